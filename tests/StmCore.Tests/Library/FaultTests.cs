using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>Whatever goes wrong in one transaction: nothing is lost, others go on, locks are freed.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    private sealed class Faulty : StmObject
    {
        public Exception? WhenCloned;
        public Exception? WhenStored;
        public int Value;

        public override StmObject StmClone() => WhenCloned is null ? new Faulty { Value = Value, WhenStored = WhenStored } : throw WhenCloned;

        public override void StmCopyFrom(StmObject copy)
        {
            if (((Faulty)copy).WhenStored is { } e)
                throw e;
            Value = ((Faulty)copy).Value;
        }
    }

    [Fact]
    public void When_memory_runs_out_while_cloning_the_guest_may_catch_it_and_go_on()
    {
        Cell cell = Cell.Committed(1);
        var faulty = new Faulty { WhenCloned = new OutOfMemoryException() };
        _a.Do(g =>
        {
            g.Begin();
            cell.Set(g, 2);
            Assert.Throws<OutOfMemoryException>(() => Barriers.Write(g, faulty));
            Assert.False(Barriers.IsLocked(faulty._stamp));
            faulty.WhenCloned = null;
            Barriers.Writing(g, faulty).Value = 5;
            g.Commit();
        });
        Assert.Equal((2, 5), (cell.Value, faulty.Value));
    }

    [Fact]
    public void A_copier_that_fails_in_a_commit_spoils_its_own_object_only()
    {
        Cell before = Cell.Committed(1), after = Cell.Committed(1);
        var faulty = new Faulty();
        InvalidOperationException told = Assert.Throws<InvalidOperationException>(() => _a.Do(g => g.Transact(() =>
        {
            before.Set(g, 2);
            Barriers.Writing(g, faulty).WhenStored = new FormatException("no");
            after.Set(g, 2);
        })));
        Assert.Contains("Faulty", told.Message, StringComparison.Ordinal);
        Assert.Equal((2, 2), (before.Value, after.Value));
        _b.Do(g => g.Transact(() =>
        {
            before.Set(g, 3);
            Barriers.Write(g, faulty);
        }));
        Assert.Equal(3, before.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_thread_that_ends_inside_a_transaction_holds_up_nobody(bool inevitable)
    {
        Cell cell = Cell.Committed(1);
        var thread = new Thread(() =>
        {
            var guest = new Guest();
            guest.Begin();
            if (inevitable)
                guest.BecomeInevitable("print");
            cell.Set(guest, 7);
        });
        thread.Start();
        thread.Join();
        Assert.Equal(inevitable ? 7 : 1, _a.Do(g => g.Atomic(() =>
        {
            int seen = cell.Get(g);
            Barriers.Write(g, cell);
            return seen;
        })));
        _b.Do(g => g.Atomic(() => g.BecomeInevitable("print")));
    }

    [Fact]
    public void Threads_that_end_inside_transactions_give_back_their_segments()
    {
        for (int i = 0; i < Setup.Segments; i++)
        {
            var thread = new Thread(() => new Guest().Begin());
            thread.Start();
            thread.Join();
        }
        _a.Do(g => g.Transact(() => { }));
    }

    [Fact]
    public void A_thread_parked_in_native_code_holds_up_only_those_who_store_what_it_has_read()
    {
        Cell read = Cell.Committed(1), other = Cell.Committed(1);
        using var parked = new ManualResetEventSlim();
        _a.Begin();
        _a.Do(read.Get);
        Task sleep = _a.Start(_ => parked.Wait());
        _b.Do(g => g.Transact(() => other.Set(g, 2)));
        Task commit = _b.Start(g => g.Transact(() => read.Set(g, 2)));
        Assert.True(Actor.IsBlocked(commit));
        using var third = new Actor();
        Assert.Equal(1, third.Do(g => g.Transact(() => other.Get(g) - 1)));
        parked.Set();
        Actor.Finish(sleep);
        _a.AbortsAtAPoll();
        Actor.Finish(commit);
        Assert.Equal((2, 2), (read.Value, other.Value));
    }

    [Fact]
    public void An_exception_while_private_state_is_restored_or_an_action_runs_leaves_nothing_locked()
    {
        Cell cell = Cell.Committed(1);
        _a.Do(g =>
        {
            g.Begin();
            cell.Set(g, 2);
            g.OnAbort(() => throw new FormatException());
            Assert.Throws<StmAbortException>(g.AbortForTest);
            Assert.Throws<InvalidOperationException>(g.Begin);
        });
        _b.Do(g => g.Transact(() => cell.Set(g, 3)));
        Assert.Equal(3, cell.Value);
    }
}
