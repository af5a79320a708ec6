using System.Numerics;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>An int that fits 64 bits. A larger one is always a <see cref="W_BigInt"/>, so a value has one representation only.</summary>
[Immutable, IdentityFree]
public sealed class W_Int : PyObject
{
    public readonly long Value;

    public W_Int(long value) => Value = value;

    public static readonly W_Int Zero = new(0);
    public static readonly W_Int One = new(1);
    public static readonly W_Int MinusOne = new(-1);

    public override PyType GetClass(PyThread ts) => Types.Int;

    public override bool Is(PyObject other) => other is W_Int i && i.Value == Value;

    public static PyObject From(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? new W_Int((long)value) : new W_BigInt(value);
}

[Immutable, IdentityFree]
public sealed class W_BigInt : PyObject
{
    public readonly BigInteger Value;

    public W_BigInt(BigInteger value) => Value = value;

    public override PyType GetClass(PyThread ts) => Types.Int;

    public override bool Is(PyObject other) => other is W_BigInt i && i.Value == Value;
}

[Immutable]
public sealed class W_Bool : PyObject
{
    public readonly bool Value;

    private W_Bool(bool value) => Value = value;

    public static readonly W_Bool True = new(true);
    public static readonly W_Bool False = new(false);

    public static W_Bool From(bool value) => value ? True : False;

    public override PyType GetClass(PyThread ts) => Types.Bool;
}

[Immutable, IdentityFree]
public sealed class W_Float : PyObject
{
    public readonly double Value;

    public W_Float(double value) => Value = value;

    public override PyType GetClass(PyThread ts) => Types.Float;

    public override bool Is(PyObject other) =>
        other is W_Float f && BitConverter.DoubleToInt64Bits(f.Value) == BitConverter.DoubleToInt64Bits(Value);
}

[Immutable]
public sealed class W_Complex : PyObject
{
    public readonly double Real;
    public readonly double Imag;

    public W_Complex(double real, double imag)
    {
        Real = real;
        Imag = imag;
    }

    public override PyType GetClass(PyThread ts) => Types.Complex;
}

/// <summary>An instance of a guest subclass of int (an IntEnum member, say).</summary>
[Immutable]
public sealed class W_IntSub : PyObject
{
    public readonly PyObject Number;
    public readonly W_Instance Fields;

    public W_IntSub(PyObject number, W_Instance fields)
    {
        Number = number;
        Fields = fields;
    }

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}

[Immutable]
public sealed class W_FloatSub : PyObject
{
    public readonly double Value;
    public readonly W_Instance Fields;

    public W_FloatSub(double value, W_Instance fields)
    {
        Value = value;
        Fields = fields;
    }

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}
