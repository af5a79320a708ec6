using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// The recorder's own instruction set: the CLI's, with the kinds of its operands resolved when a method is decoded, so that nothing is
/// guessed from values while recording.
/// </summary>
internal enum HostOp : byte
{
    Nop,
    /// <summary>Pushes Bits or Data.</summary>
    Constant,
    /// <summary>Slot A: arguments first, then locals.</summary>
    Load, Store,
    Dup, Pop,

    /// <summary>Code on two integers of Kind.</summary>
    IntBinary,
    /// <summary>As IntBinary, with the CLI's exceptions; Flag: unsigned.</summary>
    Divide,
    /// <summary>Add, subtract or multiply (Code) with an exception on overflow; Data is the test's op code.</summary>
    Checked,
    IntUnary,
    /// <summary>Flag: round to single.</summary>
    FloatBinary, FloatUnary,
    /// <summary>Code compares two values of Kind; Flag: negate. Pushes 0 or 1.</summary>
    Compare,
    /// <summary>Code converts Kind to Kind2; A is the width, for the ops which have one.</summary>
    Convert,
    /// <summary>As Convert, with an exception when the value does not fit.</summary>
    CheckedConvert,

    Jump,
    /// <summary>To A when the value of Kind is not zero or null; Flag: when it is.</summary>
    BranchIf,
    /// <summary>As Compare, then to A when it holds.</summary>
    BranchCompare,
    /// <summary>Data is the array of targets.</summary>
    Switch,

    LoadField, StoreField, LoadStatic, StoreStatic,
    LoadItem, StoreItem, ArrayLength, NewArray,
    /// <summary>Pushes an address that only LoadIndirect and StoreIndirect consume.</summary>
    FieldAddress, ItemAddress,
    LoadIndirect, StoreIndirect,

    NewObject, Call, Return,
    IsInstance, CastClass, Box, Unbox,
    Throw,

    MergePoint,
    /// <summary>What the recorder cannot execute; Data tells why.</summary>
    Unsupported,
}

/// <summary>One decoded instruction; its index is the index of the CLI instruction in its method.</summary>
internal struct HostInstruction
{
    public HostOp Op;
    public OpCode Code;
    public Kind Kind;
    public Kind Kind2;
    public bool Flag;
    /// <summary>Decoding never reached it.</summary>
    public bool Dead;
    /// <summary>A slot, a branch target, or a width.</summary>
    public int A;
    /// <summary>Height of the evaluation stack before the instruction.</summary>
    public int Depth;
    public long Bits;
    public object? Data;
    /// <summary>Offset in the method's IL, for messages.</summary>
    public int Offset;
}

/// <summary>Decoded form of a merge point: its greens and reds stand in these slots of the portal.</summary>
internal sealed record MergePointSite(int[] Slots, Type[] Types);
