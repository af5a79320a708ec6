using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Compares the state at the end of a body with the header that the walk assumed. Where they differ the header is weakened
/// (an invariant becomes a virtual box or a phi, a virtual a phi, a cell is dropped or becomes dirty, a bound is widened)
/// and the body is walked again. Weakening only ever goes one way, so that this ends.
///
/// Two traps are handled here. One value at the header that comes back as two (or the other way round) must be split, or, for
/// objects with identity, become real. And a virtual object with identity that one path forces must not stay virtual on another.
/// </summary>
internal sealed class HeaderMerge
{
    private readonly Walk _preamble, _body;
    private readonly int _preambleValues;
    private readonly HashSet<int> _mustBeReal;
    private readonly Dictionary<(HeaderNode, Val), HeaderNode> _merged = [];
    private readonly Dictionary<HeaderNode, Val> _nextOf = [];
    private readonly Dictionary<Val, HeaderNode> _nodeOf = [];

    /// <param name="preamble">At its end; loads of the payload of boxes and stores that the loop does not carry are added to it.</param>
    /// <param name="body">At its end.</param>
    /// <param name="preambleValues">How many values the preamble's state had when the body's was copied from it.</param>
    /// <param name="mustBeReal">Ids of preamble objects that no header may keep virtual; grows.</param>
    public HeaderMerge(Walk preamble, Walk body, int preambleValues, HashSet<int> mustBeReal)
    {
        (_preamble, _body, _preambleValues, _mustBeReal) = (preamble, body, preambleValues, mustBeReal);
    }

    public bool Changed { get; private set; }

    /// <summary>The nodes of the phis, in the order of their first use.</summary>
    public List<HeaderNode> Phis { get; } = [];

    public Header Merge(Header assumed, Val[] nextReds)
    {
        PerformUncarried(assumed);
        var reds = new HeaderNode[assumed.Reds.Length];
        for (int i = 0; i < reds.Length; i++)
            reds[i] = Merge(assumed.Reds[i], nextReds[i]);
        var cells = new List<HeaderCell>(assumed.Cells.Count);
        foreach (HeaderCell cell in assumed.Cells)
            if (MergeCell(cell) is { } kept)
                cells.Add(kept);
        CheckIdentities();
        return new Header(reds, cells);
    }

    // What is pending at the end of the body but not carried by the header is performed there.
    private void PerformUncarried(Header assumed)
    {
        var carried = new HashSet<(int, int)>();
        foreach (HeaderCell cell in assumed.Cells)
            carried.Add((cell.BaseId, cell.Region.Id));
        foreach (Cell cell in _body.Heap.DirtyCells.ToArray())
            if (!carried.Contains((cell.Base.Id, cell.Region.Id)))
                _body.Perform(cell);
    }

    private HeaderCell? MergeCell(HeaderCell cell)
    {
        Cell? next = _body.Heap.Find(cell.BaseId, cell.Region);
        if (next is null)
            return Drop(cell);
        bool dirty = next.Dirty;
        if (cell.Dirty && !dirty)
            PerformAtEntry(cell);
        Changed |= dirty != cell.Dirty;
        HeaderNode node = Merge(cell.Node, next.Value);
        // The barrier pass has to know where an owned array comes from: it must not come out of a phi.
        if (node.Kind == HeaderKind.Phi && cell.Region.Descr is FieldDescr { OwnedArray: true } && !dirty)
            return Drop(cell);
        return new HeaderCell(cell.BaseId, cell.Region, node, dirty);
    }

    private HeaderCell? Drop(HeaderCell cell)
    {
        Changed = true;
        if (cell.Dirty)
            PerformAtEntry(cell);
        return null;
    }

    private void PerformAtEntry(HeaderCell cell)
    {
        if (_preamble.Heap.Find(cell.BaseId, cell.Region) is { } pending)
            _preamble.Perform(pending);
    }

    private HeaderNode Merge(HeaderNode node, Val next)
    {
        if (_merged.TryGetValue((node, next), out HeaderNode? done))
            return done;
        if (node.Kind != HeaderKind.Invariant)
        {
            // One value that comes back as two.
            if (_nextOf.TryGetValue(node, out Val? other) && !State.Same(other, next))
                Split(node);
            _nextOf.TryAdd(node, next);
        }
        return node.Kind switch
        {
            HeaderKind.Invariant => MergeInvariant(node, next),
            HeaderKind.Virtual => MergeVirtual(node, next),
            _ => MergePhi(node, next),
        };
    }

    private void Split(HeaderNode node)
    {
        Changed = true;
        if (node.Kind == HeaderKind.Virtual && !node.IdentityFree)
            _mustBeReal.Add(node.Entry.Id);
    }

    private bool IsInvariant(HeaderNode node, Val next)
    {
        if (node.Entry.Const is { } x && next.Const is { } y)
            return x.SameAs(y);
        return node.Entry.Id == next.Id && next.Id < _preambleValues;
    }

    private HeaderNode MergeInvariant(HeaderNode node, Val next)
    {
        if (IsInvariant(node, next))
            return _merged[(node, next)] = node;
        Changed = true;
        if (next.Virtual is { IdentityFree: true } box && node.Entry.KnownType == box.Type)
            return Unbox(node, next, box);
        return NewPhi(node, next);
    }

    /// <summary>The preamble ends with a real box and the body with a virtual one of the same class: only the payload goes around.</summary>
    private HeaderNode Unbox(HeaderNode node, Val next, VirtualContent box)
    {
        var result = new HeaderNode(HeaderKind.Virtual, node.Entry) { Class = box.Class };
        _merged.Add((node, next), result);
        for (int i = 0; i < box.Values.Count; i++)
        {
            var payload = new HeaderNode(HeaderKind.Invariant, Payload(_preamble, node.Entry, box.Fields[i]));
            result.Fields.Add(box.Fields[i]);
            result.Items.Add(Merge(payload, box.Values[i]));
        }
        return result;
    }

    private static Val Payload(Walk walk, Val box, FieldDescr field) => walk.Do(OpCode.GetfieldGc, field.Kind, field, box);

    private HeaderNode MergeVirtual(HeaderNode node, Val next)
    {
        bool entryGone = !node.IdentityFree && (!node.Entry.IsVirtual || _mustBeReal.Contains(node.Entry.Id));
        if (!entryGone && next.Virtual is { } content && SameShape(node, content))
            return MergeContents(node, next, content);
        if (!entryGone && node.IdentityFree && !next.IsVirtual && next.KnownType == node.Class!.Type)
            return MergeRealBox(node, next);
        Changed = true;
        return NewPhi(node, next);
    }

    private static bool SameShape(HeaderNode node, VirtualContent content) =>
        ReferenceEquals(node.Array, content.Array) && node.Class?.Type == content.Class?.Type
        && (node.Class is not null || node.Items.Count == content.Values.Count);

    private HeaderNode MergeContents(HeaderNode node, Val next, VirtualContent content)
    {
        if (!node.IdentityFree)
            NoteIdentity(node, next);
        var result = new HeaderNode(HeaderKind.Virtual, node.Entry) { Class = node.Class, Array = node.Array, Instance = node.Instance, Next = next };
        _merged.Add((node, next), result);
        if (node.Array is not null)
        {
            for (int i = 0; i < node.Items.Count; i++)
                result.Items.Add(Merge(node.Items[i], content.Values[i]));
            return result;
        }
        for (int i = 0; i < node.Fields.Count; i++)
            AddField(result, node.Fields[i], node.Items[i], content.Find(node.Fields[i]) ?? _body.State.Zero(node.Fields[i].Kind));
        for (int i = 0; i < content.Fields.Count; i++)
            if (node.Find(content.Fields[i]) is null)
                AddField(result, content.Fields[i], Zero(content.Fields[i]), content.Values[i]);
        return result;
    }

    private HeaderNode Zero(FieldDescr field) => new(HeaderKind.Invariant, _preamble.State.Zero(field.Kind));

    private void AddField(HeaderNode result, FieldDescr field, HeaderNode item, Val next)
    {
        result.Fields.Add(field);
        result.Items.Add(Merge(item, next));
    }

    private HeaderNode MergeRealBox(HeaderNode node, Val next)
    {
        var result = new HeaderNode(HeaderKind.Virtual, node.Entry) { Class = node.Class, Instance = node.Instance, Next = next };
        _merged.Add((node, next), result);
        for (int i = 0; i < node.Fields.Count; i++)
            AddField(result, node.Fields[i], node.Items[i], Payload(_body, next, node.Fields[i]));
        return result;
    }

    // Two header objects that come back as one.
    private void NoteIdentity(HeaderNode node, Val next)
    {
        if (_nodeOf.TryAdd(next, node) || ReferenceEquals(_nodeOf[next], node))
            return;
        Changed = true;
        _mustBeReal.Add(node.Entry.Id);
        _mustBeReal.Add(_nodeOf[next].Entry.Id);
    }

    private HeaderNode NewPhi(HeaderNode node, Val next)
    {
        Val entry = node.Entry;
        entry.Escaped = true;
        long min = IntRanges.Min(entry.Kind), max = IntRanges.Max(entry.Kind);
        return AddPhi(node, next, new HeaderNode(HeaderKind.Phi, entry)
        {
            KnownClass = CommonClass(entry, next),
            NonNull = entry.KnownNonNull && next.KnownNonNull,
            Lo = next.Lo >= entry.Lo ? entry.Lo : next.Lo >= 0 ? 0 : min,
            Hi = next.Hi <= entry.Hi ? entry.Hi : max,
            Next = next,
        });
    }

    private HeaderNode MergePhi(HeaderNode node, Val next)
    {
        bool keepsClass = node.KnownClass is null || next.KnownType == node.KnownClass.Type;
        bool keepsNonNull = !node.NonNull || next.KnownNonNull;
        bool keepsLo = next.Lo >= node.Lo, keepsHi = next.Hi <= node.Hi;
        if (node.Entry.Kind is Kind.Ref or Kind.F64)
            keepsLo = keepsHi = true;
        Changed |= !(keepsClass && keepsNonNull && keepsLo && keepsHi);
        return AddPhi(node, next, new HeaderNode(HeaderKind.Phi, node.Entry)
        {
            KnownClass = keepsClass ? node.KnownClass : null,
            NonNull = node.NonNull && keepsNonNull,
            Lo = keepsLo ? node.Lo : next.Lo >= 0 && node.Lo > 0 ? 0 : IntRanges.Min(node.Entry.Kind),
            Hi = keepsHi ? node.Hi : IntRanges.Max(node.Entry.Kind),
            Instance = node.Instance,
            Phi = node.Phi,
            Next = next,
        });
    }

    private HeaderNode AddPhi(HeaderNode node, Val next, HeaderNode phi)
    {
        _merged.Add((node, next), phi);
        Phis.Add(phi);
        return phi;
    }

    private static ClassDescr? CommonClass(Val entry, Val next)
    {
        if (entry.KnownType is null || entry.KnownType != next.KnownType)
            return null;
        return entry.Class ?? entry.Virtual?.Class ?? next.Class ?? next.Virtual?.Class;
    }

    // A phi's virtual arguments are forced, with all that they hold: what has identity there must be real wherever the header has it.
    private void CheckIdentities()
    {
        var forced = new HashSet<Val>();
        foreach (HeaderNode phi in Phis)
        {
            Reach(phi.Entry, forced);
            Reach(phi.Next!, forced);
        }
        foreach ((Val next, HeaderNode node) in _nodeOf)
        {
            if (!forced.Contains(next) && !forced.Contains(node.Entry))
                continue;
            Changed |= _mustBeReal.Add(node.Entry.Id);
        }
    }

    private static void Reach(Val v, HashSet<Val> forced)
    {
        if (v.Virtual is not { } content || !forced.Add(v))
            return;
        foreach (Val item in content.Values)
            Reach(item, forced);
    }
}
