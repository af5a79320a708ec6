namespace JitStm.TraceIr;

/// <summary>
/// Every operation of a trace. Names follow RPython's resoperation.py as far as it has them; printed in lower_snake.
/// An op's meaning stands in exactly two places: the reference interpreter (TraceIr) and the emitter (Backend).
/// Everything else about it stands in its row of <see cref="OpTable"/>.
/// </summary>
public enum OpCode : byte
{
    // Integers, I32 or I64 by the kind of the arguments; wrap around. Shifts take an I32 count, masked as the CLI does (& 31, & 63).
    IntAdd, IntSub, IntMul, IntDiv, IntRem, UintDiv, UintRem,
    IntAnd, IntOr, IntXor, IntLshift, IntRshift, UintRshift, IntNeg, IntInvert,

    // 1 when the exact result does not fit the kind: used before the plain op, so that an overflow is an ordinary guard.
    IntAddOvf, IntSubOvf, IntMulOvf,

    // Comparisons give I32 0 or 1.
    IntLt, IntLe, IntEq, IntNe, IntGt, IntGe, UintLt, UintLe, UintGt, UintGe,

    // Floats. FloatLt .. are false on a NaN except FloatNe.
    FloatAdd, FloatSub, FloatMul, FloatDiv, FloatRem, FloatNeg, FloatAbs, FloatSqrt,
    FloatLt, FloatLe, FloatEq, FloatNe, FloatGt, FloatGe,

    // Conversions. CastIntToInt: I64->I32 truncates, I32->I64 sign-extends; CastUintToInt zero-extends I32->I64.
    // IntSignext / IntZeroext keep the low `width` bytes (second argument, a constant 1, 2 or 4) of the value's own kind.
    CastIntToInt, CastUintToInt, IntSignext, IntZeroext, CastIntToFloat, CastFloatToInt, FloatToSingle,
    // The bits of a double as I64, and back.
    ConvertFloatBytesToLonglong, ConvertLonglongBytesToFloat,

    // References. InstanceOf: 1 when not null and assignable to the descr's class.
    PtrEq, PtrNe, InstanceOf,

    // Memory. The kind of a load is the op's kind; small fields are extended on load and cut on store as the descr's type says.
    GetfieldGc, SetfieldGc, GetstaticGc, SetstaticGc,
    GetarrayitemGc, SetarrayitemGc, ArraylenGc, Strlen, Strgetitem,
    // New: descr is the class, fields are zero. NewArray: one I32 argument, the length.
    New, NewArray,

    // Calls. Descr is the CallDescr; the arguments are the callee's in order, the receiver first.
    Call,
    // A call without effects whose result depends on its arguments alone (elidable).
    CallPure,

    // Guards. Each carries a GuardDescr whose Exit tells how to go on when it fails.
    GuardTrue, GuardFalse, GuardValue, GuardClass, GuardNonnull, GuardIsnull,
    // Fails when the last Call stored an exception in the thread's JitState.
    GuardNoException,
    // At a back-edge only: takes the abort poll (which may throw) and fails when the transaction is to be broken here.
    GuardNoBreak,

    // Barriers, placed by the barrier pass only. Read and write give the access reference, good for loads and stores of that object, never stored or compared.
    StmRead, StmWrite, StmInevitable, StmNew,

    // Structure.
    DebugMergePoint, Label, Jump,
    // Leaves the trace unconditionally through its GuardDescr's exit.
    Exit,
}
