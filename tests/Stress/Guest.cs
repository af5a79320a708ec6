using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>A stress thread: small transactions, retried until they commit.</summary>
internal sealed class Guest(int seed) : StmThread
{
    public Random Random { get; } = new(seed);

    // Stores that miss the cache fill the store buffer, so that a marker store stays invisible for long: without this no test notices a missing fence.
    private readonly long[] _clutter = new long[1 << 20];
    private int _place;

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
        for (int i = 0; i < 40; i++)
        {
            _place = (_place + 4099) & ((1 << 20) - 1);
            _clutter[_place]++;
        }
    }

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
