using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;
using Il = System.Reflection.Emit.OpCodes;

namespace JitStm.Backend;

/// <summary>
/// A method of the same arguments plus the <see cref="JitState"/>, which calls the callee, catches everything but the abort of a transaction,
/// stores it in <see cref="JitState.Pending"/> and returns the default value. A callee with try/catch costs nothing when nothing throws,
/// whereas a try region inside a trace would keep every local that is live into it in memory.
/// </summary>
internal static class ThrowingCall
{
    private static readonly ConcurrentDictionary<(MethodBase, bool), DynamicMethod> s_wrappers = new();
    private static readonly FieldInfo s_pending = typeof(JitState).GetField(nameof(JitState.Pending))!;

    public static Type ReturnType(MethodBase method) => method is MethodInfo info ? info.ReturnType : typeof(void);

    public static DynamicMethod Wrapper(CallDescr descr) =>
        s_wrappers.GetOrAdd((descr.Method, descr.IsVirtual), static (_, d) => Generate(d), descr);

    private static DynamicMethod Generate(CallDescr descr)
    {
        Type returned = ReturnType(descr.Method);
        Type[] parameters = [.. descr.Parameters, typeof(JitState)];
        var method = new DynamicMethod($"try:{descr.Name}", returned, parameters, typeof(ThrowingCall).Module, skipVisibility: true);
        ILGenerator generator = method.GetILGenerator();
        var il = new IlWriter(generator, list: false);
        LocalBuilder? result = returned == typeof(void) ? null : il.Declare(returned);
        LocalBuilder exception = il.Declare(typeof(Exception));
        generator.BeginExceptionBlock();
        for (int k = 0; k < parameters.Length - 1; k++)
            il.Ldarg(k);
        il.Call(descr.Method, descr.IsVirtual);
        if (result is not null)
            il.Stloc(result);
        // DynamicMethods have no filters; an abort is rare and passes through here once for each level.
        generator.BeginCatchBlock(typeof(StmAbortException));
        il.Emit(Il.Rethrow);
        generator.BeginCatchBlock(typeof(Exception));
        il.Stloc(exception);
        il.Ldarg(parameters.Length - 1);
        il.Ldloc(exception);
        il.Emit(Il.Stfld, s_pending);
        generator.EndExceptionBlock();
        if (result is not null)
            il.Ldloc(result);
        il.Ret();
        // Compiled here, on the compiler's thread, rather than at the trace's first call.
        if (DelegateType(parameters, returned) is { } type)
            RuntimeHelpers.PrepareDelegate(method.CreateDelegate(type));
        return method;
    }

    // Null for more parameters than the framework's delegates have: then the first call compiles.
    private static Type? DelegateType(Type[] parameters, Type returned) => returned == typeof(void)
        ? typeof(Action).Assembly.GetType($"System.Action`{parameters.Length}")?.MakeGenericType(parameters)
        : typeof(Action).Assembly.GetType($"System.Func`{parameters.Length + 1}")?.MakeGenericType([.. parameters, returned]);
}
