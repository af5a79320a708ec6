using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JitStm.TraceIr;

public sealed partial class ClassDescr
{
    /// <summary>A new instance, all fields zero, no constructor run.</summary>
    public object Allocate() => RuntimeHelpers.GetUninitializedObject(Type);
}

/// <summary>Array access without generated code: arrays of equal item size share one representation.</summary>
public sealed partial class ArrayDescr
{
    private Func<int, object>? _make;

    public Storage Storage { get; } = inner is [.., var last] ? Storages.Of(last.FieldType) : Storages.TryOf(elementType, out Storage known) ? known : Storage.Ref;

    private (nint Offset, nint Size)? _place;

    /// <summary>A new array of exactly the element type; throws OverflowException for a negative length as newarr does.</summary>
    public object Allocate(int length) => (_make ??= Maker())(length);

    // A generic method costs a fifth of Array.CreateInstance.
    private Func<int, object> Maker() =>
        typeof(ArrayDescr).GetMethod(nameof(Make), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(ElementType).CreateDelegate<Func<int, object>>();

    private static object Make<T>(int length) => new T[length];

    public int Length(object? array) => Unsafe.As<Array>(array!).Length;

    /// <summary>Throws as ldelem does: for null and for an index out of range.</summary>
    public long LoadBits(object? array, int index) => HoldsStructs ? Memory.Load(ref At(array!, index), Storage) : Storage switch
    {
        Storage.U1 => Unsafe.As<byte[]>(array!)[index],
        Storage.I1 => (sbyte)Unsafe.As<byte[]>(array!)[index],
        Storage.U2 => Unsafe.As<ushort[]>(array!)[index],
        Storage.I2 => Unsafe.As<short[]>(array!)[index],
        Storage.I4 => Unsafe.As<int[]>(array!)[index],
        Storage.I8 or Storage.R8 => Unsafe.As<long[]>(array!)[index],
        Storage.R4 => BitConverter.DoubleToInt64Bits(Unsafe.As<float[]>(array!)[index]),
        Storage.Ref => throw new InvalidOperationException("a reference has no bits"),
    };

    public object? LoadRef(object? array, int index) => HoldsStructs ? Unsafe.As<byte, object?>(ref At(array!, index)) : Unsafe.As<object?[]>(array!)[index];

    public void StoreBits(object? array, int index, long bits)
    {
        if (HoldsStructs)
        {
            Memory.Store(ref At(array!, index), Storage, bits);
            return;
        }
        switch (Storage)
        {
            case Storage.U1 or Storage.I1: Unsafe.As<byte[]>(array!)[index] = (byte)bits; break;
            case Storage.U2 or Storage.I2: Unsafe.As<short[]>(array!)[index] = (short)bits; break;
            case Storage.I4: Unsafe.As<int[]>(array!)[index] = (int)bits; break;
            case Storage.I8 or Storage.R8: Unsafe.As<long[]>(array!)[index] = bits; break;
            case Storage.R4: Unsafe.As<float[]>(array!)[index] = (float)BitConverter.Int64BitsToDouble(bits); break;
            case Storage.Ref: throw new InvalidOperationException("a reference has no bits");
        }
    }

    /// <summary>Checks the item's type against the array's own as stelem does.</summary>
    public void StoreRef(object? array, int index, object? value)
    {
        if (HoldsStructs)
            Unsafe.As<byte, object?>(ref At(array!, index)) = value;
        else
            Unsafe.As<object?[]>(array!)[index] = value;
    }

    // A field of an item that is a struct.
    private ref byte At(object array, int index)
    {
        var items = Unsafe.As<Array>(array);
        if ((uint)index >= (uint)items.Length)
            throw new IndexOutOfRangeException();
        (nint offset, nint size) = _place ??= FieldOffsets.InItem(ElementType, Inner);
        return ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(items), index * size + offset);
    }

    public Slot Load(object? array, int index) => Kind == Kind.Ref ? new Slot(LoadRef(array, index)) : new Slot(LoadBits(array, index));

    public void Store(object? array, int index, Slot value)
    {
        if (Kind == Kind.Ref)
            StoreRef(array, index, value.Ref);
        else
            StoreBits(array, index, value.Bits);
    }
}
