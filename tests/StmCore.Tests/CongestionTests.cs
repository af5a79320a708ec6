using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class CongestionTests
{
    [Fact]
    public void A_thread_whose_attempts_mostly_fail_queues_for_a_while_and_longer_the_next_time()
    {
        var congestion = new Congestion();
        Assert.Equal(8, Sentence(ref congestion));
        Assert.Equal(16, Sentence(ref congestion));
        for (int i = 0; i < 10_000; i++)
            congestion.Committed();
        Assert.Equal(8, Sentence(ref congestion));
    }

    /// <summary>Fails until it must queue; how many commits until it need not any more.</summary>
    private static int Sentence(ref Congestion congestion)
    {
        while (!congestion.MustQueue)
            congestion.Aborted();
        int length = 0;
        for (; congestion.MustQueue; length++)
            congestion.Committed();
        return length;
    }

    [Fact]
    public void A_thread_that_fails_now_and_then_never_queues()
    {
        var congestion = new Congestion();
        for (int i = 0; i < 1000; i++)
        {
            congestion.Aborted();
            Assert.False(congestion.MustQueue);
            for (int k = 0; k < 4; k++)
                congestion.Committed();
        }
    }

    [Fact]
    public void The_gate_lets_one_through_at_a_time_and_everybody_in_the_end()
    {
        int inside = 0, most = 0, total = 0;
        Task[] tasks = [.. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
        {
            for (int i = 0; i < 200; i++)
            {
                CongestionGate.Take();
                most = Math.Max(most, Interlocked.Increment(ref inside));
                Thread.SpinWait(500);
                Interlocked.Decrement(ref inside);
                total++;
                CongestionGate.Release();
            }
        }, TaskCreationOptions.LongRunning))];
        foreach (Task task in tasks)
            Actor.Finish(task);
        Assert.Equal((1, 800), (most, total));
    }

    [Fact]
    public void Threads_that_only_get_in_each_others_way_all_finish()
    {
        Cell[] cells = [.. Enumerable.Range(0, 8).Select(_ => Cell.Committed(0))];
        Actor[] actors = [new Actor(), new Actor(), new Actor()];
        Task[] tasks = [.. actors.Select(actor => actor.Start(g =>
        {
            for (int i = 0; i < 500; i++)
                g.Transact(() =>
                {
                    int sum = 0;
                    foreach (Cell cell in cells)
                    {
                        sum += cell.Get(g);
                        Thread.SpinWait(20);
                        g.Poll();
                    }
                    cells[sum % cells.Length].Set(g, cells[sum % cells.Length].Get(g) + 1);
                });
        }))];
        foreach (Task task in tasks)
            Actor.Finish(task);
        foreach (Actor actor in actors)
            actor.Dispose();
        Assert.Equal(1500, cells.Sum(cell => cell.Value));
    }
}
