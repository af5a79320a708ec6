// Whole-process times of the example programs: pystm in its modes beside the interpreters that are on the machine.
// The contestants take turns in every round, so that drift of the machine's speed hits all alike; medians are compared.
//
//   dotnet run -c Release --project bench/Programs -- [--rounds N] [--only NAME]
//   dotnet run -c Release --project bench/Programs -- --threads [--rounds N]      (see Threads.cs)
using System.Diagnostics;

namespace JitStm.Bench.Programs;

internal sealed record Contestant(string Name, string File, string[] Arguments)
{
    public bool Present { get; } = File.Contains(Path.DirectorySeparatorChar)
        ? System.IO.File.Exists(File)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => System.IO.File.Exists(Path.Combine(d, File)));
}

internal sealed record Workload(string Name, string Script, string[] Arguments);

internal static class Program
{
    private static readonly Workload[] s_workloads =
    [
        new("primes, 1 thread", "primes.py", ["300000", "1"]),
        new("primes, 2 threads", "primes.py", ["300000", "2"]),
        new("primes long, 1 thread", "primes.py", ["1500000", "1"]),
        new("primes long, 2 threads", "primes.py", ["1500000", "2"]),
        new("nbody", "nbody.py", ["200000"]),
        new("bank", "bank.py", ["200000", "2"]),
    ];

    private static int Main(string[] args)
    {
        bool threads = args.Contains("--threads");
        args = [.. args.Where(a => a != "--threads")];
        int rounds = 5;
        string only = "";
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            if (args[i] == "--rounds" && int.TryParse(args[i + 1], out int n) && n > 0) rounds = n;
            else if (args[i] == "--only") only = args[i + 1];
            else return Usage();
        }
        if (args.Length % 2 != 0)
            return Usage();
        string root = FindRoot();
        string pystm = Path.Combine(root, "hosts", "Python", "bin", "Release", "net10.0", "pystm");
        if (threads)
            return Threads.Run(pystm, Path.Combine(root, "examples"), rounds);
        Contestant[] all = Contestants(pystm);
        foreach (Contestant absent in all.Where(c => !c.Present))
            Console.WriteLine($"{absent.Name}: not on this machine, skipped");
        Contestant[] present = all.Where(c => c.Present).ToArray();
        foreach (Workload workload in s_workloads.Where(w => w.Name.Contains(only)))
            Report(workload, present, Measure(workload, present, rounds, Path.Combine(root, "examples")));
        return 0;
    }

    private static Contestant[] Contestants(string pystm) =>
    [
        new("pystm", pystm, []),
        new("pystm --stm gil", pystm, ["--stm", "gil"]),
        new("pystm --stm off", pystm, ["--stm", "off"]),
        new("pystm --jit off", pystm, ["--jit", "off"]),
        new("pypy3", "pypy3", []),
        new("python3", "python3", []),
    ];

    private static double[][] Measure(Workload workload, Contestant[] present, int rounds, string folder)
    {
        double[][] seconds = present.Select(_ => new double[rounds]).ToArray();
        string? expected = null;
        for (int round = 0; round < rounds; round++)
        {
            for (int c = 0; c < present.Length; c++)
            {
                (seconds[c][round], string output) = Time(present[c], workload, folder);
                expected ??= output;
                if (output != expected)
                    throw new InvalidOperationException($"{present[c].Name} printed something else on {workload.Name}: {output}");
            }
        }
        return seconds;
    }

    private static (double Seconds, string Output) Time(Contestant contestant, Workload workload, string folder)
    {
        var start = new ProcessStartInfo(contestant.File, [.. contestant.Arguments, workload.Script, .. workload.Arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{contestant.Name} failed on {workload.Name} with exit code {process.ExitCode}");
        return (Stopwatch.GetElapsedTime(before).TotalSeconds, output);
    }

    private static void Report(Workload workload, Contestant[] present, double[][] seconds)
    {
        double own = Median(seconds[0]);
        Console.WriteLine();
        Console.WriteLine($"{workload.Name} ({workload.Script} {string.Join(' ', workload.Arguments)})");
        for (int c = 0; c < present.Length; c++)
            Console.WriteLine($"  {present[c].Name,-16} {Median(seconds[c]),8:0.000} s   {seconds[c].Min():0.000}-{seconds[c].Max():0.000}   {Median(seconds[c]) / own,6:0.00}x pystm's time");
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "JitStm.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("run this from a checkout: JitStm.sln was not found above " + AppContext.BaseDirectory);
    }

    private static int Usage()
    {
        Console.Error.WriteLine("usage: bench/Programs [--threads] [--rounds N] [--only PART_OF_NAME]");
        return 2;
    }
}
