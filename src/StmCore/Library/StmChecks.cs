using System.Runtime.CompilerServices;

namespace JitStm.StmCore;

/// <summary>
/// Misuse that the protocol does not notice by itself, for those who put barriers by hand. On with the environment variable JITSTM_STM_CHECKS=1 or the AppContext
/// switch JitStm.StmChecks; decided once, so that RyuJIT folds all of it away when off.
/// </summary>
public static class StmChecks
{
    public const string Variable = "JITSTM_STM_CHECKS";
    public const string Switch = "JitStm.StmChecks";

    public static readonly bool Enabled =
        Environment.GetEnvironmentVariable(Variable) == "1" || (AppContext.TryGetSwitch(Switch, out bool on) && on);

    // Private copies of transactions that have ended.
    private static readonly ConditionalWeakTable<StmObject, object> s_dead = [];

    internal static void Died(StmObject? copy)
    {
        if (copy is not null)
            s_dead.AddOrUpdate(copy, copy.GetType());
    }

    internal static void AtBarrier(StmThread thread, StmObject obj)
    {
        CheckThread(thread);
        if (s_dead.TryGetValue(obj, out _))
            throw new InvalidOperationException(
                $"an access reference to a {obj.GetType().Name} is used after its transaction: keep the object itself, and take a barrier in each transaction");
        if (thread.Held is null && obj._stamp != thread.Birth && OthersRun())
            throw new InvalidOperationException(
                $"a {obj.GetType().Name} is used outside any transaction while transactions are running: put the access into Atomic, or between Begin and Commit");
    }

    internal static void AtCommit(StmThread thread) => CheckThread(thread);

    private static void CheckThread(StmThread thread)
    {
        if (StmThread.Current != thread)
            throw new InvalidOperationException(
                "the StmThread of another thread is used: take StmThread.Current, or Attach it to the running thread");
    }

    private static bool OthersRun()
    {
        foreach (Segment segment in SegmentPool.All)
            if (Segment.IsRunning(Volatile.Read(ref segment.Status)))
                return true;
        return false;
    }
}
