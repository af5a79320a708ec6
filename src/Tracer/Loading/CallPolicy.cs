using System.Reflection;
using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// How each method is called in a trace: the host's hints first, then what is known about the base library and about StmCore (which cannot
/// carry the tracer's attributes), and for all else that nothing is known.
/// </summary>
internal static class CallPolicy
{
    /// <summary>A method of a host that is not looked into: it is woven, so nothing in it is irrevocable without saying so itself.</summary>
    public const CallEffects HostEffects = CallEffects.Reads | CallEffects.Writes | CallEffects.WritesOpaque | CallEffects.RunsGuest | CallEffects.Throws;

    private const CallEffects CollectionRead = CallEffects.Reads | CallEffects.Throws;
    private const CallEffects CollectionWrite = CallEffects.Reads | CallEffects.WritesOpaque | CallEffects.Throws;

    private static readonly Dictionary<(Type, string), Intrinsic> s_intrinsics = new()
    {
        [(typeof(Jit), nameof(Jit.Promote))] = Intrinsic.Promote,
        [(typeof(Jit), "get_" + nameof(Jit.InJit))] = Intrinsic.InJit,
        [(typeof(Jit), nameof(Jit.IsConstant))] = Intrinsic.IsConstant,
        [(typeof(Jit), nameof(Jit.IsVirtual))] = Intrinsic.IsVirtual,
        [(typeof(JitDriver), nameof(JitDriver.CanEnter))] = Intrinsic.CanEnter,
        [(typeof(JitMath), nameof(JitMath.AddOverflows))] = Intrinsic.AddOverflows,
        [(typeof(JitMath), nameof(JitMath.SubOverflows))] = Intrinsic.SubOverflows,
        [(typeof(JitMath), nameof(JitMath.MulOverflows))] = Intrinsic.MulOverflows,
        [(typeof(Math), nameof(Math.Sqrt))] = Intrinsic.Sqrt,
        [(typeof(BitConverter), nameof(BitConverter.DoubleToInt64Bits))] = Intrinsic.DoubleToBits,
        [(typeof(BitConverter), nameof(BitConverter.Int64BitsToDouble))] = Intrinsic.BitsToDouble,
        [(typeof(string), "get_Length")] = Intrinsic.StringLength,
        [(typeof(string), "get_Chars")] = Intrinsic.StringItem,
        [(typeof(object), nameof(ReferenceEquals))] = Intrinsic.SameReference,
        [(typeof(Type), "op_Equality")] = Intrinsic.SameReference,
        [(typeof(Type), "op_Inequality")] = Intrinsic.OtherReference,
        [(typeof(object), nameof(GetType))] = Intrinsic.GetType,
        [(typeof(object), ".ctor")] = Intrinsic.Nothing,
        [(typeof(StmObject), ".ctor")] = Intrinsic.Nothing,
        [(typeof(StmThread), nameof(StmThread.ShouldBreak))] = Intrinsic.ShouldBreak,
    };

    private static readonly Dictionary<string, Intrinsic> s_barriers = new()
    {
        ["Read"] = Intrinsic.ReadBarrier,
        ["Write"] = Intrinsic.WriteBarrier,
        ["New"] = Intrinsic.NewBarrier,
        // By hand, in classes that are not woven.
        ["Reading"] = Intrinsic.ReadBarrier,
        ["Writing"] = Intrinsic.WriteBarrier,
    };

    /// <summary>
    /// Of StmThread. The running thread is the same for as long as a trace runs, but not a constant. To save a frame's state again changes
    /// nothing, so that it may be repeated: it only reads.
    /// </summary>
    private static readonly Dictionary<string, CallEffects> s_threadMembers = new()
    {
        ["get_" + nameof(StmThread.Current)] = CallEffects.None,
        [nameof(StmThread.SavePrivate)] = CallEffects.Reads,
        [nameof(StmThread.OnCommit)] = CallEffects.WritesOpaque,
        [nameof(StmThread.AbortPoll)] = CallEffects.None,
        [nameof(StmThread.RequestBreak)] = CallEffects.None,
        [nameof(StmThread.BecomeInevitable)] = CallEffects.Irrevocable,
        ["get_" + nameof(StmThread.AtomicDepth)] = CallEffects.Reads,
        ["set_" + nameof(StmThread.AtomicDepth)] = CallEffects.WritesOpaque,
        ["get_" + nameof(StmThread.InTransaction)] = CallEffects.Reads,
    };

    /// <summary>Classes of the base library whose methods on numbers and strings depend on their arguments alone.</summary>
    private static readonly HashSet<Type> s_pureClasses =
    [
        typeof(Math), typeof(MathF), typeof(BitConverter), typeof(System.Numerics.BitOperations), typeof(string), typeof(char), typeof(bool),
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(double), typeof(float),
    ];

    /// <summary>Methods of those classes that never throw on numbers and strings.</summary>
    private static readonly HashSet<string> s_neverThrows =
    [
        "op_Equality", "op_Inequality", "Equals", "Concat", "CompareOrdinal", "Compare", "IsNullOrEmpty", "IsNullOrWhiteSpace",
        "Sqrt", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Atan2", "Exp", "Log", "Log2", "Log10", "Pow", "Floor", "Ceiling", "Truncate",
        "Min", "Max", "Cbrt", "Sinh", "Cosh", "Tanh", "IEEERemainder", "BigMul", "FusedMultiplyAdd", "ScaleB", "CopySign",
        "IsNaN", "IsInfinity", "IsFinite", "IsNegative", "IsPositiveInfinity", "IsNegativeInfinity", "IsDigit", "IsLetter", "IsLetterOrDigit", "IsWhiteSpace",
        "IsUpper", "IsLower", "PopCount", "LeadingZeroCount", "TrailingZeroCount", "RotateLeft", "RotateRight",
    ];

    public static (CallStyle Style, Intrinsic Intrinsic, CallEffects Effects) Classify(MethodBase method)
    {
        if (KnownIntrinsic(method) is var intrinsic and not Intrinsic.None)
            return (CallStyle.Intrinsic, intrinsic, CallEffects.None);
        if (method.GetCustomAttribute<ElidableAttribute>() is { } elidable)
            return (CallStyle.Elidable, Intrinsic.None, elidable.MayThrow ? CallEffects.Throws : CallEffects.None);
        if (method.GetCustomAttribute<DontLookInsideAttribute>() is { } residual)
            return (CallStyle.Residual, Intrinsic.None, residual.Effects);
        // The compiler's hash for a switch over strings.
        if (method.DeclaringType!.Name == "<PrivateImplementationDetails>")
            return (CallStyle.Elidable, Intrinsic.None, CallEffects.Throws);
        if (HostLoader.IsHost(method.Module.Assembly))
        {
            bool closed = method.IsAbstract || method.IsDefined(typeof(PortalAttribute)) || method.GetMethodBody() is null;
            return (closed ? CallStyle.Residual : CallStyle.Inline, Intrinsic.None, HostEffects);
        }
        (CallStyle, Intrinsic, CallEffects) known = Library(method);
        return HostLoader.MayLookInto(method) && !method.IsAbstract ? (CallStyle.Inline, Intrinsic.None, known.Item3) : known;
    }

    public static bool IsBarrier(MethodBase method) => method.DeclaringType == typeof(Barriers) && s_barriers.ContainsKey(method.Name);

    private static Intrinsic KnownIntrinsic(MethodBase method)
    {
        Type owner = method.DeclaringType!;
        if (owner == typeof(System.Runtime.CompilerServices.Unsafe) && method is MethodInfo { Name: "As" } && method.GetGenericArguments().Length == 1)
            return Intrinsic.PassFirst;
        if (owner == typeof(Math) && method.Name == nameof(Math.Abs) && method.GetParameters()[0].ParameterType == typeof(double))
            return Intrinsic.AbsFloat;
        if (owner == typeof(Barriers))
            return s_barriers.GetValueOrDefault(method.Name);
        return s_intrinsics.GetValueOrDefault((owner, method.Name));
    }

    private static (CallStyle, Intrinsic, CallEffects) Library(MethodBase method)
    {
        Type owner = method.DeclaringType!;
        if (s_pureClasses.Contains(owner) && OnPlainValues(method))
            return (CallStyle.Elidable, Intrinsic.None, s_neverThrows.Contains(method.Name) ? CallEffects.None : CallEffects.Throws);
        if (owner == typeof(RuntimeHelpers) && method.Name == nameof(RuntimeHelpers.GetHashCode))
            return (CallStyle.Elidable, Intrinsic.None, CallEffects.None);
        // The length of a transactional array is fixed; the recorder has shown that there is one.
        if (owner.IsConstructedGenericType && owner.GetGenericTypeDefinition() == typeof(StmArray<>) && method.Name == "get_Length")
            return (CallStyle.Elidable, Intrinsic.None, CallEffects.None);
        if (owner.IsConstructedGenericType && owner.GetGenericTypeDefinition() == typeof(StmArray<>) && method.Name is nameof(StmArray<object>.Peek) or nameof(StmArray<object>.Put))
            return (CallStyle.Residual, Intrinsic.None, (method.Name == nameof(StmArray<object>.Peek) ? CollectionRead : CollectionWrite) & ~CallEffects.Throws);
        if (owner == typeof(Array) && method.Name is nameof(Array.Copy) or nameof(Array.Clear) or nameof(Array.Fill))
            return (CallStyle.Residual, Intrinsic.None, CallEffects.Reads | CallEffects.Writes | CallEffects.Throws);
        if (owner == typeof(Array) && method.Name == nameof(Array.Empty))
            return (CallStyle.Elidable, Intrinsic.None, CallEffects.None);
        // Some code of the host's, as good as any of its methods; what it calls of the library is the host's affair.
        if (method.Name == "Invoke" && typeof(Delegate).IsAssignableFrom(owner))
            return (CallStyle.Residual, Intrinsic.None, HostEffects);
        if (typeof(Exception).IsAssignableFrom(owner) && method.IsConstructor)
            return (CallStyle.Residual, Intrinsic.None, CallEffects.Throws);
        return (CallStyle.Residual, Intrinsic.None, Collection(method, owner));
    }

    private static CallEffects Collection(MethodBase method, Type owner)
    {
        if (owner == typeof(StmThread) && s_threadMembers.TryGetValue(method.Name, out CallEffects effects))
            return effects;
        if (owner.Assembly == typeof(StmObject).Assembly && typeof(StmObject).IsAssignableFrom(owner))
            return IsReader(method) ? CollectionRead : CollectionWrite;
        // Transactions do not see the insides of these: whoever uses them under STM has declared the field [Unlogged].
        if (owner.Namespace == "System.Collections.Generic" && !owner.IsInterface)
            return IsReader(method) ? CollectionRead | CallEffects.RunsGuest : CollectionWrite | CallEffects.RunsGuest;
        return CallEffects.Unknown;
    }

    private static bool IsReader(MethodBase method) => method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name is "Get" or "Contains" or "ContainsKey" or "IndexOf";

    private static bool OnPlainValues(MethodBase method) =>
        (method.IsStatic || method.DeclaringType == typeof(string)) && method is MethodInfo info && IsPlain(info.ReturnType)
        && Array.TrueForAll(method.GetParameters(), p => IsPlain(p.ParameterType));

    private static bool IsPlain(Type type) => type == typeof(string) || (type.IsPrimitive && type != typeof(nint) && type != typeof(nuint));
}
