using System.Runtime.CompilerServices;

namespace JitStm.Python.Compiler;

// A recursive-descent parser for Python 3.11 without async.
//
// Errors as CPython's PEG parser reports them need two passes. The first pass only finds out whether the program is valid,
// and where it fails: the last token looked at, which is where a plain "invalid syntax" points. Only a failing program is
// parsed a second time, with _hints on; then the places that know a better message (CPython's invalid_ rules) speak, the
// first one in parse order wins, and the generic message is what remains. A tokenizer error anywhere behind takes precedence
// over both (see Prioritize).
//
// Recursion is bounded by _depth and by the stack that is really left: deep nesting is a MemoryError as in CPython.

/// <summary>Turns tokens into a syntax tree.</summary>
internal sealed partial class Parser
{
    private const int MaxDepth = 6000;

    private readonly SourceText _source;
    private readonly Lexer _lexer;
    private readonly List<Token> _tokens;
    private readonly bool _inFString;
    private bool _hints;
    private int _i;
    private int _farthest;
    private int _failedAt;
    private int _depth;

    /// <summary>A failure of the first pass, or of a speculation.</summary>
    private sealed class ParseFailure : Exception;

    public Parser(SourceText source, bool inFString = false, int depth = 0)
    {
        _source = source;
        _inFString = inFString;
        _depth = depth;
        _lexer = new Lexer(source);
        _lexer.Run();
        _tokens = _lexer.Tokens;
    }

    public ModuleNode ParseModule() => TwoPasses(Module);

    public Expr ParseEval() => TwoPasses(Eval);

    public ModuleNode ParseSingle() => TwoPasses(Interactive);

    private T TwoPasses<T>(Func<T> rule)
    {
        int depth = _depth;
        try
        {
            return rule();
        }
        catch (ParseFailure)
        {
            _failedAt = _farthest;
        }
        _i = _farthest = 0;
        _depth = depth;
        _hints = true;
        Unshift();
        try
        {
            rule();
        }
        catch (ParseFailure)
        {
            // Nobody knew better.
        }
        throw Generic();
    }

    private ModuleNode Module()
    {
        var body = new List<Stmt>();
        while (Kind != TokenKind.EndMarker)
            Statement(body);
        return new ModuleNode(body);
    }

    private Expr Eval()
    {
        Expr value = Expressions();
        while (Accept(TokenKind.Newline))
        {
        }
        Expect(TokenKind.EndMarker);
        return value;
    }

    private ModuleNode Interactive()
    {
        var body = new List<Stmt>();
        while (Accept(TokenKind.Newline))
        {
        }
        if (Kind != TokenKind.EndMarker)
            Statement(body);
        while (Accept(TokenKind.Newline))
        {
        }
        if (Kind != TokenKind.EndMarker)
            throw Error("multiple statements found while compiling a single statement", RangeOf(Cur));
        return new ModuleNode(body);
    }

    // ---- tokens ----

    private Token Cur
    {
        get
        {
            if (_i > _farthest)
                _farthest = _i;
            return _tokens[_i];
        }
    }

    private TokenKind Kind => Cur.Kind;

    private Token Previous => _tokens[_i - 1];

    private TokenKind PeekKind(int ahead)
    {
        int i = Math.Min(_i + ahead, _tokens.Count - 1);
        if (i > _farthest)
            _farthest = i;
        return _tokens[i].Kind;
    }

    private bool At(TokenKind kind) => Kind == kind;

    private bool Accept(TokenKind kind)
    {
        if (Kind != kind)
            return false;
        _i++;
        return true;
    }

    private Token Expect(TokenKind kind)
    {
        Token token = Cur;
        if (token.Kind != kind)
            throw Fail();
        _i++;
        return token;
    }

    private Token Next()
    {
        Token token = Cur;
        _i++;
        return token;
    }

    private string TextOf(Token token) => _source.Text[token.Start..token.End];

    private bool IsWord(string word)
    {
        Token token = Cur;
        return token.Kind == TokenKind.Name && _source.Text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(word);
    }

    private string NameText(Token token)
    {
        string name = TextOf(token);
        return System.Text.Ascii.IsValid(name) ? string.Intern(name) : name.Normalize(System.Text.NormalizationForm.FormKC);
    }

    // ---- ranges ----

    private static SourceRange RangeOf(Token t) => new(t.Line, t.EndLine, t.Col, t.EndCol);

    private SourceRange From(Token start)
    {
        Token end = Previous;
        return new SourceRange(start.Line, end.EndLine, start.Col, end.EndCol);
    }

    private SourceRange From(Node start)
    {
        Token end = Previous;
        return new SourceRange(start.Range.Line, end.EndLine, start.Range.Column, end.EndCol);
    }

    private static SourceRange Join(SourceRange a, SourceRange b) => new(a.Line, b.EndLine, a.Column, b.EndColumn);

    // ---- depth ----

    private void Enter()
    {
        _depth++;
        if (_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw _source.Error(SyntaxErrorKind.MemoryError, "", 0, 0, 0, 0);
    }

    private void Leave() => _depth--;

    // ---- errors ----

    /// <summary>The input does not fit here: a plain "invalid syntax" unless the second pass finds a better word.</summary>
    private ParseFailure Fail()
    {
        if (_i > _farthest)
            _farthest = _i;
        if (_hints && _tokens[_i].Kind == TokenKind.Error)
            throw _lexer.Error!;
        return new ParseFailure();
    }

    /// <summary>As <see cref="Fail"/>, at the token before.</summary>
    private ParseFailure FailBefore() => FailAt(_i - 1);

    private ParseFailure FailAt(int index)
    {
        _i = _farthest = index;
        return Fail();
    }

    /// <summary>A specific message; only spoken in the second pass.</summary>
    private Exception Error(string message, SourceRange range) => Error(SyntaxErrorKind.SyntaxError, message, range);

    private Exception Error(SyntaxErrorKind kind, string message, SourceRange range)
    {
        if (!_hints)
            return new ParseFailure();
        return Prioritize(MakeError(kind, message, range));
    }

    /// <summary>An error at the last token looked at (CPython's RAISE_SYNTAX_ERROR).</summary>
    private Exception ErrorAtLast(SyntaxErrorKind kind, string message)
    {
        Token last = _tokens[Math.Max(_farthest, _i)];
        if (last.Kind != TokenKind.EndMarker)
            return Error(kind, message, RangeOf(last));
        return Error(kind, message, EndOfText(last)) is PySyntaxError error ? Incomplete(error) : new ParseFailure();
    }

    /// <summary>Behind the line end of the last line, without an end, as CPython places its end marker.</summary>
    private SourceRange EndOfText(Token end)
    {
        int line = Math.Max(1, end.Line - 1);
        return new SourceRange(line, line, _source.Line(line).Length - 1, -2);
    }

    private PySyntaxError MakeError(SyntaxErrorKind kind, string message, SourceRange range)
    {
        if (_inFString)
            message = "f-string: " + message;
        return _source.Error(kind, message, range.Line, range.Column + 1, range.EndLine, range.EndColumn + 1);
    }

    private Exception Generic()
    {
        Token last = _tokens[_failedAt];
        if (last.Kind == TokenKind.Error)
            return _lexer.Error!;
        if (last.Kind is TokenKind.Indent or TokenKind.Dedent)
            return UnexpectedIndentation(last);
        _farthest = _failedAt;
        bool incomplete = last.Kind is TokenKind.EndMarker || (last.Kind == TokenKind.Newline && _tokens[^1].Line == last.Line);
        PySyntaxError error = MakeError(SyntaxErrorKind.SyntaxError, "invalid syntax", RangeOf(last));
        return Prioritize(incomplete ? Incomplete(error) : error);
    }

    private static PySyntaxError Incomplete(PySyntaxError e) =>
        new(e.Kind, e.Message, e.FileName, e.Line, e.Offset, e.EndLine, e.EndOffset, e.Text) { IsIncomplete = true };

    private PySyntaxError UnexpectedIndentation(Token last)
    {
        string message = last.Kind == TokenKind.Indent ? "unexpected indent" : "unexpected unindent";
        return _source.Error(SyntaxErrorKind.IndentationError, message, last.Line, last.EndCol, last.Line, -1);
    }

    /// <summary>An error that the tokenizer meets further on goes first; an unclosed bracket only when the parser was past its line.</summary>
    private PySyntaxError Prioritize(PySyntaxError error)
    {
        if (_lexer.Error == null || _inFString)
            return error;
        if (_lexer.UnclosedLine > 0)
            return _tokens[Math.Max(_farthest, _i)].Line > _lexer.UnclosedLine ? _lexer.Error : error;
        return _lexer.Error.Kind == SyntaxErrorKind.SyntaxError && !_lexer.ErrorIsLate ? _lexer.Error : error;
    }

    /// <summary>The specific error for a construct that we know but do not have.</summary>
    private PySyntaxError Missing(string feature, Token token) =>
        MakeError(SyntaxErrorKind.SyntaxError, $"{feature} is not supported by pystm", RangeOf(token));
}
