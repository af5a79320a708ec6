using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Floats: constants, and identities that hold for every number, both zeros, infinities and NaNs. x + 0.0 is not one
/// (-0.0 + 0.0 is 0.0), nor is x * 0.0, x - x or x == x.
/// </summary>
internal sealed class FloatRule : Rule
{
    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        result = null;
        if (!op.Code.IsPure() || op.Args.Length == 0 || (op.Kind != Kind.F64 && op.Args[0].Kind != Kind.F64))
            return false;
        result = IntRule.Constant(walk, op) ?? (op.Args.Length == 1 ? Unary(op) : Binary(walk, op));
        return result is not null;
    }

    private static Val? Unary(in Item op)
    {
        Val a = op.Args[0];
        if (a.A is null || a.Const is not null)
            return null;
        return op.Code switch
        {
            OpCode.FloatNeg when a.Def == OpCode.FloatNeg => a.A,
            OpCode.FloatAbs when a.Def == OpCode.FloatAbs => a,
            OpCode.FloatToSingle when a.Def == OpCode.FloatToSingle => a,
            OpCode.ConvertFloatBytesToLonglong when a.Def == OpCode.ConvertLonglongBytesToFloat => a.A,
            OpCode.ConvertLonglongBytesToFloat when a.Def == OpCode.ConvertFloatBytesToLonglong => a.A,
            _ => null,
        };
    }

    private static Val? Binary(Walk walk, in Item op)
    {
        Val a = op.Args[0], b = op.Args[1];
        switch (op.Code)
        {
            case OpCode.FloatGt: return walk.Do(OpCode.FloatLt, Kind.I32, null, b, a);
            case OpCode.FloatGe: return walk.Do(OpCode.FloatLe, Kind.I32, null, b, a);
            case OpCode.FloatLt when ReferenceEquals(a, b): return walk.State.Int(Kind.I32, 0);
            case OpCode.FloatMul or OpCode.FloatDiv when Is(b, 1.0): return a;
            case OpCode.FloatMul when Is(a, 1.0): return b;
            case OpCode.FloatAdd when Is(b, -0.0): return a;
            case OpCode.FloatAdd when Is(a, -0.0): return b;
            case OpCode.FloatSub when Is(b, 0.0): return a;
            // Dividing by a power of two is multiplying by its exact reciprocal.
            case OpCode.FloatDiv when b.Out is ConstFloat { Number: var d } && IsExactReciprocal(d):
                return walk.Do(OpCode.FloatMul, Kind.F64, null, a, walk.State.OfConst(new ConstFloat(1.0 / d)));
            default: return null;
        }
    }

    private static bool Is(Val v, double number) =>
        v.Out is ConstFloat f && BitConverter.DoubleToInt64Bits(f.Number) == BitConverter.DoubleToInt64Bits(number);

    // A normal power of two whose reciprocal is normal too.
    private static bool IsExactReciprocal(double d)
    {
        long bits = BitConverter.DoubleToInt64Bits(d);
        long exponent = (bits >> 52) & 0x7FF;
        return (bits & 0xFFFFFFFFFFFFF) == 0 && exponent is > 1 and < 2045;
    }
}
