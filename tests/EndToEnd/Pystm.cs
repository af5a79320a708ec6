using System.Diagnostics;
using Xunit;

namespace JitStm.EndToEnd;

/// <summary>Starts the built <c>pystm</c> as a user does.</summary>
internal static class Pystm
{
    public static string Root { get; } = FindRoot();

    public static string Examples => Path.Combine(Root, "examples");

    public static string Programs => Path.Combine(Root, "tests", "EndToEnd", "Programs");

    private static string Command(string host, string name) => Path.Combine(Root, "hosts", host, "bin", Configuration, "net10.0", name);

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public sealed record Result(int ExitCode, string Output, string Error);

    public static Result Run(string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, int seconds = 120, string input = "") =>
        Start(Command("Python", "pystm"), folder, arguments, environment, seconds, input);

    /// <summary>The other host's command.</summary>
    public static Result RunTiny(string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, int seconds = 120) =>
        Start(Command("Tiny", "tiny"), folder, arguments, environment, seconds, "");

    /// <summary>Through a shell: <c>$PYSTM</c> is the command.</summary>
    public static Result Shell(string folder, string script, int seconds = 60) =>
        Start("/bin/sh", folder, ["-c", script], new Dictionary<string, string> { ["PYSTM"] = Command("Python", "pystm") }, seconds, "");

    private static Result Start(string command, string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment, int seconds, string input)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Path.GetFileName(command)} {string.Join(' ', arguments)} did not end within {seconds} s");
        }
        process.WaitForExit();
        return new Result(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts a program that prints a line when it is ready, lets it go on for a moment, and presses Ctrl-C.</summary>
    public static Result Interrupt(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Command("Python", "pystm"), arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadLine() ?? "";
        Thread.Sleep(300);
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"pystm {string.Join(' ', arguments)} did not end after Ctrl-C");
        }
        return new Result(process.ExitCode, output, error.Result);
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
