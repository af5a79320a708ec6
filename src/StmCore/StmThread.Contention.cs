namespace JitStm.StmCore;

// Two writers of one object, seen from the one that has come second. (Writer against reader is decided at commit: the committer wins, unless the
// reader is inevitable.)
//
//  - The inevitable one wins; else the older one (it began earlier, counting from its first attempt).
//  - The winner, if it is the second, requests the loser's abort and waits until it has ended.
//  - The loser, if it is the second, waits for the winner to end. But if it has read the object it cannot succeed any more (the winner's commit would find
//    the mark), so it aborts at once, and waits outside, where it holds nothing.
//  - An owner that is Committing, or aborting already, is about to let go: wait.
//
// No deadlock: every wait here polls, so that the waiter can be aborted. A regular transaction waits, without having requested an abort, only for an
// older or an inevitable one, and ages are unique and fixed while a transaction lives: no cycle. An inevitable one waits for a regular one
// only after having requested its abort, and for a Committing one only until that has stored or stepped back.
// Waiting always, as STMGC once did, starved; aborting always loses work for nothing when the lock is free in a microsecond.
//
// An owner's age is only trusted if its status word is the same before and after: thread and age change only while the segment is not running.
public abstract unsafe partial class StmThread
{
    // Rounds, of which most give the core away.
    private const int LongestWaitOutside = 3000;

    private Segment? _waitFor;
    private long _waitForWord;
    private uint _random = 2463534242;

    /// <summary>The object was seen locked by another transaction: returns when looking again is worth while, or throws the abort.</summary>
    internal void WaitForLock(StmObject obj, long stamp, ref Patience patience)
    {
        Segment owner = SegmentPool.All[Barriers.OwnerOf(stamp)];
        long word = Volatile.Read(ref owner.Status);
        if (Volatile.Read(ref obj._stamp) != stamp)
            return;
        int state = Segment.StateOf(word);
        if (state is not (Segment.Active or Segment.Inevitable))
        {
            WaitStep(ref patience);
            return;
        }
        long age = owner.Thread is { } thread ? Volatile.Read(ref thread._age) : 0;
        if (Volatile.Read(ref owner.Status) != word)
            return;
        if (state == Segment.Active && (_inevitable || _age < age))
        {
            TryRequestAbort(owner, word, _inevitable ? AbortKind.Inevitable : AbortKind.WriteWrite, obj, out _);
            WaitStep(ref patience);
            return;
        }
        if (Markers[(uint)stamp & Segment.MarkerMask] == Version)
        {
            _waitFor = owner;
            _waitForWord = word;
            _gaveWayFor = obj;
            Abort(state == Segment.Inevitable ? AbortKind.Inevitable : AbortKind.WriteWrite);
        }
        owner.Thread?.RequestBreak();
        StmActivity before = StmMeter.Enabled ? Doing(state == Segment.Inevitable ? StmActivity.WaitInevitable : StmActivity.WaitOther) : default;
        while (StillRuns(owner, word) && Volatile.Read(ref obj._stamp) == stamp)
            WaitStep(ref patience);
        if (StmMeter.Enabled)
            DoingAgain(before);
    }

    /// <summary>Between an abort and the next attempt, outside: for the transaction that is in the way, or for a random time that grows.</summary>
    private void BackOff()
    {
        if (StmMeter.Enabled)
            Doing(StmActivity.WaitOther);
        var patience = new Patience();
        if (_waitFor is { } owner)
        {
            _waitFor = null;
            for (int i = 0; i < LongestWaitOutside && StillRuns(owner, _waitForWord); i++)
                patience.Once();
            return;
        }
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        int limit = 16 << Math.Min(_abortsInARow, 8);
        Thread.SpinWait((int)(_random % (uint)limit));
    }
}
