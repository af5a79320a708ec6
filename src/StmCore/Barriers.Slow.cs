using System.Runtime.CompilerServices;

namespace JitStm.StmCore;

/// <summary>The cold halves of the barriers; the argument for them stands in Barriers.cs.</summary>
public static unsafe partial class Barriers
{
    /// <summary>An id that was given to an object with stamp 0: its readers may have marked slot 0 instead.</summary>
    internal const long OrphanBit = 1L << 31;

    private const long LockBits = unchecked((long)0xC000_0000_0000_0000);

    internal static bool IsLocked(long stamp) => (stamp & LockBits) == LockBits;

    /// <summary>Born in the transaction, or locked by it.</summary>
    internal static bool IsMine(StmThread thread, StmObject obj)
    {
        long s = obj._stamp;
        return s == thread.Birth || (thread.Held is { } own && s >> 56 == own.Tag);
    }

    internal static int OwnerOf(long stamp) => (int)(stamp >> 56) & 0x3F;

    internal static long IdOf(long stamp) => stamp & 0xFFFF_FFFF;

    /// <summary>Locks the object for the transaction, if its stamp is still this one and not a lock; the entry at the index is the caller's to make.</summary>
    internal static bool TryLock(StmThread thread, StmObject obj, long s, int index) =>
        !IsLocked(s) && Interlocked.CompareExchange(ref obj._stamp, LockStamp(thread, index, s > 0 ? IdOf(s) : NewId(thread, s)), s) == s;

    // Not the thread's tag: after a savepoint that matches no lock.
    private static long LockStamp(StmThread thread, int index, long id) => thread.Held!.Tag << 56 | (long)index << 32 | id;

    /// <summary>What <see cref="StmReader"/> leaves to a call.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static StmObject ReadOwnOrSlow(StmThread thread, StmObject obj, long stamp) =>
        stamp >> 56 == thread.Tag ? CopyOf(thread, stamp) : ReadSlow(thread, obj);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StmObject ReadSlow(StmThread thread, StmObject obj)
    {
        Segment? own = thread.Held;
        if (own is null)
            return obj;
        var patience = new Patience();
        for (;;)
        {
            long s = Volatile.Read(ref obj._stamp);
            if (s <= 0 && !IsLocked(s))
            {
                GiveId(thread, obj, s);
                continue;
            }
            thread.Markers[(uint)s & Segment.MarkerMask] = thread.Version;
            Interlocked.MemoryBarrier();
            long again = Volatile.Read(ref obj._stamp);
            if (IdOf(again) != IdOf(s) || (again <= 0 && !IsLocked(again)))
                continue;
            if (!IsLocked(again))
                return obj;
            if (OwnerOf(again) == own.Index)
                return thread.Copies[(int)(again >> 32) & LockIndexMask]!;
            long owner = Volatile.Read(ref SegmentPool.All[OwnerOf(again)].Status);
            if (Segment.StateOf(owner) != Segment.Committing || Mutations.NoReadWait)
                return obj;
            thread.WaitStep(ref patience);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StmObject WriteSlow(StmThread thread, StmObject obj)
    {
        if (thread.Held is null)
            return WriteStray(obj);
        var patience = new Patience();
        for (;;)
        {
            long s = Volatile.Read(ref obj._stamp);
            if (IsLocked(s))
            {
                if (OwnerOf(s) == thread.Held.Index)
                    return thread.CopyForWrite((int)(s >> 32) & LockIndexMask);
                thread.WaitForLock(obj, s, ref patience);
                continue;
            }
            long id = s > 0 ? IdOf(s) : NewId(thread, s);
            int index = thread.ReserveWrite();
            if (Interlocked.CompareExchange(ref obj._stamp, LockStamp(thread, index, id), s) != s)
                continue;
            // From here on an abort must find the entry.
            thread.AddWrite(index, obj);
            return Clone(thread, obj, index);
        }
    }

    private static StmObject Clone(StmThread thread, StmObject obj, int index)
    {
        try
        {
            StmObject copy = obj.StmClone();
            copy._stamp = thread.Birth;
            thread.AddCopy(index, copy);
            return copy;
        }
        catch
        {
            // No memory, or a faulty copier. The guest may catch it and go on: the object must not stay locked without a copy.
            thread.DropLastWrite(obj);
            throw;
        }
    }

    private static StmObject WriteStray(StmObject obj)
    {
        foreach (Segment segment in SegmentPool.All)
            if (Segment.IsRunning(Volatile.Read(ref segment.Status)))
                throw new InvalidOperationException($"a {obj.GetType().Name} is written outside any transaction while transactions are running");
        return obj;
    }

    /// <summary>Losing the race is fine: somebody else has given an id, or has locked the object.</summary>
    private static void GiveId(StmThread thread, StmObject obj, long s) =>
        Interlocked.CompareExchange(ref obj._stamp, NewId(thread, s), s);

    private static long NewId(StmThread thread, long s) => s == 0 ? thread.NewMarkerId() | OrphanBit : thread.NewMarkerId();
}
