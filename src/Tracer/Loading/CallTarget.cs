using System.Collections.Concurrent;
using System.Reflection;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>How the recorder treats a call of one method.</summary>
internal enum CallStyle : byte
{
    /// <summary>Looked into, if the method can be decoded.</summary>
    Inline,
    /// <summary>A Call op.</summary>
    Residual,
    /// <summary>Folded when all arguments are constant; else a CallPure, or a Call when it may throw.</summary>
    Elidable,
    Intrinsic,
}

/// <summary>Calls that the recorder knows itself.</summary>
internal enum Intrinsic : byte
{
    None,
    Promote,
    /// <summary>True.</summary>
    InJit,
    IsConstant, IsVirtual,
    CanEnter,
    AddOverflows, SubOverflows, MulOverflows,
    Sqrt, AbsFloat,
    DoubleToBits, BitsToDouble,
    StringLength, StringItem,
    SameReference, OtherReference,
    GetType,
    /// <summary>Gives back its first or second argument.</summary>
    PassFirst, PassSecond,
    /// <summary>A woven barrier: performed, and the original passed on.</summary>
    ReadBarrier, WriteBarrier,
    NewBarrier,
    /// <summary>Does nothing (the constructors of object and StmObject).</summary>
    Nothing,
    /// <summary>Answers fences and aborts, and is false: traces have break polls of their own, and the executor leaves it to the interpreter.</summary>
    ShouldBreak,
}

/// <summary>A method as the recorder calls it; one for each method in the process.</summary>
internal sealed class CallTarget
{
    private static readonly ConcurrentDictionary<MethodBase, CallTarget> s_all = new();

    private CallTarget(MethodBase method) : this(method, CallPolicy.Classify(method))
    {
        IsHinted = method.IsDefined(typeof(DontLookInsideAttribute), inherit: false) || method.IsDefined(typeof(ElidableAttribute), inherit: false);
        if (method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsSealed)
            VirtualDescr = new CallDescr(method, Result, Effects, isVirtual: true);
    }

    private CallTarget(MethodBase method, (CallStyle Style, Intrinsic Intrinsic, CallEffects Effects) policy)
    {
        Method = method;
        (Style, Intrinsic, Effects) = policy;
        Type result = method is MethodInfo info ? info.ReturnType : typeof(void);
        ResultIsBool = result == typeof(bool);
        Returned = result == typeof(void) ? null : Layout.TryOf(result);
        Result = Returned is { IsScalar: true } ? Returned.Kinds[0] : Kind.Void;
        Type[] parameters = Array.ConvertAll(method.GetParameters(), p => p.ParameterType);
        Types = method.IsStatic ? parameters : [method.DeclaringType!.IsValueType ? method.DeclaringType.MakeByRefType() : method.DeclaringType, .. parameters];
        Layouts = Array.ConvertAll(Types, Layout.TryOf);
        Kinds = [.. Layouts.SelectMany(l => l?.Kinds ?? [Kind.Void])];
        Descr = new CallDescr(method, Result, Effects, isVirtual: false);
        IsDelegateCall = method is { Name: "Invoke", IsStatic: false } && typeof(Delegate).IsAssignableFrom(method.DeclaringType);
    }

    /// <summary>For a method that the recorder has made itself.</summary>
    public static CallTarget Generated(MethodBase method, CallStyle style, CallEffects effects) => new(method, (style, Intrinsic.None, effects));

    public static CallTarget Of(MethodBase method) => s_all.GetOrAdd(method, m => new CallTarget(m));

    public MethodBase Method { get; }

    public CallStyle Style { get; }

    public Intrinsic Intrinsic { get; }

    public CallEffects Effects { get; }

    /// <summary>All arguments, the receiver first.</summary>
    public Type[] Types { get; }

    /// <summary>Of the arguments; null for one that no slots can hold.</summary>
    public Layout?[] Layouts { get; }

    /// <summary>Of the arguments' slots.</summary>
    public Kind[] Kinds { get; }

    /// <summary>Null for void, and for what no slots can hold.</summary>
    public Layout? Returned { get; }

    public Kind Result { get; }

    public bool ResultIsBool { get; }

    public CallDescr Descr { get; }

    /// <summary>The host says how calls of this method are treated, whatever overrides it.</summary>
    public bool IsHinted { get; }

    /// <summary>For a call that stays virtual; null when the method cannot be overridden.</summary>
    public CallDescr? VirtualDescr { get; }

    /// <summary>The decoded method; only for <see cref="CallStyle.Inline"/>. Its Obstacle tells whether it can really be looked into.</summary>
    public HostMethod Body => _body ??= HostLoader.Load(Method);

    private HostMethod? _body;

    /// <summary>Structs or addresses are passed: the call goes through an <see cref="Adapter"/> unless it is looked into.</summary>
    public bool NeedsAdapter => _needsAdapter ??= Adapter.IsNeeded(Method, null);

    private bool? _needsAdapter;

    public Adapter AdapterFor(bool isVirtual, Type? constrained = null) =>
        Adapter.Of(Method, isVirtual, constrained, Style, Effects) ?? throw new InvalidOperationException($"no trace can call {this}");

    /// <summary>Invoke of a delegate class.</summary>
    public bool IsDelegateCall { get; }

    public override string ToString() => Descr.Name;
}

/// <summary>A call instruction.</summary>
internal sealed class CallSite(CallTarget target, bool isVirtual, Type? constrained)
{
    /// <summary>The struct that a type argument stands for here and that does not implement the method itself: the call boxes it.</summary>
    public Type? Constrained { get; } = constrained;

    private sealed record Resolved(Type Class, CallTarget? Target);

    private Resolved? _last;

    public CallTarget Target { get; } = target;

    /// <summary>callvirt: the receiver is tested for null, and decides when the method is virtual.</summary>
    public bool IsVirtual { get; } = isVirtual;

    /// <summary>The method that a receiver of this class runs; null when that cannot be told.</summary>
    public CallTarget? TargetFor(Type receiver)
    {
        Resolved? last = _last;
        if (last is null || last.Class != receiver)
        {
            MethodInfo? method = VirtualCalls.Resolve((MethodInfo)Target.Method, receiver);
            _last = last = new Resolved(receiver, method is null ? null : CallTarget.Of(method));
        }
        return last.Target;
    }
}

/// <summary>A newobj instruction of a class.</summary>
internal sealed record NewSite(ClassDescr Class, CallTarget Constructor);

/// <summary>A newobj instruction of a struct.</summary>
internal sealed record NewStructSite(SlotPlace Place, CallTarget Constructor);
