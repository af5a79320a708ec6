using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>
/// Stamps every transactional object as born in the current transaction, right after its constructor.
/// A constructor that hands out `this` before it returns (a call, a store into another object) stamps first, just after the base
/// constructor: whoever gets the object may run a barrier on it, and an unstamped object would be taken for a shared one and be locked.
/// </summary>
internal sealed class Births : IMethodPass
{
    public void Run(WeaveContext context, MethodBodyEditor body)
    {
        VariableDefinition? temp = null;
        foreach (Instruction instruction in body.Body.Instructions)
        {
            if (instruction.OpCode.Code != Code.Newobj)
                continue;
            TypeReference type = ((MethodReference)instruction.Operand).DeclaringType;
            if (type.IsArray || !context.Rules.NeedsStamp(context.Rules.Resolve(type)))
                continue;
            temp ??= body.Temp(context.Import(context.CoreType("StmObject")));
            body.InsertAfter(instruction,
                Instruction.Create(OpCodes.Dup), Instruction.Create(OpCodes.Stloc, temp),
                body.LoadThread(), Instruction.Create(OpCodes.Ldloc, temp), New(context));
        }
        if (body.Method.IsConstructor && !body.Method.IsStatic && context.Rules.NeedsStamp(body.Method.DeclaringType) && BaseCall(body) is { } chained && HandsOutThis(body, chained))
            body.InsertAfter(chained, body.LoadThread(), Instruction.Create(OpCodes.Ldarg, body.Body.ThisParameter), New(context));
    }

    private static Instruction New(WeaveContext context) =>
        Instruction.Create(OpCodes.Call, context.CoreMethod("Barriers", "New"));

    private static Instruction? BaseCall(MethodBodyEditor body) => body.Body.Instructions.FirstOrDefault(i =>
        i.OpCode.Code == Code.Call && i.Operand is MethodReference { Name: ".ctor" } callee && body.Flow.Reaches(i)
        && body.Flow.IsThis(i, callee.Parameters.Count));

    private static bool HandsOutThis(MethodBodyEditor body, Instruction chained) => body.Body.Instructions
        .Where(i => i.OpCode.Code == Code.Ldarg && i.Operand == body.Body.ThisParameter && body.Flow.Reaches(i))
        .SelectMany(i => body.Flow.Uses(i))
        .Any(use => use.Consumer != chained && !(use.Operand == 0 && use.Consumer.OpCode.Code is Code.Ldfld or Code.Stfld or Code.Ldflda));
}
