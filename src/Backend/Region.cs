using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>
/// The plan for one trace of a method: the ops in the order of emission, which of them stay on the evaluation stack, and where each value dies.
///
/// An op is <em>inlined</em> when its value has one use and everything between it and the consumer is inlined into the same consumer, in
/// the order of the arguments: then the stack machine evaluates exactly in the trace's order and no reasoning about effects is needed.
/// All other ops are <em>roots</em>: statements whose value goes to a local. Guards, labels and jumps are roots always, so the evaluation
/// stack is empty wherever control may branch.
///
/// An op that only exits use is not emitted where it stands: the cold code computes it (<see cref="ExitOnly"/>).
///
/// Liveness: a value defined before the label and used after it lives to the end (the closing jump), for the body runs again.
/// </summary>
internal sealed class Region
{
    // RyuJIT walks trees recursively; deeper ones win nothing.
    private const int MaxTree = 24;

    private readonly HashSet<Op> _inlined = [];
    private readonly Dictionary<Value, int> _uses = [];
    private readonly Dictionary<Value, int> _lastUse = [];
    private readonly Dictionary<Value, int> _definition = [];
    private readonly Dictionary<Value, Value> _feeds = [];
    private readonly HashSet<Value> _fed = [];

    private readonly ExitOnly _exitOnly;

    public Region(Trace trace)
    {
        Trace = trace;
        _exitOnly = new ExitOnly(trace);
        CountUses();
        Ops = Schedule();
        LabelAt = Array.FindIndex(Ops, op => op.Code == OpCode.Label);
        FindInlined();
        FindLastUses();
        FindFeeds();
    }

    public Trace Trace { get; }

    public Op[] Ops { get; }

    /// <summary>Index of the label, or -1.</summary>
    public int LabelAt { get; }

    /// <summary>The value stays on the evaluation stack: its consumer emits the op.</summary>
    public bool IsInlined(Value value) => value is Op op && _inlined.Contains(op);

    /// <summary>Exits compute the value by themselves (a comparison may be fused with a guard beside).</summary>
    public bool IsComputedInExits(Value value) => _exitOnly.Contains(value);

    public bool IsUsed(Value value) => _uses.ContainsKey(value);

    /// <summary>The last op that needs the value; -1 when none does.</summary>
    public int LastUse(Value value) => _lastUse.GetValueOrDefault(value, -1);

    /// <summary>The loop's own value that this one replaces at the closing jump, when it can be computed right into its local: it is dead by then.</summary>
    public Value? Feeds(Value value) => _feeds.GetValueOrDefault(value);

    /// <summary>True for a value of the loop's header whose local waits for the value of the next round.</summary>
    public bool KeepsLocal(Value value) => _fed.Contains(value);

    private IReadOnlyList<Value> Leaves(Op op) => op.Descr is GuardDescr guard ? _exitOnly.Needs(guard) : [];

    private bool IsEmitted(Op op) => op.Code != OpCode.DebugMergePoint && !_exitOnly.IsNeverHot(op);

    private void CountUses()
    {
        foreach (Op op in Trace.Ops)
        {
            if (!IsEmitted(op))
                continue;
            foreach (Value arg in op.Args)
                Use(arg);
            foreach (Value leaf in Leaves(op))
                Use(leaf);
        }
    }

    private void Use(Value value)
    {
        if (value is not Const)
            _uses[value] = _uses.GetValueOrDefault(value) + 1;
    }

    // A comparison that only one guard uses is moved to that guard, so that both become one branch. It is pure: only its arguments live longer.
    private Op[] Schedule()
    {
        var sunk = new HashSet<Op>();
        int label = -1, position = 0;
        var at = new Dictionary<Op, int>();
        foreach (Op op in Trace.Ops)
        {
            if (op.Code == OpCode.Label)
                label = position;
            if (op.Code is OpCode.GuardTrue or OpCode.GuardFalse && op.Args[0] is Op test && Fusion.IsComparison(test.Code) && _uses[test] == 1
                && at.TryGetValue(test, out int definition) && definition > label)
                sunk.Add(test);
            at[op] = position++;
        }
        var ops = new List<Op>(Trace.Ops.Count);
        foreach (Op op in Trace.Ops)
        {
            if (!IsEmitted(op) || sunk.Contains(op))
                continue;
            if (op.Code is OpCode.GuardTrue or OpCode.GuardFalse && op.Args[0] is Op test && sunk.Contains(test))
                ops.Add(test);
            ops.Add(op);
        }
        return [.. ops];
    }

    private void FindInlined()
    {
        for (int i = Ops.Length - 1; i >= 0; i--)
        {
            int cursor = i - 1;
            Collect(Ops[i], ref cursor, MaxTree);
            i = cursor + 1;
        }
    }

    private void Collect(Op op, ref int cursor, int depth)
    {
        for (int k = op.Args.Length - 1; k >= 0 && depth > 0; k--)
        {
            if (cursor < 0 || !ReferenceEquals(op.Args[k], Ops[cursor]) || _uses[Ops[cursor]] != 1 || !Fusion.TakesFromStack(op, k))
                continue;
            Op inner = Ops[cursor--];
            _inlined.Add(inner);
            Collect(inner, ref cursor, depth - 1);
        }
    }

    private void FindLastUses()
    {
        for (int i = 0; i < Ops.Length; i++)
        {
            foreach (Value arg in Ops[i].Args)
                _lastUse[arg] = i;
            foreach (Value leaf in Leaves(Ops[i]))
                _lastUse[leaf] = i;
            _definition[Ops[i]] = i;
        }
        if (LabelAt < 0)
            return;
        foreach (Value value in _lastUse.Keys.ToArray())
            if (value is not Phi && _definition.GetValueOrDefault(value, -1) < LabelAt && _lastUse[value] > LabelAt)
                _lastUse[value] = Ops.Length - 1;
    }

    private void FindFeeds()
    {
        Op last = Ops[^1];
        Value[] header = LabelAt >= 0 ? Trace.Phis : Trace.BridgeFrom is null ? Trace.Inputs : [];
        if (last.Code != OpCode.Jump || last.Args.Length != header.Length)
            return;
        for (int k = 0; k < header.Length; k++)
            if (last.Args[k] is Op next && _uses.ContainsKey(header[k]) && !_feeds.ContainsKey(next)
                && _definition.GetValueOrDefault(next, -1) > LabelAt && LastUse(header[k]) <= _definition[next])
            {
                _feeds.Add(next, header[k]);
                _fed.Add(header[k]);
            }
    }
}
