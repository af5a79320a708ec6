using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace JitStm.StmCore;

// One cell for each key, found by a table that is no transactional memory: _cells. Whether the key is there, and its value, stand in the cell. So a
// transaction that looks at a key, also at one that is absent, reads that key's cell, and conflicts by the key come by themselves.
//
//  - A cell's state: absent, present, or dead. Dead is the last: a dead cell is taken out of the table when the transaction that has killed it commits, and
//    whoever meets one looks again. Removing a key kills its cell, so that removed keys leave nothing behind.
//  - Looking for an absent key makes a cell. These stand in a queue; beyond a number, whoever makes one kills two old ones that are still absent. That
//    conflicts with transactions that have just found those keys absent, and only with them.
//  - Order and count of the keys stand in Shape. Inserting and removing change it at the commit (they commute); reading the count, or all
//    items, reads it. Hence order is settled at the commit, and inserters of different keys never conflict.
//
// Keys and comparers are used outside the transactions' control: equality and hash of a key must never change.

/// <summary>A dictionary with conflicts by the key, in order of insertion. Count and enumeration conflict with inserting and removing.</summary>
[Immutable]
public sealed class StmDictionary<TKey, TValue>
    where TKey : notnull
{
    private const int AbsentCellsKept = 256;

    private readonly ConcurrentDictionary<TKey, Cell> _cells;
    private readonly ConcurrentQueue<Cell> _maybeAbsent = new();
    private readonly Shape _shape = new();

    /// <summary>Empty; born in the thread's transaction.</summary>
    public StmDictionary(StmThread thread, IEqualityComparer<TKey>? comparer = null)
    {
        _cells = new(comparer);
        Barriers.New(thread, _shape);
    }

    private enum State : byte
    {
        Absent,
        Present,
        Dead,
    }

    private sealed class Cell(TKey key) : StmObject
    {
        public readonly TKey Key = key;
        public State State;
        public TValue? Value;

        /// <summary>In <see cref="Shape"/>; belongs to committers.</summary>
        public int Place;

        public override StmObject StmClone() => new Cell(Key) { State = State, Value = Value };

        public override void StmCopyFrom(StmObject copy) => (State, Value) = (((Cell)copy).State, ((Cell)copy).Value);
    }

    /// <summary>The cells of keys that are there, in order, with gaps.</summary>
    private sealed class Shape : StmObject
    {
        public Cell?[] Cells = [];
        public int Used;
        public int Count;

        public void Append(Cell cell)
        {
            if (Used == Cells.Length)
                Resize();
            cell.Place = Used;
            Cells[Used++] = cell;
            Count++;
        }

        public void Remove(Cell cell)
        {
            Cells[cell.Place] = null;
            Count--;
        }

        private void Resize()
        {
            var cells = new Cell?[Math.Max(8, Count * 2)];
            int used = 0;
            for (int i = 0; i < Used; i++)
                if (Cells[i] is { } cell)
                {
                    cell.Place = used;
                    cells[used++] = cell;
                }
            (Cells, Used) = (cells, used);
        }
    }

    private sealed class Changes(StmDictionary<TKey, TValue> of) : Commuting(of._shape)
    {
        public readonly List<(Cell Cell, bool Inserted)> Steps = [];

        public override void Apply()
        {
            foreach ((Cell cell, bool inserted) in Steps)
            {
                if (inserted)
                    of._shape.Append(cell);
                else
                    of._shape.Remove(cell);
            }
            foreach ((Cell cell, bool inserted) in Steps)
                if (!inserted)
                    of.Bury(cell);
        }
    }

    public bool TryGetValue(StmThread thread, TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Cell cell = Barriers.Reading(thread, Find(thread, key));
        bool present = cell.State == State.Present;
        value = present ? cell.Value! : default;
        return present;
    }

    public bool ContainsKey(StmThread thread, TKey key) => TryGetValue(thread, key, out _);

    public TValue Get(StmThread thread, TKey key) => TryGetValue(thread, key, out TValue? value) ? value : throw new KeyNotFoundException($"no key {key}");

    /// <summary>Inserts at the end, or overwrites in place.</summary>
    public void Set(StmThread thread, TKey key, TValue value) => Store(thread, Find(thread, key), value);

    /// <summary>False, and nothing done, if the key is there.</summary>
    public bool TryAdd(StmThread thread, TKey key, TValue value)
    {
        Cell cell = Find(thread, key);
        if (Barriers.Reading(thread, cell).State == State.Present)
            return false;
        Store(thread, cell, value);
        return true;
    }

    public bool Remove(StmThread thread, TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        Cell cell = Find(thread, key);
        bool present = Barriers.Reading(thread, cell).State == State.Present;
        value = present ? Kill(thread, cell) : default;
        return present;
    }

    public bool Remove(StmThread thread, TKey key) => Remove(thread, key, out _);

    public void Clear(StmThread thread)
    {
        foreach (Cell cell in InOrder(thread))
            Kill(thread, cell);
    }

    public int Count(StmThread thread)
    {
        int count = Barriers.Reading(thread, _shape).Count;
        foreach (Commuting changes in thread.ChangesOf(_shape))
            foreach ((_, bool inserted) in ((Changes)changes).Steps)
                count += inserted ? 1 : -1;
        return count;
    }

    /// <summary>All keys, in order.</summary>
    public TKey[] Keys(StmThread thread) => [.. InOrder(thread).Select(cell => cell.Key)];

    /// <summary>All items, in order.</summary>
    public KeyValuePair<TKey, TValue>[] Items(StmThread thread) =>
        [.. InOrder(thread).Select(cell => KeyValuePair.Create(cell.Key, Barriers.Reading(thread, cell).Value!))];

    private void Store(StmThread thread, Cell cell, TValue value)
    {
        Cell mine = Barriers.Writing(thread, cell);
        mine.Value = value;
        if (mine.State == State.Present)
            return;
        mine.State = State.Present;
        Note(thread, cell, inserted: true);
    }

    private TValue Kill(StmThread thread, Cell cell)
    {
        Cell mine = Barriers.Writing(thread, cell);
        TValue value = mine.Value!;
        mine.State = State.Dead;
        mine.Value = default;
        Note(thread, cell, inserted: false);
        return value;
    }

    private void Note(StmThread thread, Cell cell, bool inserted)
    {
        if (thread.OpenChange(_shape) is Changes open)
        {
            open.Steps.Add((cell, inserted));
            return;
        }
        var changes = new Changes(this);
        changes.Steps.Add((cell, inserted));
        thread.Commute(changes);
    }

    private List<Cell> InOrder(StmThread thread)
    {
        Shape shape = Barriers.Reading(thread, _shape);
        var cells = new List<Cell>(shape.Count);
        Dictionary<Cell, int>? own = thread.HasChanged(_shape) ? [] : null;
        for (int i = 0; i < shape.Used; i++)
            if (shape.Cells[i] is { } cell)
            {
                own?.Add(cell, cells.Count);
                cells.Add(cell);
            }
        if (own is null)
            return cells;
        var kept = new List<Cell?>(cells);
        foreach (Commuting changes in thread.ChangesOf(_shape))
            foreach ((Cell cell, bool inserted) in ((Changes)changes).Steps)
            {
                if (inserted)
                {
                    own[cell] = kept.Count;
                    kept.Add(cell);
                }
                else
                {
                    kept[own[cell]] = null;
                }
            }
        return [.. kept.OfType<Cell>()];
    }

    private Cell Find(StmThread thread, TKey key)
    {
        for (; ; )
        {
            if (!_cells.TryGetValue(key, out Cell? cell))
                cell = Make(thread, key);
            Cell seen = Barriers.Reading(thread, cell);
            // One that this transaction has killed itself is as good as absent.
            if (seen.State != State.Dead || seen != cell)
                return cell;
            Bury(cell);
        }
    }

    private Cell Make(StmThread thread, TKey key)
    {
        // In the table it can be met by anybody at once, so it is not stamped as born in this transaction.
        var made = new Cell(key) { _stamp = Barriers.Enabled ? thread.NewMarkerId() : 0 };
        Cell cell = _cells.GetOrAdd(key, made);
        if (cell != made)
            return cell;
        _maybeAbsent.Enqueue(cell);
        if (_maybeAbsent.Count > AbsentCellsKept && thread.InTransaction)
        {
            Sweep(thread);
            Sweep(thread);
        }
        return cell;
    }

    private void Sweep(StmThread thread)
    {
        // A look at the original without a barrier is only a guess; the barrier below decides.
        if (!_maybeAbsent.TryDequeue(out Cell? cell) || cell.State != State.Absent)
            return;
        if (Barriers.IsLocked(cell._stamp))
        {
            _maybeAbsent.Enqueue(cell);
            return;
        }
        thread.OnAbort(() => _maybeAbsent.Enqueue(cell));
        Cell mine = Barriers.Writing(thread, cell);
        if (mine.State != State.Absent)
            return;
        mine.State = State.Dead;
        thread.OnCommit(() => Bury(cell));
    }

    private void Bury(Cell cell)
    {
        if (cell.State == State.Dead)
            _cells.TryRemove(KeyValuePair.Create(cell.Key, cell));
    }

    /// <summary>For tests: cells in the table.</summary>
    internal int CellsInTable => _cells.Count;
}
