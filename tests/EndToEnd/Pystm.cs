using System.Diagnostics;
using Xunit;

namespace JitStm.EndToEnd;

/// <summary>Starts the built <c>pystm</c> as a user does.</summary>
internal static class Pystm
{
    public static string Root { get; } = FindRoot();

    public static string Examples => Path.Combine(Root, "examples");

    public static string Programs => Path.Combine(Root, "tests", "EndToEnd", "Programs");

    private static string Command => Path.Combine(Root, "hosts", "Python", "bin", Configuration, "net10.0", "pystm");

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public sealed record Result(int ExitCode, string Output, string Error);

    public static Result Run(string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, int seconds = 120)
    {
        var start = new ProcessStartInfo(Command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"pystm {string.Join(' ', arguments)} did not end within {seconds} s");
        }
        process.WaitForExit();
        return new Result(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Runs a program of <see cref="Programs"/> and compares with CPython's recorded output.</summary>
    public static void ExpectGolden(string program, IReadOnlyList<string> options, IReadOnlyDictionary<string, string>? environment = null)
    {
        Result result = Run(Programs, [.. options, program + ".py"], environment);
        string golden = File.ReadAllText(Path.Combine(Programs, program + ".out"));
        Assert.True(result.ExitCode == 0, $"exit code {result.ExitCode}: {result.Error}{result.Output}");
        Assert.Equal(golden, result.Output);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "JitStm.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("JitStm.sln was not found above " + AppContext.BaseDirectory);
    }
}
