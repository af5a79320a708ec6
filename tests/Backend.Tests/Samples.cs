using JitStm.TraceIr;
using static JitStm.Backend.Tests.Running;

namespace JitStm.Backend.Tests;

/// <summary>A trace and inputs to run it with; each makes fresh objects.</summary>
internal sealed record Sample(Trace Trace, IReadOnlyList<Func<Slot[]>> Inputs);

/// <summary>Traces that exercise one op each. The switch has no discard arm: a new op does not compile without a sample.</summary>
internal static class Samples
{
    private static readonly long[] s_longs =
    [
        0, 1, -1, 2, -2, 3, 7, -7, 31, 32, 63, 64, 127, 128, 255, 256, 32767, 32768, 65535, 65536, int.MaxValue, int.MinValue,
        int.MaxValue + 1L, int.MinValue - 1L, uint.MaxValue, 3037000499, 3037000500, long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1, long.MaxValue / 7,
    ];

    private static readonly double[] s_doubles =
    [
        0, -0.0, 1, -1, 0.5, -2.5, 3.7, 1e10, -1e10, 1e300, -1e300, 9.3e18, -9.3e18, 4294967296.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        double.Epsilon, double.MaxValue, float.MaxValue, 1.1,
    ];

    public static IEnumerable<Sample> Of(OpCode code) => code switch
    {
        OpCode.IntAdd or OpCode.IntSub or OpCode.IntMul or OpCode.IntAnd or OpCode.IntOr or OpCode.IntXor => Integers(code, null),
        OpCode.IntDiv or OpCode.IntRem or OpCode.UintDiv or OpCode.UintRem => Integers(code, null),
        OpCode.IntLshift or OpCode.IntRshift or OpCode.UintRshift => Shifts(code),
        OpCode.IntNeg or OpCode.IntInvert => [.. Unary(code, Kind.I32, Kind.I32), .. Unary(code, Kind.I64, Kind.I64)],
        OpCode.IntAddOvf or OpCode.IntSubOvf or OpCode.IntMulOvf => Integers(code, Kind.I32),
        OpCode.IntLt or OpCode.IntLe or OpCode.IntEq or OpCode.IntNe or OpCode.IntGt or OpCode.IntGe => Integers(code, Kind.I32),
        OpCode.UintLt or OpCode.UintLe or OpCode.UintGt or OpCode.UintGe => Integers(code, Kind.I32),
        OpCode.FloatAdd or OpCode.FloatSub or OpCode.FloatMul or OpCode.FloatDiv or OpCode.FloatRem => Binary(code, Kind.F64, Kind.F64, Kind.F64),
        OpCode.FloatNeg or OpCode.FloatAbs or OpCode.FloatSqrt or OpCode.FloatToSingle => Unary(code, Kind.F64, Kind.F64),
        OpCode.FloatLt or OpCode.FloatLe or OpCode.FloatEq or OpCode.FloatNe or OpCode.FloatGt or OpCode.FloatGe => Binary(code, Kind.F64, Kind.F64, Kind.I32),
        OpCode.CastIntToInt => [.. Unary(code, Kind.I32, Kind.I64), .. Unary(code, Kind.I64, Kind.I32)],
        OpCode.CastUintToInt => Unary(code, Kind.I32, Kind.I64),
        OpCode.IntSignext or OpCode.IntZeroext => Widths(code),
        OpCode.CastIntToFloat => [.. Unary(code, Kind.I32, Kind.F64), .. Unary(code, Kind.I64, Kind.F64)],
        OpCode.CastFloatToInt => [.. Unary(code, Kind.F64, Kind.I32), .. Unary(code, Kind.F64, Kind.I64)],
        OpCode.ConvertFloatBytesToLonglong => Unary(code, Kind.F64, Kind.I64),
        OpCode.ConvertLonglongBytesToFloat => Unary(code, Kind.I64, Kind.F64),
        OpCode.PtrEq or OpCode.PtrNe => Pointers(code),
        OpCode.InstanceOf => InstanceOf(),
        OpCode.GetfieldGc or OpCode.SetfieldGc => HeapSamples.Fields(),
        OpCode.GetstaticGc or OpCode.SetstaticGc => HeapSamples.Statics(),
        OpCode.GetarrayitemGc or OpCode.SetarrayitemGc or OpCode.ArraylenGc => HeapSamples.Arrays(),
        OpCode.Strlen or OpCode.Strgetitem => HeapSamples.Strings(),
        OpCode.New => HeapSamples.News(),
        OpCode.NewArray => HeapSamples.NewArrays(),
        OpCode.Call or OpCode.CallPure => CallSamples.Plain(code),
        OpCode.GuardNoException => CallSamples.Throwing(),
        OpCode.GuardTrue or OpCode.GuardFalse => GuardSamples.Bools(code),
        OpCode.GuardValue => GuardSamples.Values(),
        OpCode.GuardClass => GuardSamples.Classes(),
        OpCode.GuardNonnull or OpCode.GuardIsnull => GuardSamples.Nulls(code),
        OpCode.GuardNoBreak => GuardSamples.NoBreak(),
        OpCode.StmRead or OpCode.StmWrite or OpCode.StmInevitable or OpCode.StmNew => [],
        OpCode.DebugMergePoint or OpCode.Label or OpCode.Jump => GuardSamples.Loops(),
        OpCode.Exit => [One(b => b.Exit(b.Input(Kind.I64), b.Input(Kind.I32), b.Input(Kind.F64), b.Input(Kind.Ref)), () => [I(7), I(-7), F(1.5), P("x")])],
    };

    public static Sample One(Func<TraceBuilder, Trace> build, params Func<Slot[]>[] inputs) => new(build(new TraceBuilder()), inputs);

    private static IEnumerable<Sample> Integers(OpCode code, Kind? result) =>
        [.. Binary(code, Kind.I32, Kind.I32, result ?? Kind.I32), .. Binary(code, Kind.I64, Kind.I64, result ?? Kind.I64)];

    private static IEnumerable<Sample> Shifts(OpCode code) => [.. Binary(code, Kind.I32, Kind.I32, Kind.I32), .. Binary(code, Kind.I64, Kind.I32, Kind.I64)];

    public static IEnumerable<Slot> Edges(Kind kind) => kind switch
    {
        Kind.I32 => s_longs.Select(v => (int)v).Distinct().Select(v => I(v)),
        Kind.I64 => s_longs.Select(I),
        Kind.F64 => s_doubles.Select(F),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Const Constant(Kind kind, Slot value) => kind == Kind.F64 ? new ConstFloat(value.Float) : new ConstInt(kind, value.Bits);

    private static bool Defined(OpCode code, Kind kind, Slot a, Slot b) =>
        code is not (OpCode.IntDiv or OpCode.IntRem or OpCode.UintDiv or OpCode.UintRem)
        || (b.Bits != 0 && (b.Bits != -1 || a.Bits != (kind == Kind.I32 ? int.MinValue : long.MinValue)));

    private static IEnumerable<Sample> Unary(OpCode code, Kind kind, Kind result)
    {
        yield return One(b => b.Exit(b.Add(code, result, b.Input(kind))), [.. Edges(kind).Select(v => (Func<Slot[]>)(() => [v]))]);
        // The argument comes from the evaluation stack, the result goes on to a further op.
        if (result is Kind.I32 or Kind.I64)
            yield return One(b =>
            {
                InputArg a = b.Input(kind);
                return b.Exit(b.Add(OpCode.IntXor, result, b.Add(code, result, a), b.Add(code, result, a)), a);
            }, [.. Edges(kind).Select(v => (Func<Slot[]>)(() => [v]))]);
    }

    private static IEnumerable<Sample> Binary(OpCode code, Kind left, Kind right, Kind result)
    {
        Slot[] a = [.. Edges(left)], b = [.. Edges(right)];
        yield return One(t => t.Exit(t.Add(code, result, t.Input(left), t.Input(right))),
            [.. from x in a from y in b where Defined(code, left, x, y) select (Func<Slot[]>)(() => [x, y])]);
        foreach (Slot y in b)
            yield return One(t => t.Exit(t.Add(code, result, t.Input(left), Constant(right, y))),
                [.. from x in a where Defined(code, left, x, y) select (Func<Slot[]>)(() => [x])]);
        foreach (Slot x in a)
            yield return One(t => t.Exit(t.Add(code, result, Constant(left, x), t.Input(right))),
                [.. from y in b where Defined(code, left, x, y) select (Func<Slot[]>)(() => [y])]);
    }

    private static IEnumerable<Sample> Widths(OpCode code) =>
        from kind in new[] { Kind.I32, Kind.I64 }
        from width in new[] { 1, 2, 4 }
        select One(b => b.Exit(b.Add(code, kind, b.Input(kind), ConstInt.I32(width))), [.. Edges(kind).Select(v => (Func<Slot[]>)(() => [v]))]);

    private static readonly object s_constant = new Cell { I8 = 3 };

    private static IEnumerable<Sample> Pointers(OpCode code)
    {
        var one = new Cell();
        Func<Slot[]>[] inputs = [() => [P(one), P(one)], () => [P(one), P(new Cell())], () => [P(null), P(one)], () => [P(null), P(null)], () => [P(s_constant), P(one)]];
        yield return One(b => b.Exit(b.Add(code, Kind.I32, b.Input(Kind.Ref), b.Input(Kind.Ref))), inputs);
        yield return One(b => b.Exit(b.Add(code, Kind.I32, b.Input(Kind.Ref), ConstRef.Null), b.Input(Kind.Ref)), inputs);
        yield return One(b => b.Exit(b.Add(code, Kind.I32, b.Input(Kind.Ref), new ConstRef(s_constant)), b.Input(Kind.Ref)), inputs);
    }

    private static IEnumerable<Sample> InstanceOf()
    {
        Func<Slot[]>[] inputs = [() => [P(null)], () => [P(new Cell())], () => [P(new SubCell())], () => [P("s")], () => [P(new int[2])]];
        foreach (Type type in new[] { typeof(Cell), typeof(SubCell), typeof(object), typeof(string), typeof(int[]), typeof(IEnumerable<char>) })
            yield return One(b => b.Exit(b.Add(OpCode.InstanceOf, Kind.I32, new ClassDescr(type, Sharing.Unlogged, false), b.Input(Kind.Ref))), inputs);
    }
}
