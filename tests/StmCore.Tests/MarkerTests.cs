using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public sealed class MarkerTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void Old_marks_are_not_taken_for_new_ones_after_255_transactions()
    {
        Cell cell = Cell.Committed(0);
        var versions = new HashSet<byte>();
        for (int i = 0; i < 600; i++)
        {
            _a.Do(g => g.Transact(() => cell.Get(g)));
            _a.Begin();
            versions.Add(_a.Guest.Version);
            // The other transaction has not read the cell; a false conflict would make this wait for ever.
            _b.Do(g => g.Transact(() => cell.Set(g, i)));
            _a.Commit();
        }
        Assert.DoesNotContain((byte)0, versions);
        Assert.True(versions.Count > 100);
    }

    [Fact]
    public void When_ids_run_out_they_start_again_and_conflicts_are_still_found()
    {
        MarkerIds.SkipToEnd();
        using var fresh = new Actor();
        Cell[] cells = [.. Enumerable.Range(0, 2 * MarkerIds.BlockSize + 10).Select(Cell.Committed)];
        fresh.Do(g => g.Transact(() =>
        {
            foreach (Cell cell in cells)
                cell.Get(g);
        }));
        Assert.All(cells, cell => Assert.InRange(cell._stamp & Segment.MarkerMask, 1, Segment.MarkerMask));
        Assert.Contains(cells, cell => (cell._stamp & Segment.MarkerMask) < MarkerIds.BlockSize);
        Cell last = cells[^1];
        _a.Begin();
        _a.Do(last.Get);
        Task commit = _b.Start(g => g.Transact(() => last.Set(g, 1)));
        Assert.True(Actor.IsBlocked(commit));
        _a.Aborts(g => g.Poll());
        Actor.Finish(commit);
    }
}
