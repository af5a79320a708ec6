namespace JitStm.TraceIr;

/// <summary>Which rules a trace has to keep.</summary>
public enum VerifierMode
{
    /// <summary>As the recorder gives it: no exit ops, no barriers, and merge-point resumes only while nothing has happened since the merge point.</summary>
    Recorded,
    /// <summary>As the optimiser gives it: no barriers yet.</summary>
    Optimised,
    /// <summary>As the barrier pass gives it.</summary>
    WithBarriers,
}

/// <param name="Index">Of the op in the trace; -1 for the trace itself.</param>
/// <param name="Text">What is wrong.</param>
public readonly record struct VerifierError(int Index, string Text);

/// <summary>A stage made a trace that breaks the rules: a bug in the stage.</summary>
public sealed class InvalidTraceException(string message) : Exception(message);

/// <summary>
/// Checks what every stage may rely on: kinds, descrs and argument counts as in <see cref="OpTable"/>; definitions before uses, in exits too;
/// one terminator, at the end; at most one label; a guard after each call that may throw; the same in branches; and the rules of the mode
/// (<see cref="RecordedRules"/>, <see cref="BarrierRules"/>).
/// </summary>
public sealed class Verifier
{
    private readonly Trace _trace;
    private readonly VerifierMode _mode;
    private readonly List<VerifierError> _errors = [];
    private readonly HashSet<Value> _defined = [];
    private readonly HashSet<Exit> _exitsSeen = [];
    // Of a branch, the outermost trace; of that one, what is defined at each jump from a branch to its label.
    private Verifier? _around;
    private readonly List<HashSet<Value>> _enteredWith = [];
    private int _at = -1;

    private Verifier(Trace trace, VerifierMode mode) => (_trace, _mode) = (trace, mode);

    public static IReadOnlyList<VerifierError> Verify(Trace trace, VerifierMode mode)
    {
        var verifier = new Verifier(trace, mode);
        verifier.Run();
        return verifier._errors;
    }

    /// <summary>Throws when the trace is broken; the message holds the errors and the trace.</summary>
    /// <param name="stage">Who made the trace, for the message.</param>
    public static void Check(Trace trace, VerifierMode mode, string stage)
    {
        IReadOnlyList<VerifierError> errors = Verify(trace, mode);
        if (errors.Count > 0)
            throw new InvalidTraceException($"{stage} made a broken trace:\n{Describe(trace, errors)}");
    }

    /// <summary>The ops that are wrong with what is wrong about them, then the whole trace.</summary>
    public static string Describe(Trace trace, IReadOnlyList<VerifierError> errors)
    {
        string[] ops = Printer.PrintOps(trace);
        return string.Concat(errors.Select(e => $"  op {e.Index}{(e.Index >= 0 ? $" {ops[e.Index]}" : "")}: {e.Text}\n")) + Printer.Print(trace);
    }

    private void Run()
    {
        CheckInputs();
        for (_at = 0; _at < _trace.Ops.Count; _at++)
            CheckOp(_trace.Ops[_at]);
        _at = -1;
        if (_trace.Ops.Count == 0 || !_trace.Ops[^1].Code.IsTerminator())
            Error("the trace does not end in a jump or an exit");
        if (_trace.Phis.Length > 0 && _trace.Ops.All(op => op.Code != OpCode.Label))
            Error("there are phis without a label");
        CheckLabelEntries();
        if (_errors.Count > 0 || _around is not null)
            return;
        // The rules of the mode take a well-formed trace for granted.
        if (_mode == VerifierMode.Recorded)
            RecordedRules.Check(_trace, _errors);
        if (_mode == VerifierMode.WithBarriers)
            BarrierRules.Check(_trace, _errors);
    }

    /// <summary>What the body takes from before the label must be there whichever way the label is reached.</summary>
    private void CheckLabelEntries()
    {
        if (_enteredWith.Count == 0)
            return;
        int label = Enumerable.Range(0, _trace.Ops.Count).First(i => _trace.Ops[i].Code == OpCode.Label);
        var older = new HashSet<Value>(_trace.Ops.Take(label));
        for (int i = label + 1; i < _trace.Ops.Count; i++)
        {
            Op op = _trace.Ops[i];
            foreach (Value v in op.Code.HasExit() ? [.. op.Args, .. op.Guard.Leaves] : op.Args)
                if (older.Contains(v) && !_enteredWith.TrueForAll(defined => defined.Contains(v)))
                    Error($"op {i} behind the label uses a value that a branch comes to the label without");
        }
    }

    private void Error(string text) => _errors.Add(new VerifierError(_at, text));

    private void Demand(bool holds, string text)
    {
        if (!holds)
            Error(text);
    }

    private void CheckInputs()
    {
        for (int i = 0; i < _trace.Inputs.Length; i++)
        {
            Demand(_trace.Inputs[i].Index == i, $"input {i} says that it is number {_trace.Inputs[i].Index}");
            Demand(_trace.Inputs[i].Kind != Kind.Void && _defined.Add(_trace.Inputs[i]), $"input {i} has no kind or stands twice");
        }
        Demand(_trace.Inputs.Length <= JitState.SlotCount, "more inputs than slots");
        if (_around is not null || _trace.BridgeFrom is not { } guard)
            return;
        Exit exit = _mode == VerifierMode.Recorded ? guard.Origin.Exit : guard.Exit;
        Demand(exit.Leaves.Select(v => v.Kind).SequenceEqual(_trace.Inputs.Select(v => v.Kind)), "the bridge's inputs are not the leaves of its guard's exit");
    }

    private void CheckOp(Op op)
    {
        if (!Enum.IsDefined(op.Code))
        {
            Error("unknown op");
            return;
        }
        Demand(_at == _trace.Ops.Count - 1 || !op.Code.IsTerminator(), "a terminator before the end");
        Demand(_mode == VerifierMode.WithBarriers || op.Code.EffectOf() != Effect.Barrier, "a barrier before the barrier pass");
        Demand(op.Code != OpCode.Label || _mode != VerifierMode.Recorded, "a label in a recorded trace");
        CheckShape(op);
        CheckUses(op.Args, _defined, "");
        if (op.Code == OpCode.Label)
            CheckLabel(op);
        if (op.Code == OpCode.Jump && _trace.Phis.Length > 0)
            CheckPhiArguments(op, _trace.Phis);
        if (op.Code == OpCode.Jump && op.Descr is LabelToken)
        {
            Demand(_around is not null, "a jump to a label that is not around the trace");
            CheckPhiArguments(op, _around?._trace.Phis ?? []);
            _around?._enteredWith.Add([.. _defined]);
        }
        if (op.Code.HasExit() && op.Descr is GuardDescr { Branch: { } branch })
            CheckBranch(branch);
        else if (op.Code.HasExit() && op.Descr is GuardDescr guard)
            CheckExit(op.Code, guard);
        if (op.Code.IsCall() && op.Descr is CallDescr call && (call.Effects & CallEffects.Throws) != 0)
            Demand(_at + 1 < _trace.Ops.Count && _trace.Ops[_at + 1].Code == OpCode.GuardNoException, "a call that may throw has no guard_no_exception after it");
        if (op.Kind != Kind.Void)
            Demand(_defined.Add(op), "the op stands twice");
    }

    /// <summary>Argument count and kinds, descr, result kind: the op by itself.</summary>
    private void CheckShape(Op op)
    {
        OpInfo row = OpTable.Of(op.Code);
        if (!HasDescr(op, row.Descr))
        {
            Error($"the descr is {(op.Descr is null ? "missing" : $"a {op.Descr.GetType().Name} ({op.Descr})")}, not of the rule {row.Descr}");
            return;
        }
        Demand(op.Code != OpCode.GuardClass || op.Guard.Class is not null, "a guard_class without its class");
        int? count = row.IsVariadic ? (op.Descr as CallDescr)?.Parameters.Count : row.Args.Length;
        if (count is not null && count != op.Args.Length)
        {
            Error($"{op.Args.Length} arguments, not {count}");
            return;
        }
        Kind[] known = Array.ConvertAll(op.Args, a => a.Kind);
        for (int k = 0; k < op.Args.Length; k++)
            CheckArgument(op, row, k, known);
        Demand(HasKind(op, row), $"the result is {op.Kind}, against the rule {row.Result}");
    }

    private void CheckArgument(Op op, OpInfo row, int k, Kind[] known)
    {
        Value arg = op.Args[k];
        Kind expected = OpTable.ArgumentKind(op.Code, op.Kind, op.Descr, k, known);
        Demand(expected == Kind.Void || arg.Kind == expected, $"argument {k} is {arg.Kind}, not {expected}");
        Demand(arg.Kind != Kind.Void, $"argument {k} has no value");
        char letter = row.Letter(k);
        Demand(letter != 'n' || arg.Kind is Kind.I32 or Kind.I64, $"argument {k} is no integer");
        Demand(letter != 'w' || arg is ConstInt { Bits: 1 or 2 or 4 }, $"argument {k} is not the constant 1, 2 or 4");
        Demand(letter != 's' || arg is ConstRef { Target: string }, $"argument {k} is no constant string");
    }

    private static bool HasDescr(Op op, DescrRule rule) => rule switch
    {
        DescrRule.None => op.Descr is null,
        DescrRule.Class => op.Descr is ClassDescr,
        DescrRule.InstanceField => op.Descr is FieldDescr { IsStatic: false },
        DescrRule.StaticField => op.Descr is FieldDescr { IsStatic: true },
        DescrRule.Array => op.Descr is ArrayDescr,
        DescrRule.Call => op.Descr is CallDescr,
        DescrRule.Guard => op.Descr is GuardDescr,
        DescrRule.Loop => op.Descr is LoopToken or LabelToken,
        DescrRule.MergePoint => op.Descr is GreenKey,
    };

    private static bool HasKind(Op op, OpInfo row) => row.Result switch
    {
        ResultRule.None => op.Kind == Kind.Void,
        ResultRule.I32 => op.Kind == Kind.I32,
        ResultRule.I64 => op.Kind == Kind.I64,
        ResultRule.F64 => op.Kind == Kind.F64,
        ResultRule.Ref => op.Kind == Kind.Ref,
        ResultRule.SameAsFirst => op.Kind == op.Args[0].Kind,
        ResultRule.AnyInt => op.Kind is Kind.I32 or Kind.I64,
        ResultRule.OfDescr => op.Kind == OpTable.KindOf(op.Descr),
    };

    private void CheckUses(IEnumerable<Value> values, HashSet<Value> defined, string where)
    {
        foreach (Value value in values)
            Demand(value is Const || defined.Contains(value), $"{where}{value.Kind} value of {(value as Op)?.Code.ToString() ?? value.GetType().Name} is used before its definition");
    }

    private void CheckLabel(Op op)
    {
        Demand(_trace.Ops.Take(_at).All(o => o.Code != OpCode.Label), "a second label");
        CheckPhiArguments(op, _trace.Phis);
        for (int i = 0; i < _trace.Phis.Length; i++)
        {
            Demand(_trace.Phis[i].Index == i, $"phi {i} says that it is number {_trace.Phis[i].Index}");
            Demand(_defined.Add(_trace.Phis[i]), $"phi {i} stands twice");
        }
    }

    private void CheckPhiArguments(Op op, Phi[] phis) =>
        Demand(op.Args.Select(a => a.Kind).SequenceEqual(phis.Select(p => p.Kind)), "the arguments' kinds are not those of the phis");

    /// <summary>A branch sees what is defined at its guard. One that goes to the label has to have there all that the loop takes from before the label.</summary>
    private void CheckBranch(Trace branch)
    {
        Demand(branch.Inputs.Length == 0 && branch.Phis.Length == 0, "a branch with inputs or phis");
        var inner = new Verifier(branch, _mode) { _around = _around ?? this };
        inner._defined.UnionWith(_defined);
        inner.Run();
        foreach (VerifierError error in inner._errors)
            Error($"branch op {error.Index}: {error.Text}");
    }

    private void CheckExit(OpCode code, GuardDescr guard)
    {
        Exit exit = guard.Exit;
        if (exit.Resume is PreciseResume { Raising: true })
            Demand(code is OpCode.GuardNoException or OpCode.Exit, "a raising resume at a guard that is not guard_no_exception");
        // What is defined only grows, so the first guard of an exit speaks for the others.
        if (!_exitsSeen.Add(exit))
            return;
        Demand(exit.Leaves.Count <= JitState.SlotCount, "more leaves than slots");
        Demand(exit.Ops.Count == 0 || _mode != VerifierMode.Recorded, "exit ops in a recorded trace");
        var own = new HashSet<Value>(_defined);
        foreach (Op op in exit.Ops)
        {
            bool allowed = op.Code is OpCode.New or OpCode.NewArray or OpCode.SetfieldGc or OpCode.SetarrayitemGc or OpCode.SetstaticGc or OpCode.GetfieldGc
                || (op.Code is OpCode.StmRead or OpCode.StmWrite or OpCode.StmNew && _mode == VerifierMode.WithBarriers);
            Demand(allowed, $"{op.Code} in an exit");
            CheckShape(op);
            CheckUses(op.Args, own, $"exit op {op.Code}: ");
            if (op.Kind != Kind.Void)
                Demand(own.Add(op), $"exit op {op.Code} stands twice, or in the trace");
        }
        CheckUses(exit.Resume.Values, own, "resume: ");
    }
}
