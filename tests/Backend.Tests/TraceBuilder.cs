using JitStm.TraceIr;

namespace JitStm.Backend.Tests;

/// <summary>Makes traces for tests; what the exits resume with are the values listed, in that order.</summary>
internal sealed class TraceBuilder
{
    private static readonly object s_driver = new();
    private static int s_lastToken;

    private readonly List<InputArg> _inputs = [];
    private readonly List<Op> _ops = [];
    private Phi[] _phis = [];

    public GreenKey Key { get; } = new(s_driver, [ConstInt.I64(0)], "test");

    public static LoopToken NewToken() => new(new GreenKey(s_driver, [ConstInt.I64(0)], "test"), Interlocked.Increment(ref s_lastToken));

    public static Exit ExitWith(params Value[] values) =>
        new([], new MergePointResume(new GreenKey(s_driver, [ConstInt.I64(0)], "test"), values));

    public IReadOnlyList<Op> Ops => _ops;

    public InputArg Input(Kind kind)
    {
        var input = new InputArg(kind, _inputs.Count);
        _inputs.Add(input);
        return input;
    }

    public InputArg[] InputsFor(GuardDescr guard) => [.. guard.Exit.Leaves.Select(leaf => Input(leaf.Kind))];

    public Op Add(OpCode code, Kind kind, params Value[] args) => Add(code, kind, null, args);

    public Op Add(OpCode code, Kind kind, Descr? descr, params Value[] args)
    {
        var op = new Op(code, kind, args, descr);
        _ops.Add(op);
        return op;
    }

    public GuardDescr Guard(OpCode code, Exit exit, params Value[] args) => Guard(code, new GuardDescr(exit), args);

    public GuardDescr Guard(OpCode code, GuardDescr guard, params Value[] args)
    {
        Add(code, Kind.Void, guard, args);
        return guard;
    }

    public Phi[] Label(params Value[] entry)
    {
        Add(OpCode.Label, Kind.Void, entry);
        return _phis = [.. entry.Select((v, k) => new Phi(v.Kind, k))];
    }

    public Trace Exit(params Value[] values)
    {
        Guard(OpCode.Exit, ExitWith(values));
        return Done(null);
    }

    public Trace Jump(LoopToken to, params Value[] values) => Jump(to, null, values);

    public Trace Jump(LoopToken to, GuardDescr? from, params Value[] values)
    {
        Add(OpCode.Jump, Kind.Void, to, values);
        return Done(from);
    }

    private Trace Done(GuardDescr? from) => new() { Start = Key, Inputs = [.. _inputs], Phis = _phis, Ops = [.. _ops], BridgeFrom = from };
}
