using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving;

internal enum AccessKind
{
    Read,
    Write,
}

/// <summary>What a use does with something that belongs to a transactional object: an access, or a refusal.</summary>
internal readonly record struct Access(AccessKind Kind, WeaveCode? Error, Instruction? At, string Text, string Advice)
{
    public static Access Read { get; } = new(AccessKind.Read, null, null, "", "");

    public static Access Write { get; } = new(AccessKind.Write, null, null, "", "");

    public static Access Refused(WeaveCode code, Instruction at, string text, string advice) => new(AccessKind.Read, code, at, text, advice);

    /// <summary>A refusal wins, then a write.</summary>
    public Access Or(Access other)
    {
        if (Error != null)
            return this;
        return other.Error != null || other.Kind == AccessKind.Write ? other : this;
    }
}

/// <summary>Facts about instructions that both analyses below ask for.</summary>
internal static class Between
{
    /// <summary>
    /// A call of code that is not the base library's lies between two instructions of one straight line, or they are in no straight line:
    /// that call may commit, and what was fetched before it would be stale after it.
    /// </summary>
    public static Instruction? ForeignCall(Instruction from, Instruction to)
    {
        for (Instruction? i = from.Next; i != to; i = i.Next)
        {
            if (i == null)
                return to;
            if (IsForeignCall(i))
                return i;
        }
        return null;
    }

    public static bool IsForeignCall(Instruction i) =>
        i.OpCode.Code is Code.Calli || (i.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj && !IsLibrary(((MethodReference)i.Operand).DeclaringType));

    public static bool IsLibrary(TypeReference type) =>
        type.GetElementType().Namespace is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal))
        || (type.IsNested && IsLibrary(type.DeclaringType));
}
