using JitStm.TraceIr;

namespace JitStm.Rewriter;

internal enum HeaderKind : byte
{
    /// <summary>The preamble's value, in every iteration.</summary>
    Invariant,
    /// <summary>An object that does not exist at the header; its fields or items are nodes.</summary>
    Virtual,
    /// <summary>Another value in each iteration.</summary>
    Phi,
}

/// <summary>
/// One value of the loop header, as the next walk over the body assumes it. Nodes are never changed after that walk began: merging makes new ones.
/// </summary>
internal sealed class HeaderNode(HeaderKind kind, Val entry)
{
    public HeaderKind Kind { get; } = kind;

    /// <summary>The value at the end of the preamble (in the preamble's state).</summary>
    public Val Entry { get; } = entry;

    // Virtual.
    public ClassDescr? Class { get; init; }

    public ArrayDescr? Array { get; init; }

    public List<FieldDescr> Fields { get; } = [];

    public List<HeaderNode> Items { get; } = [];

    // Phi: what is known of it in every iteration.
    public ClassDescr? KnownClass { get; init; }

    public bool NonNull { get; init; }

    public long Lo { get; init; }

    public long Hi { get; init; }

    /// <summary>The value that stands for the node in the walk over the body.</summary>
    public Val? Instance { get; set; }

    /// <summary>The phi that the instance was at the label; a guard in the body may have made the instance a constant since.</summary>
    public Phi? Phi { get; set; }

    /// <summary>The value at the end of the body (in the body's state).</summary>
    public Val? Next { get; set; }

    public bool IdentityFree => Class is { IdentityFree: true };

    public HeaderNode? Find(FieldDescr field)
    {
        int at = Fields.IndexOf(field);
        return at < 0 ? null : Items[at];
    }
}

/// <summary>A known place of the heap at the header.</summary>
/// <param name="BaseId">An object of the preamble.</param>
/// <param name="Region">Its field or item.</param>
/// <param name="Node">What it holds.</param>
/// <param name="Dirty">The store is pending at the header: it is carried around the loop and performed by exits alone.</param>
internal sealed record HeaderCell(int BaseId, Region Region, HeaderNode Node, bool Dirty);

/// <summary>The assumption about all of the state at the start of each iteration.</summary>
internal sealed class Header(HeaderNode[] reds, List<HeaderCell> cells)
{
    public HeaderNode[] Reds { get; } = reds;

    public List<HeaderCell> Cells { get; } = cells;

    /// <summary>The most optimistic header: everything is in each iteration what it was at the end of the preamble.</summary>
    public static Header Of(Walk preamble, Val[] reds)
    {
        PerformUnreachable(preamble, reds);
        var made = new Dictionary<Val, HeaderNode>();
        HeaderNode[] nodes = Array.ConvertAll(reds, v => NodeOf(v, made));
        var cells = new List<HeaderCell>();
        foreach (Cell cell in preamble.Heap.Cells)
            cells.Add(new HeaderCell(cell.Base.Id, cell.Region, NodeOf(cell.Value, made), cell.Dirty));
        return new Header(nodes, cells);
    }

    private static HeaderNode NodeOf(Val v, Dictionary<Val, HeaderNode> made)
    {
        if (v.Virtual is not { } content)
            return new HeaderNode(HeaderKind.Invariant, v);
        if (made.TryGetValue(v, out HeaderNode? node))
            return node;
        node = new HeaderNode(HeaderKind.Virtual, v) { Class = content.Class, Array = content.Array };
        made.Add(v, node);
        node.Fields.AddRange(content.Fields);
        foreach (Val item in content.Values)
            node.Items.Add(NodeOf(item, made));
        return node;
    }

    /// <summary>A pending store to an object that the next iteration cannot name would be carried for ever: it is performed in the preamble.</summary>
    private static void PerformUnreachable(Walk preamble, Val[] reds)
    {
        var reached = new HashSet<int> { preamble.State.Statics.Id };
        var work = new Stack<Val>(reds);
        var contents = new Dictionary<int, List<Val>>();
        foreach (Cell cell in preamble.Heap.Cells)
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
        foreach (Cell cell in preamble.Heap.DirtyCells.ToArray())
            if (!reached.Contains(cell.Base.Id))
                preamble.Perform(cell);
    }

    /// <summary>Makes the body's initial state: the preamble's end with the header's nodes in place of what they stand for.</summary>
    public void Instantiate(Walk body, RecordedCode code)
    {
        State state = body.State;
        foreach (Cell cell in state.Heap.Cells.ToArray())
            state.Heap.Forget(cell);
        var done = new HashSet<HeaderNode>();
        foreach (HeaderNode red in Reds)
            Instance(red, state, done);
        foreach (HeaderCell cell in Cells)
        {
            Cell known = state.Heap.Learn(state.Vals[cell.BaseId], cell.Region, Instance(cell.Node, state, done));
            if (cell.Dirty)
                state.Heap.MarkDirty(known);
        }
        for (int i = 0; i < Reds.Length; i++)
            body.Bind(i, Reds[i].Instance!);
    }

    private static Val Instance(HeaderNode node, State state, HashSet<HeaderNode> done)
    {
        if (!done.Add(node))
            return node.Instance!;
        switch (node.Kind)
        {
            case HeaderKind.Invariant:
                return node.Instance = state.Vals[node.Entry.Id];
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
                    v.Virtual.Values.Add(Instance(item, state, done));
                return v;
        }
    }
}
