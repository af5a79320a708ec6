using System.Diagnostics.CodeAnalysis;

namespace JitStm.StmCore.Tests;

/// <summary>Who runs next, at each schedule point.</summary>
public interface IStrategy
{
    /// <summary>One of the threads that have not ended; the running one is given, or -1 if it has just ended. A yield is a place where it waits for others.</summary>
    int Next(int running, IReadOnlyList<int> alive, bool yields);

    /// <summary>Whether a mark stays in the store buffer until a fence.</summary>
    bool DelaysMarks { get; }
}

/// <summary>
/// Runs threads one at a time. StmCore, rewritten by <see cref="SchedulePoints"/>, calls <see cref="Point"/> before each access to memory that threads share; there another thread may be
/// chosen to go on. Marks (plain stores) go into a store buffer of their thread, and out of it at its next fence or release, or at a process-wide barrier.
/// </summary>
public static unsafe class Schedule
{
    private const int MostSteps = 30_000;

    [ThreadStatic]
    private static Worker? t_worker;

    private static Worker[] s_workers = [];
    private static IStrategy? s_strategy;
    private static int s_steps;
    private static int s_locks;

    // A SemaphoreSlim whose wait handle nobody asks for holds nothing that needs disposing.
#pragma warning disable CA1001
    private sealed class Worker(int number)
#pragma warning restore CA1001
    {
        public readonly int Number = number;
        public readonly SemaphoreSlim Turn = new(0);
        public readonly List<(nint Address, byte Value)> Buffer = [];
        public Action? Body;
        public bool Alive;
        public Exception? Failed;

        public void Flush()
        {
            foreach ((nint address, byte value) in Buffer)
                *(byte*)address = value;
            Buffer.Clear();
        }
    }

    /// <summary>Runs the bodies, interleaved as the strategy says, each on a thread of its own; the first exception, or null.</summary>
    public static Exception? Run(IStrategy strategy, params Action[] bodies)
    {
        using var ended = new SemaphoreSlim(0);
        s_strategy = strategy;
        s_steps = 0;
        s_locks = 0;
        s_workers = [.. bodies.Select((body, i) => new Worker(i) { Body = body, Alive = true })];
        foreach (Worker worker in s_workers)
            new Thread(() => Work(worker, ended)) { IsBackground = true }.Start();
        s_workers[strategy.Next(-1, Alive(), yields: false)].Turn.Release();
        ended.Wait();
        return s_workers.Select(w => w.Failed).FirstOrDefault(e => e is not null);
    }

    private static void Work(Worker worker, SemaphoreSlim ended)
    {
        t_worker = worker;
        worker.Turn.Wait();
        try
        {
            worker.Body!();
        }
        catch (Exception e)
        {
            worker.Failed = e;
        }
        worker.Flush();
        worker.Alive = false;
        int[] alive = Alive();
        // Who has failed may hold what others wait for.
        if (alive.Length == 0 || worker.Failed is not null)
            ended.Release();
        else
            s_workers[s_strategy!.Next(-1, alive, yields: false)].Turn.Release();
    }

    private static int[] Alive() => [.. s_workers.Where(w => w.Alive).Select(w => w.Number)];

    public static void Point() => At(yields: false);

    /// <summary>In place of spinning and napping.</summary>
    public static void Yield() => At(yields: true);

    private static void At(bool yields)
    {
        if (t_worker is not { } worker || s_locks > 0)
            return;
        if (++s_steps > MostSteps)
            throw new NoProgressException();
        int next = s_strategy!.Next(worker.Number, Alive(), yields);
        if (next == worker.Number)
            return;
        s_workers[next].Turn.Release();
        worker.Turn.Wait();
    }

    /// <summary>Before an interlocked operation, a release or a full fence.</summary>
    public static void PointAndFlush()
    {
        At(yields: false);
        t_worker?.Flush();
    }

    public static void ProcessWideFence()
    {
        At(yields: false);
        if (t_worker is null)
            return;
        foreach (Worker worker in s_workers)
            worker.Flush();
    }

    public static void StoreMark(byte* address, int value)
    {
        if (t_worker is not { } worker || !s_strategy!.DelaysMarks)
            *address = (byte)value;
        else
            worker.Buffer.Add(((nint)address, (byte)value));
    }

    /// <summary>A thread sees its own stores.</summary>
    public static int LoadMark(byte* address)
    {
        if (t_worker is { } worker)
            for (int i = worker.Buffer.Count - 1; i >= 0; i--)
                if (worker.Buffer[i].Address == (nint)address)
                    return worker.Buffer[i].Value;
        return *address;
    }

    // No switch while a lock of the runtime is held: the other thread would block for real.
#pragma warning disable CA1062 // Never null: it stands in for an instance call.
    public static Lock.Scope EnterLock(Lock gate)
    {
        if (t_worker is not null)
            s_locks++;
        return gate.EnterScope();
    }
#pragma warning restore CA1062

    [SuppressMessage("Design", "CA1045", Justification = "stands in for an instance method of the struct")]
    public static void ExitLock(ref Lock.Scope scope)
    {
        scope.Dispose();
        if (t_worker is not null)
            s_locks--;
    }
}

/// <summary>A deadlock, or a livelock.</summary>
public sealed class NoProgressException() : Exception("no progress: every thread waits for another");
