namespace JitStm.Python.Compiler;

/// <summary>Statements without blocks.</summary>
internal sealed partial class Parser
{
    private void Statement(List<Stmt> body)
    {
        if (CompoundStatement() is { } compound)
            body.Add(compound);
        else
            SimpleStatements(body);
    }

    /// <summary>One line of statements separated by semicolons.</summary>
    private void SimpleStatements(List<Stmt> body)
    {
        for (;;)
        {
            body.Add(SimpleStatement());
            if (!Accept(TokenKind.Semicolon))
                break;
            if (At(TokenKind.Newline))
                break;
        }
        Expect(TokenKind.Newline);
    }

    private Stmt SimpleStatement()
    {
        Token start = Cur;
        switch (start.Kind)
        {
            case TokenKind.Pass:
                Next();
                return new PassStmt(RangeOf(start));
            case TokenKind.Break:
                Next();
                return new BreakStmt(RangeOf(start));
            case TokenKind.Continue:
                Next();
                return new ContinueStmt(RangeOf(start));
            case TokenKind.Return:
                Next();
                Expr? value = StartsExpression(Kind, stars: true) ? StarExpressions() : null;
                return new ReturnStmt(value, From(start));
            case TokenKind.Raise:
                return RaiseStatement();
            case TokenKind.Global:
                Next();
                List<string> globals = NameList();
                return new GlobalStmt(globals, From(start));
            case TokenKind.Nonlocal:
                Next();
                List<string> nonlocals = NameList();
                return new NonlocalStmt(nonlocals, From(start));
            case TokenKind.Del:
                return DelStatement();
            case TokenKind.Assert:
                return AssertStatement();
            case TokenKind.Import:
                return ImportStatement();
            case TokenKind.From:
                return ImportFromStatement();
            default:
                return ExpressionStatement();
        }
    }

    private List<string> NameList()
    {
        var names = new List<string>();
        do
            names.Add(NameText(Expect(TokenKind.Name)));
        while (Accept(TokenKind.Comma));
        return names;
    }

    private RaiseStmt RaiseStatement()
    {
        Token start = Next();
        Expr? exc = null, cause = null;
        if (StartsExpression(Kind, stars: false))
        {
            exc = Expression();
            if (Accept(TokenKind.From))
                cause = Expression();
        }
        return new RaiseStmt(exc, cause, From(start));
    }

    private DeleteStmt DelStatement()
    {
        Token start = Next();
        Expr targets = StarExpressions();
        if (!At(TokenKind.Semicolon) && !At(TokenKind.Newline))
        {
            if (_hints && InvalidTarget(targets, delete: true) is { } early)
                throw Error($"cannot delete {Describe(early)}", early.Range);
            throw Fail();
        }
        if (InvalidTarget(targets, delete: true) is { } bad)
            throw Error($"cannot delete {Describe(bad)}", bad.Range);
        List<Expr> list = targets is TupleExpr { Parenthesized: false } tuple ? tuple.Elements : [targets];
        return new DeleteStmt(list, From(start));
    }

    private AssertStmt AssertStatement()
    {
        Token start = Next();
        Expr test = Expression();
        Expr? message = Accept(TokenKind.Comma) ? Expression() : null;
        return new AssertStmt(test, message, From(start));
    }

    private ImportStmt ImportStatement()
    {
        Token start = Next();
        var names = new List<Alias>();
        do
        {
            Token first = Cur;
            string name = DottedName();
            string? asName = Accept(TokenKind.As) ? NameText(Expect(TokenKind.Name)) : null;
            names.Add(new Alias(name, asName, From(first)));
        }
        while (Accept(TokenKind.Comma));
        return new ImportStmt(names, From(start));
    }

    private string DottedName()
    {
        string name = NameText(Expect(TokenKind.Name));
        while (Accept(TokenKind.Dot))
            name += "." + NameText(Expect(TokenKind.Name));
        return name;
    }

    private ImportFromStmt ImportFromStatement()
    {
        Token start = Next();
        int level = 0;
        while (At(TokenKind.Dot) || At(TokenKind.Ellipsis))
            level += Next().Kind == TokenKind.Dot ? 1 : 3;
        string? module = level == 0 || At(TokenKind.Name) ? DottedName() : null;
        Expect(TokenKind.Import);
        List<Alias> names;
        if (At(TokenKind.Star))
        {
            Token star = Next();
            names = [new Alias("*", null, RangeOf(star))];
        }
        else if (Accept(TokenKind.LParen))
        {
            names = FromNames(TokenKind.RParen);
            Expect(TokenKind.RParen);
        }
        else
        {
            names = FromNames(TokenKind.Newline);
        }
        return new ImportFromStmt(module, names, level, From(start));
    }

    private List<Alias> FromNames(TokenKind end)
    {
        var names = new List<Alias>();
        for (;;)
        {
            Token first = Expect(TokenKind.Name);
            string? asName = Accept(TokenKind.As) ? NameText(Expect(TokenKind.Name)) : null;
            names.Add(new Alias(NameText(first), asName, From(first)));
            if (!Accept(TokenKind.Comma))
                return names;
            if (At(end))
            {
                if (end == TokenKind.Newline)
                    throw ErrorAtLast(SyntaxErrorKind.SyntaxError, "trailing comma not allowed without surrounding parentheses");
                return names;
            }
        }
    }

    // ---- expressions and assignments ----

    private Stmt ExpressionStatement()
    {
        Token start = Cur;
        if (start.Kind == TokenKind.Yield)
        {
            Expr yield = YieldExpression();
            if (At(TokenKind.Assign))
                throw Error("assignment to yield expression not possible", yield.Range);
            return new ExprStmt(yield, From(start));
        }
        Expr first = StarExpressions();
        TokenKind kind = Kind;
        if (kind == TokenKind.Assign)
            return Assignment(start, first);
        if (kind == TokenKind.Colon)
            return AnnotatedAssignment(start, first);
        if (AugmentedOperator(kind) is { } op)
            return AugmentedAssignment(start, first, op);
        return new ExprStmt(first, From(start));
    }

    private AssignStmt Assignment(Token start, Expr first)
    {
        var targets = new List<Expr>();
        Expr value = first;
        while (At(TokenKind.Assign))
        {
            if (InvalidTarget(value) is { } bad)
                throw BadAssignment(value, bad, isFirst: targets.Count == 0);
            targets.Add(value);
            Next();
            if (At(TokenKind.Yield))
            {
                value = YieldExpression();
                if (At(TokenKind.Assign))
                    throw Error("assignment to yield expression not possible", value.Range);
            }
            else
            {
                value = StarExpressions();
            }
        }
        return new AssignStmt(targets, value, From(start));
    }

    private Exception BadAssignment(Expr target, Expr bad, bool isFirst)
    {
        if (!_hints)
            return Fail();
        // CPython looks at the last element before the `=` as at a named expression first.
        Expr last = target is TupleExpr { Parenthesized: false } tuple ? tuple.Elements[^1] : target;
        if (isFirst)
            InvalidNamedExpression(last);
        return Error($"cannot assign to {Describe(bad)}", bad.Range);
    }

    private static BinaryOperator? AugmentedOperator(TokenKind kind) => kind switch
    {
        TokenKind.PlusAssign => BinaryOperator.Add,
        TokenKind.MinusAssign => BinaryOperator.Sub,
        TokenKind.StarAssign => BinaryOperator.Mul,
        TokenKind.AtAssign => BinaryOperator.MatMul,
        TokenKind.SlashAssign => BinaryOperator.TrueDiv,
        TokenKind.DoubleSlashAssign => BinaryOperator.FloorDiv,
        TokenKind.PercentAssign => BinaryOperator.Mod,
        TokenKind.DoubleStarAssign => BinaryOperator.Pow,
        TokenKind.LShiftAssign => BinaryOperator.LShift,
        TokenKind.RShiftAssign => BinaryOperator.RShift,
        TokenKind.AmperAssign => BinaryOperator.And,
        TokenKind.BarAssign => BinaryOperator.Or,
        TokenKind.CaretAssign => BinaryOperator.Xor,
        _ => null,
    };

    private AugAssignStmt AugmentedAssignment(Token start, Expr target, BinaryOperator op)
    {
        if (target is not (Name or AttributeExpr or SubscriptExpr))
            throw Error($"'{Describe(target)}' is an illegal expression for augmented assignment", target.Range);
        Next();
        Expr value = At(TokenKind.Yield) ? YieldExpression() : StarExpressions();
        return new AugAssignStmt(target, op, value, From(start));
    }

    private AnnAssignStmt AnnotatedAssignment(Token start, Expr target)
    {
        if (target is not (Name or AttributeExpr or SubscriptExpr))
            throw BadAnnotation(target);
        Next();
        Expr annotation = Expression();
        Expr? value = null;
        if (Accept(TokenKind.Assign))
            value = At(TokenKind.Yield) ? YieldExpression() : StarExpressions();
        bool simple = target is Name && !target.Parenthesized;
        return new AnnAssignStmt(target, annotation, value, simple, From(start));
    }

    private Exception BadAnnotation(Expr target)
    {
        int at = _i;
        Next();
        bool annotated = Speculate(Expression) != null;
        _i = at;
        if (!annotated)
            return Fail();
        if (target is ListExpr or TupleExpr)
        {
            SourceRange range = target is TupleExpr { Parenthesized: false } t ? t.Elements[0].Range : target.Range;
            return Error($"only single target (not {Describe(target)}) can be annotated", range);
        }
        return Error("illegal target for annotation", target.Range);
    }
}
