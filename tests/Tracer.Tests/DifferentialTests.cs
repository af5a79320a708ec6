using JitStm.TraceIr;
using Xunit;

namespace JitStm.Tracer.Tests;

/// <summary>The mini language gives the same output interpreted, recorded, run as traces, and with every guard failed once on purpose.</summary>
[Collection(nameof(MiniVm))]
public class DifferentialTests
{
    public static TheoryData<string> Programs => [.. MiniPrograms.All.Keys];

    internal sealed record Result(string Text, TestPipeline? Pipeline, IReadOnlyList<TraceAbort> Aborts);

    internal static Result Run(string program, TestPipeline? pipeline, int threshold = 2, int eagerness = 2, int limit = 6000)
    {
        var aborts = new List<TraceAbort>();
        var thread = new MiniThread();
        MiniVm.Driver.Pipeline = pipeline;
        MiniVm.Driver.Parameters = new JitParameters { Threshold = threshold, TraceEagerness = eagerness, TraceLimit = limit };
        MiniVm.Driver.TraceAborted += aborts.Add;
        string end;
        try
        {
            end = MiniVm.Run(thread, MiniAssembler.Assemble(MiniPrograms.All[program]))!.Show();
        }
        catch (GuestError error)
        {
            end = "uncaught " + error.Message;
        }
        finally
        {
            MiniVm.Driver.Pipeline = null;
            MiniVm.Driver.TraceAborted -= aborts.Add;
        }
        return new Result(string.Join("\n", thread.Output) + "\n" + end + "\nbumps " + thread.Bumps, pipeline, aborts);
    }

    [Theory, MemberData(nameof(Programs))]
    public void Traces_give_what_the_interpreter_gives(string program)
    {
        string expected = Run(program, null).Text;
        Result traced = Run(program, new TestPipeline());
        Assert.Equal(expected, traced.Text);
        Assert.NotEmpty(traced.Pipeline!.Loops);
    }

    [Theory, MemberData(nameof(Programs))]
    public void Bridges_do_not_change_the_result(string program)
    {
        string expected = Run(program, null).Text;
        foreach (int eagerness in new[] { 1, 3, 1000 })
            Assert.Equal(expected, Run(program, new TestPipeline(), eagerness: eagerness).Text);
    }

    [Theory, MemberData(nameof(Programs))]
    public void Each_guard_may_fail_once_without_changing_the_result(string program)
    {
        string expected = Run(program, null).Text;
        int guards = Run(program, new TestPipeline()).Pipeline!.GuardsSeen;
        int failed = 0;
        // Programs with very many guards: a sample, for the time's sake.
        int step = 1 + guards / 50;
        for (int guard = 0; guard < guards; guard += step)
            for (int at = 0; at < 3; at++)
                foreach (int eagerness in new[] { 1, 1000 })
                {
                    Result result = Run(program, new TestPipeline { FailGuard = guard, FailAt = at }, eagerness: eagerness);
                    Assert.Equal(expected, result.Text);
                    failed += result.Pipeline!.Failed ? 1 : 0;
                }
        Assert.True(failed > 0);
    }

    [Theory, MemberData(nameof(Programs))]
    public void A_recording_given_up_anywhere_does_not_change_the_result(string program)
    {
        string expected = Run(program, null).Text;
        int longest = Run(program, new TestPipeline()).Pipeline!.Loops.Max(t => t.Ops.Count);
        for (int limit = 1; limit <= longest; limit += 3)
        {
            Result result = Run(program, new TestPipeline(), limit: limit);
            Assert.Equal(expected, result.Text);
        }
        Assert.Contains(Run(program, new TestPipeline(), limit: 5).Aborts, a => a.Reason == GiveUpReason.TooLong);
    }
}
