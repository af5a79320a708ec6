using System.Globalization;
using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>array.array: a list whose items were checked on their way in.</summary>
public sealed class W_Array : PyObject, IBufferObject
{
    public readonly string Code;
    public readonly W_List Items;

    public W_Array(PyThread ts, string code, PyObject[] items)
    {
        Code = code;
        Items = new W_List(ts, items);
    }

    public override PyType GetClass(PyThread ts) => ArrayModule.ArrayType;

    public byte[] GetBytes(PyThread ts)
    {
        var all = new List<byte>();
        foreach (PyObject item in Items.ToArray(ts))
            all.AddRange(Code == "u" ? BitConverter.GetBytes(((W_Str)item).PointAt(0)) : StructModule.PackItem(ts, Code, item, ""));
        return [.. all];
    }

    /// <summary>Overwrites bytes, which must be whole items.</summary>
    public void SetBytes(PyThread ts, int at, byte[] bytes)
    {
        int size = StructModule.SizeOfItem(Code);
        for (int i = 0; i < bytes.Length; i += size)
            Items.Items.Set(ts, (at + i) / size, StructModule.UnpackItem(Code, bytes.AsSpan(i, size)));
    }
}

/// <summary>array.</summary>
public static class ArrayModule
{
    public static readonly PyType ArrayType = new("array.array", Types.Object, Layout.Array, final: true);

    private const string Codes = "bBuhHiIlLqQfd";

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "array");
        m.Add("array", ArrayType);
        m.Add("ArrayType", ArrayType);
        m.Add("typecodes", new W_Str(Codes));
        if (ArrayType.Version.Own.Count == 0)
        {
            Construction(ArrayType);
            Items(ArrayType);
            Whole(ArrayType);
            AsBytes(ArrayType);
        }
        return m.Module;
    }

    private static W_Array A(PyObject o) => (W_Array)o;

    private static void Construction(PyType t) => t.New("cls, typecode, initializer=(), /", (ts, a) =>
    {
        if (a[1] is not W_Str { Length: 1 } code)
            throw PyErr.TypeError($"array() argument 1 must be a unicode character, not {Ops.TypeName(ts, a[1]!)}");
        if (!Codes.Contains(code.Value))
            throw PyErr.ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
        var made = new W_Array(ts, code.Value, []);
        if (a[2] is W_Bytes or W_ByteArray)
            Append(ts, made, BytesType.Data(ts, a[2]!));
        else if (a[2] is W_Str text && code.Value != "u")
            throw PyErr.TypeError($"cannot use a str to initialize an array with typecode '{code.Value}'");
        else if (a[2] is not null)
            Extend(ts, made, a[2]!);
        return made;
    });

    /// <summary>The item as the array keeps it.</summary>
    private static PyObject Check(PyThread ts, W_Array a, PyObject item)
    {
        switch (a.Code)
        {
            case "d":
                return item is W_Float ? item : new W_Float(Numeric.AsDouble(ts, item));
            case "f":
                return new W_Float((float)Numeric.AsDouble(ts, item));
            case "u":
                return item is W_Str { Length: 1 } ? item : throw PyErr.TypeError("array item must be a unicode character, not " + Ops.TypeName(ts, item));
        }
        if (item is W_Int i && (a.Code is "q" or "l" || a.Code == "B" && (ulong)i.Value < 256 || a.Code == "i" && i.Value is >= int.MinValue and <= int.MaxValue))
            return i;
        if (!Sequences.IsIndexLike(ts, item))
            throw PyErr.TypeError($"'{Ops.TypeName(ts, item)}' object cannot be interpreted as an integer");
        System.Numerics.BigInteger n = Numeric.AsIndex(ts, item);
        int bits = StructModule.SizeOfItem(a.Code) * 8;
        bool signed = char.IsLower(a.Code[0]);
        System.Numerics.BigInteger low = signed ? -(System.Numerics.BigInteger.One << (bits - 1)) : 0, high = (System.Numerics.BigInteger.One << (signed ? bits - 1 : bits)) - 1;
        if (n >= low && n <= high)
            return W_Int.From(n);
        string what = a.Code switch
        {
            "b" => "signed char",
            "B" => "unsigned byte integer",
            "h" => "signed short integer",
            "H" => "unsigned short",
            "i" => "signed integer",
            "I" => "unsigned int",
            _ => "",
        };
        bool big = n < long.MinValue || n > long.MaxValue;
        throw PyErr.Overflow(what == "" ? n.Sign < 0 && !signed ? "can't convert negative value to unsigned int" : "int too big to convert"
            : big ? "Python int too large to convert to C long" : n < low ? $"{what} is less than minimum" : $"{what} is greater than maximum");
    }

    private static void Extend(PyThread ts, W_Array a, PyObject more)
    {
        PyObject[] items = Iteration.ToArray(ts, more);
        var checkedItems = new PyObject[items.Length];
        for (int i = 0; i < items.Length; i++)
            checkedItems[i] = Check(ts, a, items[i]);
        a.Items.Splice(ts, a.Items.Count, a.Items.Count, checkedItems);
    }

    private static void Append(PyThread ts, W_Array a, byte[] data)
    {
        int size = StructModule.SizeOfItem(a.Code);
        if (data.Length % size != 0)
            throw PyErr.ValueError("bytes length not a multiple of item size");
        for (int i = 0; i < data.Length; i += size)
            a.Items.Append(ts, StructModule.UnpackItem(a.Code, data.AsSpan(i, size)));
    }

    private static void Items(PyType t)
    {
        t.Unhashable();
        t.Method("append", Effect.Guest, (ts, self, x) =>
        {
            A(self).Items.Append(ts, Check(ts, A(self), x));
            return W_None.None;
        });
        t.Method("extend", Effect.Guest, (ts, self, more) =>
        {
            if (more is W_Array other && other.Code != A(self).Code)
                throw PyErr.TypeError("can only extend with array of same kind");
            Extend(ts, A(self), more);
            return W_None.None;
        });
        t.Method("fromlist", Effect.Guest, (ts, self, more) =>
        {
            Extend(ts, A(self), more as W_List ?? throw PyErr.TypeError("arg must be list"));
            return W_None.None;
        });
        t.Method("insert", Effect.Guest, (ts, self, i, x) => Interp.CallMethod(ts, A(self).Items, "insert", i, Check(ts, A(self), x)));
        t.Method("__getitem__", Effect.Guest, (ts, self, key) => key is W_Slice
            ? new W_Array(ts, A(self).Code, ((W_List)Ops.GetItem(ts, A(self).Items, key)).ToArray(ts))
            : A(self).Items.At(ts, Numeric.Index(ts, key, A(self).Items.Count, "array")));
        t.Method("__setitem__", Effect.Guest, (ts, self, key, x) =>
        {
            W_Array a = A(self);
            if (key is not W_Slice)
                a.Items.Items.Set(ts, Numeric.Index(ts, key, a.Items.Count, "array", "array assignment index out of range"), Check(ts, a, x));
            else if (x is W_Array other && other.Code == a.Code)
                Ops.SetItem(ts, a.Items, key, new W_List(ts, other.Items.ToArray(ts)));
            else
                throw PyErr.TypeError($"can only assign array (not \"{Ops.TypeName(ts, x)}\") to array slice");
            return W_None.None;
        });
        t.Method("__delitem__", Effect.Guest, (ts, self, key) =>
        {
            Ops.DelItem(ts, A(self).Items, key);
            return W_None.None;
        });
        foreach (string name in new[] { "pop", "reverse", "count", "__len__", "__contains__" })
            Through(t, name, null);
        Through(t, "remove", "array.remove(x): x not in array");
        Through(t, "index", "array.index(x): x not in array");
        t.Method("__iter__", Effect.Reads, (ts, self) => new W_ListIterator(ts, A(self).Items));
    }

    /// <summary>A method that is the list's.</summary>
    private static void Through(PyType t, string name, string? missing) => t.MethodN(name, "self, /, *args", Effect.Guest, (ts, a) =>
    {
        try
        {
            return Interp.CallMethod(ts, A(a[0]!).Items, name, ((W_Tuple)a[1]!).Items);
        }
        catch (PyException e)
        {
            if (missing is not null && e.Value.Type.IsSubtypeOf(Types.ValueError))
                throw PyErr.ValueError(missing);
            if (name == "pop" && e.Value.Type.IsSubtypeOf(Types.IndexError) && A(a[0]!).Items.Count == 0)
                throw PyErr.IndexError("pop from empty array");
            throw;
        }
    });

    private static void Whole(PyType t)
    {
        t.Getter("typecode", (ts, self) => new W_Str(A(self).Code));
        t.Getter("itemsize", (ts, self) => new W_Int(StructModule.SizeOfItem(A(self).Code)));
        t.Method("tolist", Effect.Reads, (ts, self) => new W_List(ts, A(self).Items.ToArray(ts)));
        t.Method("tounicode", Effect.Reads, (ts, self) => new W_Str(string.Concat(A(self).Items.ToArray(ts).Select(c => ((W_Str)c).Value))));
        t.Method("__copy__", Effect.Reads, (ts, self) => new W_Array(ts, A(self).Code, A(self).Items.ToArray(ts)));
        t.Method("__deepcopy__", Effect.Reads, (ts, self, memo) => new W_Array(ts, A(self).Code, A(self).Items.ToArray(ts)));
        t.Method("__reduce__", Effect.Reads, (ts, self) => new W_Tuple(ArrayType, new W_Tuple(new W_Str(A(self).Code), new W_List(ts, A(self).Items.ToArray(ts)))));
        t.Comparisons((ts, op, a, b) => b is W_Array other ? Sequences.Compare(ts, op, A(a).Items.ToArray(ts), other.Items.ToArray(ts)) : null);
        t.Method("__add__", Effect.Guest, (ts, a, b) => b is W_Array other && other.Code == A(a).Code
            ? new W_Array(ts, other.Code, [.. A(a).Items.ToArray(ts), .. other.Items.ToArray(ts)])
            : throw (b is W_Array ? PyErr.TypeError("bad argument type for built-in operation") : PyErr.TypeError($"can only append array (not \"{Ops.TypeName(ts, b)}\") to array")));
        t.Method("__iadd__", Effect.Guest, (ts, a, b) =>
        {
            if (b is not W_Array)
                throw PyErr.TypeError($"can only extend with array (not \"{Ops.TypeName(ts, b)}\")");
            Extend(ts, A(a), b);
            return a;
        });
        Fn2 repeat = (ts, a, n) => Sequences.IsIndexLike(ts, n)
            ? new W_Array(ts, A(a).Code, Sequences.Repeat(A(a).Items.ToArray(ts), Sequences.Times(ts, n, A(a).Items.Count))) : W_NotImplemented.Value;
        t.Method("__mul__", Effect.Guest, repeat);
        t.Method("__rmul__", Effect.Guest, repeat);
        t.Method("__repr__", Effect.Guest, (ts, self) => new W_Str(A(self).Items.Count == 0 ? $"array('{A(self).Code}')"
            : A(self).Code == "u" ? $"array('u', {Repr.Of(ts, new W_Str(string.Concat(A(self).Items.ToArray(ts).Select(c => ((W_Str)c).Value))))})"
            : $"array('{A(self).Code}', {Repr.List(ts, A(self).Items.ToArray(ts), "[", "]")})"));
    }

    private static void AsBytes(PyType t)
    {
        t.Method("tobytes", Effect.Guest, (ts, self) => new W_Bytes(A(self).GetBytes(ts)));
        t.Method("frombytes", Effect.Guest, (ts, self, data) =>
        {
            Append(ts, A(self), BytesType.Data(ts, data));
            return W_None.None;
        });
        t.Method("byteswap", Effect.Guest, (ts, self) =>
        {
            byte[] data = A(self).GetBytes(ts);
            int size = StructModule.SizeOfItem(A(self).Code);
            for (int i = 0; i < data.Length; i += size)
                Array.Reverse(data, i, size);
            A(self).SetBytes(ts, 0, data);
            return W_None.None;
        });
        t.Method("buffer_info", Effect.Reads, (ts, self) => new W_Tuple(new W_Int(Identity.Of(self)), new W_Int(A(self).Items.Count)));
        t.Method("tofile", Effect.Guest, (ts, self, file) => Interp.CallMethod(ts, file, "write", new W_Bytes(A(self).GetBytes(ts))));
        t.Method("fromfile", Effect.Guest, (ts, self, file, n) =>
        {
            int size = StructModule.SizeOfItem(A(self).Code), want = Numeric.AsInt32(ts, n) * size;
            byte[] data = BytesType.Data(ts, Interp.CallMethod(ts, file, "read", new W_Int(want)));
            Append(ts, A(self), data[..(data.Length / size * size)]);
            return data.Length == want ? W_None.None : throw PyErr.Make(Types.EOFError, "read() didn't return enough bytes");
        });
    }
}
