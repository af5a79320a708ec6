using System.Reflection;
using System.Reflection.Emit;
using JitStm.StmCore;
using JitStm.TraceIr;
using Il = System.Reflection.Emit.OpCodes;

namespace JitStm.Backend;

/// <summary>Residual calls, barriers and the poll at the back-edge.</summary>
internal sealed partial class RegionEmitter
{
    private bool Call(Op op, CallDescr descr)
    {
        bool polls = (descr.Effects & (CallEffects.RunsGuest | CallEffects.Irrevocable)) != 0;
        if (polls)
            _method.StoreBudget();
        for (int k = 0; k < op.Args.Length; k++)
        {
            Push(op.Args[k]);
            if (descr.Parameters[k] == typeof(float))
                _il.Emit(Il.Conv_R4);
        }
        EmitCall(descr);
        Type returned = ThrowingCall.ReturnType(descr.Method);
        if (returned == typeof(float))
            _il.Emit(Il.Conv_R8);
        if (returned != typeof(void) && op.Kind == Kind.Void)
            _il.Emit(Il.Pop);
        if (polls)
            _method.LoadBudget();
        return op.Kind != Kind.Void;
    }

    private void EmitCall(CallDescr descr)
    {
        if (!descr.Method.IsStatic && descr.Method.DeclaringType!.IsValueType)
            throw new NotSupportedException($"{descr.Name} has a struct as receiver");
        if ((descr.Effects & CallEffects.Throws) == 0)
        {
            _il.Call(descr.Method, descr.IsVirtual);
            return;
        }
        _il.Ldarg(1);
        _il.Call(ThrowingCall.Wrapper(descr));
    }

    // ---- transactions

    private static bool Transactional => Stm.Mode == StmMode.On;

    private bool Access(Op op, MethodInfo barrier)
    {
        if (!Transactional)
        {
            Push(op.Args[0]);
            return true;
        }
        _il.Ldloc(_method.Thread!);
        Push(op.Args[0]);
        _il.Call(barrier);
        return true;
    }

    private bool Stamp(Op op)
    {
        if (Transactional)
        {
            _il.Ldloc(_method.Thread!);
            Push(op.Args[0]);
            _il.Call(StmMembers.New);
        }
        return false;
    }

    private bool Inevitable(Op op)
    {
        if (!Transactional)
            return false;
        _method.StoreBudget();
        _il.Ldloc(_method.Thread!);
        Push(op.Args[0]);
        _il.Call(StmMembers.BecomeInevitable);
        _method.LoadBudget();
        return false;
    }

    /// <summary>
    /// Takes what ran since the last poll from the budget and looks at the poll word; on either, a cold block asks the thread:
    /// true fails the guard, false goes on with the budget that the thread has now.
    /// </summary>
    private bool GuardNoBreak(Op op)
    {
        if (_method.Budget is not { } budget)
            return false;
        Label goOn = _il.NewLabel();
        Label slow = _method.SlowPoll(goOn, ExitOf(op), _locals.Live(_region, _at));
        _il.Ldloc(budget);
        _il.LdcI4(_cost);
        _il.Emit(Il.Sub);
        _il.Stloc(budget);
        _il.Ldloc(budget);
        _il.LdcI4(0);
        _il.Branch(Il.Blt, slow);
        _il.Ldloc(_method.Thread!);
        _il.Emit(Il.Volatile);
        _il.Emit(Il.Ldfld, StmMembers.PollWord);
        _il.Branch(Il.Brtrue, slow);
        _il.Mark(goOn);
        _cost = 0;
        return false;
    }
}
