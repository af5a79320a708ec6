using System.Reflection;
using System.Reflection.Emit;
using JitStm.TraceIr;
using Il = System.Reflection.Emit.OpCodes;
using IlCode = System.Reflection.Emit.OpCode;
using OpCode = JitStm.TraceIr.OpCode;

namespace JitStm.Backend;

internal sealed partial class RegionEmitter
{
    private static readonly MethodInfo s_abs = typeof(Math).GetMethod(nameof(Math.Abs), [typeof(double)])!;
    private static readonly MethodInfo s_sqrt = typeof(Math).GetMethod(nameof(Math.Sqrt), [typeof(double)])!;
    private static readonly MethodInfo s_toBits = typeof(BitConverter).GetMethod(nameof(BitConverter.DoubleToInt64Bits))!;
    private static readonly MethodInfo s_fromBits = typeof(BitConverter).GetMethod(nameof(BitConverter.Int64BitsToDouble))!;
    private static readonly MethodInfo s_strlen = typeof(string).GetProperty(nameof(string.Length))!.GetMethod!;
    private static readonly MethodInfo s_chars = typeof(string).GetProperty("Chars")!.GetMethod!;

    /// <summary>The meaning of every op (the reference interpreter has it too, and tests hold the two together). True when it leaves its value on the evaluation stack.</summary>
    private bool EmitOp(Op op) => op.Code switch
    {
        OpCode.IntAdd => Plain(op, Il.Add),
        OpCode.IntSub => Plain(op, Il.Sub),
        OpCode.IntMul => Plain(op, Il.Mul),
        OpCode.IntDiv => Plain(op, Il.Div),
        OpCode.IntRem => Plain(op, Il.Rem),
        OpCode.UintDiv => Plain(op, Il.Div_Un),
        OpCode.UintRem => Plain(op, Il.Rem_Un),
        OpCode.IntAnd => Plain(op, Il.And),
        OpCode.IntOr => Plain(op, Il.Or),
        OpCode.IntXor => Plain(op, Il.Xor),
        OpCode.IntLshift => Shift(op, Il.Shl),
        OpCode.IntRshift => Shift(op, Il.Shr),
        OpCode.UintRshift => Shift(op, Il.Shr_Un),
        OpCode.IntNeg => Plain(op, Il.Neg),
        OpCode.IntInvert => Plain(op, Il.Not),
        OpCode.IntAddOvf => AddOverflows(op),
        OpCode.IntSubOvf => SubOverflows(op),
        OpCode.IntMulOvf => MulOverflows(op),

        OpCode.IntLt => Plain(op, Il.Clt),
        OpCode.IntLe => Negated(op, Il.Cgt),
        OpCode.IntEq => Plain(op, Il.Ceq),
        OpCode.IntNe => Negated(op, Il.Ceq),
        OpCode.IntGt => Plain(op, Il.Cgt),
        OpCode.IntGe => Negated(op, Il.Clt),
        OpCode.UintLt => Plain(op, Il.Clt_Un),
        OpCode.UintLe => Negated(op, Il.Cgt_Un),
        OpCode.UintGt => Plain(op, Il.Cgt_Un),
        OpCode.UintGe => Negated(op, Il.Clt_Un),

        OpCode.FloatAdd => Plain(op, Il.Add),
        OpCode.FloatSub => Plain(op, Il.Sub),
        OpCode.FloatMul => Plain(op, Il.Mul),
        OpCode.FloatDiv => Plain(op, Il.Div),
        OpCode.FloatRem => Plain(op, Il.Rem),
        OpCode.FloatNeg => Plain(op, Il.Neg),
        OpCode.FloatAbs => Helper(op, s_abs),
        OpCode.FloatSqrt => Helper(op, s_sqrt),
        // The negated ones ask for the opposite or "unordered", so that a NaN gives 0.
        OpCode.FloatLt => Plain(op, Il.Clt),
        OpCode.FloatLe => Negated(op, Il.Cgt_Un),
        OpCode.FloatEq => Plain(op, Il.Ceq),
        OpCode.FloatNe => Negated(op, Il.Ceq),
        OpCode.FloatGt => Plain(op, Il.Cgt),
        OpCode.FloatGe => Negated(op, Il.Clt_Un),

        OpCode.CastIntToInt => Convert(op, op.Kind == Kind.I32 ? Il.Conv_I4 : Il.Conv_I8),
        OpCode.CastUintToInt => Convert(op, Il.Conv_U8),
        OpCode.IntSignext => Extend(op, Il.Conv_I1, Il.Conv_I2, Il.Conv_I4, Il.Conv_I8),
        OpCode.IntZeroext => Extend(op, Il.Conv_U1, Il.Conv_U2, Il.Conv_U4, Il.Conv_U8),
        OpCode.CastIntToFloat => Convert(op, Il.Conv_R8),
        OpCode.CastFloatToInt => Convert(op, op.Kind == Kind.I32 ? Il.Conv_I4 : Il.Conv_I8),
        OpCode.FloatToSingle => Convert(op, Il.Conv_R4, Il.Conv_R8),
        OpCode.ConvertFloatBytesToLonglong => Helper(op, s_toBits),
        OpCode.ConvertLonglongBytesToFloat => Helper(op, s_fromBits),

        OpCode.PtrEq => Plain(op, Il.Ceq),
        OpCode.PtrNe => Negated(op, Il.Ceq),
        OpCode.InstanceOf => InstanceOf(op),

        OpCode.GetfieldGc => LoadField(op, Descr<FieldDescr>(op)),
        OpCode.SetfieldGc => StoreField(op, Descr<FieldDescr>(op)),
        OpCode.GetstaticGc => LoadField(op, Descr<FieldDescr>(op)),
        OpCode.SetstaticGc => StoreField(op, Descr<FieldDescr>(op)),
        OpCode.GetarrayitemGc => LoadItem(op, Descr<ArrayDescr>(op)),
        OpCode.SetarrayitemGc => StoreItem(op, Descr<ArrayDescr>(op)),
        OpCode.ArraylenGc => ArrayLength(op),
        OpCode.Strlen => Helper(op, s_strlen),
        OpCode.Strgetitem => Helper(op, s_chars),
        OpCode.New => New(op, Descr<ClassDescr>(op)),
        OpCode.NewArray => NewArray(op, Descr<ArrayDescr>(op)),
        OpCode.Call => Call(op, Descr<CallDescr>(op)),
        OpCode.CallPure => Call(op, Descr<CallDescr>(op)),

        OpCode.GuardTrue => GuardBool(op, failsWhen: false),
        OpCode.GuardFalse => GuardBool(op, failsWhen: true),
        OpCode.GuardValue => GuardValue(op),
        OpCode.GuardClass => GuardClass(op),
        OpCode.GuardNonnull => GuardNonnull(op),
        OpCode.GuardIsnull => GuardIsnull(op),
        OpCode.GuardNoException => GuardNoException(op),
        OpCode.GuardNoBreak => GuardNoBreak(op),

        OpCode.StmRead => Access(op, StmMembers.Read),
        OpCode.StmWrite => Access(op, StmMembers.Write),
        OpCode.StmInevitable => Inevitable(op),
        OpCode.StmNew => Stamp(op),

        OpCode.DebugMergePoint => false,
        OpCode.Label => EmitLabel(op),
        OpCode.Jump => EmitJump(op),
        OpCode.Exit => EmitExit(op),
    };

    private static T Descr<T>(Op op) where T : Descr =>
        op.Descr as T ?? throw new InvalidOperationException($"{op.Code} carries no {typeof(T).Name}: the trace is malformed");

    private void PushAll(Op op)
    {
        foreach (Value arg in op.Args)
            Push(arg);
    }

    private bool Plain(Op op, IlCode code)
    {
        PushAll(op);
        _il.Emit(code);
        return true;
    }

    private bool Negated(Op op, IlCode comparison)
    {
        Plain(op, comparison);
        Not();
        return true;
    }

    private void Not()
    {
        _il.LdcI4(0);
        _il.Emit(Il.Ceq);
    }

    private bool Convert(Op op, params ReadOnlySpan<IlCode> codes)
    {
        PushAll(op);
        foreach (IlCode code in codes)
            _il.Emit(code);
        return true;
    }

    private bool Helper(Op op, MethodInfo method)
    {
        PushAll(op);
        _il.Call(method);
        return true;
    }

    // The CLI leaves counts past the width open; the IR masks them as C# does.
    private bool Shift(Op op, IlCode code)
    {
        int mask = op.Kind == Kind.I32 ? 31 : 63;
        Push(op.Args[0]);
        if (op.Args[1] is ConstInt count)
        {
            _il.LdcI4((int)count.Bits & mask);
        }
        else
        {
            Push(op.Args[1]);
            _il.LdcI4(mask);
            _il.Emit(Il.And);
        }
        _il.Emit(code);
        return true;
    }

    private bool Extend(Op op, IlCode one, IlCode two, IlCode four, IlCode eight)
    {
        long width = op.Args[1] is ConstInt c ? c.Bits : throw new InvalidOperationException($"the width of {op.Code} is not constant");
        Push(op.Args[0]);
        _il.Emit(width switch
        {
            1 => one,
            2 => two,
            4 => four,
            _ => throw new InvalidOperationException($"{op.Code} of width {width}"),
        });
        if (op.Kind == Kind.I64)
            _il.Emit(eight);
        return true;
    }

    private bool InstanceOf(Op op)
    {
        Push(op.Args[0]);
        _il.Emit(Il.Isinst, Descr<ClassDescr>(op).Type);
        _il.Emit(Il.Ldnull);
        _il.Emit(Il.Cgt_Un);
        return true;
    }

    private bool ArrayLength(Op op)
    {
        Push(op.Args[0]);
        _il.Emit(Il.Ldlen);
        _il.Emit(Il.Conv_I4);
        return true;
    }
}
