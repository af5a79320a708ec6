using JitStm.StmCore;

namespace JitStm.Weaver.Fixture;

public sealed class FixtureThread : StmThread
{
    public int Depth;

    public Cell? Shared;

    public int ReadShared() => Shared!.Value;
}

public class Cell : StmObject
{
    public int Value;
    public readonly int Fixed;
    [Unlogged("counts look-ups; nobody depends on it")]
    public int Hits;
    public Cell? Next;
    private int _start;

    public Cell(int value, int start = 7)
    {
        Value = value;
        Fixed = value;
        _start = start;
    }

    public int Start() => _start;

    public int Get(FixtureThread thread) => Value;

    public int GetAnywhere() => Value;

    public int GetOfTwo(FixtureThread a, FixtureThread b) => a.Depth + b.Depth + Value;

    public int GetFixed(FixtureThread thread) => Fixed;

    public int CountHit(FixtureThread thread) => ++Hits;

    public void Set(FixtureThread thread, int value) => Value = value;

    public void SetToCall(FixtureThread thread) => Value = Compute(thread);

    public void Increment(FixtureThread thread) => Value++;

    public int Follow(FixtureThread thread) => Next!.Next!.Value;

    public int Either(FixtureThread thread, Cell other, bool first) => (first ? this : other).Value;

    [Unlogged("looks at the original itself")]
    public int Raw() => Value;

    private static int Compute(FixtureThread thread) => thread.Depth + 1;

    public static Cell Make(FixtureThread thread, int value) => new(value);
}

/// <summary>Fields along the hierarchy, owned arrays, a generic class.</summary>
public sealed class NamedCell(string name, int value) : Cell(value)
{
    public string Name = name;

    [Owned]
    public int[] Slots = [1, 2, 3];

    [Owned]
    public readonly string?[] Labels = new string?[2];

    public int GetSlot(FixtureThread thread, int i) => Slots[i];

    public void SetSlot(FixtureThread thread, int i, int value) => Slots[i] = value;

    public void AddToSlot(FixtureThread thread, int i, int value) => Slots[i] += value;

    public void SetSlotToCall(FixtureThread thread, int i) => Slots[i + 1] = Breaking(thread);

    public int GetSlotOfCall(FixtureThread thread) => Slots[Breaking(thread)];

    public void FillFromCall(FixtureThread thread) => Array.Fill(Slots, Breaking(thread));

    /// <summary>Ends the transaction: whatever was fetched from a private copy before is stale after it.</summary>
    private int Breaking(FixtureThread thread)
    {
        Slots[0]++;
        thread.Break();
        return Slots.Length - 1;
    }

    public int Count(FixtureThread thread) => Slots.Length;

    public void SetLabel(FixtureThread thread, int i, string label) => Labels[i] = label;

    public void Shift(FixtureThread thread) => Array.Copy(Slots, 0, Slots, 1, Slots.Length - 1);

    public int[] Snapshot(FixtureThread thread) => Slots.AsSpan(0, 2).ToArray();

    public int Sum(FixtureThread thread)
    {
        int sum = 0;
        foreach (int slot in Slots)
            sum += slot;
        return sum;
    }

    /// <summary>Something is written while the array is in the local.</summary>
    public int SumAndClear(FixtureThread thread)
    {
        int[] slots = Slots;
        int sum = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            sum += slots[i];
            Slots[i] = 0;
        }
        return sum + slots[0];
    }

    public void Grow(FixtureThread thread)
    {
        int[] bigger = new int[Slots.Length * 2];
        Array.Copy(Slots, bigger, Slots.Length);
        Slots = bigger;
    }
}

public class Box<T> : StmObject
{
    public T? Content;

    [Owned]
    public T?[] Items = new T?[2];

    public T? Get(FixtureThread thread) => Content;

    public void Set(FixtureThread thread, T? value) => Content = value;

    public void SetItem(FixtureThread thread, int i, T? value) => Items[i] = value;
}

public sealed class IntBox : Box<int>
{
    public int Extra;
}

public struct Point
{
    public int X;
    public int Y;

    public readonly int Sum() => X + Y;

    public void MoveRight() => X++;
}

public sealed class Shape : StmObject
{
    public Point Origin;
    public long Id;

    public int GetX(FixtureThread thread) => Origin.X;

    public void SetX(FixtureThread thread, int x) => Origin.X = x;

    public int Sum(FixtureThread thread) => Origin.Sum();

    public void Move(FixtureThread thread) => Origin.MoveRight();

    public string IdText(FixtureThread thread) => Id.ToString();
}

[Immutable]
public sealed class Name(string text) : StmObject
{
    public string Text = text;

    public string Get(FixtureThread thread) => Text;

    public static Name Make(FixtureThread thread) => new("n");
}

/// <summary>Links itself into another object before its constructor is through.</summary>
public sealed class Link : StmObject
{
    public Link? Following;
    public int Number;

    public Link(FixtureThread thread, Link? before)
    {
        Number = 1;
        if (before != null)
            before.Following = this;
    }
}

public static class Registry
{
    public static readonly Cell First = new(41);
}
