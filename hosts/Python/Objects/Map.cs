using System.Collections.Concurrent;
using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>
/// The layout of an instance: which attribute stands in which slot. Maps form a tree by order of attribute creation; they never
/// change, only grow children, so a trace promotes an instance's map and every attribute of it becomes a slot number.
/// </summary>
[Immutable]
public sealed class Map
{
    public readonly PyType Type;
    public readonly Map? Parent;
    public readonly W_Str? Name;
    public readonly int Slot;
    public readonly int Count;
    /// <summary>The attributes live in a dict (slot 0), because the guest asked for __dict__.</summary>
    public readonly bool InDict;
    /// <summary>Mixed into cache probes.</summary>
    public readonly int Id;

    [Unlogged("transitions: idempotent, values are immutable")]
    private readonly ConcurrentDictionary<W_Str, Map> _children = new(NameComparer.Instance);
    [Unlogged("made once, immutable")]
    private Map? _dictMap;
    [Unlogged("a counter for hash values only")]
    private static int s_ids;

    private Map(PyType type, Map? parent, W_Str? name, bool inDict)
    {
        Type = type;
        Parent = parent;
        Name = name;
        InDict = inDict;
        Slot = name is null ? -1 : parent!.Count;
        Count = name is null ? 0 : Slot + 1;
        Id = unchecked(++s_ids * (int)2654435761);
    }

    public static Map Root(PyType type) => new(type, null, null, false);

    public Map DictMap => Parent is null ? _dictMap ??= new Map(Type, null, null, true) : Parent.DictMap;

    /// <summary>Slot of the attribute, or -1.</summary>
    [Elidable]
    public int Find(W_Str name)
    {
        for (Map? m = this; m is not null && m.Name is not null; m = m.Parent)
            if (ReferenceEquals(m.Name, name) || W_Str.Same(m.Name, name))
                return m.Slot;
        return -1;
    }

    [Elidable]
    public Map Add(W_Str name) =>
        _children.TryGetValue(name, out Map? child) ? child : _children.GetOrAdd(name, n => new Map(Type, this, n, false));

    /// <summary>Names in slot order.</summary>
    public W_Str[] AllNames()
    {
        var names = new W_Str[Count];
        for (Map m = this; m.Name is not null; m = m.Parent!)
            names[m.Slot] = m.Name;
        return names;
    }
}

public enum StoreKind : byte
{
    Slot,
    Add,
    /// <summary>A property with a guest setter.</summary>
    Property,
    /// <summary>The type's guest __setattr__.</summary>
    Custom,
    General,
}

/// <summary>How to store an attribute of an instance; the answer of one look-up for (type version, map, name).</summary>
[Immutable]
public sealed class StoreInfo
{
    public readonly StoreKind Kind;
    public readonly int Slot;
    public readonly Map? Grown;
    public readonly PyObject? Value;

    public StoreInfo(StoreKind kind, int slot, Map? grown, PyObject? value)
    {
        Kind = kind;
        Slot = slot;
        Grown = grown;
        Value = value;
    }
}
