using System.Diagnostics;
using JitStm.TraceIr;
using Trace = JitStm.TraceIr.Trace;

namespace JitStm.Hosting;

/// <summary>The log variable is malformed, or its file cannot be written: one line.</summary>
public sealed class JitLogException(string message) : Exception(message);

/// <summary>
/// Trace dumps and counters. <c>JITSTM_LOG=PREFIX,PREFIX...:FILE</c> opens the dump: sections whose names start with a prefix
/// go to the file (<c>-</c> is standard error, <c>%d</c> the process id). Sections stand between <c>[hex time] {name</c> and <c>[hex time] name}</c>.
/// </summary>
public sealed class JitLog : IDisposable
{
    public const string Variable = "JITSTM_LOG";

    private readonly Lock _gate = new();
    private readonly string[] _prefixes = [];
    private readonly TextWriter? _writer;
    private readonly SortedDictionary<string, int> _aborts = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <exception cref="JitLogException">The text is not of the form PREFIXES:FILE, or the file cannot be written.</exception>
    public JitLog(string? destination)
    {
        if (string.IsNullOrEmpty(destination))
            return;
        int colon = destination.IndexOf(':');
        if (colon < 0 || colon == destination.Length - 1)
            throw new JitLogException($"{Variable}={destination}: expected PREFIX,...:FILE");
        _prefixes = destination[..colon].Split(',');
        string file = destination[(colon + 1)..].Replace("%d", Environment.ProcessId.ToString());
        try
        {
            _writer = file == "-" ? Console.Error : new StreamWriter(file) { AutoFlush = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new JitLogException($"{Variable}: cannot write '{file}': {e.Message}");
        }
    }

    public int LoopsCompiled => _loops;

    public int BridgesCompiled => _bridges;

    public int MethodsCompiled => _methods;

    /// <summary>Reasons of given-up traces and how often each came.</summary>
    public IReadOnlyDictionary<string, int> Aborts
    {
        get
        {
            lock (_gate)
                return new SortedDictionary<string, int>(_aborts);
        }
    }

    private int _loops, _bridges, _methods;

    public void Recorded(LoopToken token, Trace trace) => Dump("jit-log-noopt", trace, token);

    public void Optimised(LoopToken token, Trace trace)
    {
        if (trace.BridgeFrom is null)
            Interlocked.Increment(ref _loops);
        else
            Interlocked.Increment(ref _bridges);
        Dump(trace.BridgeFrom is null ? "jit-log-opt-loop" : "jit-log-opt-bridge", trace, token);
    }

    /// <summary>A tree was made anew with its bridges as branches.</summary>
    public void Rebuilt(LoopToken token, Trace trunk)
    {
        foreach (Trace trace in trunk.WithBranches)
            Dump(trace.BridgeFrom is null ? "jit-log-opt-loop" : "jit-log-opt-bridge", trace, token);
    }

    public void Compiled() => Interlocked.Increment(ref _methods);

    public void GivenUp(string location, string reason)
    {
        lock (_gate)
            _aborts[reason] = _aborts.GetValueOrDefault(reason) + 1;
        Section("jit-abort", () => $"{location}: {reason}");
    }

    public void InternalError(Exception error)
    {
        lock (_gate)
            _aborts["internal error"] = _aborts.GetValueOrDefault("internal error") + 1;
        Section("jit-abort", () => "internal error: " + error);
    }

    public bool Wants(string section) => _writer is not null && Array.Exists(_prefixes, p => section.StartsWith(p, StringComparison.Ordinal));

    public void Section(string name, Func<string> text)
    {
        if (_writer is null || !Wants(name))
            return;
        lock (_gate)
        {
            _writer.WriteLine($"[{Time():x}] {{{name}");
            _writer.WriteLine(text());
            _writer.WriteLine($"[{Time():x}] {name}}}");
        }
    }

    public void Dispose()
    {
        if (_writer is StreamWriter)
            _writer.Dispose();
    }

    private long Time() => Stopwatch.GetTimestamp() - _start;

    private void Dump(string section, Trace trace, LoopToken token) => Section(section, () =>
    {
        string head = trace.BridgeFrom is { } guard
            ? $"# bridge out of Guard 0x{guard.Id:x} with {trace.Ops.Count} ops"
            : $"# Loop {token.Number} ({token.Key.Location}) : loop with {trace.Ops.Count} ops";
        return head + Environment.NewLine + Printer.Print(trace).TrimEnd();
    });
}
