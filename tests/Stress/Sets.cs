using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>
/// Sets written with transactional variables: what each committed transaction has found agrees with what the ones before it have left,
/// and at the end exactly the keys are there that are owed.
/// </summary>
internal abstract class SetWorkload : Workload
{
    private const int Keys = 80;

    // How often each key was added less how often it was removed, by committed transactions; written under the commit mutex.
    private readonly int[] _owed = new int[Keys];

    protected abstract bool Contains(Guest g, int key);

    /// <summary>False if it is there already.</summary>
    protected abstract bool Add(Guest g, int key);

    protected abstract bool Remove(Guest g, int key);

    /// <summary>What is wrong with the structure, or null.</summary>
    protected abstract string? Defect(Guest g);

    public override void Step(Guest g)
    {
        int key = g.Random.Next(Keys), other = g.Random.Next(Keys), what = g.Random.Next(8);
        g.Transact(() =>
        {
            if (what == 0 && Defect(g) is { } defect)
                Violation(defect);
            else if (what < 3)
                Expect(g, key, Contains(g, key) ? 1 : 0, 0);
            else if (what < 5)
                Expect(g, key, Add(g, key) ? 0 : 1, 1);
            else if (what < 7)
                Expect(g, key, Remove(g, key) ? 1 : 0, -1);
            else
                Move(g, key, other);
        });
    }

    private void Move(Guest g, int key, int other)
    {
        if (!Remove(g, key))
            return;
        bool added = Add(g, other);
        g.OnCommit(() =>
        {
            _owed[key]--;
            if (added)
                _owed[other]++;
        });
    }

    /// <summary>At its commit, the key must have been there as often as the transaction has found; then it is there so much more often, but 0 or 1 times.</summary>
    private void Expect(Guest g, int key, int found, int change) => g.OnCommit(() =>
    {
        if (_owed[key] != found)
            Violation($"key {key} was found {found} times, and is owed {_owed[key]} times");
        if (change != 0)
            _owed[key] = change > 0 ? 1 : 0;
    });

    public override void Finish(Guest guest)
    {
        if (Defect(guest) is { } defect)
            Violation(defect);
        for (int key = 0; key < Keys; key++)
            if (Contains(guest, key) != (_owed[key] == 1))
                Violation($"key {key} is owed {_owed[key]} times");
    }
}

/// <summary>A skip list: each level is a sorted part of the level below.</summary>
internal sealed class SkipList : SetWorkload
{
    private const int Levels = 5;
    private Node _head = null!;

    public override string Name => "skiplist";

    private sealed class Node(StmThread t, int key, int levels)
    {
        public readonly int Key = key;
        public readonly StmArray<Node?> Next = new(t, levels);
    }

    public override void SetUp(Guest guest) => _head = new Node(guest, int.MinValue, Levels);

    private Node[] Path(Guest g, int key)
    {
        var path = new Node[Levels];
        Node node = _head;
        for (int level = Levels - 1; level >= 0; level--)
        {
            while (node.Next.Get(g, level) is { } next && next.Key < key)
            {
                node = next;
                g.AbortPoll();
            }
            path[level] = node;
        }
        return path;
    }

    protected override bool Contains(Guest g, int key) => Path(g, key)[0].Next.Get(g, 0) is { } node && node.Key == key;

    protected override bool Add(Guest g, int key)
    {
        Node[] path = Path(g, key);
        if (path[0].Next.Get(g, 0) is { } there && there.Key == key)
            return false;
        int levels = 1;
        while (levels < Levels && g.Random.Next(2) == 0)
            levels++;
        var node = new Node(g, key, levels);
        for (int level = 0; level < levels; level++)
        {
            node.Next.Set(g, level, path[level].Next.Get(g, level));
            path[level].Next.Set(g, level, node);
        }
        return true;
    }

    protected override bool Remove(Guest g, int key)
    {
        Node[] path = Path(g, key);
        if (path[0].Next.Get(g, 0) is not { } node || node.Key != key)
            return false;
        for (int level = 0; level < node.Next.Length; level++)
            path[level].Next.Set(g, level, node.Next.Get(g, level));
        return true;
    }

    protected override string? Defect(Guest g)
    {
        var below = new HashSet<int>();
        for (int level = 0; level < Levels; level++)
        {
            var here = new HashSet<int>();
            int last = int.MinValue;
            for (Node? node = _head.Next.Get(g, level); node is not null; node = node.Next.Get(g, level))
            {
                g.AbortPoll();
                if (node.Key <= last)
                    return $"level {level}: {node.Key} after {last}";
                if (level > 0 && !below.Contains(node.Key))
                    return $"{node.Key} stands on level {level} and not below";
                here.Add(last = node.Key);
            }
            below = here;
        }
        return null;
    }
}

/// <summary>A hash set with chains that grows while it is used.</summary>
internal sealed class HashTable : SetWorkload
{
    private Cell<StmArray<Entry?>> _table = null!;
    private Cell<int> _count = null!;

    public override string Name => "hashset";

    private sealed record Entry(int Key, Entry? Next);

    public override void SetUp(Guest guest)
    {
        _table = new Cell<StmArray<Entry?>>(guest, new StmArray<Entry?>(guest, 4));
        _count = new Cell<int>(guest, 0);
    }

    private static Entry? Chain(Guest g, StmArray<Entry?> table, int key) => table.Get(g, key % table.Length);

    private static bool Has(Entry? chain, int key)
    {
        for (; chain is not null; chain = chain.Next)
            if (chain.Key == key)
                return true;
        return false;
    }

    protected override bool Contains(Guest g, int key) => Has(Chain(g, _table.Get(g), key), key);

    protected override bool Add(Guest g, int key)
    {
        StmArray<Entry?> table = _table.Get(g);
        Entry? chain = Chain(g, table, key);
        if (Has(chain, key))
            return false;
        table.Set(g, key % table.Length, new Entry(key, chain));
        int count = _count.Get(g) + 1;
        _count.Set(g, count);
        // Now and then it shrinks, so that it grows again.
        if (count > table.Length || g.Random.Next(200) == 0)
            Rehash(g, table, count > table.Length ? table.Length * 2 : 4);
        return true;
    }

    private void Rehash(Guest g, StmArray<Entry?> old, int length)
    {
        var table = new StmArray<Entry?>(g, length);
        for (int i = 0; i < old.Length; i++)
            for (Entry? e = old.Get(g, i); e is not null; e = e.Next)
                table.Set(g, e.Key % length, new Entry(e.Key, Chain(g, table, e.Key)));
        _table.Set(g, table);
    }

    protected override bool Remove(Guest g, int key)
    {
        StmArray<Entry?> table = _table.Get(g);
        Entry? chain = Chain(g, table, key);
        if (!Has(chain, key))
            return false;
        table.Set(g, key % table.Length, Without(chain!, key));
        _count.Set(g, _count.Get(g) - 1);
        return true;
    }

    private static Entry? Without(Entry chain, int key) => chain.Key == key ? chain.Next : chain with { Next = Without(chain.Next!, key) };

    protected override string? Defect(Guest g)
    {
        StmArray<Entry?> table = _table.Get(g);
        int count = 0;
        for (int i = 0; i < table.Length; i++)
            for (Entry? e = table.Get(g, i); e is not null; e = e.Next, count++)
                if (e.Key % table.Length != i)
                    return $"{e.Key} stands in chain {i} of {table.Length}";
        return count == _count.Get(g) ? null : $"{count} keys, counted {_count.Get(g)}";
    }
}
