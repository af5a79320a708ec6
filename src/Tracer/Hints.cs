using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>What a host's author tells the recorder inside methods.</summary>
public static class Jit
{
    /// <summary>In a trace the value becomes a constant behind a guard. A no-op in the interpreter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Promote<T>(T value) => value;

    /// <summary>
    /// False in the interpreter, true in a trace (and while one is recorded). For short cuts of the interpreter alone, as inline caches, of which a trace
    /// has no need: both ways must do the same.
    /// </summary>
    public static bool InJit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    /// <summary>The recorder knows the value: code for known values costs nothing in the trace. False in the interpreter.</summary>
    public static bool IsConstant<T>(T value) => false;

    /// <summary>The trace has made the object itself, so that it may never come to be. False in the interpreter.</summary>
    public static bool IsVirtual(object? value) => false;
}

/// <summary>64-bit arithmetic that reports overflow; single ops in a trace.</summary>
public static class JitMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AddOverflows(long a, long b)
    {
        long r = unchecked(a + b);
        return ((a ^ r) & (b ^ r)) < 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool SubOverflows(long a, long b)
    {
        long r = unchecked(a - b);
        return ((a ^ b) & (a ^ r)) < 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MulOverflows(long a, long b)
    {
        // The usual case first: both operands fit 32 bits, so the product fits 64.
        if ((int)a == a && (int)b == b)
            return false;
        long low = unchecked(a * b);
        return Math.BigMul(a, b, out _) != low >> 63;
    }
}

/// <summary>Arrays of references.</summary>
public static class JitArray
{
    /// <summary>
    /// array[index] = value without the check of the array's real class, which is a call and costs more than the store: for arrays that were
    /// made with exactly this element type, as a frame's registers. In a trace it is the ordinary store.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(T?[] array, int index, T? value) where T : class
    {
        // The bounds check.
        _ = array[index];
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index) = value;
    }
}

/// <summary>The method that holds the dispatch loop: one call of MergePoint, and it is never inlined into a trace.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PortalAttribute : Attribute;

/// <summary>Pure, or idempotent as far as the guest can tell: folded when all arguments are constant, else a CallPure; never traced into.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class ElidableAttribute : Attribute
{
    /// <summary>The call may throw; it is then not moved, and followed by a guard.</summary>
    public bool MayThrow { get; init; }
}

/// <summary>A residual call in traces, with these effects.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class DontLookInsideAttribute(CallEffects effects = CallEffects.Reads | CallEffects.Writes | CallEffects.WritesOpaque | CallEffects.RunsGuest | CallEffects.Throws) : Attribute
{
    public CallEffects Effects { get; } = effects;
}

/// <summary>The method is traced into although it has a loop; the loop is unrolled.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class UnrollSafeAttribute : Attribute;

/// <summary>The array in this field never changes, nor do its elements.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ImmutableArrayAttribute : Attribute;

/// <summary>Methods of this assembly may be looked into although it has no portal itself (a host's library).</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TraceableAttribute : Attribute;
