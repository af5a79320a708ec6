using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Integers of both widths: constants, algebra that holds for wrapping arithmetic, bounds. Comparisons come out as lt, le, eq and ne
/// (and the unsigned lt, le), with a constant on the right, so that equal ones are found by <see cref="PureRule"/>.
/// </summary>
internal sealed class IntRule : Rule
{
    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        result = null;
        if (op.Kind is not (Kind.I32 or Kind.I64) || !op.Code.IsPure() || op.Args.Length == 0)
            return false;
        result = Constant(walk, op) ?? Simplify(walk, op);
        if (result is not null && result.Const is null && op.Code is OpCode.IntAdd or OpCode.IntSub or OpCode.IntMul)
            Facts.Narrow(result, IntRanges.Of(op.Code, op.Kind, op.Args, PureRule.CannotOverflow(walk, op)));
        return result is not null;
    }

    /// <summary>The op on constants, of any kind.</summary>
    public static Val? Constant(Walk walk, in Item op)
    {
        foreach (Val arg in op.Args)
            if (arg.Const is null)
                return null;
        Const[] values = Array.ConvertAll(op.Args, a => a.Const!);
        return ConstantFolding.Fold(op.Code, op.Kind, op.Descr, values) is { } c ? walk.State.OfConst(c) : null;
    }

    private static Val? Simplify(Walk walk, in Item op)
    {
        if (op.Args[0].Kind is not (Kind.I32 or Kind.I64))
            return null;
        if (op.Args.Length == 1)
            return Unary(walk, op);
        Val a = op.Args[0], b = op.Args[1];
        if (op.Code is OpCode.IntAdd or OpCode.IntMul or OpCode.IntAnd or OpCode.IntOr or OpCode.IntXor
            or OpCode.IntAddOvf or OpCode.IntMulOvf or OpCode.IntEq or OpCode.IntNe && Swapped(a, b))
            return walk.Do(op.Code, op.Kind, op.Descr, b, a);
        return IntRanges.IsComparison(op.Code) ? Comparison(walk, op, a, b) : Arithmetic(walk, op, a, b);
    }

    // Of commutative ops: the constant comes last, else the older value first.
    private static bool Swapped(Val a, Val b) => a.Const is not null ? b.Const is null : b.Const is null && a.Id > b.Id;

    private static Val? Unary(Walk walk, in Item op)
    {
        Val a = op.Args[0];
        switch (op.Code)
        {
            case OpCode.IntNeg or OpCode.IntInvert when a.A is not null && a.Def == op.Code:
                return a.A;
            case OpCode.CastIntToInt when a.Kind == op.Kind:
                return a;
            case OpCode.CastIntToInt or OpCode.CastUintToInt when a.A is { } origin && a.Def is OpCode.CastIntToInt or OpCode.CastUintToInt:
                return Recast(op, a, origin);
            case OpCode.CastUintToInt when a.Lo >= 0:
                return walk.Do(OpCode.CastIntToInt, Kind.I64, null, a);
            default:
                return null;
        }
    }

    private static Val? Recast(in Item op, Val a, Val origin)
    {
        // To 64 bits and back.
        if (op.Kind == Kind.I32 && origin.Kind == Kind.I32)
            return origin;
        // To 32 bits and back, when nothing was cut.
        bool fits = op.Kind == Kind.I64 && origin.Kind == Kind.I64 && origin.Lo >= int.MinValue && origin.Hi <= int.MaxValue;
        return fits && (op.Code == OpCode.CastIntToInt || a.Lo >= 0) ? origin : null;
    }

    private static Val? Arithmetic(Walk walk, in Item op, Val a, Val b)
    {
        Kind kind = op.Kind;
        bool same = State.Same(a, b);
        switch (op.Code)
        {
            case OpCode.IntAdd:
                return b.IsInt(0) ? a : Reassociate(walk, op, a, b);
            case OpCode.IntSub:
                if (same)
                    return walk.State.Zero(kind);
                if (b.IsInt(0))
                    return a;
                // One form for a constant distance; wraps around as the subtraction does.
                return b.TryInt(out long c) && c != IntRanges.Min(kind) ? walk.Do(OpCode.IntAdd, kind, null, a, walk.State.Int(kind, -c)) : null;
            case OpCode.IntMul:
                return b.IsInt(1) ? a : b.IsInt(0) ? b : b.IsInt(-1) ? walk.Do(OpCode.IntNeg, kind, null, a) : null;
            case OpCode.IntDiv:
                return b.IsInt(1) ? a : null;
            case OpCode.IntAnd:
                return same || b.IsInt(-1) || KeepsAll(a, b) ? a : b.IsInt(0) ? b : null;
            case OpCode.IntOr:
                return same || b.IsInt(0) ? a : b.IsInt(-1) ? b : null;
            case OpCode.IntXor:
                return same ? walk.State.Zero(kind) : b.IsInt(0) ? a : b.IsInt(-1) ? walk.Do(OpCode.IntInvert, kind, null, a) : null;
            case OpCode.IntLshift or OpCode.IntRshift or OpCode.UintRshift:
                return b.TryInt(out long count) && (count & (kind == Kind.I32 ? 31 : 63)) == 0 ? a : null;
            case OpCode.IntSignext or OpCode.IntZeroext:
                (long lo, long hi) = IntRanges.Of(op.Code, kind, op.Args, false);
                return a.Lo >= lo && a.Hi <= hi ? a : null;
            default:
                return null;
        }
    }

    // (x + c) + d is x + (c + d), also when either wraps around.
    private static Val? Reassociate(Walk walk, in Item op, Val a, Val b)
    {
        if (!b.TryInt(out long d) || a.Def != OpCode.IntAdd || a.A is null || !a.B!.TryInt(out long c) || a.Const is not null)
            return null;
        long sum = op.Kind == Kind.I32 ? (int)(c + d) : unchecked(c + d);
        return walk.Do(OpCode.IntAdd, op.Kind, null, a.A, walk.State.Int(op.Kind, sum));
    }

    // x & mask, with a mask of all ones up to some bit, for an x in 0..mask.
    private static bool KeepsAll(Val a, Val mask) =>
        mask.TryInt(out long m) && m > 0 && (m & (m + 1)) == 0 && a.Lo >= 0 && a.Hi <= m;

    private static Val? Comparison(Walk walk, in Item op, Val a, Val b)
    {
        if (Narrow(walk, op.Code, a, b) is { } narrow)
            return narrow;
        switch (op.Code)
        {
            // As C# writes x != 0 and x == 0.
            case OpCode.UintLt when a.IsInt(0): return walk.Do(OpCode.IntNe, Kind.I32, null, b, a);
            case OpCode.UintLt when b.IsInt(1): return walk.Do(OpCode.IntEq, Kind.I32, null, a, walk.State.Int(a.Kind, 0));
            case OpCode.IntGt: return walk.Do(OpCode.IntLt, Kind.I32, null, b, a);
            case OpCode.IntGe: return walk.Do(OpCode.IntLe, Kind.I32, null, b, a);
            case OpCode.UintGt: return walk.Do(OpCode.UintLt, Kind.I32, null, b, a);
            case OpCode.UintGe: return walk.Do(OpCode.UintLe, Kind.I32, null, b, a);
            case OpCode.IntNe: return Unequal(walk, a, b);
            case OpCode.IntLt or OpCode.UintLt when ReferenceEquals(a, b): return walk.State.Int(Kind.I32, 0);
            case OpCode.IntLe or OpCode.UintLe or OpCode.IntEq when ReferenceEquals(a, b): return walk.State.Int(Kind.I32, 1);
            case OpCode.IntSubOvf when ReferenceEquals(a, b) || b.IsInt(0): return walk.State.Int(Kind.I32, 0);
            case OpCode.IntSubOvf when b.TryInt(out long c) && c != IntRanges.Min(b.Kind):
                return walk.Do(OpCode.IntAddOvf, Kind.I32, null, a, walk.State.Int(b.Kind, -c));
            case OpCode.IntEq when b.IsInt(0) && Inverse(walk, a) is { } inverse: return inverse;
            case OpCode.IntEq when b.IsInt(1) && IntRanges.IsBool(a) && a.Kind == Kind.I32: return a;
        }
        int decided = IntRanges.Decide(op.Code, a, b);
        if (decided < 0 && op.Code is OpCode.IntLt or OpCode.IntLe or OpCode.UintLt or OpCode.UintLe or OpCode.IntEq && KnownReverse(walk, op.Code, a, b) is { } known)
            decided = known;
        return decided >= 0 ? walk.State.Int(Kind.I32, decided) : null;
    }

    /// <summary>Widened values compare as they did before, also with a constant that fits.</summary>
    private static Val? Narrow(Walk walk, OpCode code, Val a, Val b)
    {
        if (a.Kind != Kind.I64 || code is not (OpCode.IntLt or OpCode.IntLe or OpCode.IntEq or OpCode.IntNe))
            return null;
        Val? x = NarrowOf(walk, a), y = NarrowOf(walk, b);
        return x is null || y is null ? null : walk.Do(code, Kind.I32, null, x, y);
    }

    private static Val? NarrowOf(Walk walk, Val v)
    {
        if (v.TryInt(out long bits))
            return bits == (int)bits ? walk.State.Int(Kind.I32, bits) : null;
        return v.Def == OpCode.CastIntToInt && v.A is { Kind: Kind.I32 } origin ? origin : null;
    }

    private static Val? Unequal(Walk walk, Val a, Val b)
    {
        if (b.IsInt(0) && IntRanges.IsBool(a) && a.Kind == Kind.I32)
            return a;
        if (b.IsInt(1) && IntRanges.IsBool(a) && a.Kind == Kind.I32)
            return walk.Do(OpCode.IntEq, Kind.I32, null, a, walk.State.Int(Kind.I32, 0));
        int equal = ReferenceEquals(a, b) ? 1 : IntRanges.Decide(OpCode.IntEq, a, b);
        if (equal < 0 && Known(walk, OpCode.IntEq, a, b) is { } known)
            equal = known;
        return equal >= 0 ? walk.State.Int(Kind.I32, 1 - equal) : null;
    }

    private static int? Known(Walk walk, OpCode code, Val a, Val b) =>
        walk.State.FindPure(new PureKey(code, Kind.I32, null, [a, b])) is { } known && known.TryInt(out long bits) ? (int)bits : null;

    // not (a < b) is b <= a: a comparison that a guard has decided decides its reverse.
    private static int? KnownReverse(Walk walk, OpCode code, Val a, Val b)
    {
        int? known = code switch
        {
            OpCode.IntLt => Known(walk, OpCode.IntLe, b, a),
            OpCode.IntLe => Known(walk, OpCode.IntLt, b, a),
            OpCode.UintLt => Known(walk, OpCode.UintLe, b, a),
            OpCode.UintLe => Known(walk, OpCode.UintLt, b, a),
            _ => Known(walk, OpCode.IntNe, a, b),
        };
        return known is { } bit ? 1 - bit : null;
    }

    /// <summary>The comparison that is 1 where this one is 0; null for floats (both may be 0 on a NaN) and for what is no comparison.</summary>
    private static Val? Inverse(Walk walk, Val v)
    {
        if (v.A is null || v.B is null || v.Const is not null)
            return null;
        return v.Def switch
        {
            OpCode.IntLt => walk.Do(OpCode.IntLe, Kind.I32, null, v.B, v.A),
            OpCode.IntLe => walk.Do(OpCode.IntLt, Kind.I32, null, v.B, v.A),
            OpCode.UintLt => walk.Do(OpCode.UintLe, Kind.I32, null, v.B, v.A),
            OpCode.UintLe => walk.Do(OpCode.UintLt, Kind.I32, null, v.B, v.A),
            OpCode.IntNe => walk.Do(OpCode.IntEq, Kind.I32, null, v.A, v.B),
            OpCode.IntEq => walk.Do(OpCode.IntNe, Kind.I32, null, v.A, v.B),
            OpCode.PtrNe => walk.Do(OpCode.PtrEq, Kind.I32, null, v.A, v.B),
            OpCode.PtrEq => walk.Do(OpCode.PtrNe, Kind.I32, null, v.A, v.B),
            _ => null,
        };
    }
}
