using System.Runtime.CompilerServices;

namespace JitStm.Python;

/// <summary>
/// The interpreter's short cut for attributes of instances: what an instruction found lately, valid while the instance's map and its class's version are
/// the same. A trace has no use for it, since there both are constants and the look-up folds; so it is only asked outside traces (Jit.InJit).
/// </summary>
public sealed class SlotCache
{
    private readonly Map _map;
    private readonly PyType _type;
    private readonly TypeVersion _version;
    private readonly int _slot;
    private readonly PyObject? _method;
    private int _misses;

    private SlotCache(Map map, TypeVersion version, int slot, PyObject? method)
    {
        _map = map;
        _type = map.Type;
        _version = version;
        _slot = slot;
        _method = method;
    }

    // Each instruction that asks has four words, so four entries: most of those that meet several classes meet few.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Way(Map map) => (int)((uint)map.Id >> 30);

    /// <summary>The attribute, or null: take the long way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject? Load(PyThread ts, SlotCache?[] caches, int pc, W_Instance instance)
    {
        Map map = instance.Map;
        SlotCache? c = caches[pc + Way(map)];
        return c is not null && ReferenceEquals(map, c._map) && ReferenceEquals(c._type.Version, c._version) ? instance.GetSlot(ts, c._slot) : null;
    }

    /// <summary>The method that the class has for the instance, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyObject? LoadMethod(PyThread ts, SlotCache?[] caches, int pc, W_Instance instance)
    {
        Map map = instance.Map;
        SlotCache? c = caches[pc + Way(map)];
        return c is not null && ReferenceEquals(map, c._map) && ReferenceEquals(c._type.Version, c._version) ? c._method : null;
    }

    /// <summary>False: take the long way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Store(PyThread ts, SlotCache?[] caches, int pc, W_Instance instance, PyObject value)
    {
        Map map = instance.Map;
        SlotCache? c = caches[pc + Way(map)];
        if (c is null || !ReferenceEquals(map, c._map) || !ReferenceEquals(c._type.Version, c._version))
            return false;
        instance.SetSlot(ts, c._slot, value);
        return true;
    }

    /// <summary>Remembers what the long way found. An instruction that meets many classes keeps an entry for some time, so that not each miss makes a new one.</summary>
    public static void Fill(SlotCache?[] caches, int pc, Map map, TypeVersion version, int slot, PyObject? method)
    {
        ref SlotCache? entry = ref caches[pc + Way(map)];
        if (entry is null || ++entry._misses > 20)
            entry = new SlotCache(map, version, slot, method);
    }
}
