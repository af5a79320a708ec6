using System.Collections.Concurrent;
using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>Which C# class the instances of a type have; a guest class inherits it from its base.</summary>
public enum Layout
{
    Object, Int, Float, Str, Bytes, Tuple, List, Dict, Set, FrozenSet, Exception, Type, ByteArray, Complex,
    /// <summary>Builtin classes that cannot be subclassed with a payload of their own.</summary>
    Other,
    /// <summary>Builtin classes whose subclass instances wrap a native object (W_Instance.Native): property, staticmethod...</summary>
    Wrapper,
    /// <summary>deque, array.array and weakref.ref.</summary>
    Deque, Array, WeakRef,
}

/// <summary>How an attribute of an instance is found; the answer of one look-up for (type version, map, name).</summary>
public enum AttrKind : byte
{
    Missing,
    /// <summary>Instance slot.</summary>
    Slot,
    /// <summary>A guest function on the type: binds to the instance.</summary>
    Function,
    /// <summary>A builtin method on the type: binds to the instance.</summary>
    Builtin,
    /// <summary>The type's attribute as it is.</summary>
    Plain,
    Property,
    StaticMethod,
    ClassMethod,
    /// <summary>A slot of __slots__ or a native member.</summary>
    Member,
    /// <summary>Any other object whose type has __get__.</summary>
    Descriptor,
    /// <summary>The attributes live in a dict: look there, then at the type's value.</summary>
    Dynamic,
}

[Immutable]
public sealed class AttrInfo
{
    public readonly AttrKind Kind;
    public readonly int Slot;
    public readonly PyObject? Value;

    public AttrInfo(AttrKind kind, int slot, PyObject? value)
    {
        Kind = kind;
        Slot = slot;
        Value = value;
    }

    public static readonly AttrInfo Missing = new(AttrKind.Missing, -1, null);
}

/// <summary>
/// The attributes of a type between two changes. A change makes new versions for the type and its subclasses, so what was looked up
/// in one version holds for ever: look-ups are elidable on (version, name) and traces guard the version alone.
/// </summary>
[Immutable]
public sealed class TypeVersion
{
    public readonly PyType Type;
    /// <summary>Own attributes; never changed.</summary>
    public readonly Dictionary<W_Str, PyObject> Own;
    public readonly int Id;

    [Unlogged("a cache of immutable answers")]
    private readonly ConcurrentDictionary<W_Str, PyObject?> _found = new(NameComparer.Instance);
    [Unlogged("a counter for hash values only")]
    private static int s_ids;

    public TypeVersion(PyType type, Dictionary<W_Str, PyObject> own)
    {
        Type = type;
        Own = own;
        Id = unchecked(++s_ids * 40503);
    }

    /// <summary>The attribute along the MRO, or null.</summary>
    [Elidable]
    public PyObject? Lookup(W_Str name)
    {
        if (_found.TryGetValue(name, out PyObject? found))
            return found;
        found = Search(name);
        _found[name] = found;
        return found;
    }

    private PyObject? Search(W_Str name)
    {
        foreach (PyType t in Type.Mro)
        {
            TypeVersion version = ReferenceEquals(t, Type) ? this : t.Version;
            if (version.Own.TryGetValue(name, out PyObject? value))
                return value;
        }
        return null;
    }

    private sealed record CacheEntry(TypeVersion Version, Map Map, W_Str Name, AttrInfo Info);

    [Unlogged("a cache of immutable answers")]
    private static readonly CacheEntry?[] s_cache = new CacheEntry?[8192];

    /// <summary>How to read the attribute of an instance with this map, whose type has this version.</summary>
    [Elidable]
    public AttrInfo Resolve(Map map, W_Str name)
    {
        int slot = (map.Id ^ Id ^ (int)name.Hash) & 8191;
        CacheEntry? e = s_cache[slot];
        if (e is not null && ReferenceEquals(e.Version, this) && ReferenceEquals(e.Map, map) && ReferenceEquals(e.Name, name))
            return e.Info;
        AttrInfo info = Compute(map, name);
        s_cache[slot] = new CacheEntry(this, map, name, info);
        return info;
    }

    private sealed record StoreEntry(TypeVersion Version, Map Map, W_Str Name, StoreInfo Info);

    [Unlogged("a cache of immutable answers")]
    private static readonly StoreEntry?[] s_stores = new StoreEntry?[8192];

    /// <summary>How to write the attribute of an instance with this map, whose type has this version.</summary>
    [Elidable]
    public StoreInfo ResolveStore(Map map, W_Str name)
    {
        int slot = (map.Id ^ Id ^ (int)name.Hash) & 8191;
        StoreEntry? e = s_stores[slot];
        if (e is not null && ReferenceEquals(e.Version, this) && ReferenceEquals(e.Map, map) && ReferenceEquals(e.Name, name))
            return e.Info;
        StoreInfo info = ComputeStore(map, name);
        s_stores[slot] = new StoreEntry(this, map, name, info);
        return info;
    }

    private StoreInfo ComputeStore(Map map, W_Str name)
    {
        var general = new StoreInfo(StoreKind.General, -1, null, null);
        PyObject? custom = Lookup(Names.SetAttr);
        if (!ReferenceEquals(custom, Types.ObjectSetAttr))
            return custom is W_Function ? new StoreInfo(StoreKind.Custom, -1, null, custom) : general;
        if (map.InDict)
            return general;
        PyObject? attr = Lookup(name);
        if (attr is W_Member { SlotName: { } slotName })
            name = slotName;
        else if (attr is W_Property { Setter: W_Function setter })
            return new StoreInfo(StoreKind.Property, -1, null, setter);
        else if (attr is not null && Attributes.IsDataDescriptor(attr) || Type.NoDict)
            return general;
        int slot = map.Find(name);
        if (slot >= 0)
            return new StoreInfo(StoreKind.Slot, slot, null, null);
        return map.Count < 200 ? new StoreInfo(StoreKind.Add, -1, map.Add(name), null) : general;
    }

    [Unlogged("computed once, idempotent: 0 not known, 1 no, 2 yes")]
    private byte _customGet;
    [Unlogged("computed once, idempotent: 0 not known, 1 no, 2 yes")]
    private byte _plainNew;

    /// <summary>The type has a __getattribute__ of its own.</summary>
    [Elidable]
    public bool CustomGet()
    {
        if (_customGet == 0)
            _customGet = Lookup(Names.GetAttribute) is W_Builtin b && (ReferenceEquals(b.Owner, Types.Object) || ReferenceEquals(b.Owner, Types.Type)) ? (byte)1 : (byte)2;
        return _customGet == 2;
    }

    /// <summary>Instances are made by object.__new__ (or BaseException's), and the class is not abstract.</summary>
    [Elidable]
    public bool IsPlainNew()
    {
        if (_plainNew == 0)
        {
            PyObject? create = Lookup(Names.New);
            bool plain = ReferenceEquals(create, Types.ObjectNew) || ReferenceEquals(create, Types.ExceptionNew);
            _plainNew = plain && (Lookup(Names.AbstractMethods) is not W_Set { Count: > 0 }) ? (byte)2 : (byte)1;
        }
        return _plainNew == 2;
    }

    private AttrInfo Compute(Map map, W_Str name)
    {
        PyObject? value = Lookup(name);
        AttrKind kind = value is null ? AttrKind.Missing : KindOf(value);
        bool data = value is not null && Attributes.IsDataDescriptor(value);
        if (value is W_Member { SlotName: { } slotName } && !map.InDict && map.Find(slotName) >= 0)
            return new AttrInfo(AttrKind.Slot, map.Find(slotName), null);
        if (data)
            return new AttrInfo(kind, -1, value);
        if (map.InDict)
            return new AttrInfo(AttrKind.Dynamic, (int)kind, value);
        int slot = map.Find(name);
        if (slot >= 0)
            return new AttrInfo(AttrKind.Slot, slot, null);
        return value is null ? AttrInfo.Missing : new AttrInfo(kind, -1, value);
    }

    public static AttrKind KindOf(PyObject value) => value switch
    {
        W_Function => AttrKind.Function,
        W_Builtin b => b.Binds ? AttrKind.Builtin : AttrKind.Plain,
        W_Property => AttrKind.Property,
        W_StaticMethod => AttrKind.StaticMethod,
        W_ClassMethod => AttrKind.ClassMethod,
        W_Member => AttrKind.Member,
        _ => Attributes.HasGet(value) ? AttrKind.Descriptor : AttrKind.Plain,
    };
}

/// <summary>A class. Its attributes stand in an immutable version that is replaced as a whole.</summary>
public sealed class PyType : PyObject
{
    public string Name;
    public string QualName;
    [ImmutableArray] public readonly PyType[] Bases;
    [ImmutableArray] public readonly PyType[] Mro;
    public readonly Layout Layout;
    public readonly bool IsHeap;
    public TypeVersion Version;
    public readonly Map RootMap;
    private PyType? _meta;
    [ImmutableArray] private PyType[] _subclasses = [];
    /// <summary>Instances have no __dict__: only the names of __slots__.</summary>
    public bool NoDict;
    /// <summary>May not be a base class (bool, NoneType, function...).</summary>
    public bool Final;

    /// <summary>A builtin type; methods are added by <see cref="Def(string, Fn1)"/> and friends before the first transaction.</summary>
    public PyType(string name, PyType? baseType, Layout layout, bool final = false)
    {
        Name = QualName = name;
        Bases = baseType is null ? [] : [baseType];
        Mro = baseType is null ? [this] : [this, .. baseType.Mro];
        Layout = layout;
        Final = final;
        Version = new TypeVersion(this, new Dictionary<W_Str, PyObject>(NameComparer.Instance));
        RootMap = Map.Root(this);
        if (baseType is not null)
            baseType._subclasses = [.. baseType._subclasses, this];
    }

    /// <summary>A guest class.</summary>
    public PyType(PyThread ts, string name, PyType meta, PyType[] bases, PyType[] mroTail, Layout layout, Dictionary<W_Str, PyObject> own)
    {
        Name = QualName = name;
        _meta = meta;
        Bases = bases;
        Mro = [this, .. mroTail];
        Layout = layout;
        IsHeap = true;
        Version = new TypeVersion(this, own);
        RootMap = Map.Root(this);
    }

    /// <summary>The name without the module, which builtin types outside builtins carry in their name ("struct.error").</summary>
    public string ShortName => IsHeap ? Name : Name[(Name.LastIndexOf('.') + 1)..];

    public string BuiltinModule => Name.LastIndexOf('.') is > 0 and var dot ? Name[..dot] : "builtins";

    /// <summary>Makes the type known to its bases (needed for __subclasses__ and for version changes).</summary>
    public void Register(PyThread ts)
    {
        foreach (PyType b in Bases)
            b._subclasses = [.. b._subclasses, this];
    }

    public PyType Meta => _meta ?? Types.Type;

    public void SetMeta(PyType meta) => _meta = meta;

    public PyType[] Subclasses(PyThread ts) => _subclasses;

    public override PyType GetClass(PyThread ts) => _meta ?? Types.Type;

    public override W_Instance? GetFields(PyThread ts, bool create)
    {
        // Attributes of a class live in its version, also those that a metaclass sets on it.
        return null;
    }

    public PyObject? Lookup(PyThread ts, W_Str name) => Version.Lookup(name);

    public PyObject? GetOwn(PyThread ts, W_Str name) => Version.Own.GetValueOrDefault(name);

    public void SetOwn(PyThread ts, W_Str name, PyObject value)
    {
        var own = new Dictionary<W_Str, PyObject>(Version.Own, NameComparer.Instance) { [Names.Intern(name)] = value };
        Version = new TypeVersion(this, own);
        TouchSubclasses(ts);
    }

    public bool DeleteOwn(PyThread ts, W_Str name)
    {
        var own = new Dictionary<W_Str, PyObject>(Version.Own, NameComparer.Instance);
        if (!own.Remove(name))
            return false;
        Version = new TypeVersion(this, own);
        TouchSubclasses(ts);
        return true;
    }

    private void TouchSubclasses(PyThread ts)
    {
        foreach (PyType sub in _subclasses)
        {
            sub.Version = new TypeVersion(sub, sub.Version.Own);
            sub.TouchSubclasses(ts);
        }
    }

    public bool IsSubtypeOf(PyType other)
    {
        if (ReferenceEquals(this, other))
            return true;
        return InMro(this, other);
    }

    [Elidable]
    private static bool InMro(PyType type, PyType other)
    {
        foreach (PyType t in type.Mro)
            if (ReferenceEquals(t, other))
                return true;
        return false;
    }

    /// <summary>Adds to a builtin type while the interpreter starts: nobody has looked anything up yet.</summary>
    public void AddBuiltin(string name, PyObject value) => Version.Own[Names.Intern(name)] = value;

    public override string ToString() => $"<class '{Name}'>";
}
