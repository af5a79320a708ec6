using System.Reflection;
using JitStm.StmCore;
using JitStm.TraceIr;
using Mono.Cecil.Cil;

namespace JitStm.Tracer;

/// <summary>Calls, object creation and the merge point.</summary>
internal sealed partial class MethodDecoder
{
    private bool DecodeCall(Instruction cil, int index, ref HostInstruction i)
    {
        Code code = cil.OpCode.Code;
        if (code is not (Code.Call or Code.Callvirt or Code.Newobj))
            return false;
        if (ReferenceEquals(i.Data, HandledByPrevious))
        {
            i.Op = HostOp.Nop;
            return true;
        }
        MethodBase method = _resolve.Method(cil.Operand);
        if (method.DeclaringType == typeof(StmThread) && method.Name == "get_" + nameof(StmThread.Current) && FeedsBarrier(cil))
        {
            // The recorder performs the barrier for its own thread: nothing of this call would be used.
            (i.Op, i.Kind) = (HostOp.Constant, Kind.Ref);
            Push(Kind.Ref);
        }
        else if (code == Code.Newobj)
            DecodeNew(method, ref i);
        else if (method.DeclaringType == typeof(JitDriver) && method.Name == nameof(JitDriver.MergePoint))
            DecodeMergePoint(method, index, ref i);
        else
            DecodeOrdinaryCall(method, code == Code.Callvirt, ref i);
        return true;
    }

    /// <summary>Woven: the thread, the object from a local, the barrier.</summary>
    private bool FeedsBarrier(Instruction cil) =>
        cil.Next is { OpCode.Code: Code.Ldloc or Code.Ldarg, Next: { OpCode.Code: Code.Call } barrier }
        && CallPolicy.IsBarrier(_resolve.Method(barrier.Operand));

    private void DecodeOrdinaryCall(MethodBase method, bool isVirtual, ref HostInstruction i)
    {
        CheckSignature(method);
        CallTarget target = CallTarget.Of(method);
        if (method.DeclaringType!.IsValueType && !method.IsStatic)
            throw new ObstacleException($"{target} is a method of a struct");
        if (target.Intrinsic is Intrinsic.None && method.DeclaringType == typeof(JitDriver))
            throw new ObstacleException($"{target} is called where it is not behind CanEnter");
        for (int k = target.Kinds.Length - 1; k >= 0; k--)
            if (PopValue().Kind != target.Kinds[k])
                throw new ObstacleException($"argument {k} of {target} is of another kind");
        i.Op = HostOp.Call;
        i.Data = new CallSite(target, isVirtual);
        i.Kind = target.Result;
        if (target.Result != Kind.Void)
            _stack.Add(new Entry(target.Result, ((MethodInfo)method).ReturnType, Never: target.Intrinsic is Intrinsic.CanEnter or Intrinsic.ShouldBreak));
    }

    private static void CheckSignature(MethodBase method)
    {
        if (method.ContainsGenericParameters)
            throw new ObstacleException($"{method.DeclaringType?.Name}.{method.Name} is generic and not instantiated");
        if ((method.CallingConvention & CallingConventions.VarArgs) != 0)
            throw new ObstacleException($"{method.Name} takes variable arguments");
        if (method.DeclaringType!.IsValueType && !method.IsStatic)
            throw new ObstacleException($"{method.DeclaringType.Name}.{method.Name} is a method of a struct");
        foreach (ParameterInfo p in method.GetParameters())
            KindOf(p.ParameterType);
        if (method is MethodInfo info)
            KindOf(info.ReturnType);
    }

    private void DecodeNew(MethodBase constructor, ref HostInstruction i)
    {
        Type type = constructor.DeclaringType!;
        if (type.IsValueType || type.IsArray || type == typeof(string) || typeof(Delegate).IsAssignableFrom(type))
            throw new ObstacleException($"a new {type.Name} is made");
        CheckSignature(constructor);
        CallTarget target = CallTarget.Of(constructor);
        for (int k = target.Kinds.Length - 1; k >= 1; k--)
            if (PopValue().Kind != target.Kinds[k])
                throw new ObstacleException($"argument {k} of {target} is of another kind");
        i.Op = HostOp.NewObject;
        i.Data = new NewSite(DescrTable.Class(type), target);
        Push(Kind.Ref, type);
    }

    private void DecodeMergePoint(MethodBase method, int index, ref HostInstruction i)
    {
        Type[] types = method.GetGenericArguments();
        var slots = new int[types.Length];
        for (int k = types.Length - 1; k >= 0; k--)
        {
            PopValue();
            Instruction load = _body.Instructions[index - types.Length + k];
            if (load.OpCode.Code is not (Code.Ldloc or Code.Ldarg))
                throw new ObstacleException($"argument {k + 1} of MergePoint is not a plain local variable or parameter; put it into a local first");
            slots[k] = Liveness.SlotOf(load, _argCount, _body, out _);
        }
        PopValue();
        i.Op = HostOp.MergePoint;
        i.Data = new MergePointSite(slots, types);
    }
}
