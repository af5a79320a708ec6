using System.ComponentModel;

namespace JitStm.StmCore;

/// <summary>Chosen once, before the first transaction.</summary>
public enum StmMode
{
    /// <summary>One guest thread at a time would be wrong to assume and nothing is protected: for single-threaded programs and for measuring.</summary>
    Off,
    /// <summary>One lock, no barriers: the honest baseline.</summary>
    Gil,
    /// <summary>Software transactional memory.</summary>
    On,
}

/// <summary>Process-wide switches.</summary>
public static class Stm
{
    /// <summary>Set by the host's Main before any other type of StmCore or of a woven assembly is used; read-only afterwards.</summary>
    public static StmMode Mode { get; set; } = StmMode.On;
}

/// <summary>One guest thread as the transactions see it; a host derives its thread state from it.</summary>
public abstract class StmThread
{
    /// <summary>The stamp of objects born in the current transaction.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public long Birth;

    /// <summary>Non-zero: somebody wants something of this thread (a fence, an abort, a break, a safe point). Read without a fence at every poll.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public volatile int PollWord;

    /// <summary>Work left, in the units that the polls subtract (optimised ops, bytecodes), before a break is asked for.</summary>
    public int Budget;

    /// <summary>Depth of guest code called from C# code that cannot be rolled back; a break at depth &gt; 0 makes the next transaction inevitable.</summary>
    public int Nesting;

    /// <summary>Called in Begin: remember what <see cref="Rollback"/> needs (top frame, depth, ...).</summary>
    protected virtual void Checkpoint() { }

    /// <summary>Called in an abort, before the locks are released.</summary>
    protected virtual void Rollback() { }

    public void Begin() { }

    public void Commit() { }

    /// <summary>Commit and Begin; at <see cref="Nesting"/> &gt; 0 the new transaction is inevitable.</summary>
    public void Break() { }

    /// <summary>The current transaction will not abort from here on. May throw <see cref="StmAbortException"/> itself.</summary>
    public void BecomeInevitable(string reason) { }

    /// <summary>Takes the abort poll: answers fences, parks at safe points, throws when an abort is requested. True when a break is wanted.</summary>
    public bool Poll() => false;

    /// <summary>Saves the state of a thread-private object unless it was saved in this transaction.</summary>
    public void SavePrivate(IStmPrivate state) { }
}

/// <summary>Unwinds an aborted transaction to the base loop of its thread. Never caught by anybody else.</summary>
public sealed class StmAbortException : Exception
{
    public StmAbortException() : base("the transaction was aborted") { }
}
