using Xunit;

namespace JitStm.EndToEnd;

/// <summary>The examples as the README starts them.</summary>
public class ExampleTests
{
    [Theory]
    [InlineData("primes.py", "20000", "2262 primes below 20000\n")]
    [InlineData("nbody.py", "500", "-0.169075164\n-0.169021528\n")]
    [InlineData("bank.py", "4000", "4000 transfers, total 64000, expected 64000, wrong totals seen: 0\n")]
    public void An_example_prints_what_CPython_prints(string script, string argument, string expected)
    {
        foreach (string jit in new[] { "off", "default", "threshold=2,compile=single", "trace_limit=60000" })
            foreach (string stm in new[] { "on", "gil" })
            {
                Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", jit, "--stm", stm, script, argument]);
                Assert.True(result.ExitCode == 0, $"{jit} {stm}: exit code {result.ExitCode}: {result.Error}");
                Assert.Equal(expected, result.Output);
            }
    }

    [Fact]
    public void A_trace_limit_too_small_for_the_loop_gives_the_right_answer_and_says_why_nothing_was_compiled()
    {
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", "trace_limit=20", "--summary", "-c", Loop]);
        Assert.Equal("499999500000\n", result.Output);
        Assert.Matches(@"loops compiled +0\n", result.Error);
        Assert.Contains("the trace is longer than trace_limit", result.Error);
    }

    [Fact]
    public void The_log_shows_the_guest_s_file_and_line_and_the_barriers()
    {
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", "threshold=100,compile=single", "bank.py", "4000", "1"], new Dictionary<string, string> { ["JITSTM_LOG"] = "jit-log-opt:-" });
        Assert.Contains("{jit-log-opt-loop", result.Error);
        Assert.Matches(@"debug_merge_point\(.*Teller.run;.*bank.py:\d+-\d+~#\d+ ", result.Error);
        Assert.Contains("stm_write(", result.Error);
        Assert.Contains("stm_read(", result.Error);
    }

    [Theory]
    [InlineData("--jit", "treshold=2")]
    [InlineData("--jit", "trace_limit=-1")]
    [InlineData("--jit", "")]
    [InlineData("--stm", "maybe")]
    public void A_malformed_option_is_refused_with_exit_code_2(string option, string value)
    {
        Pystm.Result result = Pystm.Run(Pystm.Examples, [option, value, "-c", "print(1)"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.NotEqual("", result.Error);
    }

    [Fact]
    public void A_syntax_error_shows_file_line_and_caret()
    {
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["-c", "x = (1,\ny = 2\n"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("File \"<string>\", line 1", result.Error);
        Assert.Contains("^", result.Error);
        Assert.Contains("SyntaxError: '(' was never closed", result.Error);
    }

    private const string Loop = "def f(n):\n    s = 0\n    i = 0\n    while i < n:\n        s = s + i\n        i = i + 1\n    return s\nprint(f(1000000))\n";
}
