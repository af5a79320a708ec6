using System.Diagnostics;
using Xunit;

namespace JitStm.Python.Tests;

/// <summary>
/// Small programs under Programs/, run by the built pystm and compared with what CPython 3.11 printed (NAME.out, and NAME.err for programs
/// that end with a traceback). Programs/record.sh makes the goldens anew.
/// </summary>
public sealed class ProgramTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public static readonly string Root = FindRoot();

    /// <summary>The built pystm.</summary>
    public static readonly string Command = Path.Combine(Root, "hosts", "Python", "bin", Configuration, "net10.0", "pystm");

    private static readonly string s_programs = Path.Combine(Root, "tests", "Python.Tests", "Programs");

    public static TheoryData<string> Names() => [.. Directory.GetFiles(s_programs, "*.py").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_what_CPython_prints_without_transactions(string name) => Compare(name, "--jit", "off", "--stm", "off");

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_what_CPython_prints_with_transactions(string name) => Compare(name, "--jit", "off", "--stm", "on");

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_what_CPython_prints_with_the_compiler(string name) => Compare(name, "--jit", "default", "--stm", "on");

    private static void Compare(string name, params string[] options)
    {
        // Nothing protects guest threads without transactions or a lock.
        if (name == "threads" && options.Contains("off") && !options.Contains("on"))
            return;
        (int code, string output, string error) = Run([.. options, Path.Combine(s_programs, name + ".py")]);
        string golden = Path.Combine(s_programs, name + ".err");
        string expected = File.Exists(golden) ? File.ReadAllText(golden) : "";
        Assert.Equal(File.ReadAllText(Path.Combine(s_programs, name + ".out")), output);
        Assert.Equal(expected, error.Replace(s_programs + Path.DirectorySeparatorChar, ""));
        Assert.Equal(expected.Length > 0 ? 1 : 0, code);
    }

    private static (int Code, string Output, string Error) Run(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Command, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(120)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"pystm {string.Join(' ', arguments)} did not end within 120 s");
        }
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }

    [Theory]
    [InlineData(0, "-c", "pass")]
    [InlineData(3, "-c", "import sys; sys.exit(3)")]
    [InlineData(1, "-c", "raise ValueError")]
    [InlineData(1, "-c", "x = (")]
    [InlineData(2, "--no-such-option")]
    [InlineData(2, "no_such_file.py")]
    public void Ends_with_the_exit_code_of_CPython(int code, params string[] arguments) => Assert.Equal(code, Run(arguments).Code);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "JitStm.sln")))
                return folder.FullName;
        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
