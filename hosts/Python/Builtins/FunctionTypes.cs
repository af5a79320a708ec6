using System.Globalization;

namespace JitStm.Python;

/// <summary>Functions, methods, descriptors, generators, modules, code and the singletons.</summary>
public static class FunctionTypes
{
    public static void Setup()
    {
        Functions();
        Methods();
        Descriptors();
        Generator();
        Singletons();
        ModuleAndCode();
        GenericAliases.Setup();
    }

    private static void Functions()
    {
        PyType t = Types.Function;
        t.Getter("__name__", (ts, f) => F(f).Name, (ts, f, v) => F(f).Name = (W_Str)v!);
        t.Getter("__qualname__", (ts, f) => F(f).QualName, (ts, f, v) => F(f).QualName = (W_Str)v!);
        t.Getter("__doc__", (ts, f) => F(f).Doc ?? W_None.None, (ts, f, v) => F(f).Doc = v);
        t.Getter("__module__", (ts, f) => F(f).Module ?? W_None.None, (ts, f, v) => F(f).Module = v);
        t.Getter("__code__", (ts, f) => F(f).Code);
        t.Getter("__defaults__", (ts, f) => (PyObject?)F(f).Defaults ?? W_None.None, (ts, f, v) => F(f).Defaults = v as W_Tuple);
        t.Getter("__kwdefaults__", (ts, f) => (PyObject?)F(f).KwDefaults ?? W_None.None, (ts, f, v) => F(f).KwDefaults = v as W_Dict);
        t.Getter("__annotations__", (ts, f) => F(f).Annotations ??= new W_Dict(ts), (ts, f, v) => F(f).Annotations = v);
        t.Getter("__globals__", (ts, f) => (PyObject?)F(f).Code.GlobalDict ?? W_None.None);
        t.Getter("__closure__", (ts, f) => F(f).Closure.Length == 0 ? W_None.None : new W_Tuple([.. F(f).Closure]));
        t.Method("__get__", Effect.Pure, (ts, f, obj, owner) => obj is W_None ? f : new W_BoundMethod(obj, f));
        t.MethodN("__call__", "self, /, *args, **kw", Effect.Guest, CallAny);
        t.Method("__repr__", Effect.Reads, (ts, f) => new W_Str($"<function {F(f).QualName.Value} at 0x{Identity.Of(f):x}>"));
    }

    private static W_Function F(PyObject o) => (W_Function)o;

    public static PyObject CallAny(PyThread ts, PyObject?[] a)
    {
        DictEntry[] kw = ((W_Dict)a[2]!).Entries(ts);
        PyObject[] args = [.. ((W_Tuple)a[1]!).Items, .. kw.Select(e => e.Value!)];
        return Interp.CallKw(ts, a[0]!, args, kw.Length == 0 ? null : [.. kw.Select(e => Names.Intern((W_Str)e.Key))]);
    }

    private static void Methods()
    {
        PyType t = Types.Method;
        t.New("cls, func, self, /", (ts, a) => new W_BoundMethod(a[2]!, a[1]!));
        t.Getter("__self__", (ts, m) => M(m).Self);
        t.Getter("__func__", (ts, m) => M(m).Func);
        t.MethodN("__call__", "self, /, *args, **kw", Effect.Guest, CallAny);
        t.Method("__getattribute__", Effect.Guest, (ts, m, name) =>
            Attributes.Generic(ts, m, Names.Intern((W_Str)name)) ?? Attributes.Get(ts, M(m).Func, Names.Intern((W_Str)name)));
        t.Method("__repr__", Effect.Guest, (ts, m) => new W_Str(
            $"<bound method {(M(m).Func is W_Function f ? f.QualName.Value : "?")} of {Repr.Of(ts, M(m).Self)}>"));
        Same(t);
        t.Method("__hash__", Effect.Guest, (ts, m) => new W_Int(Identity.Hash(M(m).Self) ^ Identity.Hash(M(m).Func)));

        PyType b = Types.BuiltinFunction;
        b.Getter("__name__", (ts, m) => new W_Str(B(m).Name));
        b.Getter("__qualname__", (ts, m) => new W_Str(B(m).Owner is { } o ? $"{o.Name}.{B(m).Name}" : B(m).Name));
        b.Getter("__module__", (ts, m) => B(m).Owner is null ? new W_Str(B(m).Module ?? "builtins") : W_None.None);
        b.Getter("__doc__", (ts, m) => W_None.None);
        b.Getter("__self__", (ts, m) => m is W_BoundMethod bound ? bound.Self : B(m).Owner ?? (PyObject)W_None.None);
        b.MethodN("__call__", "self, /, *args, **kw", Effect.Guest, CallAny);
        b.Method("__repr__", Effect.Guest, (ts, m) => new W_Str(m is W_BoundMethod bound
            ? $"<built-in method {B(m).Name} of {Ops.TypeName(ts, bound.Self)} object at 0x{Identity.Of(bound.Self):x}>"
            : B(m).Owner is { } o ? $"<built-in method {B(m).Name} of type object at 0x{Identity.Of(o):x}>" : $"<built-in function {B(m).Name}>"));
        Same(b);
        b.Method("__hash__", Effect.Guest, (ts, m) => new W_Int(m is W_BoundMethod bound ? Identity.Hash(bound.Self) ^ Identity.Hash(bound.Func) : Identity.Hash(m)));

        PyType d = Types.MethodDescriptor;
        d.Getter("__name__", (ts, m) => new W_Str(B(m).Name));
        d.Getter("__qualname__", (ts, m) => new W_Str($"{B(m).Owner!.Name}.{B(m).Name}"));
        d.Getter("__doc__", (ts, m) => W_None.None);
        d.Getter("__objclass__", (ts, m) => B(m).Owner!);
        d.Method("__get__", Effect.Pure, (ts, m, obj, owner) => obj is W_None ? m : new W_BoundMethod(obj, m));
        d.MethodN("__call__", "self, /, *args, **kw", Effect.Guest, CallAny);
        d.Method("__repr__", Effect.Pure, (ts, m) => new W_Str(B(m).Name.StartsWith("__")
            ? $"<slot wrapper '{B(m).Name}' of '{B(m).Owner!.Name}' objects>" : $"<method '{B(m).Name}' of '{B(m).Owner!.Name}' objects>"));
    }

    private static void Same(PyType t) => t.Comparisons((ts, op, a, b) => op.Symbol is not ("==" or "!=") ? null
        : (ReferenceEquals(a, b) || a is W_BoundMethod x && b is W_BoundMethod y && ReferenceEquals(x.Self, y.Self) && ReferenceEquals(x.Func, y.Func)) == (op.Symbol == "=="));

    private static W_BoundMethod M(PyObject o) => (W_BoundMethod)o;

    private static W_Builtin B(PyObject o) => o as W_Builtin ?? (W_Builtin)((W_BoundMethod)o).Func;

    private static void Descriptors()
    {
        Types.StaticMethod.New("cls, function, /", (ts, a) => new W_StaticMethod(a[1]!));
        Types.StaticMethod.Method("__get__", Effect.Pure, (ts, m, obj, owner) => ((W_StaticMethod)m).Func);
        Types.StaticMethod.Getter("__func__", (ts, m) => ((W_StaticMethod)m).Func);
        Types.StaticMethod.Getter("__wrapped__", (ts, m) => ((W_StaticMethod)m).Func);
        Types.StaticMethod.Getter("__isabstractmethod__", (ts, m) => Abstract(ts, ((W_StaticMethod)m).Func));
        Types.StaticMethod.MethodN("__call__", "self, /, *args, **kw", Effect.Guest, CallAny);
        Types.ClassMethod.New("cls, function, /", (ts, a) => new W_ClassMethod(a[1]!));
        Types.ClassMethod.MethodN("__get__", "self, obj, owner=None, /", Effect.Guest, (ts, a) =>
            Attributes.Bind(ts, a[0]!, a[1]!, a[2] as PyType ?? a[1]!.GetClass(ts)));
        Types.ClassMethod.Getter("__func__", (ts, m) => ((W_ClassMethod)m).Func);
        Types.ClassMethod.Getter("__wrapped__", (ts, m) => ((W_ClassMethod)m).Func);
        Types.ClassMethod.Getter("__isabstractmethod__", (ts, m) => Abstract(ts, ((W_ClassMethod)m).Func));

        PyType p = Types.Property;
        p.New("cls, fget=None, fset=None, fdel=None, doc=None", (ts, a) => MakeProperty(ts, (PyType)a[0]!, None(a[1]), None(a[2]), None(a[3]), None(a[4])));
        p.MethodN("__init__", "self, /, *args, **kw", Effect.Guest, (ts, a) => W_None.None);
        p.Getter("fget", (ts, m) => P(m).Getter ?? W_None.None);
        p.Getter("fset", (ts, m) => P(m).Setter ?? W_None.None);
        p.Getter("fdel", (ts, m) => P(m).Deleter ?? W_None.None);
        p.Getter("__doc__", (ts, m) => P(m).Doc ?? (P(m).Getter is { } g ? Attributes.TryGet(ts, g, Names.Doc) : null) ?? W_None.None, (ts, m, v) => { });
        p.Getter("__isabstractmethod__", (ts, m) => W_Bool.From(new[] { P(m).Getter, P(m).Setter, P(m).Deleter }.Any(f => f is not null && Abstract(ts, f).Value)));
        p.Method("getter", Effect.Guest, (ts, m, f) => MakeProperty(ts, m.GetClass(ts), f, P(m).Setter, P(m).Deleter, P(m).Doc, P(m).Name));
        p.Method("setter", Effect.Guest, (ts, m, f) => MakeProperty(ts, m.GetClass(ts), P(m).Getter, f, P(m).Deleter, P(m).Doc, P(m).Name));
        p.Method("deleter", Effect.Guest, (ts, m, f) => MakeProperty(ts, m.GetClass(ts), P(m).Getter, P(m).Setter, f, P(m).Doc, P(m).Name));
        p.Method("__set_name__", Effect.Reads, (ts, m, owner, name) =>
        {
            P(m).Name = ((W_Str)name).Value;
            return W_None.None;
        });
        p.MethodN("__get__", "self, obj, owner=None, /", Effect.Guest, (ts, a) => a[1] is W_None ? a[0]! : Attributes.Bind(ts, a[0]!, a[1]!, a[1]!.GetClass(ts)));
        p.Method("__set__", Effect.Guest, (ts, m, obj, v) =>
            P(m).Setter is { } s ? Interp.Call(ts, s, obj, v) : throw PyErr.AttributeError($"property of '{Ops.TypeName(ts, obj)}' object has no setter"));
        p.Method("__delete__", Effect.Guest, (ts, m, obj) => P(m).Deleter is { } s ? Interp.Call(ts, s, obj) : throw PyErr.AttributeError("property has no deleter"));
    }

    private static W_Bool Abstract(PyThread ts, PyObject f) =>
        W_Bool.From(Attributes.TryGet(ts, f, Names.Intern("__isabstractmethod__")) is { } v && Ops.IsTrue(ts, v));

    private static W_Property P(PyObject o) => (W_Property)o;

    private static PyObject? None(PyObject? o) => o is W_None ? null : o;

    private static W_Property MakeProperty(PyThread ts, PyType cls, PyObject? get, PyObject? set, PyObject? del, PyObject? doc, string? name = null)
    {
        W_Property p = ReferenceEquals(cls, Types.Property) ? new W_Property(get, set, del, doc) : new W_PropertySub(get, set, del, doc, Instantiation.NewFields(cls));
        p.Name = name;
        return p;
    }

    private static void Generator()
    {
        PyType t = Types.Generator;
        t.Method("__iter__", Effect.Pure, (ts, g) => g);
        t.Method("__next__", Effect.Guest, Intrinsic.Next, (ts, g) => Generators.Send(ts, G(g), W_None.None));
        t.Method("send", Effect.Guest, Intrinsic.Send, (ts, g, v) => Generators.Send(ts, G(g), v));
        t.MethodN("throw", "self, type, value=None, traceback=None, /", Effect.Guest, (ts, a) =>
        {
            PyObject e = a[1] is PyType && a[2] is not null and not W_None ? a[2] is W_Exception ? a[2]! : Interp.Call(ts, a[1]!, a[2]!) : a[1]!;
            return Generators.Throw(ts, G(a[0]!), Exceptions.Normalize(ts, e));
        });
        t.Method("close", Effect.Guest, (ts, g) =>
        {
            Generators.Close(ts, G(g));
            return W_None.None;
        });
        t.Getter("__name__", (ts, g) => G(g).Name);
        t.Getter("__qualname__", (ts, g) => G(g).QualName);
        t.Getter("gi_code", (ts, g) => G(g).Code);
        t.Getter("gi_running", (ts, g) => W_Bool.From(G(g).State == GeneratorState.Running));
        t.Getter("gi_frame", (ts, g) => G(g).Frame is { } f ? new W_FrameView(f.Code, f.Pc, null, f.Regs, null) : W_None.None);
        t.Getter("gi_yieldfrom", (ts, g) => W_None.None);
        t.Method("__repr__", Effect.Reads, (ts, g) => new W_Str($"<generator object {G(g).QualName.Value} at 0x{Identity.Of(g):x}>"));
    }

    private static W_Generator G(PyObject o) => (W_Generator)o;

    private static void Singletons()
    {
        Types.NoneType.New("cls", (ts, a) => W_None.None);
        Types.NoneType.Method("__repr__", Effect.Pure, (ts, a) => new W_Str("None"));
        Types.NoneType.Method("__bool__", Effect.Pure, (ts, a) => W_Bool.False);
        Types.NoneType.Method("__hash__", Effect.Pure, (ts, a) => new W_Int(0xfca86420));
        Types.NotImplementedType.Method("__repr__", Effect.Pure, (ts, a) => new W_Str("NotImplemented"));
        Types.EllipsisType.Method("__repr__", Effect.Pure, (ts, a) => new W_Str("Ellipsis"));
        Types.CellType.Getter("cell_contents", (ts, c) => ((W_Cell)c).Value ?? throw PyErr.ValueError("Cell is empty"), (ts, c, v) => ((W_Cell)c).Value = v);
        Types.Super.New("cls, type=None, obj=None, /", MakeSuper);
        Types.Super.Method("__repr__", Effect.Guest, (ts, s) => new W_Str($"<super: {Repr.Of(ts, ((W_Super)s).Start)}, <{((W_Super)s).SelfType?.Name ?? "NULL"} object>>"));
        Types.Super.Getter("__thisclass__", (ts, s) => ((W_Super)s).Start);
        Types.Super.Getter("__self__", (ts, s) => ((W_Super)s).Self ?? W_None.None);
    }

    private static PyObject MakeSuper(PyThread ts, PyObject?[] a)
    {
        if (a[1] is null)
        {
            // Called without the compiler's help (through an alias): find __class__ and the first argument in the running frame.
            Frame? frame = ts.Top;
            if (frame is not null)
                for (int i = frame.Code.Raw.LocalCount + frame.Code.Raw.CellCount; i < frame.Code.Raw.FirstTemporary; i++)
                    if (frame.Code.Raw.RegNames[i] == "__class__" && frame.Regs[i] is W_Cell { Value: PyType start } && frame.Regs[0] is { } self)
                        return Calls.SuperObject(ts, start, self is W_Cell c ? c.Value! : self);
            throw PyErr.RuntimeError("super(): no arguments");
        }
        var type = a[1] as PyType ?? throw PyErr.TypeError($"super() argument 1 must be a type, not {Ops.TypeName(ts, a[1]!)}");
        return a[2] is null or W_None ? new W_Super(type, null, null) : Calls.SuperObject(ts, type, a[2]!);
    }

    private static void ModuleAndCode()
    {
        PyType m = Types.Module;
        m.New("cls, name, doc=None", (ts, a) => new W_Module(ts, ((W_Str)a[1]!).Value, (a[2] as W_Str)?.Value));
        m.Method("__repr__", Effect.Reads, (ts, o) =>
        {
            W_Dict d = ((W_Module)o).Dict;
            string name = d.GetStr(ts, Names.Name) is W_Str s ? s.Value : "?";
            return new W_Str(d.GetStr(ts, Names.File) is W_Str f ? $"<module '{name}' from {Repr.Quote(f.Value)}>" : $"<module '{name}' (built-in)>");
        });
        PyType c = Types.Code;
        c.Getter("co_name", (ts, o) => C(o).NameStr);
        c.Getter("co_qualname", (ts, o) => C(o).QualNameStr);
        c.Getter("co_filename", (ts, o) => new W_Str(C(o).Raw.FileName));
        c.Getter("co_firstlineno", (ts, o) => new W_Int(C(o).Raw.FirstLine));
        c.Getter("co_argcount", (ts, o) => new W_Int(C(o).ArgCount));
        c.Getter("co_posonlyargcount", (ts, o) => new W_Int(C(o).Raw.PosOnlyArgCount));
        c.Getter("co_kwonlyargcount", (ts, o) => new W_Int(C(o).Raw.KwOnlyArgCount));
        c.Getter("co_nlocals", (ts, o) => new W_Int(C(o).Raw.LocalCount));
        c.Getter("co_flags", (ts, o) => new W_Int((int)C(o).Raw.Flags));
        c.Getter("co_names", (ts, o) => new W_Tuple([.. C(o).Names]));
        c.Getter("co_consts", (ts, o) => new W_Tuple(C(o).Consts));
        c.Getter("co_varnames", (ts, o) => Strings(C(o).Raw.RegNames.Take(C(o).Raw.LocalCount)));
        c.Getter("co_cellvars", (ts, o) => Strings(C(o).Raw.RegNames.Skip(C(o).Raw.LocalCount).Take(C(o).Raw.CellCount)));
        c.Getter("co_freevars", (ts, o) => Strings(C(o).Raw.RegNames.Skip(C(o).Raw.LocalCount + C(o).Raw.CellCount).Take(C(o).Raw.FreeCount)));
        c.Method("__repr__", Effect.Reads, (ts, o) => new W_Str($"<code object {C(o).Raw.Name} at 0x{Identity.Of(o):x}, file \"{C(o).Raw.FileName}\", line {C(o).Raw.FirstLine}>"));
        PyType f = Types.FrameType;
        f.Getter("f_code", (ts, o) => ((W_FrameView)o).Code);
        f.Getter("f_lineno", (ts, o) => new W_Int(((W_FrameView)o).Code.Raw.LineAt(((W_FrameView)o).Pc)));
        f.Getter("f_back", (ts, o) => (PyObject?)((W_FrameView)o).Back ?? W_None.None);
        f.Getter("f_globals", (ts, o) => (PyObject?)((W_FrameView)o).Code.GlobalDict ?? W_None.None);
        f.Getter("f_locals", FrameLocals);
        f.Getter("f_lasti", (ts, o) => new W_Int(((W_FrameView)o).Pc));
        PyType tb = Types.Traceback;
        tb.New("cls, tb_next, tb_frame, tb_lasti, tb_lineno, /", (ts, a) => a[2] is W_FrameView frame
            ? new W_Traceback(frame.Code, Numeric.AsInt32(ts, a[3]!), a[1] as W_Traceback, frame)
            : throw PyErr.TypeError($"traceback() argument 'tb_frame' must be frame, not {Ops.TypeName(ts, a[2]!)}"));
        tb.Getter("tb_lineno", (ts, o) => new W_Int(((W_Traceback)o).Line));
        tb.Getter("tb_next", (ts, o) => (PyObject?)((W_Traceback)o).Next ?? W_None.None);
        tb.Getter("tb_frame", (ts, o) => ((W_Traceback)o).Frame);
        tb.Getter("tb_lasti", (ts, o) => new W_Int(((W_Traceback)o).Pc));
    }

    private static PyObject FrameLocals(PyThread ts, PyObject o)
    {
        var view = (W_FrameView)o;
        if (view.Namespace is not null || view.Code.Raw.Kind == Compiler.CodeKind.Module)
            return view.Namespace ?? view.Code.GlobalDict!;
        var d = new W_Dict(ts);
        for (int i = 0; view.Regs is not null && i < view.Code.Raw.RegNames.Count; i++)
        {
            PyObject? v = view.Regs[i];
            if (v is W_Cell cell && i >= view.Code.Raw.LocalCount)
                v = cell.Value;
            if (v is not null)
                d.SetStr(ts, view.Code.Raw.RegNames[i], v);
        }
        return d;
    }

    private static PyCode C(PyObject o) => (PyCode)o;

    private static W_Tuple Strings(IEnumerable<string> names) => new([.. names.Select(n => (PyObject)new W_Str(n))]);
}

/// <summary>list[int] and int | str.</summary>
public static class GenericAliases
{
    public static PyObject Make(PyObject origin, PyObject item) => new W_GenericAlias(origin, item as W_Tuple ?? new W_Tuple(item));

    public static void Setup()
    {
        PyType t = Types.GenericAlias;
        t.Getter("__origin__", (ts, a) => A(a).Origin);
        t.Getter("__args__", (ts, a) => A(a).Args);
        t.Getter("__parameters__", (ts, a) => W_Tuple.Empty);
        t.MethodN("__call__", "self, /, *args, **kw", Effect.Guest, (ts, a) => FunctionTypes.CallAny(ts, [A(a[0]!).Origin, a[1], a[2]]));
        t.Method("__repr__", Effect.Guest, (ts, a) => new W_Str($"{ArgText(ts, A(a).Origin)}[{string.Join(", ", A(a).Args.Items.Select(x => ArgText(ts, x)))}]"));
        t.Method("__mro_entries__", Effect.Guest, (ts, a, bases) => new W_Tuple(A(a).Origin));
        t.Method("__getitem__", Effect.Guest, (ts, a, item) => Make(A(a).Origin, item));
        t.Comparisons((ts, op, a, b) => b is W_GenericAlias y && op.Symbol is "==" or "!="
            ? (ReferenceEquals(A(a).Origin, ((W_GenericAlias)b).Origin) && Ops.RichEquals(ts, A(a).Args, ((W_GenericAlias)b).Args)) == (op.Symbol == "==") : null);
        t.Method("__hash__", Effect.Guest, (ts, a) => new W_Int(Identity.Hash(A(a).Origin) ^ Ops.Hash(ts, A(a).Args)));
        t.Method("__getattr__", Effect.Guest, (ts, a, name) => Attributes.Get(ts, A(a).Origin, Names.Intern((W_Str)name)));
        PyType u = Types.UnionType;
        u.Getter("__args__", (ts, a) => new W_Tuple(((W_Union)a).Args));
        u.Method("__repr__", Effect.Guest, (ts, a) => new W_Str(string.Join(" | ", ((W_Union)a).Args.Select(x => x is W_None ? "None" : ArgText(ts, x)))));
        foreach (PyType each in new[] { t, u })
        {
            each.Method("__or__", Effect.Guest, (ts, a, b) => Union(a, b));
            each.Method("__ror__", Effect.Guest, (ts, a, b) => Union(b, a));
        }
    }

    public static W_Union Union(PyObject a, PyObject b)
    {
        var parts = new List<PyObject>();
        foreach (PyObject x in new[] { a, b })
            foreach (PyObject part in x is W_Union u ? u.Args : [x is W_None ? Types.NoneType : x])
                if (!parts.Contains(part))
                    parts.Add(part);
        return new W_Union([.. parts]);
    }

    private static W_GenericAlias A(PyObject o) => (W_GenericAlias)o;

    private static string ArgText(PyThread ts, PyObject o) => o switch
    {
        PyType t => ReferenceEquals(t, Types.NoneType) ? "None" : Repr.QualifiedName(ts, t),
        W_Ellipsis => "...",
        W_List l => "[" + string.Join(", ", l.ToArray(ts).Select(x => ArgText(ts, x))) + "]",
        _ => Repr.Of(ts, o),
    };
}
