using System.Globalization;

namespace JitStm.StmCore;

/// <summary>What a hook is called for.</summary>
public enum StmEvent
{
    Poll,
    Barrier,
}

/// <summary>
/// Faults on demand: abort the running transaction at a chosen poll or barrier, force breaks. Decided once at start-up; when off, RyuJIT folds all of it away.
/// <para>
/// An end-to-end test starts the program with the environment variable JITSTM_STRESS, a comma-separated list of:
/// </para>
/// <code>
/// abort-poll:N      abort once, at the Nth poll of the process
/// abort-barrier:N   abort once, at the Nth barrier of the process
/// abort-each        every transaction is aborted at its 1st event (poll or barrier), its retry at the 2nd, and so on, each of the
///                   first 32, then at distances that grow by an eighth, until a retry ends before its turn comes
/// break-every-poll  every poll asks for a break
/// </code>
/// <para>
/// Inevitable transactions are not aborted, and injected aborts do not make one inevitable. While hooks are on, PollWord is never zero, so compiled code takes
/// the slow poll every time. Aborts by hooks count as "other".
/// </para>
/// <para>
/// A test in the same process sets the variable JITSTM_STM_HOOKS=1 or the AppContext switch JitStm.StmHooks before StmCore is first used, and
/// <see cref="OnEvent"/>, which may call <see cref="StmThread.AbortForTest"/> and <see cref="StmThread.RequestBreak"/>.
/// </para>
/// </summary>
public static class StmTestHooks
{
    public const string Variable = "JITSTM_STRESS";
    public const string EnableVariable = "JITSTM_STM_HOOKS";
    public const string Switch = "JitStm.StmHooks";

    private const int EachOfTheFirst = 32;

    private static readonly string s_spec = Environment.GetEnvironmentVariable(Variable) ?? "";

    public static readonly bool Enabled =
        s_spec.Length > 0
        || Environment.GetEnvironmentVariable(EnableVariable) == "1"
        || (AppContext.TryGetSwitch(Switch, out bool on) && on);

    private static readonly long s_abortPoll = Number("abort-poll:");
    private static readonly long s_abortBarrier = Number("abort-barrier:");
    private static readonly bool s_abortEach = Has("abort-each");
    private static readonly bool s_breakEveryPoll = Has("break-every-poll");

    private static long s_polls;
    private static long s_barriers;

    /// <summary>A test's own hook; called on the thread that polls, inside its transaction.</summary>
    public static Action<StmThread, StmEvent>? OnEvent { get; set; }

    /// <summary>Polls and barriers so far, for a test that wants to visit each once.</summary>
    public static (long Polls, long Barriers) EventsSoFar => (Volatile.Read(ref s_polls), Volatile.Read(ref s_barriers));

    private static bool Has(string word) => Array.IndexOf(s_spec.Split(','), word) >= 0;

    private static long Number(string prefix)
    {
        foreach (string word in s_spec.Split(','))
            if (word.StartsWith(prefix, StringComparison.Ordinal))
                return long.Parse(word.AsSpan(prefix.Length), CultureInfo.InvariantCulture);
        return 0;
    }

    internal static void AtBegin(StmThread thread)
    {
        thread.PollWord = 1;
        thread.HookEvents = 0;
        if (!thread.HookAborted)
            thread.HookTarget = 1;
        thread.HookAborted = false;
    }

    internal static void AtPoll(StmThread thread)
    {
        if (thread.Held is null)
            return;
        if (s_breakEveryPoll)
            thread.RequestBreak();
        At(thread, StmEvent.Poll, Interlocked.Increment(ref s_polls) == s_abortPoll);
    }

    internal static void AtBarrier(StmThread thread)
    {
        if (thread.Held is not null)
            At(thread, StmEvent.Barrier, Interlocked.Increment(ref s_barriers) == s_abortBarrier);
    }

    private static void At(StmThread thread, StmEvent what, bool abort)
    {
        OnEvent?.Invoke(thread, what);
        if (s_abortEach && ++thread.HookEvents == thread.HookTarget)
        {
            thread.HookTarget += thread.HookTarget < EachOfTheFirst ? 1 : 1 + (thread.HookTarget >> 3);
            thread.HookAborted = true;
            abort = true;
        }
        if (abort)
            thread.AbortForTest();
        // Still here: the transaction is inevitable, or there is none to abort.
        thread.HookAborted = false;
    }
}

public abstract unsafe partial class StmThread
{
    // For abort-each: events in this attempt, the one to abort at, and whether the last attempt ended that way.
    internal long HookEvents;
    internal long HookTarget = 1;
    internal bool HookAborted;
}
