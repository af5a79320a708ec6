using System.Reflection;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>A method of the host, decoded. Immutable once published.</summary>
internal sealed class HostMethod
{
    public required MethodBase Method { get; init; }

    public required HostInstruction[] Code { get; init; }

    /// <summary>Kinds of arguments (the receiver first) and locals; Void for one that a trace cannot hold.</summary>
    public required Kind[] SlotKinds { get; init; }

    /// <summary>Slots of the arguments.</summary>
    public required int ArgCount { get; init; }

    /// <summary>First slot of each argument and local.</summary>
    public required int[] FirstSlots { get; init; }

    /// <summary>Which argument or local each slot belongs to.</summary>
    public required int[] Owners { get; init; }

    /// <summary>Arguments and locals whose address is taken: what stands there may be used as long as the method runs.</summary>
    public required bool[] Addressed { get; init; }

    /// <summary>Whether a snapshot needs the slot.</summary>
    public bool IsLive(int instruction, int slot) => Addressed[Owners[slot]] || Liveness.IsLive(instruction, Owners[slot]);

    public required int MaxStack { get; init; }

    public required Kind Result { get; init; }

    public required bool ResultIsBool { get; init; }

    /// <summary>Why the method cannot be looked into; null when it can.</summary>
    public required string? Obstacle { get; init; }

    /// <summary>The arguments and locals alive before each instruction.</summary>
    public required Liveness Liveness { get; init; }

    /// <summary>Kinds of the evaluation stack's slots before each instruction.</summary>
    public required Kind[]?[] StackKinds { get; init; }

    public int SlotCount => SlotKinds.Length;

    public int FrameSize => SlotKinds.Length + MaxStack;

    public override string ToString() => $"{Method.DeclaringType?.Name}.{Method.Name}";
}
