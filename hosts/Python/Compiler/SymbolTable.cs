using System.Runtime.CompilerServices;

namespace JitStm.Python.Compiler;

// Which scope every name belongs to. First a walk over the tree collects what each block does with its names
// (SymbolCollector), then Resolve decides for each name how it is reached, from the outside in for what is bound and from the
// inside out for what inner functions need (as CPython's symtable.c does; the messages are its own).

/// <summary>The scopes of a program, found by the node that opens them.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<object, Scope> _scopes;
    private readonly SourceText _source;

    private SymbolTable(Dictionary<object, Scope> scopes, SourceText source)
    {
        _scopes = scopes;
        _source = source;
    }

    public Scope this[object node] => _scopes[node];

    public Scope Root => _scopes[_source];

    public static SymbolTable Build(Node root, SourceText source)
    {
        var collector = new SymbolCollector(source);
        collector.CollectRoot(root);
        var table = new SymbolTable(collector.Scopes, source);
        table.Resolve(table.Root, []);
        return table;
    }

    /// <summary>Returns the names that the scope needs from outside.</summary>
    private HashSet<string> Resolve(Scope scope, HashSet<string> bound)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var inner = new HashSet<string>(bound);
        foreach (Symbol symbol in scope.Symbols)
        {
            symbol.Access = AccessOf(scope, symbol, bound);
            if (symbol.Access == Access.GlobalExplicit)
                inner.Remove(symbol.Name);
        }
        if (scope.IsFunctionLike)
            inner.UnionWith(scope.Symbols.Where(s => s.Access == Access.Local).Select(s => s.Name));
        if (scope.Kind == ScopeKind.Class)
            inner.Add("__class__");
        var needed = new HashSet<string>();
        foreach (Scope child in scope.Children)
            needed.UnionWith(Resolve(child, inner));
        return PassOn(scope, needed);
    }

    private Access AccessOf(Scope scope, Symbol symbol, HashSet<string> bound)
    {
        if ((symbol.Use & NameUse.Global) != 0)
            return Access.GlobalExplicit;
        if ((symbol.Use & NameUse.Nonlocal) != 0)
        {
            if (!bound.Contains(symbol.Name))
                throw Error($"no binding for nonlocal '{symbol.Name}' found", symbol.DirectiveRange);
            return Access.Free;
        }
        if ((symbol.Use & NameUse.Bound) != 0)
            return Access.Local;
        return bound.Contains(symbol.Name) ? Access.Free : Access.GlobalImplicit;
    }

    private static HashSet<string> PassOn(Scope scope, HashSet<string> needed)
    {
        var outer = new HashSet<string>(scope.Symbols.Where(s => s.Access == Access.Free).Select(s => s.Name));
        foreach (string name in needed)
        {
            if (scope.Kind == ScopeKind.Class && name == "__class__")
                scope.NeedsClassCell = true;
            else if (scope.IsFunctionLike && scope.Find(name) is { Access: Access.Local } symbol)
                symbol.Access = Access.Cell;
            else
                outer.Add(name);
        }
        if (scope.IsFunctionLike || scope.Kind == ScopeKind.Class)
            scope.FreeNames.AddRange(outer.Order(StringComparer.Ordinal));
        return outer;
    }

    private PySyntaxError Error(string message, SourceRange range) =>
        _source.Error(SyntaxErrorKind.SyntaxError, message, range.Line, range.Column + 1, range.EndLine, range.EndColumn + 1);
}
