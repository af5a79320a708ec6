using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// When two references can be the same object. Different fields never share memory (their regions differ), so only the
/// bases matter. The answer "no" must hold in every execution that reaches this point of the trace.
/// </summary>
internal static class Aliasing
{
    public static bool MayBeSame(Val a, Val b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.Out is ConstRef x && b.Out is ConstRef y)
            return ReferenceEquals(x.Target, y.Target);
        if (a.KnownType is { } s && b.KnownType is { } t && s != t)
            return false;
        if ((a.IsNull && b.KnownNonNull) || (b.IsNull && a.KnownNonNull))
            return false;
        if (a.Others is { } others && others.Contains(b.Id))
            return false;
        return !IsOther(a, b) && !IsOther(b, a) && !OwnersDiffer(a, b);
    }

    /// <summary>A guard has shown it.</summary>
    public static void NoteDifferent(Val a, Val b)
    {
        a.Others = [.. a.Others ?? [], b.Id];
        b.Others = [.. b.Others ?? [], a.Id];
    }

    /// <summary>
    /// A fresh object is none that a value stood for before its New, no other fresh object, and as long as it did not
    /// escape nothing that was loaded or returned later. (A phi has a later id than all of the preamble.)
    /// </summary>
    private static bool IsOther(Val fresh, Val other) =>
        fresh.Fresh && (other.Fresh || !fresh.Escaped || other.Id < fresh.Id || other.Out is Const);

    /// <summary>An owned array is referred to by its owner's field alone.</summary>
    private static bool OwnersDiffer(Val a, Val b) =>
        a.OwnerField is { } f && b.OwnerField is { } g && (!ReferenceEquals(f, g) || !MayBeSame(a.Owner!, b.Owner!));
}
