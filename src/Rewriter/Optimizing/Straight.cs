using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>One walk: bridges, loops that run into another loop, and loops that are not peeled (their label stands first, with the reds as phis).</summary>
internal static class Straight
{
    public static Trace Run(RecordedCode code, OptimizerOptions options)
    {
        var walk = new Walk(code, new State(new RegionTable()), options, Pipeline.For(options));
        InputArg[] inputs = code.Trace.Inputs;
        Phi[] phis = code.IsLoop ? Array.ConvertAll(inputs, i => new Phi(i.Kind, i.Index)) : [];
        for (int i = 0; i < inputs.Length; i++)
            walk.Bind(i, walk.State.Of(code.IsLoop ? phis[i] : inputs[i]));
        if (code.Trace.BridgeFrom is { } guard)
            ExitFacts.GiveTo(walk, guard, inputs);
        if (code.IsLoop)
            walk.Output.Add(new Op(OpCode.Label, Kind.Void, [.. inputs]));
        walk.Run();
        if (!walk.Contradiction && code.Last.Code == OpCode.Jump)
            Close(walk, code);
        return new Trace { Start = code.Trace.Start, Inputs = inputs, Phis = phis, Ops = walk.Output, BridgeFrom = code.Trace.BridgeFrom };
    }

    private static void Close(Walk walk, RecordedCode code)
    {
        walk.PerformAll();
        Value[] reds = Array.ConvertAll(code.Last.Args, v => Forcing.Real(walk, walk.ValOf(v)));
        if (code.NoBreak is { } noBreak)
            walk.EmitGuard(OpCode.GuardNoBreak, [], noBreak.Guard);
        walk.Output.Add(new Op(OpCode.Jump, Kind.Void, reds, code.Last.Descr));
    }
}
