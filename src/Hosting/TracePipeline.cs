using System.Collections.Concurrent;
using System.Diagnostics;
using JitStm.Backend;
using JitStm.Rewriter;
using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;
using Trace = JitStm.TraceIr.Trace;

namespace JitStm.Hosting;

/// <summary>
/// From a recorded trace to code: optimise, insert barriers, compile, install. In worker mode this happens on a
/// background thread while the guest goes on in the interpreter; in single mode on the guest thread, with the world stopped.
/// A bridge is first a method of its own; when a tree has gathered enough of them, the whole tree is compiled into one method.
/// </summary>
public sealed class TracePipeline(JitOptions options, JitLog log) : ICompilePipeline, IDisposable
{
    /// <summary>For tests: set to 1, every guard of compiled code fails the first time that it is reached.</summary>
    public const string FailGuardsVariable = "JITSTM_FAIL_GUARDS";

    private readonly CompileOptions _compile = new()
    {
        FailEachGuardOnce = Environment.GetEnvironmentVariable(FailGuardsVariable) == "1",
        IlListing = log.Wants("jit-backend-il") ? (name, listing) => log.Section("jit-backend-il", () => $"# {name}{Environment.NewLine}{listing}") : null,
    };
    private readonly BlockingCollection<Action> _work = [];
    private Thread? _worker;
    private int _pending;

    /// <summary>In the background, so only in worker mode.</summary>
    public void WarmUp(IReadOnlyList<JitDriver> drivers)
    {
        if (options.Mode == CompileMode.Worker)
            Submit(() => Hosting.WarmUp.Run(CompileSample, drivers));
    }

    // What CompileLoop does, without log and statistics.
    private void CompileSample(Tree tree, Trace recorded)
    {
        Trace optimised = BarrierPass.Insert(Optimizer.Optimize(recorded, options.Optimizations));
        tree.Trunk = optimised;
        TraceCompiler.CompileTree(tree, new CompileOptions(), out _);
    }

    public void CompileLoop(Tree tree, Trace recorded) => Submit(() =>
    {
        Trace trunk = Prepare(tree.Token, recorded);
        tree.Trunk = trunk;
        Install(tree, trunk.Start.Location);
    });

    public void CompileBridge(Tree tree, GuardDescr guard, Trace recorded) => Submit(() =>
    {
        Trace bridge = Prepare(tree.Token, recorded);
        int count;
        lock (tree.Gate)
        {
            guard.Bridge = bridge;
            tree.Bridged.Add(guard);
            count = tree.Bridged.Count;
        }
        // At the first bridge and at each doubling: recompiling the tree for every one would cost quadratically.
        if (int.IsPow2(count))
            Install(tree, bridge.Start.Location);
        else
            Compile(() => guard.BridgeEntry = TraceCompiler.CompileBridge(guard, bridge, _compile), bridge.Start.Location);
    });

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

    private Trace Prepare(LoopToken token, Trace recorded)
    {
        long since = Stopwatch.GetTimestamp();
        log.Recorded(token, recorded);
        // A bridge starts with the ops of its guard's exit, which have their barriers already; the optimiser drops them.
        if (recorded.BridgeFrom is null)
            Verify(recorded, VerifierMode.Recorded, "recording");
        Trace optimised = Optimizer.Optimize(recorded, options.Optimizations);
        Verify(optimised, VerifierMode.Optimised, "optimising");
        if (Stm.Mode == StmMode.On)
        {
            optimised = BarrierPass.Insert(optimised);
            Verify(optimised, VerifierMode.WithBarriers, "inserting barriers");
        }
        Times.Optimised(since);
        log.Optimised(token, optimised);
        return optimised;
    }

    private void Verify(Trace trace, VerifierMode mode, string stage)
    {
        if (_checks)
            Verifier.Check(trace, mode, stage);
    }

    private void Install(Tree tree, string location)
    {
        lock (tree.Gate)
            Compile(() =>
            {
                tree.Code = TraceCompiler.CompileTree(tree, _compile, out IReadOnlyList<GuardDescr> leftOut);
                foreach (GuardDescr guard in leftOut)
                    guard.BridgeEntry ??= TraceCompiler.CompileBridge(guard, guard.Bridge!, _compile);
            }, location);
    }

    private void Compile(Action compile, string location)
    {
        long since = Stopwatch.GetTimestamp();
        try
        {
            compile();
            Times.Compiled(since);
            log.Compiled();
        }
        catch (TraceTooLargeException e)
        {
            log.GivenUp(location, e.Message);
        }
    }

    private void Submit(Action job)
    {
        if (options.Mode == CompileMode.Single)
        {
            StmThread.StopTheWorld(() => Run(job));
            return;
        }
        Interlocked.Increment(ref _pending);
        StartWorker();
        _work.Add(job);
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
            Run(job);
            Interlocked.Decrement(ref _pending);
        }
    }

    /// <summary>A defect of ours must not take the guest program with it: the loop stays interpreted, and the log and the summary say so.</summary>
    private void Run(Action job)
    {
        try
        {
            job();
        }
        catch (Exception e)
        {
            log.InternalError(e);
        }
    }
}
