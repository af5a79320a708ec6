using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using JitStm.StmCore;
using Il = System.Reflection.Emit.OpCodes;

namespace JitStm.Backend;

/// <summary>
/// Stack memory into which cold code moves all live locals around a call that comes back.
///
/// Why: a call in a cold block that goes on in the loop makes every value that lives across it lie in memory or in one of the five
/// callee-saved registers *in the hot code as well* (a float always in memory: no float register survives a call). RyuJIT does not split
/// intervals around cold blocks by itself. Moved out and back, nothing lives across the call. The memory must be opaque to the JIT, or copy
/// propagation undoes the moves: two structs whose addresses are passed to the callee. They are on the stack, so references need no GC write barrier.
/// </summary>
internal sealed class SaveArea
{
    private readonly IlWriter _il;
    private readonly LocalBuilder _bits;
    private readonly LocalBuilder _refs;

    /// <param name="il">Where to.</param>
    /// <param name="sets">What will be saved, at one time or another.</param>
    public SaveArea(IlWriter il, IReadOnlyCollection<LocalBuilder[]> sets)
    {
        _il = il;
        _bits = il.Declare(Nested(typeof(long), sets.Max(live => live.Count(l => l.LocalType.IsValueType))));
        _refs = il.Declare(Nested(typeof(object), sets.Max(live => live.Count(l => !l.LocalType.IsValueType))));
    }

    private static Type Nested(Type type, int capacity)
    {
        type = typeof(Four<>).MakeGenericType(type);
        for (int size = 4; size < capacity; size *= 4)
            type = typeof(Four<>).MakeGenericType(type);
        return type;
    }

    public void Save(LocalBuilder[] live)
    {
        foreach ((LocalBuilder local, int k) in Places(live))
        {
            Address(local, k);
            _il.Ldloc(local);
            if (local.LocalType == typeof(int))
                _il.Emit(Il.Stind_I4);
            else if (local.LocalType == typeof(long))
                _il.Emit(Il.Stind_I8);
            else if (local.LocalType == typeof(double))
                _il.Emit(Il.Stind_R8);
            else
                _il.Emit(Il.Stind_Ref);
        }
    }

    public void Restore(LocalBuilder[] live)
    {
        foreach ((LocalBuilder local, int k) in Places(live))
        {
            Address(local, k);
            if (local.LocalType == typeof(int))
                _il.Emit(Il.Ldind_I4);
            else if (local.LocalType == typeof(long))
                _il.Emit(Il.Ldind_I8);
            else if (local.LocalType == typeof(double))
                _il.Emit(Il.Ldind_R8);
            else
                _il.Emit(Il.Ldind_Ref);
            _il.Stloc(local);
        }
    }

    /// <summary>Pushes what the callee takes behind its own arguments.</summary>
    public void PushAddresses()
    {
        _il.Ldloca(_bits);
        _il.Ldloca(_refs);
    }

    private static IEnumerable<(LocalBuilder Local, int Place)> Places(LocalBuilder[] live) =>
        live.GroupBy(l => l.LocalType.IsValueType).SelectMany(group => group.Select((local, k) => (local, k)));

    private void Address(LocalBuilder local, int k)
    {
        _il.Ldloca(local.LocalType.IsValueType ? _bits : _refs);
        if (k == 0)
            return;
        _il.LdcI4(k * 8);
        _il.Emit(Il.Add);
    }
}

/// <summary>Called by emitted code.</summary>
internal static class ColdCalls
{
    /// <summary>The addresses are only taken so that the JIT believes that the memory changes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Poll(StmThread thread, ref byte bits, ref byte refs)
    {
        if (thread != NoThread.Instance)
            return thread.Poll();
        thread.Budget = int.MaxValue;
        return false;
    }
}
