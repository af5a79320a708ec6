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
