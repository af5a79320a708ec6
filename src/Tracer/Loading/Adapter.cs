using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>Several results of one call, on their way from an <see cref="Adapter"/> into slots.</summary>
internal sealed class Results<T1, T2, T3, T4, T5, T6, T7, T8>
{
    public readonly T1 F1 = default!;
    public readonly T2 F2 = default!;
    public readonly T3 F3 = default!;
    public readonly T4 F4 = default!;
    public readonly T5 F5 = default!;
    public readonly T6 F6 = default!;
    public readonly T7 F7 = default!;
    public readonly T8 F8 = default!;
}

/// <summary>
/// A residual call with structs or addresses among its arguments or as its result. A trace has neither: it calls a generated method that takes the leaves of
/// the structs and of what the addresses point to, puts the structs together in locals of its own, calls, and gives the leaves of the result
/// and of what was passed by reference back: as the result when it is one, else in an object.
/// </summary>
internal sealed class Adapter
{
    private const int MaxResults = 8;

    /// <summary>Nothing is touched, but each call gives another object: two of them are not one.</summary>
    public const CallEffects MakesObject = CallEffects.ReadsOpaque;

    private static readonly ConcurrentDictionary<(MethodBase, bool, Type?), Lazy<Adapter?>> s_calls = new();
    private static readonly ConcurrentDictionary<(Type, bool), CallTarget> s_boxes = new();
    private static readonly ConcurrentDictionary<(MethodBase, Type, bool), CallTarget> s_delegates = new();

    /// <summary>The generated method.</summary>
    public required CallTarget Target { get; init; }

    /// <summary>Layouts of the arguments, the receiver first.</summary>
    public required Layout[] Arguments { get; init; }

    /// <summary>For each argument, whether the callee may have changed what it points to.</summary>
    public required bool[] WrittenBack { get; init; }

    /// <summary>Null for void.</summary>
    public required Layout? Returned { get; init; }

    /// <summary>For several results, where each stands in the object; null when there is at most one.</summary>
    public required FieldDescr[]? Fields { get; init; }

    public bool ReturnsBool { get; init; }

    /// <summary>Whether a call can be made with the slots' values as they are.</summary>
    public static bool IsNeeded(MethodBase method, Type? constrained) =>
        constrained is not null || (method.DeclaringType!.IsValueType && !method.IsStatic)
        || Array.Exists(method.GetParameters(), p => !Storages.TryOf(p.ParameterType, out _))
        || (method is MethodInfo { ReturnType: var r } && r != typeof(void) && !Storages.TryOf(r, out _));

    /// <summary>Why no adapter can be made for the method; null when one can.</summary>
    public static string? Obstacle(CallTarget target)
    {
        if (Array.IndexOf(target.Layouts, null) is var k and >= 0)
            return $"argument {k} of {target} is a {target.Types[k].Name}";
        if (target.Method is MethodInfo { ReturnType: var r } && r != typeof(void) && (r.IsByRef || target.Returned is null))
            return $"{target} gives back a {r.Name}";
        int results = target.Returned?.Width ?? 0;
        foreach (Layout? argument in target.Layouts)
        {
            if (argument!.Pointee is { IsByRef: true })
                return $"{target} takes the address of an address";
            results += argument.Pointee is { } p ? Layout.TryOf(p)!.Width : 0;
        }
        return results > MaxResults ? $"{target} gives back {results} values" : null;
    }

    /// <summary>Null when the method cannot be called from a trace at all.</summary>
    public static Adapter? Of(MethodBase method, bool isVirtual, Type? constrained, CallStyle style, CallEffects effects) =>
        s_calls.GetOrAdd((method, isVirtual, constrained),
            key => new Lazy<Adapter?>(() => Make(method, isVirtual, constrained, style, effects))).Value;

    private static Adapter? Make(MethodBase method, bool isVirtual, Type? constrained, CallStyle style, CallEffects effects)
    {
        Type owner = constrained ?? method.DeclaringType!;
        var types = new List<Type>();
        if (!method.IsStatic)
            types.Add(owner.IsValueType ? owner.MakeByRefType() : owner);
        ParameterInfo[] parameters = method.GetParameters();
        types.AddRange(parameters.Select(p => p.ParameterType));
        Type returned = method is MethodInfo info ? info.ReturnType : typeof(void);
        Layout?[] layouts = [.. types.Select(Layout.TryOf)];
        Layout? result = returned == typeof(void) ? null : Layout.TryOf(returned);
        if (layouts.Contains(null) || returned.IsByRef || (result is null && returned != typeof(void)) || layouts.Any(l => l!.Pointee is { IsByRef: true }))
            return null;
        int shift = types.Count - parameters.Length;
        bool[] back = [.. types.Select((t, k) => t.IsByRef && !(k < shift ? IsReadOnly(method, owner) : parameters[k - shift].IsIn))];
        var leaves = new List<Leaf>(result?.Leaves ?? []);
        for (int k = 0; k < back.Length; k++)
            if (back[k])
                leaves.AddRange(Layout.TryOf(layouts[k]!.Pointee!)!.Leaves);
        if (leaves.Count > MaxResults)
            return null;
        Type? holder = leaves.Count < 2 ? null : Holder(leaves);
        DynamicMethod generated = new Generator(method, isVirtual, constrained, layouts!, back, result, leaves, holder).Run();
        return new Adapter
        {
            Target = CallTarget.Generated(generated, style, effects),
            Arguments = layouts!,
            WrittenBack = back,
            Returned = result,
            Fields = holder is null ? null : [.. leaves.Select((_, k) => DescrTable.Field(holder.GetField($"F{k + 1}")!))],
            ReturnsBool = returned == typeof(bool),
        };
    }

    private static bool IsReadOnly(MethodBase method, Type owner) =>
        method.IsDefined(typeof(IsReadOnlyAttribute)) || (owner.IsDefined(typeof(IsReadOnlyAttribute)) && !method.IsConstructor) || owner.IsPrimitive;

    private static Type Normal(Kind kind) => kind switch { Kind.I32 => typeof(int), Kind.I64 => typeof(long), Kind.F64 => typeof(double), _ => typeof(object) };

    private static Type Holder(List<Leaf> leaves) =>
        typeof(Results<,,,,,,,>).MakeGenericType([.. leaves.Select(l => Normal(l.Kind)), .. Enumerable.Repeat(typeof(int), MaxResults - leaves.Count)]);

    /// <summary>Boxing of what has a box of another type: a Nullable.</summary>
    public static CallTarget Box(Type type) => s_boxes.GetOrAdd((type, true), key =>
    {
        Layout layout = Layout.TryOf(key.Item1)!;
        var method = new DynamicMethod($"box {key.Item1.Name}", typeof(object), [.. layout.Leaves.Select(l => l.Type)], typeof(Adapter).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        LocalBuilder local = il.DeclareLocal(key.Item1);
        Generator.Assemble(il, local, layout, 0);
        il.Emit(OpCodes.Ldloc, local);
        il.Emit(OpCodes.Box, key.Item1);
        il.Emit(OpCodes.Ret);
        return CallTarget.Generated(method, CallStyle.Residual, MakesObject);
    });

    /// <summary>A new delegate of a method; the argument is the receiver.</summary>
    public static CallTarget Delegate(MethodBase target, ConstructorInfo constructor, bool isVirtual) => s_delegates.GetOrAdd((target, constructor.DeclaringType!, isVirtual), _ =>
    {
        var method = new DynamicMethod($"delegate {target.Name}", typeof(object), [typeof(object)], typeof(Adapter).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        if (isVirtual)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldvirtftn, (MethodInfo)target);
        }
        else
            il.Emit(OpCodes.Ldftn, (MethodInfo)target);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
        return CallTarget.Generated(method, CallStyle.Residual, MakesObject);
    });

    /// <summary>Writes one adapter's body.</summary>
    private sealed class Generator(MethodBase method, bool isVirtual, Type? constrained, Layout[] arguments, bool[] back, Layout? result, List<Leaf> leaves, Type? holder)
    {
        private readonly List<LocalBuilder?> _locals = [];

        public DynamicMethod Run()
        {
            Type[] parameters = [.. arguments.SelectMany(a => (a.Pointee is { } p ? Layout.TryOf(p)! : a).Leaves.Select(l => l.Type))];
            var generated = new DynamicMethod($"{method.DeclaringType!.Name}.{method.Name}", leaves.Count switch { 0 => typeof(void), 1 => leaves[0].Type, _ => typeof(object) },
                parameters, typeof(Adapter).Module, skipVisibility: true);
            ILGenerator il = generated.GetILGenerator();
            int next = 0;
            foreach (Layout argument in arguments)
                next = Prepare(il, argument, next);
            next = 0;
            for (int k = 0; k < arguments.Length; k++)
            {
                if (_locals[k] is not { } local)
                    il.Emit(OpCodes.Ldarg, next);
                else
                    il.Emit(arguments[k].Pointee is null ? OpCodes.Ldloc : OpCodes.Ldloca, local);
                next += (arguments[k].Pointee is { } p ? Layout.TryOf(p)! : arguments[k]).Leaves.Length;
            }
            EmitCall(il);
            EmitResults(il);
            il.Emit(OpCodes.Ret);
            return generated;
        }

        // A local for everything that is not passed as it is.
        private int Prepare(ILGenerator il, Layout argument, int first)
        {
            Layout value = argument.Pointee is { } p ? Layout.TryOf(p)! : argument;
            if (argument.Pointee is null && value.IsScalar)
                _locals.Add(null);
            else
            {
                LocalBuilder local = il.DeclareLocal(value.Type);
                _locals.Add(local);
                Assemble(il, local, value, first);
            }
            return first + value.Leaves.Length;
        }

        public static void Assemble(ILGenerator il, LocalBuilder local, Layout layout, int first)
        {
            for (int k = 0; k < layout.Leaves.Length; k++)
            {
                FieldInfo[] path = layout.Leaves[k].Path;
                if (path.Length == 0)
                {
                    il.Emit(OpCodes.Ldarg, first);
                    il.Emit(OpCodes.Stloc, local);
                    continue;
                }
                il.Emit(OpCodes.Ldloca, local);
                foreach (FieldInfo field in path[..^1])
                    il.Emit(OpCodes.Ldflda, field);
                il.Emit(OpCodes.Ldarg, first + k);
                il.Emit(OpCodes.Stfld, path[^1]);
            }
        }

        private void EmitCall(ILGenerator il)
        {
            if (constrained is not null)
                il.Emit(OpCodes.Constrained, constrained);
            if (method is ConstructorInfo constructor)
                il.Emit(OpCodes.Call, constructor);
            else
                il.Emit(isVirtual || constrained is not null ? OpCodes.Callvirt : OpCodes.Call, (MethodInfo)method);
        }

        private void EmitResults(ILGenerator il)
        {
            LocalBuilder? value = result is null ? null : il.DeclareLocal(result.Type);
            if (value is not null)
                il.Emit(OpCodes.Stloc, value);
            LocalBuilder? made = holder is null ? null : il.DeclareLocal(holder);
            if (made is not null)
            {
                il.Emit(OpCodes.Newobj, holder!.GetConstructor(Type.EmptyTypes)!);
                il.Emit(OpCodes.Stloc, made);
            }
            int next = 0;
            if (value is not null)
                next = EmitLeaves(il, value, result!, made, next);
            for (int k = 0; k < back.Length; k++)
                if (back[k])
                    next = EmitLeaves(il, _locals[k]!, Layout.TryOf(arguments[k].Pointee!)!, made, next);
            if (made is not null)
                il.Emit(OpCodes.Ldloc, made);
        }

        private int EmitLeaves(ILGenerator il, LocalBuilder local, Layout layout, LocalBuilder? made, int next)
        {
            foreach (Leaf leaf in layout.Leaves)
            {
                if (made is not null)
                    il.Emit(OpCodes.Ldloc, made);
                il.Emit(leaf.Path.Length == 0 ? OpCodes.Ldloc : OpCodes.Ldloca, local);
                for (int k = 0; k < leaf.Path.Length; k++)
                    il.Emit(k == leaf.Path.Length - 1 ? OpCodes.Ldfld : OpCodes.Ldflda, leaf.Path[k]);
                if (made is not null && leaf.Type == typeof(float))
                    il.Emit(OpCodes.Conv_R8);
                if (made is not null)
                    il.Emit(OpCodes.Stfld, holder!.GetField($"F{next + 1}")!);
                next++;
            }
            return next;
        }
    }
}
