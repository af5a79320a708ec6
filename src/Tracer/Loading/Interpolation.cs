using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// <c>$"..."</c> is compiled to a ref struct that no slot can hold. In the recorder an object of this class stands in its place, and the handler's
/// methods are calls of these: the rare paths on which interpreters make their messages do not keep a method from being looked into.
/// </summary>
internal sealed class Interpolation
{
    private readonly StringBuilder _text = new();

    /// <summary>Stands for the handler's fields.</summary>
    internal static readonly FieldInfo Stand = typeof(Interpolation).GetField(nameof(_text), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private const CallEffects Formats = CallPolicy.HostEffects;

    /// <summary>What is called instead of the handler's method, the stand-in first; null for a method of its that has no counterpart.</summary>
    public static MethodInfo? Counterpart(MethodBase method)
    {
        Type[] types = Array.ConvertAll(method.GetParameters(), p => p.ParameterType);
        string name = method.IsConstructor ? nameof(Begin) : method.Name;
        const BindingFlags Own = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (MethodInfo candidate in typeof(Interpolation).GetMethods(Own))
        {
            if (candidate.Name != name || candidate.IsGenericMethod != (method is MethodInfo { IsGenericMethod: true }))
                continue;
            MethodInfo exact = candidate.IsGenericMethod ? candidate.MakeGenericMethod(method.GetGenericArguments()) : candidate;
            if (Array.ConvertAll(exact.GetParameters(), p => p.ParameterType).AsSpan(method.IsConstructor ? 0 : 1).SequenceEqual(types))
                return exact;
        }
        return null;
    }

    [DontLookInside(Adapter.MakesObject)]
    private static object Begin(int literals, int holes) => new Interpolation();

    [DontLookInside(CallEffects.WritesOpaque)]
    private static void AppendLiteral(object handler, string text) => Text(handler).Append(text);

    [DontLookInside(Formats)]
    private static void AppendFormatted<T>(object handler, T value) => Text(handler).Append($"{value}");

    [DontLookInside(Formats)]
    private static void AppendFormatted<T>(object handler, T value, string? format) => Add(handler, value, 0, format);

    [DontLookInside(Formats)]
    private static void AppendFormatted<T>(object handler, T value, int alignment) => Add(handler, value, alignment, null);

    [DontLookInside(Formats)]
    private static void AppendFormatted<T>(object handler, T value, int alignment, string? format) => Add(handler, value, alignment, format);

    [DontLookInside(Formats)]
    private static void AppendFormatted(object handler, object? value, int alignment, string? format) => Add(handler, value, alignment, format);

    [DontLookInside(CallEffects.WritesOpaque)]
    private static void AppendFormatted(object handler, string? value) => Text(handler).Append(value);

    [DontLookInside(Formats)]
    private static void AppendFormatted(object handler, string? value, int alignment, string? format) => Add(handler, value, alignment, format);

    [DontLookInside(CallEffects.ReadsOpaque | CallEffects.WritesOpaque)]
    private static string ToStringAndClear(object handler) => Text(handler).ToString();

    private static StringBuilder Text(object handler) => Unsafe.As<Interpolation>(handler)._text;

    private static void Add<T>(object handler, T value, int alignment, string? format)
    {
        var inner = new DefaultInterpolatedStringHandler(0, 1);
        inner.AppendFormatted(value, alignment, format);
        Text(handler).Append(inner.ToStringAndClear());
    }
}
