using JitStm.Hosting;
using Xunit;

namespace JitStm.Hosting.Tests;

public class HostOptionsTests
{
    private string? _code;
    private int _flags;

    private HostOptions Parse(params string[] args) => HostOptions.Parse(args, new CommandDescription("host", "host 1",
        new CommandOption("-c", "CODE", "run this", text => _code = text) { EndsOptions = true },
        new CommandOption("-q, -u", null, "nothing", _ => _flags++)));

    [Fact]
    public void What_follows_the_program_belongs_to_the_program()
    {
        HostOptions options = Parse("--jit", "threshold=5", "program", "--jit", "off", "--help");
        Assert.Equal(5, options.Jit.Parameters.Threshold);
        Assert.Equal(["program", "--jit", "off", "--help"], options.Rest);
        Assert.Null(options.Answer);
    }

    [Fact]
    public void What_follows_a_text_to_run_belongs_to_it()
    {
        HostOptions options = Parse("-qu", "-c", "code", "--summary");
        Assert.Equal("code", _code);
        Assert.Equal(2, _flags);
        Assert.Equal(["--summary"], options.Rest);
        Assert.False(options.SummaryWanted);
    }

    [Theory]
    [InlineData("-ucCODE")]
    [InlineData("-cCODE")]
    public void A_value_may_stand_in_the_same_word(string word)
    {
        Parse(word);
        Assert.Equal("CODE", _code);
    }

    [Fact]
    public void A_long_option_takes_its_value_behind_an_equals_sign_or_as_the_next_word()
    {
        Assert.Equal(7, Parse("--jit=threshold=7").Jit.Parameters.Threshold);
        Assert.Equal(7, Parse("--jit", "threshold=7").Jit.Parameters.Threshold);
    }

    [Fact]
    public void Two_dashes_end_the_options() => Assert.Equal(["--summary"], Parse("--", "--summary").Rest);

    [Fact]
    public void One_dash_is_the_program() => Assert.Equal(["-", "--summary"], Parse("-", "--summary").Rest);

    [Fact]
    public void The_help_names_every_option_every_parameter_and_every_variable()
    {
        string help = Parse("--help").Answer!;
        Assert.All(new[] { "-c CODE", "-q, -u", "--jit PARAMS", "--stm on|gil|off", "--summary", "--version" }, option => Assert.Contains(option, help));
        Assert.All(JitParameterTable.Rows, row => Assert.Contains($"{row.Name}={row.Default}", help));
        Assert.All(EnvironmentTable.Rows, row => Assert.Contains(row.Form, help));
    }

    [Fact]
    public void Every_variable_that_the_sources_read_stands_in_the_table()
    {
        // The build's own, and the one that injects defects to show that the tests find them.
        string[] others = ["JITSTM_BLESS", "JITSTM_STM_MUTATE"];
        var found = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "hosts"), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "\"(JITSTM_[A-Z_]+)\"").Select(m => m.Groups[1].Value))
            .Distinct().Except(others).Order();
        Assert.Equal(EnvironmentTable.Rows.Select(r => r.Name).Where(n => n.StartsWith("JITSTM_", StringComparison.Ordinal)).Order(), found);
    }
}

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "JitStm.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("JitStm.sln was not found above " + AppContext.BaseDirectory);
    }
}
