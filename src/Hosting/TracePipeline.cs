using System.Collections.Concurrent;
using System.Diagnostics;
using JitStm.Backend;
using JitStm.Rewriter;
using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;
using Trace = JitStm.TraceIr.Trace;

namespace JitStm.Hosting;

/// <summary>What was compiled.</summary>
/// <param name="Driver">The driver's name.</param>
/// <param name="Key">Where its loop starts.</param>
/// <param name="Loop">The loop's number.</param>
/// <param name="Guard">The number of the guard that the bridge leaves from; 0 for a loop.</param>
/// <param name="Lines">The trace as the log shows it.</param>
public sealed record CompiledTrace(string Driver, GreenKey Key, int Loop, int Guard, IReadOnlyList<string> Lines);

/// <summary>
/// From a recorded trace to code: optimise, insert barriers, compile, install. In worker mode this happens on a
/// background thread while the guest goes on in the interpreter; in single mode on the guest thread, with the world stopped.
/// When a tree has gathered enough new bridges, it is optimised and compiled anew with all of them as branches; until then a bridge is a method of its own.
/// </summary>
public sealed class TracePipeline(JitOptions options, JitLog log) : ICompilePipeline, IDisposable
{
    /// <summary>For tests: set to 1, every guard of compiled code fails the first time that it is reached.</summary>
    public const string FailGuardsVariable = "JITSTM_FAIL_GUARDS";

    private readonly CompileOptions _compile = new()
    {
        FailEachGuardOnce = Environment.GetEnvironmentVariable(FailGuardsVariable) == "1",
        IlListing = log.IlListing,
        Counter = log.Counter,
    };
    /// <summary>A loop or a bridge is ready; on the thread that compiled it.</summary>
    public event Action<CompiledTrace>? TraceCompiled;

    private readonly BlockingCollection<Action> _work = [];
    private Thread? _worker;
    private int _pending;

    /// <summary>In the background, so only in worker mode.</summary>
    public void WarmUp(IReadOnlyList<JitDriver> drivers)
    {
        if (options.Mode == CompileMode.Worker)
            Submit("the warm-up's sample", () => Hosting.WarmUp.Run(CompileSample, drivers));
    }

    // What CompileLoop does, without log and statistics.
    private void CompileSample(Tree tree, Trace recorded)
    {
        Trace optimised = BarrierPass.Insert(Optimizer.Optimize(recorded, options.Optimizations));
        TraceCompiler.CompileLoop(tree.Token, optimised);
    }

    public void CompileLoop(Tree tree, Trace recorded) => Submit(recorded.Start.Location, () =>
    {
        log.Recorded(tree.Token, recorded);
        Verify(recorded, VerifierMode.Recorded, "recording");
        Trace trunk = Prepare(() => Optimizer.Optimize(recorded, options.Optimizations))!;
        log.Optimised(tree.Token, trunk);
        Unless(() =>
        {
            Install(tree, trunk, []);
            Announce(tree, trunk, null);
        }, tree, null);
    });

    public void CompileBridge(Tree tree, GuardDescr guard, Trace recorded) => Submit(recorded.Start.Location, () =>
    {
        log.Recorded(tree.Token, recorded);
        int wanted;
        bool isHot;
        lock (tree.Gate)
        {
            wanted = ++tree.BridgesWanted;
            // Worth the time when the tree has grown by a quarter since it was made.
            isHot = guard.BridgeEntry is not null && tree.RecordedBridges.Count > tree.BridgesBuilt + tree.BridgesBuilt / 4;
        }
        Verify(recorded, VerifierMode.Recorded, "recording");
        // At the first bridge and at each doubling, and for one that has shown to be hot: making the tree anew for every one would cost quadratically.
        if (int.IsPow2(wanted) || isHot)
        {
            TakeHotWay(tree, guard, recorded);
            Unless(() => Rebuild(tree, guard), tree, guard);
        }
        else if (guard.BridgeEntry is null)
            Unless(() => CompileAlone(tree, guard, recorded), tree, guard);
    });

    private void CompileAlone(Tree tree, GuardDescr guard, Trace recorded)
    {
        Trace bridge = AttachAlone(tree, guard, recorded);
        log.Optimised(tree.Token, bridge);
        guard.BridgeEntry = Compile(tree, [], guard, () => TraceCompiler.CompileBridge(guard, bridge, _compile));
        Announce(tree, bridge, guard);
    }

    private Trace AttachAlone(Tree tree, GuardDescr guard, Trace recorded)
    {
        Trace bridge = Prepare(() => Optimizer.Optimize(recorded.From(guard), options.Optimizations))!;
        lock (tree.Gate)
        {
            guard.Bridge = bridge;
            tree.Bridged.Add(guard);
        }
        return bridge;
    }

    /// <summary>
    /// A loop that was recorded in an unlucky iteration never follows itself: an inner loop of few iterations, recorded just when it ended. Its first bridge that
    /// comes back is the way that it takes mostly, and becomes its trunk; what leaves that one is recorded anew.
    /// </summary>
    private static void TakeHotWay(Tree tree, GuardDescr guard, Trace bridge)
    {
        bool loops = tree.Trunk!.Ops.Any(op => op.Code == OpCode.Label);
        if (!loops && guard.InPreamble && bridge.Ops[^1].Descr == tree.Token && tree.Recorded!.Ops.Any(op => op.Descr == guard.Origin))
            tree.Recorded = tree.Recorded.Along(bridge);
    }

    /// <summary>Ops of recorded bridges that are optimised with their loop; what comes later is optimised by itself. So a tree that grows takes no longer each time.</summary>
    private const int MaxBranchOps = 4000;

    /// <summary>The tree with its older bridges as branches. The younger ones are bridges inside the same method, as far as it can hold them.</summary>
    private void Rebuild(Tree tree, GuardDescr cause)
    {
        KeyValuePair<GuardDescr, RecordedBridge>[] bridges;
        lock (tree.Gate)
        {
            bridges = [.. tree.RecordedBridges];
            tree.BridgesBuilt = bridges.Length;
        }
        int ops = 0;
        int count = bridges.TakeWhile(b => (ops += b.Value.Trace.Ops.Count) <= MaxBranchOps).Count();
        for (; ; count /= 2)
        {
            var some = new Dictionary<GuardDescr, RecordedBridge>(bridges[..count]);
            if (Prepare(() => Optimizer.OptimizeTree(tree.Recorded!, some, options.Optimizations)) is not { } trunk)
                continue;
            try
            {
                List<GuardDescr> others = Install(tree, trunk, bridges);
                log.Rebuilt(tree.Token, [.. trunk.WithBranches, .. others.Select(g => g.Bridge!)]);
                if (trunk.WithBranches.FirstOrDefault(b => b.BridgeFrom?.Origin == cause.Origin) is { } branch)
                    Announce(tree, branch, branch.BridgeFrom);
                return;
            }
            catch (TraceTooLargeException) when (count > 0)
            {
                // Once more with fewer branches.
            }
        }
    }

    /// <summary>Every guard of the new trunk that has a recorded bridge but no branch gets a bridge; so do the guards of these.</summary>
    private List<GuardDescr> AttachOthers(Tree tree, Trace trunk, KeyValuePair<GuardDescr, RecordedBridge>[] bridges)
    {
        var recorded = new Dictionary<GuardDescr, RecordedBridge>(bridges);
        var attached = new List<GuardDescr>();
        var work = new Queue<Trace>(trunk.WithBranches);
        while (work.TryDequeue(out Trace? trace))
            foreach (Op op in trace.Ops)
            {
                if (!op.Code.IsGuard() || op.Guard is not { Branch: null, Bridge: null } guard || attached.Count >= bridges.Length)
                    continue;
                if (!recorded.TryGetValue(guard.Origin, out RecordedBridge? bridge) || (guard.InPreamble && !bridge.WantedInPreamble))
                    continue;
                work.Enqueue(AttachAlone(tree, guard, bridge.Trace));
                attached.Add(guard);
            }
        return attached;
    }

    private void Announce(Tree tree, Trace trace, GuardDescr? guard) => TraceCompiled?.Invoke(new CompiledTrace(((JitDriver)tree.Token.Key.Driver).Name, tree.Token.Key,
        tree.Token.Number, guard?.Id ?? 0, TraceText.Print(trace, tree.Token).Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    private List<GuardDescr> Install(Tree tree, Trace trunk, KeyValuePair<GuardDescr, RecordedBridge>[] bridges)
    {
        List<GuardDescr> others = AttachOthers(tree, trunk, bridges);
        IReadOnlyList<GuardDescr> leftOut = [];
        IEnumerable<GuardDescr> branches = trunk.WithBranches.Skip(1).Select(b => b.BridgeFrom!);
        CompiledCode code = Compile(tree, branches, null, () => TraceCompiler.CompileLoop(tree.Token, trunk, others, _compile, out leftOut));
        foreach (GuardDescr guard in leftOut)
            guard.BridgeEntry = Compile(tree, [], guard, () => TraceCompiler.CompileBridge(guard, guard.Bridge!, _compile));
        lock (tree.Gate)
            tree.Trunk = trunk;
        tree.Code = code;
        return others;
    }

    /// <summary>Waits until everything submitted so far is compiled (tests, and an orderly exit).</summary>
    public void Drain()
    {
        while (Volatile.Read(ref _pending) != 0)
            Thread.Yield();
    }

    public void Dispose() => _work.CompleteAdding();

    /// <summary>Set to 1, every trace is verified after each stage; one that breaks the rules is given up as an internal error.</summary>
    public const string ChecksVariable = "JITSTM_CHECKS";

    private readonly bool _checks = Environment.GetEnvironmentVariable(ChecksVariable) == "1";

    public StageTimes Times { get; } = new();

    /// <summary>Optimises and inserts barriers; null when the optimiser has none.</summary>
    private Trace? Prepare(Func<Trace?> optimise)
    {
        long since = Stopwatch.GetTimestamp();
        Trace? trace = optimise();
        if (trace is not null)
        {
            Verify(trace, VerifierMode.Optimised, "optimising");
            if (Stm.Mode == StmMode.On)
            {
                trace = BarrierPass.Insert(trace);
                Verify(trace, VerifierMode.WithBarriers, "inserting barriers");
            }
        }
        Times.Optimised(since);
        return trace;
    }

    private void Verify(Trace trace, VerifierMode mode, string stage)
    {
        if (_checks)
            Verifier.Check(trace, mode, stage);
    }

    /// <param name="tree">The tree.</param>
    /// <param name="inside">The guards whose bridges the method has inside.</param>
    /// <param name="own">For a bridge that is a method of its own, its guard.</param>
    /// <param name="compile">Does it.</param>
    private CompiledCode Compile(Tree tree, IEnumerable<GuardDescr> inside, GuardDescr? own, Func<CompiledCode> compile)
    {
        long since = Stopwatch.GetTimestamp();
        CompiledCode code = compile();
        Times.Compiled(since);
        log.Compiled(tree.Token, inside, own, Stopwatch.GetTimestamp() - since);
        return code;
    }

    /// <summary>Does it, unless a limit stands in the way; the guard is that of the bridge that was to come in.</summary>
    private void Unless(Action compile, Tree tree, GuardDescr? guard)
    {
        try
        {
            compile();
        }
        catch (TraceTooLargeException e)
        {
            log.GivenUp(tree.Token.Key.Location, GiveUpReason.MethodTooLarge, e.Message, guard);
        }
    }

    private void Submit(string location, Action job)
    {
        if (options.Mode == CompileMode.Single)
        {
            StmThread.StopTheWorld(() => Run(location, job));
            return;
        }
        Interlocked.Increment(ref _pending);
        StartWorker();
        _work.Add(() => Run(location, job));
    }

    private void StartWorker()
    {
        if (Volatile.Read(ref _worker) is not null)
            return;
        var worker = new Thread(Work) { IsBackground = true, Name = "jitstm-compiler" };
        if (Interlocked.CompareExchange(ref _worker, worker, null) is null)
            worker.Start();
    }

    private void Work()
    {
        foreach (Action job in _work.GetConsumingEnumerable())
        {
            job();
            Interlocked.Decrement(ref _pending);
        }
    }

    /// <summary>A defect of ours must not take the guest program with it: the loop stays interpreted, and the log and the summary say so.</summary>
    private void Run(string location, Action job)
    {
        try
        {
            job();
        }
        catch (Exception e)
        {
            log.GivenUp(location, GiveUpReason.InternalError, e.ToString());
        }
    }
}
