using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>One walk: bridges, loops that run into another loop, and loops that are not peeled (their label stands first, with the reds as phis).</summary>
internal static class Straight
{
    public static Trace Run(RecordedCode code, Bridges bridges, OptimizerOptions options)
    {
        var walk = new Walk(code, new State(new RegionTable()), options, Pipeline.For(options), bridges);
        InputArg[] inputs = code.Trace.BridgeFrom is { } from ? LeavesOf(from) : code.Trace.Inputs;
        Phi[] phis = code.IsLoop ? Array.ConvertAll(inputs, i => new Phi(i.Kind, i.Index)) : [];
        if (code.Trace.BridgeFrom is { } guard)
            StartAt(walk, guard, inputs);
        else
            for (int i = 0; i < inputs.Length; i++)
                walk.Bind(i, walk.State.Of(code.IsLoop ? phis[i] : inputs[i]));
        if (code.IsLoop)
            walk.Output.Add(new Op(OpCode.Label, Kind.Void, [.. inputs]));
        walk.RunWithBranches();
        foreach (Walk way in walk.WithBranches)
            Close(way, code.IsLoop && way != walk ? (LoopToken)code.Last.Descr! : null);
        walk.AttachBranches();
        return new Trace { Start = code.Trace.Start, Inputs = inputs, Phis = phis, Ops = walk.Output, BridgeFrom = code.Trace.BridgeFrom };
    }

    private static InputArg[] LeavesOf(GuardDescr guard) => [.. guard.Exit.Leaves.Select((leaf, k) => new InputArg(leaf.Kind, k))];

    /// <summary>
    /// A bridge on its own gets the leaves of the guard's exit. It starts with the exit's ops, so that what was virtual in the trace is virtual here;
    /// then its recorded inputs are what the exit resumes with.
    /// </summary>
    private static void StartAt(Walk walk, GuardDescr guard, InputArg[] inputs)
    {
        var vals = new Dictionary<Value, Val>();
        for (int k = 0; k < inputs.Length; k++)
            vals.Add(guard.Exit.Leaves[k], walk.State.Of(inputs[k]));
        Val Of(Value v) => v is Const c ? walk.State.OfConst(c) : vals[v];
        ExitFacts.GiveTo(walk, guard, vals);
        foreach (Op op in guard.Exit.Ops)
            if (walk.Do(new Item(op.Code, op.Kind, Array.ConvertAll(op.Args, Of), op.Descr)) is { } result)
                vals.Add(op, result);
        // The resumes of guard and origin name the same places in the same order.
        foreach ((Value recorded, Value value) in guard.Origin.Exit.Resume.Values.Zip(guard.Exit.Resume.Values))
            for (int k = 0; k < walk.Code.Trace.Inputs.Length; k++)
                if (ReferenceEquals(recorded, guard.Origin.Exit.Leaves[k]))
                    walk.Bind(k, Of(value));
    }

    /// <summary>Ends the way: with the jump that was recorded, if one was.</summary>
    /// <param name="way">Walked to its end.</param>
    /// <param name="own">The loop whose label a jump to its start may go to, for it takes just the reds; or null.</param>
    public static void Close(Walk way, LoopToken? own)
    {
        if (way.Contradiction || way.Code.Last.Code != OpCode.Jump)
            return;
        way.PerformAll();
        Value[] reds = Array.ConvertAll(way.Code.Last.Args, v => Forcing.Real(way, way.ValOf(v)));
        var target = (LoopToken)way.Code.Last.Descr!;
        JumpFrom(way, reds, own is not null && target.Key.Equals(own.Key) ? own.Label : target);
    }

    public static void JumpFrom(Walk way, Value[] args, Descr target)
    {
        if (way.Code.NoBreak is { } noBreak)
            way.EmitGuard(OpCode.GuardNoBreak, [], noBreak.Guard);
        way.Output.Add(new Op(OpCode.Jump, Kind.Void, args, target));
    }
}
