using System.Reflection;
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
        if (site.Constrained is { } type)
        {
            CallAdapted(target.AdapterFor(true, type), _sp - target.Kinds.Length - Layout.AddressWidth + 1);
            return false;
        }
        if (i.Flag)
            TakeReceiver(site, i.A);
        int first = _sp - target.Kinds.Length;
        if (target.Style == CallStyle.Intrinsic)
        {
            Known(target, first);
            return false;
        }
        return site.IsVirtual ? CallVirtual(site, first) : Invoke(target, first);
    }

    private bool CallVirtual(CallSite site, int first)
    {
        CallTarget target = site.Target;
        ref Shadow receiver = ref _slots[first];
        DemandNonNull(ref receiver);
        if (target.IsDelegateCall && !receiver.IsVariable && InvokeDelegate((Delegate)receiver.Ref!, first) is { } entered)
            return entered;
        if (target.VirtualDescr is not { } virtualCall)
            return Invoke(target, first);
        CallTarget? exact = target.IsHinted ? null : site.TargetFor(receiver.Ref!.GetType());
        if (exact is null || (exact.Method.DeclaringType!.IsValueType && (!CanEnter(exact) || Layout.TryOf(exact.Method.DeclaringType) is not { IsScalar: false })))
        {
            CallAsIs(target, virtualCall, first, isVirtual: true);
            return false;
        }
        GuardClass(ref receiver);
        if (exact.Method.DeclaringType!.IsValueType)
        {
            // A boxed struct's own method takes the address inside of the box.
            Move(first + 1, first + Layout.AddressWidth, _sp - first - 1);
            _sp += Layout.AddressWidth - 1;
            _slots[first + 1] = receiver;
            _slots[first] = new Shadow { Ref = BoxPlace.Of(exact.Method.DeclaringType) };
            _slots[first + 2] = default;
        }
        if (exact.Style == CallStyle.Intrinsic)
        {
            Known(exact, first);
            return false;
        }
        return Invoke(exact, first);
    }

    private static bool CanEnter(CallTarget target) => target.Style == CallStyle.Inline && target.Body.Obstacle is null;

    private bool Invoke(CallTarget target, int first)
    {
        // What gives back an address cannot be called in another way.
        if (CanEnter(target) && (HasRoomFor(target.Body, first) || target.Returned is { Pointee: not null }))
        {
            PushFrame(target.Body, first);
            return true;
        }
        CallAsIs(target, target.Descr, first, isVirtual: false);
        return false;
    }

    private void CallAsIs(CallTarget target, CallDescr descr, int first, bool isVirtual)
    {
        if (target.NeedsAdapter)
            CallAdapted(target.AdapterFor(isVirtual), first);
        else
            CallPlain(target, descr, first);
    }

    /// <summary>
    /// The receiver of a constrained call on a reference type: from its address. All guards come before the stack is changed, and what they prove
    /// is known afterwards.
    /// </summary>
    private void TakeReceiver(CallSite site, int above)
    {
        int address = _sp - above - Layout.AddressWidth;
        Read((Place?)_slots[address].Ref, _slots[address + 1], _slots[address + 2], _sp);
        Shadow receiver = _slots[_sp];
        DemandNonNull(ref receiver);
        if (site.Target.VirtualDescr is not null && !site.Target.IsHinted && site.TargetFor(receiver.Ref!.GetType()) is not null)
            GuardClass(ref receiver);
        _slots[address] = receiver;
        Move(address + Layout.AddressWidth, address + 1, above);
        _sp -= Layout.AddressWidth - 1;
    }

    /// <summary>The method of a delegate that the trace knows; null when the delegate is called as such.</summary>
    private bool? InvokeDelegate(Delegate known, int first)
    {
        if (!known.HasSingleTarget || known.Method is not { DeclaringType.IsValueType: false } method || method.IsGenericMethodDefinition)
            return null;
        bool closed = known.Target is not null;
        if (closed && method.IsStatic)
            return null;
        CallTarget target = CallTarget.Of((MethodInfo)TokenResolver.Canonical(method));
        if (!CanEnter(target) || !HasRoomFor(target.Body, first) || (!closed && !method.IsStatic))
            return null;
        if (closed)
            _slots[first] = new Shadow { Ref = known.Target };
        else
        {
            Move(first + 1, first, _sp - first - 1);
            _sp--;
        }
        PushFrame(target.Body, first);
        return true;
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
        Move(first, first + 2, count);
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

    /// <summary>The struct is made on the stack, where the result of the expression stands; the constructor gets its address.</summary>
    private bool NewStruct(ref readonly HostInstruction i)
    {
        var site = (NewStructSite)i.Data!;
        int count = site.Constructor.Kinds.Length - Layout.AddressWidth;
        int first = _sp - count, receiver = first + i.Width;
        Move(first, receiver + Layout.AddressWidth, count);
        _slots.AsSpan(first, i.Width).Clear();
        _sp = receiver;
        PushAddress(site.Place, default, new Shadow { Bits = first });
        _sp += count;
        return Invoke(site.Constructor, receiver);
    }

    /// <summary>A call that is not looked into and takes structs or addresses: see <see cref="Adapter"/>.</summary>
    private void CallAdapted(Adapter adapter, int first)
    {
        int result = _sp, from = first;
        foreach (Layout argument in adapter.Arguments)
        {
            if (argument.Pointee is { } pointee)
            {
                Read((Place?)_slots[from].Ref, _slots[from + 1], _slots[from + 2], _sp);
                _sp += Layout.TryOf(pointee)!.Width;
            }
            else
                PushSlots(from, argument.Width);
            from += argument.Width;
        }
        CallPlain(adapter.Target, adapter.Target.Descr, result);
        if (adapter.Fields is { } fields)
        {
            Shadow holder = _slots[result];
            for (int k = 0; k < fields.Length; k++)
                ReadField(fields[k], holder, ref _slots[result + k]);
        }
        int returned = adapter.Returned?.Width ?? 0, next = result + returned;
        from = first;
        for (int k = 0; k < adapter.Arguments.Length; k++)
        {
            if (adapter.WrittenBack[k])
            {
                Write((Place?)_slots[from].Ref, _slots[from + 1], _slots[from + 2], next);
                next += Layout.TryOf(adapter.Arguments[k].Pointee!)!.Width;
            }
            from += adapter.Arguments[k].Width;
        }
        if (adapter.ReturnsBool && _slots[result].Node is { } flag)
            flag.IsBool = true;
        Move(result, first, returned);
        _sp = first + returned;
    }

    /// <summary>A call of an interpolated string's handler: of the stand-in whose place is on the stack below the arguments.</summary>
    private void Interpolate(ref readonly HostInstruction i)
    {
        var target = (CallTarget)i.Data!;
        int count = target.Kinds.Length - (i.Flag ? 0 : 1);
        int address = _sp - count - Layout.AddressWidth;
        if (i.Flag)
        {
            CallPlain(target, target.Descr, _sp - count);
            Write((Place?)_slots[address].Ref, _slots[address + 1], _slots[address + 2], _sp - 1);
            _sp = address;
            return;
        }
        Read((Place?)_slots[address].Ref, _slots[address + 1], _slots[address + 2], address);
        Move(address + Layout.AddressWidth, address + 1, count);
        _sp -= Layout.AddressWidth - 1;
        CallAsIs(target, target.Descr, address, isVirtual: false);
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
            case Intrinsic.InJit:
                Finish(first, Kind.I32, new Shadow { Bits = 1 });
                break;
            // Without a recording the machine is the interpreter.
            case Intrinsic.IsConstant: Finish(first, Kind.I32, new Shadow { Bits = _recording && !AnyVariable(first, target.Kinds.Length) ? 1 : 0 }); break;
            case Intrinsic.IsVirtual: Finish(first, Kind.I32, new Shadow { Bits = _recording && a.Node is { IsFresh: true } ? 1 : 0 }); break;
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
