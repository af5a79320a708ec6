namespace JitStm.TraceIr;

/// <summary>The values of a resume, in the order of <see cref="Resume.Values"/>.</summary>
public readonly struct ExitValues
{
    private readonly Slot[] _registers;
    private readonly int[] _order;

    internal ExitValues(Slot[] registers, int[] order) => (_registers, _order) = (registers, order);

    public int Count => _order.Length;

    public ref readonly Slot this[int i] => ref _registers[_order[i]];
}

/// <summary>
/// Takes a failed guard's exit in production: makes the objects that the trace kept virtual and performs the stores that it had put off.
/// The exit's ops are resolved to registers once, at its first failure.
/// </summary>
public static class ExitRunner
{
    /// <summary>The exit's leaves stand in the slots of the state. Barriers may throw the abort of the transaction.</summary>
    public static ExitValues Run(Exit exit, JitState state, IBarriers barriers)
    {
        ExitProgram program = exit.Program ??= new ExitProgram(exit);
        return program.Run(state, barriers);
    }
}

internal sealed class ExitProgram
{
    private readonly Kind[] _leaves;
    private readonly Step[] _steps;
    private readonly int[] _order;
    private readonly Slot[] _initial;

    public ExitProgram(Exit exit)
    {
        var map = new RegisterMap();
        // The leaves get the first registers, in order.
        map.AddAll(exit.Leaves);
        _leaves = [.. exit.Leaves.Select(v => v.Kind)];
        _steps = new Step[exit.Ops.Count];
        for (int i = 0; i < _steps.Length; i++)
        {
            Op op = exit.Ops[i];
            if (op.Code.EffectOf() is Effect.Guard or Effect.Call or Effect.Structure)
                throw new InvalidOperationException($"{op.Code} in an exit");
            int[] args = map.OfAll(op.Args);
            _steps[i] = new Step(op, args, op.Kind == Kind.Void ? -1 : map.Add(op));
        }
        _order = map.OfAll(exit.Resume.Values);
        _initial = map.Initial();
    }

    public ExitValues Run(JitState state, IBarriers barriers)
    {
        var registers = (Slot[])_initial.Clone();
        for (int k = 0; k < _leaves.Length; k++)
        {
            if (_leaves[k] == Kind.Ref)
                registers[k].Ref = state.Refs[k].Target;
            else
                registers[k].Bits = state.Ints[k];
        }
        var machine = new Machine(registers, state, barriers);
        for (int i = 0; i < _steps.Length; i++)
            machine.Do(in _steps[i]);
        return new ExitValues(registers, _order);
    }
}
