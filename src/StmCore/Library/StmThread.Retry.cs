namespace JitStm.StmCore;

// Retry: the transaction cannot go on with what it has read. It is undone, its thread waits outside any transaction until some of that has changed, and
// runs again from its begin.
//
// No lost wake-up. The retrying transaction R registers its waiter, with the ids of all that it has read and locked, *before* it ends. Let C be a commit that
// stores into an object O which R has read, and that R has not seen: R has marked O, and its mark is visible to C (the argument of the read barrier).
//   - C finds R running and marked: C waits for R to end before it stores, and looks at the waiters after storing. R was registered before it ended.
//   - C finds R ended: R was registered before.
// So in both cases C's look at the waiters, which comes after its look at R's status, finds the waiter. What R has locked, C cannot have stored into before R
// unlocked it, which comes after the registration, too.
//
// Ids stand for objects: two objects with one id wake each other's waiters, which then run again in vain. So do the marks of earlier
// transactions of the same version. A waiter holds no segment and no lock.
public abstract unsafe partial class StmThread
{
    private ChangeWaiters.Waiter? _waiter;
    private int _waitAtMost;

    /// <summary>
    /// Undoes the transaction, waits until something that it has read changes (or for so many milliseconds), and runs it again. Inside the first
    /// alternative of an <see cref="OrElse{T}"/>, undoes that alternative and goes on with the second. Never returns.
    /// </summary>
    public void Retry(int millisecondsTimeout = Timeout.Infinite)
    {
        if (!Barriers.Enabled)
            throw new NotSupportedException("Retry needs transactions that can be undone: run with Stm.Mode = On");
        if (Held is null)
            throw new InvalidOperationException("Retry outside a transaction: there is nothing to run again; call it inside Atomic");
        if (_alternatives > 0)
            throw new StmRetryException();
        if (_inevitable && !_revocable)
            throw new InvalidOperationException($"Retry in an inevitable transaction ({InevitableReason}), which cannot be undone: retry before anything irrevocable");
        var waiter = new ChangeWaiters.Waiter(ReadAndLocked());
        if (waiter.Ids.Count == 0 && millisecondsTimeout == Timeout.Infinite)
            throw new InvalidOperationException("Retry before anything was read would wait for ever: read what you wait for");
        if (!Mutations.LateWaiter)
            ChangeWaiters.Add(waiter);
        _waiter = waiter;
        _waitAtMost = millisecondsTimeout;
        _abortsInARow = 0;
        Abort(AbortKind.Retry);
    }

    private HashSet<uint> ReadAndLocked()
    {
        var ids = new HashSet<uint>();
        var markers = new ReadOnlySpan<byte>(Markers, MarkerIds.Used);
        for (int from = 0; ;)
        {
            int next = markers[from..].IndexOf(Version);
            if (next < 0)
                break;
            from += next;
            ids.Add((uint)from++);
        }
        for (int i = 0; i < _writes; i++)
            ids.Add((uint)_originals[i]!._stamp & Segment.MarkerMask);
        return ids;
    }

    private void WaitForChange()
    {
        if (StmMeter.Enabled)
            Doing(StmActivity.WaitOther);
        ChangeWaiters.Waiter waiter = _waiter!;
        _waiter = null;
        OfferSegment();
        if (Mutations.LateWaiter)
            ChangeWaiters.Add(waiter);
        try
        {
            waiter.Wait(_waitAtMost);
        }
        finally
        {
            ChangeWaiters.Remove(waiter);
        }
    }
}

/// <summary>Ends an alternative of OrElse. Not to be caught.</summary>
public sealed class StmRetryException : Exception
{
    public StmRetryException() : base("the transaction waits for a change") { }
}

/// <summary>Threads that wait for commits.</summary>
internal static class ChangeWaiters
{
    private static readonly Lock s_gate = new();
    private static readonly HashSet<Waiter> s_all = [];
    private static volatile int s_count;

    internal sealed class Waiter(HashSet<uint> ids)
    {
        private bool _changed;

        public HashSet<uint> Ids => ids;

        public void Wait(int milliseconds)
        {
            lock (ids)
                if (!_changed)
                    Monitor.Wait(ids, milliseconds);
        }

        public void Wake()
        {
            lock (ids)
            {
                _changed = true;
                Monitor.Pulse(ids);
            }
        }

        public bool WaitsFor(StmObject obj)
        {
            long stamp = obj._stamp;
            return ids.Contains((uint)stamp & Segment.MarkerMask) || ((stamp & Barriers.OrphanBit) != 0 && ids.Contains(0));
        }
    }

    public static bool Any => s_count != 0;

    public static void Add(Waiter waiter)
    {
        lock (s_gate)
        {
            s_all.Add(waiter);
            s_count++;
        }
    }

    public static void Remove(Waiter waiter)
    {
        lock (s_gate)
        {
            s_all.Remove(waiter);
            s_count--;
        }
    }

    /// <summary>By a committer that has stored into these objects.</summary>
    public static void Wake(ReadOnlySpan<StmObject?> written)
    {
        lock (s_gate)
            foreach (Waiter waiter in s_all)
                foreach (StmObject? obj in written)
                    if (waiter.WaitsFor(obj!))
                    {
                        waiter.Wake();
                        break;
                    }
    }
}
