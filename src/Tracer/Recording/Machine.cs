using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>Why <see cref="Machine.Run"/> came back.</summary>
internal enum Stop : byte
{
    /// <summary>At a merge point, nothing recorded (any more): the interpreter goes on there.</summary>
    MergePoint,
    /// <summary>The portal returned.</summary>
    Returned,
    /// <summary>At a merge point, and the recording is complete.</summary>
    Recorded,
}

/// <summary>
/// Executes the host's decoded IL on shadow frames, with recording on (the recorder) or off (the executor that finishes a precise resume, and
/// what goes on after a recording was given up). It is one implementation: without nodes in the shadows everything is constant, and only the
/// ops that have effects ask whether anything is recorded.
///
/// Frames lie one behind the other in one array; a callee's arguments are the caller's topmost stack entries, so that a call copies nothing.
/// An instruction records its guards before it changes the evaluation stack: a guard that fails starts the instruction again.
/// </summary>
internal sealed partial class Machine
{
    private const int MemorySize = 8192;
    private const int MaxFrames = 200;

    private readonly Shadow[] _slots = new Shadow[MemorySize];
    private readonly Frame[] _frames = new Frame[MaxFrames];
    private readonly JitThread _thread;
    private readonly bool _stm;

    private int _depth;
    private HostMethod _method = null!;
    private HostInstruction[] _code = null!;
    private int _base;
    private int _pc;
    // Absolute index of the first free entry of the evaluation stack.
    private int _sp;

    public Machine(JitThread thread)
    {
        _thread = thread;
        _stm = thread.Stm is not null && Stm.Mode == StmMode.On;
    }

    /// <summary>Host instructions executed, for statistics.</summary>
    public long Steps => _steps;

    /// <summary>Forgets everything, so that a pooled machine keeps no object of the guest alive.</summary>
    public void Reset()
    {
        Array.Clear(_slots, 0, Math.Min(_high + 1, MemorySize));
        _high = 0;
        _depth = 0;
        StopRecording();
    }

    private int _high;

    /// <summary>Starts a method with its arguments at <paramref name="first"/>; the others of its slots are zero.</summary>
    private void PushFrame(HostMethod method, int first)
    {
        if (_depth > 0)
        {
            Frame caller = _frames[_depth - 1];
            caller.Instruction = _pc + 1;
            caller.Depth = first - _base - _method.SlotCount;
        }
        Frame frame = _frames[_depth++] ??= new Frame();
        frame.Method = method;
        frame.Base = first;
        _method = method;
        _code = method.Code;
        _base = first;
        _pc = 0;
        _sp = first + method.SlotCount;
        if (_sp + method.MaxStack + 16 > MemorySize)
            throw new InvalidOperationException($"{method} needs more slots than the recorder has");
        _high = Math.Max(_high, _sp + method.MaxStack);
        _slots.AsSpan(first + method.ArgCount, method.SlotCount - method.ArgCount).Clear();
    }

    private void PopFrame()
    {
        int calleeBase = _base;
        Frame caller = _frames[--_depth - 1];
        _method = caller.Method;
        _code = _method.Code;
        _base = caller.Base;
        _pc = caller.Instruction;
        _sp = calleeBase;
    }

    /// <summary>
    /// False when the method must stay a call: too deep, or recursive. A method on another constant object is no recursion: so a walker of syntax trees
    /// goes from node to node, all of the same classes.
    /// </summary>
    private bool HasRoomFor(HostMethod method, int first)
    {
        if (_depth + 1 >= MaxFrames || _sp + method.FrameSize + 64 > MemorySize)
            return false;
        bool onConstant = !method.Method.IsStatic && !_slots[first].IsVariable;
        int same = 0;
        for (int i = 0; i < _depth; i++)
            if (_frames[i].Method == method && (!onConstant || _slots[_frames[i].Base].Ref == _slots[first].Ref) && ++same == _driver.Parameters.MaxUnrollRecursion)
                return false;
        return true;
    }

    /// <summary>Runs until a merge point stops it or the portal returns. The host's exceptions pass through.</summary>
    public Stop Run()
    {
        for (;;)
        {
            if (_giveUp != GiveUpReason.None)
                Abandon();
            _steps++;
            ref readonly HostInstruction i = ref _code[_pc];
            switch (i.Op)
            {
                case HostOp.Nop:
                    break;
                case HostOp.Constant:
                    _slots[_sp++] = new Shadow { Bits = i.Bits, Ref = i.Data };
                    break;
                case HostOp.Load:
                    if (i.Width == 1)
                        _slots[_sp++] = _slots[_base + i.A];
                    else
                        PushSlots(_base + i.A, i.Width);
                    break;
                case HostOp.Store:
                    StoreSlot(in i);
                    break;
                case HostOp.Dup:
                    PushSlots(_sp - i.Width, i.Width);
                    break;
                case HostOp.Pop:
                    _sp -= i.Width;
                    break;
                case HostOp.Jump:
                    _pc = i.A;
                    continue;
                case HostOp.BranchIf:
                    if (Branches(in i))
                        continue;
                    break;
                case HostOp.BranchCompare:
                    if (BranchesOnComparison(in i))
                        continue;
                    break;
                case HostOp.Switch:
                    if (Switches(in i))
                        continue;
                    break;
                case HostOp.Call:
                    if (Call(in i))
                        continue;
                    break;
                case HostOp.NewObject:
                    if (NewObject(in i))
                        continue;
                    break;
                case HostOp.NewStruct:
                    if (NewStruct(in i))
                        continue;
                    break;
                case HostOp.Return:
                    if (_depth == 1)
                        return AtReturn(in i);
                    DoReturn(in i);
                    continue;
                case HostOp.MergePoint:
                    if (AtMergePoint(in i) is { } stop)
                        return stop;
                    break;
                default:
                    Simple(in i);
                    break;
            }
            _pc++;
        }
    }

    /// <summary>The instructions that always go on to the next.</summary>
    private void Simple(ref readonly HostInstruction i)
    {
        switch (i.Op)
        {
            case HostOp.IntBinary: IntBinary(in i); break;
            case HostOp.Divide: Divide(in i); break;
            case HostOp.Checked: CheckedBinary(in i); break;
            case HostOp.IntUnary or HostOp.FloatUnary: UnaryOp(in i, i.Kind); break;
            case HostOp.Convert: ConvertOp(in i); break;
            case HostOp.CheckedConvert: CheckedConvert(in i); break;
            case HostOp.FloatBinary: FloatBinary(in i); break;
            case HostOp.Compare: Compare(in i); break;
            case HostOp.LoadField: LoadField(in i); break;
            case HostOp.StoreField: StoreField(in i); break;
            case HostOp.LoadStatic: LoadStatic(in i); break;
            case HostOp.StoreStatic: StoreStatic(in i); break;
            case HostOp.LoadItem: LoadItem(in i); break;
            case HostOp.StoreItem: StoreItem(in i); break;
            case HostOp.ArrayLength: ArrayLength(in i); break;
            case HostOp.NewArray: NewArray(in i); break;
            case HostOp.SlotAddress: PushAddress((Place)i.Data!, default, new Shadow { Bits = _base + i.A }); break;
            case HostOp.StaticAddress: PushAddress((Place)i.Data!, default, default); break;
            case HostOp.FieldAddress: FieldAddress(in i); break;
            case HostOp.ItemAddress: ItemAddress(in i); break;
            case HostOp.BoxAddress: BoxAddress(in i); break;
            case HostOp.InnerAddress: InnerAddress((System.Reflection.FieldInfo)i.Data!, ref Top(2), ref Top()); break;
            case HostOp.Initialize: Initialize(in i); break;
            case HostOp.Pick: Pick(in i); break;
            case HostOp.NewDelegate: CallPlain((CallTarget)i.Data!, ((CallTarget)i.Data!).Descr, _sp - 1); break;
            case HostOp.Interpolate: Interpolate(in i); break;
            case HostOp.LoadIndirect: LoadIndirect(in i); break;
            case HostOp.StoreIndirect: StoreIndirect(in i); break;
            case HostOp.IsInstance: IsInstance(in i); break;
            case HostOp.CastClass: CastClass(in i); break;
            case HostOp.Box: Box(in i); break;
            case HostOp.Unbox: Unbox(in i); break;
            case HostOp.Throw: throw (Exception?)_slots[_sp - 1].Ref ?? new NullReferenceException();
            default:
                throw new InvalidOperationException($"{_method} IL_{i.Offset:x4}: {i.Op} {i.Data}");
        }
    }

    private void StoreSlot(ref readonly HostInstruction i)
    {
        if (i.Width == 1)
        {
            _slots[_base + i.A] = _slots[--_sp];
            return;
        }
        _sp -= i.Width;
        Move(_sp, _base + i.A, i.Width);
    }

    private void Move(int from, int to, int count) => Array.Copy(_slots, from, _slots, to, count);

    private void PushSlots(int from, int count)
    {
        Move(from, _sp, count);
        _sp += count;
    }

    /// <summary>Some leaves of the struct on top replace it.</summary>
    private void Pick(ref readonly HostInstruction i)
    {
        _sp -= i.B;
        Move(_sp + i.A, _sp, i.Width);
        _sp += i.Width;
    }

    private void DoReturn(ref readonly HostInstruction i)
    {
        int result = _sp - i.Width;
        PopFrame();
        if (i.Width == 1)
            _slots[_sp++] = _slots[result];
        else
            PushSlots(result, i.Width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Shadow Top(int below = 0) => ref _slots[_sp - 1 - below];
}
