using JitStm.TraceFiles;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.Rewriter.Tests;

/// <summary>The files under traces/: what <c>test rewrite</c> gives, and that no switch of the optimiser changes an outcome.</summary>
public class TraceFileTests
{
    private static readonly (string Name, OptimizerOptions Options)[] s_variants =
    [
        ("optimising", OptimizerOptions.Default),
        ("optimising without folding", new() { Fold = false }),
        ("optimising without guard removal", new() { Guards = false }),
        ("optimising without common subexpressions", new() { Cse = false }),
        ("optimising without the heap cache", new() { Heap = false }),
        ("optimising without virtuals", new() { Virtualize = false }),
        ("optimising without peeling", new() { Peel = false }),
        ("optimising without dead code removal", new() { DeadCode = false }),
        ("no optimisation at all", new() { Fold = false, Guards = false, Cse = false, Heap = false, Virtualize = false, Peel = false, DeadCode = false }),
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (TraceFile file in TraceFile.All())
            foreach (TraceCase one in file.Cases)
                cases.Add(Path.GetRelativePath(TraceFile.Folder, file.Path), one.Title);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_trace_file_holds(string file, string title)
    {
        var runner = new TraceFileRunner();
        runner.Stages.Add("rewrite", (trace, arguments) => Optimizer.Optimize(trace, arguments == "straight" ? new OptimizerOptions { Peel = false } : null));
        runner.Stages.Add("barriers", (trace, _) => Barriers(trace));
        foreach ((string name, OptimizerOptions options) in s_variants)
        {
            runner.Variants.Add((name, trace => Optimizer.Optimize(trace, options)));
            runner.Variants.Add((name + " and barriers", trace => Barriers(Optimizer.Optimize(trace, options))));
        }
        TraceFile read = TraceFile.Read(Path.Combine(TraceFile.Folder, file));
        runner.Run(read, read.Cases.Single(c => c.Title == title));
    }

    private static Trace Barriers(Trace trace)
    {
        Trace result = BarrierPass.Insert(trace);
        Verifier.Check(result, VerifierMode.WithBarriers, "the barrier pass");
        return result;
    }
}
