using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JitStm.TraceIr;

/// <summary>Calls of host methods with arguments in memory, by a generated method for each callee (compiled at the first call).</summary>
public sealed partial class CallDescr
{
    private delegate object? Invoker(ref readonly long bits, ref readonly object? refs, nint stride, ref long result);

    private Invoker? _invoke;
    private Type[]? _parameters;

    /// <summary>Types of all arguments, the receiver first.</summary>
    public IReadOnlyList<Type> Parameters => _parameters ??= FindParameters();

    /// <summary>
    /// Calls the method. Argument k stands at <paramref name="bits"/> or <paramref name="refs"/> plus k times <paramref name="stride"/> bytes,
    /// by its kind: that fits two parallel arrays (stride 8) as well as an array of structs. Returns the result of a reference kind,
    /// and sets <paramref name="result"/> to one of another kind. The callee's exceptions pass through.
    /// </summary>
    public object? Invoke(ref readonly long bits, ref readonly object? refs, nint stride, out long result)
    {
        result = 0;
        return (_invoke ??= Generate())(in bits, in refs, stride, ref result);
    }

    /// <summary>Argument k is <c>bits[k]</c> or <c>refs[k]</c>; the other one of the two is ignored.</summary>
    public object? Invoke(ReadOnlySpan<long> bits, ReadOnlySpan<object?> refs, out long result)
    {
        Demand(Math.Min(bits.Length, refs.Length));
        return Invoke(in MemoryMarshal.GetReference(bits), in MemoryMarshal.GetReference(refs), sizeof(long), out result);
    }

    public Slot Invoke(ReadOnlySpan<Slot> arguments)
    {
        Demand(arguments.Length);
        ref Slot first = ref MemoryMarshal.GetReference(arguments);
        var result = default(Slot);
        // With no argument at all the reference below points to nothing, and nothing reads it.
        result.Ref = Invoke(in first.Bits, in first.Ref, Unsafe.SizeOf<Slot>(), out result.Bits);
        return result;
    }

    private void Demand(int count)
    {
        if (count < Parameters.Count)
            throw new ArgumentException($"{Name} takes {Parameters.Count} arguments, not {count}");
    }

    private Type[] FindParameters()
    {
        Type[] declared = Array.ConvertAll(Method.GetParameters(), p => p.ParameterType);
        return Method.IsStatic ? declared : [Method.DeclaringType!, .. declared];
    }

    private Invoker Generate()
    {
        if (Method.ContainsGenericParameters || (!Method.IsStatic && Method.DeclaringType!.IsValueType))
            throw new NotSupportedException($"a trace cannot call {Name}: its receiver is a struct, or it is generic");
        var method = new DynamicMethod($"call:{Name}", typeof(object),
            [typeof(object), typeof(long).MakeByRefType(), typeof(object).MakeByRefType(), typeof(nint), typeof(long).MakeByRefType()],
            typeof(CallDescr).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        Type returned = Method is MethodInfo info ? info.ReturnType : typeof(void);
        if (returned.IsValueType && returned != typeof(void))
            il.Emit(OpCodes.Ldarg, 4);
        for (int k = 0; k < Parameters.Count; k++)
            EmitArgument(il, k, Storages.Of(Parameters[k]));
        switch (Method)
        {
            case MethodInfo called: il.Emit(IsVirtual ? OpCodes.Callvirt : OpCodes.Call, called); break;
            case ConstructorInfo called: il.Emit(OpCodes.Call, called); break;
        }
        EmitResult(il, returned);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Invoker>(Widening.Unused);
    }

    private static void EmitArgument(ILGenerator il, int k, Storage storage)
    {
        bool isRef = storage == Storage.Ref;
        il.Emit(isRef ? OpCodes.Ldarg_2 : OpCodes.Ldarg_1);
        if (k > 0)
        {
            il.Emit(OpCodes.Ldarg_3);
            il.Emit(OpCodes.Ldc_I4, k);
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Add);
        }
        il.Emit(isRef ? OpCodes.Ldind_Ref : OpCodes.Ldind_I8);
        Widening.FromBits(il, storage);
    }

    private void EmitResult(ILGenerator il, Type returned)
    {
        if (returned == typeof(void))
        {
            il.Emit(OpCodes.Ldnull);
            return;
        }
        Storage storage = Storages.Of(returned);
        Widening.ToBits(il, storage);
        if (storage == Storage.Ref)
            return;
        il.Emit(OpCodes.Stind_I8);
        il.Emit(OpCodes.Ldnull);
    }
}
