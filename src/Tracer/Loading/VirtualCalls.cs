using System.Reflection;
using System.Runtime.CompilerServices;

namespace JitStm.Tracer;

/// <summary>Which method a virtual or interface call runs for an exact class, as the runtime would choose.</summary>
internal static class VirtualCalls
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Null when reflection does not tell (generic virtual methods, covariant returns): the call then stays virtual.</summary>
    public static MethodInfo? Resolve(MethodInfo method, Type receiver)
    {
        if (method.IsGenericMethod || receiver.IsArray)
            return null;
        MethodInfo? found = method.DeclaringType!.IsInterface ? InInterface(method, receiver) : InClass(method, receiver);
        return found is null || found.IsAbstract ? null : (MethodInfo)TokenResolver.Canonical(found);
    }

    private static MethodInfo? InInterface(MethodInfo method, Type receiver)
    {
        // By variance a class answers to interfaces that it does not implement by name.
        if (Array.IndexOf(receiver.GetInterfaces(), method.DeclaringType) < 0)
            return null;
        InterfaceMapping map = receiver.GetInterfaceMap(method.DeclaringType!);
        for (int i = 0; i < map.InterfaceMethods.Length; i++)
            if (map.InterfaceMethods[i].MetadataToken == method.MetadataToken)
                // The implementation may itself be virtual and overridden further down.
                return map.TargetMethods[i] is { DeclaringType.IsInterface: false } target && target.IsVirtual ? InClass(target, receiver) : null;
        return null;
    }

    private static MethodInfo? InClass(MethodInfo method, Type receiver)
    {
        if (!method.IsVirtual || method.IsFinal)
            return method;
        MethodInfo slot = method.GetBaseDefinition();
        for (Type? type = receiver; type is not null; type = type.BaseType)
            foreach (MethodInfo candidate in type.GetMethods(Declared))
            {
                if (!candidate.IsVirtual || candidate.Name != method.Name)
                    continue;
                // An override with a narrower result has a slot of its own: which one runs is the runtime's knowledge.
                if (candidate.IsDefined(typeof(PreserveBaseOverridesAttribute), inherit: false))
                    return null;
                if (candidate.GetBaseDefinition() == slot)
                    return candidate;
            }
        return null;
    }
}
