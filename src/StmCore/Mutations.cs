namespace JitStm.StmCore;

/// <summary>
/// For tests/Stress only: each switch removes one protection of the protocol, so that a stress test shows that it would notice.
/// Read once at start-up from JITSTM_STM_MUTATE; all are constants to RyuJIT, so they cost nothing.
/// </summary>
internal static class Mutations
{
    public const string Variable = "JITSTM_STM_MUTATE";

    /// <summary>Name and what is removed; the table behind <c>Stress --mutate list</c>.</summary>
    public static readonly (string Name, string Removes)[] Table =
    [
        ("no-fence", "the fence between taking the commit mutex and reading the others' markers"),
        ("no-ack", "waiting until the flagged readers have ended, before copying back"),
        ("no-foreign-ack", "waiting for marked readers that somebody else has flagged"),
        ("second-load-only", "the test of the first stamp load in the read barrier"),
        ("no-mutex", "the commit mutex"),
        ("no-marker-check", "looking at the readers' markers at all"),
        ("no-read-wait", "readers waiting for an object whose owner is committing"),
        ("no-marker-reset", "clearing the markers after 255 transactions (false conflicts only: measured, not a violation)"),
        ("unlock-before-restore", "restoring private state before the locks are released"),
    ];

    private static readonly string s_name = Environment.GetEnvironmentVariable(Variable) ?? "";

    public static readonly bool NoFence = s_name == "no-fence";
    public static readonly bool NoAck = s_name == "no-ack";
    public static readonly bool NoForeignAck = s_name == "no-foreign-ack";
    public static readonly bool SecondLoadOnly = s_name == "second-load-only";
    public static readonly bool NoMutex = s_name == "no-mutex";
    public static readonly bool NoMarkerCheck = s_name == "no-marker-check";
    public static readonly bool NoReadWait = s_name == "no-read-wait";
    public static readonly bool NoMarkerReset = s_name == "no-marker-reset";
    public static readonly bool UnlockBeforeRestore = s_name == "unlock-before-restore";
}
