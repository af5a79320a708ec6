using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Optimises a loop as preamble and body. The recorded ops are walked once for the preamble, its branches included. Then they are walked again from the
/// header's assumption (<see cref="Header"/>) until the state at the end of each way to the label fits it (<see cref="HeaderMerge"/>): the preamble's
/// end, the body's end, and every branch that comes back. Whatever all ways in proved or computed serves the body; boxes that go around the
/// loop are their payload; stores that are pending at the header are carried in phis and performed by exits alone.
/// </summary>
internal sealed class Peeling(RecordedCode code, Bridges bridges, OptimizerOptions options)
{
    private readonly Rule[] _rules = Pipeline.For(options);
    private readonly HashSet<int> _mustBeReal = [];

    private bool ComesBack(Walk walk) =>
        !walk.Contradiction && walk.Code.Last is { Code: OpCode.Jump, Descr: LoopToken token } && token.Key.Equals(code.Trace.Start);

    /// <summary>Null when the loop is better left unpeeled.</summary>
    public Trace? Run()
    {
        var preamble = new Walk(code, new State(new RegionTable()), options, _rules, bridges.In(preamble: true));
        for (int i = 0; i < code.Trace.Inputs.Length; i++)
            preamble.Bind(i, preamble.State.Of(code.Trace.Inputs[i]));
        preamble.RunWithBranches();
        if (Entries.Of(preamble, ComesBack) is not { } entries)
            return Shaped(preamble, null, []);
        Header header = Header.Of(entries, RedsOf(preamble));
        for (int round = 0; round < options.PeelRounds; round++)
        {
            entries.PerformUncarried(header);
            var body = new Walk(code, entries.AtLabel(), options, _rules, bridges.In(preamble: false));
            header.Instantiate(body, entries);
            body.RunWithBranches();
            Walk[] back = [.. body.WithBranches.Where(ComesBack)];
            // Nothing was weakened yet, so this is what follows the preamble: the second iteration always leaves here, and there is no loop.
            if (round == 0 && back.Length == 0 && entries.Walks.Length == 1)
                return Shaped(preamble, body, []);
            if (preamble.Size + body.Size > options.PeelLimit || (body.Contradiction && back.Length == 0 && entries.Walks.Length == 1))
                return null;
            var fed = new Dictionary<Walk, Dictionary<Phi, Val>>();
            Header merged = header;
            bool changed = false;
            foreach (Walk way in (IEnumerable<Walk>)[.. entries.Walks.AsSpan(1), .. back])
            {
                var merge = new HeaderMerge(entries, way, fits: way != body, _mustBeReal);
                merged = merge.Merge(merged, RedsOf(way));
                changed |= merge.Changed;
                fed.Add(way, changed ? [] : merge.Fed);
            }
            if (!changed)
                return Join(entries, body, header, fed);
            header = merged;
        }
        return null;
    }

    private static Val[] RedsOf(Walk way) => Array.ConvertAll(way.Code.Last.Args, way.ValOf);

    private Trace Join(Entries entries, Walk body, Header header, Dictionary<Walk, Dictionary<Phi, Val>> fed)
    {
        List<HeaderNode> nodes = header.Phis();
        for (int k = 0; k < nodes.Count; k++)
            nodes[k].Phi!.Index = k;
        Walk first = entries.First;
        first.Output.Add(new Op(OpCode.Label, Kind.Void, [.. nodes.Select(n => Forcing.Real(first, n.Entry))]));
        foreach ((Walk way, Dictionary<Phi, Val> next) in fed)
        {
            Value[] args = [.. nodes.Select(n => Forcing.Real(way, next[n.Phi!]))];
            var token = (LoopToken)code.Last.Descr!;
            Straight.JumpFrom(way, args, way == body ? token : token.Label);
        }
        return Shaped(first, body, [.. nodes.Select(n => n.Phi!)]);
    }

    private Trace Shaped(Walk preamble, Walk? body, Phi[] phis)
    {
        foreach (Walk walk in body is null ? preamble.WithBranches : [.. preamble.WithBranches, .. body.WithBranches])
            if (walk != preamble && !walk.IsClosed)
                Straight.Close(walk, null);
        preamble.AttachBranches();
        body?.AttachBranches();
        List<Op> ops = body is null ? preamble.Output : [.. preamble.Output, .. body.Output];
        return new() { Start = code.Trace.Start, Inputs = code.Trace.Inputs, Phis = phis, Ops = ops };
    }
}
