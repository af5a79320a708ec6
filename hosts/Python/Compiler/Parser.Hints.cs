namespace JitStm.Python.Compiler;

/// <summary>What only the second pass says: CPython's invalid_ rules that need a look around, and checks of targets.</summary>
internal sealed partial class Parser
{
    /// <summary>Tries a rule without hints; null (and nothing consumed) when it does not fit.</summary>
    private T? Speculate<T>(Func<T> rule)
        where T : class
    {
        int i = _i, depth = _depth, farthest = _farthest;
        bool hints = _hints;
        _hints = false;
        try
        {
            return rule();
        }
        catch (ParseFailure)
        {
            _i = i;
            return null;
        }
        finally
        {
            _depth = depth;
            _hints = hints;
            _farthest = Math.Max(_farthest, farthest);
        }
    }

    /// <summary>Behind a disjunction: two expressions side by side.</summary>
    private void InvalidExpression(Token start, Expr a)
    {
        if (!StartsExpression(Kind, stars: false) || At(TokenKind.Error))
            return;
        bool legacy = a is Name { Id: "print" or "exec" } && !a.Parenthesized;
        int begin = _i;
        if (!legacy)
        {
            // NAME STRING may be a bad string prefix; soft keywords begin statements.
            if (start.Kind == TokenKind.Name && ((a is Name && At(TokenKind.String)) || TextOf(start) is "match" or "case" or "_"))
                return;
            Expr? b = Speculate(Expression);
            if (b == null)
                return;
            int level = Previous.Level;
            _i = begin;
            if (level > 0)
                throw Error("invalid syntax. Perhaps you forgot a comma?", Join(a.Range, b.Range));
            return;
        }
        Expr? rest = Speculate(StarExpressions);
        if (rest == null)
            return;
        string name = ((Name)a).Id;
        throw Error($"Missing parentheses in call to '{name}'. Did you mean {name}(...)?", Join(a.Range, rest.Range));
    }

    /// <summary>Behind an expression where `name := value` may stand.</summary>
    private void InvalidNamedExpression(Expr e)
    {
        if (At(TokenKind.Walrus))
        {
            int begin = _i;
            Next();
            if (Speculate(Expression) != null)
                throw Error($"cannot use assignment expressions with {Describe(e)}", e.Range);
            _i = begin;
        }
        if (!At(TokenKind.Assign))
            return;
        int at = _i;
        Next();
        Expr? b = Speculate(() => Binary(1));
        bool chained = At(TokenKind.Assign) || At(TokenKind.Walrus);
        _i = at;
        if (b == null || chained)
            return;
        if (e is Name && !e.Parenthesized)
            throw Error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", Join(e.Range, b.Range));
        bool excluded = e is ListExpr or TupleExpr or Comprehension { Kind: ComprehensionKind.Generator } or Constant { Value: null or bool };
        if (!excluded && IsBitwiseOr(e))
            throw Error($"cannot assign to {Describe(e)} here. Maybe you meant '==' instead of '='?", e.Range);
    }

    private static bool IsBitwiseOr(Expr e) =>
        e.Parenthesized || e is not (Compare or BoolOp or IfExp or Lambda or Starred or NamedExpr or UnaryOp { Op: UnaryOperator.Not });

    private void InvalidDoubleStarGroup()
    {
        Token stars = Next();
        if (Speculate(Expression) != null && At(TokenKind.RParen))
            throw Error("cannot use double starred expression here", RangeOf(stars));
        throw Fail();
    }

    private void CheckComprehensionElement(Expr element, Token open)
    {
        _ = open;
        if (element is Starred)
            throw Error("iterable unpacking cannot be used in comprehension", element.Range);
    }

    private Exception ForgotTargetParentheses(List<Expr> elements, Token last, Token open)
    {
        if (open.Kind == TokenKind.LParen)
            return Fail();
        SourceRange end = elements.Count > 1 ? elements[^1].Range : RangeOf(last);
        if (_hints && Speculate(ForIfClauses) == null)
            return Fail();
        return Error("did you forget parentheses around the comprehension target?", Join(elements[0].Range, end));
    }

    // ---- targets ----

    private void CheckForTarget(Expr target)
    {
        if (InvalidTarget(target) is { } bad)
            throw Error($"cannot assign to {Describe(bad)}", bad.Range);
    }

    /// <summary>The first part that cannot be assigned to.</summary>
    private static Expr? InvalidTarget(Expr e, bool delete = false) => e switch
    {
        ListExpr l => FirstInvalid(l.Elements, delete),
        TupleExpr t => FirstInvalid(t.Elements, delete),
        Starred s => delete ? s : InvalidTarget(s.Value),
        Name or SubscriptExpr or AttributeExpr => null,
        _ => e,
    };

    private static Expr? FirstInvalid(List<Expr> elements, bool delete)
    {
        foreach (Expr e in elements)
        {
            if (InvalidTarget(e, delete) is { } bad)
                return bad;
        }
        return null;
    }

    /// <summary>CPython's name for the kind of an expression in messages.</summary>
    internal static string Describe(Expr e) => e switch
    {
        AttributeExpr => "attribute",
        SubscriptExpr => "subscript",
        Starred => "starred",
        Name => "name",
        ListExpr => "list",
        TupleExpr => "tuple",
        Lambda => "lambda",
        CallExpr => "function call",
        BoolOp or BinOp or UnaryOp => "expression",
        Comprehension { Kind: ComprehensionKind.Generator } => "generator expression",
        Comprehension { Kind: ComprehensionKind.List } => "list comprehension",
        Comprehension { Kind: ComprehensionKind.Set } => "set comprehension",
        Comprehension => "dict comprehension",
        YieldExpr or YieldFromExpr => "yield expression",
        DictExpr => "dict literal",
        SetExpr => "set display",
        JoinedStr or FormattedValue => "f-string expression",
        Constant { Value: null } => "None",
        Constant { Value: bool b } => b ? "True" : "False",
        Constant { Value: EllipsisMarker } => "ellipsis",
        Constant => "literal",
        Compare => "comparison",
        IfExp => "conditional expression",
        NamedExpr => "named expression",
        _ => "expression",
    };
}
