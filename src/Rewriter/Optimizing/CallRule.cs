using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// What a residual call may see and change, from its <see cref="CallEffects"/>. Pending stores that it could see are performed first;
/// what it may have changed is forgotten. Two things are known beyond the effects:
/// - The collections of StmCore touch their own memory alone, which no op of a trace ever does.
/// - A call that runs no guest code reaches thread-private objects (frames) only when it gets one, or the thread, as an argument; a host
///   method that finds them another way has to be declared RunsGuest.
/// Facts about immutable fields, exact classes and lengths survive everything.
/// </summary>
internal sealed class CallRule : Rule
{
    private const CallEffects Sees = CallEffects.Reads | CallEffects.Writes | CallEffects.RunsGuest;
    private const CallEffects Changes = CallEffects.Writes | CallEffects.RunsGuest;

    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        result = null;
        if (op.Code != OpCode.Call)
            return false;
        var call = (CallDescr)op.Descr!;
        if (call.Effects == CallEffects.None && op.Kind != Kind.Void)
        {
            // Its result depends on its arguments alone, so it may be shared, or left out when nobody wants the result.
            result = walk.Do(OpCode.CallPure, op.Kind, call, op.Args);
            return true;
        }
        // First the arguments: what forcing makes known must be performed with the rest.
        foreach (Val arg in op.Args)
            Forcing.Real(walk, arg);
        CallEffects effects = StaysInside(call) ? call.Effects & ~CallEffects.Reads : call.Effects;
        bool all = (effects & CallEffects.RunsGuest) != 0 || ((effects & Sees) != 0 && ReachesPrivate(call, op.Args, (effects & Changes) != 0 ? walk.Heap.Cells : walk.Heap.DirtyCells));
        if ((effects & Sees) != 0)
            Perform(walk, all);
        walk.CallRemoved = false;
        Val value = walk.Emit(op.Code, op.Kind, op.Args, op.Descr);
        if ((effects & Changes) != 0)
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

    private static bool StaysInside(CallDescr call)
    {
        if (call.Method.DeclaringType?.Assembly != typeof(StmObject).Assembly || (call.Effects & Changes) != 0)
            return false;
        foreach (Type parameter in call.Parameters)
            if (parameter.IsArray || parameter == typeof(Array))
                return false;
        return true;
    }

    /// <summary>A field of a thread-private object or of the thread itself, or an item of an array that such an object owns.</summary>
    private static bool IsPrivate(Cell cell) =>
        ((cell.Region.Descr as FieldDescr) ?? cell.Base.OwnerField) is { } field
        && (field.Owner.Sharing == Sharing.ThreadPrivate || typeof(StmThread).IsAssignableFrom(field.Owner.Type));

    private static bool ReachesPrivate(CallDescr call, Val[] args, IReadOnlyCollection<Cell> cells)
    {
        for (int k = 0; k < args.Length; k++)
        {
            Type type = call.Parameters[k];
            if (args[k].Kind != Kind.Ref)
                continue;
            if (typeof(StmThread).IsAssignableFrom(type) || type.IsDefined(typeof(ThreadPrivateAttribute), inherit: true))
                return true;
            foreach (Cell cell in cells)
                if (IsPrivate(cell) && MayHold(type, args[k], cell) && Aliasing.MayBeSame(cell.Base, args[k]))
                    return true;
        }
        return false;
    }

    private static bool MayHold(Type parameter, Val arg, Cell cell)
    {
        Type known = cell.Region.Descr is FieldDescr field ? field.Owner.Type : ((ArrayDescr)cell.Region.Descr).ElementType.MakeArrayType();
        if (arg.KnownType is { } exact)
            return known.IsAssignableFrom(exact);
        return parameter.IsAssignableFrom(known) || known.IsAssignableFrom(parameter);
    }
}
