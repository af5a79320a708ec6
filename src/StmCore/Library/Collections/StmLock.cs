using System.ComponentModel;

namespace JitStm.StmCore;

/// <summary>
/// A lock for code that was written with locks. A transaction that takes a free lock only reads it, so transactions that take and release the same
/// lock run in parallel, and conflict only if they touch the same data. One that ends while it holds the lock (a break, or the end of an atomic block)
/// makes that real: then others wait. Outside transactions it is taken for real at once. Re-entrant.
/// </summary>
public sealed class StmLock : StmObject
{
    private StmThread? _owner;
    private int _depth;

    /// <summary>Born in the thread's transaction.</summary>
    public StmLock(StmThread thread) => Barriers.New(thread, this);

    private StmLock(StmThread? owner, int depth) => (_owner, _depth) = (owner, depth);

    /// <summary>Takes the lock; waits while another thread holds it for real, which undoes the transaction and runs it again afterwards.</summary>
    public void Enter(StmThread thread)
    {
        if (!thread.InTransaction || !Barriers.Enabled)
        {
            EnterForReal(thread);
            return;
        }
        if (thread.CountElided(this) == 0 && Barriers.Reading(thread, this)._owner is { } owner)
        {
            if (owner == thread)
            {
                Barriers.Writing(thread, this)._depth++;
                return;
            }
            if (!thread.MayRetry)
                throw new InvalidOperationException(
                    $"another thread holds the lock, and an inevitable transaction ({thread.InevitableReason}) cannot be undone to wait for it: take the lock before what is irrevocable");
            thread.Retry();
        }
        thread.Elide(this, 1);
    }

    public void Exit(StmThread thread)
    {
        if (thread.InTransaction && Barriers.Enabled && thread.CountElided(this) > 0)
        {
            thread.Elide(this, -1);
            return;
        }
        thread.Atomic(() =>
        {
            if (Barriers.Reading(thread, this)._owner != thread)
                throw new SynchronizationLockException("the thread does not hold the lock that it releases");
            StmLock state = Barriers.Writing(thread, this);
            if (--state._depth == 0)
                state._owner = null;
        });
    }

    /// <summary>Some thread holds the lock for real, or this transaction holds it.</summary>
    public bool IsHeld(StmThread thread) => thread.CountElided(this) > 0 || Barriers.Reading(thread, this)._owner is not null;

    private void EnterForReal(StmThread thread)
    {
        var patience = new Patience();
        while (!thread.Atomic(() => TryTake(thread)))
            thread.RunOutside(patience.Once);
    }

    private bool TryTake(StmThread thread)
    {
        if (Barriers.Reading(thread, this)._owner is { } owner && owner != thread)
        {
            if (!Barriers.Enabled)
                return false;
            thread.Retry();
        }
        MakeReal(thread, 1);
        return true;
    }

    internal void MakeReal(StmThread thread, int depth)
    {
        StmLock state = Barriers.Writing(thread, this);
        state._owner = thread;
        state._depth += depth;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override StmObject StmClone() => new StmLock(_owner, _depth);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override void StmCopyFrom(StmObject copy)
    {
        var from = (StmLock)copy;
        (_owner, _depth) = (from._owner, from._depth);
    }
}

// Locks that the running transaction holds without having taken them: empty between transactions.
public abstract unsafe partial class StmThread
{
    private readonly ElidedLocks _elided = new();

    private sealed class ElidedLocks : IStmPrivate
    {
        public readonly List<(StmLock Lock, int Depth)> Held = [];

        public object StmSave() => Held.ToArray();

        public void StmRestore(object saved)
        {
            Held.Clear();
            Held.AddRange(((StmLock, int)[])saved);
        }
    }

    internal bool MayRetry => !_inevitable || _revocable;

    internal int CountElided(StmLock which) => _elided.Held.Find(held => held.Lock == which).Depth;

    internal void Elide(StmLock which, int change)
    {
        SavePrivate(_elided);
        _commitWork = true;
        int index = _elided.Held.FindIndex(held => held.Lock == which);
        int depth = (index < 0 ? 0 : _elided.Held[index].Depth) + change;
        if (index < 0)
            _elided.Held.Add((which, depth));
        else if (depth == 0)
            _elided.Held.RemoveAt(index);
        else
            _elided.Held[index] = (which, depth);
    }

    private void MakeElidedLocksReal()
    {
        foreach ((StmLock held, int depth) in _elided.Held)
            held.MakeReal(this, depth);
        _elided.Held.Clear();
    }
}
