using JitStm.TraceIr;

namespace JitStm.Backend.Tests;

/// <summary>What test traces work on.</summary>
public class Cell
{
    public bool Bool;
    public byte U1;
    public sbyte I1;
    public char Char;
    public short I2;
    public ushort U2;
    public int I4;
    public uint U4;
    public long I8;
    public float R4;
    public double R8;
    public Cell? Next;
    public object? Any;
    public volatile int Shared;

    public long Get() => I8;

    public virtual long Twice() => I8 * 2;
}

public sealed class SubCell : Cell
{
    public override long Twice() => I8 * 20;
}

/// <summary>A box with only a constructor that stores.</summary>
public sealed class Box(long value)
{
    public long Value = value;
}

/// <summary>No constructor of it may be called with zeros.</summary>
public sealed class Counted
{
    public static int Made;

    public int Number = 5;

    public Counted() => Made++;
}

public static class Statics
{
    public static int I4;
    public static long I8;
    public static double R8;
    public static float R4;
    public static object? Ref;
    public static byte U1;
}

public static class Helpers
{
    public static int Calls;

    public static long Mix(int a, long b, double c, string d) => a * 31 + b * 7 + (long)c + d.Length;

    public static float Half(float x) => x / 2;

    public static byte Low(long x) => (byte)x;

    public static void Bump(Cell cell) => cell.I8++;

    public static string Pick(object? any) => any is null ? "none" : "some";

    public static long Checked(long a) => a < 0 ? throw new ArgumentException("negative") : a + 1;

    public static Cell CheckedCell(Cell cell) => cell.I8 < 0 ? throw new ArgumentException("negative cell") : cell;

    public static void CheckedVoid(long a)
    {
        if (a < 0)
            throw new ArgumentException("negative, nothing returned");
    }

    public static double CheckedDouble(float a) => a < 0 ? throw new ArgumentException("negative float") : a * 2;
}

internal static class Descrs
{
    public static readonly ClassDescr Cell = Class<Cell>();
    public static readonly ClassDescr Sub = Class<SubCell>();
    public static readonly ClassDescr Box = Class<Box>();

    public static ClassDescr Class<T>() => new(typeof(T), Sharing.Unlogged, false);

    public static FieldDescr Field(string name) => Field<Cell>(name);

    public static FieldDescr Field<T>(string name)
    {
        var field = typeof(T).GetField(name)!;
        return new FieldDescr(field, Storages.KindOf(field.FieldType), new ClassDescr(typeof(T), Sharing.Unlogged, false), false, false);
    }

    public static FieldDescr Static(string name)
    {
        var field = typeof(Statics).GetField(name)!;
        return new FieldDescr(field, Storages.KindOf(field.FieldType), new ClassDescr(typeof(Statics), Sharing.Unlogged, false), false, false);
    }

    public static ArrayDescr Array<T>() => new(typeof(T), Storages.KindOf(typeof(T)), false);

    public static CallDescr Call(string name, CallEffects effects = CallEffects.None) => Call(typeof(Helpers), name, effects, false);

    public static CallDescr Call(Type type, string name, CallEffects effects, bool isVirtual)
    {
        var method = type.GetMethod(name)!;
        return new CallDescr(method, Storages.KindOf(method.ReturnType), effects, isVirtual);
    }
}
