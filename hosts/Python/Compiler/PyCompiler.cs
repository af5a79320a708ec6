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

/// <summary>Source text to code.</summary>
public static class PyCompiler
{
    /// <summary>Compiles text that was decoded already. Throws <see cref="PySyntaxError"/>.</summary>
    public static Code Compile(string source, string fileName, CompileOptions? options = null)
    {
        options ??= new CompileOptions();
        if (source.Contains('\0'))
            throw new PySyntaxError(SyntaxErrorKind.SyntaxError, "source code string cannot contain null bytes", fileName, 0, 0, 0, 0, null);
        var text = new SourceText(source, fileName);
        var parser = new Parser(text);
        Node root = options.Mode switch
        {
            CompileMode.Exec => parser.ParseModule(),
            CompileMode.Eval => parser.ParseEval(),
            CompileMode.Single => parser.ParseSingle(),
        };
        SymbolTable symbols = SymbolTable.Build(root, text);
        var context = new CompilationContext(text, symbols, options);
        return root is ModuleNode module
            ? CodeGenerator.CompileModule(context, module)
            : CodeGenerator.CompileExpression(context, (Expr)root);
    }

    /// <summary>Compiles a file's bytes: decodes them by byte order mark or encoding declaration (PEP 263), UTF-8 without.</summary>
    public static Code Compile(byte[] source, string fileName, CompileOptions? options = null) =>
        Compile(SourceDecoder.Decode(source, fileName), fileName, options);
}
