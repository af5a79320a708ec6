using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>Runs method passes over every body: short forms are widened before and narrowed again after.</summary>
internal sealed class MethodPasses(params IMethodPass[] passes) : IModulePass
{
    public void Run(WeaveContext context)
    {
        foreach (MethodDefinition method in context.Types.SelectMany(t => t.Methods).Where(IsWoven).ToList())
        {
            method.Body.SimplifyMacros();
            var editor = new MethodBodyEditor(context, method);
            foreach (IMethodPass pass in passes)
            {
                pass.Run(context, editor);
                editor.Apply();
            }
            method.Body.OptimizeMacros();
        }
    }

    /// <summary>A method marked [Unlogged] takes its own responsibility.</summary>
    public static bool IsWoven(MethodDefinition method) =>
        method.HasBody && method.Body.Instructions.Count > 0 && !ClassRules.Has(method, "UnloggedAttribute");
}
