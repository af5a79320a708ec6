using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>Bounds of integer results. Every bound holds in every execution that reaches the op.</summary>
internal static class IntRanges
{
    public static long Min(Kind kind) => kind == Kind.I32 ? int.MinValue : long.MinValue;

    public static long Max(Kind kind) => kind == Kind.I32 ? int.MaxValue : long.MaxValue;

    public static bool IsBool(Val v) => v.Lo >= 0 && v.Hi <= 1;

    /// <summary>The tightest known bounds of the op's result.</summary>
    public static (long Lo, long Hi) Of(OpCode code, Kind kind, Val[] args, bool noOverflow)
    {
        switch (code)
        {
            case OpCode.IntAdd:
                return Fit(kind, (Int128)args[0].Lo + args[1].Lo, (Int128)args[0].Hi + args[1].Hi, noOverflow);
            case OpCode.IntSub:
                return Fit(kind, (Int128)args[0].Lo - args[1].Hi, (Int128)args[0].Hi - args[1].Lo, noOverflow);
            case OpCode.IntMul:
                (Int128 lo, Int128 hi) = Product(args[0], args[1]);
                return Fit(kind, lo, hi, noOverflow);
            case OpCode.IntNeg:
                return Fit(kind, -(Int128)args[0].Hi, -(Int128)args[0].Lo, false);
            case OpCode.IntAnd:
                return And(kind, args[0], args[1]);
            case OpCode.IntOr or OpCode.IntXor when args[0].Lo >= 0 && args[1].Lo >= 0:
                return (0, Mask(Math.Max(args[0].Hi, args[1].Hi)));
            case OpCode.IntRshift when args[1].TryInt(out long count):
                int shift = (int)count & (kind == Kind.I32 ? 31 : 63);
                return (args[0].Lo >> shift, args[0].Hi >> shift);
            case OpCode.UintRshift when args[0].Lo >= 0 && args[1].TryInt(out long count):
                int by = (int)count & (kind == Kind.I32 ? 31 : 63);
                return (args[0].Lo >> by, args[0].Hi >> by);
            case OpCode.IntRem when args[1].TryInt(out long divisor) && divisor > 0:
                return (args[0].Lo >= 0 ? 0 : 1 - divisor, args[0].Hi <= 0 ? 0 : Math.Min(divisor - 1, Math.Max(args[0].Hi, 0)));
            case OpCode.IntDiv when args[1].TryInt(out long quotient) && quotient > 0:
                return (args[0].Lo / quotient, args[0].Hi / quotient);
            case OpCode.CastIntToInt:
                return Fit(kind, args[0].Lo, args[0].Hi, false);
            case OpCode.CastUintToInt:
                return args[0].Lo >= 0 ? (args[0].Lo, args[0].Hi) : (0, uint.MaxValue);
            case OpCode.IntZeroext when args[1].TryInt(out long width):
                return ZeroExtended(kind, args[0], (int)width);
            case OpCode.IntSignext when args[1].TryInt(out long width):
                return Within(args[0], -(1L << ((int)width * 8 - 1)), (1L << ((int)width * 8 - 1)) - 1);
            case OpCode.ArraylenGc or OpCode.Strlen:
                return (0, int.MaxValue);
            case OpCode.Strgetitem:
                return (0, char.MaxValue);
            default:
                return IsComparison(code) ? (0, 1) : (Min(kind), Max(kind));
        }
    }

    public static bool IsComparison(OpCode code) => code is
        >= OpCode.IntAddOvf and <= OpCode.UintGe or >= OpCode.FloatLt and <= OpCode.FloatGe or OpCode.PtrEq or OpCode.PtrNe or OpCode.InstanceOf;

    /// <summary>1 or 0 when the bounds decide an overflow test or a comparison; -1 when they do not.</summary>
    public static int Decide(OpCode code, Val a, Val b) => code switch
    {
        OpCode.IntAddOvf => Overflow(a.Kind, (Int128)a.Lo + b.Lo, (Int128)a.Hi + b.Hi),
        OpCode.IntSubOvf => Overflow(a.Kind, (Int128)a.Lo - b.Hi, (Int128)a.Hi - b.Lo),
        OpCode.IntMulOvf => Overflow(a.Kind, Product(a, b).Lo, Product(a, b).Hi),
        OpCode.IntLt => a.Hi < b.Lo ? 1 : a.Lo >= b.Hi ? 0 : -1,
        OpCode.IntLe => a.Hi <= b.Lo ? 1 : a.Lo > b.Hi ? 0 : -1,
        OpCode.IntEq when a.NotZero && b.IsInt(0) => 0,
        OpCode.IntEq => a.Hi < b.Lo || a.Lo > b.Hi ? 0 : a.Lo == a.Hi && b.Lo == b.Hi && a.Lo == b.Lo ? 1 : -1,
        OpCode.UintLt when a.Lo >= 0 && b.Lo >= 0 => a.Hi < b.Lo ? 1 : a.Lo >= b.Hi ? 0 : -1,
        OpCode.UintLe when a.Lo >= 0 && b.Lo >= 0 => a.Hi <= b.Lo ? 1 : a.Lo > b.Hi ? 0 : -1,
        // A negative number is larger than every non-negative one.
        OpCode.UintLt when a.Hi < 0 && b.Lo >= 0 => 0,
        OpCode.UintLe when a.Hi < 0 && b.Lo >= 0 => 0,
        OpCode.UintLt when a.Lo >= 0 && b.Hi < 0 => 1,
        OpCode.UintLe when a.Lo >= 0 && b.Hi < 0 => 1,
        _ => -1,
    };

    /// <summary>Bounds of a value loaded from a field or item of this storage.</summary>
    public static void OfLoad(Val v, Storage storage, Type type)
    {
        if (type == typeof(bool))
            (v.Lo, v.Hi) = (0, 1);
        else if (storage == Storage.U1)
            (v.Lo, v.Hi) = (0, byte.MaxValue);
        else if (storage == Storage.I1)
            (v.Lo, v.Hi) = (sbyte.MinValue, sbyte.MaxValue);
        else if (storage == Storage.U2)
            (v.Lo, v.Hi) = (0, ushort.MaxValue);
        else if (storage == Storage.I2)
            (v.Lo, v.Hi) = (short.MinValue, short.MaxValue);
    }

    private static int Overflow(Kind kind, Int128 lo, Int128 hi) =>
        lo >= Min(kind) && hi <= Max(kind) ? 0 : lo > Max(kind) || hi < Min(kind) ? 1 : -1;

    private static (Int128 Lo, Int128 Hi) Product(Val a, Val b)
    {
        Int128 p = (Int128)a.Lo * b.Lo, q = (Int128)a.Lo * b.Hi, r = (Int128)a.Hi * b.Lo, s = (Int128)a.Hi * b.Hi;
        return (Int128.Min(Int128.Min(p, q), Int128.Min(r, s)), Int128.Max(Int128.Max(p, q), Int128.Max(r, s)));
    }

    // An op that may wrap around gives anything, unless a guard has shown that it does not: then what lies outside cannot happen.
    private static (long, long) Fit(Kind kind, Int128 lo, Int128 hi, bool noOverflow)
    {
        long min = Min(kind), max = Max(kind);
        if (lo >= min && hi <= max)
            return ((long)lo, (long)hi);
        return noOverflow ? ((long)Int128.Clamp(lo, min, max), (long)Int128.Clamp(hi, min, max)) : (min, max);
    }

    private static (long, long) And(Kind kind, Val a, Val b)
    {
        if (a.Lo >= 0 && b.Lo >= 0)
            return (0, Math.Min(a.Hi, b.Hi));
        if (a.Lo >= 0)
            return (0, a.Hi);
        return b.Lo >= 0 ? (0, b.Hi) : (Min(kind), Max(kind));
    }

    private static (long, long) ZeroExtended(Kind kind, Val v, int width)
    {
        if (width == 4 && kind == Kind.I32)
            return (v.Lo, v.Hi);
        return Within(v, 0, (1L << (width * 8)) - 1);
    }

    private static (long, long) Within(Val v, long lo, long hi) => v.Lo >= lo && v.Hi <= hi ? (v.Lo, v.Hi) : (lo, hi);

    // All bits up to the highest of a non-negative number.
    private static long Mask(long value) => value == 0 ? 0 : (long)(ulong.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount((ulong)value));
}
