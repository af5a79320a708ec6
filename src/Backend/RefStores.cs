using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>
/// The references of an exit go to their slots by one call, all at once. Each store on its own would be a call of the GC's write barrier, and
/// what lives across it (the references still to be stored) would be spilled in the hot code already.
/// The slots are the bits of a mask, lowest first, behind a first one; arguments without a bit are padding.
/// </summary>
internal static class RefStores
{
    /// <summary>The arities there are. More references than the largest take several calls.</summary>
    public static readonly int[] Arities = [1, 2, 4, 8, 16];

    private static readonly MethodInfo[] s_methods = [.. Arities.Select(n => typeof(RefStores).GetMethod("Store" + n)!)];

    public static MethodInfo Method(int arity) => s_methods[Array.IndexOf(Arities, arity)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref RefSlot first, ref ulong mask, object? value)
    {
        if (mask == 0)
            return;
        Unsafe.Add(ref first, BitOperations.TrailingZeroCount(mask)).Target = value;
        mask &= mask - 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Store1(JitState state, ulong mask, int first, object? v0)
    {
        ref RefSlot slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(state.Refs), first);
        Put(ref slot, ref mask, v0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Store2(JitState state, ulong mask, int first, object? v0, object? v1)
    {
        ref RefSlot slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(state.Refs), first);
        Put(ref slot, ref mask, v0);
        Put(ref slot, ref mask, v1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Store4(JitState state, ulong mask, int first, object? v0, object? v1, object? v2, object? v3)
    {
        ref RefSlot slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(state.Refs), first);
        Put(ref slot, ref mask, v0);
        Put(ref slot, ref mask, v1);
        Put(ref slot, ref mask, v2);
        Put(ref slot, ref mask, v3);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Store8(JitState state, ulong mask, int first, object? v0, object? v1, object? v2, object? v3, object? v4, object? v5, object? v6, object? v7)
    {
        ref RefSlot slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(state.Refs), first);
        Put(ref slot, ref mask, v0);
        Put(ref slot, ref mask, v1);
        Put(ref slot, ref mask, v2);
        Put(ref slot, ref mask, v3);
        Put(ref slot, ref mask, v4);
        Put(ref slot, ref mask, v5);
        Put(ref slot, ref mask, v6);
        Put(ref slot, ref mask, v7);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Store16(JitState state, ulong mask, int first, object? v0, object? v1, object? v2, object? v3, object? v4, object? v5, object? v6, object? v7, object? v8, object? v9, object? v10, object? v11, object? v12, object? v13, object? v14, object? v15)
    {
        ref RefSlot slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(state.Refs), first);
        Put(ref slot, ref mask, v0);
        Put(ref slot, ref mask, v1);
        Put(ref slot, ref mask, v2);
        Put(ref slot, ref mask, v3);
        Put(ref slot, ref mask, v4);
        Put(ref slot, ref mask, v5);
        Put(ref slot, ref mask, v6);
        Put(ref slot, ref mask, v7);
        Put(ref slot, ref mask, v8);
        Put(ref slot, ref mask, v9);
        Put(ref slot, ref mask, v10);
        Put(ref slot, ref mask, v11);
        Put(ref slot, ref mask, v12);
        Put(ref slot, ref mask, v13);
        Put(ref slot, ref mask, v14);
        Put(ref slot, ref mask, v15);
    }
}
