using JitStm.TraceFiles;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.TraceIr.Tests;

/// <summary>The meaning of single ops, against the CLI's own arithmetic.</summary>
public class InterpreterTests
{
    private static readonly long[] s_interesting64 = [0, 1, -1, 2, 7, -7, 63, 64, 65, int.MaxValue, int.MinValue, 1L << 40, long.MaxValue, long.MinValue, long.MinValue + 1];

    private static readonly double[] s_floats = [0, -0.0, 1, -1.5, 1e300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, 3e9, -3e9, 1e19];

    private static Slot Eval(OpCode code, Kind kind, params (Kind Kind, Slot Slot)[] args)
    {
        InputArg[] inputs = [.. args.Select((a, i) => new InputArg(a.Kind, i))];
        var op = new Op(code, kind, [.. inputs]);
        var key = new GreenKey(new object(), [], "here");
        var exit = new Op(OpCode.Exit, Kind.Void, [], new GuardDescr(new Exit([], new MergePointResume(key, [op]))));
        var trace = new Trace { Start = key, Inputs = inputs, Ops = [op, exit] };
        Assert.Empty(Verifier.Verify(trace, VerifierMode.Recorded));
        var state = new JitState();
        for (int i = 0; i < args.Length; i++)
            (state.Ints[i], state.Refs[i].Target) = (args[i].Slot.Bits, args[i].Slot.Ref);
        CompiledCode compiled = ReferenceInterpreter.Compile(trace, NoBarriers.Instance);
        Assert.Equal(0, compiled.Run(state));
        return ExitRunner.Run(compiled.Guards[0].Exit, state, NoBarriers.Instance)[0];
    }

    private static void Check64(OpCode code, Func<long, long, long> meaning, Kind result = Kind.I64, bool divides = false, bool shifts = false)
    {
        foreach (long a in s_interesting64)
            foreach (long b in s_interesting64)
                if (!divides || (b != 0 && !(a == long.MinValue && b == -1)))
                    Assert.Equal((code, a, b, meaning(a, b)), (code, a, b, Eval(code, result, (Kind.I64, new Slot(a)), (shifts ? Kind.I32 : Kind.I64, new Slot(shifts ? (int)b : b))).Bits));
    }

    private static void Check32(OpCode code, Func<int, int, int> meaning, bool divides = false)
    {
        foreach (int a in s_interesting64.Select(v => (int)v))
            foreach (int b in s_interesting64.Select(v => (int)v))
                if (!divides || (b != 0 && !(a == int.MinValue && b == -1)))
                    Assert.Equal((code, a, b, (long)meaning(a, b)), (code, a, b, Eval(code, Kind.I32, (Kind.I32, new Slot(a)), (Kind.I32, new Slot(b))).Bits));
    }

    [Fact]
    public void Arithmetic_wraps_around_in_64_bits()
    {
        Check64(OpCode.IntAdd, (a, b) => a + b);
        Check64(OpCode.IntSub, (a, b) => a - b);
        Check64(OpCode.IntMul, (a, b) => a * b);
        Check64(OpCode.IntAnd, (a, b) => a & b);
        Check64(OpCode.IntOr, (a, b) => a | b);
        Check64(OpCode.IntXor, (a, b) => a ^ b);
    }

    [Fact]
    public void Arithmetic_wraps_around_in_32_bits()
    {
        Check32(OpCode.IntAdd, (a, b) => a + b);
        Check32(OpCode.IntSub, (a, b) => a - b);
        Check32(OpCode.IntMul, (a, b) => a * b);
        Check32(OpCode.IntAnd, (a, b) => a & b);
        Check32(OpCode.IntOr, (a, b) => a | b);
        Check32(OpCode.IntXor, (a, b) => a ^ b);
    }

    [Fact]
    public void Division_truncates_and_the_unsigned_one_reads_the_bits_of_its_width()
    {
        Check64(OpCode.IntDiv, (a, b) => a / b, divides: true);
        Check64(OpCode.IntRem, (a, b) => a % b, divides: true);
        Check64(OpCode.UintDiv, (a, b) => (long)((ulong)a / (ulong)b), divides: true);
        Check64(OpCode.UintRem, (a, b) => (long)((ulong)a % (ulong)b), divides: true);
        Check32(OpCode.IntDiv, (a, b) => a / b, divides: true);
        Check32(OpCode.IntRem, (a, b) => a % b, divides: true);
        Check32(OpCode.UintDiv, (a, b) => (int)((uint)a / (uint)b), divides: true);
        Check32(OpCode.UintRem, (a, b) => (int)((uint)a % (uint)b), divides: true);
    }

    [Fact]
    public void Shift_counts_are_masked_to_the_width()
    {
        Check64(OpCode.IntLshift, (a, b) => a << (int)b, shifts: true);
        Check64(OpCode.IntRshift, (a, b) => a >> (int)b, shifts: true);
        Check64(OpCode.UintRshift, (a, b) => a >>> (int)b, shifts: true);
        Check32(OpCode.IntLshift, (a, b) => a << b);
        Check32(OpCode.IntRshift, (a, b) => a >> b);
        Check32(OpCode.UintRshift, (a, b) => a >>> b);
    }

    private static long Overflows(Action checkedOp)
    {
        try
        {
            checkedOp();
            return 0;
        }
        catch (OverflowException)
        {
            return 1;
        }
    }

    [Fact]
    public void Overflow_tests_agree_with_checked_arithmetic()
    {
        Check64(OpCode.IntAddOvf, (a, b) => Overflows(() => _ = checked(a + b)), Kind.I32);
        Check64(OpCode.IntSubOvf, (a, b) => Overflows(() => _ = checked(a - b)), Kind.I32);
        Check64(OpCode.IntMulOvf, (a, b) => Overflows(() => _ = checked(a * b)), Kind.I32);
        Check32(OpCode.IntAddOvf, (a, b) => (int)Overflows(() => _ = checked(a + b)));
        Check32(OpCode.IntSubOvf, (a, b) => (int)Overflows(() => _ = checked(a - b)));
        Check32(OpCode.IntMulOvf, (a, b) => (int)Overflows(() => _ = checked(a * b)));
    }

    [Fact]
    public void Integer_comparisons_give_0_or_1_signed_and_unsigned()
    {
        (OpCode Code, Func<long, long, bool> Wide, Func<int, int, bool> Narrow)[] all =
        [
            (OpCode.IntLt, (a, b) => a < b, (a, b) => a < b), (OpCode.IntLe, (a, b) => a <= b, (a, b) => a <= b),
            (OpCode.IntEq, (a, b) => a == b, (a, b) => a == b), (OpCode.IntNe, (a, b) => a != b, (a, b) => a != b),
            (OpCode.IntGt, (a, b) => a > b, (a, b) => a > b), (OpCode.IntGe, (a, b) => a >= b, (a, b) => a >= b),
            (OpCode.UintLt, (a, b) => (ulong)a < (ulong)b, (a, b) => (uint)a < (uint)b), (OpCode.UintLe, (a, b) => (ulong)a <= (ulong)b, (a, b) => (uint)a <= (uint)b),
            (OpCode.UintGt, (a, b) => (ulong)a > (ulong)b, (a, b) => (uint)a > (uint)b), (OpCode.UintGe, (a, b) => (ulong)a >= (ulong)b, (a, b) => (uint)a >= (uint)b),
        ];
        foreach ((OpCode code, Func<long, long, bool> wide, Func<int, int, bool> narrow) in all)
        {
            Check64(code, (a, b) => wide(a, b) ? 1 : 0, Kind.I32);
            Check32(code, (a, b) => narrow(a, b) ? 1 : 0);
        }
    }

    [Fact]
    public void Every_comparison_with_a_NaN_is_false_but_not_equal()
    {
        (OpCode Code, Func<double, double, bool> Meaning)[] all =
        [
            (OpCode.FloatLt, (a, b) => a < b), (OpCode.FloatLe, (a, b) => a <= b), (OpCode.FloatEq, (a, b) => a == b),
            (OpCode.FloatNe, (a, b) => a != b), (OpCode.FloatGt, (a, b) => a > b), (OpCode.FloatGe, (a, b) => a >= b),
        ];
        foreach ((OpCode code, Func<double, double, bool> meaning) in all)
            foreach (double a in s_floats)
                foreach (double b in s_floats)
                    Assert.Equal((code, a, b, meaning(a, b) ? 1 : 0), (code, a, b, Eval(code, Kind.I32, (Kind.F64, new Slot(a)), (Kind.F64, new Slot(b))).Bits));
        Assert.Equal(1, Eval(OpCode.FloatNe, Kind.I32, (Kind.F64, new Slot(double.NaN)), (Kind.F64, new Slot(double.NaN))).Bits);
    }

    [Fact]
    public void Float_arithmetic_is_the_CLIs_to_the_bit()
    {
        (OpCode Code, Func<double, double, double> Meaning)[] all =
        [
            (OpCode.FloatAdd, (a, b) => a + b), (OpCode.FloatSub, (a, b) => a - b), (OpCode.FloatMul, (a, b) => a * b),
            (OpCode.FloatDiv, (a, b) => a / b), (OpCode.FloatRem, (a, b) => a % b),
        ];
        foreach ((OpCode code, Func<double, double, double> meaning) in all)
            foreach (double a in s_floats)
                foreach (double b in s_floats)
                    AssertSame(meaning(a, b), Eval(code, Kind.F64, (Kind.F64, new Slot(a)), (Kind.F64, new Slot(b))));
        foreach (double a in s_floats)
        {
            AssertSame(-a, Eval(OpCode.FloatNeg, Kind.F64, (Kind.F64, new Slot(a))));
            AssertSame(Math.Abs(a), Eval(OpCode.FloatAbs, Kind.F64, (Kind.F64, new Slot(a))));
            AssertSame(Math.Sqrt(a), Eval(OpCode.FloatSqrt, Kind.F64, (Kind.F64, new Slot(a))));
            AssertSame((float)a, Eval(OpCode.FloatToSingle, Kind.F64, (Kind.F64, new Slot(a))));
            Assert.Equal((int)a, Eval(OpCode.CastFloatToInt, Kind.I32, (Kind.F64, new Slot(a))).Bits);
            Assert.Equal((long)a, Eval(OpCode.CastFloatToInt, Kind.I64, (Kind.F64, new Slot(a))).Bits);
            Assert.Equal(BitConverter.DoubleToInt64Bits(a), Eval(OpCode.ConvertFloatBytesToLonglong, Kind.I64, (Kind.F64, new Slot(a))).Bits);
            AssertSame(a, Eval(OpCode.ConvertLonglongBytesToFloat, Kind.F64, (Kind.I64, new Slot(BitConverter.DoubleToInt64Bits(a)))));
        }
    }

    // The sign and payload of a NaN made by arithmetic are the processor's business.
    private static void AssertSame(double expected, Slot actual)
    {
        if (double.IsNaN(expected))
            Assert.True(double.IsNaN(actual.Float));
        else
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), actual.Bits);
    }

    [Fact]
    public void Conversions_of_integers_truncate_or_extend()
    {
        foreach (long v in s_interesting64)
        {
            Assert.Equal((int)v, Eval(OpCode.CastIntToInt, Kind.I32, (Kind.I64, new Slot(v))).Bits);
            Assert.Equal((int)v, Eval(OpCode.CastIntToInt, Kind.I64, (Kind.I32, new Slot((int)v))).Bits);
            Assert.Equal((uint)v, Eval(OpCode.CastUintToInt, Kind.I64, (Kind.I32, new Slot((int)v))).Bits);
            Assert.Equal(-v, Eval(OpCode.IntNeg, Kind.I64, (Kind.I64, new Slot(v))).Bits);
            Assert.Equal(-(int)v, Eval(OpCode.IntNeg, Kind.I32, (Kind.I32, new Slot((int)v))).Bits);
            Assert.Equal(~v, Eval(OpCode.IntInvert, Kind.I64, (Kind.I64, new Slot(v))).Bits);
            Assert.Equal((double)v, Eval(OpCode.CastIntToFloat, Kind.F64, (Kind.I64, new Slot(v))).Float);
            Assert.Equal((double)(int)v, Eval(OpCode.CastIntToFloat, Kind.F64, (Kind.I32, new Slot((int)v))).Float);
        }
    }

    [Theory]
    [InlineData("j", 1, 0x1ff, -1, 255)]
    [InlineData("j", 2, 0x18000, -32768, 32768)]
    [InlineData("j", 4, -1, -1, -1)]
    [InlineData("i", 1, 0x1ff, -1, 255)]
    [InlineData("i", 2, 0x18000, -32768, 32768)]
    [InlineData("i", 4, -1, -1, 0xffffffffL)]
    public void Extensions_keep_the_low_bytes_in_the_values_own_kind(string prefix, int width, long value, long signed, long unsigned)
    {
        string text = $"""
            [{prefix}0]
            {prefix}1 = int_signext({prefix}0, {width})
            {prefix}2 = int_zeroext({prefix}0, {width})
            exit() [{prefix}1, {prefix}2]
            """;
        Trace trace = Parser.Parse(text, Guest.Resolver());
        var state = new JitState();
        state.Ints[0] = value;
        Assert.Equal(0, ReferenceInterpreter.Compile(trace, NoBarriers.Instance).Run(state));
        Assert.Equal((signed, unsigned), (state.Ints[0], state.Ints[1]));
    }
}
