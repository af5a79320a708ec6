using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// The trace optimiser. Takes a recorded trace, gives a new one; the recorded one is never changed. Shapes of the result:
/// a loop has exactly one Label: after its preamble when it was peeled, else right at the start with the reds as phis;
/// bridges and loops that run into another loop have none and end with a Jump to that loop's start;
/// a trace with a guard that can never hold ends there with an Exit (a loop whose second iteration always leaves is its preamble
/// and that part of the second iteration, without a label).
/// Every guard of the result has its own GuardDescr; guards in the same state share an Exit.
/// </summary>
public static class Optimizer
{
    public static Trace Optimize(Trace recorded, OptimizerOptions? options = null)
    {
        options ??= OptimizerOptions.Default;
        var code = new RecordedCode(recorded);
        Trace? result = code.IsLoop && options.Peel ? new Peeling(code, options).Run() : null;
        result ??= Straight.Run(code, options);
        return options.DeadCode ? DeadCode.Remove(result) : result;
    }
}
