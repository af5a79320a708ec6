namespace JitStm.Backend;

/// <summary>How to compile; one object for the process in production, tests make their own.</summary>
public sealed record CompileOptions
{
    public static readonly CompileOptions Default = new();

    /// <summary>Gets the method's name and the listing of its IL.</summary>
    public Action<string, string>? IlListing { get; init; }

    /// <summary>Gives the counter of a place by its name (see <see cref="RunCounter"/>); null: nothing is counted.</summary>
    public Func<string, RunCounter>? Counter { get; init; }

    /// <summary>Every value gets an IL local of its own up to this many locals; from there on dead ones are used again.
    /// One definition a local gives the register allocator the most freedom, but costs compile time.</summary>
    public int FreshLocals { get; init; } = 100;

    /// <summary>Emit and check the limits, but spare the machine code: the result does not run fast, it is compiled at its first call.</summary>
    public bool OnlyCount { get; init; }

    /// <summary>For tests: every guard fails the first time that it is reached.</summary>
    public bool FailEachGuardOnce { get; init; }

    public RyuJitLimits Limits { get; init; } = RyuJitLimits.Default;
}
