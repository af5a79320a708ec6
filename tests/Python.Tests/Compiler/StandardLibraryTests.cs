using System.Diagnostics;
using System.Text;
using JitStm.Python.Compiler;
using Xunit;
using Xunit.Abstractions;

namespace JitStm.Python.Tests.Compiler;

/// <summary>Real programs: a sample of the library of the machine's own python3, where there is one; only read, nothing is kept.</summary>
public class StandardLibraryTests(ITestOutputHelper output)
{
    private const int Sample = 150;

    [Fact]
    public void The_standard_library_of_an_installed_python3_compiles_to_well_formed_code()
    {
        string[] files = Files();
        if (files.Length == 0)
        {
            output.WriteLine("skipped: no python3 on this machine");
            return;
        }
        int compiled = 0;
        foreach (string file in files)
        {
            try
            {
                CodeChecker.Check(PyCompiler.Compile(File.ReadAllBytes(file), file));
                compiled++;
            }
            catch (PySyntaxError e) when (e.Message.EndsWith("is not supported by pystm", StringComparison.Ordinal)
                || e.Message.EndsWith("unknown Unicode character name", StringComparison.Ordinal)
                || e.Message.StartsWith("encoding problem", StringComparison.Ordinal))
            {
                output.WriteLine($"{Path.GetFileName(file)}:{e.Line}: {e.Message}");
            }
        }
        output.WriteLine($"{compiled} of {files.Length} files compiled");
        Assert.True(compiled > files.Length / 2);
    }

    private static string[] Files()
    {
        string? directory = LibraryDirectory();
        if (directory == null)
            return [];
        string[] all = [.. Directory.EnumerateFiles(directory, "*.py", SearchOption.AllDirectories)
            .Where(f => !f.Contains("site-packages") && !f.Contains("/test/") && !f.Contains("/tests/") && new FileInfo(f).Length < 60_000)
            .Order(StringComparer.Ordinal)];
        int step = Math.Max(1, all.Length / Sample);
        return [.. all.Where((_, i) => i % step == 0).Take(Sample)];
    }

    private static string? LibraryDirectory()
    {
        try
        {
            var start = new ProcessStartInfo("python3", ["-c", "import os, sys; sys.exit(1) if sys.version_info[:2] != (3, 11) else print(os.path.dirname(os.__file__))"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            using Process process = Process.Start(start)!;
            string path = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 && Directory.Exists(path) ? path : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
