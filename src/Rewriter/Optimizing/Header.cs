using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>A known place of the heap at the header.</summary>
/// <param name="Base">The object; null for a static field. A phi's cells are about whatever object it is in this iteration.</param>
/// <param name="Region">Its field or item.</param>
/// <param name="Node">What it holds.</param>
/// <param name="Dirty">The store is pending at the header: it is carried around the loop and performed by exits alone.</param>
internal sealed record HeaderCell(HeaderNode? Base, Region Region, HeaderNode Node, bool Dirty);

/// <summary>
/// The assumption about all of the state at the start of each iteration: a tree over access paths, from the reds through virtual objects and
/// known places of the heap.
/// </summary>
internal sealed class Header(HeaderNode[] reds, List<HeaderCell> cells)
{
    public HeaderNode[] Reds { get; } = reds;

    public List<HeaderCell> Cells { get; } = cells;

    /// <summary>The most optimistic header: everything is in each iteration what it was on the first way in.</summary>
    public static Header Of(Entries entries, Val[] reds)
    {
        Walk first = entries.First;
        HashSet<int> reached = Reachable(first, reds);
        // A pending store to an object that the next iteration cannot name would be carried for ever.
        foreach (Cell cell in first.Heap.DirtyCells.ToArray())
            if (!reached.Contains(cell.Base.Id))
                first.Perform(cell);
        var made = new Dictionary<Val, HeaderNode>();
        HeaderNode[] nodes = Array.ConvertAll(reds, v => NodeOf(entries, v, made));
        var cells = new List<HeaderCell>();
        foreach (Cell cell in first.Heap.Cells)
        {
            bool isStatic = ReferenceEquals(cell.Base, first.State.Statics);
            if (!isStatic && !reached.Contains(cell.Base.Id) && !entries.IsShared(cell.Base))
                continue;
            HeaderNode? target = isStatic ? null : NodeOf(entries, cell.Base, made);
            HeaderNode node = NodeOf(entries, cell.Value, made);
            if (node.Kind != HeaderKind.Phi || cell.Region.Descr is not FieldDescr { OwnedArray: true } || cell.Dirty)
                cells.Add(new HeaderCell(target, cell.Region, node, cell.Dirty));
        }
        return new Header(nodes, cells);
    }

    public static HeaderNode NodeOf(Entries entries, Val v, Dictionary<Val, HeaderNode> made)
    {
        if (made.TryGetValue(v, out HeaderNode? node))
            return node;
        if (v.Virtual is not { } content)
            return made[v] = entries.IsShared(v) || v.Const is not null ? new HeaderNode(HeaderKind.Invariant, v) : HeaderNode.PhiOf(v);
        node = new HeaderNode(HeaderKind.Virtual, v) { Class = content.Class, Array = content.Array };
        made.Add(v, node);
        node.Fields.AddRange(content.Fields);
        foreach (Val item in content.Values)
            node.Items.Add(NodeOf(entries, item, made));
        return node;
    }

    /// <summary>The ids of what the next iteration can name: from the reds, static fields and constants on.</summary>
    private static HashSet<int> Reachable(Walk walk, Val[] reds)
    {
        var reached = new HashSet<int> { walk.State.Statics.Id };
        var work = new Stack<Val>(reds);
        var contents = new Dictionary<int, List<Val>>();
        foreach (Cell cell in walk.Heap.Cells)
        {
            if (!contents.TryGetValue(cell.Base.Id, out List<Val>? list))
                contents.Add(cell.Base.Id, list = []);
            list.Add(cell.Value);
            if (cell.Base.Const is not null)
                work.Push(cell.Base);
        }
        while (work.TryPop(out Val? v))
        {
            if (!reached.Add(v.Id))
                continue;
            foreach (Val item in v.Virtual?.Values ?? contents.GetValueOrDefault(v.Id) ?? [])
                work.Push(item);
        }
        return reached;
    }

    /// <summary>Makes the body's initial state: what all ways in have in common, with the header's nodes in place of what they stand for.</summary>
    public void Instantiate(Walk body, Entries entries)
    {
        State state = body.State;
        foreach (Cell cell in state.Heap.Cells.ToArray())
            state.Heap.Forget(cell);
        var done = new HashSet<HeaderNode>();
        foreach (HeaderNode red in Reds)
            Instance(red, state, entries, done);
        foreach (HeaderCell cell in Cells)
        {
            Val target = cell.Base is null ? state.Statics : Instance(cell.Base, state, entries, done);
            Cell known = state.Heap.Learn(target, cell.Region, Instance(cell.Node, state, entries, done));
            if (cell.Dirty)
                state.Heap.MarkDirty(known);
        }
        for (int i = 0; i < Reds.Length; i++)
            body.Bind(i, Reds[i].Instance!);
    }

    private static Val Instance(HeaderNode node, State state, Entries entries, HashSet<HeaderNode> done)
    {
        if (!done.Add(node))
            return node.Instance!;
        switch (node.Kind)
        {
            case HeaderKind.Invariant:
                return node.Instance = entries.IsShared(node.Entry) ? state.Vals[node.Entry.Id] : state.OfConst(node.Entry.Const!);
            case HeaderKind.Phi:
                Val phi = state.New(node.Entry.Kind);
                phi.Out = node.Phi = new Phi(phi.Kind, 0);
                (phi.Class, phi.NonNull) = (node.KnownClass, node.NonNull);
                if (phi.Kind is Kind.I32 or Kind.I64)
                    (phi.Lo, phi.Hi) = (node.Lo, node.Hi);
                return node.Instance = phi;
            default:
                Val v = state.New(Kind.Ref);
                node.Instance = v;
                v.Fresh = true;
                v.Virtual = new VirtualContent { Class = node.Class, Array = node.Array };
                v.Virtual.Fields.AddRange(node.Fields);
                foreach (HeaderNode item in node.Items)
                    v.Virtual.Values.Add(Instance(item, state, entries, done));
                return v;
        }
    }

    /// <summary>All nodes that are phis, each once.</summary>
    public List<HeaderNode> Phis()
    {
        var seen = new HashSet<HeaderNode>();
        var phis = new List<HeaderNode>();
        foreach (HeaderNode red in Reds)
            Collect(red, seen, phis);
        foreach (HeaderCell cell in Cells)
        {
            if (cell.Base is not null)
                Collect(cell.Base, seen, phis);
            Collect(cell.Node, seen, phis);
        }
        return phis;
    }

    private static void Collect(HeaderNode node, HashSet<HeaderNode> seen, List<HeaderNode> phis)
    {
        if (!seen.Add(node))
            return;
        if (node.Kind == HeaderKind.Phi)
            phis.Add(node);
        foreach (HeaderNode item in node.Items)
            Collect(item, seen, phis);
    }
}
