using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>What happens to finished recordings: optimised, given barriers, compiled, installed; at once or later, on any thread.</summary>
public interface ICompilePipeline
{
    /// <summary>Sets <see cref="Tree.Trunk"/> and then <see cref="Tree.Code"/>, or leaves both when the trace cannot be compiled.</summary>
    void CompileLoop(Tree tree, Trace recorded);

    /// <summary>Attaches the bridge to the guard, or compiles it as a method of its own into <see cref="GuardDescr.BridgeEntry"/> (a <see cref="CompiledCode"/>).</summary>
    void CompileBridge(Tree tree, GuardDescr guard, Trace recorded);
}

/// <summary>A recording was given up.</summary>
/// <param name="Location">The guest's place where it started.</param>
public sealed record TraceAbort(GiveUpReason Reason, string Location)
{
    public string Text => Reason.Text();
}

/// <summary>One recording, complete or given up.</summary>
/// <param name="Key">Where it started; for a bridge, its loop.</param>
/// <param name="Last">The merge point that it passed last.</param>
/// <param name="Guard">Where a bridge starts.</param>
/// <param name="Trace">What was recorded; null when it was given up.</param>
/// <param name="Reason">Why it was given up.</param>
/// <param name="Ops">Recorded ops.</param>
/// <param name="Calls">Those of them that are calls.</param>
/// <param name="Steps">Host instructions that were executed meanwhile.</param>
/// <param name="CachedLoads">Loads that recorded nothing, because the recorder knew what they give.</param>
/// <param name="Ticks">Its time, in Stopwatch ticks.</param>
public sealed record RecordingReport(GreenKey Key, string Last, GuardDescr? Guard, Trace? Trace, GiveUpReason Reason, int Ops, int Calls, long Steps, long CachedLoads, long Ticks);
