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
        // With few ids, so that each transaction has a version of its own.
        long before = MarkerIds.Skip(MarkerIds.BlockSize);
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
        MarkerIds.Skip(before);
        Assert.DoesNotContain((byte)0, versions);
        Assert.True(versions.Count > 100);
    }

    [Fact]
    public void When_ids_run_out_they_start_again_and_conflicts_are_still_found()
    {
        long before = MarkerIds.Skip(Segment.MarkerCount - MarkerIds.BlockSize);
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
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
        MarkerIds.Skip(before);
    }

    [Fact]
    public void Short_transactions_share_a_version_when_there_are_many_ids()
    {
        long before = MarkerIds.Skip(3 * StmThread.MarkersPerVersion);
        var versions = new List<byte>();
        using var fresh = new Actor();
        fresh.Do(g =>
        {
            for (int i = 0; i < 3000; i++)
                g.Transact(() => versions.Add(g.Version));
        });
        MarkerIds.Skip(before);
        // 255 of their own at most, until the first clearing; then four to a version.
        int changes = versions.Zip(versions.Skip(1)).Count(pair => pair.First != pair.Second);
        Assert.InRange(changes, 2745 / 4 - 1, 255 + (2745 / 4) + 1);
        Assert.DoesNotContain((byte)0, versions);
    }

    [Fact]
    public void No_version_is_shared_while_transactions_are_aborted()
    {
        long before = MarkerIds.Skip(3 * StmThread.MarkersPerVersion);
        var versions = new List<byte>();
        using var fresh = new Actor();
        fresh.Do(g =>
        {
            for (int i = 0; i < 300; i++)
                g.Transact(() => { });
            bool aborted = false;
            for (int i = 0; i < 10; i++)
                g.Transact(() =>
                {
                    if (!aborted)
                    {
                        aborted = true;
                        g.AbortForTest(AbortKind.Other);
                    }
                    versions.Add(g.Version);
                });
        });
        MarkerIds.Skip(before);
        Assert.Equal(versions.Count, versions.Distinct().Count());
    }

    [Fact]
    public void A_transaction_that_shares_its_version_counts_as_a_reader_of_what_the_last_one_read()
    {
        Cell cell = Cell.Committed(0);
        long before = MarkerIds.Skip(3 * StmThread.MarkersPerVersion);
        _a.Do(g =>
        {
            for (int i = 0; i < 300; i++)
                g.Transact(() => { });
            byte version;
            do
            {
                version = g.Transact(() =>
                {
                    cell.Get(g);
                    return g.Version;
                });
                g.Begin();
                if (g.Version != version)
                    g.Commit();
            }
            while (!g.InTransaction);
        });
        MarkerIds.Skip(before);
        Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 1)));
        Assert.True(Actor.IsBlocked(commit));
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
        // After an abort it has a version of its own.
        _a.Begin();
        _b.Do(g => g.Transact(() => cell.Set(g, 2)));
        _a.Commit();
    }
}
