using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>Ctrl-C: the main guest thread raises KeyboardInterrupt at its next poll.</summary>
public static class Signals
{
    [Unlogged("set by the signal handler")]
    private static volatile bool s_interrupted;
    [Unlogged("set once at start-up")]
    private static PyThread? s_main;

    public static void Install(PyThread main)
    {
        s_main = main;
        Console.CancelKeyPress += static (_, e) =>
        {
            e.Cancel = true;
            s_interrupted = true;
            s_main?.RequestBreak();
        };
    }

    /// <summary><see cref="Check"/> would throw.</summary>
    public static bool Pending(PyThread ts) => s_interrupted && ReferenceEquals(ts, s_main);

    public static void Check(PyThread ts)
    {
        if (!Pending(ts))
            return;
        s_interrupted = false;
        throw PyErr.Make(Types.KeyboardInterrupt);
    }
}
