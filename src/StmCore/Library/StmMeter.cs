using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace JitStm.StmCore;

/// <summary>What a thread spends its time on. At any moment it is exactly one of these.</summary>
public enum StmActivity
{
    OutsideTransaction,
    /// <summary>Guest code in a transaction of which it is not known yet how it ends.</summary>
    RunCurrent,
    RunCommitted,
    RunAbortedWriteWrite,
    RunAbortedWriteRead,
    RunAbortedInevitable,
    RunAbortedOther,
    WaitFreeSegment,
    /// <summary>A committer waits for those to end that have read what it is about to store.</summary>
    WaitWriteRead,
    /// <summary>For the right to be inevitable, or for an inevitable transaction to end.</summary>
    WaitInevitable,
    /// <summary>For the other one of two writers, for a change (Retry), or as one of many in conflict.</summary>
    WaitOther,
    /// <summary>Beginning, committing and aborting.</summary>
    Bookkeeping,
    MinorGc,
    MajorGc,
    /// <summary>The world was stopped.</summary>
    SyncPause,
    /// <summary>For the commit mutex.</summary>
    SpinLoop,
}

/// <summary>What happened in a transaction; Detail is the <see cref="AbortKind"/>, the <see cref="StmActivity"/> of a wait, or the reason of an inevitable one.</summary>
public readonly record struct StmOccurrence(StmOccurrenceKind Kind, long Timestamp, int Thread, object? Detail, object? Source, object? OtherSource, Type? Object);

public enum StmOccurrenceKind
{
    Start,
    Commit,
    Abort,
    Wait,
    Inevitable,
}

/// <summary>
/// Measuring: seconds by activity for each thread, and a stream of occurrences. Decided by <see cref="Stm.Measure"/> before the first
/// thread state is made; when off, RyuJIT folds all of it away.
/// </summary>
public static class StmMeter
{
    public static readonly bool Enabled = Stm.Measure;

    /// <summary>Called on the thread to which it happens, in the middle of the protocol: takes notes and returns.</summary>
    public static Action<StmOccurrence>? Listener { get; set; }
}

/// <summary>One thread's time, by activity. Written by the thread alone; its sum is the thread state's age.</summary>
public sealed class StmTimes
{
    /// <summary>Every row of the table, in order: the only list of them.</summary>
    private static readonly (string Name, StmActivity Activity)[] s_rows =
    [
        ("outside transaction", StmActivity.OutsideTransaction),
        ("run current", StmActivity.RunCurrent),
        ("run committed", StmActivity.RunCommitted),
        ("run aborted write write", StmActivity.RunAbortedWriteWrite),
        ("run aborted write read", StmActivity.RunAbortedWriteRead),
        ("run aborted inevitable", StmActivity.RunAbortedInevitable),
        ("run aborted other", StmActivity.RunAbortedOther),
        ("wait free segment", StmActivity.WaitFreeSegment),
        ("wait write read", StmActivity.WaitWriteRead),
        ("wait inevitable", StmActivity.WaitInevitable),
        ("wait other", StmActivity.WaitOther),
        ("bookkeeping", StmActivity.Bookkeeping),
        ("minor gc", StmActivity.MinorGc),
        ("major gc", StmActivity.MajorGc),
        ("sync pause", StmActivity.SyncPause),
        ("spin loop", StmActivity.SpinLoop),
    ];

    private readonly long[] _ticks = new long[s_rows.Length];
    private readonly long[] _counts = new long[s_rows.Length];
    private long _since = Stopwatch.GetTimestamp();
    private int _collections = GC.CollectionCount(0);
    private int _major = GC.CollectionCount(2);
    private TimeSpan _pauses = GC.GetTotalPauseDuration();

    internal StmActivity Now { get; private set; }

    /// <summary>Name, how often, and how long, in the order of the table.</summary>
    public IEnumerable<(string Name, long Count, double Seconds)> Rows()
    {
        foreach ((string name, StmActivity activity) in s_rows)
            yield return (name, this[activity].Count, this[activity].Seconds);
    }

    /// <summary>Up to now, if called on the thread; from elsewhere, up to the last change of activity.</summary>
    public (long Count, double Seconds) this[StmActivity activity] => (_counts[(int)activity], (double)_ticks[(int)activity] / Stopwatch.Frequency);

    public double Sum => (double)_ticks.Sum() / Stopwatch.Frequency;

    /// <summary>Goes on with an activity; gives the one before.</summary>
    internal StmActivity Switch(StmActivity next)
    {
        StmActivity before = Now;
        Charge();
        Now = next;
        _counts[(int)next]++;
        return before;
    }

    /// <summary>After a short other activity.</summary>
    internal void Return(StmActivity to)
    {
        Charge();
        Now = to;
    }

    /// <summary>It is known now how the current transaction ends.</summary>
    internal double EndRun(StmActivity how)
    {
        long ticks = _ticks[(int)StmActivity.RunCurrent];
        _ticks[(int)StmActivity.RunCurrent] = 0;
        _counts[(int)StmActivity.RunCurrent] = 0;
        _ticks[(int)how] += ticks;
        _counts[(int)how]++;
        return (double)ticks / Stopwatch.Frequency;
    }

    /// <summary>Brings the table up to now.</summary>
    internal void Charge()
    {
        long now = Stopwatch.GetTimestamp();
        long elapsed = now - _since;
        _since = now;
        if (GC.CollectionCount(0) != _collections)
            elapsed -= ChargePauses(elapsed);
        _ticks[(int)Now] += elapsed;
    }

    private long ChargePauses(long elapsed)
    {
        TimeSpan pauses = GC.GetTotalPauseDuration();
        long ticks = Math.Min(elapsed, (long)((pauses - _pauses).TotalSeconds * Stopwatch.Frequency));
        int major = GC.CollectionCount(2);
        StmActivity kind = major != _major ? StmActivity.MajorGc : StmActivity.MinorGc;
        (_collections, _major, _pauses) = (GC.CollectionCount(0), major, pauses);
        _ticks[(int)kind] += ticks;
        _counts[(int)kind]++;
        return ticks;
    }

    /// <summary>One line for each row: name, how often, seconds.</summary>
    public string Format()
    {
        var text = new StringBuilder();
        foreach ((string name, long count, double seconds) in Rows())
            text.Append(CultureInfo.InvariantCulture, $"{name,-26}{count,12}{seconds,14:F6} s\n");
        return text.ToString();
    }
}

// The protocol's files call these where a thread's activity changes, each behind the switch.
public abstract unsafe partial class StmThread
{
    private readonly StmTimes? _times = StmMeter.Enabled ? new StmTimes() : null;

    /// <summary>Where this thread's time has gone, up to now if asked on the thread; null unless <see cref="Stm.Measure"/>.</summary>
    public StmTimes? Times
    {
        get
        {
            if (t_current == this)
                _times?.Charge();
            return _times;
        }
    }

    internal StmActivity Doing(StmActivity what)
    {
        StmActivity before = _times!.Switch(what);
        if (what is StmActivity.WaitFreeSegment or StmActivity.WaitWriteRead or StmActivity.WaitInevitable or StmActivity.WaitOther)
            Tell(StmOccurrenceKind.Wait, what);
        return before;
    }

    internal void DoingAgain(StmActivity what) => _times!.Return(what);

    private void MeterBegun(bool inevitable)
    {
        _times!.Switch(StmActivity.RunCurrent);
        Tell(StmOccurrenceKind.Start, null);
        if (inevitable)
            Tell(StmOccurrenceKind.Inevitable, InevitableReason);
    }

    private void MeterCommitted()
    {
        _times!.EndRun(StmActivity.RunCommitted);
        Tell(StmOccurrenceKind.Commit, null);
    }

    private double MeterAborted(AbortKind kind) => _times!.EndRun(kind switch
    {
        AbortKind.WriteWrite => StmActivity.RunAbortedWriteWrite,
        AbortKind.WriteRead => StmActivity.RunAbortedWriteRead,
        AbortKind.Inevitable => StmActivity.RunAbortedInevitable,
        AbortKind.Other or AbortKind.Injected or AbortKind.Retry => StmActivity.RunAbortedOther,
    });

    internal void Tell(StmOccurrenceKind kind, object? detail, AbortInfo? abort = null)
    {
        if (StmMeter.Listener is { } listener)
            listener(new StmOccurrence(kind, Stopwatch.GetTimestamp(), Number, detail, abort?.Source ?? SourceMarker(), abort?.OtherSource, abort?.Object));
    }
}
