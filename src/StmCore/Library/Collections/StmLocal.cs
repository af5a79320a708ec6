using System.Runtime.CompilerServices;

namespace JitStm.StmCore;

/// <summary>A variable of which each thread has its own, restored when the transaction aborts: no conflicts. A value is forgotten with its thread, or with the variable.</summary>
[Immutable]
public sealed class StmLocal<T>(Func<StmThread, T>? initial = null)
{
    private readonly ConditionalWeakTable<StmThread, Holder> _holders = [];

    private sealed class Holder : IStmPrivate
    {
        public T Value = default!;
        public bool HasValue;

        public object StmSave() => (Value, HasValue);

        public void StmRestore(object saved) => (Value, HasValue) = ((T, bool))saved;
    }

    public T Get(StmThread thread)
    {
        Holder holder = _holders.GetValue(thread, static _ => new Holder());
        if (!holder.HasValue)
            // What the transaction has made is gone when it aborts.
            Set(thread, initial is null ? default! : initial(thread));
        return holder.Value;
    }

    public void Set(StmThread thread, T value)
    {
        Holder holder = _holders.GetValue(thread, static _ => new Holder());
        thread.SavePrivate(holder);
        (holder.Value, holder.HasValue) = (value, true);
    }
}
