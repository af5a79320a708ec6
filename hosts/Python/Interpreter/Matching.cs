using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>The match statement's instructions, and the interactive mode's.</summary>
public static class Matching
{
    [DontLookInside]
    public static bool IsSequence(PyThread ts, PyObject v) => v switch
    {
        W_List or W_Tuple or W_Range => true,
        W_Str or W_Bytes or W_ByteArray or W_Dict or W_Set => false,
        _ => HasAbc(ts, v, "Sequence"),
    };

    [DontLookInside]
    public static bool IsMapping(PyThread ts, PyObject v) => v is W_Dict || HasAbc(ts, v, "Mapping");

    private static bool HasAbc(PyThread ts, PyObject v, string name)
    {
        if (v is not W_Instance)
            return false;
        PyObject? module = Imports.Loaded(ts, "_collections_abc") ?? Imports.Loaded(ts, "collections.abc");
        return module is not null && Attributes.TryGet(ts, module, Names.Intern(name)) is { } abc && Ops.IsInstance(ts, v, abc);
    }

    [DontLookInside]
    public static PyObject Keys(PyThread ts, PyObject v, W_Tuple keys)
    {
        var seen = new W_Set(ts);
        var values = new PyObject[keys.Items.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (!seen.Add(ts, keys.Items[i]))
                throw PyErr.ValueError($"mapping pattern checks duplicate key ({Repr.Of(ts, keys.Items[i])})");
            PyObject? value = v is W_Dict d ? d.Get(ts, keys.Items[i]) : GetOrNull(ts, v, keys.Items[i]);
            if (value is null)
                return W_None.None;
            values[i] = value;
        }
        return new W_Tuple(values);
    }

    private static readonly W_None s_missing = new();

    private static PyObject? GetOrNull(PyThread ts, PyObject v, PyObject key)
    {
        PyObject value = Interp.CallMethod(ts, v, "get", key, s_missing);
        return ReferenceEquals(value, s_missing) ? null : value;
    }

    [DontLookInside]
    public static PyObject Rest(PyThread ts, PyObject v, W_Tuple keys)
    {
        var rest = new W_Dict(ts);
        Building.DictUpdate(ts, rest, v);
        foreach (PyObject key in keys.Items)
            rest.Remove(ts, key);
        return rest;
    }

    [DontLookInside]
    public static PyObject Class(PyThread ts, PyObject v, PyObject cls, int positional, W_Tuple names)
    {
        if (cls is not PyType type)
            throw PyErr.TypeError("called match pattern must be a class");
        if (!Ops.IsInstance(ts, v, cls))
            return W_None.None;
        var values = new List<PyObject>();
        var seen = new HashSet<string>();
        if (positional > 0 && !Positional(ts, v, type, positional, values, seen))
            return W_None.None;
        foreach (PyObject name in names.Items)
        {
            var s = (W_Str)name;
            if (!seen.Add(s.Value))
                throw PyErr.TypeError($"{type.Name}() got multiple sub-patterns for attribute '{s.Value}'");
            if (Attributes.TryGet(ts, v, Names.Intern(s)) is not { } value)
                return W_None.None;
            values.Add(value);
        }
        return new W_Tuple([.. values]);
    }

    private static bool Positional(PyThread ts, PyObject v, PyType type, int count, List<PyObject> values, HashSet<string> seen)
    {
        PyObject? args = type.Lookup(ts, Names.Intern("__match_args__"));
        bool self = args is null && type.Mro.Any(t => t.Layout is not Layout.Object and not Layout.Exception and not Layout.Other && !t.IsHeap);
        PyObject[] names = args is W_Tuple t ? t.Items : args is null ? [] : throw PyErr.TypeError($"{type.Name}.__match_args__ must be a tuple (got {Ops.TypeName(ts, args)})");
        int allowed = self ? 1 : names.Length;
        if (count > allowed)
            throw PyErr.TypeError($"{type.Name}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({count} given)");
        if (self)
        {
            values.Add(v);
            return true;
        }
        for (int i = 0; i < count; i++)
        {
            if (names[i] is not W_Str s)
                throw PyErr.TypeError($"__match_args__ elements must be strings (got {Ops.TypeName(ts, names[i])})");
            if (!seen.Add(s.Value))
                throw PyErr.TypeError($"{type.Name}() got multiple sub-patterns for attribute '{s.Value}'");
            if (Attributes.TryGet(ts, v, Names.Intern(s)) is not { } value)
                return false;
            values.Add(value);
        }
        return true;
    }

    [DontLookInside]
    public static void PrintExpr(PyThread ts, PyObject v)
    {
        PyObject hook = Modules.SysModule.Module.Dict.GetStr(ts, "displayhook") ?? throw PyErr.RuntimeError("lost sys.displayhook");
        Interp.Call(ts, hook, v);
    }
}
