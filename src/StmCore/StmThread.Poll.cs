using System.Runtime.CompilerServices;

namespace JitStm.StmCore;

// Polls. PollWord is the one word that a running thread looks at; whoever wants something writes his wish elsewhere first
// (a fence request, an abort in the status, the world's stop flag, a break) and then sets the word.
//
// No wish is lost: the slow path clears the word, makes a full fence, and then reads all wishes. A wish made before the word was set
// is read by the poll that clears it; one made after sets the word again.
//
// The answer to a fence (CommitMutex.Fence): the acknowledgment is a release store after all earlier marks, so who sees it sees them; the load
// of the request comes before all later stamp loads, so those see every lock that was taken before the request.
public abstract unsafe partial class StmThread
{
    private volatile bool _breakWanted;

    /// <summary>What the interpreter does between two of its polls, in ops of compiled code.</summary>
    private const int InterpretedStep = 100;

    /// <summary>
    /// The host's break poll, at back-edges and function entries: a piece of work is done, and true tells that the slow path
    /// (<see cref="Poll"/>, then <see cref="Break"/>) is due. The recorder takes it as the constant false: traces have polls of their own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ShouldBreak() => (Budget -= InterpretedStep) < 0 || PollWord != 0;

    /// <summary>
    /// Answers fences, parks at safe points, throws <see cref="StmAbortException"/> when an abort is requested. True when a break is wanted: the caller
    /// then calls <see cref="Break"/> at the next place where its state allows it. False with a fresh <see cref="Budget"/> where no break may happen.
    /// </summary>
    public bool Poll()
    {
        if (StmTestHooks.Enabled)
            StmTestHooks.AtPoll(this);
        if (PollWord != 0)
            PollSlow();
        return (Budget <= 0 || _breakWanted) && MayBreak();
    }

    /// <summary>The abort poll alone, for long loops inside runtime functions: nothing that the caller knows dies at it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AbortPoll()
    {
        if (PollWord != 0)
            PollSlow();
    }

    /// <summary>Asks for a break soon; may be called by other threads. Kept until the end of an atomic block.</summary>
    public void RequestBreak()
    {
        _breakWanted = true;
        PollWord = 1;
    }

    internal static void Poke(Segment segment)
    {
        if (segment.Thread is { } thread)
            thread.PollWord = 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PollSlow()
    {
        PollWord = StmTestHooks.Enabled ? 1 : 0;
        Interlocked.MemoryBarrier();
        if (Held is not { } segment)
            return;
        Volatile.Write(ref segment.Ack, CommitMutex.FenceRequest);
        if (World.IsStopping)
            ParkMetered(segment);
        if (Segment.IsAborting(Volatile.Read(ref segment.Status)))
            AbortAsRequested();
    }

    private void ParkMetered(Segment segment)
    {
        StmActivity before = StmMeter.Enabled ? Doing(StmActivity.SyncPause) : default;
        World.Park(segment);
        if (StmMeter.Enabled)
            DoingAgain(before);
    }

    private bool MayBreak()
    {
        if (_atomicDepth > 0)
        {
            DeferBreak();
            return false;
        }
        // With one lock a break is worth something only to somebody who waits; without any, to nobody.
        if (StmTestHooks.Enabled || (Barriers.Enabled ? Held is not null : Held is not null && SegmentPool.HandOverWanted))
            return true;
        Budget = _budget;
        _breakWanted = false;
        return false;
    }

    private void DeferBreak()
    {
        _breakDeferred = true;
        _breakWanted = false;
        Budget = _budget;
    }

    /// <summary>One round of a wait inside a transaction: polls (and so may throw the abort), then spins or gives the core away.</summary>
    internal void WaitStep(ref Patience patience)
    {
        if (PollWord != 0)
            PollSlow();
        patience.Once();
    }

    /// <summary>One round of a wait past the point of no return: a safe point, nothing else.</summary>
    private static void WaitAtSafePoint(Segment own, ref Patience patience)
    {
        if (World.IsStopping)
            World.Park(own);
        patience.Once();
    }

    /// <summary>Waits inside a transaction until another one has ended.</summary>
    private void WaitForEnd(Segment other, long word)
    {
        other.Thread?.RequestBreak();
        StmActivity before = StmMeter.Enabled ? Doing(StmActivity.WaitInevitable) : default;
        var patience = new Patience();
        while (StillRuns(other, word))
            WaitStep(ref patience);
        if (StmMeter.Enabled)
            DoingAgain(before);
    }

    internal static bool StillRuns(Segment other, long word)
    {
        long now = Volatile.Read(ref other.Status);
        return Segment.SameTransaction(now, word) && Segment.IsRunning(now);
    }
}
