using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>An address of a field or an array item on the evaluation stack, between the instruction that takes it and the load or store.</summary>
internal sealed class Address(Descr place, Shadow target, Shadow index)
{
    public Descr Place { get; } = place;
    public Shadow Target = target;
    public Shadow Index = index;

    /// <summary>The recording was given up.</summary>
    public void Forget() => Target.Node = Index.Node = null;
}

/// <summary>
/// Loads and stores. Under transactions the machine performs the barriers itself, at each access of a transactional object: the shadows hold
/// originals only (a private copy is looked up for the one access and forgotten), and the trace gets the plain access, for the barrier pass
/// places barriers of its own.
/// </summary>
internal sealed partial class Machine
{
    private void LoadField(ref readonly HostInstruction i)
    {
        ref Shadow target = ref Top();
        DemandNonNull(ref target);
        LoadField((FieldDescr)i.Data!, ref target, i.Flag);
    }

    /// <summary>Replaces the object by the value of its field.</summary>
    private void LoadField(FieldDescr field, ref Shadow target, bool isBool)
    {
        object original = target.Ref!;
        bool owned = DescrTable.IsOwnedShared(field);
        object place = _stm && (field.NeedsBarrier || owned) ? StmAccess.Read(_thread, original) : original;
        Node? node = null;
        if (_recording)
        {
            if (!field.Immutable)
                _window.Read(field);
            if (!field.Immutable || owned || target.IsVariable)
            {
                node = Emit(OpCode.GetfieldGc, field.Kind, [ValueOf(in target, Kind.Ref)], field);
                node.IsBool = isBool;
            }
        }
        if (field.Kind == Kind.Ref)
            LoadedReference(field, ref target, original, field.LoadRef(place), node);
        else
            target = new Shadow { Bits = field.LoadBits(place), Node = node };
    }

    private void LoadedReference(FieldDescr field, ref Shadow result, object owner, object? value, Node? node)
    {
        result = new Shadow { Ref = value, Node = node };
        if (!_recording || value is not Array)
            return;
        if (_stm && DescrTable.IsOwnedShared(field))
            (node!.OwnerObject, node.OwnerField) = (owner, field);
        if (DescrTable.HasImmutableElements(field))
            (result.Node ??= new Node(new ConstRef(value)) { Known = true }).ImmutableElements = true;
    }

    private void StoreField(ref readonly HostInstruction i)
    {
        DemandNonNull(ref Top(1));
        StoreField((FieldDescr)i.Data!, ref Top(1), ref Top());
        _sp -= 2;
    }

    private void StoreField(FieldDescr field, ref Shadow target, ref Shadow value)
    {
        object place = _stm && field.NeedsBarrier ? StmAccess.Write(_thread, target.Ref!) : target.Ref!;
        if (field.Kind == Kind.Ref)
            field.StoreRef(place, value.Ref);
        else
            field.StoreBits(place, value.Bits);
        if (!_recording)
            return;
        EmitVoid(OpCode.SetfieldGc, [ValueOf(in target, Kind.Ref), ValueOf(in value, field.Kind)], field);
        if (!IsBornHere(in target))
            _window.Write(field);
    }

    /// <summary>Made by the trace since the last merge point: another run from there makes another object.</summary>
    private bool IsBornHere(ref readonly Shadow target) => target.Node is { } node && node.Born == _mergePoints && node.Born != 0;

    private void LoadStatic(ref readonly HostInstruction i)
    {
        var field = (FieldDescr)i.Data!;
        ref Shadow result = ref _slots[_sp++];
        Node? node = null;
        if (_recording && !field.Immutable)
        {
            _window.Read(field);
            node = Emit(OpCode.GetstaticGc, field.Kind, [], field);
            node.IsBool = i.Flag;
        }
        if (field.Kind == Kind.Ref)
            LoadedReference(field, ref result, field, field.LoadRef(null), node);
        else
            result = new Shadow { Bits = field.LoadBits(null), Node = node };
    }

    private void StoreStatic(ref readonly HostInstruction i)
    {
        var field = (FieldDescr)i.Data!;
        ref Shadow value = ref Top();
        if (field.Kind == Kind.Ref)
            field.StoreRef(null, value.Ref);
        else
            field.StoreBits(null, value.Bits);
        if (_recording)
        {
            EmitVoid(OpCode.SetstaticGc, [ValueOf(in value, field.Kind)], field);
            _window.Write(field);
        }
        _sp--;
    }

    /// <summary>The array itself, or that of its owner's private copy.</summary>
    private object CurrentArray(ref readonly Shadow array, bool write)
    {
        if (!_stm || array.Node?.OwnerField is not { } field)
            return array.Ref!;
        object owner = array.Node.OwnerObject!;
        return field.LoadRef(write ? StmAccess.Write(_thread, owner) : StmAccess.Read(_thread, owner))!;
    }

    /// <summary>Demands an array and an index inside of it; the trace guards both.</summary>
    private void CheckIndex(ArrayDescr descr, ref Shadow array, ref Shadow index)
    {
        DemandNonNull(ref array);
        int length = descr.Length(array.Ref);
        if ((uint)(int)index.Bits >= (uint)length)
            throw new IndexOutOfRangeException();
        if (!array.IsVariable && !index.IsVariable)
            return;
        Value bound = array.IsVariable ? Emit(OpCode.ArraylenGc, Kind.I32, [ValueOf(in array, Kind.Ref)], descr).Value : ConstInt(Kind.I32, length);
        Guard(OpCode.GuardTrue, Emit(OpCode.UintLt, Kind.I32, ValueOf(in index, Kind.I32), bound).Value);
    }

    private void LoadItem(ref readonly HostInstruction i)
    {
        var descr = (ArrayDescr)i.Data!;
        ref Shadow array = ref Top(1), index = ref Top();
        CheckIndex(descr, ref array, ref index);
        LoadItem(descr, ref array, ref index, ref array);
        _sp--;
    }

    private void LoadItem(ArrayDescr descr, ref Shadow array, ref Shadow index, ref Shadow result)
    {
        bool immutable = array.Node is { ImmutableElements: true };
        Node? node = null;
        if (_recording && (!immutable || array.IsVariable || index.IsVariable))
        {
            ArrayDescr place = immutable ? DescrTable.Array(descr.ElementType, immutable: true) : descr;
            if (!immutable)
                _window.Read(descr);
            node = Emit(OpCode.GetarrayitemGc, descr.Kind, [ValueOf(in array, Kind.Ref), ValueOf(in index, Kind.I32)], place);
            node.IsBool = descr.ElementType == typeof(bool);
        }
        object current = CurrentArray(in array, write: false);
        result = descr.Kind == Kind.Ref
            ? new Shadow { Ref = descr.LoadRef(current, (int)index.Bits), Node = node }
            : new Shadow { Bits = descr.LoadBits(current, (int)index.Bits), Node = node };
    }

    private void StoreItem(ref readonly HostInstruction i)
    {
        var descr = (ArrayDescr)i.Data!;
        CheckIndex(descr, ref Top(2), ref Top(1));
        StoreItem(descr, ref Top(2), ref Top(1), ref Top());
        _sp -= 3;
    }

    private void StoreItem(ArrayDescr descr, ref Shadow array, ref Shadow index, ref Shadow value)
    {
        object current = CurrentArray(in array, write: true);
        if (descr.Kind == Kind.Ref)
            descr.StoreRef(current, (int)index.Bits, value.Ref);
        else
            descr.StoreBits(current, (int)index.Bits, value.Bits);
        if (!_recording)
            return;
        EmitVoid(OpCode.SetarrayitemGc, [ValueOf(in array, Kind.Ref), ValueOf(in index, Kind.I32), ValueOf(in value, descr.Kind)], descr);
        if (!IsBornHere(in array))
            _window.Write(descr);
    }

    private void ArrayLength(ref readonly HostInstruction i)
    {
        var descr = (ArrayDescr)i.Data!;
        ref Shadow array = ref Top();
        DemandNonNull(ref array);
        Node? node = array.IsVariable ? Emit(OpCode.ArraylenGc, Kind.I32, [ValueOf(in array, Kind.Ref)], descr) : null;
        array = new Shadow { Bits = descr.Length(array.Ref), Node = node };
    }

    private void NewArray(ref readonly HostInstruction i)
    {
        var descr = (ArrayDescr)i.Data!;
        ref Shadow length = ref Top();
        object made = descr.Allocate((int)length.Bits);
        if (length.IsVariable)
            Guard(OpCode.GuardTrue, Emit(OpCode.IntGe, Kind.I32, ValueOf(in length, Kind.I32), ConstInt(Kind.I32, 0)).Value);
        length = new Shadow { Ref = made, Node = _recording ? MarkBorn(Emit(OpCode.NewArray, Kind.Ref, [ValueOf(in length, Kind.I32)], descr)) : null };
    }

    private Node MarkBorn(Node node)
    {
        node.NonNull = node.ClassKnown = true;
        node.Born = _mergePoints;
        return node;
    }

    private void TakeAddress(ref readonly HostInstruction i)
    {
        if (i.Op == HostOp.FieldAddress)
        {
            ref Shadow target = ref Top();
            DemandNonNull(ref target);
            target = new Shadow { Ref = new Address((FieldDescr)i.Data!, target, default) };
            return;
        }
        CheckIndex((ArrayDescr)i.Data!, ref Top(1), ref Top());
        Top(1) = new Shadow { Ref = new Address((ArrayDescr)i.Data!, Top(1), Top()) };
        _sp--;
    }

    private void LoadIndirect(ref readonly HostInstruction i)
    {
        ref Shadow top = ref Top();
        var address = (Address)top.Ref!;
        if (address.Place is FieldDescr field)
        {
            top = address.Target;
            LoadField(field, ref top, field.Field.FieldType == typeof(bool));
        }
        else
            LoadItem((ArrayDescr)address.Place, ref address.Target, ref address.Index, ref top);
    }

    private void StoreIndirect(ref readonly HostInstruction i)
    {
        var address = (Address)Top(1).Ref!;
        if (address.Place is FieldDescr field)
            StoreField(field, ref address.Target, ref Top());
        else
            StoreItem((ArrayDescr)address.Place, ref address.Target, ref address.Index, ref Top());
        _sp -= 2;
    }

    private void IsInstance(ref readonly HostInstruction i)
    {
        ref Shadow value = ref Top();
        if (!HoldsType(ref value, (TypeTest)i.Data!))
            value = default;
    }

    private void CastClass(ref readonly HostInstruction i)
    {
        ref Shadow value = ref Top();
        var test = (TypeTest)i.Data!;
        if (value.Ref is not null && !test.Holds(value.Ref.GetType()))
            throw new InvalidCastException($"Unable to cast object of type '{value.Ref.GetType()}' to type '{test.Type}'.");
        HoldsType(ref value, test);
    }

    // The exact class is guarded, not the test: whatever is asked about the object later is then known too.
    private bool HoldsType(ref Shadow value, TypeTest test)
    {
        if (value.IsVariable)
        {
            if (value.Ref is null)
                GuardNullness(ref value);
            else
                GuardClass(ref value);
        }
        return value.Ref is not null && test.Holds(value.Ref.GetType());
    }

    private void Convention(ref readonly HostInstruction i)
    {
        ref Shadow value = ref Top();
        if (i.Op == HostOp.Unbox)
            DemandNonNull(ref value);
        if (i.Op == HostOp.Unbox && value.IsVariable)
            GuardClass(ref value);
        var target = (CallTarget)i.Data!;
        CallPlain(target, target.Descr, _sp - 1);
    }
}
