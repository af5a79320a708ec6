using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace JitStm.Python.Tests;

/// <summary>
/// The programs under Conformance/, one file for each area, against what CPython 3.11 printed. A mode runs all of them in one process, so that
/// start-up is paid once and traces of one program meet the next.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly string s_folder = Path.Combine(ProgramTests.Root, "tests", "Python.Tests", "Conformance");
    private static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, string>>> s_results = new();

    public static TheoryData<string, string> Areas()
    {
        var all = new TheoryData<string, string>();
        foreach (string mode in new[] { "--jit off --stm off", "--jit off --stm gil", "--jit off --stm on", "--jit threshold=2,trace_eagerness=3,compile=single --stm on" })
            foreach (string file in Directory.GetFiles(s_folder, "*.out").Order(StringComparer.Ordinal))
                all.Add(mode, Path.GetFileNameWithoutExtension(file));
        return all;
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Prints_what_CPython_prints(string mode, string area)
    {
        Dictionary<string, string> results = s_results.GetOrAdd(mode, m => new Lazy<Dictionary<string, string>>(() => Run(m))).Value;
        string expected = File.ReadAllText(Path.Combine(s_folder, area + ".out"));
        Assert.Equal(expected, results.GetValueOrDefault(area, "the area did not run\n" + results.GetValueOrDefault("", "")));
    }

    [Fact]
    public void Counts_at_least_four_hundred_programs() =>
        Assert.InRange(Directory.GetFiles(s_folder, "*.out").Sum(f => Regex.Count(File.ReadAllText(f), "^--- ", RegexOptions.Multiline)), 400, int.MaxValue);

    private static IEnumerable<string> Areas(string mode) => Areas().Where(row => (string)row[0] == mode).Select(row => (string)row[1]);

    /// <summary>What each area printed; under "" what went to standard error.</summary>
    private static Dictionary<string, string> Run(string mode)
    {
        var start = new ProcessStartInfo(ProgramTests.Command, [.. mode.Split(' '), Path.Combine(s_folder, "run.py"), .. Areas(mode)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(400)))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        var results = new Dictionary<string, string> { [""] = error.Result };
        foreach (string part in Regex.Split(output.Result, "^=== ", RegexOptions.Multiline).Skip(1))
        {
            int line = part.IndexOf('\n');
            results[part[..line]] = part[(line + 1)..];
        }
        return results;
    }
}
