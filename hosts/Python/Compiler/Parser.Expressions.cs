namespace JitStm.Python.Compiler;

/// <summary>Expressions above the level of atoms.</summary>
internal sealed partial class Parser
{
    /// <summary>star_expressions: a tuple without parentheses, or one expression; `*x` allowed.</summary>
    private Expr StarExpressions() => CommaList(StarExpression);

    /// <summary>expressions: the same without stars.</summary>
    private Expr Expressions() => CommaList(Expression);

    private Expr CommaList(Func<Expr> element)
    {
        Token start = Cur;
        Expr first = element();
        if (!At(TokenKind.Comma))
            return first;
        var elements = new List<Expr> { first };
        while (Accept(TokenKind.Comma))
        {
            if (!StartsExpression(Kind, stars: true))
                break;
            elements.Add(element());
        }
        return new TupleExpr(elements, From(start));
    }

    private Expr StarExpression()
    {
        if (!At(TokenKind.Star))
            return Expression();
        Token star = Next();
        Expr value = Binary(1);
        return new Starred(value, From(star));
    }

    private Expr StarNamedExpression() => At(TokenKind.Star) ? StarExpression() : NamedExpression();

    /// <summary>named_expression: `name := value`, or an expression.</summary>
    private Expr NamedExpression(bool isArgument = false)
    {
        if (At(TokenKind.Name) && PeekKind(1) == TokenKind.Walrus)
        {
            Token token = Next();
            var target = new Name(NameText(token), RangeOf(token));
            Next();
            Enter();
            Expr value = Expression();
            Leave();
            return new NamedExpr(target, value, From(token));
        }
        Expr e = Expression();
        if (_hints && !isArgument)
            InvalidNamedExpression(e);
        return e;
    }

    /// <summary>The next expression is the key of a dict.</summary>
    private bool _suppressComma;

    /// <summary>expression: a conditional expression, a lambda, or a disjunction.</summary>
    private Expr Expression()
    {
        if (At(TokenKind.Lambda))
            return LambdaExpression();
        Enter();
        Token start = Cur;
        bool suppressComma = _suppressComma;
        _suppressComma = false;
        Expr body = Disjunction();
        if (_hints && !suppressComma)
            InvalidExpression(start, body);
        if (Accept(TokenKind.If))
        {
            Expr test = Disjunction();
            if (!At(TokenKind.Else))
                throw NoElse(body, test);
            Next();
            Expr orElse = Expression();
            body = new IfExp(test, body, orElse, From(start));
        }
        Leave();
        return body;
    }

    private Exception NoElse(Expr body, Expr test) =>
        At(TokenKind.Colon) ? Fail() : Error("expected 'else' after 'if' expression", Join(body.Range, test.Range));

    private Expr Disjunction()
    {
        Token start = Cur;
        Expr left = Conjunction();
        if (!At(TokenKind.Or))
            return left;
        var values = new List<Expr> { left };
        while (Accept(TokenKind.Or))
            values.Add(Conjunction());
        return new BoolOp(BoolOperator.Or, values, From(start));
    }

    private Expr Conjunction()
    {
        Token start = Cur;
        Expr left = Inversion();
        if (!At(TokenKind.And))
            return left;
        var values = new List<Expr> { left };
        while (Accept(TokenKind.And))
            values.Add(Inversion());
        return new BoolOp(BoolOperator.And, values, From(start));
    }

    private Expr Inversion()
    {
        if (!At(TokenKind.Not))
            return Comparison();
        Enter();
        Token start = Next();
        Expr operand = Inversion();
        Leave();
        return new UnaryOp(UnaryOperator.Not, operand, From(start));
    }

    private Expr Comparison()
    {
        Token start = Cur;
        Expr left = Binary(1);
        if (CompareOp() is not { } first)
            return left;
        var ops = new List<CompareOperator>();
        var comparators = new List<Expr>();
        for (CompareOperator? op = first; op is { } o; op = CompareOp())
        {
            ops.Add(o);
            comparators.Add(Binary(1));
        }
        return new Compare(left, ops, comparators, From(start));
    }

    /// <summary>Consumes a comparison operator, if one is here.</summary>
    private CompareOperator? CompareOp()
    {
        CompareOperator op;
        switch (Kind)
        {
            case TokenKind.Equal: op = CompareOperator.Eq; break;
            case TokenKind.NotEqual: op = CompareOperator.Ne; break;
            case TokenKind.Less: op = CompareOperator.Lt; break;
            case TokenKind.LessEqual: op = CompareOperator.Le; break;
            case TokenKind.Greater: op = CompareOperator.Gt; break;
            case TokenKind.GreaterEqual: op = CompareOperator.Ge; break;
            case TokenKind.In: op = CompareOperator.In; break;
            case TokenKind.Not:
                if (PeekKind(1) != TokenKind.In)
                    return null;
                _i++;
                op = CompareOperator.NotIn;
                break;
            case TokenKind.Is:
                op = CompareOperator.Is;
                if (PeekKind(1) == TokenKind.Not)
                {
                    _i++;
                    op = CompareOperator.IsNot;
                }
                break;
            default:
                return null;
        }
        _i++;
        return op;
    }

    private static (int Precedence, BinaryOperator Op) BinaryOf(TokenKind kind) => kind switch
    {
        TokenKind.Bar => (1, BinaryOperator.Or),
        TokenKind.Caret => (2, BinaryOperator.Xor),
        TokenKind.Amper => (3, BinaryOperator.And),
        TokenKind.LShift => (4, BinaryOperator.LShift),
        TokenKind.RShift => (4, BinaryOperator.RShift),
        TokenKind.Plus => (5, BinaryOperator.Add),
        TokenKind.Minus => (5, BinaryOperator.Sub),
        TokenKind.Star => (6, BinaryOperator.Mul),
        TokenKind.Slash => (6, BinaryOperator.TrueDiv),
        TokenKind.DoubleSlash => (6, BinaryOperator.FloorDiv),
        TokenKind.Percent => (6, BinaryOperator.Mod),
        TokenKind.At => (6, BinaryOperator.MatMul),
        _ => (0, default),
    };

    /// <summary>Left-associative binary operators from a precedence on (1: bitwise_or).</summary>
    private Expr Binary(int minimum)
    {
        // A node begins where its rule began: at the parenthesis of `(a) + b`.
        Token start = Cur;
        Expr left = Factor();
        for (;;)
        {
            (int precedence, BinaryOperator op) = BinaryOf(Kind);
            if (precedence < minimum || precedence == 0)
                return left;
            _i++;
            Expr right = Binary(precedence + 1);
            left = new BinOp(left, op, right, From(start));
        }
    }

    private Expr Factor()
    {
        UnaryOperator op;
        switch (Kind)
        {
            case TokenKind.Plus: op = UnaryOperator.Plus; break;
            case TokenKind.Minus: op = UnaryOperator.Minus; break;
            case TokenKind.Tilde: op = UnaryOperator.Invert; break;
            default: return Power();
        }
        Enter();
        Token start = Next();
        Expr operand = Factor();
        Leave();
        return new UnaryOp(op, operand, From(start));
    }

    private Expr Power()
    {
        if (At(TokenKind.Await))
            throw Missing("'await'", Cur);
        Token start = Cur;
        Expr left = Primary();
        if (!Accept(TokenKind.DoubleStar))
            return left;
        Enter();
        Expr right = Factor();
        Leave();
        return new BinOp(left, BinaryOperator.Pow, right, From(start));
    }

    private Expr Primary()
    {
        Token start = Cur;
        Expr e = Atom();
        for (;;)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    _i++;
                    Token name = Expect(TokenKind.Name);
                    e = new AttributeExpr(e, NameText(name), From(start));
                    break;
                case TokenKind.LParen:
                    e = Call(start, e);
                    break;
                case TokenKind.LBracket:
                    _i++;
                    Enter();
                    Expr index = Slices();
                    Leave();
                    Expect(TokenKind.RBracket);
                    e = new SubscriptExpr(e, index, From(start));
                    break;
                default:
                    return e;
            }
        }
    }

    private Expr Slices()
    {
        Token start = Cur;
        Expr first = At(TokenKind.Star) ? StarExpression() : Slice();
        if (!At(TokenKind.Comma))
            return first is Starred ? new TupleExpr([first], From(start)) : first;
        var elements = new List<Expr> { first };
        while (Accept(TokenKind.Comma))
        {
            if (At(TokenKind.RBracket))
                break;
            elements.Add(At(TokenKind.Star) ? StarExpression() : Slice());
        }
        return new TupleExpr(elements, From(start));
    }

    private Expr Slice()
    {
        Token start = Cur;
        Expr? lower = null;
        if (!At(TokenKind.Colon))
        {
            lower = NamedExpression();
            if (!At(TokenKind.Colon))
                return lower;
        }
        Expect(TokenKind.Colon);
        Expr? upper = EndsSlicePart(Kind) ? null : Expression();
        Expr? step = null;
        if (Accept(TokenKind.Colon) && !EndsSlicePart(Kind))
            step = Expression();
        return new SliceExpr(lower, upper, step, From(start));
    }

    private static bool EndsSlicePart(TokenKind kind) => kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RBracket;

    private Lambda LambdaExpression()
    {
        Enter();
        Token start = Next();
        Parameters parameters = ParameterList(TokenKind.Colon, isLambda: true);
        if (!At(TokenKind.Colon))
            throw Fail();
        Next();
        Expr body = Expression();
        Leave();
        return new Lambda(parameters, body, From(start));
    }

    private Expr YieldExpression()
    {
        Token start = Expect(TokenKind.Yield);
        Enter();
        Expr result;
        if (Accept(TokenKind.From))
        {
            Expr value = Expression();
            result = new YieldFromExpr(value, From(start));
        }
        else
        {
            Expr? value = StartsExpression(Kind, stars: true) ? StarExpressions() : null;
            result = new YieldExpr(value, From(start));
        }
        Leave();
        return result;
    }

    private static bool StartsExpression(TokenKind kind, bool stars) => kind switch
    {
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.LParen or TokenKind.LBracket or TokenKind.LBrace
            or TokenKind.Ellipsis or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde or TokenKind.Not or TokenKind.Lambda
            or TokenKind.True or TokenKind.False or TokenKind.None or TokenKind.Await or TokenKind.Error => true,
        TokenKind.Star => stars,
        _ => false,
    };
}
