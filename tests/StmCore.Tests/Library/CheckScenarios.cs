using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>Run by <see cref="ModeTests"/>, where checks are on.</summary>
internal static class CheckScenarios
{
    internal static void MisuseIsToldWithAdvice()
    {
        using Actor a = new(), b = new();
        Cell cell = Cell.Committed(1);
        Cell stale = null!;
        a.Do(g => g.Transact(() =>
        {
            stale = Barriers.Writing(g, cell);
            stale.Value = 2;
            Assert.Equal(2, stale.Get(g));
        }));
        Assert.Contains("after its transaction", Refusal(a, g => g.Transact(() => stale.Get(g))), StringComparison.Ordinal);
        a.Aborts(g => g.AbortForTest());
        b.Begin();
        Assert.Contains("put the access into Atomic", Refusal(a, g => cell.Get(g)), StringComparison.Ordinal);
        Assert.Contains("take StmThread.Current", Refusal(a, _ => cell.Get(b.Guest)), StringComparison.Ordinal);
        Assert.Contains("take StmThread.Current", Refusal(a, _ => b.Guest.Commit()), StringComparison.Ordinal);
        b.Commit();
        Assert.Contains("Begin comes before", Refusal(a, g => g.Commit()), StringComparison.Ordinal);
        a.Begin();
        Assert.Contains("use Atomic", Refusal(a, g => g.Begin()), StringComparison.Ordinal);
        a.Commit();
    }

    private static string Refusal(Actor actor, Action<Guest> step) => Assert.Throws<InvalidOperationException>(() => actor.Do(step)).Message;
}
