using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class AbortTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void An_abort_restores_private_state_then_unlocks_then_acknowledges_then_throws()
    {
        Cell cell = Cell.Committed(1);
        var order = new List<string>();
        _a.Do(g =>
        {
            g.Begin();
            Segment segment = g.Held!;
            long running = segment.Status;
            string Now(string what) => $"{what}: {(Barriers.IsLocked(cell._stamp) ? "locked" : "unlocked")}, {(segment.Status == running ? "running" : "ended")}";
            var state = new PrivateState { Value = 1, WhenRestored = () => order.Add(Now("restored")) };
            g.WhenRolledBack = () => order.Add(Now("rolled back"));
            g.SavePrivate(state);
            state.Value = 2;
            cell.Set(g, 2);
            try
            {
                g.AbortForTest();
            }
            catch (StmAbortException)
            {
                order.Add(Now("caught"));
            }
            Assert.Equal(1, state.Value);
        });
        Assert.Equal(["restored: locked, running", "rolled back: locked, running", "caught: unlocked, ended"], order);
        Assert.Equal(1, cell.Value);
    }

    [Fact]
    public void Private_state_is_saved_once_in_a_transaction_and_kept_by_a_commit()
    {
        PrivateState[] states = [.. Enumerable.Range(0, 30).Select(i => new PrivateState { Value = i })];
        _a.Do(g =>
        {
            g.Begin();
            for (int round = 0; round < 2; round++)
                foreach (PrivateState state in states)
                {
                    g.SavePrivate(state);
                    state.Value++;
                }
            Assert.All(states, state => Assert.Equal(1, state.Saves));
            Assert.Throws<StmAbortException>(g.AbortForTest);
            Assert.Equal(Enumerable.Range(0, 30), states.Select(state => state.Value));

            g.Transact(() =>
            {
                g.SavePrivate(states[0]);
                states[0].Value = 77;
            });
            Assert.Equal(77, states[0].Value);
            Assert.Equal(2, states[0].Saves);
        });
    }

    [Fact]
    public void An_abort_restores_the_checkpoint_the_atomic_depth_and_the_nesting()
    {
        _a.Do(g =>
        {
            g.Top = 1;
            g.Begin();
            g.Top = 2;
            g.AtomicDepth = 3;
            g.Nesting = 4;
            Assert.Throws<StmAbortException>(g.AbortForTest);
            Assert.Equal((1, 0, 0), (g.Top, g.AtomicDepth, g.Nesting));
        });
    }

    [Fact]
    public void On_commit_actions_run_in_order_at_the_commit_and_never_after_an_abort()
    {
        var ran = new List<int>();
        _a.Do(g =>
        {
            g.Begin();
            g.OnCommit(() => ran.Add(1));
            Assert.Throws<StmAbortException>(g.AbortForTest);
            Assert.Empty(ran);
            g.Begin();
            g.OnCommit(() => ran.Add(2));
            g.OnCommit(() => ran.Add(3));
            Assert.Empty(ran);
            g.Commit();
            Assert.Equal([2, 3], ran);
            g.OnCommit(() => ran.Add(4));
            Assert.Equal([2, 3, 4], ran);
        });
    }

    [Fact]
    public void An_on_commit_action_that_throws_leaves_nothing_locked()
    {
        Cell cell = Cell.Committed(1);
        Assert.Throws<FormatException>(() => _a.Do(g =>
        {
            g.Begin();
            cell.Set(g, 2);
            g.OnCommit(() => throw new FormatException());
            g.Commit();
        }));
        Assert.False(_a.Guest.InTransaction);
        _b.Do(g => g.Transact(() => cell.Set(g, 3)));
        Assert.Equal(3, cell.Value);
    }

    [Fact]
    public void A_clone_that_fails_leaves_the_object_unlocked_after_the_abort()
    {
        var broken = new Unwoven();
        _a.Do(g =>
        {
            g.Begin();
            Assert.Throws<NotSupportedException>(() => Barriers.Write(g, broken));
            Assert.Throws<StmAbortException>(g.AbortForTest);
        });
        Assert.False(Barriers.IsLocked(broken._stamp));
    }

    private sealed class Unwoven : StmObject;

    [Fact]
    public void An_aborted_transaction_tries_again_with_a_smaller_budget_which_grows_back()
    {
        _a.Do(g =>
        {
            g.InitialBudget = 8000;
            g.Begin();
            Assert.Equal(8000, g.Budget);
            Assert.Throws<StmAbortException>(g.AbortForTest);
            g.Begin();
            Assert.InRange(g.Budget, 1000, 4000);
            for (int i = 0; i < 100; i++)
                g.Break();
            Assert.Equal(8000, g.Budget);
            g.Commit();
        });
    }
}
