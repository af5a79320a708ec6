using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class IsolationTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void A_committed_write_is_seen_by_the_next_transaction()
    {
        Cell cell = Cell.Committed(1);
        _a.Do(g => g.Transact(() => cell.Set(g, 2)));
        Assert.Equal(2, _b.Do(g => g.Transact(() => cell.Get(g))));
    }

    [Fact]
    public void A_write_is_seen_by_its_own_transaction_and_by_no_other_before_the_commit()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        _a.Do(g => cell.Set(g, 2));
        Assert.Equal(2, _a.Do(cell.Get));
        Assert.Equal(1, _b.Do(g => g.Transact(() => cell.Get(g))));
        _a.Commit();
        Assert.Equal(2, _b.Do(g => g.Transact(() => cell.Get(g))));
    }

    [Fact]
    public void Of_two_transactions_that_read_and_then_write_the_same_cell_one_aborts()
    {
        Cell cell = Cell.Committed(0);
        _a.Begin();
        _b.Begin();
        Assert.Equal(0, _a.Do(cell.Get));
        Assert.Equal(0, _b.Do(cell.Get));
        _a.Do(g => cell.Set(g, 1));
        Exception? lost = Record.Exception(() => _b.Do(g => cell.Set(g, 1)));
        if (lost is null)
        {
            _a.AbortsAtAPoll();
            _b.Commit();
        }
        else
        {
            Assert.IsType<StmAbortException>(lost);
            _a.Commit();
        }
        Assert.Equal(1, _a.Do(g => g.Transact(() => cell.Get(g))));
    }

    [Fact]
    public void A_reader_of_what_is_committed_is_aborted_and_the_committer_waits_for_it_before_it_stores()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        Assert.Equal(1, _a.Do(cell.Get));
        Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 2)));
        Assert.True(Actor.IsBlocked(commit));
        Assert.Equal(1, cell.Value);
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
        Assert.Equal(2, cell.Value);
        Assert.Equal(1, _a.Guest.Counters.Snapshot().WriteRead);
    }

    [Fact]
    public void A_reader_that_is_flagged_may_still_commit_if_it_has_only_read()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        Assert.Equal(1, _a.Do(cell.Get));
        Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 2)));
        Assert.True(Actor.IsBlocked(commit));
        _a.Commit();
        Actor.Finish(commit);
        Assert.Equal(0, _a.Guest.Counters.Snapshot().Aborted);
    }

    [Fact]
    public void Write_skew_aborts_one_of_the_two()
    {
        Cell x = Cell.Committed(1), y = Cell.Committed(1);
        foreach (Actor actor in new[] { _a, _b })
        {
            actor.Begin();
            Assert.Equal(2, actor.Do(g => x.Get(g) + y.Get(g)));
        }
        _a.Do(g => x.Set(g, 0));
        _b.Do(g => y.Set(g, 0));
        Task commit = _a.Start(g => g.Commit());
        _b.IsFlagged();
        _b.Aborts(g => g.Commit());
        Actor.Finish(commit);
        Assert.Equal((0, 1), (x.Value, y.Value));
    }

    [Fact]
    public void A_transaction_that_begins_while_another_commits_waits_for_what_is_being_stored()
    {
        Cell cell = Cell.Committed(1);
        using var c = new Actor();
        _a.Begin();
        Assert.Equal(1, _a.Do(cell.Get));
        Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 2)));
        _a.IsFlagged();
        Assert.True(Actor.IsBlocked(commit));
        int seen = 0;
        Task read = c.Start(g => seen = g.Transact(() => cell.Get(g)));
        Assert.True(Actor.IsBlocked(read));
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
        Actor.Finish(read);
        Assert.Equal(2, seen);
    }

    [Fact]
    public void A_barrier_on_a_private_copy_gives_the_copy_and_the_copy_is_dead_after_the_commit()
    {
        Cell cell = Cell.Committed(1);
        Cell copy = null!;
        _a.Begin();
        _a.Do(g =>
        {
            copy = Barriers.Writing(g, cell);
            Assert.NotSame(cell, copy);
            Assert.Same(copy, Barriers.Writing(g, copy));
            Assert.Same(copy, Barriers.Reading(g, copy));
            Assert.Same(copy, Barriers.Reading(g, cell));
            Assert.Same(copy, Barriers.Writing(g, cell));
            copy.Value = 5;
        });
        _a.Commit();
        _b.Do(g => g.Transact(() => Assert.Same(cell, Barriers.Reading(g, cell))));
        Assert.Equal(5, cell.Value);
    }

    [Fact]
    public void An_object_born_in_the_transaction_needs_no_copy()
    {
        _a.Do(g => g.Transact(() =>
        {
            Cell cell = Cell.Born(g, 1);
            Assert.Same(cell, Barriers.Writing(g, cell));
            Assert.Same(cell, Barriers.Reading(g, cell));
        }));
    }

    [Fact]
    public void An_object_that_outlives_its_transaction_gets_a_marker_at_its_first_barrier()
    {
        Cell cell = Cell.Committed(1);
        Assert.True(cell._stamp < 0);
        Assert.Equal(1, _a.Do(g => g.Transact(() => cell.Get(g))));
        Assert.True(cell._stamp > 0);
        Assert.True(MarkerIds.Used > 0);
    }

    [Fact]
    public void An_object_that_nobody_stamped_is_protected_like_any_other()
    {
        var orphan = new Cell { Value = 1 };
        _a.Begin();
        Assert.Equal(1, _a.Do(orphan.Get));
        Task commit = _b.Start(g => g.Transact(() => orphan.Set(g, 2)));
        Assert.True(Actor.IsBlocked(commit));
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
    }

    [Fact]
    public void A_read_that_met_an_orphan_before_it_had_an_id_is_found_by_the_committer()
    {
        var orphan = new Cell { Value = 1 };
        _a.Do(g => g.Transact(() => orphan.Get(g)));
        Assert.NotEqual(0, orphan._stamp & Barriers.OrphanBit);
        _a.Begin();
        // What the fast path does that loads 0, marks slot 0, and then loads the id that another thread has just given.
        _a.Do(MarkSlotZero);
        Task commit = _b.Start(g => g.Transact(() => orphan.Set(g, 2)));
        Assert.True(Actor.IsBlocked(commit));
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
    }

    private static unsafe void MarkSlotZero(Guest g) => g.Markers[0] = g.Version;

    [Fact]
    public void Outside_transactions_objects_are_read_and_also_written_while_nothing_runs()
    {
        Cell cell = Cell.Committed(1);
        _a.Do(g => cell.Set(g, 2));
        Assert.Equal(2, _a.Do(cell.Get));
        Cell own = _a.Do(g => Cell.Born(g, 1));
        _b.Begin();
        Assert.Throws<InvalidOperationException>(() => _a.Do(g => cell.Set(g, 3)));
        _a.Do(g => own.Set(g, 2));
        _b.Commit();
    }

    [Fact]
    public void A_thread_without_a_state_has_a_stand_in()
    {
        Cell cell = Cell.Committed(1);
        _a.Start(_ => { });
        var thread = new Thread(() => cell.Set(StmThread.Current, 7));
        thread.Start();
        thread.Join();
        Assert.Equal(7, cell.Value);
    }
}
