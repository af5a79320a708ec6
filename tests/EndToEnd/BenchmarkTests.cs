using Xunit;

namespace JitStm.EndToEnd;

/// <summary>The benchmark programs, at a size at which they take no time: what is measured is right, too.</summary>
public class BenchmarkTests
{
    private static readonly string s_folder = Path.Combine(Pystm.Root, "bench", "Programs", "python");

    public static TheoryData<string, string> Matrix()
    {
        var data = new TheoryData<string, string>();
        foreach (string file in Directory.GetFiles(s_folder, "*.out").Order(StringComparer.Ordinal))
            foreach (string jit in new[] { "off", "default", "threshold=2" })
                data.Add(Path.GetFileNameWithoutExtension(file), jit);
        return data;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void A_benchmark_program_prints_what_CPython_prints(string program, string jit)
    {
        string head = File.ReadLines(Path.Combine(s_folder, program + ".py")).First();
        string size = head[(head.IndexOf("tiny=", StringComparison.Ordinal) + "tiny=".Length)..];
        Pystm.Result result = Pystm.Run(s_folder, ["--jit", jit, program + ".py", size, "2"]);
        Assert.True(result.ExitCode == 0, $"exit code {result.ExitCode}: {result.Error}{result.Output}");
        Assert.Equal(File.ReadAllText(Path.Combine(s_folder, program + ".out")), result.Output);
    }

    [Fact]
    public void Every_benchmark_program_has_a_recorded_output() =>
        Assert.All(
            Directory.GetFiles(s_folder, "*.py").Where(file => Path.GetFileName(file) != "harness.py"),
            file => Assert.True(File.Exists(Path.ChangeExtension(file, ".out")), file));
}
