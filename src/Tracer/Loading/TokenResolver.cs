using System.Reflection;
using Mono.Cecil;

namespace JitStm.Tracer;

/// <summary>Turns the operands of a method's IL into members of the running program, with the type arguments that the method was instantiated with.</summary>
internal sealed class TokenResolver(MethodBase method)
{
    private readonly Module _module = method.Module;
    private readonly Type[]? _typeArguments = method.DeclaringType is { IsGenericType: true } t ? t.GetGenericArguments() : null;
    private readonly Type[]? _methodArguments = method is MethodInfo { IsGenericMethod: true } m ? m.GetGenericArguments() : null;

    public FieldInfo Field(object operand) => _module.ResolveField(Token(operand), _typeArguments, _methodArguments)!;

    // A type parameter on its own has a token that reflection does not take.
    public Type Type(object operand) => operand is GenericParameter parameter
        ? (parameter.Type == GenericParameterType.Method ? _methodArguments! : _typeArguments!)[parameter.Position]
        : _module.ResolveType(Token(operand), _typeArguments, _methodArguments);

    public MethodBase Method(object operand)
    {
        MethodBase found = _module.ResolveMethod(Token(operand), _typeArguments, _methodArguments)!;
        return Canonical(found);
    }

    public MemberInfo Member(object operand) => _module.ResolveMember(Token(operand), _typeArguments, _methodArguments)!;

    /// <summary>Reflection has one MethodInfo for each class through which a method is looked up; this is the declaring class's.</summary>
    public static MethodBase Canonical(MethodBase method)
    {
        if (method.DeclaringType is not { } owner || method.ReflectedType == owner)
            return method;
        return MethodBase.GetMethodFromHandle(method.MethodHandle, owner.TypeHandle) ?? method;
    }

    private static int Token(object operand) => ((IMetadataTokenProvider)operand).MetadataToken.ToInt32();
}
