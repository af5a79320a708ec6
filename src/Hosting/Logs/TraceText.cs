using System.Globalization;
using System.Text;
using JitStm.Backend;
using JitStm.TraceIr;

namespace JitStm.Hosting;

/// <summary>
/// A trace in the form of PyPy's logs, which PyPy's tools read (the form of trace files is <see cref="Printer"/>'s).
/// <code>
/// [p0, i1]
/// debug_merge_point(0, 0, 'f;/abs/p.py:1-3~#12 LOAD')       the guest's place; its depth and number of inlined call
/// call_n(ConstClass(stm_read), p0, descr=&lt;Calln r EF=stm&gt;)    a barrier
/// i2 = getfield_gc_i(p0, descr=&lt;FieldS Counter.Value&gt;)
/// guard_true(i2, descr=&lt;Guard0x7f&gt;) [p0, i1]                the values that its exit needs
///     # p3 = new_with_vtable(descr=&lt;SizeDescr W_Int&gt;)        what the exit does with them
/// label(i4, p5, descr=TargetToken(31))
/// jump(i7, p5, descr=TargetToken(31))
/// --end of the loop--
/// </code>
/// What differs from our own ops, because the readers know RPython's only: i stands for both widths of integers; what RPython has no op for is a call
/// of a function with the op's name; phis are defined before the label by same_as, and set by the jump; a barrier gives no new name, the access reference
/// keeps the object's; the break poll at a back-edge is a call and a guard. Signs that would end an operand for the readers (commas, hashes) become dots.
/// </summary>
internal sealed class TraceText
{
    private readonly StringBuilder _out = new();
    private readonly Dictionary<Value, string> _names = [];
    private readonly Dictionary<object, int> _objects = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Exit, GuardDescr> _exits = [];
    private readonly InlineDepth _depth = new();
    private readonly Trace _trace;
    private readonly LoopToken _token;
    private int _count;
    private string _indent = "";
    private Op? _overflow;

    private TraceText(Trace trace, LoopToken token) => (_trace, _token) = (trace, token);

    /// <param name="trace">A recorded or an optimised one.</param>
    /// <param name="token">The loop that it belongs to.</param>
    public static string Print(Trace trace, LoopToken token)
    {
        var text = new TraceText(trace, token);
        text.Body();
        string head = trace.BridgeFrom is { } guard
            ? $"# bridge out of Guard 0x{guard.Id:x} with {text._count} ops"
            : $"# Loop {token.Number} ({Plain(token.Key.Location)}) : loop with {text._count} ops";
        return $"{head}\n{text._out}--end of the loop--\n";
    }

    private void Body()
    {
        // A branch takes what it uses of the trace around it; its guard shows the same values in the same order.
        _out.Append('[').AppendJoin(", ", (_trace.IsBranch ? _trace.Free : _trace.Inputs).Select(Define)).Append("]\n");
        if (_trace.BridgeFrom is null)
            Line($"label({string.Join(", ", _trace.Inputs.Select(Name).Append("descr=" + RunCounter.Start(_token)))})");
        foreach (Op op in _trace.Ops)
            Print(op);
    }

    private void Line(string text)
    {
        _out.Append(_indent).Append(text).Append('\n');
        if (_indent.Length == 0)
            _count++;
    }

    private static char Letter(Kind kind) => kind switch
    {
        Kind.F64 => 'f',
        Kind.Ref => 'r',
        Kind.I32 or Kind.I64 => 'i',
        Kind.Void => 'n',
    };

    private string Define(Value value)
    {
        char letter = Letter(value.Kind) is var l && l == 'r' ? 'p' : l;
        string name = $"{letter}{_names.Count}";
        _names.Add(value, name);
        return name;
    }

    private string Name(Value value) => value switch
    {
        ConstInt i => i.Bits.ToString(CultureInfo.InvariantCulture),
        ConstFloat f => Float(f.Number),
        ConstRef { Target: null } => "ConstPtr(null)",
        ConstRef r => $"ConstPtr({Word(r.Target!.GetType().Name)}_{Number(r.Target)})",
        _ => _names.TryGetValue(value, out string? name) ? name : Define(value),
    };

    private int Number(object target)
    {
        if (!_objects.TryGetValue(target, out int number))
            _objects.Add(target, number = _objects.Count);
        return number;
    }

    private static string Float(double value) =>
        double.IsNaN(value) ? "nan" : double.IsInfinity(value) ? (value > 0 ? "inf" : "-inf")
        : value.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().ContainsAny(".E") ? text : text + ".0";

    /// <summary>Letters, digits, dots and underscores only.</summary>
    private static string Word(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : c == '`' ? '_' : '.'));

    /// <summary>Text between quotes or parentheses that no reader takes for something else.</summary>
    private static string Plain(string text) => text.Replace(',', '.').Replace('\'', '"').Replace('\n', ' ');

    private void Print(Op op)
    {
        switch (op.Code)
        {
            case OpCode.DebugMergePoint:
                (int depth, int call) = _depth.Enter(((GreenKey)op.Descr!).Location);
                Line($"debug_merge_point({depth}, {call}, '{Plain(((GreenKey)op.Descr!).Location)}')");
                break;
            case OpCode.Label:
                PrintLabel(op);
                break;
            case OpCode.Jump:
                Line($"jump({string.Join(", ", op.Args.Select(Name).Append("descr=" + Target(op.Descr!)))})");
                break;
            case OpCode.Exit:
                PrintGuard("guard_always_fails", op, []);
                break;
            case OpCode.GuardNoBreak:
                string poll = $"i{_names.Count}";
                _names.Add(op, poll);
                Line($"{poll} = call_i(ConstClass(stm_should_break_transaction), descr=<Calli 4 EF=stm>)");
                PrintGuard("guard_false", op, [poll]);
                break;
            case OpCode.GuardFalse when ReferenceEquals(op.Args[0], _overflow):
                PrintGuard("guard_no_overflow", op, []);
                break;
            case OpCode.GuardClass:
                PrintGuard("guard_class", op, [Name(op.Args[0]), $"ConstClass({Word(op.Guard.Class?.Name ?? "?")})"]);
                break;
            default:
                if (op.Code.IsGuard())
                    PrintGuard(OpTable.Of(op.Code).Name, op, op.Args.Select(Name));
                else if (op.Code.EffectOf() == Effect.Barrier)
                    PrintBarrier(op);
                else
                    PrintValue(op);
                break;
        }
    }

    private void PrintLabel(Op op)
    {
        // All entry values have their names before the first phi gets its own.
        string[] entries = [.. op.Args.Select(Name)];
        for (int k = 0; k < _trace.Phis.Length; k++)
            Line($"{Define(_trace.Phis[k])} = same_as_{Letter(_trace.Phis[k].Kind)}({entries[k]})");
        Line($"label({string.Join(", ", _trace.Phis.Select(Name).Append("descr=" + RunCounter.Header(_token)))})");
    }

    // At the end of its own trace a jump goes to the label, if there is one.
    private string Target(Descr target) => target switch
    {
        LabelToken label => RunCounter.Header(label.Loop),
        LoopToken loop when ReferenceEquals(loop, _token) && _trace.Ops.Any(o => o.Code == OpCode.Label) => RunCounter.Header(loop),
        _ => RunCounter.Start((LoopToken)target),
    };

    private void PrintGuard(string name, Op op, IEnumerable<string> args)
    {
        Exit exit = op.Guard.Exit;
        Line($"{name}({string.Join(", ", args.Append($"descr=<Guard0x{op.Guard.Id:x}>"))}) [{string.Join(", ", op.Guard.Leaves.Select(Name))}]");
        if (exit.Ops.Count == 0 || op.Guard.Branch is not null)
            return;
        _indent = "    # ";
        if (_exits.TryAdd(exit, op.Guard))
            foreach (Op inside in exit.Ops)
                Print(inside);
        else
            Line($"as at Guard 0x{_exits[exit].Id:x}");
        _indent = "";
    }

    private void PrintBarrier(Op op)
    {
        string name = OpTable.Of(op.Code).Name;
        if (op.Code == OpCode.StmInevitable)
        {
            string reason = op.Args[0] is ConstRef { Target: string text } ? Word(text.Replace(' ', '_')) : "unknown";
            Line($"call_n(ConstClass({name}), ConstPtr({reason}), descr=<Calln r EF=stm>)");
            return;
        }
        string target = Name(op.Args[0]);
        Line($"call_n(ConstClass({name}), {target}, descr=<Calln r EF=stm>)");
        if (op.Kind != Kind.Void)
            _names[op] = target;
    }

    private void PrintValue(Op op)
    {
        _overflow = op.Code is OpCode.IntAddOvf or OpCode.IntSubOvf or OpCode.IntMulOvf && GuardedNext(op) ? op : _overflow;
        string text = RPythonOps.Call(op, ReferenceEquals(_overflow, op), [.. op.Args.Select(Name)], Word);
        Line(op.Kind == Kind.Void ? text : $"{Define(op)} = {text}");
    }

    /// <summary>The next op is the guard against this overflow: then the two are RPython's pair.</summary>
    private bool GuardedNext(Op op)
    {
        for (int i = 0; i + 1 < _trace.Ops.Count; i++)
            if (ReferenceEquals(_trace.Ops[i], op))
                return _trace.Ops[i + 1] is { Code: OpCode.GuardFalse } guard && ReferenceEquals(guard.Args[0], op);
        return false;
    }
}

/// <summary>
/// How deep in inlined guest calls a merge point is, as far as places of the generic form <c>name;file:first-current~...</c> tell: another function is one
/// call deeper, unless it stands further out already. Recursion is not told apart.
/// </summary>
internal sealed class InlineDepth
{
    private readonly List<(string Function, int Call)> _stack = [];
    private int _calls;

    public (int Depth, int Call) Enter(string location)
    {
        int end = location.LastIndexOf('~');
        int dash = end < 0 ? -1 : location.LastIndexOf('-', end);
        string function = dash < 0 ? "" : location[..dash];
        int at = _stack.FindLastIndex(entry => entry.Function == function);
        if (at >= 0)
            _stack.RemoveRange(at + 1, _stack.Count - at - 1);
        else
            _stack.Add((function, _calls++));
        return (_stack.Count - 1, _stack[^1].Call);
    }
}
