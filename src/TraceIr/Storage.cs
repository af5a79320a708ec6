namespace JitStm.TraceIr;

/// <summary>How a field, array item, argument or result lies in memory; in a trace it is widened to a <see cref="Kind"/>.</summary>
public enum Storage : byte
{
    U1, I1, U2, I2, I4, I8, R4, R8, Ref,
}

/// <summary>One value outside of a trace: <see cref="Bits"/> (I32 sign-extended, I64, the bits of an F64) or <see cref="Ref"/>, by its kind.</summary>
public struct Slot
{
    public long Bits;
    public object? Ref;

    public Slot(long bits) => Bits = bits;

    public Slot(object? target) => Ref = target;

    public Slot(double value) => Bits = BitConverter.DoubleToInt64Bits(value);

    public readonly double Float => BitConverter.Int64BitsToDouble(Bits);
}

public static class Storages
{
    /// <summary>False for types that no trace value can hold: structs, pointers, byrefs, open generics.</summary>
    public static bool TryOf(Type type, out Storage storage)
    {
        storage = Storage.Ref;
        if (type.IsByRef || type.IsPointer || type.IsFunctionPointer || type.IsGenericParameter || type == typeof(void))
            return false;
        if (!type.IsValueType)
            return true;
        if (type == typeof(nint) || type == typeof(nuint))
        {
            storage = Storage.I8;
            return true;
        }
        Storage? known = Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean or TypeCode.Byte => Storage.U1,
            TypeCode.SByte => Storage.I1,
            TypeCode.Char or TypeCode.UInt16 => Storage.U2,
            TypeCode.Int16 => Storage.I2,
            TypeCode.Int32 or TypeCode.UInt32 => Storage.I4,
            TypeCode.Int64 or TypeCode.UInt64 => Storage.I8,
            TypeCode.Single => Storage.R4,
            TypeCode.Double => Storage.R8,
            _ => null,
        };
        storage = known ?? Storage.Ref;
        return known is not null;
    }

    public static Storage Of(Type type) =>
        TryOf(type, out Storage storage) ? storage : throw new NotSupportedException($"a trace has no values of type {type}");

    /// <summary>The kind of values of the type; <see cref="Kind.Void"/> for void itself.</summary>
    public static Kind KindOf(Type type) => type == typeof(void) ? TraceIr.Kind.Void : Of(type).Kind();

    public static Kind Kind(this Storage storage) => storage switch
    {
        Storage.U1 or Storage.I1 or Storage.U2 or Storage.I2 or Storage.I4 => TraceIr.Kind.I32,
        Storage.I8 => TraceIr.Kind.I64,
        Storage.R4 or Storage.R8 => TraceIr.Kind.F64,
        Storage.Ref => TraceIr.Kind.Ref,
    };

    /// <summary>What a load gives after a store of these bits: small integers are cut and extended, floats rounded.</summary>
    public static long Cut(this Storage storage, long bits) => storage switch
    {
        Storage.U1 => (byte)bits,
        Storage.I1 => (sbyte)bits,
        Storage.U2 => (ushort)bits,
        Storage.I2 => (short)bits,
        Storage.I4 => (int)bits,
        Storage.R4 => BitConverter.DoubleToInt64Bits((float)BitConverter.Int64BitsToDouble(bits)),
        Storage.I8 or Storage.R8 or Storage.Ref => bits,
    };
}
