namespace JitStm.TraceIr;

/// <summary>
/// A linear trace. A recorded loop is <c>inputs; ops; jump(reds)</c>; an optimised loop is
/// <c>inputs; preamble; label(entry values) defining Phis; body; jump(next values)</c>; a bridge has no label.
/// The last op is a <see cref="OpCode.Jump"/> or an <see cref="OpCode.Exit"/>, and no other op is one.
///
/// A <em>branch</em> is what follows a failing guard inside the same method (<see cref="GuardDescr.Branch"/>): it has no inputs, uses the values of the
/// trace around it that are defined at the guard, and may jump to that trace's label (<see cref="LabelToken"/>).
/// </summary>
public sealed class Trace
{
    /// <summary>Where the trace starts: the merge point of a loop, or the failing guard's last merge point for a bridge.</summary>
    public required GreenKey Start { get; init; }

    public required InputArg[] Inputs { get; init; }

    /// <summary>The loop header's values; empty without a label.</summary>
    public Phi[] Phis { get; init; } = [];

    public required IReadOnlyList<Op> Ops { get; init; }

    /// <summary>The guard that the bridge leaves from; null for a loop. An optimised bridge's inputs are that guard's <see cref="Exit.Leaves"/> in order,
    /// a recorded one's (or a branch's) those of its <see cref="GuardDescr.Origin"/>.</summary>
    public GuardDescr? BridgeFrom { get; init; }

    /// <summary>The same recorded bridge from another copy of its guard.</summary>
    public Trace From(GuardDescr guard) => new() { Start = Start, Inputs = Inputs, Phis = Phis, Ops = Ops, BridgeFrom = guard };

    /// <summary>Of a recorded trace that was put together of two: the inputs of the second, and which values of the first they are.</summary>
    public IReadOnlyDictionary<Value, Value> Renamed { get; init; } = s_nothing;

    private static readonly Dictionary<Value, Value> s_nothing = [];

    /// <summary>
    /// The recorded loop that runs up to the guard and then, instead of passing it, on along the bridge. The ops are the very same, so that their guards
    /// keep their bridges.
    /// </summary>
    /// <param name="bridge">Recorded, from a guard of this recorded loop, back to its start.</param>
    public Trace Along(Trace bridge)
    {
        GuardDescr guard = bridge.BridgeFrom!.Origin;
        var renamed = new Dictionary<Value, Value>(Renamed);
        for (int k = 0; k < bridge.Inputs.Length; k++)
            renamed.Add(bridge.Inputs[k], renamed.GetValueOrDefault(guard.Exit.Leaves[k], guard.Exit.Leaves[k]));
        return new Trace { Start = Start, Inputs = Inputs, Ops = [.. Ops.TakeWhile(op => op.Descr != guard), .. bridge.Ops], Renamed = renamed };
    }

    public bool IsBranch => BridgeFrom?.Branch == this;

    private Value[]? _free;

    /// <summary>Of a branch, the values of the trace around it that it uses (its own branches too), each once, in order of first use.</summary>
    public IReadOnlyList<Value> Free => _free ??= FindFree();

    private Value[] FindFree()
    {
        var own = new HashSet<Value>([.. Inputs, .. Phis, .. Ops]);
        var seen = new HashSet<Value>();
        var free = new List<Value>();
        foreach (Op op in Ops)
            foreach (Value v in op.Code.HasExit() ? [.. op.Args, .. op.Guard.Leaves] : op.Args)
                if (v is not Const && !own.Contains(v) && seen.Add(v))
                    free.Add(v);
        return [.. free];
    }

    /// <summary>The trace itself and all branches in it, outer ones first.</summary>
    public IEnumerable<Trace> WithBranches
    {
        get
        {
            yield return this;
            foreach (Op op in Ops)
                if (op.Code.HasExit() && op.Guard.Branch is { } branch)
                    foreach (Trace inner in branch.WithBranches)
                        yield return inner;
        }
    }
}

/// <summary>The target of a jump: a loop that stands, entered at its start with its reds, or (at the end of its own trace) at its label.</summary>
public sealed class LoopToken : Descr
{
    public LoopToken(GreenKey key, int number)
    {
        (Key, Number) = (key, number);
        Label = new LabelToken(this);
    }

    public GreenKey Key { get; }

    public int Number { get; }

    /// <summary>What a branch of the loop's trace jumps to when it goes on at the label.</summary>
    public LabelToken Label { get; }

    /// <summary>The tracer's: what it knows about the place, so that a jump needs no look-up.</summary>
    public object? Record { get; set; }

    public override string Name => $"TargetToken({Number})";
}

/// <summary>The label of a loop, as the target of a jump out of a branch; the jump's arguments are the values of the loop's phis.</summary>
public sealed class LabelToken(LoopToken loop) : Descr
{
    public LoopToken Loop { get; } = loop;

    public override string Name => $"LabelToken({Loop.Number})";
}

/// <summary>
/// Identity of a guard, its exit, and what happened at it. Every guard op of every trace copy has its own.
/// </summary>
public sealed class GuardDescr(Exit exit) : Descr
{
    private static int s_last;

    /// <summary>Unique in the process, never 0.</summary>
    public int Id { get; } = Interlocked.Increment(ref s_last);

    public Exit Exit { get; } = exit;

    /// <summary>For <see cref="OpCode.GuardClass"/>, the class.</summary>
    public ClassDescr? Class { get; init; }

    private readonly GuardDescr? _origin;

    /// <summary>The recorded guard that this one is an optimised copy of; itself for a recorded one. A bridge is recorded as going on from the origin's
    /// resume, so that it serves every copy.</summary>
    public GuardDescr Origin { get => _origin ?? this; init => _origin = value == this ? null : value.Origin; }

    /// <summary>The copy stands in a loop's preamble.</summary>
    public bool InPreamble { get; init; }

    /// <summary>What follows inside the same method when the guard fails; then nobody takes the exit. Set before the trace is compiled, never changed after.</summary>
    public Trace? Branch { get; set; }

    /// <summary>The values that must be at hand where the guard fails: those of its branch, or of its exit.</summary>
    public IReadOnlyList<Value> Leaves => Branch?.Free ?? Exit.Leaves;

    /// <summary>Failures so far; racy by design (plain memory, never transactional).</summary>
    public int Failures;

    /// <summary>The optimised bridge attached here, or null. Set once, under the owning tree's lock.</summary>
    public volatile Trace? Bridge;

    /// <summary>Owned by the tree's runner: the compiled entry of the bridge while it is a method of its own.</summary>
    public volatile object? BridgeEntry;

    public override string Name => $"<Guard0x{Id:x}>";
}

/// <summary>
/// How a guard that fails goes on: <see cref="Ops"/> make the objects that the trace kept virtual and perform the stores that
/// it had put off; then control resumes at <see cref="Resume"/>. Guards in the same state share one exit. Failing is cold:
/// the compiled code only spills <see cref="Leaves"/>; the ops run in the reference interpreter, and a bridge starts with them,
/// so that what was virtual in the trace stays virtual in the bridge.
/// </summary>
public sealed class Exit(IReadOnlyList<Op> ops, Resume resume)
{
    /// <summary>Straight-line ops without guards, calls or jumps: New, NewArray, SetfieldGc, SetarrayitemGc, and barriers.</summary>
    public IReadOnlyList<Op> Ops { get; } = ops;

    public Resume Resume { get; } = resume;

    /// <summary>The ops in executable form, made at the first failure.</summary>
    internal volatile ExitProgram? Program;

    private Value[]? _leaves;

    /// <summary>The non-constant values of the trace that <see cref="Ops"/> and <see cref="Resume"/> use, each once, in order of first use.</summary>
    public IReadOnlyList<Value> Leaves => _leaves ??= FindLeaves();

    private Value[] FindLeaves()
    {
        var own = new HashSet<Value>(Ops);
        var seen = new HashSet<Value>();
        var leaves = new List<Value>();
        void Use(Value v)
        {
            if (v is not Const && !own.Contains(v) && seen.Add(v))
                leaves.Add(v);
        }
        foreach (Op op in Ops)
            foreach (Value arg in op.Args)
                Use(arg);
        foreach (Value v in Resume.Values)
            Use(v);
        return [.. leaves];
    }
}

/// <summary>Where and with which values the host goes on after an exit.</summary>
public abstract class Resume
{
    /// <summary>Every value in a fixed order, the order in which <see cref="Map"/> visits them.</summary>
    public abstract IEnumerable<Value> Values { get; }

    /// <summary>The same place with each value replaced.</summary>
    public abstract Resume Map(Func<Value, Value> map);
}

/// <summary>At a merge point, reached with no effect since: only the reds matter.</summary>
public sealed class MergePointResume(GreenKey key, Value[] reds) : Resume
{
    public GreenKey Key { get; } = key;

    public Value[] Reds { get; } = reds;

    public override IEnumerable<Value> Values => Reds;

    public override Resume Map(Func<Value, Value> map) => new MergePointResume(Key, Array.ConvertAll(Reds, v => map(v)));
}

/// <summary>In the middle of the host's methods: finished by the recorder's executor up to the next merge point.</summary>
public sealed class PreciseResume(GreenKey lastMergePoint, ResumeFrame[] frames, bool raising) : Resume
{
    /// <summary>The merge point passed last, for logs.</summary>
    public GreenKey LastMergePoint { get; } = lastMergePoint;

    /// <summary>Innermost last.</summary>
    public ResumeFrame[] Frames { get; } = frames;

    /// <summary>The thread's pending exception is thrown at the innermost frame's instruction instead of executing it.</summary>
    public bool Raising { get; } = raising;

    public override IEnumerable<Value> Values
    {
        get
        {
            foreach (ResumeFrame frame in Frames)
                foreach (Value? v in frame.Slots)
                    if (v is not null)
                        yield return v;
        }
    }

    public override Resume Map(Func<Value, Value> map) =>
        new PreciseResume(LastMergePoint, Array.ConvertAll(Frames, f => new ResumeFrame(f.Method, f.Instruction, Array.ConvertAll(f.Slots, v => v is null ? null : map(v)), f.StackDepth)), Raising);
}

/// <summary>One host method in the middle of its execution.</summary>
/// <param name="Method">The recorder's decoded method; opaque to everybody else (its ToString prints it).</param>
/// <param name="Instruction">Index of the decoded instruction to go on with.</param>
/// <param name="Slots">Arguments, then locals, then the evaluation stack from its bottom; null where dead.</param>
/// <param name="StackDepth">How many of the slots are evaluation stack.</param>
public sealed record ResumeFrame(object Method, int Instruction, Value?[] Slots, int StackDepth);
