using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JitStm.StmCore;

/*
The header and the barriers.

Every transactional object has one word, StmObject._stamp:

    > 0               shared and unlocked. Low 32 bits: marker id (low 24: index into the marker arrays; bit 31: see "orphans")
    0                 an orphan: nobody stamped it (made by a deserialiser, by reflection, before the first thread)
    10 serial segment birth: new in transaction `serial` of that segment (56 and 6 bits)
    11 segment index id
                      write-locked by the transaction in `segment` (6 bits); its private copy is Copies[index] (24 bits);
                      the id (32 bits) is kept for readers' markers and for the unlock

No object reference stands in the header, so locking costs no GC barrier.

How the words change. Birth or 0 to id: CAS by whoever first meets the object in another transaction. Id (or birth, or 0) to locked:
CAS by the writer. Locked to id: plain store by the owner, at commit or abort. Nothing else. A private copy carries its
transaction's birth stamp, so a barrier on one gives the copy itself.

READ.  load s1; mark the byte of s1's id with my version; load s2; go on with the original if both are positive.
  Claim: while my transaction lives, nobody stores into an object that I have marked; so everything that I have read is
  one consistent state, at any time and also in a transaction that is about to abort (opacity).
  A committer C has locked every object O that it will store into, then turned Committing, then made a fence (Commit.cs) which
  splits each running transaction: a read barrier that is complete before it has its mark visible to C; a barrier that loads s2
  after it finds O locked and goes to ReadSlow. A barrier cannot straddle the handshake, for polls stand between barriers; and a
  process-wide memory barrier that hits between mark and second load makes the mark visible. C then waits for every
  transaction that has marked O to end before it stores. So s1's id was marked, s2 was not locked => safe.
  Why s1 must be tested too: with lazy ids the object may have carried a birth stamp at s1 (the mark went to a meaningless
  slot) and an id at s2: the object is not marked although s2 looks fine.
  The loads of the object's fields come after the volatile load of s2 and so are not moved above it.

  Orphans: s1 == 0 and s2 == id passes with slot 0 marked. Ids given to orphans therefore have bit 31 set, and a committer looks
  at slot 0 too for those. (0 and 0 fails the test and gets an id.)

READ, slow: the object is locked by another segment k.
  mark (again); full fence; load the stamp again: s; load k's status.
  If s is locked by k and k is not Committing, the original is good: a committer of O that checks markers later sees the mark;
  one (T) that checked before the mark was Committing then and either still holds the lock - then s is its lock, and its status,
  loaded after s, is Committing, so we wait, or T has ended and all its stores are visible - or it has released the lock, likewise.
  If k is Committing: wait, polling, and look again. k may be waiting for me, so the wait must be abortable.

WRITE. Mine by birth or by lock: the object, or its copy. Else lock by CAS, then clone. The clone reads the object's current state:
  nobody else stores into it while it is locked, and if a committer has stored into it since I began, then not into anything that I had
  marked, so the state is consistent with what I have read. No mark is needed: the lock keeps committers of O out.
  Two writers of one object: Contention.cs.

Stray threads (StmThread.Current of a thread outside any transaction: start-up code, the work inside RunOutside): markers go to a scratch array, reads give
the object; writes give it too if the object is the stray's own or if no transaction is running anywhere, and throw otherwise.
*/
public static unsafe partial class Barriers
{
    /// <summary>Off and Gil: every barrier is the identity, and RyuJIT folds it away.</summary>
    public static readonly bool Enabled = Stm.Mode == StmMode.On;

    internal const int LockIndexMask = 0xFFFFFF;

    /// <summary>The access reference for loads from <paramref name="obj"/>, until the transaction ends or the object is written. Never stored or compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StmObject Read(StmThread thread, StmObject obj)
    {
        if (!Enabled)
            return obj;
        if (StmTestHooks.Enabled)
            StmTestHooks.AtBarrier(thread);
        if (StmChecks.Enabled)
            StmChecks.AtBarrier(thread, obj);
        long s1 = obj._stamp;
        thread.Markers[(uint)s1 & Segment.MarkerMask] = thread.Version;
        long s2 = Volatile.Read(ref obj._stamp);
        if ((Mutations.SecondLoadOnly ? s2 : s1 | s2) > 0)
            return obj;
        // Mine: nobody else changes a stamp of mine, so s1 is as good as s2.
        if (s1 == thread.Birth)
            return obj;
        if (s1 >> 56 == thread.Tag)
            return CopyOf(thread, s1);
        return ReadSlow(thread, obj);
    }

    /// <summary>The access reference for loads and stores; until the transaction ends. Makes earlier read references to the object stale. Never stored or compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StmObject Write(StmThread thread, StmObject obj)
    {
        if (!Enabled)
            return obj;
        if (StmTestHooks.Enabled)
            StmTestHooks.AtBarrier(thread);
        if (StmChecks.Enabled)
            StmChecks.AtBarrier(thread, obj);
        long s = obj._stamp;
        if (s == thread.Birth)
            return obj;
        if (s >> 56 == thread.Tag)
            return CopyOf(thread, s);
        return WriteSlow(thread, obj);
    }

    // No bounds check: an index in a stamp with my tag is that of an entry which I have added, and the log does not shrink before the unlock.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static StmObject CopyOf(StmThread thread, long stamp) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(thread.Copies), (int)(stamp >> 32) & LockIndexMask)!;

    /// <summary>Stamps a fresh object as born in the current transaction: no barrier on it does anything until the transaction ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void New(StmThread thread, StmObject obj)
    {
        if (Enabled)
            obj._stamp = thread.Birth;
    }

    /// <summary><see cref="Read(StmThread, StmObject)"/> for hand-written code.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Reading<T>(StmThread thread, T obj) where T : StmObject => Unsafe.As<T>(Read(thread, obj));

    /// <summary><see cref="Write(StmThread, StmObject)"/> for hand-written code.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Writing<T>(StmThread thread, T obj) where T : StmObject => Unsafe.As<T>(Write(thread, obj));
}
