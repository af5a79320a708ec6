namespace JitStm.StmCore;

/// <summary>
/// For tests/Stress only: each switch removes one protection of the protocol, so that a stress test shows that it would notice.
/// Read once at start-up from JITSTM_STM_MUTATE; all are constants to RyuJIT, so they cost nothing.
/// </summary>
internal static class Mutations
{
    public const string Variable = "JITSTM_STM_MUTATE";

    /// <summary>Name, the workload of tests/Stress on how many threads and segments, and what is removed.</summary>
    public static readonly (string Name, string Workload, int Threads, int Segments, string Removes)[] Table =
    [
        ("no-fence", "fence", 2, 2, "the fence between taking the commit mutex and reading the others' markers"),
        ("no-ack", "opacity", 4, 4, "waiting until the flagged readers have ended, before copying back"),
        ("no-foreign-ack", "zombies", 4, 4, "waiting for marked readers that somebody else has flagged"),
        ("second-load-only", "newborns", 2, 2, "the test of the first stamp load in the read barrier"),
        ("no-mutex", "skew", 4, 4, "the commit mutex"),
        ("no-marker-check", "opacity", 4, 4, "looking at the readers' markers at all"),
        ("no-read-wait", "opacity", 4, 4, "readers waiting for an object whose owner is committing"),
        ("unlock-before-restore", "frames", 4, 4, "restoring private state before the locks are released"),
        ("no-commuting-lock", "counter", 4, 4, "locking what commuting changes are made to"),
        ("late-waiter", "pingpong", 2, 2, "registering for a wake-up before the retrying transaction ends"),
        ("no-undo-mark", "undone", 4, 4, "marking as read what an undone block has unlocked"),
        ("ack-before-unlock", "bank", 6, 2, "releasing the locks before the abort is acknowledged"),
    ];

    private static readonly string s_name = Environment.GetEnvironmentVariable(Variable) ?? "";

    public static readonly bool NoFence = s_name == "no-fence";
    public static readonly bool NoAck = s_name == "no-ack";
    public static readonly bool NoForeignAck = s_name == "no-foreign-ack";
    public static readonly bool SecondLoadOnly = s_name == "second-load-only";
    public static readonly bool NoMutex = s_name == "no-mutex";
    public static readonly bool NoMarkerCheck = s_name == "no-marker-check";
    public static readonly bool NoReadWait = s_name == "no-read-wait";
    public static readonly bool UnlockBeforeRestore = s_name == "unlock-before-restore";
    public static readonly bool NoCommutingLock = s_name == "no-commuting-lock";
    public static readonly bool LateWaiter = s_name == "late-waiter";
    public static readonly bool NoUndoMark = s_name == "no-undo-mark";
    public static readonly bool AckBeforeUnlock = s_name == "ack-before-unlock";
}
