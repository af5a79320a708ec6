using System.Diagnostics.CodeAnalysis;

namespace JitStm.StmCore;

// Aborts, always by the thread itself, in this order:
//
//  1. Restore every saved private object, then the host's own state (Rollback).
//  2. Release the locks.
//  3. Acknowledge: the status turns Idle.
//  4. Throw.
//
// The private state first: a generator's frame is private state that belongs to whoever holds the generator's lock. Were the lock
// released first, another thread could resume the generator while its frame is half executed.
// The locks before the acknowledgment: who waits for it is about to take them, or to store over what we have locked.
// The exception last, and only to unwind: nothing on its way (finally blocks, filters) may touch transactional memory.
public abstract unsafe partial class StmThread
{
    private const int LinearSearch = 8;

    private readonly StmAbortException _abort = new();
    private List<(IStmPrivate State, object Saved)> _saved = [];
    private HashSet<IStmPrivate>? _savedSet;

    /// <summary>Saves the state of a thread-private object unless it was saved in this transaction.</summary>
    public void SavePrivate(IStmPrivate state)
    {
        // Inevitable transactions are never rolled back, except by themselves (Retry, an atomic block that is undone).
        if (!Barriers.Enabled || (_inevitable && !_revocable && _savepoint is null) || Held is null || !NoteSaved(state))
            return;
        _saved.Add((state, state.StmSave()));
    }

    private bool NoteSaved(IStmPrivate state)
    {
        if (_savedSet is not null && _saved.Count > LinearSearch)
            return _savedSet.Add(state);
        for (int i = _saved.Count - 1; i >= 0; i--)
            if (ReferenceEquals(_saved[i].State, state))
                return false;
        if (_saved.Count == LinearSearch)
        {
            _savedSet ??= new HashSet<IStmPrivate>(ReferenceEqualityComparer.Instance);
            foreach ((IStmPrivate old, _) in _saved)
                _savedSet.Add(old);
            _savedSet.Add(state);
        }
        return true;
    }

    private void RestoreSaved()
    {
        RestoreSavedHere();
        while (_savepoint is not null)
        {
            LeaveSavepoint(_savepoint);
            RestoreSavedHere();
        }
        Rollback();
        _atomicDepth = _checkpointAtomicDepth;
        Nesting = _checkpointNesting;
    }

    private void RestoreSavedHere()
    {
        for (int i = _saved.Count - 1; i >= 0; i--)
            _saved[i].State.StmRestore(_saved[i].Saved);
    }

    private void ForgetSaved()
    {
        if (_saved.Count == 0)
            return;
        _saved.Clear();
        _savedSet?.Clear();
    }

    [DoesNotReturn]
    private void AbortAsRequested() =>
        Abort((AbortKind)(Segment.StateOf(Held!.Status) - Segment.AbortRequested));

    [DoesNotReturn]
    private void Abort(AbortKind kind)
    {
        // Counted here, not where an injected abort is asked for: those must not turn the transaction inevitable.
        if (kind is not (AbortKind.Injected or AbortKind.Retry))
        {
            _abortsInARow++;
            _congestion.Aborted();
        }
        NoteAbort(kind);
        _versionLeft = 0;
        Counters.CountAbort(kind);
        if (kind != AbortKind.Retry)
            _budget = Math.Max(Math.Min(SmallestBudget, _budgetLimit), _budget >> 1);

        if (Mutations.UnlockBeforeRestore)
        {
            Unlock();
            Thread.Yield();
        }
        RestoreSaved();
        Segment segment = Held!;
        if (Mutations.AckBeforeUnlock)
        {
            Volatile.Write(ref segment.Status, segment.Status & ~Segment.StateMask);
            Thread.Yield();
        }
        Unlock();
        DropCommitWork();
        Leave(segment);
        if (SegmentPool.Contended)
            SegmentPool.Offer(segment);
        RunOnAbort();
        _unwinding = true;
        throw _abort;
    }

    // Set from an abort to the next begin.
    private bool _unwinding;

    /// <summary>In Begin: what the abort has restored must not have been touched on the way to the base loop.</summary>
    private void CheckUnwound()
    {
        _unwinding = false;
        if (_atomicDepth != _checkpointAtomicDepth || Nesting != _checkpointNesting)
            throw new InvalidOperationException(
                $"code ran while an abort unwound: nesting {Nesting} instead of {_checkpointNesting}, atomic depth {_atomicDepth} instead of {_checkpointAtomicDepth}");
        AfterAbort();
    }

    /// <summary>
    /// An abort travels up the stack of the running thread: from its throw until the thread begins again. Woven finally bodies ask here and do
    /// nothing, for the state that they would work on is the restored one already.
    /// </summary>
    public static bool IsAborting => t_current is { _unwinding: true };

    /// <summary>For tests: aborts the running transaction as if a conflict had asked for it. Nothing outside transactions, in inevitable ones and past the point of no return.</summary>
    public void AbortForTest() => AbortForTest(AbortKind.Injected);

    /// <summary>As if for this reason: other kinds than Injected count as conflicts.</summary>
    internal void AbortForTest(AbortKind kind)
    {
        if (Barriers.Enabled && Held is { } segment && !_inevitable && Segment.StateOf(segment.Status) != Segment.Committing)
            Abort(kind);
    }
}
