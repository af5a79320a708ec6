using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>
/// A weak reference. Objects are collected by the base library's collector, so a reference may stay good for a while after the last strong one
/// went; what it answers is read outside the transactions, and an object that it answered stays alive.
/// </summary>
[Immutable]
public sealed class W_WeakRef : PyObject
{
    [Unlogged("cleared by the collector only")]
    public readonly WeakReference<PyObject> Target;
    public readonly PyObject Callback;
    public readonly W_Instance? Fields;
    [Unlogged("computed once: the referent's hash, kept when it is gone")]
    public long Hash;

    public W_WeakRef(PyObject target, PyObject callback, W_Instance? fields)
    {
        Target = new WeakReference<PyObject>(target);
        Callback = callback;
        Fields = fields;
    }

    public PyObject Referent => Target.TryGetTarget(out PyObject? o) ? o : W_None.None;

    public override PyType GetClass(PyThread ts) => Fields?.GetClass(ts) ?? WeakrefModule.RefType;

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => Fields is not null;
}

/// <summary>_weakref.</summary>
public static class WeakrefModule
{
    public static readonly PyType RefType = new("weakref.ReferenceType", Types.Object, Layout.WeakRef);

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_weakref");
        m.Add("ref", RefType);
        if (RefType.Version.Own.Count == 0)
            Setup(RefType);
        return m.Module;
    }

    private static void Setup(PyType t)
    {
        t.New("cls, object, callback=None, /, *args, **kw", (ts, a) =>
        {
            PyObject target = a[1]!;
            bool ok = target is W_Instance or W_Function or PyType or W_Exception or W_Set or W_Generator or W_Module or W_BoundMethod or W_Deque || target.IsSubclassInstance;
            if (!ok || target is W_Instance && target.GetClass(ts).NoDict && !HasWeakSlot(ts, target.GetClass(ts)))
                throw PyErr.TypeError($"cannot create weak reference to '{Ops.TypeName(ts, target)}' object");
            W_Instance? fields = ReferenceEquals(a[0], RefType) ? null : Instantiation.NewFields((PyType)a[0]!);
            return new W_WeakRef(target, a[2] ?? W_None.None, fields);
        });
        t.MethodN("__init__", "self, /, *args, **kw", Effect.Guest, (ts, a) => W_None.None);
        t.Method("__call__", Effect.Guest, (ts, self) => ((W_WeakRef)self).Referent);
        t.Method("__hash__", Effect.Guest, (ts, self) =>
        {
            var r = (W_WeakRef)self;
            if (r.Hash == 0)
                r.Hash = r.Referent is W_None ? throw PyErr.TypeError("weak object has gone away") : Ops.Hash(ts, r.Referent);
            return new W_Int(r.Hash);
        });
        t.Comparisons((ts, op, a, b) =>
        {
            if (b is not W_WeakRef other || op.Symbol is not ("==" or "!="))
                return null;
            PyObject x = ((W_WeakRef)a).Referent, y = other.Referent;
            bool same = x is W_None || y is W_None ? ReferenceEquals(a, b) : Ops.RichEquals(ts, x, y);
            return same == (op.Symbol == "==");
        });
        t.Getter("__callback__", (ts, self) => ((W_WeakRef)self).Callback);
        t.Method("__repr__", Effect.Guest, (ts, self) =>
        {
            PyObject o = ((W_WeakRef)self).Referent;
            string at = $"0x{Identity.Of(self):x}";
            return new W_Str(o is W_None ? $"<weakref at {at}; dead>" : $"<weakref at {at}; to '{Ops.TypeName(ts, o)}' at 0x{Identity.Of(o):x}>");
        });
    }

    private static bool HasWeakSlot(PyThread ts, PyType type) =>
        type.Mro.Any(t => t.GetOwn(ts, Names.Slots) is { } slots && (slots is W_Str one ? one.Value == "__weakref__" : Iteration.ToArray(ts, slots).Any(s => s is W_Str { Value: "__weakref__" })));
}
