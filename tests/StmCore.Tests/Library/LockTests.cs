using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class LockTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();
    private readonly StmLock _lock;

    public LockTests() => _lock = _a.Do(g => g.Atomic(() => new StmLock(g)));

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void Two_transactions_take_and_release_the_same_lock_in_parallel()
    {
        _a.Begin();
        _b.Begin();
        _a.Do(_lock.Enter);
        _b.Do(_lock.Enter);
        _b.Do(_lock.Enter);
        Assert.True(_a.Do(_lock.IsHeld));
        _a.Do(_lock.Exit);
        _b.Do(_lock.Exit);
        _b.Do(_lock.Exit);
        _a.Commit();
        _b.Commit();
        Assert.False(_a.Do(g => g.Transact(() => _lock.IsHeld(g))));
    }

    [Fact]
    public void A_break_makes_the_lock_real_and_others_wait()
    {
        _a.Begin();
        _a.Do(_lock.Enter);
        _a.Do(g => g.Break());
        Task wait = _b.Start(g => g.Transact(() =>
        {
            _lock.Enter(g);
            _lock.Exit(g);
        }));
        Assert.True(Actor.IsBlocked(wait));
        _a.Do(_lock.Enter);
        _a.Do(_lock.Exit);
        _a.Do(_lock.Exit);
        _a.Commit();
        Actor.Finish(wait);
    }

    [Fact]
    public void Taking_it_for_real_aborts_those_who_hold_it_elided()
    {
        _a.Begin();
        _a.Do(_lock.Enter);
        Task real = _b.Start(_lock.Enter);
        _a.AbortsAtAPoll();
        Actor.Finish(real);
        Assert.False(_a.Guest.CountElided(_lock) > 0);
        Assert.True(_b.Do(g => g.Transact(() => _lock.IsHeld(g))));
        _b.Do(_lock.Exit);
        _a.Do(_lock.Enter);
        _a.Do(_lock.Exit);
    }

    [Fact]
    public void An_undone_block_gives_back_what_it_has_taken()
    {
        _a.Do(g => g.Atomic(() =>
        {
            _lock.Enter(g);
            Assert.Throws<FormatException>(() => g.Atomic(() =>
            {
                _lock.Enter(g);
                throw new FormatException();
            }, OnException.RollBack));
            Assert.Equal(1, g.CountElided(_lock));
            _lock.Exit(g);
        }));
    }

    [Fact]
    public void Misuse_is_told()
    {
        Assert.Throws<SynchronizationLockException>(() => _a.Do(_lock.Exit));
        _a.Do(_lock.Enter);
        Assert.Throws<SynchronizationLockException>(() => _b.Do(_lock.Exit));
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => _b.Do(g => g.Transact(() =>
        {
            g.BecomeInevitable("print");
            _lock.Enter(g);
        })));
        Assert.Contains("(print)", refused.Message, StringComparison.Ordinal);
        _b.Do(g => g.Commit());
        _a.Do(_lock.Exit);
    }

    [Fact]
    public void It_excludes_also_where_some_hold_it_for_real()
    {
        int inside = 0, wrong = 0;
        Cell cell = Cell.Committed(0);
        Actor[] all = [_a, _b, new Actor()];
        Task[] tasks = [.. all.Select((actor, i) => actor.Start(g =>
        {
            for (int n = 0; n < 500; n++)
            {
                if (i > 0)
                {
                    g.Atomic(() =>
                    {
                        _lock.Enter(g);
                        cell.Set(g, cell.Get(g) + 1);
                        _lock.Exit(g);
                    });
                    continue;
                }
                _lock.Enter(g);
                if (Interlocked.Increment(ref inside) != 1)
                    wrong++;
                int before = g.Atomic(() => cell.Get(g));
                Thread.Yield();
                wrong += g.Atomic(() => cell.Get(g)) - before;
                Interlocked.Decrement(ref inside);
                _lock.Exit(g);
            }
        }))];
        foreach (Task task in tasks)
            Actor.Finish(task);
        all[2].Dispose();
        Assert.Equal((0, 1000), (wrong, cell.Value));
    }
}
