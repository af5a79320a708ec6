namespace JitStm.TraceIr;

/// <summary>
/// Whether the host may be started again at the last merge point as if nothing had happened since. That is so while running the same code
/// again does the same: a store changes nothing for the second run unless the place was read before it (a store of `frame.Pc` at the start
/// of a bytecode is simply repeated, `x = x + 1` is not). Places are told apart by field and by element type only.
/// Objects born since the merge point do not count: the second run makes others.
/// </summary>
public sealed class ReplayWindow
{
    private readonly HashSet<Descr> _read = [];
    private readonly HashSet<Value> _fresh = [];
    private bool _readsUnknown;

    /// <summary>A second run would see what the first one did.</summary>
    public bool Closed { get; private set; }

    /// <summary>Takes note of the next recorded op.</summary>
    public void See(Op op)
    {
        switch (op.Code.EffectOf())
        {
            case Effect.Read when op.Descr is FieldDescr { Immutable: false } or ArrayDescr { Immutable: false } && op.Code != OpCode.ArraylenGc:
                Read(op.Descr!);
                break;
            case Effect.Write when op.Code == OpCode.SetstaticGc || !_fresh.Contains(op.Args[0]):
                Write(op.Descr!);
                break;
            case Effect.Call:
                Call((CallDescr)op.Descr!);
                break;
            default:
                if (op.Code == OpCode.DebugMergePoint)
                    Open();
                else if (op.Code is OpCode.New or OpCode.NewArray)
                    _fresh.Add(op);
                break;
        }
    }

    public void Open()
    {
        _fresh.Clear();
        if (_read.Count > 0)
            _read.Clear();
        _readsUnknown = false;
        Closed = false;
    }

    /// <summary>For a trace that starts in the middle of the host's methods.</summary>
    public void Close() => Closed = true;

    public void Read(Descr place)
    {
        if (!Closed)
            _read.Add(place);
    }

    public void Write(Descr place)
    {
        if (_readsUnknown || _read.Contains(place))
            Closed = true;
    }

    public void Call(CallDescr call)
    {
        if (call.HasEffect)
            Closed = true;
        else if ((call.Effects & CallEffects.Reads) != 0)
            _readsUnknown = true;
    }
}
