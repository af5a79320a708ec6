using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class AbortInfoTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void An_abort_tells_where_both_sides_were_and_about_what()
    {
        Cell cell = Cell.Committed(1);
        Assert.Null(_a.Guest.LastAbort);
        _a.Guest.Source = "a.py:1";
        _b.Guest.Source = "b.py:2";
        _a.Begin();
        _a.Do(cell.Get);
        Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 2)));
        _a.IsFlagged();
        _a.Aborts(g =>
        {
            g.Budget -= 2000;
            for (; ; )
                g.Poll();
        });
        Actor.Finish(commit);
        AbortInfo info = _a.Guest.LastAbort!;
        Assert.Equal((AbortKind.WriteRead, "a.py:1", "b.py:2", typeof(Cell)), (info.Kind, info.Source, info.OtherSource, info.Object));
        Assert.True(info.Seconds > 0);
        Assert.Equal(info, _a.Guest.LongestAbort());
        Assert.Null(_a.Guest.LongestAbort(minimum: 100));
        _a.Guest.ResetLongestAbort();
        Assert.Null(_a.Guest.LongestAbort());
        Assert.Equal(info, _a.Guest.LastAbort);
        Assert.Null(_b.Guest.LastAbort);
    }

    [Fact]
    public void Who_gives_way_to_an_older_writer_knows_the_object()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        _a.Do(g => cell.Set(g, 2));
        _b.Begin();
        _b.Do(cell.Get);
        _b.Aborts(g => cell.Set(g, 3));
        Assert.Equal((AbortKind.WriteWrite, typeof(Cell)), (_b.Guest.LastAbort!.Kind, _b.Guest.LastAbort.Object));
        _a.Commit();
    }
}
