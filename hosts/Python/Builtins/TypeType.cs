namespace JitStm.Python;

/// <summary>type: attributes of classes, and the making of guest classes.</summary>
public static class TypeType
{
    public static void Setup()
    {
        PyType t = Types.Type;
        t.New("metacls, name, bases=(), dict={}, /, **kw", (ts, a) =>
        {
            if (a[2] is null && a[3] is null)
                return a[1]!.GetClass(ts);
            if (a[1] is not W_Str name)
                throw PyErr.TypeError($"type.__new__() argument 1 must be str, not {Ops.TypeName(ts, a[1]!)}");
            return Classes.Make(ts, (PyType)a[0]!, name, (W_Tuple)a[2]!, (W_Dict)a[3]!, (W_Dict)a[4]!);
        });
        t.MethodN("__init__", "self, /, *args, **kw", Effect.Guest, (ts, a) => W_None.None);
        t.MethodN("__call__", "self, /, *args, **kw", Effect.Guest, (ts, a) =>
        {
            DictEntry[] kw = ((W_Dict)a[2]!).Entries(ts);
            return Instantiation.TypeCall(ts, (PyType)a[0]!, [.. ((W_Tuple)a[1]!).Items, .. kw.Select(e => e.Value!)],
                kw.Length == 0 ? null : [.. kw.Select(e => Names.Intern((W_Str)e.Key))]);
        });
        t.Getter("__name__", (ts, c) => new W_Str(T(c).ShortName), (ts, c, v) => T(c).Name = ((W_Str)v!).Value);
        t.Getter("__qualname__", (ts, c) => new W_Str(T(c).IsHeap ? T(c).QualName : T(c).ShortName), (ts, c, v) => T(c).QualName = ((W_Str)v!).Value);
        t.Getter("__module__", (ts, c) => T(c).GetOwn(ts, Names.Module) ?? (PyObject)new W_Str(T(c).BuiltinModule), (ts, c, v) => T(c).SetOwn(ts, Names.Module, v!));
        t.Getter("__doc__", (ts, c) => T(c).GetOwn(ts, Names.Doc) ?? W_None.None, (ts, c, v) => T(c).SetOwn(ts, Names.Doc, v!));
        t.Getter("__bases__", (ts, c) => new W_Tuple([.. T(c).Bases]));
        t.Getter("__base__", (ts, c) => T(c).Bases.Length == 0 ? W_None.None : T(c).Bases[0]);
        t.Getter("__mro__", (ts, c) => new W_Tuple([.. T(c).Mro]));
        t.Getter("__dict__", (ts, c) => new W_MappingProxy(T(c), null));
        t.Getter("__annotations__", (ts, c) =>
        {
            if (T(c).GetOwn(ts, Names.Annotations) is { } own)
                return own;
            if (!T(c).IsHeap)
                throw Attributes.NoAttribute(ts, c, Names.Annotations);
            var d = new W_Dict(ts);
            T(c).SetOwn(ts, Names.Annotations, d);
            return d;
        }, (ts, c, v) => T(c).SetOwn(ts, Names.Annotations, v!));
        t.Getter("__abstractmethods__", (ts, c) => T(c).GetOwn(ts, Names.AbstractMethods) ?? throw Attributes.NoAttribute(ts, c, Names.AbstractMethods),
            (ts, c, v) => T(c).SetOwn(ts, Names.AbstractMethods, v!));
        t.Method("mro", Effect.Reads, (ts, c) => new W_List(ts, [.. T(c).Mro]));
        t.Method("__subclasses__", Effect.Reads, (ts, c) => new W_List(ts, [.. T(c).Subclasses(ts)]));
        t.Method("__instancecheck__", Effect.Guest, (ts, c, o) => W_Bool.From(o.GetClass(ts).IsSubtypeOf(T(c))
            || o is W_Instance && Attributes.TryGet(ts, o, Names.Class) is PyType declared && declared.IsSubtypeOf(T(c))));
        t.Method("__subclasscheck__", Effect.Guest, (ts, c, o) => W_Bool.From(o is PyType s ? s.IsSubtypeOf(T(c)) : throw PyErr.TypeError("issubclass() arg 1 must be a class")));
        t.Method("__repr__", Effect.Reads, (ts, c) => new W_Str($"<class '{Repr.QualifiedName(ts, T(c))}'>"));
        t.Method("__or__", Effect.Pure, (ts, a, b) => b is PyType or W_None or W_GenericAlias or W_Union ? GenericAliases.Union(a, b) : W_NotImplemented.Value);
        t.Method("__ror__", Effect.Pure, (ts, a, b) => b is PyType or W_None or W_GenericAlias or W_Union ? GenericAliases.Union(b, a) : W_NotImplemented.Value);
        t.Method("__getattribute__", Effect.Guest, (ts, self, name) =>
            Attributes.Generic(ts, self, Names.Intern((W_Str)name)) ?? throw Attributes.NoAttribute(ts, self, (W_Str)name));
        t.StaticN("__prepare__", "*args, **kw", (ts, a) => new W_Dict(ts));
        Proxy();
    }

    private static PyType T(PyObject o) => (PyType)o;

    private static void Proxy()
    {
        PyType p = Types.MappingProxy;
        p.New("cls, mapping, /", (ts, a) => new W_MappingProxy(null, (W_Dict)a[1]!));
        p.Method("__repr__", Effect.Guest, (ts, m) => new W_Str($"mappingproxy({DictType.Text(ts, D(ts, m))})"));
        foreach (string name in new[] { "__len__", "__iter__", "keys", "values", "items", "copy" })
        {
            var f = (W_Builtin)Types.Dict.Version.Own[Names.Intern(name)];
            p.Method(name, Effect.Guest, (ts, m) => f.F1!(ts, D(ts, m)));
        }
        foreach (string name in new[] { "__getitem__", "__contains__" })
        {
            var f = (W_Builtin)(Types.Dict.Version.Own.GetValueOrDefault(Names.Intern(name)) ?? throw new InvalidOperationException("dict is set up first"));
            p.Method(name, Effect.Guest, (ts, m, key) => f.F2!(ts, D(ts, m), key));
        }
        p.MethodN("get", "self, key, default=None, /", Effect.Guest, (ts, a) => D(ts, a[0]!).Get(ts, a[1]!) ?? a[2] ?? W_None.None);
        p.Comparisons((ts, op, a, b) => op.Symbol is "==" or "!=" && b is W_Dict or W_MappingProxy
            ? DictType.Equal(ts, D(ts, a), b as W_Dict ?? D(ts, b)) == (op.Symbol == "==") : null);
    }

    private static W_Dict D(PyThread ts, PyObject o) => ((W_MappingProxy)o).ToDict(ts);
}

/// <summary>The class statement and type().</summary>
public static class Classes
{
    /// <summary>__build_class__(body, name, *bases, metaclass=, **kw).</summary>
    public static PyObject Build(PyThread ts, PyObject?[] a)
    {
        var body = (W_Function)a[0]!;
        var name = (W_Str)a[1]!;
        PyObject[] given = ((W_Tuple)a[2]!).Items;
        W_Dict kw = ((W_Dict)a[3]!).Copy(ts);
        PyObject[] bases = ResolveBases(ts, given);
        PyObject? meta = kw.Pop(ts, Names.Intern("metaclass"));
        if (meta is null)
            meta = bases.Length > 0 ? bases[0].GetClass(ts) : Types.Type;
        if (meta is PyType metaType)
            meta = Winner(ts, metaType, bases);
        PyObject ns = new W_Dict(ts);
        DictEntry[] more = kw.Entries(ts);
        W_Str[]? kwNames = more.Length == 0 ? null : [.. more.Select(e => Names.Intern((W_Str)e.Key))];
        PyObject[] kwValues = [.. more.Select(e => e.Value!)];
        var baseTuple = new W_Tuple(bases);
        if (!ReferenceEquals(meta, Types.Type) && Attributes.TryGet(ts, meta, Names.Prepare) is { } prepare)
            ns = Interp.CallKw(ts, prepare, [name, baseTuple, .. kwValues], kwNames);
        PyObject cell = RunBody(ts, body, ns);
        if (!given.SequenceEqual(bases))
            Ops.SetItem(ts, ns, Names.Intern("__orig_bases__"), new W_Tuple(given));
        PyObject cls = Interp.CallKw(ts, meta, [name, baseTuple, ns, .. kwValues], kwNames);
        if (cell is W_Cell c && c.Value is null)
            c.Value = cls;
        return cls;
    }

    private static PyObject RunBody(PyThread ts, W_Function body, PyObject ns)
    {
        PyCode code = body.Code;
        var frame = new Frame(ts, code, new PyObject?[code.RegCount], body) { Back = ts.Top, Mode = ReturnMode.Entry, Namespace = ns };
        frame.Depth = ts.Top is null ? 1 : ts.Top.Depth + 1;
        ts.Top = frame;
        return Interp.RunNested(ts);
    }

    private static PyObject[] ResolveBases(PyThread ts, PyObject[] given)
    {
        var bases = new List<PyObject>();
        foreach (PyObject b in given)
            if (b is not PyType && Attributes.TryGet(ts, b, Names.MroEntries) is { } entries)
                bases.AddRange(Iteration.ToArray(ts, Interp.Call(ts, entries, new W_Tuple(given))));
            else
                bases.Add(b);
        return [.. bases];
    }

    private static PyType Winner(PyThread ts, PyType meta, PyObject[] bases)
    {
        foreach (PyObject b in bases)
        {
            PyType other = b.GetClass(ts);
            if (meta.IsSubtypeOf(other))
                continue;
            meta = other.IsSubtypeOf(meta) ? other
                : throw PyErr.TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
        }
        return meta;
    }

    /// <summary>type.__new__.</summary>
    public static PyType Make(PyThread ts, PyType meta, W_Str name, W_Tuple baseTuple, W_Dict ns, W_Dict kw)
    {
        PyType[] bases = baseTuple.Items.Length == 0 ? [Types.Object] : [.. baseTuple.Items.Select(b => b as PyType ?? throw PyErr.TypeError("bases must be types"))];
        foreach (PyType b in bases)
            if (b.Final)
                throw PyErr.TypeError($"type '{b.Name}' is not an acceptable base type");
        if (bases.Distinct().Count() != bases.Length)
            throw PyErr.TypeError($"duplicate base class {bases.First(b => bases.Count(x => x == b) > 1).Name}");
        meta = Winner(ts, meta, [.. bases]);
        PyType[] mro = Linearize(bases);
        var own = new Dictionary<W_Str, PyObject>(NameComparer.Instance);
        foreach (DictEntry e in ns.Entries(ts))
            if (e.Key is W_Str key)
                own[Names.Intern(key)] = e.Value!;
        string qualName = own.Remove(Names.QualName, out PyObject? q) && q is W_Str s ? s.Value : name.Value;
        own.Remove(Names.ClassCell, out PyObject? classCell);
        if (own.GetValueOrDefault(Names.New) is W_Function fn)
            own[Names.New] = new W_StaticMethod(fn);
        foreach (W_Str implicitClass in new[] { Names.InitSubclass, Names.ClassGetItem })
            if (own.GetValueOrDefault(implicitClass) is W_Function f)
                own[implicitClass] = new W_ClassMethod(f);
        if (own.ContainsKey(Names.Eq) && !own.ContainsKey(Names.Hash))
            own[Names.Hash] = W_None.None;
        own.TryAdd(Names.Doc, W_None.None);
        if (!own.ContainsKey(Names.Module) && ts.Top?.Code.GlobalDict?.GetStr(ts, Names.Name) is { } module)
            own[Names.Module] = module;
        var type = new PyType(ts, name.Value, meta, bases, mro, BestLayout(bases), own) { QualName = qualName };
        Slots(ts, type, own, bases);
        type.Register(ts);
        if (classCell is W_Cell cell)
            cell.Value = type;
        SetNames(ts, type, own);
        InitSubclass(ts, type, kw);
        return type;
    }

    private static Layout BestLayout(PyType[] bases)
    {
        Layout best = Layout.Object;
        foreach (PyType b in bases)
        {
            if (b.Layout == Layout.Object || b.Layout == best)
                continue;
            if (best != Layout.Object)
                throw PyErr.TypeError("multiple bases have instance lay-out conflict");
            best = b.Layout;
        }
        return best;
    }

    /// <summary>C3.</summary>
    private static PyType[] Linearize(PyType[] bases)
    {
        var lists = bases.Select(b => b.Mro.ToList()).Append([.. bases]).ToList();
        var result = new List<PyType>();
        while (lists.Any(l => l.Count > 0))
        {
            PyType? next = lists.Where(l => l.Count > 0).Select(l => l[0]).FirstOrDefault(c => !lists.Any(l => l.IndexOf(c) > 0));
            if (next is null)
                throw PyErr.TypeError($"Cannot create a consistent method resolution\norder (MRO) for bases {string.Join(", ", lists.Where(l => l.Count > 0).Select(l => l[0].Name).Distinct())}");
            result.Add(next);
            foreach (List<PyType> l in lists)
                if (l.Count > 0 && l[0] == next)
                    l.RemoveAt(0);
        }
        return [.. result];
    }

    private static void Slots(PyThread ts, PyType type, Dictionary<W_Str, PyObject> own, PyType[] bases)
    {
        bool basesHaveDict = bases.Any(b => !ReferenceEquals(b, Types.Object) && !b.NoDict && (b.IsHeap || b.Layout == Layout.Exception));
        if (!own.TryGetValue(Names.Slots, out PyObject? slots))
            return;
        PyObject[] names = slots is W_Str one ? [one] : Iteration.ToArray(ts, slots);
        bool dict = basesHaveDict;
        foreach (PyObject n in names)
        {
            if (n is not W_Str slot)
                throw PyErr.TypeError($"__slots__ items must be strings, not '{Ops.TypeName(ts, n)}'");
            if (slot.Value == "__dict__")
                dict = true;
            else if (slot.Value != "__weakref__")
            {
                W_Str mangled = Names.Intern(Mangle(type.Name, slot.Value));
                if (own.ContainsKey(mangled))
                    throw PyErr.ValueError($"'{mangled.Value}' in __slots__ conflicts with class variable");
                own[mangled] = new W_Member(mangled, type, mangled, null, null);
            }
        }
        type.NoDict = !dict;
    }

    private static string Mangle(string cls, string name) =>
        name.StartsWith("__") && !name.EndsWith("__") ? $"_{cls.TrimStart('_')}{name}" : name;

    private static void SetNames(PyThread ts, PyType type, Dictionary<W_Str, PyObject> own)
    {
        foreach ((W_Str name, PyObject value) in own.ToArray())
        {
            if (value is W_Function or W_Int or W_Str or W_None or W_StaticMethod or W_ClassMethod)
                continue;
            if (value.GetClass(ts).Lookup(ts, Names.SetName) is { } setName)
                Interp.CallFound(ts, setName, value, [type, name]);
        }
    }

    private static void InitSubclass(PyThread ts, PyType type, W_Dict kw)
    {
        PyObject? hook = Attributes.Generic(ts, new W_Super(type, type, type), Names.InitSubclass);
        DictEntry[] entries = kw.Entries(ts);
        if (hook is W_BoundMethod { Func: W_Builtin } && entries.Length == 0 || hook is null)
            return;
        Interp.CallKw(ts, hook, [.. entries.Select(e => e.Value!)], entries.Length == 0 ? null : [.. entries.Select(e => Names.Intern((W_Str)e.Key))]);
    }
}
