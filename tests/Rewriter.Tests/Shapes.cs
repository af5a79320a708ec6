using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.Rewriter.Tests;

// The classes that the traces of these tests are about.

/// <summary>An immutable box of a number, which may be re-boxed.</summary>
[Immutable, IdentityFree]
public sealed class W_Int
{
    public readonly long Value;

    public W_Int(long value) => Value = value;
}

[Immutable, IdentityFree]
public sealed class W_Float
{
    public readonly double Value;

    public W_Float() { }

    public W_Float(double value) => Value = value;
}

/// <summary>Private to its thread, with an owned array.</summary>
[ThreadPrivate]
public sealed class Frame
{
    [Owned] public readonly object?[] Regs = new object?[8];
    public int Pc;
    public Frame? Back;
}

/// <summary>Shared by transactions.</summary>
public class Cell : StmObject
{
    public object? Value;
    public long Num;
    public Cell? Next;
    [Owned] public long[]? Items;
    [Owned] public object?[]? Refs;
    [Immutable] public long Fixed;
}

public sealed class OtherCell : Cell;

/// <summary>Plain memory.</summary>
public class Pair
{
    public long A;
    public long B;
    public double F;
    public object? Ref;
    public Pair? Other;
    public byte Small;
    public sbyte SmallSigned;
    public bool Flag;
    public float Single;
    public long[]? Numbers;
    public static long Static;
    public static object? StaticRef;
}

public sealed class Triple : Pair
{
    public long C;
}

[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class EffectsAttribute(CallEffects effects) : Attribute
{
    public CallEffects Effects { get; } = effects;
}

/// <summary>Residual calls, one for each kind of effect.</summary>
public static class Host
{
    public static readonly List<string> Log = [];

    [Effects(CallEffects.None)]
    public static long Pure(long x) => x * 3 + 1;

    [Effects(CallEffects.Reads)]
    public static long Reads(object o) => o is Pair p ? p.A + 7 : o is W_Int w ? w.Value : o is Cell c ? Stm.R(c).Num : 5;

    [Effects(CallEffects.Reads)]
    public static long ReadsFrame(Frame frame) => frame.Pc;

    [Effects(CallEffects.Reads | CallEffects.Writes)]
    public static void Writes(object o)
    {
        if (o is Pair p)
            p.A += 100;
        if (o is Cell c)
            Stm.W(c).Num += 100;
    }

    private static MockStm Stm => MockStm.Current!;

    [Effects(CallEffects.WritesOpaque)]
    public static void Appends(object? o) => Log.Add(o switch { W_Int w => "W_Int " + w.Value, null => "null", _ => o.GetType().Name });

    [Effects(CallEffects.Reads | CallEffects.Writes | CallEffects.WritesOpaque | CallEffects.RunsGuest)]
    public static long Runs(object o)
    {
        Writes(o);
        // The transaction may end where guest code runs.
        Stm.Commit();
        return 1;
    }

    [Effects(CallEffects.Reads | CallEffects.Throws)]
    public static long Throws(long x) => x > 10 ? throw new InvalidOperationException("too large") : x;

    [Effects(CallEffects.WritesOpaque | CallEffects.Irrevocable)]
    public static void Prints(long x) => Log.Add("print " + x);
}

public sealed class Resolver() : ReflectionResolver(
    typeof(W_Int), typeof(W_Float), typeof(Frame), typeof(Cell), typeof(OtherCell), typeof(Pair), typeof(Triple), typeof(Host), typeof(StmObject));
