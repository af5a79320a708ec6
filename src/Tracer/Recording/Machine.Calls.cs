using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>Calls: looked into, residual, folded, or known to the recorder.</summary>
internal sealed partial class Machine
{
    /// <summary>True when control went into the callee.</summary>
    private bool Call(ref readonly HostInstruction i)
    {
        var site = (CallSite)i.Data!;
        CallTarget target = site.Target;
        int first = _sp - target.Kinds.Length;
        if (target.Style == CallStyle.Intrinsic)
        {
            Known(target, first);
            return false;
        }
        if (site.IsVirtual)
        {
            ref Shadow receiver = ref _slots[first];
            DemandNonNull(ref receiver);
            if (target.VirtualDescr is { } virtualCall)
            {
                if (target.IsHinted || site.TargetFor(receiver.Ref!.GetType()) is not { } exact)
                {
                    CallPlain(target, virtualCall, first);
                    return false;
                }
                GuardClass(ref receiver);
                target = exact;
                if (target.Style == CallStyle.Intrinsic)
                {
                    Known(target, first);
                    return false;
                }
            }
        }
        return Invoke(target, first);
    }

    private bool Invoke(CallTarget target, int first)
    {
        if (target.Style == CallStyle.Inline && target.Body.Obstacle is null && HasRoomFor(target.Body))
        {
            PushFrame(target.Body, first);
            return true;
        }
        CallPlain(target, target.Descr, first);
        return false;
    }

    private bool NewObject(ref readonly HostInstruction i)
    {
        var site = (NewSite)i.Data!;
        int count = site.Constructor.Kinds.Length - 1;
        int first = _sp - count;
        object made = site.Class.Allocate();
        if (_stm && site.Class.Sharing == Sharing.Transactional)
            StmAccess.New(_thread, made);
        // Below the arguments: the result of the expression, and the constructor's receiver.
        for (int k = count - 1; k >= 0; k--)
            _slots[first + 2 + k] = _slots[first + k];
        var shadow = new Shadow { Ref = made, Node = _recording ? MarkBorn(Emit(OpCode.New, Kind.Ref, [], site.Class), site.Class.Type) : null };
        _slots[first] = _slots[first + 1] = shadow;
        _sp += 2;
        if (site.Constructor.Style == CallStyle.Intrinsic)
        {
            Known(site.Constructor, first + 1);
            return false;
        }
        return Invoke(site.Constructor, first + 1);
    }

    /// <summary>A call that is not looked into: its arguments from <paramref name="first"/> on are replaced by its result.</summary>
    private void CallPlain(CallTarget target, CallDescr descr, int first)
    {
        int count = target.Kinds.Length;
        bool fold = target.Style == CallStyle.Elidable && !AnyVariable(first, count);
        Value[]? args = null;
        if (_recording && !fold)
        {
            args = new Value[count];
            for (int k = 0; k < count; k++)
                args[k] = ValueOf(in _slots[first + k], target.Kinds[k]);
        }
        object? reference = descr.Invoke(in _slots[first].Bits, in _slots[first].Ref, Unsafe.SizeOf<Shadow>(), out long bits);
        Node? node = null;
        if (args is not null)
        {
            bool pure = target.Style == CallStyle.Elidable && (descr.Effects & CallEffects.Throws) == 0;
            node = Emit(pure ? OpCode.CallPure : OpCode.Call, descr.Result, args, descr);
            node.IsBool = target.ResultIsBool;
            _window.Call(descr);
            if ((descr.Effects & (CallEffects.Writes | CallEffects.RunsGuest)) != 0)
                _heap.Forget();
            if ((descr.Effects & CallEffects.Throws) != 0)
                GuardNoException();
        }
        Finish(first, descr.Result, new Shadow { Bits = bits, Ref = reference, Node = node });
    }

    private void Finish(int first, Kind kind, Shadow result)
    {
        _sp = first;
        if (kind != Kind.Void)
            _slots[_sp++] = result;
    }

    private bool AnyVariable(int first, int count)
    {
        for (int k = first; k < first + count; k++)
            if (_slots[k].IsVariable)
                return true;
        return false;
    }

    /// <summary>The calls that the recorder knows itself.</summary>
    private void Known(CallTarget target, int first)
    {
        ref Shadow a = ref _slots[first], b = ref _slots[first + 1];
        switch (target.Intrinsic)
        {
            case Intrinsic.Promote:
                if (a.IsVariable)
                    GuardValue(ref a, target.Result);
                break;
            case Intrinsic.CanEnter:
                _backEdge = true;
                Finish(first, Kind.I32, default);
                break;
            case Intrinsic.AddOverflows: Overflow(OpCode.IntAddOvf, ref a, ref b); break;
            case Intrinsic.SubOverflows: Overflow(OpCode.IntSubOvf, ref a, ref b); break;
            case Intrinsic.MulOverflows: Overflow(OpCode.IntMulOvf, ref a, ref b); break;
            case Intrinsic.Sqrt: KnownUnary(OpCode.FloatSqrt, ref a, target); break;
            case Intrinsic.AbsFloat: KnownUnary(OpCode.FloatAbs, ref a, target); break;
            case Intrinsic.DoubleToBits: KnownUnary(OpCode.ConvertFloatBytesToLonglong, ref a, target); break;
            case Intrinsic.BitsToDouble: KnownUnary(OpCode.ConvertLonglongBytesToFloat, ref a, target); break;
            case Intrinsic.StringLength: StringLength(ref a); break;
            case Intrinsic.StringItem: StringItem(ref a, ref b); break;
            case Intrinsic.SameReference: SameReference(true, ref a, ref b); break;
            case Intrinsic.OtherReference: SameReference(false, ref a, ref b); break;
            case Intrinsic.GetType:
                DemandNonNull(ref a);
                GuardClass(ref a);
                a = new Shadow { Ref = a.Ref!.GetType() };
                break;
            case Intrinsic.PassFirst: break;
            case Intrinsic.PassSecond: Finish(first, Kind.Ref, b); break;
            case Intrinsic.ReadBarrier or Intrinsic.WriteBarrier or Intrinsic.NewBarrier: WovenBarrier(target, first); break;
            case Intrinsic.Nothing: Finish(first, Kind.Void, default); break;
            case Intrinsic.ShouldBreak:
                _thread.Stm?.AbortPoll();
                Finish(first, Kind.I32, default);
                break;
            case Intrinsic.None: throw new InvalidOperationException($"{target} is no intrinsic");
        }
    }

    private void Overflow(OpCode code, ref Shadow a, ref Shadow b)
    {
        Node? node = null;
        if (a.IsVariable || b.IsVariable)
        {
            node = Emit(code, Kind.I32, ValueOf(in a, Kind.I64), ValueOf(in b, Kind.I64));
            node.IsBool = true;
        }
        a = new Shadow { Bits = Arithmetic.Int(code, Kind.I64, a.Bits, b.Bits), Node = node };
        _sp--;
    }

    private void KnownUnary(OpCode code, ref Shadow a, CallTarget target)
    {
        a.Node = a.IsVariable ? Emit(code, target.Result, ValueOf(in a, target.Kinds[0])) : null;
        a.Bits = Arithmetic.Unary(code, target.Kinds[0], target.Result, a.Bits, 0);
    }

    private void StringLength(ref Shadow a)
    {
        DemandNonNull(ref a);
        Node? node = a.IsVariable ? Emit(OpCode.Strlen, Kind.I32, ValueOf(in a, Kind.Ref)) : null;
        a = new Shadow { Bits = ((string)a.Ref!).Length, Node = node };
    }

    private void StringItem(ref Shadow a, ref Shadow index)
    {
        DemandNonNull(ref a);
        var text = (string)a.Ref!;
        if ((uint)(int)index.Bits >= (uint)text.Length)
            throw new IndexOutOfRangeException();
        Node? node = null;
        if (a.IsVariable || index.IsVariable)
        {
            Value length = a.IsVariable ? Emit(OpCode.Strlen, Kind.I32, ValueOf(in a, Kind.Ref)).Value : ConstInt(Kind.I32, text.Length);
            Guard(OpCode.GuardTrue, Emit(OpCode.UintLt, Kind.I32, ValueOf(in index, Kind.I32), length).Value);
            node = Emit(OpCode.Strgetitem, Kind.I32, ValueOf(in a, Kind.Ref), ValueOf(in index, Kind.I32));
        }
        a = new Shadow { Bits = text[(int)index.Bits], Node = node };
        _sp--;
    }

    private void SameReference(bool equal, ref Shadow a, ref Shadow b)
    {
        bool result = ComparedReferences(equal, ref a, ref b, out Node? node);
        a = new Shadow { Bits = result ? 1 : 0, Node = node };
        _sp--;
    }

    // A woven barrier: (thread, object) or (object). Performed for its effect on the transaction; the original goes on.
    private void WovenBarrier(CallTarget target, int first)
    {
        Shadow original = _slots[_sp - 1];
        if (_stm && original.Ref is { } target0)
        {
            if (target.Intrinsic == Intrinsic.ReadBarrier)
                StmAccess.Read(_thread, target0);
            else if (target.Intrinsic == Intrinsic.WriteBarrier)
                StmAccess.Write(_thread, target0);
            else
                StmAccess.New(_thread, target0);
        }
        Finish(first, target.Result, original);
    }
}
