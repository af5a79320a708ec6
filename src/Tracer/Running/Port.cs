using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>Between typed variables and slots. RyuJIT keeps one branch for each instantiation.</summary>
internal static class Port
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put<T>(Slot[] values, int k, T value)
    {
        if (typeof(T) == typeof(int))
            values[k].Bits = (int)(object)value!;
        else if (typeof(T) == typeof(long))
            values[k].Bits = (long)(object)value!;
        else if (typeof(T) == typeof(bool))
            values[k].Bits = (bool)(object)value! ? 1 : 0;
        else if (typeof(T) == typeof(double))
            values[k].Bits = BitConverter.DoubleToInt64Bits((double)(object)value!);
        else
            values[k].Ref = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Take<T>(Slot[] values, int k)
    {
        if (typeof(T) == typeof(int))
            return (T)(object)(int)values[k].Bits;
        if (typeof(T) == typeof(long))
            return (T)(object)values[k].Bits;
        if (typeof(T) == typeof(bool))
            return (T)(object)(values[k].Bits != 0);
        if (typeof(T) == typeof(double))
            return (T)(object)values[k].Float;
        return (T)values[k].Ref!;
    }
}
