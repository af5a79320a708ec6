using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// The ways into a loop: through the preamble to its end, and through branches of the preamble that come back to the loop's start.
/// What was computed before they part is there on each of them.
/// </summary>
internal sealed class Entries
{
    // The state where the ways part; null when there is but one.
    private readonly State? _before;

    private Entries(Walk[] walks, State? before) => (Walks, _before) = (walks, before);

    public Walk[] Walks { get; }

    public Walk First => Walks[0];

    /// <summary>How many values the state at the label had: newer ones with the same ids are others.</summary>
    public int ValuesAtLabel { get; private set; }

    private State Common => _before ?? First.State;

    /// <summary>Null when the preamble itself never gets to its end.</summary>
    /// <param name="preamble">With its branches, walked.</param>
    /// <param name="comesBack">True of a walk that ends at the loop's start.</param>
    public static Entries? Of(Walk preamble, Func<Walk, bool> comesBack)
    {
        if (!comesBack(preamble))
            return null;
        Fork? parting = preamble.Forks.Find(f => f.Branch.WithBranches.Any(comesBack));
        return new Entries([.. preamble.WithBranches.Where(comesBack)], parting?.Before);
    }

    /// <summary>The value (of the first way's state) was computed before the ways part.</summary>
    public bool IsShared(Val v) => v.Id < Common.Vals.Count && Common.Vals[v.Id].Out is not null;

    /// <summary>An invariant's constant, if it has that on every way.</summary>
    public Const? ConstOf(HeaderNode node) => IsShared(node.Entry) ? Common.Vals[node.Entry.Id].Const : node.Entry.Const;

    /// <summary>The object is handed around the loop under another name.</summary>
    public void NoteEscaped(Val v)
    {
        v.Escaped = true;
        if (v.Id < Common.Vals.Count)
            Common.Vals[v.Id].Escaped = true;
    }

    /// <summary>The state at the label, without its heap: what is known on every way.</summary>
    public State AtLabel()
    {
        State state = Common.Clone();
        ValuesAtLabel = state.Vals.Count;
        if (_before is null)
            return state;
        for (int id = 0; id < state.Vals.Count; id++)
            if (state.Vals[id] is { Out: not (null or Const) } v)
                Intersect(v, id);
        return state;
    }

    private void Intersect(Val v, int id)
    {
        Val first = First.State.Vals[id];
        (ClassDescr? cls, bool nonNull, int length, long lo, long hi) = (first.Class, first.NonNull, first.Length, first.Lo, first.Hi);
        foreach (Walk walk in Walks.AsSpan(1))
        {
            Val other = walk.State.Vals[id];
            cls = cls is not null && other.KnownType == cls.Type ? cls : null;
            nonNull &= other.KnownNonNull;
            length = Math.Min(length, other.Length);
            (lo, hi) = (Math.Min(lo, other.Lo), Math.Max(hi, other.Hi));
        }
        v.Class ??= cls;
        v.NonNull |= nonNull;
        v.Length = Math.Max(v.Length, length);
        if (v.Kind is Kind.I32 or Kind.I64)
            Facts.Narrow(v, (lo, hi));
    }

    /// <summary>On the first way, performs the pending stores that the header does not carry around the loop.</summary>
    public void PerformUncarried(Header header)
    {
        var carried = new HashSet<(int, int)>();
        foreach (HeaderCell cell in header.Cells)
            if (cell.Dirty)
                carried.Add((cell.Base?.Entry.Id ?? First.State.Statics.Id, cell.Region.Id));
        foreach (Cell cell in First.Heap.DirtyCells.ToArray())
            if (!carried.Contains((cell.Base.Id, cell.Region.Id)))
                First.Perform(cell);
    }
}
