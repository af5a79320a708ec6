using System.Diagnostics;
using System.Globalization;

namespace JitStm.Bench.Programs;

/// <summary>One process: its seconds as a whole and by round.</summary>
internal sealed record Sample(double Whole, double[] Rounds)
{
    public double First => Rounds[0];

    /// <summary>The speed after the warm-up: the second half of the rounds.</summary>
    public double Steady => Statistics.Median(Rounds[(Rounds.Length / 2)..]);
}

/// <summary>What one contestant did on one workload, in all processes.</summary>
internal sealed record Measurement(string Program, string Contestant, List<Sample> Samples)
{
    public string? Failure { get; set; }
    public bool Good => Failure is null && Samples.Count > 0;
    public double Whole => Statistics.Median(Samples.Select(s => s.Whole));
    public double First => Statistics.Median(Samples.Select(s => s.First));
    public double Steady => Statistics.Median(Samples.Select(s => s.Steady));
}

internal static class Statistics
{
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static double GeometricMean(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return all.Length == 0 ? double.NaN : Math.Exp(all.Sum(Math.Log) / all.Length);
    }
}

/// <summary>Runs a contestant's process and reads the times that its harness reports.</summary>
internal static class Stopwatching
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    /// <summary>Null with a reason if the process failed.</summary>
    public static (Sample? Sample, string Output, string Failure) Run(Contestant contestant, Workload workload, int rounds, bool processorTime)
    {
        var start = new ProcessStartInfo(contestant.File, contestant.CommandLine(workload, rounds))
        {
            WorkingDirectory = contestant.WorkingFolder(workload),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BENCH_TIMES"] = "1";
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            return (null, "", $"no end within {s_patience.TotalSeconds} s");
        }
        double whole = Stopwatch.GetElapsedTime(before).TotalSeconds;
        if (process.ExitCode != 0)
            return (null, output.Result, $"exit code {process.ExitCode}: {error.Result.Trim().Split('\n')[^1]}");
        return (Read(error.Result, whole, processorTime), output.Result, "");
    }

    private static Sample Read(string report, double whole, bool processorTime)
    {
        var rounds = new List<double>();
        foreach (string[] words in report.Split('\n').Select(line => line.Split(' ')))
        {
            if (words is ["round", string wall, string processor])
                rounds.Add(double.Parse(processorTime ? processor : wall, CultureInfo.InvariantCulture));
            else if (words is ["total", string total] && processorTime)
                whole = double.Parse(total, CultureInfo.InvariantCulture);
        }
        return new Sample(whole, [.. rounds]);
    }
}
