using System.Globalization;
using System.Text;

namespace JitStm.TraceIr;

/// <summary>Reads one line of a trace's text.</summary>
internal sealed class TextCursor(string text, int line)
{
    private int _at;

    public Exception Error(string what) => new FormatException($"line {line}, column {_at + 1}: {what}, in: {text}");

    public bool AtEnd => _at == text.Length;

    /// <summary>The next character without reading it; NUL at the end.</summary>
    public char Peek => AtEnd ? '\0' : text[_at];

    public void SkipSpaces()
    {
        while (Peek == ' ')
            _at++;
    }

    public bool Accept(string token)
    {
        SkipSpaces();
        if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0)
            return false;
        _at += token.Length;
        return true;
    }

    public void Expect(string token)
    {
        if (!Accept(token))
            throw Error($"'{token}' expected");
    }

    public void ExpectEnd()
    {
        SkipSpaces();
        if (!AtEnd)
            throw Error("the end of the line expected");
    }

    /// <summary>Letters, digits and underscores; empty when there are none.</summary>
    public string Word()
    {
        SkipSpaces();
        int start = _at;
        while (char.IsLetterOrDigit(Peek) || Peek == '_')
            _at++;
        return text[start.._at];
    }

    public int Number()
    {
        string word = Word();
        return int.TryParse(word, CultureInfo.InvariantCulture, out int number) ? number : throw Error("a number expected");
    }

    /// <summary>A string in single quotes.</summary>
    public string Quoted()
    {
        Expect("'");
        var result = new StringBuilder();
        while (Peek != '\'')
        {
            if (AtEnd)
                throw Error("the string has no end");
            char c = text[_at++];
            if (c == '\\')
                c = text[_at++] switch { 'n' => '\n', char other => other };
            result.Append(c);
        }
        _at++;
        return result.ToString();
    }

    /// <summary>Everything up to a comma or closing bracket outside of inner brackets.</summary>
    public string Item()
    {
        SkipSpaces();
        int start = _at, depth = 0;
        while (!AtEnd)
        {
            char c = Peek;
            if (depth == 0 && (c is ',' or ')' or ']'))
                break;
            depth += c is '(' or '[' or '<' ? 1 : c is ')' or ']' or '>' ? -1 : 0;
            _at++;
        }
        return text[start.._at].TrimEnd();
    }

    /// <summary>Items between brackets, separated by commas.</summary>
    public List<T> List<T>(string open, string close, Func<T> item)
    {
        Expect(open);
        var items = new List<T>();
        if (Accept(close))
            return items;
        do
            items.Add(item());
        while (Accept(","));
        Expect(close);
        return items;
    }
}
