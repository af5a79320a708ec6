namespace JitStm.Python.Compiler;

/// <summary>Strings, numbers and operators.</summary>
internal sealed partial class Lexer
{
    /// <summary>At the opening quote; the token began at the prefix.</summary>
    private void LexString()
    {
        char quote = _text[_pos];
        int quotes = Peek(1) == quote && Peek(2) == quote ? 3 : 1;
        if (quotes == 1 && Peek(1) == quote)
        {
            _pos += 2;
            Add(TokenKind.String);
            return;
        }
        _pos += quotes;
        for (;;)
        {
            if (AtEnd || (quotes == 1 && _text[_pos] == '\n'))
                throw UnterminatedString(quotes);
            char c = _text[_pos];
            if (c == '\n')
            {
                NewLine();
            }
            else if (c == '\\')
            {
                _pos++;
                if (!AtEnd && _text[_pos] == '\n')
                    NewLine();
                else
                    _pos = Math.Min(_pos + 1, _text.Length);
            }
            else if (c == quote && (quotes == 1 || (Peek(1) == quote && Peek(2) == quote)))
            {
                _pos += quotes;
                Add(TokenKind.String);
                return;
            }
            else
            {
                _pos++;
            }
        }
    }

    private LexFailure UnterminatedString(int quotes)
    {
        int detected = _line;
        // At the end of a text that ends with a line end, CPython has not begun another line.
        if (AtEnd && detected > _tokenLine && _lineStart == _text.Length)
            detected--;
        string kind = quotes == 3 ? "triple-quoted string" : "string";
        int offset = _source.Column(_tokenLineStart, _tokenStart) + 1;
        return new LexFailure(new PySyntaxError(SyntaxErrorKind.SyntaxError, $"unterminated {kind} literal (detected at line {detected})",
            _source.FileName, _tokenLine, offset, _tokenLine, offset, _source.Line(_tokenLine)) { IsIncomplete = quotes == 3 });
    }

    private void LexNumber()
    {
        if (_text[_pos] == '0' && (Peek(1) | 0x20) is 'x' or 'o' or 'b')
        {
            LexRadixNumber((char)(Peek(1) | 0x20));
            Add(TokenKind.Number);
            return;
        }
        bool leadingZero = _text[_pos] == '0';
        int start = _pos;
        bool nonZero = false;
        if (_text[_pos] != '.')
        {
            DecimalDigits();
            nonZero = _text.AsSpan(start, _pos - start).IndexOfAnyExcept('0', '_') >= 0;
        }
        bool isInteger = true;
        if (Peek() == '.')
        {
            isInteger = false;
            _pos++;
            if (char.IsAsciiDigit(Peek()))
                DecimalDigits();
        }
        string kind = "decimal";
        if ((Peek() | 0x20) == 'e' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            isInteger = false;
            _pos += char.IsAsciiDigit(Peek(1)) ? 1 : 2;
            DecimalDigits();
        }
        else if ((Peek() | 0x20) == 'e' && Peek(1) is '+' or '-')
        {
            _pos += 2;
            throw Fail("invalid decimal literal");
        }
        if ((Peek() | 0x20) == 'j')
        {
            isInteger = false;
            kind = "imaginary";
            _pos++;
        }
        if (isInteger && leadingZero && nonZero)
        {
            int col = _source.Column(_lineStart, start);
            throw new LexFailure(_source.Error(SyntaxErrorKind.SyntaxError,
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                _line, col + 1, _line, col + LeadingZeros(start) + 1));
        }
        VerifyEndOfNumber(kind);
        Add(TokenKind.Number);
    }

    private int LeadingZeros(int start)
    {
        int n = 0;
        while (start + n < _text.Length && _text[start + n] is '0' or '_')
            n++;
        return n;
    }

    private void DecimalDigits()
    {
        for (;;)
        {
            while (char.IsAsciiDigit(Peek()))
                _pos++;
            if (Peek() != '_')
                return;
            _pos++;
            if (!char.IsAsciiDigit(Peek()))
                throw Fail("invalid decimal literal");
        }
    }

    private void LexRadixNumber(char radix)
    {
        string kind = radix switch { 'x' => "hexadecimal", 'o' => "octal", _ => "binary" };
        _pos += 2;
        do
        {
            if (Peek() == '_')
                _pos++;
            int digits = 0;
            while (IsDigit(radix, Peek()))
            {
                _pos++;
                digits++;
            }
            if (char.IsAsciiDigit(Peek()))
            {
                char bad = Peek();
                _pos++;
                throw Fail($"invalid digit '{bad}' in {kind} literal");
            }
            if (digits == 0)
                throw Fail($"invalid {kind} literal");
        }
        while (Peek() == '_');
        VerifyEndOfNumber(kind);
    }

    private static bool IsDigit(char radix, char c) => radix switch
    {
        'x' => char.IsAsciiHexDigit(c),
        'o' => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };

    /// <summary>A keyword may follow a number directly (a warning in CPython); any other name may not.</summary>
    private void VerifyEndOfNumber(string kind)
    {
        char c = Peek();
        if (AtEnd || !IsNamePart(c))
            return;
        ReadOnlySpan<char> rest = _text.AsSpan(_pos);
        foreach (string word in s_wordsAfterNumbers)
        {
            if (rest.StartsWith(word))
                return;
        }
        throw Fail($"invalid {kind} literal");
    }

    [JitStm.StmCore.Unlogged("never changes")]
    private static readonly string[] s_wordsAfterNumbers = ["and", "else", "for", "if", "in", "is", "or", "not"];

    private void LexOperator(char c)
    {
        (TokenKind kind, int length) = Operators.Match(c, Peek(1), Peek(2));
        if (c is '(' or '[' or '{')
            OpenParen(c);
        else if (c is ')' or ']' or '}')
            CloseParen(c);
        else if (kind == TokenKind.Unknown && c is < ' ' or '\x7f')
            throw BadControlCharacter(c);
        _pos += length;
        Add(kind);
    }

    private LexFailure BadControlCharacter(char c)
    {
        _pos++;
        return c == '\0' ? Fail("source code cannot contain null bytes") : Fail($"invalid non-printable character U+{(int)c:X4}");
    }

    private void OpenParen(char c)
    {
        if (_parens.Count >= MaxParens)
        {
            _pos++;
            throw Fail("too many nested parentheses");
        }
        _parens.Add(new Paren(c, _line, _source.Column(_lineStart, _pos)));
    }

    private void CloseParen(char c)
    {
        if (_parens.Count == 0)
        {
            _pos++;
            throw Fail($"unmatched '{c}'");
        }
        Paren open = _parens[^1];
        char expected = open.Open switch { '(' => ')', '[' => ']', _ => '}' };
        if (expected != c)
        {
            _pos++;
            throw Fail(open.Line == _line
                ? $"closing parenthesis '{c}' does not match opening parenthesis '{open.Open}'"
                : $"closing parenthesis '{c}' does not match opening parenthesis '{open.Open}' on line {open.Line}");
        }
        _parens.RemoveAt(_parens.Count - 1);
    }
}

internal static class Operators
{
    /// <summary>The longest operator that begins with these characters.</summary>
    public static (TokenKind Kind, int Length) Match(char c, char next, char third) => (c, next, third) switch
    {
        ('*', '*', '=') => (TokenKind.DoubleStarAssign, 3),
        ('/', '/', '=') => (TokenKind.DoubleSlashAssign, 3),
        ('<', '<', '=') => (TokenKind.LShiftAssign, 3),
        ('>', '>', '=') => (TokenKind.RShiftAssign, 3),
        ('.', '.', '.') => (TokenKind.Ellipsis, 3),
        ('*', '*', _) => (TokenKind.DoubleStar, 2),
        ('/', '/', _) => (TokenKind.DoubleSlash, 2),
        ('<', '<', _) => (TokenKind.LShift, 2),
        ('>', '>', _) => (TokenKind.RShift, 2),
        ('<', '>', _) => (TokenKind.Unknown, 2),
        ('-', '>', _) => (TokenKind.Arrow, 2),
        (_, '=', _) when MatchAssign(c) is not TokenKind.Unknown and var kind => (kind, 2),
        _ => (MatchSingle(c), 1),
    };

    private static TokenKind MatchAssign(char c) => c switch
    {
        '=' => TokenKind.Equal,
        '!' => TokenKind.NotEqual,
        '<' => TokenKind.LessEqual,
        '>' => TokenKind.GreaterEqual,
        ':' => TokenKind.Walrus,
        '+' => TokenKind.PlusAssign,
        '-' => TokenKind.MinusAssign,
        '*' => TokenKind.StarAssign,
        '/' => TokenKind.SlashAssign,
        '%' => TokenKind.PercentAssign,
        '&' => TokenKind.AmperAssign,
        '|' => TokenKind.BarAssign,
        '^' => TokenKind.CaretAssign,
        '@' => TokenKind.AtAssign,
        _ => TokenKind.Unknown,
    };

    private static TokenKind MatchSingle(char c) => c switch
    {
        '(' => TokenKind.LParen,
        ')' => TokenKind.RParen,
        '[' => TokenKind.LBracket,
        ']' => TokenKind.RBracket,
        '{' => TokenKind.LBrace,
        '}' => TokenKind.RBrace,
        ',' => TokenKind.Comma,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        '.' => TokenKind.Dot,
        '@' => TokenKind.At,
        '=' => TokenKind.Assign,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '%' => TokenKind.Percent,
        '&' => TokenKind.Amper,
        '|' => TokenKind.Bar,
        '^' => TokenKind.Caret,
        '~' => TokenKind.Tilde,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        _ => TokenKind.Unknown,
    };
}
