using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>What the ops of a trace need, found before the walk: which reads are followed by a write of the same object, and what a loop's body needs of older objects.</summary>
internal sealed class BarrierNeeds
{
    private readonly bool[] _writeFollows;
    private readonly List<(Value Original, FieldDescr? Array, bool Write)> _ofBody = [];

    public BarrierNeeds(Trace trace, int label)
    {
        _writeFollows = new bool[trace.Ops.Count];
        Backwards(trace);
        if (label >= 0)
            CollectBody(trace, label);
    }

    /// <summary>The op at this place reads an object that is written later, before its references die: the write barrier is taken at once.</summary>
    public bool WriteFollows(int at) => _writeFollows[at];

    /// <summary>The object whose access reference the op's base must be, and for items of an owned array the field; null when it needs none.</summary>
    public static (Value Original, FieldDescr? Array)? TargetOf(Op op)
    {
        if (op.Descr is FieldDescr field && op.Code is OpCode.GetfieldGc or OpCode.SetfieldGc)
            return NeedsAccess(field, op.Code == OpCode.SetfieldGc) ? (op.Args[0], null) : null;
        if (op.Code is OpCode.GetarrayitemGc or OpCode.SetarrayitemGc or OpCode.ArraylenGc && OwnedArray(op.Args[0]) is { } load)
            return (load.Args[0], (FieldDescr)load.Descr!);
        return null;
    }

    public static bool IsStore(Op op) => op.Code is OpCode.SetfieldGc or OpCode.SetarrayitemGc;

    /// <summary>The load that gives an array whose items are part of a transactional object; null for other values.</summary>
    public static Op? OwnedArray(Value v) =>
        v is Op { Code: OpCode.GetfieldGc, Descr: FieldDescr { OwnedArray: true, Owner.Sharing: Sharing.Transactional } } load ? load : null;

    // Also a field that is set only once is stored through the write barrier: the object is being built, usually by this trace. An owned array
    // in a field that never changes is still another one in a private copy.
    private static bool NeedsAccess(FieldDescr field, bool store) =>
        field.Owner.Sharing == Sharing.Transactional && (store || !field.Immutable || field.OwnedArray);

    private void Backwards(Trace trace)
    {
        var written = new HashSet<object>(ReferenceEqualityComparer.Instance);
        for (int i = trace.Ops.Count - 1; i >= 0; i--)
        {
            Op op = trace.Ops[i];
            if (op.Descr is CallDescr call && (call.Effects & CallEffects.RunsGuest) != 0 || op.Code == OpCode.Label)
                written.Clear();
            if (TargetOf(op) is not { } target)
                continue;
            object key = AccessTable.KeyOf(target.Original);
            _writeFollows[i] = written.Contains(key);
            if (IsStore(op))
                written.Add(key);
        }
    }

    private void CollectBody(Trace trace, int label)
    {
        var made = new HashSet<Value>(trace.Phis);
        for (int i = label + 1; i < trace.Ops.Count; i++)
        {
            Op op = trace.Ops[i];
            if (TargetOf(op) is { } target && !made.Contains(target.Original))
                _ofBody.Add((target.Original, target.Array, IsStore(op)));
            made.Add(op);
        }
    }

    /// <summary>
    /// At the end of the preamble: takes the barriers that the body needs of objects older than the label. Only of those that the preamble has
    /// shown to be objects of the right class: the body's own guards have not been passed yet.
    /// </summary>
    public void AcquireBeforeLabel(BarrierWalk walk, HashSet<object> given)
    {
        foreach (bool write in (ReadOnlySpan<bool>)[true, false])
        {
            foreach ((Value original, FieldDescr? array, bool store) in _ofBody)
            {
                if (store != write || given.Contains(AccessTable.KeyOf(original)) || walk.Table.IsFresh(original) || !walk.Bounds.IsKnown(original))
                    continue;
                if (array is null)
                    walk.Reference(original, store);
                else
                    walk.Array(original, array, store);
            }
        }
    }
}
