using Xunit;

namespace JitStm.EndToEnd;

/// <summary>Forty bad command lines, each given to both commands: one line that names what was wrong, exit code 2, nothing run.</summary>
public class BadFlagTests
{
    /// <summary>The options (split at blanks; <c>''</c> is an empty one), and what the line must say.</summary>
    public static TheoryData<string, string> Flags { get; } = new()
    {
        { "--jit ''", "empty" },
        { "--jit ,", "empty item" },
        { "--jit threshold=2,", "empty item" },
        { "--jit ,threshold=2", "empty item" },
        { "--jit threshold=2,,trace_limit=9", "empty item" },
        { "--jit =", "no name" },
        { "--jit =5", "no name" },
        { "--jit treshold=2", "did you mean 'threshold'" },
        { "--jit Threshold=2", "did you mean 'threshold'" },
        { "--jit trace-limit=2", "did you mean 'trace_limit'" },
        { "--jit tracelimit=2", "did you mean 'trace_limit'" },
        { "--jit trace_eagernes=2", "did you mean 'trace_eagerness'" },
        { "--jit eagerness=2", "did you mean 'trace_eagerness'" },
        { "--jit vec=1", "unknown parameter 'vec'" },
        { "--jit of", "did you mean 'off'" },
        { "--jit defaults", "did you mean 'default'" },
        { "--jit off,threshold=2", "unknown parameter 'off'" },
        { "--jit threshold", "needs a value" },
        { "--jit threshold=", "not a whole number" },
        { "--jit threshold=many", "'many' is not a whole number" },
        { "--jit threshold=1.5", "'1.5' is not a whole number" },
        { "--jit threshold=1e3", "'1e3' is not a whole number" },
        { "--jit threshold=0x10", "'0x10' is not a whole number" },
        { "--jit threshold=0", "out of range: 1 to" },
        { "--jit threshold=-5", "threshold=-5 is out of range" },
        { "--jit trace_limit=-1", "trace_limit=-1 is out of range" },
        { "--jit trace_limit=99999999999999999999", "out of range" },
        { "--jit threshold=2=3", "'2=3' is not a whole number" },
        { "--jit threshold=2;trace_limit=3", "not a whole number" },
        { "--jit compile=fast", "expected worker or single" },
        { "--jit compile=", "expected worker or single" },
        { "--jit enable_opts=fold:nonsense", "unknown optimisation 'nonsense'" },
        { "--jit enable_opts=", "empty name in enable_opts" },
        { "--jit", "--jit needs a value" },
        { "--stm", "--stm needs a value" },
        { "--stm maybe", "expected on, gil or off" },
        { "--stm ''", "expected on, gil or off" },
        { "--stm ON", "did you mean 'on'" },
        { "--sumary", "did you mean '--summary'" },
        { "--summary=yes", "takes no value" },
        { "-Z", "unknown option '-Z'" },
    };

    [Theory]
    [MemberData(nameof(Flags))]
    public void Pystm_refuses(string flags, string expected) => Refused(Pystm.Run(Pystm.Root, Line(flags, "-c", "print(1)")), "pystm: ", expected);

    [Theory]
    [MemberData(nameof(Flags))]
    public void Tiny_refuses(string flags, string expected) =>
        Refused(Pystm.RunTiny(Pystm.Root, Line(flags, Path.Combine("examples", "tiny", "primes.tiny"))), "tiny: ", expected);

    // A flag that lacks its value stands alone: the program would be taken for it.
    private static string[] Line(string flags, params string[] program)
    {
        string[] words = [.. flags.Split(' ').Select(word => word == "''" ? "" : word)];
        return flags is "--jit" or "--stm" ? words : [.. words, .. program];
    }

    private static void Refused(Pystm.Result result, string start, string expected)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
        Assert.StartsWith(start, result.Error);
        Assert.Contains(expected, result.Error);
    }
}
