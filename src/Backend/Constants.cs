using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Il = System.Reflection.Emit.OpCodes;

namespace JitStm.Backend;

/// <summary>
/// The object that a compiled method is closed over: its non-null reference constants as fields, so that each is one
/// <c>ldarg.0; ldfld</c> that the JIT may share and hoist (loads from an <c>object[]</c> are not). The fields are typed <c>object</c>
/// whatever stands in them: with skipVisibility IL is not verified, so a consumer needs no cast.
/// The sizes are made of nested structs of four: 4, 16, 64, 256, 1,024, 4,096.
/// </summary>
internal abstract class Closure
{
    public abstract Span<object> Fields { get; }
}

internal sealed class Closure<T> : Closure where T : struct
{
    public T Values;

    public override Span<object> Fields => MemoryMarshal.CreateSpan(ref Unsafe.As<T, object>(ref Values), Unsafe.SizeOf<T>() / Unsafe.SizeOf<object>());
}

#pragma warning disable CS0649 // Filled through a span over the whole.
internal struct Four<T>
{
    public T A, B, C, D;
}
#pragma warning restore CS0649

/// <summary>Collects a method's constants while it is emitted against <see cref="ClosureType"/>.</summary>
internal sealed class ConstantPool
{
    private readonly Dictionary<object, int> _index = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _objects = [];
    private readonly Type[] _levels;

    /// <param name="capacity">No more distinct objects than this will be asked for.</param>
    public ConstantPool(int capacity)
    {
        var levels = new List<Type> { typeof(Four<object>) };
        for (int size = 4; size < capacity; size *= 4)
            levels.Add(typeof(Four<>).MakeGenericType(levels[^1]));
        _levels = [.. levels];
        ClosureType = typeof(Closure<>).MakeGenericType(levels[^1]);
    }

    public Type ClosureType { get; }

    /// <summary>Pushes the object.</summary>
    public void Push(IlWriter il, object target)
    {
        if (!_index.TryGetValue(target, out int index))
        {
            _index.Add(target, index = _objects.Count);
            _objects.Add(target);
        }
        il.Ldarg(0);
        il.Emit(Il.Ldflda, ClosureType.GetField(nameof(Closure<int>.Values))!);
        for (int level = _levels.Length - 1; level > 0; level--)
            il.Emit(Il.Ldflda, Quarter(level, index));
        il.Emit(Il.Ldfld, Quarter(0, index));
    }

    private FieldInfo Quarter(int level, int index) =>
        _levels[level].GetField(((index >> (2 * level)) & 3) switch { 0 => "A", 1 => "B", 2 => "C", _ => "D" })!;

    /// <summary>The closure with all objects in their fields.</summary>
    public Closure Fill()
    {
        var closure = (Closure)Activator.CreateInstance(ClosureType)!;
        _objects.CopyTo(closure.Fields);
        return closure;
    }
}
