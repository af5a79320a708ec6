using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>What follows from a condition that a guard has shown.</summary>
internal static class Facts
{
    public static void Narrow(Val v, (long Lo, long Hi) bounds)
    {
        long lo = Math.Max(v.Lo, bounds.Lo), hi = Math.Min(v.Hi, bounds.Hi);
        if (v.NotZero)
            (lo, hi) = (lo == 0 ? 1 : lo, hi == 0 ? -1 : hi);
        if (lo == v.Lo && hi == v.Hi)
            return;
        (v.Lo, v.Hi) = (lo, hi);
        // Crossed bounds mean that this place is never reached; the value stays as it is.
        if (lo == hi && v.Out is not (null or Const))
            State.SetConst(v, new ConstInt(v.Kind, lo));
        Relatives(v);
    }

    // A widened value and its origin are one number; and what the sign of a result tells about an operand. With these two the tests that a
    // host needs for a modulo of Python's sign, (r ^ b) < 0, are made once and not in every iteration.
    private static void Relatives(Val v)
    {
        if (v.Def == OpCode.IntXor && v.B is { Lo: >= 0 } && v.A is { } operand && (v.Lo >= 0 || v.Hi < 0))
            Narrow(operand, v.Lo >= 0 ? (0, IntRanges.Max(v.Kind)) : (IntRanges.Min(v.Kind), -1));
        // A remainder has the sign of the dividend.
        if (v.Def == OpCode.IntRem && v.A is { } dividend && (v.Lo > 0 || v.Hi < 0))
            Narrow(dividend, v.Lo > 0 ? (v.Lo, IntRanges.Max(v.Kind)) : (IntRanges.Min(v.Kind), v.Hi));
        if (v.Widened is { } wide)
            Narrow(wide, (v.Lo, v.Hi));
        if (v.Kind == Kind.I64 && v.Def == OpCode.CastIntToInt && v.A is { Kind: Kind.I32 } narrow)
            Narrow(narrow, (v.Lo, v.Hi));
    }

    /// <summary>The I32 value is not 0 here. Only what can be nothing but 0 and 1 becomes 1.</summary>
    public static void IsTrue(Val v)
    {
        if (v.Lo == 0)
            Narrow(v, (1, v.Hi));
        if (v.A is { } a)
            Holds(v.Def, a, v.B);
    }

    public static void IsFalse(Val v)
    {
        Narrow(v, (0, 0));
        if (v.A is { } a && v.B is { } b)
            Fails(v.Def, a, b);
    }

    private static void Holds(OpCode code, Val a, Val? b)
    {
        switch (code)
        {
            case OpCode.IntLt: Less(a, b!, 1); break;
            case OpCode.IntLe: Less(a, b!, 0); break;
            case OpCode.IntEq: Equal(a, b!); break;
            case OpCode.IntNe: Differ(a, b!); break;
            case OpCode.UintLt when b!.Lo >= 0:
                Narrow(a, (0, b.Hi - 1));
                Narrow(b, (a.Lo + 1, b.Hi));
                break;
            case OpCode.UintLe when b!.Lo >= 0:
                Narrow(a, (0, b.Hi));
                Narrow(b, (a.Lo, b.Hi));
                break;
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
        a.NotZero |= c == 0;
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
