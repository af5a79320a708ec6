namespace JitStm.StmCore;

/// <summary>The one lock that committers hold, the fence they make under it, and the clock that they advance.</summary>
internal static class CommitMutex
{
    /// <summary>How often a committer looks for the answers to its handshake before it turns to the process-wide barrier, which costs 10 us.</summary>
    private const int SpinsForHandshake = 60;

    /// <summary>
    /// The same for a transaction that did not answer in time before: probably its thread has no core, and will not answer the next commits either. Long
    /// enough for one that runs again.
    /// </summary>
    private const int SpinsForTheSilent = 5;

    private static int s_held;
    private static long s_clock;
    private static long s_fence;

    /// <summary>Commits with writes so far: ages of transactions.</summary>
    public static long Clock => Volatile.Read(ref s_clock);

    public static void Tick() => Volatile.Write(ref s_clock, s_clock + 1);

    /// <summary>Number of the newest fence request.</summary>
    public static long FenceRequest => Volatile.Read(ref s_fence);

    public static void Take(StmThread thread)
    {
        if (Volatile.Read(ref s_held) == 0 && Interlocked.CompareExchange(ref s_held, 1, 0) == 0)
            return;
        StmActivity before = StmMeter.Enabled ? thread.Doing(StmActivity.SpinLoop) : default;
        var patience = new Patience();
        while (Volatile.Read(ref s_held) != 0 || Interlocked.CompareExchange(ref s_held, 1, 0) != 0)
        {
            if (Mutations.NoMutex)
                return;
            thread.WaitStep(ref patience);
        }
        if (StmMeter.Enabled)
            thread.DoingAgain(before);
    }

    public static void Release() => Volatile.Write(ref s_held, 0);

    /// <summary>
    /// Afterwards, every mark that another transaction made before is visible here, and every stamp that it loads later is at least as new as our locks.
    /// Each running thread answers at its next poll: it reads the request, makes a full fence, and acknowledges. A thread that has just ended or
    /// begun a transaction has made one, too: its serial tells. For those that do not poll soon, the kernel interrupts every
    /// core that runs a thread of this process.
    /// <para>
    /// The caller has just turned Committing by an interlocked operation, so these loads of the statuses come after its locks are visible:
    /// a transaction that begins later sees the locks, and when no other runs there is nothing to do.
    /// </para>
    /// </summary>
    public static void Fence(Segment own)
    {
        long request = s_fence + 1;
        bool alone = true;
        Segment[] all = SegmentPool.All;
        Span<long> words = stackalloc long[all.Length];
        foreach (Segment other in all)
        {
            long word = other == own ? 0 : Volatile.Read(ref other.Status);
            words[other.Index] = word;
            if (!Segment.IsRunning(word))
                continue;
            alone = false;
            Volatile.Write(ref s_fence, request);
            StmThread.Poke(other);
        }
        if (!alone && !AllAnswer(all, words, request))
            Interlocked.MemoryBarrierProcessWide();
    }

    private static bool AllAnswer(Segment[] all, ReadOnlySpan<long> words, long request)
    {
        foreach (Segment other in all)
        {
            long word = words[other.Index];
            if (!Segment.IsRunning(word))
                continue;
            int spins = other.Silent == word ? SpinsForTheSilent : SpinsForHandshake;
            while (Volatile.Read(ref other.Ack) < request && StmThread.StillRuns(other, word) && spins > 0)
            {
                Thread.SpinWait(1);
                spins--;
            }
            other.Silent = spins > 0 ? 0 : word;
            if (spins == 0)
                return false;
        }
        return true;
    }
}
