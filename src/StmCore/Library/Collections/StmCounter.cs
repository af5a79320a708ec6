namespace JitStm.StmCore;

/// <summary>A number to which transactions add without conflict; only reading it conflicts with those that add.</summary>
public sealed class StmCounter : StmObject
{
    private long _value;

    /// <summary>Born in the thread's transaction.</summary>
    public StmCounter(StmThread thread, long value = 0)
    {
        Barriers.New(thread, this);
        _value = value;
    }

    private sealed class Change(StmCounter counter, long delta) : Commuting(counter)
    {
        public long Delta = delta;

        public override void Apply() => counter._value += Delta;
    }

    public void Add(StmThread thread, long delta)
    {
        if (thread.OpenChange(this) is Change change)
            change.Delta += delta;
        else
            thread.Commute(new Change(this, delta));
    }

    public long Get(StmThread thread)
    {
        long value = Barriers.Reading(thread, this)._value;
        if (thread.HasChanged(this))
            foreach (Commuting change in thread.ChangesOf(this))
                value += ((Change)change).Delta;
        return value;
    }

    /// <summary>Depends on what was there, so it conflicts with those that add.</summary>
    public void Set(StmThread thread, long value) => Add(thread, value - Get(thread));
}
