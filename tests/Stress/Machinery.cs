using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>While the world is stopped, nobody else does anything inside a transaction.</summary>
internal sealed class StoppedWorld : Workload
{
    private readonly Cell<long>[] _cells = new Cell<long>[4];
    private long _ticks;

    public override string Name => "world";

    public override void SetUp(Guest guest)
    {
        for (int i = 0; i < _cells.Length; i++)
            _cells[i] = new Cell<long>(guest, 0);
    }

    public override void Step(Guest g)
    {
        int what = g.Random.Next(40);
        if (what == 0)
            StmThread.StopTheWorld(Look);
        g.Transact(() =>
        {
            for (int i = 0; i < 5; i++)
            {
                Cell<long> cell = _cells[g.Random.Next(_cells.Length)];
                cell.Set(g, cell.Get(g) + 1);
                Interlocked.Increment(ref _ticks);
                g.AbortPoll();
            }
            if (what == 1)
                StmThread.StopTheWorld(Look);
        });
    }

    private void Look()
    {
        long before = Volatile.Read(ref _ticks);
        Thread.SpinWait(200);
        if (Volatile.Read(ref _ticks) != before)
            Violation("something moves");
    }
}

/// <summary>On-commit actions run in the order in which the transactions are serialised.</summary>
internal sealed class CommitOrder : Workload
{
    private Cell<long> _count = null!;
    private long _last;

    public override string Name => "order";

    public override void SetUp(Guest guest) => _count = new Cell<long>(guest, 0);

    public override void Step(Guest g)
    {
        bool write = g.Random.Next(3) != 0;
        g.Transact(() =>
        {
            long n = _count.Get(g);
            g.Dawdle(5);
            if (write)
                _count.Set(g, n + 1);
            g.OnCommit(() =>
            {
                if (_last != n)
                    Violation($"{n} is committed after {_last}");
                if (write)
                    _last = n + 1;
            });
        });
    }
}

/// <summary>Nested code: after its first break it runs exactly once, so that its C# locals are as good as transactional memory.</summary>
internal sealed class NestedBreaks : Workload
{
    private readonly Cell<long>[] _cells = new Cell<long>[3];
    private long _expected;

    public override string Name => "nested";

    public override void SetUp(Guest guest)
    {
        for (int i = 0; i < _cells.Length; i++)
            _cells[i] = new Cell<long>(guest, 0);
    }

    public override void Step(Guest g)
    {
        long done = 0;
        g.Transact(() =>
        {
            Increment(g);
            if (g.Random.Next(3) != 0)
            {
                g.OnCommit(() => done++);
                return;
            }
            g.Nesting++;
            g.OnCommit(() => done++);
            for (int i = g.Random.Next(4); i >= 0; i--)
            {
                g.Break();
                if (!g.IsInevitable)
                    Violation("not inevitable after a nested break");
                Increment(g);
                done++;
                if (g.Random.Next(4) == 0)
                    g.RunOutside(() => Thread.SpinWait(20));
            }
            g.Nesting--;
        });
        Interlocked.Add(ref _expected, done);
    }

    private void Increment(Guest g)
    {
        Cell<long> cell = _cells[g.Random.Next(_cells.Length)];
        cell.Set(g, cell.Get(g) + 1);
    }

    public override void Finish(Guest guest)
    {
        long sum = 0;
        foreach (Cell<long> cell in _cells)
            sum += cell.Get(guest);
        if (sum != _expected)
            Violation($"{sum} increments, {_expected} were made");
    }
}

/// <summary>A host's base loop: it breaks when a poll says so, goes on from the last break after an abort, and does each of its steps once.</summary>
internal sealed class BaseLoop : Workload
{
    private const int Steps = 30;
    private readonly Cell<long>[] _cells = new Cell<long>[5];
    private long _expected;

    public override string Name => "baseloop";

    public override void SetUp(Guest guest)
    {
        for (int i = 0; i < _cells.Length; i++)
            _cells[i] = new Cell<long>(guest, 0);
    }

    public override void Step(Guest g)
    {
        g.Position = 0;
        g.RunTransactions(() =>
        {
            while (g.Position < Steps)
            {
                Cell<long> from = _cells[g.Random.Next(_cells.Length)], to = _cells[g.Random.Next(_cells.Length)];
                g.AtomicDepth++;
                from.Set(g, from.Get(g) - 1);
                g.Dawdle(4);
                to.Set(g, to.Get(g) + 2);
                g.AtomicDepth--;
                g.Position++;
                g.Budget -= g.InitialBudget / 3;
                if (g.Poll())
                    g.Break();
            }
            return true;
        });
        Interlocked.Add(ref _expected, Steps);
    }

    public override void Finish(Guest guest)
    {
        long sum = 0;
        foreach (Cell<long> cell in _cells)
            sum += cell.Get(guest);
        if (sum != _expected)
            Violation($"{sum} steps, {_expected} were made");
    }
}
