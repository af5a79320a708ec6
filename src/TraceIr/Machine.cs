using System.Runtime.CompilerServices;

namespace JitStm.TraceIr;

/// <summary>
/// The meaning of every op, on slots in memory. The only other place that knows it is the backend's emitter, and tests hold the two together.
/// I32 values are kept sign-extended; arithmetic is done in 64 bits and cut where that is the same.
/// Used by <see cref="ReferenceInterpreter"/> for whole traces, and by <see cref="ExitRunner"/> for the ops of exits.
/// </summary>
internal ref struct Machine(Slot[] registers, JitState state, IBarriers barriers)
{
    public const int Running = int.MinValue;

    private readonly Slot[] _v = registers;
    private readonly JitState _state = state;
    private readonly IBarriers _barriers = barriers;

    /// <summary>The trace's code when it is left; <see cref="Running"/> before.</summary>
    public int Outcome = Running;

    /// <summary>True when a jump to the label was executed.</summary>
    public bool Looped;

    /// <summary>Registers of the label's phis; null without a label.</summary>
    public int[]? Phis;

    /// <summary>Verify the classes of objects before their memory is touched: on in the reference interpreter.</summary>
    public bool Checks;

    /// <summary>Executes the op and stores its result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Do(in Step s)
    {
        Slot result = Execute(in s);
        if (s.Kind != Kind.Void)
            _v[s.Result] = result;
    }

    private Slot Execute(in Step s) => s.Code switch
    {
        OpCode.IntAdd => Int(in s, A(in s) + B(in s)),
        OpCode.IntSub => Int(in s, A(in s) - B(in s)),
        OpCode.IntMul => Int(in s, A(in s) * B(in s)),
        OpCode.IntDiv => Narrow(in s) ? Int((int)A(in s) / (int)B(in s)) : Int(A(in s) / B(in s)),
        OpCode.IntRem => Narrow(in s) ? Int((int)A(in s) % (int)B(in s)) : Int(A(in s) % B(in s)),
        OpCode.UintDiv => Narrow(in s) ? Int((int)((uint)A(in s) / (uint)B(in s))) : Int((long)((ulong)A(in s) / (ulong)B(in s))),
        OpCode.UintRem => Narrow(in s) ? Int((int)((uint)A(in s) % (uint)B(in s))) : Int((long)((ulong)A(in s) % (ulong)B(in s))),
        OpCode.IntAnd => Int(A(in s) & B(in s)),
        OpCode.IntOr => Int(A(in s) | B(in s)),
        OpCode.IntXor => Int(A(in s) ^ B(in s)),
        OpCode.IntLshift => Narrow(in s) ? Int((int)A(in s) << (int)B(in s)) : Int(A(in s) << (int)B(in s)),
        OpCode.IntRshift => Narrow(in s) ? Int((int)A(in s) >> (int)B(in s)) : Int(A(in s) >> (int)B(in s)),
        OpCode.UintRshift => Narrow(in s) ? Int((int)A(in s) >>> (int)B(in s)) : Int(A(in s) >>> (int)B(in s)),
        OpCode.IntNeg => Int(in s, -A(in s)),
        OpCode.IntInvert => Int(~A(in s)),

        OpCode.IntAddOvf => Bool(Narrow(in s) ? A(in s) + B(in s) != (int)(A(in s) + B(in s)) : (Int128)A(in s) + B(in s) != A(in s) + B(in s)),
        OpCode.IntSubOvf => Bool(Narrow(in s) ? A(in s) - B(in s) != (int)(A(in s) - B(in s)) : (Int128)A(in s) - B(in s) != A(in s) - B(in s)),
        OpCode.IntMulOvf => Bool(Narrow(in s) ? A(in s) * B(in s) != (int)(A(in s) * B(in s)) : (Int128)A(in s) * B(in s) != A(in s) * B(in s)),

        OpCode.IntLt => Bool(A(in s) < B(in s)),
        OpCode.IntLe => Bool(A(in s) <= B(in s)),
        OpCode.IntEq => Bool(A(in s) == B(in s)),
        OpCode.IntNe => Bool(A(in s) != B(in s)),
        OpCode.IntGt => Bool(A(in s) > B(in s)),
        OpCode.IntGe => Bool(A(in s) >= B(in s)),
        // Sign extension keeps the unsigned order.
        OpCode.UintLt => Bool((ulong)A(in s) < (ulong)B(in s)),
        OpCode.UintLe => Bool((ulong)A(in s) <= (ulong)B(in s)),
        OpCode.UintGt => Bool((ulong)A(in s) > (ulong)B(in s)),
        OpCode.UintGe => Bool((ulong)A(in s) >= (ulong)B(in s)),

        OpCode.FloatAdd => Float(FA(in s) + FB(in s)),
        OpCode.FloatSub => Float(FA(in s) - FB(in s)),
        OpCode.FloatMul => Float(FA(in s) * FB(in s)),
        OpCode.FloatDiv => Float(FA(in s) / FB(in s)),
        OpCode.FloatRem => Float(FA(in s) % FB(in s)),
        OpCode.FloatNeg => Float(-FA(in s)),
        OpCode.FloatAbs => Float(Math.Abs(FA(in s))),
        OpCode.FloatSqrt => Float(Math.Sqrt(FA(in s))),
        OpCode.FloatLt => Bool(FA(in s) < FB(in s)),
        OpCode.FloatLe => Bool(FA(in s) <= FB(in s)),
        OpCode.FloatEq => Bool(FA(in s) == FB(in s)),
        OpCode.FloatNe => Bool(FA(in s) != FB(in s)),
        OpCode.FloatGt => Bool(FA(in s) > FB(in s)),
        OpCode.FloatGe => Bool(FA(in s) >= FB(in s)),

        OpCode.CastIntToInt => Int(in s, A(in s)),
        OpCode.CastUintToInt => Int((uint)A(in s)),
        OpCode.IntSignext => Int(B(in s) switch { 1 => (sbyte)A(in s), 2 => (short)A(in s), _ => (int)A(in s) }),
        OpCode.IntZeroext => Int(in s, B(in s) switch { 1 => (byte)A(in s), 2 => (ushort)A(in s), _ => (uint)A(in s) }),
        OpCode.CastIntToFloat => Float(A(in s)),
        OpCode.CastFloatToInt => s.Kind == Kind.I32 ? Int((int)FA(in s)) : Int((long)FA(in s)),
        OpCode.FloatToSingle => Float((float)FA(in s)),
        OpCode.ConvertFloatBytesToLonglong or OpCode.ConvertLonglongBytesToFloat => Int(A(in s)),

        OpCode.PtrEq => Bool(ReferenceEquals(P(in s), Q(in s))),
        OpCode.PtrNe => Bool(!ReferenceEquals(P(in s), Q(in s))),
        OpCode.InstanceOf => Bool(Descr<ClassDescr>(in s).Type.IsInstanceOfType(P(in s))),

        OpCode.GetfieldGc => Field(in s, instance: true).Load(P(in s)),
        OpCode.SetfieldGc => SetField(in s),
        OpCode.GetstaticGc => Field(in s, instance: false).Load(null),
        OpCode.SetstaticGc => SetStatic(in s),
        OpCode.GetarrayitemGc => Array(in s).Load(P(in s), (int)B(in s)),
        OpCode.SetarrayitemGc => SetItem(in s),
        OpCode.ArraylenGc => Int(Array(in s).Length(P(in s))),
        OpCode.Strlen => Int(((string)P(in s)!).Length),
        OpCode.Strgetitem => Int(((string)P(in s)!)[(int)B(in s)]),
        OpCode.New => new Slot(Descr<ClassDescr>(in s).Allocate()),
        OpCode.NewArray => new Slot(Descr<ArrayDescr>(in s).Allocate((int)A(in s))),

        OpCode.Call or OpCode.CallPure => Call(in s),

        OpCode.GuardTrue => Guard(in s, A(in s) != 0),
        OpCode.GuardFalse => Guard(in s, A(in s) == 0),
        // Floats by their bits, as constants compare.
        OpCode.GuardValue => Guard(in s, s.Width == Kind.Ref ? ReferenceEquals(P(in s), Q(in s)) : A(in s) == B(in s)),
        // Also fails for null.
        OpCode.GuardClass => Guard(in s, P(in s)?.GetType() == s.Op.Guard.Class!.Type),
        OpCode.GuardNonnull => Guard(in s, P(in s) is not null),
        OpCode.GuardIsnull => Guard(in s, P(in s) is null),
        OpCode.GuardNoException => Guard(in s, _state.Pending is null),
        OpCode.GuardNoBreak => Guard(in s, !_barriers.Poll()),

        OpCode.StmRead => new Slot(_barriers.Read(P(in s)!)),
        OpCode.StmWrite => new Slot(_barriers.Write(P(in s)!)),
        OpCode.StmInevitable => Inevitable(in s),
        OpCode.StmNew => Stamp(in s),

        OpCode.DebugMergePoint => default,
        OpCode.Label => Feed(in s),
        OpCode.Jump => Jump(in s),
        OpCode.Exit => Guard(in s, false),
    };

    private readonly long A(in Step s) => _v[s.A].Bits;

    private readonly long B(in Step s) => _v[s.B].Bits;

    private readonly double FA(in Step s) => _v[s.A].Float;

    private readonly double FB(in Step s) => _v[s.B].Float;

    private readonly object? P(in Step s) => _v[s.A].Ref;

    private readonly object? Q(in Step s) => _v[s.B].Ref;

    private static bool Narrow(in Step s) => s.Width == Kind.I32;

    private static Slot Int(in Step s, long value) => new(s.Kind == Kind.I32 ? (int)value : value);

    private static Slot Int(long value) => new(value);

    private static Slot Float(double value) => new(value);

    private static Slot Bool(bool value) => new(value ? 1L : 0L);

    private static T Descr<T>(in Step s) where T : Descr => Unsafe.As<T>(s.Op.Descr!);

    private readonly FieldDescr Field(in Step s, bool instance)
    {
        FieldDescr field = Descr<FieldDescr>(in s);
        if (Checks && (field.IsStatic == instance || (instance && P(in s) is { } target && !field.Field.DeclaringType!.IsInstanceOfType(target))))
            throw new InvalidOperationException($"{s.Code} of {field} on {(instance ? P(in s)!.GetType() : "no object")}");
        return field;
    }

    private readonly ArrayDescr Array(in Step s)
    {
        ArrayDescr array = Descr<ArrayDescr>(in s);
        if (Checks && P(in s) is { } target && !array.ElementType.MakeArrayType().IsInstanceOfType(target))
            throw new InvalidOperationException($"{s.Code} of {array} on {target.GetType()}");
        return array;
    }

    private readonly Slot SetField(in Step s)
    {
        Field(in s, instance: true).Store(P(in s), _v[s.B]);
        return default;
    }

    private readonly Slot SetStatic(in Step s)
    {
        Field(in s, instance: false).Store(null, _v[s.A]);
        return default;
    }

    private readonly Slot SetItem(in Step s)
    {
        Array(in s).Store(P(in s), (int)B(in s), _v[s.C]);
        return default;
    }

    private readonly Slot Call(in Step s)
    {
        CallDescr call = Descr<CallDescr>(in s);
        var arguments = new Slot[s.Args.Length];
        for (int k = 0; k < arguments.Length; k++)
            arguments[k] = _v[s.Args[k]];
        if ((call.Effects & CallEffects.Throws) == 0)
            return call.Invoke(arguments);
        IBarriers barriers = _barriers;
        try
        {
            return call.Invoke(arguments);
        }
        catch (Exception exception) when (!barriers.IsAbort(exception))
        {
            // Not lost: the guard that follows the call sees it, and its exit raises it in the host.
            _state.Pending = exception;
            return default;
        }
    }

    private Slot Guard(in Step s, bool holds)
    {
        if (!holds)
            Outcome = s.Result;
        return default;
    }

    private readonly Slot Inevitable(in Step s)
    {
        _barriers.Inevitable((string)P(in s)!);
        return default;
    }

    private readonly Slot Stamp(in Step s)
    {
        _barriers.New(P(in s)!);
        return default;
    }

    // All arguments are read before the first phi is written.
    private readonly Slot Feed(in Step s)
    {
        var values = new Slot[s.Args.Length];
        for (int k = 0; k < values.Length; k++)
            values[k] = _v[s.Args[k]];
        for (int k = 0; k < values.Length; k++)
            _v[Phis![k]] = values[k];
        return default;
    }

    /// <summary>The result of a jump that goes to the label.</summary>
    public const int Loops = int.MinValue;

    private Slot Jump(in Step s)
    {
        if (s.Result != Loops)
        {
            Outcome = s.Result;
            return default;
        }
        Looped = true;
        return Feed(in s);
    }
}
