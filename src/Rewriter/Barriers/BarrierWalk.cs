using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>One walk over a part of the trace: rewrites each op for the facts held, and keeps the facts.</summary>
internal sealed class BarrierWalk
{
    private readonly BarrierNeeds _needs;
    private readonly Dictionary<Value, Value> _map;
    private readonly ExitBarriers _exits;

    // Loads of owned arrays whose field the trace has stored to since: the array itself is meant, not what stands in the field now.
    private readonly HashSet<Value> _replaced;

    public BarrierWalk(BarrierNeeds needs, AccessTable table) : this(needs, table, new TypeBounds(), [], [], [], [])
    {
    }

    private BarrierWalk(
        BarrierNeeds needs, AccessTable table, TypeBounds bounds, Dictionary<Value, Value> map, List<Op> output, HashSet<Value> replaced, List<AccessTable> labelEnds)
    {
        (_needs, Table, Bounds, _map, Output, _replaced, LabelEnds) = (needs, table, bounds, map, output, replaced, labelEnds);
        _exits = new ExitBarriers(Map, IsPartOfOwner);
    }

    public AccessTable Table { get; }

    public TypeBounds Bounds { get; }

    public List<Op> Output { get; }

    /// <summary>What is held at the end of each branch that goes to the label.</summary>
    public List<AccessTable> LabelEnds { get; }

    /// <summary>A walk that goes on from here and leaves this one as it is.</summary>
    public BarrierWalk Fork(bool keepOutput) =>
        new(_needs, Table.Clone(), Bounds.Clone(), new Dictionary<Value, Value>(_map), keepOutput ? [.. Output] : [], [.. _replaced], [.. LabelEnds]);

    /// <summary>The branch goes on from here; what it does leaves this walk as it is.</summary>
    private Trace VisitBranch(Trace branch, GuardDescr from)
    {
        var walk = new BarrierWalk(new BarrierNeeds(branch, -1), Table.Clone(), Bounds.Clone(), new Dictionary<Value, Value>(_map), [], [.. _replaced], LabelEnds);
        for (int i = 0; i < branch.Ops.Count; i++)
            walk.Visit(branch.Ops[i], i);
        if (branch.Ops[^1].Descr is LabelToken)
            LabelEnds.Add(walk.Table);
        return new Trace { Start = branch.Start, Inputs = [], Ops = walk.Output, BridgeFrom = from };
    }

    public void Visit(Op op, int at)
    {
        if (BarrierNeeds.OwnedArray(op) is not null)
            // The array itself is loaded where it is used, through the reference that is good there; here for those who want no item.
            _map[op] = ArrayOf(op, _needs.WriteFollows(at));
        else if (BarrierNeeds.TargetOf(op) is { } target && (target.Array is null || IsPartOfOwner(op.Args[0])))
            VisitAccess(op, target.Original, target.Array, at);
        else if (op.Descr is CallDescr call)
            VisitCall(op, call);
        else if (op.Code.HasExit())
            VisitGuard(op);
        else
            Keep(op, MapAll(op.Args));
        Bounds.See(op);
        if (op.Code == OpCode.New && ((ClassDescr)op.Descr!).Sharing == Sharing.Transactional)
        {
            Output.Add(new Op(OpCode.StmNew, Kind.Void, [op]));
            Table.AddFresh(op);
        }
    }

    private void VisitGuard(Op op)
    {
        GuardDescr guard = op.Guard;
        // Nobody takes the exit of a guard that has a branch.
        Exit exit = guard.Branch is null ? _exits.Of(guard.Exit) : guard.Exit;
        var descr = new GuardDescr(exit) { Class = guard.Class, Origin = guard.Origin, InPreamble = guard.InPreamble };
        if (guard.Branch is { } branch)
            descr.Branch = VisitBranch(branch, descr);
        else
            FailedCondition.Of(guard)?.Map(Map).AttachTo(descr);
        Output.Add(new Op(op.Code, op.Kind, MapAll(op.Args), descr));
    }

    private void VisitAccess(Op op, Value original, FieldDescr? array, int at)
    {
        bool store = BarrierNeeds.IsStore(op);
        bool write = store || _needs.WriteFollows(at);
        Value[] args = MapAll(op.Args);
        args[0] = array is null ? Reference(original, write) : Array(original, array, write);
        Keep(op, args);
        if (op.Code == OpCode.SetfieldGc && op.Descr is FieldDescr { OwnedArray: true } field)
            Replaced(field);
    }

    private void Replaced(FieldDescr field)
    {
        Table.ArrayReplaced(field);
        foreach (Value v in _map.Keys)
            if (v is Op { Code: OpCode.GetfieldGc } load && ReferenceEquals(load.Descr, field))
                _replaced.Add(v);
    }

    private bool IsPartOfOwner(Value v) => BarrierNeeds.OwnedArray(v) is not null && !_replaced.Contains(v);

    private void VisitCall(Op op, CallDescr call)
    {
        if ((call.Effects & CallEffects.Irrevocable) != 0 && !Table.Inevitable)
        {
            Output.Add(new Op(OpCode.StmInevitable, Kind.Void, [new ConstRef($"call of {call.Name}")]));
            Table.Inevitable = true;
        }
        bool writes = (call.Effects & CallEffects.Writes) != 0;
        Keep(op, System.Array.ConvertAll(op.Args, v => IsPartOfOwner(v) ? ArrayOf((Op)v, writes) : Map(v)));
        if (op.Code == OpCode.Call)
            Table.AfterCall(call.Effects);
    }

    private void Keep(Op op, Value[] args)
    {
        if (args.AsSpan().SequenceEqual(op.Args))
        {
            Output.Add(op);
            return;
        }
        Op changed = op.With(args);
        Output.Add(changed);
        if (op.Kind != Kind.Void)
            _map[op] = changed;
    }

    /// <summary>The reference through which the object is accessed here; the object itself when it is fresh.</summary>
    public Value Reference(Value original, bool write)
    {
        if (Table.IsFresh(original))
            return Map(original);
        Access access = Table.Of(original);
        if ((write ? access.Write : access.Any) is { } held)
            return held;
        var barrier = new Op(write ? OpCode.StmWrite : OpCode.StmRead, Kind.Ref, [Map(original)]);
        Output.Add(barrier);
        if (write)
        {
            Table.Written(access, Bounds);
            access.Write = barrier;
        }
        else
            access.Read = barrier;
        return barrier;
    }

    /// <summary>The owned array as it is in the reference that is good here.</summary>
    public Value Array(Value owner, FieldDescr field, bool write)
    {
        Value reference = Reference(owner, write);
        Access access = Table.Of(owner);
        if (access.Arrays.TryGetValue(field, out Op? held) && ReferenceEquals(held.Args[0], reference))
            return held;
        var load = new Op(OpCode.GetfieldGc, Kind.Ref, [reference], field);
        Output.Add(load);
        access.Arrays[field] = load;
        return load;
    }

    private Value ArrayOf(Op load, bool write) => Array(load.Args[0], (FieldDescr)load.Descr!, write);

    private Value Map(Value v) => _map.GetValueOrDefault(v, v);

    private Value[] MapAll(Value[] args) => System.Array.ConvertAll(args, Map);
}
