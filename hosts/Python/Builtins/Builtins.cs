using System.Numerics;
using JitStm.Python.Compiler;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>The builtins module.</summary>
public static class Builtins
{
    [Unlogged("set once at start-up; the dict itself is transactional")]
    public static W_Dict Namespace = null!;
    [Unlogged("set once at start-up")]
    public static W_Builtin BuildClass = null!;

    [Unlogged("set once at start-up")]
    private static PyThread s_setup = null!;

    private static void Add(string name, PyObject value) => Namespace.SetStr(s_setup, name, value);

    private static void Def(string name, Effect effect, Fn1 f, Intrinsic i = Intrinsic.None) => Add(name, new W_Builtin(name, null, f, null, effect, false, null, i));

    private static void Def(string name, Effect effect, Fn2 f, Intrinsic i = Intrinsic.None) => Add(name, new W_Builtin(name, null, f, null, effect, false, null, i));

    private static void DefN(string name, string signature, FnN f, Intrinsic i = Intrinsic.None) => Add(name, new W_Builtin(name, null, f, signature, Effect.Guest, false, null, i));

    public static W_Module Setup(PyThread ts)
    {
        s_setup = ts;
        var module = new W_Module(ts, "builtins", "Built-in functions, exceptions, and other objects.");
        Namespace = module.Dict;
        BuildClass = new W_Builtin("__build_class__", null, (FnN)Classes.Build, "func, name, /, *bases, **kw", Effect.Guest, false);
        Add("__build_class__", BuildClass);
        Constants();
        TypeNames();
        Objects();
        Numbers();
        Iterables();
        Attributes_();
        Code();
        InputOutput();
        return module;
    }

    private static void Constants()
    {
        Add("None", W_None.None);
        Add("True", W_Bool.True);
        Add("False", W_Bool.False);
        Add("NotImplemented", W_NotImplemented.Value);
        Add("Ellipsis", W_Ellipsis.Value);
        Add("__debug__", W_Bool.True);
    }

    private static void TypeNames()
    {
        foreach (PyType t in new[]
        {
            Types.Object, Types.Type, Types.Int, Types.Bool, Types.Float, Types.Complex, Types.Str, Types.Bytes, Types.ByteArray, Types.MemoryView,
            Types.Tuple, Types.List, Types.Dict, Types.Set, Types.FrozenSet, Types.Range, Types.Slice, Types.StaticMethod, Types.ClassMethod,
            Types.Property, Types.Super, Types.Enumerate, Types.Zip, Types.Filter,
        })
            Add(t.Name, t);
        Add("map", Types.MapIterator);
        Add("reversed", Types.ReverseIterator);
        foreach (PyType t in Exceptions_(Types.BaseException))
            Add(t.Name, t);
        Add("EnvironmentError", Types.OSError);
        Add("IOError", Types.OSError);
    }

    private static IEnumerable<PyType> Exceptions_(PyType root) => root.Subclasses(s_setup).SelectMany(Exceptions_).Prepend(root);

    private static void Objects()
    {
        Def("repr", Effect.Guest, (ts, o) => new W_Str(Repr.Of(ts, o)));
        Def("ascii", Effect.Guest, (ts, o) => new W_Str(Repr.Ascii(Repr.Of(ts, o))));
        Def("hash", Effect.Guest, (ts, o) => new W_Int(Ops.Hash(ts, o)));
        Def("id", Effect.Reads, (ts, o) => new W_Int(Identity.Of(o)));
        Def("len", Effect.Guest, (ts, o) => new W_Int(Ops.Len(ts, o)), Intrinsic.Len);
        Def("callable", Effect.Reads, (ts, o) => W_Bool.From(o is W_Function or PyType or W_Builtin or W_BoundMethod || o.GetClass(ts).Lookup(ts, Names.Call) is not null));
        Def("isinstance", Effect.Guest, (ts, o, c) => W_Bool.From(Ops.IsInstance(ts, o, c)), Intrinsic.Isinstance);
        Def("issubclass", Effect.Guest, (ts, o, c) => W_Bool.From(Ops.IsSubclass(ts, o, c)));
        DefN("format", "value, spec='', /", (ts, a) => Formatting.Format(ts, a[0]!, a[1] is W_Str s ? s.Value : ""));
        DefN("iter", "object, sentinel=None, /", (ts, a) => a[1] is null ? Iteration.Iter(ts, a[0]!) : new W_CallIterator(ts, a[0]!, a[1]!));
        DefN("next", "iterator, default=None, /", (ts, a) =>
        {
            PyObject it = a[0]!;
            if (it is W_Generator g && a[1] is null)
                return Generators.Send(ts, g, W_None.None);
            if (it is not W_Iterator and not W_Generator && a[1] is null)
                return Interp.CallSpecial(ts, it, Names.Next) ?? throw PyErr.TypeError($"'{Ops.TypeName(ts, it)}' object is not an iterator");
            return Iteration.Next(ts, it) ?? a[1] ?? throw PyErr.StopIteration(null);
        }, Intrinsic.Next);
    }

    private static void Numbers()
    {
        Def("abs", Effect.Guest, (ts, o) => Interp.CallSpecial(ts, o, Names.Abs) ?? throw PyErr.TypeError($"bad operand type for abs(): '{Ops.TypeName(ts, o)}'"), Intrinsic.Abs);
        Def("divmod", Effect.Guest, (ts, a, b) => Ops.Binary(ts, BinOp.DivMod, a, b));
        DefN("pow", "base, exp, mod=None", (ts, a) => Ops.Pow3(ts, a[0]!, a[1]!, a[2] ?? W_None.None));
        DefN("round", "number, ndigits=None", (ts, a) =>
        {
            PyObject? f = a[0]!.GetClass(ts).Lookup(ts, Names.Round);
            if (f is null)
                throw PyErr.TypeError($"type {Ops.TypeName(ts, a[0]!)} doesn't define __round__ method");
            return Interp.CallFound(ts, f, a[0]!, a[1] is null or W_None ? [] : [a[1]!]);
        });
        Def("bin", Effect.Guest, (ts, o) => Radix(ts, o, 2, "0b"));
        Def("oct", Effect.Guest, (ts, o) => Radix(ts, o, 8, "0o"));
        Def("hex", Effect.Guest, (ts, o) => Radix(ts, o, 16, "0x"));
        Def("ord", Effect.Pure, (ts, o) => o switch
        {
            W_Str { Length: 1 } s => new W_Int(s.PointAt(0)),
            W_Str s => throw PyErr.TypeError($"ord() expected a character, but string of length {s.Length} found"),
            _ when BytesType.TryData(ts, o) is { } d => d.Length == 1 ? new W_Int(d[0]) : throw PyErr.TypeError($"ord() expected a character, but string of length {d.Length} found"),
            _ => throw PyErr.TypeError($"ord() expected string of length 1, but {Ops.TypeName(ts, o)} found"),
        }, Intrinsic.Ord);
        Def("chr", Effect.Guest, (ts, o) =>
        {
            BigInteger n = Numeric.AsIndex(ts, o);
            return n >= 0 && n < 0x110000 ? W_Str.FromPoint((int)n) : throw PyErr.ValueError("chr() arg not in range(0x110000)");
        }, Intrinsic.Chr);
    }

    private static W_Str Radix(PyThread ts, PyObject o, int radix, string prefix)
    {
        BigInteger n = Numeric.AsIndex(ts, o);
        return new W_Str((n.Sign < 0 ? "-" : "") + prefix + IntType.ToBase(BigInteger.Abs(n), radix));
    }

    private static void Iterables()
    {
        DefN("sum", "iterable, /, start=0", Sum);
        Def("any", Effect.Guest, (ts, o) => Search(ts, o, true));
        Def("all", Effect.Guest, (ts, o) => Search(ts, o, false));
        DefN("min", "*args, key=None, default=None", (ts, a) => Extreme(ts, a, "min", BinOp.Lt));
        DefN("max", "*args, key=None, default=None", (ts, a) => Extreme(ts, a, "max", BinOp.Gt));
        DefN("sorted", "iterable, /, *, key=None, reverse=False", (ts, a) =>
        {
            PyObject[] items = [.. Iteration.ToArray(ts, a[0]!)];
            Sorting.Sort(ts, items, a[1] is W_None ? null : a[1], a[2] is not null && Ops.IsTrue(ts, a[2]!));
            return new W_List(ts, items);
        });
    }

    private static PyObject Sum(PyThread ts, PyObject?[] a)
    {
        PyObject total = a[1] ?? W_Int.Zero;
        if (total is W_Str)
            throw PyErr.TypeError("sum() can't sum strings [use ''.join(seq) instead]");
        PyObject it = Iteration.Iter(ts, a[0]!);
        while (Iteration.Next(ts, it) is { } x)
            total = Arith.Add(total, x) ?? Ops.Binary(ts, BinOp.Add, total, x);
        return total;
    }

    private static W_Bool Search(PyThread ts, PyObject o, bool wanted)
    {
        PyObject it = Iteration.Iter(ts, o);
        while (Iteration.Next(ts, it) is { } x)
            if (Ops.IsTrue(ts, x) == wanted)
                return W_Bool.From(wanted);
        return W_Bool.From(!wanted);
    }

    private static PyObject Extreme(PyThread ts, PyObject?[] a, string name, BinOp op)
    {
        PyObject? key = a[0] is W_None ? null : a[0];
        PyObject[] args = ((W_Tuple)a[2]!).Items;
        if (args.Length == 0)
            throw PyErr.TypeError($"{name} expected at least 1 argument, got 0");
        if (args.Length > 1 && a[1] is not null)
            throw PyErr.TypeError($"Cannot specify a default for {name}() with multiple positional arguments");
        PyObject it = args.Length == 1 ? Iteration.Iter(ts, args[0]) : new W_TupleIterator(ts, args);
        PyObject? best = null, bestKey = null;
        while (Iteration.Next(ts, it) is { } x)
        {
            PyObject k = key is null ? x : Interp.Call(ts, key, x);
            if (bestKey is null || Better(ts, op, k, bestKey))
            {
                best = x;
                bestKey = k;
            }
        }
        return best ?? a[1] ?? throw PyErr.ValueError($"{name}() arg is an empty sequence");
    }

    private static bool Better(PyThread ts, BinOp op, PyObject a, PyObject b)
    {
        int fast = ReferenceEquals(op, BinOp.Lt) ? Arith.Lt(a, b) : Arith.Lt(b, a);
        return fast >= 0 ? fast != 0 : Ops.IsTrue(ts, Ops.Compare(ts, op, a, b));
    }

    private static void Attributes_()
    {
        DefN("getattr", "object, name, default=None, /", (ts, a) =>
        {
            W_Str name = Name(ts, a[1]!, "getattr");
            return a[2] is null ? Attributes.Get(ts, a[0]!, name) : Attributes.TryGet(ts, a[0]!, name) ?? a[2]!;
        });
        Add("setattr", new W_Builtin("setattr", null, (Fn3)((ts, o, name, v) =>
        {
            Attributes.Set(ts, o, Name(ts, name, "setattr"), v);
            return W_None.None;
        }), null, Effect.Guest, false));
        Def("delattr", Effect.Guest, (ts, o, name) =>
        {
            Attributes.Remove(ts, o, Name(ts, name, "delattr"));
            return W_None.None;
        });
        Def("hasattr", Effect.Guest, (ts, o, name) => W_Bool.From(Attributes.TryGet(ts, o, Name(ts, name, "hasattr")) is not null));
        DefN("dir", "object=None, /", (ts, a) =>
        {
            if (a[0] is null)
            {
                PyObject[] keys = Iteration.ToArray(ts, Variables.Locals(ts, ts.Top!));
                PyObject[] sorted = [.. keys];
                Sorting.Sort(ts, sorted, null, false);
                return new W_List(ts, sorted);
            }
            PyObject names = Interp.CallSpecial(ts, a[0]!, Names.Intern("__dir__"))!;
            PyObject[] all = [.. Iteration.ToArray(ts, names)];
            Sorting.Sort(ts, all, null, false);
            return new W_List(ts, all);
        });
        DefN("vars", "object=None, /", (ts, a) => a[0] is null ? Variables.Locals(ts, ts.Top!)
            : Attributes.TryGet(ts, a[0]!, Names.Dict) ?? throw PyErr.TypeError("vars() argument must have __dict__ attribute"));
        Add("globals", new W_Builtin("globals", null, (Fn0)(ts => (PyObject?)ts.Top!.Code.GlobalDict ?? W_None.None), null, Effect.Reads, false));
        Add("locals", new W_Builtin("locals", null, (Fn0)(ts => Variables.Locals(ts, ts.Top!)), null, Effect.Reads, false));
    }

    private static W_Str Name(PyThread ts, PyObject name, string fname) => name is W_Str s ? Names.Intern(s)
        : throw PyErr.TypeError(fname == "getattr" || fname == "hasattr" || fname == "setattr" || fname == "delattr" ? $"attribute name must be string, not '{Ops.TypeName(ts, name)}'" : fname);

    private static void Code()
    {
        DefN("compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1", (ts, a) =>
        {
            string file = a[1] is W_Str f ? f.Value : "<string>";
            return new PyCode(ts, Parse(ts, a[0]!, file, ((W_Str)a[2]!).Value), null);
        });
        DefN("exec", "source, globals=None, locals=None, /", (ts, a) =>
        {
            Execute(ts, a, "exec");
            return W_None.None;
        });
        DefN("eval", "source, globals=None, locals=None, /", (ts, a) => Execute(ts, a, "eval"));
        DefN("__import__", "name, globals=None, locals=None, fromlist=(), level=0", (ts, a) =>
        {
            string name = ((W_Str)a[0]!).Value;
            PyObject module = Imports.ImportModule(ts, name);
            bool from = a[3] is not null && Ops.IsTrue(ts, a[3]!);
            return from || !name.Contains('.') ? module : Imports.Loaded(ts, name[..name.IndexOf('.')])!;
        });
    }

    public static Code Parse(PyThread ts, PyObject source, string file, string mode)
    {
        CompileMode m = mode switch
        {
            "exec" => CompileMode.Exec,
            "eval" => CompileMode.Eval,
            "single" => CompileMode.Single,
            _ => throw PyErr.ValueError("compile() mode must be 'exec', 'eval' or 'single'"),
        };
        try
        {
            var options = new CompileOptions { Mode = m, UseNames = true };
            string text = source is W_Str s ? s.Value : Codecs.Decode(ts, BytesType.Data(ts, source), "utf-8", "strict");
            return PyCompiler.Compile(m == CompileMode.Eval ? text.TrimStart(' ', '\t') : text, file, options);
        }
        catch (PySyntaxError e)
        {
            throw new PyException(SyntaxErrors.ToGuest(e));
        }
    }

    private static PyObject Execute(PyThread ts, PyObject?[] a, string mode)
    {
        W_Dict globals;
        PyObject? locals = a[2] is W_None ? null : a[2];
        if (a[1] is null or W_None)
        {
            globals = ts.Top!.Code.GlobalDict!;
            locals ??= Variables.Locals(ts, ts.Top);
        }
        else
            globals = a[1] as W_Dict ?? throw PyErr.TypeError($"{mode}() globals must be a dict, not {Ops.TypeName(ts, a[1]!)}");
        if (globals.GetStr(ts, Names.Builtins) is null)
            globals.SetStr(ts, Names.Builtins, Imports.Loaded(ts, "builtins")!);
        Code raw = a[0] is PyCode c ? c.Raw : Parse(ts, a[0]!, "<string>", mode);
        return Interp.RunCode(ts, new PyCode(ts, raw, globals), ReferenceEquals(locals, globals) ? null : locals ?? null);
    }

    private static void InputOutput()
    {
        DefN("print", "*args, sep=' ', end='\\n', file=None, flush=False", Print);
        DefN("input", "prompt='', /", (ts, a) =>
        {
            if (a[0] is not null)
                ts.Output.Write(ts, Repr.Str(ts, a[0]!));
            string line = StandardInput.ReadLine(ts);
            return line.Length == 0 ? throw PyErr.Make(Types.EOFError, "EOF when reading a line") : new W_Str(line.EndsWith('\n') ? line[..^1] : line);
        });
        DefN("open", "*args, **kw", (ts, a) => FunctionTypes.CallAny(ts, [Attributes.Get(ts, Imports.ImportModule(ts, "io"), Names.Intern("open")), a[0], a[1]]));
        Add("exit", new W_Builtin("exit", null, (FnN)((ts, a) => throw PyErr.Make(Types.SystemExit, a[0] is null ? [] : [a[0]!])), "code=None, /", Effect.Guest, false));
        Add("quit", Namespace.GetStr(s_setup, "exit")!);
    }

    private static PyObject Print(PyThread ts, PyObject?[] a)
    {
        // Slots: sep, end, file, flush, then *args.
        string sep = Separator(ts, a[0], "sep", " "), end = Separator(ts, a[1], "end", "\n");
        PyObject[] args = ((W_Tuple)a[4]!).Items;
        PyObject? file = a[2] is null or W_None ? Modules.SysModule.Stdout(ts) : a[2];
        if (file is W_None)
            return W_None.None;
        var b = new System.Text.StringBuilder();
        for (int i = 0; i < args.Length; i++)
        {
            if (i > 0)
                b.Append(sep);
            b.Append(Repr.Str(ts, args[i]));
        }
        b.Append(end);
        if (file is Modules.W_StdStream stream)
            stream.Write(ts, b.ToString());
        else
            Interp.CallMethod(ts, file!, Names.Write, new W_Str(b.ToString()));
        if (a[3] is not null && Ops.IsTrue(ts, a[3]!))
            Interp.CallMethod(ts, file!, "flush");
        return W_None.None;
    }

    private static string Separator(PyThread ts, PyObject? o, string name, string fallback) => o switch
    {
        null or W_None => fallback,
        W_Str s => s.Value,
        _ => throw PyErr.TypeError($"{name} must be None or a string, not {Ops.TypeName(ts, o)}"),
    };
}
