using System.Runtime.ExceptionServices;

namespace JitStm.StmCore;

// The commit protocol, for transactions that have written.
//
//  1. Take the commit mutex. Until then the transaction polls and can be aborted.
//  2. CAS Active -> Committing: fails exactly if an abort was requested. From here on nobody aborts us.
//  3. Fence (CommitMutex.Fence): afterwards every mark made before it is visible here, and every read barrier after it sees our locks.
//  4. For every other running segment that has marked an object of ours: request its abort; if it is inevitable, step back to
//     Active, give the mutex up, wait for it to end, and start again. Nothing was stored yet. After a few times, become inevitable first: others
//     might follow that also read our objects.
//  5. Wait until every marked transaction has ended, whoever has flagged it. Somebody else may have flagged it for a lock (a CAS that did not need the
//     mutex), and it may run on for a while: it must not see half of our stores.
//  6. Store the private copies into the originals, run the on-commit actions, unlock, turn Idle, give the mutex up.
//
// Why one mutex: two committers that check each other's markers at the same time would both find the other Committing, hence not abortable.
// Both having read what the other writes (write skew), one must wait for the other, and then they wait for each other.
// With the mutex, in step 4 no other segment is Committing.
//
// A reader that is flagged and yet commits read-only is serialised before us; a writer that is flagged fails its step 2.
// A transaction that begins during the steps sees our locks (see Begin) and waits in ReadSlow for what we are about to store.
//
// The wait in step 5 is a safe point, and needs no fence answer (no other committer) and no abort test.
public abstract unsafe partial class StmThread
{
    private readonly List<(Segment Segment, long Word)> _victims = [];
    private ExceptionDispatchInfo? _failedOnCommit;

    private const int StepsBackBeforeInevitable = 3;

    private void CommitWrites(Segment segment)
    {
        if (_commitWork && !PrepareCommitWork())
            return;
        if (!Barriers.Enabled)
        {
            RunOnCommit();
            return;
        }
        Arbitrate(segment);
        // Certain. Nothing below may throw before the locks are released.
        StoreCopies(0);
        if (_commitWork)
            ApplyCommuting();
        if (ChangeWaiters.Any)
            ChangeWaiters.Wake(_originals.AsSpan(0, _writes));
        RunOnCommit();
        Unlock();
        CommitMutex.Tick();
        CommitMutex.Release();
    }

    private void StoreCopies(int i)
    {
        try
        {
            for (; i < _writes; i++)
                if (Copies[i] is { } copy)
                    _originals[i]!.StmCopyFrom(copy);
        }
        catch (Exception e)
        {
            // A faulty copier (generated ones cannot throw): all other objects get their values, and the caller hears of it when the transaction has ended.
            _failedOnCommit ??= ExceptionDispatchInfo.Capture(new InvalidOperationException($"the copier of {_originals[i]!.GetType()} has failed in a commit: {e.Message}", e));
            StoreCopies(i + 1);
        }
    }

    /// <summary>Returns holding the mutex, Committing, with every reader of our objects gone; or throws the abort.</summary>
    private void Arbitrate(Segment segment)
    {
        for (int steppedBack = 0; ; steppedBack++)
        {
            if (steppedBack == StepsBackBeforeInevitable)
                BecomeInevitable("its commit has waited for inevitable readers again and again");
            CommitMutex.Take(this);
            long active = segment.Status;
            long committing = (active & ~Segment.StateMask) | Segment.Committing;
            if (_inevitable)
            {
                Interlocked.Exchange(ref segment.Status, committing);
            }
            else if (Segment.StateOf(active) != Segment.Active || Interlocked.CompareExchange(ref segment.Status, committing, active) != active)
            {
                CommitMutex.Release();
                AbortAsRequested();
            }
            int own = _writes;
            if (_commitWork)
                LockCommuting();
            if (_writes == 0)
                return;
            if (!Mutations.NoFence)
                CommitMutex.Fence(segment);
            if (FlagReaders(segment) is not { } blocker)
                break;
            UnlockFrom(own);
            Volatile.Write(ref segment.Status, active);
            CommitMutex.Release();
            WaitForEnd(blocker.Segment, blocker.Word);
        }
        if (StmMeter.Enabled && _victims.Count > 0)
            Doing(StmActivity.WaitWriteRead);
        var patience = new Patience();
        foreach ((Segment victim, long word) in _victims)
            while (Volatile.Read(ref victim.Status) == word && !Mutations.NoAck)
                WaitAtSafePoint(segment, ref patience);
        if (_victims.Count == 0)
            return;
        _victims.Clear();
        if (StmMeter.Enabled)
            DoingAgain(StmActivity.Bookkeeping);
    }

    /// <summary>Step 4. The inevitable transaction that is in the way, or null with the marked transactions in <see cref="_victims"/>.</summary>
    private (Segment Segment, long Word)? FlagReaders(Segment own)
    {
        _victims.Clear();
        if (Mutations.NoMarkerCheck)
            return null;
        foreach (Segment other in SegmentPool.All)
        {
            if (other == own)
                continue;
            for (;;)
            {
                long word = Volatile.Read(ref other.Status);
                if (!Segment.IsRunning(word) || Marked(other, word) is not { } read)
                    break;
                int state = Segment.StateOf(word);
                if (state == Segment.Inevitable)
                    return (other, word);
                if (state == Segment.Active)
                {
                    // Fails when it has just turned inevitable, was flagged, or has ended: look again.
                    if (!TryRequestAbort(other, word, AbortKind.WriteRead, read, out word))
                        continue;
                }
                else if (Mutations.NoForeignAck)
                {
                    break;
                }
                _victims.Add((other, word));
                break;
            }
        }
        return null;
    }

    /// <summary>An object of ours that the other transaction has read.</summary>
    private StmObject? Marked(Segment other, long word)
    {
        byte version = Segment.VersionOf(word);
        for (int i = 0; i < _writes; i++)
        {
            long stamp = _originals[i]!._stamp;
            if (Volatile.Read(ref other.Markers[(uint)stamp & Segment.MarkerMask]) == version
                || ((stamp & Barriers.OrphanBit) != 0 && Volatile.Read(ref other.Markers[0]) == version))
                return _originals[i];
        }
        return null;
    }

    /// <summary>The only thing that a thread may do to another's status: see <see cref="Segment"/>.</summary>
    private bool TryRequestAbort(Segment other, long word, AbortKind kind, StmObject about, out long requested)
    {
        requested = (word & ~Segment.StateMask) | (uint)(Segment.AbortRequested + (int)kind);
        if (Interlocked.CompareExchange(ref other.Status, requested, word) != word)
            return false;
        Poke(other);
        LeaveNote(other, requested, about);
        // Whoever has cost somebody his work should not lose his own on top.
        RequestBreak();
        return true;
    }

    /// <summary>Removes all locks; the write log is empty afterwards.</summary>
    private void Unlock()
    {
        UnlockFrom(0);
        if (Copies.Length > LargestKeptLog)
        {
            Copies = new StmObject?[SmallestLog];
            _originals = new StmObject?[SmallestLog];
        }
    }

    /// <summary>Releases the locks taken last, back to a length of the write log.</summary>
    private void UnlockFrom(int first)
    {
        for (int i = first; i < _writes; i++)
        {
            if (StmChecks.Enabled)
                StmChecks.Died(Copies[i]);
            StmObject original = _originals[i]!;
            Volatile.Write(ref original._stamp, Barriers.IdOf(original._stamp));
            _originals[i] = null;
            Copies[i] = null;
        }
        _writes = first;
    }

    /// <summary>The first exception of an action is kept until the transaction has ended.</summary>
    private void RunOnCommit()
    {
        if (!_commitWork)
            return;
        _commitWork = false;
        _onAbort.Clear();
        foreach (Action action in _onCommit)
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                _failedOnCommit ??= ExceptionDispatchInfo.Capture(e);
            }
        }
        _onCommit.Clear();
    }

    private void ThrowFailedOnCommit()
    {
        ExceptionDispatchInfo failed = _failedOnCommit!;
        _failedOnCommit = null;
        failed.Throw();
    }
}
