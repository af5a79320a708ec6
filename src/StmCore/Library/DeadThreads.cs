namespace JitStm.StmCore;

// A thread that ends in the middle of a transaction would keep its locks and its segment, and everybody who needs them, for ever. Whoever has waited for so
// long that it naps looks for such threads. Their transactions are given up by a thread of the pool: undone, or, if inevitable, committed as
// far as they have come. Nobody races with a thread that does not exist any more.
internal static class DeadThreads
{
    private static readonly Lock s_gate = new();
    private static long s_lastLook;

    // Milliseconds. Rare, for asking whether a thread is alive is a system call's worth.
    private const int BetweenLooks = 50;

    public static void Look()
    {
        long now = Environment.TickCount64;
        if (now - Volatile.Read(ref s_lastLook) < BetweenLooks)
            return;
        Volatile.Write(ref s_lastLook, now);
        foreach (Segment segment in SegmentPool.All)
            if (IsDead(segment))
                ThreadPool.UnsafeQueueUserWorkItem(GiveUp, segment, preferLocal: false);
    }

    private static bool IsDead(Segment segment) =>
        Segment.IsRunning(Volatile.Read(ref segment.Status)) && segment.Thread is { Carrier.IsAlive: false } thread && thread.Held == segment;

    private static void GiveUp(Segment segment)
    {
        lock (s_gate)
            if (IsDead(segment))
                segment.Thread!.Abandon();
    }
}

public abstract unsafe partial class StmThread
{
    /// <summary>The thread that has attached this state last.</summary>
    internal Thread? Carrier { get; private set; }
}
