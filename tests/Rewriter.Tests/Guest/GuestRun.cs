using JitStm.TraceIr;

namespace JitStm.Rewriter.Tests;

/// <summary>How a guest program is run.</summary>
/// <param name="Options">Null: interpreted alone.</param>
/// <param name="Barriers">With the barrier pass and modelled transactions.</param>
/// <param name="BreakAfter">Polls between two breaks of the transaction.</param>
/// <param name="FailAt">Number of the guard (in the order of the optimised trace) that fails when it is reached first; -1: none on purpose.</param>
/// <param name="BridgeAfter">Failures of a guard until a bridge is recorded from it; 0: never.</param>
/// <param name="Trees">Bridges become branches of the loop, which is optimised anew with them.</param>
internal sealed record GuestMode(OptimizerOptions? Options, bool Barriers = false, int BreakAfter = int.MaxValue, int FailAt = -1, int BridgeAfter = 0, bool Trees = false);

/// <summary>A host in small: interprets, records the loop once, runs the optimised trace, and goes on interpreting wherever it leaves.</summary>
internal sealed class GuestRun
{
    private readonly GuestInterpreter _vm;
    private readonly GuestMode _mode;
    private readonly MockStm _stm;
    private readonly GuestProgram _program;
    private readonly Dictionary<(int, int), GreenKey> _keys = [];
    private readonly JitState _state = new();
    private readonly Resolver _names;

    public GuestRun(GuestProgram program, GuestMode mode, Resolver names)
    {
        (_mode, _program, _names) = (mode, program, names);
        MockStm.Current = _stm = new MockStm { IsOn = mode.Barriers };
        Pair.Static = 0;
        Host.Log.Clear();
        _vm = new GuestInterpreter(program, _stm);
        _vm.Start();
    }

    private readonly Dictionary<GuardDescr, CompiledCode> _bridges = [];
    private readonly Dictionary<GuardDescr, RecordedBridge> _recordedBridges = [];
    private CompiledCode? _tree;

    public List<Trace> Bridges { get; } = [];

    /// <summary>The recorded and the optimised trace, for messages.</summary>
    public Trace? Recorded { get; private set; }

    public Trace? Optimised { get; private set; }

    /// <summary>How often the trace was left, and how many guards it has.</summary>
    public int Exits { get; private set; }

    public int Guards => Optimised?.Ops.Count(op => op.Code.IsGuard()) ?? 0;

    public string Run()
    {
        int rounds = 0;
        while (!_vm.Done)
        {
            if (_vm.AtHeader && rounds++ == _program.Rounds % 3 && _mode.Options is not null)
                RunRecorded();
            else
                _vm.Step();
        }
        _stm.Commit();
        return _vm.Dump();
    }

    private void RunRecorded()
    {
        _stm.Commit();
        Recorded = new GuestRecorder(_program, _names, _keys).Record(_vm);
        if (Recorded is null)
            return;
        Optimised = Compile(Recorded);
        _stm.Commit();
        if (_mode.FailAt >= 0)
        {
            Enter(ReferenceInterpreter.Compile(FailingAt(Optimised, _mode.FailAt), _stm, 1_000_000));
            return;
        }
        _tree = ReferenceInterpreter.Compile(Optimised, _stm, 1_000_000);
        while (!_vm.Done)
        {
            if (_vm.AtHeader)
                Enter(_tree);
            if (!_vm.Done && !_vm.AtHeader)
                _vm.Step();
        }
    }

    private Trace Compile(Trace recorded)
    {
        Verifier.Check(recorded, VerifierMode.Recorded, "the recorder");
        return Finish(Optimizer.Optimize(recorded, _mode.Options!));
    }

    private Trace Finish(Trace result)
    {
        Verifier.Check(result, VerifierMode.Optimised, "the optimiser");
        if (_mode.Barriers)
        {
            result = BarrierPass.Insert(result);
            Verifier.Check(result, VerifierMode.WithBarriers, "the barrier pass");
        }
        return result;
    }

    private void Enter(CompiledCode code)
    {
        _stm.Polls = _mode.BreakAfter;
        _state.Refs[0].Target = _vm.Frame;
        for (CompiledCode running = code; ;)
        {
            int index = running.Run(_state);
            _state.Pending = null;
            if (index < 0)
            {
                // A bridge has come back to the loop.
                running = code;
                continue;
            }
            GuardDescr guard = running.Guards[index];
            if (_bridges.TryGetValue(guard, out CompiledCode? bridge))
            {
                running = bridge;
                continue;
            }
            Leave(guard);
            return;
        }
    }

    private void Leave(GuardDescr guard)
    {
        Exits++;
        ExitValues values = ExitRunner.Run(guard.Exit, _state, _stm);
        var resume = (MergePointResume)guard.Exit.Resume;
        _vm.Frame = (Frame)values[0].Ref!;
        _vm.Code = (int)((ConstInt)resume.Key.Greens[0]).Bits;
        _vm.Pc = (int)((ConstInt)resume.Key.Greens[1]).Bits;
        _stm.Commit();
        if (_mode.BridgeAfter == 0 || ++guard.Failures != _mode.BridgeAfter || _stm.Polls <= 0)
        {
            if (_vm.AtHeader)
                _vm.Step();
            return;
        }
        if (new GuestRecorder(_program, _names, _keys).RecordBridge(_vm, guard) is not { } recorded)
            return;
        if (_mode.Trees)
        {
            Rebuild(guard, recorded);
            return;
        }
        Trace bridge = Compile(recorded);
        _bridges.Add(guard, ReferenceInterpreter.Compile(bridge, _stm, 1_000_000));
        Bridges.Add(bridge);
        _stm.Commit();
    }

    private void Rebuild(GuardDescr guard, Trace recorded)
    {
        _recordedBridges.TryAdd(guard.Origin, new RecordedBridge(recorded));
        _recordedBridges[guard.Origin].WantedInPreamble |= guard.InPreamble;
        Bridges.Add(recorded);
        if (Optimizer.OptimizeTree(Recorded!, _recordedBridges, _mode.Options!) is { } tree)
        {
            Optimised = Finish(tree);
            _tree = ReferenceInterpreter.Compile(Optimised, _stm, 1_000_000);
        }
        _stm.Commit();
    }

    /// <summary>The trace up to its guard number so-and-so, which fails.</summary>
    private static Trace FailingAt(Trace trace, int number)
    {
        var ops = new List<Op>();
        bool label = false;
        foreach (Op op in trace.Ops)
        {
            label |= op.Code == OpCode.Label;
            if (op.Code.IsGuard() && number-- == 0)
            {
                ops.Add(new Op(OpCode.Exit, Kind.Void, [], op.Descr));
                break;
            }
            ops.Add(op);
        }
        return new Trace { Start = trace.Start, Inputs = trace.Inputs, Phis = label ? trace.Phis : [], Ops = ops };
    }
}
