using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>The concrete result of the ops without effects, on bits as <see cref="Shadow"/> holds them.</summary>
internal static class Arithmetic
{
    public static long Int(OpCode code, Kind kind, long a, long b) => kind == Kind.I32 ? Int32(code, (int)a, (int)b) : Int64(code, a, b);

    private static long Int32(OpCode code, int a, int b) => code switch
    {
        OpCode.IntAdd => a + b,
        OpCode.IntSub => a - b,
        OpCode.IntMul => a * b,
        OpCode.IntDiv => a / b,
        OpCode.IntRem => a % b,
        OpCode.UintDiv => (int)((uint)a / (uint)b),
        OpCode.UintRem => (int)((uint)a % (uint)b),
        OpCode.IntAnd => a & b,
        OpCode.IntOr => a | b,
        OpCode.IntXor => a ^ b,
        OpCode.IntLshift => a << b,
        OpCode.IntRshift => a >> b,
        OpCode.UintRshift => a >>> b,
        OpCode.IntAddOvf => (long)a + b == a + b ? 0 : 1,
        OpCode.IntSubOvf => (long)a - b == a - b ? 0 : 1,
        OpCode.IntMulOvf => (long)a * b == a * b ? 0 : 1,
        _ => Comparison(code, a, b, (uint)a, (uint)b),
    };

    private static long Int64(OpCode code, long a, long b) => code switch
    {
        OpCode.IntAdd => a + b,
        OpCode.IntSub => a - b,
        OpCode.IntMul => a * b,
        OpCode.IntDiv => a / b,
        OpCode.IntRem => a % b,
        OpCode.UintDiv => (long)((ulong)a / (ulong)b),
        OpCode.UintRem => (long)((ulong)a % (ulong)b),
        OpCode.IntAnd => a & b,
        OpCode.IntOr => a | b,
        OpCode.IntXor => a ^ b,
        OpCode.IntLshift => a << (int)b,
        OpCode.IntRshift => a >> (int)b,
        OpCode.UintRshift => a >>> (int)b,
        OpCode.IntAddOvf => JitMath.AddOverflows(a, b) ? 1 : 0,
        OpCode.IntSubOvf => JitMath.SubOverflows(a, b) ? 1 : 0,
        OpCode.IntMulOvf => JitMath.MulOverflows(a, b) ? 1 : 0,
        _ => Comparison(code, a, b, (ulong)a, (ulong)b),
    };

    private static long Comparison(OpCode code, long a, long b, ulong ua, ulong ub) => code switch
    {
        OpCode.IntLt => a < b,
        OpCode.IntLe => a <= b,
        OpCode.IntEq => a == b,
        OpCode.IntNe => a != b,
        OpCode.IntGt => a > b,
        OpCode.IntGe => a >= b,
        OpCode.UintLt => ua < ub,
        OpCode.UintLe => ua <= ub,
        OpCode.UintGt => ua > ub,
        OpCode.UintGe => ua >= ub,
        _ => throw new InvalidOperationException($"{code} is no operation on two integers"),
    } ? 1 : 0;

    public static double Float(OpCode code, double a, double b) => code switch
    {
        OpCode.FloatAdd => a + b,
        OpCode.FloatSub => a - b,
        OpCode.FloatMul => a * b,
        OpCode.FloatDiv => a / b,
        OpCode.FloatRem => a % b,
        _ => throw new InvalidOperationException($"{code} is no operation on two floats"),
    };

    public static long FloatComparison(OpCode code, double a, double b) => code switch
    {
        OpCode.FloatLt => a < b,
        OpCode.FloatLe => a <= b,
        OpCode.FloatEq => a == b,
        OpCode.FloatNe => a != b,
        OpCode.FloatGt => a > b,
        OpCode.FloatGe => a >= b,
        _ => throw new InvalidOperationException($"{code} is no comparison of floats"),
    } ? 1 : 0;

    /// <summary>An op with one operand; <paramref name="width"/> for the two that keep low bytes.</summary>
    public static long Unary(OpCode code, Kind from, Kind to, long a, int width) => code switch
    {
        OpCode.IntNeg => to == Kind.I32 ? -(int)a : -a,
        OpCode.IntInvert => ~a,
        OpCode.CastIntToInt => to == Kind.I32 ? (int)a : a,
        OpCode.CastUintToInt => (uint)a,
        OpCode.IntSignext => width switch { 1 => (sbyte)a, 2 => (short)a, _ => (int)a },
        OpCode.IntZeroext => width switch { 1 => (byte)a, 2 => (ushort)a, _ => to == Kind.I32 ? (int)a : (uint)a },
        OpCode.CastIntToFloat => Bits(a),
        OpCode.CastFloatToInt => to == Kind.I32 ? (int)Number(a) : (long)Number(a),
        OpCode.FloatToSingle => Bits((float)Number(a)),
        OpCode.FloatNeg => Bits(-Number(a)),
        OpCode.FloatAbs => Bits(Math.Abs(Number(a))),
        OpCode.FloatSqrt => Bits(Math.Sqrt(Number(a))),
        OpCode.ConvertFloatBytesToLonglong or OpCode.ConvertLonglongBytesToFloat => a,
        _ => throw new InvalidOperationException($"{code} has not one operand of {from}"),
    };

    public static double Number(long bits) => BitConverter.Int64BitsToDouble(bits);

    public static long Bits(double number) => BitConverter.DoubleToInt64Bits(number);
}
