using System.Diagnostics;
using System.Globalization;
using System.Text;
using JitStm.TraceIr;
using JitStm.Tracer;
using Trace = JitStm.TraceIr.Trace;

namespace JitStm.Hosting;

/// <summary>What the JIT has counted; the rows of PyPy's jit-summary, which its tools read. Rows about what does not exist here are zero because it never happens.</summary>
public sealed class JitProfile
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, int> _givenUp = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _recordings, _recordingTicks, _steps, _cachedLoads, _recordedOps, _calls, _recordedGuards;
    private long _optOps, _optGuards, _sharedGuards, _forced, _virtuals, _reusedVirtuals, _tooLong;
    private long _methods, _methodTicks;
    private int _loops, _bridges;

    public int Loops => _loops;

    public int Bridges => _bridges;

    public long Methods => _methods;

    /// <summary>Reasons of given-up traces and how often each came.</summary>
    public IReadOnlyDictionary<string, int> GivenUp
    {
        get
        {
            lock (_gate)
                return new SortedDictionary<string, int>(_givenUp);
        }
    }

    internal void Recorded(RecordingReport report)
    {
        lock (_gate)
        {
            _recordings++;
            _recordingTicks += report.Ticks;
            _steps += report.Steps;
            _cachedLoads += report.CachedLoads;
            _recordedOps += report.Ops;
            _calls += report.Calls;
            _recordedGuards += report.Trace?.Ops.Count(op => op.Code.IsGuard()) ?? 0;
        }
    }

    internal void Added(Trace trace)
    {
        if (trace.BridgeFrom is null)
            Interlocked.Increment(ref _loops);
        else
            Interlocked.Increment(ref _bridges);
    }

    internal void AddedBranch() => Interlocked.Increment(ref _bridges);

    internal void Optimised(Trace trace)
    {
        var exits = new HashSet<Exit>();
        int guards = 0, shared = 0, virtuals = 0, reused = 0;
        foreach (Op op in trace.Ops)
        {
            if (!op.Code.HasExit())
                continue;
            guards++;
            int made = op.Guard.Exit.Ops.Count(o => o.Code.EffectOf() == Effect.Allocate);
            bool first = exits.Add(op.Guard.Exit);
            shared += first ? 0 : 1;
            virtuals += first ? made : 0;
            reused += first ? 0 : made;
        }
        lock (_gate)
        {
            _optOps += trace.Ops.Count;
            _optGuards += guards;
            _sharedGuards += shared;
            _virtuals += virtuals;
            _reusedVirtuals += reused;
            // Every allocation starts as a virtual; what is left of them was forced.
            _forced += trace.Ops.Count(o => o.Code.EffectOf() == Effect.Allocate);
        }
    }

    internal void Compiled(long ticks)
    {
        lock (_gate)
        {
            _methods++;
            _methodTicks += ticks;
        }
    }

    internal void Aborted(GiveUpReason reason)
    {
        lock (_gate)
        {
            _givenUp[reason.Text()] = _givenUp.GetValueOrDefault(reason.Text()) + 1;
            if (reason == GiveUpReason.TooLong)
                _tooLong++;
        }
    }

    /// <summary>Names and values, in the order of PyPy's summary.</summary>
    public IReadOnlyList<(string Name, long Value)> Counters
    {
        get
        {
            lock (_gate)
                return
                [
                    ("ops", _steps),
                    ("heapcached ops", _cachedLoads),
                    ("recorded ops", _recordedOps),
                    ("  calls", _calls),
                    ("guards", _recordedGuards),
                    ("opt ops", _optOps),
                    ("opt guards", _optGuards),
                    ("opt guards shared", _sharedGuards),
                    ("forcings", _forced),
                    ("abort: trace too long", _tooLong),
                    ("abort: compiling", 0),
                    ("abort: vable escape", 0),
                    ("abort: bad loop", 0),
                    ("abort: force quasi-immut", 0),
                    ("abort: segmenting trace", 0),
                    ("virtualizables forced", 0),
                    ("nvirtuals", _virtuals),
                    ("nvholes", 0),
                    ("nvreused", _reusedVirtuals),
                    ("vecopt tried", 0),
                    ("vecopt success", 0),
                    ("Total # of loops", _loops),
                    ("Total # of bridges", _bridges),
                    ("Freed # of loops", 0),
                    ("Freed # of bridges", 0),
                ];
        }
    }

    /// <summary>Seconds spent recording, and making machine code.</summary>
    public (double Tracing, double Backend) Times => (Stopwatch.GetElapsedTime(0, _recordingTicks).TotalSeconds, Stopwatch.GetElapsedTime(0, _methodTicks).TotalSeconds);

    /// <summary>The section jit-summary: PyPy's lines.</summary>
    internal string Format()
    {
        var text = new StringBuilder();
        CultureInfo c = CultureInfo.InvariantCulture;
        (double tracing, double backend) = Times;
        text.Append(c, $"{"Tracing:",-14}\t{_recordings}\t{tracing:F6}\n");
        text.Append(c, $"{"Backend:",-14}\t{_methods}\t{backend:F6}\n");
        text.Append(c, $"{"TOTAL:",-12}\t\t{Stopwatch.GetElapsedTime(_start).TotalSeconds:F6}\n");
        foreach ((string name, long value) in Counters)
            text.Append(c, $"{name + ":",-17}\t{value}\n");
        return text.ToString();
    }
}
