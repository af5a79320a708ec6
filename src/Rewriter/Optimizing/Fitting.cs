using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Makes the end of a branch fit the loop's header where the branch knows less than the main way: a value is guarded to be what the loop
/// takes for granted, a place that a call made unknown is loaded again. The loop stays as good as it was, and the branch, which runs less often, pays.
/// A guard that fails goes on at the loop's merge point.
/// </summary>
internal sealed class Fitting(Walk way, GuardDescr atEnd)
{
    public void Class(Val v, ClassDescr? wanted)
    {
        if (wanted is null || v.IsVirtual || v.Kind != Kind.Ref || v.Const is not null || v.KnownType is not null)
            return;
        way.EmitGuard(OpCode.GuardClass, [v], atEnd, wanted);
        v.Class = wanted;
    }

    public void NonNull(Val v)
    {
        if (v.IsVirtual || v.Const is not null || v.KnownNonNull)
            return;
        way.EmitGuard(OpCode.GuardNonnull, [v], atEnd);
        v.NonNull = true;
    }

    /// <summary>True when the value is the constant from here on.</summary>
    public bool Value(Val v, Const wanted)
    {
        if (v.IsVirtual || v.Const is not null || v.Kind != wanted.Kind || v.KnownType is { } type && wanted is ConstRef { Target: var target } && target?.GetType() != type)
            return false;
        // A number that the main way happens to know is seldom the same elsewhere.
        if (v.Kind != Kind.Ref || wanted is ConstRef { Target: null })
            return false;
        way.EmitGuard(OpCode.GuardValue, [v, way.State.OfConst(wanted)], atEnd);
        State.SetConst(v, wanted);
        return true;
    }

    /// <summary>Loads the place if the load is known to be safe: the object's class, the array's length.</summary>
    /// <param name="node">What the object is at the header; null for a static field.</param>
    public Val? Reload(HeaderNode? node, Val target, Region region)
    {
        if (!way.Options.Heap || node is null || region.Descr is FieldDescr { OwnedArray: true })
            return null;
        if (region.Descr is FieldDescr field)
            return IsSafe(target, field) ? way.Do(OpCode.GetfieldGc, field.Kind, field, target) : null;
        var array = (ArrayDescr)region.Descr;
        // The length is known only of what is an array on this way too.
        if (node.Kind != HeaderKind.Invariant || target.Const is not null || way.State.FindPure(new PureKey(OpCode.ArraylenGc, Kind.I32, null, [target])) is null)
            return null;
        Val index = way.State.Int(Kind.I32, region.Index);
        Val inside = way.Do(OpCode.UintLt, Kind.I32, null, index, way.Do(OpCode.ArraylenGc, Kind.I32, array, target));
        if (inside.IsInt(0))
            return null;
        if (inside.Const is null)
        {
            way.EmitGuard(OpCode.GuardTrue, [inside], atEnd);
            Facts.IsTrue(inside);
        }
        return way.Do(OpCode.GetarrayitemGc, array.Kind, array, target, index);
    }

    // What the main way has proved of the object does not count here: this one may have left it at the very guard on the object's class. What counts is
    // that this way knows the class, or has accessed a field of it.
    private bool IsSafe(Val target, FieldDescr field)
    {
        Type owner = field.Field.DeclaringType!;
        return target.KnownType is { } type
            ? owner.IsAssignableFrom(type)
            : way.Heap.OfBase(target).Exists(cell => cell.Region.Descr is FieldDescr known && owner.IsAssignableFrom(known.Field.DeclaringType!));
    }
}
