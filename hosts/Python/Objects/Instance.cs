using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.Tracer;
using JitStm.TraceIr;

namespace JitStm.Python;

/// <summary>
/// An instance of a guest class, and the attribute part of instances of guest subclasses of builtin types. The first eight attributes
/// stand inline; slot numbers come from the map. An attribute that was a float and is set to a float again is taken for a number that
/// keeps changing: from then on it stands unboxed in <see cref="Floats"/>, and <see cref="W_FloatSlot"/> in its slot says so.
/// </summary>
public sealed class W_Instance : PyObject
{
    public const int Inline = 8;

    public Map Map;
    public PyObject? S0, S1, S2, S3, S4, S5, S6, S7;
    [Owned] public PyObject?[]? Overflow;
    /// <summary>By the number of the slot; null until an inline attribute is unboxed.</summary>
    [Owned] public double[]? Floats;
    /// <summary>The native payload of a few builtin classes whose instances are plain (property subclass and the like).</summary>
    public PyObject? Native;

    public W_Instance(Map map) => Map = map;

    public override PyType GetClass(PyThread ts) => Map.Type;

    public override W_Instance? GetFields(PyThread ts, bool create) => this;

    public override bool IsSubclassInstance => true;

    public PyObject? GetSlot(PyThread ts, int slot)
    {
        PyObject? content = GetContent(slot);
        return ReferenceEquals(content, W_FloatSlot.Instance) ? new W_Float(Floats![slot]) : content;
    }

    public void SetSlot(PyThread ts, int slot, PyObject? value)
    {
        if (slot < Inline && value is W_Float number && SetFloat(slot, number.Value))
            return;
        SetContent(slot, value);
    }

    /// <summary>False when the slot holds no float yet.</summary>
    private bool SetFloat(int slot, double value)
    {
        PyObject? content = GetContent(slot);
        if (!ReferenceEquals(content, W_FloatSlot.Instance))
        {
            if (content is not W_Float)
                return false;
            if (Floats is null)
                Floats = new double[Inline];
            SetContent(slot, W_FloatSlot.Instance);
        }
        Floats![slot] = value;
        return true;
    }

    private PyObject? GetContent(int slot)
    {
        switch (slot)
        {
            case 0: return S0;
            case 1: return S1;
            case 2: return S2;
            case 3: return S3;
            case 4: return S4;
            case 5: return S5;
            case 6: return S6;
            case 7: return S7;
            default: return Overflow![slot - Inline];
        }
    }

    private void SetContent(int slot, PyObject? value)
    {
        switch (slot)
        {
            case 0: S0 = value; break;
            case 1: S1 = value; break;
            case 2: S2 = value; break;
            case 3: S3 = value; break;
            case 4: S4 = value; break;
            case 5: S5 = value; break;
            case 6: S6 = value; break;
            case 7: S7 = value; break;
            default: Overflow![slot - Inline] = value; break;
        }
    }

    /// <summary>Appends an attribute: the map gets the new name, whose slot is the map's count so far.</summary>
    public void AddSlot(PyThread ts, Map grown, PyObject value)
    {
        if (grown.Slot >= Inline)
            Reserve(ts, grown.Slot - Inline);
        SetSlot(ts, grown.Slot, value);
        Map = grown;
    }

    [DontLookInside(CallEffects.Reads | CallEffects.Writes)]
    private void Reserve(PyThread ts, int index)
    {
        int length = Overflow is null ? 0 : Overflow.Length;
        if (index < length)
            return;
        var grown = new PyObject?[length == 0 ? 4 : length * 2];
        for (int i = 0; i < length; i++)
            grown[i] = Overflow![i];
        Overflow = grown;
    }

    /// <summary>Removes a slot: the values behind it move down, the map is rebuilt.</summary>
    public void RemoveSlot(PyThread ts, int slot)
    {
        Map map = Map;
        W_Str[] names = map.AllNames();
        Map rebuilt = map;
        while (rebuilt.Parent is not null)
            rebuilt = rebuilt.Parent;
        for (int i = 0; i < names.Length; i++)
        {
            if (i == slot)
                continue;
            if (i > slot)
                SetSlot(ts, i - 1, GetSlot(ts, i));
            rebuilt = rebuilt.Add(names[i]);
        }
        SetSlot(ts, names.Length - 1, null);
        Map = rebuilt;
    }

    /// <summary>The attributes as a live dict: from now on they live in it.</summary>
    public W_Dict ToDict(PyThread ts)
    {
        Map map = Map;
        if (map.InDict)
            return (W_Dict)S0!;
        var dict = new W_Dict(ts);
        W_Str[] names = map.AllNames();
        for (int i = 0; i < names.Length; i++)
        {
            PyObject? value = GetSlot(ts, i);
            if (value is not null)
                dict.SetStr(ts, names[i], value);
            SetSlot(ts, i, null);
        }
        S0 = dict;
        Map = map.DictMap;
        return dict;
    }

    public void SetDict(PyThread ts, W_Dict dict)
    {
        ToDict(ts);
        S0 = dict;
    }

    /// <summary>Own attribute by name, or null.</summary>
    public PyObject? GetOwn(PyThread ts, W_Str name)
    {
        Map map = Map;
        if (map.InDict)
            return ((W_Dict)S0!).GetStr(ts, name);
        int slot = map.Find(name);
        return slot < 0 ? null : GetSlot(ts, slot);
    }

    public void SetOwn(PyThread ts, W_Str name, PyObject value)
    {
        Map map = Map;
        if (map.InDict)
        {
            ((W_Dict)S0!).SetStr(ts, name, value);
            return;
        }
        int slot = map.Find(name);
        if (slot >= 0)
            SetSlot(ts, slot, value);
        else if (map.Count >= 200)
            ToDict(ts).SetStr(ts, name, value);
        else
            AddSlot(ts, map.Add(name), value);
    }

    public bool DeleteOwn(PyThread ts, W_Str name)
    {
        Map map = Map;
        if (map.InDict)
            return ((W_Dict)S0!).RemoveStr(ts, name);
        int slot = map.Find(name);
        if (slot < 0)
            return false;
        RemoveSlot(ts, slot);
        return true;
    }

    public IEnumerable<W_Str> OwnNames(PyThread ts) => Map.InDict ? [] : Map.AllNames();

    /// <summary>Assignment to __class__: same attributes under another type's maps.</summary>
    public void ChangeClass(PyThread ts, PyType type)
    {
        Map map = Map;
        if (map.InDict)
        {
            Map = type.RootMap.DictMap;
            return;
        }
        Map moved = type.RootMap;
        foreach (W_Str name in map.AllNames())
            moved = moved.Add(name);
        Map = moved;
    }
}

/// <summary>Stands in the slot of an attribute whose value is an unboxed float; guest code never sees it.</summary>
[Immutable]
public sealed class W_FloatSlot : PyObject
{
    public static readonly W_FloatSlot Instance = new();

    private W_FloatSlot()
    {
    }

    public override PyType GetClass(PyThread ts) => Types.Float;
}
