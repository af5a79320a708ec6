using System.Numerics;

namespace JitStm.Python.Compiler;

/// <summary>One emitted instruction: where it stands in the raw ops, its source range, and its exception handler (or -1).</summary>
internal readonly record struct Instruction(int Pc, SourceRange Range, int Handler);

/// <summary>An exception handler: where it begins (a label) and the register that receives the exception.</summary>
internal readonly record struct Handler(int Label, int Register);

/// <summary>
/// Collects the instructions of one code object. Jump targets are label numbers until the <see cref="Assembler"/> replaces
/// them; each instruction carries the innermost handler, which is enough because every handler catches everything.
/// </summary>
internal sealed class Emitter
{
    private readonly Dictionary<ConstKey, int> _constIndex = [];
    private readonly Dictionary<string, int> _nameIndex = [];

    public List<int> Ops { get; } = [];
    public List<Instruction> Instructions { get; } = [];
    public List<int> LabelPcs { get; } = [];
    public List<Handler> Handlers { get; } = [];
    public List<object?> Consts { get; } = [];
    public List<string> Names { get; } = [];
    public int LoopCount { get; set; }

    /// <summary>The handler of the instructions to come, or -1.</summary>
    public int CurrentHandler { get; set; } = -1;

    public int NewLabel()
    {
        LabelPcs.Add(-1);
        return LabelPcs.Count - 1;
    }

    public void Place(int label) => LabelPcs[label] = Ops.Count;

    public int NewHandler(int register)
    {
        Handlers.Add(new Handler(NewLabel(), register));
        return Handlers.Count - 1;
    }

    public void PlaceHandler(int handler) => Place(Handlers[handler].Label);

    public void Emit(SourceRange range, Opcode op, params ReadOnlySpan<int> operands)
    {
        Instructions.Add(new Instruction(Ops.Count, range, CurrentHandler));
        Ops.Add((int)op);
        foreach (int operand in operands)
            Ops.Add(operand);
    }

    /// <summary>An instruction that ends with a count and a list.</summary>
    public void EmitList(SourceRange range, Opcode op, ReadOnlySpan<int> operands, IReadOnlyList<int> list)
    {
        Emit(range, op, operands);
        Ops.Add(list.Count);
        Ops.AddRange(list);
    }

    public int Const(object? value)
    {
        var key = new ConstKey(value);
        if (_constIndex.TryGetValue(key, out int index))
            return index;
        Consts.Add(value);
        _constIndex.Add(key, Consts.Count - 1);
        return Consts.Count - 1;
    }

    public int Name(string name)
    {
        if (_nameIndex.TryGetValue(name, out int index))
            return index;
        Names.Add(name);
        _nameIndex.Add(name, Names.Count - 1);
        return Names.Count - 1;
    }

    /// <summary>Constants are the same when type and value are (1, 1.0 and True differ; so do 0.0 and -0.0).</summary>
    private readonly struct ConstKey(object? value) : IEquatable<ConstKey>
    {
        private readonly object? _value = value;

        public bool Equals(ConstKey other) => Same(_value, other._value);

        public override bool Equals(object? obj) => obj is ConstKey other && Equals(other);

        public override int GetHashCode() => Hash(_value);

        private static bool Same(object? a, object? b) => (a, b) switch
        {
            (null, null) => true,
            (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
            (Complex x, Complex y) => Same(x.Real, y.Real) && Same(x.Imaginary, y.Imaginary),
            (byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y),
            (object?[] x, object?[] y) => x.Length == y.Length && x.Zip(y).All(p => Same(p.First, p.Second)),
            (FrozenSetConst or Code, _) => ReferenceEquals(a, b),
            _ => a != null && b != null && a.GetType() == b.GetType() && a.Equals(b),
        };

        private static int Hash(object? value) => value switch
        {
            null => 0,
            byte[] b => b.Length + 17,
            object?[] t => t.Aggregate(t.Length + 31, (h, x) => HashCode.Combine(h, Hash(x))),
            _ => HashCode.Combine(value.GetType(), value),
        };
    }
}
