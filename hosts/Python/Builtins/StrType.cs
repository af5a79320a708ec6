using System.Globalization;
using System.Text;

namespace JitStm.Python;

/// <summary>str. Methods work on UTF-16 text where code points do not matter, and on code points (W_Str.Substring, Length) where they do.</summary>
public static class StrType
{
    public static void Setup()
    {
        PyType t = Types.Str;
        t.Doc("str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str");
        t.New("cls, object='', encoding='', errors=''", New);
        Protocol(t);
        Tests(t);
        Cases(t);
        Searching(t);
        Splitting(t);
        Rest(t);
    }

    private static string S(PyObject o) => ((W_Str)o).Value;

    private static W_Str W(string s) => new(s);

    private static PyObject New(PyThread ts, PyObject?[] a)
    {
        W_Str text;
        if (a[1] is null)
            text = W_Str.Empty;
        else if (a[2] is null && a[3] is null)
            text = Repr.StrObject(ts, a[1]!);
        else
            text = W(Codecs.Decode(ts, BytesType.Data(ts, a[1]!), a[2] is W_Str e ? e.Value : "utf-8", a[3] is W_Str r ? r.Value : "strict"));
        return ReferenceEquals(a[0], Types.Str) ? text : new W_StrSub(text.Value, Instantiation.NewFields((PyType)a[0]!));
    }

    private static void Protocol(PyType t)
    {
        t.Method("__len__", Effect.Pure, (ts, a) => new W_Int(((W_Str)a).Length));
        t.Method("__iter__", Effect.Pure, (ts, a) => new W_StrIterator(ts, (W_Str)a));
        t.Method("__hash__", Effect.Pure, (ts, a) => new W_Int(((W_Str)a).Hash));
        t.Method("__repr__", Effect.Pure, (ts, a) => W(Repr.Quote(S(a))));
        t.Method("__str__", Effect.Pure, (ts, a) => a.GetType() == typeof(W_Str) ? a : W(S(a)));
        t.Method("__format__", Effect.Pure, (ts, a, spec) => W(S(spec).Length == 0 ? S(a) : Formatting.OfStr((W_Str)a, S(spec))));
        t.Method("__add__", Effect.Pure, (ts, a, b) => b is W_Str ? W_Str.Join((W_Str)a, (W_Str)b) : W_NotImplemented.Value);
        t.Method("__mul__", Effect.Guest, Repeat);
        t.Method("__rmul__", Effect.Guest, Repeat);
        t.Method("__mod__", Effect.Guest, (ts, a, b) => W(PercentFormat.Format(ts, S(a), b)));
        t.Method("__rmod__", Effect.Guest, (ts, a, b) => b is W_Str ? W(PercentFormat.Format(ts, S(b), a)) : W_NotImplemented.Value);
        t.Method("__contains__", Effect.Pure, (ts, a, b) => b is W_Str s ? W_Bool.From(S(a).Contains(s.Value, StringComparison.Ordinal))
            : throw PyErr.TypeError($"'in <string>' requires string as left operand, not {Ops.TypeName(ts, b)}"));
        t.Method("__getitem__", Effect.Guest, GetItem);
        t.Comparisons((ts, op, a, b) =>
        {
            if (b is not W_Str y)
                return null;
            if (op.Symbol is "==" or "!=")
                return W_Str.Same((W_Str)a, y) == (op.Symbol == "==");
            return Def.Holds(op, W_Str.Compare((W_Str)a, y));
        });
        t.Method("__getnewargs__", Effect.Pure, (ts, a) => new W_Tuple(W(S(a))));
    }

    private static PyObject Repeat(PyThread ts, PyObject a, PyObject n)
    {
        if (!Sequences.IsIndexLike(ts, n))
            return W_NotImplemented.Value;
        string s = S(a);
        int times = Sequences.Times(ts, n, s.Length);
        if (s.Length == 0 || times == 0)
            return W_Str.Empty;
        if (s.Length == 1)
            return W(new string(s[0], times));
        return W(new StringBuilder(s.Length * times).Insert(0, s, times).ToString());
    }

    private static PyObject GetItem(PyThread ts, PyObject a, PyObject key)
    {
        var s = (W_Str)a;
        if (key is not W_Slice slice)
            return s.At(Numeric.Index(ts, key, s.Length, "string"));
        (int start, int stop, int step, int count) = slice.Indices(ts, s.Length);
        if (step == 1)
            return s.Substring(start, stop);
        var points = new int[count];
        for (int i = 0; i < count; i++)
            points[i] = s.PointAt(start + i * step);
        return W(W_Str.FromPoints(points));
    }

    private static void Test(PyType t, string name, Func<int, bool> each) =>
        t.Method(name, Effect.Pure, (ts, a) => W_Bool.From(((W_Str)a).Units > 0 && W_Str.ToPoints(S(a)).All(each)));

    private static UnicodeCategory Category(int p) => p < 0x10000 ? CharUnicodeInfo.GetUnicodeCategory((char)p) : CharUnicodeInfo.GetUnicodeCategory(p);

    private static bool IsAlpha(int p) => Category(p) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;

    private static bool IsDecimal(int p) => Category(p) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsDigit(int p) => IsDecimal(p) || p is 0xB2 or 0xB3 or 0xB9 or (>= 0x2070 and <= 0x2079 and not 0x2071) or (>= 0x2080 and <= 0x2089);

    private static bool IsNumeric(int p) => Category(p) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsUpper(int p) => Category(p) == UnicodeCategory.UppercaseLetter;

    private static bool IsLower(int p) => Category(p) == UnicodeCategory.LowercaseLetter || p is 0xAA or 0xBA;

    public static bool IsSpace(int p) => p is ' ' or (>= 9 and <= 13) or (>= 0x1c and <= 0x1f) or 0x85 or 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200a) or 0x2028 or 0x2029 or 0x202f or 0x205f or 0x3000;

    private static void Tests(PyType t)
    {
        Test(t, "isalpha", IsAlpha);
        Test(t, "isdigit", IsDigit);
        Test(t, "isdecimal", IsDecimal);
        Test(t, "isnumeric", IsNumeric);
        Test(t, "isalnum", p => IsAlpha(p) || IsDigit(p) || IsNumeric(p));
        Test(t, "isspace", IsSpace);
        t.Method("isascii", Effect.Pure, (ts, a) => W_Bool.From(S(a).All(c => c < 128)));
        t.Method("isprintable", Effect.Pure, (ts, a) => W_Bool.From(W_Str.ToPoints(S(a)).All(Repr.IsPrintable)));
        t.Method("isupper", Effect.Pure, (ts, a) => W_Bool.From(S(a).Any(c => IsUpper(c)) && !S(a).Any(c => IsLower(c))));
        t.Method("islower", Effect.Pure, (ts, a) => W_Bool.From(S(a).Any(c => IsLower(c)) && !S(a).Any(c => IsUpper(c))));
        t.Method("istitle", Effect.Pure, (ts, a) => W_Bool.From(IsTitle(S(a))));
        t.Method("isidentifier", Effect.Pure, (ts, a) => W_Bool.From(IsIdentifier(S(a))));
    }

    public static bool IsIdentifier(string s) =>
        s.Length > 0 && (s[0] == '_' || IsAlpha(s[0])) && s.All(c => c == '_' || IsAlpha(c) || IsDecimal(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.LetterNumber);

    private static bool IsTitle(string s)
    {
        bool cased = false, any = false;
        foreach (char c in s)
        {
            if (IsUpper(c))
            {
                if (cased)
                    return false;
                cased = any = true;
            }
            else if (IsLower(c))
            {
                if (!cased)
                    return false;
                any = true;
            }
            else
                cased = false;
        }
        return any;
    }

    private static string Upper(string s) => s.ToUpperInvariant().Replace("ß", "SS");

    private static string Title(string s)
    {
        var b = new StringBuilder(s.Length);
        bool cased = false;
        foreach (char c in s)
        {
            b.Append(cased ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c));
            cased = IsUpper(c) || IsLower(c);
        }
        return b.ToString();
    }

    private static void Cases(PyType t)
    {
        t.Method("upper", Effect.Pure, (ts, a) => W(Upper(S(a))));
        t.Method("lower", Effect.Pure, (ts, a) => W(S(a).Replace("\u0130", "i\u0307").ToLowerInvariant()));
        t.Method("casefold", Effect.Pure, (ts, a) => W(S(a).ToLowerInvariant().Replace("ß", "ss")));
        t.Method("swapcase", Effect.Pure, (ts, a) => W(string.Concat(S(a).Select(c => IsUpper(c) ? char.ToLowerInvariant(c).ToString() : Upper(c.ToString())))));
        t.Method("capitalize", Effect.Pure, (ts, a) => W(S(a).Length == 0 ? "" : char.ToUpperInvariant(S(a)[0]) + S(a)[1..].ToLowerInvariant()));
        t.Method("title", Effect.Pure, (ts, a) => W(Title(S(a))));
    }

    // ---- searching ----

    /// <summary>The found place in code points, or -1.</summary>
    private static int Find(PyThread ts, PyObject?[] a, bool last, string fname)
    {
        var s = (W_Str)a[0]!;
        if (a[1] is not W_Str sub)
            throw PyErr.TypeError($"must be str, not {Ops.TypeName(ts, a[1]!)}");
        (int start, int stop) = Sequences.Bounds(ts, a[2], a[3], s.Length);
        if (a[2] is not null && start >= s.Length && Numeric.ClampIndex(ts, a[2] is W_None ? W_Int.Zero : a[2]!) > s.Length)
            return -1;
        if (stop < start)
            return -1;
        if (s.Simple)
        {
            int at = last ? LastIndex(s.Value.AsSpan(start, stop - start), sub.Value) : s.Value.AsSpan(start, stop - start).IndexOf(sub.Value, StringComparison.Ordinal);
            return at < 0 ? -1 : at + start;
        }
        ReadOnlySpan<int> points = s.Points.AsSpan(start, stop - start);
        int found = last ? points.LastIndexOf(sub.Points) : points.IndexOf(sub.Points);
        return found < 0 ? -1 : found + start;
    }

    private static int LastIndex(ReadOnlySpan<char> s, string sub) => sub.Length == 0 ? s.Length : s.LastIndexOf(sub, StringComparison.Ordinal);

    private static void Searching(PyType t)
    {
        const string range = "self, sub, start=0, stop=0, /";
        t.MethodN("find", range, Effect.Pure, (ts, a) => new W_Int(Find(ts, a, false, "find")));
        t.MethodN("rfind", range, Effect.Pure, (ts, a) => new W_Int(Find(ts, a, true, "rfind")));
        t.MethodN("index", range, Effect.Pure, (ts, a) => Find(ts, a, false, "index") is >= 0 and var i ? new W_Int(i) : throw PyErr.ValueError("substring not found"));
        t.MethodN("rindex", range, Effect.Pure, (ts, a) => Find(ts, a, true, "rindex") is >= 0 and var i ? new W_Int(i) : throw PyErr.ValueError("substring not found"));
        t.MethodN("count", range, Effect.Pure, Count);
        t.MethodN("startswith", "self, prefix, start=0, stop=0, /", Effect.Pure, (ts, a) => Affix(ts, a, "startswith", atEnd: false));
        t.MethodN("endswith", "self, suffix, start=0, stop=0, /", Effect.Pure, (ts, a) => Affix(ts, a, "endswith", atEnd: true));
        t.Method("removeprefix", Effect.Pure, (ts, a, p) => S(a).StartsWith(S(p), StringComparison.Ordinal) ? W(S(a)[S(p).Length..]) : a);
        t.Method("removesuffix", Effect.Pure, (ts, a, p) => S(p).Length > 0 && S(a).EndsWith(S(p), StringComparison.Ordinal) ? W(S(a)[..^S(p).Length]) : a);
        t.MethodN("replace", "self, old, new, count=-1, /", Effect.Pure, Replace);
    }

    private static string Part(PyThread ts, PyObject?[] a)
    {
        var s = (W_Str)a[0]!;
        if (a[2] is null && a[3] is null)
            return s.Value;
        (int start, int stop) = Sequences.Bounds(ts, a[2], a[3], s.Length);
        return s.Substring(start, stop).Value;
    }

    private static PyObject Count(PyThread ts, PyObject?[] a)
    {
        if (a[1] is not W_Str sub)
            throw PyErr.TypeError($"must be str, not {Ops.TypeName(ts, a[1]!)}");
        string s = Part(ts, a), x = sub.Value;
        if (x.Length == 0)
            return new W_Int(new W_Str(s).Length + 1);
        int n = 0;
        for (int i = s.IndexOf(x, StringComparison.Ordinal); i >= 0; i = s.IndexOf(x, i + x.Length, StringComparison.Ordinal))
            n++;
        return new W_Int(n);
    }

    private static W_Bool Affix(PyThread ts, PyObject?[] a, string fname, bool atEnd)
    {
        var s = (W_Str)a[0]!;
        if (a[2] is not null && Numeric.ClampIndex(ts, a[2] is W_None ? W_Int.Zero : a[2]!) > s.Length)
            return W_Bool.False;
        switch (a[1])
        {
            case W_Str p:
                return W_Bool.From(HasAffix(ts, a, p, atEnd));
            case W_Tuple many:
                foreach (PyObject p in many.Items)
                    if (HasAffix(ts, a, p as W_Str ?? throw PyErr.TypeError($"tuple for {fname} must only contain str, not {Ops.TypeName(ts, p)}"), atEnd))
                        return W_Bool.True;
                return W_Bool.False;
            default:
                throw PyErr.TypeError($"{fname} first arg must be str or a tuple of str, not {Ops.TypeName(ts, a[1]!)}");
        }
    }

    // A parser asks this at every place of a long text: nothing is copied.
    private static bool HasAffix(PyThread ts, PyObject?[] a, W_Str affix, bool atEnd)
    {
        var s = (W_Str)a[0]!;
        ReadOnlySpan<char> part;
        if (s.Simple)
        {
            (int start, int stop) = Sequences.Bounds(ts, a[2], a[3], s.Length);
            part = start < stop ? s.Value.AsSpan(start, stop - start) : "";
        }
        else
            part = Part(ts, a);
        return atEnd ? part.EndsWith(affix.Value, StringComparison.Ordinal) : part.StartsWith(affix.Value, StringComparison.Ordinal);
    }

    private static PyObject Replace(PyThread ts, PyObject?[] a)
    {
        if (a[1] is not W_Str o || a[2] is not W_Str n)
            throw PyErr.TypeError($"replace() argument {(a[1] is W_Str ? 2 : 1)} must be str, not {Ops.TypeName(ts, a[1] is W_Str ? a[2]! : a[1]!)}");
        string s = S(a[0]!), old = o.Value, with = n.Value;
        long limit = a[3] is null ? -1 : Numeric.AsLong(ts, a[3]!);
        if (limit < 0)
            limit = long.MaxValue;
        if (old.Length > 0 && limit == long.MaxValue)
            return W(s.Replace(old, with, StringComparison.Ordinal));
        var b = new StringBuilder();
        int at = 0;
        if (old.Length == 0)
        {
            foreach (int p in W_Str.ToPoints(s))
            {
                if (limit-- > 0)
                    b.Append(with);
                W_Str.AppendPoint(b, p);
            }
            return W((limit > 0 ? b.Append(with) : b).ToString());
        }
        for (int i = s.IndexOf(old, StringComparison.Ordinal); i >= 0 && limit-- > 0; i = s.IndexOf(old, at, StringComparison.Ordinal))
        {
            b.Append(s, at, i - at).Append(with);
            at = i + old.Length;
        }
        return W(b.Append(s, at, s.Length - at).ToString());
    }

    // ---- splitting and joining ----

    private static void Splitting(PyType t)
    {
        t.MethodN("split", "self, sep=None, maxsplit=-1", Effect.Pure, (ts, a) => new W_List(ts, Split(ts, a, false)));
        t.MethodN("rsplit", "self, sep=None, maxsplit=-1", Effect.Pure, (ts, a) => new W_List(ts, Split(ts, a, true)));
        t.MethodN("splitlines", "self, keepends=False", Effect.Pure, (ts, a) => new W_List(ts, Lines(S(a[0]!), a[1] is not null && Ops.IsTrue(ts, a[1]!))));
        t.Method("partition", Effect.Pure, (ts, a, sep) => Partition(ts, S(a), sep, last: false));
        t.Method("rpartition", Effect.Pure, (ts, a, sep) => Partition(ts, S(a), sep, last: true));
        t.Method("join", Effect.Guest, Join);
        t.MethodN("strip", "self, chars=None, /", Effect.Pure, (ts, a) => Strip(ts, a, true, true));
        t.MethodN("lstrip", "self, chars=None, /", Effect.Pure, (ts, a) => Strip(ts, a, true, false));
        t.MethodN("rstrip", "self, chars=None, /", Effect.Pure, (ts, a) => Strip(ts, a, false, true));
    }

    private static PyObject[] Split(PyThread ts, PyObject?[] a, bool right)
    {
        string s = S(a[0]!);
        long max = a[2] is null ? -1 : Numeric.AsLong(ts, a[2]!);
        if (max < 0)
            max = long.MaxValue;
        List<string> parts;
        if (a[1] is null or W_None)
            parts = right ? SplitSpaceRight(s, max) : SplitSpace(s, max);
        else if (a[1] is not W_Str sep)
            throw PyErr.TypeError($"must be str or None, not {Ops.TypeName(ts, a[1]!)}");
        else if (sep.Units == 0)
            throw PyErr.ValueError("empty separator");
        else
            parts = right ? SplitRight(s, sep.Value, max) : SplitBy(s, sep.Value, max);
        var items = new PyObject[parts.Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = W(parts[i]);
        return items;
    }

    public static List<string> SplitSpace(string s, long max)
    {
        var parts = new List<string>();
        int i = 0;
        for (; ; )
        {
            while (i < s.Length && IsSpace(s[i]))
                i++;
            if (i >= s.Length)
                return parts;
            if (parts.Count >= max)
            {
                int end = s.Length;
                while (IsSpace(s[end - 1]))
                    end--;
                parts.Add(s[i..end]);
                return parts;
            }
            int start = i;
            while (i < s.Length && !IsSpace(s[i]))
                i++;
            parts.Add(s[start..i]);
        }
    }

    private static List<string> SplitSpaceRight(string s, long max)
    {
        var parts = new List<string>();
        int i = s.Length;
        for (; ; )
        {
            while (i > 0 && IsSpace(s[i - 1]))
                i--;
            if (i == 0)
                break;
            if (parts.Count >= max)
            {
                int start = 0;
                while (IsSpace(s[start]))
                    start++;
                parts.Add(s[start..i]);
                break;
            }
            int end = i;
            while (i > 0 && !IsSpace(s[i - 1]))
                i--;
            parts.Add(s[i..end]);
        }
        parts.Reverse();
        return parts;
    }

    private static List<string> SplitBy(string s, string sep, long max)
    {
        var parts = new List<string>();
        int at = 0;
        while (parts.Count < max && s.IndexOf(sep, at, StringComparison.Ordinal) is >= 0 and var i)
        {
            parts.Add(s[at..i]);
            at = i + sep.Length;
        }
        parts.Add(s[at..]);
        return parts;
    }

    private static List<string> SplitRight(string s, string sep, long max)
    {
        var parts = new List<string>();
        int end = s.Length;
        while (parts.Count < max && s.AsSpan(0, end).LastIndexOf(sep, StringComparison.Ordinal) is >= 0 and var i)
        {
            parts.Add(s[(i + sep.Length)..end]);
            end = i;
        }
        parts.Add(s[..end]);
        parts.Reverse();
        return parts;
    }

    public static PyObject[] Lines(string s, bool keep)
    {
        var lines = new List<PyObject>();
        int at = 0;
        for (int i = 0; i < s.Length; i++)
        {
            if (s[i] is not ('\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029'))
                continue;
            int end = i;
            if (s[i] == '\r' && i + 1 < s.Length && s[i + 1] == '\n')
                i++;
            lines.Add(W(keep ? s[at..(i + 1)] : s[at..end]));
            at = i + 1;
        }
        if (at < s.Length)
            lines.Add(W(s[at..]));
        return [.. lines];
    }

    private static W_Tuple Partition(PyThread ts, string s, PyObject sepObject, bool last)
    {
        if (sepObject is not W_Str sep)
            throw PyErr.TypeError($"must be str, not {Ops.TypeName(ts, sepObject)}");
        if (sep.Units == 0)
            throw PyErr.ValueError("empty separator");
        int i = last ? s.LastIndexOf(sep.Value, StringComparison.Ordinal) : s.IndexOf(sep.Value, StringComparison.Ordinal);
        if (i < 0)
            return last ? new W_Tuple(W_Str.Empty, W_Str.Empty, W(s)) : new W_Tuple(W(s), W_Str.Empty, W_Str.Empty);
        return new W_Tuple(W(s[..i]), sep, W(s[(i + sep.Units)..]));
    }

    private static PyObject Join(PyThread ts, PyObject a, PyObject iterable)
    {
        if (!Iteration.IsIterable(ts, iterable) && iterable is not W_Generator and not W_Iterator)
            throw PyErr.TypeError("can only join an iterable");
        PyObject[] items = Iteration.ToArray(ts, iterable);
        if (items.Length == 1 && items[0].GetType() == typeof(W_Str))
            return items[0];
        var texts = new string[items.Length];
        for (int i = 0; i < items.Length; i++)
            texts[i] = items[i] is W_Str s ? s.Value : throw PyErr.TypeError($"sequence item {i}: expected str instance, {Ops.TypeName(ts, items[i])} found");
        return W(string.Join(S(a), texts));
    }

    public static string Strip(string s)
    {
        int start = 0, end = s.Length;
        while (start < end && IsSpace(s[start]))
            start++;
        while (end > start && IsSpace(s[end - 1]))
            end--;
        return s[start..end];
    }

    private static PyObject Strip(PyThread ts, PyObject?[] a, bool left, bool right)
    {
        string s = S(a[0]!);
        Func<char, bool> drop = IsSpaceChar;
        if (a[1] is W_Str set)
            drop = c => set.Value.Contains(c);
        else if (a[1] is not null and not W_None)
            throw PyErr.TypeError($"strip arg must be None or str");
        int start = 0, end = s.Length;
        while (left && start < end && drop(s[start]))
            start++;
        while (right && end > start && drop(s[end - 1]))
            end--;
        return W(s[start..end]);
    }

    private static bool IsSpaceChar(char c) => IsSpace(c);

    // ---- the rest ----

    private static void Rest(PyType t)
    {
        t.MethodN("center", "self, width, fill=' ', /", Effect.Pure, (ts, a) => Justify(ts, a, '^'));
        t.MethodN("ljust", "self, width, fill=' ', /", Effect.Pure, (ts, a) => Justify(ts, a, '<'));
        t.MethodN("rjust", "self, width, fill=' ', /", Effect.Pure, (ts, a) => Justify(ts, a, '>'));
        t.Method("zfill", Effect.Pure, (ts, a, width) =>
        {
            string s = S(a);
            int missing = (int)Numeric.AsLong(ts, width) - ((W_Str)a).Length;
            if (missing <= 0)
                return W(s);
            return W(s.Length > 0 && s[0] is '+' or '-' ? s[0] + new string('0', missing) + s[1..] : new string('0', missing) + s);
        });
        t.MethodN("expandtabs", "self, tabsize=8", Effect.Pure, (ts, a) => W(ExpandTabs(S(a[0]!), a[1] is null ? 8 : Numeric.AsInt32(ts, a[1]!))));
        t.MethodN("encode", "self, encoding='utf-8', errors='strict'", Effect.Pure, (ts, a) =>
            new W_Bytes(Codecs.Encode(ts, S(a[0]!), a[1] is W_Str e ? e.Value : "utf-8", a[2] is W_Str r ? r.Value : "strict")));
        t.MethodN("format", "self, /, *args, **kw", Effect.Guest, (ts, a) => W(StrFormat.Format(ts, S(a[0]!), ((W_Tuple)a[1]!).Items, (W_Dict)a[2]!)));
        t.Method("format_map", Effect.Guest, (ts, a, map) => W(StrFormat.Format(ts, S(a), [], map)));
        t.Method("translate", Effect.Guest, Translate);
        t.StaticN("maketrans", "x, y='', z='', /", MakeTrans);
    }

    private static W_Str Justify(PyThread ts, PyObject?[] a, char align)
    {
        var s = (W_Str)a[0]!;
        int width = (int)Math.Min(int.MaxValue, Numeric.AsLong(ts, a[1]!));
        string fill = " ";
        if (a[2] is not null)
            fill = a[2] is W_Str { Length: 1 } f ? f.Value : throw PyErr.TypeError("The fill character must be exactly one character long");
        int missing = width - s.Length;
        if (missing <= 0)
            return s.GetType() == typeof(W_Str) ? s : W(s.Value);
        // CPython puts the odd blank to the left when the width is odd.
        int left = align == '<' ? 0 : align == '>' ? missing : missing / 2 + (missing & width & 1);
        return W(string.Concat(Enumerable.Repeat(fill, left)) + s.Value + string.Concat(Enumerable.Repeat(fill, missing - left)));
    }

    private static string ExpandTabs(string s, int size)
    {
        var b = new StringBuilder();
        int column = 0;
        foreach (char c in s)
        {
            if (c == '\t')
            {
                int n = size > 0 ? size - column % size : 0;
                b.Append(' ', n);
                column += n;
                continue;
            }
            b.Append(c);
            column = c is '\n' or '\r' ? 0 : column + 1;
        }
        return b.ToString();
    }

    private static PyObject Translate(PyThread ts, PyObject a, PyObject table)
    {
        var b = new StringBuilder();
        foreach (int p in W_Str.ToPoints(S(a)))
        {
            PyObject? to = table is W_Dict d && !d.IsSubclassInstance ? d.Get(ts, new W_Int(p)) : Lookup(ts, table, p);
            switch (to)
            {
                case null: W_Str.AppendPoint(b, p); break;
                case W_None: break;
                case W_Str s: b.Append(s.Value); break;
                case W_Int i: W_Str.AppendPoint(b, (int)i.Value); break;
                default: throw PyErr.TypeError("character mapping must return integer, None or str");
            }
        }
        return W(b.ToString());
    }

    private static PyObject? Lookup(PyThread ts, PyObject table, int p)
    {
        try
        {
            return Ops.GetItem(ts, table, new W_Int(p));
        }
        catch (PyException e)
        {
            if (!e.Value.Type.IsSubtypeOf(Types.LookupError))
                throw;
            return null;
        }
    }

    private static PyObject MakeTrans(PyThread ts, PyObject?[] a)
    {
        var d = new W_Dict(ts);
        if (a[1] is null)
        {
            if (a[0] is not W_Dict from)
                throw PyErr.TypeError("if you give only one argument to maketrans it must be a dict");
            foreach (DictEntry e in from.Entries(ts))
                d.Set(ts, e.Key is W_Str s ? s.Length == 1 ? new W_Int(s.PointAt(0)) : throw PyErr.ValueError("string keys in translate table must be of length 1") : e.Key, e.Value!);
            return d;
        }
        int[] x = W_Str.ToPoints(S(a[0]!)), y = W_Str.ToPoints(S(a[1]!));
        if (x.Length != y.Length)
            throw PyErr.ValueError("the first two maketrans arguments must have equal length");
        for (int i = 0; i < x.Length; i++)
            d.Set(ts, new W_Int(x[i]), new W_Int(y[i]));
        if (a[2] is W_Str z)
            foreach (int p in W_Str.ToPoints(z.Value))
                d.Set(ts, new W_Int(p), W_None.None);
        return d;
    }
}
