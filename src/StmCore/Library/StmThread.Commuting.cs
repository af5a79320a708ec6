using System.Runtime.ExceptionServices;

namespace JitStm.StmCore;

/// <summary>A change of an object that commutes with other transactions' changes of it, so that they do not conflict: it is made at the commit, on what is there then.</summary>
internal abstract class Commuting(StmObject target)
{
    /// <summary>Changed in no other way: never by a write barrier.</summary>
    public StmObject Target { get; } = target;

    /// <summary>At the commit, with the target locked: changes it directly. Must not throw and must not touch other transactional memory.</summary>
    public abstract void Apply();
}

// Commuting changes are collected in the transaction. A reader of the target takes the read barrier and adds what its own transaction has collected.
//
// At the commit, under the mutex, the targets are locked after the status has turned Committing and before the fence; from there on
// they are ordinary written objects: readers that have marked one are aborted, readers that come later wait. They have no private
// copy; instead the changes are made when the private copies are stored.
//
// Only committers lock targets, and they hold the mutex, so a target is never found locked by somebody else. A committer that steps back releases them.
// Two transactions that only change a target never notice each other.
public abstract unsafe partial class StmThread
{
    private const int LinearSearchOfChanges = 8;

    private readonly List<Commuting> _commuting = [];

    // The newest change of each target, once there are many.
    private Dictionary<StmObject, int>? _newestChange;

    /// <summary>The collected change of the target to which the caller may add, or null: then the caller makes one for <see cref="Commute"/>.</summary>
    internal Commuting? OpenChange(StmObject target)
    {
        int index = NewestChange(target);
        // One from before a savepoint must stay as it is, for what comes after may be undone.
        return index >= (_savepoint?.Commuting ?? 0) ? _commuting[index] : null;
    }

    /// <summary>All collected changes of the target, oldest first, for a reader.</summary>
    internal IEnumerable<Commuting> ChangesOf(StmObject target)
    {
        for (int i = 0; i < _commuting.Count; i++)
            if (_commuting[i].Target == target)
                yield return _commuting[i];
    }

    /// <summary>The transaction has collected a change of the target.</summary>
    internal bool HasChanged(StmObject target) => _commuting.Count > 0 && NewestChange(target) >= 0;

    /// <summary>Makes the change when the transaction commits; at once where there are no transactions.</summary>
    internal void Commute(Commuting change)
    {
        if (!Barriers.Enabled || Held is null)
        {
            Barriers.Write(this, change.Target);
            change.Apply();
            return;
        }
        _commitWork = true;
        if (_newestChange is not null)
            _newestChange[change.Target] = _commuting.Count;
        _commuting.Add(change);
    }

    private int NewestChange(StmObject target)
    {
        if (_commuting.Count > LinearSearchOfChanges)
        {
            if (_newestChange is null)
            {
                _newestChange = new(ReferenceEqualityComparer.Instance);
                for (int i = 0; i < _commuting.Count; i++)
                    _newestChange[_commuting[i].Target] = i;
            }
            return _newestChange.TryGetValue(target, out int index) ? index : -1;
        }
        for (int i = _commuting.Count - 1; i >= 0; i--)
            if (_commuting[i].Target == target)
                return i;
        return -1;
    }

    private void DropChanges(int first)
    {
        _commuting.RemoveRange(first, _commuting.Count - first);
        _newestChange = null;
    }

    /// <summary>Before a commit with work, while it may still fail. False: there is nothing to commit after all.</summary>
    private bool PrepareCommitWork()
    {
        if (_savepoint is not null)
            throw new InvalidOperationException("a transaction cannot be committed inside an atomic block that may have to be undone: leave the block first");
        MakeElidedLocksReal();
        int room = _writes + _commuting.Count;
        if (room > Copies.Length)
        {
            Array.Resize(ref Copies, room);
            Array.Resize(ref _originals, room);
        }
        if (room > 0 || _onCommit.Count > 0)
            return true;
        _onAbort.Clear();
        _commitWork = false;
        return false;
    }

    private void LockCommuting()
    {
        if (Mutations.NoCommutingLock)
            return;
        foreach (Commuting change in _commuting)
        {
            StmObject target = change.Target;
            long stamp;
            do
                stamp = Volatile.Read(ref target._stamp);
            while (stamp >> 56 != Tag && !Barriers.TryLock(this, target, stamp, _writes));
            if (stamp >> 56 != Tag)
                AddWrite(_writes, target);
        }
    }

    private void ApplyCommuting()
    {
        foreach (Commuting change in _commuting)
        {
            try
            {
                change.Apply();
            }
            catch (Exception e)
            {
                _failedOnCommit ??= ExceptionDispatchInfo.Capture(e);
            }
        }
        DropChanges(0);
    }
}
