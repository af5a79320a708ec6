using System.Numerics;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>The operator protocol in general: special methods looked up on types, builtin ones included; runs guest code nested.</summary>
public static class Ops
{
    public static string TypeName(PyThread ts, PyObject o) => o.GetClass(ts).Name;

    // ---- truth, length, hash ----

    public static bool IsTrue(PyThread ts, PyObject v)
    {
        if (v is W_Bool b)
            return b.Value;
        if (v is W_None)
            return false;
        if (v is W_Int i)
            return i.Value != 0;
        if (v.GetType() == typeof(W_Str))
            return ((W_Str)v).Units != 0;
        if (v.GetType() == typeof(W_List))
            return ((W_List)v).Count != 0;
        return IsTrueSlow(ts, v);
    }

    [DontLookInside]
    private static bool IsTrueSlow(PyThread ts, PyObject v)
    {
        PyType type = v.GetClass(ts);
        PyObject? method = type.Lookup(ts, Names.Bool);
        if (method is not null)
        {
            PyObject r = Interp.CallFound(ts, method, v, []);
            return r is W_Bool b ? b.Value : throw PyErr.TypeError($"__bool__ should return bool, returned {TypeName(ts, r)}");
        }
        method = type.Lookup(ts, Names.Len);
        return method is null || LenOf(ts, Interp.CallFound(ts, method, v, [])) != 0;
    }

    public static long Len(PyThread ts, PyObject v)
    {
        PyObject? method = v.GetClass(ts).Lookup(ts, Names.Len);
        if (method is null)
            throw PyErr.TypeError($"object of type '{TypeName(ts, v)}' has no len()");
        return LenOf(ts, Interp.CallFound(ts, method, v, []));
    }

    private static long LenOf(PyThread ts, PyObject r)
    {
        BigInteger n = Numeric.AsIndex(ts, r);
        if (n < 0)
            throw PyErr.ValueError("__len__() should return >= 0");
        if (n > long.MaxValue)
            throw PyErr.Overflow("cannot fit 'int' into an index-sized integer");
        return (long)n;
    }

    public static long Hash(PyThread ts, PyObject v)
    {
        switch (v)
        {
            case W_Int i: return Hashing.OfLong(i.Value);
            case W_Str s when !s.IsSubclassInstance: return s.Hash;
            case W_Float f: return Hashing.OfDouble(f.Value, v);
            case W_Bool b: return b.Value ? 1 : 0;
            case W_Tuple t when !t.IsSubclassInstance: return Hashing.OfTuple(ts, t);
        }
        PyObject? method = v.GetClass(ts).Lookup(ts, Names.Hash);
        if (method is null or W_None)
            throw PyErr.TypeError($"unhashable type: '{TypeName(ts, v)}'");
        PyObject r = Interp.CallFound(ts, method, v, []);
        return r switch
        {
            W_Int n => n.Value == -1 ? -2 : n.Value,
            W_BigInt big => Hashing.OfBig(big.Value),
            W_Bool b => b.Value ? 1 : 0,
            _ => throw PyErr.TypeError("__hash__ method should return an integer"),
        };
    }

    // ---- comparison ----

    /// <summary>a is b or a == b.</summary>
    public static bool RichEquals(PyThread ts, PyObject a, PyObject b)
    {
        if (ReferenceEquals(a, b) || a.Is(b) && a is not W_Float)
            return true;
        return EqualsGuest(ts, a, b);
    }

    public static bool EqualsGuest(PyThread ts, PyObject a, PyObject b)
    {
        int fast = Arith.Eq(a, b);
        return fast >= 0 ? fast != 0 : IsTrue(ts, Compare(ts, BinOp.Eq, a, b));
    }

    public static bool LessThan(PyThread ts, PyObject a, PyObject b)
    {
        int fast = Arith.Lt(a, b);
        if (fast >= 0)
            return fast != 0;
        if (a.GetType() == typeof(W_Str) && b.GetType() == typeof(W_Str))
            return W_Str.Compare((W_Str)a, (W_Str)b) < 0;
        return IsTrue(ts, Compare(ts, BinOp.Lt, a, b));
    }

    public static PyObject Compare(PyThread ts, BinOp op, PyObject a, PyObject b)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw PyErr.Make(Types.RecursionError, "maximum recursion depth exceeded in comparison");
        PyType ta = a.GetClass(ts), tb = b.GetClass(ts);
        PyObject? reflected = tb.Lookup(ts, op.Reflected);
        bool tried = false;
        if (!ReferenceEquals(ta, tb) && tb.IsSubtypeOf(ta) && reflected is not null)
        {
            tried = true;
            PyObject r = Interp.CallFound(ts, reflected, b, [a]);
            if (r is not W_NotImplemented)
                return r;
        }
        if (ta.Lookup(ts, op.Forward) is { } forward)
        {
            PyObject r = Interp.CallFound(ts, forward, a, [b]);
            if (r is not W_NotImplemented)
                return r;
        }
        if (!tried && reflected is not null)
        {
            PyObject r = Interp.CallFound(ts, reflected, b, [a]);
            if (r is not W_NotImplemented)
                return r;
        }
        return CompareDefault(ts, op, a, b);
    }

    public static PyObject CompareDefault(PyThread ts, BinOp op, PyObject a, PyObject b)
    {
        if (ReferenceEquals(op, BinOp.Eq))
            return W_Bool.From(a.Is(b));
        if (ReferenceEquals(op, BinOp.Ne))
            return W_Bool.From(!a.Is(b));
        throw PyErr.TypeError($"'{op.Symbol}' not supported between instances of '{TypeName(ts, a)}' and '{TypeName(ts, b)}'");
    }

    // ---- arithmetic ----

    public static PyObject Unary(PyThread ts, W_Str name, string symbol, PyObject v) =>
        Interp.CallSpecial(ts, v, name) ?? throw PyErr.TypeError($"bad operand type for unary {symbol}: '{TypeName(ts, v)}'");

    public static PyObject Binary(PyThread ts, BinOp op, PyObject a, PyObject b) => TryBinary(ts, op, a, b) ?? throw Unsupported(ts, op, a, b);

    public static PyException Unsupported(PyThread ts, BinOp op, PyObject a, PyObject b, string suffix = "")
    {
        if (op.IsComparison)
            return PyErr.TypeError($"'{op.Symbol}' not supported between instances of '{TypeName(ts, a)}' and '{TypeName(ts, b)}'");
        if (suffix == "" && !ReferenceEquals(op, BinOp.Mod) && ReferenceEquals(op, BinOp.Add) && Sequences.ConcatError(ts, a, b) is { } concat)
            return concat;
        if (ReferenceEquals(op, BinOp.Mul) && (Sequences.IsSequence(a) || Sequences.IsSequence(b)))
            return PyErr.TypeError($"can't multiply sequence by non-int of type '{TypeName(ts, Sequences.IsSequence(a) ? b : a)}'");
        string symbol = suffix == "" ? op.Symbol : ReferenceEquals(op, BinOp.Pow) ? "**=" : op.Symbol + suffix;
        return PyErr.TypeError($"unsupported operand type(s) for {symbol}: '{TypeName(ts, a)}' and '{TypeName(ts, b)}'");
    }

    public static PyObject? TryBinary(PyThread ts, BinOp op, PyObject a, PyObject b)
    {
        PyType ta = a.GetClass(ts), tb = b.GetClass(ts);
        PyObject? forward = ta.Lookup(ts, op.Forward);
        PyObject? reflected = ReferenceEquals(ta, tb) ? null : tb.Lookup(ts, op.Reflected);
        if (reflected is not null && tb.IsSubtypeOf(ta) && !ReferenceEquals(reflected, ta.Lookup(ts, op.Reflected)))
        {
            PyObject r = Interp.CallFound(ts, reflected, b, [a]);
            if (r is not W_NotImplemented)
                return r;
            reflected = null;
        }
        if (forward is not null)
        {
            PyObject r = Interp.CallFound(ts, forward, a, [b]);
            if (r is not W_NotImplemented)
                return r;
        }
        if (reflected is not null)
        {
            PyObject r = Interp.CallFound(ts, reflected, b, [a]);
            if (r is not W_NotImplemented)
                return r;
        }
        return null;
    }

    public static PyObject Inplace(PyThread ts, BinOp op, PyObject a, PyObject b)
    {
        if (op.Inplace is not null && a.GetClass(ts).Lookup(ts, op.Inplace) is { } method)
        {
            PyObject r = Interp.CallFound(ts, method, a, [b]);
            if (r is not W_NotImplemented)
                return r;
        }
        return TryBinary(ts, op, a, b) ?? throw Unsupported(ts, op, a, b, "=");
    }

    public static PyObject Pow3(PyThread ts, PyObject a, PyObject b, PyObject modulus)
    {
        if (modulus is W_None)
            return Binary(ts, BinOp.Pow, a, b);
        if (a.GetClass(ts).Lookup(ts, BinOp.Pow.Forward) is { } method)
        {
            PyObject r = Interp.CallFound(ts, method, a, [b, modulus]);
            if (r is not W_NotImplemented)
                return r;
        }
        throw PyErr.TypeError($"unsupported operand type(s) for ** or pow(): '{TypeName(ts, a)}', '{TypeName(ts, b)}', '{TypeName(ts, modulus)}'");
    }

    // ---- items ----

    public static PyObject GetItem(PyThread ts, PyObject o, PyObject key)
    {
        PyObject? method = o.GetClass(ts).Lookup(ts, Names.GetItem);
        if (method is not null)
            return Interp.CallFound(ts, method, o, [key]);
        if (o is PyType type)
        {
            PyObject? cgi = Attributes.Generic(ts, type, Names.ClassGetItem);
            if (cgi is not null)
                return Interp.Call(ts, cgi, key);
            throw PyErr.TypeError($"type '{type.Name}' is not subscriptable");
        }
        throw PyErr.TypeError($"'{TypeName(ts, o)}' object is not subscriptable");
    }

    public static void SetItem(PyThread ts, PyObject o, PyObject key, PyObject value)
    {
        if (Interp.CallSpecial(ts, o, Names.SetItem, key, value) is null)
            throw PyErr.TypeError($"'{TypeName(ts, o)}' object does not support item assignment");
    }

    public static void DelItem(PyThread ts, PyObject o, PyObject key)
    {
        if (Interp.CallSpecial(ts, o, Names.DelItem, key) is null)
            throw PyErr.TypeError($"'{TypeName(ts, o)}' object doesn't support item deletion");
    }

    public static bool Contains(PyThread ts, PyObject container, PyObject item)
    {
        PyObject? method = container.GetClass(ts).Lookup(ts, Names.Contains);
        if (method is W_None)
            throw PyErr.TypeError($"'{TypeName(ts, container)}' object is not a container");
        if (method is not null)
            return IsTrue(ts, Interp.CallFound(ts, method, container, [item]));
        if (!Iteration.IsIterable(ts, container))
            throw PyErr.TypeError($"argument of type '{TypeName(ts, container)}' is not iterable");
        PyObject it = Iteration.Iter(ts, container);
        while (Iteration.Next(ts, it) is { } x)
            if (RichEquals(ts, x, item))
                return true;
        return false;
    }

    public static bool IsInstance(PyThread ts, PyObject o, PyObject cls)
    {
        if (cls is PyType exact && ReferenceEquals(o.GetClass(ts), exact))
            return true;
        if (cls is W_Tuple t)
        {
            foreach (PyObject c in t.Items)
                if (IsInstance(ts, o, c))
                    return true;
            return false;
        }
        if (cls.GetClass(ts).Lookup(ts, Names.InstanceCheck) is W_Function check)
            return IsTrue(ts, Interp.Call(ts, check, cls, o));
        if (cls is PyType type)
            return o.GetClass(ts).IsSubtypeOf(type) || DeclaredClass(ts, o, type);
        if (cls is W_Union u)
            return IsInstance(ts, o, new W_Tuple(u.Args));
        if (cls.GetClass(ts).Lookup(ts, Names.InstanceCheck) is { } other)
            return IsTrue(ts, Interp.CallFound(ts, other, cls, [o]));
        throw PyErr.TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    private static bool DeclaredClass(PyThread ts, PyObject o, PyType type) =>
        o is W_Instance && !ReferenceEquals(o.GetClass(ts).Lookup(ts, Names.Class), Types.ObjectClassMember)
        && Attributes.TryGet(ts, o, Names.Class) is PyType declared && declared.IsSubtypeOf(type);

    public static bool IsSubclass(PyThread ts, PyObject o, PyObject cls)
    {
        if (cls is W_Tuple t)
        {
            foreach (PyObject c in t.Items)
                if (IsSubclass(ts, o, c))
                    return true;
            return false;
        }
        if (o is not PyType sub)
            throw PyErr.TypeError("issubclass() arg 1 must be a class");
        if (cls.GetClass(ts).Lookup(ts, Names.SubclassCheck) is W_Function check)
            return IsTrue(ts, Interp.Call(ts, check, cls, o));
        if (cls is PyType type)
            return sub.IsSubtypeOf(type);
        if (cls is W_Union u)
            return IsSubclass(ts, o, new W_Tuple(u.Args));
        throw PyErr.TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
}

/// <summary>CPython's numeric hashes: equal numbers of different types hash alike.</summary>
public static class Hashing
{
    private const long Modulus = (1L << 61) - 1;

    public static long OfLong(long v)
    {
        if (v is > -Modulus and < Modulus)
            return v == -1 ? -2 : v;
        long h = v % Modulus;
        return h == -1 ? -2 : h;
    }

    public static long OfBig(BigInteger v)
    {
        var h = (long)(BigInteger.Abs(v) % Modulus);
        if (v.Sign < 0)
            h = -h;
        return h == -1 ? -2 : h;
    }

    public static long OfDouble(double v, PyObject self)
    {
        if (double.IsInfinity(v))
            return v > 0 ? 314159 : -314159;
        if (double.IsNaN(v))
            return System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(self);
        if (v == Math.Floor(v) && Math.Abs(v) < 1e18)
            return OfLong((long)v);
        // m * 2^e mod (2^61 - 1): multiplying by 2^k rotates the 61 bits.
        long bits = BitConverter.DoubleToInt64Bits(v);
        int e = (int)(bits >> 52 & 0x7FF);
        long m = bits & 0xFFFFFFFFFFFFF;
        if (e == 0)
            e++;
        else
            m |= 1L << 52;
        e -= 1075;
        int shift = e % 61;
        if (shift < 0)
            shift += 61;
        var h = (long)((((UInt128)(ulong)m << shift) % (ulong)Modulus) & ulong.MaxValue);
        if (v < 0)
            h = -h;
        return h == -1 ? -2 : h;
    }

    public static long OfTuple(PyThread ts, W_Tuple t)
    {
        const ulong P1 = 11400714785074694791, P2 = 14029467366897019727, P5 = 2870177450012600261;
        ulong acc = P5;
        foreach (PyObject item in t.Items)
        {
            ulong lane = (ulong)W_Dict.HashOf(ts, item);
            acc += lane * P2;
            acc = acc << 31 | acc >> 33;
            acc *= P1;
        }
        acc += (ulong)t.Items.Length ^ (P5 ^ 3527539);
        return acc == ulong.MaxValue ? 1546275796 : (long)acc;
    }
}
