using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// The trace optimiser. Takes a recorded trace, gives a new one; the recorded one is never changed. Shapes of the result:
/// a loop has exactly one Label: after its preamble when it was peeled, else right at the start with the reds as phis;
/// bridges and loops that run into another loop have none and end with a Jump to that loop's start;
/// a trace with a guard that can never hold ends there with an Exit (a loop whose second iteration always leaves is its preamble
/// and that part of the second iteration, without a label).
/// Branches end with a Jump to the label around them, to a loop's start, or with an Exit.
/// Every guard of the result has its own GuardDescr; guards in the same state share an Exit.
/// </summary>
public static class Optimizer
{
    public static Trace Optimize(Trace recorded, OptimizerOptions? options = null)
    {
        options ??= OptimizerOptions.Default;
        var code = new RecordedCode(recorded);
        Trace result = Peeled(code, Bridges.None, options) ?? Straight.Run(code, Bridges.None, options);
        return options.DeadCode ? DeadCode.Remove(result) : result;
    }

    /// <summary>A loop together with its bridges, which become branches of it: what the loop knows is known in them, and they come back to its label.</summary>
    /// <param name="recorded">The loop.</param>
    /// <param name="recordedBridges">By the recorded guard that each goes on from.</param>
    /// <param name="options">What to do.</param>
    /// <returns>Null when that is too much: fewer bridges may do.</returns>
    public static Trace? OptimizeTree(Trace recorded, IReadOnlyDictionary<GuardDescr, RecordedBridge> recordedBridges, OptimizerOptions? options = null)
    {
        options ??= OptimizerOptions.Default;
        var code = new RecordedCode(recorded);
        var bridges = new Bridges(recordedBridges);
        Trace? result = Peeled(code, bridges, options);
        // A loop that is peeled on its own must not lose that for its bridges.
        if (result is null && code.IsLoop && options.Peel && Peeled(code, Bridges.None, options) is not null)
            return null;
        result ??= Straight.Run(code, bridges, options);
        return options.DeadCode ? DeadCode.Remove(result) : result;
    }

    private static Trace? Peeled(RecordedCode code, Bridges bridges, OptimizerOptions options) =>
        code.IsLoop && options.Peel ? new Peeling(code, bridges, options).Run() : null;
}
