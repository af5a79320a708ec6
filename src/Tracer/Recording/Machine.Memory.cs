using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// Loads and stores. Under transactions the machine performs the barriers itself, at each access of a transactional object: the shadows hold
/// originals only (a private copy is looked up for the one access and forgotten), and the trace gets the plain access, for the barrier pass
/// places barriers of its own.
/// </summary>
internal sealed partial class Machine
{
    private void LoadField(ref readonly HostInstruction i)
    {
        if (i.Data is System.Reflection.FieldInfo)
        {
            LoadInner(in i);
            return;
        }
        ref Shadow target = ref Top();
        DemandNonNull(ref target);
        if (i.Data is FieldDescr field)
        {
            LoadField(field, ref target, i.Flag);
            return;
        }
        Read((Place)i.Data!, target, default, --_sp);
        _sp += i.Width;
    }

    /// <summary>Replaces the object by the value of its field.</summary>
    private void LoadField(FieldDescr field, ref Shadow target, bool isBool)
    {
        if (_recording && Remembered(field, in target, 0, out Shadow known))
        {
            target = known;
            return;
        }
        Shadow from = target;
        bool owned = DescrTable.IsOwnedShared(field);
        object place = _stm && (field.NeedsBarrier || owned) ? StmAccess.Read(_thread, from.Ref!) : from.Ref!;
        Node? node = null;
        if (_recording && (!field.Immutable || owned || from.IsVariable))
        {
            node = Emit(OpCode.GetfieldGc, field.Kind, [ValueOf(in from, Kind.Ref)], field);
            node.IsBool = isBool;
        }
        Loaded(field, ref target, from.Ref!, place, node);
        if (node is not null)
            _heap.Learn(field, in from, 0, in target);
    }

    /// <summary>A load that records nothing; it still counts as one for whoever starts again at the merge point.</summary>
    private bool Remembered(Descr place, ref readonly Shadow target, int index, out Shadow value)
    {
        if (place is FieldDescr { Immutable: false } or ArrayDescr { Immutable: false })
            _window.Read(place);
        return _heap.TryLoad(place, in target, index, out value);
    }

    private void Loaded(FieldDescr field, ref Shadow result, object owner, object? place, Node? node)
    {
        if (field.Kind != Kind.Ref)
        {
            result = new Shadow { Bits = field.LoadBits(place), Node = node };
            return;
        }
        object? value = field.LoadRef(place);
        result = new Shadow { Ref = value, Node = node };
        if (!_recording || value is not Array)
            return;
        if (_stm && DescrTable.IsOwnedShared(field))
            (node!.OwnerObject, node.OwnerField) = (owner, field);
        if (DescrTable.HasImmutableElements(field))
            (result.Node ??= new Node(new ConstRef(value), 0) { Known = true }).ImmutableElements = true;
    }

    private void StoreField(ref readonly HostInstruction i)
    {
        if (i.Data is System.Reflection.FieldInfo)
        {
            StoreInner(in i);
            return;
        }
        ref Shadow target = ref Top(i.Width);
        DemandNonNull(ref target);
        if (i.Data is FieldDescr field)
            StoreField(field, ref target, ref Top());
        else
            Write((Place)i.Data!, target, default, _sp - i.Width);
        _sp -= 1 + i.Width;
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
        Stored(field, field.Storage, in target, 0, in value);
    }

    /// <summary>The place holds the value now, unless it is too small for it.</summary>
    private void Stored(Descr place, Storage storage, ref readonly Shadow target, int index, ref readonly Shadow value)
    {
        _heap.Overwrite(place, in target, index);
        bool cut = storage is Storage.U1 or Storage.I1 or Storage.U2 or Storage.I2 or Storage.R4;
        if (index != HeapCache.AnyIndex && (!cut || (value.Node is { IsBool: true } && storage == Storage.U1)))
            _heap.Learn(place, in target, index, in value);
    }

    /// <summary>Made by the trace since the last merge point: another run from there makes another object.</summary>
    private bool IsBornHere(ref readonly Shadow target) => target.Node is { } node && node.Born == _mergePoints && node.Born != 0;

    private void LoadStatic(ref readonly HostInstruction i)
    {
        if (i.B != 0 && ((FieldDescr)i.Data!).LoadRef(null) is { } settled)
            _slots[_sp] = new Shadow { Ref = settled };
        else if (i.Data is FieldDescr field)
            LoadStatic(field, ref _slots[_sp], i.Flag);
        else
            Read((Place)i.Data!, default, default, _sp);
        _sp += i.Width;
    }

    private void LoadStatic(FieldDescr field, ref Shadow result, bool isBool)
    {
        Shadow nothing = default;
        if (_recording && Remembered(field, in nothing, 0, out result))
            return;
        Node? node = null;
        if (_recording && !field.Immutable)
        {
            node = Emit(OpCode.GetstaticGc, field.Kind, [], field);
            node.IsBool = isBool;
        }
        Loaded(field, ref result, field, null, node);
        if (node is not null)
            _heap.Learn(field, in nothing, 0, in result);
    }

    private void StoreStatic(ref readonly HostInstruction i)
    {
        if (i.Data is FieldDescr field)
            StoreStatic(field, ref Top());
        else
            Write((Place)i.Data!, default, default, _sp - i.Width);
        _sp -= i.Width;
    }

    private void StoreStatic(FieldDescr field, ref Shadow value)
    {
        if (field.Kind == Kind.Ref)
            field.StoreRef(null, value.Ref);
        else
            field.StoreBits(null, value.Bits);
        if (!_recording)
            return;
        EmitVoid(OpCode.SetstaticGc, [ValueOf(in value, field.Kind)], field);
        _window.Write(field);
        Shadow nothing = default;
        Stored(field, field.Storage, in nothing, 0, in value);
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
        if (!index.IsVariable && index.Bits < array.Node!.Proved)
            return;
        Shadow bound = LengthOf(descr, ref array);
        if (bound.IsVariable || index.IsVariable)
            Guard(OpCode.GuardTrue, Emit(OpCode.UintLt, Kind.I32, ValueOf(in index, Kind.I32), ValueOf(in bound, Kind.I32)).Value);
        if (!index.IsVariable)
            array.Node!.Proved = (int)index.Bits + 1;
    }

    /// <summary>A length never changes: one op for each array.</summary>
    private Shadow LengthOf(ArrayDescr descr, ref Shadow array)
    {
        var length = new Shadow { Bits = descr.Length(array.Ref) };
        if (!array.IsVariable)
            return length;
        if (array.Node!.Length is { } known)
            return known;
        length.Node = Emit(OpCode.ArraylenGc, Kind.I32, [ValueOf(in array, Kind.Ref)], descr);
        array.Node.Length = length;
        return length;
    }

    /// <summary>The index as an int: a native integer that is none is out of range. A copy: the stack stays as it is until all guards are recorded.</summary>
    private Shadow Narrowed(ref readonly HostInstruction i, ref readonly Shadow index)
    {
        if (i.Kind2 != Kind.I64)
            return index;
        if ((int)index.Bits != index.Bits)
            throw new IndexOutOfRangeException();
        Node? node = index.IsVariable ? NarrowedExactly(index.Node!.Value, Kind.I64, OpCode.CastIntToInt, 0) : null;
        return new Shadow { Bits = index.Bits, Node = node };
    }

    private void LoadItem(ref readonly HostInstruction i)
    {
        Shadow index = Narrowed(in i, in Top());
        ref Shadow array = ref Top(1);
        if (i.Data is ItemPlace place)
        {
            CheckIndex(place.Whole, ref array, ref index);
            _sp -= 2;
            Read(place, array, index, _sp);
            _sp += i.Width;
            return;
        }
        var descr = (ArrayDescr)i.Data!;
        CheckIndex(descr, ref array, ref index);
        LoadItem(descr, ref array, ref index, ref array);
        _sp--;
    }

    private void LoadItem(ArrayDescr descr, ref Shadow array, ref Shadow index, ref Shadow result)
    {
        bool immutable = array.Node is { ImmutableElements: true };
        ArrayDescr place = immutable && !descr.HoldsStructs ? DescrTable.Array(descr.ElementType, immutable: true) : descr;
        int constant = index.IsVariable ? HeapCache.AnyIndex : (int)index.Bits;
        if (_recording && Remembered(place, in array, constant, out Shadow known) && constant != HeapCache.AnyIndex)
        {
            result = known;
            return;
        }
        Shadow from = array;
        Node? node = null;
        if (_recording && (!immutable || from.IsVariable || index.IsVariable))
        {
            node = Emit(OpCode.GetarrayitemGc, descr.Kind, [ValueOf(in from, Kind.Ref), ValueOf(in index, Kind.I32)], place);
            node.IsBool = descr.ValueType == typeof(bool);
        }
        object current = CurrentArray(in from, write: false);
        result = descr.Kind == Kind.Ref
            ? new Shadow { Ref = descr.LoadRef(current, (int)index.Bits), Node = node }
            : new Shadow { Bits = descr.LoadBits(current, (int)index.Bits), Node = node };
        if (node is not null && constant != HeapCache.AnyIndex)
            _heap.Learn(place, in from, constant, in result);
    }

    private void StoreItem(ref readonly HostInstruction i)
    {
        Shadow index = Narrowed(in i, in Top(i.Width));
        ref Shadow array = ref Top(1 + i.Width);
        if (i.Data is ItemPlace place)
        {
            CheckIndex(place.Whole, ref array, ref index);
            Write(place, array, index, _sp - i.Width);
        }
        else
        {
            CheckIndex((ArrayDescr)i.Data!, ref array, ref index);
            StoreItem((ArrayDescr)i.Data!, ref array, ref index, ref Top());
        }
        _sp -= 2 + i.Width;
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
        Stored(descr, descr.Storage, in array, index.IsVariable ? HeapCache.AnyIndex : (int)index.Bits, in value);
    }

    private void ArrayLength(ref readonly HostInstruction i)
    {
        ref Shadow array = ref Top();
        DemandNonNull(ref array);
        array = LengthOf((ArrayDescr)i.Data!, ref array);
    }

    private void NewArray(ref readonly HostInstruction i)
    {
        var descr = (ArrayDescr)i.Data!;
        ref Shadow top = ref Top();
        Shadow length = top;
        object made = descr.Allocate((int)length.Bits);
        top = new Shadow { Ref = made };
        if (!_recording)
            return;
        if (length.IsVariable)
        {
            top = length;
            Guard(OpCode.GuardTrue, Emit(OpCode.IntGe, Kind.I32, ValueOf(in length, Kind.I32), ConstInt(Kind.I32, 0)).Value);
        }
        Node node = MarkBorn(Emit(OpCode.NewArray, Kind.Ref, [ValueOf(in length, Kind.I32)], descr), made.GetType());
        node.Length = length;
        top = new Shadow { Ref = made, Node = node };
    }

    private Node MarkBorn(Node node, Type type)
    {
        node.Class = type;
        node.IsFresh = true;
        node.Born = _mergePoints;
        return node;
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

    /// <summary>A box is an object with the struct's leaves for fields: it can be virtual as any other.</summary>
    private void Box(ref readonly HostInstruction i)
    {
        if (i.Data is CallTarget call)
        {
            CallPlain(call, call.Descr, _sp - i.Width);
            return;
        }
        var place = (BoxPlace)i.Data!;
        int first = _sp - i.Width;
        var box = new Shadow { Ref = place.Class.Allocate() };
        bool variable = _recording && AnyVariable(first, i.Width);
        if (variable || (_recording && !place.Class.IdentityFree))
            box.Node = MarkBorn(Emit(OpCode.New, Kind.Ref, [], place.Class), place.Class.Type);
        for (int k = 0; k < i.Width; k++)
        {
            if (box.Node is not null)
                StoreField(place.Leaves[k], ref box, ref _slots[first + k]);
            else
                place.Leaves[k].Store(box.Ref, new Slot { Bits = _slots[first + k].Bits, Ref = _slots[first + k].Ref });
        }
        _slots[first] = box;
        _sp = first + 1;
    }

    private void Unbox(ref readonly HostInstruction i)
    {
        ref Shadow value = ref Top();
        DemandNonNull(ref value);
        GuardClass(ref value);
        var place = (BoxPlace)i.Data!;
        if (!Unboxes(value.Ref!.GetType(), place.Layout.Type))
            throw new InvalidCastException($"Unable to cast object of type '{value.Ref.GetType()}' to type '{place.Layout.Type}'.");
        Read(place, value, default, --_sp);
        _sp += i.Width;
    }

    // An enum's box unboxes as its integer, and the other way round.
    private static bool Unboxes(Type actual, Type wanted) =>
        actual == wanted || (actual.IsValueType && (actual.IsEnum ? actual.GetEnumUnderlyingType() : actual) == (wanted.IsEnum ? wanted.GetEnumUnderlyingType() : wanted));
}
