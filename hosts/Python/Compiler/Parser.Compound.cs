namespace JitStm.Python.Compiler;

/// <summary>Statements with blocks.</summary>
internal sealed partial class Parser
{
    /// <summary>A compound statement, or null when none begins here.</summary>
    private Stmt? CompoundStatement()
    {
        Token start = Cur;
        switch (start.Kind)
        {
            case TokenKind.If: return IfStatement("if");
            case TokenKind.While: return WhileStatement();
            case TokenKind.For: return ForStatement();
            case TokenKind.Try: return TryStatement();
            case TokenKind.With: return WithStatement();
            case TokenKind.Def: return FunctionDefinition([]);
            case TokenKind.Class: return ClassDefinition([]);
            case TokenKind.At: return Decorated();
            case TokenKind.Async: throw Missing(AsyncForm(), start);
            case TokenKind.Name when IsWord("match"): return MatchStatement();
            default: return null;
        }
    }

    private string AsyncForm() => PeekKind(1) switch
    {
        TokenKind.For => "'async for'",
        TokenKind.With => "'async with'",
        _ => "'async def'",
    };

    /// <summary>The colon of a header. Forced: any other token is the error; else only a line end is.</summary>
    private void Colon(bool forced = false)
    {
        if (Accept(TokenKind.Colon))
            return;
        if (At(TokenKind.Error))
            throw Fail();
        if (forced || At(TokenKind.Newline))
            throw Error("expected ':'", RangeOf(Cur));
        throw Fail();
    }

    /// <summary>Behind the colon: statements on the line, or an indented block.</summary>
    private List<Stmt> Block(string owner, Token ownerToken)
    {
        var body = new List<Stmt>();
        if (!At(TokenKind.Newline))
        {
            SimpleStatements(body);
            return body;
        }
        Next();
        if (!At(TokenKind.Indent))
        {
            if (At(TokenKind.Error))
                throw Fail();
            throw ErrorAtLast(SyntaxErrorKind.IndentationError, $"expected an indented block after {owner} on line {ownerToken.Line}");
        }
        Next();
        const int weight = 4;
        _depth += weight;
        Enter();
        while (!At(TokenKind.Dedent))
        {
            if (At(TokenKind.EndMarker))
                throw Fail();
            Statement(body);
        }
        Next();
        Leave();
        _depth -= weight;
        return body;
    }

    private IfStmt IfStatement(string word)
    {
        Token start = Next();
        Enter();
        Expr test = NamedExpression();
        Colon();
        List<Stmt> body = Block($"'{word}' statement", start);
        List<Stmt> orElse = At(TokenKind.Elif) ? [IfStatement("elif")] : ElseBlock();
        Leave();
        SourceRange range = RangeToLast(start, orElse.Count > 0 ? orElse : body);
        return new IfStmt(test, body, orElse, range);
    }

    private List<Stmt> ElseBlock()
    {
        if (!At(TokenKind.Else))
            return [];
        Token start = Next();
        Colon(forced: true);
        return Block("'else' statement", start);
    }

    private static SourceRange RangeToLast(Token start, List<Stmt> body)
    {
        SourceRange last = body[^1].Range;
        return new SourceRange(start.Line, last.EndLine, start.Col, last.EndColumn);
    }

    private WhileStmt WhileStatement()
    {
        Token start = Next();
        Expr test = NamedExpression();
        Colon();
        List<Stmt> body = Block("'while' statement", start);
        List<Stmt> orElse = ElseBlock();
        return new WhileStmt(test, body, orElse, RangeToLast(start, orElse.Count > 0 ? orElse : body));
    }

    private ForStmt ForStatement()
    {
        Token start = Next();
        Expr target = TargetList(TokenKind.In);
        if (!At(TokenKind.In))
            throw Fail();
        Next();
        Expr iter = StarExpressions();
        Colon();
        List<Stmt> body = Block("'for' statement", start);
        List<Stmt> orElse = ElseBlock();
        return new ForStmt(target, iter, body, orElse, RangeToLast(start, orElse.Count > 0 ? orElse : body));
    }

    private TryStmt TryStatement()
    {
        Token start = Next();
        Colon(forced: true);
        List<Stmt> body = Block("'try' statement", start);
        var handlers = new List<ExceptHandler>();
        while (At(TokenKind.Except))
            handlers.Add(Handler());
        List<Stmt> orElse = handlers.Count > 0 ? ElseBlock() : [];
        List<Stmt> finalBody = [];
        if (At(TokenKind.Finally))
        {
            Token word = Next();
            Colon(forced: true);
            finalBody = Block("'finally' statement", word);
        }
        else if (handlers.Count == 0)
        {
            if (At(TokenKind.Error))
                throw Fail();
            throw ErrorAtLast(SyntaxErrorKind.SyntaxError, "expected 'except' or 'finally' block");
        }
        SourceRange end = finalBody.Count > 0 ? finalBody[^1].Range : orElse.Count > 0 ? orElse[^1].Range : handlers[^1].Range;
        return new TryStmt(body, handlers, orElse, finalBody, new SourceRange(start.Line, end.EndLine, start.Col, end.EndColumn));
    }

    private ExceptHandler Handler()
    {
        Token start = Next();
        if (At(TokenKind.Star))
            throw Missing("'except*'", Cur);
        Expr? type = null;
        string? name = null;
        if (!At(TokenKind.Colon) && !At(TokenKind.Newline))
        {
            type = Expression();
            if (At(TokenKind.Comma))
                throw SeveralTypes(type);
            if (Accept(TokenKind.As))
                name = NameText(Expect(TokenKind.Name));
        }
        Colon();
        List<Stmt> body = Block("'except' statement", start);
        return new ExceptHandler(type, name, body, RangeToLast(start, body));
    }

    private Exception SeveralTypes(Expr first)
    {
        Next();
        if (Speculate(Expressions) == null)
            return Fail();
        if (Accept(TokenKind.As))
            Accept(TokenKind.Name);
        if (!At(TokenKind.Colon))
            return Fail();
        return Error("multiple exception types must be parenthesized", Join(first.Range, RangeOf(Previous)));
    }

    // ---- with ----

    private WithStmt WithStatement()
    {
        Token start = Next();
        List<WithItem>? items = At(TokenKind.LParen) ? Speculate(ParenthesizedItems) : null;
        if (items == null)
        {
            items = [];
            do
                items.Add(Item());
            while (Accept(TokenKind.Comma));
        }
        Colon();
        List<Stmt> body = Block("'with' statement", start);
        return new WithStmt(items, body, RangeToLast(start, body));
    }

    private List<WithItem> ParenthesizedItems()
    {
        Next();
        var items = new List<WithItem>();
        do
        {
            if (At(TokenKind.RParen))
                break;
            items.Add(Item());
        }
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.RParen);
        // Anything else makes it an expression in parentheses.
        if (!At(TokenKind.Colon) && !At(TokenKind.Newline))
            throw Fail();
        return items;
    }

    private WithItem Item()
    {
        Expr context = Expression();
        if (!Accept(TokenKind.As))
            return new WithItem(context, null);
        Expr target = At(TokenKind.Star) ? StarTarget() : Primary();
        if (!At(TokenKind.Comma) && !At(TokenKind.RParen) && !At(TokenKind.Colon))
            throw InvalidWithTarget(target);
        if (InvalidTarget(target) is { } bad)
            throw Error($"cannot assign to {Describe(bad)}", bad.Range);
        return new WithItem(context, target);
    }

    private Exception InvalidWithTarget(Expr target) =>
        At(TokenKind.Newline) && InvalidTarget(target) == null ? Error("expected ':'", RangeOf(Cur)) : Fail();

    // ---- definitions ----

    private Stmt Decorated()
    {
        var decorators = new List<Expr>();
        while (Accept(TokenKind.At))
        {
            decorators.Add(NamedExpression());
            Expect(TokenKind.Newline);
        }
        return Kind switch
        {
            TokenKind.Def => FunctionDefinition(decorators),
            TokenKind.Class => ClassDefinition(decorators),
            TokenKind.Async => throw Missing("'async def'", Cur),
            _ => throw Fail(),
        };
    }

    private FunctionDef FunctionDefinition(List<Expr> decorators)
    {
        Token start = Next();
        Token name = Expect(TokenKind.Name);
        if (!At(TokenKind.LParen))
            throw At(TokenKind.Error) ? Fail() : Error("expected '('", RangeOf(Cur));
        Next();
        Parameters parameters = ParameterList(TokenKind.RParen, isLambda: false);
        Expect(TokenKind.RParen);
        if (At(TokenKind.Arrow) && !StartsExpression(PeekKind(1), stars: false))
            throw Error("expected ':'", RangeOf(Cur));
        Expr? returns = Accept(TokenKind.Arrow) ? Expression() : null;
        Colon(forced: true);
        List<Stmt> body = Block("function definition", start);
        return new FunctionDef(NameText(name), parameters, body, decorators, returns, RangeToLast(start, body));
    }

    private ClassDef ClassDefinition(List<Expr> decorators)
    {
        Token start = Next();
        Token name = Expect(TokenKind.Name);
        List<Expr> bases = [];
        List<Keyword> keywords = [];
        if (At(TokenKind.LParen))
        {
            Token open = Next();
            (bases, keywords) = Arguments(open, ofClass: true);
        }
        Colon();
        List<Stmt> body = Block("class definition", start);
        return new ClassDef(NameText(name), bases, keywords, body, decorators, RangeToLast(start, body));
    }
}
