using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>
/// Implements IStmPrivate in [ThreadPrivate] classes that do not do it themselves. The saved state is a copy of the object, made by
/// its copy constructor; restoring copies the fields back, and the elements of an owned array into the array that stands there now,
/// so that a readonly array field, or a reference that a trace holds, stays good.
/// </summary>
internal sealed class PrivateStates : IModulePass
{
    private const MethodAttributes Virtual = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;

    public void Run(WeaveContext context)
    {
        var handWritten = context.Types.Where(t => t.Methods.Any(m => m.Name == "StmSave" || m.Name.EndsWith("IStmPrivate.StmSave", StringComparison.Ordinal))).ToHashSet();
        foreach (TypeDefinition type in context.Types.Where(t => t.IsClass && context.Rules.IsThreadPrivate(t)).ToList())
        {
            if (context.Rules.SelfAndBases(type).Any(handWritten.Contains) || context.CopyConstructors.For(type) is not { } constructor)
                continue;
            bool topmost = !context.Rules.IsThreadPrivate(context.Rules.Resolve(type.BaseType));
            if (topmost && !type.Interfaces.Any(i => i.InterfaceType.FullName == WeaveContext.StmCoreName + ".IStmPrivate"))
                type.Interfaces.Add(new InterfaceImplementation(context.Import(context.CoreType("IStmPrivate"))));
            MethodAttributes attributes = Virtual | (topmost ? MethodAttributes.NewSlot : 0);
            if (!type.IsAbstract)
                type.Methods.Add(Save(context, constructor, attributes));
            else if (topmost)
                type.Methods.Add(new MethodDefinition("StmSave", attributes | MethodAttributes.Abstract, context.Module.TypeSystem.Object));
            type.Methods.Add(Restore(context, type, topmost, attributes));
        }
    }

    private static MethodDefinition Save(WeaveContext context, MethodReference constructor, MethodAttributes attributes)
    {
        var method = new MethodDefinition("StmSave", attributes, context.Module.TypeSystem.Object);
        var token = new VariableDefinition(context.Import(context.CoreType("StmCopyToken")));
        method.Body.Variables.Add(token);
        method.Body.InitLocals = true;
        ILProcessor il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldloc, token);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
        return method;
    }

    private static MethodDefinition Restore(WeaveContext context, TypeDefinition type, bool topmost, MethodAttributes attributes)
    {
        var method = new MethodDefinition("StmRestore", attributes, context.Module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("saved", ParameterAttributes.None, context.Module.TypeSystem.Object));
        ILProcessor il = method.Body.GetILProcessor();
        if (!topmost)
        {
            var inherited = new MethodReference("StmRestore", context.Module.TypeSystem.Void, type.BaseType) { HasThis = true };
            inherited.Parameters.Add(new ParameterDefinition(context.Module.TypeSystem.Object));
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Call, inherited);
        }
        foreach (FieldDefinition field in type.Fields.Where(f => !f.IsStatic && context.Rules.IsMutable(f)))
        {
            FieldReference self = FieldTypes.Self(field);
            il.Emit(OpCodes.Ldarg_0);
            if (context.Rules.IsOwned(field))
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldfld, self);
            }
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldfld, self);
            if (context.Rules.IsOwned(field))
                il.Emit(OpCodes.Call, CopyConstructors.ArrayHelper(context, "Restore", field));
            il.Emit(OpCodes.Stfld, self);
        }
        il.Emit(OpCodes.Ret);
        return method;
    }
}
