using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>
/// Puts the barrier on the base operand of every access to a transactional field.
///
/// The reference that a barrier answers may be a private copy: it is used by exactly the access that follows and by nothing else.
/// So the barrier stands right at the access, after everything that the access's other operands evaluate; where the base lies under
/// a value, both are spilt to scratch locals. The result has the barrier's static type StmObject and no cast follows:
/// IL of woven assemblies is not verified, and a field access does not look at the type of its base.
///
/// Inside a constructor the object under construction needs no barriers: nobody else has it (see <see cref="Births"/> for constructors that hand it out).
/// </summary>
internal sealed class FieldBarriers : IMethodPass
{
    public void Run(WeaveContext context, MethodBodyEditor body)
    {
        HashSet<Instruction>? targets = null;
        foreach (Instruction instruction in body.Body.Instructions)
        {
            if (instruction.OpCode.Code is not (Code.Ldfld or Code.Stfld or Code.Ldflda))
                continue;
            FieldDefinition field = context.Rules.Resolve((FieldReference)instruction.Operand);
            if (!context.Rules.NeedsBarrier(field) || !body.Flow.Reaches(instruction))
                continue;
            if (IsOwnConstruction(body, instruction))
                continue;
            targets ??= BranchTargets(body.Body);
            if (instruction.OpCode.Code == Code.Stfld)
                Store(context, body, instruction, targets);
            else if (context.Rules.IsOwned(field) && instruction.OpCode.Code == Code.Ldfld && OwnedArrayUses.MustDelay(body, instruction))
                DelayedLoads.Move(context, body, instruction);
            else
                Load(context, body, instruction, Decide(body, instruction, field, context), targets);
        }
    }

    /// <summary>A constructor's access to the object that it constructs.</summary>
    public static bool IsOwnConstruction(MethodBodyEditor body, Instruction access) =>
        body.Method.IsConstructor && !body.Method.IsStatic && body.Flow.IsThis(access, access.OpCode.Code == Code.Stfld ? 1 : 0);

    /// <summary>Refusals were reported by the checks; they end the weaving before this pass.</summary>
    private static AccessKind Decide(MethodBodyEditor body, Instruction instruction, FieldDefinition field, WeaveContext context)
    {
        if (instruction.OpCode.Code == Code.Ldflda)
            return AddressUses.Decide(body, instruction).Kind;
        return context.Rules.IsOwned(field) ? OwnedArrayUses.Decide(body, instruction).Kind : AccessKind.Read;
    }

    /// <summary>[base] ldfld becomes [base] thread swap-by-local barrier ldfld; a base that one instruction pushes gets the thread pushed before it.</summary>
    private static void Load(WeaveContext context, MethodBodyEditor body, Instruction access, AccessKind kind, HashSet<Instruction> targets)
    {
        Instruction at = WithPrefixes(access);
        Instruction call = Barrier(context, kind);
        if (at.Previous is { } push && IsSimplePush(push) && !targets.Contains(at))
        {
            body.InsertBefore(push, body.LoadThread());
            body.InsertBefore(at, call);
            return;
        }
        VariableDefinition temp = body.Temp(context.Import(context.CoreType("StmObject")));
        body.InsertBefore(at,
            Instruction.Create(OpCodes.Stloc, temp), body.LoadThread(), Instruction.Create(OpCodes.Ldloc, temp), call);
    }

    private static void Store(WeaveContext context, MethodBodyEditor body, Instruction access, HashSet<Instruction> targets)
    {
        Instruction at = WithPrefixes(access);
        Instruction call = Barrier(context, AccessKind.Write);
        if (at.Previous is { } value && IsSimplePush(value) && value.Previous is { } push && IsSimplePush(push)
            && !targets.Contains(at) && !targets.Contains(value))
        {
            body.InsertBefore(push, body.LoadThread());
            body.InsertAfter(push, call);
            return;
        }
        VariableDefinition target = body.Temp(context.Import(context.CoreType("StmObject")));
        VariableDefinition spilt = body.Temp(FieldTypes.Of((FieldReference)access.Operand));
        body.InsertBefore(at,
            Instruction.Create(OpCodes.Stloc, spilt), Instruction.Create(OpCodes.Stloc, target),
            body.LoadThread(), Instruction.Create(OpCodes.Ldloc, target), call, Instruction.Create(OpCodes.Ldloc, spilt));
    }

    public static Instruction Barrier(WeaveContext context, AccessKind kind) =>
        Instruction.Create(OpCodes.Call, context.CoreMethod("Barriers", kind == AccessKind.Read ? "Read" : "Write"));

    private static Instruction WithPrefixes(Instruction access)
    {
        while (access.Previous is { OpCode.OpCodeType: OpCodeType.Prefix } prefix)
            access = prefix;
        return access;
    }

    /// <summary>Pushes one value, takes none, and cannot see or change anything between itself and the access.</summary>
    private static bool IsSimplePush(Instruction instruction) => instruction.OpCode.Code is
        Code.Ldarg or Code.Ldloc or Code.Ldnull or Code.Ldc_I4 or Code.Ldc_I8 or Code.Ldc_R4 or Code.Ldc_R8 or Code.Ldstr;

    private static HashSet<Instruction> BranchTargets(MethodBody body)
    {
        var targets = new HashSet<Instruction>();
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.Operand is Instruction target)
                targets.Add(target);
            else if (instruction.Operand is Instruction[] many)
                targets.UnionWith(many);
        }
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            targets.Add(handler.TryStart);
            targets.Add(handler.HandlerStart);
            if (handler.TryEnd != null)
                targets.Add(handler.TryEnd);
            if (handler.HandlerEnd != null)
                targets.Add(handler.HandlerEnd);
        }
        return targets;
    }
}
