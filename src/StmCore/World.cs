namespace JitStm.StmCore;

/// <summary>
/// Stop-the-world: one thread asks, all transactions park at their next poll or wait.
/// <para>
/// A transaction that begins makes its status Active (a full fence) and then reads the flag; the stopper sets the flag (a full fence) and then reads the
/// statuses: one of them sees the other. The same for a parked thread that wakes: it clears Parked, makes a fence, and reads the flag again.
/// </para>
/// <para>
/// Every wait of the protocol goes through here (PollSlow, WaitAtSafePoint), so a thread never counts as running while it waits for one that is
/// parked. Parked threads answer no fence; committers have the process-wide barrier.
/// </para>
/// </summary>
internal static class World
{
    private static readonly ManualResetEventSlim s_running = new(true);

    // Managed id of the thread that has stopped the world, 0 if it runs.
    private static volatile int s_stopper;

    /// <summary>The world is stopped by, or stopping for, another thread.</summary>
    public static bool IsStopping => s_stopper != 0 && s_stopper != Environment.CurrentManagedThreadId;

    public static void Stop(StmThread? thread, Action action)
    {
        int me = Environment.CurrentManagedThreadId;
        if (s_stopper == me)
        {
            action();
            return;
        }
        Segment? own = thread?.Held;
#pragma warning disable CS0420 // Interlocked needs no volatile reference.
        while (Interlocked.CompareExchange(ref s_stopper, me, 0) != 0)
#pragma warning restore CS0420
        {
            if (own is not null)
                Park(own);
            else
                WaitOutside();
        }
        s_running.Reset();
        try
        {
            WaitForOthers(own);
            action();
        }
        finally
        {
            // In this order: a thread that sees the event set and the flag too spins for a moment, but never is a later stopper's event set by us.
            s_running.Set();
            s_stopper = 0;
        }
    }

    private static void WaitForOthers(Segment? own)
    {
        foreach (Segment segment in SegmentPool.All)
            if (segment != own)
                StmThread.Poke(segment);
        foreach (Segment segment in SegmentPool.All)
        {
            var patience = new Patience();
            while (segment != own && Volatile.Read(ref segment.Parked) == 0 && Segment.IsRunning(Volatile.Read(ref segment.Status)))
                patience.Once();
        }
    }

    /// <summary>The running thread, in a transaction, stands still until the world runs again.</summary>
    public static void Park(Segment own)
    {
        while (IsStopping)
        {
            Volatile.Write(ref own.Parked, 1);
            s_running.Wait();
            Volatile.Write(ref own.Parked, 0);
            Interlocked.MemoryBarrier();
        }
    }

    /// <summary>The same outside transactions, where nothing needs to be said.</summary>
    public static void WaitOutside()
    {
        while (IsStopping)
            s_running.Wait();
    }
}
