using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>What conflicts and, above all, what does not.</summary>
public sealed class CollectionTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    private T Make<T>(Func<Guest, T> make) => _a.Do(g => g.Atomic(() => make(g)));

    /// <summary>Both transactions run at the same time, and both commit.</summary>
    private void NoConflict(Action<Guest> first, Action<Guest> second)
    {
        _a.Begin();
        _b.Begin();
        _a.Do(first);
        _b.Do(second);
        _a.Commit();
        _b.Commit();
    }

    /// <summary>The first must not go on after the second has committed.</summary>
    private void Conflict(Action<Guest> first, Action<Guest> second)
    {
        _a.Begin();
        _a.Do(first);
        Task commit = _b.Start(g => g.Transact(() => second(g)));
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
    }

    [Fact]
    public void Dictionary_keys_do_not_conflict_with_each_other_and_order_is_that_of_the_commits()
    {
        StmDictionary<string, int> d = Make(g => new StmDictionary<string, int>(g));
        _a.Begin();
        _b.Begin();
        _a.Do(g => d.Set(g, "a", 1));
        _b.Do(g => Assert.True(d.TryAdd(g, "b", 2)));
        _b.Do(g => Assert.False(d.ContainsKey(g, "c")));
        _b.Commit();
        _a.Commit();
        Assert.Equal(["b", "a"], _a.Do(g => g.Transact(() => d.Keys(g))));
        NoConflict(g => d.Set(g, "a", d.Get(g, "a") + 1), g => d.Remove(g, "b"));
        NoConflict(g => d.Set(g, "a", d.Get(g, "a") + 1), g => d.Set(g, "b", 5));
        Assert.Equal(["a=3", "b=5"], _a.Do(g => g.Transact(() => d.Items(g).Select(i => $"{i.Key}={i.Value}"))));
    }

    [Fact]
    public void Dictionary_readers_conflict_with_writers_of_their_key_also_of_an_absent_one()
    {
        StmDictionary<string, int> d = Make(g => new StmDictionary<string, int>(g));
        Conflict(g => d.ContainsKey(g, "a"), g => d.Set(g, "a", 1));
        Conflict(g => d.Get(g, "a"), g => d.Remove(g, "a"));
        Conflict(g => d.Count(g), g => d.Set(g, "a", 1));
        Conflict(g => d.Items(g), g => d.Set(g, "a", 2));
        Conflict(g => d.Keys(g), g => d.Remove(g, "a"));
    }

    [Fact]
    public void Overwriting_conflicts_neither_with_the_count_nor_with_the_keys()
    {
        StmDictionary<string, int> d = Make(g => new StmDictionary<string, int>(g));
        _a.Do(g => g.Atomic(() => d.Set(g, "a", 1)));
        NoConflict(g => Assert.Equal((1, 1), (d.Count(g), d.Keys(g).Length)), g => d.Set(g, "a", 2));
    }

    [Fact]
    public void Lookups_of_absent_keys_and_removed_keys_leave_little_behind()
    {
        StmDictionary<int, int> d = Make(g => new StmDictionary<int, int>(g));
        _a.Do(g =>
        {
            for (int i = 0; i < 5000; i++)
            {
                g.Atomic(() => Assert.False(d.ContainsKey(g, -i - 1)));
                g.Atomic(() => d.Set(g, i, i));
                g.Atomic(() => Assert.True(d.Remove(g, i)));
            }
            Assert.InRange(d.CellsInTable, 0, 300);
            Assert.Equal(0, g.Atomic(() => d.Count(g)));
        });
    }

    [Fact]
    public void A_key_that_is_swept_while_a_transaction_relies_on_its_absence_aborts_it()
    {
        StmDictionary<int, int> d = Make(g => new StmDictionary<int, int>(g));
        Conflict(g => d.ContainsKey(g, 1_000_000), g =>
        {
            for (int i = 0; i < 300; i++)
                d.ContainsKey(g, i);
        });
    }

    [Theory]
    [InlineData("dictionary")]
    [InlineData("set")]
    [InlineData("queue")]
    [InlineData("counter")]
    public void Threads_that_use_keys_of_their_own_abort_never(string what)
    {
        StmDictionary<int, int> d = Make(g => new StmDictionary<int, int>(g));
        StmSet<int> s = Make(g => new StmSet<int>(g));
        StmQueue<int> q = Make(g => new StmQueue<int>(g));
        StmCounter c = Make(g => new StmCounter(g));
        StmStatistics before = StmStatistics.Total;
        Actor[] all = [_a, _b, new Actor()];
        Task[] tasks = [.. all.Select((actor, i) => actor.Start(g =>
        {
            for (int n = 0; n < 3000; n++)
                g.Atomic(() => Own(g, (n % 500 * 3) + i));
        }))];
        foreach (Task task in tasks)
            Actor.Finish(task);
        all[2].Dispose();
        StmStatistics now = StmStatistics.Total - before;
        Assert.Equal((0, true), (now.Aborted, now.Committed >= 9000));

        void Own(Guest g, int key)
        {
            switch (what)
            {
                case "dictionary":
                    if (d.TryGetValue(g, key, out int value) && value > 2)
                        d.Remove(g, key);
                    else
                        d.Set(g, key, value + 1);
                    break;
                case "set":
                    if (!s.Add(g, key))
                        s.Remove(g, key);
                    break;
                case "queue":
                    q.Add(g, key);
                    break;
                default:
                    c.Add(g, key);
                    break;
            }
        }
    }

    [Fact]
    public void Adding_to_a_queue_conflicts_with_nothing_while_there_is_something_to_take()
    {
        StmQueue<int> q = Make(g => new StmQueue<int>(g));
        NoConflict(g => q.Add(g, 1), g => q.Add(g, 2));
        NoConflict(g => q.Add(g, 3), g => Assert.True(q.TryTake(g, out _)));
        Conflict(g => q.Count(g), g => q.Add(g, 4));
        Assert.Equal([2, 3, 4], _a.Do(g => g.Transact(() => new[] { q.Take(g), q.Take(g), q.Take(g) })));
        Conflict(g => Assert.False(q.TryTake(g, out _)), g => q.Add(g, 5));
    }

    [Fact]
    public void Taking_from_an_empty_queue_waits()
    {
        StmQueue<int> q = Make(g => new StmQueue<int>(g));
        int got = 0;
        Task take = _a.Start(g => got = g.Atomic(() => q.Take(g)));
        Assert.True(Actor.IsBlocked(take));
        _b.Do(g => g.Atomic(() => q.Add(g, 7)));
        Actor.Finish(take);
        Assert.Equal(7, got);
    }

    [Fact]
    public void Appending_to_a_list_does_not_conflict_with_elements_that_are_there()
    {
        StmList<int> l = Make(g => new StmList<int>(g, Enumerable.Range(0, 64).ToArray()));
        NoConflict(g => l.Set(g, 3, l.Get(g, 4)), g => l.Add(g, 64));
        NoConflict(g => l.Get(g, 64), g => l.Set(g, 0, 5));
        Conflict(g => l.Count(g), g => l.Add(g, 65));
        Conflict(g => l.Get(g, 0), g => l.RemoveAt(g, 65));
        Conflict(g => Assert.Throws<ArgumentOutOfRangeException>(() => l.Get(g, 65)), g => l.Add(g, 65));
    }

    [Fact]
    public void A_counter_conflicts_with_its_readers_only()
    {
        StmCounter c = Make(g => new StmCounter(g, 10));
        NoConflict(g => c.Add(g, 1), g => c.Add(g, 2));
        NoConflict(g => Assert.Equal(13, c.Get(g)), g => { });
        Conflict(g => c.Get(g), g => c.Add(g, 1));
        Conflict(g => c.Set(g, 0), g => c.Add(g, 1));
        Assert.Equal(15, _a.Do(g => g.Transact(() => c.Get(g))));
    }

    [Fact]
    public void A_committer_that_waits_for_an_inevitable_reader_does_not_hold_up_others_who_add()
    {
        StmCounter c = Make(g => new StmCounter(g)), d = Make(g => new StmCounter(g));
        _a.Begin();
        _a.Do(g =>
        {
            g.BecomeInevitable("test");
            c.Get(g);
        });
        Task waits = _b.Start(g => g.Transact(() =>
        {
            c.Add(g, 1);
            d.Add(g, 1);
        }));
        Assert.True(Actor.IsBlocked(waits));
        using var third = new Actor();
        third.Do(g => g.Transact(() => d.Add(g, 1)));
        _a.Commit();
        Actor.Finish(waits);
        Assert.Equal((1, 2), _a.Do(g => g.Transact(() => (c.Get(g), d.Get(g)))));
    }

    [Fact]
    public void Each_thread_has_its_own_value_of_a_local_and_an_abort_restores_it()
    {
        var local = new StmLocal<int>(t => 100);
        _a.Do(g => g.Atomic(() => local.Set(g, 1)));
        Assert.Equal(100, _b.Do(local.Get));
        _a.Do(g =>
        {
            g.Begin();
            local.Set(g, 2);
            Assert.Throws<StmAbortException>(g.AbortForTest);
            Assert.Equal(1, local.Get(g));
        });
    }

    [Fact]
    public void What_an_aborted_transaction_has_made_for_a_local_is_made_again()
    {
        int made = 0;
        var local = new StmLocal<int>(t => ++made);
        _a.Do(g =>
        {
            g.Begin();
            Assert.Equal(1, local.Get(g));
            Assert.Throws<StmAbortException>(g.AbortForTest);
            Assert.Equal(2, g.Atomic(() => local.Get(g)));
            Assert.Equal(2, local.Get(g));
        });
    }
}
