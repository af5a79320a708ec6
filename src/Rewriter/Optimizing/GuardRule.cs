using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Guards: one that is known to hold goes; one that cannot hold ends the trace; GuardClass and GuardValue take the place of an earlier, weaker
/// guard on the same value (leaving through the earlier exit is right at any later time: everything in between is undone by not having been
/// done). What stays gives facts to all that follows.
/// </summary>
internal sealed class GuardRule : Rule
{
    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        result = null;
        if (!op.Code.IsGuard())
            return false;
        switch (op.Code)
        {
            case OpCode.GuardTrue or OpCode.GuardFalse: Truth(walk, op); break;
            case OpCode.GuardValue: Value(walk, op, op.Args[0], op.Args[1].Const ?? throw new ArgumentException("guard_value on no constant")); break;
            case OpCode.GuardClass: Class(walk, op, op.Args[0]); break;
            case OpCode.GuardNonnull: Nonnull(walk, op, op.Args[0]); break;
            case OpCode.GuardIsnull: IsNull(walk, op, op.Args[0]); break;
            case OpCode.GuardNoException: NoException(walk, op); break;
            case OpCode.GuardNoBreak: walk.EmitGuard(op.Code, [], op.Guard); break;
            default: throw new InvalidOperationException($"no rule for {op.Code}");
        }
        return true;
    }

    private static void Truth(Walk walk, in Item op)
    {
        Val v = op.Args[0];
        bool wanted = op.Code == OpCode.GuardTrue;
        bool on = walk.Options.Guards;
        if (on && v.TryInt(out long bits) && (bits != 0) != wanted)
            walk.Contradict(op.Guard);
        else if (on && (v.TryInt(out _) || (wanted && (v.Lo > 0 || v.Hi < 0))))
            return;
        else if (on && IsZeroTest(v))
            Opposite(walk, op, v, wanted);
        else if (on && v.Const is null && v.Def is OpCode.PtrEq or OpCode.PtrNe && v.A is not null && v.B!.IsNull)
            NullTest(walk, op, v, wanted);
        else
            Emit(walk, op.Code, [v], op.Guard);
        if (walk.Contradiction)
            return;
        if (wanted)
            Facts.IsTrue(v);
        else
            Facts.IsFalse(v);
    }

    // guard_true(x == 0) is guard_false(x).
    private static bool IsZeroTest(Val v) => v.Const is null && v.Def == OpCode.IntEq && v.A is { Kind: Kind.I32 } && v.B!.IsInt(0);

    private static void Opposite(Walk walk, in Item op, Val test, bool wanted)
    {
        walk.Do(new Item(wanted ? OpCode.GuardFalse : OpCode.GuardTrue, Kind.Void, [test.A!], op.Descr));
    }

    private static void NullTest(Walk walk, in Item op, Val test, bool wanted)
    {
        bool isNull = wanted == (test.Def == OpCode.PtrEq);
        walk.Do(new Item(isNull ? OpCode.GuardIsnull : OpCode.GuardNonnull, Kind.Void, [test.A!], op.Descr));
    }

    private static void Value(Walk walk, in Item op, Val v, Const wanted)
    {
        bool on = walk.Options.Guards;
        if (on && v.Const is { } known)
        {
            if (!known.SameAs(wanted))
                walk.Contradict(op.Guard);
            return;
        }
        bool impossible = v.IsVirtual || (wanted is ConstInt i && (i.Bits < v.Lo || i.Bits > v.Hi));
        if (on && impossible)
        {
            walk.Contradict(op.Guard);
            return;
        }
        if (on && v.Kind == Kind.I32 && IntRanges.IsBool(v))
        {
            bool isTrue = ((ConstInt)wanted).Bits == 1;
            walk.Do(new Item(isTrue ? OpCode.GuardTrue : OpCode.GuardFalse, Kind.Void, [v], op.Descr));
            return;
        }
        if (!Strengthen(walk, v, old => new Op(OpCode.GuardValue, Kind.Void, [v.Out!, wanted], Again(old, null))))
            Emit(walk, op.Code, op.Args, op.Guard);
        if (v.Const is null)
            State.SetConst(v, wanted);
    }

    private static void Class(Walk walk, in Item op, Val v)
    {
        bool on = walk.Options.Guards;
        ClassDescr cls = op.Guard.Class!;
        bool impossible = v.IsNull || (v.KnownType is { } known && known != cls.Type) || v.Virtual is { Array: not null };
        if (on && impossible)
            walk.Contradict(op.Guard);
        else if (!on || v.KnownType is null)
        {
            if (!Strengthen(walk, v, old => new Op(OpCode.GuardClass, Kind.Void, [v.Out!], Again(old, cls))))
                v.GuardAt = Emit(walk, op.Code, op.Args, op.Guard);
        }
        if (!v.IsVirtual)
            v.Class ??= cls;
    }

    private static void Nonnull(Walk walk, in Item op, Val v)
    {
        if (walk.Options.Guards && v.IsNull)
            walk.Contradict(op.Guard);
        else if (!walk.Options.Guards || !v.KnownNonNull)
            v.GuardAt = Emit(walk, op.Code, op.Args, op.Guard);
        v.NonNull = true;
    }

    private static void IsNull(Walk walk, in Item op, Val v)
    {
        if (walk.Options.Guards && v.KnownNonNull)
            walk.Contradict(op.Guard);
        else if (!walk.Options.Guards || !v.IsNull)
            Emit(walk, op.Code, op.Args, op.Guard);
        if (v.Const is null && !v.IsVirtual && !v.KnownNonNull)
            State.SetConst(v, ConstRef.Null);
    }

    private static void NoException(Walk walk, in Item op)
    {
        if (!walk.CallRemoved)
            Emit(walk, op.Code, [], op.Guard);
        walk.CallRemoved = false;
    }

    /// <summary>Puts the guard in the place of an earlier one on the same value, with that one's exit.</summary>
    private static bool Strengthen(Walk walk, Val v, Func<GuardDescr, Op> make)
    {
        if (!walk.Options.Guards || v.GuardAt < 0)
            return false;
        walk.Output[v.GuardAt] = make(walk.Output[v.GuardAt].Guard);
        return true;
    }

    private static GuardDescr Again(GuardDescr old, ClassDescr? cls) => new(old.Exit) { Class = cls, Origin = old.Origin, InPreamble = old.InPreamble };

    private static int Emit(Walk walk, OpCode code, Val[] args, GuardDescr recorded) => walk.EmitGuard(code, args, recorded);
}
