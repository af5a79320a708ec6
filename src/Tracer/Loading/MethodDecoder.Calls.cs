using System.Reflection;
using System.Runtime.CompilerServices;
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
        else if (method.DeclaringType == typeof(RuntimeHelpers) && method.Name == nameof(RuntimeHelpers.IsReferenceOrContainsReferences))
        {
            (i.Op, i.Kind, i.Bits) = (HostOp.Constant, Kind.I32, (bool)method.Invoke(null, null)! ? 1 : 0);
            PushType(typeof(bool));
        }
        else if (method.DeclaringType == typeof(DefaultInterpolatedStringHandler))
            DecodeInterpolation(method, ref i);
        else if (code == Code.Newobj)
            DecodeNew(method, cil, ref i);
        else if (method.DeclaringType == typeof(JitDriver) && method.Name == nameof(JitDriver.MergePoint))
            DecodeMergePoint(method, index, ref i);
        else if (cil.Previous is { OpCode.Code: Code.Constrained } prefix)
            DecodeConstrained(method, _resolve.Type(prefix.Operand), ref i);
        else if (method.DeclaringType == typeof(JitArray))
            DecodeItemStore(((MethodInfo)method).GetGenericArguments()[0], ref i);
        else
            DecodeOrdinaryCall(method, code == Code.Callvirt, null, ref i);
        return true;
    }

    /// <summary>A call of a type argument's method: the receiver is an address.</summary>
    private void DecodeConstrained(MethodBase method, Type type, ref HostInstruction i)
    {
        if (!type.IsValueType)
        {
            // Two steps of one instruction: the machine takes the reference from the address and calls.
            int above = 0, count = method.GetParameters().Length;
            for (int k = 0; k < count; k++)
                above += _stack[^(k + 1)].Width;
            if (!_stack[^(count + 1)].IsAddress)
                throw new ObstacleException("a constrained call without an address");
            _stack[^(count + 1)] = new Entry(Kind.Ref, type);
            DecodeOrdinaryCall(method, true, null, ref i);
            (i.Flag, i.A) = (true, above);
            return;
        }
        MethodInfo? own = VirtualCalls.Resolve((MethodInfo)method, type);
        if (own is not null && own.DeclaringType == type)
            DecodeOrdinaryCall(own, false, null, ref i);
        else
            DecodeOrdinaryCall(method, true, type, ref i);
    }

    private void DecodeInterpolation(MethodBase method, ref HostInstruction i)
    {
        if (Interpolation.Counterpart(method) is not { } counterpart)
            throw new ObstacleException($"{method} is called on an interpolated string");
        CallTarget target = CallTarget.Of(counterpart);
        CheckAdapter(target, null);
        PopArguments(target, 0, method.IsConstructor ? 0 : 1);
        PopAddress();
        (i.Op, i.Data, i.Kind, i.Flag) = (HostOp.Interpolate, target, target.Result, method.IsConstructor);
        if (!method.IsConstructor && target.Result != Kind.Void)
            PushType(counterpart.ReturnType);
    }

    /// <summary>Woven: the thread, the object from a local, the barrier.</summary>
    private bool FeedsBarrier(Instruction cil) =>
        cil.Next is { OpCode.Code: Code.Ldloc or Code.Ldarg, Next: { OpCode.Code: Code.Call } barrier }
        && CallPolicy.IsBarrier(_resolve.Method(barrier.Operand));

    private void DecodeOrdinaryCall(MethodBase method, bool isVirtual, Type? constrained, ref HostInstruction i)
    {
        CheckSignature(method);
        CallTarget target = CallTarget.Of(method);
        if (target.Intrinsic is Intrinsic.None && method.DeclaringType == typeof(JitDriver))
            throw new ObstacleException($"{target} is called where it is not behind CanEnter");
        CheckAdapter(target, constrained);
        PopArguments(target, constrained is null ? 0 : 1, 0);
        if (constrained is not null)
            PopAddress();
        i.Op = HostOp.Call;
        i.Data = new CallSite(target, isVirtual, constrained);
        i.Kind = target.Result;
        if (target.Returned is null)
            return;
        PushType(target.Returned.Type);
        if (target.Intrinsic is Intrinsic.CanEnter or Intrinsic.ShouldBreak)
            _stack[^1] = _stack[^1] with { Never = true };
    }

    // A method that gives back an address can only be looked into.
    private static void CheckAdapter(CallTarget target, Type? constrained)
    {
        if (target.Intrinsic != Intrinsic.None || (constrained is null && !target.NeedsAdapter))
            return;
        if (target.Style == CallStyle.Inline && target.Returned is { Pointee: not null } && Array.IndexOf(target.Layouts, null) < 0 && target.Body.Obstacle is null)
            return;
        if (Adapter.Obstacle(target) is { } obstacle)
            throw new ObstacleException(obstacle);
    }

    private void PopArguments(CallTarget target, int first, int receivers)
    {
        for (int k = target.Layouts.Length - 1; k >= first + receivers; k--)
        {
            Entry given = Pop();
            if (target.Layouts[k] is not { } wanted || given.Width != wanted.Width || (given.Layout is null ? !wanted.IsScalar || wanted.Kinds[0] != given.Kind : wanted.IsScalar))
                throw new ObstacleException($"argument {k} of {target} is of another kind");
        }
    }

    private static void CheckSignature(MethodBase method)
    {
        if (method.ContainsGenericParameters)
            throw new ObstacleException($"{method.DeclaringType?.Name}.{method.Name} is generic and not instantiated");
        if ((method.CallingConvention & CallingConventions.VarArgs) != 0)
            throw new ObstacleException($"{method.Name} takes variable arguments");
        foreach (ParameterInfo p in method.GetParameters())
            Demand(p.ParameterType);
        if (method is MethodInfo info && info.ReturnType != typeof(void))
            Demand(info.ReturnType);
    }

    private void DecodeNew(MethodBase constructor, Instruction cil, ref HostInstruction i)
    {
        Type type = constructor.DeclaringType!;
        if (typeof(Delegate).IsAssignableFrom(type) && cil.Previous is { OpCode.Code: Code.Ldftn or Code.Ldvirtftn } function)
        {
            DecodeNewDelegate((ConstructorInfo)constructor, function, ref i);
            return;
        }
        if (type.IsArray || type == typeof(string))
            throw new ObstacleException($"a new {type.Name} is made");
        CheckSignature(constructor);
        CallTarget target = CallTarget.Of(constructor);
        CheckAdapter(target, null);
        PopArguments(target, 0, 1);
        if (type.IsValueType)
        {
            Entry made = Demand(type);
            (i.Op, i.Data, i.Width) = (HostOp.NewStruct, new NewStructSite(SlotPlace.Of(type), target), made.Width);
            _stack.Add(made);
            return;
        }
        i.Op = HostOp.NewObject;
        i.Data = new NewSite(DescrTable.Class(type), target);
        Push(Kind.Ref, type);
    }

    // ldftn was passed over: the receiver stands on the stack.
    private void DecodeNewDelegate(ConstructorInfo constructor, Instruction function, ref HostInstruction i)
    {
        bool isVirtual = function.OpCode.Code == Code.Ldvirtftn;
        if (PopValue().Kind != Kind.Ref)
            throw new ObstacleException("a delegate of something that is no object");
        i.Op = HostOp.NewDelegate;
        i.Data = Adapter.Delegate(_resolve.Method(function.Operand), constructor, isVirtual);
        Push(Kind.Ref, constructor.DeclaringType);
    }

    /// <summary>The address of a method stands on no stack: it is part of the delegate's making.</summary>
    private bool DecodeFunction(Instruction cil, ref HostInstruction i)
    {
        if (cil.OpCode.Code is not (Code.Ldftn or Code.Ldvirtftn))
            return false;
        if (cil.Next is not { OpCode.Code: Code.Newobj } next || !typeof(Delegate).IsAssignableFrom(_resolve.Method(next.Operand).DeclaringType))
            throw new ObstacleException("the address of a method is taken");
        i.Op = HostOp.Nop;
        // ldvirtftn takes the receiver that was duplicated for it.
        if (cil.OpCode.Code == Code.Ldvirtftn)
        {
            i.Op = HostOp.Pop;
            i.Width = 1;
            PopValue();
        }
        return true;
    }

    private void DecodeMergePoint(MethodBase method, int index, ref HostInstruction i)
    {
        Type[] types = method.GetGenericArguments();
        var slots = new int[types.Length];
        for (int k = types.Length - 1; k >= 0; k--)
        {
            Pop();
            Instruction load = _body.Instructions[index - types.Length + k];
            if (load.OpCode.Code is not (Code.Ldloc or Code.Ldarg))
                throw new ObstacleException($"argument {k + 1} of MergePoint is not a plain local variable or parameter; put it into a local first");
            slots[k] = _firstSlots[Liveness.SlotOf(load, _argCount, _body, out _)];
        }
        PopValue();
        i.Op = HostOp.MergePoint;
        i.Data = new MergePointSite(slots, types);
    }
}
