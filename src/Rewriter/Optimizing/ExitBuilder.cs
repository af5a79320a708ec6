using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Builds the exit of a guard for the current state: the pending stores, and the virtual objects that they or the resume
/// values reach, become ops of the exit; in the trace they stay undone. Guards with one recorded exit and the same
/// pending state share the result.
/// </summary>
internal sealed class ExitBuilder(Walk walk)
{
    private readonly Dictionary<Val, Op> _made = [];
    private readonly HashSet<Val> _leaves = [];
    private List<Op> _ops = [];
    private Exit? _recorded, _built;
    private int _version;

    /// <param name="sameTransaction">A bridge would start in the transaction that the guard was in, so what is known of memory holds there.</param>
    public Exit Build(Exit recorded, bool sameTransaction)
    {
        if (ReferenceEquals(recorded, _recorded) && _version == walk.Heap.Version)
            return _built!;
        if (recorded.Ops.Count > 0)
            throw new ArgumentException("a recorded guard's exit has no ops");
        _made.Clear();
        _leaves.Clear();
        _ops = [];
        foreach (Cell cell in walk.Heap.DirtyCells)
            _ops.Add(MemoryRule.StoreOp(Materialise(cell.Base), cell.Region, Materialise(cell.Value)));
        Resume resume = recorded.Resume.Map(v => Materialise(walk.ValOf(v)));
        _recorded = recorded;
        _version = walk.Heap.Version;
        _built = new Exit(_ops, resume);
        if (sameTransaction)
            ExitFacts.Collect(walk, _leaves).AttachTo(_built);
        return _built;
    }

    private Value Materialise(Val v)
    {
        if (v.Out is { } real)
        {
            if (real is not Const)
                _leaves.Add(v);
            return real;
        }
        if (_made.TryGetValue(v, out Op? made))
            return made;
        VirtualContent content = v.Virtual!;
        made = content.Class is { } cls
            ? new Op(OpCode.New, Kind.Ref, [], cls)
            : new Op(OpCode.NewArray, Kind.Ref, [ConstInt.I32(content.Values.Count)], content.Array);
        _made.Add(v, made);
        _ops.Add(made);
        for (int i = 0; i < content.Values.Count; i++)
        {
            if (Forcing.IsZero(content.Values[i]))
                continue;
            Value item = Materialise(content.Values[i]);
            _ops.Add(content.Class is not null
                ? new Op(OpCode.SetfieldGc, Kind.Void, [made, item], content.Fields[i])
                : new Op(OpCode.SetarrayitemGc, Kind.Void, [made, ConstInt.I32(i), item], content.Array));
        }
        return made;
    }
}
