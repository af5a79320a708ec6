using JitStm.Hosting;
using Xunit;

namespace JitStm.Hosting.Tests;

public class JitOptionsTests
{
    [Fact]
    public void Off_turns_the_jit_off() => Assert.False(JitOptions.Parse("off").Enabled);

    [Fact]
    public void Default_keeps_the_table_s_defaults()
    {
        JitOptions options = JitOptions.Parse("default");
        Assert.True(options.Enabled);
        Assert.Equal(1039, options.Parameters.Threshold);
        Assert.Equal(200, options.Parameters.TraceEagerness);
        Assert.Equal(6000, options.Parameters.TraceLimit);
        Assert.Equal(CompileMode.Worker, options.Mode);
    }

    [Fact]
    public void Parameters_are_separated_by_commas()
    {
        JitOptions options = JitOptions.Parse("trace_limit=60000, threshold=2,compile=single");
        Assert.Equal(60000, options.Parameters.TraceLimit);
        Assert.Equal(2, options.Parameters.Threshold);
        Assert.Equal(CompileMode.Single, options.Mode);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(",", "empty item")]
    [InlineData("threshold=2,,trace_limit=3", "empty item")]
    [InlineData("treshold=2", "did you mean 'threshold'")]
    [InlineData("trace-limit=2", "did you mean 'trace_limit'")]
    [InlineData("of", "unknown parameter 'of'")]
    [InlineData("threshold", "needs a value")]
    [InlineData("threshold=", "not a whole number")]
    [InlineData("threshold=many", "not a whole number")]
    [InlineData("threshold=1.5", "not a whole number")]
    [InlineData("threshold=0", "out of range")]
    [InlineData("trace_limit=-1", "out of range")]
    [InlineData("trace_limit=99999999999999", "out of range")]
    [InlineData("compile=fast", "expected worker or single")]
    [InlineData("compile=", "expected worker or single")]
    [InlineData("off,threshold=2", "unknown parameter 'off'")]
    [InlineData("enable_opts=fold:nonsense", "nonsense")]
    public void A_malformed_string_is_refused_with_one_line_that_says_what_was_wrong(string text, string expected)
    {
        var error = Assert.Throws<JitOptionException>(() => JitOptions.Parse(text));
        Assert.Contains(expected, error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void The_help_names_every_parameter_with_its_default() =>
        Assert.All(new[] { "threshold=1039", "trace_eagerness=200", "trace_limit=6000", "compile=worker", "enable_opts=all" }, row => Assert.Contains(row, JitOptions.Help()));
}
