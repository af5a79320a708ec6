using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Tiny;

/// <summary>Base of all guest values: transactional, unless a class is marked immutable.</summary>
public abstract class TinyObject : StmObject;

/// <summary>An integer (64 bits, wrapping). A box without identity: the JIT may drop and re-make it.</summary>
[Immutable, IdentityFree]
public sealed class W_Int(long value) : TinyObject
{
    public readonly long Value = value;

    public override string ToString() => Value.ToString();
}

[Immutable]
public sealed class W_Func(Code code) : TinyObject
{
    public readonly Code Code = code;

    public override string ToString() => $"<fn {Code.Name}>";
}

/// <summary>A list of fixed length; transactions that touch different 64-element cards do not conflict.</summary>
[Immutable]
public sealed class W_List(StmArray<TinyObject?> items) : TinyObject
{
    public readonly StmArray<TinyObject?> Items = items;

    public override string ToString() => $"<list of {Items.Length}>";
}

/// <summary>A global variable: the one mutable thing that threads share besides lists.</summary>
public sealed class Cell(string name) : TinyObject
{
    public readonly string Name = name;
    public TinyObject? Value;
}

/// <summary>Compiled code; immutable once finished.</summary>
[Immutable]
public sealed class Code(string name, int parameters, int locals, int slots, int[] ops, int[] lines, JitCell?[] cells, TinyProgram program) : StmObject
{
    public readonly string Name = name;
    public readonly int Parameters = parameters;
    public readonly int Locals = locals;
    /// <summary>Locals plus the deepest evaluation stack.</summary>
    public readonly int Slots = slots;
    /// <summary>Pairs of opcode and operand.</summary>
    [ImmutableArray] public readonly int[] Ops = ops;
    [ImmutableArray] public readonly int[] Lines = lines;
    /// <summary>One counter for each loop header, indexed as <see cref="Ops"/>.</summary>
    [ImmutableArray] public readonly JitCell?[] Cells = cells;
    public readonly TinyProgram Program = program;
}

/// <summary>An activation: locals and evaluation stack. Belongs to its thread, so it needs no barriers, only a copy for the abort.</summary>
[ThreadPrivate]
public sealed class Frame(Code code, Frame? back)
{
    public readonly Code Code = code;
    public readonly Frame? Back = back;
    [Owned] public readonly TinyObject?[] Slots = new TinyObject?[code.Slots];
    public int Pc;
    public int Sp = code.Locals;
}

/// <summary>Constants, globals and functions of one program; filled by the compiler before anything runs.</summary>
[Immutable]
public sealed class TinyProgram : StmObject
{
    private readonly List<string> _names = [];
    private readonly List<TinyObject> _constants = [];

    public List<Code> Functions { get; } = [];

    [ImmutableArray] public TinyObject[] Constants = [];
    [ImmutableArray] public Cell[] Globals = [];

    public int AddConstant(TinyObject value)
    {
        _constants.Add(value);
        return _constants.Count - 1;
    }

    public int GlobalIndex(string name)
    {
        int index = _names.IndexOf(name);
        if (index >= 0)
            return index;
        _names.Add(name);
        return _names.Count - 1;
    }

    public void Freeze()
    {
        Constants = [.. _constants];
        Globals = _names.ConvertAll(n => new Cell(n)).ToArray();
    }
}
