using System.Diagnostics;
using JitStm.TraceIr;

namespace JitStm.Backend.Tests;

/// <summary>RyuJIT drops to MinOpts without a word: the claim of <see cref="RyuJitLimits"/> is checked with the JIT's own summary, in a process of its own.</summary>
public class FullOpts
{
    /// <summary>The child's part: compiles traces just below each limit, and one beyond with the limits lifted.</summary>
    internal static void Child()
    {
        foreach (Tree tree in JustBelow())
            TraceCompiler.CompileTree(tree);
        TraceCompiler.CompileTree(Straight(11_000, i => ConstInt.I64(i % 8)), new CompileOptions { Limits = new RyuJitLimits { Instructions = int.MaxValue } });
    }

    private static IEnumerable<Tree> JustBelow()
    {
        // Found from above: the largest size that is accepted.
        yield return Largest(n => Limits.Guards(n, 12, shared: false), 600);
        yield return Largest(n => Limits.Guards(n, 1, shared: true), 1100);
        yield return Largest(n => new Tree(TraceBuilder.NewToken()) { Trunk = Limits.Braid(n) }, 3000);
        yield return Largest(n => Straight(n, i => ConstInt.I64(long.MaxValue - i)), 6000);
        yield return Largest(n => Straight(n, i => ConstInt.I64(i % 8)), 8000);
    }

    private static Tree Largest(Func<int, Tree> make, int from)
    {
        for (int n = from; ; n -= 10 + n / 50)
        {
            try
            {
                TraceCompiler.CompileTree(make(n), new CompileOptions { OnlyCount = true });
                return make(n);
            }
            catch (TraceTooLargeException)
            {
                // Still too large: the next smaller one.
            }
        }
    }

    private static Tree Straight(int n, Func<int, Const> constant)
    {
        var b = new TraceBuilder();
        Value x = b.Input(Kind.I64);
        for (int i = 0; i < n; i++)
            x = b.Add(OpCode.IntXor, Kind.I64, x, constant(i));
        return new Tree(TraceBuilder.NewToken()) { Trunk = b.Exit(x) };
    }

    [Fact]
    public void WhatIsWithinTheLimitsIsFullyOptimisedAndWhatIsBeyondIsNot()
    {
        string summary = Path.GetTempFileName();
        try
        {
            RunChild(summary);
            string[] loops = [.. File.ReadLines(summary).Where(line => line.Contains("(dynamicClass):loop", StringComparison.Ordinal))];
            Assert.Equal(6, loops.Length);
            Assert.All(loops[..5], line => Assert.Contains("[FullOpts", line));
            Assert.DoesNotContain("[FullOpts", loops[5]);
        }
        finally
        {
            File.Delete(summary);
        }
    }

    private static void RunChild(string summary)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(FullOpts).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_JitStdOutFile"] = summary;
        start.Environment["DOTNET_JitDisasmSummary"] = "1";
        // No background compiler: its lines would mix with ours.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using Process child = Process.Start(start)!;
        Task<string> errors = child.StandardError.ReadToEndAsync();
        string output = child.StandardOutput.ReadToEnd();
        Assert.True(child.WaitForExit(120_000), "the child hangs");
        Assert.True(child.ExitCode == 0, output + errors.Result);
    }
}
