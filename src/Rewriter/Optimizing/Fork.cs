using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>The recorded bridges of a tree, by the recorded guard that each goes on from.</summary>
internal sealed class Bridges
{
    public static readonly Bridges None = new(new Dictionary<GuardDescr, RecordedBridge>());

    private readonly IReadOnlyDictionary<GuardDescr, RecordedBridge> _recorded;
    private readonly Dictionary<RecordedBridge, RecordedCode> _code;

    public Bridges(IReadOnlyDictionary<GuardDescr, RecordedBridge> recorded) => (_recorded, _code) = (recorded, []);

    private Bridges(Bridges from, bool inPreamble) => (_recorded, _code, InPreamble) = (from._recorded, from._code, inPreamble);

    /// <summary>Only those count that are wanted in the preamble too.</summary>
    public bool InPreamble { get; }

    /// <summary>The same bridges for the one or the other side of the label.</summary>
    public Bridges In(bool preamble) => new(this, preamble);

    public RecordedCode? From(GuardDescr guard)
    {
        if (!_recorded.TryGetValue(guard, out RecordedBridge? bridge) || (InPreamble && !bridge.WantedInPreamble))
            return null;
        if (!_code.TryGetValue(bridge, out RecordedCode? code))
            _code.Add(bridge, code = new RecordedCode(bridge.Trace));
        return code;
    }
}

/// <summary>
/// Where a walk takes a branch: the branch goes on from the state at the guard, so that whatever the trace knows there is known in the
/// branch, what is virtual stays virtual, and pending stores stay pending.
/// </summary>
internal sealed class Fork
{
    private Fork(int at, Walk branch, State? before) => (At, Branch, Before) = (at, branch, before);

    /// <summary>The guard's place in the output.</summary>
    public int At { get; }

    public Walk Branch { get; }

    /// <summary>In a preamble, the state at the guard: what holds on both ways from here on.</summary>
    public State? Before { get; }

    /// <summary>After the guard was emitted, and before what it shows is noted.</summary>
    public static void TryAdd(Walk walk, OpCode code, Val[] args, GuardDescr recorded)
    {
        if (walk.Bridges.From(recorded) is not { } bridge)
            return;
        Walk branch = walk.Branch(bridge, recorded);
        NoteFailure(code, args, branch.State);
        walk.Forks.Add(new Fork(walk.Output.Count - 1, branch, walk.Bridges.InPreamble ? walk.State.Clone() : null));
    }

    // A guard_nonnull may later become a guard_class in the same place, whose failure shows nothing.
    private static void NoteFailure(OpCode code, Val[] args, State state)
    {
        if (code == OpCode.GuardTrue)
            Facts.IsFalse(state.Vals[args[0].Id]);
        else if (code == OpCode.GuardFalse)
            Facts.IsTrue(state.Vals[args[0].Id]);
        else if (code == OpCode.GuardIsnull)
            state.Vals[args[0].Id].NonNull = true;
    }
}
