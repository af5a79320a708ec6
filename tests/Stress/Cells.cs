using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>Two fields that are always written together: whoever sees them differ has seen half a commit.</summary>
internal sealed class Pair : StmObject
{
    private long _a;
    private long _b;

    public Pair(StmThread thread, long value)
    {
        Barriers.New(thread, this);
        _a = _b = value;
    }

    private Pair() { }

    public override StmObject StmClone() => new Pair { _a = _a, _b = _b };

    public override void StmCopyFrom(StmObject copy)
    {
        var from = (Pair)copy;
        _a = from._a;
        // Time for a reader to see only half of it.
        Thread.SpinWait(5);
        _b = from._b;
    }

    public long A(StmThread t) => Barriers.Reading(t, this)._a;

    public long B(StmThread t) => Barriers.Reading(t, this)._b;

    public void Set(StmThread t, long value)
    {
        Pair p = Barriers.Writing(t, this);
        p._a = value;
        p._b = value;
    }

    public void SetHalf(StmThread t, long value) => Barriers.Writing(t, this)._a = value;
}

internal sealed class Cell<T> : StmObject
{
    private T _value;

    public Cell(StmThread thread, T value)
    {
        Barriers.New(thread, this);
        _value = value;
    }

    private Cell(T value) => _value = value;

    public override StmObject StmClone() => new Cell<T>(_value);

    public override void StmCopyFrom(StmObject copy) => _value = ((Cell<T>)copy)._value;

    public T Get(StmThread t) => Barriers.Reading(t, this)._value;

    public void Set(StmThread t, T value) => Barriers.Writing(t, this)._value = value;

    /// <summary>Without a read barrier.</summary>
    public T Exchange(StmThread t, T value)
    {
        Cell<T> access = Barriers.Writing(t, this);
        T old = access._value;
        access._value = value;
        return old;
    }
}
