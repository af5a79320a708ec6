using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving;

/// <summary>How many values an instruction takes and makes.</summary>
internal static class Stack
{
    public static int Pops(MethodDefinition method, Instruction instruction, int depth) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.PopAll => depth,
        StackBehaviour.Varpop => VariablePops(method, instruction),
        var other => throw new InvalidOperationException($"{method.FullName}: {instruction} pops {other}"),
    };

    public static int Pushes(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => IsVoid(((IMethodSignature)instruction.Operand).ReturnType) ? 0 : 1,
        _ => 1,
    };

    /// <summary>An init accessor's void wears a modifier.</summary>
    private static bool IsVoid(TypeReference type) =>
        type is IModifierType modified ? IsVoid(modified.ElementType) : type.MetadataType == MetadataType.Void;

    private static int VariablePops(MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code == Code.Ret)
            return IsVoid(method.ReturnType) ? 0 : 1;
        var signature = (IMethodSignature)instruction.Operand;
        int count = signature.Parameters.Count;
        if (signature.HasThis && !signature.ExplicitThis && instruction.OpCode.Code != Code.Newobj)
            count++;
        return instruction.OpCode.Code == Code.Calli ? count + 1 : count;
    }
}
