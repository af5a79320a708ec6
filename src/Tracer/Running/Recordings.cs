using System.Diagnostics;
using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;
using Trace = JitStm.TraceIr.Trace;

namespace JitStm.Tracer;

/// <summary>
/// When a place is hot: records it and hands the trace on. At most one recording for each thread at a time (a residual call may come back
/// to a dispatch loop), and one for each loop in the process. A place whose recording was given up waits longer each time.
/// </summary>
internal static class Recordings
{
    private const int AskAgainSoon = 64;

    /// <summary>So many recordings of a loop may lose their transaction before it is made inevitable.</summary>
    private const int AbortsBeforeInevitable = 2;

    private sealed class GuardHistory
    {
        public int Attempts;
        public int NextAt;
    }

    private static readonly ConditionalWeakTable<GuardDescr, GuardHistory> s_guards = [];

    /// <summary>A loop without code was counted down.</summary>
    public static Outcome Heat(JitDriver driver, ICompilePipeline pipeline, JitThread thread, JitCell cell, MergePointRecord here)
    {
        cell._countdown = AskAgainSoon;
        if (thread.State.Recording || here.Tree is not null || !driver.Parameters.Recording)
            return Outcome.Unchanged;
        if (NeedsFreshTransaction(thread))
        {
            thread.HasFreshTransaction = true;
            cell._countdown = 0;
            return Outcome.Break;
        }
        thread.HasFreshTransaction = false;
        Outcome outcome = Outcome.Unchanged;
        for (MergePointRecord? start = here; start is not null && start.TryTake();)
        {
            // An inner loop that is met is recorded instead, from where the machine stands now.
            outcome = RecordLoop(driver, pipeline, thread, start, out GiveUpReason reason, out start);
            cell._countdown = reason == GiveUpReason.None ? 0 : CountdownAfter(driver.Parameters, reason, here.GivenUp);
        }
        return outcome;
    }

    // A recording takes long: it should not share a transaction with work that was done before.
    private static bool NeedsFreshTransaction(JitThread thread) =>
        thread.Stm is { } stm && Barriers.Enabled && !thread.HasFreshTransaction
        && stm is { InTransaction: true, Nesting: 0, AtomicDepth: 0 };

    private static int CountdownAfter(JitParameters parameters, GiveUpReason reason, int givenUp)
    {
        if (!reason.BacksOff())
            return parameters.Threshold;
        long wait = (long)parameters.Threshold << Math.Min(givenUp, parameters.MaxBackOff);
        return (int)Math.Min(wait, int.MaxValue);
    }

    private static Outcome RecordLoop(JitDriver driver, ICompilePipeline pipeline, JitThread thread, MergePointRecord start, out GiveUpReason reason, out MergePointRecord? inner)
    {
        LoopToken token = driver.NewToken(start.Key);
        Machine machine = thread.Rent();
        inner = null;
        reason = GiveUpReason.Exception;
        try
        {
            if (start.TransactionAborts >= AbortsBeforeInevitable)
                thread.Stm?.BecomeInevitable("a loop is recorded whose recordings were aborted");
            Stop stop = Guarded(driver, thread, start, machine, null, () => machine.RecordLoop(driver, start, token));
            reason = machine.GaveUp;
            inner = machine.InnerLoop;
            thread.Result = machine.Result;
            if (stop == Stop.Recorded)
                Install(driver, pipeline, start, token, machine.Recorded!);
            else
                Abandoned(driver, start, reason);
            return stop == Stop.Returned ? Outcome.Returned : Outcome.Continue;
        }
        finally
        {
            start.Release();
            thread.Return(machine);
        }
    }

    private static void Install(JitDriver driver, ICompilePipeline pipeline, MergePointRecord start, LoopToken token, Trace trace)
    {
        var tree = new Tree(token) { Recorded = trace };
        start.ClosesItself = ReferenceEquals(trace.Ops[^1].Descr, token);
        start.Tree = tree;
        driver.OnRecorded(trace);
        pipeline.CompileLoop(tree, trace);
    }

    private static void Abandoned(JitDriver driver, MergePointRecord start, GiveUpReason reason)
    {
        if (reason.BacksOff())
            start.GivenUp++;
        if (reason == GiveUpReason.InnerLoop)
            start.InnerLoops++;
        driver.OnAborted(reason, start.Key.Location);
    }

    /// <summary>Records; what the host throws meanwhile ends the recording and goes on to the host, as from the interpreter.</summary>
    private static Stop Guarded(JitDriver driver, JitThread thread, MergePointRecord start, Machine machine, GuardDescr? guard, Func<Stop> record)
    {
        thread.State.Recording = true;
        long began = Stopwatch.GetTimestamp(), steps = machine.Steps, cached = machine.CachedLoads;
        GiveUpReason thrown = GiveUpReason.None;
        try
        {
            return record();
        }
        catch (StmAbortException)
        {
            thrown = GiveUpReason.TransactionAborted;
            start.TransactionAborts++;
            driver.OnAborted(GiveUpReason.TransactionAborted, start.Key.Location);
            throw;
        }
        catch
        {
            thrown = GiveUpReason.Exception;
            Abandoned(driver, start, GiveUpReason.Exception);
            throw;
        }
        finally
        {
            thread.State.Recording = false;
            long ticks = Stopwatch.GetTimestamp() - began;
            driver.AddRecordingTime(ticks);
            machine.EndRecording();
            driver.OnEnded(new RecordingReport(start.Key, machine.LastPlace, guard, machine.Recorded, thrown != GiveUpReason.None ? thrown : machine.GaveUp,
                machine.OpsRecorded, machine.CallsRecorded, machine.Steps - steps, machine.CachedLoads - cached, ticks));
        }
    }

    /// <summary>A guard has failed often enough. A raising exit never gets a bridge: the host handles exceptions.</summary>
    public static bool WantsBridge(JitDriver driver, JitThread thread, GuardDescr guard)
    {
        int eagerness = driver.Parameters.TraceEagerness;
        if (guard.Failures < eagerness || !driver.Parameters.Recording || guard.Bridge is not null || thread.State.Recording || guard.Exit.Resume is PreciseResume { Raising: true })
            return false;
        GuardHistory history = s_guards.GetOrCreateValue(guard);
        lock (history)
        {
            if (guard.Failures < history.NextAt)
                return false;
            // Whoever comes while this one is recorded or compiled sees a number that grows out of reach.
            // (Its compilation may take long; and if it is refused, another attempt is not worth much.)
            history.NextAt = (int)Math.Min((long)guard.Failures + ((long)eagerness << Math.Min(4 * ++history.Attempts, 30)), int.MaxValue);
            return true;
        }
    }

    /// <summary>Takes the bridge that was recorded from another copy of the guard.</summary>
    public static bool TryShare(JitDriver driver, Tree tree, GuardDescr guard)
    {
        RecordedBridge? known;
        lock (tree.Gate)
            tree.RecordedBridges.TryGetValue(guard.Origin, out known);
        if (known is null)
            return false;
        Attach(driver, tree, guard, known.Trace.From(guard));
        return true;
    }

    private static void Attach(JitDriver driver, Tree tree, GuardDescr guard, Trace recorded)
    {
        lock (tree.Gate)
        {
            if (!tree.RecordedBridges.TryGetValue(guard.Origin, out RecordedBridge? bridge))
                tree.RecordedBridges.Add(guard.Origin, bridge = new RecordedBridge(recorded));
            bridge.WantedInPreamble |= guard.InPreamble;
        }
        driver.Pipeline!.CompileBridge(tree, guard, recorded);
    }

    public static Outcome Bridge(JitDriver driver, JitThread thread, Tree tree, GuardDescr guard)
    {
        MergePointRecord start = driver.RecordOf(tree.Token);
        Machine machine = thread.Rent();
        try
        {
            ExitValues values = ExitRunner.Run(guard.Exit, thread.State, thread.Barriers);
            if (guard.Exit.Resume is MergePointResume)
                Runner.PlaceMergePoint(driver, thread, guard.Exit, values);
            Stop stop = Guarded(driver, thread, start, machine, guard, () => machine.RecordBridge(driver, tree, guard, values));
            thread.Result = machine.Result;
            if (machine.Recorded is { } trace)
            {
                driver.OnRecorded(trace);
                Attach(driver, tree, guard, trace);
            }
            else
                driver.OnAborted(machine.GaveUp, start.Key.Location);
            return stop == Stop.Returned ? Outcome.Returned : Outcome.Continue;
        }
        finally
        {
            thread.Return(machine);
        }
    }
}
