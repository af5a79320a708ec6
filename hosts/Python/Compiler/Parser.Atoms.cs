namespace JitStm.Python.Compiler;

/// <summary>Atoms, displays and comprehensions.</summary>
internal sealed partial class Parser
{
    private Expr Atom()
    {
        Token token = Cur;
        switch (token.Kind)
        {
            case TokenKind.Name:
                _i++;
                return new Name(NameText(token), RangeOf(token));
            case TokenKind.Number:
                _i++;
                return new Constant(NumberValue(token), RangeOf(token));
            case TokenKind.String:
                return Strings();
            case TokenKind.True:
                _i++;
                return new Constant(true, RangeOf(token));
            case TokenKind.False:
                _i++;
                return new Constant(false, RangeOf(token));
            case TokenKind.None:
                _i++;
                return new Constant(null, RangeOf(token));
            case TokenKind.Ellipsis:
                _i++;
                return new Constant(EllipsisMarker.Instance, RangeOf(token));
            case TokenKind.LParen:
                return Nested(Parenthesis);
            case TokenKind.LBracket:
                return Nested(ListDisplay);
            case TokenKind.LBrace:
                return Nested(BraceDisplay);
            default:
                throw Fail();
        }
    }

    private Expr Nested(Func<Expr> rule)
    {
        // A bracket costs about as much C# stack as this many unary operators.
        const int weight = 12;
        _depth += weight;
        Enter();
        Expr e = rule();
        Leave();
        _depth -= weight;
        return e;
    }

    /// <summary>A group, a tuple or a generator expression.</summary>
    private Expr Parenthesis()
    {
        Token start = Next();
        if (Accept(TokenKind.RParen))
            return new TupleExpr([], From(start)) { Parenthesized = true };
        if (At(TokenKind.Yield))
        {
            Expr yield = YieldExpression();
            Expect(TokenKind.RParen);
            yield.Parenthesized = true;
            return yield;
        }
        if (_hints && At(TokenKind.DoubleStar))
            InvalidDoubleStarGroup();
        Expr first = StarNamedExpression();
        if (At(TokenKind.For) || At(TokenKind.Async))
        {
            CheckComprehensionElement(first, start);
            return GeneratorRest(start, first);
        }
        if (!At(TokenKind.Comma))
        {
            if (At(TokenKind.RParen) && first is Starred)
                throw Error("cannot use starred expression here", first.Range);
            Expect(TokenKind.RParen);
            first.Parenthesized = true;
            return first;
        }
        List<Expr> elements = ElementsFrom(first, TokenKind.RParen, start);
        Expect(TokenKind.RParen);
        return new TupleExpr(elements, From(start)) { Parenthesized = true };
    }

    private Comprehension GeneratorRest(Token start, Expr element)
    {
        List<ComprehensionFor> generators = ForIfClauses();
        Expect(TokenKind.RParen);
        return new Comprehension(ComprehensionKind.Generator, element, null, generators, From(start)) { Parenthesized = true };
    }

    /// <summary>The rest of a display behind its first element, without the closing bracket.</summary>
    private List<Expr> ElementsFrom(Expr first, TokenKind close, Token open)
    {
        var elements = new List<Expr> { first };
        while (At(TokenKind.Comma))
        {
            Token comma = Next();
            if (At(close))
                break;
            if (At(TokenKind.For))
                throw ForgotTargetParentheses(elements, comma, open);
            elements.Add(StarNamedExpression());
        }
        if (At(TokenKind.For) && elements.Count > 1)
            throw ForgotTargetParentheses(elements, Previous, open);
        return elements;
    }

    private Expr ListDisplay()
    {
        Token start = Next();
        if (Accept(TokenKind.RBracket))
            return new ListExpr([], From(start));
        Expr first = StarNamedExpression();
        if (At(TokenKind.For) || At(TokenKind.Async))
        {
            CheckComprehensionElement(first, start);
            List<ComprehensionFor> generators = ForIfClauses();
            Expect(TokenKind.RBracket);
            return new Comprehension(ComprehensionKind.List, first, null, generators, From(start));
        }
        List<Expr> elements = ElementsFrom(first, TokenKind.RBracket, start);
        Expect(TokenKind.RBracket);
        return new ListExpr(elements, From(start));
    }

    /// <summary>A dict or set display or comprehension.</summary>
    private Expr BraceDisplay()
    {
        Token start = Next();
        if (Accept(TokenKind.RBrace))
            return new DictExpr([], [], From(start));
        if (At(TokenKind.DoubleStar))
            return DictRest(start, null);
        Expr first = StarNamedExpression();
        if (At(TokenKind.Colon))
            return DictRest(start, first);
        if (At(TokenKind.For) || At(TokenKind.Async))
        {
            CheckComprehensionElement(first, start);
            List<ComprehensionFor> generators = ForIfClauses();
            Expect(TokenKind.RBrace);
            return new Comprehension(ComprehensionKind.Set, first, null, generators, From(start));
        }
        List<Expr> elements = ElementsFrom(first, TokenKind.RBrace, start);
        Expect(TokenKind.RBrace);
        return new SetExpr(elements, From(start));
    }

    /// <summary>A dict whose first key was read already; null at a leading `**`.</summary>
    private Expr DictRest(Token start, Expr? firstKey)
    {
        var keys = new List<Expr?>();
        var values = new List<Expr>();
        Expr? key = firstKey;
        for (;;)
        {
            if (key == null && At(TokenKind.DoubleStar))
            {
                Token stars = Next();
                keys.Add(null);
                values.Add(Binary(1));
                if (At(TokenKind.For))
                    throw Error("dict unpacking cannot be used in dict comprehension", RangeOf(stars));
            }
            else
            {
                if (key == null)
                {
                    // CPython asks for the colon of a later key before it thinks of a forgotten comma.
                    _suppressComma = true;
                    key = Expression();
                }
                keys.Add(key);
                values.Add(DictValue(key));
                if (keys.Count == 1 && (At(TokenKind.For) || At(TokenKind.Async)))
                {
                    List<ComprehensionFor> generators = ForIfClauses();
                    Expect(TokenKind.RBrace);
                    return new Comprehension(ComprehensionKind.Dict, key, values[0], generators, From(start));
                }
            }
            key = null;
            if (!Accept(TokenKind.Comma) || At(TokenKind.RBrace))
                break;
        }
        Expect(TokenKind.RBrace);
        return new DictExpr(keys, values, From(start));
    }

    private Expr DictValue(Expr key)
    {
        if (!At(TokenKind.Colon))
        {
            if (_hints && At(TokenKind.Error))
                throw Fail();
            throw Error("':' expected after dictionary key", new SourceRange(key.Range.EndLine, key.Range.EndLine, key.Range.EndColumn - 1, -1));
        }
        Token colon = Next();
        if (At(TokenKind.RBrace) || At(TokenKind.Comma))
            throw Error("expression expected after dictionary key and ':'", RangeOf(colon));
        if (At(TokenKind.Star))
        {
            Token star = Next();
            if (_hints && Speculate(() => Binary(1)) == null)
                throw Fail();
            Token last = Cur;
            throw Error("cannot use a starred expression in a dictionary value", RangeOf(star) with { EndLine = last.EndLine, EndColumn = last.EndCol - 1 });
        }
        return Expression();
    }

    private List<ComprehensionFor> ForIfClauses()
    {
        var generators = new List<ComprehensionFor>();
        while (At(TokenKind.For) || At(TokenKind.Async))
        {
            if (At(TokenKind.Async))
                throw Missing("'async for'", Cur);
            Next();
            Expr target = TargetList(TokenKind.In);
            if (!At(TokenKind.In))
                throw Fail();
            Next();
            Enter();
            Expr iter = Disjunction();
            var ifs = new List<Expr>();
            while (Accept(TokenKind.If))
                ifs.Add(Disjunction());
            Leave();
            generators.Add(new ComprehensionFor(target, iter, ifs));
        }
        return generators;
    }

    /// <summary>star_targets of a for, up to the word `in`.</summary>
    private Expr TargetList(TokenKind end)
    {
        Token start = Cur;
        Expr first = StarTarget();
        Expr target = first;
        if (At(TokenKind.Comma))
        {
            var elements = new List<Expr> { first };
            while (Accept(TokenKind.Comma))
            {
                if (At(end) || !StartsExpression(Kind, stars: true))
                    break;
                elements.Add(StarTarget());
            }
            target = new TupleExpr(elements, From(start));
        }
        CheckForTarget(target);
        return target;
    }

    private Expr StarTarget()
    {
        if (!At(TokenKind.Star))
            return Binary(1);
        Token star = Next();
        Expr value = Binary(1);
        return new Starred(value, From(star));
    }
}
