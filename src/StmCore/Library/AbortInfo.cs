namespace JitStm.StmCore;

/// <summary>
/// What is known of an abort. The sources are what <see cref="StmThread.SourceMarker"/> of the two threads gave: the one that lost
/// its work, where it was when it found out, and the one that won, where it was when it asked for the abort; null where not known.
/// </summary>
public sealed record AbortInfo(AbortKind Kind, double Seconds, object? Source, object? OtherSource, Type? Object);

// Reports on aborts. All of it happens on the way of an abort, which costs microseconds anyway.
//
// The winner leaves a note in the loser's segment after its request has succeeded, so the loser may be there first: it waits for a moment, and does
// without if the note does not come. A note of an earlier abort is told by its status word.
public abstract unsafe partial class StmThread
{
    private AbortInfo? _longestAbort;

    // The object that a thread which gives way by itself has wanted.
    private StmObject? _gaveWayFor;

    /// <summary>Where the thread is in the guest's source, for reports: whatever the host can show later. Called on this thread, inside a transaction, which it must not disturb.</summary>
    protected virtual object? SourceMarker() => null;

    /// <summary>The thread's last abort.</summary>
    public AbortInfo? LastAbort { get; private set; }

    /// <summary>The abort that lost most time, of those that lost at least so many seconds, since the last reset.</summary>
    public AbortInfo? LongestAbort(double minimum = 0) => _longestAbort is { } longest && longest.Seconds >= minimum ? longest : null;

    public void ResetLongestAbort() => _longestAbort = null;

    /// <summary>Before the state is restored, which tells the source.</summary>
    private void NoteAbort(AbortKind kind)
    {
        if (StmMeter.Enabled)
            Doing(StmActivity.Bookkeeping);
        double seconds = StmMeter.Enabled ? MeterAborted(kind) : EstimatedSeconds();
        if (kind is AbortKind.Retry or AbortKind.Injected)
        {
            if (StmMeter.Enabled)
                Tell(StmOccurrenceKind.Abort, kind);
            return;
        }
        AbortNote? note = Segment.IsAborting(Held!.Status) ? AbortNote.For(Held) : null;
        var info = new AbortInfo(kind, seconds, SourceMarker(), note?.Source, note?.Object ?? _gaveWayFor?.GetType());
        _gaveWayFor = null;
        LastAbort = info;
        if (StmMeter.Enabled)
            Tell(StmOccurrenceKind.Abort, kind, info);
        if (_longestAbort is not { } longest || longest.Seconds <= info.Seconds)
            _longestAbort = info;
    }

    /// <summary>What the attempt has cost: its work, at a nanosecond for each unit of the budget.</summary>
    private double EstimatedSeconds() => Math.Max(0, _budget - Budget) * 1e-9;

    private void LeaveNote(Segment loser, long requested, StmObject? about) =>
        Volatile.Write(ref loser.Note, new AbortNote(requested, SourceMarker(), about?.GetType()));
}

/// <summary>From the thread that has asked for an abort to the one that aborts.</summary>
internal sealed record AbortNote(long Word, object? Source, Type? Object)
{
    private const int Rounds = 200;

    public static AbortNote? For(Segment segment)
    {
        long word = segment.Status;
        for (int i = 0; i < Rounds; i++)
        {
            if (Volatile.Read(ref segment.Note) is { } note && note.Word == word)
                return note;
            Thread.SpinWait(1);
        }
        return null;
    }
}
