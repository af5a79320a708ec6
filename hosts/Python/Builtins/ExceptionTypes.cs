namespace JitStm.Python;

/// <summary>BaseException and what its subclasses add.</summary>
public static class ExceptionTypes
{
    public static void Setup()
    {
        PyType t = Types.BaseException;
        Types.ExceptionNew = t.New("cls, /, *args, **kw", (ts, a) => new W_Exception((PyType)a[0]!, ((W_Tuple)a[1]!).Items));
        t.MethodN("__init__", "self, /, *args, **kw", Effect.Guest, (ts, a) =>
        {
            var e = (W_Exception)a[0]!;
            if (((W_Dict)a[2]!).Count > 0)
                throw PyErr.TypeError($"{e.Type.Name}() takes no keyword arguments");
            e.Args = ((W_Tuple)a[1]!).Items;
            return W_None.None;
        });
        t.Method("__repr__", Effect.Guest, (ts, e) => new W_Str(E(e).Type.Name + (E(e).Args.Length == 1
            ? $"({Repr.Of(ts, E(e).Args[0])})" : Repr.List(ts, E(e).Args, "(", ")"))));
        t.Method("__str__", Effect.Guest, (ts, e) => E(e).Args.Length switch
        {
            0 => W_Str.Empty,
            1 => Repr.StrObject(ts, E(e).Args[0]),
            _ => new W_Str(Repr.Of(ts, new W_Tuple(E(e).Args))),
        });
        t.Getter("args", (ts, e) => new W_Tuple(E(e).Args), (ts, e, v) => E(e).Args = Iteration.ToArray(ts, v!));
        t.Getter("__cause__", (ts, e) => (PyObject?)E(e).Cause ?? W_None.None, (ts, e, v) =>
        {
            E(e).Cause = v as W_Exception;
            E(e).SuppressContext = true;
        });
        t.Getter("__context__", (ts, e) => (PyObject?)E(e).Context ?? W_None.None, (ts, e, v) => E(e).Context = v as W_Exception);
        t.Getter("__suppress_context__", (ts, e) => W_Bool.From(E(e).SuppressContext), (ts, e, v) => E(e).SuppressContext = Ops.IsTrue(ts, v!));
        t.Getter("__traceback__", (ts, e) => (PyObject?)E(e).Traceback ?? W_None.None, (ts, e, v) => E(e).Traceback = v as W_Traceback);
        t.Method("with_traceback", Effect.Writes, (ts, e, tb) =>
        {
            E(e).Traceback = tb as W_Traceback;
            return e;
        });
        t.Method("add_note", Effect.Guest, (ts, e, note) =>
        {
            W_Instance fields = e.GetFields(ts, true)!;
            W_Str name = Names.Intern("__notes__");
            if (fields.GetOwn(ts, name) is not W_List notes)
                fields.SetOwn(ts, name, notes = new W_List(ts));
            notes.Append(ts, note);
            return W_None.None;
        });
        Subclasses();
        OsError();
        Syntax();
        Unicode();
    }

    private static W_Exception E(PyObject o) => (W_Exception)o;

    private static PyObject Arg(PyObject e, int i) => E(e).Args.Length > i ? E(e).Args[i] : W_None.None;

    /// <summary>An attribute that is a field when set, else comes from the arguments.</summary>
    private static void Field(PyType t, string name, Func<PyThread, PyObject, PyObject> fallback) =>
        t.Getter(name, (ts, e) => E(e).GetField(ts, name) ?? fallback(ts, e), (ts, e, v) => E(e).SetField(ts, name, v ?? W_None.None));

    private static void Subclasses()
    {
        Field(Types.StopIteration, "value", (ts, e) => Arg(e, 0));
        Field(Types.SystemExit, "code", (ts, e) => E(e).Args.Length > 1 ? new W_Tuple(E(e).Args) : Arg(e, 0));
        Field(Types.AttributeError, "name", (ts, e) => W_None.None);
        Field(Types.AttributeError, "obj", (ts, e) => W_None.None);
        Field(Types.NameError, "name", (ts, e) => W_None.None);
        foreach (string name in new[] { "name", "path", "msg" })
            Field(Types.ImportError, name, (ts, e) => name == "msg" ? Arg(e, 0) : W_None.None);
        KeywordInit(Types.AttributeError, "name", "obj");
        KeywordInit(Types.NameError, "name");
        KeywordInit(Types.ImportError, "name", "path");
        Types.KeyError.Method("__str__", Effect.Guest, (ts, e) => E(e).Args.Length == 1
            ? new W_Str(Repr.Of(ts, E(e).Args[0])) : Interp.CallFound(ts, Types.BaseException.Lookup(ts, Names.Str)!, e, []));
    }

    private static void KeywordInit(PyType t, params string[] names) => t.MethodN("__init__", "self, /, *args, **kw", Effect.Guest, (ts, a) =>
    {
        E(a[0]!).Args = ((W_Tuple)a[1]!).Items;
        foreach (DictEntry e in ((W_Dict)a[2]!).Entries(ts))
            if (names.Contains(((W_Str)e.Key).Value))
                E(a[0]!).SetField(ts, ((W_Str)e.Key).Value, e.Value!);
            else
                throw PyErr.TypeError($"'{((W_Str)e.Key).Value}' is an invalid keyword argument for {t.Name}()");
        return W_None.None;
    });

    private static void OsError()
    {
        PyType t = Types.OSError;
        t.New("cls, /, *args, **kw", (ts, a) =>
        {
            var cls = (PyType)a[0]!;
            PyObject[] args = ((W_Tuple)a[1]!).Items;
            if (ReferenceEquals(cls, Types.OSError) && args.Length >= 2 && args[0] is W_Int n)
                cls = PyErr.OSError((int)n.Value, "").Value.Type;
            return WithFile(ts, new W_Exception(cls), args);
        });
        t.MethodN("__init__", "self, /, *args, **kw", Effect.Guest, (ts, a) =>
        {
            WithFile(ts, E(a[0]!), ((W_Tuple)a[1]!).Items);
            return W_None.None;
        });
        Field(t, "errno", (ts, e) => E(e).Args.Length >= 2 ? Arg(e, 0) : W_None.None);
        Field(t, "strerror", (ts, e) => E(e).Args.Length >= 2 ? Arg(e, 1) : W_None.None);
        Field(t, "filename", (ts, e) => W_None.None);
        Field(t, "filename2", (ts, e) => W_None.None);
        t.Method("__str__", Effect.Guest, (ts, e) =>
        {
            if (E(e).Args.Length != 2)
                return E(e).Args.Length switch
                {
                    0 => W_Str.Empty,
                    1 => Repr.StrObject(ts, Arg(e, 0)),
                    _ => new W_Str(Repr.Of(ts, new W_Tuple(E(e).Args))),
                };
            string text = $"[Errno {Repr.Str(ts, Arg(e, 0))}] {Repr.Str(ts, Arg(e, 1))}";
            PyObject? file = E(e).GetField(ts, "filename"), second = E(e).GetField(ts, "filename2");
            return new W_Str(file is null or W_None ? text : second is null or W_None ? $"{text}: {Repr.Of(ts, file)}" : $"{text}: {Repr.Of(ts, file)} -> {Repr.Of(ts, second)}");
        });
    }

    /// <summary>OSError(errno, strerror, filename, winerror, filename2): the file names are no arguments of the result.</summary>
    private static W_Exception WithFile(PyThread ts, W_Exception e, PyObject[] args)
    {
        e.Args = args.Length is >= 3 and <= 5 ? args[..2] : args;
        if (args.Length is >= 3 and <= 5)
            e.SetField(ts, "filename", args[2]);
        if (args.Length == 5)
            e.SetField(ts, "filename2", args[4]);
        return e;
    }

    private static void Syntax()
    {
        string[] places = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];
        Field(Types.SyntaxError, "msg", (ts, e) => Arg(e, 0));
        for (int i = 0; i < places.Length; i++)
        {
            int at = i;
            Field(Types.SyntaxError, places[i], (ts, e) => Arg(e, 1) is W_Tuple t && t.Items.Length > at ? t.Items[at] : W_None.None);
        }
        Types.SyntaxError.Method("__str__", Effect.Guest, (ts, e) =>
        {
            string msg = Repr.Str(ts, Attributes.Get(ts, e, Names.Intern("msg")));
            PyObject file = Attributes.Get(ts, e, Names.Intern("filename")), line = Attributes.Get(ts, e, Names.Intern("lineno"));
            return new W_Str(file is W_Str f && line is W_Int l ? $"{msg} ({Path.GetFileName(f.Value)}, line {l.Value})" : line is W_Int n ? $"{msg} (line {n.Value})" : msg);
        });
    }

    private static void Unicode()
    {
        foreach (PyType t in new[] { Types.UnicodeDecodeError, Types.UnicodeEncodeError })
        {
            Field(t, "encoding", (ts, e) => Arg(e, 0));
            Field(t, "object", (ts, e) => Arg(e, 1));
            Field(t, "start", (ts, e) => Arg(e, 2));
            Field(t, "end", (ts, e) => Arg(e, 3));
            Field(t, "reason", (ts, e) => Arg(e, 4));
        }
        Types.UnicodeDecodeError.Method("__str__", Effect.Guest, (ts, e) =>
        {
            if (E(e).Args.Length < 5 || Arg(e, 1) is not W_Bytes data)
                return W_Str.Empty;
            long start = ((W_Int)Arg(e, 2)).Value, end = ((W_Int)Arg(e, 3)).Value;
            string place = end == start + 1 ? $"byte 0x{data.Value[start]:x2} in position {start}" : $"bytes in position {start}-{end - 1}";
            return new W_Str($"'{Repr.Str(ts, Arg(e, 0))}' codec can't decode {place}: {Repr.Str(ts, Arg(e, 4))}");
        });
        Types.UnicodeEncodeError.Method("__str__", Effect.Guest, (ts, e) =>
        {
            if (E(e).Args.Length < 5 || Arg(e, 1) is not W_Str text)
                return W_Str.Empty;
            long start = ((W_Int)Arg(e, 2)).Value, end = ((W_Int)Arg(e, 3)).Value;
            int p = text.PointAt((int)start);
            string shown = p < 256 ? $"\\x{p:x2}" : p < 0x10000 ? $"\\u{p:x4}" : $"\\U{p:x8}";
            string place = end == start + 1 ? $"character '{shown}' in position {start}" : $"characters in position {start}-{end - 1}";
            return new W_Str($"'{Repr.Str(ts, Arg(e, 0))}' codec can't encode {place}: {Repr.Str(ts, Arg(e, 4))}");
        });
    }
}
