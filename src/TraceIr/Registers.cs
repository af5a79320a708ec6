namespace JitStm.TraceIr;

/// <summary>An op with its values resolved to indexes of a <see cref="Machine"/>'s registers.</summary>
internal readonly struct Step
{
    public readonly Op Op;
    public readonly OpCode Code;
    public readonly Kind Kind;
    /// <summary>Kind of the first argument: decides about the width of integer ops.</summary>
    public readonly Kind Width;
    /// <summary>Register of the result; for an op with an exit the index of its guard; for a jump the index of its target (the label when negative).</summary>
    public readonly int Result;
    public readonly int[] Args;
    public readonly int A, B, C;

    public Step(Op op, int[] args, int result)
    {
        (Op, Code, Kind, Args, Result) = (op, op.Code, op.Kind, args, result);
        Width = op.Args.Length > 0 ? op.Args[0].Kind : Kind.Void;
        A = args.Length > 0 ? args[0] : 0;
        B = args.Length > 1 ? args[1] : 0;
        C = args.Length > 2 ? args[2] : 0;
    }
}

/// <summary>Gives registers to values: one array of slots, whose initial content holds the constants.</summary>
internal sealed class RegisterMap
{
    private readonly Dictionary<Value, int> _index = [];
    private readonly List<Slot> _initial = [];

    public int Add(Value value)
    {
        _index.Add(value, _initial.Count);
        _initial.Add(default);
        return _initial.Count - 1;
    }

    public int[] AddAll(IEnumerable<Value> values) => [.. values.Select(Add)];

    public int Of(Value value)
    {
        if (_index.TryGetValue(value, out int index))
            return index;
        if (value is not Const constant)
            throw new InvalidOperationException($"a value of kind {value.Kind} is used before its definition");
        index = Add(value);
        _initial[index] = constant switch
        {
            ConstInt i => new Slot(i.Bits),
            ConstFloat f => new Slot(f.Number),
            ConstRef r => new Slot(r.Target),
            _ => throw new InvalidOperationException($"a constant of unknown class {constant.GetType()}"),
        };
        return index;
    }

    public int[] OfAll(IEnumerable<Value> values) => [.. values.Select(Of)];

    public Slot[] Initial() => [.. _initial];
}
