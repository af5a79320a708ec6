using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>sys.stdout, stderr and stdin.</summary>
public sealed class W_StdStream : PyObject
{
    public readonly int Fd;

    public W_StdStream(int fd) => Fd = fd;

    public override PyType GetClass(PyThread ts) => SysModule.StreamType;

    public void Write(PyThread ts, string text)
    {
        if (Fd == 1)
            ts.Output.Write(ts, text);
        else
            ts.OnCommit(() => OutputBuffer.WriteError(text));
    }
}

/// <summary>sys.</summary>
public static class SysModule
{
    public static readonly PyType StreamType = new("TextIOWrapper", Types.Object, Layout.Other, final: true);

    [Unlogged("set once at start-up; the module itself is transactional")]
    private static W_Module s_module = null!;

    public static W_Module Module => s_module;

    public static PyObject Stdout(PyThread ts) => s_module.Dict.GetStr(ts, "stdout") ?? W_None.None;

    public static W_Module Create(PyThread ts, string[] argv, string executable)
    {
        var m = new ModuleBuilder(ts, "sys");
        s_module = m.Module;
        m.Add("argv", new W_List(ts, [.. argv.Select(a => (PyObject)new W_Str(a))]));
        m.Add("orig_argv", new W_List(ts, [.. argv.Select(a => (PyObject)new W_Str(a))]));
        m.Add("path", Imports.SysPath);
        m.Add("modules", Imports.Modules);
        m.Add("executable", new W_Str(executable));
        m.Add("maxsize", new W_Int(long.MaxValue));
        m.Add("maxunicode", new W_Int(0x10FFFF));
        m.Add("byteorder", new W_Str("little"));
        m.Add("platform", new W_Str("linux"));
        m.Add("prefix", new W_Str("/usr"));
        m.Add("version", new W_Str("3.11.7 (JitStm)"));
        m.Add("hexversion", new W_Int(0x030B07F0));
        m.Add("api_version", new W_Int(1013));
        m.Add("copyright", new W_Str(""));
        m.Add("dont_write_bytecode", W_Bool.True);
        m.Add("flags", new W_Tuple(Enumerable.Repeat((PyObject)W_Int.Zero, 15).ToArray()));
        m.Add("float_repr_style", new W_Str("short"));
        m.Add("warnoptions", new W_List(ts));
        m.Add("builtin_module_names", new W_Tuple([.. BuiltinModules.AllNames.Append("sys").Append("builtins").Order(StringComparer.Ordinal).Select(n => (PyObject)new W_Str(n))]));
        m.Add("stdin", new W_StdStream(0));
        m.Add("stdout", new W_StdStream(1));
        m.Add("stderr", new W_StdStream(2));
        m.Add("__stdin__", m.Module.Dict.GetStr(ts, "stdin")!);
        m.Add("__stdout__", m.Module.Dict.GetStr(ts, "stdout")!);
        m.Add("__stderr__", m.Module.Dict.GetStr(ts, "stderr")!);
        Records(ts, m);
        Functions(m);
        Stream();
        return m.Module;
    }

    private static void Records(PyThread ts, ModuleBuilder m)
    {
        PyType versionInfo = StructSequence.Make("sys.version_info", "major", "minor", "micro", "releaselevel", "serial");
        m.Add("version_info", StructSequence.New(versionInfo, new W_Int(3), new W_Int(11), new W_Int(7), new W_Str("final"), W_Int.Zero));
        PyType floatInfo = StructSequence.Make("sys.float_info", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds");
        m.Add("float_info", StructSequence.New(floatInfo, new W_Float(double.MaxValue), new W_Int(1024), new W_Int(308), new W_Float(2.2250738585072014e-308),
            new W_Int(-1021), new W_Int(-307), new W_Int(15), new W_Int(53), new W_Float(2.220446049250313e-16), new W_Int(2), W_Int.One));
        PyType hashInfo = StructSequence.Make("sys.hash_info", "width", "modulus", "inf", "nan", "imag");
        m.Add("hash_info", StructSequence.New(hashInfo, new W_Int(64), new W_Int((1L << 61) - 1), new W_Int(314159), W_Int.Zero, new W_Int(1000003)));
        var implementation = new W_Module(ts, "implementation");
        implementation.Dict.SetStr(ts, "name", new W_Str("jitstm"));
        implementation.Dict.SetStr(ts, "version", m.Module.Dict.GetStr(ts, "version_info")!);
        implementation.Dict.SetStr(ts, "cache_tag", W_None.None);
        m.Add("implementation", implementation);
    }

    private static void Functions(ModuleBuilder m)
    {
        m.FnN("exit", "status=None, /", (ts, a) => throw PyErr.Make(Types.SystemExit, a[0] is null ? [] : [a[0]!]));
        m.Fn("getrecursionlimit", Effect.Reads, ts => new W_Int(ts.RecursionLimit));
        m.Fn("setrecursionlimit", Effect.Guest, (ts, n) =>
        {
            int limit = Numeric.AsInt32(ts, n);
            if (limit < 1)
                throw PyErr.ValueError("recursion limit must be greater or equal than 1");
            ts.RecursionLimit = limit;
            return W_None.None;
        });
        m.Fn("exc_info", Effect.Reads, ts => ts.Handled is { } e
            ? new W_Tuple(e.Type, e, (PyObject?)e.Traceback ?? W_None.None) : new W_Tuple(W_None.None, W_None.None, W_None.None));
        m.Fn("displayhook", Effect.Guest, (ts, v) =>
        {
            if (v is W_None)
                return v;
            PyObject stdout = Stdout(ts);
            if (stdout is W_StdStream { Fd: 1 })
                ts.Output.Write(ts, Repr.Of(ts, v) + "\n");
            else
                Interp.CallMethod(ts, stdout, "write", new W_Str(Repr.Of(ts, v) + "\n"));
            Builtins.Namespace.SetStr(ts, "_", v);
            return W_None.None;
        });
        m.Fn("exception", Effect.Reads, ts => (PyObject?)ts.Handled ?? W_None.None);
        m.FnN("getsizeof", "object, default=0", (ts, a) => new W_Int(48));
        m.Fn("getrefcount", Effect.Reads, (ts, o) => new W_Int(2));
        m.Fn("intern", Effect.Reads, (ts, s) => Names.Intern((W_Str)s));
        m.Fn("getdefaultencoding", Effect.Pure, ts => new W_Str("utf-8"));
        m.Fn("getfilesystemencoding", Effect.Pure, ts => new W_Str("utf-8"));
        m.Fn("getswitchinterval", Effect.Pure, ts => new W_Float(0.005));
        m.Fn("setswitchinterval", Effect.Pure, (ts, n) => W_None.None);
        m.Fn("gettrace", Effect.Pure, ts => W_None.None);
        m.Fn("settrace", Effect.Pure, (ts, f) => f is W_None ? W_None.None : throw PyErr.NotImplemented("sys.settrace is not supported"));
        m.Fn("is_finalizing", Effect.Pure, ts => W_Bool.False);
        m.Fn("set_int_max_str_digits", Effect.Pure, (ts, n) => W_None.None);
        m.Fn("get_int_max_str_digits", Effect.Pure, ts => new W_Int(4300));
        m.Fn("_format_exception", Effect.Guest, (ts, e) => new W_Str(Tracebacks.Format(ts, (W_Exception)e)));
        m.FnN("_getframe", "depth=0, /", (ts, a) =>
        {
            Frame? f = ts.Top;
            for (long depth = a[0] is null ? 0 : Numeric.AsLong(ts, a[0]!); depth > 0 && f is not null; depth--)
                f = f.Back;
            return f is null ? throw PyErr.ValueError("call stack is not deep enough") : View(f);
        });
    }

    private static W_FrameView View(Frame f) => new(f.Code, f.Pc, f.Back is null ? null : View(f.Back), f.Regs, f.Namespace);

    private static void Stream()
    {
        PyType t = StreamType;
        if (t.Version.Own.Count > 0)
            return;
        t.Method("write", Effect.Guest, (ts, self, text) =>
        {
            if (text is not W_Str s)
                throw PyErr.TypeError($"write() argument must be str, not {Ops.TypeName(ts, text)}");
            ((W_StdStream)self).Write(ts, s.Value);
            return new W_Int(s.Length);
        });
        t.Method("writelines", Effect.Guest, (ts, self, lines) =>
        {
            foreach (PyObject line in Iteration.ToArray(ts, lines))
                ((W_StdStream)self).Write(ts, ((W_Str)line).Value);
            return W_None.None;
        });
        t.Method("flush", Effect.Guest, (ts, self) =>
        {
            ts.Output.Flush(ts);
            return W_None.None;
        });
        t.MethodN("readline", "self, size=-1, /", Effect.Guest, (ts, a) => new W_Str(StandardInput.ReadLine(ts)));
        t.MethodN("read", "self, size=-1, /", Effect.Guest, (ts, a) => new W_Str(StandardInput.ReadToEnd(ts)));
        t.Method("readlines", Effect.Guest, (ts, self) =>
        {
            var lines = new List<PyObject>();
            while (StandardInput.ReadLine(ts) is { Length: > 0 } line)
                lines.Add(new W_Str(line));
            return new W_List(ts, [.. lines]);
        });
        t.Method("__iter__", Effect.Pure, (ts, self) => self);
        t.Method("__next__", Effect.Guest, (ts, self) => StandardInput.ReadLine(ts) is { Length: > 0 } line ? new W_Str(line) : throw PyErr.StopIteration(null));
        t.Method("isatty", Effect.Pure, (ts, self) => W_Bool.From(((W_StdStream)self).Fd switch
        {
            0 => !Console.IsInputRedirected,
            1 => !Console.IsOutputRedirected,
            _ => !Console.IsErrorRedirected,
        }));
        t.Method("fileno", Effect.Pure, (ts, self) => new W_Int(((W_StdStream)self).Fd));
        t.Method("close", Effect.Pure, (ts, self) => W_None.None);
        t.Method("writable", Effect.Pure, (ts, self) => W_Bool.From(((W_StdStream)self).Fd != 0));
        t.Method("readable", Effect.Pure, (ts, self) => W_Bool.From(((W_StdStream)self).Fd == 0));
        t.MethodN("reconfigure", "self, /, **kw", Effect.Pure, (ts, a) => W_None.None);
        t.Getter("encoding", (ts, self) => new W_Str("utf-8"));
        t.Getter("errors", (ts, self) => new W_Str("strict"));
        t.Getter("closed", (ts, self) => W_Bool.False);
        t.Getter("name", (ts, self) => new W_Str(((W_StdStream)self).Fd switch
        {
            0 => "<stdin>",
            1 => "<stdout>",
            _ => "<stderr>",
        }));
    }
}

/// <summary>Tuples with named fields, as the C modules of CPython have them.</summary>
public static class StructSequence
{
    public static PyType Make(string name, params string[] fields)
    {
        var t = new PyType(name, Types.Tuple, Layout.Tuple, final: true);
        for (int i = 0; i < fields.Length; i++)
        {
            int at = i;
            t.Getter(fields[i], (ts, o) => ((W_Tuple)o).Items[at]);
        }
        t.Method("__repr__", Effect.Guest, (ts, o) => new W_Str($"{name}({string.Join(", ", fields.Select((f, i) => $"{f}={Repr.Of(ts, ((W_Tuple)o).Items[i])}"))})"));
        t.AddBuiltin("n_fields", new W_Int(fields.Length));
        return t;
    }

    public static W_Tuple New(PyType type, params PyObject[] items) => new W_TupleSub(items, new W_Instance(type.RootMap));
}
