namespace JitStm.StmCore;

/// <summary>
/// The segments and who gets one.
/// <para>
/// A thread that ends a transaction leaves its segment Idle and takes it again with one CAS, if nobody else has. Threads that find none
/// queue up. A thread that leaves for good (Commit) hands its segment to the first in the queue; one that only breaks does
/// so when the first has waited for a <see cref="Quantum"/>, so that many threads with short transactions do not switch
/// threads at each. A break that then has to wait for something else hands over, too.
/// </para>
/// <para>
/// No lost wake-up: a leaving thread stores Idle, then loads <see cref="s_waiting"/>, without a fence between them, for commits are
/// frequent and waiting is not. The waiter pays for it: it counts itself, makes a process-wide memory barrier, and scans again.
/// Either the leaver's load is after that barrier and sees the count, or its store is before it and the scan sees Idle.
/// </para>
/// </summary>
internal static class SegmentPool
{
    /// <summary>Milliseconds.</summary>
    private const int Quantum = 1;

    public static readonly Segment[] All = MakeAll();

    private static readonly Lock s_gate = new();
    private static readonly LinkedList<Waiter> s_queue = new();
    private static volatile int s_waiting;
    private static volatile bool s_handOver;

    private sealed class Waiter
    {
        private Segment? _granted;

        public void Grant(Segment segment)
        {
            lock (this)
            {
                _granted = segment;
                Monitor.Pulse(this);
            }
        }

        /// <summary>Waits for one quantum.</summary>
        public bool Wait(out Segment? segment)
        {
            lock (this)
            {
                if (_granted is null)
                    Monitor.Wait(this, Quantum);
                segment = _granted;
                return segment is not null;
            }
        }
    }

    /// <summary>Somebody waits for a segment.</summary>
    public static bool Contended => s_waiting != 0;

    /// <summary>Somebody has waited for so long that a break must hand its segment over.</summary>
    public static bool HandOverWanted => s_handOver;

    private static Segment[] MakeAll()
    {
        Stm.Freeze();
        var all = new Segment[Stm.Segments];
        for (int i = 0; i < all.Length; i++)
            all[i] = new Segment(i);
        return all;
    }

    /// <summary>A segment in Starting that belongs to the caller, who is outside any transaction.</summary>
    public static Segment Take(StmThread thread, Segment? preferred)
    {
        if (preferred is not null && TryTake(preferred))
            return preferred;
        foreach (Segment segment in All)
            if (TryTake(segment))
                return segment;
        if (!StmMeter.Enabled)
            return Queue();
        StmActivity before = thread.Doing(StmActivity.WaitFreeSegment);
        Segment granted = Queue();
        thread.DoingAgain(before);
        return granted;
    }

    private static bool TryTake(Segment segment)
    {
        long word = Volatile.Read(ref segment.Status);
        return Segment.StateOf(word) == Segment.Idle
            && Interlocked.CompareExchange(ref segment.Status, word | Segment.Starting, word) == word;
    }

    private static Segment Queue()
    {
        var waiter = new Waiter();
        lock (s_gate)
        {
            s_queue.AddLast(waiter);
            s_waiting++;
        }
        Interlocked.MemoryBarrierProcessWide();
        OfferAll();
        Segment? granted;
        while (!waiter.Wait(out granted))
        {
            s_handOver = true;
            DeadThreads.Look();
            foreach (Segment segment in All)
                segment.Thread?.RequestBreak();
            // A thread that means to take its idle segment again at once may have been held up.
            OfferAll();
        }
        return granted!;
    }

    // Not for the caller: for the first in the queue, who may be the caller.
    private static void OfferAll()
    {
        foreach (Segment segment in All)
            Offer(segment);
    }

    /// <summary>Gives the segment, if it is idle, to the first that waits.</summary>
    public static void Offer(Segment segment)
    {
        lock (s_gate)
        {
            if (s_queue.First is not { } first)
            {
                s_handOver = false;
                return;
            }
            if (!TryTake(segment))
                return;
            s_queue.RemoveFirst();
            s_waiting--;
            s_handOver = false;
            first.Value.Grant(segment);
        }
    }
}
