using System.Globalization;
using System.Text;

namespace JitStm.Python;

/// <summary>repr() and str().</summary>
public static class Repr
{
    public static string Of(PyThread ts, PyObject o)
    {
        switch (o)
        {
            case W_Int i: return i.Value.ToString(CultureInfo.InvariantCulture);
            case W_Str s when !s.IsSubclassInstance: return Quote(s.Value);
            case W_Float f: return FloatText.Repr(f.Value);
            case W_Bool b: return b.Value ? "True" : "False";
            case W_None: return "None";
        }
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw PyErr.Make(Types.RecursionError, "maximum recursion depth exceeded while getting the repr of an object");
        PyObject r = Interp.CallSpecial(ts, o, Names.Repr)!;
        return r is W_Str text ? text.Value : throw PyErr.TypeError($"__repr__ returned non-string (type {Ops.TypeName(ts, r)})");
    }

    public static string Str(PyThread ts, PyObject o) => o is W_Str s && !s.IsSubclassInstance ? s.Value : StrObject(ts, o).Value;

    public static W_Str StrObject(PyThread ts, PyObject o)
    {
        switch (o)
        {
            case W_Str s when !s.IsSubclassInstance: return s;
            case W_Int or W_Float or W_Bool or W_None: return new W_Str(Of(ts, o));
        }
        PyObject r = Interp.CallSpecial(ts, o, Names.Str)!;
        return r as W_Str ?? throw PyErr.TypeError($"__str__ returned non-string (type {Ops.TypeName(ts, r)})");
    }

    public static string Default(PyThread ts, PyObject o) => $"<{QualifiedName(ts, o.GetClass(ts))} object at 0x{Identity.Of(o):x}>";

    /// <summary>module.qualname, without builtins.</summary>
    public static string QualifiedName(PyThread ts, PyType t)
    {
        string? module = ModuleOf(ts, t);
        return module is null or "builtins" ? t.QualName : $"{module}.{t.QualName}";
    }

    public static string? ModuleOf(PyThread ts, PyType t) => t.GetOwn(ts, Names.Module) is W_Str s ? s.Value : t.IsHeap ? null : "builtins";

    /// <summary>Runs the body unless the object's repr is being made already; then the short form.</summary>
    public static string Guarded(PyThread ts, PyObject o, string recursive, Func<string> body)
    {
        // Also keeps the look-up below from growing with the square of the depth.
        if (ts.ReprStack.Count >= Math.Min(ts.RecursionLimit, 3000))
            throw PyErr.Make(Types.RecursionError, "maximum recursion depth exceeded while getting the repr of an object");
        foreach (PyObject active in ts.ReprStack)
            if (ReferenceEquals(active, o))
                return recursive;
        ts.ReprStack.Add(o);
        try
        {
            return body();
        }
        finally
        {
            if (ts.ReprStack.Count > 0)
                ts.ReprStack.RemoveAt(ts.ReprStack.Count - 1);
        }
    }

    public static string List(PyThread ts, PyObject[] items, string open, string close)
    {
        var b = new StringBuilder(open);
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
                b.Append(", ");
            b.Append(Of(ts, items[i]));
        }
        return b.Append(close).ToString();
    }

    public static string Quote(string s)
    {
        char quote = s.Contains('\'') && !s.Contains('"') ? '"' : '\'';
        var b = new StringBuilder(s.Length + 2);
        b.Append(quote);
        for (int i = 0; i < s.Length; i++)
        {
            char c = s[i];
            if (c == quote || c == '\\')
                b.Append('\\').Append(c);
            else if (c is >= ' ' and < (char)127)
                b.Append(c);
            else if (c < 256)
                AppendLatin(b, c);
            else if (char.IsHighSurrogate(c) && i + 1 < s.Length && char.IsLowSurrogate(s[i + 1]))
            {
                int point = char.ConvertToUtf32(c, s[++i]);
                if (IsPrintable(point))
                    b.Append(c).Append(s[i]);
                else
                    b.Append(CultureInfo.InvariantCulture, $"\\U{point:x8}");
            }
            else if (IsPrintable(c))
                b.Append(c);
            else
                b.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }
        return b.Append(quote).ToString();
    }

    private static void AppendLatin(StringBuilder b, char c)
    {
        switch (c)
        {
            case '\n': b.Append("\\n"); break;
            case '\r': b.Append("\\r"); break;
            case '\t': b.Append("\\t"); break;
            default:
                if (c > 160 && c != 173)
                    b.Append(c);
                else
                    b.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
                break;
        }
    }

    public static bool IsPrintable(int point)
    {
        if (point == ' ')
            return true;
        UnicodeCategory category = point < 0x10000 ? CharUnicodeInfo.GetUnicodeCategory((char)point) : CharUnicodeInfo.GetUnicodeCategory(point);
        return category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }

    public static string Ascii(string repr)
    {
        var b = new StringBuilder(repr.Length);
        foreach (int p in W_Str.ToPoints(repr))
            if (p < 128)
                b.Append((char)p);
            else if (p < 256)
                b.Append(CultureInfo.InvariantCulture, $"\\x{p:x2}");
            else if (p < 0x10000)
                b.Append(CultureInfo.InvariantCulture, $"\\u{p:x4}");
            else
                b.Append(CultureInfo.InvariantCulture, $"\\U{p:x8}");
        return b.ToString();
    }

    public static string Bytes(byte[] data)
    {
        char quote = data.Contains((byte)'\'') && !data.Contains((byte)'"') ? '"' : '\'';
        var b = new StringBuilder("b").Append(quote);
        foreach (byte x in data)
        {
            char c = (char)x;
            if (c == quote || c == '\\')
                b.Append('\\').Append(c);
            else if (c is >= ' ' and < (char)127)
                b.Append(c);
            else if (c is '\n' or '\r' or '\t')
                b.Append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
            else
                b.Append(CultureInfo.InvariantCulture, $"\\x{(int)x:x2}");
        }
        return b.Append(quote).ToString();
    }
}
