namespace JitStm.Rewriter;

/// <summary>Switches of the optimiser; every one may be off alone, which the differential tests do.</summary>
public sealed record OptimizerOptions
{
    public static readonly OptimizerOptions Default = new();

    /// <summary>Constant folding, algebra, ranges, class facts.</summary>
    public bool Fold { get; init; } = true;

    /// <summary>Removal and strengthening of guards.</summary>
    public bool Guards { get; init; } = true;

    /// <summary>Common subexpressions of pure ops.</summary>
    public bool Cse { get; init; } = true;

    /// <summary>Load forwarding and lazily written stores.</summary>
    public bool Heap { get; init; } = true;

    /// <summary>Allocation removal.</summary>
    public bool Virtualize { get; init; } = true;

    /// <summary>Loop peeling: a preamble, then a body that starts from what the preamble proved.</summary>
    public bool Peel { get; init; } = true;

    /// <summary>Removal of ops whose value nobody uses.</summary>
    public bool DeadCode { get; init; } = true;

    /// <summary>A loop that has more ops than this, preamble and body together, is not peeled: the method would run into the compiler's limits.</summary>
    public int PeelLimit { get; init; } = 3000;

    /// <summary>Walks over the body before the loop header must fit; past it the loop is not peeled.</summary>
    public int PeelRounds { get; init; } = 16;
}
