using System.Reflection;
using System.Runtime.CompilerServices;

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

    public Storage Storage { get; } = Storages.Of(elementType);

    /// <summary>A new array of exactly the element type; throws OverflowException for a negative length as newarr does.</summary>
    public object Allocate(int length) => (_make ??= Maker())(length);

    // A generic method costs a fifth of Array.CreateInstance.
    private Func<int, object> Maker() =>
        typeof(ArrayDescr).GetMethod(nameof(Make), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(ElementType).CreateDelegate<Func<int, object>>();

    private static object Make<T>(int length) => new T[length];

    public int Length(object? array) => Unsafe.As<Array>(array!).Length;

    /// <summary>Throws as ldelem does: for null and for an index out of range.</summary>
    public long LoadBits(object? array, int index) => Storage switch
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

    public object? LoadRef(object? array, int index) => Unsafe.As<object?[]>(array!)[index];

    public void StoreBits(object? array, int index, long bits)
    {
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
    public void StoreRef(object? array, int index, object? value) => Unsafe.As<object?[]>(array!)[index] = value;

    public Slot Load(object? array, int index) => Kind == Kind.Ref ? new Slot(LoadRef(array, index)) : new Slot(LoadBits(array, index));

    public void Store(object? array, int index, Slot value)
    {
        if (Kind == Kind.Ref)
            StoreRef(array, index, value.Ref);
        else
            StoreBits(array, index, value.Bits);
    }
}
