using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>
/// <c>owner._items[i] = Make()</c>: the compiler loads the array before it calls Make. The call may commit the transaction, and a store into
/// the array of a dead private copy would be lost. So the owner stays on the stack in the array's place, and the array is loaded,
/// through a barrier of its own, right at each use. (When the call replaces the owner's array, the element of the new array
/// is meant, which is also what the author of such a line expects.)
/// </summary>
internal static class DelayedLoads
{
    public static void Move(WeaveContext context, MethodBodyEditor body, Instruction load)
    {
        var field = (FieldReference)load.Operand;
        foreach (Use use in body.Flow.Uses(load))
        {
            var kind = OwnedArrayUses.KindOf(body, load, use);
            List<VariableDefinition> above = Spilt(context, body, use, field);
            VariableDefinition owner = body.Temp(context.Import(context.CoreType("StmObject")));
            Instruction[] code =
            [
                .. above.AsEnumerable().Reverse().Select(v => Instruction.Create(OpCodes.Stloc, v)),
                Instruction.Create(OpCodes.Stloc, owner), body.LoadThread(), Instruction.Create(OpCodes.Ldloc, owner),
                FieldBarriers.Barrier(context, kind), Instruction.Create(OpCodes.Ldfld, field),
                .. above.Select(v => Instruction.Create(OpCodes.Ldloc, v)),
            ];
            body.InsertBefore(use.Consumer, code);
        }
        load.OpCode = OpCodes.Nop;
        load.Operand = null;
    }

    /// <summary>Locals for the operands that lie above the array, the deepest first.</summary>
    private static List<VariableDefinition> Spilt(WeaveContext context, MethodBodyEditor body, Use use, FieldReference field)
    {
        int operands = body.Flow.Pops(use.Consumer);
        var locals = new List<VariableDefinition>();
        for (int operand = use.Operand + 1; operand < operands; operand++)
            locals.Add(body.NewLocal(TypeOf(context, body, use.Consumer, operand, field)));
        return locals;
    }

    private static TypeReference TypeOf(WeaveContext context, MethodBodyEditor body, Instruction consumer, int operand, FieldReference field)
    {
        if (consumer.Operand is MethodReference callee && consumer.OpCode.FlowControl == FlowControl.Call)
        {
            TypeReference parameter = callee.Parameters[operand - (callee.HasThis ? 1 : 0)].ParameterType;
            return parameter is GenericParameter { Type: GenericParameterType.Method } generic && callee is GenericInstanceMethod instance
                ? instance.GenericArguments[generic.Position]
                : parameter;
        }
        if (operand == 2)
            return ((ArrayType)FieldTypes.Of(field)).ElementType;
        // An index is a 32-bit or a native integer; the former widens to the latter as it is stored.
        bool isInt32 = body.Flow.Producers(consumer, body.Flow.Pops(consumer) - operand - 1).All(IsInt32);
        return isInt32 ? context.Module.TypeSystem.Int32 : context.Module.TypeSystem.IntPtr;
    }

    private static bool IsInt32(Instruction producer) => producer.OpCode.Code switch
    {
        Code.Ldc_I4 or Code.Conv_I4 => true,
        Code.Ldarg => ((ParameterDefinition)producer.Operand).ParameterType.MetadataType == MetadataType.Int32,
        Code.Ldloc => ((VariableDefinition)producer.Operand).VariableType.MetadataType == MetadataType.Int32,
        Code.Ldfld or Code.Ldsfld => ((FieldReference)producer.Operand).FieldType.MetadataType == MetadataType.Int32,
        Code.Call or Code.Callvirt => ((MethodReference)producer.Operand).ReturnType.MetadataType == MetadataType.Int32,
        _ => false,
    };
}
