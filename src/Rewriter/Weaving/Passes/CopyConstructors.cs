using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>
/// Makes the protected constructor (object original, StmCopyToken) of a class and of its woven bases: a field by field copy with
/// owned arrays cloned. The chain ends at object, StmObject or StmThread's kind of base, whose own fields are not copied.
/// </summary>
internal sealed class CopyConstructors(WeaveContext context)
{
    private readonly Dictionary<TypeDefinition, MethodReference?> _made = [];

    /// <summary>Null when the class has a base that cannot be copied; <see cref="Checks.ClassChecks"/> has refused it.</summary>
    public MethodReference? For(TypeDefinition type)
    {
        if (_made.TryGetValue(type, out MethodReference? made))
            return made;
        MethodReference? root = Root(type);
        MethodReference? constructor = root == null ? null : Reference(FieldTypes.Self(type));
        if (root != null)
            Add(type, root);
        _made.Add(type, constructor);
        return constructor;
    }

    /// <summary>StmOwnedArray's generic method for the field's element type.</summary>
    public static MethodReference ArrayHelper(WeaveContext context, string name, FieldDefinition field)
    {
        var helper = new GenericInstanceMethod(context.CoreMethod("StmOwnedArray", name));
        helper.GenericArguments.Add(((ArrayType)field.FieldType).ElementType);
        return helper;
    }

    private MethodReference? Root(TypeDefinition type)
    {
        TypeReference baseType = type.BaseType;
        TypeDefinition definition = context.Rules.Resolve(baseType);
        if (definition.Module == context.Module)
        {
            return For(definition) is null ? null : Reference(baseType);
        }
        if (definition.FullName is "System.Object" or WeaveContext.StmCoreName + ".StmObject")
            return new MethodReference(".ctor", context.Module.TypeSystem.Void, baseType) { HasThis = true };
        bool woven = definition.Module.Assembly.CustomAttributes.Any(a => a.AttributeType.FullName == WeaveContext.WovenAttribute);
        return woven ? Reference(baseType) : null;
    }

    private MethodReference Reference(TypeReference type)
    {
        var constructor = new MethodReference(".ctor", context.Module.TypeSystem.Void, type) { HasThis = true };
        AddParameters(constructor.Parameters);
        return constructor;
    }

    private void AddParameters(ICollection<ParameterDefinition> parameters)
    {
        parameters.Add(new ParameterDefinition("original", ParameterAttributes.None, context.Module.TypeSystem.Object));
        parameters.Add(new ParameterDefinition("token", ParameterAttributes.None, context.Import(context.CoreType("StmCopyToken"))));
    }

    private void Add(TypeDefinition type, MethodReference root)
    {
        const MethodAttributes Attributes = MethodAttributes.FamORAssem | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
        var constructor = new MethodDefinition(".ctor", Attributes, context.Module.TypeSystem.Void);
        AddParameters(constructor.Parameters);
        ILProcessor il = constructor.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        if (root.Parameters.Count > 0)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldarg_2);
        }
        il.Emit(OpCodes.Call, root);
        foreach (FieldDefinition field in type.Fields.Where(f => !f.IsStatic && !ClassRules.Has(f, "UnloggedAttribute")))
        {
            FieldReference self = FieldTypes.Self(field);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldfld, self);
            if (context.Rules.IsOwned(field))
                il.Emit(OpCodes.Call, ArrayHelper(context, "Clone", field));
            il.Emit(OpCodes.Stfld, self);
        }
        il.Emit(OpCodes.Ret);
        type.Methods.Add(constructor);
    }
}
