using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>
/// Overrides StmClone and StmCopyFrom in every class whose objects a transaction may write.
///
/// The clone is made by a generated copy constructor, which chains up the hierarchy and runs no initializer of the author's; it copies
/// every field but [Unlogged] ones, whose only true value is the original's, and never the stamp. StmCopyFrom takes the mutable fields back at commit;
/// the private copy is dead after that, so a mutable owned array is handed over whole. A readonly one keeps its identity and gets the elements.
/// A class that writes its own StmClone is left alone.
/// </summary>
internal sealed class Copiers : IModulePass
{
    private const MethodAttributes Override = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;

    public void Run(WeaveContext context)
    {
        foreach (TypeDefinition type in context.Types.Where(t => t.IsClass && context.Rules.NeedsStamp(t)).ToList())
        {
            if (type.Methods.Any(m => m.Name == "StmClone"))
                continue;
            if (context.CopyConstructors.For(type) is not { } constructor)
                continue;
            if (type.Fields.Any(context.Rules.NeedsBarrier))
                AddCopyFrom(context, type);
            if (!type.IsAbstract)
                AddClone(context, type, constructor);
        }
    }

    private static void AddClone(WeaveContext context, TypeDefinition type, MethodReference constructor)
    {
        var method = new MethodDefinition("StmClone", Override, context.Import(context.CoreType("StmObject")));
        var token = new VariableDefinition(context.Import(context.CoreType("StmCopyToken")));
        method.Body.Variables.Add(token);
        method.Body.InitLocals = true;
        ILProcessor il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldloc, token);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
        type.Methods.Add(method);
    }

    private static void AddCopyFrom(WeaveContext context, TypeDefinition type)
    {
        var method = new MethodDefinition("StmCopyFrom", Override, context.Module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("copy", ParameterAttributes.None, context.Import(context.CoreType("StmObject"))));
        ILProcessor il = method.Body.GetILProcessor();
        if (BaseCopyFrom(context, type) is { } inherited)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Call, inherited);
        }
        foreach (FieldDefinition field in type.Fields.Where(context.Rules.NeedsBarrier))
        {
            FieldReference self = FieldTypes.Self(field);
            il.Emit(OpCodes.Ldarg_0);
            if (field.IsInitOnly)
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldfld, self);
            }
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldfld, self);
            if (field.IsInitOnly)
                il.Emit(OpCodes.Call, CopyConstructors.ArrayHelper(context, "Restore", field));
            il.Emit(OpCodes.Stfld, self);
        }
        il.Emit(OpCodes.Ret);
        type.Methods.Add(method);
    }

    /// <summary>Only where a base class has fields to take over: StmObject's own method throws.</summary>
    private static MethodReference? BaseCopyFrom(WeaveContext context, TypeDefinition type)
    {
        if (!context.Rules.NeedsStamp(context.Rules.Resolve(type.BaseType)))
            return null;
        var method = new MethodReference("StmCopyFrom", context.Module.TypeSystem.Void, type.BaseType) { HasThis = true };
        method.Parameters.Add(new ParameterDefinition(context.Import(context.CoreType("StmObject"))));
        return method;
    }
}
