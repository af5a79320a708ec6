using JitStm.StmCore;
using JitStm.Weaver.Fixture;
using Xunit;

namespace JitStm.Weaver.Tests;

public class AbortPathTests
{
    private sealed class Guest : StmThread;

    private static readonly Handlers s_abort = new(Abort);
    private static readonly Handlers s_fails = new(() => throw new InvalidOperationException("no"));
    private static readonly Handlers s_works = new(() => { });

    /// <summary>A real abort: a transaction of this thread is aborted, and the exception travels from here.</summary>
    private static void Abort()
    {
        var guest = new Guest();
        guest.Begin();
        guest.AbortForTest();
    }

    /// <summary>What a base loop does with an abort: the thread begins again.</summary>
    private static void Aborts(Action action)
    {
        Assert.Throws<StmAbortException>(action);
        StmThread.Current.Begin();
        StmThread.Current.Commit();
    }

    [Fact]
    public void A_general_catch_lets_the_abort_pass_and_takes_all_else()
    {
        Aborts(() => s_abort.CatchesAll());
        Assert.Equal("InvalidOperationException", s_fails.CatchesAll());
        Assert.Equal("done", s_works.CatchesAll());
    }

    [Fact]
    public void A_filter_refuses_the_abort_and_answers_as_written_else()
    {
        Aborts(() => s_abort.CatchesWithFilter(true));
        Assert.Equal("filtered", s_fails.CatchesWithFilter(true));
        Assert.Throws<InvalidOperationException>(() => s_fails.CatchesWithFilter(false));
    }

    [Fact]
    public void Finally_bodies_are_skipped_while_an_abort_passes()
    {
        var trail = new List<string>();
        Aborts(() => s_abort.Finally(trail));
        Aborts(() => s_abort.NestedFinally(trail));
        Assert.Empty(trail);
    }

    [Fact]
    public void A_depth_is_not_counted_down_while_an_abort_passes()
    {
        var aborts = new Handlers(Abort);
        Aborts(aborts.CountsDepth);
        Assert.Equal(1, aborts.Depth);
        s_works.CountsDepth();
        Assert.Equal(0, s_works.Depth);
    }

    [Fact]
    public void Finally_bodies_run_on_every_other_way_out()
    {
        var trail = new List<string>();
        s_works.Finally(trail);
        Assert.Throws<InvalidOperationException>(() => s_fails.NestedFinally(trail));
        s_works.NestedFinally(trail);
        Assert.Equal(["finally", "caught", "inner", "outer", "body", "inner", "outer"], trail);
    }

    [Fact]
    public void A_method_marked_RunsOnAbort_keeps_its_finally()
    {
        var trail = new List<string>();
        Aborts(() => s_abort.FinallyOnAbort(trail));
        Assert.Equal(["finally"], trail);
    }

    [Fact]
    public void Locks_are_released_by_an_abort()
    {
        Aborts(() => s_abort.ReleasesLocks());
        Assert.False(s_abort.IsLocked);
    }

    [Fact]
    public void An_iterator_still_runs_its_finally_when_it_is_left_early()
    {
        var trail = new List<string>();
        Assert.Equal(1, Handlers.Numbers(trail).First());
        Assert.Equal(["iterator"], trail);
    }
}
