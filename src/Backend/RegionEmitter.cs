using System.Reflection.Emit;
using JitStm.TraceIr;
using Il = System.Reflection.Emit.OpCodes;

namespace JitStm.Backend;

/// <summary>Emits one trace of a method: statements for the roots of its <see cref="Region"/>, and values to locals.</summary>
internal sealed partial class RegionEmitter
{
    private readonly MethodEmitter _method;
    private readonly IlWriter _il;
    private readonly Region _region;
    private readonly LocalSet _locals;
    private readonly HashSet<LocalBuilder> _reserved;
    private readonly Label _label;
    private readonly List<Value>?[] _dying;
    private readonly Dictionary<Exit, Spill> _spills = [];
    private readonly HashSet<Value> _nonnull = [];
    private int _cost;
    private int _at;
    private bool _inExit;

    /// <param name="method">The method around it.</param>
    /// <param name="region">The plan.</param>
    /// <param name="locals">Where the values are that the trace takes.</param>
    /// <param name="reserved">The locals that the loop around needs when the trace comes back to its label.</param>
    /// <param name="cost">Ops that ran since the last break poll before this trace is entered.</param>
    public RegionEmitter(MethodEmitter method, Region region, LocalSet locals, HashSet<LocalBuilder> reserved, int cost)
    {
        (_method, _il, _region, _locals, _reserved, _cost) = (method, method.Writer, region, locals, reserved, cost);
        _label = _il.NewLabel();
        _dying = new List<Value>?[region.Ops.Length];
        foreach (Value taken in (IEnumerable<Value>)[.. region.Trace.Inputs, .. region.Trace.Free])
            Dies(taken);
        foreach (Phi phi in region.Trace.Phis)
            Dies(phi);
        foreach (Op op in region.Ops)
            if (!region.IsInlined(op))
                Dies(op);
    }

    private void Dies(Value value)
    {
        int at = _region.LastUse(value);
        if (at >= 0 && !_region.KeepsLocal(value))
            (_dying[at] ??= []).Add(value);
    }

    public void Emit()
    {
        int first = 0;
        for (int i = 0; i < _region.Ops.Length; i++)
        {
            Op op = _region.Ops[i];
            _cost++;
            if (_region.IsInlined(op))
                continue;
            EmitRoot(op, first, i);
            first = i + 1;
            _method.CheckLimits();
        }
    }

    // The root's own value is stored when everything was read, so it may take the local of a value that dies here.
    private void EmitRoot(Op op, int first, int last)
    {
        _at = last;
        // A branch takes for granted that the guard's condition does not hold.
        if (_method.FailEachGuardOnce && GuardFaults.Applies(op.Code) && op.Guard.Branch is null)
            FailOnce(op);
        bool left = EmitOp(op);
        for (int i = first; i <= last; i++)
            foreach (Value dead in _dying[i] ?? [])
                if (_locals.Has(dead))
                    _locals.Release(dead);
        if (!left)
            return;
        if (!_region.IsUsed(op))
            _il.Emit(Il.Pop);
        else
            _il.Stloc(LocalFor(op));
    }

    private LocalBuilder LocalFor(Value value)
    {
        if (_region.Feeds(value) is not { } header)
            return _locals.Allocate(value);
        _locals.Inherit(value, header);
        return _locals[value];
    }

    private void Push(Value value)
    {
        if (value is Const constant)
            PushConstant(constant);
        else if (_region.IsInlined(value) || (_inExit && _region.IsComputedInExits(value)))
            EmitOp((Op)value);
        else
            _il.Ldloc(_locals[value]);
    }

    // The locals that an exit needs are not used for anything else before it, so this may be emitted at the end of the method.
    private void PushInExit(Value value)
    {
        _inExit = true;
        Push(value);
        _inExit = false;
    }

    private void PushConstant(Const constant)
    {
        switch (constant)
        {
            case ConstInt { Kind: Kind.I32 } c: _il.LdcI4((int)c.Bits); break;
            case ConstInt c: _il.LdcI8(c.Bits); break;
            case ConstFloat c: _il.LdcR8(c.Number); break;
            case ConstRef { Target: null }: _il.Emit(Il.Ldnull); break;
            case ConstRef c: _method.Constants.Push(_il, c.Target); break;
            default: throw new InvalidOperationException($"a constant of unknown class {constant.GetType()}");
        }
    }

    // ---- structure

    private bool EmitLabel(Op op)
    {
        Phi[] phis = _region.Trace.Phis;
        var moves = new ParallelMove();
        var taken = new HashSet<Value>();
        for (int k = 0; k < phis.Length; k++)
        {
            Value entry = op.Args[k];
            if (!_region.IsUsed(phis[k]))
                continue;
            // A value that dies here hands its local to the first phi that it feeds.
            bool inherits = entry is not Const && _region.LastUse(entry) == _region.LabelAt && taken.Add(entry);
            LocalBuilder? from = entry is Const ? null : _locals[entry];
            if (inherits)
                _locals.Inherit(phis[k], entry);
            else
                AddMove(moves, _locals.Allocate(phis[k]), from, entry);
        }
        foreach (Value value in taken)
            _dying[_region.LabelAt]!.Remove(value);
        moves.Emit(_il, PushConstant);
        _il.Mark(_label);
        _method.CountHeader();
        _cost = 0;
        return false;
    }

    private static void AddMove(ParallelMove moves, LocalBuilder to, LocalBuilder? from, Value value)
    {
        if (value is Const constant)
            moves.Add(to, constant);
        else
            moves.Add(to, from!);
    }

    private bool EmitJump(Op op)
    {
        if (op.Descr is LabelToken)
            _method.Trunk.JumpToLabel(op.Args, Local);
        else if (op.Descr is LoopToken token && !_method.IsOwn(token))
            LeaveTo(token, op.Args);
        else if (_region.LabelAt >= 0)
            JumpToLabel(op.Args, Local);
        else
            _method.JumpToStart((moves, to, k) => AddMove(moves, to, Local(op.Args[k]), op.Args[k]), moves => moves.Emit(_il, PushConstant));
        return false;
    }

    private LocalBuilder? Local(Value value) => value is Const ? null : _locals[value];

    private void JumpToLabel(Value[] next, Func<Value, LocalBuilder?> local)
    {
        Phi[] phis = _region.Trace.Phis;
        var moves = new ParallelMove();
        for (int k = 0; k < phis.Length; k++)
            if (_region.IsUsed(phis[k]))
                AddMove(moves, _locals[phis[k]], local(next[k]), next[k]);
        moves.Emit(_il, PushConstant);
        _il.Branch(Il.Br, _label);
    }

    private void LeaveTo(LoopToken token, Value[] reds)
    {
        _method.StoreBudget();
        _method.StoreSlots([.. reds.Select((v, k) => (k, v.Kind, (Action)(() => Push(v))))]);
        _il.LdcI4(~_method.TargetIndex(token));
        _il.Ret();
    }
}
