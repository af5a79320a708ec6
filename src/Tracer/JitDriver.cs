using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>The host's counter for one place where loops close. Plain memory: racy by design, never transactional.</summary>
public sealed class JitCell
{
    internal int _countdown = int.MaxValue;
}

public enum JitOutcome
{
    /// <summary>Go on at the merge point that the ref arguments now describe.</summary>
    Continue,
    /// <summary>The portal method returned while the recorder ran it: return <see cref="JitThread.Result"/>.</summary>
    Returned,
}

/// <summary>One guest thread's handle to the JIT; a host keeps one beside its thread state.</summary>
public sealed class JitThread(object? stmThread)
{
    public JitState State { get; } = new() { Thread = stmThread };

    public object? Result { get; internal set; }
}

/// <summary>Marks one dispatch loop. Greens identify a place in the guest program, reds are the rest of the loop's state.</summary>
public sealed class JitDriver(string name, int greens)
{
    public string Name { get; } = name;

    public int Greens { get; } = greens;

    /// <summary>A marker: first thing in the loop, greens then reds. The interpreter does nothing here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MergePoint<T1, T2, T3>(T1 a, T2 b, T3 c) { }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MergePoint<T1, T2, T3, T4>(T1 a, T2 b, T3 c, T4 d) { }

    /// <summary>At a back-edge: counts, and tells whether <c>Enter</c> is worth calling.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CanEnter(JitCell cell) => --cell._countdown < 0;

    /// <summary>Runs compiled code, or records, from this merge point; afterwards the ref arguments hold the merge point to go on from.</summary>
    public JitOutcome Enter<T1, T2, T3>(JitThread thread, JitCell cell, ref T1 a, ref T2 b, ref T3 c) => JitOutcome.Continue;

    public JitOutcome Enter<T1, T2, T3, T4>(JitThread thread, JitCell cell, ref T1 a, ref T2 b, ref T3 c, ref T4 d) => JitOutcome.Continue;
}
