using Xunit;

namespace JitStm.EndToEnd;

/// <summary>The examples as the README starts them.</summary>
public class ExampleTests
{
    /// <summary>Each with arguments for which it runs shortly; CPython's output with these stands beside it as NAME.out.</summary>
    public static TheoryData<string, string> Examples { get; } = new()
    {
        { "primes.py", "20000" },
        { "nbody.py", "500" },
        { "bank.py", "4000" },
        { "mandelbrot.py", "21 60" },
        { "wordcount.py", "1000" },
        { "transactions.py", "3000" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_what_CPython_prints(string script, string arguments)
    {
        string expected = File.ReadAllText(Path.Combine(Pystm.Examples, Path.ChangeExtension(script, ".out")));
        foreach (string jit in new[] { "off", "default", "threshold=2,compile=single", "trace_limit=60000" })
            foreach (string stm in new[] { "on", "gil" })
            {
                Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", jit, "--stm", stm, script, .. arguments.Split(' ')]);
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
