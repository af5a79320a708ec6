// Throughput at every rate of conflicts, `on` against `gil`: `dotnet run -c Release --project bench/StmCore -- --contention [--rounds N] [--threads T]`.
//
// The mode is chosen once in a process, so each measurement is a process of its own; the modes take turns, and the best of each counts. Two kinds of
// transactions: one operation each, and as an interpreter cuts them, by work. The bar: at least 0.9 times what one lock gets done.
// Processor time beside it, for machines on which others work too: one lock keeps one core busy, transactions keep as many as there are threads.
using System.Diagnostics;
using System.Globalization;
using JitStm.StmCore;

namespace JitStm.Bench.StmCore;

internal static class Contention
{
    private const int Milliseconds = 150;

    private sealed record Workload(string Name, int Objects, int Touched, bool Zipf, bool OneEach);

    private static readonly Workload[] s_workloads =
    [
        .. from objects in new[] { 2, 16, 97, 1000, 100_000, 1_000_000 } from each in new[] { true, false } select new Workload("bank", objects, 2, false, each),
        .. from objects in new[] { 1, 97, 100_000 } from zipf in new[] { false, true } select new Workload("counters", objects, 1, zipf, false),
        new("long reads", 1000, 100, false, true),
    ];

    private sealed class Worker(Node[] nodes, Workload workload, int seed) : StmThread
    {
        private uint _random = (uint)seed * 2654435761 + 1;
        public long Done;

        public void Run(Func<bool> more) => RunTransactions(() =>
        {
            while (more())
            {
                Operate();
                Done++;
                Budget -= 60;
                if (workload.OneEach)
                    Break();
                else if (ShouldBreak() && Poll())
                    Break();
            }
            return true;
        });

        public void Touch()
        {
            Begin();
            for (int i = 0; i < nodes.Length; i++)
            {
                Barriers.Writing(this, nodes[i]).Value = 0;
                if (i % 1000 == 0)
                    Break();
            }
            Commit();
        }

        private void Operate()
        {
            if (workload.Touched > 2)
            {
                long sum = 0;
                for (int i = 1; i < workload.Touched; i++)
                    sum += Barriers.Reading(this, nodes[Next()]).Value;
                Barriers.Writing(this, nodes[Next()]).Value = sum;
                return;
            }
            Node a = nodes[Next()];
            Barriers.Writing(this, a).Value++;
            if (workload.Touched == 2)
                Barriers.Writing(this, nodes[Next()]).Value--;
        }

        private int Next()
        {
            _random ^= _random << 13;
            _random ^= _random >> 17;
            _random ^= _random << 5;
            double r = (_random >> 1) / (double)(1u << 31);
            // Of n ranks, the k-th is met about 1/k as often as the first.
            return workload.Zipf ? (int)Math.Pow(nodes.Length, r) - 1 : (int)(r * nodes.Length);
        }
    }

    public static int Run(int rounds, int threads)
    {
        Console.WriteLine($"{"operations a microsecond",-38}{"on",8}{"gil",8}{"on/gil",9}{"aborts %",10}   a processor microsecond: {"on",6}{"gil",8}{"on/gil",8}");
        int under = 0;
        for (int w = 0; w < s_workloads.Length; w++)
        {
            (double on, double gil, double aborts, double onWork, double gilWork) = (0, 0, 0, 0, 0);
            for (int round = 0; round < rounds; round++)
            {
                double[] figures = Child(StmMode.On, w, threads);
                (on, aborts) = figures[0] > on ? (figures[0], figures[1]) : (on, aborts);
                onWork = Math.Max(onWork, figures[2]);
                figures = Child(StmMode.Gil, w, threads);
                gil = Math.Max(gil, figures[0]);
                gilWork = Math.Max(gilWork, figures[2]);
            }
            Workload workload = s_workloads[w];
            string name = $"{workload.Name} {workload.Objects}{(workload.Zipf ? " Zipf" : "")}{(workload.OneEach ? ", a break each" : "")}";
            under += on < 0.9 * gil ? 1 : 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-38}{on,8:0.00}{gil,8:0.00}{on / gil,9:0.00}{aborts,10:0.0}{onWork,34:0.00}{gilWork,8:0.00}{onWork / gilWork,8:0.00}{(on < 0.9 * gil ? "  UNDER" : "")}"));
        }
        Console.WriteLine($"{under} under 0.9");
        return under == 0 ? 0 : 1;
    }

    private static double[] Child(StmMode mode, int workload, int threads)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--contention-child", $"{mode}", $"{workload}", $"{threads}"]) { RedirectStandardOutput = true };
        // Full speed from the first call on.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. text.Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
    }

    /// <summary>Prints operations a microsecond and the percentage of aborted transactions.</summary>
    public static int RunChild(string mode, int number, int threads)
    {
        Stm.Mode = Enum.Parse<StmMode>(mode);
        Workload workload = s_workloads[number];
        Node[] nodes = [.. Enumerable.Range(0, workload.Objects).Select(_ => new Node())];
        // Every object has its marker id, and its page of the marker arrays, before the clock runs.
        new Worker(nodes, workload, 1).Touch();
        Measure(nodes, workload, threads);
        StmStatistics before = StmStatistics.Total;
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        double rate = Measure(nodes, workload, threads);
        double work = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds;
        StmStatistics all = StmStatistics.Total - before;
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{rate} {100.0 * all.Aborted / Math.Max(1, all.Begun)} {s_done / work}"));
        return 0;
    }

    private static double s_done;

    private static double Measure(Node[] nodes, Workload workload, int threads)
    {
        Worker[] workers = [.. Enumerable.Range(0, threads).Select(i => new Worker(nodes, workload, i + 1))];
        long start = Stopwatch.GetTimestamp();
        long end = start + (Milliseconds * Stopwatch.Frequency / 1000);
        int Clock(ref int calls) => calls = calls + 1 & 63;
        Thread[] running = [.. workers.Select(w => new Thread(() =>
        {
            int calls = 0;
            w.Run(() => Clock(ref calls) != 0 || Stopwatch.GetTimestamp() < end);
        }))];
        foreach (Thread thread in running)
            thread.Start();
        foreach (Thread thread in running)
            thread.Join();
        s_done = workers.Sum(w => w.Done);
        return s_done / Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
