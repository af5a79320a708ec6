using System.Collections.Concurrent;
using System.Reflection;

namespace JitStm.Tracer;

/// <summary>Boxing and unboxing of value types as calls of generic methods, one instantiation for each type.</summary>
internal static class Boxing
{
    private static readonly ConcurrentDictionary<(Type, bool), CallTarget> s_all = new();

    public static CallTarget Of(Type type, bool box) =>
        s_all.GetOrAdd((type, box), key => CallTarget.Of(
            typeof(Boxing).GetMethod(key.Item2 ? nameof(Wrap) : nameof(Unwrap), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(key.Item1)));

    [DontLookInside(TraceIr.CallEffects.None)]
    private static object Wrap<T>(T value) where T : struct => value;

    [Elidable(MayThrow = true)]
    private static T Unwrap<T>(object boxed) where T : struct => (T)boxed;
}
