using System.Text.RegularExpressions;
using Xunit;

namespace JitStm.EndToEnd;

/// <summary>The log of traces: every example's can be read, and says what happened.</summary>
public class LogTests
{
    private const string Hot = "threshold=30,trace_eagerness=5,compile=single";

    /// <summary>Runs an example of those in <see cref="Examples"/> with all sections logged.</summary>
    private static (Pystm.Result Result, string Text) Logged(string jit, string stm, string script, string[] arguments, string sections = "jit")
    {
        string file = Path.Combine(Path.GetTempPath(), $"jitstm-{Guid.NewGuid():N}.log");
        try
        {
            Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", jit, "--stm", stm, script, .. arguments], new Dictionary<string, string> { ["JITSTM_LOG"] = $"{sections}:{file}" });
            Assert.True(result.ExitCode == 0, result.Error);
            return (result, File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [MemberData(nameof(ExampleTests.Examples), MemberType = typeof(ExampleTests))]
    public void The_log_of_an_example_keeps_the_rules_of_the_format(string script, string arguments)
    {
        foreach ((string jit, string stm) in new[] { (Hot, "on"), ("threshold=100,trace_eagerness=20", "on"), (Hot, "gil") })
        {
            var log = new LogReader(Logged(jit, stm, script, arguments.Split(' ')).Text);
            // In the background nothing may be compiled before so short a program ends.
            if (jit == Hot)
                Assert.NotEmpty(log.Traces);
            Assert.DoesNotContain(log.Sections, s => s.Lines.Any(l => l.Contains("InternalError")));
            if (stm == "gil")
                Assert.All(log.Traces, t => Assert.Empty(t.Barriers));
        }
    }

    [Fact]
    public void The_log_shows_the_guest_s_file_and_line_and_the_barriers()
    {
        var log = new LogReader(Logged(Hot, "on", "bank.py", ["4000", "1"]).Text);
        LogReader.LoggedTrace[] compiled = [.. log.Traces.Where(t => t.Section == "jit-log-opt-loop" && t.Head.Contains("Teller.run"))];
        Assert.NotEmpty(compiled);
        Assert.Contains(compiled, t => t.Barriers.Contains("stm_read"));
        Assert.Contains(compiled, t => t.Barriers.Contains("stm_write"));
        Assert.All(compiled.SelectMany(t => t.MergePoints), place => Assert.Matches(@"^[\w.<>]+;.*/bank\.py:\d+-\d+~#\d+ \w+$", place));
    }

    [Fact]
    public void Every_section_of_the_table_is_written()
    {
        var log = new LogReader(Logged("threshold=30,trace_eagerness=5,compile=single,trace_limit=300", "on", "nbody.py", ["300"]).Text);
        foreach (string name in new[] { "jit-tracing", "jit-log-noopt", "jit-log-opt-loop", "jit-log-opt-bridge", "jit-backend", "jit-backend-il", "jit-backend-counts", "jit-abort", "jit-summary", "jit-text-noopt", "jit-text-opt" })
            Assert.Contains(log.Sections, s => s.Name == name);
    }

    [Fact]
    public void A_given_up_trace_says_why_and_where()
    {
        var log = new LogReader(Logged("threshold=30,trace_limit=40,compile=single", "on", "nbody.py", ["100"], "jit-abort").Text);
        LogReader.Section section = log.Sections.First(s => s.Name == "jit-abort");
        Assert.Matches(@"^loop at advance;.*/nbody\.py:\d+-\d+~#\d+ \w+$", section.Lines[0]);
        Assert.Equal("TooLong: the trace is longer than trace_limit", section.Lines[1]);
        Assert.Matches(@"^4\d ops recorded, the last merge point was .*/nbody\.py:\d+", section.Lines[2]);
    }

    [Fact]
    public void The_counts_are_those_of_the_program()
    {
        const string Loop = "def f():\n    i = 0\n    while i < 1000: i = i + 1\nf()";
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", "threshold=100,compile=single", "--stm", "gil", "-c", Loop], new Dictionary<string, string> { ["JITSTM_LOG"] = "jit-log-opt,jit-backend-counts:-" });
        var log = new LogReader(result.Error);
        string header = Regex.Match(Assert.Single(log.Traces).Ops[^1], @"TargetToken\(\d+\)").Value;
        // A hundred rounds in the interpreter, one or two while it was recorded, one before the header.
        Assert.InRange(log.Counts[header], 890, 905);
        Assert.Equal(1, log.Counts["entry 1"]);
    }

    [Fact]
    public void The_summary_section_has_the_figures_of_the_command_s_summary()
    {
        (_, string text) = Logged("threshold=30,compile=single", "on", "nbody.py", ["100"], "jit-summary,jit-log");
        var log = new LogReader(text);
        IReadOnlyList<string> lines = log.Sections.Single(s => s.Name == "jit-summary").Lines;
        // A tree that is made anew is logged anew.
        int loops = log.Traces.Where(t => t.Section == "jit-log-opt-loop").Select(t => t.Name).Distinct().Count();
        int bridges = log.Traces.Count(t => t.Section == "jit-log-noopt" && t.Name.StartsWith("bridge", StringComparison.Ordinal));
        Assert.Matches(@"^Tracing: +\t\d+\t[\d.]+$", lines[0]);
        Assert.Matches(@"^Backend: +\t\d+\t[\d.]+$", lines[1]);
        Assert.Contains($"Total # of loops:\t{loops}", lines);
        Assert.Contains($"Total # of bridges:\t{bridges}", lines);
        Assert.Contains(lines, l => Regex.IsMatch(l, $"^loops compiled +{loops}$"));
        Assert.Contains(lines, l => Regex.IsMatch(l, "^transactions begun +[1-9]"));
    }

    [Fact]
    public void A_full_disk_ends_the_log_and_not_the_program()
    {
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", Hot, "nbody.py", "500"], new Dictionary<string, string> { ["JITSTM_LOG"] = "jit:/dev/full" });
        Assert.Equal((0, "-0.169075164\n-0.169021528\n"), (result.ExitCode, result.Output));
        Assert.Contains("JITSTM_LOG: cannot write '/dev/full'", result.Error);
    }

    [Theory]
    [InlineData("jit", "expected PREFIX,...:FILE")]
    [InlineData("jit:", "expected PREFIX,...:FILE")]
    [InlineData(":x", "expected PREFIX,...:FILE")]
    [InlineData("jit,:x", "empty prefix")]
    [InlineData("jti-log:x", "no section's name starts with 'jti-log'")]
    [InlineData("jit:/no/such/folder/x", "cannot write '/no/such/folder/x'")]
    [InlineData("jit:/", "cannot write '/'")]
    public void A_bad_destination_is_refused_with_one_line(string value, string expected)
    {
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["-c", "print(1)"], new Dictionary<string, string> { ["JITSTM_LOG"] = value });
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
        Assert.Contains(expected, result.Error);
    }
}
