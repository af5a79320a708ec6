using System.Reflection;
using System.Reflection.Emit;
using JitStm.TraceIr;
using Il = System.Reflection.Emit.OpCodes;
using IlCode = System.Reflection.Emit.OpCode;
using OpCode = JitStm.TraceIr.OpCode;

namespace JitStm.Backend;

/// <summary>Guards: a forward branch when the condition does not hold; what stands behind is the hot path.</summary>
internal sealed partial class RegionEmitter
{
    private static readonly MethodInfo s_getType = typeof(object).GetMethod(nameof(GetType))!;
    private static readonly MethodInfo s_typeFromHandle = typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!;
    private static readonly FieldInfo s_pending = typeof(JitState).GetField(nameof(JitState.Pending))!;

    private Label ExitOf(Op op)
    {
        GuardDescr guard = Descr<GuardDescr>(op);
        _spills.TryGetValue(guard.Exit, out Spill? spill);
        Label label = _method.Target(guard, () => [.. guard.Leaves.Select(LeafOf)], () => [.. _reserved, .. _locals.Live(_region, _at)], ref spill, _cost);
        if (spill is not null)
            _spills[guard.Exit] = spill;
        return label;
    }

    private void FailOnce(Op op)
    {
        _il.LdcI4(op.Guard.Id);
        _il.Call(GuardFaults.FirstTimeMethod);
        _il.Branch(Il.Brtrue, ExitOf(op));
    }

    private Leaf LeafOf(Value value) =>
        new(value.Kind, _region.IsComputedInExits(value) ? null : _locals[value], () => PushInExit(value));

    private bool GuardBool(Op op, bool failsWhen)
    {
        Value condition = op.Args[0];
        if (_region.IsInlined(condition) && Fusion.IsComparison(((Op)condition).Code))
        {
            var comparison = (Op)condition;
            PushAll(comparison);
            _il.Branch(BranchWhen(comparison.Code, failsWhen), ExitOf(op));
            return false;
        }
        Push(condition);
        _il.Branch(failsWhen ? Il.Brtrue : Il.Brfalse, ExitOf(op));
        return false;
    }

    // For floats the .un forms branch when unordered as well: "not less" must hold for a NaN.
    private static IlCode BranchWhen(OpCode comparison, bool holds) => comparison switch
    {
        OpCode.IntLt => holds ? Il.Blt : Il.Bge,
        OpCode.IntLe => holds ? Il.Ble : Il.Bgt,
        OpCode.IntGt => holds ? Il.Bgt : Il.Ble,
        OpCode.IntGe => holds ? Il.Bge : Il.Blt,
        OpCode.UintLt => holds ? Il.Blt_Un : Il.Bge_Un,
        OpCode.UintLe => holds ? Il.Ble_Un : Il.Bgt_Un,
        OpCode.UintGt => holds ? Il.Bgt_Un : Il.Ble_Un,
        OpCode.UintGe => holds ? Il.Bge_Un : Il.Blt_Un,
        OpCode.FloatLt => holds ? Il.Blt : Il.Bge_Un,
        OpCode.FloatLe => holds ? Il.Ble : Il.Bgt_Un,
        OpCode.FloatGt => holds ? Il.Bgt : Il.Ble_Un,
        OpCode.FloatGe => holds ? Il.Bge : Il.Blt_Un,
        OpCode.IntEq or OpCode.FloatEq or OpCode.PtrEq => holds ? Il.Beq : Il.Bne_Un,
        OpCode.IntNe or OpCode.FloatNe or OpCode.PtrNe => holds ? Il.Bne_Un : Il.Beq,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "no comparison"),
    };

    private bool GuardValue(Op op)
    {
        foreach (Value arg in op.Args)
        {
            Push(arg);
            // The same bits are meant: 0.0 is not -0.0, a NaN is itself.
            if (arg.Kind == Kind.F64)
                _il.Call(s_toBits);
        }
        _il.Branch(Il.Bne_Un, ExitOf(op));
        return false;
    }

    // GetType() against ldtoken folds to one compare of the method table with an immediate.
    private bool GuardClass(Op op)
    {
        Value target = op.Args[0];
        ClassDescr descr = Descr<GuardDescr>(op).Class ?? throw new InvalidOperationException("guard_class without a class");
        Label exit = ExitOf(op);
        if (_nonnull.Add(target) && target is not ConstRef { Target: not null })
        {
            Push(target);
            _il.Branch(Il.Brfalse, exit);
        }
        Push(target);
        _il.Call(s_getType);
        _il.Emit(Il.Ldtoken, descr.Type);
        _il.Call(s_typeFromHandle);
        _il.Branch(Il.Bne_Un, exit);
        return false;
    }

    private bool GuardNonnull(Op op)
    {
        Push(op.Args[0]);
        _nonnull.Add(op.Args[0]);
        _il.Branch(Il.Brfalse, ExitOf(op));
        return false;
    }

    private bool GuardIsnull(Op op)
    {
        Push(op.Args[0]);
        _il.Branch(Il.Brtrue, ExitOf(op));
        return false;
    }

    private bool GuardNoException(Op op)
    {
        _il.Ldarg(1);
        _il.Emit(Il.Ldfld, s_pending);
        _il.Branch(Il.Brtrue, ExitOf(op));
        return false;
    }

    private bool EmitExit(Op op)
    {
        _il.Branch(Il.Br, ExitOf(op));
        return false;
    }
}
