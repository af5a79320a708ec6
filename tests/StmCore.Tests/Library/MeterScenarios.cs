using System.Diagnostics;
using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>Run by <see cref="ModeTests"/>, where measuring is on.</summary>
internal static class MeterScenarios
{
    internal static void AllTimeIsAccountedFor()
    {
        using Actor a = new(), b = new();
        Cell cell = Cell.Committed(0);
        Task[] tasks = [Work(a), Work(b)];
        foreach (Task task in tasks)
            Actor.Finish(task);
        foreach (Actor actor in new[] { a, b })
            Assert.True(actor.Do(g => g.Times![StmActivity.RunCommitted]).Count >= 200);
        Assert.True(a.Do(g => g.Times!.Sum) > 0);

        Task Work(Actor actor) => actor.Start(g =>
        {
            // Only then its times are brought up to now.
            g.Attach();
            // Each clock is read between two readings of the other, for the thread may lose its core in between.
            long start = Stopwatch.GetTimestamp();
            double before = g.Times!.Sum;
            long started = Stopwatch.GetTimestamp();
            for (int i = 0; i < 200; i++)
            {
                g.Atomic(() =>
                {
                    cell.Set(g, cell.Get(g) + 1);
                    Thread.SpinWait(200);
                    g.AbortPoll();
                });
                if (i % 50 == 0)
                    GC.Collect();
            }
            double least = Stopwatch.GetElapsedTime(started).TotalSeconds;
            double sum = g.Times!.Sum - before;
            Assert.InRange(sum, least * 0.98, Stopwatch.GetElapsedTime(start).TotalSeconds * 1.02);
            Assert.True(g.Times[StmActivity.MajorGc].Seconds > 0, g.Times.Format());
            Assert.Equal(16, g.Times.Rows().Count());
        });
    }

    internal static void OccurrencesAreToldInOrder()
    {
        using Actor a = new(), b = new();
        a.Guest.Source = "a.py:1";
        b.Guest.Source = "b.py:2";
        Cell cell = Cell.Committed(0);
        var told = new List<StmOccurrence>();
        StmMeter.Listener = o =>
        {
            lock (told)
                told.Add(o);
        };
        a.Begin();
        a.Do(cell.Get);
        Task commit = b.Start(g => g.Transact(() =>
        {
            g.BecomeInevitable("print");
            cell.Set(g, 2);
        }));
        a.IsFlagged();
        a.Do(_ => Thread.Sleep(5));
        a.AbortsAtAPoll();
        Actor.Finish(commit);
        StmMeter.Listener = null;
        StmOccurrence[] ofA = [.. told.Where(o => o.Thread == a.Guest.Number)], ofB = [.. told.Where(o => o.Thread == b.Guest.Number)];
        Assert.Equal([StmOccurrenceKind.Start, StmOccurrenceKind.Abort], ofA.Select(o => o.Kind));
        Assert.Equal((AbortKind.WriteRead, "a.py:1", "b.py:2", typeof(Cell)), (ofA[1].Detail, ofA[1].Source, ofA[1].OtherSource, ofA[1].Object));
        Assert.Equal([StmOccurrenceKind.Start, StmOccurrenceKind.Inevitable, StmOccurrenceKind.Wait, StmOccurrenceKind.Commit], ofB.Select(o => o.Kind));
        Assert.Equal(("print", StmActivity.WaitWriteRead), (ofB[1].Detail, ofB[2].Detail));
        Assert.InRange(a.Do(g => g.Times![StmActivity.RunAbortedWriteRead]).Seconds, 0.005, 60);
        Assert.InRange(a.Guest.LastAbort!.Seconds, 0.005, 60);
        Assert.True(b.Do(g => g.Times![StmActivity.WaitWriteRead]).Seconds > 0);
    }

    internal static void WaitsAreTold()
    {
        Actor[] all = [.. Enumerable.Range(0, Stm.Segments + 1).Select(_ => new Actor())];
        foreach (Actor actor in all[1..])
            actor.Begin();
        Task waits = all[0].Start(g => g.Transact(() => { }));
        Assert.True(Actor.IsBlocked(waits));
        all[1].Commit();
        Actor.Finish(waits);
        (long count, double seconds) = all[0].Do(g => g.Times![StmActivity.WaitFreeSegment]);
        Assert.Equal(1, count);
        Assert.True(seconds > 0.01);
        foreach (Actor actor in all[2..])
            actor.Commit();
        foreach (Actor actor in all)
            actor.Dispose();
    }
}
