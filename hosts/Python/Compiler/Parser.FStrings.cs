namespace JitStm.Python.Compiler;

/// <summary>What <see cref="FStringReader"/> needs of the parser.</summary>
internal sealed partial class Parser
{
    private List<Token>? _unshifted;

    internal string Text => _source.Text;

    internal string UnescapeIn(string text) => Unescape(text);

    internal Exception FStringError(string message) => ErrorAtLast(SyntaxErrorKind.SyntaxError, message);

    /// <summary>The expression of a replacement field, parsed as if in parentheses.</summary>
    internal Expr ParseFieldExpression(int start, int end)
    {
        var inner = new SourceText("(" + _source.Text[start..end] + ")", _source.FileName)
        {
            LinesBefore = _source.LinesBefore + _source.LineOf(start) - 1,
        };
        var parser = new Parser(inner, inFString: true, _depth + 20);
        parser.ShiftTo(_source, start - 1);
        return parser.TwoPasses(parser.FStringRule);
    }

    private Expr FStringRule()
    {
        Expr e = StarExpressions();
        while (Accept(TokenKind.Newline))
        {
        }
        if (!At(TokenKind.EndMarker))
            throw Fail();
        return e;
    }

    /// <summary>Gives the tokens their places in the file; errors (the second pass) keep the places in the expression.</summary>
    private void ShiftTo(SourceText file, int offset)
    {
        _unshifted = [.. _tokens];
        int line = file.LineOf(offset);
        int lineStart = file.LineStart(line);
        int column = file.Column(lineStart, Math.Max(offset, lineStart));
        for (int i = 0; i < _tokens.Count; i++)
        {
            Token t = _tokens[i];
            _tokens[i] = t with
            {
                Line = t.Line + line - 1,
                EndLine = t.EndLine + line - 1,
                Col = t.Line == 1 ? t.Col + column : t.Col,
                EndCol = t.EndLine == 1 ? t.EndCol + column : t.EndCol,
            };
        }
    }

    private void Unshift()
    {
        if (_unshifted == null)
            return;
        for (int i = 0; i < _tokens.Count; i++)
            _tokens[i] = _unshifted[i];
    }
}
