using System.Runtime.CompilerServices;

namespace JitStm.StmCore;

/// <summary>
/// The read barrier for loops in C#: <see cref="Barriers.Read(StmThread, StmObject)"/> with all that it needs of the thread in locals of the caller, where
/// RyuJIT keeps it in registers (it cannot by itself: the store of a mark might change the thread).
/// For one transaction: a commit, a break, an abort, or a block that may be undone makes it stale, a poll that does none of these does not.
/// </summary>
public readonly unsafe ref struct StmReader
{
    private readonly StmThread _thread;
    private readonly byte* _markers;
    private readonly long _birth;
    private readonly byte _version;

    public StmReader(StmThread thread)
    {
        _thread = thread;
        _markers = thread.Markers;
        _birth = thread.Birth;
        _version = thread.Version;
    }

    /// <summary>The access reference for loads from the object; see <see cref="Barriers"/>, where the argument for it stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Read<T>(T obj) where T : StmObject
    {
        if (!Barriers.Enabled)
            return obj;
        if (StmTestHooks.Enabled)
            StmTestHooks.AtBarrier(_thread);
        long s1 = obj._stamp;
        _markers[(uint)s1 & Segment.MarkerMask] = _version;
        long s2 = Volatile.Read(ref obj._stamp);
        if ((Mutations.SecondLoadOnly ? s2 : s1 | s2) > 0 || s1 == _birth)
            return obj;
        return Unsafe.As<T>(Barriers.ReadOwnOrSlow(_thread, obj, s1));
    }
}
