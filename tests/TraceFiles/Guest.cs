using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.TraceFiles;

/// <summary>What a call does, for the classes that trace texts speak of.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class EffectsAttribute(CallEffects effects) : Attribute
{
    public CallEffects Effects { get; } = effects;
}

/// <summary>A plain mutable object.</summary>
public class Cell
{
    public long value;
    public Cell? next;

    [Effects(CallEffects.Reads | CallEffects.Throws)]
    public long Sum() => next is null ? value : value + next.Sum();

    [Effects(CallEffects.WritesOpaque)]
    public void Nothing() { }

    [Effects(CallEffects.Writes)]
    public void Add(long amount) => value += amount;
}

public sealed class SubCell : Cell
{
    public double weight;
}

/// <summary>A box whose identity means nothing.</summary>
[IdentityFree]
[Immutable]
public sealed class Box
{
    public long value;
}

/// <summary>One field of each size.</summary>
public sealed class Small
{
    public bool flag;
    public byte u8;
    public sbyte i8;
    public char ch;
    public short i16;
    public ushort u16;
    public int i32;
    public uint u32;
    public ulong u64;
    public float f32;
    public double f64;
    public DayOfWeek day;
    public object? any;
    public volatile int loud;
}

/// <summary>A transactional object with an owned array.</summary>
public class Shared : StmObject
{
    public long value;
    public Shared? next;
    public readonly long fixedValue;
    [Owned] public long[]? items;

    public Shared() => fixedValue = 42;

    public override StmObject StmClone()
    {
        var copy = (Shared)MemberwiseClone();
        copy._stamp = 0;
        copy.items = (long[]?)items?.Clone();
        return copy;
    }

    public override void StmCopyFrom(StmObject copy)
    {
        var from = (Shared)copy;
        (value, next, items) = (from.value, from.next, (long[]?)from.items?.Clone());
    }
}

/// <summary>Statics and calls.</summary>
public static class Host
{
    public static long counter;
    public static byte small;
    public static double ratio;
    public static object? root;

    public static void Reset() => (counter, small, ratio, root) = (0, 0, 0, null);

    /// <summary>The statics that are not zero.</summary>
    public static string State(ObjectText.Writer writer) =>
        (counter != 0 ? $" counter={counter}" : "") + (small != 0 ? $" small={small}" : "") + (ratio != 0 ? $" ratio={writer.Write(ratio)}" : "") + (root is not null ? $" root={writer.Write(root)}" : "");

    [Effects(CallEffects.None)]
    public static long Square(long x) => x * x;

    [Effects(CallEffects.None)]
    public static double Half(double x) => x / 2;

    [Effects(CallEffects.None)]
    public static float HalfSingle(float x) => x / 2;

    [Effects(CallEffects.None)]
    public static bool Not(bool x) => !x;

    [Effects(CallEffects.Writes)]
    public static void Bump(int by) => counter += by;

    [Effects(CallEffects.Throws)]
    public static long Fail(long x) => x < 0 ? throw new InvalidOperationException("negative") : x;

    [Effects(CallEffects.RunsGuest | CallEffects.Reads | CallEffects.Writes)]
    public static void RunGuest() => counter++;

    [Effects(CallEffects.Irrevocable | CallEffects.WritesOpaque)]
    public static void Print(long x) => counter = x;

    [Effects(CallEffects.None)]
    public static object? Same(object? x) => x;

    [Effects(CallEffects.None)]
    public static int Many(int a, long b, double c, Cell? d, byte e, char f) => a + (int)b + (int)c + (d is null ? 0 : 1) + e + f;
}

public static class Guest
{
    public static ReflectionResolver Resolver() =>
        new(typeof(Cell), typeof(SubCell), typeof(Box), typeof(Small), typeof(Shared), typeof(Host));
}
