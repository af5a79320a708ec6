using System.Collections.Concurrent;
using JitStm.StmCore;

namespace JitStm.StmCore.Tests;

/// <summary>A guest thread that does what a test tells it, step by step.</summary>
internal sealed class Actor : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;

    public Actor()
    {
        _thread = new Thread(() =>
        {
            foreach (Action action in _work.GetConsumingEnumerable())
                action();
        })
        { IsBackground = true };
        _thread.Start();
    }

    public Guest Guest { get; } = new();

    /// <summary>Starts a step that may block.</summary>
    public Task Start(Action<Guest> step)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                step(Guest);
                done.SetResult();
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    public void Do(Action<Guest> step) => Finish(Start(step));

    public T Do<T>(Func<Guest, T> step)
    {
        T result = default!;
        Do(g => { result = step(g); });
        return result;
    }

    public void Begin() => Do(g => g.Begin());

    public void Commit() => Do(g => g.Commit());

    /// <summary>The step ends with the abort.</summary>
    public void Aborts(Action<Guest> step) => Xunit.Assert.Throws<StmAbortException>(() => Do(step));

    /// <summary>Another thread has asked for the abort, or will soon.</summary>
    public void AbortsAtAPoll() => Aborts(g =>
    {
        Eventually(() => Segment.IsAborting(g.Held!.Status));
        // The poll word is set a moment after the status.
        for (; ; )
            g.Poll();
    });

    /// <summary>Waits until another thread has asked for the abort.</summary>
    public void IsFlagged() => Eventually(() => Segment.IsAborting(Guest.Held!.Status));

    /// <summary>Waits for a started step; its exception comes out.</summary>
    public static void Finish(Task step)
    {
        if (Task.WhenAny(step, Task.Delay(s_patience)).GetAwaiter().GetResult() != step)
            throw new TimeoutException("the step does not end");
        step.GetAwaiter().GetResult();
    }

    /// <summary>Gives a step that ought to block the time to go wrong.</summary>
    public static bool IsBlocked(Task step) => !step.Wait(30);

    public static void Eventually(Func<bool> condition)
    {
        if (!SpinWait.SpinUntil(condition, s_patience))
            throw new TimeoutException("the condition does not become true");
    }

    public void Dispose()
    {
        if (Guest.InTransaction)
            Start(g => g.AbortForTest());
        _work.CompleteAdding();
        _thread.Join(s_patience);
        _work.Dispose();
    }
}

/// <summary>A thread state as a host would derive it: with something to check-point.</summary>
internal sealed class Guest : StmThread
{
    private int _saved;

    /// <summary>Stands for the top frame.</summary>
    public int Top;

    public Action? WhenRolledBack;

    public string? Source;

    protected override object? SourceMarker() => Source;

    protected override void Checkpoint() => _saved = Top;

    protected override void Rollback()
    {
        Top = _saved;
        WhenRolledBack?.Invoke();
    }

    /// <summary>A whole transaction, retried.</summary>
    public T Transact<T>(Func<T> body)
    {
        for (; ; )
        {
            Begin();
            try
            {
                T result = body();
                Commit();
                return result;
            }
            catch (StmAbortException)
            {
            }
        }
    }

    public void Transact(Action body) => Transact(() =>
    {
        body();
        return 0;
    });
}

/// <summary>What the weaver makes of a class with one field.</summary>
internal sealed class Cell : StmObject
{
    public int Value;

    public override StmObject StmClone() => new Cell { Value = Value };

    public override void StmCopyFrom(StmObject copy) => Value = ((Cell)copy).Value;

    public int Get(StmThread t) => Barriers.Reading(t, this).Value;

    public void Set(StmThread t, int value) => Barriers.Writing(t, this).Value = value;

    /// <summary>A cell that a committed transaction has made.</summary>
    public static Cell Committed(int value)
    {
        var guest = new Guest();
        return guest.Transact(() => Born(guest, value));
    }

    public static Cell Born(StmThread t, int value)
    {
        var cell = new Cell { Value = value };
        Barriers.New(t, cell);
        return cell;
    }
}

internal sealed class PrivateState : IStmPrivate
{
    public int Value;
    public int Saves;
    public Action? WhenRestored;

    public object StmSave()
    {
        Saves++;
        return Value;
    }

    public void StmRestore(object saved)
    {
        Value = (int)saved;
        WhenRestored?.Invoke();
    }
}
