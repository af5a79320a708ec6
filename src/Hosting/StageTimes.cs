using System.Diagnostics;

namespace JitStm.Hosting;

/// <summary>Where the time of the compile worker goes, and when the first loop was ready: the figures of warm-up.</summary>
public sealed class StageTimes
{
    private long _optimising, _compiling, _firstReady;

    public TimeSpan Optimising => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _optimising));

    public TimeSpan Compiling => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _compiling));

    /// <summary>From the start of the process until the first compiled loop was installed; null: none was.</summary>
    public TimeSpan? FirstLoopReady
    {
        get
        {
            long ticks = Volatile.Read(ref _firstReady);
            if (ticks == 0)
                return null;
            using Process self = Process.GetCurrentProcess();
            return new DateTime(ticks, DateTimeKind.Utc) - self.StartTime.ToUniversalTime();
        }
    }

    internal void Optimised(long since) => Interlocked.Add(ref _optimising, Stopwatch.GetTimestamp() - since);

    internal void Compiled(long since)
    {
        Interlocked.Add(ref _compiling, Stopwatch.GetTimestamp() - since);
        if (Volatile.Read(ref _firstReady) == 0)
            Interlocked.CompareExchange(ref _firstReady, DateTime.UtcNow.Ticks, 0);
    }
}
