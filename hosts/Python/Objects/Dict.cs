using JitStm.StmCore;
using JitStm.Tracer;
using JitStm.TraceIr;

namespace JitStm.Python;

/// <summary>One key of a dict and its value: overwriting a value touches this object alone, so threads that update different keys do not conflict. A module's global variable is such an entry.</summary>
public sealed class DictEntry : StmObject
{
    public readonly PyObject Key;
    public readonly long Hash;
    /// <summary>Null: a global that is not bound (only in dicts that keep their cells).</summary>
    public PyObject? Value;
    /// <summary>Index in the order table.</summary>
    public int Position;

    public DictEntry(PyObject key, long hash, PyObject? value)
    {
        Key = key;
        Hash = hash;
        Value = value;
    }

    public static readonly DictEntry Deleted = new(W_None.None, 0, null);
}

/// <summary>
/// A dict: entries in insertion order, and above eight of them an open-addressing index. Both tables are fixed-length transactional
/// arrays replaced when they grow. Exotic is set once a key's comparison may run guest code; until then a look-up with a simple key
/// (str, int, ...) is free of guest code, which matters to traces.
/// </summary>
public class W_Dict : PyObject
{
    private const int Unindexed = 8;

    private StmArray<DictEntry?> _order;
    private StmArray<DictEntry?>? _index;
    private int _used;  // entries of _order in use, removed ones included
    private int _filled; // slots of _index that are not free
    public int Count;
    public bool Exotic;
    /// <summary>A module's namespace: entries stay when their variable is deleted, because code is linked to them.</summary>
    public readonly bool KeepsCells;
    /// <summary>Counts the changes of the key set.</summary>
    public int Version;

    public W_Dict(PyThread ts) => _order = new StmArray<DictEntry?>(ts, Unindexed);

    public W_Dict(PyThread ts, bool keepsCells)
    {
        _order = new StmArray<DictEntry?>(ts, Unindexed);
        KeepsCells = keepsCells;
    }

    public override PyType GetClass(PyThread ts) => Types.Dict;

    // ---- keys ----

    public static long HashOf(PyThread ts, PyObject key)
    {
        if (key is W_Str s && !s.IsSubclassInstance)
            return s.Hash;
        if (key is W_Int i)
            return Hashing.OfLong(i.Value);
        return Ops.Hash(ts, key);
    }

    /// <summary>Hashing and comparing such keys among themselves never runs guest code.</summary>
    public static bool IsSimple(PyObject key)
    {
        if (key is W_Int || key.GetType() == typeof(W_Str))
            return true;
        if (key.GetType() == typeof(W_Tuple))
        {
            foreach (PyObject item in ((W_Tuple)key).Items)
                if (!IsSimple(item))
                    return false;
            return true;
        }
        return key is W_Float or W_Bool or W_None or W_BigInt or W_Function or W_Builtin || key.GetType() == typeof(W_Bytes);
    }

    /// <summary>As <see cref="IsSimple"/>, in a form that the recorder looks into.</summary>
    public static bool IsSimpleKey(PyObject key)
    {
        if (key is W_Int)
            return true;
        if (key.GetType() == typeof(W_Str))
            return true;
        return IsOtherSimple(key);
    }

    [Elidable]
    private static bool IsOtherSimple(PyObject key) => IsSimple(key);

    private static bool SameKey(PyThread ts, PyObject a, PyObject b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a is W_Str s && b is W_Str t && !s.IsSubclassInstance && !t.IsSubclassInstance)
            return W_Str.Same(s, t);
        if (a is W_Int i && b is W_Int j)
            return i.Value == j.Value;
        return Ops.RichEquals(ts, a, b);
    }

    // ---- look-up ----

    public DictEntry? Find(PyThread ts, PyObject key) => Find(ts, key, HashOf(ts, key));

    public DictEntry? Find(PyThread ts, PyObject key, long hash)
    {
        for (;;)
        {
            StmArray<DictEntry?>? index = _index;
            if (index is null)
            {
                StmArray<DictEntry?> order = _order;
                int used = _used;
                bool again = false;
                for (int i = 0; i < used; i++)
                {
                    DictEntry? e = order.Get(ts, i);
                    if (e is null || e.Hash != hash)
                        continue;
                    if (SameKey(ts, e.Key, key))
                        return e;
                    if (_order != order || _used != used)
                    {
                        again = true; // guest code changed the dict
                        break;
                    }
                }
                if (!again)
                    return null;
            }
            else
            {
                int mask = index.Length - 1;
                int slot = (int)hash & mask;
                for (ulong perturb = (ulong)hash; ;)
                {
                    DictEntry? e = index.Get(ts, slot);
                    if (e is null)
                        return null;
                    if (e.Hash == hash && !ReferenceEquals(e, DictEntry.Deleted))
                    {
                        if (SameKey(ts, e.Key, key))
                            return e;
                        if (_index != index)
                            break;
                    }
                    slot = NextSlot(slot, ref perturb, mask);
                }
            }
        }
    }

    // CPython's probing: small ints in sequence stand in sequence, so that whoever works on neighbouring keys touches few cache lines, and few
    // cards in a transaction; the higher bits of the hash decide where those go that meet.
    private static int NextSlot(int slot, ref ulong perturb, int mask)
    {
        perturb >>= 5;
        return (int)((ulong)slot * 5 + perturb + 1) & mask;
    }

    /// <summary>For a simple key in a dict that is not exotic; the value or null.</summary>
    [DontLookInside(CallEffects.Reads)]
    public PyObject? GetSimple(PyThread ts, PyObject key) => Find(ts, key, HashOf(ts, key))?.Value;

    public PyObject? Get(PyThread ts, PyObject key) => Find(ts, key, HashOf(ts, key))?.Value;

    public PyObject? GetStr(PyThread ts, W_Str key) => Find(ts, key, key.Hash)?.Value;

    public PyObject? GetStr(PyThread ts, string key)
    {
        W_Str name = Names.Intern(key);
        return Find(ts, name, name.Hash)?.Value;
    }

    // ---- change ----

    [DontLookInside(CallEffects.Reads | CallEffects.WritesOpaque)]
    public void SetSimple(PyThread ts, PyObject key, PyObject value) => Set(ts, key, HashOf(ts, key), value);

    public void Set(PyThread ts, PyObject key, PyObject value) => Set(ts, key, HashOf(ts, key), value);

    public void SetStr(PyThread ts, W_Str key, PyObject value) => Set(ts, key, key.Hash, value);

    public void SetStr(PyThread ts, string key, PyObject value)
    {
        W_Str name = Names.Intern(key);
        Set(ts, name, name.Hash, value);
    }

    public void Set(PyThread ts, PyObject key, long hash, PyObject value)
    {
        DictEntry? e = Find(ts, key, hash);
        if (e is null)
            Insert(ts, new DictEntry(key, hash, value));
        else if (e.Value is null)
        {
            e.Value = value; // a deleted global comes back
            Count++;
            Version++;
        }
        else
            e.Value = value;
    }

    private void Insert(PyThread ts, DictEntry e)
    {
        if (!Exotic && !IsSimple(e.Key))
            Exotic = true;
        // A look-up ends at a free slot: there must always be some.
        if (_used == _order.Length || (_index is not null && _filled * 8L > _index.Length * 7L))
            Grow(ts);
        e.Position = _used;
        _order.Set(ts, _used, e);
        _used++;
        if (_index is not null)
            IndexEntry(ts, _index, e);
        if (e.Value is not null)
        {
            Count++;
            Version++;
        }
    }

    private void IndexEntry(PyThread ts, StmArray<DictEntry?> index, DictEntry e)
    {
        int mask = index.Length - 1;
        int slot = (int)e.Hash & mask;
        ulong perturb = (ulong)e.Hash;
        DictEntry? there;
        while ((there = index.Get(ts, slot)) is not null && !ReferenceEquals(there, DictEntry.Deleted))
            slot = NextSlot(slot, ref perturb, mask);
        index.Set(ts, slot, e);
        if (there is null)
            _filled++;
    }

    /// <summary>Compacts the order table, makes room, rebuilds the index.</summary>
    private void Grow(PyThread ts)
    {
        int live = 0;
        for (int i = 0; i < _used; i++)
            if (_order.Get(ts, i) is not null)
                live++;
        int capacity = Math.Max(Unindexed, live * 2);
        var order = new StmArray<DictEntry?>(ts, capacity);
        int n = 0;
        for (int i = 0; i < _used; i++)
        {
            DictEntry? e = _order.Get(ts, i);
            if (e is null)
                continue;
            e.Position = n;
            order.Set(ts, n++, e);
        }
        _order = order;
        _used = n;
        if (capacity <= Unindexed)
        {
            _index = null;
            return;
        }
        int slots = 16;
        while (slots < capacity * 3 / 2 + 1)
            slots *= 2;
        var index = new StmArray<DictEntry?>(ts, slots);
        _filled = 0;
        for (int i = 0; i < n; i++)
            IndexEntry(ts, index, order.Get(ts, i)!);
        _index = index;
    }

    public bool Remove(PyThread ts, PyObject key) => Pop(ts, key) is not null;

    public bool RemoveStr(PyThread ts, W_Str key) => Pop(ts, key) is not null;

    /// <summary>Removes a key; its value or null.</summary>
    public PyObject? Pop(PyThread ts, PyObject key)
    {
        DictEntry? e = Find(ts, key, HashOf(ts, key));
        if (e is null || e.Value is null)
            return null;
        PyObject value = e.Value;
        RemoveEntry(ts, e);
        return value;
    }

    public void RemoveEntry(PyThread ts, DictEntry e)
    {
        Count--;
        Version++;
        if (KeepsCells)
        {
            e.Value = null;
            return;
        }
        _order.Set(ts, e.Position, null);
        if (e.Position == _used - 1)
            _used--;
        if (_index is null)
            return;
        int mask = _index.Length - 1;
        int slot = (int)e.Hash & mask;
        ulong perturb = (ulong)e.Hash;
        while (!ReferenceEquals(_index.Get(ts, slot), e))
            slot = NextSlot(slot, ref perturb, mask);
        // Other keys may have been put behind it.
        _index.Set(ts, slot, DictEntry.Deleted);
        if (Count == 0)
            Clear(ts);
        else if (_filled * 4 > _index.Length * 3 && Count * 2 < _index.Length)
            Grow(ts);
    }

    public void Clear(PyThread ts)
    {
        Version++;
        if (KeepsCells)
        {
            for (int i = 0; i < _used; i++)
                if (_order.Get(ts, i) is { } e)
                    e.Value = null;
            Count = 0;
            return;
        }
        _order = new StmArray<DictEntry?>(ts, Unindexed);
        _index = null;
        _used = _filled = Count = 0;
    }

    // ---- order ----

    /// <summary>The first live entry at or behind a position; position becomes the next one. Null at the end.</summary>
    [DontLookInside(CallEffects.Reads)]
    public DictEntry? EntryFrom(PyThread ts, int position)
    {
        StmArray<DictEntry?> order = _order;
        int used = _used;
        for (int i = position; i < used; i++)
        {
            DictEntry? e = order.Get(ts, i);
            if (e is not null && e.Value is not null)
                return e;
        }
        return null;
    }

    public DictEntry? LastEntry(PyThread ts)
    {
        for (int i = _used - 1; i >= 0; i--)
        {
            DictEntry? e = _order.Get(ts, i);
            if (e is not null && e.Value is not null)
                return e;
        }
        return null;
    }

    /// <summary>A snapshot of the live entries in order.</summary>
    public DictEntry[] Entries(PyThread ts)
    {
        var all = new DictEntry[Count];
        int n = 0;
        for (int i = 0; i < _used && n < all.Length; i++)
        {
            DictEntry? e = _order.Get(ts, i);
            if (e is not null && e.Value is not null)
                all[n++] = e;
        }
        return all;
    }

    public PyObject[] KeyArray(PyThread ts)
    {
        DictEntry[] entries = Entries(ts);
        var keys = new PyObject[entries.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = entries[i].Key;
        return keys;
    }

    public W_Dict Copy(PyThread ts)
    {
        var copy = new W_Dict(ts);
        copy.Update(ts, this);
        return copy;
    }

    public void Update(PyThread ts, W_Dict other)
    {
        foreach (DictEntry e in other.Entries(ts))
            if (e.Value is not null)
                Set(ts, e.Key, e.Hash, e.Value);
    }

    /// <summary>The cell of a global variable, made when it is not there.</summary>
    public DictEntry Cell(PyThread ts, W_Str name)
    {
        DictEntry? e = Find(ts, name, name.Hash);
        if (e is null)
        {
            e = new DictEntry(name, name.Hash, null);
            Insert(ts, e);
        }
        return e;
    }

    /// <summary>Moves a key to either end (OrderedDict.move_to_end).</summary>
    public bool MoveToEnd(PyThread ts, PyObject key, bool last)
    {
        DictEntry? e = Find(ts, key, HashOf(ts, key));
        if (e is null)
            return false;
        DictEntry[] all = Entries(ts);
        Clear(ts);
        if (!last)
            Set(ts, e.Key, e.Hash, e.Value!);
        foreach (DictEntry other in all)
            if (other != e)
                Set(ts, other.Key, other.Hash, other.Value!);
        if (last)
            Set(ts, e.Key, e.Hash, e.Value!);
        return true;
    }
}

public sealed class W_DictSub : W_Dict
{
    public readonly W_Instance Fields;

    public W_DictSub(PyThread ts, W_Instance fields) : base(ts) => Fields = fields;

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}

public enum DictViewKind
{
    Keys,
    Values,
    Items,
}

[Immutable]
public sealed class W_DictView : PyObject
{
    public readonly W_Dict Dict;
    public readonly DictViewKind Kind;

    public W_DictView(W_Dict dict, DictViewKind kind)
    {
        Dict = dict;
        Kind = kind;
    }

    public override PyType GetClass(PyThread ts) => Kind switch
    {
        DictViewKind.Keys => Types.DictKeys,
        DictViewKind.Values => Types.DictValues,
        DictViewKind.Items => Types.DictItems,
    };
}
