namespace JitStm.StmCore;

/// <summary>
/// Hands out marker ids, in blocks of 4,096 to each thread, at the first barrier on an object that has outlived its creator.
/// An id is only an index into the marker arrays, never an identity: two objects with the same id can at worst make a conflict
/// that is none. So running out of ids means starting again from the first.
/// </summary>
internal static class MarkerIds
{
    public const int BlockSize = 4096;

    // Slot 0 is never handed out as an id: see StampOfOrphan in Barriers.cs.
    private static long s_next = BlockSize;

    /// <summary>How much of a marker array can be in use.</summary>
    public static int Used => (int)Math.Min(Volatile.Read(ref s_next), Segment.MarkerCount);

    /// <summary>The first id of a fresh block; the block does not wrap inside.</summary>
    public static int NextBlock() => (int)((Interlocked.Add(ref s_next, BlockSize) - BlockSize) & Segment.MarkerMask);

    /// <summary>For tests: the place of the next block; gives the place before.</summary>
    internal static long Skip(long next) => Interlocked.Exchange(ref s_next, next);
}
