using System.Globalization;
using System.Text;

namespace JitStm.Python;

/// <summary>bytes and bytearray. Text-like methods go through Latin-1 strings, which map bytes one to one.</summary>
public static class BytesType
{
    public static void Setup()
    {
        Types.Bytes.New("cls, source=b'', encoding='', errors=''", (ts, a) =>
        {
            byte[] data = Make(ts, a, "bytes");
            return ReferenceEquals(a[0], Types.Bytes) ? new W_Bytes(data) : new W_BytesSub(data, Instantiation.NewFields((PyType)a[0]!));
        });
        Types.ByteArray.New("cls, source=b'', encoding='', errors=''", (ts, a) => new W_ByteArray(Make(ts, a, "bytearray")));
        Types.ByteArray.MethodN("__init__", "self, /, *args, **kw", Effect.Guest, (ts, a) => W_None.None);
        Common(Types.Bytes);
        Common(Types.ByteArray);
        Types.Bytes.Method("__hash__", Effect.Pure, (ts, a) => new W_Int(new W_Str(Latin(ts, a)).Hash));
        Types.Bytes.Method("__bytes__", Effect.Pure, (ts, a) => a);
        Mutation(Types.ByteArray);
    }

    /// <summary>The bytes of a bytes-like object.</summary>
    public static byte[] Data(PyThread ts, PyObject o) => TryData(ts, o) ?? throw PyErr.TypeError($"a bytes-like object is required, not '{Ops.TypeName(ts, o)}'");

    public static byte[]? TryData(PyThread ts, PyObject o) => o switch
    {
        W_Bytes b => b.Value,
        W_ByteArray b => b.ToArray(ts),
        IBufferObject b => b.GetBytes(ts),
        _ => null,
    };

    public static string Latin(PyThread ts, PyObject o) => Encoding.Latin1.GetString(Data(ts, o));

    private static PyObject Wrap(PyObject model, byte[] data) => model is W_ByteArray ? new W_ByteArray(data) : new W_Bytes(data);

    private static PyObject Wrap(PyObject model, string latin) => Wrap(model, Encoding.Latin1.GetBytes(latin));

    private static byte[] Make(PyThread ts, PyObject?[] a, string name)
    {
        switch (a[1])
        {
            case null:
                return [];
            case W_Str s:
                return a[2] is W_Str e ? Codecs.Encode(ts, s.Value, e.Value, a[3] is W_Str r ? r.Value : "strict") : throw PyErr.TypeError("string argument without an encoding");
        }
        PyObject x = a[1]!;
        if (TryData(ts, x) is { } data)
            return (byte[])data.Clone();
        if (Interp.CallSpecial(ts, x, Names.Bytes) is W_Bytes own)
            return own.Value;
        if (Sequences.IsIndexLike(ts, x))
        {
            long n = Numeric.AsLong(ts, x);
            return n < 0 ? throw PyErr.ValueError("negative count") : new byte[n];
        }
        if (!Iteration.IsIterable(ts, x) && x is not W_Generator and not W_Iterator)
            throw PyErr.TypeError($"cannot convert '{Ops.TypeName(ts, x)}' object to {name}");
        return [.. Iteration.ToArray(ts, x).Select(i => Byte(ts, i, name))];
    }

    public static byte Byte(PyThread ts, PyObject o, string name = "byte")
    {
        long v = Numeric.AsLong(ts, o);
        return v is >= 0 and < 256 ? (byte)v : throw PyErr.ValueError(name is "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");
    }

    private static void Common(PyType t)
    {
        t.Method("__len__", Effect.Reads, (ts, a) => new W_Int(a is W_ByteArray m ? m.Count : ((W_Bytes)a).Value.Length));
        t.Method("__iter__", Effect.Reads, (ts, a) => new W_TupleIterator(ts, [.. Data(ts, a).Select(b => (PyObject)new W_Int(b))]));
        t.Method("__getitem__", Effect.Guest, GetItem);
        t.Method("__contains__", Effect.Guest, (ts, a, x) => W_Bool.From(Numeric.IsInt(x) ? Data(ts, a).Contains(Byte(ts, x)) : Data(ts, a).AsSpan().IndexOf(Data(ts, x)) >= 0));
        t.Method("__add__", Effect.Reads, (ts, a, b) => TryData(ts, b) is { } y ? Wrap(a, [.. Data(ts, a), .. y]) : W_NotImplemented.Value);
        t.Method("__mul__", Effect.Guest, Repeat);
        t.Method("__rmul__", Effect.Guest, Repeat);
        t.Method("__mod__", Effect.Guest, (ts, a, b) => Wrap(a, PercentFormat.Format(ts, Latin(ts, a), LatinArguments(ts, b))));
        t.Comparisons((ts, op, a, b) => TryData(ts, b) is { } y ? Def.Holds(op, Data(ts, a).AsSpan().SequenceCompareTo(y)) : null);
        t.Method("__repr__", Effect.Guest, (ts, a) => new W_Str(a is W_ByteArray ? $"bytearray({Repr.Bytes(Data(ts, a))})" : Repr.Bytes(Data(ts, a))));
        t.Method("__str__", Effect.Guest, (ts, a) => new W_Str(Repr.Of(ts, a)));
        t.MethodN("decode", "self, encoding='utf-8', errors='strict'", Effect.Guest, (ts, a) =>
            new W_Str(Codecs.Decode(ts, Data(ts, a[0]!), a[1] is W_Str e ? e.Value : "utf-8", a[2] is W_Str r ? r.Value : "strict")));
        t.MethodN("hex", "self, sep='', bytes_per_sep=1", Effect.Guest, Hex);
        t.ClassMethodN("fromhex", "cls, string, /", FromHex);
        t.Method("join", Effect.Guest, (ts, a, items) =>
        {
            byte[] sep = Data(ts, a);
            var all = new List<byte>();
            bool first = true;
            foreach (PyObject item in Iteration.ToArray(ts, items))
            {
                if (!first)
                    all.AddRange(sep);
                first = false;
                all.AddRange(Data(ts, item));
            }
            return Wrap(a, [.. all]);
        });
        Translation(t);
        foreach (string name in new[] { "upper", "lower", "title", "capitalize", "swapcase" })
            Through(t, name, "self, /");
        foreach (string name in new[] { "strip", "lstrip", "rstrip" })
            Through(t, name, "self, chars=None, /");
        foreach (string name in new[] { "center", "ljust", "rjust" })
            Through(t, name, "self, width, fill=b' ', /");
        Through(t, "zfill", "self, width, /");
        Through(t, "replace", "self, old, new, count=-1, /");
        Through(t, "expandtabs", "self, tabsize=8");
        Through(t, "removeprefix", "self, prefix, /");
        Through(t, "removesuffix", "self, suffix, /");
        foreach (string name in new[] { "find", "rfind", "index", "rindex", "count", "startswith", "endswith" })
            Through(t, name, "self, sub, start=0, stop=0, /");
        foreach (string name in new[] { "isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isascii" })
            Through(t, name, "self, /");
        Through(t, "split", "self, sep=None, maxsplit=-1");
        Through(t, "rsplit", "self, sep=None, maxsplit=-1");
        Through(t, "splitlines", "self, keepends=False");
        Through(t, "partition", "self, sep, /");
        Through(t, "rpartition", "self, sep, /");
    }

    private static void Translation(PyType t)
    {
        t.MethodN("translate", "self, table, /, delete=b''", Effect.Guest, (ts, a) =>
        {
            byte[]? table = a[1] is W_None ? null : Data(ts, a[1]!);
            if (table is not null && table.Length != 256)
                throw PyErr.ValueError("translation table must be 256 characters long");
            byte[] delete = a[2] is null ? [] : Data(ts, a[2]!);
            return Wrap(a[0]!, [.. Data(ts, a[0]!).Where(b => !delete.Contains(b)).Select(b => table is null ? b : table[b])]);
        });
        t.StaticN("maketrans", "frm, to, /", (ts, a) =>
        {
            byte[] from = Data(ts, a[0]!), to = Data(ts, a[1]!);
            if (from.Length != to.Length)
                throw PyErr.ValueError("maketrans arguments must have same length");
            byte[] table = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
            for (int i = 0; i < from.Length; i++)
                table[from[i]] = to[i];
            return new W_Bytes(table);
        });
        t.Method("__rmod__", Effect.Guest, (ts, a, b) => W_NotImplemented.Value);
    }

    /// <summary>A method that works like str's on the Latin-1 text.</summary>
    private static void Through(PyType t, string name, string signature)
    {
        var method = (W_Builtin)Types.Str.Version.Own[Names.Intern(name)];
        t.MethodN(name, signature, Effect.Guest, (ts, a) =>
        {
            var args = new List<PyObject>();
            foreach (PyObject? x in a)
            {
                if (x is null)
                    break;
                args.Add(Numeric.IsInt(x) && args.Count == 1 && name is "find" or "rfind" or "index" or "rindex" or "count" ? new W_Str(((char)Byte(ts, x)).ToString()) : ToLatin(ts, x));
            }
            return FromLatin(ts, a[0]!, Calls.Invoke(ts, method, [.. args], null));
        });
    }

    private static PyObject ToLatin(PyThread ts, PyObject o) => o switch
    {
        W_Tuple t => new W_Tuple([.. t.Items.Select(x => ToLatin(ts, x))]),
        W_Str => throw PyErr.TypeError($"a bytes-like object is required, not 'str'"),
        _ => TryData(ts, o) is { } data ? new W_Str(Encoding.Latin1.GetString(data)) : o,
    };

    private static PyObject LatinArguments(PyThread ts, PyObject o) => o is W_Tuple t ? new W_Tuple([.. t.Items.Select(x => LatinArguments(ts, x))])
        : TryData(ts, o) is { } data ? new W_Str(Encoding.Latin1.GetString(data)) : o;

    private static PyObject FromLatin(PyThread ts, PyObject model, PyObject r) => r switch
    {
        W_Str s => Wrap(model, s.Value),
        W_List l => new W_List(ts, [.. l.ToArray(ts).Select(x => FromLatin(ts, model, x))]),
        W_Tuple t => new W_Tuple([.. t.Items.Select(x => FromLatin(ts, model, x))]),
        _ => r,
    };

    private static PyObject GetItem(PyThread ts, PyObject a, PyObject key)
    {
        if (key is not W_Slice slice)
        {
            if (a is W_ByteArray m)
                return new W_Int(m.Data[Numeric.Index(ts, key, m.Count, "bytearray")]);
            byte[] all = ((W_Bytes)a).Value;
            return new W_Int(all[Numeric.Index(ts, key, all.Length, "byte", "index out of range")]);
        }
        byte[] data = Data(ts, a);
        (int start, int stop, int step, int count) = slice.Indices(ts, data.Length);
        if (step == 1)
            return Wrap(a, data[start..Math.Max(start, stop)]);
        var part = new byte[count];
        for (int i = 0; i < count; i++)
            part[i] = data[start + i * step];
        return Wrap(a, part);
    }

    private static PyObject Repeat(PyThread ts, PyObject a, PyObject n)
    {
        if (!Sequences.IsIndexLike(ts, n))
            return W_NotImplemented.Value;
        byte[] data = Data(ts, a);
        int times = Sequences.Times(ts, n, data.Length);
        var all = new byte[data.Length * times];
        for (int i = 0; i < times && data.Length > 0; i++)
            data.CopyTo(all, i * data.Length);
        return Wrap(a, all);
    }

    private static PyObject Hex(PyThread ts, PyObject?[] a)
    {
        string hex = Convert.ToHexString(Data(ts, a[0]!)).ToLowerInvariant();
        if (a[1] is not W_Str { Length: 1 } sep)
            return new W_Str(hex);
        int group = a[2] is null ? 1 : Numeric.AsInt32(ts, a[2]!);
        int bytes = hex.Length / 2, size = Math.Abs(group);
        var b = new StringBuilder();
        for (int i = 0; i < bytes; i++)
        {
            if (i > 0 && size > 0 && (group > 0 ? bytes - i : i) % size == 0)
                b.Append(sep.Value);
            b.Append(hex, i * 2, 2);
        }
        return new W_Str(b.ToString());
    }

    private static PyObject FromHex(PyThread ts, PyObject?[] a)
    {
        string s = ((W_Str)a[1]!).Value;
        var bytes = new List<byte>();
        for (int i = 0; i < s.Length; i++)
        {
            if (char.IsWhiteSpace(s[i]))
                continue;
            if (i + 1 >= s.Length || !char.IsAsciiHexDigit(s[i]) || !char.IsAsciiHexDigit(s[i + 1]))
                throw PyErr.ValueError($"non-hexadecimal number found in fromhex() arg at position {(char.IsAsciiHexDigit(s[i]) ? i + 1 : i)}");
            bytes.Add(byte.Parse(s.AsSpan(i++, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }
        return ReferenceEquals(a[0], Types.ByteArray) ? new W_ByteArray([.. bytes]) : new W_Bytes([.. bytes]);
    }

    private static void Mutation(PyType t)
    {
        t.Unhashable();
        t.Method("append", Effect.Writes, (ts, a, x) => Change(ts, a, d => [.. d, Byte(ts, x)]));
        t.Method("extend", Effect.Guest, (ts, a, x) => Change(ts, a, d => [.. d, .. Make(ts, [null, x, null, null], "bytearray")]));
        t.Method("__iadd__", Effect.Guest, (ts, a, x) =>
        {
            Change(ts, a, d => [.. d, .. Data(ts, x)]);
            return a;
        });
        t.Method("insert", Effect.Writes, (ts, a, i, x) => Change(ts, a, d =>
        {
            var list = new List<byte>(d);
            long at = Numeric.AsLong(ts, i);
            list.Insert((int)Math.Clamp(at < 0 ? at + d.Length : at, 0, d.Length), Byte(ts, x));
            return [.. list];
        }));
        t.MethodN("pop", "self, index=-1, /", Effect.Writes, (ts, a) =>
        {
            var m = (W_ByteArray)a[0]!;
            if (m.Count == 0)
                throw PyErr.IndexError("pop from empty bytearray");
            int i = Numeric.Index(ts, a[1] ?? W_Int.MinusOne, m.Count, "bytearray", "pop index out of range");
            byte x = m.Data[i];
            Change(ts, m, d => [.. d[..i], .. d[(i + 1)..]]);
            return new W_Int(x);
        });
        t.Method("remove", Effect.Writes, (ts, a, x) =>
        {
            int i = Array.IndexOf(Data(ts, a), Byte(ts, x));
            return i >= 0 ? Change(ts, a, d => [.. d[..i], .. d[(i + 1)..]]) : throw PyErr.ValueError("value not found in bytearray");
        });
        t.Method("__imul__", Effect.Guest, (ts, a, n) =>
        {
            byte[] repeated = Data(ts, Repeat(ts, a, n));
            Change(ts, a, d => repeated);
            return a;
        });
        t.Method("clear", Effect.Writes, (ts, a) => Change(ts, a, d => []));
        t.Method("copy", Effect.Reads, (ts, a) => new W_ByteArray(Data(ts, a)));
        t.Method("reverse", Effect.Writes, (ts, a) => Change(ts, a, d =>
        {
            Array.Reverse(d);
            return d;
        }));
        t.Method("__setitem__", Effect.Guest, (ts, a, key, x) =>
        {
            var m = (W_ByteArray)a;
            if (key is not W_Slice slice)
            {
                m.Data[Numeric.Index(ts, key, m.Count, "bytearray")] = Byte(ts, x);
                return W_None.None;
            }
            byte[] with = Make(ts, [null, x, null, null], "bytearray");
            (int start, int stop, int step, int count) = slice.Indices(ts, m.Count);
            if (step == 1)
                return Change(ts, m, d => [.. d[..start], .. with, .. d[Math.Max(start, stop)..]]);
            if (with.Length != count)
                throw PyErr.ValueError($"attempt to assign bytes of size {with.Length} to extended slice of size {count}");
            for (int i = 0; i < count; i++)
                m.Data[start + i * step] = with[i];
            return W_None.None;
        });
        t.Method("__delitem__", Effect.Guest, (ts, a, key) =>
        {
            var m = (W_ByteArray)a;
            if (key is not W_Slice slice)
            {
                int i = Numeric.Index(ts, key, m.Count, "bytearray");
                return Change(ts, m, d => [.. d[..i], .. d[(i + 1)..]]);
            }
            (int start, int stop, int step, int count) = slice.Indices(ts, m.Count);
            var dead = new HashSet<int>();
            for (int i = 0; i < count; i++)
                dead.Add(start + i * step);
            return Change(ts, m, d => [.. d.Where((_, i) => !dead.Contains(i))]);
        });
    }

    private static W_None Change(PyThread ts, PyObject a, Func<byte[], byte[]> f)
    {
        var m = (W_ByteArray)a;
        m.Replace(ts, f(m.ToArray(ts)));
        return W_None.None;
    }
}

/// <summary>Other objects that show their bytes (array.array, memoryview).</summary>
public interface IBufferObject
{
    byte[] GetBytes(PyThread ts);
}
