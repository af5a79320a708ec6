using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>A collection of the library: what threads did at the same time, they could have done in the order of their commits.</summary>
internal sealed class Histories(Subject subject) : Workload
{
    private History? _history;

    public override string Name => subject.Name;

    public override void SetUp(Guest guest)
    {
        _history ??= new History(subject, seed: 1);
        _history.SetUp(guest);
    }

    public override void Step(Guest g) => _history!.Step(g, g.Random, (body, _) => g.Transact(body), Violation);

    public override void Finish(Guest guest) => _history!.Replay(Violation);
}

/// <summary>Hand-over through a variable with Retry: nothing is lost, nobody sleeps on although there is something for him.</summary>
internal sealed class Waiting : Workload
{
    private const int TooLong = 3000;
    private readonly StmRef<int>[] _boxes = new StmRef<int>[3];
    private long _given;
    private long _taken;

    public override string Name => "retry";

    public override void SetUp(Guest guest)
    {
        for (int i = 0; i < _boxes.Length; i++)
            _boxes[i] = new StmRef<int>(guest, 0);
    }

    public override void Step(Guest g)
    {
        int value = g.Random.Next(1, 100);
        if (g.Random.Next(2) == 0)
        {
            // Nobody may be there to take it: given up after a while.
            bool given = g.Atomic(() => g.OrElse(() => Put(g, 0, value), () => Put(g, 1, value)));
            if (given)
                Interlocked.Add(ref _given, value);
            return;
        }
        long since = Environment.TickCount64;
        int taken = g.Atomic(() => g.OrElse(() => Take(g, 0, since), () => Take(g, 1, since)));
        Interlocked.Add(ref _taken, taken);
    }

    private bool Put(Guest g, int box, int value)
    {
        if (_boxes[box].Get(g) != 0)
        {
            if (box == 0)
                g.Retry();
            return false;
        }
        g.Dawdle(5);
        _boxes[box].Set(g, value);
        return true;
    }

    private int Take(Guest g, int box, long since)
    {
        int value = _boxes[box].Get(g);
        if (value == 0)
        {
            if (box == 0)
                g.Retry();
            long waited = Environment.TickCount64 - since;
            if (waited < 20)
                g.Retry(20);
            return 0;
        }
        if (Environment.TickCount64 - since > TooLong)
            Violation("slept on");
        _boxes[box].Set(g, 0);
        return value;
    }

    public override void Finish(Guest guest)
    {
        long left = 0;
        foreach (StmRef<int> box in _boxes)
            left += box.Get(guest);
        if (_given != _taken + left)
            Violation($"{_given} given, {_taken} taken, {left} left");
    }
}

/// <summary>Two threads pass one token to and fro, each waiting without limit for the other: a wake-up that is lost stops them.</summary>
internal sealed class PingPong : Workload
{
    private const int Rounds = 20;
    private StmRef<int> _turn = null!;
    private int _players;
    private int _finished;

    public override string Name => "pingpong";

    public override void SetUp(Guest guest) => _turn = new StmRef<int>(guest, 0);

    public override void Step(Guest g)
    {
        if (Seat() is not { } player)
            return;
        for (int i = 0; i < Rounds; i++)
            g.Atomic(() =>
            {
                int turn = _turn.Get(g);
                if ((turn & 1) != player)
                    g.Retry();
                _turn.Set(g, turn + 1);
            });
        if (Interlocked.Increment(ref _finished) == 2)
        {
            _finished = 0;
            Volatile.Write(ref _players, 0);
        }
    }

    /// <summary>0 or 1; null if nobody else comes to play, or two play already.</summary>
    private int? Seat()
    {
        if (Interlocked.CompareExchange(ref _players, 2, 1) == 1)
            return 1;
        if (Interlocked.CompareExchange(ref _players, 1, 0) != 0)
            return null;
        for (int i = 0; i < 1000 && Volatile.Read(ref _players) == 1; i++)
            Thread.SpinWait(20);
        return Interlocked.CompareExchange(ref _players, 0, 1) == 1 ? null : 0;
    }
}

/// <summary>Blocks inside transactions that are undone: none of their effects is seen by anybody, all others are.</summary>
internal sealed class UndoneBlocks : Workload
{
    private readonly Cell<long>[] _cells = new Cell<long>[4];
    private readonly Cell<long>[] _equal = new Cell<long>[2];

    public override string Name => "undone";

    public override void SetUp(Guest guest)
    {
        for (int i = 0; i < _cells.Length; i++)
            _cells[i] = new Cell<long>(guest, 0);
        _equal[0] = new Cell<long>(guest, 0);
        _equal[1] = new Cell<long>(guest, 0);
    }

    public override void Step(Guest g)
    {
        if (g.Random.Next(2) == 0)
        {
            g.Transact(() => TakeAndUndo(g));
            return;
        }
        int from = g.Random.Next(_cells.Length), to = g.Random.Next(_cells.Length), undone = g.Random.Next(_cells.Length);
        g.Transact(() =>
        {
            Check(g);
            Add(g, from, -1);
            try
            {
                g.Atomic(() =>
                {
                    Add(g, undone, 1000);
                    g.Dawdle(5);
                    Add(g, from, 1000);
                    throw new OperationCanceledException();
                }, OnException.RollBack);
            }
            catch (OperationCanceledException)
            {
            }
            Add(g, to, 1);
            Check(g);
        });
    }

    /// <summary>What an undone block has found in an object that it has only written is still so afterwards.</summary>
    private void TakeAndUndo(Guest g)
    {
        if (g.Random.Next(3) == 0)
        {
            _equal[0].Set(g, _equal[1].Exchange(g, _equal[0].Get(g) + 1) + 1);
            return;
        }
        long found = 0;
        try
        {
            g.Atomic(() =>
            {
                found = _equal[0].Exchange(g, -1);
                throw new OperationCanceledException();
            }, OnException.RollBack);
        }
        catch (OperationCanceledException)
        {
        }
        g.Dawdle(50);
        if (_equal[1].Get(g) is var other && other != found)
            Violation($"found {found} and {other}");
    }

    private void Add(Guest g, int cell, long n) => _cells[cell].Set(g, _cells[cell].Get(g) + n);

    public override void Finish(Guest guest) => Check(guest);

    private void Check(Guest g)
    {
        long sum = 0;
        foreach (Cell<long> cell in _cells)
            sum += cell.Get(g);
        if (sum != 0)
            Violation($"sum is {sum}");
    }
}

/// <summary>One lock, taken by some inside transactions and by some for real, over several transactions.</summary>
internal sealed class Locks : Workload
{
    private StmLock _lock = null!;
    private readonly Cell<long>[] _pair = new Cell<long>[2];

    public override string Name => "lock";

    public override void SetUp(Guest guest)
    {
        _lock = new StmLock(guest);
        _pair[0] = new Cell<long>(guest, 0);
        _pair[1] = new Cell<long>(guest, 0);
    }

    public override void Step(Guest g)
    {
        if (g.Random.Next(10) != 0)
        {
            g.Transact(() =>
            {
                _lock.Enter(g);
                Check(g);
                _pair[0].Set(g, _pair[0].Get(g) + 1);
                g.Dawdle(5);
                _pair[1].Set(g, _pair[1].Get(g) + 1);
                _lock.Exit(g);
            });
            return;
        }
        _lock.Enter(g);
        g.Transact(() =>
        {
            Check(g);
            _pair[0].Set(g, _pair[0].Get(g) + 1);
        });
        g.Transact(() => _pair[1].Set(g, _pair[1].Get(g) + 1));
        _lock.Exit(g);
    }

    private void Check(Guest g)
    {
        if (_pair[0].Get(g) != _pair[1].Get(g))
            Violation("somebody is in the middle of it");
    }
}
