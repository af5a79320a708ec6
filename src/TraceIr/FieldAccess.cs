using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace JitStm.TraceIr;

// Fast access to the host's fields, for the recorder, the reference interpreter and the exits.
//
// Instance fields are reached by their byte offset from the object's first field. A generated method asks the runtime itself for the
// offsets (the difference of two `ldflda`), once for all fields of a class: one method to compile for each class instead of two for each
// field, and afterwards an access is a branch, a switch and a move, about 1.5 ns, without an indirect call. The offsets are a property of
// the loaded type and never change. The caller guarantees that the base is an instance of the declaring class (as IL does without
// verification); a null base throws NullReferenceException as ldfld and stfld do.
//
// Static fields go through generated accessors: the runtime alone knows where they live, and when their class must be initialised.
public sealed partial class FieldDescr
{
    private const nint Unknown = -1;

    private nint _offset = Unknown;
    private StaticAccess? _static;

    /// <summary>How the field lies in memory.</summary>
    public Storage Storage { get; } = Storages.Of(inner is [.., var last] ? last.FieldType : field.FieldType);

    public bool IsStatic { get; } = field.IsStatic;

    private bool IsVolatile { get; } = Array.IndexOf(field.GetRequiredCustomModifiers(), typeof(IsVolatile)) >= 0;

    /// <summary>The value of a field whose kind is not Ref. The base is ignored for a static field.</summary>
    public long LoadBits(object? target)
    {
        if (IsStatic)
            return Static.LoadBits!();
        long bits = Memory.Load(ref At(target!), Storage);
        if (IsVolatile)
            Volatile.ReadBarrier();
        return bits;
    }

    public object? LoadRef(object? target)
    {
        if (IsStatic)
            return Static.LoadRef!();
        object? value = Unsafe.As<byte, object?>(ref At(target!));
        if (IsVolatile)
            Volatile.ReadBarrier();
        return value;
    }

    public void StoreBits(object? target, long bits)
    {
        if (IsStatic)
        {
            Static.StoreBits!(bits);
            return;
        }
        if (IsVolatile)
            Volatile.WriteBarrier();
        Memory.Store(ref At(target!), Storage, bits);
    }

    public void StoreRef(object? target, object? value)
    {
        if (IsStatic)
        {
            Static.StoreRef!(value);
            return;
        }
        if (IsVolatile)
            Volatile.WriteBarrier();
        Unsafe.As<byte, object?>(ref At(target!)) = value;
    }

    public Slot Load(object? target) => Kind == Kind.Ref ? new Slot(LoadRef(target)) : new Slot(LoadBits(target));

    public void Store(object? target, Slot value)
    {
        if (Kind == Kind.Ref)
            StoreRef(target, value.Ref);
        else
            StoreBits(target, value.Bits);
    }

    internal FieldInfo Last => Inner.Length == 0 ? Field : Inner[^1];

    /// <summary>The address of the struct in a static field that the last field stands in; nothing for an ordinary field.</summary>
    internal void EmitInner(ILGenerator il)
    {
        if (Inner.Length == 0)
            return;
        il.Emit(OpCodes.Ldsflda, Field);
        for (int k = 0; k < Inner.Length - 1; k++)
            il.Emit(OpCodes.Ldflda, Inner[k]);
    }

    private StaticAccess Static => _static ??= new StaticAccess(this);

    private ref byte At(object target)
    {
        ref byte start = ref Memory.Start(target);
        if (_offset == Unknown)
            _offset = Inner.Length == 0 && !InBox ? FieldOffsets.Of(Field, target) : FieldOffsets.OfStruct(this, target);
        return ref Unsafe.AddByteOffset(ref start, _offset);
    }
}

/// <summary>Raw loads and stores of the primitive storages.</summary>
internal static class Memory
{
    private sealed class Header
    {
        public byte First;
    }

    internal static readonly FieldInfo FirstField = typeof(Header).GetField(nameof(Header.First))!;

    /// <summary>Where an object's fields begin. Throws NullReferenceException for null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Start(object target) => ref Unsafe.As<Header>(target).First;

    public static long Load(ref byte at, Storage storage) => storage switch
    {
        Storage.U1 => at,
        Storage.I1 => (sbyte)at,
        Storage.U2 => Unsafe.As<byte, ushort>(ref at),
        Storage.I2 => Unsafe.As<byte, short>(ref at),
        Storage.I4 => Unsafe.As<byte, int>(ref at),
        Storage.I8 or Storage.R8 => Unsafe.As<byte, long>(ref at),
        Storage.R4 => BitConverter.DoubleToInt64Bits(Unsafe.As<byte, float>(ref at)),
        Storage.Ref => throw new InvalidOperationException("a reference has no bits"),
    };

    public static void Store(ref byte at, Storage storage, long bits)
    {
        switch (storage)
        {
            case Storage.U1 or Storage.I1: at = (byte)bits; break;
            case Storage.U2 or Storage.I2: Unsafe.As<byte, short>(ref at) = (short)bits; break;
            case Storage.I4: Unsafe.As<byte, int>(ref at) = (int)bits; break;
            case Storage.I8 or Storage.R8: Unsafe.As<byte, long>(ref at) = bits; break;
            case Storage.R4: Unsafe.As<byte, float>(ref at) = (float)BitConverter.Int64BitsToDouble(bits); break;
            case Storage.Ref: throw new InvalidOperationException("a reference has no bits");
        }
    }
}

/// <summary>The byte offsets of the instance fields that a class declares, found when the first of them is used.</summary>
internal static class FieldOffsets
{
    private static readonly ConcurrentDictionary<Type, Dictionary<int, nint>> s_known = new();

    public static nint Of(FieldInfo field, object instance)
    {
        Type owner = field.DeclaringType!;
        if (owner.IsValueType || !owner.IsInstanceOfType(instance))
            throw new InvalidOperationException($"{instance.GetType()} has no field {owner}.{field.Name} that a trace can reach");
        return s_known.GetOrAdd(owner, Find, instance)[field.MetadataToken];
    }

    /// <summary>Of a field inside of a struct that is a field, or that is boxed.</summary>
    public static nint OfStruct(FieldDescr descr, object target)
    {
        var method = new DynamicMethod($"offset:{descr.Name}", typeof(nint), [typeof(object)], typeof(FieldOffsets).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        if (descr.InBox)
            il.Emit(OpCodes.Unbox, descr.Field.DeclaringType!);
        il.Emit(OpCodes.Ldflda, descr.Field);
        foreach (FieldInfo field in descr.Inner)
            il.Emit(OpCodes.Ldflda, field);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldflda, Memory.FirstField);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<object, nint>>()(target);
    }

    /// <summary>Of a field inside of a struct from the struct's beginning, and the struct's size: of an item of an array.</summary>
    public static (nint Offset, nint Size) InItem(Type item, FieldInfo[] path)
    {
        var method = new DynamicMethod($"item:{item.Name}", typeof(nint), [typeof(object), typeof(bool)], typeof(FieldOffsets).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        LocalBuilder local = il.DeclareLocal(item);
        Label size = il.DefineLabel();
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Brtrue, size);
        il.Emit(OpCodes.Ldloca, local);
        foreach (FieldInfo field in path)
            il.Emit(OpCodes.Ldflda, field);
        il.Emit(OpCodes.Ldloca, local);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Ret);
        il.MarkLabel(size);
        il.Emit(OpCodes.Sizeof, item);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ret);
        var ask = method.CreateDelegate<Func<bool, nint>>(Widening.Unused);
        return (ask(false), ask(true));
    }

    private static Dictionary<int, nint> Find(Type owner, object instance)
    {
        FieldInfo[] fields = owner.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        var method = new DynamicMethod($"offsets:{owner.Name}", typeof(void), [typeof(object), typeof(nint[])], typeof(FieldOffsets).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        for (int i = 0; i < fields.Length; i++)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldflda, fields[i]);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldflda, Memory.FirstField);
            il.Emit(OpCodes.Sub);
            il.Emit(OpCodes.Stelem_I);
        }
        il.Emit(OpCodes.Ret);
        var offsets = new nint[fields.Length];
        method.CreateDelegate<Action<object, nint[]>>()(instance, offsets);
        var found = new Dictionary<int, nint>();
        for (int i = 0; i < fields.Length; i++)
            found.Add(fields[i].MetadataToken, offsets[i]);
        return found;
    }
}

/// <summary>Generated accessors of one static field.</summary>
internal sealed class StaticAccess
{
    public Func<long>? LoadBits { get; }
    public Func<object?>? LoadRef { get; }
    public Action<long>? StoreBits { get; }
    public Action<object?>? StoreRef { get; }

    public StaticAccess(FieldDescr field)
    {
        bool isRef = field.Storage == Storage.Ref;
        Delegate load = Load(field, field.Storage, isRef), store = Store(field, field.Storage, isRef);
        (LoadBits, LoadRef) = (load as Func<long>, load as Func<object?>);
        (StoreBits, StoreRef) = (store as Action<long>, store as Action<object?>);
    }

    // The accessors are closed over a first argument that they do not use: calls of closed delegates need no shuffle thunk.
    private static Delegate Load(FieldDescr field, Storage storage, bool isRef)
    {
        var method = new DynamicMethod($"load:{field.Name}", isRef ? typeof(object) : typeof(long), [typeof(object)], typeof(StaticAccess).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        field.EmitInner(il);
        il.Emit(field.Inner.Length == 0 ? OpCodes.Ldsfld : OpCodes.Ldfld, field.Last);
        Widening.ToBits(il, storage);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate(isRef ? typeof(Func<object?>) : typeof(Func<long>), Widening.Unused);
    }

    private static Delegate Store(FieldDescr field, Storage storage, bool isRef)
    {
        var method = new DynamicMethod($"store:{field.Name}", typeof(void), [typeof(object), isRef ? typeof(object) : typeof(long)], typeof(StaticAccess).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        field.EmitInner(il);
        il.Emit(OpCodes.Ldarg_1);
        Widening.FromBits(il, storage);
        il.Emit(field.Inner.Length == 0 ? OpCodes.Stsfld : OpCodes.Stfld, field.Last);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate(isRef ? typeof(Action<object?>) : typeof(Action<long>), Widening.Unused);
    }
}

/// <summary>IL between the bits form of a value and its form on the CLI's evaluation stack.</summary>
internal static class Widening
{
    public static readonly object Unused = new();

    private static readonly MethodInfo s_toBits = typeof(BitConverter).GetMethod(nameof(BitConverter.DoubleToInt64Bits))!;
    private static readonly MethodInfo s_fromBits = typeof(BitConverter).GetMethod(nameof(BitConverter.Int64BitsToDouble))!;

    public static void ToBits(ILGenerator il, Storage storage)
    {
        if (storage is Storage.R4)
            il.Emit(OpCodes.Conv_R8);
        switch (storage.Kind())
        {
            case Kind.I32: il.Emit(OpCodes.Conv_I8); break;
            case Kind.F64: il.Emit(OpCodes.Call, s_toBits); break;
            case Kind.I64 or Kind.Ref or Kind.Void: break;
        }
    }

    public static void FromBits(ILGenerator il, Storage storage)
    {
        switch (storage.Kind())
        {
            case Kind.I32: il.Emit(OpCodes.Conv_I4); break;
            case Kind.F64: il.Emit(OpCodes.Call, s_fromBits); break;
            case Kind.I64 or Kind.Ref or Kind.Void: break;
        }
        if (storage is Storage.R4)
            il.Emit(OpCodes.Conv_R4);
    }
}
