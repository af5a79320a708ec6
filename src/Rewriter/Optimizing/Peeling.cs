using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Optimises a loop as preamble and body. The recorded ops are walked once for the preamble. Then they are walked again from the header's
/// assumption (<see cref="Header"/>) until the state at the body's end fits it (<see cref="HeaderMerge"/>). Whatever the preamble proved or
/// computed serves the body; boxes that go around the loop are their payload; stores that are pending at the header are carried in phis and
/// performed by exits alone.
/// </summary>
internal sealed class Peeling(RecordedCode code, OptimizerOptions options)
{
    private readonly Rule[] _rules = Pipeline.For(options);
    private readonly HashSet<int> _mustBeReal = [];

    /// <summary>Null when the loop is better left unpeeled.</summary>
    public Trace? Run()
    {
        var preamble = new Walk(code, new State(new RegionTable()), options, _rules);
        for (int i = 0; i < code.Trace.Inputs.Length; i++)
            preamble.Bind(i, preamble.State.Of(code.Trace.Inputs[i]));
        preamble.Run();
        if (preamble.Contradiction)
            return Shaped(preamble.Output, []);
        Val[] entryReds = Array.ConvertAll(code.Last.Args, preamble.ValOf);
        Header header = Header.Of(preamble, entryReds);
        for (int round = 0; round < options.PeelRounds; round++)
        {
            int values = preamble.State.Vals.Count;
            var body = new Walk(code, preamble.State.Clone(), options, _rules);
            header.Instantiate(body, code);
            body.Run();
            // Nothing was weakened yet, so this is what follows the preamble: the second iteration always leaves here, and there is no loop.
            if (body.Contradiction && round == 0)
                return Shaped([.. preamble.Output, .. body.Output], []);
            if (body.Contradiction || preamble.Output.Count + body.Output.Count > options.PeelLimit)
                return null;
            Val[] nextReds = Array.ConvertAll(code.Last.Args, body.ValOf);
            var merge = new HeaderMerge(preamble, body, values, _mustBeReal);
            header = merge.Merge(header, nextReds);
            if (!merge.Changed)
                return Join(preamble, body, merge.Phis);
        }
        return null;
    }

    private Trace Join(Walk preamble, Walk body, List<HeaderNode> nodes)
    {
        var phis = new List<Phi>();
        var entry = new List<Value>();
        var next = new List<Value>();
        foreach (HeaderNode node in nodes)
        {
            // The same old node can be merged with equal constants that are different values: one phi serves.
            Phi phi = node.Phi!;
            if (phis.Contains(phi))
                continue;
            phi.Index = phis.Count;
            phis.Add(phi);
            entry.Add(Forcing.Real(preamble, node.Entry));
            next.Add(Forcing.Real(body, node.Next!));
        }
        List<Op> ops = preamble.Output;
        ops.Add(new Op(OpCode.Label, Kind.Void, [.. entry]));
        if (code.NoBreak is { } noBreak)
            body.EmitGuard(OpCode.GuardNoBreak, [], noBreak.Guard);
        ops.AddRange(body.Output);
        ops.Add(new Op(OpCode.Jump, Kind.Void, [.. next], code.Last.Descr));
        return Shaped(ops, [.. phis]);
    }

    private Trace Shaped(List<Op> ops, Phi[] phis) =>
        new() { Start = code.Trace.Start, Inputs = code.Trace.Inputs, Phis = phis, Ops = ops, BridgeFrom = code.Trace.BridgeFrom };
}
