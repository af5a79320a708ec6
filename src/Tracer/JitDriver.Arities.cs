using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>The driver's methods for each number of values. All alike: the values go through the thread's buffer, typed on this side only.</summary>
public sealed partial class JitDriver
{
    /// <summary>Stores the merge point in the guest's own state (the frame's pc), so that a transaction can begin there; null when the host always has it there.</summary>
    private Delegate? _beforeBreak;

    private TStore? StoreOf<TStore>() where TStore : Delegate => _beforeBreak switch
    {
        null => null,
        TStore store => store,
        Delegate other => throw new JitSetupException($"driver {Name}: BeforeBreak was given a {other.GetType()}, but Enter passes values for a {typeof(TStore)}; both take the values of MergePoint."),
    };

    private void Break(JitThread thread)
    {
        if (thread.Stm is not { } stm)
            return;
        stm.Break();
        AfterBreak?.Invoke(stm);
    }

    /// <summary>A marker: first thing in the loop, greens then reds. The interpreter does nothing here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MergePoint<T1, T2>(T1 a, T2 b) { }

    /// <summary>What a break needs: see <see cref="_beforeBreak"/>.</summary>
    public void BeforeBreak<T1, T2>(Action<T1, T2> store) => _beforeBreak = store;

    /// <summary>Runs compiled code, or records, from this merge point; afterwards the ref arguments hold the merge point to go on from.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public JitOutcome Enter<T1, T2>(JitThread thread, JitCell cell, ref T1 a, ref T2 b)
    {
        Slot[] values = thread.Values;
        for (;;)
        {
            Port.Put(values, 0, a);
            Port.Put(values, 1, b);
            Outcome outcome = Runner.Enter(this, thread, cell);
            if (outcome == Outcome.Returned)
                return JitOutcome.Returned;
            if (outcome == Outcome.Unchanged)
                return JitOutcome.Continue;
            a = Port.Take<T1>(values, 0);
            b = Port.Take<T2>(values, 1);
            if (outcome == Outcome.Continue)
                return JitOutcome.Continue;
            StoreOf<Action<T1, T2>>()?.Invoke(a, b);
            Break(thread);
        }
    }

    /// <summary>A marker: first thing in the loop, greens then reds. The interpreter does nothing here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MergePoint<T1, T2, T3>(T1 a, T2 b, T3 c) { }

    /// <summary>What a break needs: see <see cref="_beforeBreak"/>.</summary>
    public void BeforeBreak<T1, T2, T3>(Action<T1, T2, T3> store) => _beforeBreak = store;

    /// <summary>Runs compiled code, or records, from this merge point; afterwards the ref arguments hold the merge point to go on from.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public JitOutcome Enter<T1, T2, T3>(JitThread thread, JitCell cell, ref T1 a, ref T2 b, ref T3 c)
    {
        Slot[] values = thread.Values;
        for (;;)
        {
            Port.Put(values, 0, a);
            Port.Put(values, 1, b);
            Port.Put(values, 2, c);
            Outcome outcome = Runner.Enter(this, thread, cell);
            if (outcome == Outcome.Returned)
                return JitOutcome.Returned;
            if (outcome == Outcome.Unchanged)
                return JitOutcome.Continue;
            a = Port.Take<T1>(values, 0);
            b = Port.Take<T2>(values, 1);
            c = Port.Take<T3>(values, 2);
            if (outcome == Outcome.Continue)
                return JitOutcome.Continue;
            StoreOf<Action<T1, T2, T3>>()?.Invoke(a, b, c);
            Break(thread);
        }
    }

    /// <summary>A marker: first thing in the loop, greens then reds. The interpreter does nothing here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MergePoint<T1, T2, T3, T4>(T1 a, T2 b, T3 c, T4 d) { }

    /// <summary>What a break needs: see <see cref="_beforeBreak"/>.</summary>
    public void BeforeBreak<T1, T2, T3, T4>(Action<T1, T2, T3, T4> store) => _beforeBreak = store;

    /// <summary>Runs compiled code, or records, from this merge point; afterwards the ref arguments hold the merge point to go on from.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public JitOutcome Enter<T1, T2, T3, T4>(JitThread thread, JitCell cell, ref T1 a, ref T2 b, ref T3 c, ref T4 d)
    {
        Slot[] values = thread.Values;
        for (;;)
        {
            Port.Put(values, 0, a);
            Port.Put(values, 1, b);
            Port.Put(values, 2, c);
            Port.Put(values, 3, d);
            Outcome outcome = Runner.Enter(this, thread, cell);
            if (outcome == Outcome.Returned)
                return JitOutcome.Returned;
            if (outcome == Outcome.Unchanged)
                return JitOutcome.Continue;
            a = Port.Take<T1>(values, 0);
            b = Port.Take<T2>(values, 1);
            c = Port.Take<T3>(values, 2);
            d = Port.Take<T4>(values, 3);
            if (outcome == Outcome.Continue)
                return JitOutcome.Continue;
            StoreOf<Action<T1, T2, T3, T4>>()?.Invoke(a, b, c, d);
            Break(thread);
        }
    }

    /// <summary>A marker: first thing in the loop, greens then reds. The interpreter does nothing here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MergePoint<T1, T2, T3, T4, T5>(T1 a, T2 b, T3 c, T4 d, T5 e) { }

    /// <summary>What a break needs: see <see cref="_beforeBreak"/>.</summary>
    public void BeforeBreak<T1, T2, T3, T4, T5>(Action<T1, T2, T3, T4, T5> store) => _beforeBreak = store;

    /// <summary>Runs compiled code, or records, from this merge point; afterwards the ref arguments hold the merge point to go on from.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public JitOutcome Enter<T1, T2, T3, T4, T5>(JitThread thread, JitCell cell, ref T1 a, ref T2 b, ref T3 c, ref T4 d, ref T5 e)
    {
        Slot[] values = thread.Values;
        for (;;)
        {
            Port.Put(values, 0, a);
            Port.Put(values, 1, b);
            Port.Put(values, 2, c);
            Port.Put(values, 3, d);
            Port.Put(values, 4, e);
            Outcome outcome = Runner.Enter(this, thread, cell);
            if (outcome == Outcome.Returned)
                return JitOutcome.Returned;
            if (outcome == Outcome.Unchanged)
                return JitOutcome.Continue;
            a = Port.Take<T1>(values, 0);
            b = Port.Take<T2>(values, 1);
            c = Port.Take<T3>(values, 2);
            d = Port.Take<T4>(values, 3);
            e = Port.Take<T5>(values, 4);
            if (outcome == Outcome.Continue)
                return JitOutcome.Continue;
            StoreOf<Action<T1, T2, T3, T4, T5>>()?.Invoke(a, b, c, d, e);
            Break(thread);
        }
    }

    /// <summary>A marker: first thing in the loop, greens then reds. The interpreter does nothing here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MergePoint<T1, T2, T3, T4, T5, T6>(T1 a, T2 b, T3 c, T4 d, T5 e, T6 f) { }

    /// <summary>What a break needs: see <see cref="_beforeBreak"/>.</summary>
    public void BeforeBreak<T1, T2, T3, T4, T5, T6>(Action<T1, T2, T3, T4, T5, T6> store) => _beforeBreak = store;

    /// <summary>Runs compiled code, or records, from this merge point; afterwards the ref arguments hold the merge point to go on from.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public JitOutcome Enter<T1, T2, T3, T4, T5, T6>(JitThread thread, JitCell cell, ref T1 a, ref T2 b, ref T3 c, ref T4 d, ref T5 e, ref T6 f)
    {
        Slot[] values = thread.Values;
        for (;;)
        {
            Port.Put(values, 0, a);
            Port.Put(values, 1, b);
            Port.Put(values, 2, c);
            Port.Put(values, 3, d);
            Port.Put(values, 4, e);
            Port.Put(values, 5, f);
            Outcome outcome = Runner.Enter(this, thread, cell);
            if (outcome == Outcome.Returned)
                return JitOutcome.Returned;
            if (outcome == Outcome.Unchanged)
                return JitOutcome.Continue;
            a = Port.Take<T1>(values, 0);
            b = Port.Take<T2>(values, 1);
            c = Port.Take<T3>(values, 2);
            d = Port.Take<T4>(values, 3);
            e = Port.Take<T5>(values, 4);
            f = Port.Take<T6>(values, 5);
            if (outcome == Outcome.Continue)
                return JitOutcome.Continue;
            StoreOf<Action<T1, T2, T3, T4, T5, T6>>()?.Invoke(a, b, c, d, e, f);
            Break(thread);
        }
    }

    /// <summary>A marker: first thing in the loop, greens then reds. The interpreter does nothing here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MergePoint<T1, T2, T3, T4, T5, T6, T7>(T1 a, T2 b, T3 c, T4 d, T5 e, T6 f, T7 g) { }

    /// <summary>What a break needs: see <see cref="_beforeBreak"/>.</summary>
    public void BeforeBreak<T1, T2, T3, T4, T5, T6, T7>(Action<T1, T2, T3, T4, T5, T6, T7> store) => _beforeBreak = store;

    /// <summary>Runs compiled code, or records, from this merge point; afterwards the ref arguments hold the merge point to go on from.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public JitOutcome Enter<T1, T2, T3, T4, T5, T6, T7>(JitThread thread, JitCell cell, ref T1 a, ref T2 b, ref T3 c, ref T4 d, ref T5 e, ref T6 f, ref T7 g)
    {
        Slot[] values = thread.Values;
        for (;;)
        {
            Port.Put(values, 0, a);
            Port.Put(values, 1, b);
            Port.Put(values, 2, c);
            Port.Put(values, 3, d);
            Port.Put(values, 4, e);
            Port.Put(values, 5, f);
            Port.Put(values, 6, g);
            Outcome outcome = Runner.Enter(this, thread, cell);
            if (outcome == Outcome.Returned)
                return JitOutcome.Returned;
            if (outcome == Outcome.Unchanged)
                return JitOutcome.Continue;
            a = Port.Take<T1>(values, 0);
            b = Port.Take<T2>(values, 1);
            c = Port.Take<T3>(values, 2);
            d = Port.Take<T4>(values, 3);
            e = Port.Take<T5>(values, 4);
            f = Port.Take<T6>(values, 5);
            g = Port.Take<T7>(values, 6);
            if (outcome == Outcome.Continue)
                return JitOutcome.Continue;
            StoreOf<Action<T1, T2, T3, T4, T5, T6, T7>>()?.Invoke(a, b, c, d, e, f, g);
            Break(thread);
        }
    }

    /// <summary>A marker: first thing in the loop, greens then reds. The interpreter does nothing here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MergePoint<T1, T2, T3, T4, T5, T6, T7, T8>(T1 a, T2 b, T3 c, T4 d, T5 e, T6 f, T7 g, T8 h) { }

    /// <summary>What a break needs: see <see cref="_beforeBreak"/>.</summary>
    public void BeforeBreak<T1, T2, T3, T4, T5, T6, T7, T8>(Action<T1, T2, T3, T4, T5, T6, T7, T8> store) => _beforeBreak = store;

    /// <summary>Runs compiled code, or records, from this merge point; afterwards the ref arguments hold the merge point to go on from.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public JitOutcome Enter<T1, T2, T3, T4, T5, T6, T7, T8>(JitThread thread, JitCell cell, ref T1 a, ref T2 b, ref T3 c, ref T4 d, ref T5 e, ref T6 f, ref T7 g, ref T8 h)
    {
        Slot[] values = thread.Values;
        for (;;)
        {
            Port.Put(values, 0, a);
            Port.Put(values, 1, b);
            Port.Put(values, 2, c);
            Port.Put(values, 3, d);
            Port.Put(values, 4, e);
            Port.Put(values, 5, f);
            Port.Put(values, 6, g);
            Port.Put(values, 7, h);
            Outcome outcome = Runner.Enter(this, thread, cell);
            if (outcome == Outcome.Returned)
                return JitOutcome.Returned;
            if (outcome == Outcome.Unchanged)
                return JitOutcome.Continue;
            a = Port.Take<T1>(values, 0);
            b = Port.Take<T2>(values, 1);
            c = Port.Take<T3>(values, 2);
            d = Port.Take<T4>(values, 3);
            e = Port.Take<T5>(values, 4);
            f = Port.Take<T6>(values, 5);
            g = Port.Take<T7>(values, 6);
            h = Port.Take<T8>(values, 7);
            if (outcome == Outcome.Continue)
                return JitOutcome.Continue;
            StoreOf<Action<T1, T2, T3, T4, T5, T6, T7, T8>>()?.Invoke(a, b, c, d, e, f, g, h);
            Break(thread);
        }
    }
}
