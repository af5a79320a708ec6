using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;
using Trace = JitStm.TraceIr.Trace;

namespace JitStm.Tracer;

public enum JitOutcome
{
    /// <summary>Go on at the merge point that the ref arguments now describe.</summary>
    Continue,
    /// <summary>The portal method returned while the recorder or the executor ran it: return <see cref="JitThread.Result"/>.</summary>
    Returned,
}

/// <summary>
/// Marks one dispatch loop. Greens identify a place in the guest program, reds are the rest of the loop's state.
/// A driver without a pipeline does nothing.
/// </summary>
public sealed partial class JitDriver(string name, int greens)
{
    private readonly ConcurrentDictionary<GreenKey, MergePointRecord> _mergePoints = new();
    private readonly Lock _setup = new();
    private volatile Portal? _portal;
    private int _lastLoop;

    public string Name { get; } = name;

    public int Greens { get; } = greens;

    public JitParameters Parameters { get; set; } = new();

    /// <summary>Where finished recordings go; null: the JIT is off.</summary>
    public ICompilePipeline? Pipeline { get; set; }

    /// <summary>Names the guest's place for given greens, for logs and dumps.</summary>
    public Func<object?[], string>? GetLocation { get; set; }

    /// <summary>What the host does after each break of compiled code, as after those of its own loop; may throw a guest exception.</summary>
    public Action<StmThread>? AfterBreak { get; set; }

    public event Action<Trace>? TraceRecorded;

    public event Action<GuardDescr, Trace>? BridgeRecorded;

    public event Action<TraceAbort>? TraceAborted;

    /// <summary>After every recording, complete or not, on the thread that recorded; before it is compiled.</summary>
    public event Action<RecordingReport>? RecordingEnded;

    internal Portal? Portal => _portal;

    /// <summary>Time that guest threads spent recording so far (the host's code runs meanwhile, some thirty times slower).</summary>
    public TimeSpan RecordingTime => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _recordingTicks));

    private long _recordingTicks;

    internal void AddRecordingTime(long ticks) => Interlocked.Add(ref _recordingTicks, ticks);

    /// <summary>At a back-edge: counts, and tells whether <c>Enter</c> is worth calling.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CanEnter(JitCell cell) => --cell._countdown < 0;

    /// <summary>Checks the portal now instead of when the first loop gets hot. Hosts call it in a test.</summary>
    /// <exception cref="JitSetupException">The hints are wrong; the message tells where and what to do.</exception>
    public void Check(MethodBase portal)
    {
        lock (_setup)
            _portal ??= new Portal(portal, Greens);
    }

    /// <summary>Optional: the class that holds the driver's portal, the only one in it. The portal is then decoded ahead of the first hot loop.</summary>
    public Type? PortalClass { get; init; }

    /// <summary>Checks the portal of <see cref="PortalClass"/>; does nothing without one.</summary>
    /// <exception cref="JitSetupException">The hints are wrong; the message tells where and what to do.</exception>
    public void CheckPortal()
    {
        if (PortalClass is not null && _portal is null)
            Check(Portal.FindIn(PortalClass));
    }

    internal Portal EnsurePortal()
    {
        CheckPortal();
        if (_portal is null)
            Check(Portal.FindOnStack());
        return _portal!;
    }

    /// <summary>The record of the merge point whose greens stand first in the values.</summary>
    internal MergePointRecord RecordFor(ReadOnlySpan<Slot> values, Portal portal)
    {
        var greens = new Const[Greens];
        for (int g = 0; g < greens.Length; g++)
            greens[g] = MakeConst(values[g], portal.Method.SlotKinds[portal.Site.Slots[g]]);
        return RecordFor(greens);
    }

    internal MergePointRecord RecordAt(ReadOnlySpan<Shadow> frame, MergePointSite site)
    {
        var greens = new Const[Greens];
        for (int g = 0; g < greens.Length; g++)
        {
            ref readonly Shadow shadow = ref frame[site.Slots[g]];
            greens[g] = MakeConst(new Slot { Bits = shadow.Bits, Ref = shadow.Ref }, _portal!.Method.SlotKinds[site.Slots[g]]);
        }
        return RecordFor(greens);
    }

    private MergePointRecord RecordFor(Const[] greens)
    {
        if (_mergePoints.TryGetValue(new GreenKey(this, greens, ""), out MergePointRecord? known))
            return known;
        string location = GetLocation?.Invoke(Array.ConvertAll(greens, g => g.Boxed)) ?? $"{Name} {string.Join(' ', greens.Select(g => g.Boxed))}";
        var key = new GreenKey(this, greens, location);
        return _mergePoints.GetOrAdd(key, k => new MergePointRecord(k));
    }

    internal MergePointRecord RecordOf(GreenKey key) => _mergePoints.GetOrAdd(key, k => new MergePointRecord(k));

    internal MergePointRecord RecordOf(LoopToken loop) =>
        loop.Record is MergePointRecord { Released: false } known ? known : (MergePointRecord)(loop.Record = RecordOf(loop.Key));

    internal LoopToken NewToken(GreenKey key) => new(key, Interlocked.Increment(ref _lastLoop));

    /// <summary>Forgets all loops: each place counts anew. Compiled code that runs goes on until it leaves its loop.</summary>
    public void ReleaseAll()
    {
        foreach (MergePointRecord record in _mergePoints.Values)
            record.Released = true;
        _mergePoints.Clear();
    }

    internal void OnRecorded(Trace trace)
    {
        if (trace.BridgeFrom is { } guard)
            BridgeRecorded?.Invoke(guard, trace);
        else
            TraceRecorded?.Invoke(trace);
    }

    internal void OnEnded(RecordingReport report) => RecordingEnded?.Invoke(report);

    internal void OnAborted(GiveUpReason reason, string location) => TraceAborted?.Invoke(new TraceAbort(reason, location));

    private static Const MakeConst(Slot slot, Kind kind) => kind switch
    {
        Kind.I32 or Kind.I64 => new ConstInt(kind, slot.Bits),
        Kind.F64 => new ConstFloat(slot.Float),
        Kind.Ref => new ConstRef(slot.Ref),
        _ => throw new InvalidOperationException("a green without a kind"),
    };
}
