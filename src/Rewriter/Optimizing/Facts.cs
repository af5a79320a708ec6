using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>What follows from a condition that a guard has shown.</summary>
internal static class Facts
{
    public static void Narrow(Val v, (long Lo, long Hi) bounds)
    {
        v.Lo = Math.Max(v.Lo, bounds.Lo);
        v.Hi = Math.Min(v.Hi, bounds.Hi);
        // Crossed bounds mean that this place is never reached; the value stays as it is.
        if (v.Lo == v.Hi && v.Out is not (null or Const))
            State.SetConst(v, new ConstInt(v.Kind, v.Lo));
    }

    /// <summary>The I32 value is not 0 here. Only what can be nothing but 0 and 1 becomes 1.</summary>
    public static void IsTrue(Val v)
    {
        if (v.Lo == 0)
            v.Lo = 1;
        bool isBool = v.Lo == 1 && v.Hi == 1;
        (OpCode def, Val? a, Val? b) = (v.Def, v.A, v.B);
        if (isBool && v.Const is null)
            State.SetConst(v, new ConstInt(v.Kind, 1));
        if (a is not null)
            Holds(def, a, b);
    }

    public static void IsFalse(Val v)
    {
        (OpCode def, Val? a, Val? b) = (v.Def, v.A, v.B);
        if (v.Const is null)
            State.SetConst(v, new ConstInt(v.Kind, 0));
        if (a is not null && b is not null)
            Fails(def, a, b);
    }

    private static void Holds(OpCode code, Val a, Val? b)
    {
        switch (code)
        {
            case OpCode.IntLt: Less(a, b!, 1); break;
            case OpCode.IntLe: Less(a, b!, 0); break;
            case OpCode.IntEq: Equal(a, b!); break;
            case OpCode.IntNe: Differ(a, b!); break;
            case OpCode.UintLt when b!.Lo >= 0: Narrow(a, (0, b.Hi - 1)); break;
            case OpCode.UintLe when b!.Lo >= 0: Narrow(a, (0, b.Hi)); break;
            case OpCode.PtrEq: SameObject(a, b!); break;
            case OpCode.PtrNe when b!.IsNull: a.NonNull = true; break;
            case OpCode.InstanceOf: a.NonNull = true; break;
        }
    }

    private static void Fails(OpCode code, Val a, Val b)
    {
        switch (code)
        {
            case OpCode.IntLt: Less(b, a, 0); break;
            case OpCode.IntLe: Less(b, a, 1); break;
            case OpCode.IntEq: Differ(a, b); break;
            case OpCode.IntNe: Equal(a, b); break;
            case OpCode.UintLt when a.Lo >= 0 && b.Lo >= 0: Less(b, a, 0); break;
            case OpCode.UintLe when a.Lo >= 0 && b.Lo >= 0: Less(b, a, 1); break;
            case OpCode.PtrNe: SameObject(a, b); break;
            case OpCode.PtrEq when b.IsNull: a.NonNull = true; break;
        }
    }

    // a + distance <= b
    private static void Less(Val a, Val b, long distance)
    {
        if (b.Hi >= IntRanges.Min(a.Kind) + distance)
            Narrow(a, (IntRanges.Min(a.Kind), b.Hi - distance));
        if (a.Lo <= IntRanges.Max(b.Kind) - distance)
            Narrow(b, (a.Lo + distance, IntRanges.Max(b.Kind)));
    }

    private static void Equal(Val a, Val b)
    {
        (long lo, long hi) = (Math.Max(a.Lo, b.Lo), Math.Min(a.Hi, b.Hi));
        if (lo > hi)
            return;
        Narrow(a, (lo, hi));
        Narrow(b, (lo, hi));
    }

    private static void Differ(Val a, Val b)
    {
        if (!b.TryInt(out long c))
            return;
        if (a.Lo == c && c < a.Hi)
            Narrow(a, (c + 1, a.Hi));
        else if (a.Hi == c && c > a.Lo)
            Narrow(a, (a.Lo, c - 1));
    }

    private static void SameObject(Val a, Val b)
    {
        if (b.Const is { } c && a.Const is null && !a.IsVirtual)
            State.SetConst(a, c);
    }
}
