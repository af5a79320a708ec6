using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// One pass over the recorded ops: each op is offered to the rules of <see cref="Pipeline"/> in order until one takes it.
/// Rules never edit the recorded trace; what they keep they emit into <see cref="Output"/>. The only op that is ever replaced
/// after it was emitted is a guard that a later guard on the same value strengthens.
/// </summary>
internal sealed class Walk
{
    private readonly Rule[] _rules;
    private readonly Val?[] _env;
    private readonly ExitBuilder _exits;
    private readonly ReplayWindow _window = new();
    private Op? _mergePoint;
    // Guards that are added behind the recorded ops take no branches.
    private bool _running;

    public Walk(RecordedCode code, State state, OptimizerOptions options, Rule[] rules, Bridges bridges)
    {
        Code = code;
        State = state;
        Options = options;
        Bridges = bridges;
        _rules = rules;
        _env = new Val?[code.ValueCount];
        _exits = new ExitBuilder(this);
    }

    public RecordedCode Code { get; }

    public State State { get; }

    public OptimizerOptions Options { get; }

    /// <summary>The recorded bridges that this walk takes as branches.</summary>
    public Bridges Bridges { get; }

    /// <summary>The branches taken so far, in order.</summary>
    public List<Fork> Forks { get; } = [];

    public Heap Heap => State.Heap;

    public List<Op> Output { get; } = [];

    /// <summary>How many pairs of objects <see cref="SpeculativeGuards"/> has separated.</summary>
    public int Separations { get; set; }

    /// <summary>True after a guard that can never hold: the walk ended there with an <see cref="OpCode.Exit"/>.</summary>
    public bool Contradiction { get; private set; }

    /// <summary>The last emitted or removed call was removed, so that its GuardNoException goes too.</summary>
    public bool CallRemoved { get; set; }

    public void Bind(int number, Val value) => _env[number] = value;

    public Val ValOf(Value recorded) => recorded is Const c ? State.OfConst(c) : _env[Code.NumberOf(recorded)]!;

    /// <summary>Walks the recorded ops, then the branches.</summary>
    public void RunWithBranches()
    {
        Run();
        foreach (Fork fork in Forks)
            fork.Branch.RunWithBranches();
    }

    /// <summary>This walk and those of its branches, outer ones first.</summary>
    public IEnumerable<Walk> WithBranches => Forks.SelectMany(f => f.Branch.WithBranches).Prepend(this);

    /// <summary>Ops emitted so far, in the branches too.</summary>
    public int Size => Output.Count + Forks.Sum(f => f.Branch.Size);

    /// <summary>The output has its last op.</summary>
    public bool IsClosed => Output.Count > 0 && Output[^1].Code.IsTerminator();

    /// <summary>When all outputs are complete: gives the branches to their guards.</summary>
    public void AttachBranches()
    {
        foreach (Fork fork in Forks)
        {
            fork.Branch.AttachBranches();
            GuardDescr guard = Output[fork.At].Guard;
            guard.Branch = new Trace { Start = fork.Branch.Code.Trace.Start, Inputs = [], Ops = fork.Branch.Output, BridgeFrom = guard };
        }
    }

    /// <summary>A walk of a branch that starts here and now.</summary>
    public Walk Branch(RecordedCode code, GuardDescr recorded)
    {
        var branch = new Walk(code, State.Clone(), Options, _rules, Bridges);
        for (int k = 0; k < code.Trace.Inputs.Length; k++)
            branch.Bind(k, branch.State.Vals[ValOf(recorded.Exit.Leaves[k]).Id]);
        return branch;
    }

    public void Run()
    {
        _running = true;
        int length = Code.WalkLength;
        for (int i = 0; i < length && !Contradiction; i++)
        {
            Op op = Code.Ops[i];
            if (op.Code == OpCode.DebugMergePoint)
                _mergePoint = op;
            Val[] args = op.Args.Length == 0 ? [] : new Val[op.Args.Length];
            for (int k = 0; k < args.Length; k++)
                args[k] = ValOf(op.Args[k]);
            _env[Code.NumberOfOp(i)] = Do(new Item(op.Code, op.Kind, args, op.Descr));
            // Afterwards: a guard in place of an op fails before that op has happened.
            _window.See(op);
        }
        _running = false;
    }

    /// <summary>Sends one op through the pipeline; rules use it too, for the op that they have in its place.</summary>
    public Val? Do(in Item item)
    {
        foreach (Rule rule in _rules)
            if (rule.Apply(this, item, out Val? result))
                return result;
        throw new InvalidOperationException($"no rule takes {item.Code}");
    }

    public Val Do(OpCode code, Kind kind, Descr? descr, params Val[] args) => Do(new Item(code, kind, args, descr))!;

    /// <summary>Puts an op into the output; virtual arguments are forced.</summary>
    public Val Emit(OpCode code, Kind kind, Val[] args, Descr? descr)
    {
        var values = new Value[args.Length];
        for (int i = 0; i < args.Length; i++)
            values[i] = Forcing.Real(this, args[i]);
        var op = new Op(code, kind, values, descr);
        Output.Add(op);
        Val result = State.New(kind);
        result.Out = op;
        return result;
    }

    public Exit BuildExit(Exit recorded, bool sameTransaction = true) => _exits.Build(recorded, sameTransaction);

    /// <summary>Emits a guard with an exit for the state right here; returns the place of the guard in the output.</summary>
    /// <param name="code">Which guard.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="recorded">The guard in the recorded trace whose exit serves.</param>
    /// <param name="cls">Of a guard_class that was not recorded: its class.</param>
    public int EmitGuard(OpCode code, Val[] args, GuardDescr recorded, ClassDescr? cls = null)
    {
        // First, so that the exit knows the object as made.
        foreach (Val arg in args)
            Forcing.Real(this, arg);
        var descr = new GuardDescr(BuildExit(recorded.Exit, code != OpCode.GuardNoBreak)) { Class = cls ?? recorded.Class, Origin = recorded, InPreamble = Bridges.InPreamble };
        FailedCondition.Note(code, args, descr);
        Emit(code, Kind.Void, args, descr);
        if (_running && code != OpCode.GuardNoBreak)
            Fork.TryAdd(this, code, args, recorded);
        return Output.Count - 1;
    }

    /// <summary>A recorded guard, as it were, that leads back to the last merge point; null when that is too late.</summary>
    public GuardDescr? BackToMergePoint => _running && _mergePoint is { } op && !_window.Closed ? SpeculativeGuards.At(op) : null;

    /// <summary>The guard fails always: leave here for good.</summary>
    public void Contradict(GuardDescr recorded)
    {
        Emit(OpCode.Exit, Kind.Void, [], new GuardDescr(BuildExit(recorded.Exit)) { Origin = recorded, InPreamble = Bridges.InPreamble });
        Fork.TryAdd(this, OpCode.Exit, [], recorded);
        Contradiction = true;
    }

    /// <summary>Performs a pending store.</summary>
    public void Perform(Cell cell)
    {
        if (!cell.Dirty)
            return;
        Heap.MarkClean(cell);
        MemoryRule.EmitStore(this, cell.Base, cell.Region, cell.Value);
    }

    public void PerformAll()
    {
        // Forcing a value never makes another store pending, so this ends.
        while (Heap.DirtyCells.Count > 0)
            Perform(Heap.DirtyCells[0]);
    }
}

/// <summary>One op on its way through the pipeline.</summary>
internal readonly record struct Item(OpCode Code, Kind Kind, Val[] Args, Descr? Descr)
{
    public GuardDescr Guard => (GuardDescr)Descr!;
}

/// <summary>One stage: takes the op (and says which value it defines), or leaves it to the next stage.</summary>
internal abstract class Rule
{
    public abstract bool Apply(Walk walk, in Item op, out Val? result);
}
