using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>Operators on small ints and floats: small methods that the recorder looks into. Null, or -1 for a comparison: take the general way.</summary>
public static class Arith
{
    public static PyObject? Add(PyObject a, PyObject b)
    {
        if (a is W_Int x)
        {
            if (b is W_Int y)
                return JitMath.AddOverflows(x.Value, y.Value) ? null : new W_Int(x.Value + y.Value);
            return b is W_Float f ? new W_Float(x.Value + f.Value) : null;
        }
        if (a is W_Float u)
        {
            if (b is W_Float v)
                return new W_Float(u.Value + v.Value);
            return b is W_Int i ? new W_Float(u.Value + i.Value) : null;
        }
        if (a.GetType() == typeof(W_Str) && b.GetType() == typeof(W_Str))
            return Concat((W_Str)a, (W_Str)b);
        return null;
    }

    [DontLookInside(CallEffects.None)]
    private static W_Str Concat(W_Str a, W_Str b) => W_Str.Join(a, b);

    public static PyObject? Sub(PyObject a, PyObject b)
    {
        if (a is W_Int x)
        {
            if (b is W_Int y)
                return JitMath.SubOverflows(x.Value, y.Value) ? null : new W_Int(x.Value - y.Value);
            return b is W_Float f ? new W_Float(x.Value - f.Value) : null;
        }
        if (a is W_Float u)
        {
            if (b is W_Float v)
                return new W_Float(u.Value - v.Value);
            return b is W_Int i ? new W_Float(u.Value - i.Value) : null;
        }
        return null;
    }

    public static PyObject? Mul(PyObject a, PyObject b)
    {
        if (a is W_Int x)
        {
            if (b is W_Int y)
                return JitMath.MulOverflows(x.Value, y.Value) ? null : new W_Int(x.Value * y.Value);
            return b is W_Float f ? new W_Float(x.Value * f.Value) : null;
        }
        if (a is W_Float u)
        {
            if (b is W_Float v)
                return new W_Float(u.Value * v.Value);
            return b is W_Int i ? new W_Float(u.Value * i.Value) : null;
        }
        return null;
    }

    /// <summary>A float to a power where the result is an ordinary float, and the square of an int. Math.Pow is the C library's, as CPython's is.</summary>
    public static PyObject? Pow(PyObject a, PyObject b)
    {
        if (a is W_Int x)
            return b is W_Int { Value: 2 } ? Mul(x, x) : null;
        if (a is not W_Float { Value: > 0 } u)
            return null;
        double power;
        if (b is W_Float v)
            power = v.Value;
        else if (b is W_Int i)
            power = i.Value;
        else
            return null;
        double result = Math.Pow(u.Value, power);
        return result <= double.MaxValue && u.Value <= double.MaxValue ? new W_Float(result) : null;
    }

    // Above 2^53 an int's quotient is not the quotient of the nearest doubles.
    private const long Exact = 1L << 53;

    public static PyObject? TrueDiv(PyObject a, PyObject b)
    {
        if (a is W_Float u)
        {
            if (b is W_Float v)
                return v.Value == 0 ? null : new W_Float(u.Value / v.Value);
            return b is W_Int i && i.Value != 0 ? new W_Float(u.Value / i.Value) : null;
        }
        if (a is W_Int x)
        {
            if (b is W_Int y)
                return y.Value == 0 || x.Value > Exact || x.Value < -Exact || y.Value > Exact || y.Value < -Exact ? null : new W_Float((double)x.Value / y.Value);
            return b is W_Float f && f.Value != 0 ? new W_Float(x.Value / f.Value) : null;
        }
        return null;
    }

    public static PyObject? FloorDiv(PyObject a, PyObject b)
    {
        if (a is W_Int x && b is W_Int y)
        {
            if (y.Value == 0 || y.Value == -1)
                return null;
            long q = x.Value / y.Value;
            if (x.Value - q * y.Value != 0 && (x.Value ^ y.Value) < 0)
                q--;
            return new W_Int(q);
        }
        return null;
    }

    public static PyObject? Mod(PyObject a, PyObject b)
    {
        if (a is W_Int x && b is W_Int y)
        {
            if (y.Value == 0 || y.Value == -1)
                return null;
            long r = x.Value % y.Value;
            if (r != 0 && (r ^ y.Value) < 0)
                r += y.Value;
            return new W_Int(r);
        }
        return null;
    }

    public static PyObject? LShift(PyObject a, PyObject b)
    {
        if (a is W_Int x && b is W_Int y && (ulong)y.Value < 63)
        {
            long r = x.Value << (int)y.Value;
            return r >> (int)y.Value == x.Value ? new W_Int(r) : null;
        }
        return null;
    }

    public static PyObject? RShift(PyObject a, PyObject b)
    {
        if (a is W_Int x && b is W_Int y && y.Value >= 0)
            return new W_Int(y.Value > 63 ? (x.Value < 0 ? -1 : 0) : x.Value >> (int)y.Value);
        return null;
    }

    public static PyObject? And(PyObject a, PyObject b)
    {
        if (a is W_Int x && b is W_Int y)
            return new W_Int(x.Value & y.Value);
        return a is W_Bool p && b is W_Bool q ? (p.Value & q.Value ? W_Bool.True : W_Bool.False) : null;
    }

    public static PyObject? Or(PyObject a, PyObject b)
    {
        if (a is W_Int x && b is W_Int y)
            return new W_Int(x.Value | y.Value);
        return a is W_Bool p && b is W_Bool q ? (p.Value | q.Value ? W_Bool.True : W_Bool.False) : null;
    }

    public static PyObject? Xor(PyObject a, PyObject b)
    {
        if (a is W_Int x && b is W_Int y)
            return new W_Int(x.Value ^ y.Value);
        return a is W_Bool p && b is W_Bool q ? (p.Value ^ q.Value ? W_Bool.True : W_Bool.False) : null;
    }

    public static PyObject Negative(PyThread ts, PyObject a)
    {
        if (a is W_Int x && x.Value != long.MinValue)
            return new W_Int(-x.Value);
        return a is W_Float f ? new W_Float(-f.Value) : Ops.Unary(ts, Names.Neg, "-", a);
    }

    public static PyObject Invert(PyThread ts, PyObject a) => a is W_Int x ? new W_Int(~x.Value) : Ops.Unary(ts, Names.Invert, "~", a);

    public static int Eq(PyObject a, PyObject b)
    {
        if (a is W_Int x)
        {
            if (b is W_Int y)
                return x.Value == y.Value ? 1 : 0;
            return b is W_None ? 0 : -1;
        }
        if (a is W_Float u)
            return b is W_Float v ? (u.Value == v.Value ? 1 : 0) : -1;
        if (a.GetType() == typeof(W_Str) && b.GetType() == typeof(W_Str))
            return SameText((W_Str)a, (W_Str)b) ? 1 : 0;
        return a is W_None && b is W_None ? 1 : -1;
    }

    [Elidable]
    private static bool SameText(W_Str a, W_Str b) => W_Str.Same(a, b);

    public static int Ne(PyObject a, PyObject b)
    {
        int eq = Eq(a, b);
        return eq < 0 ? eq : 1 - eq;
    }

    public static int Lt(PyObject a, PyObject b)
    {
        if (a is W_Int x)
        {
            if (b is W_Int y)
                return x.Value < y.Value ? 1 : 0;
            return b is W_Float g && x.Value < Exact && x.Value > -Exact ? (x.Value < g.Value ? 1 : 0) : -1;
        }
        if (a is W_Float u)
        {
            if (b is W_Float v)
                return u.Value < v.Value ? 1 : 0;
            return b is W_Int i && i.Value < Exact && i.Value > -Exact ? (u.Value < i.Value ? 1 : 0) : -1;
        }
        return -1;
    }

    public static int Le(PyObject a, PyObject b)
    {
        if (a is W_Int x)
        {
            if (b is W_Int y)
                return x.Value <= y.Value ? 1 : 0;
            return b is W_Float g && x.Value < Exact && x.Value > -Exact ? (x.Value <= g.Value ? 1 : 0) : -1;
        }
        if (a is W_Float u)
        {
            if (b is W_Float v)
                return u.Value <= v.Value ? 1 : 0;
            return b is W_Int i && i.Value < Exact && i.Value > -Exact ? (u.Value <= i.Value ? 1 : 0) : -1;
        }
        return -1;
    }
}
