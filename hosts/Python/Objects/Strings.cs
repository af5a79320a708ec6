using System.Text;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>
/// A str. The text is UTF-16; a string with surrogate pairs (rare) keeps a table of its code points, so that indexing stays O(1)
/// and lengths are the guest's. Concatenation is lazy: a chain of += is flattened once, when somebody looks at the text.
/// </summary>
[Immutable]
public class W_Str : PyObject
{
    private object _rep;      // string, or Concat until somebody looks; the change is idempotent
    private readonly int _units; // UTF-16 length
    private int[]? _points;
    private byte _pairs;      // 0 not known, 1 no surrogate pairs, 2 some
    private long _hash;       // 0 not known

    private sealed record Concat(W_Str Left, W_Str Right);

    public W_Str(string value)
    {
        _rep = value;
        _units = value.Length;
    }

    private W_Str(W_Str left, W_Str right)
    {
        _rep = new Concat(left, right);
        _units = left._units + right._units;
    }

    public static readonly W_Str Empty = new("");

    public string Value => _rep as string ?? Flatten();

    /// <summary>UTF-16 code units.</summary>
    public int Units => _units;

    public override PyType GetClass(PyThread ts) => Types.Str;

    public override string ToString() => Value;

    public static W_Str Join(W_Str left, W_Str right)
    {
        if (left._units == 0 && left.GetType() == typeof(W_Str) && right.GetType() == typeof(W_Str))
            return right;
        if (right._units == 0 && left.GetType() == typeof(W_Str))
            return left;
        int units = left._units + right._units;
        return units < 256 ? new W_Str(string.Concat(left.Value, right.Value)) : new W_Str(left, right);
    }

    private string Flatten()
    {
        // Other threads may flatten the same chain: each stores an equal string.
        var parts = new Stack<W_Str>();
        var buffer = new char[_units];
        int end = _units;
        parts.Push(this);
        while (parts.Count > 0)
        {
            W_Str s = parts.Pop();
            if (s._rep is Concat c)
            {
                parts.Push(c.Left);
                parts.Push(c.Right);
                continue;
            }
            string text = (string)s._rep;
            end -= text.Length;
            text.CopyTo(0, buffer, end, text.Length);
        }
        string flat = new(buffer);
        _rep = flat;
        return flat;
    }

    /// <summary>True when UTF-16 units and code points are the same thing here.</summary>
    public bool Simple
    {
        get
        {
            if (_pairs == 0)
                _pairs = HasPairs(Value) ? (byte)2 : (byte)1;
            return _pairs == 1;
        }
    }

    private static bool HasPairs(string s)
    {
        int i = s.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        for (; i >= 0 && i + 1 < s.Length; i++)
            if (char.IsHighSurrogate(s[i]) && char.IsLowSurrogate(s[i + 1]))
                return true;
        return false;
    }

    /// <summary>Code points.</summary>
    public int Length => Simple ? _units : Points.Length;

    public int[] Points => _points ??= ToPoints(Value);

    public static int[] ToPoints(string s)
    {
        var points = new List<int>(s.Length);
        for (int i = 0; i < s.Length; i++)
            if (char.IsHighSurrogate(s[i]) && i + 1 < s.Length && char.IsLowSurrogate(s[i + 1]))
                points.Add(char.ConvertToUtf32(s[i], s[++i]));
            else
                points.Add(s[i]);
        return [.. points];
    }

    public static string FromPoints(ReadOnlySpan<int> points)
    {
        var b = new StringBuilder(points.Length);
        foreach (int p in points)
            AppendPoint(b, p);
        return b.ToString();
    }

    public static void AppendPoint(StringBuilder b, int p)
    {
        if (p < 0x10000)
            b.Append((char)p);
        else
            b.Append(char.ConvertFromUtf32(p));
    }

    [Unlogged("never changes")]
    private static readonly W_Str[] s_latin = MakeLatin();

    private static W_Str[] MakeLatin()
    {
        var all = new W_Str[256];
        for (int i = 0; i < all.Length; i++)
            all[i] = Names.Intern(((char)i).ToString());
        return all;
    }

    public static W_Str FromPoint(int p) => p < 256 ? s_latin[p] : new W_Str(p < 0x10000 ? ((char)p).ToString() : char.ConvertFromUtf32(p));

    public int PointAt(int index) => Simple ? Value[index] : Points[index];

    public W_Str At(int index) => FromPoint(PointAt(index));

    /// <summary>Code points [start, stop).</summary>
    public W_Str Substring(int start, int stop)
    {
        if (start >= stop)
            return Empty;
        if (Simple)
            return stop - start == 1 ? At(start) : new W_Str(Value.Substring(start, stop - start));
        return new W_Str(FromPoints(Points.AsSpan(start, stop - start)));
    }

    public long Hash => _hash != 0 ? _hash : ComputeHash();

    private long ComputeHash()
    {
        ulong h = 14695981039346656037;
        foreach (char c in Value)
            h = (h ^ c) * 1099511628211;
        h ^= h >> 32;
        long result = (long)h;
        if (result is 0 or -1)
            result = -2;
        _hash = result;
        return result;
    }

    public static bool Same(W_Str a, W_Str b) =>
        ReferenceEquals(a, b) || (a._units == b._units && string.Equals(a.Value, b.Value));

    /// <summary>Order by code point.</summary>
    public static int Compare(W_Str a, W_Str b)
    {
        if (a.Simple && b.Simple)
            return string.CompareOrdinal(a.Value, b.Value);
        return a.Points.AsSpan().SequenceCompareTo(b.Points);
    }
}

[Immutable]
public sealed class W_StrSub : W_Str
{
    public readonly W_Instance Fields;

    public W_StrSub(string value, W_Instance fields) : base(value) => Fields = fields;

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}

/// <summary>Compares names by content, with the hash that each string remembers.</summary>
public sealed class NameComparer : IEqualityComparer<W_Str>
{
    public static readonly NameComparer Instance = new();

    public bool Equals(W_Str? a, W_Str? b) => a is null || b is null ? ReferenceEquals(a, b) : W_Str.Same(a, b);

    public int GetHashCode(W_Str s) => (int)s.Hash;
}

[Immutable]
public class W_Bytes : PyObject
{
    public readonly byte[] Value;

    public W_Bytes(byte[] value) => Value = value;

    public override PyType GetClass(PyThread ts) => Types.Bytes;
}

[Immutable]
public sealed class W_BytesSub : W_Bytes
{
    public readonly W_Instance Fields;

    public W_BytesSub(byte[] value, W_Instance fields) : base(value) => Fields = fields;

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}

/// <summary>Storage is replaced when it grows; only the first Count bytes count.</summary>
public sealed class W_ByteArray : PyObject
{
    [Owned] public byte[] Data;
    public int Count;

    public W_ByteArray(byte[] data)
    {
        Data = data;
        Count = data.Length;
    }

    public override PyType GetClass(PyThread ts) => Types.ByteArray;

    public byte[] ToArray(PyThread ts)
    {
        var copy = new byte[Count];
        for (int i = 0; i < copy.Length; i++)
            copy[i] = Data[i];
        return copy;
    }

    public void Replace(PyThread ts, byte[] data)
    {
        Data = data;
        Count = data.Length;
    }
}
