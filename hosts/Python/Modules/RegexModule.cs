using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>A compiled pattern: .NET's engine behind a translated syntax. Groups are numbered explicitly, because .NET numbers named groups last.</summary>
[Immutable]
public sealed class W_Regex : PyObject
{
    [Unlogged("immutable and safe for threads")]
    public readonly Regex Search;
    [Unlogged("immutable and safe for threads")]
    public readonly Regex Match;
    [Unlogged("immutable and safe for threads")]
    public readonly Regex Full;
    public readonly int Groups;

    public W_Regex(string pattern, RegexOptions options, int groups)
    {
        Search = new Regex(pattern, options);
        Match = new Regex($@"\G(?:{pattern})", options);
        Full = new Regex($@"\G(?:{pattern})\z", options);
        Groups = groups;
    }

    public override PyType GetClass(PyThread ts) => RegexModule.RegexType;
}

/// <summary>_re: what re (written in Python) stands on.</summary>
public static class RegexModule
{
    public static readonly PyType RegexType = new("_re.Regex", Types.Object, Layout.Other, final: true);

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_re");
        m.Fn("compile", Effect.Guest, Compile);
        m.FnN("execute", "regex, text, start, stop, mode, /", Execute, Effect.Pure);
        return m.Module;
    }

    private static PyObject Compile(PyThread ts, PyObject pattern, PyObject flags)
    {
        var names = new Dictionary<string, int>();
        var translator = new RegexTranslator(((W_Str)pattern).Value, Numeric.AsInt32(ts, flags), names);
        W_Regex regex;
        try
        {
            string text = translator.Translate();
            regex = new W_Regex(text, translator.Options, translator.Groups);
        }
        catch (ArgumentException e)
        {
            throw PyErr.ValueError(e.Message);
        }
        var index = new W_Dict(ts);
        foreach ((string name, int number) in names)
            index.SetStr(ts, new W_Str(name), new W_Int(number));
        return new W_Tuple(regex, new W_Int(regex.Groups), index, new W_Int(translator.Flags));
    }

    /// <summary>None, or the spans of all groups: start, end, start, end ... (-1 for a group that took no part).</summary>
    private static PyObject Execute(PyThread ts, PyObject?[] a)
    {
        var regex = (W_Regex)a[0]!;
        string text = ((W_Str)a[1]!).Value;
        int start = Numeric.AsInt32(ts, a[2]!), stop = Numeric.AsInt32(ts, a[3]!);
        if (start > text.Length)
            return W_None.None;
        if (stop < text.Length)
            text = text[..Math.Max(stop, 0)];
        if (start > text.Length)
            return W_None.None;
        Regex engine = ((W_Int)a[4]!).Value switch
        {
            0 => regex.Search,
            1 => regex.Match,
            _ => regex.Full,
        };
        Match match = engine.Match(text, start);
        if (!match.Success)
            return W_None.None;
        var spans = new PyObject[(regex.Groups + 1) * 2];
        for (int g = 0; g <= regex.Groups; g++)
        {
            Group group = g == 0 ? match : match.Groups[g.ToString(CultureInfo.InvariantCulture)];
            spans[g * 2] = new W_Int(group.Success ? group.Index : -1);
            spans[g * 2 + 1] = new W_Int(group.Success ? group.Index + group.Length : -1);
        }
        return new W_Tuple(spans);
    }
}

/// <summary>Python's regular-expression syntax to .NET's.</summary>
internal sealed class RegexTranslator(string pattern, int flags, Dictionary<string, int> names)
{
    private const int IgnoreCase = 2, Multiline = 8, DotAll = 16, Verbose = 64, Ascii = 256;

    private readonly StringBuilder _out = new();
    private int _at;

    public int Groups { get; private set; }

    public int Flags { get; private set; } = flags;

    public RegexOptions Options =>
        RegexOptions.CultureInvariant
        | ((Flags & IgnoreCase) != 0 ? RegexOptions.IgnoreCase : 0)
        | ((Flags & Multiline) != 0 ? RegexOptions.Multiline : 0)
        | ((Flags & DotAll) != 0 ? RegexOptions.Singleline : 0)
        | ((Flags & Verbose) != 0 ? RegexOptions.IgnorePatternWhitespace : 0);

    public string Translate()
    {
        while (_at < pattern.Length)
            Next();
        return _out.ToString();
    }

    private void Next()
    {
        char c = pattern[_at];
        switch (c)
        {
            case '\\':
                Escape(inClass: false);
                break;
            case '[':
                Class();
                break;
            case '(':
                Group();
                break;
            case '#' when (Flags & Verbose) != 0:
                while (_at < pattern.Length && pattern[_at] != '\n')
                    _at++;
                break;
            case '{':
                Braces();
                break;
            default:
                _out.Append(c);
                _at++;
                break;
        }
    }

    /// <summary>A repeat count, or braces that stand for themselves.</summary>
    private void Braces()
    {
        int close = pattern.IndexOf('}', _at);
        string body = close < 0 ? "" : pattern[(_at + 1)..close];
        string[] parts = body.Split(',');
        bool counts = close > 0 && parts.Length <= 2 && body.Length > 0 && parts.All(p => p.All(char.IsAsciiDigit)) && body != ",";
        if (!counts)
        {
            _out.Append(@"\{");
            _at++;
            return;
        }
        _out.Append('{').Append(parts[0].Length == 0 ? "0" : parts[0]);
        if (parts.Length == 2)
            _out.Append(',').Append(parts[1]);
        _out.Append('}');
        _at = close + 1;
    }

    private void Escape(bool inClass)
    {
        if (_at + 1 >= pattern.Length)
            throw new ArgumentException("bad escape (end of pattern)");
        char c = pattern[_at + 1];
        bool ascii = (Flags & Ascii) != 0;
        string? translated = c switch
        {
            'Z' => @"\z",
            'd' when ascii => inClass ? "0-9" : "[0-9]",
            'w' when ascii => inClass ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]",
            'D' when ascii && !inClass => "[^0-9]",
            'W' when ascii && !inClass => "[^a-zA-Z0-9_]",
            '"' or '\'' or '<' or '>' or '%' or '@' or '!' or '=' or ':' or ';' or ',' or '&' or '~' or '`' or '_' or '/' => Regex.Escape(c.ToString()),
            _ => null,
        };
        if (translated is not null)
        {
            _out.Append(translated);
            _at += 2;
            return;
        }
        if (c is 'U' && _at + 10 <= pattern.Length)
        {
            _out.Append(Regex.Escape(char.ConvertFromUtf32(int.Parse(pattern.AsSpan(_at + 2, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
            _at += 10;
            return;
        }
        if (c is >= '1' and <= '9' && !inClass)
        {
            int end = _at + 1;
            while (end < pattern.Length && end < _at + 3 && char.IsAsciiDigit(pattern[end]))
                end++;
            int number = int.Parse(pattern.AsSpan(_at + 1, end - _at - 1), CultureInfo.InvariantCulture);
            if (number > Groups)
                throw new ArgumentException($"invalid group reference {number} at position {_at + 1}");
            _out.Append(CultureInfo.InvariantCulture, $@"\k<{number}>");
            _at = end;
            return;
        }
        _out.Append('\\').Append(c);
        _at += 2;
    }

    private void Class()
    {
        int start = _at;
        _out.Append('[');
        _at++;
        if (_at < pattern.Length && pattern[_at] == '^')
        {
            _out.Append('^');
            _at++;
        }
        bool first = true;
        while (_at < pattern.Length && (pattern[_at] != ']' || first))
        {
            first = false;
            if (pattern[_at] == '\\')
                Escape(inClass: true);
            else
            {
                // .NET has set subtraction and so on; Python's brackets in a class are plain characters.
                if (pattern[_at] is '[' or ']')
                    _out.Append('\\');
                _out.Append(pattern[_at++]);
            }
        }
        if (_at >= pattern.Length)
            throw new ArgumentException($"unterminated character set at position {start}");
        _out.Append(']');
        _at++;
    }

    private void Group()
    {
        if (!At("(?"))
        {
            _out.Append(CultureInfo.InvariantCulture, $"(?<{++Groups}>");
            _at++;
            return;
        }
        if (At("(?P<"))
        {
            int close = pattern.IndexOf('>', _at);
            string name = close < 0 ? throw new ArgumentException($"missing >, unterminated name at position {_at + 4}") : pattern[(_at + 4)..close];
            if (!StrType.IsIdentifier(name))
                throw new ArgumentException($"bad character in group name '{name}' at position {_at + 4}");
            names[name] = ++Groups;
            _out.Append(CultureInfo.InvariantCulture, $"(?<{Groups}>");
            _at = close + 1;
        }
        else if (At("(?P="))
        {
            int close = pattern.IndexOf(')', _at);
            string name = pattern[(_at + 4)..close];
            if (!names.TryGetValue(name, out int number))
                throw new ArgumentException($"unknown group name '{name}' at position {_at + 4}");
            _out.Append(CultureInfo.InvariantCulture, $@"\k<{number}>");
            _at = close + 1;
        }
        else if (At("(?("))
        {
            int close = pattern.IndexOf(')', _at);
            string name = pattern[(_at + 3)..close];
            _out.Append("(?(").Append(names.TryGetValue(name, out int number) ? number.ToString(CultureInfo.InvariantCulture) : name).Append(')');
            _at = close + 1;
        }
        else if (At("(?#"))
            _at = pattern.IndexOf(')', _at) + 1;
        else if (!InlineFlags())
        {
            _out.Append("(?");
            _at += 2;
        }
    }

    /// <summary>(?i) at the start concerns the whole pattern.</summary>
    private bool InlineFlags()
    {
        int i = _at + 2, found = 0;
        for (; i < pattern.Length && "aiLmsux".Contains(pattern[i]); i++)
            found |= pattern[i] switch
            {
                'i' => IgnoreCase,
                'm' => Multiline,
                's' => DotAll,
                'x' => Verbose,
                'a' => Ascii,
                _ => 0,
            };
        if (i >= pattern.Length || pattern[i] != ')' || i == _at + 2)
            return false;
        if (_at != 0)
            throw new ArgumentException($"global flags not at the start of the expression at position {_at}");
        Flags |= found;
        _at = i + 1;
        return true;
    }

    private bool At(string text) => string.CompareOrdinal(pattern, _at, text, 0, text.Length) == 0;
}
