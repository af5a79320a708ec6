namespace JitStm.TraceIr;

/// <summary>
/// The value of a pure op whose arguments are constants, by the one definition of the ops' meaning (<see cref="Machine"/>).
/// </summary>
public static class ConstantFolding
{
    /// <summary>The result, or null when the op is not pure or would throw.</summary>
    public static Const? Fold(OpCode code, Kind kind, Descr? descr, ReadOnlySpan<Const> args)
    {
        if (code.EffectOf() != Effect.Pure || kind == Kind.Void || Throws(code, args))
            return null;
        var registers = new Slot[args.Length + 1];
        var numbers = new int[args.Length];
        for (int i = 0; i < args.Length; i++)
            (numbers[i], registers[i]) = (i, SlotOf(args[i]));
        var op = new Op(code, kind, [.. args], descr);
        var machine = new Machine(registers, s_state, NoBarriers.Instance);
        var step = new Step(op, numbers, args.Length);
        machine.Do(in step);
        return ConstOf(kind, registers[args.Length]);
    }

    private static readonly JitState s_state = new();

    private static bool Throws(OpCode code, ReadOnlySpan<Const> args) => code switch
    {
        OpCode.IntDiv or OpCode.IntRem or OpCode.UintDiv or OpCode.UintRem => args[1] is not ConstInt divisor || divisor.Bits is 0 or -1,
        OpCode.ArraylenGc => args[0] is not ConstRef { Target: Array },
        OpCode.Strlen => args[0] is not ConstRef { Target: string },
        OpCode.Strgetitem => !(args[0] is ConstRef { Target: string text } && args[1] is ConstInt index && (ulong)index.Bits < (ulong)text.Length),
        _ => false,
    };

    private static Slot SlotOf(Const c) => c switch
    {
        ConstInt i => new Slot(i.Bits),
        ConstFloat f => new Slot(f.Number),
        ConstRef r => new Slot(r.Target),
        _ => throw new ArgumentException($"unknown constant {c.GetType()}"),
    };

    private static Const ConstOf(Kind kind, Slot value) => kind switch
    {
        Kind.I32 or Kind.I64 => new ConstInt(kind, value.Bits),
        Kind.F64 => new ConstFloat(value.Float),
        Kind.Ref => value.Ref is null ? ConstRef.Null : new ConstRef(value.Ref),
        Kind.Void => throw new ArgumentException("no value"),
    };

    /// <summary>A loaded value as a constant.</summary>
    public static Const OfSlot(Kind kind, Slot value) => ConstOf(kind, value);
}
