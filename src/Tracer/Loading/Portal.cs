using System.Diagnostics;
using System.Reflection;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>A driver's dispatch loop, checked: what the rest of the tracer takes for granted about it is established here.</summary>
internal sealed class Portal
{
    public HostMethod Method { get; }

    public MergePointSite Site { get; }

    /// <summary>Index of the merge point.</summary>
    public int Instruction { get; }

    /// <exception cref="JitSetupException">The method does not keep the rules of a portal.</exception>
    public Portal(MethodBase method, int greens)
    {
        HostLoader.MarkHost(method.Module.Assembly);
        Method = HostLoader.Load(method);
        if (Method.Obstacle is { } obstacle)
            throw Error($"it cannot be recorded: {obstacle}. Move that code into a method of its own");
        int[] sites = Enumerable.Range(0, Method.Code.Length).Where(k => Method.Code[k].Op == HostOp.MergePoint).ToArray();
        if (sites.Length != 1)
            throw Error($"it calls MergePoint {sites.Length} times; a portal has exactly one merge point, at the start of its loop");
        Instruction = sites[0];
        Site = (MergePointSite)Method.Code[Instruction].Data!;
        if (greens < 1 || greens >= Site.Slots.Length)
            throw Error($"its driver says {greens} greens, but the merge point has {Site.Slots.Length} values, of which at least one is green and one red");
        foreach (Type type in Site.Types)
            if (type.IsValueType && type != typeof(int) && type != typeof(long) && type != typeof(bool) && type != typeof(double))
                throw Error($"a value of the merge point is a {type.Name}: only int, long, bool, double and references can be");
        CheckStack();
        CheckLiveness();
    }

    private void CheckStack()
    {
        if (Method.StackKinds[Instruction]!.Length != Site.Slots.Length + 1)
            throw Error("MergePoint is called inside of an expression; it must be a statement of its own");
        if (Site.Slots.Distinct().Count() != Site.Slots.Length)
            throw Error("the merge point passes the same variable twice");
    }

    // Compiled code knows nothing but greens and reds: whatever else the interpreter would still use after a merge point is stale there.
    private void CheckLiveness()
    {
        for (int k = 0; k < Method.FirstSlots.Length; k++)
            if (Method.Liveness.IsLive(Instruction + 1, k) && Array.IndexOf(Site.Slots, Method.FirstSlots[k]) < 0)
                throw Error($"{NameOf(k)} is used after the merge point but set before it; pass it as a red, or set it again after the merge point");
    }

    private string NameOf(int slot)
    {
        int arguments = Method.Method.GetParameters().Length + (Method.Method.IsStatic ? 0 : 1);
        if (slot >= arguments)
            return $"local variable number {slot - arguments} (of type {Method.Method.GetMethodBody()!.LocalVariables[slot - arguments].LocalType.Name})";
        int parameter = slot - (Method.Method.IsStatic ? 0 : 1);
        return parameter < 0 ? "'this'" : $"parameter '{Method.Method.GetParameters()[parameter].Name}'";
    }

    private JitSetupException Error(string what) => new($"portal {Method}: {what}.");

    public static MethodBase FindIn(Type type)
    {
        const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        MethodInfo[] marked = Array.FindAll(type.GetMethods(All), m => m.IsDefined(typeof(PortalAttribute), inherit: false));
        return marked.Length == 1 ? marked[0] : throw new JitSetupException($"{type} is given as a driver's PortalClass, but {marked.Length} of its methods are marked [Portal]");
    }

    /// <summary>The portal that is running on this thread: the innermost method with the attribute.</summary>
    public static MethodBase FindOnStack()
    {
        foreach (StackFrame frame in new StackTrace(fNeedFileInfo: false).GetFrames())
            if (frame.GetMethod() is { } method && method.IsDefined(typeof(PortalAttribute)))
                return TokenResolver.Canonical(method);
        throw new JitSetupException("Enter was called outside of a method marked [Portal] (if the method is marked, it was inlined into its caller: mark it NoInlining)");
    }
}
