using System.Diagnostics;
using JitStm.StmCore;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>
/// The race between a read barrier and a commit, alone: one thread stores a mark and loads the lock word, the other stores the lock word and loads the mark.
/// Without a fence both may miss each other's store, the more so when the reader's store buffer is full of stores that miss the cache; with one never.
/// </summary>
public sealed class LitmusTests
{
    private const int Rounds = 300_000;
    private const double Seconds = 4;
    private const int ClutterSize = 1 << 22;

    private readonly long[] _clutter = new long[ClutterSize];
    private int _place;
    private Line _mark;
    private Line _lock;
    private Line _round;
    private Line _readerDone;
    private bool _sawUnlocked;
    private long _rounds;

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit, Size = 256)]
    private struct Line
    {
        [System.Runtime.InteropServices.FieldOffset(128)] public int Value;
    }

    [Fact]
    public void With_a_process_wide_barrier_by_the_committer_alone_none_is_missed() =>
        Assert.Equal(0, Missed(Interlocked.MemoryBarrierProcessWide, Rounds));

    [Fact]
    public void Without_any_fence_some_are_missed()
    {
        int missed = 0;
        for (int attempt = 0; attempt < 8 && missed == 0; attempt++)
            missed = Missed(() => { }, Rounds);
        // Both threads must really run at the same time: not on one core, and hardly ever on a machine that is busy otherwise.
        bool conclusive = Environment.ProcessorCount > 1 && _rounds > 2 * Rounds;
        Assert.True(missed > 0 || !conclusive, "the litmus test shows nothing: its store buffer is never full");
    }

    private int Missed(Action fence, int rounds)
    {
        int missed = 0;
        bool stop = false;
        var reader = new Thread(() => Read(rounds, ref stop)) { IsBackground = true };
        reader.Start();
        long start = Stopwatch.GetTimestamp();
        for (int i = 1; i <= rounds && Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds; i++)
        {
            _mark.Value = 0;
            _lock.Value = 0;
            Volatile.Write(ref _round.Value, i);
            Thread.SpinWait(i & 31);
            Volatile.Write(ref _lock.Value, 1);
            fence();
            bool sawMark = Volatile.Read(ref _mark.Value) != 0;
            var spin = new SpinWait();
            while (Volatile.Read(ref _readerDone.Value) != i)
                spin.SpinOnce(sleep1Threshold: -1);
            if (_sawUnlocked && !sawMark)
                missed++;
        }
        Volatile.Write(ref stop, true);
        reader.Join();
        _rounds += _readerDone.Value;
        _round.Value = _readerDone.Value = 0;
        return missed;
    }

    private void Read(int rounds, ref bool stop)
    {
        for (int i = 1; i <= rounds; i++)
        {
            var spin = new SpinWait();
            while (Volatile.Read(ref _round.Value) != i)
            {
                if (Volatile.Read(ref stop))
                    return;
                spin.SpinOnce(sleep1Threshold: -1);
            }
            for (int k = 0; k < 48; k++)
            {
                _place = (_place + 4099) & (ClutterSize - 1);
                _clutter[_place] = k;
            }
            _mark.Value = 1;
            _sawUnlocked = Volatile.Read(ref _lock.Value) == 0;
            Volatile.Write(ref _readerDone.Value, i);
        }
    }
}
