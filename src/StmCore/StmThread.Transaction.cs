using System.Diagnostics;

namespace JitStm.StmCore;

// Begin, break, commit.
//
// Begin. The segment's status turns Active by a CAS or exchange, a full fence. So either a committer that looks at the segments after locking its objects
// sees the transaction, or all its stamp loads see the committer's locks (store status, fence, load stamp against store stamp, fence, load
// status); the same holds against StopTheWorld and its flag.
// What others read of a running segment (its thread, that thread's age, the cleared markers) is written before.
public abstract unsafe partial class StmThread
{
    private long _age;

    // The part of a serial that fits between the sign, the lock bit and the segment: it starts again after 2^48 transactions of a segment.
    private const long SerialMask = (1L << 56) - 1;
    private int _abortsInARow;
    private Congestion _congestion;
    private bool _behindGate;

    // Inevitable only because it was aborted so often, and nothing irrevocable was done in it: the thread itself may still give it up (Retry).
    private bool _revocable;

    // Clearing the markers costs a byte for each id ever given. So that short transactions do not spend their time on it, several use one version:
    // one more for every so many ids, which leaves less than ten nanoseconds for each. A long transaction has its own; so has each one while some are
    // aborted, for whoever shares a version also counts as a reader of what those before it have read.
    internal const int MarkersPerVersion = 1 << 16;
    private int _versionShared;
    private int _versionLeft;
    private int _atomicDepth;
    private bool _breakDeferred;
    private int _checkpointAtomicDepth;
    private int _checkpointNesting;

    /// <summary>Depth of atomic blocks: while positive, breaks are deferred. Restored when the transaction aborts.</summary>
    public int AtomicDepth
    {
        get => _atomicDepth;
        set
        {
            _atomicDepth = value;
            if (value == 0 && _breakDeferred)
                RequestBreak();
        }
    }

    /// <summary>Begins a transaction; an inevitable one if <see cref="Nesting"/> is positive or the last attempts have all been aborted. Waits for a segment.</summary>
    public void Begin()
    {
        if (Held is not null)
            throw new InvalidOperationException("the thread is in a transaction already: end it by Commit, or use Atomic, which nests");
        Attach();
        BeginAttached();
    }

    // Stores that seldom change anything are tested first: begin and commit are mostly stores, and the interlocked operation in each waits for them.
    private void BeginAttached()
    {
        if (Stm.Mode == StmMode.Off)
        {
            BeginOff();
            return;
        }
        if (StmMeter.Enabled)
            Doing(StmActivity.Bookkeeping);
        if (_unwinding)
            CheckUnwound();
        // Before the status turns Active: from then on others compare the age, and may ask for a break again.
        if (_breakWanted)
            _breakWanted = false;
        // A retry keeps its age, so that it is older than whatever has begun since. The number makes ages unique.
        if (_abortsInARow > 0)
        {
            OfferSegment();
            BackOff();
            if (StmMeter.Enabled)
                DoingAgain(StmActivity.Bookkeeping);
        }
        else
        {
            Volatile.Write(ref _age, CommitMutex.Clock << 20 | (uint)_number & 0xFFFFF);
        }
        bool inevitable = Barriers.Enabled && (Nesting > 0 || _abortsInARow >= Stm.AbortsBeforeInevitable);
        if (_congestion.MustQueue && !inevitable)
        {
            // A break leaves its segment idle, to take it again at once. Who has the gate may be waiting for that very segment.
            OfferSegment();
            StmActivity before = StmMeter.Enabled ? Doing(StmActivity.WaitOther) : default;
            CongestionGate.Take();
            if (StmMeter.Enabled)
                DoingAgain(before);
            _behindGate = true;
        }
        Segment segment = inevitable || !TryStart(out Segment? taken) ? StartSlow(inevitable) : taken!;
        Enter(segment, inevitable);
    }

    /// <summary>The usual case: the segment of the last transaction is still ours to take.</summary>
    private bool TryStart(out Segment? segment)
    {
        segment = _preferred;
        if (segment is null)
            return false;
        // The word first: if the segment is taken in between, its serial changes and the CAS fails.
        long word = Volatile.Read(ref segment.Status);
        if (Segment.StateOf(word) != Segment.Idle || segment.Thread != this)
            return false;
        long next = word + Segment.OneTransaction + Segment.Active;
        if (--_versionLeft < 0)
        {
            if (Segment.VersionOf(word) == Segment.LastVersion)
                return false;
            next += Segment.OneVersion;
            _versionLeft = _congestion.Calm ? _versionShared : 0;
        }
        if (Interlocked.CompareExchange(ref segment.Status, next, word) != word)
            return false;
        if (!World.IsStopping)
            return true;
        // No mark and no lock yet, so nobody has asked anything of this transaction.
        Volatile.Write(ref segment.Status, (next & ~Segment.StateMask) | Segment.Idle);
        return false;
    }

    private Segment StartSlow(bool inevitable)
    {
        Segment segment = SegmentPool.Take(this, _preferred);
        _preferred = segment;
        segment.Thread = this;
        if (inevitable)
            InevitableToken.Take(this);
        for (;;)
        {
            long word = (segment.Status & ~Segment.StateMask) + Segment.OneTransaction;
            word += Segment.VersionOf(word) == Segment.LastVersion ? StartVersions(segment) : Segment.OneVersion;
            Interlocked.Exchange(ref segment.Status, word | (uint)(inevitable ? Segment.Inevitable : Segment.Active));
            if (!World.IsStopping)
                return segment;
            Volatile.Write(ref segment.Status, word | Segment.Starting);
            World.WaitOutside();
        }
    }

    /// <summary>What to add to a status word with the last version to get the first.</summary>
    private long StartVersions(Segment segment)
    {
        segment.ClearMarkers();
        _versionShared = MarkerIds.Used / MarkersPerVersion;
        return (1 - Segment.LastVersion) * Segment.OneVersion;
    }

    private void Enter(Segment segment, bool inevitable)
    {
        long word = segment.Status;
        Held = segment;
        Markers = segment.Markers;
        Tag = segment.Tag;
        Version = Segment.VersionOf(word);
        Birth = long.MinValue | (word >> 4 & SerialMask) << 6 | (uint)segment.Index;
        if (inevitable)
            _inevitable = true;
        if (_breakDeferred)
            _breakDeferred = false;
        Budget = _budget;
        if (StmTestHooks.Enabled)
            StmTestHooks.AtBegin(this);
        if (_checkpointAtomicDepth != _atomicDepth)
            _checkpointAtomicDepth = _atomicDepth;
        if (_checkpointNesting != Nesting)
            _checkpointNesting = Nesting;
        Counters.Begun++;
        if (inevitable)
        {
            Counters.CountInevitable(InevitableReason = Nesting > 0 ? "begun in a nested guest call" : "aborted again and again");
            _revocable = Nesting == 0;
        }
        Checkpoint();
        if (StmMeter.Enabled)
            MeterBegun(inevitable);
    }

    /// <summary>Ends the transaction; its effects become visible at once. May throw <see cref="StmAbortException"/> instead, unless inevitable.</summary>
    public void Commit()
    {
        CommitAndKeep();
        OfferSegment();
    }

    /// <summary>Before anything that may take long outside: others wait for the segment that we have left idle.</summary>
    private void OfferSegment()
    {
        if (SegmentPool.Contended && _preferred is not null)
            SegmentPool.Offer(_preferred);
    }

    /// <summary>Commit and Begin; at <see cref="Nesting"/> &gt; 0 the new transaction is inevitable. Nothing in an atomic block, but the break is made up for at its end.</summary>
    public void Break()
    {
        if (_atomicDepth > 0)
        {
            DeferBreak();
            return;
        }
        Counters.Breaks++;
        if (Held is null)
        {
            Budget = _budget;
            return;
        }
        CommitAndKeep();
        if (SegmentPool.HandOverWanted)
            SegmentPool.Offer(_preferred!);
        BeginAttached();
    }

    private void CommitAndKeep()
    {
        if (Stm.Mode == StmMode.Off)
        {
            EndOff();
            return;
        }
        Segment segment = Held ?? throw new InvalidOperationException("the thread is in no transaction: Begin comes before Commit");
        if (StmChecks.Enabled)
            StmChecks.AtCommit(this);
        if (StmMeter.Enabled)
            Doing(StmActivity.Bookkeeping);
        // Nothing was written: all that was read is one state, up to date now. So the transaction commits here even if a committer has
        // asked for its abort: that one waits for it to end, and comes after it.
        if (_writes > 0 || _commitWork)
            CommitWrites(segment);
        Counters.Committed++;
        if (_abortsInARow != 0)
            _abortsInARow = 0;
        _congestion.Committed();
        if (Budget < _budget >> 1)
            _versionLeft = 0;
        if (_budget < _budgetLimit)
            _budget = Math.Min(_budgetLimit, _budget + 1 + (_budget >> 4));
        if (StmMeter.Enabled)
            MeterCommitted();
        Leave(segment);
        if (_failedOnCommit is not null)
            ThrowFailedOnCommit();
    }

    /// <summary>The transaction is over: neither locks nor private state are left. Others see it here.</summary>
    private void Leave(Segment segment)
    {
        Debug.Assert(_writes == 0);
        bool inevitable = _inevitable;
        ForgetSaved();
        Held = null;
        Markers = s_scratch;
        Tag = NoTag;
        Birth = OutsideBirth(++_outsidePeriods);
        if (inevitable)
            _inevitable = _revocable = false;
        Volatile.Write(ref segment.Status, segment.Status & ~Segment.StateMask);
        if (StmMeter.Enabled)
            Doing(StmActivity.OutsideTransaction);
        if (inevitable)
            InevitableToken.Release(this);
        if (_behindGate)
        {
            _behindGate = false;
            CongestionGate.Release();
        }
    }

    private void BeginOff()
    {
        Budget = _budget;
        Counters.Begun++;
        Checkpoint();
    }

    private void EndOff() => Counters.Committed++;
}
