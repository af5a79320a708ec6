using JitStm.TraceIr;
using Xunit;

namespace JitStm.Rewriter.Tests;

/// <summary>
/// Random guest programs: interpreted alone, and with a trace of their loop that was optimised in some way, must leave the same world.
/// A wrong exit shows, because the interpreter goes on from it.
/// </summary>
public class DifferentialTests
{
    private const int Seeds = 60;

    private static readonly OptimizerOptions s_all = OptimizerOptions.Default;

    // One set of descrs: making the accessors of calls takes longer than a run.
    private static readonly Resolver s_names = new();

    public static TheoryData<string> Variants => [.. s_variants.Keys];

    private static readonly Dictionary<string, OptimizerOptions> s_variants = new()
    {
        ["everything"] = s_all,
        ["no peeling"] = s_all with { Peel = false },
        ["no folding"] = s_all with { Fold = false },
        ["no guards"] = s_all with { Guards = false },
        ["no cse"] = s_all with { Cse = false },
        ["no heap"] = s_all with { Heap = false },
        ["no virtuals"] = s_all with { Virtualize = false },
        ["no dead code"] = s_all with { DeadCode = false },
        ["nothing"] = new OptimizerOptions { Fold = false, Guards = false, Cse = false, Heap = false, Virtualize = false, Peel = false, DeadCode = false },
        ["peeling alone"] = new OptimizerOptions { Fold = false, Guards = false, Cse = false, Heap = false, Virtualize = false, DeadCode = false },
        ["peeling and virtuals"] = new OptimizerOptions { Fold = false, Guards = false, Cse = false },
    };

    private static void Check(int seed, GuestMode mode, out int guards)
    {
        // Length and content both follow from the seed.
        var program = new GuestProgram(seed, 3 + seed % 17);
        Resolver names = s_names;
        string expected = new GuestRun(program, new GuestMode(null), names).Run();
        var run = new GuestRun(program, mode, names);
        string actual;
        try
        {
            actual = run.Run();
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            actual = e.ToString();
        }
        guards = run.Guards;
        if (expected != actual)
            Assert.Fail($"seed {seed}, {mode}\nexpected:\n{expected}\nactual:\n{actual}\nrecorded:\n{Print(run.Recorded)}\noptimised:\n{Print(run.Optimised)}\n{string.Join("\n", run.Bridges.Select(Print))}");
    }

    private static string Print(Trace? trace) => trace is null ? "none" : Printer.Print(trace);

    [Theory]
    [MemberData(nameof(Variants))]
    public void An_optimised_loop_does_what_the_interpreter_does(string variant)
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            Check(seed, new GuestMode(s_variants[variant]), out _);
            Check(seed, new GuestMode(s_variants[variant], BreakAfter: 1 + seed % 3), out _);
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Under_transactions_it_does_the_same(string variant)
    {
        for (int seed = 1000; seed < 1000 + Seeds; seed++)
        {
            Check(seed, new GuestMode(s_variants[variant], Barriers: true), out _);
            Check(seed, new GuestMode(s_variants[variant], Barriers: true, BreakAfter: 1 + seed % 3), out _);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_guard_that_fails_once_leaves_the_right_state(bool barriers)
    {
        for (int seed = 2000; seed < 2000 + Seeds; seed++)
        {
            Check(seed, new GuestMode(s_all, barriers), out int guards);
            for (int k = 0; k < guards; k++)
                Check(seed, new GuestMode(s_all, barriers, FailAt: k), out _);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bridges_start_from_the_state_that_their_guard_left(bool barriers)
    {
        for (int seed = 3000; seed < 3000 + Seeds; seed++)
        {
            Check(seed, new GuestMode(s_all, barriers, BridgeAfter: 1), out _);
            Check(seed, new GuestMode(s_all, barriers, BreakAfter: 2, BridgeAfter: 1), out _);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bridges_become_branches_of_their_loop(bool barriers)
    {
        for (int seed = 4000; seed < 4000 + Seeds; seed++)
        {
            Check(seed, new GuestMode(s_all, barriers, BridgeAfter: 1, Trees: true), out _);
            Check(seed, new GuestMode(s_all, barriers, BreakAfter: 2, BridgeAfter: 1, Trees: true), out _);
        }
    }

    [Fact]
    public void The_random_programs_reach_what_they_are_meant_to_test()
    {
        int traces = 0, peeled = 0, straight = 0, bridges = 0, allocations = 0, recordedAllocations = 0, ops = 0, recordedOps = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            var run = new GuestRun(new GuestProgram(seed, 3 + seed % 17), new GuestMode(s_all, BridgeAfter: 1), s_names);
            run.Run();
            if (run.Optimised is not { } trace)
                continue;
            traces++;
            Op[] body = Traces.Body(trace);
            peeled += body.Length > 0 && Traces.Preamble(trace).Length > 0 ? 1 : 0;
            straight += body.Length == 0 ? 1 : 0;
            bridges += run.Bridges.Count;
            allocations += body.Count(op => op.Code == OpCode.New);
            recordedAllocations += run.Recorded!.Ops.Count(op => op.Code == OpCode.New);
            ops += body.Count(op => op.Code != OpCode.DebugMergePoint);
            recordedOps += run.Recorded!.Ops.Count(op => op.Code != OpCode.DebugMergePoint);
        }
        string found = $"{traces} traces, {peeled} peeled, {straight} that never loop, {bridges} bridges; {ops} of {recordedOps} ops and {allocations} of {recordedAllocations} allocations are left in the bodies";
        Assert.True(traces > 150 && peeled > traces / 2 && straight > 20 && bridges > 40 && ops < recordedOps / 5 && allocations < recordedAllocations / 3, found);
    }
}
