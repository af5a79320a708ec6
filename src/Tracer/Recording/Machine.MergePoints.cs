using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// Where a recording starts and ends. It ends at the merge point where it started, at one where a loop is compiled already, or
/// (a bridge) where the portal returns.
/// </summary>
internal sealed partial class Machine
{
    private JitDriver _driver = null!;
    private GreenKey? _startKey;
    private LoopToken? _ownToken;
    private InputArg[] _inputs = [];
    private GuardDescr? _bridgeFrom;
    private bool _backEdge;
    private readonly HashSet<GreenKey> _headersPassed = [];
    private bool _unrolls;

    /// <summary>So many recordings of a loop may be given up for an inner one.</summary>
    private const int MaxInnerLoops = 3;

    /// <summary>The finished recording.</summary>
    public Trace? Recorded { get; private set; }

    /// <summary>What the portal returned.</summary>
    public object? Result { get; private set; }

    /// <summary>The inner loop that <see cref="GiveUpReason.InnerLoop"/> is about.</summary>
    public MergePointRecord? InnerLoop { get; private set; }

    /// <summary>Puts the portal behind its merge point, with the greens and reds that the thread holds.</summary>
    private void LoadPortal(JitDriver driver)
    {
        _driver = driver;
        Portal portal = driver.Portal!;
        PushFrame(portal.Method, 0);
        for (int k = 0; k < portal.Site.Slots.Length; k++)
            _slots[portal.Site.Slots[k]] = new Shadow { Bits = _thread.Values[k].Bits, Ref = _thread.Values[k].Ref };
        _pc = portal.Instruction + 1;
    }

    private void StartRecording(JitDriver driver, int limit)
    {
        _driver = driver;
        _recording = true;
        _limit = limit;
        _ops = new List<Op>(256);
        _mergePoints = 0;
        _lastNode = 0;
        _heap.Clear();
        _backEdge = false;
        _headersPassed.Clear();
        _join = null;
        _home = null;
        GaveUp = GiveUpReason.None;
        InnerLoop = null;
        Recorded = null;
    }

    /// <summary>Records a loop from the merge point that the thread's values describe.</summary>
    public Stop RecordLoop(JitDriver driver, MergePointRecord start, LoopToken token)
    {
        LoadPortal(driver);
        StartRecording(driver, driver.Parameters.TraceLimit);
        _startKey = start.Key;
        _unrolls = start.InnerLoops >= MaxInnerLoops;
        _ownToken = token;
        _bridgeFrom = null;
        Portal portal = driver.Portal!;
        int greens = driver.Greens;
        _inputs = new InputArg[portal.Site.Slots.Length - greens];
        for (int k = 0; k < _inputs.Length; k++)
        {
            int slot = portal.Site.Slots[greens + k];
            _inputs[k] = new InputArg(portal.Method.SlotKinds[slot], k);
            _slots[slot].Node = new Node(_inputs[k], 0) { IsBool = portal.Site.Types[greens + k] == typeof(bool) };
        }
        PassMergePoint(start.Key);
        return Run();
    }

    /// <summary>
    /// Records from where the guard has failed; its exit has been taken, and <paramref name="values"/> are the resume's. The recording goes on from the resume of
    /// the guard's origin, and takes for granted only what the recorded traces before it have shown, so that it serves every copy of the guard.
    /// </summary>
    public Stop RecordBridge(JitDriver driver, Tree tree, GuardDescr guard, ExitValues values)
    {
        StartRecording(driver, driver.Parameters.TraceLimit);
        _startKey = null;
        _unrolls = false;
        _bridgeFrom = guard;
        _home = driver.RecordOf(tree.Token).JoinableToken?.Key;
        Exit exit = guard.Origin.Exit;
        var nodes = new Dictionary<Value, Node>();
        _inputs = [.. exit.Leaves.Select((leaf, k) => new InputArg(leaf.Kind, k))];
        for (int k = 0; k < _inputs.Length; k++)
            nodes[exit.Leaves[k]] = new Node(_inputs[k], 0);
        foreach (BridgeFacts.Loaded fact in BridgeFacts.Apply(tree, guard.Origin, nodes))
        {
            Shadow owner = LeafShadow(exit.Resume, values, nodes, fact.Owner), value = LeafShadow(exit.Resume, values, nodes, fact.Value);
            value.Node!.ImmutableElements = DescrTable.HasImmutableElements(fact.Field);
            _heap.Learn(fact.Field, in owner, 0, in value);
        }
        if (exit.Resume is MergePointResume merge)
        {
            LoadPortal(driver);
            PlaceReds(merge, values, nodes);
            PassMergePoint(merge.Key);
        }
        else
        {
            var precise = (PreciseResume)exit.Resume;
            LoadFrames(precise, values, nodes);
            _lastKey = precise.LastMergePoint;
            _mergePoints = 1;
            _window.Close();
        }
        return Run();
    }

    private static Shadow LeafShadow(Resume resume, ExitValues values, Dictionary<Value, Node> nodes, Node leaf)
    {
        int k = 0;
        foreach (Value value in resume.Values)
        {
            if (nodes.GetValueOrDefault(value) == leaf)
                return new Shadow { Bits = values[k].Bits, Ref = values[k].Ref, Node = leaf };
            k++;
        }
        throw new InvalidOperationException("a fact about a value that the resume does not have");
    }

    /// <summary>Finishes a precise resume, nothing recorded.</summary>
    public Stop Execute(JitDriver driver, PreciseResume resume, ExitValues values)
    {
        _driver = driver;
        LoadFrames(resume, values, null);
        return Run();
    }

    private void PlaceReds(MergePointResume resume, ExitValues values, Dictionary<Value, Node> nodes)
    {
        Portal portal = _driver.Portal!;
        for (int k = 0; k < resume.Reds.Length; k++)
        {
            int slot = portal.Site.Slots[_driver.Greens + k];
            _slots[slot] = MakeShadow(resume.Reds[k], values[k], nodes);
        }
    }

    private void LoadFrames(PreciseResume resume, ExitValues values, Dictionary<Value, Node>? nodes)
    {
        int next = 0;
        foreach (ResumeFrame saved in resume.Frames)
        {
            var method = (HostMethod)saved.Method;
            PushFrame(method, _depth == 0 ? 0 : _sp);
            for (int s = 0; s < saved.Slots.Length; s++)
                _slots[_base + s] = saved.Slots[s] is { } value ? MakeShadow(value, values[next++], nodes) : default;
            _pc = saved.Instruction;
            _sp = _base + method.SlotCount + saved.StackDepth;
            Frame frame = _frames[_depth - 1];
            frame.Instruction = _pc;
            frame.Depth = saved.StackDepth;
        }
        // PushFrame has noted the callers' instructions as if they had just made the call: they are one too far.
        for (int f = 0; f < resume.Frames.Length; f++)
        {
            _frames[f].Instruction = resume.Frames[f].Instruction;
            _frames[f].Depth = resume.Frames[f].StackDepth;
        }
    }

    private static Shadow MakeShadow(Value value, Slot slot, Dictionary<Value, Node>? nodes) =>
        new() { Bits = slot.Bits, Ref = slot.Ref, Node = value is not Const && nodes is not null ? nodes[value] : null };

    /// <summary>What happens at the portal's merge point; null: go on.</summary>
    private Stop? AtMergePoint(ref readonly HostInstruction i)
    {
        // The receiver and the arguments stand on the stack; the slots say the same.
        var site = (MergePointSite)i.Data!;
        if (!_recording)
            return Arrive(site, Stop.MergePoint);
        for (int g = 0; g < _driver.Greens; g++)
        {
            ref Shadow green = ref _slots[_base + site.Slots[g]];
            if (green.IsVariable)
                GuardValue(ref green, _method.SlotKinds[site.Slots[g]]);
        }
        if (_giveUp != GiveUpReason.None)
        {
            Abandon();
            return Arrive(site, Stop.MergePoint);
        }
        MergePointRecord here = _driver.RecordAt(_slots.AsSpan(_base), site);
        LoopToken? target = here.Key.Equals(_startKey) ? _ownToken : here.JoinableToken;
        if (target is not null && !LooksFurther(site, here, target))
            return Close(site, here, target);
        bool isInnerLoop = _backEdge && !_headersPassed.Add(here.Key) && !_unrolls;
        if (_join is { } join && (isInnerLoop || _ops.Count > join.Ops + (here.Key.Equals(join.Key) ? 0 : MaxLookAhead)))
        {
            CutAtJoin(join);
            return Arrive(site, Stop.Recorded);
        }
        if (isInnerLoop)
        {
            GiveUp(GiveUpReason.InnerLoop);
            Abandon();
            InnerLoop = here;
            return Arrive(site, Stop.MergePoint);
        }
        _backEdge = false;
        _sp -= site.Slots.Length + 1;
        PassMergePoint(here.Key);
        return null;
    }

    private void PassMergePoint(GreenKey key)
    {
        _lastKey = key;
        _lastReds = Reds(_driver.Portal!.Site);
        _mergePoints++;
        _mergeExit = null;
        _window.Open();
        EmitVoid(OpCode.DebugMergePoint, _lastReds, key);
    }

    private Value[] Reds(MergePointSite site)
    {
        var reds = new Value[site.Slots.Length - _driver.Greens];
        for (int k = 0; k < reds.Length; k++)
        {
            int slot = site.Slots[_driver.Greens + k];
            reds[k] = ValueOf(in _slots[_base + slot], _method.SlotKinds[slot]);
        }
        return reds;
    }

    // A bridge that comes by another loop on its way back to its own. Ending there would send the guest to and fro between two compiled loops, with everything
    // boxed at each change; so the recorder goes on for a while, and only if it does not come home is the bridge cut where it might have ended.
    private const int MaxLookAhead = 1000;

    private readonly record struct Join(int Ops, GreenKey Key, Value[] Reds, LoopToken Target);

    private Join? _join;
    private GreenKey? _home;

    private bool LooksFurther(MergePointSite site, MergePointRecord here, LoopToken target)
    {
        if (_home is null || here.Key.Equals(_home))
            return false;
        _join ??= new Join(_ops.Count, here.Key, Reds(site), target);
        return true;
    }

    private void CutAtJoin(Join join)
    {
        _ops.RemoveRange(join.Ops, _ops.Count - join.Ops);
        EmitVoid(OpCode.GuardNoBreak, [], new GuardDescr(new Exit([], new MergePointResume(join.Key, join.Reds))));
        EmitVoid(OpCode.Jump, join.Reds, join.Target);
        FinishTrace();
    }

    private Stop Close(MergePointSite site, MergePointRecord here, LoopToken target)
    {
        Value[] reds = Reds(site);
        EmitVoid(OpCode.GuardNoBreak, [], new GuardDescr(new Exit([], new MergePointResume(here.Key, reds))));
        EmitVoid(OpCode.Jump, reds, target);
        FinishTrace();
        return Arrive(site, Stop.Recorded);
    }

    private void FinishTrace()
    {
        Recorded = new Trace { Start = _startKey ?? StartOfBridge(), Inputs = _inputs, Ops = _ops, BridgeFrom = _bridgeFrom };
        StopRecording();
    }

    private GreenKey StartOfBridge() => _bridgeFrom!.Exit.Resume switch
    {
        MergePointResume merge => merge.Key,
        PreciseResume precise => precise.LastMergePoint,
        _ => _lastKey,
    };

    /// <summary>The merge point's greens and reds go to the thread.</summary>
    private Stop Arrive(MergePointSite site, Stop stop)
    {
        for (int k = 0; k < site.Slots.Length; k++)
        {
            ref Shadow value = ref _slots[_base + site.Slots[k]];
            _thread.Values[k] = new Slot { Bits = value.Bits, Ref = value.Ref };
        }
        return stop;
    }

    private Stop AtReturn(ref readonly HostInstruction i)
    {
        if (_recording && _bridgeFrom is not null && _giveUp == GiveUpReason.None)
        {
            // The executor returns from the portal; a bridge that ends so is worth having, a loop is none.
            EmitVoid(OpCode.Exit, [], new GuardDescr(new Exit([], new PreciseResume(_lastKey, Snapshot(), raising: false))));
            FinishTrace();
        }
        else if (_recording)
        {
            GiveUp(GiveUpReason.Returned);
            Abandon();
        }
        Result = i.Kind switch
        {
            Kind.Void => null,
            Kind.Ref => Top().Ref,
            Kind.F64 => Arithmetic.Number(Top().Bits),
            Kind.I32 => _method.ResultIsBool ? Top().Bits != 0 : (int)Top().Bits,
            _ => Top().Bits,
        };
        return Stop.Returned;
    }
}
