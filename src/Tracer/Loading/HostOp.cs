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
    /// <summary>The leaves A to A + Width of a struct of B slots that stands on the stack.</summary>
    Pick,
    /// <summary>The address of the slots from A on; Data is the place.</summary>
    SlotAddress,

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

    /// <summary>LoadStatic: with B, what is not null stays as it is.</summary>
    LoadField, StoreField, LoadStatic, StoreStatic,
    LoadItem, StoreItem, ArrayLength, NewArray,
    /// <summary>The address of a field of an object or a static one (Data is the place), of an item of an array, of a boxed struct; or of a field of the struct at an address (Data is the field).</summary>
    FieldAddress, StaticAddress, ItemAddress, BoxAddress, InnerAddress,
    /// <summary>Width leaves at an address.</summary>
    LoadIndirect, StoreIndirect,
    /// <summary>Zeroes what stands at an address.</summary>
    Initialize,
    /// <summary>Replaces the address below A slots by the reference that stands there.</summary>
    DerefBelow,

    NewObject, NewStruct, NewDelegate, Call, Return,
    /// <summary>A method of an interpolated string's handler: Data is what is called instead.</summary>
    Interpolate,
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
    /// <summary>A slot, a branch target, or a width in bytes.</summary>
    public int A;
    public int B;
    /// <summary>How many slots the value takes that is moved.</summary>
    public int Width;
    public long Bits;
    public object? Data;
    /// <summary>Offset in the method's IL, for messages.</summary>
    public int Offset;
}

/// <summary>Decoded form of a merge point: its greens and reds stand in these slots of the portal.</summary>
internal sealed record MergePointSite(int[] Slots, Type[] Types);
