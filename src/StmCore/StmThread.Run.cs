namespace JitStm.StmCore;

// What a host's base loop is made of.
public abstract unsafe partial class StmThread
{
    /// <summary>
    /// Begins, runs the body until it returns true (the guest thread is done; false: run it again), and commits.
    /// When a transaction aborts, the body runs again: the host's state is what it was at the transaction's begin, which may be a <see cref="Break"/>
    /// somewhere inside the body, so the body must go on from the host's state and not from the start. An exception other than the abort
    /// commits and propagates.
    /// </summary>
    public void RunTransactions(Func<bool> body)
    {
        for (;;)
        {
            try
            {
                Begin();
                RunOnce(body);
                return;
            }
            catch (StmAbortException)
            {
                // What there was to undo is undone.
            }
        }
    }

    private void RunOnce(Func<bool> body)
    {
        try
        {
            while (!body())
            {
            }
        }
        catch (Exception e) when (e is not StmAbortException)
        {
            // The guest's effects up to the exception are real, unless this commit aborts: then so was the exception.
            if (Held is not null)
                Commit();
            throw;
        }
        Commit();
    }

    /// <summary>
    /// Performs work that blocks, or that must not run twice, outside any transaction: commits, works, begins. For the base loop (at <see cref="Nesting"/> 0): the
    /// new transaction's checkpoint is taken after the work, so the work stores its result into the host's thread state by itself. Deeper, the new
    /// transaction is inevitable and the result can just be returned. In an atomic block the transaction becomes inevitable and the work runs inside.
    /// </summary>
    public T RunOutside<T>(Func<T> work)
    {
        if (Held is null)
            return work();
        if (_atomicDepth > 0)
        {
            BecomeInevitable("a blocking call in an atomic block");
            return work();
        }
        Commit();
        try
        {
            return work();
        }
        finally
        {
            Begin();
        }
    }

    public void RunOutside(Action work) => RunOutside(() =>
    {
        work();
        return 0;
    });

    /// <summary>The current transaction will not abort from here on. May throw <see cref="StmAbortException"/> itself.</summary>
    public void BecomeInevitable(string reason)
    {
        _revocable = false;
        if (!Barriers.Enabled || _inevitable || Held is not { } segment)
            return;
        InevitableToken.Take(this);
        long word = segment.Status;
        long inevitable = (word & ~Segment.StateMask) | Segment.Inevitable;
        if (Segment.StateOf(word) != Segment.Active || Interlocked.CompareExchange(ref segment.Status, inevitable, word) != word)
        {
            InevitableToken.Release(this);
            AbortAsRequested();
        }
        _inevitable = true;
        InevitableReason = reason;
        if (StmMeter.Enabled)
            Tell(StmOccurrenceKind.Inevitable, reason);
        Counters.CountInevitable(reason);
    }

    /// <summary>Why the thread turned inevitable last, for reports.</summary>
    public string? InevitableReason { get; private set; }

    /// <summary>
    /// Brings all other guest threads to a safe point, runs the action, and lets them go. Threads outside transactions count as stopped; their Begin waits.
    /// May be called in a transaction (which cannot abort meanwhile), outside, or on a thread that is no guest thread.
    /// </summary>
    public static void StopTheWorld(Action action) => World.Stop(t_current, action);
}
