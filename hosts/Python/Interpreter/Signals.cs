using System.Runtime.InteropServices;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>
/// Ctrl-C: the main guest thread raises KeyboardInterrupt at its next poll, in compiled loops at their next break, and when a wait ends; waits end at once.
/// </summary>
public static class Signals
{
    [Unlogged("filled by any thread, emptied by inevitable transactions")]
    private static readonly System.Collections.Concurrent.ConcurrentQueue<Action<PyThread>> s_later = new();
    [Unlogged("used by the main thread, in inevitable transactions")]
    private static bool s_busy;
    [Unlogged("set by the signal handler")]
    private static volatile bool s_interrupted;
    [Unlogged("set once at start-up")]
    private static PyThread? s_main;
    [Unlogged("set once at start-up; kept alive for as long as signals are to come")]
    private static PosixSignalRegistration? s_registration;
    [Unlogged("set by the signal handler")]
    private static readonly ManualResetEventSlim s_arrived = new();

    /// <summary>The running thread is the main one, and a signal came that it has not taken yet.</summary>
    internal static bool IsPending => s_interrupted && ReferenceEquals(StmThread.Current, s_main);

    public static void Install(PyThread main)
    {
        s_main = main;
        // Not Console.CancelKeyPress: that writes to the terminal as soon as it is subscribed to.
        s_registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, static signal =>
        {
            signal.Cancel = true;
            Interrupt();
        });
    }

    /// <summary><see cref="Check"/> would throw.</summary>
    public static bool Pending(PyThread ts) => s_interrupted && ReferenceEquals(ts, s_main);

    /// <summary>As if Ctrl-C had been pressed (_thread.interrupt_main).</summary>
    public static void Interrupt()
    {
        s_interrupted = true;
        s_arrived.Set();
        s_main?.RequestBreak();
    }

    /// <summary>Has the main guest thread do something at its next poll, in a transaction that cannot abort any more.</summary>
    public static void Later(Action<PyThread> action)
    {
        s_later.Enqueue(action);
        s_main?.RequestBreak();
    }

    /// <summary>On the main guest thread: what was put off, then what came is raised.</summary>
    public static void Check(PyThread ts)
    {
        if (!s_later.IsEmpty && ReferenceEquals(ts, s_main))
            RunLater(ts);
        if (Pending(ts))
            Raise();
    }

    internal static void RunLater(PyThread ts)
    {
        if (s_later.IsEmpty || s_busy)
            return;
        ts.BecomeInevitable("a hook is called");
        // What the actions run polls too.
        s_busy = true;
        try
        {
            while (s_later.TryDequeue(out Action<PyThread>? action))
                action(ts);
        }
        finally
        {
            s_busy = false;
        }
    }

    /// <summary>The terminal's reader has taken it.</summary>
    internal static void Forget()
    {
        s_arrived.Reset();
        s_interrupted = false;
    }

    private static void Raise()
    {
        Forget();
        throw PyErr.Make(Types.KeyboardInterrupt);
    }

    /// <summary>Waits; on the main thread until a signal comes.</summary>
    public static void Sleep(PyThread ts, TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
        {
            Thread.Yield();
            return;
        }
        // Longer waits than the system call takes are waited for in pieces.
        long end = Environment.TickCount64 + (long)Math.Min(Math.Ceiling(time.TotalMilliseconds), long.MaxValue >> 1);
        using var never = ReferenceEquals(ts, s_main) ? null : new ManualResetEventSlim();
        for (long left = end - Environment.TickCount64; left > 0; left = end - Environment.TickCount64)
            if ((never ?? s_arrived).Wait((int)Math.Min(left, int.MaxValue)))
                return;
    }
}
