using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace JitStm.StmCore;

/// <summary>Why a transaction was aborted.</summary>
public enum AbortKind
{
    /// <summary>Two transactions wrote the same object.</summary>
    WriteWrite,
    /// <summary>It had read an object that another one has written and committed.</summary>
    WriteRead,
    /// <summary>An inevitable transaction was in the way.</summary>
    Inevitable,
    Other,
    /// <summary>By a test.</summary>
    Injected,
    /// <summary>By itself, to wait until something that it has read changes.</summary>
    Retry,
}

/// <summary>What has happened so far, on one thread or on all.</summary>
public readonly record struct StmStatistics(
    long Begun, long Committed, long WriteWrite, long WriteRead, long AbortedByInevitable, long OtherAborts, long Breaks, long Inevitable)
{
    /// <summary>Every row of the table, in order: the only list of them.</summary>
    private static readonly (string Name, Func<StmStatistics, long> Value)[] s_rows =
    [
        ("transactions begun", s => s.Begun),
        ("committed", s => s.Committed),
        ("aborted: write-write", s => s.WriteWrite),
        ("aborted: write-read", s => s.WriteRead),
        ("aborted: inevitable", s => s.AbortedByInevitable),
        ("aborted: other", s => s.OtherAborts),
        ("breaks", s => s.Breaks),
        ("inevitable", s => s.Inevitable),
    ];

    public long Aborted => WriteWrite + WriteRead + AbortedByInevitable + OtherAborts;

    /// <summary>All threads of the process, those that have ended too. Threads that run are read while they count.</summary>
    public static StmStatistics Total => StmCounters.Sum();

    /// <summary>Why transactions turned inevitable, in all threads, the most frequent reason first.</summary>
    public static IReadOnlyList<(string Reason, long Count)> InevitableReasons => StmCounters.Reasons();

    /// <summary>One line for each row: name and number.</summary>
    public string Format()
    {
        var text = new StringBuilder();
        foreach ((string name, Func<StmStatistics, long> value) in s_rows)
            text.Append(CultureInfo.InvariantCulture, $"{name,-24}{value(this),14}\n");
        return text.ToString();
    }

    /// <summary><see cref="Format"/> of <see cref="Total"/>, and a line for each of the <see cref="InevitableReasons"/>.</summary>
    public static string Report()
    {
        var text = new StringBuilder(Total.Format());
        foreach ((string reason, long count) in InevitableReasons)
            text.Append(CultureInfo.InvariantCulture, $"inevitable              {count,14} x {reason}\n");
        return text.ToString();
    }

    public static StmStatistics operator +(StmStatistics a, StmStatistics b) => new(
        a.Begun + b.Begun, a.Committed + b.Committed, a.WriteWrite + b.WriteWrite, a.WriteRead + b.WriteRead,
        a.AbortedByInevitable + b.AbortedByInevitable, a.OtherAborts + b.OtherAborts, a.Breaks + b.Breaks, a.Inevitable + b.Inevitable);

    public static StmStatistics operator -(StmStatistics a, StmStatistics b) => new(
        a.Begun - b.Begun, a.Committed - b.Committed, a.WriteWrite - b.WriteWrite, a.WriteRead - b.WriteRead,
        a.AbortedByInevitable - b.AbortedByInevitable, a.OtherAborts - b.OtherAborts, a.Breaks - b.Breaks, a.Inevitable - b.Inevitable);

    public static StmStatistics Add(StmStatistics left, StmStatistics right) => left + right;

    public static StmStatistics Subtract(StmStatistics left, StmStatistics right) => left - right;
}

/// <summary>One thread's counters, written by it alone.</summary>
internal sealed class StmCounters
{
    private static readonly Lock s_gate = new();
    private static readonly List<WeakReference<StmCounters>> s_all = [];
    private static StmStatistics s_ended;

    // Plain numbers, but a table for the reasons: turning inevitable is rare and costs more than finding the row.
    private static readonly ConcurrentDictionary<string, StrongBox<long>> s_reasons = new();

    public long Begun;
    public long Committed;
    public long Breaks;
    public long Inevitable;
    private readonly long[] _aborts = new long[(int)AbortKind.Retry + 1];

    private bool _ended;

    // A thread state that nobody holds any more: its counts must not get lost with it.
    ~StmCounters()
    {
        lock (s_gate)
        {
            s_ended += Snapshot();
            _ended = true;
        }
    }

    public void CountAbort(AbortKind kind) => _aborts[(int)kind]++;

    public void CountInevitable(string reason)
    {
        Inevitable++;
        Interlocked.Increment(ref s_reasons.GetOrAdd(reason, static _ => new StrongBox<long>()).Value);
    }

    /// <summary>Why transactions turned inevitable, the most frequent reason first.</summary>
    public static (string Reason, long Count)[] Reasons() =>
        [.. s_reasons.Select(r => (r.Key, Volatile.Read(ref r.Value.Value))).OrderByDescending(r => r.Item2)];

    public StmStatistics Snapshot() => new(
        Begun, Committed, _aborts[(int)AbortKind.WriteWrite], _aborts[(int)AbortKind.WriteRead], _aborts[(int)AbortKind.Inevitable],
        _aborts[(int)AbortKind.Other] + _aborts[(int)AbortKind.Injected], Breaks, Inevitable);

    public static void Register(StmCounters counters)
    {
        lock (s_gate)
        {
            s_all.RemoveAll(weak => !weak.TryGetTarget(out _));
            // Tracked until after the finalizer, which runs some time after the last reference is gone.
            s_all.Add(new WeakReference<StmCounters>(counters, trackResurrection: true));
        }
    }

    public static StmStatistics Sum()
    {
        lock (s_gate)
        {
            StmStatistics sum = s_ended;
            foreach (WeakReference<StmCounters> weak in s_all)
                if (weak.TryGetTarget(out StmCounters? counters) && !counters._ended)
                    sum += counters.Snapshot();
            return sum;
        }
    }
}
