using System.Globalization;
using System.Text;

namespace JitStm.Python.Compiler;

// The tokenizer. It runs over the whole text before parsing starts; an error ends the list with one Error token and
// stays in Error until somebody asks: the parser reports it when it reaches that token, or instead of an error of its own,
// as CPython does (whose tokenizer runs on to the end of the source before a generic "invalid syntax" is reported).
//
// Offsets of tokenizer errors follow CPython: SyntaxError.offset is the number of characters consumed in the line.

/// <summary>Turns source text into tokens.</summary>
internal sealed partial class Lexer
{
    private const int MaxIndents = 100;
    private const int MaxParens = 200;
    private const int TabSize = 8;

    private readonly record struct Paren(char Open, int Line, int Col);

    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly List<Paren> _parens = [];
    private readonly List<(int Col, int AltCol)> _indents = [(0, 0)];
    private int _pos;
    private int _line = 1;
    private int _lineStart;
    private int _tokenStart;
    private int _tokenLine;
    private int _tokenLineStart;

    private sealed class LexFailure(PySyntaxError error) : Exception
    {
        public PySyntaxError Error { get; } = error;
    }

    public Lexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
    }

    public List<Token> Tokens => _tokens;

    /// <summary>The error that ended the token list, if any.</summary>
    public PySyntaxError? Error { get; private set; }

    /// <summary>CPython raises this error only when the parser reaches it (indentation, end of text, line continuation).</summary>
    public bool ErrorIsLate { get; private set; }

    /// <summary>When the text ended inside brackets: the line of the innermost open one (then Error is "'(' was never closed").</summary>
    public int UnclosedLine { get; private set; }

    public void Run()
    {
        try
        {
            bool more = true;
            while (more)
                more = LexLine();
        }
        catch (LexFailure failure)
        {
            Error = failure.Error;
            MarkStart();
            Add(TokenKind.Error);
        }
    }

    private char Peek(int ahead = 0) => _pos + ahead < _text.Length ? _text[_pos + ahead] : '\0';

    private bool AtEnd => _pos >= _text.Length;

    private void MarkStart()
    {
        _tokenStart = _pos;
        _tokenLine = _line;
        _tokenLineStart = _lineStart;
    }

    private void Add(TokenKind kind) =>
        _tokens.Add(new Token(kind, _tokenStart, _pos, _tokenLine, _source.Column(_tokenLineStart, _tokenStart),
            _line, _source.Column(_lineStart, _pos), _parens.Count));

    private void NewLine()
    {
        _pos++;
        _line++;
        _lineStart = _pos;
    }

    /// <summary>One logical line with its indentation; false at the end of the text.</summary>
    private bool LexLine()
    {
        if (!Indentation())
            return true;
        if (AtEnd)
        {
            EndOfText();
            return false;
        }
        for (;;)
        {
            SkipBlanks();
            if (AtEnd)
            {
                if (_parens.Count > 0)
                    throw Unclosed();
                EndOfLineToken(implicitEnd: true);
                EndOfText();
                return false;
            }
            char c = _text[_pos];
            if (c == '\n')
            {
                if (_parens.Count > 0)
                {
                    NewLine();
                    continue;
                }
                EndOfLineToken(implicitEnd: false);
                return true;
            }
            LexToken(c);
        }
    }

    private void EndOfLineToken(bool implicitEnd)
    {
        MarkStart();
        if (implicitEnd)
        {
            Add(TokenKind.Newline);
            _line++;
            _lineStart = _pos;
            return;
        }
        Add(TokenKind.Newline);
        _pos++;
        _line++;
        _lineStart = _pos;
    }

    private void EndOfText()
    {
        MarkStart();
        for (int i = _indents.Count; i > 1; i--)
            Add(TokenKind.Dedent);
        Add(TokenKind.EndMarker);
    }

    private void SkipBlanks()
    {
        for (;;)
        {
            char c = Peek();
            if (c is ' ' or '\t' or '\f' && !AtEnd)
            {
                _pos++;
            }
            else if (c == '#')
            {
                int end = _text.IndexOf('\n', _pos);
                _pos = end < 0 ? _text.Length : end;
            }
            else if (c == '\\')
            {
                Continuation();
            }
            else
            {
                return;
            }
        }
    }

    private void Continuation()
    {
        if (_pos + 1 < _text.Length && _text[_pos + 1] == '\n')
        {
            _pos++;
            NewLine();
            if (AtEnd)
                throw EndInContinuation(_line - 1);
            return;
        }
        _pos++;
        if (AtEnd)
            throw EndInContinuation(_line);
        _pos++;
        ErrorIsLate = true;
        throw new LexFailure(_source.Error(SyntaxErrorKind.SyntaxError, "unexpected character after line continuation character",
            _line, _source.Column(_lineStart, _pos), _line, 0));
    }

    /// <summary>Handles the blanks at a line's start; false when the line is blank (it is then consumed).</summary>
    private bool Indentation()
    {
        int col = 0, altCol = 0;
        for (; !AtEnd; _pos++)
        {
            char c = _text[_pos];
            if (c == ' ')
            {
                col++;
                altCol++;
            }
            else if (c == '\t')
            {
                col = (col / TabSize + 1) * TabSize;
                altCol++;
            }
            else if (c == '\f')
            {
                col = altCol = 0;
            }
            else if (c == '\\' && Peek(1) == '\n')
            {
                // A continuation in the indentation: the indentation of the first line counts.
                _pos++;
                NewLine();
                while (Peek() is ' ' or '\t' or '\f')
                    _pos++;
                break;
            }
            else
            {
                break;
            }
        }
        char first = Peek();
        if (first == '#')
        {
            int end = _text.IndexOf('\n', _pos);
            _pos = end < 0 ? _text.Length : end;
        }
        if (AtEnd)
            return true;
        if (_text[_pos] == '\n')
        {
            NewLine();
            return false;
        }
        ChangeIndentation(col, altCol);
        return true;
    }

    private void ChangeIndentation(int col, int altCol)
    {
        (int top, int altTop) = _indents[^1];
        MarkStart();
        if (col == top)
        {
            if (altCol != altTop)
                throw InconsistentTabs();
            return;
        }
        if (col > top)
        {
            if (_indents.Count + 1 > MaxIndents)
                throw new LexFailure(_source.Error(SyntaxErrorKind.IndentationError, "too many levels of indentation", _line, 1, _line, 0));
            if (altCol <= altTop)
                throw InconsistentTabs();
            _indents.Add((col, altCol));
            // CPython's INDENT covers the blanks.
            _tokenStart = _lineStart;
            Add(TokenKind.Indent);
            return;
        }
        while (_indents.Count > 1 && col < _indents[^1].Col)
        {
            _indents.RemoveAt(_indents.Count - 1);
            Add(TokenKind.Dedent);
        }
        if (col != _indents[^1].Col)
        {
            int end = _text.IndexOf('\n', _pos);
            _pos = end < 0 ? _text.Length : end;
            throw new LexFailure(_source.Error(SyntaxErrorKind.IndentationError, "unindent does not match any outer indentation level",
                _line, _source.Column(_lineStart, _pos) + 1, _line, -1));
        }
        if (altCol != _indents[^1].AltCol)
            throw InconsistentTabs();
    }

    private LexFailure InconsistentTabs()
    {
        ErrorIsLate = true;
        return new LexFailure(_source.Error(SyntaxErrorKind.TabError, "inconsistent use of tabs and spaces in indentation",
            _line, 1, _line, 0));
    }

    private void LexToken(char c)
    {
        MarkStart();
        if (IsNameStart(c))
            LexNameOrString(c);
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            LexNumber();
        else if (c is '"' or '\'')
            LexString();
        else
            LexOperator(c);
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 128;

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= 128;

    private void LexNameOrString(char c)
    {
        bool ascii = true;
        int start = _pos;
        while (!AtEnd && IsNamePart(c = _text[_pos]))
        {
            ascii &= c < 128;
            _pos++;
        }
        ReadOnlySpan<char> word = _text.AsSpan(start, _pos - start);
        if (!AtEnd && _text[_pos] is '"' or '\'' && word.Length <= 2 && IsStringPrefix(word))
        {
            LexString();
            return;
        }
        if (!ascii)
            VerifyIdentifier(start, _pos);
        Add(ascii ? Keywords.Classify(word) : TokenKind.Name);
    }

    private static bool IsStringPrefix(ReadOnlySpan<char> word) => word.Length == 1
        ? (word[0] | 0x20) is 'r' or 'b' or 'u' or 'f'
        : ((char)(word[0] | 0x20), (char)(word[1] | 0x20)) is ('r', 'b') or ('b', 'r') or ('r', 'f') or ('f', 'r');

    private void VerifyIdentifier(int start, int end)
    {
        string name = _text[start..end].Normalize(NormalizationForm.FormKC);
        if (UnicodeNames.IsIdentifier(name))
            return;
        int i = start;
        bool first = true;
        while (i < end)
        {
            Rune rune = Rune.TryGetRuneAt(_text, i, out Rune r) ? r : Rune.ReplacementChar;
            if (!(first ? UnicodeNames.IsStart(rune) : UnicodeNames.IsPart(rune)))
            {
                _pos = i + rune.Utf16SequenceLength;
                throw Fail(UnicodeNames.IsPrintable(rune)
                    ? $"invalid character '{rune}' (U+{rune.Value:X4})"
                    : $"invalid non-printable character U+{rune.Value:X4}");
            }
            first = false;
            i += rune.Utf16SequenceLength;
        }
    }

    // ---- errors ----

    /// <summary>CPython's tokenizer error: the offset is what was consumed of the line.</summary>
    private LexFailure Fail(string message)
    {
        int offset = _source.Column(_lineStart, _pos);
        return new LexFailure(_source.Error(SyntaxErrorKind.SyntaxError, message, _line, offset, _line, offset));
    }

    private LexFailure EndInContinuation(int line)
    {
        ErrorIsLate = true;
        string text = _source.Line(line);
        return new LexFailure(new PySyntaxError(SyntaxErrorKind.SyntaxError, "unexpected EOF while parsing", _source.FileName,
            line, text.Length, line, -1, text) { IsIncomplete = true });
    }

    private LexFailure Unclosed()
    {
        Paren open = _parens[^1];
        UnclosedLine = open.Line;
        return new LexFailure(new PySyntaxError(SyntaxErrorKind.SyntaxError, $"'{open.Open}' was never closed", _source.FileName,
            open.Line, open.Col + 1, open.Line, 0, _source.Line(open.Line)) { IsIncomplete = true });
    }
}
