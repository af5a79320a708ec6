using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>What is known about one merge point (one combination of greens) of a driver.</summary>
internal sealed class MergePointRecord(GreenKey key)
{
    private int _recording;

    public GreenKey Key { get; } = key;

    /// <summary>The loop that starts here; set when its recording is complete. Its code comes later, or never when it could not be compiled.</summary>
    public Tree? Tree;

    /// <summary>The trunk ends in a jump to its own start. One that runs into another loop is only an entry to that: no trace stops at it.</summary>
    public bool ClosesItself;

    /// <summary>The driver has forgotten it: who still knows it asks for another. Code that runs goes on to run.</summary>
    public volatile bool Released;

    public int GivenUp;

    public int TransactionAborts;

    /// <summary>Recordings given up for an inner loop. Two loops of few iterations could send the recorder to and fro for ever: after some, inner loops are unrolled.</summary>
    public int InnerLoops;

    /// <summary>Where traces that come by may end.</summary>
    public LoopToken? JoinableToken => ClosesItself ? Tree!.Token : null;

    private readonly Dictionary<GuardDescr, OpCode> _special = [];
    private Trace? _trunkSeen;
    private int _bridgesSeen;

    /// <summary>
    /// GuardNoBreak for a guard at a back-edge, Exit for an exit without a condition, GuardTrue for all others, which may get bridges.
    /// The optimiser makes guards of its own, so that only the ops tell.
    /// </summary>
    public OpCode OpOf(GuardDescr guard)
    {
        Tree tree = Tree!;
        lock (tree.Gate)
        {
            if (tree.Trunk is { } trunk && trunk != _trunkSeen)
                Note(_trunkSeen = trunk);
            for (; _bridgesSeen < tree.Bridged.Count; _bridgesSeen++)
                Note(tree.Bridged[_bridgesSeen].Bridge!);
            return _special.GetValueOrDefault(guard, OpCode.GuardTrue);
        }
    }

    private void Note(Trace trace)
    {
        foreach (Trace each in trace.WithBranches)
            foreach (Op op in each.Ops)
                if (op.Code is OpCode.GuardNoBreak or OpCode.Exit)
                    _special[op.Guard] = op.Code;
    }

    /// <summary>One thread at a time records a loop.</summary>
    public bool TryTake() => Tree is null && Interlocked.CompareExchange(ref _recording, 1, 0) == 0;

    public void Release() => Volatile.Write(ref _recording, 0);
}
