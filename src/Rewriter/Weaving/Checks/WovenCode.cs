using JitStm.Rewriter.Weaving.Passes;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace JitStm.Rewriter.Weaving.Checks;

/// <summary>
/// Proves of the result that what a barrier answers is the base operand of a field access and nothing else (the scratch locals of
/// barriers hold originals and values only), and, by walking every body, that stack depths agree. Nobody else verifies woven IL;
/// a failure is the weaver's own mistake and stops the build.
/// </summary>
internal sealed class WovenCode : IModulePass
{
    public void Run(WeaveContext context)
    {
        foreach (MethodDefinition method in context.Types.SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            method.Body.SimplifyMacros();
            var flow = new MethodFlow(method);
            foreach (Instruction call in method.Body.Instructions.Where(i => IsBarrier(i) && flow.Reaches(i)))
            {
                if (flow.Uses(call).Count == 0 || !flow.Uses(call).All(IsBaseOperand))
                    throw new InvalidOperationException($"weaver: {method.FullName}: {call} is used otherwise than as the base of a field access");
            }
            method.Body.OptimizeMacros();
        }
    }

    private static bool IsBarrier(Instruction instruction) =>
        instruction is { OpCode.Code: Code.Call, Operand: MethodReference { DeclaringType.FullName: WeaveContext.StmCoreName + ".Barriers", Name: "Read" or "Write" } };

    private static bool IsBaseOperand(Use use) =>
        use is { Operand: 0, Consumer.OpCode.Code: Code.Ldfld or Code.Stfld or Code.Ldflda };
}
