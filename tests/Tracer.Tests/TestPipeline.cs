using JitStm.TraceIr;

namespace JitStm.Tracer.Tests;

/// <summary>Runs recordings as they are in the reference interpreter. Every trace is verified.</summary>
internal sealed class TestPipeline : ICompilePipeline
{
    /// <summary>Number (over all traces) of the guard that fails on purpose; -1: none.</summary>
    public int FailGuard { get; init; } = -1;

    /// <summary>At which execution of its trace that guard fails.</summary>
    public int FailAt { get; init; }

    public List<Trace> Loops { get; } = [];

    public List<Trace> Bridges { get; } = [];

    public int GuardsSeen { get; private set; }

    public bool Failed { get; private set; }

    public void CompileLoop(Tree tree, Trace recorded)
    {
        Verifier.Check(recorded, VerifierMode.Recorded, "recorder");
        Loops.Add(recorded);
        tree.Trunk = recorded;
        tree.Code = Compile(recorded);
    }

    public void CompileBridge(Tree tree, GuardDescr guard, Trace recorded)
    {
        Verifier.Check(recorded, VerifierMode.Recorded, "recorder");
        Bridges.Add(recorded);
        lock (tree.Gate)
        {
            guard.Bridge = recorded;
            tree.Bridged.Add(guard);
        }
        guard.BridgeEntry = Compile(recorded);
    }

    private CompiledCode Compile(Trace trace)
    {
        CompiledCode plain = ReferenceInterpreter.Compile(trace, NoBarriers.Instance);
        int first = GuardsSeen, failing = -1;
        for (int i = 0; i < trace.Ops.Count; i++)
        {
            // A call that did not throw cannot be treated as if it had.
            if (!trace.Ops[i].Code.IsGuard() || trace.Ops[i].Code is OpCode.GuardNoException)
                continue;
            if (GuardsSeen++ == FailGuard)
                failing = i;
        }
        if (failing < 0)
            return plain;
        Op[] ops = [.. trace.Ops];
        ops[failing] = new Op(OpCode.GuardTrue, Kind.Void, [ConstInt.I32(0)], ops[failing].Descr);
        var broken = ReferenceInterpreter.Compile(
            new Trace { Start = trace.Start, Inputs = trace.Inputs, Ops = ops, BridgeFrom = trace.BridgeFrom }, NoBarriers.Instance);
        int runs = 0;
        return plain with
        {
            Run = state =>
            {
                if (runs++ != FailAt)
                    return plain.Run(state);
                Failed = true;
                return broken.Run(state);
            },
        };
    }
}
