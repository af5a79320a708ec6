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

    [Theory]
    [InlineData("=5", "no name")]
    [InlineData("deflt", "did you mean 'default'")]
    [InlineData("THRESHOLD=2", "did you mean 'threshold'")]
    [InlineData("enable_opts=fold:", "empty name")]
    [InlineData("enable_opts=vitrualize", "did you mean 'virtualize'")]
    [InlineData("max_back_off=32", "out of range")]
    [InlineData("threshold=123456789012345678901234567890", "out of range")]
    public void Other_mistakes_name_the_nearest_name_or_the_range(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<JitOptionException>(() => JitOptions.Parse(text)).Message);

    [Fact]
    public void A_change_with_a_mistake_in_it_changes_nothing()
    {
        JitOptions options = JitOptions.Parse("threshold=7");
        Assert.Throws<JitOptionException>(() => options.Change("threshold=8,trace_limit=many"));
        Assert.Equal(7, options.Parameters.Threshold);
        options.Change("threshold=9");
        Assert.Equal(9, options.Parameters.Threshold);
        options.Reset();
        Assert.Equal(1039, options.Parameters.Threshold);
    }

    [Fact]
    public void The_defaults_in_the_table_are_those_of_the_options()
    {
        JitOptions fresh = JitOptions.Parse("default"), reset = JitOptions.Parse("default");
        reset.Reset();
        Assert.Equal(Values(fresh), Values(reset));

        static string Values(JitOptions o) => $"{o.Mode} {o.Optimizations} {o.Parameters.Threshold} {o.Parameters.TraceEagerness} {o.Parameters.TraceLimit} {o.Parameters.MaxBackOff} {o.Parameters.MaxUnrollRecursion}";
    }

    [Fact]
    public void The_help_names_every_parameter_with_its_default_and_its_values() =>
        Assert.All(JitParameterTable.Rows, row => Assert.Matches($"{row.Name}={row.Default} .*{System.Text.RegularExpressions.Regex.Escape(row.Values)}", JitOptions.Help()));
}
