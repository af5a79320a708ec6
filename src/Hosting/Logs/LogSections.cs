namespace JitStm.Hosting;

/// <summary>The sections of the log: names, which are PyPy's where PyPy has them, and what stands in them. The docs print the table.</summary>
public static class LogSections
{
    public const string Tracing = "jit-tracing", NoOpt = "jit-log-noopt", OptLoop = "jit-log-opt-loop", OptBridge = "jit-log-opt-bridge", Backend = "jit-backend",
        Il = "jit-backend-il", Counts = "jit-backend-counts", Abort = "jit-abort", Summary = "jit-summary", RecordedText = "jit-text-noopt", OptimisedText = "jit-text-opt";

    public static IReadOnlyList<(string Name, string Meaning)> Rows { get; } =
    [
        (Tracing, "a recording: where it started, how it ended, how long it was"),
        (NoOpt, "a loop or bridge as it was recorded"),
        (OptLoop, "a loop as it is compiled, with its barriers"),
        (OptBridge, "a bridge as it is compiled"),
        (Backend, "a method of machine code: which loop, which bridges are inside"),
        (Il, "its IL"),
        (Counts, "at the end: how often each loop, loop header and bridge was entered"),
        (Abort, "a recording or a trace that was given up: the reason, and where"),
        (Summary, "at the end: PyPy's figures, then those of --summary"),
        (RecordedText, "as jit-log-noopt, in the form that trace files have"),
        (OptimisedText, "as jit-log-opt, in the form that trace files have"),
    ];

    public static IEnumerable<string> Names => Rows.Select(row => row.Name);
}
