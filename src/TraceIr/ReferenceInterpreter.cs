namespace JitStm.TraceIr;

/// <summary>
/// Executes traces op by op, with the interface of compiled code: what the backend emits is held against it by tests.
/// A trace with a label loops inside, a failing guard goes on in its branch; any other jump leaves with the complement of its target's index.
/// </summary>
public sealed class ReferenceInterpreter
{
    private readonly Trace _trace;
    private readonly IBarriers _barriers;
    private readonly long _maxSteps;
    private readonly Action<Op>? _observe;
    private readonly RegisterMap _map = new();
    private readonly List<GuardDescr> _guards = [];
    private readonly List<LoopToken> _targets = [];
    private readonly Dictionary<Exit, (Kind Kind, int Register)[]> _leaves = [];
    private readonly int[] _inputs;
    private int[]? _phis;
    private readonly List<Step> _steps = [];
    // By the guard's index, where its branch starts; -1 when it has none.
    private readonly List<int> _branches = [];
    private int _afterLabel;
    private readonly Slot[] _initial;

    private ReferenceInterpreter(Trace trace, IBarriers barriers, long maxSteps, Action<Op>? observe)
    {
        (_trace, _barriers, _maxSteps, _observe) = (trace, barriers, maxSteps, observe);
        _inputs = _map.AddAll(trace.Inputs);
        Lower(trace, isBranch: false);
        _initial = _map.Initial();
    }

    private void Lower(Trace trace, bool isBranch)
    {
        var branches = new List<(int Guard, Trace Branch)>();
        foreach (Op op in trace.Ops)
        {
            int[] args = _map.OfAll(op.Args);
            if (op.Code == OpCode.Label)
                (_phis, _afterLabel) = (_map.AddAll(trace.Phis), _steps.Count + 1);
            int result = ResultOf(op, isBranch);
            if (op.Code.HasExit() && op.Guard.Branch is { } branch)
                branches.Add((result, branch));
            _steps.Add(new Step(op, args, result));
        }
        foreach ((int guard, Trace branch) in branches)
        {
            _branches[guard] = _steps.Count;
            Lower(branch, isBranch: true);
        }
    }

    /// <summary>Makes the trace executable.</summary>
    /// <param name="maxSteps">After so many ops an InvalidOperationException ends an endless loop.</param>
    /// <param name="observe">Called before each op is executed.</param>
    public static CompiledCode Compile(Trace trace, IBarriers barriers, long maxSteps = long.MaxValue, Action<Op>? observe = null)
    {
        var interpreter = new ReferenceInterpreter(trace, barriers, maxSteps, observe);
        return new CompiledCode(interpreter.Run, [.. interpreter._guards], [.. interpreter._targets]);
    }

    private int ResultOf(Op op, bool isBranch)
    {
        if (op.Code.HasExit())
            return AddGuard(op.Guard);
        if (op.Code == OpCode.Jump)
            return op.Descr is LoopToken token && (isBranch || _phis is null) ? ~AddTarget(token) : Machine.Loops;
        return op.Kind == Kind.Void ? -1 : _map.Add(op);
    }

    private int AddGuard(GuardDescr guard)
    {
        if (guard.Branch is null && !_leaves.ContainsKey(guard.Exit))
            _leaves.Add(guard.Exit, [.. guard.Exit.Leaves.Select(v => (v.Kind, _map.Of(v)))]);
        _guards.Add(guard);
        _branches.Add(-1);
        return _guards.Count - 1;
    }

    private int AddTarget(LoopToken target)
    {
        if (!_targets.Contains(target))
            _targets.Add(target);
        return _targets.IndexOf(target);
    }

    private int Run(JitState state)
    {
        var registers = (Slot[])_initial.Clone();
        for (int i = 0; i < _inputs.Length; i++)
            registers[_inputs[i]] = new Slot { Bits = state.Ints[i], Ref = _trace.Inputs[i].Kind == Kind.Ref ? state.Refs[i].Target : null };
        var machine = new Machine(registers, state, _barriers) { Checks = true, Phis = _phis };
        long steps = 0;
        int at = 0;
        while (machine.Outcome == Machine.Running)
        {
            if (++steps > _maxSteps)
                throw new InvalidOperationException($"the trace is still running after {_maxSteps} ops");
            if (at == _steps.Count)
                throw new InvalidOperationException("the trace has no terminator");
            Step step = _steps[at++];
            _observe?.Invoke(step.Op);
            machine.Do(in step);
            if (machine.Looped)
                (machine.Looped, at) = (false, _afterLabel);
            else if (machine.Outcome >= 0 && _branches[machine.Outcome] >= 0)
                (at, machine.Outcome) = (_branches[machine.Outcome], Machine.Running);
        }
        Leave(state, registers, machine.Outcome, at - 1);
        return machine.Outcome;
    }

    private void Leave(JitState state, Slot[] registers, int outcome, int at)
    {
        if (outcome >= 0)
        {
            (Kind Kind, int Register)[] leaves = _leaves[_guards[outcome].Exit];
            for (int k = 0; k < leaves.Length; k++)
                Spill(state, k, leaves[k].Kind, registers[leaves[k].Register]);
            return;
        }
        Op jump = _steps[at].Op;
        for (int k = 0; k < jump.Args.Length; k++)
            Spill(state, k, jump.Args[k].Kind, registers[_steps[at].Args[k]]);
    }

    private static void Spill(JitState state, int k, Kind kind, Slot value)
    {
        if (kind == Kind.Ref)
            state.Refs[k].Target = value.Ref;
        else
            state.Ints[k] = value.Bits;
    }
}
