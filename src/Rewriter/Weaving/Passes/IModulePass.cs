namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>One step over the whole module.</summary>
internal interface IModulePass
{
    void Run(WeaveContext context);
}

/// <summary>One step over one method body.</summary>
internal interface IMethodPass
{
    void Run(WeaveContext context, MethodBodyEditor body);
}
