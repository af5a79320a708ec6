using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// What the fields and array items that the trace has loaded or stored hold now: a second load records nothing and gives the first one's value
/// with all that was proved about it. Keeps recordings short; the optimiser does the same again, better.
///
/// A store forgets what it may overwrite: the same field (or item) of another object, unless both are known to be different ones. Two
/// different nodes may be the same object when the trace runs again, whatever they are now; certainly different are two
/// constants, two objects that the trace has made, an object that it has made and one that was known before, and two exact classes.
/// </summary>
internal sealed class HeapCache
{
    /// <summary>An item whose index is not constant.</summary>
    public const int AnyIndex = -1;

    private struct Entry
    {
        public Node? Base;
        public object? Constant;
        public int Index;
        public Shadow Value;
    }

    private readonly Dictionary<Descr, List<Entry>> _mutable = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Descr, List<Entry>> _immutable = new(ReferenceEqualityComparer.Instance);

    /// <summary>Loads answered since the machine was made, for statistics.</summary>
    public long Hits { get; private set; }

    public void Clear()
    {
        _mutable.Clear();
        _immutable.Clear();
    }

    /// <summary>A call may have changed anything that can change.</summary>
    public void Forget()
    {
        foreach (List<Entry> entries in _mutable.Values)
            entries.Clear();
    }

    public bool TryLoad(Descr place, ref readonly Shadow target, int index, out Shadow value)
    {
        if (Table(place).TryGetValue(place, out List<Entry>? entries))
        {
            (Node? node, object? constant) = Key(in target);
            for (int i = 0; i < entries.Count; i++)
                if (entries[i].Base == node && entries[i].Constant == constant && entries[i].Index == index)
                {
                    value = entries[i].Value;
                    Hits++;
                    return true;
                }
        }
        value = default;
        return false;
    }

    public void Learn(Descr place, ref readonly Shadow target, int index, ref readonly Shadow value)
    {
        Dictionary<Descr, List<Entry>> table = Table(place);
        if (!table.TryGetValue(place, out List<Entry>? entries))
            table.Add(place, entries = []);
        (Node? node, object? constant) = Key(in target);
        entries.Add(new Entry { Base = node, Constant = constant, Index = index, Value = value });
    }

    /// <summary>Forgets what a store overwrites or may overwrite; the caller then learns the new value if it is known exactly.</summary>
    public void Overwrite(Descr place, ref readonly Shadow target, int index)
    {
        if (!Table(place).TryGetValue(place, out List<Entry>? entries))
            return;
        (Node? node, object? constant) = Key(in target);
        int kept = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            Entry entry = entries[i];
            bool differentItem = index != AnyIndex && entry.Index != index;
            if (differentItem || AreDifferent(entry.Base, entry.Constant, node, constant))
                entries[kept++] = entry;
        }
        entries.RemoveRange(kept, entries.Count - kept);
    }

    private static bool AreDifferent(Node? a, object? constantA, Node? b, object? constantB)
    {
        if (a is null && b is null)
            return constantA != constantB;
        if (a == b)
            return false;
        return IsNewTo(a, b) || IsNewTo(b, a) || (a is { Class: { } ca } && b is { Class: { } cb } && ca != cb);
    }

    /// <summary>The trace has made the object, and the other value is older or another one that it has made.</summary>
    private static bool IsNewTo(Node? made, Node? other) => made is { IsFresh: true } && (other is null || other.IsFresh || other.Number < made.Number);

    private static (Node? Node, object? Constant) Key(ref readonly Shadow target) =>
        target.IsVariable ? (target.Node, null) : (null, target.Ref);

    private Dictionary<Descr, List<Entry>> Table(Descr place) => place is FieldDescr { Immutable: true } or ArrayDescr { Immutable: true } ? _immutable : _mutable;
}
