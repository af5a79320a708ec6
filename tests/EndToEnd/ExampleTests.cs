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

    [Theory]
    [InlineData("disable_unrolling=0", "disable_unrolling=3000", "opt ops")]
    [InlineData("enable_opts=none", "enable_opts=all", "forcings")]
    [InlineData("threshold=100000", "threshold=2", "Total # of loops")]
    [InlineData("trace_eagerness=1000000", "trace_eagerness=2", "Total # of bridges")]
    [InlineData("trace_limit=10", "trace_limit=6000", "abort: trace too long")]
    [InlineData("trace_limit=10,max_back_off=0", "trace_limit=10,max_back_off=10", "abort: trace too long")]
    public void A_parameter_of_the_table_has_its_effect(string first, string second, string figure)
    {
        Assert.NotEqual(Figure(first), Figure(second));

        string Figure(string jit)
        {
            Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", "compile=single,threshold=30,trace_eagerness=10," + jit, "-c", Work], new Dictionary<string, string> { ["JITSTM_LOG"] = "jit-summary:-" });
            Assert.Equal("1500500\n", result.Output);
            return System.Text.RegularExpressions.Regex.Match(result.Error, $@"^{System.Text.RegularExpressions.Regex.Escape(figure)}: *\t(\d+)$", System.Text.RegularExpressions.RegexOptions.Multiline).Groups[1].Value;
        }
    }

    private const string Work = """
        class Pair:
            def __init__(self, a, b):
                self.a = a
                self.b = b
        def total(n):
            s = 0
            for i in range(n):
                if i % 3 == 0:
                    s = s + Pair(i, 1).a
                else:
                    s = s + 1
                same = ((i,),) == ((i,),)
            return s
        print(total(3000))
        """;

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
