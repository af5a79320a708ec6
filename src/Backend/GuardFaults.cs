using System.Collections.Concurrent;
using System.Reflection;
using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>
/// Makes every guard fail the first time that it is reached, although it holds (<see cref="CompileOptions.FailEachGuardOnce"/>): results must not change,
/// for the host takes up the work before the check and does it again. Guards that report an event (an exception, a break) cannot fail without it.
/// </summary>
internal static class GuardFaults
{
    public static readonly MethodInfo FirstTimeMethod = typeof(GuardFaults).GetMethod(nameof(FirstTime), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly ConcurrentDictionary<int, bool> s_failed = new();

    public static bool Applies(OpCode code) =>
        OpTable.IsGuard(code) && code is not (OpCode.GuardNoException or OpCode.GuardNoBreak);

    internal static bool FirstTime(int guard) => s_failed.TryAdd(guard, true);
}
