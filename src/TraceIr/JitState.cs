namespace JitStm.TraceIr;

/// <summary>A reference slot; a struct, so that storing into an array of them needs no covariance check.</summary>
public struct RefSlot
{
    public object? Target;
}

/// <summary>
/// One guest thread's side of compiled code: the values that cross its border. Value number k of an entry (the loop's inputs),
/// of an exit (<see cref="Exit.Leaves"/>) or of a jump to another loop stands in <c>Ints[k]</c> (I32 sign-extended, I64, the bits of an F64)
/// or in <c>Refs[k]</c>, by its kind.
/// </summary>
public sealed class JitState
{
    public const int SlotCount = 4096;

    public readonly long[] Ints = new long[SlotCount];

    public readonly RefSlot[] Refs = new RefSlot[SlotCount];

    /// <summary>The exception that the last residual call stored for <see cref="OpCode.GuardNoException"/>; taken by the exit.</summary>
    public Exception? Pending;

    /// <summary>The transactional thread (a StmThread), or null for a host without transactions.</summary>
    public object? Thread;

    /// <summary>While true no loop of this thread starts to record (a recording is under way further out on the stack).</summary>
    public bool Recording;
}

/// <summary>One compiled method.</summary>
/// <param name="Run">Runs from the slots of the state; returns an index into <paramref name="Guards"/> (that guard failed, its leaves are in the slots), or the complement of an index into <paramref name="Targets"/> (jump to that loop, its reds are in the slots).</param>
public sealed record CompiledCode(Func<JitState, int> Run, GuardDescr[] Guards, LoopToken[] Targets);

/// <summary>A bridge as it was recorded: its inputs are the leaves of the origin's exit.</summary>
public sealed class RecordedBridge(Trace trace)
{
    public Trace Trace { get; } = trace;

    /// <summary>A copy of the guard in the preamble has failed often: there the bridge is wanted too.</summary>
    public bool WantedInPreamble { get; set; }
}

/// <summary>A loop, its bridges and their code.</summary>
public sealed class Tree(LoopToken token)
{
    public LoopToken Token { get; } = token;

    /// <summary>The trunk as it was recorded.</summary>
    public Trace? Recorded { get; set; }

    /// <summary>The bridges as they were recorded, by the <see cref="GuardDescr.Origin"/> of their guard. Guarded by <see cref="Gate"/>.</summary>
    public Dictionary<GuardDescr, RecordedBridge> RecordedBridges { get; } = [];

    /// <summary>How often a bridge was asked for. Guarded by <see cref="Gate"/>.</summary>
    public int BridgesWanted { get; set; }

    /// <summary>How many recorded bridges there were when the tree was made last. Guarded by <see cref="Gate"/>.</summary>
    public int BridgesBuilt { get; set; }

    /// <summary>The optimised trunk with its branches; set before <see cref="Code"/>.</summary>
    public Trace? Trunk { get; set; }

    /// <summary>The entry: null until compiled. Swapped when the tree is recompiled with its bridges inside.</summary>
    public volatile CompiledCode? Code;

    /// <summary>Guards of this tree that have a bridge, in the order in which these were attached. Guarded by <see cref="Gate"/>.</summary>
    public List<GuardDescr> Bridged { get; } = [];

    public Lock Gate { get; } = new();
}
