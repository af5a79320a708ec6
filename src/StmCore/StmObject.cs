using System.ComponentModel;

namespace JitStm.StmCore;

/// <summary>Base class of everything that transactions share. The weaver overrides both methods in every concrete mutable class.</summary>
public abstract class StmObject
{
    /// <summary>The header: see the essay in Barriers.cs. A field because emitted and woven IL reads it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public long _stamp;

    /// <summary>A new object of the same class with the same field values and cloned owned arrays; the stamp is not copied.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual StmObject StmClone() => throw new NotSupportedException($"{GetType()} is not woven: it has no copier");

    /// <summary>Takes over all field values (and owned arrays) of a private copy; the stamp is not copied.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void StmCopyFrom(StmObject copy) => throw new NotSupportedException($"{GetType()} is not woven: it has no copier");
}

/// <summary>
/// Thread-private state that must be restored when a transaction aborts.
/// A class marked [ThreadPrivate] names the interface and leaves both methods to the weaver.
/// </summary>
public interface IStmPrivate
{
    /// <summary>Everything that <see cref="StmRestore"/> needs; owned arrays are cloned.</summary>
    object StmSave() => throw new NotSupportedException($"{GetType()} is not woven: it cannot be saved");

    void StmRestore(object saved) => throw new NotSupportedException($"{GetType()} is not woven: it cannot be restored");
}
