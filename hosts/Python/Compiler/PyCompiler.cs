namespace JitStm.Python.Compiler;

/// <summary>What is compiled: CPython's modes of compile().</summary>
public enum CompileMode
{
    /// <summary>A module's source ("exec").</summary>
    Exec,
    /// <summary>One expression; the code returns its value ("eval").</summary>
    Eval,
    /// <summary>One interactive statement; expression statements are PrintExpr ("single").</summary>
    Single,
}

/// <summary>How to compile.</summary>
public sealed record CompileOptions
{
    public CompileMode Mode { get; init; } = CompileMode.Exec;

    /// <summary>Module-level names use LoadName/StoreName, for code that may run with separate locals (exec, eval, compile); else LoadGlobal/StoreGlobal.</summary>
    public bool UseNames { get; init; }

    /// <summary>assert statements are left out and __debug__ is False (-O).</summary>
    public bool Optimize { get; init; }
}
