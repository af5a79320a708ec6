using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>The host's counter for one place where loops close. Plain memory: racy by design, never transactional.</summary>
public sealed class JitCell
{
    // Counts down to an Enter; the first call sets it up.
    internal int _countdown;
    internal bool _counting;
    // The merge point that this place led to last: usually it is always the same.
    internal MergePointRecord? _last;
}

/// <summary>One guest thread's handle to the JIT; a host keeps one beside its thread state.</summary>
public sealed class JitThread(object? stmThread)
{
    internal const int MaxValues = 8;

    private readonly Stack<Machine> _machines = new();

    public JitState State { get; } = new() { Thread = stmThread };

    /// <summary>What the portal returned, after <see cref="JitOutcome.Returned"/>.</summary>
    public object? Result { get; internal set; }

    internal StmThread? Stm { get; } = stmThread as StmThread;

    /// <summary>Greens, then reds, on their way between the interpreter and the tracer; used up before anything else of the guest runs.</summary>
    internal Slot[] Values { get; } = new Slot[MaxValues];

    internal IBarriers Barriers { get; } = stmThread is StmThread stm ? new ThreadBarriers(stm) : NoBarriers.Instance;

    /// <summary>A transaction was begun for the recording that comes next.</summary>
    internal bool HasFreshTransaction;

    // A residual call may get here again while a machine is running: each needs its own.
    internal Machine Rent() => _machines.TryPop(out Machine? machine) ? machine : new Machine(this);

    internal void Return(Machine machine)
    {
        machine.Reset();
        _machines.Push(machine);
    }
}
