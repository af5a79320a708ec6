namespace JitStm.Python.Compiler;

/// <summary>Arguments of calls and classes, parameters of functions and lambdas.</summary>
internal sealed partial class Parser
{
    /// <summary>Where the `for` of the last generator expression without parentheses stands.</summary>
    private int _generatorAt;

    private CallExpr Call(Token start, Expr func)
    {
        Token open = Next();
        const int weight = 12;
        _depth += weight;
        Enter();
        (List<Expr> args, List<Keyword> keywords) = Arguments(open);
        Leave();
        _depth -= weight;
        return new CallExpr(func, args, keywords, From(start));
    }

    /// <summary>Behind the opening parenthesis; consumes the closing one.</summary>
    private (List<Expr> Args, List<Keyword> Keywords) Arguments(Token open, bool ofClass = false)
    {
        var args = new List<Expr>();
        var keywords = new List<Keyword>();
        while (!At(TokenKind.RParen))
        {
            Argument(open, args, keywords);
            if (ofClass && args is [Comprehension { Kind: ComprehensionKind.Generator, Parenthesized: false }])
                throw FailAt(_generatorAt);
            if (!Accept(TokenKind.Comma))
                break;
        }
        Expect(TokenKind.RParen);
        return (args, keywords);
    }

    private void Argument(Token open, List<Expr> args, List<Keyword> keywords)
    {
        Token start = Cur;
        if (start.Kind == TokenKind.Star)
        {
            if (keywords.Exists(k => k.Name == null))
                throw ErrorAtLast(SyntaxErrorKind.SyntaxError, "iterable argument unpacking follows keyword argument unpacking");
            Next();
            Expr value = Expression();
            args.Add(new Starred(value, From(start)));
        }
        else if (start.Kind == TokenKind.DoubleStar)
        {
            Next();
            Expr value = Expression();
            keywords.Add(new Keyword(null, value, From(start)));
        }
        else if (start.Kind == TokenKind.Name && PeekKind(1) == TokenKind.Assign)
        {
            KeywordArgument(start, keywords);
        }
        else
        {
            PositionalArgument(open, start, args, keywords);
        }
    }

    private void KeywordArgument(Token start, List<Keyword> keywords)
    {
        Next();
        Token assign = Next();
        Expr value = Expression();
        if (At(TokenKind.For))
            throw Error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", Join(RangeOf(start), RangeOf(assign)));
        keywords.Add(new Keyword(NameText(start), value, From(start)));
    }

    private void PositionalArgument(Token open, Token start, List<Expr> args, List<Keyword> keywords)
    {
        Expr value = NamedExpression(isArgument: true);
        if (At(TokenKind.Assign))
            throw AssignmentInArgument(start, value);
        if (At(TokenKind.For) || At(TokenKind.Async))
        {
            _generatorAt = _i;
            List<ComprehensionFor> generators = ForIfClauses();
            bool alone = args.Count == 0 && keywords.Count == 0 && At(TokenKind.RParen);
            if (!alone)
                throw BareGenerator(value, args.Count == 0 && keywords.Count == 0);
            SourceRange whole = Join(RangeOf(open), RangeOf(Cur));
            args.Add(new Comprehension(ComprehensionKind.Generator, value, null, generators, whole));
            return;
        }
        if (keywords.Count > 0)
            throw PositionalAfterKeyword(keywords);
        args.Add(value);
    }

    private Exception BareGenerator(Expr element, bool first)
    {
        // `f(x for x in y,)` with nothing behind the comma is the one valid form CPython does not know either.
        if (first && !At(TokenKind.Comma))
            return Fail();
        return Error("Generator expression must be parenthesized", From(element));
    }

    private Exception PositionalAfterKeyword(List<Keyword> keywords)
    {
        if (_hints)
        {
            while (Accept(TokenKind.Comma) && !At(TokenKind.RParen))
                Argument(Cur, [], []);
        }
        return ErrorAtLast(SyntaxErrorKind.SyntaxError, keywords.Exists(k => k.Name == null)
            ? "positional argument follows keyword argument unpacking"
            : "positional argument follows keyword argument");
    }

    private Exception AssignmentInArgument(Token start, Expr value)
    {
        Token assign = Cur;
        if (value is Constant { Value: null or bool } && start.Kind is TokenKind.True or TokenKind.False or TokenKind.None)
            return Error($"cannot assign to {TextOf(start)}", Join(RangeOf(start), RangeOf(assign)));
        return Error("expression cannot contain assignment, perhaps you meant \"==\"?", Join(value.Range, RangeOf(assign)));
    }

    // ---- parameters ----

    /// <summary>Parameters up to the closing token, which is not consumed.</summary>
    private Parameters ParameterList(TokenKind end, bool isLambda)
    {
        var list = new ParameterReader(this, end, isLambda);
        list.Read();
        return list.Result;
    }

    /// <summary>The state of reading one parameter list.</summary>
    private sealed class ParameterReader(Parser parser, TokenKind end, bool isLambda)
    {
        private bool _sawSlash;
        private bool _sawStar;
        private bool _sawDefault;

        public Parameters Result { get; } = new();

        public void Read()
        {
            while (!parser.At(end))
            {
                ReadOne();
                if (Result.KwArg != null)
                    CheckAfterKeywords();
                if (!parser.Accept(TokenKind.Comma))
                    break;
            }
        }

        private void ReadOne()
        {
            switch (parser.Kind)
            {
                case TokenKind.Slash: Slash(); break;
                case TokenKind.Star: Star(); break;
                case TokenKind.DoubleStar: DoubleStar(); break;
                case TokenKind.LParen: throw Parenthesized();
                default: Plain(); break;
            }
        }

        private Exception Parenthesized()
        {
            Token open = parser.Next();
            int names = 0;
            while (parser.Accept(TokenKind.Name))
            {
                names++;
                if (!parser.Accept(TokenKind.Comma))
                    break;
            }
            if (names == 0 || !parser.At(TokenKind.RParen))
                return parser.Fail();
            string what = isLambda ? "Lambda expression parameters" : "Function parameters";
            return parser.Error($"{what} cannot be parenthesized", Join(RangeOf(open), RangeOf(parser.Cur)));
        }

        private void Slash()
        {
            Token slash = parser.Next();
            if (_sawSlash)
                throw parser.Error("/ may appear only once", RangeOf(slash));
            if (_sawStar)
                throw parser.Error("/ must be ahead of *", RangeOf(slash));
            if (Result.Args.Count == 0)
                throw isLambda && !parser.At(TokenKind.Comma) ? parser.FailBefore() : parser.Error("at least one argument must precede /", RangeOf(slash));
            if (parser.At(TokenKind.Star))
                throw parser.Error("expected comma between / and *", RangeOf(parser.Cur));
            _sawSlash = true;
            Result.PosOnly.AddRange(Result.Args);
            Result.Args.Clear();
        }

        private void Star()
        {
            Token star = parser.Next();
            if (_sawStar)
                throw parser.Error("* argument may appear only once", RangeOf(star));
            _sawStar = true;
            if (parser.At(end))
                throw NothingBehindStar(star);
            if (parser.At(TokenKind.Comma))
            {
                TokenKind next = parser.PeekKind(1);
                if (next == end || next == TokenKind.DoubleStar)
                    throw NothingBehindStar(star);
                return;
            }
            Result.VarArg = Name(star: true);
            if (parser.At(TokenKind.Assign))
                throw parser.Error("var-positional argument cannot have default value", RangeOf(parser.Cur));
        }

        private Exception NothingBehindStar(Token star)
        {
            const string message = "named arguments must follow bare *";
            return isLambda ? parser.ErrorAtLast(SyntaxErrorKind.SyntaxError, message) : parser.Error(message, RangeOf(star));
        }

        private void DoubleStar()
        {
            parser.Next();
            Result.KwArg = Name(star: false);
            if (parser.At(TokenKind.Assign))
                throw parser.Error("var-keyword argument cannot have default value", RangeOf(parser.Cur));
        }

        private void CheckAfterKeywords()
        {
            if (!parser.At(TokenKind.Comma))
                return;
            if (parser.PeekKind(1) is TokenKind.Name or TokenKind.Star or TokenKind.DoubleStar or TokenKind.Slash)
            {
                parser.Next();
                throw parser.Error("arguments cannot follow var-keyword argument", RangeOf(parser.Cur));
            }
        }

        private void Plain()
        {
            Parameter parameter = Name(star: false);
            if (parser.At(TokenKind.Assign))
            {
                Token assign = parser.Next();
                if (parser.At(TokenKind.Comma) || parser.At(TokenKind.RParen))
                    throw parser.Error("expected default value expression", RangeOf(assign));
                parameter.Default = parser.Expression();
                _sawDefault = !_sawStar || _sawDefault;
            }
            else if (_sawDefault && !_sawStar)
            {
                throw parser.Error("non-default argument follows default argument", parameter.Range);
            }
            (_sawStar ? Result.KwOnly : Result.Args).Add(parameter);
        }

        private Parameter Name(bool star)
        {
            Token name = parser.Expect(TokenKind.Name);
            Expr? annotation = null;
            if (!isLambda && parser.Accept(TokenKind.Colon))
                annotation = star && parser.At(TokenKind.Star) ? parser.StarExpression() : parser.Expression();
            return new Parameter(parser.NameText(name), annotation, parser.From(name));
        }
    }
}
