using JitStm.Tracer;

namespace JitStm.Registers;

public enum Tag : byte
{
    Nil, Bool, Number, Text, List,
}

/// <summary>A guest value: a struct, so that numbers need no box. In a trace it comes apart into its three fields.</summary>
public readonly struct Value
{
    public readonly Tag Tag;
    public readonly double Number;
    public readonly object? Ref;

    private Value(Tag tag, double number, object? reference) => (Tag, Number, Ref) = (tag, number, reference);

    public static Value Of(double number) => new(Tag.Number, number, null);

    public static Value Of(bool truth) => new(Tag.Bool, truth ? 1 : 0, null);

    public static Value Of(string text) => new(Tag.Text, 0, text);

    public static Value Of(List<Value> list) => new(Tag.List, 0, list);

    public double ToNumber() => Tag == Tag.Number ? Number : throw new GuestError($"{this} is not a number");

    public bool IsTrue() => Tag is Tag.Bool or Tag.Number ? Number != 0 : Tag != Tag.Nil;

    public List<Value> ToList() => Tag == Tag.List ? (List<Value>)Ref! : throw new GuestError($"{this} is not a list");

    public bool Same(Value other) => Tag == other.Tag && Number == other.Number && Equals(Ref, other.Ref);

    public override string ToString() => Tag switch
    {
        Tag.Nil => "nil",
        Tag.Bool => Number != 0 ? "true" : "false",
        Tag.Number => Number.ToString(),
        Tag.Text => (string)Ref!,
        _ => $"list of {((List<Value>)Ref!).Count}",
    };
}

/// <summary>A mistake of the guest's, or in its text.</summary>
public sealed class GuestError(string message) : Exception(message);

public enum Op
{
    Const, Move, Add, Sub, Mul, Div, Mod, Less, Equal, Jump, JumpBack, IfFalse, Call, Return, Print, NewList, Append, Get, Set, Length,
}

/// <summary>One instruction: an operation on registers A, B and C (or a constant, a target, a function's number).</summary>
public readonly record struct Instruction(Op Op, int A, int B, int C);

public sealed class Function(string name, int parameters, int registers, Instruction[] code, Value[] constants)
{
    public readonly string Name = name;
    public readonly int Parameters = parameters;
    public readonly int Registers = registers;
    [ImmutableArray] public readonly Instruction[] Code = code;
    [ImmutableArray] public readonly Value[] Constants = constants;
    /// <summary>A counter for each instruction that jumps back.</summary>
    [ImmutableArray] public readonly JitCell?[] Cells = Array.ConvertAll(code, i => i.Op == Op.JumpBack ? new JitCell() : null);
}

/// <summary>An activation.</summary>
public sealed class Frame(Function function, Frame? caller, int result)
{
    public readonly Function Function = function;
    public readonly Frame? Caller = caller;
    /// <summary>The caller's register that gets the result.</summary>
    public readonly int Result = result;
    public readonly Value[] Registers = new Value[function.Registers];
    public int Pc;
}
