using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JitStm.StmCore;

/// <summary>What a thread is in.</summary>
public enum TransactionState
{
    None,
    Regular,
    Inevitable,
}

/// <summary>One guest thread as the transactions see it; a host derives its thread state from it.</summary>
/// <remarks>
/// This file holds the state; StmThread.Transaction.cs begin, break and commit; StmThread.Commit.cs the commit protocol; StmThread.Abort.cs aborts;
/// StmThread.Poll.cs polls and waits; StmThread.Contention.cs conflicts of two writers; StmThread.Run.cs the base loop.
/// All members are for the thread itself, except <see cref="PollWord"/> and <see cref="RequestBreak"/>.
/// </remarks>
public abstract unsafe partial class StmThread
{
    // Where a thread outside any transaction puts its marks; never read.
    private static readonly byte* s_scratch = (byte*)NativeMemory.AllocZeroed(Segment.MarkerCount);

    /// <summary>Outside a transaction: equal to the top byte of no stamp that a cold path meets.</summary>
    private const long NoTag = 1;

    /// <summary>Segment number in the birth stamps of objects made outside transactions.</summary>
    private const int OutsideSegment = 63;

    private const int SmallestLog = 16;
    // A transaction that has written so many objects had better end: their copies no longer fit the caches, and the longer they live the more of them
    // survive a collection. A first write costs as much as a hundred ops, which the budget does not know.
    internal const int WritesBeforeBreak = 1000;


    private const int LargestKeptLog = 1 << 16;

    private static int s_lastNumber;

    [ThreadStatic]
    private static StmThread? t_current;

    /// <summary>The stamp of objects born in the current transaction.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public long Birth;

    /// <summary>Non-zero: somebody wants something of this thread (a fence, an abort, a break, a safe point). Read without a fence at every poll.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public volatile int PollWord;

    /// <summary>Work left before a break is asked for. The unit is one op of compiled code, about a nanosecond or less.</summary>
    public int Budget;

    /// <summary>Depth of guest code called from C# code that cannot be rolled back; a break at depth &gt; 0 makes the next transaction inevitable.</summary>
    public int Nesting;

    /// <summary>The read markers of the segment in which the thread runs.</summary>
    internal byte* Markers = s_scratch;

    /// <summary>The byte that marks.</summary>
    internal byte Version = 1;

    /// <summary>Top byte of the stamps of objects that this transaction has locked.</summary>
    internal long Tag = NoTag;

    /// <summary>The private copies of the write log, by the index in the lock stamp.</summary>
    internal StmObject?[] Copies = new StmObject?[SmallestLog];

    private StmObject?[] _originals = new StmObject?[SmallestLog];
    private int _writes;

    /// <summary>The segment, while in a transaction.</summary>
    internal Segment? Held;

    private Segment? _preferred;
    private bool _inevitable;
    private int _idNext;
    private int _idEnd;
    private long _outsidePeriods;

    private readonly int _number = Interlocked.Increment(ref s_lastNumber);

    internal readonly StmCounters Counters = new();

    // Keeps the fields of derived classes, which their thread writes all the time, off the lines that other threads poke.
#pragma warning disable CS0169, CA1823, IDE0051
    private readonly Padding _padding;
#pragma warning restore CS0169, CA1823, IDE0051

    [StructLayout(LayoutKind.Explicit, Size = 128)]
    private struct Padding;

    protected StmThread()
    {
        Stm.Freeze();
        // So that code compiled once, on the first call, finds the switches as constants.
        RuntimeHelpers.RunClassConstructor(typeof(Barriers).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(StmTestHooks).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(Mutations).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(StmMeter).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(StmChecks).TypeHandle);
        Birth = OutsideBirth(0);
        StmCounters.Register(Counters);
    }

    /// <summary>The thread state of the running thread: the one that began a transaction last; never null, see <see cref="Attach"/>.</summary>
    public static StmThread Current => t_current ?? AttachStray();

    /// <summary>Unique in the process, from 1.</summary>
    public int Number => _number;

    public TransactionState State => Held is null ? TransactionState.None : _inevitable ? TransactionState.Inevitable : TransactionState.Regular;

    public bool IsInevitable => _inevitable;

    public bool InTransaction => Held is not null;

    // A transaction that is too short pays for its begin and commit and for first writes, one that is too long meets more conflicts and loses more.
    // So its length grows while nothing goes wrong and is halved by each abort, between about a microsecond and half a millisecond of compiled code
    // (ten times that in the interpreter). Nobody waits for its end alone: waiting threads ask for a break.
    private const int SmallestBudget = 1_000;
    private const int LargestBudget = 400_000;
    private int _budgetLimit = LargestBudget;
    private int _budget = 50_000;

    /// <summary>The fresh <see cref="Budget"/> at each begin; adapts itself, and stays at or below a value that was set.</summary>
    public int InitialBudget
    {
        get => _budget;
        set => _budgetLimit = _budget = value;
    }

    /// <summary>Makes this the <see cref="Current"/> of the running thread; Begin does it too.</summary>
    public void Attach()
    {
        if (t_current == this)
            return;
        t_current = this;
        Carrier = Thread.CurrentThread;
    }

    private static Stray AttachStray()
    {
        var stray = new Stray();
        stray.Attach();
        return stray;
    }

    /// <summary>Stands in for the thread state on a thread that has none (start-up code, static constructors).</summary>
    private sealed class Stray : StmThread;

    /// <summary>Called in Begin: remember what <see cref="Rollback"/> needs (top frame, depth, ...).</summary>
    protected virtual void Checkpoint() { }

    /// <summary>Called in an abort, after the saved private objects are restored and before the locks are released.</summary>
    protected virtual void Rollback() { }

    /// <summary>What is made between two transactions belongs to nobody else yet: a serial of its own, from the thread's number and a count.</summary>
    private long OutsideBirth(long period) => long.MinValue | (_number & 0xFFFFFL) << 42 | (period & 0xF_FFFF_FFFF) << 6 | OutsideSegment;

    internal int NewMarkerId()
    {
        if (_idNext == _idEnd)
        {
            _idNext = MarkerIds.NextBlock();
            _idEnd = _idNext + MarkerIds.BlockSize;
            if (_idNext == 0)
                _idNext = 1;
        }
        return _idNext++;
    }

    /// <summary>Room for one more entry of the write log; its index.</summary>
    internal int ReserveWrite()
    {
        if (_writes == Copies.Length)
        {
            if (_writes > Barriers.LockIndexMask >> 1)
                throw new InsufficientMemoryException("a transaction has written more than 8 million objects");
            Array.Resize(ref Copies, _writes * 2);
            Array.Resize(ref _originals, _writes * 2);
        }
        return _writes;
    }

    // The two stores go without the covariance check of array stores: nothing but StmObjects can be in these arrays.
    internal void AddWrite(int index, StmObject original)
    {
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_originals), index) = original;
        _writes = index + 1;
        if (index == WritesBeforeBreak)
            RequestBreak();
    }

    internal void AddCopy(int index, StmObject copy) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Copies), index) = copy;
}

/// <summary>Unwinds an aborted transaction to the base loop of its thread. Never caught by anybody else.</summary>
public sealed class StmAbortException : Exception
{
    public StmAbortException() : base("the transaction was aborted") { }
}
