// What a second thread gains: `dotnet run -c Release --project bench/Programs -- --threads [--rounds N]`.
//
// Each round runs the job on one thread, on two, and twice at the same time on one thread in processes of their own: the last says what this machine
// gives to two jobs that share nothing (cores may be hyperthreads, or busy). Medians are compared. Processor time beside wall time: what the second thread
// costs in work, whoever else uses the cores.
using System.Diagnostics;
using System.Globalization;

namespace JitStm.Bench.Programs;

internal static class Threads
{
    private static readonly Job[] s_jobs =
    [
        new("primes", "primes.py", ["6000000"]),
        new("bank, 10^4 accounts", "bank.py", ["1000000", "{0}", "10000"]),
    ];

    private sealed record Job(string Name, string Script, string[] Arguments);

    private sealed class Series
    {
        public List<double> Wall { get; } = [];

        public List<double> Work { get; } = [];

        public void Add((double Wall, double Work) run)
        {
            Wall.Add(run.Wall);
            Work.Add(run.Work);
        }
    }

    public static int Run(string pystm, string folder, int rounds)
    {
        foreach (Job workload in s_jobs)
        {
            Series one = new(), two = new(), apart = new();
            for (int round = 0; round < rounds; round++)
            {
                one.Add(Time(pystm, folder, workload, threads: 1, processes: 1));
                two.Add(Time(pystm, folder, workload, threads: 2, processes: 1));
                apart.Add(Time(pystm, folder, workload, threads: 1, processes: 2));
            }
            Report(workload, one, two, apart);
        }
        return 0;
    }

    private static (double Wall, double Work) Time(string pystm, string folder, Job workload, int threads, int processes)
    {
        string[] arguments = [.. workload.Arguments.Select(a => a == "{0}" ? $"{threads}" : a)];
        if (!workload.Arguments.Contains("{0}"))
            arguments = [.. arguments, $"{threads}"];
        double workBefore = ChildrenSeconds();
        long before = Stopwatch.GetTimestamp();
        Process[] all = [.. Enumerable.Range(0, processes).Select(_ => Start(pystm, folder, [workload.Script, .. arguments]))];
        foreach (Process process in all)
        {
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{workload.Script} failed with exit code {process.ExitCode}");
            process.Dispose();
        }
        return (Stopwatch.GetElapsedTime(before).TotalSeconds, ChildrenSeconds() - workBefore);
    }

    /// <summary>Processor time of all children that have ended; not a number where the system does not tell.</summary>
    private static double ChildrenSeconds()
    {
        const string Stat = "/proc/self/stat";
        if (!File.Exists(Stat))
            return double.NaN;
        string text = File.ReadAllText(Stat);
        // After the command's name in parentheses: user and system time of children are the 14th and 15th, in hundredths.
        string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / 100.0;
    }

    private static Process Start(string pystm, string folder, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(pystm, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Report(Job workload, Series one, Series two, Series apart)
    {
        Console.WriteLine();
        Console.WriteLine($"{workload.Name} ({workload.Script} {string.Join(' ', workload.Arguments)})");
        Line("1 thread", one);
        Line("2 threads", two);
        Line("2 processes", apart);
        Console.WriteLine($"  2 threads are {Median(one.Wall) / Median(two.Wall):0.00}x as fast as 1 and cost {Median(two.Work) / Median(one.Work):0.00}x its processor time; "
            + $"2 processes do {2 * Median(one.Wall) / Median(apart.Wall):0.00}x the work of 1 in the same time");
    }

    private static void Line(string name, Series s) =>
        Console.WriteLine($"  {name,-12} {Median(s.Wall),7:0.000} s ({s.Wall.Min():0.000}-{s.Wall.Max():0.000})   processor {Median(s.Work),7:0.000} s");

    private static double Median(List<double> values)
    {
        values.Sort();
        int middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
