using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>Transactions that write much, and transactions that do not answer.</summary>
public sealed class LongTransactionTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void A_transaction_that_has_written_very_many_objects_asks_for_a_break()
    {
        Cell[] cells = [.. Enumerable.Range(0, StmThread.WritesBeforeBreak + 1).Select(Cell.Committed)];
        _a.Do(g => g.Transact(() =>
        {
            for (int i = 0; i < StmThread.WritesBeforeBreak; i++)
                cells[i].Set(g, i);
            Assert.False(g.Poll());
            cells[^1].Set(g, 1);
            Assert.True(g.Poll());
            g.Break();
            Assert.False(g.Poll());
        }));
    }

    [Fact]
    public void Who_did_not_answer_a_fence_is_not_waited_for_as_long_the_next_time()
    {
        Cell cell = Cell.Committed(0);
        _a.Begin();
        Segment segment = _a.Guest.Held!;
        _b.Do(g => g.Transact(() => cell.Set(g, 1)));
        Assert.Equal(segment.Status, segment.Silent);
        // Only that transaction: the next one is waited for again.
        _a.Commit();
        _a.Begin();
        Assert.NotEqual(_a.Guest.Held!.Status, _a.Guest.Held.Silent);
        _a.Commit();
    }
}
