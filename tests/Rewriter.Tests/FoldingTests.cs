using JitStm.TraceIr;
using Xunit;

namespace JitStm.Rewriter.Tests;

/// <summary>Algebra: what it makes of single expressions, and what it must leave alone.</summary>
public class FoldingTests
{
    /// <summary>The expression of the first argument comes out as the second one, or as the same ops when that is null.</summary>
    [Theory]
    [InlineData("int_add(i0, 0)", "i0")]
    [InlineData("int_sub(i0, i0)", "0")]
    [InlineData("int_sub(i0, 5)", "int_add(i0, -5)")]
    [InlineData("int_mul(i0, 0)", "0")]
    [InlineData("int_mul(i0, -1)", "int_neg(i0)")]
    [InlineData("int_mul(3, i0)", "int_mul(i0, 3)")]
    [InlineData("int_and(i0, -1)", "i0")]
    [InlineData("int_xor(i0, i0)", "0")]
    [InlineData("int_xor(i0, -1)", "int_invert(i0)")]
    [InlineData("int_lshift(i0, 64)", "i0")]
    [InlineData("int_lshift(i0, 63)", null)]
    [InlineData("int_div(i0, 1)", "i0")]
    [InlineData("int_div(7, 0)", null)]
    [InlineData("int_div(i0, i0)", null)]
    [InlineData("int_rem(7, 4)", "3")]
    [InlineData("int_add(9223372036854775807, 1)", "-9223372036854775808")]
    [InlineData("int_sub(i0, -9223372036854775808)", null)]
    [InlineData("float_add(f1, 0.0)", null)]
    [InlineData("float_add(f1, -0.0)", "f1")]
    [InlineData("float_sub(f1, 0.0)", "f1")]
    [InlineData("float_sub(f1, f1)", null)]
    [InlineData("float_mul(f1, 0.0)", null)]
    [InlineData("float_mul(f1, 1.0)", "f1")]
    [InlineData("float_truediv(f1, 4.0)", "float_mul(f1, 0.25)")]
    [InlineData("float_truediv(f1, 3.0)", null)]
    [InlineData("float_truediv(f1, f1)", null)]
    [InlineData("float_neg(2.5)", "-2.5")]
    public void An_expression_becomes(string expression, string? expected)
    {
        string name = expression.StartsWith('f') ? "f3" : "i3";
        string input = $"[i0, f1, j2]\n{name} = {expression}\nexit()\n    resume at 'start' [{name}]";
        string output = expected is null ? input
            : expected.Contains('(') ? $"[i0, f1, j2]\n{name} = {expected}\nexit()\n    resume at 'start' [{name}]"
            : $"[i0, f1, j2]\nexit()\n    resume at 'start' [{expected}]";
        Traces.Becomes(input, output);
    }

    [Theory]
    [InlineData("int_eq(i0, i0)", "1j")]
    [InlineData("float_eq(f1, f1)", null)]
    [InlineData("float_lt(f1, f1)", "0j")]
    [InlineData("int_gt(i0, 3)", "int_lt(3, i0)")]
    [InlineData("int_add_ovf(i0, 0)", "0j")]
    [InlineData("int_add_ovf(i0, 1)", null)]
    [InlineData("int_mul_ovf(i0, 1)", "0j")]
    [InlineData("uint_lt(0, j2)", "int_ne(j2, 0)")]
    [InlineData("int_lt(i0, -9223372036854775808)", "0j")]
    [InlineData("int_and(j2, 7)", null)]
    [InlineData("int_zeroext(j2, 1)", null)]
    [InlineData("ptr_eq(null, null)", "1j")]
    public void A_test_becomes(string expression, string? expected)
    {
        string input = $"[i0, f1, j2]\nj3 = {expression}\nexit()\n    resume at 'start' [j3]";
        string output = expected is null ? input
            : expected.Contains('(') ? $"[i0, f1, j2]\nj3 = {expected}\nexit()\n    resume at 'start' [j3]"
            : $"[i0, f1, j2]\nexit()\n    resume at 'start' [{expected}]";
        Traces.Becomes(input, output);
    }

    [Fact]
    public void Casts_there_and_back_vanish_only_when_nothing_was_cut() => Traces.Becomes(
        """
        [i0, j1]
        i2 = cast_int_to_int(j1)
        j3 = cast_int_to_int(i2)
        j4 = cast_int_to_int(i0)
        i5 = cast_int_to_int(j4)
        exit() [j3, i5]
        """,
        """
        [i0, j1]
        j2 = cast_int_to_int(i0)
        i3 = cast_int_to_int(j2)
        exit()
            resume at 'start' [j1, i3]
        """);

    [Fact]
    public void A_negated_comparison_is_the_opposite_one_but_not_for_floats() => Traces.Becomes(
        """
        [i0, i1, f2, f3]
        j4 = int_lt(i0, i1)
        j5 = int_eq(j4, 0)
        j6 = float_lt(f2, f3)
        j7 = int_eq(j6, 0)
        exit()
            resume at 'start' [j5, j7]
        """,
        """
        [i0, i1, f2, f3]
        j4 = int_le(i1, i0)
        j5 = float_lt(f2, f3)
        j6 = int_eq(j5, 0)
        exit()
            resume at 'start' [j4, j6]
        """);

    [Fact]
    public void Every_pure_op_folds_on_constants_as_the_interpreter_computes_it()
    {
        long[] samples = [0, 1, -1, 2, 63, 64, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];
        foreach (OpInfo row in OpTable.Rows.Where(r => r.Effect == Effect.Pure && r.Args is "nn" or "n"))
            foreach (long x in samples)
                foreach (long y in samples)
                    CheckFold(row, x, y);
    }

    private static void CheckFold(OpInfo row, long x, long y)
    {
        Const[] args = row.Args == "n" ? [ConstInt.I64(x)] : [ConstInt.I64(x), ConstInt.I64(y)];
        if (row.Code is OpCode.IntDiv or OpCode.IntRem or OpCode.UintDiv or OpCode.UintRem && y is 0 or -1)
            return;
        Kind kind = row.Result == ResultRule.SameAsFirst ? Kind.I64 : row.Result == ResultRule.F64 ? Kind.F64 : Kind.I32;
        // The same op on inputs, executed.
        InputArg[] inputs = [.. args.Select((a, i) => new InputArg(a.Kind, i))];
        var op = new Op(row.Code, kind, [.. inputs]);
        var key = new GreenKey(row, [], "here");
        var exit = new Op(OpCode.Exit, Kind.Void, [], new GuardDescr(new Exit([], new MergePointResume(key, [op]))));
        var trace = new Trace { Start = key, Inputs = inputs, Ops = [op, exit] };
        var state = new JitState();
        for (int i = 0; i < args.Length; i++)
            state.Ints[i] = ((ConstInt)args[i]).Bits;
        ReferenceInterpreter.Compile(trace, NoBarriers.Instance).Run(state);
        Const folded = ConstantFolding.Fold(row.Code, kind, null, args)!;
        long bits = folded is ConstFloat f ? BitConverter.DoubleToInt64Bits(f.Number) : ((ConstInt)folded).Bits;
        Assert.True(state.Ints[0] == bits, $"{row.Name}({x}, {y}) is {state.Ints[0]}, folded {bits}");
    }
}
