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

    public Walk(RecordedCode code, State state, OptimizerOptions options, Rule[] rules)
    {
        Code = code;
        State = state;
        Options = options;
        _rules = rules;
        _env = new Val?[code.ValueCount];
        _exits = new ExitBuilder(this);
    }

    public RecordedCode Code { get; }

    public State State { get; }

    public OptimizerOptions Options { get; }

    public Heap Heap => State.Heap;

    public List<Op> Output { get; } = [];

    /// <summary>True after a guard that can never hold: the walk ended there with an <see cref="OpCode.Exit"/>.</summary>
    public bool Contradiction { get; private set; }

    /// <summary>The last emitted or removed call was removed, so that its GuardNoException goes too.</summary>
    public bool CallRemoved { get; set; }

    public void Bind(int number, Val value) => _env[number] = value;

    public Val ValOf(Value recorded) => recorded is Const c ? State.OfConst(c) : _env[Code.NumberOf(recorded)]!;

    public void Run()
    {
        int length = Code.WalkLength;
        for (int i = 0; i < length && !Contradiction; i++)
        {
            Op op = Code.Ops[i];
            Val[] args = op.Args.Length == 0 ? [] : new Val[op.Args.Length];
            for (int k = 0; k < args.Length; k++)
                args[k] = ValOf(op.Args[k]);
            _env[Code.NumberOfOp(i)] = Do(new Item(op.Code, op.Kind, args, op.Descr));
        }
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
    public int EmitGuard(OpCode code, Val[] args, GuardDescr recorded)
    {
        // First, so that the exit knows the object as made.
        foreach (Val arg in args)
            Forcing.Real(this, arg);
        var descr = new GuardDescr(BuildExit(recorded.Exit, code != OpCode.GuardNoBreak)) { Class = recorded.Class };
        FailedCondition.Note(code, args, descr);
        Emit(code, Kind.Void, args, descr);
        return Output.Count - 1;
    }

    /// <summary>The guard fails always: leave here for good.</summary>
    public void Contradict(GuardDescr recorded)
    {
        Emit(OpCode.Exit, Kind.Void, [], new GuardDescr(BuildExit(recorded.Exit)));
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
