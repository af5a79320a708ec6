namespace JitStm.StmCore;

/// <summary>What becomes of the effects of an atomic block that ends with an exception.</summary>
public enum OnException
{
    /// <summary>They stay, as under a lock.</summary>
    Keep,
    /// <summary>They are undone: the exception leaves as if the block had not run.</summary>
    RollBack,
}

// Transactions for people who write C#: blocks that are atomic, and what is to be done when they commit or abort.
//
// The body of an outermost block is run again when its transaction aborts. So it must have no effects but on transactional memory: all others
// belong into OnCommit. A block inside another, or inside an interpreter's transaction, is part of that one.
public abstract unsafe partial class StmThread
{
    /// <summary>Runs the body as one transaction, or as part of the running one; no transaction boundary falls inside. Exceptions of the body leave as they are.</summary>
    public T Atomic<T>(Func<T> body, OnException onException = OnException.Keep)
    {
        if (Held is not null || _atomicDepth > 0)
            return Inside(body, onException);
        for (; ; )
        {
            try
            {
                Begin();
                return CommitAfter(body, onException);
            }
            catch (StmAbortException)
            {
                // What there was to undo is undone.
            }
        }
    }

    /// <inheritdoc cref="Atomic{T}"/>
    public void Atomic(Action body, OnException onException = OnException.Keep) => Atomic(() =>
    {
        body();
        return 0;
    }, onException);

    private T CommitAfter<T>(Func<T> body, OnException onException)
    {
        T result;
        try
        {
            result = Inside(body, onException);
        }
        catch (Exception e) when (e is not StmAbortException)
        {
            // The body has seen one state, and what it did is real; unless this commit aborts: then so was the exception.
            Commit();
            throw;
        }
        Commit();
        return result;
    }

    private T Inside<T>(Func<T> body, OnException onException)
    {
        if (onException == OnException.RollBack)
            return Undoable(body);
        AtomicDepth++;
        T result;
        try
        {
            result = body();
        }
        catch (Exception e) when (e is not StmAbortException)
        {
            AtomicDepth--;
            throw;
        }
        AtomicDepth--;
        return result;
    }

    // The three lists, and savepoints, are rare: one flag tells whether a commit must look at them at all.
    private bool _commitWork;
    private readonly List<Action> _onCommit = [];
    private readonly List<Action> _onAbort = [];
    private Exception? _failedOnAbort;

    /// <summary>
    /// Runs the action when the transaction commits, in commit order; never if it aborts. For buffered output. The action holds up all other commits, and must not
    /// touch transactional memory. Its exception leaves the commit, which is done nevertheless; the other actions run too.
    /// </summary>
    public void OnCommit(Action action)
    {
        if (Held is null)
        {
            action();
            return;
        }
        _commitWork = true;
        _onCommit.Add(action);
    }

    /// <summary>
    /// Runs the action when what the transaction has done so far is undone: by an abort, by Retry, by an exception that leaves a block which is rolled back. The last
    /// first, outside the transaction or outside the block. Nothing outside transactions, which are never undone. An exception of the
    /// action leaves the next attempt's begin, after all other actions have run.
    /// </summary>
    public void OnAbort(Action action)
    {
        if (Held is null)
            return;
        _commitWork = true;
        _onAbort.Add(action);
    }

    /// <summary>In an abort: nothing is left for a commit.</summary>
    private void DropCommitWork()
    {
        if (!_commitWork)
            return;
        _onCommit.Clear();
        DropChanges(0);
    }

    /// <summary>In an abort, when nothing is held any more.</summary>
    private void RunOnAbort()
    {
        if (!_commitWork)
            return;
        _commitWork = false;
        RunOnAbort(0);
    }

    private void RunOnAbort(int first)
    {
        while (_onAbort.Count > first)
        {
            Action action = _onAbort[^1];
            _onAbort.RemoveAt(_onAbort.Count - 1);
            try
            {
                action();
            }
            catch (Exception e)
            {
                _failedOnAbort ??= e;
            }
        }
    }

    /// <summary>
    /// Gives up the running transaction of a thread that cannot go on with it (the host's thread ends in the middle of a transaction): undone if it
    /// can be, else committed, so that others do not wait for it for ever. Called on the thread itself.
    /// </summary>
    public void Abandon()
    {
        if (Held is null)
            return;
        try
        {
            if (Barriers.Enabled && (!_inevitable || _revocable))
                Abort(AbortKind.Other);
            while (_savepoint is { } savepoint)
                UndoTo(savepoint);
            Commit();
        }
        catch (StmAbortException)
        {
            // As it was meant to be.
        }
    }

    /// <summary>In the first begin after an abort, outside: what had to wait until the stack was unwound.</summary>
    private void AfterAbort()
    {
        if (_failedOnAbort is { } failed)
        {
            _failedOnAbort = null;
            throw new InvalidOperationException("an OnAbort action has failed: " + failed.Message, failed);
        }
        if (_waiter is not null)
            WaitForChange();
    }
}

/// <summary>The thread-local way in: <see cref="StmThread.Current"/> is meant.</summary>
public static partial class Stm
{
    /// <inheritdoc cref="StmThread.Atomic{T}"/>
    public static T Atomic<T>(Func<StmThread, T> body, OnException onException = OnException.Keep)
    {
        StmThread thread = StmThread.Current;
        return thread.Atomic(() => body(thread), onException);
    }

    /// <inheritdoc cref="StmThread.Atomic{T}"/>
    public static void Atomic(Action<StmThread> body, OnException onException = OnException.Keep)
    {
        StmThread thread = StmThread.Current;
        thread.Atomic(() => body(thread), onException);
    }

    /// <inheritdoc cref="StmThread.Retry"/>
    public static void Retry(int millisecondsTimeout = Timeout.Infinite) => StmThread.Current.Retry(millisecondsTimeout);

    /// <inheritdoc cref="StmThread.OrElse{T}"/>
    public static T OrElse<T>(Func<StmThread, T> first, Func<StmThread, T> second)
    {
        StmThread thread = StmThread.Current;
        return thread.OrElse(() => first(thread), () => second(thread));
    }

    /// <inheritdoc cref="StmThread.OnCommit"/>
    public static void OnCommit(Action action) => StmThread.Current.OnCommit(action);

    /// <inheritdoc cref="StmThread.OnAbort"/>
    public static void OnAbort(Action action) => StmThread.Current.OnAbort(action);
}
