using JitStm.TraceIr;
using Xunit;

namespace JitStm.Rewriter.Tests;

/// <summary>Texts in, texts out.</summary>
internal static class Traces
{
    public static Trace Parse(string text, Resolver? resolver = null) => Parser.Parse(Unindent(text), resolver ?? new Resolver());

    public static Trace Optimize(string text, OptimizerOptions? options = null)
    {
        Trace recorded = Parse(text);
        Verifier.Check(recorded, VerifierMode.Recorded, "the test");
        string before = Printer.Print(recorded);
        Trace optimised = Optimizer.Optimize(recorded, options);
        Assert.Equal(before, Printer.Print(recorded));
        Verifier.Check(optimised, VerifierMode.Optimised, "the optimiser");
        return optimised;
    }

    /// <summary>Optimises the first text and compares with the second, both printed in the same way.</summary>
    public static void Becomes(string input, string output, OptimizerOptions? options = null)
    {
        string actual = Printer.Print(Optimize(input, options));
        string expected = Printer.Print(Parse(output));
        Assert.True(expected == actual, $"expected:\n{expected}\nactual:\n{actual}");
    }

    /// <summary>Every rule leaves the trace as it is.</summary>
    public static void Stays(string text, OptimizerOptions? options = null) => Becomes(text, text, options);

    public static string[] Names(IEnumerable<Op> ops) => [.. ops.Select(op => OpTable.Of(op.Code).Name)];

    /// <summary>The ops after the label.</summary>
    public static Op[] Body(Trace trace) => [.. trace.Ops.SkipWhile(op => op.Code != OpCode.Label).Skip(1)];

    public static Op[] Preamble(Trace trace) => [.. trace.Ops.TakeWhile(op => op.Code != OpCode.Label)];

    private static string Unindent(string text)
    {
        string[] lines = text.Split('\n').Where(l => l.Trim().Length > 0).ToArray();
        int indent = lines.Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l[indent..]));
    }
}
