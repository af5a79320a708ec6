using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>Lost updates: the sum of all accounts never changes, seen from inside any transaction.</summary>
internal sealed class Bank : Workload
{
    private const int Accounts = 40;
    private const long Each = 1000;
    private readonly Cell<long>[] _accounts = new Cell<long>[Accounts];

    public override string Name => "bank";

    public override void SetUp(Guest guest)
    {
        for (int i = 0; i < Accounts; i++)
            _accounts[i] = new Cell<long>(guest, Each);
    }

    public override void Step(Guest g)
    {
        if (g.Random.Next(8) == 0)
        {
            g.Transact(() => CheckSum(g));
            return;
        }
        Cell<long> from = _accounts[g.Random.Next(Accounts)], to = _accounts[g.Random.Next(Accounts)];
        long amount = g.Random.Next(100);
        g.Transact(() =>
        {
            from.Set(g, from.Get(g) - amount);
            g.Dawdle(20);
            to.Set(g, to.Get(g) + amount);
        });
    }

    public override void Finish(Guest guest) => CheckSum(guest);

    private void CheckSum(Guest g)
    {
        long sum = 0;
        foreach (Cell<long> account in _accounts)
        {
            sum += account.Get(g);
            g.AbortPoll();
        }
        if (sum != Accounts * Each)
            Violation($"sum is {sum}");
    }
}

/// <summary>Write skew: two transactions read both of a pair and each writes the other half.</summary>
internal sealed class WriteSkew : Workload
{
    private const int Pairs = 4;
    private readonly Cell<int>[] _x = new Cell<int>[Pairs];
    private readonly Cell<int>[] _y = new Cell<int>[Pairs];

    public override string Name => "skew";

    public override void SetUp(Guest guest)
    {
        for (int i = 0; i < Pairs; i++)
        {
            _x[i] = new Cell<int>(guest, 1);
            _y[i] = new Cell<int>(guest, 1);
        }
    }

    public override void Step(Guest g)
    {
        int i = g.Random.Next(Pairs);
        bool first = g.Random.Next(2) == 0;
        g.Transact(() =>
        {
            int x = _x[i].Get(g), y = _y[i].Get(g);
            if (x + y < 1)
                Violation($"{x} and {y}");
            g.Dawdle(10);
            if (x + y == 2)
                (first ? _x : _y)[i].Set(g, 0);
            else
                (x == 0 ? _x : _y)[i].Set(g, 1);
        });
    }
}

/// <summary>Opacity: no transaction ever sees a difference between two cells, or two halves of one, also if it is going to abort.</summary>
internal sealed class Opacity : Workload
{
    private const int Pairs = 4;
    private readonly Pair[] _left = new Pair[Pairs];
    private readonly Pair[] _right = new Pair[Pairs];

    public override string Name => "opacity";

    public override void SetUp(Guest guest)
    {
        for (int i = 0; i < Pairs; i++)
        {
            _left[i] = new Pair(guest, 0);
            _right[i] = new Pair(guest, 0);
        }
    }

    public override void Step(Guest g)
    {
        int i = g.Random.Next(Pairs);
        if (g.Random.Next(3) == 0)
        {
            g.Transact(() =>
            {
                long n = _left[i].A(g) + 1;
                _left[i].SetHalf(g, -1);
                g.Dawdle(10);
                _right[i].Set(g, n);
                _left[i].Set(g, n);
            });
            return;
        }
        g.Transact(() =>
        {
            long a = _left[i].A(g);
            g.Dawdle(10);
            long b = _right[i].A(g), c = _right[i].B(g), d = _left[i].B(g);
            if (a != b || b != c || c != d)
                Violation($"saw {a} {d} and {b} {c}");
        });
    }
}

/// <summary>The store-load race between a read barrier and a commit, with a reader whose marker store sits in a full store buffer.</summary>
internal sealed class Fence : Workload
{
    private readonly Pair[] _pairs = new Pair[2];

    public override string Name => "fence";

    public override void SetUp(Guest guest)
    {
        _pairs[0] = new Pair(guest, 0);
        _pairs[1] = new Pair(guest, 0);
    }

    public override void Step(Guest g)
    {
        for (int round = 0; round < 50; round++)
        {
            if ((g.Number & 1) == 0)
            {
                g.Transact(() =>
                {
                    long n = _pairs[0].A(g) + 1;
                    _pairs[0].Set(g, n);
                    _pairs[1].Set(g, n);
                });
                continue;
            }
            g.Transact(() =>
            {
                // Only the first read of a transaction: later ones are protected by its marks, which have become visible meanwhile.
                g.FillStoreBuffer();
                long a = _pairs[round & 1].A(g);
                Thread.SpinWait(g.Random.Next(8));
                long b = _pairs[~round & 1].B(g);
                if (a != b)
                    Violation($"saw {a} and {b}");
            });
        }
    }
}

/// <summary>
/// Objects at their first barriers: birth stamps turn into ids while they are read and written. Two threads go through the same fresh objects side by side.
/// </summary>
internal sealed class Newborns : Workload
{
    private const int Count = 500;
    private Cell<Pair[]> _batch = null!;
    private int _arrived;

    public override string Name => "newborns";

    public override void SetUp(Guest guest) => _batch = new Cell<Pair[]>(guest, Fresh(guest));

    private static Pair[] Fresh(Guest g)
    {
        var pairs = new Pair[Count];
        for (int i = 0; i < Count; i++)
            pairs[i] = new Pair(g, 0);
        return pairs;
    }

    public override void Step(Guest g)
    {
        if (g.Random.Next(4) == 0)
            g.Transact(() => _batch.Set(g, Fresh(g)));
        bool write = g.Random.Next(2) == 0;
        Meet();
        g.Transact(() =>
        {
            Pair[] pairs = _batch.Get(g);
            Span<long> seen = stackalloc long[Count];
            for (int i = 0; i < Count; i++)
                seen[i] = pairs[i].A(g);
            for (int i = 0; i < Count; i++)
                if (!g.HasMarked(pairs[i]))
                    Violation("read, but not marked as read");
            for (int i = 0; i < Count; i += 7)
            {
                if (write)
                    pairs[i].Set(g, seen[i] + 1);
                g.AbortPoll();
            }
            for (int i = 0; i < Count && !write; i++)
                if (pairs[i].B(g) != seen[i])
                    Violation($"saw {seen[i]} and {pairs[i].B(g)}");
        });
    }

    /// <summary>Waits a little for another thread to come here.</summary>
    private void Meet()
    {
        int me = Interlocked.Increment(ref _arrived);
        for (int i = 0; (me & 1) != 0 && Volatile.Read(ref _arrived) == me && i < 2000; i++)
            Thread.SpinWait(1);
    }
}

/// <summary>Transactions that go on for a while after their abort was requested, by somebody who wants their lock, while a third commits what they have read.</summary>
internal sealed class Zombies : Workload
{
    private Cell<long> _lock = null!;
    private readonly Pair[] _pairs = new Pair[2];

    public override string Name => "zombies";

    public override void SetUp(Guest guest)
    {
        _lock = new Cell<long>(guest, 0);
        _pairs[0] = new Pair(guest, 0);
        _pairs[1] = new Pair(guest, 0);
    }

    public override void Step(Guest g)
    {
        switch (g.Number % 3)
        {
            case 0:
                g.Transact(() =>
                {
                    _lock.Set(g, _lock.Get(g) + 1);
                    for (int i = 0; i < 10; i++)
                    {
                        long a = _pairs[i & 1].A(g);
                        Thread.SpinWait(g.Random.Next(300));
                        long b = _pairs[~i & 1].B(g);
                        if (a != b)
                            Violation($"saw {a} and {b}");
                    }
                });
                break;
            case 1:
                g.Transact(() =>
                {
                    g.BecomeInevitable("test");
                    _lock.Set(g, _lock.Get(g) + 1);
                });
                break;
            default:
                g.Transact(() =>
                {
                    long n = _pairs[0].A(g) + 1;
                    _pairs[0].Set(g, n);
                    _pairs[1].Set(g, n);
                });
                break;
        }
    }
}

/// <summary>A private frame that belongs to a transactional owner, as a generator's does: whoever holds the owner finds the frame whole.</summary>
internal sealed class PrivateFrames : Workload
{
    private Cell<long>[] _owners = [];
    private readonly Frame[] _frames = [new Frame(), new Frame()];

    public override string Name => "frames";

    private sealed class Frame : IStmPrivate
    {
        public long X;
        public long Y;

        public object StmSave() => (X, Y);

        public void StmRestore(object saved) => (X, Y) = ((long, long))saved;
    }

    public override void SetUp(Guest guest) => _owners = [new Cell<long>(guest, 0), new Cell<long>(guest, 0)];

    public override void Step(Guest g)
    {
        int i = g.Random.Next(2);
        g.Transact(() =>
        {
            _owners[i].Set(g, _owners[i].Get(g) + 1);
            Frame frame = _frames[i];
            g.SavePrivate(frame);
            if (frame.X != frame.Y)
                Violation($"frame is {frame.X} and {frame.Y}");
            frame.X++;
            g.Dawdle(10);
            if (g.Random.Next(4) == 0)
                _owners[1 - i].Set(g, _owners[1 - i].Get(g) + 1);
            frame.Y++;
        });
    }
}

/// <summary>An inevitable transaction runs once, whatever the others do.</summary>
internal sealed class Inevitables : Workload
{
    private const int Cells = 6;
    private readonly Cell<long>[] _cells = new Cell<long>[Cells];
    private long _effects;

    public override string Name => "inevitable";

    public override void SetUp(Guest guest)
    {
        for (int i = 0; i < Cells; i++)
            _cells[i] = new Cell<long>(guest, 0);
    }

    public override void Step(Guest g)
    {
        int i = g.Random.Next(Cells), j = g.Random.Next(Cells);
        bool inevitable = g.Random.Next(6) == 0;
        g.Transact(() =>
        {
            if (g.Random.Next(2) == 0)
                _cells[i].Set(g, _cells[i].Get(g) + 1);
            else
                _ = _cells[i].Get(g);
            if (inevitable)
            {
                g.BecomeInevitable("test");
                Interlocked.Increment(ref _effects);
            }
            g.Dawdle(10);
            _cells[j].Set(g, _cells[j].Get(g) + 1);
            if (inevitable)
            {
                // Done exactly as often as the transaction: an abort would leave the count too high.
                g.OnCommit(() => Interlocked.Decrement(ref _effects));
            }
        });
    }

    public override void Finish(Guest guest)
    {
        if (_effects != 0)
            Violation($"{_effects} inevitable transactions were run again");
    }
}
