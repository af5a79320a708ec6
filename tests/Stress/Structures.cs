using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>A sorted linked list as a set: always sorted, and as long as the counter says.</summary>
internal sealed class SortedList : Workload
{
    private const int Keys = 60;
    private Node _head = null!;
    private Cell<int> _count = null!;

    public override string Name => "list";

    private sealed class Node : StmObject
    {
        public readonly int Key;
        private Node? _next;

        public Node(StmThread thread, int key, Node? next)
        {
            Barriers.New(thread, this);
            Key = key;
            _next = next;
        }

        private Node(int key, Node? next)
        {
            Key = key;
            _next = next;
        }

        public override StmObject StmClone() => new Node(Key, _next);

        public override void StmCopyFrom(StmObject copy) => _next = ((Node)copy)._next;

        public Node? Next(StmThread t) => Barriers.Reading(t, this)._next;

        public void SetNext(StmThread t, Node? next) => Barriers.Writing(t, this)._next = next;
    }

    public override void SetUp(Guest guest)
    {
        _head = new Node(guest, int.MinValue, null);
        _count = new Cell<int>(guest, 0);
    }

    public override void Step(Guest g)
    {
        int key = g.Random.Next(Keys);
        int what = g.Random.Next(10);
        if (what == 0)
            g.Transact(() => Check(g));
        else if (what < 5)
            g.Transact(() => Insert(g, key));
        else
            g.Transact(() => Remove(g, key));
    }

    public override void Finish(Guest guest) => Check(guest);

    private Node Before(Guest g, int key)
    {
        Node node = _head;
        while (node.Next(g) is { } next && next.Key < key)
        {
            node = next;
            g.AbortPoll();
        }
        return node;
    }

    private void Insert(Guest g, int key)
    {
        Node before = Before(g, key);
        Node? next = before.Next(g);
        if (next?.Key == key)
            return;
        before.SetNext(g, new Node(g, key, next));
        _count.Set(g, _count.Get(g) + 1);
    }

    private void Remove(Guest g, int key)
    {
        Node before = Before(g, key);
        if (before.Next(g) is not { } node || node.Key != key)
            return;
        before.SetNext(g, node.Next(g));
        _count.Set(g, _count.Get(g) - 1);
    }

    private void Check(Guest g)
    {
        int length = 0;
        for (Node node = _head; node.Next(g) is { } next; node = next)
        {
            if (next.Key <= node.Key)
                Violation($"{node.Key} is before {next.Key}");
            if (++length > Keys)
            {
                Violation("the list does not end");
                break;
            }
            g.AbortPoll();
        }
        if (length != _count.Get(g))
            Violation($"{length} nodes, counted {_count.Get(g)}");
    }
}

/// <summary>Long arrays: elements are swapped within and across cards, ranges rotated; it stays a permutation.</summary>
internal sealed class Cards : Workload
{
    private const int Length = 300;
    private StmArray<int> _numbers = null!;
    private StmArray<string> _names = null!;

    public override string Name => "cards";

    public override void SetUp(Guest guest)
    {
        var numbers = new int[Length];
        var names = new string[Length];
        for (int i = 0; i < Length; i++)
        {
            numbers[i] = i;
            names[i] = $"{i}";
        }
        _numbers = new StmArray<int>(guest, numbers);
        _names = new StmArray<string>(guest, names);
    }

    public override void Step(Guest g)
    {
        int i = g.Random.Next(Length), j = g.Random.Next(Length);
        int what = g.Random.Next(12);
        g.Transact(() =>
        {
            if (what == 0)
                Check(g);
            else if (what == 1)
                Rotate(g, Math.Min(i, j), Math.Max(i, j));
            else
                Swap(g, i, j);
        });
    }

    public override void Finish(Guest guest) => Check(guest);

    private void Swap(Guest g, int i, int j)
    {
        int a = _numbers.Get(g, i), b = _numbers.Get(g, j);
        string s = _names.Get(g, i), t = _names.Get(g, j);
        if (s != $"{a}" || t != $"{b}")
            Violation($"{a} is called {s}, {b} is called {t}");
        _numbers.Set(g, i, b);
        _numbers.Set(g, j, a);
        _names.Set(g, i, t);
        _names.Set(g, j, s);
    }

    private void Rotate(Guest g, int from, int to)
    {
        int first = _numbers.Get(g, from);
        string name = _names.Get(g, from);
        _numbers.Move(g, from + 1, from, to - from);
        _names.Move(g, from + 1, from, to - from);
        _numbers.Set(g, to, first);
        _names.Set(g, to, name);
    }

    private void Check(Guest g)
    {
        Span<int> all = stackalloc int[Length];
        _numbers.CopyTo(g, 0, all);
        long seen = 0;
        foreach (int n in all)
            seen += (long)n * n;
        const long n1 = Length - 1;
        if (seen != n1 * (n1 + 1) * ((2 * n1) + 1) / 6)
            Violation("a number is missing");
        for (int i = 0; i < Length; i += 7)
            if (_names.Get(g, i) != $"{all[i]}")
                Violation($"{all[i]} is called {_names.Get(g, i)}");
    }
}
