using System.Reflection;
using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// What a residual call may see and change, from its <see cref="CallEffects"/>. Pending stores that it could see are performed first;
/// what it may have changed is forgotten. A call that runs no guest code reaches thread-private objects (frames) only when it gets one,
/// or the thread, as a parameter; a host method that finds them another way has to be declared RunsGuest.
/// Facts about immutable fields, exact classes and lengths survive everything.
/// </summary>
internal sealed class CallRule : Rule
{
    private const CallEffects Sees = CallEffects.Reads | CallEffects.Writes | CallEffects.RunsGuest;
    private const CallEffects Changes = CallEffects.Writes | CallEffects.RunsGuest;

    private static readonly ConditionalWeakTable<CallDescr, object> s_reach = [];

    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        result = null;
        if (op.Code != OpCode.Call)
            return false;
        var call = (CallDescr)op.Descr!;
        // First the arguments: what forcing makes known must be performed with the rest.
        foreach (Val arg in op.Args)
            Forcing.Real(walk, arg);
        bool all = (call.Effects & CallEffects.RunsGuest) != 0 || ReachesPrivate(call);
        if ((call.Effects & Sees) != 0)
            Perform(walk, all);
        walk.CallRemoved = false;
        Val value = walk.Emit(op.Code, op.Kind, op.Args, op.Descr);
        if ((call.Effects & Changes) != 0)
            Forget(walk, all);
        result = op.Kind == Kind.Void ? null : value;
        return true;
    }

    private static void Perform(Walk walk, bool all)
    {
        List<Cell> dirty = walk.Heap.DirtyCells;
        for (int i = 0; i < dirty.Count;)
        {
            if (all || !IsPrivate(dirty[i]))
                walk.Perform(dirty[i]);
            else
                i++;
        }
    }

    private static void Forget(Walk walk, bool all)
    {
        foreach (Cell cell in walk.Heap.Cells.ToArray())
        {
            bool unknown = cell.Base.Fresh && !cell.Base.Escaped;
            if (!cell.Region.Immutable && !unknown && (all || !IsPrivate(cell)))
                walk.Heap.Forget(cell);
        }
    }

    private static bool IsPrivate(Cell cell) =>
        ((cell.Region.Descr as FieldDescr) ?? cell.Base.OwnerField) is { Owner.Sharing: Sharing.ThreadPrivate };

    private static bool ReachesPrivate(CallDescr call) => (bool)s_reach.GetValue(call, static c => HasPrivateParameter(c.Method));

    private static bool HasPrivateParameter(MethodBase method)
    {
        if (!method.IsStatic && IsPrivate(method.DeclaringType!))
            return true;
        foreach (ParameterInfo parameter in method.GetParameters())
            if (IsPrivate(parameter.ParameterType))
                return true;
        return false;
    }

    private static bool IsPrivate(Type type) =>
        typeof(StmThread).IsAssignableFrom(type) || type.IsDefined(typeof(ThreadPrivateAttribute), inherit: true);
}
