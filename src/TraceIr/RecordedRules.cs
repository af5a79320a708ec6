namespace JitStm.TraceIr;

/// <summary>
/// A guard that resumes at the last merge point runs everything since that point again. That is right only while doing so is harmless, which
/// <see cref="ReplayWindow"/> knows. The optimiser may put stores off
/// but never moves one over a merge point's guards, so what holds for the recorded trace holds for the optimised one.
/// A guard_no_break and an exit resume at the merge point that the trace has just reached, whatever came before.
/// </summary>
internal static class RecordedRules
{
    public static void Check(Trace trace, List<VerifierError> errors)
    {
        GreenKey? reached = trace.Start;
        Value[]? reds = null;
        var window = new ReplayWindow();
        Op? effect = null;
        if (trace.BridgeFrom is { } from)
            reached = (from.Exit.Resume as MergePointResume)?.Key;
        for (int i = 0; i < trace.Ops.Count; i++)
        {
            Op op = trace.Ops[i];
            if (op.Code == OpCode.DebugMergePoint)
                (reached, reds, effect) = ((GreenKey)op.Descr!, op.Args, null);
            window.See(op);
            if (window.Closed)
                effect ??= op;
            if (op.Code.IsGuard() && op.Code != OpCode.GuardNoBreak && op.Guard.Exit.Resume is MergePointResume resume)
                CheckResume(resume, i, reached, reds, effect, errors);
        }
    }

    private static void CheckResume(MergePointResume resume, int at, GreenKey? reached, Value[]? reds, Op? effect, List<VerifierError> errors)
    {
        if (reached is null || !resume.Key.Equals(reached))
            errors.Add(new VerifierError(at, $"resumes at the merge point {resume.Key}, but the last one passed is {reached?.Name ?? "none"}"));
        else if (reds is not null && !resume.Reds.Select(r => r.Kind).SequenceEqual(reds.Select(r => r.Kind)))
            errors.Add(new VerifierError(at, "the resume's reds have other kinds than those of the merge point"));
        if (effect is not null)
            errors.Add(new VerifierError(at, $"resumes at the merge point, but {effect.Code} {effect.Descr} has happened since"));
    }
}
