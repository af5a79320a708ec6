namespace JitStm.StmCore;

/// <summary>A set with conflicts by the item, in order of insertion. Count and enumeration conflict with adding and removing.</summary>
[Immutable]
public sealed class StmSet<T>(StmThread thread, IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly StmDictionary<T, bool> _items = new(thread, comparer);

    public bool Contains(StmThread thread, T item) => _items.ContainsKey(thread, item);

    /// <summary>False if it is there already.</summary>
    public bool Add(StmThread thread, T item) => _items.TryAdd(thread, item, true);

    /// <summary>False if it is not there.</summary>
    public bool Remove(StmThread thread, T item) => _items.Remove(thread, item);

    public int Count(StmThread thread) => _items.Count(thread);

    public void Clear(StmThread thread) => _items.Clear(thread);

    /// <summary>All items, in order.</summary>
    public T[] Items(StmThread thread) => _items.Keys(thread);
}
