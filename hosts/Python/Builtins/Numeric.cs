using System.Globalization;
using System.Numerics;

namespace JitStm.Python;

/// <summary>Conversions between guest numbers and C# numbers.</summary>
public static class Numeric
{
    public static bool IsInt(PyObject o) => o is W_Int or W_BigInt or W_Bool or W_IntSub;

    /// <summary>The int as W_Int or W_BigInt; null when it is none.</summary>
    public static PyObject? Plain(PyObject o) => o switch
    {
        W_Int or W_BigInt => o,
        W_Bool b => b.Value ? W_Int.One : W_Int.Zero,
        W_IntSub s => s.Number,
        _ => null,
    };

    public static BigInteger Big(PyObject o) => o switch
    {
        W_Int i => i.Value,
        W_BigInt b => b.Value,
        W_Bool b => b.Value ? 1 : 0,
        W_IntSub s => Big(s.Number),
        _ => throw new InvalidCastException($"{o.GetType().Name} is no int"),
    };

    /// <summary>operator.index.</summary>
    public static BigInteger AsIndex(PyThread ts, PyObject o)
    {
        if (IsInt(o))
            return Big(o);
        PyObject? r = Interp.CallSpecial(ts, o, Names.Index);
        if (r is null)
            throw PyErr.TypeError($"'{Ops.TypeName(ts, o)}' object cannot be interpreted as an integer");
        return IsInt(r) ? Big(r) : throw PyErr.TypeError($"__index__ returned non-int (type {Ops.TypeName(ts, r)})");
    }

    public static long AsLong(PyThread ts, PyObject o, string? overflow = null)
    {
        if (o is W_Int i)
            return i.Value;
        BigInteger b = AsIndex(ts, o);
        return b >= long.MinValue && b <= long.MaxValue ? (long)b : throw PyErr.Overflow(overflow ?? "Python int too large to convert to C ssize_t");
    }

    public static int AsInt32(PyThread ts, PyObject o)
    {
        long v = AsLong(ts, o);
        return v is >= int.MinValue and <= int.MaxValue ? (int)v : throw PyErr.Overflow("Python int too large to convert to C int");
    }

    /// <summary>A slice bound: clamped to 64 bits.</summary>
    public static long ClampIndex(PyThread ts, PyObject o)
    {
        if (o is W_Int i)
            return Math.Clamp(i.Value, -long.MaxValue / 4, long.MaxValue / 4);
        if (!IsInt(o) && o.GetClass(ts).Lookup(ts, Names.Index) is null)
            throw PyErr.TypeError("slice indices must be integers or None or have an __index__ method");
        BigInteger b = AsIndex(ts, o);
        return b > long.MaxValue / 4 ? long.MaxValue / 4 : b < -long.MaxValue / 4 ? -long.MaxValue / 4 : (long)b;
    }

    /// <summary>An index into a sequence of the given length, negative ones counted from the end.</summary>
    public static int Index(PyThread ts, PyObject key, int length, string kind, string? assignment = null)
    {
        long index;
        if (key is W_Int i)
            index = i.Value;
        else
        {
            if (!IsInt(key) && key.GetClass(ts).Lookup(ts, Names.Index) is null)
                throw PyErr.TypeError($"{kind} indices must be integers or slices, not {Ops.TypeName(ts, key)}");
            BigInteger b = AsIndex(ts, key);
            if (b < long.MinValue || b > long.MaxValue)
                throw PyErr.IndexError("cannot fit 'int' into an index-sized integer");
            index = (long)b;
        }
        if (index < 0)
            index += length;
        if ((ulong)index >= (ulong)length)
            throw PyErr.IndexError(assignment ?? $"{kind} index out of range");
        return (int)index;
    }

    /// <summary>A float argument.</summary>
    public static double AsDouble(PyThread ts, PyObject o)
    {
        switch (o)
        {
            case W_Float f: return f.Value;
            case W_Int i: return i.Value;
            case W_FloatSub s: return s.Value;
        }
        if (IsInt(o))
            return ToDouble(Big(o));
        PyObject? r = Interp.CallSpecial(ts, o, Names.Float);
        if (r is W_Float rf)
            return rf.Value;
        if (r is not null)
            throw PyErr.TypeError($"{Ops.TypeName(ts, o)}.__float__ returned non-float (type {Ops.TypeName(ts, r)})");
        if (o.GetClass(ts).Lookup(ts, Names.Index) is not null)
            return ToDouble(AsIndex(ts, o));
        throw PyErr.TypeError($"must be real number, not {Ops.TypeName(ts, o)}");
    }

    public static double ToDouble(BigInteger b)
    {
        double d = Round(b);
        return double.IsInfinity(d) ? throw PyErr.Overflow("int too large to convert to float") : d;
    }

    /// <summary>Round half to even (BigInteger's own conversion truncates).</summary>
    private static double Round(BigInteger b)
    {
        if (b >= -(1L << 53) && b <= 1L << 53)
            return (long)b;
        BigInteger abs = BigInteger.Abs(b);
        int shift = (int)abs.GetBitLength() - 55;
        if (shift <= 0)
            return (double)(long)b;
        if (shift > 1100)
            return b.Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        BigInteger top = abs >> shift;
        if (!(abs & ((BigInteger.One << shift) - 1)).IsZero)
            top |= 1;
        double d = Math.ScaleB((double)(long)top, shift);
        return b.Sign < 0 ? -d : d;
    }

    /// <summary>A float, an int, or null.</summary>
    public static double? TryDouble(PyObject o) => o switch
    {
        W_Float f => f.Value,
        W_FloatSub s => s.Value,
        W_Int i => i.Value,
        W_Bool b => b.Value ? 1 : 0,
        W_BigInt big => ToDouble(big.Value),
        W_IntSub s => TryDouble(s.Number),
        _ => null,
    };

    public static string Text(PyObject o) => o switch
    {
        W_Int i => i.Value.ToString(CultureInfo.InvariantCulture),
        W_BigInt b => b.Value.ToString(CultureInfo.InvariantCulture),
        W_Bool b => b.Value ? "1" : "0",
        W_IntSub s => Text(s.Number),
        _ => throw new InvalidCastException($"{o.GetType().Name} is no int"),
    };

    public static BigInteger FloorDiv(BigInteger a, BigInteger b)
    {
        BigInteger q = BigInteger.DivRem(a, b, out BigInteger r);
        return !r.IsZero && r.Sign != b.Sign ? q - 1 : q;
    }

    public static BigInteger Mod(BigInteger a, BigInteger b)
    {
        BigInteger r = BigInteger.Remainder(a, b);
        return !r.IsZero && r.Sign != b.Sign ? r + b : r;
    }

    /// <summary>The int nearest to zero of a float.</summary>
    public static PyObject Truncate(double d)
    {
        if (double.IsNaN(d))
            throw PyErr.ValueError("cannot convert float NaN to integer");
        if (double.IsInfinity(d))
            throw PyErr.Overflow("cannot convert float infinity to integer");
        return Math.Abs(d) < 9e18 ? new W_Int((long)d) : W_Int.From(new BigInteger(d));
    }

    /// <summary>int / int, correctly rounded.</summary>
    public static double TrueDivide(BigInteger a, BigInteger b)
    {
        if (b.IsZero)
            throw PyErr.ZeroDivision("division by zero");
        if (a.IsZero)
            return 0;
        bool negative = a.Sign != b.Sign;
        a = BigInteger.Abs(a);
        b = BigInteger.Abs(b);
        if (a <= 1L << 53 && b <= 1L << 53)
            return negative ? -((double)a / (double)b) : (double)a / (double)b;
        // Scale so that the quotient has 55 to 57 bits, keep a sticky bit, let ScaleB round once... which is exact for normal results.
        long shift = (long)b.GetBitLength() - (long)a.GetBitLength() + 56;
        if (shift < -2000)
            throw PyErr.Overflow("integer division result too large for a float");
        if (shift > 2200)
            return negative ? -0.0 : 0.0;
        BigInteger q = BigInteger.DivRem(shift > 0 ? a << (int)shift : a, shift < 0 ? b << (int)-shift : b, out BigInteger r);
        if (!r.IsZero)
            q |= 1;
        double d = Math.ScaleB(Round(q), (int)-shift);
        if (double.IsInfinity(d))
            throw PyErr.Overflow("integer division result too large for a float");
        return negative ? -d : d;
    }
}
