using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>
/// Pure ops whose value only exits need: the number in a box that exists only if the guard fails, the outcome of the comparison that the guard itself
/// tests. They are computed in the cold code. The price is that their arguments live up to the exit, so an op qualifies only if all of them but one do so
/// anyhow (a value for a value).
///
/// A comparison with one more use, by a guard, qualifies too: it is fused with the guard and computed again in exits.
/// </summary>
internal sealed class ExitOnly
{
    // An exit repeats whatever an op needs, without sharing: a deep tree could repeat much.
    private const int MaxDepth = 3;

    private readonly Dictionary<Value, int> _argumentUses = [];
    private readonly Dictionary<Value, int> _leafUses = [];
    private readonly Dictionary<Value, int> _lastUse = [];
    private readonly Dictionary<Value, int> _depth = [];
    private readonly HashSet<Value> _chosen = [];
    // By the exit, or by the branch that takes its place.
    private readonly Dictionary<object, Value[]> _needs = [];
    private readonly HashSet<Value> _tested = [];

    public ExitOnly(Trace trace)
    {
        for (int i = 0; i < trace.Ops.Count; i++)
            CountUses(trace.Ops[i], i);
        for (int i = trace.Ops.Count - 1; i >= 0; i--)
            if (Qualifies(trace.Ops[i]))
                Add(trace.Ops[i]);
    }

    public bool Contains(Value value) => _chosen.Contains(value);

    /// <summary>The op is not emitted in its place at all.</summary>
    public bool IsNeverHot(Op op) => Contains(op) && _argumentUses.GetValueOrDefault(op) == 0;

    /// <summary>The values that must be in locals where the guard fails.</summary>
    public IReadOnlyList<Value> Needs(GuardDescr guard)
    {
        object key = (object?)guard.Branch ?? guard.Exit;
        if (_needs.TryGetValue(key, out Value[]? known))
            return known;
        var needs = new List<Value>();
        foreach (Value leaf in guard.Leaves)
            Expand(leaf, needs);
        return _needs[key] = [.. needs.Distinct()];
    }

    private void Expand(Value value, List<Value> needs)
    {
        if (value is Const)
            return;
        if (!Contains(value))
            needs.Add(value);
        else
            foreach (Value arg in ((Op)value).Args)
                Expand(arg, needs);
    }

    private void CountUses(Op op, int at)
    {
        if (op.Code == OpCode.DebugMergePoint)
            return;
        foreach (Value arg in op.Args)
            Count(_argumentUses, arg, at);
        if (op.Code is OpCode.GuardTrue or OpCode.GuardFalse)
            _tested.Add(op.Args[0]);
        if (op.Descr is GuardDescr guard)
            foreach (Value leaf in guard.Leaves)
                Count(_leafUses, leaf, at);
    }

    private void Count(Dictionary<Value, int> uses, Value value, int at)
    {
        uses[value] = uses.GetValueOrDefault(value) + 1;
        _lastUse[value] = at;
    }

    private bool Qualifies(Op op)
    {
        if (!_leafUses.ContainsKey(op) || !op.Code.IsPure() || _depth.GetValueOrDefault(op) >= MaxDepth)
            return false;
        int uses = _argumentUses.GetValueOrDefault(op);
        if (uses != 0 && !(uses == 1 && _tested.Contains(op) && Fusion.IsComparison(op.Code)))
            return false;
        return op.Args.Where(arg => arg is not Const).Distinct().Count(arg => _lastUse[arg] < _lastUse[op]) <= 1;
    }

    private void Add(Op op)
    {
        _chosen.Add(op);
        int depth = _depth.GetValueOrDefault(op) + 1;
        bool hot = _argumentUses.GetValueOrDefault(op) != 0;
        foreach (Value arg in op.Args)
        {
            if (arg is Const)
                continue;
            _depth[arg] = Math.Max(_depth.GetValueOrDefault(arg), depth);
            _lastUse[arg] = Math.Max(_lastUse[arg], _lastUse[op]);
            _leafUses[arg] = _leafUses.GetValueOrDefault(arg) + 1;
            if (!hot)
                _argumentUses[arg]--;
        }
    }
}
