using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace JitStm.EndToEnd;

/// <summary>
/// Where trace, transaction, abort, nesting and resume meet. <see cref="ProgramTests"/> and <see cref="StressTests"/> run these programs in every mode;
/// here the figures and the traces show that each really is in the situation that it is about.
/// </summary>
public class ScenarioTests
{
    private const string EverythingTraced = "threshold=2,trace_eagerness=3,compile=single";

    /// <summary>Merge points where a transaction may break are back-edges and calls. Compiled code may do a round of its preamble, which has no poll, after each.</summary>
    [Theory]
    [InlineData("off", 6000)]
    [InlineData(EverythingTraced, 1500)]
    public void A_break_at_every_merge_point(string jit, int breaks)
    {
        const string Program = """
            def double(x):
                return x + x
            total = 0
            for i in range(3000):
                total += double(i)
            print(total)
            """;
        Pystm.Result result = Pystm.Run(Pystm.Programs, ["--jit", jit, "--summary", "-c", Program], new Dictionary<string, string> { ["JITSTM_STRESS"] = "break-every-poll" });
        Assert.Equal("8997000\n", result.Output);
        Assert.InRange(Figure(result.Error, "breaks"), breaks, int.MaxValue);
    }

    [Fact]
    public void A_guard_after_an_effect_in_the_same_bytecode()
    {
        string log = RunGolden("guard_after_effect");
        // A store or a call, and before the next merge point a guard that is not about the call's exception.
        Assert.Matches(new Regex(@"^(set\w+_gc|call_\w+\(ConstClass\((?!stm_))[^\n]*\n(?:(?!debug_merge_point|label|jump|[^\n]*should_break)[^\n]*\n)*?guard_(?!no_exception|no_break)", RegexOptions.Multiline), log);
    }

    [Fact]
    public void A_guard_after_an_effect_that_fails_at_each_round()
    {
        // list.append has stored the element when the guard on the growing list's array fails.
        const string Program = """
            def grow(n):
                lists = [[] for i in range(4)]
                for i in range(n):
                    lists[i & 3].append(i)
                return [len(l) for l in lists], sum(map(sum, lists))
            print(grow(5000))
            """;
        Pystm.Result result = Pystm.Run(Pystm.Programs, ["--jit", EverythingTraced, "-c", Program], new Dictionary<string, string> { ["JITSTM_FAIL_GUARDS"] = "1" });
        Assert.Equal("([1250, 1250, 1250, 1250], 12497500)\n", result.Output);
    }

    [Fact]
    public void An_exception_out_of_a_residual_call_in_a_trace()
    {
        string log = RunGolden("residual_exception");
        Assert.Matches(@"call_\w+\([^\n]*\nguard_no_exception\(", log);
    }

    [Theory]
    [InlineData("off")]
    [InlineData(EverythingTraced)]
    public void A_nested_guest_eq_over_its_budget(string jit) =>
        Assert.InRange(Figure(RunGolden("nested_eq", jit), "inevitable", " x begun in a nested guest call"), 1, int.MaxValue);

    [Theory]
    [InlineData("off")]
    [InlineData(EverythingTraced)]
    public void A_generator_resumed_by_two_threads(string jit) =>
        // Its own output says that both have resumed it often.
        RunGolden("shared_generator", jit);

    [Fact]
    public void A_second_thread_that_starts_while_the_first_runs_compiled_code()
    {
        string log = RunGolden("late_thread");
        // The loop of the first thread is compiled before the hundred-thousandth round that starts the second.
        Assert.Contains("# Loop 1 (first;", log);
        Assert.InRange(log.IndexOf("# Loop 1 (first;", StringComparison.Ordinal), 0, log.IndexOf("(spin;", StringComparison.Ordinal));
    }

    [Fact]
    public void The_bank_aborts_and_retries_and_never_shows_a_wrong_total()
    {
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["--summary", "bank.py", "100000", "4", "16"]);
        Assert.Equal("100000 transfers, total 16000, expected 16000, wrong totals seen: 0\n", result.Output);
        Assert.InRange(Figure(result.Error, "aborted: write-write") + Figure(result.Error, "aborted: write-read"), 1, int.MaxValue);
    }

    /// <summary>Standard error: the traces and the figures.</summary>
    private static string RunGolden(string program, string jit = EverythingTraced)
    {
        Pystm.Result result = Pystm.Run(Pystm.Programs, ["--jit", jit, "--summary", program + ".py"], new Dictionary<string, string> { ["JITSTM_LOG"] = "jit-log-opt:-" });
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(File.ReadAllText(Path.Combine(Pystm.Programs, program + ".out")), result.Output);
        return result.Error;
    }

    private static long Figure(string summary, string name, string suffix = "")
    {
        Match match = Regex.Match(summary, $@"^{name} +(\d+){suffix}$", RegexOptions.Multiline);
        Assert.True(match.Success, $"the summary has no line '{name}{suffix}': {summary}");
        return long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
