using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Barriers of exits. An exit starts from originals: it takes the write barrier of each transactional object that it stores to, stamps the objects
/// that it makes, and loads owned arrays anew. So one exit serves all guards that share it, whatever references the trace holds at each.
/// </summary>
internal sealed class ExitBarriers(Func<Value, Value> map, Func<Value, bool> isPartOfOwner)
{
    private readonly Dictionary<Exit, Exit> _done = [];

    public Exit Of(Exit exit)
    {
        if (!_done.TryGetValue(exit, out Exit? made))
        {
            _done.Add(exit, made = new Rewrite(map, isPartOfOwner).Run(exit));
            // What the bridge may know about the leaves goes with them.
            ExitFacts.Of(exit)?.Map(map).AttachTo(made);
        }
        return made;
    }

    private sealed class Rewrite(Func<Value, Value> map, Func<Value, bool> isPartOfOwner)
    {
        private readonly List<Op> _ops = [];
        private readonly Dictionary<Value, Value> _own = [];
        private readonly HashSet<Value> _made = [];
        private readonly Dictionary<object, Op> _written = new(ReferenceEqualityComparer.Instance);

        public Exit Run(Exit exit)
        {
            foreach (Op op in exit.Ops)
                Visit(op);
            Resume resume = exit.Resume.Map(Resumed);
            return new Exit(_ops, resume);
        }

        private void Visit(Op op)
        {
            Value[] args = Array.ConvertAll(op.Args, Map);
            if (BarrierNeeds.TargetOf(op) is { } target && !_made.Contains(target.Original)
                && (target.Array is null || isPartOfOwner(op.Args[0])))
                args[0] = target.Array is null ? Written(target.Original) : Load(Written(target.Original), target.Array);
            var kept = new Op(op.Code, op.Kind, args, op.Descr);
            _ops.Add(kept);
            if (op.Kind != Kind.Void)
                _own[op] = kept;
            if (op.Code != OpCode.New || ((ClassDescr)op.Descr!).Sharing != Sharing.Transactional)
                return;
            _made.Add(op);
            _ops.Add(new Op(OpCode.StmNew, Kind.Void, [kept]));
        }

        private Op Written(Value original)
        {
            object key = AccessTable.KeyOf(original);
            if (!_written.TryGetValue(key, out Op? barrier))
            {
                _written.Add(key, barrier = new Op(OpCode.StmWrite, Kind.Ref, [Map(original)]));
                _ops.Add(barrier);
            }
            return barrier;
        }

        private Op Load(Op reference, FieldDescr field)
        {
            var load = new Op(OpCode.GetfieldGc, Kind.Ref, [reference], field);
            _ops.Add(load);
            return load;
        }

        // An array that the host holds in a local variable is what a load at this place gives.
        private Value Resumed(Value v)
        {
            if (BarrierNeeds.OwnedArray(v) is not { } load || _own.ContainsKey(v) || !isPartOfOwner(v))
                return Map(v);
            Value owner = load.Args[0];
            Op reference = _written.GetValueOrDefault(AccessTable.KeyOf(owner)) ?? Read(owner);
            return _own[v] = Load(reference, (FieldDescr)load.Descr!);
        }

        private Op Read(Value original)
        {
            var barrier = new Op(OpCode.StmRead, Kind.Ref, [Map(original)]);
            _ops.Add(barrier);
            return barrier;
        }

        private Value Map(Value v) => _own.GetValueOrDefault(v) ?? map(v);
    }
}
