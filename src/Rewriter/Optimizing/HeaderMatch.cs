using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Which value at the end of a way stands where each node of the header stands; nothing is changed by asking. Merging needs to know beforehand
/// which pending stores the header carries, for performing the others makes objects real.
/// </summary>
internal sealed class HeaderMatch(Entries entries, Walk way, Header header, Val[] reds)
{
    private readonly Dictionary<HeaderNode, HashSet<Val>> _nexts = [];

    /// <summary>The pending stores of the way, by base and region, that the header carries around.</summary>
    public HashSet<(int Base, int Region)> CarriedStores()
    {
        for (int i = 0; i < reds.Length; i++)
            Match(header.Reds[i], reds[i]);
        var done = new HashSet<(HeaderCell, Val)>();
        for (int before = -1; before != done.Count;)
        {
            before = done.Count;
            foreach (HeaderCell cell in header.Cells)
                foreach (Val target in Targets(cell))
                    if (done.Add((cell, target)) && Content(way, target, cell.Region, out _) is { } next)
                        Match(cell.Node, next);
        }
        var carried = new HashSet<(int, int)>();
        foreach (HeaderCell cell in header.Cells)
            if (Targets(cell) is [Val only])
                carried.Add((only.Id, cell.Region.Id));
        return carried;
    }

    private Val[] Targets(HeaderCell cell) => Targets(entries, way, cell, target => _nexts.GetValueOrDefault(target));

    /// <summary>The objects at the end of the way that a known place of the header is about.</summary>
    /// <param name="entries">The ways into the loop.</param>
    /// <param name="way">The way.</param>
    /// <param name="cell">The place.</param>
    /// <param name="nextsOf">The values found so far for a node, or null.</param>
    public static Val[] Targets(Entries entries, Walk way, HeaderCell cell, Func<HeaderNode, IEnumerable<Val>?> nextsOf)
    {
        if (cell.Base is not { } target)
            return [way.State.Statics];
        if (nextsOf(target) is { } nexts)
            return [.. nexts];
        return target.Kind == HeaderKind.Invariant ? [Itself(entries, way, target)] : [];
    }

    private void Match(HeaderNode node, Val next)
    {
        if (!_nexts.TryGetValue(node, out HashSet<Val>? nexts))
            _nexts.Add(node, nexts = []);
        if (!nexts.Add(next) || node.Kind != HeaderKind.Virtual || next.Virtual is not { } content || !HeaderMerge.SameShape(node, content))
            return;
        for (int i = 0; i < node.Items.Count; i++)
            Match(node.Items[i], node.Array is not null ? content.Values[i] : content.Find(node.Fields[i]) ?? way.State.Zero(node.Fields[i].Kind));
    }

    /// <summary>The way's own value of an invariant.</summary>
    private static Val Itself(Entries entries, Walk way, HeaderNode node) =>
        entries.IsShared(node.Entry) ? way.State.Vals[node.Entry.Id] : way.State.OfConst(node.Entry.Const!);

    public static bool IsInvariant(Entries entries, HeaderNode node, Val next)
    {
        if (entries.ConstOf(node) is { } x && next.Const is { } y)
            return x.SameAs(y);
        return entries.IsShared(node.Entry) && node.Entry.Id == next.Id && next.Id < entries.ValuesAtLabel;
    }

    /// <summary>What a place holds at the end of the way, if that is known.</summary>
    public static Val? Content(Walk way, Val target, Region region, out bool pending)
    {
        pending = false;
        if (target.Virtual is { } content)
            return region.Descr is FieldDescr field
                ? content.Class is null ? null : content.Find(field) ?? way.State.Zero(field.Kind)
                : content.Array is not null && region.Index < content.Values.Count ? content.Values[region.Index] : null;
        if (way.Heap.Find(target, region) is not { } cell)
            return null;
        pending = cell.Dirty;
        return cell.Value;
    }
}
