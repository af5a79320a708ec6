namespace JitStm.Python.Compiler;

internal enum ScopeKind { Module, Class, Function, Lambda, Comprehension }

/// <summary>How a name is reached from a scope.</summary>
internal enum Access
{
    /// <summary>A register of the function, or the namespace of a class or module.</summary>
    Local,
    /// <summary>Its own variable, kept in a cell for inner functions.</summary>
    Cell,
    /// <summary>A cell of the closure.</summary>
    Free,
    GlobalExplicit,
    GlobalImplicit,
}

[Flags]
internal enum NameUse
{
    None = 0,
    Assigned = 1,
    Parameter = 2,
    Read = 4,
    Global = 8,
    Nonlocal = 16,
    Annotated = 32,
    IterationVariable = 64,
    Imported = 128,
    Bound = Assigned | Parameter | Imported,
}

internal sealed class Symbol(string name)
{
    public string Name { get; } = name;
    public NameUse Use { get; set; }
    public Access Access { get; set; }
    public SourceRange DirectiveRange { get; set; }
}

/// <summary>One block of code with names of its own. Names are mangled.</summary>
internal sealed class Scope(ScopeKind kind, string name, Scope? parent, string? privateClass)
{
    private readonly Dictionary<string, Symbol> _symbols = [];

    public ScopeKind Kind { get; } = kind;
    public string Name { get; } = name;
    public Scope? Parent { get; } = parent;
    public List<Scope> Children { get; } = [];

    /// <summary>The class whose private names are mangled here.</summary>
    public string? PrivateClass { get; } = privateClass;

    /// <summary>In order of first appearance.</summary>
    public List<Symbol> Symbols { get; } = [];

    /// <summary>Names of closure cells that this scope receives, for itself or to pass on.</summary>
    public List<string> FreeNames { get; } = [];

    public bool IsGenerator { get; set; }

    /// <summary>A class whose methods use __class__ or super().</summary>
    public bool NeedsClassCell { get; set; }

    /// <summary>Names that a walrus in this very scope assigns: their values are copied when they are operands.</summary>
    public HashSet<string> WalrusTargets { get; } = [];

    public ComprehensionKind ComprehensionKind { get; init; }

    public bool IsFunctionLike => Kind is ScopeKind.Function or ScopeKind.Lambda or ScopeKind.Comprehension;

    /// <summary>The scope is inside a function (its functions are closures).</summary>
    public bool IsNested => Parent != null && (Parent.IsFunctionLike || Parent.IsNested);

    public Symbol? Find(string name) => _symbols.GetValueOrDefault(name);

    public Symbol Declare(string name, NameUse use)
    {
        if (!_symbols.TryGetValue(name, out Symbol? symbol))
        {
            symbol = new Symbol(name);
            _symbols.Add(name, symbol);
            Symbols.Add(symbol);
        }
        symbol.Use |= use;
        return symbol;
    }

    public string Mangle(string name) => Mangle(PrivateClass, name);

    public static string Mangle(string? privateClass, string name)
    {
        if (privateClass == null || !name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.'))
            return name;
        string stripped = privateClass.TrimStart('_');
        return stripped.Length == 0 ? name : $"_{stripped}{name}";
    }
}
