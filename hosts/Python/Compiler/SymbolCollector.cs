using System.Runtime.CompilerServices;

namespace JitStm.Python.Compiler;

/// <summary>Walks the tree and notes in each scope how its names are used.</summary>
internal sealed partial class SymbolCollector(SourceText source)
{
    private const int MaxDepth = 3000;

    private Scope _scope = null!;
    private int _depth;
    private int _inComprehensionIterable;

    public Dictionary<object, Scope> Scopes { get; } = new(ReferenceEqualityComparer.Instance);

    public void CollectRoot(Node root)
    {
        _scope = new Scope(ScopeKind.Module, "<module>", null, null);
        Scopes.Add(source, _scope); // not the root: an expression may be a scope itself (a lambda)
        if (root is ModuleNode module)
            Body(module.Body);
        else
            Visit((Expr)root);
    }

    private void Enter()
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw source.Error(SyntaxErrorKind.RecursionError, "maximum recursion depth exceeded during compilation", 0, 0, 0, 0);
    }

    private PySyntaxError Error(string message, SourceRange range) =>
        source.Error(SyntaxErrorKind.SyntaxError, message, range.Line, range.Column + 1, range.EndLine, range.EndColumn + 1);

    private Scope Open(object node, ScopeKind kind, string name, string? privateClass, ComprehensionKind comprehension = default)
    {
        var scope = new Scope(kind, name, _scope, privateClass) { ComprehensionKind = comprehension };
        _scope.Children.Add(scope);
        Scopes.Add(node, scope);
        _scope = scope;
        return scope;
    }

    private void Close() => _scope = _scope.Parent!;

    private void Body(List<Stmt> body)
    {
        foreach (Stmt s in body)
            Visit(s);
    }

    private void Assign(string name, SourceRange range, NameUse use = NameUse.Assigned)
    {
        if (name == "__debug__")
            throw Error("cannot assign to __debug__", range);
        _scope.Declare(_scope.Mangle(name), use);
    }

    private void Visit(Stmt stmt)
    {
        Enter();
        switch (stmt)
        {
            case ExprStmt s: Visit(s.Value); break;
            case AssignStmt s:
                s.Targets.ForEach(Target);
                Visit(s.Value);
                break;
            case AugAssignStmt s:
                if (s.Target is Name aug)
                    _scope.Declare(_scope.Mangle(aug.Id), NameUse.Read);
                Target(s.Target);
                Visit(s.Value);
                break;
            case AnnAssignStmt s: Annotated(s); break;
            case IfStmt s:
                Visit(s.Test);
                Body(s.Body);
                Body(s.OrElse);
                break;
            case WhileStmt s:
                Visit(s.Test);
                Body(s.Body);
                Body(s.OrElse);
                break;
            case ForStmt s:
                Target(s.Target);
                Visit(s.Iter);
                Body(s.Body);
                Body(s.OrElse);
                break;
            case TryStmt s: Try(s); break;
            case WithStmt s: With(s); break;
            case FunctionDef s: Function(s); break;
            case ClassDef s: Class(s); break;
            case ReturnStmt s: VisitOptional(s.Value); break;
            case RaiseStmt s:
                VisitOptional(s.Exc);
                VisitOptional(s.Cause);
                break;
            case AssertStmt s:
                Visit(s.Test);
                VisitOptional(s.Message);
                break;
            case DeleteStmt s: s.Targets.ForEach(Target); break;
            case ImportStmt s: s.Names.ForEach(Import); break;
            case ImportFromStmt s: s.Names.ForEach(Import); break;
            case GlobalStmt s: Directive(s.Names, NameUse.Global, "global", s.Range); break;
            case NonlocalStmt s: Directive(s.Names, NameUse.Nonlocal, "nonlocal", s.Range); break;
            case MatchStmt s: Match(s); break;
            default: break;
        }
        _depth--;
    }

    private void Annotated(AnnAssignStmt s)
    {
        if (s.Target is Name name)
        {
            string mangled = _scope.Mangle(name.Id);
            NameUse use = _scope.Find(mangled)?.Use ?? NameUse.None;
            if (s.Simple && _scope.Kind != ScopeKind.Module && (use & (NameUse.Global | NameUse.Nonlocal)) != 0)
                throw Error($"annotated name '{name.Id}' can't be {((use & NameUse.Global) != 0 ? "global" : "nonlocal")}", s.Range);
            if (s.Simple)
                Assign(name.Id, name.Range, NameUse.Annotated | NameUse.Assigned);
            else if (s.Value != null)
                Assign(name.Id, name.Range);
        }
        else
        {
            Visit(s.Target);
        }
        Visit(s.Annotation);
        VisitOptional(s.Value);
    }

    private void Try(TryStmt s)
    {
        Body(s.Body);
        foreach (ExceptHandler handler in s.Handlers)
        {
            VisitOptional(handler.Type);
            if (handler.Name != null)
                Assign(handler.Name, handler.Range);
            Body(handler.Body);
        }
        Body(s.OrElse);
        Body(s.FinalBody);
    }

    private void With(WithStmt s)
    {
        foreach (WithItem item in s.Items)
        {
            Visit(item.Context);
            if (item.Target != null)
                Target(item.Target);
        }
        Body(s.Body);
    }

    private void Import(Alias alias)
    {
        if (alias.Name == "*")
        {
            if (_scope.Kind != ScopeKind.Module)
                throw Error("import * only allowed at module level", alias.Range);
            return;
        }
        string name = alias.AsName ?? alias.Name.Split('.')[0];
        Assign(name, alias.Range, NameUse.Imported);
    }

    private void Directive(List<string> names, NameUse use, string word, SourceRange range)
    {
        foreach (string plain in names)
        {
            string name = _scope.Mangle(plain);
            NameUse before = _scope.Find(name)?.Use ?? NameUse.None;
            if (use == NameUse.Nonlocal && _scope.Kind == ScopeKind.Module)
                throw Error("nonlocal declaration not allowed at module level", range);
            if ((before & NameUse.Parameter) != 0)
                throw Error($"name '{plain}' is parameter and {word}", range);
            if ((before & NameUse.Read) != 0)
                throw Error($"name '{plain}' is used prior to {word} declaration", range);
            if ((before & NameUse.Annotated) != 0)
                throw Error($"annotated name '{plain}' can't be {word}", range);
            if ((before & NameUse.Bound) != 0)
                throw Error($"name '{plain}' is assigned to before {word} declaration", range);
            Symbol symbol = _scope.Declare(name, use);
            if ((symbol.Use & (NameUse.Global | NameUse.Nonlocal)) == (NameUse.Global | NameUse.Nonlocal))
                throw Error($"name '{plain}' is nonlocal and global", symbol.DirectiveRange);
            symbol.DirectiveRange = range;
        }
    }

    // ---- functions and classes ----

    private void Function(FunctionDef s)
    {
        Assign(s.Name, s.Range);
        s.Decorators.ForEach(Visit);
        Signature(s.Parameters);
        VisitOptional(s.Returns);
        Open(s, ScopeKind.Function, s.Name, _scope.PrivateClass);
        Declare(s.Parameters, s);
        Body(s.Body);
        Close();
    }

    /// <summary>Defaults and annotations belong to the defining scope.</summary>
    private void Signature(Parameters parameters)
    {
        foreach (Parameter p in parameters.All())
        {
            VisitOptional(p.Default);
            VisitOptional(p.Annotation);
        }
    }

    private void Declare(Parameters parameters, Node owner)
    {
        foreach (Parameter p in parameters.All())
        {
            if (p.Name == "__debug__")
                throw Error("cannot assign to __debug__", owner.Range);
            string name = _scope.Mangle(p.Name);
            if (_scope.Find(name) != null)
                throw Error($"duplicate argument '{p.Name}' in function definition", p.Range);
            Assign(p.Name, p.Range, NameUse.Parameter);
        }
    }

    private void Class(ClassDef s)
    {
        Assign(s.Name, s.Range);
        s.Decorators.ForEach(Visit);
        s.Bases.ForEach(Visit);
        s.Keywords.ForEach(k => Visit(k.Value));
        Open(s, ScopeKind.Class, s.Name, s.Name);
        Body(s.Body);
        Close();
    }

    private void Match(MatchStmt s)
    {
        Visit(s.Subject);
        foreach (MatchCase c in s.Cases)
        {
            Visit(c.Pattern);
            VisitOptional(c.Guard);
            Body(c.Body);
        }
    }

    private void Visit(Pattern pattern)
    {
        Enter();
        switch (pattern)
        {
            case MatchValue p: Visit(p.Value); break;
            case MatchSequencePattern p: p.Patterns.ForEach(Visit); break;
            case MatchMappingPattern p:
                p.Keys.ForEach(Visit);
                p.Patterns.ForEach(Visit);
                Capture(p.Rest, p.Range);
                break;
            case MatchClassPattern p:
                Visit(p.Class);
                p.Patterns.ForEach(Visit);
                p.KeywordPatterns.ForEach(Visit);
                break;
            case MatchStar p: Capture(p.Name, p.Range); break;
            case MatchAs p:
                if (p.Pattern != null)
                    Visit(p.Pattern);
                Capture(p.Name, p.Range);
                break;
            case MatchOr p: p.Patterns.ForEach(Visit); break;
            default: break;
        }
        _depth--;
    }

    private void Capture(string? name, SourceRange range)
    {
        if (name != null)
            Assign(name, range);
    }
}
