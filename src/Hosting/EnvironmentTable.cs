using JitStm.StmCore;

namespace JitStm.Hosting;

/// <summary>One environment variable.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">The form of its value.</param>
/// <param name="Meaning">One line.</param>
public sealed record EnvironmentVariable(string Name, string Value, string Meaning)
{
    public string Form => $"{Name}={Value}";
}

/// <summary>Every environment variable that a host's command reads; <c>--help</c> and the docs print it. A test looks for variables in the sources that are missing here.</summary>
public static class EnvironmentTable
{
    public static IReadOnlyList<EnvironmentVariable> Rows { get; } =
    [
        new(JitLog.Variable, "PREFIX,...:FILE", "write the log sections whose names start with a prefix ('-' is standard error, '%d' the process id)"),
        new(TracePipeline.ChecksVariable, "1", "verify every trace after each stage"),
        new(TracePipeline.FailGuardsVariable, "1", "for tests: every guard of compiled code fails the first time that it is reached"),
        new(StmTestHooks.Variable, "FAULT,...", "for tests: abort-poll:N, abort-barrier:N, abort-each, break-every-poll"),
        new(StmTestHooks.EnableVariable, "1", "for tests: call the hooks of the test program at each poll and barrier"),
        new(StmChecks.Variable, "1", "misuse of barriers by hand throws with advice: wrong thread, outside a transaction, stale access reference"),
        new("DOTNET_JitStdOutFile", "FILE", "with DOTNET_JitDisasm='loop* bridge*': RyuJIT's machine code of the traces"),
    ];
}
