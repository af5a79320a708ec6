using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>A stress thread: small transactions, retried until they commit.</summary>
internal sealed class Guest(int seed) : StmThread
{
    public Random Random { get; } = new(seed);

    /// <summary>When its transactions are killed.</summary>
    public Random Fate { get; } = new(~seed);

    // Stores that miss the cache fill the store buffer, so that a marker store stays invisible for long: without this no test notices a missing fence.
    private long[]? _clutter;
    private int _place;

    /// <summary>Where a base loop stands: all its state.</summary>
    public int Position;
    private int _checkpoint;

    protected override void Checkpoint() => _checkpoint = Position;

    protected override void Rollback() => Position = _checkpoint;

    public void Transact(Action body)
    {
        for (; ; )
        {
            Begin();
            try
            {
                body();
                Commit();
                return;
            }
            catch (StmAbortException)
            {
                continue;
            }
        }
    }

    public void FillStoreBuffer()
    {
        const int size = 1 << 22;
        _clutter ??= new long[size];
        for (int i = 0; i < 48; i++)
        {
            _place = (_place + 4099) & (size - 1);
            _clutter[_place] = i;
        }
    }

    /// <summary>What a committer would look for, in an object that this transaction has read and not written.</summary>
    public unsafe bool HasMarked(StmObject obj) => obj._stamp == Birth || Markers[(uint)obj._stamp & Segment.MarkerMask] == Version;

    /// <summary>Lets time pass inside a transaction, polling as guest code does.</summary>
    public void Dawdle(int most)
    {
        for (int i = Random.Next(most); i > 0; i--)
        {
            Thread.SpinWait(1);
            Poll();
        }
    }
}
