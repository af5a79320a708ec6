using BenchmarkDotNet.Attributes;
using JitStm.StmCore;

namespace JitStm.Bench.StmCore;

public sealed class Guest : StmThread;

/// <summary>What the weaver makes of a class with two fields.</summary>
public sealed class Node : StmObject
{
    public long Value;
    public Node? Next;

    public override StmObject StmClone() => new Node { Value = Value, Next = Next };

    public override void StmCopyFrom(StmObject copy)
    {
        var from = (Node)copy;
        Value = from.Value;
        Next = from.Next;
    }
}

/// <summary>Whole transactions.</summary>
public class Transactions
{
    private readonly Guest _guest = new();
    private readonly Node[] _nodes = new Node[100];

    [GlobalSetup]
    public void SetUp()
    {
        for (int i = 0; i < _nodes.Length; i++)
            _nodes[i] = new Node();
    }

    [Benchmark(Baseline = true)]
    public void Empty()
    {
        _guest.Begin();
        _guest.Commit();
    }

    [Benchmark]
    public void OneWrite()
    {
        _guest.Begin();
        Barriers.Writing(_guest, _nodes[0]).Value++;
        _guest.Commit();
    }

    [Benchmark]
    public void HundredWrites()
    {
        _guest.Begin();
        foreach (Node node in _nodes)
            Barriers.Writing(_guest, node).Value++;
        _guest.Commit();
    }

    [Benchmark]
    public void Break()
    {
        if (!_guest.InTransaction)
            _guest.Begin();
        _guest.Break();
    }
}

/// <summary>Read barriers on memory in order.</summary>
public class ListWalk
{
    private readonly Guest _guest = new();
    private Node _head = null!;

    [Params(1_000, 100_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _head = new Node();
        for (int i = 1; i < Length; i++)
            _head = new Node { Next = _head, Value = i };
    }

    [Benchmark(Baseline = true)]
    public long Plain()
    {
        long sum = 0;
        for (Node? node = _head; node is not null; node = node.Next)
            sum += node.Value;
        return sum;
    }

    [Benchmark]
    public long Transactional()
    {
        Guest guest = _guest;
        guest.Begin();
        long sum = 0;
        for (Node? node = _head; node is not null;)
        {
            Node access = Barriers.Reading(guest, node);
            sum += access.Value;
            node = access.Next;
        }
        guest.Commit();
        return sum;
    }
}

/// <summary>Read barriers on memory in no order, and on objects that the transaction has written itself.</summary>
public class Gather
{
    private const int Reads = 1_000;
    private readonly Guest _guest = new();
    private readonly int[] _order = new int[Reads];
    private Node[] _nodes = [];

    [Params(100, 10_000)]
    public int Objects { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(1);
        _nodes = new Node[Objects];
        for (int i = 0; i < Objects; i++)
            _nodes[i] = new Node { Value = i };
        for (int i = 0; i < Reads; i++)
            _order[i] = random.Next(Objects);
    }

    [Benchmark(Baseline = true)]
    public long Plain()
    {
        long sum = 0;
        foreach (int i in _order)
            sum += _nodes[i].Value;
        return sum;
    }

    [Benchmark]
    public long Transactional()
    {
        Guest guest = _guest;
        guest.Begin();
        long sum = Sum(guest);
        guest.Commit();
        return sum;
    }

    [Benchmark]
    public long OfOwnWrites()
    {
        Guest guest = _guest;
        guest.Begin();
        foreach (Node node in _nodes)
            Barriers.Writing(guest, node);
        long sum = 0;
        for (int i = 0; i < 100; i++)
            sum += Sum(guest);
        guest.Commit();
        return sum;
    }

    private long Sum(Guest guest)
    {
        long sum = 0;
        foreach (int i in _order)
            sum += Barriers.Reading(guest, _nodes[i]).Value;
        return sum;
    }
}

/// <summary>Arrays of one object and of cards.</summary>
public class Arrays
{
    private readonly Guest _guest = new();
    private StmArray<long> _array = null!;
    private long[] _plain = [];

    [Params(64, 10_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _plain = new long[Length];
        _guest.Begin();
        _array = new StmArray<long>(_guest, Length);
        _guest.Commit();
    }

    [Benchmark(Baseline = true)]
    public long PlainGet()
    {
        long sum = 0;
        long[] array = _plain;
        for (int i = 0; i < Length; i++)
            sum += array[i];
        return sum;
    }

    [Benchmark]
    public long Get()
    {
        Guest guest = _guest;
        guest.Begin();
        StmArray<long> array = _array;
        long sum = 0;
        for (int i = 0; i < array.Length; i++)
            sum += array.Get(guest, i);
        guest.Commit();
        return sum;
    }

    [Benchmark]
    public void Set()
    {
        Guest guest = _guest;
        guest.Begin();
        StmArray<long> array = _array;
        for (int i = 0; i < array.Length; i++)
            array.Set(guest, i, i);
        guest.Commit();
    }
}
