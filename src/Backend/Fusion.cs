using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>Which ops may be part of their consumer's code.</summary>
internal static class Fusion
{
    /// <summary>A guard that alone uses it becomes one compare and branch with it.</summary>
    public static bool IsComparison(OpCode code) => code is >= OpCode.IntLt and <= OpCode.UintGe
        or >= OpCode.FloatLt and <= OpCode.FloatGe or OpCode.PtrEq or OpCode.PtrNe;

    /// <summary>The emitter pushes argument k exactly once, after the ones before it and before the ones behind it.</summary>
    public static bool TakesFromStack(Op op, int k) => op.Code switch
    {
        // These need an argument twice.
        OpCode.IntAddOvf or OpCode.IntSubOvf or OpCode.IntMulOvf or OpCode.GuardClass => false,
        // These assign in parallel or leave.
        OpCode.Label or OpCode.Jump or OpCode.Exit or OpCode.DebugMergePoint => false,
        _ => k < op.Args.Length,
    };
}
