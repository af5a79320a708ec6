using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Places the STM barriers into an optimised trace; the last stage before the backend.
///
/// A load of a mutable field of a transactional object goes through the access reference that stm_read (or stm_write) gives, a store
/// through that of stm_write; the original stays what is stored, compared, passed on and resumed with. One barrier serves an object for as
/// long as its reference is good (<see cref="AccessTable"/> holds the rules). A read that a write follows takes the write barrier at once.
/// Objects made by the trace are stamped and then used directly. Items of an owned array belong to its owner: the array is loaded
/// anew through the owner's reference. Exits see originals only and do barriers of their own (<see cref="ExitBarriers"/>), for they run cold
/// and are shared by guards in different barrier states.
///
/// In a loop, what the body needs of objects that it did not make is acquired before the label when the reference then stays good for the
/// whole body. That is found by trying: the body is walked with the hoped-for facts until those that it started from still hold at its end,
/// and wherever a branch goes to the label.
/// </summary>
public static class BarrierPass
{
    /// <summary>More tries than this: only facts that need no trying are kept at the label.</summary>
    private const int MaxTries = 6;

    public static Trace Insert(Trace optimised)
    {
        int label = IndexOfLabel(optimised);
        var needs = new BarrierNeeds(optimised, label);
        var walk = new BarrierWalk(needs, new AccessTable());
        int end = label < 0 ? optimised.Ops.Count : label;
        for (int i = 0; i < end; i++)
            walk.Visit(optimised.Ops[i], i);
        List<Op> ops = label < 0 ? walk.Output : WithLoop(optimised, label, needs, walk);
        return new Trace { Start = optimised.Start, Inputs = optimised.Inputs, Phis = optimised.Phis, Ops = ops, BridgeFrom = optimised.BridgeFrom };
    }

    private static int IndexOfLabel(Trace trace)
    {
        for (int i = 0; i < trace.Ops.Count; i++)
            if (trace.Ops[i].Code == OpCode.Label)
                return i;
        return -1;
    }

    private static List<Op> WithLoop(Trace trace, int label, BarrierNeeds needs, BarrierWalk preamble)
    {
        var given = new HashSet<object>();
        for (int attempt = 0; ; attempt++)
        {
            BarrierWalk start = preamble.Fork(keepOutput: true);
            if (attempt < MaxTries)
                needs.AcquireBeforeLabel(start, given);
            start.Table.Forget(given, everything: attempt >= MaxTries);
            start.Visit(trace.Ops[label], label);
            AccessTable assumed = start.Table.Clone();
            BarrierWalk body = start.Fork(keepOutput: false);
            for (int i = label + 1; i < trace.Ops.Count; i++)
                body.Visit(trace.Ops[i], i);
            bool holds = trace.Ops[^1].Code != OpCode.Jump || assumed.HoldsIn(body.Table, given);
            foreach (AccessTable end in body.LabelEnds)
                holds &= assumed.HoldsIn(end, given);
            if (holds || attempt > MaxTries)
                return [.. start.Output, .. body.Output];
        }
    }
}
