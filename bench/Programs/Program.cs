// Times of the benchmark programs: pystm in its modes beside the interpreters that are on the machine.
// The contestants take turns, so that drift of the machine's speed hits all alike; medians are compared.
using Spectre.Console;

namespace JitStm.Bench.Programs;

internal static class Program
{
    private const string Usage = """
        usage: bench/Programs [OPTIONS]
          --processes N     processes of each contestant on each program (3)
          --rounds N        rounds in each process; the first is the warm-up, the second half is the steady speed (6)
          --only A,B        programs whose names contain A or B
          --contestants A,B these contestants only, by exact name; times are compared with the first
          --clock cpu|wall  processor time (also that of other threads, as compilation) or wall-clock time (wall)
          --json FILE       every single time
          --svg FILE        a chart of the ratios
               or  bench/Programs --threads [--rounds N]     speed-up by threads, see Threads.cs
        """;

    private static int Main(string[] args)
    {
        if (args is ["--native", string name, string size, string rounds])
            return Native.Run(name, int.Parse(size), int.Parse(rounds));
        bool threads = args.Contains("--threads");
        if (Options.Parse([.. args.Where(a => a != "--threads")]) is not { } options)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            AnsiConsole.Profile.Width = 200;
        }
        string root = FindRoot();
        if (threads)
            return Threads.Run(Contestant.Pystm(root), Path.Combine(root, "examples"), options.Rounds);
        Contestant[] contestants = Choose(root, options);
        Workload[] workloads = [.. Workload.All(root).Where(w => options.Only.Length == 0 || options.Only.Any(w.Name.Contains))];
        if (contestants.Length == 0 || workloads.Length == 0)
        {
            Console.Error.WriteLine("nothing to run: no such contestant or program");
            return 2;
        }
        var all = new Dictionary<(string, string), Measurement>();
        AnsiConsole.Progress().Start(context =>
        {
            ProgressTask progress = context.AddTask("measuring", maxValue: workloads.Length * options.Processes);
            foreach (Workload workload in workloads)
                Measure(workload, contestants, options, all, progress);
        });
        return Print(new Report([.. contestants.Select(c => c.Name)], [.. workloads.Select(w => w.Name)], all), options, all.Values.All(m => m.Good));
    }

    private static Contestant[] Choose(string root, Options options)
    {
        Contestant[] all = [.. Contestant.All(root).Where(c => options.Contestants.Length == 0 || options.Contestants.Contains(c.Name))];
        foreach (Contestant absent in all.Where(c => !c.Present))
            Console.WriteLine($"{absent.Name}: not on this machine, skipped");
        return [.. all.Where(c => c.Present)];
    }

    private static void Measure(Workload workload, Contestant[] contestants, Options options, Dictionary<(string, string), Measurement> all, ProgressTask progress)
    {
        string? expected = null;
        for (int n = 0; n < options.Processes; n++)
        {
            foreach (Contestant contestant in contestants.Where(c => c.Has(workload)))
            {
                progress.Description = Markup.Escape($"{workload.Name}: {contestant.Name}");
                if (!all.TryGetValue((workload.Name, contestant.Name), out Measurement? m))
                    all[(workload.Name, contestant.Name)] = m = new Measurement(workload.Name, contestant.Name, []);
                if (m.Failure is not null)
                    continue;
                (Sample? sample, string output, string failure) = Stopwatching.Run(contestant, workload, options.Rounds, options.ProcessorTime);
                if (sample is not null)
                    expected ??= output;
                if (sample is null || output != expected)
                    m.Failure = sample is null ? failure : $"printed {output.Split('\n')[0]} instead of {expected!.Split('\n')[0]}";
                else
                    m.Samples.Add(sample);
            }
            progress.Increment(1);
        }
    }

    private static int Print(Report report, Options options, bool good)
    {
        string clock = options.ProcessorTime ? "processor seconds" : "seconds";
        report.Print($"Whole process of {options.Rounds} rounds, {clock} (and how many times {report.Contestants[0]}'s)", m => m.Whole);
        report.Print($"First round, {clock}", m => m.First);
        report.Print($"Steady, {clock} a round", m => m.Steady);
        report.PrintFailures();
        if (options.Json is { } json)
            report.WriteJson(json, options.ProcessorTime, options.Processes, options.Rounds);
        if (options.Svg is { } svg)
            Chart.Write(svg, report, $"Steady time relative to {report.Contestants[0]}: right of 1x is slower", m => m.Steady);
        return good ? 0 : 1;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "JitStm.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("run this from a checkout: JitStm.sln was not found above " + AppContext.BaseDirectory);
    }
}
