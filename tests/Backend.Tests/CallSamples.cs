using JitStm.TraceIr;
using static JitStm.Backend.Tests.Running;

namespace JitStm.Backend.Tests;

internal static class CallSamples
{
    public static IEnumerable<Sample> Plain(OpCode code)
    {
        yield return Samples.One(b => b.Exit(b.Add(code, Kind.I64, Descrs.Call(nameof(Helpers.Mix)), b.Input(Kind.I32), b.Input(Kind.I64), b.Input(Kind.F64), b.Input(Kind.Ref))),
            () => [I(3), I(long.MaxValue), F(-2.5), P("abc")]);
        yield return Samples.One(b => b.Exit(b.Add(code, Kind.F64, Descrs.Call(nameof(Helpers.Half)), b.Input(Kind.F64))), () => [F(1.1)], () => [F(double.MaxValue)]);
        yield return Samples.One(b => b.Exit(b.Add(code, Kind.I32, Descrs.Call(nameof(Helpers.Low)), b.Input(Kind.I64))), () => [I(511)], () => [I(-1)]);
        yield return Samples.One(b => b.Exit(b.Add(code, Kind.Ref, Descrs.Call(nameof(Helpers.Pick)), b.Input(Kind.Ref))), () => [P(null)], () => [P("x")]);
        yield return Samples.One(b =>
        {
            InputArg cell = b.Input(Kind.Ref);
            b.Add(OpCode.Call, Kind.Void, Descrs.Call(nameof(Helpers.Bump), CallEffects.Reads | CallEffects.Writes), cell);
            return b.Exit(cell);
        }, () => [P(new Cell { I8 = 4 })]);
        foreach (bool isVirtual in new[] { false, true })
            yield return Samples.One(b =>
            {
                InputArg cell = b.Input(Kind.Ref);
                return b.Exit(b.Add(code, Kind.I64, Descrs.Call(typeof(Cell), nameof(Cell.Get), CallEffects.Reads, isVirtual), cell),
                    b.Add(code, Kind.I64, Descrs.Call(typeof(Cell), nameof(Cell.Twice), CallEffects.Reads, isVirtual), cell));
            }, () => [P(new Cell { I8 = 4 })], () => [P(new SubCell { I8 = 4 })]);
    }

    public static IEnumerable<Sample> Throwing()
    {
        const CallEffects effects = CallEffects.Reads | CallEffects.Throws;
        yield return Guarded(Kind.I64, nameof(Helpers.Checked), () => [I(5)], () => [I(-5)]);
        yield return Guarded(Kind.Ref, nameof(Helpers.CheckedCell), () => [P(new Cell())], () => [P(new Cell { I8 = -1 })]);
        yield return Guarded(Kind.I64, nameof(Helpers.CheckedVoid), () => [I(5)], () => [I(-5)]);
        yield return Guarded(Kind.F64, nameof(Helpers.CheckedDouble), () => [F(1.1)], () => [F(-1.1)]);

        static Sample Guarded(Kind argument, string name, params Func<Slot[]>[] inputs) => Samples.One(b =>
        {
            InputArg a = b.Input(argument);
            CallDescr call = Descrs.Call(name, effects);
            Op result = b.Add(OpCode.Call, call.Result, call, a);
            b.Guard(OpCode.GuardNoException, TraceBuilder.ExitWith(a), []);
            return call.Result == Kind.Void ? b.Exit(a) : b.Exit(result, a);
        }, inputs);
    }
}
