// The protocol's costs beside the bars that they must not exceed: `dotnet run -c Release --project bench/StmCore -- --bars [--rounds N]`.
//
// A ratio is against the same code without transactions. Both take turns, a few milliseconds each, and the least time of each counts: what somebody
// else's work on the machine adds is left out, what the protocol adds cannot be. (BenchmarkDotNet, in Benchmarks.cs, gives the distributions.)
using System.Diagnostics;
using System.Runtime.CompilerServices;
using JitStm.StmCore;

namespace JitStm.Bench.StmCore;

/// <param name="Plain">Null: the figure is nanoseconds and not a ratio.</param>
internal sealed record Bar(string Name, double Most, int Operations, Action Work, Action? Plain = null);

internal sealed class Bars
{
    private const double MillisecondsPerTurn = 3;
    private const int WarmUpTurns = 40;

    private readonly Guest _guest = new();
    private readonly Node[] _hundred = NewNodes(100);
    private readonly Node[] _thousand = NewNodes(1000);
    private readonly Node[] _tenThousand = NewNodes(10_000);
    private readonly int[] _order;
    private Node _short = null!, _long = null!;
    private readonly long[] _registers = new long[2];
    private long _sum;

    public Bars()
    {
        var random = new Random(1);
        _order = [.. Enumerable.Range(0, 20_000).Select(_ => random.Next(10_000))];
        _short = NewList(1_000);
        _long = NewList(100_000);
    }

    private static Node[] NewNodes(int number) => [.. Enumerable.Range(0, number).Select(i => new Node { Value = i })];

    private static Node NewList(int length)
    {
        var head = new Node();
        for (int i = 1; i < length; i++)
            head = new Node { Next = head, Value = i };
        return head;
    }

    private IEnumerable<Bar> All() =>
    [
        new("empty transaction, ns", 10, 100, RepeatEmpty),
        new("one write, ns", 41, 100, () => Repeat(100, static b => Barriers.Writing(b._guest, b._hundred[0]).Value++)),
        new("a hundred writes, ns", 1966, 1, () => Repeat(1, static b => b.WriteHundred())),
        new("break, ns", 20, 100, RepeatBreak),
        new("walk of 1,000 nodes", 1.02, 10, () => Walk(_short, 10), () => WalkPlain(_short, 10)),
        new("walk of 100,000 nodes", 1.02, 1, () => Walk(_long, 1), () => WalkPlain(_long, 1)),
        new("gather over 10,000", 2.0, 1, () => InTransaction(static b => b._sum = b.Gather(b._guest, b._tenThousand)), () => _sum = GatherPlain(_tenThousand)),
        new("20,000 reads, 100 writes", 1.5, 1, () => InTransaction(static b => b.Mixed()), MixedPlain),
        new("own writes, accessed again", 1.15, 50, OwnWrites, OwnWritesPlain),
    ];

    public static int Run(int rounds)
    {
        var bars = new Bars();
        int over = 0;
        foreach (Bar bar in bars.All())
        {
            (double work, double plain) = Measure(bar, rounds);
            double figure = bar.Plain is null ? work : work / plain;
            over += figure > bar.Most ? 1 : 0;
            string plainText = bar.Plain is null ? "" : $"   ({work:0} ns against {plain:0})";
            Console.WriteLine($"{bar.Name,-28} {figure,9:0.00}   at most {bar.Most,7:0.##}{(figure > bar.Most ? "  OVER" : "      ")}{plainText}");
        }
        Console.WriteLine($"{over} over the bar");
        return over == 0 ? 0 : 1;
    }

    /// <summary>Nanoseconds of one operation, the least of all turns.</summary>
    private static (double Work, double Plain) Measure(Bar bar, int rounds)
    {
        int times = Calls(bar.Work);
        (double work, double plain) = (double.MaxValue, double.MaxValue);
        for (int round = -WarmUpTurns; round < rounds; round++)
        {
            double w = Turn(bar.Work, times) / bar.Operations;
            double p = bar.Plain is null ? 0 : Turn(bar.Plain, times) / bar.Operations;
            if (round >= 0)
                (work, plain) = (Math.Min(work, w), Math.Min(plain, p));
        }
        return (work, plain);
    }

    private static int Calls(Action action)
    {
        Turn(action, 100);
        Thread.Sleep(150);
        return Math.Max(1, (int)(MillisecondsPerTurn * 1e6 / Turn(action, 20)));
    }

    private static double Turn(Action action, int times)
    {
        long before = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
            action();
        return Stopwatch.GetElapsedTime(before).TotalNanoseconds / times;
    }

    private void Repeat(int times, Action<Bars> body)
    {
        for (int i = 0; i < times; i++)
        {
            _guest.Begin();
            body(this);
            _guest.Commit();
        }
    }

    private void RepeatEmpty()
    {
        for (int i = 0; i < 100; i++)
        {
            _guest.Begin();
            _guest.Commit();
        }
    }

    private void InTransaction(Action<Bars> body) => Repeat(1, body);

    private void RepeatBreak()
    {
        _guest.Begin();
        for (int i = 0; i < 100; i++)
            _guest.Break();
        _guest.Commit();
    }

    private void WriteHundred()
    {
        Guest guest = _guest;
        foreach (Node node in _hundred)
            Barriers.Writing(guest, node).Value++;
    }

    private void Walk(Node head, int times)
    {
        Guest guest = _guest;
        guest.Begin();
        for (int i = 0; i < times; i++)
            _sum += Walk(guest, head);
        guest.Commit();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Walk(Guest guest, Node head)
    {
        var reader = new StmReader(guest);
        long sum = 0;
        for (Node? node = head; node is not null;)
        {
            Node access = reader.Read(node);
            sum += access.Value;
            node = access.Next;
        }
        return sum;
    }

    private void WalkPlain(Node head, int times)
    {
        for (int i = 0; i < times; i++)
            _sum += WalkPlain(head);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long WalkPlain(Node head)
    {
        long sum = 0;
        for (Node? node = head; node is not null; node = node.Next)
            sum += node.Value;
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Gather(Guest guest, Node[] nodes)
    {
        var reader = new StmReader(guest);
        long sum = 0;
        foreach (int i in _order)
            sum += reader.Read(nodes[i]).Value;
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long GatherPlain(Node[] nodes)
    {
        long sum = 0;
        foreach (int i in _order)
            sum += nodes[i].Value;
        return sum;
    }

    // Work of 20,000 nodes' reading in sequence over a list, as a program does that builds something from what it looks at.
    private void Mixed()
    {
        Guest guest = _guest;
        for (int i = 0; i < 20; i++)
            _sum += Walk(guest, _short);
        WriteHundred();
    }

    private void MixedPlain()
    {
        for (int i = 0; i < 20; i++)
            _sum += WalkPlain(_short);
        foreach (Node node in _hundred)
            node.Value++;
    }

    private void OwnWrites()
    {
        Guest guest = _guest;
        guest.Begin();
        foreach (Node node in _thousand)
            Barriers.Writing(guest, node).Value++;
        for (int i = 0; i < 50; i++)
            UpdateOwn(guest);
        guest.Commit();
    }

    private void OwnWritesPlain()
    {
        foreach (Node node in _thousand)
            node.Value++;
        for (int i = 0; i < 50; i++)
            UpdatePlain();
    }

    // A small interpreter whose program does little but load and store attributes.
    private static readonly (int Op, int Register)[] s_program = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (3, 0), (2, 0), (4, 0)];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void UpdateOwn(Guest guest)
    {
        Node[] nodes = _thousand;
        (int Op, int Register)[] program = s_program;
        long[] registers = _registers;
        for (int i = 0, pc = 0; i < nodes.Length; pc++)
        {
            (int op, int r) = program[pc];
            Node node = nodes[i];
            switch (op)
            {
                case 0: registers[r] = Barriers.Reading(guest, node).Value; break;
                case 1: registers[r]++; break;
                case 2: Barriers.Writing(guest, node).Value = registers[r]; break;
                case 3: registers[r] ^= registers[1]; break;
                default: pc = -1; i++; break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void UpdatePlain()
    {
        Node[] nodes = _thousand;
        (int Op, int Register)[] program = s_program;
        long[] registers = _registers;
        for (int i = 0, pc = 0; i < nodes.Length; pc++)
        {
            (int op, int r) = program[pc];
            Node node = nodes[i];
            switch (op)
            {
                case 0: registers[r] = node.Value; break;
                case 1: registers[r]++; break;
                case 2: node.Value = registers[r]; break;
                case 3: registers[r] ^= registers[1]; break;
                default: pc = -1; i++; break;
            }
        }
    }
}
