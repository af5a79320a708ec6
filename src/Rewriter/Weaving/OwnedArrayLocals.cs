using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving;

/// <summary>
/// An owned array in a local: allowed where it plainly cannot go stale. The local is assigned once, is used as elements only, and from the
/// load to its last use no code of the host or of StmCore runs, so the transaction cannot end. Where something transactional is
/// written meanwhile, the load takes a write barrier: the array of a private copy stays good, that of the original would not.
/// </summary>
internal static class OwnedArrayLocals
{
    public static Access? Decide(WeaveContext context, MethodBodyEditor body, Instruction load, Instruction store, Func<Use, Access> decideUse)
    {
        var local = (VariableDefinition)store.Operand;
        var code = body.Body.Instructions;
        var mentions = code.Where(i => i.Operand == local && i != store).ToList();
        if (mentions.Any(i => i.OpCode.Code != Code.Ldloc))
            return null;
        var uses = mentions.Where(body.Flow.Reaches).SelectMany(body.Flow.Uses).ToList();
        if (uses.Any(u => u.Consumer.OpCode.Code is Code.Stloc or Code.Ret))
            return null;
        Access access = uses.Aggregate(Access.Read, (sum, use) => sum.Or(decideUse(use)));
        if (access.Error != null || uses.Count == 0)
            return access;
        int from = code.IndexOf(load);
        int to = LastInstruction(body, from, uses.Max(u => code.IndexOf(u.Consumer)));
        var range = code.Skip(from + 1).Take(to - from).ToList();
        if (range.Find(Between.IsForeignCall) is { } call)
            return Access.Refused(WeaveCode.OwnedArrayEscapes, call, $"the owned array {((FieldReference)load.Operand).Name} is kept in a local across a call", "Index the field where the elements are used, or copy them");
        return range.Any(i => WritesTransactional(context, i)) ? Access.Write : access;
    }

    /// <summary>The last use, or the end of the loop that it stands in when the load is outside that loop.</summary>
    private static int LastInstruction(MethodBodyEditor body, int from, int to)
    {
        var code = body.Body.Instructions;
        for (int i = to + 1; i < code.Count; i++)
        {
            IEnumerable<Instruction> targets = code[i].Operand switch { Instruction one => [one], Instruction[] many => many, _ => [] };
            if (targets.Select(code.IndexOf).Any(target => target > from && target <= to))
                to = i;
        }
        return to;
    }

    /// <summary>A store into a field, or into an element: whose array it is, is not asked.</summary>
    private static bool WritesTransactional(WeaveContext context, Instruction instruction) =>
        instruction.OpCode.Name.StartsWith("stelem", StringComparison.Ordinal)
        || (instruction.OpCode.Code is Code.Stfld or Code.Ldflda && context.Rules.NeedsBarrier(context.Rules.Resolve((FieldReference)instruction.Operand)));
}
