namespace JitStm.StmCore;

/// <summary>
/// How long to spin before giving the core away, for waits that must keep polling. Most waits here end within a microsecond, when the other
/// side takes its next poll; a long one means that the other thread has no core, or does I/O in an inevitable transaction.
/// </summary>
internal struct Patience
{
    private const int SpinsBeforeNaps = 2000;

    // Never set: a nap is a timed wait on it.
    private static readonly ManualResetEventSlim s_never = new(false);

    private SpinWait _spin;

    public void Once()
    {
        if (_spin.Count < SpinsBeforeNaps)
            _spin.SpinOnce(sleep1Threshold: -1);
        else
            Nap();
    }

    private static void Nap()
    {
        s_never.Wait(1);
        DeadThreads.Look();
    }
}
