using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// Writing ops and guards. A guard's exit is the last merge point while the window since then may be run again, one exit shared by all such
/// guards; else a precise snapshot of all frames, shared by the guards of one instruction.
/// </summary>
internal sealed partial class Machine
{
    private static readonly ConstInt[] s_small32 = MakeSmall(Kind.I32), s_small64 = MakeSmall(Kind.I64);

    private List<Op> _ops = [];
    private bool _recording;
    private GiveUpReason _giveUp;
    private readonly ReplayWindow _window = new();
    private GreenKey _lastKey = null!;
    private Value[] _lastReds = [];
    private Exit? _mergeExit;
    private Exit? _preciseExit;
    private long _preciseStep;
    private long _steps;
    private int _mergePoints;
    private int _limit;
    private int _lastNode;
    private readonly HeapCache _heap = new();

    private static ConstInt[] MakeSmall(Kind kind)
    {
        var all = new ConstInt[512];
        for (int i = 0; i < all.Length; i++)
            all[i] = new ConstInt(kind, i - 128);
        return all;
    }

    private static ConstInt ConstInt(Kind kind, long bits)
    {
        long index = bits + 128;
        return (ulong)index < 512 ? (kind == Kind.I32 ? s_small32 : s_small64)[index] : new ConstInt(kind, bits);
    }

    internal static Value ValueOf(ref readonly Shadow shadow, Kind kind)
    {
        if (shadow.Node is { } node)
            return node.Value;
        return Constant(shadow.Bits, shadow.Ref, kind);
    }

    private static Const Constant(long bits, object? target, Kind kind) => kind switch
    {
        Kind.I32 or Kind.I64 => ConstInt(kind, bits),
        Kind.F64 => new ConstFloat(Arithmetic.Number(bits)),
        Kind.Ref => target is null ? ConstRef.Null : new ConstRef(target),
        _ => throw new InvalidOperationException("a slot without a kind"),
    };

    private Node Emit(OpCode code, Kind kind, Value a) => Emit(code, kind, [a], null);

    private Node Emit(OpCode code, Kind kind, Value a, Value b) => Emit(code, kind, [a, b], null);

    private Node Emit(OpCode code, Kind kind, Value[] args, Descr? descr)
    {
        var op = new Op(code, kind, args, descr);
        _ops.Add(op);
        if (_ops.Count > _limit)
            GiveUp(GiveUpReason.TooLong);
        return new Node(op, ++_lastNode);
    }

    private void EmitVoid(OpCode code, Value[] args, Descr? descr) => _ops.Add(new Op(code, Kind.Void, args, descr));

    private void Guard(OpCode code, Value value) => EmitVoid(code, [value], new GuardDescr(CurrentExit()));

    private void GuardValue(ref Shadow shadow, Kind kind)
    {
        Value known = Constant(shadow.Bits, shadow.Ref, kind);
        EmitVoid(OpCode.GuardValue, [shadow.Node!.Value, known], new GuardDescr(CurrentExit()));
        Pin(ref shadow, kind);
    }

    /// <summary>A guard has made the value a constant, wherever it stands.</summary>
    private static void Pin(ref Shadow shadow, Kind kind)
    {
        Node node = shadow.Node!;
        node.Value = Constant(shadow.Bits, shadow.Ref, kind);
        node.Known = true;
    }

    private void GuardNullness(ref Shadow shadow)
    {
        Node node = shadow.Node!;
        if (node.NonNull || node.Class is not null)
            return;
        Guard(shadow.Ref is null ? OpCode.GuardIsnull : OpCode.GuardNonnull, node.Value);
        if (shadow.Ref is null)
            Pin(ref shadow, Kind.Ref);
        else
            node.NonNull = true;
    }

    /// <summary>Throws for null as the CLI does, and makes sure that the trace never gets there with null.</summary>
    private void DemandNonNull(ref Shadow shadow)
    {
        if (shadow.Ref is null)
            throw new NullReferenceException();
        if (shadow.IsVariable)
            GuardNullness(ref shadow);
    }

    /// <summary>The exact class of a reference that is not null.</summary>
    private void GuardClass(ref Shadow shadow)
    {
        if (!shadow.IsVariable || shadow.Node!.Class is not null)
            return;
        Type type = shadow.Ref!.GetType();
        EmitVoid(OpCode.GuardClass, [shadow.Node.Value], new GuardDescr(CurrentExit()) { Class = DescrTable.Class(type) });
        shadow.Node.Class = type;
    }

    private Exit CurrentExit()
    {
        if (!_window.Closed)
            return _mergeExit ??= new Exit([], new MergePointResume(_lastKey, _lastReds));
        if (_preciseExit is null || _preciseStep != _steps)
        {
            _preciseExit = new Exit([], new PreciseResume(_lastKey, Snapshot(), raising: false));
            _preciseStep = _steps;
        }
        return _preciseExit;
    }

    /// <summary>The exit of a call that has thrown: no traced method has a handler, so that nothing but the heap matters any more.</summary>
    private void GuardNoException() =>
        EmitVoid(OpCode.GuardNoException, [], new GuardDescr(new Exit([], new PreciseResume(_lastKey, [new ResumeFrame(_method, _pc, new Value?[_method.SlotCount], 0)], raising: true))));

    private ResumeFrame[] Snapshot()
    {
        Frame innermost = _frames[_depth - 1];
        innermost.Instruction = _pc;
        innermost.Depth = _method.StackKinds[_pc]!.Length;
        var frames = new ResumeFrame[_depth];
        for (int f = 0; f < _depth; f++)
            frames[f] = Snapshot(_frames[f]);
        return frames;
    }

    private ResumeFrame Snapshot(Frame frame)
    {
        HostMethod method = frame.Method;
        Kind[] stack = method.StackKinds[frame.Instruction]!;
        var values = new Value?[method.SlotCount + frame.Depth];
        for (int s = 0; s < method.SlotCount; s++)
            if (method.SlotKinds[s] != Kind.Void && method.IsLive(frame.Instruction, s))
                values[s] = ValueOf(in _slots[frame.Base + s], method.SlotKinds[s]);
        for (int s = 0; s < frame.Depth; s++)
            values[method.SlotCount + s] = ValueOf(in _slots[frame.Base + method.SlotCount + s], stack[s]);
        return new ResumeFrame(method, frame.Instruction, values, frame.Depth);
    }

    /// <summary>Takes effect before the next instruction.</summary>
    private void GiveUp(GiveUpReason reason)
    {
        if (_recording && _giveUp == GiveUpReason.None)
            _giveUp = reason;
    }

    /// <summary>From here on the machine only executes.</summary>
    private void Abandon()
    {
        if (_join is { } join)
            CutAtJoin(join);
        else
            GaveUp = _giveUp;
        StopRecording();
        for (int s = 0; s < _sp; s++)
            _slots[s].Node = null;
    }

    /// <summary>The reason after a recording was given up.</summary>
    public GiveUpReason GaveUp { get; private set; }

    public bool IsRecording => _recording;

    /// <summary>Of the last recording.</summary>
    public int OpsRecorded { get; private set; }

    public int CallsRecorded { get; private set; }

    /// <summary>The merge point that was passed last.</summary>
    public string LastPlace => _lastKey?.Location ?? "";

    /// <summary>Loads that the heap cache answered since the machine was made.</summary>
    public long CachedLoads => _heap.Hits;

    /// <summary>After an exception nothing is recorded any more.</summary>
    public void EndRecording() => StopRecording();

    private void StopRecording()
    {
        if (_recording)
            (OpsRecorded, CallsRecorded) = (_ops.Count, _ops.Count(op => op.Code.IsCall()));
        _recording = false;
        _giveUp = GiveUpReason.None;
        _mergeExit = _preciseExit = null;
        _lastReds = [];
        _heap.Clear();
        _ops = [];
    }
}
