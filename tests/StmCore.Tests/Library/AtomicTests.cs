using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class AtomicTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void An_atomic_block_is_a_transaction_that_is_run_until_it_commits()
    {
        Cell cell = Cell.Committed(1);
        int attempts = 0;
        int seen = _a.Do(g => g.Atomic(() =>
        {
            cell.Set(g, cell.Get(g) + 1);
            if (++attempts < 3)
                g.AbortForTest();
            return cell.Get(g);
        }));
        Assert.Equal((3, 2, 2), (attempts, seen, cell.Value));
        Assert.False(_a.Guest.InTransaction);
        Assert.Equal(0, _a.Guest.AtomicDepth);
    }

    [Fact]
    public void A_nested_block_is_part_of_the_outer_one_and_no_break_falls_inside()
    {
        Cell cell = Cell.Committed(1);
        _a.Do(g =>
        {
            g.Begin();
            g.Atomic(() =>
            {
                g.Atomic(() => cell.Set(g, 2));
                g.Break();
                Assert.Equal(1, cell.Value);
            });
            Assert.Equal(1, cell.Value);
            Assert.True(g.Poll());
            g.Break();
            Assert.Equal(2, cell.Value);
            g.Commit();
        });
    }

    [Fact]
    public void The_running_thread_need_not_be_named()
    {
        Cell cell = Cell.Committed(1);
        var thread = new Thread(() => Stm.Atomic(t => cell.Set(t, Stm.Atomic(u => cell.Get(u) + 1))));
        thread.Start();
        thread.Join();
        Assert.Equal(2, cell.Value);
    }

    [Fact]
    public void An_exception_leaves_the_block_and_its_effects_stay()
    {
        Cell cell = Cell.Committed(1);
        _a.Do(g => Assert.Throws<FormatException>(() => g.Atomic(() =>
        {
            cell.Set(g, 2);
            throw new FormatException();
        })));
        Assert.Equal(2, cell.Value);
        Assert.Equal(0, _a.Guest.AtomicDepth);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void On_request_an_exception_undoes_the_block_and_nothing_else(bool inTransaction)
    {
        Cell before = Cell.Committed(1), inside = Cell.Committed(1), both = Cell.Committed(1);
        var state = new PrivateState { Value = 1 };
        var ran = new List<string>();
        _a.Do(g =>
        {
            g.Begin();
            Cell born = Cell.Born(g, 1);
            if (inTransaction)
            {
                before.Set(g, 2);
                both.Set(g, 2);
                born.Value = 2;
                g.SavePrivate(state);
                state.Value = 2;
                g.OnCommit(() => ran.Add("outer"));
            }
            else
            {
                g.Commit();
            }
            Assert.Throws<FormatException>(() => g.Atomic(() =>
            {
                inside.Set(g, 3);
                both.Set(g, 3);
                both.Set(g, 4);
                born.Set(g, 3);
                g.SavePrivate(state);
                state.Value = 3;
                Assert.Equal((3, 4, 3), (inside.Get(g), both.Get(g), born.Get(g)));
                g.OnCommit(() => ran.Add("inner"));
                g.OnAbort(() => ran.Add("undone"));
                throw new FormatException();
            }, OnException.RollBack));
            Assert.Equal(["undone"], ran);
            Assert.Equal(0, g.AtomicDepth);
            if (inTransaction)
            {
                Assert.Equal((2, 1, 2, 2, 2), (before.Get(g), inside.Get(g), both.Get(g), born.Get(g), state.Value));
                both.Set(g, both.Get(g) + 10);
                g.Commit();
            }
        });
        Assert.Equal(inTransaction ? (2, 1, 12, 2) : (1, 1, 1, 1), (before.Value, inside.Value, both.Value, state.Value));
        Assert.Equal(inTransaction ? ["undone", "outer"] : ["undone"], ran);
        Assert.False(Barriers.IsLocked(inside._stamp));
    }

    [Fact]
    public void An_undone_block_may_stand_in_a_kept_one_and_the_other_way_round()
    {
        Cell a = Cell.Committed(1), b = Cell.Committed(1);
        _a.Do(g =>
        {
            g.Begin();
            a.Set(g, 2);
            Assert.Throws<FormatException>(() => g.Atomic(() =>
            {
                g.Atomic(() => a.Set(g, 3), OnException.RollBack);
                b.Set(g, 3);
                Assert.Throws<ArgumentException>(() => g.Atomic(() =>
                {
                    a.Set(g, 4);
                    b.Set(g, 4);
                    throw new ArgumentException();
                }, OnException.RollBack));
                Assert.Equal((3, 3), (a.Get(g), b.Get(g)));
                throw new FormatException();
            }, OnException.RollBack));
            Assert.Equal((2, 1), (a.Get(g), b.Get(g)));
            g.Commit();
        });
        Assert.Equal((2, 1), (a.Value, b.Value));
    }

    [Fact]
    public void An_abort_inside_an_undoable_block_restores_everything_to_the_begin()
    {
        Cell cell = Cell.Committed(1);
        var state = new PrivateState { Value = 1 };
        _a.Do(g =>
        {
            g.Begin();
            cell.Set(g, 2);
            g.SavePrivate(state);
            state.Value = 2;
            Assert.Throws<StmAbortException>(() => g.Atomic(() =>
            {
                cell.Set(g, 3);
                g.SavePrivate(state);
                state.Value = 3;
                g.AbortForTest();
            }, OnException.RollBack));
            Assert.Equal((1, 0), (state.Value, g.AtomicDepth));
            Assert.Equal(7, g.Atomic(() => cell.Get(g) + 6));
        });
    }

    /// <summary>Random nested blocks against a stack of dictionaries.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nested_undone_and_kept_blocks_do_what_a_stack_of_copies_does(int seed)
    {
        var random = new Random(seed);
        _a.Do(g =>
        {
            Cell[] cells = g.Atomic(() => Enumerable.Range(0, 5).Select(_ => Cell.Born(g, 0)).ToArray());
            for (int round = 0; round < 100; round++)
            {
                int[] model = g.Atomic(() =>
                {
                    int[] values = [.. cells.Select(c => c.Get(g))];
                    return Nest(g, random, cells, values, 0);
                });
                Assert.Equal(model, cells.Select(c => c.Value));
            }
        });
    }

    private static int[] Nest(Guest g, Random random, Cell[] cells, int[] model, int depth)
    {
        for (int i = random.Next(6); i >= 0; i--)
        {
            int which = random.Next(cells.Length);
            if (depth < 4 && random.Next(3) == 0)
            {
                bool undo = random.Next(2) == 0;
                int[] inner = [.. model];
                try
                {
                    g.Atomic(() =>
                    {
                        inner = Nest(g, random, cells, inner, depth + 1);
                        if (undo)
                            throw new FormatException();
                    }, OnException.RollBack);
                    model = inner;
                }
                catch (FormatException)
                {
                }
            }
            else
            {
                Assert.Equal(model[which], cells[which].Get(g));
                cells[which].Set(g, model[which] = random.Next(1000));
            }
        }
        return model;
    }

    [Fact]
    public void What_an_undone_block_has_written_counts_as_read()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        _a.Do(g => Assert.Throws<FormatException>(() => g.Atomic(() =>
        {
            cell.Set(g, 2);
            throw new FormatException();
        }, OnException.RollBack)));
        Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 5)));
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
    }

    [Fact]
    public void On_abort_actions_run_last_first_when_nothing_is_held_and_never_after_a_commit()
    {
        Cell cell = Cell.Committed(1);
        var ran = new List<int>();
        _a.Do(g =>
        {
            g.Begin();
            cell.Set(g, 2);
            g.OnAbort(() => ran.Add(Barriers.IsLocked(cell._stamp) || g.InTransaction ? -1 : 1));
            g.OnAbort(() => ran.Add(2));
            Assert.Throws<StmAbortException>(g.AbortForTest);
            Assert.Equal([2, 1], ran);
            g.Begin();
            g.OnAbort(() => ran.Add(3));
            g.Commit();
            g.Begin();
            Assert.Throws<StmAbortException>(g.AbortForTest);
            Assert.Equal([2, 1], ran);
        });
    }

    [Fact]
    public void A_failing_on_abort_action_leaves_the_next_begin_and_the_others_run()
    {
        int ran = 0;
        _a.Do(g =>
        {
            g.Begin();
            g.OnAbort(() => ran++);
            g.OnAbort(() => throw new FormatException("oops"));
            Assert.Throws<StmAbortException>(g.AbortForTest);
            Assert.Equal(1, ran);
            Assert.IsType<FormatException>(Assert.Throws<InvalidOperationException>(g.Begin).InnerException);
            g.Transact(() => { });
        });
    }

    [Fact]
    public void A_block_that_may_be_undone_cannot_be_committed_from_inside()
    {
        _a.Do(g => g.Atomic(
            () => Assert.Contains("leave the block first", Assert.Throws<InvalidOperationException>(g.Commit).Message, StringComparison.Ordinal),
            OnException.RollBack));
    }
}
