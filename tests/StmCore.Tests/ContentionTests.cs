using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class ContentionTests : IDisposable
{
    // The older one, if both begin at the same clock: it was made first.
    private readonly Actor _old = new();
    private readonly Actor _young = new();

    public void Dispose()
    {
        _old.Dispose();
        _young.Dispose();
    }

    [Fact]
    public void The_older_of_two_writers_takes_the_lock_from_the_younger()
    {
        Cell cell = Cell.Committed(0);
        _old.Begin();
        _young.Begin();
        _young.Do(g => cell.Set(g, 2));
        Task write = _old.Start(g => cell.Set(g, 1));
        Assert.True(Actor.IsBlocked(write));
        _young.AbortsAtAPoll();
        Actor.Finish(write);
        _old.Commit();
        Assert.Equal(1, cell.Value);
        Assert.Equal(1, _young.Guest.Counters.Snapshot().WriteWrite);
    }

    [Fact]
    public void The_younger_writer_waits_for_the_older_if_it_has_not_read_the_object()
    {
        Cell cell = Cell.Committed(0);
        _old.Begin();
        _young.Begin();
        _old.Do(g => cell.Set(g, 5));
        Task write = _young.Start(g => cell.Set(g, 6));
        Assert.True(Actor.IsBlocked(write));
        _old.Commit();
        Actor.Finish(write);
        _young.Commit();
        Assert.Equal(6, cell.Value);
    }

    [Fact]
    public void The_younger_writer_aborts_at_once_if_it_has_read_the_object()
    {
        Cell cell = Cell.Committed(0);
        _old.Begin();
        _young.Begin();
        _old.Do(g => cell.Set(g, 5));
        Assert.Equal(0, _young.Do(cell.Get));
        _young.Aborts(g => cell.Set(g, 6));
        // It waits outside for the one that is in its way.
        Task retry = _young.Start(g => g.Begin());
        Assert.True(Actor.IsBlocked(retry));
        _old.Commit();
        Actor.Finish(retry);
        Assert.Equal(5, _young.Do(cell.Get));
        _young.Commit();
    }

    [Fact]
    public void A_transaction_keeps_its_age_when_it_is_tried_again()
    {
        Cell cell = Cell.Committed(0);
        _young.Begin();
        _young.Do(cell.Get);
        Task commit = _old.Start(g => g.Transact(() => cell.Set(g, 1)));
        _young.AbortsAtAPoll();
        Actor.Finish(commit);
        // Commits have made the clock go on: the other one is the younger now.
        _young.Begin();
        _old.Begin();
        _old.Do(g => cell.Set(g, 2));
        Task write = _young.Start(g => cell.Set(g, 3));
        _old.AbortsAtAPoll();
        Actor.Finish(write);
        _young.Commit();
        Assert.Equal(3, cell.Value);
    }

    [Fact]
    public void Who_has_caused_an_abort_is_asked_to_commit_soon()
    {
        Cell cell = Cell.Committed(0);
        _old.Begin();
        _young.Begin();
        _young.Do(g => cell.Set(g, 2));
        Assert.False(_old.Do(g => g.Poll()));
        Task write = _old.Start(g => cell.Set(g, 1));
        _young.AbortsAtAPoll();
        Actor.Finish(write);
        Assert.True(_old.Do(g => g.Poll()));
        _old.Commit();
    }

    [Fact]
    public void Two_that_lock_in_opposite_order_do_not_wait_for_each_other()
    {
        Cell x = Cell.Committed(0), y = Cell.Committed(0);
        void Both(Guest g, Cell first, Cell second)
        {
            for (int i = 0; i < 300; i++)
                g.Transact(() =>
                {
                    first.Set(g, first.Get(g) + 1);
                    Thread.SpinWait(50);
                    second.Set(g, second.Get(g) + 1);
                });
        }
        Task a = _old.Start(g => Both(g, x, y)), b = _young.Start(g => Both(g, y, x));
        Actor.Finish(a);
        Actor.Finish(b);
        Assert.Equal((600, 600), (x.Value, y.Value));
    }

    [Fact]
    public void A_poll_answers_the_committers_fence()
    {
        Cell cell = Cell.Committed(0);
        _old.Begin();
        long before = CommitMutex.FenceRequest;
        _young.Do(g => g.Transact(() => cell.Set(g, 1)));
        Assert.True(CommitMutex.FenceRequest > before);
        Assert.NotEqual(0, _old.Guest.PollWord);
        _old.Do(g => g.Poll());
        Assert.Equal(CommitMutex.FenceRequest, _old.Guest.Held!.Ack);
        _old.Commit();
        before = CommitMutex.FenceRequest;
        _young.Do(g => g.Transact(() => cell.Set(g, 2)));
        Assert.Equal(before, CommitMutex.FenceRequest);
    }

    [Fact]
    public void A_commit_that_always_meets_inevitable_readers_turns_inevitable_itself()
    {
        Cell cell = Cell.Committed(0);
        bool end = false;
        Task reader = _old.Start(g =>
        {
            while (!Volatile.Read(ref end))
                g.Transact(() =>
                {
                    g.BecomeInevitable("test");
                    for (int i = 0; i < 50; i++)
                    {
                        cell.Get(g);
                        g.Poll();
                    }
                });
        });
        Actor.Finish(_young.Start(g =>
        {
            for (int i = 0; i < 200; i++)
                g.Transact(() => cell.Set(g, i));
        }));
        Volatile.Write(ref end, true);
        Actor.Finish(reader);
        Assert.Equal(199, cell.Value);
    }

    [Fact]
    public void Statistics_add_up_and_are_printed_one_row_each()
    {
        StmStatistics before = StmStatistics.Total;
        _old.Do(g => g.Transact(g.Break));
        _young.Begin();
        _young.Aborts(g => g.AbortForTest());
        StmStatistics now = StmStatistics.Total - before;
        Assert.Equal((3, 2, 1, 1), (now.Begun, now.Committed, now.Aborted, now.Breaks));
        string[] rows = now.Format().TrimEnd('\n').Split('\n');
        Assert.Equal(8, rows.Length);
        Assert.Matches(@"^transactions begun\s+3$", rows[0]);
        Assert.Matches(@"^aborted: other\s+1$", rows[5]);
    }
}
