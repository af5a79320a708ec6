using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

public class TransactionQueueTests
{
    [Fact]
    public void Tasks_run_once_each_those_that_tasks_add_too()
    {
        using var queue = new TransactionQueue();
        Cell sum = Cell.Committed(0);
        for (int round = 1; round <= 3; round++)
        {
            for (int i = 0; i < 50; i++)
                queue.Add(t => Step(t, 3));
            Assert.Equal(50, queue.Count);
            queue.Run(3);
            Assert.Equal(round * 50 * 4, sum.Value);
        }

        void Step(StmThread t, int more)
        {
            sum.Set(t, sum.Get(t) + 1);
            if (more > 0)
                queue.Add(t, u => Step(u, more - 1));
        }
    }

    [Fact]
    public void What_an_aborted_transaction_has_added_does_not_count()
    {
        using var queue = new TransactionQueue();
        int attempts = 0, ran = 0;
        Stm.Atomic(t =>
        {
            queue.Add(t, _ => Interlocked.Increment(ref ran));
            if (attempts++ == 0)
                t.AbortForTest();
            Assert.Equal(0, queue.Count);
        });
        Assert.Equal(1, queue.Count);
        queue.Run();
        Assert.Equal(1, ran);
    }

    [Fact]
    public void The_first_exception_comes_out_its_effects_stay_and_the_rest_is_skipped()
    {
        using var queue = new TransactionQueue();
        Cell cell = Cell.Committed(0);
        int later = 0;
        queue.Add(t =>
        {
            cell.Set(t, 7);
            throw new FormatException();
        });
        for (int i = 0; i < 100; i++)
            queue.Add(_ => later++);
        Assert.Throws<FormatException>(() => queue.Run(1));
        Assert.Equal((7, 0, 0), (cell.Value, later, queue.Count));
        queue.Add(_ => later++);
        queue.Run(1);
        Assert.Equal(1, later);
    }

    [Fact]
    public void The_worker_threads_are_used_again()
    {
        using var queue = new TransactionQueue();
        var threads = new HashSet<int>();
        for (int round = 0; round < 5; round++)
        {
            for (int i = 0; i < 20; i++)
                queue.Add(_ =>
                {
                    lock (threads)
                        threads.Add(Environment.CurrentManagedThreadId);
                });
            queue.Run(2);
        }
        Assert.InRange(threads.Count, 1, 2);
    }

    [Fact]
    public void Tasks_run_at_the_same_time()
    {
        using var queue = new TransactionQueue();
        using var both = new CountdownEvent(2);
        for (int i = 0; i < 2; i++)
            queue.Add(_ =>
            {
                both.Signal();
                Assert.True(both.Wait(TimeSpan.FromSeconds(60)));
            });
        queue.Run(2);
    }

    [Fact]
    public void Running_in_an_atomic_block_or_in_a_task_is_refused()
    {
        using var queue = new TransactionQueue();
        Stm.Atomic(t => Assert.Contains("outside of it", Assert.Throws<InvalidOperationException>(() => queue.Run(t)).Message, StringComparison.Ordinal));
        queue.Add(t => queue.Run(t));
        Assert.Throws<InvalidOperationException>(() => queue.Run());
    }

    [Fact]
    public void A_hosts_worker_that_dies_in_a_transaction_gives_up_what_it_holds()
    {
        Cell cell = Cell.Committed(1);
        using var queue = new TransactionQueue<int>(new Careless(cell));
        var guest = new Guest();
        queue.Add(guest, 5);
        Assert.Throws<FormatException>(() => queue.Run(guest));
        guest.Transact(() => cell.Set(guest, 2));
        Assert.Equal(2, cell.Value);
    }

    private sealed class Careless(Cell cell) : ITransactionWorkers<int>
    {
        public StmThread CreateThread() => new Guest();

        public void Run(StmThread thread, int task)
        {
            thread.Begin();
            cell.Set(thread, task);
            throw new FormatException();
        }
    }
}
