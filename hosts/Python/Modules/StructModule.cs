using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>_struct: packing of numbers into bytes; struct is written in Python on top of it.</summary>
public static class StructModule
{
    private readonly record struct Item(char Code, int Count, int Size, int Align);

    private static readonly PyType s_error = new("struct.error", Types.Exception, Layout.Exception);

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_struct");
        m.Add("error", s_error);
        m.Fn("calcsize", Effect.Guest, (ts, format) => new W_Int(SizeOf(Parse(Format(ts, format), out _, out bool native), native)));
        m.Fn("pack", Effect.Guest, (ts, format, values) => new W_Bytes(Pack(ts, Format(ts, format), ((W_Tuple)values).Items)));
        m.Fn("unpack_from", Effect.Guest, (ts, format, buffer, offset) => Unpack(ts, Format(ts, format), BytesType.Data(ts, buffer), Numeric.AsInt32(ts, offset)));
        return m.Module;
    }

    /// <summary>Bytes of one item in native order, as array and memoryview use them.</summary>
    public static int SizeOfItem(string format) => format == "u" ? 4 : Size(format[^1], native: true);

    public static PyObject UnpackItem(string format, ReadOnlySpan<byte> from) =>
        format == "u" ? W_Str.FromPoint(BinaryPrimitives.ReadInt32LittleEndian(from)) : UnpackOne(from, new Item(format[^1], 1, SizeOfItem(format), 1), big: false);

    public static byte[] PackItem(PyThread ts, string format, PyObject value, string who)
    {
        var to = new byte[SizeOfItem(format)];
        try
        {
            PackOne(ts, to, new Item(format[^1], 1, to.Length, 1), value, big: false);
        }
        catch (PyException e)
        {
            if (!e.Value.Type.IsSubtypeOf(s_error))
                throw;
            throw Sequences.IsIndexLike(ts, value) ? PyErr.ValueError($"{who}invalid value for format '{format}'") : PyErr.TypeError($"{who}invalid type for format '{format}'");
        }
        return to;
    }

    private static PyException Error(string message) => PyErr.Make(s_error, message);

    private static string Format(PyThread ts, PyObject format) => format is W_Str s ? s.Value : BytesType.Latin(ts, format);

    private static List<Item> Parse(string format, out bool big, out bool native)
    {
        var items = new List<Item>();
        int at = 0;
        char order = format.Length > 0 && "@=<>!".Contains(format[0]) ? format[at++] : '@';
        native = order == '@';
        big = order is '>' or '!';
        while (at < format.Length)
        {
            if (char.IsWhiteSpace(format[at]))
            {
                at++;
                continue;
            }
            int start = at;
            while (at < format.Length && char.IsAsciiDigit(format[at]))
                at++;
            int count = at == start ? 1 : int.Parse(format.AsSpan(start, at - start), CultureInfo.InvariantCulture);
            if (at == format.Length)
                throw Error("repeat count given without format specifier");
            char code = format[at++];
            int size = Size(code, native);
            items.Add(new Item(code, count, size, native && code is not ('s' or 'p' or 'x' or 'c') ? size : 1));
        }
        return items;
    }

    private static int Size(char code, bool native) => code switch
    {
        'x' or 'c' or 'b' or 'B' or '?' or 's' or 'p' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' => native ? 8 : 4,
        'q' or 'Q' or 'd' => 8,
        'n' or 'N' or 'P' when native => 8,
        _ => throw Error("bad char in struct format"),
    };

    private static int Aligned(int at, Item item) => item.Align <= 1 ? at : (at + item.Align - 1) / item.Align * item.Align;

    private static int SizeOf(List<Item> items, bool native)
    {
        int size = 0;
        foreach (Item item in items)
            size = checked(Aligned(size, item) + item.Count * item.Size);
        return size;
    }

    private static int Values(List<Item> items) => items.Sum(i => i.Code is 's' or 'p' ? 1 : i.Code == 'x' ? 0 : i.Count);

    private static byte[] Pack(PyThread ts, string format, PyObject[] values)
    {
        List<Item> items = Parse(format, out bool big, out bool native);
        int wanted = Values(items);
        if (wanted != values.Length)
            throw Error($"pack expected {wanted} items for packing (got {values.Length})");
        var data = new byte[SizeOf(items, native)];
        int at = 0, v = 0;
        foreach (Item item in items)
        {
            at = Aligned(at, item);
            if (item.Code is 's' or 'p')
            {
                if (BytesType.TryData(ts, values[v++]) is not { } text)
                    throw Error($"argument for '{item.Code}' must be a bytes object");
                int shift = item.Code == 'p' ? 1 : 0;
                int n = Math.Min(text.Length, Math.Max(0, item.Count - shift));
                if (shift == 1 && item.Count > 0)
                    data[at] = (byte)Math.Min(n, 255);
                text.AsSpan(0, n).CopyTo(data.AsSpan(Math.Min(at + shift, data.Length)));
            }
            else if (item.Code != 'x')
                for (int i = 0; i < item.Count; i++)
                    PackOne(ts, data.AsSpan(at + i * item.Size, item.Size), item, values[v++], big);
            at += item.Count * item.Size;
        }
        return data;
    }

    private static void PackOne(PyThread ts, Span<byte> to, Item item, PyObject value, bool big)
    {
        switch (item.Code)
        {
            case 'c':
                to[0] = BytesType.TryData(ts, value) is [var one] ? one : throw Error("char format requires a bytes object of length 1");
                return;
            case '?':
                to[0] = Ops.IsTrue(ts, value) ? (byte)1 : (byte)0;
                return;
            case 'e' or 'f' or 'd':
                PackFloat(to, item.Code, Real(ts, value));
                break;
            default:
                PackInt(ts, to, item, value);
                break;
        }
        if (big)
            to.Reverse();
    }

    private static double Real(PyThread ts, PyObject value) => Numeric.TryDouble(value) ?? (value.GetClass(ts).Lookup(ts, Names.Float) is null
        ? throw Error("required argument is not a float") : Numeric.AsDouble(ts, value));

    private static void PackFloat(Span<byte> to, char code, double d)
    {
        if (code == 'd')
            BinaryPrimitives.WriteDoubleLittleEndian(to, d);
        else if (code == 'f')
        {
            float f = (float)d;
            if (float.IsInfinity(f) && !double.IsInfinity(d))
                throw PyErr.Overflow("float too large to pack with f format");
            BinaryPrimitives.WriteSingleLittleEndian(to, f);
        }
        else
        {
            var h = (Half)d;
            if (Half.IsInfinity(h) && !double.IsInfinity(d))
                throw PyErr.Overflow("float too large to pack with e format");
            BinaryPrimitives.WriteHalfLittleEndian(to, h);
        }
    }

    private static void PackInt(PyThread ts, Span<byte> to, Item item, PyObject value)
    {
        if (!Sequences.IsIndexLike(ts, value))
            throw Error("required argument is not an integer");
        BigInteger n = Numeric.AsIndex(ts, value);
        int bits = item.Size * 8;
        bool signed = char.IsLower(item.Code);
        BigInteger low = signed ? -(BigInteger.One << (bits - 1)) : 0, high = (BigInteger.One << (signed ? bits - 1 : bits)) - 1;
        if (n < low || n > high)
        {
            // CPython reads the int as a C long first, and says no more when that fails.
            bool fits = item.Code is 'I' or 'L' ? n.Sign >= 0 && n <= ulong.MaxValue : n >= long.MinValue && n <= long.MaxValue;
            throw Error(!fits || item.Size == 8 ? "argument out of range"
                : item.Size == 4 ? $"'{item.Code}' format requires {low} <= number <= {high}"
                : $"{(signed ? "" : "u")}{(item.Size == 1 ? "byte" : "short")} format requires {low} <= number <= {high}");
        }
        ulong raw = signed ? unchecked((ulong)(long)n) : (ulong)n;
        for (int i = 0; i < item.Size; i++)
            to[i] = (byte)(raw >> (i * 8));
    }

    private static W_Tuple Unpack(PyThread ts, string format, byte[] data, int offset)
    {
        List<Item> items = Parse(format, out bool big, out bool native);
        int size = SizeOf(items, native);
        if (offset < 0)
            offset += data.Length;
        if (offset < 0 || data.Length - offset < size)
            throw Error($"unpack_from requires a buffer of at least {size + Math.Max(offset, 0)} bytes for unpacking {size} bytes at offset {offset} (actual buffer size is {data.Length})");
        var values = new List<PyObject>();
        int at = offset;
        foreach (Item item in items)
        {
            at = offset + Aligned(at - offset, item);
            if (item.Code == 's')
                values.Add(new W_Bytes(data[at..(at + item.Count)]));
            else if (item.Code == 'p')
                values.Add(new W_Bytes(item.Count == 0 ? [] : data[(at + 1)..(at + 1 + Math.Min(data[at], item.Count - 1))]));
            else if (item.Code != 'x')
                for (int i = 0; i < item.Count; i++)
                    values.Add(UnpackOne(data.AsSpan(at + i * item.Size, item.Size), item, big));
            at += item.Count * item.Size;
        }
        return new W_Tuple([.. values]);
    }

    private static PyObject UnpackOne(ReadOnlySpan<byte> from, Item item, bool big)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        from.CopyTo(bytes);
        if (big)
            bytes[..item.Size].Reverse();
        switch (item.Code)
        {
            case 'c': return new W_Bytes([bytes[0]]);
            case '?': return W_Bool.From(bytes[0] != 0);
            case 'd': return new W_Float(BinaryPrimitives.ReadDoubleLittleEndian(bytes));
            case 'f': return new W_Float(BinaryPrimitives.ReadSingleLittleEndian(bytes));
            case 'e': return new W_Float((double)BinaryPrimitives.ReadHalfLittleEndian(bytes));
        }
        ulong raw = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        if (!char.IsLower(item.Code))
            return W_Int.From((BigInteger)raw);
        int shift = 64 - item.Size * 8;
        return new W_Int((long)(raw << shift) >> shift);
    }
}
