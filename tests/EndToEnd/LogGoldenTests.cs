using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace JitStm.EndToEnd;

/// <summary>
/// traces/examples holds the log of each example's loops, for people to read: what a loop becomes, where its barriers are. Compared is what the guest
/// program decides, which functions have loops, and that the golden keeps the rules of the format; the ops may change with every improvement, and
/// <c>JITSTM_BLESS=1</c> writes the files anew (refused in CI).
/// </summary>
public partial class LogGoldenTests
{
    public static TheoryData<string, string> Examples { get; } = new()
    {
        { "primes.py", "3000 1" },
        { "nbody.py", "300" },
        { "bank.py", "1000 1" },
        { "mandelbrot.py", "11 40" },
        { "wordcount.py", "300 1" },
        { "transactions.py", "1000" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_loops_of_an_example_are_those_of_its_golden_log(string script, string arguments)
    {
        string file = Path.Combine(Pystm.Root, "traces", "examples", Path.ChangeExtension(script, ".log"));
        // Loops only: which guards fail often enough for a bridge depends on more than the program.
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", "threshold=50,trace_eagerness=1000000000,compile=single", script, .. arguments.Split(' ')],
            new Dictionary<string, string> { ["JITSTM_LOG"] = "jit-log-opt:-" });
        string log = Stable(result.Error[result.Error.IndexOf('[', StringComparison.Ordinal)..(result.Error.LastIndexOf("jit-log-opt-loop}", StringComparison.Ordinal) + "jit-log-opt-loop}\n".Length)]);
        if (Environment.GetEnvironmentVariable("JITSTM_BLESS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, log);
        }
        Assert.Equal(Outline(File.ReadAllText(file)), Outline(log));
    }

    /// <summary>The functions that have loops.</summary>
    private static string Outline(string log) =>
        string.Join('\n', new LogReader(log).Traces.Select(trace => FunctionName().Match(trace.Head).Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Without times and absolute paths, guards numbered in the order of the text.</summary>
    private static string Stable(string log)
    {
        var numbers = new Dictionary<string, string>();
        log = Time().Replace(log.Replace(Pystm.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), "[0] ");
        return Guard().Replace(log, match =>
        {
            if (!numbers.TryGetValue(match.Groups[2].Value, out string? number))
                numbers.Add(match.Groups[2].Value, number = (numbers.Count + 1).ToString("x", CultureInfo.InvariantCulture));
            return match.Groups[1].Value + number;
        });
    }

    [GeneratedRegex(@"^# Loop \d+ \(([^;]+);")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"^\[[0-9a-f]+\] ", RegexOptions.Multiline)]
    private static partial Regex Time();

    [GeneratedRegex("(Guard ?0x)([0-9a-f]+)")]
    private static partial Regex Guard();
}
