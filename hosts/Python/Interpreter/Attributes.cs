using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>
/// Attribute access. The fast ways are for instances of guest classes: promoted map and type version fold to a slot number or a
/// function in a trace. The general way follows object.__getattribute__ and type.__getattribute__.
/// </summary>
public static class Attributes
{
    // ---- from the dispatch loop ----

    /// <summary>obj.name; null when a frame was pushed.</summary>
    public static PyObject? Load(PyThread ts, Frame frame, PyObject obj, W_Str name, int dst, int retPc)
    {
        if (obj is W_Instance inst)
        {
            if (!Jit.InJit && SlotCache.Load(ts, frame.Code.SlotCaches, frame.Pc, inst) is { } cached)
                return cached;
            Map map = Jit.Promote(inst.Map);
            TypeVersion version = Jit.Promote(map.Type.Version);
            if (!version.CustomGet())
            {
                AttrInfo info = version.Resolve(map, name);
                switch (info.Kind)
                {
                    case AttrKind.Slot:
                        PyObject? value = inst.GetSlot(ts, info.Slot);
                        if (value is null)
                            break;
                        if (!Jit.InJit)
                            SlotCache.Fill(frame.Code.SlotCaches, frame.Pc, map, version, info.Slot, null);
                        return value;
                    case AttrKind.Plain:
                        return info.Value;
                    case AttrKind.Function:
                        return new W_BoundMethod(inst, info.Value!);
                    case AttrKind.Property:
                        if (((W_Property)info.Value!).Getter is W_Function getter)
                            return Calls.Function(ts, frame, getter, [inst], null, dst, retPc, ReturnMode.Normal, null);
                        break;
                    case AttrKind.Missing:
                        if (version.Lookup(Names.GetAttr) is W_Function getattr)
                            return Calls.Function(ts, frame, getattr, [inst, name], null, dst, retPc, ReturnMode.Normal, null);
                        break;
                }
            }
        }
        else if (obj is W_Module module)
        {
            PyObject? found = ModuleAttr(ts, module, name);
            if (found is not null)
                return found;
        }
        return GetSlow(ts, obj, name);
    }

    [DontLookInside(CallEffects.Reads)]
    private static PyObject? ModuleAttr(PyThread ts, W_Module module, W_Str name) => module.Dict.GetStr(ts, name);

    [DontLookInside]
    private static PyObject GetSlow(PyThread ts, PyObject obj, W_Str name) => Get(ts, obj, name);

    /// <summary>regs[dst], regs[dst + 1] = function and receiver, or the attribute and null. Null when a frame was pushed (it delivers to dst alone).</summary>
    public static PyObject? LoadMethod(PyThread ts, Frame frame, PyObject obj, W_Str name, int dst, int retPc)
    {
        PyObject?[] regs = frame.Regs;
        if (obj is W_Instance inst)
        {
            if (!Jit.InJit && SlotCache.LoadMethod(ts, frame.Code.SlotCaches, frame.Pc, inst) is { } cached)
            {
                JitArray.Store(regs, dst, cached);
                JitArray.Store(regs, dst + 1, obj);
                return obj;
            }
            Map map = Jit.Promote(inst.Map);
            TypeVersion version = Jit.Promote(map.Type.Version);
            if (!version.CustomGet())
            {
                AttrInfo info = version.Resolve(map, name);
                if (info.Kind is AttrKind.Function or AttrKind.Builtin)
                {
                    if (!Jit.InJit)
                        SlotCache.Fill(frame.Code.SlotCaches, frame.Pc, map, version, -1, info.Value);
                    JitArray.Store(regs, dst, info.Value);
                    JitArray.Store(regs, dst + 1, obj);
                    return obj;
                }
            }
        }
        else if (obj is not PyType and not W_Module and not W_Super)
        {
            PyType type = Jit.Promote(obj.GetClass(ts));
            TypeVersion version = Jit.Promote(type.Version);
            if (!version.CustomGet())
            {
                PyObject? found = version.Lookup(name);
                if (found is W_Builtin { Binds: true } or W_Function && !HasOwn(ts, obj, name))
                {
                    JitArray.Store(regs, dst, found);
                    JitArray.Store(regs, dst + 1, obj);
                    return obj;
                }
            }
        }
        else if (obj is W_Super super && SuperLookup(ts, super, name) is { } method && super.Self is not null && !ReferenceEquals(super.Self, super.SelfType)
            && method is W_Function or W_Builtin { Binds: true })
        {
            JitArray.Store(regs, dst, method);
            JitArray.Store(regs, dst + 1, super.Self);
            return obj;
        }
        JitArray.Store(regs, dst + 1, null);
        PyObject? value = Load(ts, frame, obj, name, dst, retPc);
        if (value is not null)
            JitArray.Store(regs, dst, value);
        return value;
    }

    private static bool HasOwn(PyThread ts, PyObject obj, W_Str name)
    {
        W_Instance? fields = obj.GetFields(ts, false);
        return fields is not null && fields.GetOwn(ts, name) is not null;
    }

    /// <summary>obj.name = value; false when a frame was pushed.</summary>
    public static bool Store(PyThread ts, Frame frame, PyObject obj, W_Str name, PyObject value, int retPc)
    {
        if (obj is W_Instance inst)
        {
            if (!Jit.InJit && SlotCache.Store(ts, frame.Code.SlotCaches, frame.Pc, inst, value))
                return true;
            Map map = Jit.Promote(inst.Map);
            TypeVersion version = Jit.Promote(map.Type.Version);
            StoreInfo info = version.ResolveStore(map, name);
            switch (info.Kind)
            {
                case StoreKind.Slot:
                    inst.SetSlot(ts, info.Slot, value);
                    if (!Jit.InJit)
                        SlotCache.Fill(frame.Code.SlotCaches, frame.Pc, map, version, info.Slot, null);
                    return true;
                case StoreKind.Add:
                    inst.AddSlot(ts, info.Grown!, value);
                    return true;
                case StoreKind.Property:
                    return Calls.Function(ts, frame, (W_Function)info.Value!, [inst, value], null, 0, retPc, ReturnMode.Discard, null) is not null;
                case StoreKind.Custom:
                    return Calls.Function(ts, frame, (W_Function)info.Value!, [inst, name, value], null, 0, retPc, ReturnMode.Discard, null) is not null;
            }
        }
        SetSlow(ts, obj, name, value);
        return true;
    }

    [DontLookInside]
    private static void SetSlow(PyThread ts, PyObject obj, W_Str name, PyObject value) => Set(ts, obj, name, value);

    [DontLookInside]
    public static void Delete(PyThread ts, PyObject obj, W_Str name) => Remove(ts, obj, name);

    // ---- descriptors ----

    public static bool HasGet(PyObject value) => Running(value, Names.Get) is not null;

    private static PyObject? Running(PyObject value, W_Str name) => value.GetClass(PyThread.Running).Lookup(PyThread.Running, name);

    public static bool IsDataDescriptor(PyObject value) => value switch
    {
        W_Property or W_Member => true,
        W_Function or W_Builtin or W_StaticMethod or W_ClassMethod or W_Int or W_Str => false,
        _ => Running(value, Names.Set) is not null || Running(value, Names.Delete) is not null,
    };

    /// <summary>What a class attribute gives when read through an instance (or through the class alone: obj is None and the owner its type).</summary>
    public static PyObject Bind(PyThread ts, PyObject attr, PyObject obj, PyType owner)
    {
        switch (attr)
        {
            case W_Function:
                return new W_BoundMethod(obj, attr);
            case W_Builtin b:
                return b.Binds ? new W_BoundMethod(obj, attr) : attr;
            case W_StaticMethod s:
                return s.Func;
            case W_ClassMethod c:
                return BindClass(ts, c, owner);
            case W_Property p:
                return p.Getter is null ? throw NoGetter(ts, p, obj) : Interp.Call(ts, p.Getter, obj);
            case W_Member m:
                return ReadMember(ts, m, obj);
        }
        PyObject? get = attr.GetClass(ts).Lookup(ts, Names.Get);
        return get is null ? attr : Interp.Call(ts, get, attr, obj, owner);
    }

    private static PyObject BindClass(PyThread ts, W_ClassMethod c, PyType owner)
    {
        if (c.Func is W_Function or W_Builtin)
            return new W_BoundMethod(owner, c.Func);
        return c.Func.GetClass(ts).Lookup(ts, Names.Get) is { } get ? Interp.Call(ts, get, c.Func, owner, owner.GetClass(ts)) : new W_BoundMethod(owner, c.Func);
    }

    /// <summary>A class attribute read through the class.</summary>
    private static PyObject BindToClass(PyThread ts, PyObject attr, PyType owner)
    {
        switch (attr)
        {
            case W_Function or W_Builtin or W_Property or W_Member:
                return attr;
            case W_StaticMethod s:
                return s.Func;
            case W_ClassMethod c:
                return BindClass(ts, c, owner);
        }
        PyObject? get = attr.GetClass(ts).Lookup(ts, Names.Get);
        return get is null ? attr : Interp.Call(ts, get, attr, W_None.None, owner);
    }

    private static PyException NoGetter(PyThread ts, W_Property p, PyObject obj) =>
        PyErr.AttributeError(p.Name is null ? "property has no getter" : $"property '{p.Name}' of '{obj.GetClass(ts).Name}' object has no getter");

    private static PyObject ReadMember(PyThread ts, W_Member m, PyObject obj)
    {
        if (m.SlotName is null)
        {
            if (!obj.GetClass(ts).IsSubtypeOf(m.Owner))
                throw PyErr.TypeError($"descriptor '{m.Name.Value}' for '{m.Owner.Name}' objects doesn't apply to a '{obj.GetClass(ts).Name}' object");
            return m.Getter!(ts, obj);
        }
        return obj.GetFields(ts, false)?.GetOwn(ts, m.SlotName)
            ?? throw PyErr.AttributeError($"'{obj.GetClass(ts).Name}' object has no attribute '{m.Name.Value}'");
    }

    // ---- reading ----

    public static PyObject Get(PyThread ts, PyObject obj, W_Str name)
    {
        PyType type = obj.GetClass(ts);
        if (type.Version.CustomGet())
        {
            PyObject custom = type.Lookup(ts, Names.GetAttribute)!;
            try
            {
                return Interp.CallFound(ts, custom, obj, [name]);
            }
            catch (PyException e)
            {
                if (!(e.Value.Type.IsSubtypeOf(Types.AttributeError) && type.Lookup(ts, Names.GetAttr) is not null))
                    throw;
                return Interp.CallFound(ts, type.Lookup(ts, Names.GetAttr)!, obj, [name]);
            }
        }
        PyObject? getattr = type.Lookup(ts, Names.GetAttr);
        if (getattr is null)
            return Generic(ts, obj, name) ?? throw NoAttribute(ts, obj, name);
        PyObject? found;
        try
        {
            found = Generic(ts, obj, name);
        }
        catch (PyException e)
        {
            if (!e.Value.Type.IsSubtypeOf(Types.AttributeError))
                throw;
            found = null;
        }
        return found ?? Interp.CallFound(ts, getattr, obj, [name]);
    }

    public static PyException NoAttribute(PyThread ts, PyObject obj, W_Str name)
    {
        PyException e = obj switch
        {
            PyType t => PyErr.AttributeError($"type object '{t.Name}' has no attribute '{name.Value}'"),
            W_Module m => PyErr.AttributeError($"module '{ModuleName(ts, m)}' has no attribute '{name.Value}'"),
            _ => PyErr.AttributeError($"'{obj.GetClass(ts).Name}' object has no attribute '{name.Value}'"),
        };
        e.Value.SetField(ts, "name", name);
        e.Value.SetField(ts, "obj", obj);
        return e;
    }

    private static string ModuleName(PyThread ts, W_Module m) => m.Dict.GetStr(ts, Names.Name) is W_Str s ? s.Value : "?";

    /// <summary>The attribute, or null when it raises AttributeError.</summary>
    public static PyObject? TryGet(PyThread ts, PyObject obj, W_Str name)
    {
        PyType type = obj.GetClass(ts);
        try
        {
            if (!type.Version.CustomGet() && type.Lookup(ts, Names.GetAttr) is null)
                return Generic(ts, obj, name);
            return Get(ts, obj, name);
        }
        catch (PyException e)
        {
            if (!e.Value.Type.IsSubtypeOf(Types.AttributeError))
                throw;
            return null;
        }
    }

    /// <summary>object.__getattribute__, type's, module's or super's: the attribute or null.</summary>
    public static PyObject? Generic(PyThread ts, PyObject obj, W_Str name)
    {
        switch (obj)
        {
            case PyType t:
                return OfType(ts, t, name);
            case W_Super s:
                return OfSuper(ts, s, name) ?? OfObject(ts, obj, name);
            case W_Module m:
                return m.Dict.GetStr(ts, name) ?? OfObject(ts, obj, name) ?? OfModuleGetattr(ts, m, name);
            default:
                return OfObject(ts, obj, name);
        }
    }

    private static PyObject? OfModuleGetattr(PyThread ts, W_Module m, W_Str name) =>
        m.Dict.GetStr(ts, Names.GetAttr) is { } f ? Interp.Call(ts, f, name) : null;

    private static PyObject? OfObject(PyThread ts, PyObject obj, W_Str name)
    {
        PyType type = obj.GetClass(ts);
        PyObject? attr = type.Lookup(ts, name);
        if (attr is not null && IsDataDescriptor(attr))
            return Bind(ts, attr, obj, type);
        W_Instance? fields = obj.GetFields(ts, false);
        PyObject? own = fields?.GetOwn(ts, name);
        if (own is not null)
            return own;
        if (attr is not null)
            return Bind(ts, attr, obj, type);
        return null;
    }

    private static PyObject? OfType(PyThread ts, PyType t, W_Str name)
    {
        PyObject? meta = t.Meta.Lookup(ts, name);
        if (meta is not null && IsDataDescriptor(meta))
            return Bind(ts, meta, t, t.Meta);
        PyObject? attr = t.Lookup(ts, name);
        if (attr is not null)
            return BindToClass(ts, attr, t);
        return meta is null ? null : Bind(ts, meta, t, t.Meta);
    }

    public static PyObject? SuperLookup(PyThread ts, W_Super s, W_Str name)
    {
        if (s.SelfType is null)
            return null;
        bool behind = false;
        foreach (PyType t in s.SelfType.Mro)
        {
            if (behind && t.Version.Own.TryGetValue(name, out PyObject? found))
                return found;
            behind |= ReferenceEquals(t, s.Start);
        }
        return null;
    }

    private static PyObject? OfSuper(PyThread ts, W_Super s, W_Str name)
    {
        if (ReferenceEquals(name, Names.Class))
            return null;
        PyObject? found = SuperLookup(ts, s, name);
        if (found is null)
            return null;
        if (ReferenceEquals(s.Self, s.SelfType))
            return BindToClass(ts, found, s.SelfType!);
        return Bind(ts, found, s.Self!, s.SelfType!);
    }

    // ---- writing ----

    public static void Set(PyThread ts, PyObject obj, W_Str name, PyObject value)
    {
        PyType type = obj.GetClass(ts);
        PyObject? custom = type.Lookup(ts, Names.SetAttr);
        if (custom is not null && !ReferenceEquals(custom, Types.ObjectSetAttr))
        {
            Interp.CallFound(ts, custom, obj, [name, value]);
            return;
        }
        GenericSet(ts, obj, name, value);
    }

    public static void Remove(PyThread ts, PyObject obj, W_Str name)
    {
        PyType type = obj.GetClass(ts);
        PyObject? custom = type.Lookup(ts, Names.DelAttr);
        if (custom is not null && !ReferenceEquals(custom, Types.ObjectDelAttr))
        {
            Interp.CallFound(ts, custom, obj, [name]);
            return;
        }
        GenericSet(ts, obj, name, null);
    }

    /// <summary>object.__setattr__ and type.__setattr__; null deletes.</summary>
    public static void GenericSet(PyThread ts, PyObject obj, W_Str name, PyObject? value)
    {
        PyType type = obj.GetClass(ts);
        PyObject? attr = type.Lookup(ts, name);
        if (attr is not null && IsDataDescriptor(attr))
        {
            SetDescriptor(ts, attr, obj, name, value);
            return;
        }
        if (obj is PyType t)
        {
            SetOnType(ts, t, name, value);
            return;
        }
        if (obj is W_Module m)
        {
            if (value is not null)
                m.Dict.SetStr(ts, name, value);
            else if (!m.Dict.RemoveStr(ts, name))
                throw NoAttribute(ts, obj, name);
            return;
        }
        W_Instance? fields = type.NoDict ? null : obj.GetFields(ts, value is not null);
        if (fields is null)
            throw attr is null ? NoAttribute(ts, obj, name) : PyErr.AttributeError($"'{type.Name}' object attribute '{name.Value}' is read-only");
        if (value is not null)
            fields.SetOwn(ts, Names.Intern(name), value);
        else if (!fields.DeleteOwn(ts, name))
            throw NoAttribute(ts, obj, name);
    }

    private static void SetDescriptor(PyThread ts, PyObject attr, PyObject obj, W_Str name, PyObject? value)
    {
        PyType type = obj.GetClass(ts);
        switch (attr)
        {
            case W_Property p:
                PyObject? f = value is null ? p.Deleter : p.Setter;
                if (f is null)
                    throw PyErr.AttributeError($"property '{p.Name ?? name.Value}' of '{type.Name}' object has no {(value is null ? "deleter" : "setter")}");
                if (value is null)
                    Interp.Call(ts, f, obj);
                else
                    Interp.Call(ts, f, obj, value);
                return;
            case W_Member { SlotName: { } slot }:
                W_Instance fields = obj.GetFields(ts, true)!;
                if (value is not null)
                    fields.SetOwn(ts, slot, value);
                else if (!fields.DeleteOwn(ts, slot))
                    throw NoAttribute(ts, obj, name);
                return;
            case W_Member m:
                if (m.Setter is null)
                    throw PyErr.AttributeError($"attribute '{name.Value}' of '{m.Owner.Name}' objects is not writable");
                m.Setter(ts, obj, value);
                return;
        }
        PyObject? set = attr.GetClass(ts).Lookup(ts, value is null ? Names.Delete : Names.Set);
        if (set is null)
            throw PyErr.AttributeError(value is null ? Names.Delete.Value : Names.Set.Value);
        if (value is null)
            Interp.Call(ts, set, attr, obj);
        else
            Interp.Call(ts, set, attr, obj, value);
    }

    private static void SetOnType(PyThread ts, PyType t, W_Str name, PyObject? value)
    {
        if (!t.IsHeap)
            throw PyErr.TypeError($"cannot set '{name.Value}' attribute of immutable type '{t.Name}'");
        if (value is not null)
            t.SetOwn(ts, name, value);
        else if (!t.DeleteOwn(ts, name))
            throw NoAttribute(ts, t, name);
    }
}
