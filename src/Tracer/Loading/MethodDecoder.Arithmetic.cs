using JitStm.TraceIr;
using Mono.Cecil.Cil;
using OpCode = JitStm.TraceIr.OpCode;

namespace JitStm.Tracer;

/// <summary>Arithmetic, comparisons and conversions: the op of a trace by the CLI's instruction and the kinds of its operands.</summary>
internal sealed partial class MethodDecoder
{
    private static readonly Dictionary<Code, (OpCode Int, OpCode? Float)> s_binary = new()
    {
        [Code.Add] = (OpCode.IntAdd, OpCode.FloatAdd),
        [Code.Sub] = (OpCode.IntSub, OpCode.FloatSub),
        [Code.Mul] = (OpCode.IntMul, OpCode.FloatMul),
        [Code.Div] = (OpCode.IntDiv, OpCode.FloatDiv),
        [Code.Rem] = (OpCode.IntRem, OpCode.FloatRem),
        [Code.Div_Un] = (OpCode.UintDiv, null),
        [Code.Rem_Un] = (OpCode.UintRem, null),
        [Code.And] = (OpCode.IntAnd, null),
        [Code.Or] = (OpCode.IntOr, null),
        [Code.Xor] = (OpCode.IntXor, null),
        [Code.Shl] = (OpCode.IntLshift, null),
        [Code.Shr] = (OpCode.IntRshift, null),
        [Code.Shr_Un] = (OpCode.UintRshift, null),
    };

    private static readonly Dictionary<Code, (OpCode Test, OpCode Plain)> s_checked = new()
    {
        [Code.Add_Ovf] = (OpCode.IntAddOvf, OpCode.IntAdd),
        [Code.Sub_Ovf] = (OpCode.IntSubOvf, OpCode.IntSub),
        [Code.Mul_Ovf] = (OpCode.IntMulOvf, OpCode.IntMul),
    };

    private readonly record struct Comparison(OpCode Int, OpCode Float, bool FloatNegated, OpCode? Ref = null);

    private static readonly Dictionary<Code, Comparison> s_comparisons = new()
    {
        [Code.Ceq] = new(OpCode.IntEq, OpCode.FloatEq, false, OpCode.PtrEq),
        [Code.Cgt] = new(OpCode.IntGt, OpCode.FloatGt, false),
        [Code.Clt] = new(OpCode.IntLt, OpCode.FloatLt, false),
        [Code.Cgt_Un] = new(OpCode.UintGt, OpCode.FloatLe, true, OpCode.PtrNe),
        [Code.Clt_Un] = new(OpCode.UintLt, OpCode.FloatGe, true),
        [Code.Beq] = new(OpCode.IntEq, OpCode.FloatEq, false, OpCode.PtrEq),
        [Code.Bne_Un] = new(OpCode.IntNe, OpCode.FloatNe, false, OpCode.PtrNe),
        [Code.Bge] = new(OpCode.IntGe, OpCode.FloatGe, false),
        [Code.Bgt] = new(OpCode.IntGt, OpCode.FloatGt, false),
        [Code.Ble] = new(OpCode.IntLe, OpCode.FloatLe, false),
        [Code.Blt] = new(OpCode.IntLt, OpCode.FloatLt, false),
        // Unordered branches are taken on a NaN: the negated opposite.
        [Code.Bge_Un] = new(OpCode.UintGe, OpCode.FloatLt, true),
        [Code.Bgt_Un] = new(OpCode.UintGt, OpCode.FloatLe, true),
        [Code.Ble_Un] = new(OpCode.UintLe, OpCode.FloatGt, true),
        [Code.Blt_Un] = new(OpCode.UintLt, OpCode.FloatGe, true),
    };

    private bool DecodeArithmetic(Code code, ref HostInstruction i)
    {
        if (code is Code.Neg or Code.Not)
        {
            Entry x = PopValue();
            bool isFloat = x.Kind == Kind.F64;
            i.Op = isFloat ? HostOp.FloatUnary : HostOp.IntUnary;
            i.Code = code == Code.Not ? OpCode.IntInvert : isFloat ? OpCode.FloatNeg : OpCode.IntNeg;
            i.Kind = x.Kind;
            Push(x.Kind, x.Type);
            return true;
        }
        if (s_checked.TryGetValue(code, out var both))
        {
            Entry right = PopValue(), left = PopValue();
            SameKind(left, right);
            (i.Op, i.Code, i.Data, i.Kind) = (HostOp.Checked, both.Plain, both.Test, left.Kind);
            Push(left.Kind);
            return true;
        }
        if (!s_binary.TryGetValue(code, out var codes))
            return false;
        Entry b = PopValue(), a = PopValue();
        i.Kind = a.Kind;
        if (a.Kind == Kind.F64)
        {
            SameKind(a, b);
            (i.Op, i.Code) = (HostOp.FloatBinary, codes.Float ?? throw new ObstacleException($"{code} on floats"));
            // Two singles give a single.
            i.Flag = a.Type == typeof(float) && b.Type == typeof(float);
            Push(Kind.F64, i.Flag ? typeof(float) : null);
            return true;
        }
        if (code is not (Code.Shl or Code.Shr or Code.Shr_Un))
            SameKind(a, b);
        else if (b.Kind != Kind.I32)
            throw new ObstacleException("a shift by a native integer");
        i.Code = codes.Int;
        i.Op = code is Code.Div or Code.Rem or Code.Div_Un or Code.Rem_Un ? HostOp.Divide : HostOp.IntBinary;
        i.Flag = code is Code.Div_Un or Code.Rem_Un;
        Push(a.Kind);
        return true;
    }

    private static void SameKind(Entry a, Entry b)
    {
        if (a.Kind != b.Kind || a.Kind is Kind.Void)
            throw new ObstacleException("operands of different kinds (native integers?)");
    }

    private bool DecodeCompare(Instruction cil, int index, ref HostInstruction i)
    {
        if (!s_comparisons.TryGetValue(cil.OpCode.Code, out Comparison comparison))
            return false;
        Entry b = PopValue(), a = PopValue();
        SameKind(a, b);
        i.Kind = a.Kind;
        (i.Code, i.Flag) = a.Kind switch
        {
            Kind.F64 => (comparison.Float, comparison.FloatNegated),
            Kind.Ref => (comparison.Ref ?? throw new ObstacleException("references are compared by order"), false),
            _ => (comparison.Int, false),
        };
        if (cil.Operand is Instruction target)
        {
            i.Op = HostOp.BranchCompare;
            i.A = Target(target, index);
            Flow(i.A);
        }
        else
        {
            i.Op = HostOp.Compare;
            Push(Kind.I32, typeof(bool));
        }
        return true;
    }

    private static readonly Dictionary<Code, (Kind To, OpCode Code, int Width)> s_checkedConversions = new()
    {
        [Code.Conv_Ovf_I1] = (Kind.I32, OpCode.IntSignext, 1),
        [Code.Conv_Ovf_U1] = (Kind.I32, OpCode.IntZeroext, 1),
        [Code.Conv_Ovf_I2] = (Kind.I32, OpCode.IntSignext, 2),
        [Code.Conv_Ovf_U2] = (Kind.I32, OpCode.IntZeroext, 2),
        [Code.Conv_Ovf_I4] = (Kind.I32, OpCode.CastIntToInt, 0),
        [Code.Conv_Ovf_I8] = (Kind.I64, OpCode.CastIntToInt, 0),
        [Code.Conv_Ovf_I] = (Kind.I64, OpCode.CastIntToInt, 0),
        [Code.Conv_Ovf_U8] = (Kind.I64, OpCode.CastIntToInt, -1),
    };

    private bool DecodeCheckedConversion(Code code, ref HostInstruction i)
    {
        if (!s_checkedConversions.TryGetValue(code, out var conversion))
            return false;
        Entry x = PopValue();
        if (x.Kind is not (Kind.I32 or Kind.I64))
            throw new ObstacleException($"{code} of a {x.Kind}");
        (i.Op, i.Kind, i.Kind2, i.Code, i.A) = (HostOp.CheckedConvert, x.Kind, conversion.To, conversion.Code, conversion.Width);
        if (conversion.Width < 0)
            i.Flag = true;
        else if (conversion.Width == 0 && !(x.Kind == Kind.I64 && conversion.To == Kind.I32))
            // Every int fits a long, and itself.
            i.Op = x.Kind == conversion.To ? HostOp.Nop : HostOp.Convert;
        Push(conversion.To);
        return true;
    }

    private bool DecodeConversion(Code code, ref HostInstruction i)
    {
        if (DecodeCheckedConversion(code, ref i))
            return true;
        Kind to = code switch
        {
            Code.Conv_I1 or Code.Conv_U1 or Code.Conv_I2 or Code.Conv_U2 or Code.Conv_I4 or Code.Conv_U4 => Kind.I32,
            Code.Conv_I8 or Code.Conv_U8 or Code.Conv_I or Code.Conv_U => Kind.I64,
            Code.Conv_R4 or Code.Conv_R8 or Code.Conv_R_Un => Kind.F64,
            _ => Kind.Void,
        };
        if (to == Kind.Void)
            return false;
        Entry x = PopValue();
        if (x.Kind == Kind.Ref)
            throw new ObstacleException("a reference is converted to a number");
        i.Op = HostOp.Convert;
        (i.Kind, i.Kind2) = (x.Kind, to);
        if (x.Kind == Kind.F64)
            DecodeFloatConversion(code, to, ref i);
        else if (to == Kind.F64)
            DecodeToFloat(code, x.Kind, ref i);
        else
            DecodeIntConversion(code, x.Kind, to, ref i);
        Push(to, code == Code.Conv_R4 ? typeof(float) : null);
        return true;
    }

    private static void DecodeFloatConversion(Code code, Kind to, ref HostInstruction i)
    {
        if (code is Code.Conv_I4 or Code.Conv_I8)
            (i.Code, i.Kind2) = (OpCode.CastFloatToInt, to);
        else if (code == Code.Conv_R4)
            i.Code = OpCode.FloatToSingle;
        else if (code == Code.Conv_R8)
            i.Op = HostOp.Nop;
        else
            throw new ObstacleException($"{code} of a float");
    }

    private static void DecodeToFloat(Code code, Kind from, ref HostInstruction i)
    {
        i.Code = OpCode.CastIntToFloat;
        if (code == Code.Conv_R_Un)
            throw new ObstacleException($"an unsigned {from} is converted to a float");
        // Flag: rounded to single after the conversion.
        i.Flag = code == Code.Conv_R4;
    }

    private static void DecodeIntConversion(Code code, Kind from, Kind to, ref HostInstruction i)
    {
        (i.Code, i.A) = code switch
        {
            Code.Conv_I1 => (OpCode.IntSignext, 1),
            Code.Conv_U1 => (OpCode.IntZeroext, 1),
            Code.Conv_I2 => (OpCode.IntSignext, 2),
            Code.Conv_U2 => (OpCode.IntZeroext, 2),
            Code.Conv_U8 or Code.Conv_U => (OpCode.CastUintToInt, 0),
            _ => (OpCode.CastIntToInt, 0),
        };
        if (i.A == 0 && from == to)
            i.Op = HostOp.Nop;
    }
}
