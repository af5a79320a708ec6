using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>What is held of one original object at one place of the trace.</summary>
internal sealed class Access(Value original)
{
    public readonly Value Original = original;

    /// <summary>Good for loads.</summary>
    public Op? Read;

    /// <summary>Good for loads and stores.</summary>
    public Op? Write;

    /// <summary>Owned arrays loaded through one of the two.</summary>
    public readonly Dictionary<FieldDescr, Op> Arrays = [];

    public Op? Any => Write ?? Read;

    public Access Clone()
    {
        var copy = new Access(Original) { Read = Read, Write = Write };
        foreach ((FieldDescr field, Op array) in Arrays)
            copy.Arrays.Add(field, array);
        return copy;
    }
}

/// <summary>
/// The facts of the barrier pass, and when they die:
/// - A write reference is the transaction's private copy (or the object itself when it was born in the transaction): good until the
///   transaction may have ended, that is until guest code may have run.
/// - A read reference is the original, or the private copy when the object was written before. It dies when the object may become
///   written: at stm_write of any object that may be the same one, and at a call that writes.
/// - A fresh object is accessed directly until guest code may have run: then it may have been committed and be shared.
/// - Being inevitable ends with the transaction.
/// - An owned array is as good as the reference through which it was loaded, unless the field itself was stored to.
/// A guard_no_break that holds goes on in the same transaction: nothing dies there.
/// </summary>
internal sealed class AccessTable
{
    // By the original; constants by the object itself, so that two constants of one object share.
    private readonly Dictionary<object, Access> _accesses = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Value> _fresh = [];

    public bool Inevitable { get; set; }

    public static object KeyOf(Value original) => original is ConstRef { Target: { } target } ? target : original;

    public Access? Find(Value original) => _accesses.GetValueOrDefault(KeyOf(original));

    public Access Of(Value original)
    {
        object key = KeyOf(original);
        if (!_accesses.TryGetValue(key, out Access? access))
            _accesses.Add(key, access = new Access(original));
        return access;
    }

    public void AddFresh(Value made) => _fresh.Add(made);

    public bool IsFresh(Value original) => _fresh.Contains(original);

    /// <summary>The object is written from here on: read references of what may be the same object see old values.</summary>
    public void Written(Access written, TypeBounds bounds)
    {
        written.Read = null;
        foreach (Access other in _accesses.Values)
            if (other.Read is not null && bounds.MayBeSame(other.Original, written.Original))
                other.Read = null;
    }

    /// <summary>A field that owns its array gets another one.</summary>
    public void ArrayReplaced(FieldDescr field)
    {
        foreach (Access access in _accesses.Values)
            access.Arrays.Remove(field);
    }

    public void AfterCall(CallEffects effects)
    {
        if ((effects & CallEffects.RunsGuest) != 0)
        {
            _accesses.Clear();
            _fresh.Clear();
            Inevitable = false;
        }
        else if ((effects & CallEffects.Writes) != 0)
        {
            foreach (Access access in _accesses.Values)
            {
                access.Read = null;
                // The callee may have put another array into a field.
                access.Arrays.Clear();
            }
        }
    }

    public AccessTable Clone()
    {
        var copy = new AccessTable { Inevitable = Inevitable };
        foreach ((object key, Access access) in _accesses)
            copy._accesses.Add(key, access.Clone());
        copy._fresh.UnionWith(_fresh);
        return copy;
    }

    /// <summary>Drops what a loop cannot keep.</summary>
    public void Forget(HashSet<object> keys, bool everything)
    {
        if (everything)
            _accesses.Clear();
        foreach (object key in keys)
            _accesses.Remove(key);
        if (everything || keys.Contains(FreshKey))
            _fresh.Clear();
        if (everything || keys.Contains(InevitableKey))
            Inevitable = false;
    }

    private static readonly object FreshKey = new(), InevitableKey = new();

    /// <summary>True when all that this table says still holds at the end of the body; else names what does not.</summary>
    public bool HoldsIn(AccessTable end, HashSet<object> lost)
    {
        int before = lost.Count;
        foreach ((object key, Access access) in _accesses)
            if (access.Any is not null && !(end._accesses.TryGetValue(key, out Access? later) && Holds(access, later)))
                lost.Add(key);
        if (!_fresh.IsSubsetOf(end._fresh))
            lost.Add(FreshKey);
        if (Inevitable && !end.Inevitable)
            lost.Add(InevitableKey);
        return lost.Count == before;
    }

    private static bool Holds(Access access, Access later)
    {
        if (!ReferenceEquals(access.Read, later.Read) || !ReferenceEquals(access.Write, later.Write))
            return false;
        foreach ((FieldDescr field, Op array) in access.Arrays)
            if (!later.Arrays.TryGetValue(field, out Op? now) || !ReferenceEquals(now, array))
                return false;
        return true;
    }
}
