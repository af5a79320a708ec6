using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.TraceFiles;

/// <summary>The transactions that one run of a trace sees.</summary>
public abstract class Session
{
    public abstract IBarriers Barriers { get; }

    /// <summary>For <see cref="JitState.Thread"/>.</summary>
    public virtual StmThread? Thread => null;

    public virtual void Begin() { }

    public abstract void Commit();
}

/// <summary>The model: one thread, private copies, and a break at a chosen poll.</summary>
public sealed class ModelSession(int breakAtPoll) : Session
{
    private readonly PrivateCopies _copies = new(breakAtPoll);

    public override IBarriers Barriers => _copies;

    public override void Commit() => _copies.Commit();
}

/// <summary>A real transaction of StmCore.</summary>
public sealed class StmSession : Session, IBarriers
{
    private readonly TestThread _thread = new();

    private sealed class TestThread : StmThread;

    public override IBarriers Barriers => this;

    public override StmThread Thread => _thread;

    public override void Begin() => _thread.Begin();

    public override void Commit() => _thread.Commit();

    object IBarriers.Read(object target) => StmCore.Barriers.Read(_thread, (StmObject)target);

    object IBarriers.Write(object target) => StmCore.Barriers.Write(_thread, (StmObject)target);

    void IBarriers.New(object target) => StmCore.Barriers.New(_thread, (StmObject)target);

    void IBarriers.Inevitable(string reason) => _thread.BecomeInevitable(reason);

    bool IBarriers.Poll() => _thread.Poll();

    bool IBarriers.IsAbort(Exception exception) => exception is StmAbortException;
}

/// <summary>A way to run a trace.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Compile">Makes the trace executable.</param>
/// <param name="Open">The transactions for one run, which break at the given poll.</param>
/// <param name="CanBreak">Breaks happen at the poll that a command asks for; otherwise such commands are not run.</param>
public sealed record Executor(string Name, Func<Trace, IBarriers, CompiledCode> Compile, Func<int, Session> Open, bool CanBreak)
{
    private const long MaxSteps = 1_000_000;

    /// <summary>The reference interpreter under the model.</summary>
    public static Executor Reference(Action<Op>? observe = null) =>
        new("the reference interpreter", (trace, barriers) => ReferenceInterpreter.Compile(trace, barriers, MaxSteps, observe), breakAt => new ModelSession(breakAt), CanBreak: true);

    /// <summary>The reference interpreter in a transaction.</summary>
    public static Executor Transactional { get; } =
        new("the reference interpreter in a transaction", (trace, barriers) => ReferenceInterpreter.Compile(trace, barriers, MaxSteps), _ => new StmSession(), CanBreak: false);

    /// <summary>Compiled code in a transaction.</summary>
    public static Executor Compiled(string name, Func<Trace, CompiledCode> compile) => new(name, (trace, _) => compile(trace), _ => new StmSession(), CanBreak: false);
}
