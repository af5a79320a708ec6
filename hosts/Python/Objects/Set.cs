using JitStm.StmCore;

namespace JitStm.Python;

[Immutable]
public sealed class SetEntry : StmObject
{
    public readonly PyObject Key;
    public readonly long Hash;

    public SetEntry(PyObject key, long hash)
    {
        Key = key;
        Hash = hash;
    }

    public static readonly SetEntry Dummy = new(W_None.None, -1);
}

/// <summary>
/// set and frozenset. The table is probed and grown exactly as CPython's (setobject.c: linear probes of nine, then perturbation),
/// because guest programs see its order when they iterate over sets of ints.
/// </summary>
public class W_Set : PyObject
{
    private const int LinearProbes = 9;
    private const int MinSize = 8;

    private StmArray<SetEntry?> _table;
    private int _fill;
    public int Count;

    public W_Set(PyThread ts) => _table = new StmArray<SetEntry?>(ts, MinSize);

    public override PyType GetClass(PyThread ts) => Types.Set;

    private static bool Same(PyThread ts, SetEntry e, PyObject key, long hash)
    {
        if (e.Hash != hash || ReferenceEquals(e, SetEntry.Dummy))
            return false;
        PyObject k = e.Key;
        if (ReferenceEquals(k, key))
            return true;
        if (k is W_Int i && key is W_Int j)
            return i.Value == j.Value;
        if (k is W_Str s && key is W_Str t && !s.IsSubclassInstance && !t.IsSubclassInstance)
            return W_Str.Same(s, t);
        return Ops.RichEquals(ts, k, key);
    }

    /// <summary>The slot that holds the key, or the complement of the first free or dummy slot for it.</summary>
    private int Probe(PyThread ts, PyObject key, long hash, out bool wasDummy)
    {
    again:
        StmArray<SetEntry?> table = _table;
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)((ulong)hash & (ulong)mask);
        int free = -1;
        for (;;)
        {
            int probes = i + LinearProbes <= mask ? LinearProbes : 0;
            for (int slot = i; slot <= i + probes; slot++)
            {
                SetEntry? e = table.Get(ts, slot);
                if (e is null)
                {
                    wasDummy = free >= 0;
                    return ~(free >= 0 ? free : slot);
                }
                if (ReferenceEquals(e, SetEntry.Dummy))
                {
                    continue;
                }
                if (Same(ts, e, key, hash))
                {
                    wasDummy = false;
                    return slot;
                }
                if (table != _table)
                    goto again;
            }
            perturb >>= 5;
            i = (int)((ulong)((long)i * 5 + 1 + (long)perturb) & (ulong)mask);
        }
    }

    public bool Contains(PyThread ts, PyObject key) => Contains(ts, key, W_Dict.HashOf(ts, key));

    public bool Contains(PyThread ts, PyObject key, long hash) => Probe(ts, key, hash, out _) >= 0;

    public PyObject? GetKey(PyThread ts, PyObject key)
    {
        int slot = Probe(ts, key, W_Dict.HashOf(ts, key), out _);
        return slot < 0 ? null : _table.Get(ts, slot)!.Key;
    }

    public bool Add(PyThread ts, PyObject key) => Add(ts, key, W_Dict.HashOf(ts, key));

    public bool Add(PyThread ts, PyObject key, long hash)
    {
        int slot = Probe(ts, key, hash, out bool wasDummy);
        if (slot >= 0)
            return false;
        _table.Set(ts, ~slot, new SetEntry(key, hash));
        Count++;
        if (wasDummy)
            return true;
        _fill++;
        if (_fill * 5 >= (_table.Length - 1) * 3)
            Resize(ts, Count > 50000 ? Count * 2 : Count * 4);
        return true;
    }

    private void Resize(PyThread ts, int minUsed)
    {
        int size = MinSize;
        while (size <= minUsed)
            size <<= 1;
        StmArray<SetEntry?> old = _table;
        var table = new StmArray<SetEntry?>(ts, size);
        for (int i = 0; i < old.Length; i++)
            if (old.Get(ts, i) is { } e && !ReferenceEquals(e, SetEntry.Dummy))
                InsertClean(ts, table, e);
        _table = table;
        _fill = Count;
    }

    private static void InsertClean(PyThread ts, StmArray<SetEntry?> table, SetEntry entry)
    {
        int mask = table.Length - 1;
        ulong perturb = (ulong)entry.Hash;
        int i = (int)((ulong)entry.Hash & (ulong)mask);
        for (;;)
        {
            int probes = i + LinearProbes <= mask ? LinearProbes : 0;
            for (int slot = i; slot <= i + probes; slot++)
                if (table.Get(ts, slot) is null)
                {
                    table.Set(ts, slot, entry);
                    return;
                }
            perturb >>= 5;
            i = (int)((ulong)((long)i * 5 + 1 + (long)perturb) & (ulong)mask);
        }
    }

    public bool Remove(PyThread ts, PyObject key)
    {
        int slot = Probe(ts, key, W_Dict.HashOf(ts, key), out _);
        if (slot < 0)
            return false;
        _table.Set(ts, slot, SetEntry.Dummy);
        Count--;
        return true;
    }

    public void Clear(PyThread ts)
    {
        _table = new StmArray<SetEntry?>(ts, MinSize);
        _fill = Count = 0;
    }

    /// <summary>The first live entry at or behind a slot, or null; <paramref name="slot"/> moves behind it.</summary>
    public SetEntry? EntryFrom(PyThread ts, ref int slot)
    {
        StmArray<SetEntry?> table = _table;
        while (slot < table.Length)
        {
            SetEntry? e = table.Get(ts, slot++);
            if (e is not null && !ReferenceEquals(e, SetEntry.Dummy))
                return e;
        }
        return null;
    }

    public SetEntry[] Entries(PyThread ts)
    {
        var all = new SetEntry[Count];
        int n = 0, slot = 0;
        while (n < all.Length && EntryFrom(ts, ref slot) is { } e)
            all[n++] = e;
        return all;
    }

    public PyObject[] ToArray(PyThread ts)
    {
        SetEntry[] entries = Entries(ts);
        var keys = new PyObject[entries.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = entries[i].Key;
        return keys;
    }

    /// <summary>Adds all of another set as CPython's set_merge does: into an empty set of the right size in table order.</summary>
    public void Merge(PyThread ts, W_Set other)
    {
        if (ReferenceEquals(this, other) || other.Count == 0)
            return;
        if ((_fill + other.Count) * 5 >= (_table.Length - 1) * 3)
            Resize(ts, (Count + other.Count) * 2);
        if (_fill == 0 && _table.Length == other._table.Length && other._fill == other.Count)
        {
            for (int i = 0; i < _table.Length; i++)
                _table.Set(ts, i, other._table.Get(ts, i));
            _fill = other._fill;
            Count = other.Count;
            return;
        }
        if (_fill == 0)
        {
            foreach (SetEntry e in other.Entries(ts))
                InsertClean(ts, _table, e);
            _fill = Count = other.Count;
            return;
        }
        foreach (SetEntry e in other.Entries(ts))
            Add(ts, e.Key, e.Hash);
    }

    public void Swap(PyThread ts, W_Set fresh)
    {
        _table = fresh._table;
        _fill = fresh._fill;
        Count = fresh.Count;
    }
}

public sealed class W_FrozenSet : W_Set
{
    public readonly W_Instance? Fields;
    private long _hash;

    public W_FrozenSet(PyThread ts, W_Instance? fields = null) : base(ts) => Fields = fields;

    public override PyType GetClass(PyThread ts) => Fields is null ? Types.FrozenSet : Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => Fields is not null;

    public long SetHash(PyThread ts)
    {
        if (_hash != 0)
            return _hash;
        ulong h = 0;
        foreach (SetEntry e in Entries(ts))
        {
            ulong k = (ulong)e.Hash;
            h ^= (k ^ 89869747UL ^ (k << 16)) * 3644798167UL;
        }
        h ^= ((ulong)Count + 1) * 1927868237UL;
        h ^= (h >> 11) ^ (h >> 25);
        h = h * 69069 + 907133923;
        _hash = h == ulong.MaxValue ? 590923713 : (long)h;
        return _hash;
    }
}

public sealed class W_SetSub : W_Set
{
    public readonly W_Instance Fields;

    public W_SetSub(PyThread ts, W_Instance fields) : base(ts) => Fields = fields;

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}
