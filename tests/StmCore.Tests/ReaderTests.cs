using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>The read barrier with its state in locals does what the other one does.</summary>
public sealed class ReaderTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public void It_sees_what_the_transaction_has_written_and_made_itself()
    {
        Cell cell = Cell.Committed(1);
        int sum = 0;
        _a.Do(g => g.Transact(() =>
        {
            var reader = new StmReader(g);
            sum = reader.Read(cell).Value;
            cell.Set(g, 10);
            var born = new Cell { Value = 100 };
            Barriers.New(g, born);
            sum += reader.Read(cell).Value + reader.Read(born).Value;
        }));
        Assert.Equal(111, sum);
    }

    [Fact]
    public void What_it_has_read_is_marked()
    {
        Cell cell = Cell.Committed(1);
        _a.Begin();
        _a.Do(g => Assert.Equal(1, new StmReader(g).Read(cell).Value));
        Task commit = _b.Start(g => g.Transact(() => cell.Set(g, 2)));
        Assert.True(Actor.IsBlocked(commit));
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
    }

    [Fact]
    public void An_uncommitted_write_of_another_is_not_seen()
    {
        Cell cell = Cell.Committed(1);
        _b.Begin();
        _b.Do(g => cell.Set(g, 2));
        Assert.Equal(1, _a.Do(g => g.Transact(() => new StmReader(g).Read(cell).Value)));
        _b.Commit();
        Assert.Equal(2, _a.Do(g => g.Transact(() => new StmReader(g).Read(cell).Value)));
    }
}
