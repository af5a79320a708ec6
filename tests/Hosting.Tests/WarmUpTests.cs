using JitStm.Rewriter;
using JitStm.TraceIr;
using JitStm.Tracer;
using Xunit;

namespace JitStm.Hosting.Tests;

public class WarmUpTests
{
    [Fact]
    public void One_sample_loop_with_a_virtual_box_a_call_and_a_barrier_goes_through_all_stages()
    {
        var seen = new List<Trace>();
        WarmUp.Run((tree, recorded) => seen.Add(BarrierPass.Insert(Optimizer.Optimize(recorded, new OptimizerOptions()))), []);
        Trace trace = Assert.Single(seen);
        Assert.Contains(trace.Ops, op => op.Code == OpCode.StmWrite);
        Assert.Contains(trace.Ops, op => op.Code == OpCode.Call);
        Assert.Contains(trace.Ops, op => op.Code == OpCode.IntAddOvf);
        Assert.DoesNotContain(trace.Ops, op => op.Code == OpCode.Exit);
    }

    [Fact]
    public void Warming_up_leaves_no_figure_behind_and_no_error()
    {
        using var log = new JitLog(null);
        using var pipeline = new TracePipeline(new JitOptions(), log);
        pipeline.WarmUp([]);
        pipeline.Drain();
        Assert.Equal((0, 0, 0L), (log.Profile.Loops, log.Profile.Bridges, log.Profile.Methods));
        Assert.Empty(log.Profile.GivenUp);
        Assert.Null(pipeline.Times.FirstLoopReady);
    }

    [Fact]
    public void A_class_without_a_portal_is_refused()
    {
        var driver = new JitDriver("none", 1) { PortalClass = typeof(WarmUpTests) };
        var error = Assert.Throws<JitSetupException>(driver.CheckPortal);
        Assert.Contains("0 of its methods are marked [Portal]", error.Message);
    }
}
