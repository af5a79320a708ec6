using JitStm.StmCore;
using JitStm.Stress;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>What runs out in a process that runs for days - ids, versions, serials - starts again: as if the widths were small.</summary>
public sealed class WidthTests : IDisposable
{
    private readonly Actor[] _actors = [new(), new(), new()];

    public void Dispose()
    {
        foreach (Actor actor in _actors)
            actor.Dispose();
    }

    [Theory]
    [InlineData(40)]
    [InlineData(48)]
    public void Serials_and_ids_may_run_out_while_threads_work(int bits)
    {
        // The count of a segment's transactions stands above 12 bits of its status; a birth stamp has room for 48 of it.
        foreach (Segment segment in SegmentPool.All)
            segment.Status = ((1L << bits) - 20) << 12 | (segment.Status & 0xFF0);
        MarkerIds.Skip(Segment.MarkerCount - (2 * MarkerIds.BlockSize));
        foreach (Subject subject in Subject.All())
        {
            var wrong = new List<string>();
            var history = new History(subject, seed: 3);
            _actors[0].Do(g => g.Atomic(() => history.SetUp(g)));
            Task[] tasks = [.. _actors.Select((actor, i) => actor.Start(g =>
            {
                var random = new Random(i);
                for (int n = 0; n < 400; n++)
                {
                    history.Step(g, random, g.Atomic, wrong.Add);
                    // Each object of its own id.
                    g.Atomic(() => Cell.Born(new Guest(), 0).Get(g));
                }
            }))];
            foreach (Task task in tasks)
                Actor.Finish(task);
            history.Replay(wrong.Add);
            Assert.Empty(wrong);
        }
        Assert.All(SegmentPool.All, segment => Assert.Equal(Segment.Idle, Segment.StateOf(segment.Status)));
    }

    [Fact]
    public void A_birth_stamp_never_looks_like_a_lock()
    {
        SegmentPool.All[0].Status = long.MaxValue - (3L << 12) & ~0xFL;
        _actors[0].Do(g =>
        {
            for (int i = 0; i < 5; i++)
            {
                g.Begin();
                Assert.True(g.Birth < 0 && !Barriers.IsLocked(g.Birth));
                g.Commit();
            }
        });
        SegmentPool.All[0].Status = 0;
    }

    [Fact]
    public void Objects_that_transactions_have_used_are_collected()
    {
        WeakReference dead = Use();
        for (int i = 0; i < 10 && dead.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(dead.IsAlive);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private WeakReference Use()
    {
        Cell cell = Cell.Committed(1);
        for (int i = 0; i < 2; i++)
            _actors[i].Do(g => g.Atomic(() => cell.Set(g, cell.Get(g) + 1)));
        // An actor remembers its last step.
        for (int i = 0; i < 2; i++)
            _actors[i].Do(_ => { });
        return new WeakReference(cell);
    }
}
