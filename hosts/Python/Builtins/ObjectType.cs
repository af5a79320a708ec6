using System.Runtime.CompilerServices;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>object.</summary>
public static class ObjectType
{
    public static void Setup()
    {
        PyType t = Types.Object;
        t.Doc("The base class of the class hierarchy.");
        Types.ObjectNew = t.New("cls, /, *args, **kw", (ts, a) =>
        {
            var type = a[0] as PyType ?? throw PyErr.TypeError($"object.__new__(X): X is not a type object ({Ops.TypeName(ts, a[0]!)})");
            return Instantiation.ObjectNew(ts, type, ((W_Tuple)a[1]!).Items, ((W_Dict)a[2]!).Count);
        });
        t.MethodN("__init__", "self, /, *args, **kw", Effect.Guest, Init);
        Types.ObjectInit = (W_Builtin)t.Version.Own[Names.Init];
        t.Method("__repr__", Effect.Reads, (ts, self) => new W_Str(Repr.Default(ts, self)));
        t.Method("__str__", Effect.Guest, (ts, self) => new W_Str(Repr.Of(ts, self)));
        t.Method("__format__", Effect.Guest, (ts, self, spec) =>
            ((W_Str)spec).Units == 0 ? new W_Str(Repr.Str(ts, self)) : throw PyErr.TypeError($"unsupported format string passed to {Ops.TypeName(ts, self)}.__format__"));
        t.Method("__hash__", Effect.Reads, (ts, self) => new W_Int(Identity.Hash(self)));
        t.Method("__eq__", Effect.Reads, (ts, a, b) => a.Is(b) ? W_Bool.True : W_NotImplemented.Value);
        t.Method("__ne__", Effect.Guest, NotEqual);
        foreach (string name in new[] { "__lt__", "__le__", "__gt__", "__ge__" })
            t.Method(name, Effect.Pure, (ts, a, b) => W_NotImplemented.Value);
        t.Method("__getattribute__", Effect.Guest, (ts, self, name) =>
            Attributes.Generic(ts, self, Names.Intern((W_Str)name)) ?? throw Attributes.NoAttribute(ts, self, (W_Str)name));
        t.Method("__setattr__", Effect.Guest, (ts, self, name, value) =>
        {
            Attributes.GenericSet(ts, self, Names.Intern((W_Str)name), value);
            return W_None.None;
        });
        t.Method("__delattr__", Effect.Guest, (ts, self, name) =>
        {
            Attributes.GenericSet(ts, self, Names.Intern((W_Str)name), null);
            return W_None.None;
        });
        Types.ObjectSetAttr = (W_Builtin)t.Version.Own[Names.SetAttr];
        Types.ObjectDelAttr = (W_Builtin)t.Version.Own[Names.DelAttr];
        t.Getter("__class__", (ts, self) => self.GetClass(ts), SetClass);
        Types.ObjectClassMember = (W_Member)t.Version.Own[Names.Class];
        t.Getter("__dict__", GetDict, SetDict);
        t.Method("__dir__", Effect.Guest, (ts, self) => new W_List(ts, Introspection.Dir(ts, self)));
        t.Method("__sizeof__", Effect.Reads, (ts, self) => new W_Int(48));
        t.Method("__reduce_ex__", Effect.Guest, (ts, self, protocol) => self.GetClass(ts).Lookup(ts, Names.Intern("__reduce__")) is W_Builtin
            ? Copyreg(ts, "reduce_object", self) : Interp.CallMethod(ts, self, "__reduce__"));
        t.Method("__reduce__", Effect.Guest, (ts, self) => Copyreg(ts, "reduce_object", self));
        t.Method("__getstate__", Effect.Guest, (ts, self) => Copyreg(ts, "default_state", self));
        t.ClassMethodN("__init_subclass__", "cls, /, **kw", (ts, a) =>
            ((W_Dict)a[1]!).Count == 0 ? W_None.None : throw PyErr.TypeError($"{((PyType)a[0]!).Name}.__init_subclass__() takes no keyword arguments"));
        t.ClassMethodN("__subclasshook__", "cls, other, /", (ts, a) => W_NotImplemented.Value);
    }

    private static PyObject Copyreg(PyThread ts, string function, PyObject self) => Interp.CallMethod(ts, Imports.ImportModule(ts, "copyreg"), function, self);

    private static PyObject Init(PyThread ts, PyObject?[] a)
    {
        PyType type = a[0]!.GetClass(ts);
        bool excess = ((W_Tuple)a[1]!).Items.Length > 0 || ((W_Dict)a[2]!).Count > 0;
        if (excess && !ReferenceEquals(type.Lookup(ts, Names.Init), Types.ObjectInit))
            throw PyErr.TypeError("object.__init__() takes exactly one argument (the instance to initialize)");
        if (excess && ReferenceEquals(type.Lookup(ts, Names.New), Types.ObjectNew))
            throw PyErr.TypeError($"{type.Name}.__init__() takes exactly one argument (the instance to initialize)");
        return W_None.None;
    }

    private static PyObject NotEqual(PyThread ts, PyObject a, PyObject b)
    {
        PyObject? eq = a.GetClass(ts).Lookup(ts, Names.Eq);
        PyObject r = Interp.CallFound(ts, eq!, a, [b]);
        return r is W_NotImplemented ? r : W_Bool.From(!Ops.IsTrue(ts, r));
    }

    private static void SetClass(PyThread ts, PyObject self, PyObject? value)
    {
        if (value is not PyType type)
            throw PyErr.TypeError($"__class__ must be set to a class, not '{(value is null ? "NULL" : Ops.TypeName(ts, value))}' object");
        if (self is W_Exception e && type.Layout == Layout.Exception)
            e.SetType(ts, type);
        else if (self.GetFields(ts, false) is { } fields && type.IsHeap && type.Layout == self.GetClass(ts).Layout)
            fields.ChangeClass(ts, type);
        else
            throw PyErr.TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
    }

    private static PyObject GetDict(PyThread ts, PyObject self)
    {
        if (self is W_Module m)
            return m.Dict;
        if (self is PyType t)
            return new W_MappingProxy(t, null);
        if (self.GetClass(ts).NoDict || self.GetFields(ts, true) is not { } fields)
            throw Attributes.NoAttribute(ts, self, Names.Dict);
        return fields.ToDict(ts);
    }

    private static void SetDict(PyThread ts, PyObject self, PyObject? value)
    {
        if (value is not W_Dict d || self.GetFields(ts, true) is not { } fields)
            throw PyErr.TypeError($"__dict__ must be set to a dictionary, not a '{(value is null ? "NULL" : Ops.TypeName(ts, value))}'");
        fields.SetDict(ts, d);
    }
}

/// <summary>id() and identity hashes. Numbers go by value, others by an id that their original keeps for life.</summary>
public static class Identity
{
    private sealed class Box(long id)
    {
        public readonly long Id = id;
    }

    [Unlogged("ids are never reused and mean nothing to transactions")]
    private static readonly ConditionalWeakTable<PyObject, Box> s_ids = new();
    [Unlogged("a counter")]
    private static long s_last = 0x7f3a_0000_0000;

    public static long Of(PyObject o) => o switch
    {
        W_Int i => 0x10_0000_0000 + i.Value * 32,
        W_Float f => BitConverter.DoubleToInt64Bits(f.Value) & long.MaxValue,
        _ => s_ids.GetValue(o, static _ => new Box(Interlocked.Add(ref s_last, 48))).Id,
    };

    public static long Hash(PyObject o) => Of(o) >> 4;
}

/// <summary>dir().</summary>
public static class Introspection
{
    public static PyObject[] Dir(PyThread ts, PyObject o)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        if (o is W_Module m)
        {
            foreach (DictEntry e in m.Dict.Entries(ts))
                names.Add(((W_Str)e.Key).Value);
            return Sorted(names);
        }
        PyType type = o as PyType ?? o.GetClass(ts);
        foreach (PyType t in type.Mro)
            foreach (W_Str name in t.Version.Own.Keys)
                names.Add(name.Value);
        if (o is not PyType && o.GetFields(ts, false) is { } fields)
            foreach (PyObject name in fields.Map.InDict ? fields.ToDict(ts).KeyArray(ts) : fields.Map.AllNames())
                names.Add(((W_Str)name).Value);
        return Sorted(names);
    }

    private static PyObject[] Sorted(SortedSet<string> names) => [.. names.Select(n => (PyObject)new W_Str(n))];
}

/// <summary>A read-only view of a type's attributes (or of a dict).</summary>
[Immutable]
public sealed class W_MappingProxy : PyObject
{
    public readonly PyType? Type;
    private readonly W_Dict? _dict;

    public W_MappingProxy(PyType? type, W_Dict? dict)
    {
        Type = type;
        _dict = dict;
    }

    public override PyType GetClass(PyThread ts) => Types.MappingProxy;

    public W_Dict ToDict(PyThread ts)
    {
        if (_dict is not null)
            return _dict;
        var d = new W_Dict(ts);
        foreach ((W_Str name, PyObject value) in Type!.Version.Own)
            d.SetStr(ts, name, value);
        return d;
    }
}

/// <summary>int | str.</summary>
[Immutable]
public sealed class W_Union : PyObject
{
    public readonly PyObject[] Args;

    public W_Union(PyObject[] args) => Args = args;

    public override PyType GetClass(PyThread ts) => Types.UnionType;
}

/// <summary>list[int].</summary>
[Immutable]
public sealed class W_GenericAlias : PyObject
{
    public readonly PyObject Origin;
    public readonly W_Tuple Args;

    public W_GenericAlias(PyObject origin, W_Tuple args)
    {
        Origin = origin;
        Args = args;
    }

    public override PyType GetClass(PyThread ts) => Types.GenericAlias;
}
