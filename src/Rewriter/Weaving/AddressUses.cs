using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving;

/// <summary>
/// An address into a transactional object (a field's, or an owned array element's) may only be the start of a chain that ends
/// at once in a load or a store: the object under it may be a private copy, which must not be remembered.
/// </summary>
internal static class AddressUses
{
    public static Access Decide(MethodBodyEditor body, Instruction address)
    {
        Access access = Access.Read;
        foreach (Use use in body.Flow.Uses(address))
        {
            access = access.Or(DecideUse(body, use));
            if (access.Error == null && Between.ForeignCall(address, use.Consumer) is { } call)
                return Access.Refused(WeaveCode.RefToTransactionalField, call, "an address into a transactional object is held across a call", "Evaluate the call into a local first");
        }
        return access;
    }

    private static Access DecideUse(MethodBodyEditor body, Use use)
    {
        Instruction at = use.Consumer;
        switch (at.OpCode.Code)
        {
            case Code.Ldfld or Code.Ldobj or Code.Pop:
            case Code.Ldind_I or Code.Ldind_I1 or Code.Ldind_I2 or Code.Ldind_I4 or Code.Ldind_I8 or Code.Ldind_R4 or Code.Ldind_R8:
            case Code.Ldind_Ref or Code.Ldind_U1 or Code.Ldind_U2 or Code.Ldind_U4:
                return Access.Read;
            case Code.Stfld or Code.Stobj or Code.Initobj when use.Operand == 0:
            case Code.Stind_I or Code.Stind_I1 or Code.Stind_I2 or Code.Stind_I4 or Code.Stind_I8 or Code.Stind_R4 or Code.Stind_R8 or Code.Stind_Ref when use.Operand == 0:
                return Access.Write;
            case Code.Ldflda:
                return Decide(body, at);
            case Code.Call or Code.Callvirt:
                return DecideCall(body.Context, at, (MethodReference)at.Operand, use.Operand);
            default:
                return Refuse(at);
        }
    }

    private static Access DecideCall(WeaveContext context, Instruction at, MethodReference callee, int operand)
    {
        if (callee.DeclaringType.FullName is "System.Threading.Interlocked" or "System.Threading.Volatile")
            return Access.Refused(WeaveCode.InterlockedOnTransactionalField, at, $"{callee.DeclaringType.Name}.{callee.Name} on a transactional field",
                "Use a plain read and write, transactions make them atomic; or mark the field [Unlogged(\"why\")]");
        MethodDefinition? definition = callee.Resolve();
        if (operand == 0 && callee.HasThis)
        {
            if (definition != null && context.Calls.ReachesTransaction(definition))
                return Access.Refused(WeaveCode.RefToTransactionalField, at, $"{callee.Name} works on a struct inside a transactional object and touches transactional objects itself", "Copy the struct into a local, call, and write it back");
            return IsReadonlyCall(at, callee) ? Access.Read : Access.Write;
        }
        ParameterDefinition? parameter = definition?.Parameters[operand - (callee.HasThis ? 1 : 0)];
        bool byIn = parameter != null && parameter.CustomAttributes.Any(a => a.AttributeType.Name is "IsReadOnlyAttribute" or "RequiresLocationAttribute");
        return byIn && Between.IsLibrary(callee.DeclaringType) ? Access.Read : Refuse(at);
    }

    /// <summary>An instance method of a struct that does not change it.</summary>
    private static bool IsReadonlyCall(Instruction at, MethodReference callee)
    {
        TypeReference type = at.Previous is { OpCode.Code: Code.Constrained } prefix ? (TypeReference)prefix.Operand : callee.DeclaringType;
        if (type is GenericParameter)
            return callee.Name is "ToString" or "Equals" or "GetHashCode";
        TypeDefinition? definition = type.Resolve();
        if (definition == null)
            return false;
        static bool Readonly(ICustomAttributeProvider p) => p.CustomAttributes.Any(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.IsReadOnlyAttribute");
        if (definition.IsPrimitive || definition.IsEnum || Readonly(definition))
            return true;
        return callee.Resolve() is { } method && Readonly(method);
    }

    private static Access Refuse(Instruction at) =>
        Access.Refused(WeaveCode.RefToTransactionalField, at, "a reference to a part of a transactional object is kept or passed on",
            "Read it into a local, and write the field from the local afterwards");
}
