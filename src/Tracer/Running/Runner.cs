using System.Runtime.ExceptionServices;
using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>What the driver's Enter does next.</summary>
internal enum Outcome : byte
{
    /// <summary>Nothing was run.</summary>
    Unchanged,
    /// <summary>The thread's values tell where the interpreter goes on.</summary>
    Continue,
    Returned,
    /// <summary>At the merge point that the thread's values describe the transaction is to be broken; then enter again.</summary>
    Break,
}

/// <summary>
/// Runs compiled loops for a thread: enters them, follows jumps and bridges, and takes the exits. Also decides when a loop or a bridge is recorded.
/// Values cross in the slots of the thread's <see cref="JitState"/>; they are taken out of there before anything else of the guest can run,
/// so that a nested dispatch loop may use the same slots.
/// </summary>
internal static class Runner
{
    public static Outcome Enter(JitDriver driver, JitThread thread, JitCell cell)
    {
        if (driver.Pipeline is not { } pipeline)
        {
            cell._countdown = int.MaxValue;
            return Outcome.Unchanged;
        }
        if (!cell._counting)
        {
            cell._counting = true;
            // This call is the first iteration, and the next Enter comes when the counter falls below zero.
            cell._countdown = driver.Parameters.Threshold - 2;
            if (cell._countdown >= 0)
                return Outcome.Unchanged;
        }
        Portal portal = driver.EnsurePortal();
        MergePointRecord? here = cell._last;
        if (here is { Released: true })
        {
            cell._last = null;
            cell._countdown = driver.Parameters.Threshold - 1;
            return Outcome.Unchanged;
        }
        if (here is null || !Matches(here.Key, thread.Values))
            cell._last = here = driver.RecordFor(thread.Values, portal);
        if (here.Tree?.Code is not { } code)
            return Recordings.Heat(driver, pipeline, thread, cell, here);
        cell._countdown = 0;
        // An abort may have passed through an exit that was about to raise it.
        thread.State.Pending = null;
        LoadReds(thread, portal, driver.Greens);
        return Run(driver, thread, here, code);
    }

    private static bool Matches(GreenKey key, Slot[] values)
    {
        IReadOnlyList<Const> greens = key.Greens;
        for (int g = 0; g < greens.Count; g++)
        {
            bool same = greens[g] switch
            {
                ConstInt i => i.Bits == values[g].Bits,
                ConstRef r => ReferenceEquals(r.Target, values[g].Ref),
                Const c => c is ConstFloat f && BitConverter.DoubleToInt64Bits(f.Number) == values[g].Bits,
            };
            if (!same)
                return false;
        }
        return true;
    }

    private static void LoadReds(JitThread thread, Portal portal, int greens)
    {
        JitState state = thread.State;
        for (int k = greens; k < portal.Site.Slots.Length; k++)
        {
            state.Ints[k - greens] = thread.Values[k].Bits;
            state.Refs[k - greens].Target = thread.Values[k].Ref;
            thread.Values[k].Ref = null;
        }
    }

    /// <summary>A bridge that is a method of its own and taken so many times as often as it took to record it wants to be a branch of its loop.</summary>
    private const int PassesUntilRebuilt = 10;

    /// <summary>The inputs stand in the slots.</summary>
    private static Outcome Run(JitDriver driver, JitThread thread, MergePointRecord loop, CompiledCode code)
    {
        JitState state = thread.State;
        for (;;)
        {
            int index = code.Run(state);
            if (index < 0)
            {
                LoopToken target = code.Targets[~index];
                loop = driver.RecordOf(target);
                if (loop.Tree?.Code is { } next)
                {
                    code = next;
                    continue;
                }
                return AtLoop(driver, thread, target.Key);
            }
            GuardDescr guard = code.Guards[index];
            if (guard.BridgeEntry is CompiledCode bridge)
            {
                if (++guard.Failures == driver.Parameters.TraceEagerness * PassesUntilRebuilt)
                    Recordings.TryShare(driver, loop.Tree!, guard);
                code = bridge;
                continue;
            }
            OpCode op = loop.OpOf(guard);
            if (op == OpCode.GuardNoBreak)
            {
                PlaceMergePoint(driver, thread, guard.Exit, ExitRunner.Run(guard.Exit, state, thread.Barriers));
                return Outcome.Break;
            }
            guard.Failures++;
            // A trace that ends where the portal returns has nothing after it to record.
            bool returns = op == OpCode.Exit && guard.Exit.Resume is PreciseResume;
            return !returns && Recordings.WantsBridge(driver, thread, guard) && !Recordings.TryShare(driver, loop.Tree!, guard)
                ? Recordings.Bridge(driver, thread, loop.Tree!, guard)
                : Leave(driver, thread, guard);
        }
    }

    /// <summary>The loop that a trace jumps to has no code (yet): the interpreter goes on at its start, with the reds in the slots.</summary>
    private static Outcome AtLoop(JitDriver driver, JitThread thread, GreenKey key)
    {
        PlaceGreens(thread, key);
        JitState state = thread.State;
        int greens = driver.Greens;
        for (int k = greens; k < driver.Portal!.Site.Slots.Length; k++)
            thread.Values[k] = new Slot { Bits = state.Ints[k - greens], Ref = state.Refs[k - greens].Target };
        return Outcome.Continue;
    }

    private static void PlaceGreens(JitThread thread, GreenKey key)
    {
        for (int g = 0; g < key.Greens.Count; g++)
            thread.Values[g] = key.Greens[g] switch
            {
                ConstInt i => new Slot(i.Bits),
                ConstRef r => new Slot(r.Target),
                Const c => new Slot(((ConstFloat)c).Number),
            };
    }

    internal static void PlaceMergePoint(JitDriver driver, JitThread thread, Exit exit, ExitValues reds)
    {
        PlaceGreens(thread, ((MergePointResume)exit.Resume).Key);
        for (int k = 0; k < reds.Count; k++)
            thread.Values[driver.Greens + k] = reds[k];
    }

    /// <summary>Takes the exit of a guard that has failed.</summary>
    private static Outcome Leave(JitDriver driver, JitThread thread, GuardDescr guard)
    {
        ExitValues values = ExitRunner.Run(guard.Exit, thread.State, thread.Barriers);
        if (guard.Exit.Resume is MergePointResume)
        {
            PlaceMergePoint(driver, thread, guard.Exit, values);
            return Outcome.Continue;
        }
        var precise = (PreciseResume)guard.Exit.Resume;
        if (precise.Raising)
            ThrowPending(thread);
        Machine machine = thread.Rent();
        try
        {
            Stop stop = machine.Execute(driver, precise, values);
            thread.Result = machine.Result;
            return stop == Stop.Returned ? Outcome.Returned : Outcome.Continue;
        }
        finally
        {
            thread.Return(machine);
        }
    }

    private static void ThrowPending(JitThread thread)
    {
        Exception pending = thread.State.Pending ?? throw new InvalidOperationException("a raising exit without an exception");
        thread.State.Pending = null;
        ExceptionDispatchInfo.Throw(pending);
    }
}
