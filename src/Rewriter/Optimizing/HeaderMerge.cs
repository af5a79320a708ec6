using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Compares the state at the end of one way to the label (an entry or a back-edge) with the header that the body's walk assumed. Where they
/// differ the header is weakened (an invariant becomes a virtual box or a phi, a virtual a phi, a cell is dropped, a bound is widened), and
/// the body is walked again. Weakening only ever goes one way, so that this ends.
///
/// Two traps are handled here. One value at the header that comes back as two (or the other way round) must be split, or, for
/// objects with identity, become real. And a virtual object with identity that one way forces must not stay virtual on another.
/// </summary>
internal sealed class HeaderMerge
{
    private readonly Entries _entries;
    private readonly Walk _way;
    private readonly Fitting? _fitting;
    private readonly HashSet<int> _mustBeReal;
    private readonly Dictionary<(HeaderNode, Val), HeaderNode> _merged = [];
    // In the order of their first meeting; a node that comes back as two has two.
    private readonly Dictionary<HeaderNode, List<Val>> _nextsOf = [];
    private readonly Dictionary<Val, HeaderNode> _nodeOf = [];
    private readonly List<(HeaderNode Node, Val Next)> _phis = [];

    /// <param name="entries">The ways into the loop; loads of the payload of boxes are added to the first.</param>
    /// <param name="way">At its end; what makes it fit the header is added to it.</param>
    /// <param name="fits">The way is not the main one: where it knows less than the header it is made to fit, by guards and loads at its end.</param>
    /// <param name="mustBeReal">Ids of objects of the first way in that no header may keep virtual; grows.</param>
    public HeaderMerge(Entries entries, Walk way, bool fits, HashSet<int> mustBeReal)
    {
        (_entries, _way, _mustBeReal) = (entries, way, mustBeReal);
        _fitting = fits && way.Code.NoBreak is { } noBreak ? new Fitting(way, noBreak.Guard) : null;
    }

    public bool Changed { get; private set; }

    /// <summary>What the way feeds to the phis of the assumed header, good when nothing changed.</summary>
    public Dictionary<Phi, Val> Fed
    {
        get
        {
            var fed = new Dictionary<Phi, Val>();
            foreach ((HeaderNode node, Val next) in _phis)
                fed[node.Phi!] = next;
            return fed;
        }
    }

    public Header Merge(Header assumed, Val[] nextReds)
    {
        PerformUncarried(new HeaderMatch(_entries, _way, assumed, nextReds).CarriedStores());
        var reds = new HeaderNode[assumed.Reds.Length];
        for (int i = 0; i < reds.Length; i++)
            reds[i] = Merge(assumed.Reds[i], nextReds[i]);
        var result = new Header(reds, MergeCells(assumed));
        CheckIdentities();
        return result;
    }

    // What is pending at the end of the way but not carried by the header is performed there.
    private void PerformUncarried(HashSet<(int Base, int Region)> carried)
    {
        foreach (Cell cell in _way.Heap.DirtyCells.ToArray())
            if (!carried.Contains((cell.Base.Id, cell.Region.Id)))
                _way.Perform(cell);
    }

    // ---- known places

    private List<HeaderCell> MergeCells(Header assumed)
    {
        var cells = new List<HeaderCell>(assumed.Cells.Count);
        var done = new HashSet<(HeaderCell, Val)>();
        // A cell's content may be the base of another, so that the order takes care of itself only by going on while something is found.
        for (int before = -1; before != done.Count;)
        {
            before = done.Count;
            foreach (HeaderCell cell in assumed.Cells)
                foreach (Val target in Targets(cell))
                    if (done.Add((cell, target)) && MergeCell(cell, target) is { } kept)
                        cells.Add(kept);
        }
        Changed |= cells.Count != assumed.Cells.Count;
        return cells;
    }

    private Val[] Targets(HeaderCell cell) => HeaderMatch.Targets(_entries, _way, cell, target => _nextsOf.GetValueOrDefault(target));

    private HeaderCell? MergeCell(HeaderCell cell, Val target)
    {
        HeaderNode? newBase = cell.Base is null ? null : Merge(cell.Base, target);
        Val? next = HeaderMatch.Content(_way, target, cell.Region, out bool pending) ?? _fitting?.Reload(newBase, target, cell.Region);
        if (next is null)
            return Drop();
        HeaderNode node = Merge(cell.Node, next);
        // A store that is pending on some way is carried on all: on the others the exits perform it once more, with the value that is there.
        bool dirty = (cell.Dirty || pending) && IsAlone(cell.Base);
        Changed |= dirty != cell.Dirty;
        // The barrier pass has to know where an owned array comes from: it must not come out of a phi.
        if (node.Kind == HeaderKind.Phi && cell.Region.Descr is FieldDescr { OwnedArray: true } && !dirty)
            return Drop();
        return new HeaderCell(newBase, cell.Region, node, dirty);
    }

    // An object that goes on under two names: no store to it may be pending under both.
    private bool IsAlone(HeaderNode? target) => target is null || !_nextsOf.TryGetValue(target, out List<Val>? nexts) || nexts.Count == 1;

    private HeaderCell? Drop()
    {
        Changed = true;
        return null;
    }

    // ---- values

    private HeaderNode Merge(HeaderNode node, Val next)
    {
        if (_merged.TryGetValue((node, next), out HeaderNode? done))
            return done;
        if (!_nextsOf.TryGetValue(node, out List<Val>? nexts))
            _nextsOf.Add(node, nexts = []);
        // One value that comes back as two.
        if (node.Kind != HeaderKind.Invariant && nexts.Count > 0 && !State.Same(nexts[0], next))
            Split(node);
        nexts.Add(next);
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

    private HeaderNode MergeInvariant(HeaderNode node, Val next)
    {
        if (HeaderMatch.IsInvariant(_entries, node, next))
            return _merged[(node, next)] = node;
        if (_entries.ConstOf(node) is { } constant && _fitting?.Value(next, constant) == true)
            return _merged[(node, next)] = node;
        Changed = true;
        if (next.Virtual is { IdentityFree: true } box && node.Entry.KnownType == box.Type)
            return Unbox(node, next, box);
        _fitting?.Class(next, node.Entry.Class);
        return NewPhi(node, next);
    }

    /// <summary>The first way ends with a real box and this one with a virtual one of the same class: only the payload goes around.</summary>
    private HeaderNode Unbox(HeaderNode node, Val next, VirtualContent box)
    {
        var result = new HeaderNode(HeaderKind.Virtual, node.Entry) { Class = box.Class };
        _merged.Add((node, next), result);
        for (int i = 0; i < box.Values.Count; i++)
        {
            Val payload = Payload(_entries.First, node.Entry, box.Fields[i]);
            AddField(result, box.Fields[i], Header.NodeOf(_entries, payload, []), box.Values[i]);
        }
        return result;
    }

    private static Val Payload(Walk walk, Val box, FieldDescr field) => walk.Do(OpCode.GetfieldGc, field.Kind, field, box);

    private HeaderNode MergeVirtual(HeaderNode node, Val next)
    {
        bool entryGone = !node.IdentityFree && (!node.Entry.IsVirtual || _mustBeReal.Contains(node.Entry.Id));
        if (!entryGone && next.Virtual is { } content && SameShape(node, content))
            return MergeContents(node, next, content);
        if (!next.IsVirtual && node.IdentityFree)
            _fitting?.Class(next, node.Class);
        if (!entryGone && node.IdentityFree && !next.IsVirtual && next.KnownType == node.Class!.Type)
            return MergeRealBox(node, next);
        Changed = true;
        return NewPhi(node, next);
    }

    public static bool SameShape(HeaderNode node, VirtualContent content) =>
        ReferenceEquals(node.Array, content.Array) && node.Class?.Type == content.Class?.Type
        && (node.Class is not null || node.Items.Count == content.Values.Count);

    private HeaderNode MergeContents(HeaderNode node, Val next, VirtualContent content)
    {
        if (!node.IdentityFree)
            NoteIdentity(node, next);
        var result = new HeaderNode(HeaderKind.Virtual, node.Entry) { Class = node.Class, Array = node.Array, Instance = node.Instance };
        _merged.Add((node, next), result);
        if (node.Array is not null)
        {
            for (int i = 0; i < node.Items.Count; i++)
                result.Items.Add(Merge(node.Items[i], content.Values[i]));
            return result;
        }
        for (int i = 0; i < node.Fields.Count; i++)
            AddField(result, node.Fields[i], node.Items[i], content.Find(node.Fields[i]) ?? _way.State.Zero(node.Fields[i].Kind));
        for (int i = 0; i < content.Fields.Count; i++)
            if (node.Find(content.Fields[i]) is null)
                AddField(result, content.Fields[i], Zero(content.Fields[i]), content.Values[i]);
        return result;
    }

    private HeaderNode Zero(FieldDescr field) => new(HeaderKind.Invariant, _entries.First.State.Zero(field.Kind));

    private void AddField(HeaderNode result, FieldDescr field, HeaderNode item, Val next)
    {
        result.Fields.Add(field);
        result.Items.Add(Merge(item, next));
    }

    private HeaderNode MergeRealBox(HeaderNode node, Val next)
    {
        var result = new HeaderNode(HeaderKind.Virtual, node.Entry) { Class = node.Class, Instance = node.Instance };
        _merged.Add((node, next), result);
        for (int i = 0; i < node.Fields.Count; i++)
            AddField(result, node.Fields[i], node.Items[i], Payload(_way, next, node.Fields[i]));
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
        });
    }

    private HeaderNode MergePhi(HeaderNode node, Val next)
    {
        if (node.KnownClass is not null)
            _fitting?.Class(next, node.KnownClass);
        else if (node.NonNull)
            _fitting?.NonNull(next);
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
        });
    }

    private HeaderNode AddPhi(HeaderNode node, Val next, HeaderNode phi)
    {
        _entries.NoteEscaped(next);
        _merged.Add((node, next), phi);
        _phis.Add((phi, next));
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
        foreach ((HeaderNode phi, Val next) in _phis)
        {
            Reach(phi.Entry, forced);
            Reach(next, forced);
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
