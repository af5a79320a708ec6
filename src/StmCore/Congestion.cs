namespace JitStm.StmCore;

/// <summary>
/// Keeps conflicts from eating all the work. A thread whose attempts are aborted more often than not runs its next transactions one at a time with all other
/// such threads; each time that it gets into trouble again soon, for twice as long. Then, whatever the conflict rate, about as much gets done
/// as under one lock. Threads that get their work done are not concerned.
/// <para>
/// The gate is held from before a transaction's begin to its end. It is not fair by the transaction but by the <see cref="Quantum"/>:
/// whoever comes back at once takes it again, until somebody has waited for that long and is handed the gate directly. Waiting
/// happens outside transactions, holding nothing; inevitable transactions do not take the gate: so no cycle goes through it.
/// </para>
/// </summary>
internal static class CongestionGate
{
    /// <summary>Milliseconds. Also how long a freed gate can stay unused: nobody is woken for it.</summary>
    private const int Quantum = 1;

    private static readonly Lock s_gate = new();
    private static readonly LinkedList<Waiter> s_queue = new();
    private static int s_held;
    private static volatile bool s_handOver;

    private sealed class Waiter
    {
        public bool Granted;
    }

    public static void Take()
    {
        if (!s_handOver && TryTake())
            return;
        var waiter = new Waiter();
        lock (s_gate)
            s_queue.AddLast(waiter);
        for (; ; )
        {
            lock (waiter)
                if (!waiter.Granted)
                    Monitor.Wait(waiter, Quantum);
            lock (s_gate)
            {
                if (waiter.Granted)
                    return;
                if (s_queue.First?.Value == waiter && TryTake())
                {
                    s_queue.RemoveFirst();
                    s_handOver = false;
                    return;
                }
                s_handOver = true;
            }
        }
    }

    public static void Release()
    {
        if (s_handOver)
            HandOver();
        else
            Volatile.Write(ref s_held, 0);
    }

    private static bool TryTake() => Volatile.Read(ref s_held) == 0 && Interlocked.CompareExchange(ref s_held, 1, 0) == 0;

    private static void HandOver()
    {
        lock (s_gate)
        {
            s_handOver = false;
            if (s_queue.First is not { } first)
            {
                Volatile.Write(ref s_held, 0);
                return;
            }
            s_queue.RemoveFirst();
            lock (first.Value)
            {
                first.Value.Granted = true;
                Monitor.Pulse(first.Value);
            }
        }
    }
}

/// <summary>One thread's record of successes and failures: decides when it must take the <see cref="CongestionGate"/>.</summary>
internal struct Congestion
{
    /// <summary>Off in stress tests, half of the time: queueing threads do not race.</summary>
    internal static bool Enabled = true;

    private const int One = 256;
    private const int ShortestSentence = 8;
    private const int LongestSentence = 1024;

    // Aborted attempts over all attempts, a decaying average in 1/256.
    private int _aborted;
    // How many more transactions to run behind the gate, how many the last time, and how many have gone well since.
    private int _left;
    private int _sentence;
    private int _goodSince;

    public readonly bool MustQueue => _left > 0;

    /// <summary>No attempt was aborted for a while: the average has decayed to where it stays.</summary>
    public readonly bool Calm => _aborted < 8;

    public void Committed()
    {
        if (_aborted >= 8)
            _aborted -= _aborted >> 3;
        if (_left > 0)
        {
            _left--;
            return;
        }
        if (_sentence != 0 && ++_goodSince > _sentence)
        {
            _goodSince = 0;
            _sentence >>= 1;
        }
    }

    public void Aborted()
    {
        _aborted += (One - _aborted) >> 2;
        if (_left > 0 || _aborted <= One / 2 || !Enabled)
            return;
        _sentence = Math.Clamp(_sentence * 2, ShortestSentence, LongestSentence);
        _left = _sentence;
        _goodSince = 0;
    }
}
