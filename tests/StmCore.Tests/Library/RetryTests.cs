using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class RetryTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void Retry_waits_outside_until_something_read_changes()
    {
        Cell cell = Cell.Committed(0), other = Cell.Committed(0);
        int runs = 0;
        int value = 0;
        Task wait = _a.Start(g => value = g.Atomic(() =>
        {
            runs++;
            other.Set(g, 77);
            if (cell.Get(g) == 0)
                g.Retry();
            return cell.Get(g);
        }));
        Actor.Eventually(() => ChangeWaiters.Any);
        Assert.True(Actor.IsBlocked(wait));
        Assert.False(_a.Guest.InTransaction);
        _b.Do(g => g.Atomic(() => Cell.Born(g, 1)));
        _b.Do(g => g.Atomic(() => cell.Set(g, 5)));
        Actor.Finish(wait);
        Assert.Equal((5, 2, 77), (value, runs, other.Value));
        Assert.False(ChangeWaiters.Any);
    }

    [Fact]
    public void A_change_of_what_was_written_wakes_too()
    {
        Cell cell = Cell.Committed(0);
        Task wait = _a.Start(g => g.Atomic(() =>
        {
            Cell copy = Barriers.Writing(g, cell);
            if (copy.Value == 0)
                g.Retry();
        }));
        Actor.Eventually(() => ChangeWaiters.Any);
        _b.Do(g => g.Atomic(() => cell.Set(g, 5)));
        Actor.Finish(wait);
    }

    [Fact]
    public void A_retry_can_wait_for_a_time_only()
    {
        Cell cell = Cell.Committed(0);
        int runs = 0;
        _a.Do(g => g.Atomic(() =>
        {
            if (cell.Get(g) == 0 && runs++ < 2)
                g.Retry(1);
        }));
        Assert.Equal(3, runs);
    }

    [Fact]
    public void OrElse_runs_the_second_when_the_first_retries_and_undoes_the_first()
    {
        Cell a = Cell.Committed(0), b = Cell.Committed(0);
        int result = _a.Do(g => g.OrElse(
            () =>
            {
                a.Set(g, 9);
                g.Retry();
                return 1;
            },
            () =>
            {
                Assert.Equal(0, a.Get(g));
                b.Set(g, 8);
                return 2;
            }));
        Assert.Equal((2, 0, 8), (result, a.Value, b.Value));
        Assert.Equal(3, _a.Do(g => g.OrElse(() => 3, () => 4)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void When_all_alternatives_retry_a_change_of_anything_read_by_any_wakes(int which)
    {
        Cell[] cells = [Cell.Committed(0), Cell.Committed(0), Cell.Committed(0)];
        int got = -1;
        Task wait = _a.Start(g => got = g.OrElse(
            () => g.OrElse(() => Take(g, cells[0], 0), () => Take(g, cells[1], 1)),
            () => Take(g, cells[2], 2)));
        Actor.Eventually(() => ChangeWaiters.Any);
        _b.Do(g => g.Atomic(() => cells[which].Set(g, 1)));
        Actor.Finish(wait);
        Assert.Equal(which, got);
        Assert.All(cells, cell => Assert.Equal(0, cell.Value));
    }

    private static int Take(Guest g, Cell cell, int result)
    {
        if (cell.Get(g) == 0)
            g.Retry();
        cell.Set(g, 0);
        return result;
    }

    [Fact]
    public void A_transaction_that_is_inevitable_for_progress_alone_may_still_retry()
    {
        Cell cell = Cell.Committed(0);
        var state = new PrivateState { Value = 1 };
        _a.Do(g =>
        {
            int aborts = 0;
            Assert.Equal(6, g.Atomic(() =>
            {
                g.SavePrivate(state);
                if (aborts > 5)
                    return aborts;
                state.Value = 2;
                cell.Set(g, 2);
                if (g.IsInevitable)
                {
                    aborts++;
                    g.Retry(1);
                }
                aborts++;
                AbortByConflict(g);
                return 0;
            }));
        });
        Assert.Equal((1, 0), (state.Value, cell.Value));
    }

    private void AbortByConflict(Guest g)
    {
        Cell cell = Cell.Committed(0);
        cell.Get(g);
        Task commit = _b.Start(h => h.Transact(() => cell.Set(h, 1)));
        Actor.Eventually(() => Segment.IsAborting(g.Held!.Status));
        try
        {
            for (; ; )
                g.Poll();
        }
        finally
        {
            Actor.Finish(commit);
        }
    }

    [Fact]
    public void Misuse_is_refused_with_advice()
    {
        _a.Do(g =>
        {
            Assert.Contains("inside Atomic", Assert.Throws<InvalidOperationException>(() => g.Retry()).Message, StringComparison.Ordinal);
            g.Atomic(() => Assert.Contains("read what you wait for", Refusal(g), StringComparison.Ordinal));
            g.Atomic(() =>
            {
                g.BecomeInevitable("print");
                Assert.Contains("(print)", Refusal(g), StringComparison.Ordinal);
            });
        });
    }

    private static string Refusal(Guest g) => Assert.Throws<InvalidOperationException>(() => g.Retry()).Message;

    [Fact]
    public void A_bounded_buffer_loses_nothing_and_nobody_sleeps_for_ever()
    {
        const int items = 3000;
        Cell full = Cell.Committed(0), item = Cell.Committed(0);
        Actor[] all = [new Actor(), new Actor(), new Actor(), new Actor()];
        long sum = 0;
        Task[] tasks = [.. all.Select((actor, i) => actor.Start(g =>
        {
            for (int k = 1; k <= items; k++)
            {
                int n = i % 2 == 0 ? Put(g, k) : Get(g);
                Interlocked.Add(ref sum, i % 2 == 0 ? n : -n);
            }
        }))];
        foreach (Task task in tasks)
            Actor.Finish(task);
        foreach (Actor actor in all)
            actor.Dispose();
        Assert.Equal(0, sum);

        int Put(Guest g, int k) => g.Atomic(() =>
        {
            if (full.Get(g) != 0)
                g.Retry();
            full.Set(g, 1);
            item.Set(g, k);
            return k;
        });

        int Get(Guest g) => g.Atomic(() =>
        {
            if (full.Get(g) == 0)
                g.Retry();
            full.Set(g, 0);
            return item.Get(g);
        });
    }
}
