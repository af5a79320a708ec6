using System.Text;

namespace JitStm.Python.Compiler;

/// <summary>A program's text with line ends normalised to \n, and the way from offsets to lines and code point columns.</summary>
internal sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];

    public SourceText(string text, string fileName)
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
            text = text[1..];
        if (text.Contains('\r'))
            text = text.Replace("\r\n", "\n").Replace('\r', '\n');
        Text = text;
        FileName = fileName;
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            _lineStarts.Add(i + 1);
        HasSurrogates = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
    }

    public string Text { get; }

    public string FileName { get; }

    public bool HasSurrogates { get; }

    /// <summary>The line's text with its line end; empty beyond the last line.</summary>
    public string Line(int line)
    {
        if (line < 1 || line > _lineStarts.Count)
            return "";
        int start = _lineStarts[line - 1];
        int end = line < _lineStarts.Count ? _lineStarts[line] : Text.Length;
        return Text[start..end];
    }

    public int LineOf(int offset)
    {
        int i = _lineStarts.BinarySearch(offset);
        return i >= 0 ? i + 1 : ~i;
    }

    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>The column in code points of an offset in the line that begins at lineStart.</summary>
    public int Column(int lineStart, int offset)
    {
        int column = offset - lineStart;
        if (!HasSurrogates)
            return column;
        int pairs = 0;
        for (int i = lineStart; i + 1 < offset; i++)
        {
            if (char.IsHighSurrogate(Text[i]) && char.IsLowSurrogate(Text[i + 1]))
                pairs++;
        }
        return column - pairs;
    }

    /// <summary>How many lines of the file precede this text: an f-string's expression is reported with its own text but the file's line.</summary>
    public int LinesBefore { get; init; }

    public PySyntaxError Error(SyntaxErrorKind kind, string message, int line, int offset, int endLine, int endOffset) =>
        new(kind, message, FileName, line + LinesBefore, offset, endLine + LinesBefore, endOffset, Line(line));
}
