using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JitStm.StmCore;

/// <summary>
/// A place in which one transaction at a time runs. Everything that other threads ask of a running transaction goes through
/// its segment's <see cref="Status"/>, one word <c>serial &lt;&lt; 4 | state</c>, where serial is <c>count &lt;&lt; 8 | version</c>.
/// <para>
/// Who may change it: whoever takes the segment moves it from Idle by CAS, and from then on it belongs to that thread until the
/// thread writes Idle again. Others change it in exactly one way, a CAS from Active to one of the abort-requested states.
/// Every transaction has a serial of its own, so a request made with an old word never hits the next transaction,
/// and waiting for a transaction to end is waiting for the word to change.
/// </para>
/// <code>
/// Idle -> Starting -> Active -> Committing -> Idle        Active -> AbortXxx -> Idle
///   \------------------^  \  \-> Inevitable -> Committing
///                          ^-----------------/ (steps back: a reader is inevitable)
/// </code>
/// </summary>
internal sealed unsafe class Segment
{
    public const int MaxSegments = 60;
    public const int MarkerCount = 1 << 24;
    public const uint MarkerMask = MarkerCount - 1;

    public const long StateMask = 15;
    /// <summary>Added to a status word: the next transaction, with the same version.</summary>
    public const long OneTransaction = 1 << 12;

    /// <summary>Added to a status word whose version is not the last: the next version.</summary>
    public const long OneVersion = 1 << 4;

    public const byte LastVersion = 255;

    /// <summary>No transaction; free to be taken.</summary>
    public const int Idle = 0;
    /// <summary>Taken by a thread which is still outside: to everybody else the same as Idle, except that it cannot be taken.</summary>
    public const int Starting = 1;
    public const int Active = 2;
    public const int Inevitable = 3;
    /// <summary>Holds the commit mutex and is past the point where others may abort it.</summary>
    public const int Committing = 4;
    /// <summary>The first of the abort-requested states, one for each <see cref="AbortKind"/>.</summary>
    public const int AbortRequested = 5;

    public readonly int Index;

    /// <summary>Top byte of the stamp of an object locked from here, sign-extended.</summary>
    public readonly long Tag;

    /// <summary>
    /// The read markers: the byte at a marker id equals the transaction's version when it has read such an object. Consecutive transactions may
    /// share a version: then the later one counts as having read what the earlier ones did, which is safe.
    /// </summary>
    public readonly byte* Markers;

    /// <summary>The status word of a transaction that did not answer the last fence in time. For the holder of the commit mutex alone.</summary>
    public long Silent;

    /// <summary>The thread that runs here or ran here last; set before the status leaves Starting.</summary>
    public volatile StmThread? Thread;

    /// <summary>By whom the last abort was asked for, see <see cref="AbortInfo"/>.</summary>
    public AbortNote? Note;

    private Words _words;

    public Segment(int index)
    {
        Index = index;
        Tag = (sbyte)(0xC0 | index);
        Markers = (byte*)NativeMemory.AllocZeroed(MarkerCount);
    }

    // On lines of their own: committers of other threads read and write here while neighbours run.
    [StructLayout(LayoutKind.Explicit, Size = 384)]
    private struct Words
    {
        [FieldOffset(128)] public long Status;
        [FieldOffset(144)] public long Ack;
        [FieldOffset(152)] public int Parked;
    }

    public ref long Status
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _words.Status;
    }

    /// <summary>The number of the last fence request that the running thread has answered.</summary>
    public ref long Ack => ref _words.Ack;

    /// <summary>1 while the running thread stands at a safe point.</summary>
    public ref int Parked => ref _words.Parked;

    public static int StateOf(long word) => (int)(word & StateMask);

    /// <summary>In a transaction that has begun and not ended.</summary>
    public static bool IsRunning(long word) => (word & StateMask) >= Active;

    public static bool IsAborting(long word) => (word & StateMask) >= AbortRequested;

    public static bool SameTransaction(long a, long b) => ((a ^ b) & ~StateMask) == 0;

    /// <summary>From 1 to 255: 0 is what cleared markers hold.</summary>
    public static byte VersionOf(long word) => (byte)(word >> 4);

    /// <summary>
    /// Called with the segment in Starting, after 255 versions, so that old marks do not look like new ones. A committer that
    /// is still looking at the last transaction's marks may miss or see some: that transaction has ended, and every
    /// request to it fails at its CAS.
    /// </summary>
    public void ClearMarkers() => NativeMemory.Clear(Markers, (nuint)MarkerIds.Used);
}
