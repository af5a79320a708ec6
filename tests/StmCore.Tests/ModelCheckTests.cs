using System.Diagnostics;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>The commit protocol's model, Models/commit.pml, checked with spin: all of its states, and that each property can fail.</summary>
public sealed class ModelCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("commit-model").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Skipped, with a message, where spin or a C compiler is absent.</summary>
    private sealed class SpinTheoryAttribute : TheoryAttribute
    {
        public SpinTheoryAttribute() =>
            Skip = IsThere("spin") && IsThere("gcc") ? null : "spin and gcc are needed to check the model of the commit protocol (Debian packages spin and gcc)";

        private static bool IsThere(string program) =>
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
    }

    [SpinTheory]
    [InlineData("LOST_UPDATE")]
    [InlineData("SKEW")]
    [InlineData("OPACITY")]
    [InlineData("ZOMBIE")]
    [InlineData("INEVITABLE")]
    public void The_protocol_keeps_every_property_in_every_state(string scenario) => Assert.Contains("errors: 0", Check(scenario), StringComparison.Ordinal);

    [SpinTheory]
    [InlineData("LOST_UPDATE", "NO_MARKER_CHECK", "assertion violated")]
    [InlineData("SKEW", "NO_MARKER_CHECK", "assertion violated")]
    [InlineData("SKEW", "NO_MUTEX", "invalid end state")]
    [InlineData("OPACITY", "NO_FENCE", "assertion violated")]
    [InlineData("OPACITY", "NO_ACK", "assertion violated")]
    [InlineData("OPACITY", "NO_READ_WAIT", "assertion violated")]
    [InlineData("ZOMBIE", "NO_FOREIGN_ACK", "assertion violated")]
    [InlineData("INEVITABLE", "NO_STEP_BACK", "assertion violated")]
    [InlineData("INEVITABLE", "DEAF_WAIT", "invalid end state")]
    public void Without_a_protection_it_does_not(string scenario, string mutation, string failure) => Assert.Contains(failure, Check(scenario, mutation), StringComparison.Ordinal);

    private string Check(params string[] defines)
    {
        string model = Path.Combine(AppContext.BaseDirectory, "Models", "commit.pml");
        Run("spin", [.. defines.Select(define => "-D" + define), "-a", model]);
        Run("gcc", ["-O1", "-w", "-DSAFETY", "-DCOLLAPSE", "-DMEMLIM=2000", "-o", "pan", "pan.c"]);
        return Run(Path.Combine(_folder, "pan"), ["-m100000"]);
    }

    private string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
