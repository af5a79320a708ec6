using System.Runtime.ExceptionServices;

namespace JitStm.StmCore;

/// <summary>How a <see cref="TransactionQueue{TTask}"/> runs a host's tasks.</summary>
public interface ITransactionWorkers<TTask>
{
    /// <summary>The state of a new worker thread; called on it. The thread, and the state, are used for many runs.</summary>
    StmThread CreateThread();

    /// <summary>
    /// Runs one task, outside any transaction when called and when it returns, as however many transactions the host likes. An exception ends the run.
    /// </summary>
    void Run(StmThread thread, TTask task);

    /// <summary>The worker ends; on its thread.</summary>
    void Ended(StmThread thread) { }
}

/// <summary>
/// Tasks that run in parallel as if one after another, in no particular order. <see cref="Add"/> is legal at any time, also in a transaction (then it
/// counts when that commits, and not if it aborts), so also by the tasks themselves. <see cref="Run"/> returns when none is left. When a task throws,
/// its effects stay, no further task is started, the tasks left are dropped, and Run throws the exception.
/// <para>The worker threads persist, idle, until the queue is disposed or collected.</para>
/// </summary>
public class TransactionQueue<TTask>(ITransactionWorkers<TTask> workers) : IDisposable
{
    private readonly Shared _shared = new(workers);

    /// <summary>Adds a task; the thread is the caller's.</summary>
    public void Add(StmThread thread, TTask task)
    {
        Shared shared = _shared;
        thread.OnCommit(() => shared.Add(task));
    }

    /// <summary>Tasks that wait to be started.</summary>
    public int Count => _shared.Count;

    /// <summary>
    /// Runs tasks until none is left, on so many threads (0: one for each segment), and waits for it, outside any transaction.
    /// </summary>
    public void Run(StmThread thread, int segments = 0)
    {
        if (thread.AtomicDepth > 0)
            throw new InvalidOperationException("the tasks cannot run while an atomic block does: run the queue outside of it");
        ArgumentOutOfRangeException.ThrowIfNegative(segments);
        int wanted = segments == 0 ? Stm.Segments : segments;
        ExceptionDispatchInfo? failed = thread.RunOutside(() => _shared.Run(wanted));
        failed?.Throw();
    }

    /// <summary>Ends the worker threads. A run under way ends first.</summary>
    public void Dispose()
    {
        _shared.End();
        GC.SuppressFinalize(this);
    }

    // The threads hold the shared part only, so that a forgotten queue is collected and its threads end.
    ~TransactionQueue() => _shared.End();

    private sealed class Shared(ITransactionWorkers<TTask> workers)
    {
        // All below under this lock; waited on by idle workers, and by the thread in Run.
        private readonly object _gate = new();
        private readonly Queue<TTask> _tasks = new();
        private int _threads;
        private int _allowed;
        private int _busy;
        private bool _running;
        private bool _ended;
        private ExceptionDispatchInfo? _failed;

        public int Count
        {
            get
            {
                lock (_gate)
                    return _tasks.Count;
            }
        }

        public void Add(TTask task)
        {
            lock (_gate)
            {
                _tasks.Enqueue(task);
                if (_running)
                    Monitor.PulseAll(_gate);
            }
        }

        public ExceptionDispatchInfo? Run(int threads)
        {
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_ended, typeof(TransactionQueue<TTask>));
                if (_running)
                    throw new InvalidOperationException("the queue runs already: a task adds other tasks, it does not run them");
                (_running, _allowed, _failed) = (true, threads, null);
                for (; _threads < threads; _threads++)
                {
                    int number = _threads;
                    new Thread(() => Work(number)) { IsBackground = true, Name = $"transactions {number}" }.Start();
                }
                Monitor.PulseAll(_gate);
                while (_busy > 0 || (_tasks.Count > 0 && _failed is null))
                    Monitor.Wait(_gate);
                _running = false;
                _tasks.Clear();
                return _failed;
            }
        }

        public void End()
        {
            lock (_gate)
            {
                _ended = true;
                Monitor.PulseAll(_gate);
            }
        }

        private void Work(int number)
        {
            StmThread? thread = null;
            while (Next(number, out TTask? task))
            {
                ExceptionDispatchInfo? failed = null;
                try
                {
                    thread ??= workers.CreateThread();
                    workers.Run(thread, task!);
                }
                catch (Exception e)
                {
                    failed = ExceptionDispatchInfo.Capture(e);
                    // Whatever the task was in the middle of: others must not wait for it.
                    if (thread is { InTransaction: true })
                        thread.Abandon();
                }
                Done(failed);
            }
            if (thread is not null)
                workers.Ended(thread);
        }

        private bool Next(int number, out TTask? task)
        {
            lock (_gate)
            {
                while (!_ended || _running)
                {
                    if (_running && number < _allowed && _failed is null && _tasks.TryDequeue(out task))
                    {
                        _busy++;
                        return true;
                    }
                    Monitor.Wait(_gate);
                }
            }
            task = default;
            return false;
        }

        private void Done(ExceptionDispatchInfo? failed)
        {
            lock (_gate)
            {
                _failed ??= failed;
                if (--_busy == 0)
                    Monitor.PulseAll(_gate);
            }
        }
    }
}

/// <summary>Tasks written in C#, each an atomic block.</summary>
public sealed class TransactionQueue() : TransactionQueue<Action<StmThread>>(new Workers())
{
    /// <summary>Adds a task for the running thread.</summary>
    public void Add(Action<StmThread> task) => Add(StmThread.Current, task);

    /// <inheritdoc cref="TransactionQueue{TTask}.Run"/>
    public void Run(int segments = 0) => Run(StmThread.Current, segments);

    private sealed class Workers : ITransactionWorkers<Action<StmThread>>
    {
        public StmThread CreateThread() => StmThread.Current;

        public void Run(StmThread thread, Action<StmThread> task) => thread.Atomic(() => task(thread));
    }
}
