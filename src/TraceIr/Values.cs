using System.Runtime.CompilerServices;

namespace JitStm.TraceIr;

/// <summary>
/// A value of a trace in SSA form: a constant, an input of the trace, a phi of its loop header, or the result of an op.
/// Identity of the object is identity of the value; only constants also compare by content (<see cref="Const.SameAs"/>).
/// </summary>
public abstract class Value(Kind kind)
{
    public Kind Kind { get; } = kind;
}

/// <summary>A value known when the trace was made.</summary>
public abstract class Const(Kind kind) : Value(kind)
{
    public abstract bool SameAs(Const other);

    /// <summary>The content, boxed (null for the null reference); for printing and for the slow paths only.</summary>
    public abstract object? Boxed { get; }
}

/// <summary>A constant of kind <see cref="Kind.I32"/> (sign-extended in <see cref="Bits"/>) or <see cref="Kind.I64"/>.</summary>
public sealed class ConstInt(Kind kind, long bits) : Const(kind)
{
    public long Bits { get; } = bits;

    public static ConstInt I32(int value) => new(Kind.I32, value);

    public static ConstInt I64(long value) => new(Kind.I64, value);

    public override bool SameAs(Const other) => other is ConstInt c && c.Kind == Kind && c.Bits == Bits;

    public override object? Boxed => Kind == Kind.I32 ? (object)(int)Bits : Bits;
}

public sealed class ConstFloat(double value) : Const(Kind.F64)
{
    public double Number { get; } = value;

    // Bit equality: 0.0 and -0.0 differ, a NaN is the same as itself.
    public override bool SameAs(Const other) =>
        other is ConstFloat c && BitConverter.DoubleToInt64Bits(c.Number) == BitConverter.DoubleToInt64Bits(Number);

    public override object? Boxed => Number;
}

public sealed class ConstRef(object? target) : Const(Kind.Ref)
{
    public static readonly ConstRef Null = new(null);

    public object? Target { get; } = target;

    public override bool SameAs(Const other) => other is ConstRef c && ReferenceEquals(c.Target, Target);

    public override object? Boxed => Target;
}

/// <summary>An input of a trace: a red of the merge point for a loop, a leaf of the guard's exit for a bridge.</summary>
public sealed class InputArg(Kind kind, int index) : Value(kind)
{
    public int Index { get; } = index;
}

/// <summary>A value carried around the loop: defined by the trace's one <see cref="OpCode.Label"/>, fed by its arguments on entry and by the closing jump's arguments after.</summary>
public sealed class Phi(Kind kind, int index) : Value(kind)
{
    /// <summary>Its place in <see cref="Trace.Phis"/>; the optimiser settles it when it drops phis, before another stage reads the trace.</summary>
    public int Index { get; set; } = index;
}

/// <summary>One operation and, unless its kind is <see cref="Kind.Void"/>, the value that it defines.</summary>
public sealed class Op(OpCode code, Kind kind, Value[] args, Descr? descr = null) : Value(kind)
{
    public OpCode Code { get; } = code;

    /// <summary>The arguments; never changed once the op stands in a trace that another stage reads.</summary>
    public Value[] Args { get; } = args;

    /// <summary>The field, array, class, call, guard or loop that the op is about, as its row in <see cref="OpTable"/> demands.</summary>
    public Descr? Descr { get; } = descr;

    public GuardDescr Guard => Unsafe.As<GuardDescr>(Descr!);

    public Op With(Value[] args) => new(Code, Kind, args, Descr);

    public Op With(Descr descr) => new(Code, Kind, Args, descr);
}
