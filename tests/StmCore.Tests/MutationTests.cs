using System.Diagnostics;
using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>The stress program notices when a protection is taken out of the protocol, and finds nothing when none is. As processes of their own, for some of them hang.</summary>
public class MutationTests
{
    private const int SecondsAtMost = 60;

    public static TheoryData<string> Names()
    {
        var data = new TheoryData<string>();
        foreach (var row in Mutations.Table)
            data.Add(row.Name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_this_protection_a_workload_fails(string mutation) => Assert.NotEqual(0, Stress($"--seconds {SecondsAtMost} --seed 1 --mutate {mutation}"));

    [Theory]
    [InlineData("--seconds 4 --threads 4 --seed 1")]
    [InlineData("--seconds 4 --threads 3 --segments 2 --seed 2 --kill 3000")]
    public void With_all_protections_none_fails(string arguments) => Assert.Equal(0, Stress(arguments));

    private static int Stress(string arguments)
    {
        string folder = AppContext.BaseDirectory.Replace("StmCore.Tests", "Stress", StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet", $"\"{Path.Combine(folder, "JitStm.Stress.dll")}\" {arguments}") { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Contains("violations=", output, StringComparison.Ordinal);
        return process.ExitCode;
    }
}
