using System.Reflection;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// Addresses and what stands at them. An address is three slots: the place (always a constant), the object, and the index of an array's item, or
/// of the first slot when it points into a frame that is under way. Frames come back at the same slots after a precise resume, so such an index stays good.
/// </summary>
internal sealed partial class Machine
{
    private void PushAddress(Place place, Shadow target, Shadow index)
    {
        _slots[_sp] = new Shadow { Ref = place };
        _slots[_sp + 1] = target;
        _slots[_sp + 2] = index;
        _sp += Layout.AddressWidth;
    }

    /// <summary>Copies the leaves of what stands there to the slots from <paramref name="at"/> on.</summary>
    private void Read(Place? place, Shadow target, Shadow index, int at)
    {
        switch (place)
        {
            case SlotPlace:
                Move((int)index.Bits, at, place.Layout.Width);
                break;
            case FieldPlace field:
                foreach (FieldDescr leaf in field.Leaves)
                    ReadField(leaf, target, ref _slots[at++]);
                break;
            case BoxPlace box:
                foreach (FieldDescr leaf in box.Leaves)
                    ReadField(leaf, target, ref _slots[at++]);
                break;
            case ItemPlace item:
                foreach (ArrayDescr leaf in item.Leaves)
                    LoadItem(leaf, ref target, ref index, ref _slots[at++]);
                break;
            default:
                throw new NullReferenceException();
        }
    }

    private void ReadField(FieldDescr leaf, Shadow target, ref Shadow result)
    {
        if (leaf.IsStatic)
        {
            LoadStatic(leaf, ref result, leaf.ValueType == typeof(bool));
            return;
        }
        result = target;
        LoadField(leaf, ref result, leaf.ValueType == typeof(bool));
    }

    /// <summary>Stores the leaves in the slots from <paramref name="from"/> on there.</summary>
    private void Write(Place? place, Shadow target, Shadow index, int from)
    {
        switch (place)
        {
            case SlotPlace:
                Move(from, (int)index.Bits, place.Layout.Width);
                break;
            case FieldPlace field:
                foreach (FieldDescr leaf in field.Leaves)
                    WriteField(leaf, ref target, ref _slots[from++]);
                break;
            case BoxPlace box:
                foreach (FieldDescr leaf in box.Leaves)
                    WriteField(leaf, ref target, ref _slots[from++]);
                break;
            case ItemPlace item:
                foreach (ArrayDescr leaf in item.Leaves)
                    StoreItem(leaf, ref target, ref index, ref _slots[from++]);
                break;
            default:
                throw new NullReferenceException();
        }
    }

    private void WriteField(FieldDescr leaf, ref Shadow target, ref Shadow value)
    {
        if (leaf.IsStatic)
            StoreStatic(leaf, ref value);
        else
            StoreField(leaf, ref target, ref value);
    }

    private void FieldAddress(ref readonly HostInstruction i)
    {
        DemandNonNull(ref Top());
        Shadow target = _slots[--_sp];
        PushAddress((Place)i.Data!, target, default);
    }

    private void ItemAddress(ref readonly HostInstruction i)
    {
        var place = (ItemPlace)i.Data!;
        Shadow index = Narrowed(in i, in Top());
        CheckIndex(place.Whole, ref Top(1), ref index);
        _sp -= 2;
        PushAddress(place, _slots[_sp], index);
    }

    private void BoxAddress(ref readonly HostInstruction i)
    {
        var place = (BoxPlace)i.Data!;
        ref Shadow box = ref Top();
        DemandNonNull(ref box);
        if (box.Ref!.GetType() != place.Layout.Type)
            throw new InvalidCastException($"Unable to cast object of type '{box.Ref.GetType()}' to type '{place.Layout.Type}'.");
        GuardClass(ref box);
        Shadow target = _slots[--_sp];
        PushAddress(place, target, default);
    }

    /// <summary>From the address of a struct to that of its field.</summary>
    private static void InnerAddress(FieldInfo field, ref Shadow place, ref Shadow index)
    {
        var outer = (Place?)place.Ref ?? throw new NullReferenceException();
        if (outer is SlotPlace)
            index.Bits += outer.Layout.Find(field).Offset;
        place.Ref = outer.Field(field);
    }

    private void LoadInner(ref readonly HostInstruction i)
    {
        _sp -= Layout.AddressWidth;
        Shadow place = _slots[_sp], target = _slots[_sp + 1], index = _slots[_sp + 2];
        InnerAddress((FieldInfo)i.Data!, ref place, ref index);
        Read((Place?)place.Ref, target, index, _sp);
        _sp += i.Width;
    }

    private void StoreInner(ref readonly HostInstruction i)
    {
        int value = _sp - i.Width;
        _sp = value - Layout.AddressWidth;
        Shadow place = _slots[_sp], target = _slots[_sp + 1], index = _slots[_sp + 2];
        InnerAddress((FieldInfo)i.Data!, ref place, ref index);
        Write((Place?)place.Ref, target, index, value);
    }

    private void LoadIndirect(ref readonly HostInstruction i)
    {
        _sp -= Layout.AddressWidth;
        Read((Place?)_slots[_sp].Ref, _slots[_sp + 1], _slots[_sp + 2], _sp);
        _sp += i.Width;
    }

    private void StoreIndirect(ref readonly HostInstruction i)
    {
        int value = _sp - i.Width;
        _sp = value - Layout.AddressWidth;
        Write((Place?)_slots[_sp].Ref, _slots[_sp + 1], _slots[_sp + 2], value);
    }

    private void Initialize(ref readonly HostInstruction i)
    {
        int address = _sp - Layout.AddressWidth;
        _slots.AsSpan(_sp, i.Width).Clear();
        Write((Place?)_slots[address].Ref, _slots[address + 1], _slots[address + 2], _sp);
        _sp = address;
    }
}
