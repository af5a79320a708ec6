using JitStm.TraceIr;
using static JitStm.Backend.Tests.Running;

namespace JitStm.Backend.Tests;

internal static class GuardSamples
{
    /// <summary>Each comparison fused with the guard, used beside it, and computed long before it.</summary>
    public static IEnumerable<Sample> Bools(OpCode guard)
    {
        yield return Samples.One(b =>
        {
            InputArg a = b.Input(Kind.I32);
            b.Guard(guard, TraceBuilder.ExitWith(a), a);
            return b.Exit(ConstInt.I32(1));
        }, () => [I(0)], () => [I(1)], () => [I(-256)]);
        for (OpCode code = OpCode.IntLt; code <= OpCode.FloatGe; code++)
        {
            if (!Fusion.IsComparison(code))
                continue;
            Kind[] kinds = code >= OpCode.FloatLt ? [Kind.F64] : [Kind.I32, Kind.I64];
            foreach (Kind kind in kinds)
                for (int shape = 0; shape < 3; shape++)
                    yield return Fused(guard, code, kind, shape);
        }
        var one = new Cell();
        foreach (OpCode code in new[] { OpCode.PtrEq, OpCode.PtrNe })
            yield return Samples.One(b =>
            {
                InputArg p = b.Input(Kind.Ref), q = b.Input(Kind.Ref);
                b.Guard(guard, TraceBuilder.ExitWith(p), b.Add(code, Kind.I32, p, q));
                return b.Exit(q, p);
            }, () => [P(one), P(one)], () => [P(one), P(null)], () => [P(null), P(null)]);
        yield return Samples.One(b =>
        {
            InputArg a = b.Input(Kind.I64), c = b.Input(Kind.I64);
            b.Guard(guard, TraceBuilder.ExitWith(a), b.Add(OpCode.IntMulOvf, Kind.I32, a, c));
            return b.Exit(b.Add(OpCode.IntMul, Kind.I64, a, c));
        }, () => [I(1L << 32), I(1L << 31)], () => [I(3), I(4)], () => [I(1L << 32), I(1L << 30)]);
    }

    private static Sample Fused(OpCode guard, OpCode code, Kind kind, int shape) => Samples.One(b =>
    {
        InputArg x = b.Input(kind), y = b.Input(kind);
        Op test = b.Add(code, Kind.I32, x, y);
        Op between = b.Add(kind == Kind.F64 ? OpCode.FloatAdd : OpCode.IntAdd, kind, x, y);
        if (shape == 0)
            (test, between) = (b.Add(code, Kind.I32, y, x), test);
        b.Guard(guard, shape == 1 ? TraceBuilder.ExitWith(x, test) : TraceBuilder.ExitWith(x, between), test);
        return shape == 2 ? b.Exit(y, test) : b.Exit(y, between);
    }, [.. from v in Samples.Edges(kind) from w in Samples.Edges(kind) select (Func<Slot[]>)(() => [v, w])]);

    public static IEnumerable<Sample> Values()
    {
        foreach (Kind kind in new[] { Kind.I32, Kind.I64, Kind.F64 })
            foreach (Slot value in Samples.Edges(kind))
                yield return Samples.One(b =>
                {
                    InputArg a = b.Input(kind);
                    b.Guard(OpCode.GuardValue, TraceBuilder.ExitWith(a), a, Samples.Constant(kind, value));
                    return b.Exit();
                }, [.. Samples.Edges(kind).Select(v => (Func<Slot[]>)(() => [v]))]);
        var one = new Cell();
        foreach (ConstRef expected in new[] { ConstRef.Null, new ConstRef(one) })
            yield return Samples.One(b =>
            {
                InputArg a = b.Input(Kind.Ref);
                b.Guard(OpCode.GuardValue, TraceBuilder.ExitWith(a), a, expected);
                return b.Exit();
            }, () => [P(one)], () => [P(null)], () => [P(new Cell())]);
    }

    public static IEnumerable<Sample> Classes()
    {
        Func<Slot[]>[] inputs = [() => [P(null)], () => [P(new Cell())], () => [P(new SubCell())], () => [P("s")], () => [P(new int[2])], () => [P(new Cell[2])]];
        foreach (Type type in new[] { typeof(Cell), typeof(SubCell), typeof(string), typeof(int[]), typeof(object[]), typeof(Cell[]), typeof(List<Cell>) })
            foreach (bool nonnull in new[] { false, true })
                yield return Samples.One(b =>
                {
                    InputArg a = b.Input(Kind.Ref);
                    if (nonnull)
                        b.Guard(OpCode.GuardNonnull, TraceBuilder.ExitWith(), a);
                    b.Guard(OpCode.GuardClass, new GuardDescr(TraceBuilder.ExitWith(a)) { Class = new ClassDescr(type, Sharing.Unlogged, false) }, a);
                    return b.Exit(ConstInt.I32(4));
                }, inputs);
    }

    public static IEnumerable<Sample> Nulls(OpCode guard)
    {
        yield return Samples.One(b =>
        {
            InputArg a = b.Input(Kind.Ref);
            b.Guard(guard, TraceBuilder.ExitWith(a), a);
            return b.Exit(a, ConstInt.I32(4));
        }, () => [P(null)], () => [P("s")]);
    }

    public static IEnumerable<Sample> NoBreak() => [Counting(noBreak: true)];

    public static IEnumerable<Sample> Loops() => [Counting(noBreak: false), Rotating(2), Rotating(3), Rotating(7), Swapping(), Foreign()];

    // while (i < n) { s += i * 0.5; i++; }
    private static Sample Counting(bool noBreak) => Samples.One(b =>
    {
        InputArg n = b.Input(Kind.I64);
        Phi[] p = b.Label(ConstInt.I64(0), new ConstFloat(0));
        b.Add(OpCode.DebugMergePoint, Kind.Void, b.Key, p[0], p[1]);
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith(p[1], p[0]), b.Add(OpCode.IntLt, Kind.I32, p[0], n));
        Op sum = b.Add(OpCode.FloatAdd, Kind.F64, p[1], b.Add(OpCode.FloatMul, Kind.F64, b.Add(OpCode.CastIntToFloat, Kind.F64, p[0]), new ConstFloat(0.5)));
        Op next = b.Add(OpCode.IntAdd, Kind.I64, p[0], ConstInt.I64(1));
        if (noBreak)
            b.Guard(OpCode.GuardNoBreak, TraceBuilder.ExitWith(next, sum));
        return b.Jump(TraceBuilder.NewToken(), next, sum);
    }, () => [I(0)], () => [I(1)], () => [I(1000)]);

    /// <summary>The phis move around in a ring: a cycle of parallel assignments.</summary>
    private static Sample Rotating(int size) => Samples.One(b =>
    {
        InputArg n = b.Input(Kind.I32);
        var values = Enumerable.Range(0, size).Select(_ => (Value)b.Input(Kind.Ref)).ToArray();
        Phi[] p = b.Label([n, .. values]);
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith([.. p]), b.Add(OpCode.IntGt, Kind.I32, p[0], ConstInt.I32(0)));
        return b.Jump(TraceBuilder.NewToken(), [b.Add(OpCode.IntSub, Kind.I32, p[0], ConstInt.I32(1)), .. p[2..], p[1]]);
    }, [.. Enumerable.Range(0, 9).Select(n => (Func<Slot[]>)(() => [I(n), .. Enumerable.Range(0, size).Select(k => P("v" + k))]))]);

    // Two cycles, a chain and a constant at once, with kinds mixed.
    private static Sample Swapping() => Samples.One(b =>
    {
        InputArg n = b.Input(Kind.I32), a = b.Input(Kind.I64), c = b.Input(Kind.I64), x = b.Input(Kind.F64), y = b.Input(Kind.F64), z = b.Input(Kind.F64);
        Phi[] p = b.Label(n, a, c, x, y, z, ConstInt.I64(1), a);
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith([.. p]), b.Add(OpCode.IntGt, Kind.I32, p[0], ConstInt.I32(0)));
        return b.Jump(TraceBuilder.NewToken(), b.Add(OpCode.IntSub, Kind.I32, p[0], ConstInt.I32(1)), p[2], p[1], p[4], p[5], p[3], ConstInt.I64(77), p[1]);
    }, [.. Enumerable.Range(0, 5).Select(n => (Func<Slot[]>)(() => [I(n), I(10), I(20), F(1), F(2), F(3)]))]);

    private static Sample Foreign() => Samples.One(b =>
    {
        InputArg a = b.Input(Kind.I64);
        Op next = b.Add(OpCode.IntAdd, Kind.I64, a, ConstInt.I64(1));
        return b.Jump(TraceBuilder.NewToken(), next, ConstInt.I32(-3), new ConstRef("there"), a);
    }, () => [I(4)]);
}
