using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Guards that the optimiser adds of its own accord: two objects that were accessed in the same way are taken to be different ones. That keeps what is
/// known of the one, and its pending stores, over accesses to the other, for one comparison.
/// </summary>
internal static class SpeculativeGuards
{
    /// <summary>More in one walk cost more than they bring.</summary>
    public const int Max = 8;

    private static readonly ConditionalWeakTable<Op, GuardDescr> s_atMergePoint = [];

    /// <summary>One for each recorded merge point, so that a bridge finds it again when the trace is optimised anew.</summary>
    public static GuardDescr At(Op mergePoint) =>
        s_atMergePoint.GetValue(mergePoint, op => new GuardDescr(new Exit([], new MergePointResume((GreenKey)op.Descr!, op.Args))));

    /// <summary>True when the two are different objects from here on.</summary>
    public static bool Separate(Walk walk, Cell known, Val other)
    {
        Val a = known.Base;
        // Worth it only for an object that this iteration has looked at: what is left over from the last one is as well forgotten.
        if (!walk.Options.Guards || !known.IsTouched || walk.Separations >= Max || a.IsVirtual || other.IsVirtual || (a.Const ?? other.Const) is not null)
            return false;
        if (a.KnownType is null || a.KnownType != other.KnownType || walk.BackToMergePoint is not { } guard)
            return false;
        Val same = walk.Do(OpCode.PtrEq, Kind.I32, null, a, other);
        if (same.Const is not null)
            return false;
        walk.Separations++;
        walk.EmitGuard(OpCode.GuardFalse, [same], guard);
        Facts.IsFalse(same);
        Aliasing.NoteDifferent(a, other);
        return true;
    }
}
