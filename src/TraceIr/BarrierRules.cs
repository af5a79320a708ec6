namespace JitStm.TraceIr;

/// <summary>
/// What makes a trace safe under transactions.
/// - A load of a mutable field of a transactional object goes through the result of stm_read or stm_write, a store through that of stm_write;
///   only an object that the trace made itself is accessed directly, and it is stamped by stm_new before anything else is done with it.
///   Items of an owned array follow the reference through which the array was loaded.
/// - An access reference may be a private copy, so it never escapes: base of loads and stores is all that it is used for.
/// - It is stale once guest code has run (the transaction may have ended), and a read reference once stm_write was done on the same object.
///   In a loop, a reference made before the label must survive the whole body.
/// - An irrevocable call runs in an inevitable transaction.
/// Different values that may be the same object are not compared here: that is between the barrier pass and its own tests.
/// </summary>
internal sealed class BarrierRules
{
    private readonly Trace _trace;
    private readonly List<VerifierError> _errors;
    private readonly Dictionary<Value, string> _stale = [];
    private readonly HashSet<Value> _unstamped = [];
    private readonly HashSet<Value> _fresh = [];
    private readonly HashSet<Op> _access = [];
    private bool _inevitable;
    private int _at;

    private BarrierRules(Trace trace, List<VerifierError> errors) => (_trace, _errors) = (trace, errors);

    public static void Check(Trace trace, List<VerifierError> errors) => new BarrierRules(trace, errors).Run();

    private void Run()
    {
        int label = -1;
        for (_at = 0; _at < _trace.Ops.Count; _at++)
        {
            Op op = _trace.Ops[_at];
            if (op.Code == OpCode.Label)
                label = _at;
            Visit(op);
            if (op.Code.HasExit())
                VisitFailure(op.Guard, label);
        }
        // The second walk over the body sees the references that it killed itself on the way round.
        if (label >= 0 && _errors.Count == 0)
            for (_at = label + 1; _at < _trace.Ops.Count; _at++)
                Visit(_trace.Ops[_at]);
    }

    private void Error(string text) => _errors.Add(new VerifierError(_at, text));

    private void Visit(Op op)
    {
        for (int k = 0; k < op.Args.Length; k++)
            CheckUse(op, k);
        CheckBase(op);
        switch (op.Code)
        {
            case OpCode.StmRead or OpCode.StmWrite:
                _access.Add(op);
                _stale.Remove(op);
                if (op.Code == OpCode.StmWrite)
                    Kill(other => other.Code == OpCode.StmRead && ReferenceEquals(other.Args[0], op.Args[0]), "the object was written");
                break;
            case OpCode.New when ((ClassDescr)op.Descr!).Sharing == Sharing.Transactional:
                _unstamped.Add(op);
                _fresh.Add(op);
                break;
            case OpCode.StmNew: _unstamped.Remove(op.Args[0]); break;
            case OpCode.StmInevitable: _inevitable = true; break;
            case OpCode.Call or OpCode.CallPure: VisitCall((CallDescr)op.Descr!); break;
        }
    }

    private void VisitCall(CallDescr call)
    {
        if ((call.Effects & CallEffects.Irrevocable) != 0 && !_inevitable)
            Error("an irrevocable call without stm_inevitable before it");
        if ((call.Effects & CallEffects.RunsGuest) == 0)
            return;
        _inevitable = false;
        _fresh.Clear();
        Kill(_ => true, "guest code has run");
    }

    private void Kill(Func<Op, bool> which, string why)
    {
        foreach (Op access in _access)
            if (which(access))
                _stale.TryAdd(access, why);
    }

    private static bool IsAccess(Value value) => value is Op { Code: OpCode.StmRead or OpCode.StmWrite };

    private void CheckUse(Op op, int k)
    {
        Value arg = op.Args[k];
        bool asBase = k == 0 && OpTable.Of(op.Code).Barrier is BarrierNeed.Read or BarrierNeed.Write;
        if (IsAccess(arg) && !asBase)
            Error($"an access reference is argument {k} of {op.Code}");
        if (_stale.TryGetValue(arg, out string? why))
            Error($"a stale access reference: {why}");
        if (_unstamped.Contains(arg) && op.Code != OpCode.StmNew)
            Error("a new transactional object is used before its stm_new");
    }

    private void CheckBase(Op op)
    {
        BarrierNeed need = OpTable.Of(op.Code).Barrier;
        if (need is not (BarrierNeed.Read or BarrierNeed.Write))
            return;
        if (op.Descr is FieldDescr { NeedsBarrier: true } field)
            CheckAccess(op.Args[0], need, field);
        if (op.Descr is ArrayDescr && op.Args[0] is Op { Code: OpCode.GetfieldGc, Descr: FieldDescr { OwnedArray: true, Owner.Sharing: Sharing.Transactional } owned } array)
        {
            CheckAccess(array.Args[0], need, owned);
            if (_stale.TryGetValue(array.Args[0], out string? why))
                Error($"an owned array of a stale access reference: {why}");
        }
    }

    private void CheckAccess(Value target, BarrierNeed need, FieldDescr field)
    {
        bool good = target switch
        {
            Op { Code: OpCode.StmWrite } => true,
            Op { Code: OpCode.StmRead } => need == BarrierNeed.Read,
            _ => _fresh.Contains(target),
        };
        if (!good)
            Error($"{(need == BarrierNeed.Read ? "a load" : "a store")} of {field} without its barrier");
    }

    // What follows a failure sees the state at the guard and leaves no trace in it.
    private BarrierRules Fork()
    {
        var rules = new BarrierRules(_trace, _errors) { _at = _at, _inevitable = _inevitable };
        foreach ((Value value, string why) in _stale)
            rules._stale.Add(value, why);
        rules._fresh.UnionWith(_fresh);
        rules._unstamped.UnionWith(_unstamped);
        rules._access.UnionWith(_access);
        return rules;
    }

    private void VisitFailure(GuardDescr guard, int label)
    {
        BarrierRules rules = Fork();
        if (guard.Branch is { } branch)
            rules.VisitBranch(branch, label);
        else
            rules.VisitExit(guard.Exit);
    }

    private void VisitBranch(Trace branch, int label)
    {
        foreach (Op op in branch.Ops)
        {
            Visit(op);
            if (op.Code.HasExit())
                VisitFailure(op.Guard, label);
        }
        if (branch.Ops[^1].Descr is not LabelToken)
            return;
        if (label < 0)
            label = _trace.Ops.Index().First(p => p.Item.Code == OpCode.Label).Index;
        for (int i = label + 1; i < _trace.Ops.Count; i++)
            Visit(_trace.Ops[i]);
    }

    private void VisitExit(Exit exit)
    {
        foreach (Op op in exit.Ops)
            Visit(op);
        foreach (Value value in exit.Resume.Values)
            CheckResumed(value);
    }

    private void CheckResumed(Value value)
    {
        if (IsAccess(value))
            Error("an access reference in a resume");
        if (_unstamped.Contains(value))
            Error("a new transactional object in a resume was never stamped");
    }
}
