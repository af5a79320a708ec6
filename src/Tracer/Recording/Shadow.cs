using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// A slot of a host method's frame while the recorder (or the executor) runs it: the concrete value, and what stands for it in the trace.
/// No node means constant; the executor runs with no nodes at all.
/// </summary>
internal struct Shadow
{
    public long Bits;
    public object? Ref;
    public Node? Node;

    /// <summary>Depends on the trace's inputs.</summary>
    public readonly bool IsVariable => Node is { Known: false };
}

/// <summary>A value of the trace and what has been proved about it so far; shared by all slots that hold it.</summary>
internal sealed class Node(Value value, int number)
{
    /// <summary>Later values have larger numbers.</summary>
    public readonly int Number = number;

    /// <summary>Becomes a constant once a guard has pinned the value.</summary>
    public Value Value { get; set; } = value;

    /// <summary>A guard has pinned the value.</summary>
    public bool Known;
    public bool NonNull;
    /// <summary>The exact class, once it is known.</summary>
    public Type? Class;
    /// <summary>An integer that is 0 or 1.</summary>
    public bool IsBool;
    /// <summary>An array whose elements never change.</summary>
    public bool ImmutableElements;
    /// <summary>Number of the merge point after which the trace made the object; 0 when it did not.</summary>
    public int Born;
    /// <summary>The trace has made the object.</summary>
    public bool IsFresh;
    /// <summary>The length of an array, once the trace has it.</summary>
    public Shadow? Length;
    /// <summary>Constant indexes below this are known to be inside the array.</summary>
    public int Proved;
    /// <summary>For an array in an owned field of a transactional object: that object and field.</summary>
    public object? OwnerObject;
    public FieldDescr? OwnerField;
}

/// <summary>A host method under way in the machine.</summary>
internal sealed class Frame
{
    public HostMethod Method = null!;
    /// <summary>Index of its first slot in the machine's memory.</summary>
    public int Base;
    /// <summary>The instruction to go on with; kept up to date only while the frame is not the innermost.</summary>
    public int Instruction;
    /// <summary>Height of its evaluation stack; kept up to date as <see cref="Instruction"/> is.</summary>
    public int Depth;
}
