using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class BreakTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void A_poll_wants_a_break_when_the_budget_is_used_up_or_when_asked()
    {
        _a.Do(g =>
        {
            g.Begin();
            Assert.False(g.Poll());
            g.Budget = 0;
            Assert.True(g.Poll());
            g.Break();
            Assert.False(g.Poll());
            Assert.Equal(g.InitialBudget, g.Budget);
            g.RequestBreak();
            Assert.NotEqual(0, g.PollWord);
            Assert.True(g.Poll());
            g.Break();
            Assert.False(g.Poll());
            g.Commit();
        });
    }

    [Fact]
    public void A_break_publishes_and_goes_on_in_a_new_transaction()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        _a.Do(g =>
        {
            cell.Set(g, 2);
            long birth = g.Birth;
            g.Break();
            Assert.NotEqual(birth, g.Birth);
            Assert.True(g.InTransaction);
        });
        Assert.Equal(2, _b.Do(g => g.Transact(() => cell.Get(g))));
        _a.Commit();
    }

    [Fact]
    public void A_break_inside_a_nested_call_makes_transactions_inevitable_until_control_is_back_in_the_base_loop()
    {
        _a.Do(g =>
        {
            g.Begin();
            g.Nesting++;
            Assert.False(g.IsInevitable);
            g.Break();
            Assert.True(g.IsInevitable);
            g.Break();
            Assert.True(g.IsInevitable);
            g.Nesting--;
            g.Break();
            Assert.False(g.IsInevitable);
            g.Commit();
        });
    }

    [Fact]
    public void Breaks_in_an_atomic_block_are_deferred_to_its_end()
    {
        _a.Do(g =>
        {
            g.Begin();
            long birth = g.Birth;
            g.AtomicDepth = 1;
            g.Budget = 0;
            Assert.False(g.Poll());
            Assert.True(g.Budget > 0);
            g.Break();
            Assert.Equal(birth, g.Birth);
            g.AtomicDepth = 0;
            Assert.True(g.Poll());
            g.Break();
            Assert.NotEqual(birth, g.Birth);
            g.Commit();
        });
    }

    [Fact]
    public void Work_outside_runs_in_no_transaction_and_inside_when_atomic()
    {
        _a.Do(g =>
        {
            g.Begin();
            Assert.Equal(5, g.RunOutside(() => g.InTransaction ? 0 : 5));
            Assert.Equal(TransactionState.Regular, g.State);
            g.Nesting = 1;
            g.RunOutside(() => Assert.False(g.InTransaction));
            Assert.Equal(TransactionState.Inevitable, g.State);
            g.Nesting = 0;
            g.Break();
            g.AtomicDepth = 1;
            g.RunOutside(() => Assert.Equal(TransactionState.Inevitable, g.State));
            g.AtomicDepth = 0;
            Assert.Throws<FormatException>(() => g.RunOutside(() => throw new FormatException()));
            Assert.True(g.InTransaction);
            g.Commit();
        });
    }

    [Fact]
    public void The_base_loop_goes_on_from_the_last_break_after_an_abort()
    {
        var seen = new List<int>();
        bool aborted = false;
        _a.Do(g => g.RunTransactions(() =>
        {
            while (g.Top < 4)
            {
                seen.Add(g.Top);
                g.Top++;
                if (g.Top == 3 && !aborted)
                {
                    aborted = true;
                    g.AbortForTest();
                }
                if (g.Top == 2)
                    g.Break();
            }
            return true;
        }));
        Assert.Equal([0, 1, 2, 2, 3], seen);
        Assert.False(_a.Guest.InTransaction);
    }

    [Fact]
    public void The_base_loop_runs_its_body_until_it_is_done()
    {
        int left = 3;
        _a.Do(g => g.RunTransactions(() => --left == 0));
        Assert.Equal(0, left);
    }

    [Fact]
    public void An_exception_out_of_the_base_loop_commits_what_was_done()
    {
        Cell cell = Cell.Committed(1);
        Assert.Throws<FormatException>(() => _a.Do(g => g.RunTransactions(() =>
        {
            cell.Set(g, 2);
            throw new FormatException();
        })));
        Assert.Equal(2, cell.Value);
        Assert.False(_a.Guest.InTransaction);
    }

    [Fact]
    public void The_world_stops_for_running_threads_and_beginning_ones_but_not_for_those_outside()
    {
        using var c = new Actor();
        _a.Begin();
        bool end = false;
        int polls = 0;
        Task running = _a.Start(g =>
        {
            while (!Volatile.Read(ref end))
            {
                g.Poll();
                Volatile.Write(ref polls, polls + 1);
            }
        });
        Task? beginning = null;
        bool began = false;
        StmThread.StopTheWorld(() =>
        {
            int before = Volatile.Read(ref polls);
            beginning = c.Start(g =>
            {
                g.Begin();
                Volatile.Write(ref began, true);
                g.Commit();
            });
            Assert.True(Actor.IsBlocked(beginning));
            Assert.False(Volatile.Read(ref began));
            Assert.Equal(before, Volatile.Read(ref polls));
            Assert.False(running.IsCompleted);
        });
        Actor.Finish(beginning!);
        Volatile.Write(ref end, true);
        Actor.Finish(running);
        _a.Commit();
    }

    [Fact]
    public void A_thread_stops_the_world_inside_its_transaction_and_two_take_turns()
    {
        int inside = 0, most = 0;
        void Stop(Guest g)
        {
            g.Begin();
            for (int i = 0; i < 50; i++)
            {
                StmThread.StopTheWorld(() =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref inside));
                    Thread.SpinWait(100);
                    Interlocked.Decrement(ref inside);
                });
                g.Poll();
            }
            g.Commit();
        }
        Task first = _a.Start(Stop), second = _b.Start(Stop);
        Actor.Finish(first);
        Actor.Finish(second);
        Assert.Equal(1, most);
    }

    [Fact]
    public void The_world_stops_although_a_committer_waits_for_a_parked_reader()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        _a.Do(cell.Get);
        Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 2)));
        Assert.True(Actor.IsBlocked(commit));
        bool ran = false;
        // The reader itself stops the world: it cannot acknowledge meanwhile.
        _a.Do(_ => StmThread.StopTheWorld(() => ran = true));
        Assert.True(ran);
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
    }

    [Fact]
    public void More_threads_than_segments_take_turns()
    {
        const int threads = Setup.Segments * 2;
        Cell[] cells = [.. Enumerable.Range(0, threads).Select(_ => Cell.Committed(0))];
        Actor[] actors = [.. cells.Select(_ => new Actor())];
        Task[] tasks = [.. actors.Select((actor, i) => actor.Start(g => g.RunTransactions(() =>
        {
            while (cells[i].Get(g) < 300)
            {
                cells[i].Set(g, cells[i].Get(g) + 1);
                g.Break();
            }
            return true;
        })))];
        foreach (Task task in tasks)
            Actor.Finish(task);
        Assert.All(cells, cell => Assert.Equal(300, cell.Value));
        foreach (Actor actor in actors)
            actor.Dispose();
    }
}
