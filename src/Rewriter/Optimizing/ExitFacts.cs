using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// What the trace knew about the leaves of an exit, for the bridge that starts there: without it the bridge would load and check again
/// what the trunk holds in locals, and would have to perform pending stores because an array loaded again might be the one with pending items.
/// Facts are those before the failing guard. Shared exits have the facts of their first guard, which later ones only add to.
/// Leaves are told by value; the barrier pass, which renames some, carries the facts over to its own exits.
/// </summary>
internal sealed class ExitFacts
{
    private static readonly ConditionalWeakTable<Exit, ExitFacts> s_all = [];

    private readonly List<Leaf> _leaves = [];
    private readonly List<Place> _places = [];

    private readonly record struct Leaf(Value Value, ClassDescr? Class, bool NonNull, long Lo, long Hi, int Length, Value? Owner, FieldDescr? OwnerField);

    private readonly record struct Place(Value Base, Descr Descr, int Index, Value Value);

    public static ExitFacts? Of(Exit exit) => s_all.TryGetValue(exit, out ExitFacts? facts) ? facts : null;

    public void AttachTo(Exit exit) => s_all.Add(exit, this);

    public static ExitFacts Collect(Walk walk, HashSet<Val> leaves)
    {
        var facts = new ExitFacts();
        foreach (Val v in leaves)
        {
            bool owned = v.Owner is { } owner && leaves.Contains(owner);
            facts._leaves.Add(new Leaf(v.Out!, v.Class, v.NonNull, v.Lo, v.Hi, LengthOf(walk, v), owned ? v.Owner!.Out : null, owned ? v.OwnerField : null));
            foreach (Cell cell in walk.Heap.OfBase(v))
                if (!cell.Dirty && (cell.Value.Const is not null || leaves.Contains(cell.Value)))
                    facts._places.Add(new Place(v.Out!, cell.Region.Descr, cell.Region.Index, cell.Value.Out!));
        }
        return facts;
    }

    private static int LengthOf(Walk walk, Val v) =>
        v.Kind == Kind.Ref && walk.State.FindPure(new PureKey(OpCode.ArraylenGc, Kind.I32, null, [v])) is { } length ? (int)Math.Max(0, length.Lo) : v.Length;

    /// <summary>The same facts about renamed values.</summary>
    public ExitFacts Map(Func<Value, Value> map)
    {
        var facts = new ExitFacts();
        foreach (Leaf leaf in _leaves)
            facts._leaves.Add(leaf with { Value = map(leaf.Value), Owner = leaf.Owner is null ? null : map(leaf.Owner) });
        foreach (Place place in _places)
            facts._places.Add(place with { Base = map(place.Base), Value = map(place.Value) });
        return facts;
    }

    /// <summary>At the start of a bridge: what the guard's trace knew of its leaves is known of the inputs.</summary>
    public static void GiveTo(Walk bridge, GuardDescr from, Dictionary<Value, Val> vals)
    {
        if (Of(from.Exit) is { } facts)
            facts.GiveTo(bridge, vals);
        FailedCondition.Of(from)?.GiveTo(vals);
    }

    private void GiveTo(Walk bridge, Dictionary<Value, Val> vals)
    {
        foreach (Leaf leaf in _leaves)
            if (vals.TryGetValue(leaf.Value, out Val? v))
                Give(v, leaf, vals);
        if (!bridge.Options.Heap)
            return;
        foreach (Place place in _places)
        {
            Val? content = place.Value is Const c ? bridge.State.OfConst(c) : vals.GetValueOrDefault(place.Value);
            if (content is null || !vals.TryGetValue(place.Base, out Val? target))
                continue;
            RegionTable regions = bridge.Heap.Regions;
            bridge.Heap.Learn(target, place.Descr is FieldDescr field ? regions.Field(field) : regions.Item((ArrayDescr)place.Descr, place.Index), content);
        }
    }

    private static void Give(Val v, Leaf leaf, Dictionary<Value, Val> vals)
    {
        (v.Class, v.NonNull, v.Length) = (leaf.Class, leaf.NonNull, leaf.Length);
        if (v.Kind is Kind.I32 or Kind.I64)
            (v.Lo, v.Hi) = (leaf.Lo, leaf.Hi);
        if (leaf.Owner is not null && vals.TryGetValue(leaf.Owner, out Val? owner))
            (v.Owner, v.OwnerField) = (owner, leaf.OwnerField);
    }
}
