namespace JitStm.Backend;

/// <summary>
/// What one method may hold. RyuJIT decides on its prescan of the IL: past any of these it drops to MinOpts without a word,
/// and the code is 2-6 times slower. All of it can be counted exactly while emitting, so we refuse instead.
/// The defaults stay a little below the JIT's own figures (60,000 / 20,000 / 2,000 / 2,000 / 8,000) because it adds
/// the two arguments and a few blocks and temporaries of its own.
/// </summary>
public sealed record RyuJitLimits
{
    public static readonly RyuJitLimits Default = new();

    public int IlBytes { get; init; } = 59_900;

    public int Instructions { get; init; } = 19_900;

    public int BasicBlocks { get; init; } = 1_950;

    /// <summary>1,024 locals are tracked; the JIT's own temporaries want some of them too.</summary>
    public int Locals { get; init; } = 1_000;

    public int LocalReferences { get; init; } = 7_950;

    internal void Check(IlWriter il)
    {
        Check("IL bytes", il.Bytes, IlBytes);
        Check("instructions", il.Instructions, Instructions);
        Check("basic blocks", il.Blocks, BasicBlocks);
        Check("locals", il.Locals, Locals);
        Check("local references", il.LocalReferences, LocalReferences);
    }

    private static void Check(string limit, int value, int maximum)
    {
        if (value > maximum)
            throw new TraceTooLargeException(limit, value, maximum);
    }
}
