namespace JitStm.StmCore;

/// <summary>Chosen once, before the first transaction.</summary>
public enum StmMode
{
    /// <summary>One guest thread at a time would be wrong to assume and nothing is protected: for single-threaded programs and for measuring.</summary>
    Off,
    /// <summary>One lock, no barriers: the honest baseline.</summary>
    Gil,
    /// <summary>Software transactional memory.</summary>
    On,
}

/// <summary>Process-wide switches, all frozen when the first <see cref="StmThread"/> is made.</summary>
public static partial class Stm
{
    private static StmMode s_mode = StmMode.On;
    private static int s_segments = Math.Clamp(Environment.ProcessorCount, 1, Segment.MaxSegments);
    private static volatile bool s_frozen;

    /// <summary>Set by the host's Main before any other type of StmCore or of a woven assembly is used; read-only afterwards.</summary>
    public static StmMode Mode
    {
        get => s_mode;
        set => s_mode = Change(s_mode, value);
    }

    /// <summary>How many transactions run at the same time; more threads than that take turns. The number of cores by default; 1 under <see cref="StmMode.Gil"/>.</summary>
    public static int Segments
    {
        get => s_mode == StmMode.On ? s_segments : 1;
        set => s_segments = Change(s_segments, Math.Clamp(value, 1, Segment.MaxSegments));
    }

    private static bool s_measure;

    /// <summary>Whether <see cref="StmMeter"/> is on: about 200 ns a transaction.</summary>
    public static bool Measure
    {
        get => s_measure;
        set => s_measure = Change(s_measure, value);
    }

    /// <summary>A transaction that was aborted this often runs inevitable: a guarantee of progress.</summary>
    public static int AbortsBeforeInevitable { get; set; } = 5;

    internal static void Freeze() => s_frozen = true;

    private static T Change<T>(T old, T value) where T : struct
    {
        if (s_frozen && !EqualityComparer<T>.Default.Equals(old, value))
            throw new InvalidOperationException("set the switches of Stm before the first StmThread is made");
        return value;
    }
}
