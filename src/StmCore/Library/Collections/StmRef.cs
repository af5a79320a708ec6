using System.ComponentModel;

namespace JitStm.StmCore;

/// <summary>One transactional variable, for code that is not woven.</summary>
public sealed class StmRef<T> : StmObject
{
    private T _value;

    /// <summary>Born in the thread's transaction.</summary>
    public StmRef(StmThread thread, T value)
    {
        Barriers.New(thread, this);
        _value = value;
    }

    private StmRef(T value) => _value = value;

    public T Get(StmThread thread) => Barriers.Reading(thread, this)._value;

    public void Set(StmThread thread, T value) => Barriers.Writing(thread, this)._value = value;

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override StmObject StmClone() => new StmRef<T>(_value);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override void StmCopyFrom(StmObject copy) => _value = ((StmRef<T>)copy)._value;
}
