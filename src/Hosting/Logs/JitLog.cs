using System.Collections.Concurrent;
using System.Globalization;
using JitStm.Backend;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Hosting;

/// <summary>
/// What happens to traces, as sections of the log (<see cref="LogSections"/>) and as figures (<see cref="Profile"/>). <c>JITSTM_LOG=PREFIX,PREFIX...:FILE</c>
/// opens the log. The form is PyPy's, so that its tools read it: see <see cref="TraceText"/>.
/// </summary>
public sealed class JitLog : IDisposable
{
    public const string Variable = "JITSTM_LOG";

    private readonly LogFile _file;
    private readonly ConcurrentDictionary<string, RunCounter> _counters = new();

    /// <param name="destination">The variable's value.</param>
    /// <exception cref="JitLogException">The text is not of the form PREFIXES:FILE, or the file cannot be written.</exception>
    public JitLog(string? destination) => _file = new LogFile(Variable, destination);

    public JitProfile Profile { get; } = new();

    /// <summary>Gives the counter of a place in compiled code; null when nobody wants the counts.</summary>
    internal Func<string, RunCounter>? Counter => _file.Wants(LogSections.Counts) ? name => _counters.GetOrAdd(name, static _ => new RunCounter()) : null;

    /// <summary>Takes a method's name and its IL; null when nobody wants it.</summary>
    internal Action<string, string>? IlListing =>
        _file.Wants(LogSections.Il) ? (name, listing) => _file.Section(LogSections.Il, () => $"# {name}\n{listing.ReplaceLineEndings("\n")}") : null;

    /// <summary>A recording ended.</summary>
    public void Ended(RecordingReport report)
    {
        Profile.Recorded(report);
        _file.Section(LogSections.Tracing, () => $"{Subject(report.Guard, report.Key.Location)}\n{Outcome(report)}", report.Ticks);
        if (report.Trace is null)
            GivenUp(report.Key.Location, report.Reason, $"{report.Ops} ops recorded, the last merge point was {report.Last}", report.Guard);
    }

    /// <summary>A trace comes to the pipeline.</summary>
    public void Recorded(LoopToken token, Trace trace)
    {
        _file.Section(LogSections.NoOpt, () => TraceText.Print(trace, token));
        _file.Section(LogSections.RecordedText, () => Printer.Print(trace));
    }

    /// <summary>A loop, or a bridge that becomes a method of its own, has its final form.</summary>
    public void Optimised(LoopToken token, Trace trace)
    {
        Profile.Added(trace);
        Final(token, trace);
    }

    /// <summary>A tree was made anew with one bridge more: all its traces, outer ones first.</summary>
    public void Rebuilt(LoopToken token, IEnumerable<Trace> traces)
    {
        foreach (Trace trace in traces)
            Final(token, trace);
        Profile.AddedBranch();
    }

    private void Final(LoopToken token, Trace trace)
    {
        Profile.Optimised(trace);
        _file.Section(trace.BridgeFrom is null ? LogSections.OptLoop : LogSections.OptBridge, () => TraceText.Print(trace, token));
        _file.Section(LogSections.OptimisedText, () => Printer.Print(trace));
    }

    /// <summary>A method of machine code is ready.</summary>
    /// <param name="token">Its loop.</param>
    /// <param name="bridges">The guards whose bridges are inside.</param>
    /// <param name="own">For a bridge that is a method of its own, its guard.</param>
    /// <param name="ticks">The time that it took, in Stopwatch ticks.</param>
    public void Compiled(LoopToken token, IEnumerable<GuardDescr> bridges, GuardDescr? own, long ticks)
    {
        Profile.Compiled(ticks);
        _file.Section(LogSections.Backend, () => own is not null ? $"bridge out of Guard 0x{own.Id:x} of Loop {token.Number}: a method of its own"
            : $"Loop {token.Number} ({token.Key.Location}): one method{string.Concat(bridges.Select(g => $", with the bridge out of Guard 0x{g.Id:x}"))}", ticks);
    }

    /// <summary>A recording or a trace is given up.</summary>
    /// <param name="location">The guest's place where it started.</param>
    /// <param name="reason">From the table.</param>
    /// <param name="detail">What else is known.</param>
    /// <param name="guard">For a bridge, its guard.</param>
    public void GivenUp(string location, GiveUpReason reason, string detail, GuardDescr? guard = null)
    {
        Profile.Aborted(reason);
        _file.Section(LogSections.Abort, () => $"{Subject(guard, location)}\n{reason}: {reason.Text()}\n{detail}");
    }

    private static string Subject(GuardDescr? guard, string location) => guard is null ? $"loop at {location}" : $"bridge out of Guard 0x{guard.Id:x} in the loop at {location}";

    private static string Outcome(RecordingReport report) => report.Trace is null ? $"given up after {report.Ops} ops: {report.Reason.Text()}"
        : $"{report.Ops} ops recorded from {report.Steps} instructions of the interpreter";

    /// <summary>Writes the sections that stand at the end.</summary>
    /// <param name="summary">The text of --summary.</param>
    public void End(Func<string> summary)
    {
        _file.Section(LogSections.Counts, () => string.Concat(_counters.OrderBy(c => c.Key, PlaceOrder.Instance)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key}:{Volatile.Read(ref c.Value.Runs)}\n"))));
        _file.Section(LogSections.Summary, () => Profile.Format() + summary());
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Entries, labels, bridges; each by its number.</summary>
    private sealed class PlaceOrder : IComparer<string>
    {
        public static readonly PlaceOrder Instance = new();

        public int Compare(string? x, string? y) => Key(x!).CompareTo(Key(y!));

        private static (int, long) Key(string name) => (name[0] switch { 'e' => 0, 'T' => 1, _ => 2 },
            long.Parse(string.Concat(name.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture));
    }
}
