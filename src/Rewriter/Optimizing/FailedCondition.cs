using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// What a guard's failure itself shows, for its bridge: the condition of a guard_true was 0, that of a guard_false 1. Guards share exits, so
/// this belongs to the guard. (The interpreter often goes on to box the condition that it has just tested.)
/// </summary>
internal sealed class FailedCondition(Value condition, Value? widened, long bits)
{
    private static readonly ConditionalWeakTable<GuardDescr, FailedCondition> s_all = [];

    public static FailedCondition? Of(GuardDescr guard) => s_all.TryGetValue(guard, out FailedCondition? known) ? known : null;

    /// <summary>At the guard's emission.</summary>
    public static void Note(OpCode code, Val[] args, GuardDescr guard)
    {
        if (code == OpCode.GuardTrue)
            new FailedCondition(args[0].Out!, args[0].Widened?.Out, 0).AttachTo(guard);
        else if (code == OpCode.GuardFalse && IntRanges.IsBool(args[0]))
            new FailedCondition(args[0].Out!, args[0].Widened?.Out, 1).AttachTo(guard);
    }

    public void AttachTo(GuardDescr guard) => s_all.Add(guard, this);

    public FailedCondition Map(Func<Value, Value> map) => new(map(condition), widened is null ? null : map(widened), bits);

    /// <summary>The leaves that are known now become constants.</summary>
    public void GiveTo(Dictionary<Value, Val> leaves)
    {
        foreach (Value? value in (ReadOnlySpan<Value?>)[condition, widened])
            if (value is not null && leaves.TryGetValue(value, out Val? v))
                Facts.Narrow(v, (bits, bits));
    }
}
