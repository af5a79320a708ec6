using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Il = System.Reflection.Emit.OpCodes;

namespace JitStm.Backend;

/// <summary>
/// A new object with all fields zero and no constructor's effect. <c>newobj</c> is by far the fastest allocation (and the only one that the JIT
/// may put on the stack), so a constructor is looked for that does nothing but store its arguments: called with zeros it has no effect,
/// and the JIT inlines it. Any other class goes through the runtime's general helper.
/// </summary>
internal static class Allocation
{
    private static readonly ConcurrentDictionary<Type, ConstructorInfo?> s_plain = new();
    private static readonly MethodInfo s_typeFromHandle = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;
    private static readonly MethodInfo s_uninitialized = typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.GetUninitializedObject))!;

    private static readonly MethodInfo s_box = typeof(Allocation).GetMethod(nameof(Box), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>A constructor that leaves a zeroed object when all its arguments are zero, or null.</summary>
    public static ConstructorInfo? Plain(Type type) => s_plain.GetOrAdd(type, PlainConstructor.Find);

    private static object Box<T>() where T : struct => default(T);

    public static void Emit(IlWriter il, Type type)
    {
        if (type.IsValueType)
        {
            il.Call(s_box.MakeGenericMethod(type));
            return;
        }
        if (Plain(type) is not { } constructor)
        {
            il.Emit(Il.Ldtoken, type);
            il.Call(s_typeFromHandle);
            il.Call(s_uninitialized);
            return;
        }
        foreach (ParameterInfo parameter in constructor.GetParameters())
            EmitZero(il, parameter.ParameterType);
        il.Newobj(constructor);
    }

    private static void EmitZero(IlWriter il, Type type)
    {
        if (!type.IsValueType)
            il.Emit(Il.Ldnull);
        else if (type == typeof(double) || type == typeof(float))
            il.LdcR8(0);
        else if (PlainConstructor.IsWide(type))
            il.LdcI8(0);
        else
            il.LdcI4(0);
    }
}
