namespace JitStm.Python.Compiler;

/// <summary>The match statement. `match`, `case` and `_` are names everywhere else.</summary>
internal sealed partial class Parser
{
    private MatchStmt? MatchStatement()
    {
        int begin = _i;
        if (!StartsExpression(PeekKind(1), stars: true))
            return null;
        // `match` may be a plain name; only a header with a colon and a block makes it a statement.
        Expr? subject = Speculate(MatchHeader);
        if (subject == null)
        {
            _i = begin;
            if (_hints)
                HeaderWithoutColon();
            return null;
        }
        Token start = _tokens[begin];
        Next();
        if (!At(TokenKind.Indent))
            throw ErrorAtLast(SyntaxErrorKind.IndentationError, $"expected an indented block after 'match' statement on line {start.Line}");
        Next();
        var cases = new List<MatchCase>();
        while (IsWord("case"))
            cases.Add(Case());
        if (cases.Count == 0)
            throw Fail();
        Expect(TokenKind.Dedent);
        return new MatchStmt(subject, cases, RangeToLast(start, cases[^1].Body));
    }

    private void HeaderWithoutColon()
    {
        int begin = _i;
        Next();
        if (Speculate(StarNamedExpression) != null && At(TokenKind.Newline))
            throw Error("expected ':'", RangeOf(Cur));
        _i = begin;
    }

    /// <summary>`match subject:` up to the line end, which is not consumed.</summary>
    private Expr MatchHeader()
    {
        Next();
        Token start = Cur;
        Expr subject = StarNamedExpression();
        if (At(TokenKind.Comma))
        {
            var elements = new List<Expr> { subject };
            while (Accept(TokenKind.Comma) && !At(TokenKind.Colon))
                elements.Add(StarNamedExpression());
            subject = new TupleExpr(elements, From(start));
        }
        Expect(TokenKind.Colon);
        if (!At(TokenKind.Newline))
            throw Fail();
        return subject;
    }

    private MatchCase Case()
    {
        Token start = Next();
        Pattern pattern = Patterns();
        Expr? guard = Accept(TokenKind.If) ? NamedExpression() : null;
        Colon();
        List<Stmt> body = Block("'case' statement", start);
        return new MatchCase(pattern, guard, body);
    }

    /// <summary>The patterns of a case: a sequence without brackets, or one pattern.</summary>
    private Pattern Patterns()
    {
        Token start = Cur;
        Pattern first = MaybeStarPattern();
        if (!At(TokenKind.Comma))
            return first is MatchStar ? throw Fail() : first;
        List<Pattern> patterns = PatternsFrom(first, TokenKind.Colon);
        return new MatchSequencePattern(patterns, From(start));
    }

    private List<Pattern> PatternsFrom(Pattern first, TokenKind end)
    {
        var patterns = new List<Pattern> { first };
        while (Accept(TokenKind.Comma))
        {
            if (At(end) || At(TokenKind.If))
                break;
            patterns.Add(MaybeStarPattern());
        }
        return patterns;
    }

    private Pattern MaybeStarPattern()
    {
        if (!At(TokenKind.Star))
            return AsPattern();
        Token star = Next();
        string name = NameText(Expect(TokenKind.Name));
        return new MatchStar(name == "_" ? null : name, From(star));
    }

    private Pattern AsPattern()
    {
        Token start = Cur;
        Enter();
        Pattern pattern = OrPattern();
        Leave();
        if (!Accept(TokenKind.As))
            return pattern;
        if (IsWord("_"))
            throw Error("cannot use '_' as a target", RangeOf(Cur));
        if (!At(TokenKind.Name))
            throw InvalidPatternTarget();
        Token name = Next();
        return new MatchAs(pattern, NameText(name), From(start));
    }

    private Exception InvalidPatternTarget()
    {
        Expr? target = Speculate(Expression);
        return target == null ? Fail() : Error("invalid pattern target", target.Range);
    }

    private Pattern OrPattern()
    {
        Token start = Cur;
        Pattern first = ClosedPattern();
        if (!At(TokenKind.Bar))
            return first;
        var patterns = new List<Pattern> { first };
        while (Accept(TokenKind.Bar))
            patterns.Add(ClosedPattern());
        return new MatchOr(patterns, From(start));
    }

    private Pattern ClosedPattern()
    {
        Token start = Cur;
        switch (start.Kind)
        {
            case TokenKind.Number or TokenKind.Minus:
                Expr number = PatternNumber();
                return new MatchValue(number, From(start));
            case TokenKind.String:
                return new MatchValue(Strings(), From(start));
            case TokenKind.None or TokenKind.True or TokenKind.False:
                Next();
                return new MatchSingleton(start.Kind == TokenKind.None ? null : start.Kind == TokenKind.True, RangeOf(start));
            case TokenKind.LParen:
                return GroupPattern();
            case TokenKind.LBracket:
                return BracketPattern();
            case TokenKind.LBrace:
                return MappingPattern();
            case TokenKind.Name:
                return NamePattern();
            default:
                throw Fail();
        }
    }

    /// <summary>A signed number, or a complex one as `1 + 2j`.</summary>
    private Expr PatternNumber()
    {
        Token start = Cur;
        Expr real = SignedNumber();
        if (!At(TokenKind.Plus) && !At(TokenKind.Minus))
            return real;
        BinaryOperator op = Next().Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Sub;
        Token token = Expect(TokenKind.Number);
        object value = NumberValue(token);
        if (value is not System.Numerics.Complex)
            throw Error("imaginary number required in complex literal", RangeOf(token));
        return new BinOp(real, op, new Constant(value, RangeOf(token)), From(start));
    }

    private Expr SignedNumber()
    {
        Token start = Cur;
        bool minus = Accept(TokenKind.Minus);
        Token token = Expect(TokenKind.Number);
        var value = new Constant(NumberValue(token), RangeOf(token));
        return minus ? new UnaryOp(UnaryOperator.Minus, value, From(start)) : value;
    }

    private Pattern GroupPattern()
    {
        Token start = Next();
        if (Accept(TokenKind.RParen))
            return new MatchSequencePattern([], From(start));
        Pattern first = MaybeStarPattern();
        if (At(TokenKind.RParen) && first is not MatchStar)
        {
            Next();
            return first;
        }
        if (!At(TokenKind.Comma))
            throw Fail();
        List<Pattern> patterns = PatternsFrom(first, TokenKind.RParen);
        Expect(TokenKind.RParen);
        return new MatchSequencePattern(patterns, From(start));
    }

    private MatchSequencePattern BracketPattern()
    {
        Token start = Next();
        List<Pattern> patterns = At(TokenKind.RBracket) ? [] : PatternsFrom(MaybeStarPattern(), TokenKind.RBracket);
        Expect(TokenKind.RBracket);
        return new MatchSequencePattern(patterns, From(start));
    }

    private MatchMappingPattern MappingPattern()
    {
        Token start = Next();
        var keys = new List<Expr>();
        var patterns = new List<Pattern>();
        string? rest = null;
        while (!At(TokenKind.RBrace))
        {
            if (Accept(TokenKind.DoubleStar))
            {
                rest = NameText(Expect(TokenKind.Name));
                Accept(TokenKind.Comma);
                break;
            }
            keys.Add(MappingKey());
            Expect(TokenKind.Colon);
            patterns.Add(AsPattern());
            if (!Accept(TokenKind.Comma))
                break;
        }
        Expect(TokenKind.RBrace);
        return new MatchMappingPattern(keys, patterns, rest, From(start));
    }

    private Expr MappingKey()
    {
        Token start = Cur;
        switch (start.Kind)
        {
            case TokenKind.Number or TokenKind.Minus:
                return PatternNumber();
            case TokenKind.String:
                return Strings();
            case TokenKind.None or TokenKind.True or TokenKind.False:
                return Atom();
            case TokenKind.Name when PeekKind(1) == TokenKind.Dot:
                return DottedValue();
            default:
                throw Fail();
        }
    }

    private Expr DottedValue()
    {
        Token start = Next();
        Expr value = new Name(NameText(start), RangeOf(start));
        while (Accept(TokenKind.Dot))
            value = new AttributeExpr(value, NameText(Expect(TokenKind.Name)), From(start));
        return value;
    }

    /// <summary>A capture, the wildcard, a dotted value, or a class pattern.</summary>
    private Pattern NamePattern()
    {
        Token start = Cur;
        Expr value = DottedValue();
        if (At(TokenKind.LParen))
            return ClassPattern(start, value);
        if (value is Name name)
            return new MatchAs(null, name.Id == "_" ? null : name.Id, From(start));
        return new MatchValue(value, From(start));
    }

    private MatchClassPattern ClassPattern(Token start, Expr cls)
    {
        Next();
        var patterns = new List<Pattern>();
        var names = new List<string>();
        var keywordPatterns = new List<Pattern>();
        while (!At(TokenKind.RParen))
        {
            Token token = Cur;
            if (token.Kind == TokenKind.Name && PeekKind(1) == TokenKind.Assign)
            {
                Next();
                Next();
                names.Add(NameText(token));
                keywordPatterns.Add(AsPattern());
            }
            else
            {
                Pattern positional = AsPattern();
                if (names.Count > 0)
                    throw Error("positional patterns follow keyword patterns", positional.Range);
                patterns.Add(positional);
            }
            if (!Accept(TokenKind.Comma))
                break;
        }
        Expect(TokenKind.RParen);
        return new MatchClassPattern(cls, patterns, names, keywordPatterns, From(start));
    }
}
