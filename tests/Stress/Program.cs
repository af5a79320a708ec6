// Real threads against the protocol. Each workload is named by its property; all run in turn on every thread, or one with --only.
//   --seconds S --threads T --seed N --only NAME --segments N --kill N --mutate NAME|list
// --kill N: a transaction is aborted at one of N of its polls and barriers, at random; 0: never; by default in one of three seeds.
// The last line is "violations=N ..."; the exit code is 1 if there are any, 2 if a thread has stopped making progress.
using System.Diagnostics;
using JitStm.StmCore;
using JitStm.Stress;

double seconds = 10;
int threads = 0, seed = Environment.TickCount, segments = 0, kill = -1;
string? only = null, mutation = null;
for (int i = 0; i + 1 < args.Length; i += 2)
{
    string value = args[i + 1];
    switch (args[i])
    {
        case "--seconds": seconds = double.Parse(value, System.Globalization.CultureInfo.InvariantCulture); break;
        case "--threads": threads = int.Parse(value); break;
        case "--seed": seed = int.Parse(value); break;
        case "--segments": segments = int.Parse(value); break;
        case "--kill": kill = int.Parse(value); break;
        case "--only": only = value; break;
        case "--mutate": mutation = value; break;
        default: Console.Error.WriteLine($"unknown option {args[i]}"); return 2;
    }
}
if (mutation == "list")
{
    foreach ((string name, string workload, int onThreads, int onSegments, string removes) in Mutations.Table)
        Console.WriteLine($"{name,-24}{workload,-12}{onThreads}/{onSegments}  {removes}");
    return 0;
}
if (mutation is not null)
{
    // Before anything else of StmCore is used.
    Environment.SetEnvironmentVariable(Mutations.Variable, mutation);
    var row = Array.Find(Mutations.Table, row => row.Name == mutation);
    only ??= row.Workload ?? throw new ArgumentException($"no mutation {mutation}");
    threads = threads > 0 ? threads : row.Threads;
    segments = segments > 0 ? segments : row.Segments;
}
threads = threads > 0 ? threads : 4;
if (kill < 0)
    kill = mutation is null && (uint)seed % 3 == 2 ? 5000 : 0;
if (kill > 0)
    AppContext.SetSwitch(StmTestHooks.Switch, true);
// More than cores: whoever is taken off its core in the middle of something makes the long windows that faults need.
Stm.Segments = segments > 0 ? segments : threads;
if (kill > 0)
    StmTestHooks.OnEvent = (thread, _) =>
    {
        if (thread is Guest guest && guest.Fate.Next(kill) == 0)
            guest.AbortForTest();
    };
return new Runner(threads, seconds, seed, only, mutation is not null).Run();

internal sealed class Runner(int threads, double seconds, int seed, string? only, bool stopAtFirst)
{
    private readonly double _secondsWithoutProgress = stopAtFirst ? 8 : 20;
    private readonly Workload[] _workloads = Array.FindAll(Workload.All(), w => only is null || w.Name == only);
    private readonly long[] _steps = new long[threads];
    private long _crashes;
    private volatile bool _stop;

    public int Run()
    {
        if (_workloads.Length == 0)
            throw new ArgumentException($"no workload {only}");
        Congestion.Enabled = (seed & 1) == 0;
        var main = new Guest(seed);
        foreach (Workload workload in _workloads)
            main.Transact(() => workload.SetUp(main));
        Console.WriteLine($"seed={seed} threads={threads} segments={Stm.Segments}");
        var all = new Thread[threads];
        for (int i = 0; i < threads; i++)
        {
            int number = i;
            all[i] = new Thread(() => Guarded(number)) { IsBackground = true };
            all[i].Start();
        }
        bool stuck = Watch();
        _stop = true;
        foreach (Thread thread in all)
            stuck |= !thread.Join(TimeSpan.FromSeconds(stuck ? 0.2 : 5));
        return Report(main, stuck);
    }

    private void Guarded(int number)
    {
        try
        {
            Work(number);
        }
        catch (Exception e)
        {
            Console.WriteLine(e);
            Interlocked.Increment(ref _crashes);
        }
    }

    private void Work(int number)
    {
        var guest = new Guest(unchecked((seed * 31) + number));
        while (!_stop)
        {
            Workload workload = _workloads[guest.Random.Next(_workloads.Length)];
            for (int i = 0; i < 20 && !_stop; i++)
                workload.Step(guest);
            _steps[number]++;
        }
    }

    private bool Watch()
    {
        var clock = Stopwatch.StartNew();
        double lastProgress = 0;
        var last = new long[threads];
        while (clock.Elapsed.TotalSeconds < seconds && !(stopAtFirst && Violations > 0))
        {
            Thread.Sleep(50);
            bool all = true;
            for (int i = 0; i < threads; i++)
                all &= Volatile.Read(ref _steps[i]) != last[i];
            if (all)
            {
                Array.Copy(_steps, last, threads);
                lastProgress = clock.Elapsed.TotalSeconds;
            }
            else if (clock.Elapsed.TotalSeconds - lastProgress > _secondsWithoutProgress)
            {
                return true;
            }
        }
        return false;
    }

    private long Violations
    {
        get
        {
            long sum = Volatile.Read(ref _crashes);
            foreach (Workload workload in _workloads)
                sum += workload.Violations;
            return sum;
        }
    }

    private int Report(Guest main, bool stuck)
    {
        if (!stuck && _crashes == 0)
            foreach (Workload workload in _workloads)
                main.Transact(() => workload.Finish(main));
        foreach (Workload workload in _workloads)
            Console.WriteLine($"{workload.Name,-12}{workload.Violations,8} violations");
        StmStatistics total = StmStatistics.Total;
        Console.Write(total.Format());
        Console.WriteLine($"violations={Violations} committed={total.Committed} aborted={total.Aborted}{(stuck ? " STUCK" : "")}");
        return stuck ? 2 : Violations > 0 ? 1 : 0;
    }
}
