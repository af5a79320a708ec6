using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving;

/// <summary>
/// An owned array is part of its owner: the owner's private copy has an array of its own. So the array reference is good only
/// from its load to the instruction that takes it; what the takers do decides whether the owner is read or written.
/// </summary>
internal static class OwnedArrayUses
{
    /// <summary>Base-library methods that take an array and keep nothing: one letter an operand, r reads, w writes, - other.</summary>
    private static readonly Dictionary<string, string> s_library = new(StringComparer.Ordinal)
    {
        ["System.Array::Copy/3"] = "rw-",
        ["System.Array::Copy/5"] = "r-w--",
        ["System.Array::Clear/1"] = "w",
        ["System.Array::Clear/3"] = "w--",
        ["System.Array::Fill/2"] = "w-",
        ["System.Array::Fill/4"] = "w---",
        ["System.Array::IndexOf/2"] = "r-",
        ["System.Array::IndexOf/3"] = "r--",
        ["System.Array::IndexOf/4"] = "r---",
        ["System.Array::LastIndexOf/2"] = "r-",
        ["System.Array::Reverse/1"] = "w",
        ["System.Array::Reverse/3"] = "w--",
        ["System.Array::get_Length/1"] = "r",
        ["System.Array::Clone/1"] = "r",
        ["System.Array::CopyTo/3"] = "rw-",
        ["System.Buffer::BlockCopy/5"] = "r-w--",
        ["System.String::.ctor/1"] = "r",
        ["System.String::.ctor/3"] = "r--",
        ["System.String::Concat/1"] = "r",
        ["System.String::Join/2"] = "-r",
        ["System.String::Join/4"] = "-r--",
        ["System.Runtime.CompilerServices.RuntimeHelpers::GetSubArray/2"] = "r-",
        ["System.Object::ReferenceEquals/2"] = "rr",
    };

    /// <summary>Those that make a span, which must in turn be used at once.</summary>
    private static readonly Dictionary<string, AccessKind> s_spans = new(StringComparer.Ordinal)
    {
        ["System.MemoryExtensions::AsSpan"] = AccessKind.Write,
        ["System.Span`1::op_Implicit"] = AccessKind.Write,
        ["System.Span`1::.ctor"] = AccessKind.Write,
        ["System.ReadOnlySpan`1::op_Implicit"] = AccessKind.Read,
        ["System.ReadOnlySpan`1::.ctor"] = AccessKind.Read,
    };

    public static Access Decide(MethodBodyEditor body, Instruction load)
    {
        Access access = Access.Read;
        foreach (Use use in body.Flow.Uses(load))
        {
            access = access.Or(DecideUse(body, load, use));
            if (access.Error == null && Between.ForeignCall(load, use.Consumer) is { } call && !CanDelay(body, load, use))
                return Access.Refused(WeaveCode.OwnedArrayEscapes, call, $"the owned array {Name(load)} is held across a call", "Evaluate the call into a local first");
        }
        return access;
    }

    /// <summary>
    /// A call lies between the load and some use. The call may end the transaction, and the array of the private copy with it,
    /// so the load has to move down to its uses.
    /// </summary>
    public static bool MustDelay(MethodBodyEditor body, Instruction load) =>
        body.Flow.Uses(load).Any(use => Between.ForeignCall(load, use.Consumer) != null);

    public static AccessKind KindOf(MethodBodyEditor body, Instruction load, Use use) => DecideUse(body, load, use).Kind;

    /// <summary>The use is an element access or a call, and no other array can come to it.</summary>
    private static bool CanDelay(MethodBodyEditor body, Instruction load, Use use)
    {
        if (use.Consumer.OpCode.Code is Code.Ldelema || body.Flow.Uses(load).Any(u => !IsOnlyProducer(body, load, u)))
            return false;
        string name = use.Consumer.OpCode.Name;
        return name.StartsWith("ldelem", StringComparison.Ordinal) || name.StartsWith("stelem", StringComparison.Ordinal)
            || use.Consumer.OpCode.Code is Code.Ldlen or Code.Call or Code.Callvirt;
    }

    private static bool IsOnlyProducer(MethodBodyEditor body, Instruction load, Use use)
    {
        var producers = body.Flow.Producers(use.Consumer, body.Flow.Pops(use.Consumer) - use.Operand - 1);
        return producers.Count == 1 && producers.Contains(load) && body.Flow.Uses(load).Count(u => u.Consumer == use.Consumer) == 1;
    }

    private static Access DecideUse(MethodBodyEditor body, Instruction load, Use use)
    {
        Instruction at = use.Consumer;
        switch (at.OpCode.Code)
        {
            case Code.Ldlen or Code.Pop or Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S:
            case Code.Ceq or Code.Cgt_Un or Code.Beq or Code.Beq_S or Code.Bne_Un or Code.Bne_Un_S:
                return Access.Read;
            case Code.Stloc:
                return OwnedArrayLocals.Decide(body.Context, body, load, at, u => DecideUse(body, load, u)) ?? Escapes(load, at);
            case Code.Ldelema:
                return AddressUses.Decide(body, at);
            case Code.Call or Code.Callvirt or Code.Newobj:
                return DecideCall(body, load, use, (MethodReference)at.Operand);
        }
        string name = at.OpCode.Name;
        if (name.StartsWith("ldelem", StringComparison.Ordinal))
            return Access.Read;
        if (name.StartsWith("stelem", StringComparison.Ordinal) && use.Operand == 0)
            return Access.Write;
        return Escapes(load, at);
    }

    private static Access DecideCall(MethodBodyEditor body, Instruction load, Use use, MethodReference callee)
    {
        string name = $"{callee.DeclaringType.GetElementType().FullName}::{callee.Name}";
        if (s_spans.TryGetValue(name, out AccessKind kind) && use.Operand == 0)
            return IsUsedAtOnce(body, use.Consumer) ? (kind == AccessKind.Read ? Access.Read : Access.Write) : Escapes(load, use.Consumer);
        int operands = body.Flow.Pops(use.Consumer);
        if (!s_library.TryGetValue($"{name}/{operands}", out string? effects))
            return Escapes(load, use.Consumer);
        return effects[use.Operand] switch
        {
            'r' => Access.Read,
            'w' => Access.Write,
            _ => Escapes(load, use.Consumer),
        };
    }

    /// <summary>An argument of a call, or (as C# calls a struct's methods) a local with this one store and one load.</summary>
    private static bool IsUsedAtOnce(MethodBodyEditor body, Instruction span) => body.Flow.Uses(span).All(use =>
    {
        if (use.Consumer.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj)
            return Between.ForeignCall(span, use.Consumer) == null;
        return use.Consumer is { OpCode.Code: Code.Stloc, Operand: VariableDefinition local }
            && body.Body.Instructions.Count(i => i.Operand == local) == 2
            && use.Consumer.Next is { OpCode.Code: Code.Ldloca or Code.Ldloc } next && next.Operand == local;
    });

    private static string Name(Instruction load) => ((FieldReference)load.Operand).Name;

    private static Access Escapes(Instruction load, Instruction at) =>
        Access.Refused(WeaveCode.OwnedArrayEscapes, at, $"the owned array {Name(load)} leaves its owner ({at.OpCode.Name} {(at.Operand as MemberReference)?.Name})".Replace(" )", ")", StringComparison.Ordinal),
            "Index the field where the elements are used, or copy them");
}
