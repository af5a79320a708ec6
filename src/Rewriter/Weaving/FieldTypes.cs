using Mono.Cecil;

namespace JitStm.Rewriter.Weaving;

/// <summary>The type of a field as seen through a reference: the class's type arguments are put in.</summary>
internal static class FieldTypes
{
    public static TypeReference Of(FieldReference field) =>
        field.DeclaringType is GenericInstanceType instance ? Substitute(field.FieldType, instance) : field.FieldType;

    /// <summary>The field through `this` inside its own class.</summary>
    public static FieldReference Self(FieldDefinition field) =>
        field.DeclaringType.HasGenericParameters
            ? new FieldReference(field.Name, field.FieldType, Self(field.DeclaringType))
            : field;

    public static TypeReference Self(TypeDefinition type)
    {
        if (!type.HasGenericParameters)
            return type;
        var instance = new GenericInstanceType(type);
        foreach (GenericParameter parameter in type.GenericParameters)
            instance.GenericArguments.Add(parameter);
        return instance;
    }

    private static TypeReference Substitute(TypeReference type, GenericInstanceType instance) => type switch
    {
        GenericParameter { Type: GenericParameterType.Type } parameter => instance.GenericArguments[parameter.Position],
        ArrayType array => new ArrayType(Substitute(array.ElementType, instance), array.Rank),
        GenericInstanceType generic => Rebuild(generic, instance),
        IModifierType modified => Substitute(modified.ElementType, instance),
        _ => type,
    };

    private static GenericInstanceType Rebuild(GenericInstanceType generic, GenericInstanceType instance)
    {
        var result = new GenericInstanceType(generic.ElementType);
        foreach (TypeReference argument in generic.GenericArguments)
            result.GenericArguments.Add(Substitute(argument, instance));
        return result;
    }
}
