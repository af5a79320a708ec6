using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving;

/// <summary>
/// Where a method's barriers get their thread from. A host's methods that take a thread state take the current one,
/// so the only parameter (or `this`) of a class derived from StmThread is it. With two of them nobody can tell,
/// a constructor of a thread runs on its parent's thread, and an argument that is assigned may become anything:
/// these ask StmThread.Current.
/// </summary>
internal static class ThreadOperand
{
    public static ParameterDefinition? Find(WeaveContext context, MethodDefinition method)
    {
        var candidates = method.Parameters.Where(p => context.Rules.IsThread(p.ParameterType)).ToList();
        if (method.HasThis && !method.DeclaringType.IsValueType && context.Rules.IsThread(method.DeclaringType))
        {
            if (method.IsConstructor)
                return null;
            candidates.Add(method.Body.ThisParameter);
        }
        return candidates.Count == 1 && !IsAssigned(method, candidates[0]) ? candidates[0] : null;
    }

    private static bool IsAssigned(MethodDefinition method, ParameterDefinition parameter) =>
        method.Body.Instructions.Any(i => i.OpCode.Code is Code.Starg or Code.Ldarga or Code.Starg_S or Code.Ldarga_S && i.Operand == parameter);
}
