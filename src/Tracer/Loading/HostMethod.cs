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

    public required int ArgCount { get; init; }

    public required int MaxStack { get; init; }

    public required Kind Result { get; init; }

    public required bool ResultIsBool { get; init; }

    /// <summary>Why the method cannot be looked into; null when it can.</summary>
    public required string? Obstacle { get; init; }

    /// <summary>The slots alive before each instruction.</summary>
    public required Liveness Liveness { get; init; }

    /// <summary>Kinds of the evaluation stack before each instruction; Void for an address.</summary>
    public required Kind[]?[] StackKinds { get; init; }

    public int SlotCount => SlotKinds.Length;

    public int FrameSize => SlotKinds.Length + MaxStack;

    public override string ToString() => $"{Method.DeclaringType?.Name}.{Method.Name}";
}
