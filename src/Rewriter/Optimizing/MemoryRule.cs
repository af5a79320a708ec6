using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Loads and stores of real objects. A load whose cell is known gives the known value. A store only marks its cell as dirty;
/// it is performed when something could see or overtake it: an access that may be the same place under another name,
/// a call (<see cref="CallRule"/>), the end of the trace. Guards do not perform it: it becomes part of their exits.
/// Immutable fields are stored at once (only constructors do), so that their cells are never dirty and need no look for aliases.
/// </summary>
internal sealed class MemoryRule : Rule
{
    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        result = null;
        switch (op.Code)
        {
            case OpCode.GetfieldGc:
                result = Load(walk, op, op.Args[0], walk.Heap.Regions.Field((FieldDescr)op.Descr!));
                return true;
            case OpCode.SetfieldGc:
                Store(walk, op.Args[0], walk.Heap.Regions.Field((FieldDescr)op.Descr!), op.Args[1]);
                return true;
            case OpCode.GetstaticGc:
                result = Load(walk, op, walk.State.Statics, walk.Heap.Regions.Field((FieldDescr)op.Descr!));
                return true;
            case OpCode.SetstaticGc:
                Store(walk, walk.State.Statics, walk.Heap.Regions.Field((FieldDescr)op.Descr!), op.Args[0]);
                return true;
            case OpCode.GetarrayitemGc:
                result = LoadItem(walk, op);
                return true;
            case OpCode.SetarrayitemGc:
                StoreItem(walk, op);
                return true;
            default:
                return false;
        }
    }

    private static Val Load(Walk walk, in Item op, Val source, Region region)
    {
        if (!walk.Options.Heap)
            return EmitLoad(walk, op);
        if (walk.Heap.Find(source, region) is { } known)
        {
            known.IsTouched = true;
            return known.Value;
        }
        PerformAliases(walk, source, region, forget: false);
        Val value = EmitLoad(walk, op);
        if (region.Descr is FieldDescr { OwnedArray: true } field)
            (value.Owner, value.OwnerField) = (source, field);
        walk.Heap.Learn(source, region, value).IsTouched = true;
        return value;
    }

    // By hand and not with Walk.Emit: a load lets nobody know the base.
    private static Val EmitLoad(Walk walk, in Item op)
    {
        var args = new Value[op.Args.Length];
        for (int i = 0; i < args.Length; i++)
            args[i] = op.Args[i].Out ?? Forcing.Force(walk, op.Args[i]);
        var load = new Op(op.Code, op.Kind, args, op.Descr);
        walk.Output.Add(load);
        Val value = walk.State.New(op.Kind);
        value.Out = load;
        if (op.Kind == Kind.I32)
        {
            if (op.Descr is FieldDescr field)
                IntRanges.OfLoad(value, field.Storage, field.ValueType);
            else if (op.Descr is ArrayDescr array)
                IntRanges.OfLoad(value, array.Storage, array.ValueType);
        }
        return value;
    }

    private static void Store(Walk walk, Val target, Region region, Val value)
    {
        value = Cut(walk, value, StorageOf(region));
        Heap heap = walk.Heap;
        if (!walk.Options.Heap)
        {
            EmitStore(walk, target, region, value);
            return;
        }
        if (heap.Find(target, region) is { } same && State.Same(same.Value, value))
            return;
        if (!region.Immutable)
            PerformAliases(walk, target, region, forget: true);
        Cell cell = heap.Learn(target, region, value);
        cell.IsTouched = true;
        if (!value.IsVirtual)
            value.Escaped = true;
        if (region.Descr is FieldDescr { OwnedArray: true } field && value.Owner is null && value.Const is null)
            (value.Owner, value.OwnerField) = (target, field);
        heap.MarkDirty(cell);
        if (region.Immutable)
            walk.Perform(cell);
    }

    private static Val LoadItem(Walk walk, in Item op)
    {
        var array = (ArrayDescr)op.Descr!;
        if (!walk.Options.Heap)
            return EmitLoad(walk, op);
        if (array.Immutable)
            PerformWritten(walk, op.Args[0], array);
        if (op.Args[1].TryInt(out long index) && index is >= 0 and < RegionTable.MaxIndex)
            return Load(walk, op, op.Args[0], walk.Heap.Regions.Item(array, (int)index));
        foreach (Region? region in walk.Heap.Regions.Items(array))
            if (region is not null)
                PerformAliases(walk, op.Args[0], region, forget: false, itself: true);
        return EmitLoad(walk, op);
    }

    private static void StoreItem(Walk walk, in Item op)
    {
        var array = (ArrayDescr)op.Descr!;
        if (op.Args[1].TryInt(out long index) && index is >= 0 and < RegionTable.MaxIndex)
        {
            Store(walk, op.Args[0], walk.Heap.Regions.Item(array, (int)index), op.Args[2]);
            return;
        }
        foreach (Region? region in walk.Heap.Regions.Items(array))
            if (region is not null)
                PerformAliases(walk, op.Args[0], region, forget: true, itself: true);
        Value target = op.Args[0].Out ?? Forcing.Force(walk, op.Args[0]);
        Value value = Forcing.Real(walk, op.Args[2]);
        walk.Output.Add(new Op(op.Code, op.Kind, [target, op.Args[1].Out!, value], op.Descr));
    }

    /// <summary>Performs the pending stores of a region that may be to this object, and (before a store) forgets what is known there.</summary>
    private static void PerformAliases(Walk walk, Val target, Region region, bool forget, bool itself = false)
    {
        if (region.Immutable)
            return;
        List<Cell> cells = walk.Heap.Of(region);
        // Backwards: forgetting removes, and forcing a value appends cells of objects that nobody else knew.
        for (int i = cells.Count - 1; i >= 0; i--)
        {
            Cell cell = cells[i];
            if ((!itself && ReferenceEquals(cell.Base, target)) || (!cell.Dirty && !forget) || !Aliasing.MayBeSame(cell.Base, target))
                continue;
            if (!itself && SpeculativeGuards.Separate(walk, cell, target))
                continue;
            walk.Perform(cell);
            if (forget)
                walk.Heap.Forget(cell);
        }
    }

    // An array that is filled through its ordinary descr and then read through the immutable one.
    private static void PerformWritten(Walk walk, Val array, ArrayDescr descr)
    {
        List<Cell> dirty = walk.Heap.DirtyCells;
        for (int i = dirty.Count - 1; i >= 0; i--)
            if (dirty[i].Region.Descr is ArrayDescr written && written.ElementType == descr.ElementType && Aliasing.MayBeSame(dirty[i].Base, array))
                walk.Perform(dirty[i]);
    }

    public static void EmitStore(Walk walk, Val target, Region region, Val value)
    {
        Value stored = Forcing.Real(walk, value);
        walk.Output.Add(StoreOp(target.Out!, region, stored));
    }

    public static Op StoreOp(Value target, Region region, Value value) => region.Descr switch
    {
        FieldDescr { IsStatic: true } => new Op(OpCode.SetstaticGc, Kind.Void, [value], region.Descr),
        FieldDescr => new Op(OpCode.SetfieldGc, Kind.Void, [target, value], region.Descr),
        _ => new Op(OpCode.SetarrayitemGc, Kind.Void, [target, ConstInt.I32(region.Index), value], region.Descr),
    };

    /// <summary>What a load gives after the value was stored: small fields cut it.</summary>
    public static Val Cut(Walk walk, Val value, Storage storage)
    {
        if (value.Kind == Kind.F64)
            return storage == Storage.R4 ? walk.Do(OpCode.FloatToSingle, Kind.F64, null, value) : value;
        if (value.Kind != Kind.I32)
            return value;
        return storage switch
        {
            Storage.U1 => Extend(walk, OpCode.IntZeroext, value, 1),
            Storage.I1 => Extend(walk, OpCode.IntSignext, value, 1),
            Storage.U2 => Extend(walk, OpCode.IntZeroext, value, 2),
            Storage.I2 => Extend(walk, OpCode.IntSignext, value, 2),
            _ => value,
        };
    }

    private static Val Extend(Walk walk, OpCode code, Val value, int width)
    {
        (long lo, long hi) = code == OpCode.IntZeroext ? (0, (1L << (8 * width)) - 1) : (-(1L << (8 * width - 1)), (1L << (8 * width - 1)) - 1);
        return value.Lo >= lo && value.Hi <= hi ? value : walk.Do(code, Kind.I32, null, value, walk.State.Int(Kind.I32, width));
    }

    private static Storage StorageOf(Region region) => region.Descr is FieldDescr field ? field.Storage : ((ArrayDescr)region.Descr).Storage;
}
