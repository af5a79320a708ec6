using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class InevitableTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void A_committer_waits_for_an_inevitable_reader()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        _a.Do(g => g.BecomeInevitable("test"));
        Assert.Equal(1, _a.Do(cell.Get));
        Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 2)));
        Assert.True(Actor.IsBlocked(commit));
        _a.Do(g => g.Poll());
        Assert.Equal(1, _a.Do(cell.Get));
        _a.Commit();
        Actor.Finish(commit);
        Assert.Equal(2, cell.Value);
    }

    [Fact]
    public void An_inevitable_writer_takes_the_lock_from_an_older_transaction()
    {
        Cell cell = Cell.Committed(1);
        _b.Begin();
        _b.Do(g => cell.Set(g, 2));
        _a.Begin();
        _a.Do(g => g.BecomeInevitable("test"));
        Task write = _a.Start(g => cell.Set(g, 3));
        _b.AbortsAtAPoll();
        Actor.Finish(write);
        _a.Commit();
        Assert.Equal(3, cell.Value);
        Assert.Equal(1, _b.Guest.Counters.Snapshot().AbortedByInevitable);
    }

    [Fact]
    public void A_writer_that_has_read_gives_way_to_an_inevitable_owner()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        _a.Do(g => g.BecomeInevitable("test"));
        _b.Begin();
        Assert.Equal(1, _b.Do(cell.Get));
        _a.Do(g => cell.Set(g, 2));
        _b.Aborts(g => cell.Set(g, 3));
        _a.Commit();
    }

    [Fact]
    public void Only_one_transaction_is_inevitable_and_the_next_waits()
    {
        _a.Begin();
        _a.Do(g => g.BecomeInevitable("test"));
        _b.Begin();
        Task second = _b.Start(g => g.BecomeInevitable("test"));
        Assert.True(Actor.IsBlocked(second));
        Assert.Equal(TransactionState.Regular, _b.Guest.State);
        _a.Commit();
        Actor.Finish(second);
        Assert.Equal(TransactionState.Inevitable, _b.Guest.State);
        _b.Commit();
        Assert.Equal(TransactionState.None, _b.Guest.State);
    }

    [Fact]
    public void Who_waits_to_become_inevitable_can_be_aborted_and_leaves_the_queue()
    {
        Cell cell = Cell.Committed(1);
        using var c = new Actor();
        _b.Begin();
        _b.Do(cell.Get);
        _a.Begin();
        _a.Do(g => g.BecomeInevitable("test"));
        Task second = _b.Start(g => g.BecomeInevitable("test"));
        Assert.True(Actor.IsBlocked(second));
        c.Do(g => g.Transact(() => cell.Set(g, 2)));
        Assert.Throws<StmAbortException>(() => Actor.Finish(second));
        _a.Commit();
        c.Do(g => g.Transact(() => g.BecomeInevitable("test")));
    }

    [Fact]
    public void A_transaction_that_was_aborted_often_runs_inevitable()
    {
        Cell cell = Cell.Committed(0);
        for (int i = 0; i < Stm.AbortsBeforeInevitable; i++)
        {
            _a.Begin();
            Assert.False(_a.Guest.IsInevitable);
            _a.Do(cell.Get);
            Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 1)));
            _a.AbortsAtAPoll();
            Actor.Finish(commit);
        }
        _a.Begin();
        Assert.True(_a.Guest.IsInevitable);
        _a.Commit();
        _a.Begin();
        Assert.False(_a.Guest.IsInevitable);
        _a.Commit();
    }

    [Fact]
    public void An_injected_abort_skips_inevitable_transactions()
    {
        _a.Do(g => g.Transact(() =>
        {
            g.BecomeInevitable("test");
            g.AbortForTest();
        }));
        Assert.Equal(0, _a.Guest.Counters.Snapshot().Aborted);
    }
}
