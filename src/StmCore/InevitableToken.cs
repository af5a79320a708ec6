namespace JitStm.StmCore;

/// <summary>
/// At most one transaction is inevitable, since two that conflict could not both succeed. Handed over first come, first served, so that
/// threads which are inevitable in every transaction (nested loops) do not starve each other.
/// Who waits in a transaction can be aborted meanwhile; who waits in Begin holds nothing.
/// </summary>
internal static class InevitableToken
{
    private static readonly Lock s_gate = new();
    private static readonly LinkedList<StmThread> s_queue = new();
    private static volatile StmThread? s_holder;

    public static void Take(StmThread thread)
    {
        lock (s_gate)
        {
            if (s_holder is null)
            {
                s_holder = thread;
                return;
            }
            s_queue.AddLast(thread);
            s_holder.RequestBreak();
        }
        StmActivity before = StmMeter.Enabled ? thread.Doing(StmActivity.WaitInevitable) : default;
        var patience = new Patience();
        bool taken = false;
        try
        {
            while (s_holder != thread)
                thread.WaitStep(ref patience);
            taken = true;
            if (StmMeter.Enabled)
                thread.DoingAgain(before);
        }
        finally
        {
            if (!taken)
                GiveUp(thread);
        }
    }

    public static void Release(StmThread thread)
    {
        lock (s_gate)
        {
            if (s_holder != thread)
                throw new InvalidOperationException("the token is not held");
            StmThread? next = s_queue.First?.Value;
            if (next is not null)
                s_queue.RemoveFirst();
            s_holder = next;
        }
    }

    /// <summary>The abort has come while waiting, perhaps at the same moment as the token.</summary>
    private static void GiveUp(StmThread thread)
    {
        lock (s_gate)
            if (s_queue.Remove(thread))
                return;
        Release(thread);
    }
}
