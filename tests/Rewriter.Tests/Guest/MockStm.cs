using JitStm.TraceIr;

namespace JitStm.Rewriter.Tests;

/// <summary>
/// Transactions of one thread as a model: the first write of an object makes a private copy, a commit copies it back and then spoils the copy,
/// so that a reference that was used past its time gives wrong values.
/// </summary>
public sealed class MockStm : IBarriers
{
    [ThreadStatic]
    public static MockStm? Current;

    private readonly Dictionary<Cell, Cell> _copies = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _born = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _private = new(ReferenceEqualityComparer.Instance);

    /// <summary>Polls until a break is wanted.</summary>
    public int Polls = int.MaxValue;

    /// <summary>What the barriers stand for; off: every barrier gives the object itself.</summary>
    public bool IsOn { get; init; } = true;

    public object Read(object target)
    {
        Demand(target);
        return _copies.GetValueOrDefault((Cell)target) ?? target;
    }

    public object Write(object target)
    {
        Demand(target);
        if (!IsOn || _born.Contains(target))
            return target;
        var cell = (Cell)target;
        if (!_copies.TryGetValue(cell, out Cell? copy))
        {
            _copies.Add(cell, copy = cell is OtherCell ? new OtherCell() : new Cell());
            _private.Add(copy);
            Copy(cell, copy);
        }
        return copy;
    }

    public void New(object target) => _born.Add(target);

    public void Inevitable(string reason) { }

    public bool Poll() => --Polls <= 0;

    public bool IsAbort(Exception exception) => false;

    public Cell R(Cell cell) => (Cell)Read(cell);

    public Cell W(Cell cell) => (Cell)Write(cell);

    public void Commit()
    {
        foreach ((Cell original, Cell copy) in _copies)
        {
            Copy(copy, original);
            Spoil(copy);
        }
        _copies.Clear();
        _born.Clear();
    }

    private void Demand(object target)
    {
        if (_private.Contains(target))
            throw new InvalidOperationException("a barrier on a private copy");
    }

    private static void Copy(Cell from, Cell to)
    {
        (to.Value, to.Num, to.Next) = (from.Value, from.Num, from.Next);
        (to.Items, to.Refs) = ((long[]?)from.Items?.Clone(), (object?[]?)from.Refs?.Clone());
    }

    private static void Spoil(Cell copy)
    {
        (copy.Value, copy.Num, copy.Next) = ("spoilt", -123456789, null);
        Array.Fill(copy.Items ?? [], -987654321);
        Array.Fill(copy.Refs ?? [], "spoilt");
    }
}
