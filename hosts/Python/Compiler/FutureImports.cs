namespace JitStm.Python.Compiler;

/// <summary>`from __future__ import ...`: where it may stand and what it may name.</summary>
internal static class FutureImports
{
    [JitStm.StmCore.Unlogged("never changes")]
    private static readonly string[] s_known =
    [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals",
        "generator_stop", "annotations", "barry_as_FLUFL",
    ];

    public static void Check(CompilationContext context, ModuleNode module)
    {
        bool early = true;
        for (int i = 0; i < module.Body.Count; i++)
        {
            Stmt s = module.Body[i];
            if (s is ImportFromStmt { Module: "__future__", Level: 0 } import)
            {
                if (!early)
                    throw context.Error("from __future__ imports must occur at the beginning of the file", import.Range);
                Features(context, import);
            }
            else if (!(i == 0 && s is ExprStmt { Value: Constant { Value: string } }))
            {
                early = false;
            }
        }
    }

    private static void Features(CompilationContext context, ImportFromStmt import)
    {
        foreach (Alias alias in import.Names)
        {
            if (alias.Name == "braces")
                throw AtStart(context, "not a chance", import);
            if (!s_known.Contains(alias.Name))
                throw AtStart(context, $"future feature {alias.Name} is not defined", import);
            context.StringAnnotations |= alias.Name == "annotations";
        }
    }

    /// <summary>These errors have no end in CPython.</summary>
    private static PySyntaxError AtStart(CompilationContext context, string message, Stmt s) =>
        context.Source.Error(SyntaxErrorKind.SyntaxError, message, s.Range.Line, s.Range.Column + 1, s.Range.Line, 0);
}
