namespace JitStm.Python.Compiler;

/// <summary>Names in expressions.</summary>
internal sealed partial class SymbolCollector
{
    private void VisitOptional(Expr? e)
    {
        if (e != null)
            Visit(e);
    }

    /// <summary>An expression that is assigned to or deleted.</summary>
    private void Target(Expr e)
    {
        switch (e)
        {
            case Name n: Assign(n.Id, n.Range); break;
            case TupleExpr t: t.Elements.ForEach(Target); break;
            case ListExpr l: l.Elements.ForEach(Target); break;
            case Starred s: Target(s.Value); break;
            case AttributeExpr { Name: "__debug__" }: throw Error("cannot assign to __debug__", e.Range);
            default: Visit(e); break;
        }
    }

    private void Visit(Expr e)
    {
        Enter();
        switch (e)
        {
            case Name n: Read(n); break;
            case BoolOp b: b.Values.ForEach(Visit); break;
            case NamedExpr n: Walrus(n); break;
            case BinOp b:
                Visit(b.Left);
                Visit(b.Right);
                break;
            case UnaryOp u: Visit(u.Operand); break;
            case Lambda l: LambdaScope(l); break;
            case IfExp i:
                Visit(i.Test);
                Visit(i.Body);
                Visit(i.OrElse);
                break;
            case DictExpr d:
                d.Keys.ForEach(VisitOptional);
                d.Values.ForEach(Visit);
                break;
            case SetExpr s: s.Elements.ForEach(Visit); break;
            case ListExpr l: l.Elements.ForEach(Visit); break;
            case TupleExpr t: t.Elements.ForEach(Visit); break;
            case Comprehension c: ComprehensionScope(c); break;
            case YieldExpr y:
                Yield(y.Range);
                VisitOptional(y.Value);
                break;
            case YieldFromExpr y:
                Yield(y.Range);
                Visit(y.Value);
                break;
            case Compare c:
                Visit(c.Left);
                c.Comparators.ForEach(Visit);
                break;
            case CallExpr c:
                Visit(c.Func);
                c.Args.ForEach(Visit);
                c.Keywords.ForEach(k => Argument(k, c));
                break;
            case FormattedValue f:
                Visit(f.Value);
                VisitOptional(f.Spec);
                break;
            case JoinedStr j: j.Values.ForEach(Visit); break;
            case AttributeExpr a: Visit(a.Value); break;
            case SubscriptExpr s:
                Visit(s.Value);
                Visit(s.Index);
                break;
            case Starred s: Visit(s.Value); break;
            case SliceExpr s:
                VisitOptional(s.Lower);
                VisitOptional(s.Upper);
                VisitOptional(s.Step);
                break;
            default: break;
        }
        _depth--;
    }

    private void Argument(Keyword k, CallExpr call)
    {
        if (k.Name == "__debug__")
            throw Error("cannot assign to __debug__", call.Range);
        Visit(k.Value);
    }

    private void Read(Name n)
    {
        _scope.Declare(_scope.Mangle(n.Id), NameUse.Read);
        if (n.Id == "super" && _scope.IsFunctionLike)
            _scope.Declare("__class__", NameUse.Read);
    }

    private void Yield(SourceRange range)
    {
        if (_scope.Kind == ScopeKind.Comprehension)
        {
            string kind = _scope.ComprehensionKind switch
            {
                ComprehensionKind.List => "list comprehension",
                ComprehensionKind.Set => "set comprehension",
                ComprehensionKind.Dict => "dict comprehension",
                _ => "generator expression",
            };
            throw Error($"'yield' inside {kind}", range);
        }
        _scope.IsGenerator = true;
    }

    private void Walrus(NamedExpr n)
    {
        if (_inComprehensionIterable > 0)
            throw Error("assignment expression cannot be used in a comprehension iterable expression", n.Range);
        if (_scope.Kind == ScopeKind.Comprehension)
        {
            BindOutside(n);
        }
        else
        {
            Assign(n.Target.Id, n.Target.Range);
            _scope.WalrusTargets.Add(_scope.Mangle(n.Target.Id));
        }
        Visit(n.Value);
    }

    /// <summary>A walrus in a comprehension binds in the function or module around it.</summary>
    private void BindOutside(NamedExpr n)
    {
        string name = _scope.Mangle(n.Target.Id);
        Scope scope = _scope;
        for (; scope.Kind == ScopeKind.Comprehension; scope = scope.Parent!)
        {
            if (scope.Find(name) is { } symbol && (symbol.Use & NameUse.IterationVariable) != 0)
                throw Error($"assignment expression cannot rebind comprehension iteration variable '{n.Target.Id}'", n.Target.Range);
        }
        if (scope.Kind == ScopeKind.Class)
            throw Error("assignment expression within a comprehension cannot be used in a class body", n.Target.Range);
        bool global = scope.Kind == ScopeKind.Module || (scope.Find(name)?.Use & NameUse.Global) is not (null or NameUse.None);
        _scope.Declare(name, global ? NameUse.Global : NameUse.Nonlocal).DirectiveRange = n.Range;
        if (scope.Kind != ScopeKind.Module || !global)
            scope.Declare(name, NameUse.Assigned);
    }

    private void LambdaScope(Lambda l)
    {
        Signature(l.Parameters);
        Open(l, ScopeKind.Lambda, "<lambda>", _scope.PrivateClass);
        Declare(l.Parameters, l);
        Visit(l.Body);
        Close();
    }

    private void ComprehensionScope(Comprehension c)
    {
        // The first iterable is evaluated outside.
        _inComprehensionIterable++;
        Visit(c.Generators[0].Iter);
        _inComprehensionIterable--;
        string name = c.Kind switch
        {
            ComprehensionKind.List => "<listcomp>",
            ComprehensionKind.Set => "<setcomp>",
            ComprehensionKind.Dict => "<dictcomp>",
            _ => "<genexpr>",
        };
        int outer = _inComprehensionIterable;
        _inComprehensionIterable = 0;
        Open(c, ScopeKind.Comprehension, name, _scope.PrivateClass, c.Kind);
        if (c.Kind == ComprehensionKind.Generator)
            _scope.IsGenerator = true;
        _scope.Declare(".0", NameUse.Parameter);
        for (int i = 0; i < c.Generators.Count; i++)
        {
            ComprehensionFor generator = c.Generators[i];
            IterationTarget(generator.Target);
            if (i > 0)
            {
                _inComprehensionIterable++;
                Visit(generator.Iter);
                _inComprehensionIterable--;
            }
            generator.Ifs.ForEach(Visit);
        }
        VisitOptional(c.Value);
        Visit(c.Element);
        Close();
        _inComprehensionIterable = outer;
    }

    private void IterationTarget(Expr target)
    {
        Target(target);
        MarkIteration(target);
    }

    private void MarkIteration(Expr target)
    {
        switch (target)
        {
            case Name n: _scope.Declare(_scope.Mangle(n.Id), NameUse.IterationVariable); break;
            case TupleExpr t: t.Elements.ForEach(MarkIteration); break;
            case ListExpr l: l.Elements.ForEach(MarkIteration); break;
            case Starred s: MarkIteration(s.Value); break;
            default: break;
        }
    }
}
