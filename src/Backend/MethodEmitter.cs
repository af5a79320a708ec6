using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using JitStm.StmCore;
using JitStm.TraceIr;
using Il = System.Reflection.Emit.OpCodes;
using OpCode = JitStm.TraceIr.OpCode;

namespace JitStm.Backend;

/// <summary>
/// One compiled method: <c>int (Closure constants, JitState state)</c>.
/// <code>
///   entry:   load the inputs from the slots; thread and budget into locals
///   start:   trunk ... guards branch forward, so that falling through is the hot path ...
///            branch, bridge, ...      each reached from its guard, with the values that it takes in the locals where they are
///   exits:   spill the leaves to the slots; return the guard's index
/// </code>
/// A bridge that jumps to this tree moves its values into the inputs' locals and branches to <c>start</c>; a branch may also go to the trunk's label.
/// </summary>
internal sealed class MethodEmitter
{
    private static readonly FieldInfo s_runs = typeof(RunCounter).GetField(nameof(RunCounter.Runs))!;
    private static readonly FieldInfo s_ints = typeof(JitState).GetField(nameof(JitState.Ints))!;
    private static readonly FieldInfo s_refs = typeof(JitState).GetField(nameof(JitState.Refs))!;
    private static readonly FieldInfo s_thread = typeof(JitState).GetField(nameof(JitState.Thread))!;
    private static readonly MethodInfo s_firstInt = ArrayStart(typeof(long));
    private static readonly MethodInfo s_firstRef = ArrayStart(typeof(RefSlot));

    private readonly Queue<Bridge> _bridges = new();
    private readonly Dictionary<GuardDescr, Label> _bridgeLabels = [];
    private readonly List<Spill> _spills = [];
    private readonly List<(Label At, Label GoOn, Label Exit, LocalBuilder[] Live)> _polls = [];
    private readonly HashSet<GuardDescr> _inside;
    private readonly RyuJitLimits _limits;
    private readonly LocalPool _locals;
    private readonly Label _start;
    private readonly LoopToken? _token;
    private (InputArg Input, LocalBuilder Local)[] _startLocals = [];
    private InputArg[] _inputs = [];
    private LocalBuilder? _guardIndex;
    private readonly Func<string, RunCounter>? _counter;

    private sealed record Bridge(Trace Trace, Label At, Leaf[] Leaves, HashSet<LocalBuilder> Reserved, int Cost);

    /// <param name="il">Where to.</param>
    /// <param name="constants">The closure under construction.</param>
    /// <param name="token">The loop whose start this method is; null for a bridge on its own.</param>
    /// <param name="inside">Guards whose bridges are emitted into this method.</param>
    /// <param name="options">How to compile.</param>
    public MethodEmitter(IlWriter il, ConstantPool constants, LoopToken? token, IEnumerable<GuardDescr> inside, CompileOptions options)
    {
        (Writer, Constants, _token, _limits) = (il, constants, token, options.Limits);
        _counter = options.Counter;
        FailEachGuardOnce = options.FailEachGuardOnce;
        _inside = [.. inside];
        _locals = new LocalPool(il, options.FreshLocals);
        _start = il.NewLabel();
    }

    public IlWriter Writer { get; }

    public ConstantPool Constants { get; }

    public bool FailEachGuardOnce { get; }

    public List<GuardDescr> Guards { get; } = [];

    public List<LoopToken> Targets { get; } = [];

    /// <summary>Guards that branch to their bridge.</summary>
    public IReadOnlySet<GuardDescr> BridgesInside => new HashSet<GuardDescr>(_bridgeLabels.Keys);

    /// <summary>The state's thread, or <see cref="NoThread"/>; null when the method has no use for it.</summary>
    public LocalBuilder? Thread { get; private set; }

    /// <summary>The thread's budget while this method runs; null when it has no break poll.</summary>
    public LocalBuilder? Budget { get; private set; }

    /// <summary>Whose label branches go to.</summary>
    public RegionEmitter Trunk { get; private set; } = null!;

    public void Emit(Trace first)
    {
        FindThreadUses(first);
        var region = new Region(first);
        if (_token is not null)
            Count(RunCounter.Entry(_token));
        EmitEntry(region);
        Writer.Mark(_start);
        Count(first.BridgeFrom is { } guard ? RunCounter.Bridge(guard) : _token is not null ? RunCounter.Start(_token) : "");
        Trunk = new RegionEmitter(this, region, new LocalSet(_locals, _startLocals.Select(p => ((Value)p.Input, p.Local)), []), [], 0);
        Trunk.Emit();
        while (_bridges.TryDequeue(out Bridge? bridge))
            EmitBridge(bridge);
        EmitPolls();
        foreach (Spill spill in _spills)
            EmitSpill(spill);
        CheckLimits();
    }

    // What the trace takes is in the locals where the guard's trace has it; what an exit would compute is computed here.
    private void EmitBridge(Bridge bridge)
    {
        Value[] taken = [.. bridge.Trace.Inputs, .. bridge.Trace.Free];
        if (taken.Length != bridge.Leaves.Length)
            throw new InvalidOperationException($"the bridge takes {taken.Length} values, its guard has {bridge.Leaves.Length}");
        Writer.Mark(bridge.At);
        var region = new Region(bridge.Trace);
        var inputs = new List<(Value, LocalBuilder)>();
        foreach ((int k, Value input) in taken.Index())
        {
            if (!region.IsUsed(input))
                continue;
            LocalBuilder? local = bridge.Leaves[k].Local;
            if (local is null)
            {
                local = _locals.Declare(input.Kind);
                bridge.Leaves[k].Push();
                Writer.Stloc(local);
            }
            inputs.Add((input, local));
        }
        if (bridge.Trace.BridgeFrom is { } guard)
            Count(RunCounter.Bridge(guard));
        new RegionEmitter(this, region, new LocalSet(_locals, inputs, bridge.Reserved), bridge.Reserved, bridge.Cost).Emit();
    }

    /// <summary>At a loop's label.</summary>
    public void CountHeader()
    {
        if (_token is not null)
            Count(RunCounter.Header(_token));
    }

    private void Count(string place)
    {
        if (_counter is null || place.Length == 0)
            return;
        Constants.Push(Writer, _counter(place));
        Writer.Emit(Il.Dup);
        Writer.Emit(Il.Ldfld, s_runs);
        Writer.LdcI8(1);
        Writer.Emit(Il.Add);
        Writer.Emit(Il.Stfld, s_runs);
    }

    // Only used in cold code.
    private LocalBuilder GuardIndex => _guardIndex ??= Writer.Declare(typeof(int));

    public void CheckLimits() => _limits.Check(Writer);

    private void FindThreadUses(Trace first)
    {
        bool thread = false, budget = false;
        foreach (Trace trace in _inside.Select(g => g.Bridge!).Prepend(first))
            foreach (Op op in trace.WithBranches.SelectMany(t => t.Ops))
            {
                thread |= op.Code is OpCode.StmRead or OpCode.StmWrite or OpCode.StmNew or OpCode.StmInevitable;
                budget |= op.Code is OpCode.GuardNoBreak;
            }
        if (Stm.Mode == StmMode.Off)
            return;
        if (budget)
            Budget = Writer.Declare(typeof(int));
        if (thread || budget)
            Thread = Writer.Declare(typeof(StmThread));
    }

    private void EmitEntry(Region region)
    {
        _inputs = region.Trace.Inputs;
        EmitThread();
        var used = new List<(InputArg, LocalBuilder)>();
        foreach (InputArg input in region.Trace.Inputs)
            if (region.IsUsed(input))
                used.Add((input, _locals.Declare(input.Kind)));
        _startLocals = [.. used];
        LoadSlots(_startLocals.Where(p => p.Input.Kind != Kind.Ref), s_ints, s_firstInt);
        LoadSlots(_startLocals.Where(p => p.Input.Kind == Kind.Ref), s_refs, s_firstRef);
    }

    private void EmitThread()
    {
        if (Thread is null)
            return;
        Label there = Writer.NewLabel();
        Writer.Ldarg(1);
        Writer.Emit(Il.Ldfld, s_thread);
        Writer.Stloc(Thread);
        Writer.Ldloc(Thread);
        Writer.Branch(Il.Brtrue, there);
        Writer.Emit(Il.Ldsfld, NoThread.Field);
        Writer.Stloc(Thread);
        Writer.Mark(there);
        LoadBudget();
    }

    /// <summary>Takes the budget from the thread: at entry, and after whatever may have polled.</summary>
    public void LoadBudget()
    {
        if (Budget is null)
            return;
        Writer.Ldloc(Thread!);
        Writer.Emit(Il.Ldfld, StmMembers.Budget);
        Writer.Stloc(Budget);
    }

    /// <summary>Gives the budget back to the thread: at exits, and before whatever may poll.</summary>
    public void StoreBudget()
    {
        if (Budget is null)
            return;
        Writer.Ldloc(Thread!);
        Writer.Ldloc(Budget);
        Writer.Emit(Il.Stfld, StmMembers.Budget);
    }

    /// <summary>A cold block that polls: it branches to one of the two labels.</summary>
    /// <param name="goOn">Where to when nothing is wanted of the thread.</param>
    /// <param name="exit">Where to when the guard fails.</param>
    /// <param name="live">The locals that either way needs.</param>
    public Label SlowPoll(Label goOn, Label exit, IEnumerable<LocalBuilder> live)
    {
        Label at = Writer.NewLabel();
        _polls.Add((at, goOn, exit, [Thread!, .. live]));
        return at;
    }

    private void EmitPolls()
    {
        if (_polls.Count == 0)
            return;
        var area = new SaveArea(Writer, [.. _polls.Select(poll => poll.Live)]);
        foreach ((Label at, Label goOn, Label exit, LocalBuilder[] live) in _polls)
        {
            Writer.Mark(at);
            StoreBudget();
            area.Save(live);
            Writer.Ldloc(Thread!);
            area.PushAddresses();
            Writer.Call(StmMembers.Poll);
            Writer.Stloc(GuardIndex);
            area.Restore(live);
            LoadBudget();
            Writer.Ldloc(GuardIndex);
            Writer.Branch(Il.Brtrue, exit);
            Writer.Branch(Il.Br, goOn);
        }
    }

    private void LoadSlots(IEnumerable<(InputArg Input, LocalBuilder Local)> inputs, FieldInfo array, MethodInfo start)
    {
        bool any = false;
        foreach ((InputArg input, LocalBuilder local) in inputs)
        {
            int k = Array.IndexOf(_inputs, input);
            SlotAddress(ref any, array, start, k);
            if (k < Slots<long>.Count)
                Writer.Emit(Il.Ldfld, SlotField(input.Kind, k));
            else
                Writer.Emit(input.Kind switch { Kind.F64 => Il.Ldind_R8, Kind.Ref => Il.Ldind_Ref, _ => Il.Ldind_I8 });
            if (input.Kind == Kind.I32)
                Writer.Emit(Il.Conv_I4);
            Writer.Stloc(local);
        }
        if (any)
            Writer.Emit(Il.Pop);
    }

    private static FieldInfo SlotField(Kind kind, int k) => kind switch
    {
        Kind.F64 => Slots<double>.Field(k),
        Kind.Ref => Slots<object>.Field(k),
        _ => Slots<long>.Field(k),
    };

    // Leaves the array's start below the address of what holds slot k: the start again if the slot is a field of Slots. Slots are 8 bytes in
    // both arrays, and k < SlotCount: no bounds check.
    private void SlotAddress(ref bool started, FieldInfo array, MethodInfo start, int k)
    {
        if (k >= JitState.SlotCount)
            throw new TraceTooLargeException("slots", k + 1, JitState.SlotCount);
        if (!started)
        {
            Writer.Ldarg(1);
            Writer.Emit(Il.Ldfld, array);
            Writer.Call(start);
            started = true;
        }
        Writer.Emit(Il.Dup);
        if (k < Slots<long>.Count)
            return;
        Writer.LdcI4(k * 8);
        Writer.Emit(Il.Add);
    }

    /// <summary>The label to branch to when the guard fails: its branch or bridge in this method, or an exit.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="leaves">The guard's leaves in order.</param>
    /// <param name="reserved">The locals that are needed when its branch comes back to the label.</param>
    /// <param name="shared">The spill of an earlier guard of the same trace with the same exit.</param>
    /// <param name="cost">Ops since the last break poll.</param>
    public Label Target(GuardDescr guard, Func<Leaf[]> leaves, Func<HashSet<LocalBuilder>> reserved, ref Spill? shared, int cost)
    {
        // A guard may branch from two places (a class guard tests for null first); its bridge is emitted once.
        if (_bridgeLabels.TryGetValue(guard, out Label known))
            return known;
        Label label = Writer.NewLabel();
        if ((guard.Branch ?? (_inside.Contains(guard) ? guard.Bridge : null)) is { } inside)
        {
            bool comesBack = inside.WithBranches.Any(t => t.Ops[^1].Descr is LabelToken);
            _bridgeLabels.Add(guard, label);
            _bridges.Enqueue(new Bridge(inside, label, leaves(), comesBack ? reserved() : [], cost));
            return label;
        }
        if (shared is null)
            _spills.Add(shared = new Spill(leaves()));
        shared.Entries.Add((label, Guards.Count));
        Guards.Add(guard);
        return label;
    }

    private void EmitSpill(Spill spill)
    {
        bool one = spill.Entries.Count == 1;
        Label common = Writer.NewLabel();
        for (int i = 0; i < spill.Entries.Count; i++)
        {
            Writer.Mark(spill.Entries[i].Label);
            if (one)
                continue;
            Writer.LdcI4(spill.Entries[i].Index);
            Writer.Stloc(GuardIndex);
            if (i < spill.Entries.Count - 1)
                Writer.Branch(Il.Br, common);
        }
        Writer.Mark(common);
        StoreBudget();
        StoreSlots([.. spill.Leaves.Select((leaf, k) => (k, leaf.Kind, leaf.Push))]);
        if (one)
            Writer.LdcI4(spill.Entries[0].Index);
        else
            Writer.Ldloc(GuardIndex);
        Writer.Ret();
    }

    /// <summary>Stores values to their slots: primitives first, then the references by calls.</summary>
    public void StoreSlots(IReadOnlyList<(int Slot, Kind Kind, Action Push)> values)
    {
        bool any = false;
        foreach ((int slot, Kind kind, Action push) in values)
        {
            if (kind == Kind.Ref)
                continue;
            SlotAddress(ref any, s_ints, s_firstInt, slot);
            push();
            if (kind == Kind.I32)
                Writer.Emit(Il.Conv_I8);
            if (slot < Slots<long>.Count)
                Writer.Emit(Il.Stfld, SlotField(kind, slot));
            else
                Writer.Emit(kind == Kind.F64 ? Il.Stind_R8 : Il.Stind_I8);
        }
        if (any)
            Writer.Emit(Il.Pop);
        StoreRefs([.. values.Where(v => v.Kind == Kind.Ref).Select(v => (v.Slot, v.Push))]);
    }

    private void StoreRefs(ReadOnlySpan<(int Slot, Action Push)> values)
    {
        while (values.Length > 0)
        {
            int first = values[0].Slot, count = 0;
            ulong mask = 0;
            if (values[^1].Slot >= JitState.SlotCount)
                throw new TraceTooLargeException("slots", values[^1].Slot + 1, JitState.SlotCount);
            for (; count < values.Length && count < RefStores.Arities[^1] && values[count].Slot - first < 64; count++)
                mask |= 1ul << (values[count].Slot - first);
            int arity = RefStores.Arities.First(n => n >= count);
            Writer.Ldarg(1);
            Writer.LdcI8((long)mask);
            Writer.LdcI4(first);
            for (int k = 0; k < arity; k++)
            {
                if (k < count)
                    values[k].Push();
                else
                    Writer.Emit(Il.Ldnull);
            }
            Writer.Call(RefStores.Method(arity));
            values = values[count..];
        }
    }

    /// <summary>Is the loop this method's own, so that a jump is a branch to <see cref="JumpToStart"/>?</summary>
    public bool IsOwn(LoopToken token) => token == _token;

    /// <summary>Assigns the start's inputs and branches there.</summary>
    public void JumpToStart(Action<ParallelMove, LocalBuilder, int> add, Action<ParallelMove> emit)
    {
        var move = new ParallelMove();
        foreach ((InputArg input, LocalBuilder local) in _startLocals)
            add(move, local, Array.IndexOf(_inputs, input));
        emit(move);
        Writer.Branch(Il.Br, _start);
    }

    public int TargetIndex(LoopToken token)
    {
        int index = Targets.IndexOf(token);
        if (index < 0)
        {
            index = Targets.Count;
            Targets.Add(token);
        }
        return index;
    }

    private static MethodInfo ArrayStart(Type item) => typeof(MemoryMarshal).GetMethods()
        .Single(m => m.Name == nameof(MemoryMarshal.GetArrayDataReference) && m.IsGenericMethod).MakeGenericMethod(item);
}

/// <summary>A value that an exit hands out.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Local">Where it is; null if it is computed in the exit.</param>
/// <param name="Push">Emits code that pushes it; may be called anywhere behind the guard.</param>
internal sealed record Leaf(Kind Kind, LocalBuilder? Local, Action Push);

/// <summary>One block of stores at the end of the method, entered by each guard that has its exit.</summary>
internal sealed class Spill(Leaf[] leaves)
{
    public Leaf[] Leaves { get; } = leaves;

    public List<(Label Label, int Index)> Entries { get; } = [];
}
