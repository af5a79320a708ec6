using System.Diagnostics.CodeAnalysis;

namespace JitStm.StmCore;

// Undoing a part of a transaction: atomic blocks that are rolled back on an exception, and the alternatives of OrElse.
//
// The write log has one private copy an object, and objects born in the transaction none: they are changed in place. To undo from a savepoint on:
//
//  - The thread gets a new birth stamp. What was born before it is then an object like any other: its first read gives it an id, its first
//    write locks it and makes a private copy. That it cannot be reached by others yet makes no difference to anything.
//  - The thread's tag matches no lock any more, so that a barrier on an object that was locked before takes the slow path. There a read takes the private
//    copy, and the first write saves a clone of it (CopyForWrite).
//  - Private state that is saved, is saved anew.
//
// Undoing then is: restore the private state, put the saved clones back into the copies, release the locks taken since. What the block has read or
// locked has decided that it ended the way it did: its marks stay, and objects that are unlocked are marked as read.
// An access reference does not live across a call that may run such a block, as for any call that runs guest code.
public abstract unsafe partial class StmThread
{
    private Savepoint? _savepoint;
    private int _alternatives;

    private sealed class Savepoint
    {
        public Savepoint? Outer;
        public int Writes;
        public long Birth;
        public long Tag;
        public int AtomicDepth;
        public int Nesting;
        public int Alternatives;
        public int OnCommit;
        public int OnAbort;
        public int Commuting;
        public required List<(IStmPrivate State, object Saved)> Saved;
        public HashSet<IStmPrivate>? SavedSet;

        /// <summary>Private copies from before the savepoint, by their place in the write log, as they were at the savepoint.</summary>
        public Dictionary<int, StmObject>? Undo;
    }

    private T Undoable<T>(Func<T> body)
    {
        Savepoint savepoint = EnterSavepoint("an atomic block that is rolled back");
        T result;
        try
        {
            result = body();
        }
        catch (Exception e) when (e is not StmAbortException)
        {
            UndoTo(savepoint);
            throw;
        }
        Keep(savepoint);
        return result;
    }

    /// <summary>Runs the first alternative; if it ends with <see cref="Retry"/>, undoes it and runs the second. If that retries too, waits for what either has read.</summary>
    public T OrElse<T>(Func<T> first, Func<T> second)
    {
        if (Held is null && Barriers.Enabled)
            return Atomic(() => OrElse(first, second));
        return TryFirst(first, out T? result) ? result : Inside(second, OnException.Keep);
    }

    /// <inheritdoc cref="OrElse{T}"/>
    public void OrElse(Action first, Action second) => OrElse(
        () =>
        {
            first();
            return 0;
        },
        () =>
        {
            second();
            return 0;
        });

    private bool TryFirst<T>(Func<T> first, [MaybeNullWhen(false)] out T result)
    {
        Savepoint savepoint = EnterSavepoint("OrElse");
        _alternatives++;
        try
        {
            result = first();
        }
        catch (StmRetryException)
        {
            UndoTo(savepoint);
            result = default;
            return false;
        }
        catch (Exception e) when (e is not StmAbortException)
        {
            Keep(savepoint);
            throw;
        }
        Keep(savepoint);
        return true;
    }

    private Savepoint EnterSavepoint(string what)
    {
        if (!Barriers.Enabled)
            throw new NotSupportedException($"{what} needs transactions that can be undone: run with Stm.Mode = On");
        var savepoint = new Savepoint
        {
            Outer = _savepoint,
            Writes = _writes,
            Birth = Birth,
            Tag = Tag,
            AtomicDepth = _atomicDepth,
            Nesting = Nesting,
            Alternatives = _alternatives,
            OnCommit = _onCommit.Count,
            OnAbort = _onAbort.Count,
            Commuting = _commuting.Count,
            Saved = _saved,
            SavedSet = _savedSet,
        };
        _saved = [];
        _savedSet = null;
        _savepoint = savepoint;
        _commitWork = true;
        _atomicDepth++;
        Birth = OutsideBirth(++_outsidePeriods);
        Tag = NoTag;
        return savepoint;
    }

    /// <summary>Back to the enclosing level's lists; the caller has dealt with those of this level.</summary>
    private void LeaveSavepoint(Savepoint savepoint)
    {
        _savepoint = savepoint.Outer;
        _saved = savepoint.Saved;
        _savedSet = savepoint.SavedSet;
        _alternatives = savepoint.Alternatives;
        Birth = savepoint.Birth;
        Tag = savepoint.Tag;
    }

    /// <summary>The block's effects become effects of what encloses it.</summary>
    private void Keep(Savepoint savepoint)
    {
        List<(IStmPrivate State, object Saved)> saved = _saved;
        LeaveSavepoint(savepoint);
        foreach ((IStmPrivate state, object old) in saved)
            if (NoteSaved(state))
                _saved.Add((state, old));
        if (savepoint is { Undo: { } undo, Outer: { } outer })
            foreach ((int index, StmObject old) in undo)
                if (index < outer.Writes)
                    (outer.Undo ??= []).TryAdd(index, old);
        AtomicDepth--;
    }

    private void UndoTo(Savepoint savepoint)
    {
        RestoreSavedHere();
        if (savepoint.Undo is { } undo)
            foreach ((int index, StmObject old) in undo)
                Copies[index]!.StmCopyFrom(old);
        // The mark before the unlock: who takes the lock next sees it.
        for (int i = savepoint.Writes; i < _writes && !Mutations.NoUndoMark; i++)
            Markers[(uint)_originals[i]!._stamp & Segment.MarkerMask] = Version;
        UnlockFrom(savepoint.Writes);
        _onCommit.RemoveRange(savepoint.OnCommit, _onCommit.Count - savepoint.OnCommit);
        DropChanges(savepoint.Commuting);
        LeaveSavepoint(savepoint);
        Nesting = savepoint.Nesting;
        AtomicDepth = savepoint.AtomicDepth;
        RunOnAbort(savepoint.OnAbort);
    }

    /// <summary>After a savepoint, the copy of an object that this transaction has locked: from now on it is going to be changed.</summary>
    internal StmObject CopyForWrite(int index)
    {
        StmObject copy = Copies[index]!;
        Savepoint savepoint = _savepoint!;
        if (index < savepoint.Writes && !(savepoint.Undo ??= []).ContainsKey(index))
            savepoint.Undo.Add(index, copy.StmClone());
        return copy;
    }

    /// <summary>The object locked last has no private copy: it is as if it had not been locked.</summary>
    internal void DropLastWrite(StmObject original)
    {
        Markers[(uint)original._stamp & Segment.MarkerMask] = Version;
        UnlockFrom(_writes - 1);
    }
}
