using JitStm.Python.Compiler;
using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>
/// Calls. Every method here that takes the calling frame answers with the result, or with null after it pushed a frame
/// (ts.Top) whose return will deliver the result to register dst and continue at retPc. Mode Entry: the caller is C# code.
/// </summary>
public static partial class Calls
{
    public static PyException TooDeep() => PyErr.Make(Types.RecursionError, "maximum recursion depth exceeded");

    /// <summary>Call and CallMethod: count and values stand at ops[at..].</summary>
    public static PyObject? FromOps(PyThread ts, Frame frame, PyCode code, PyObject f, PyObject? self, int at, int dst)
    {
        int n = code.Ops[at];
        int retPc = at + 1 + n;
        if (f is W_Function fn)
        {
            PyCode callee = Jit.Promote(fn.Code);
            if (callee.Simple && callee.ArgCount == (self is null ? n : n + 1))
                return Enter(ts, frame, fn, callee, Gather(code, frame.Regs, self, at, callee.RegCount), dst, retPc, ReturnMode.Normal, null);
            return Function(ts, frame, fn, Gather(code, frame.Regs, self, at, self is null ? n : n + 1)!, null, dst, retPc, ReturnMode.Normal, null);
        }
        if (f is W_Builtin b)
        {
            b = Jit.Promote(b);
            if (b.Arity == (self is null ? n : n + 1))
                return BuiltinDirect(ts, frame, b, code, self, at, dst, retPc);
        }
        else if (f is W_BoundMethod m && self is null && m.Func is W_Function mf)
        {
            PyCode callee = Jit.Promote(mf.Code);
            if (callee.Simple && callee.ArgCount == n + 1)
                return Enter(ts, frame, mf, callee, Gather(code, frame.Regs, m.Self, at, callee.RegCount), dst, retPc, ReturnMode.Normal, null);
        }
        else if (f is PyType type && self is null)
            return Instantiation.FromOps(ts, frame, code, type, at, dst, retPc);
        return General(ts, frame, f, Gather(code, frame.Regs, self, at, self is null ? n : n + 1)!, null, ReturnMode.Normal, dst, retPc);
    }

    /// <summary>An array of the given length that starts with the receiver and the arguments.</summary>
    [UnrollSafe]
    public static PyObject?[] Gather(PyCode code, PyObject?[] regs, PyObject? self, int at, int length)
    {
        int[] ops = code.Ops;
        var args = new PyObject?[length];
        int n = ops[at];
        int to = 0;
        if (self is not null)
            JitArray.Store(args, to++, self);
        for (int i = 1; i <= n; i++)
        {
            int v = ops[at + i];
            JitArray.Store(args, to++, v >= 0 ? regs[v] : code.Consts[~v]);
        }
        return args;
    }

    /// <summary>Makes the frame of a call whose registers are filled; or the generator object.</summary>
    public static PyObject? Enter(PyThread ts, Frame? back, W_Function fn, PyCode code, PyObject?[] regs, int dst, int retPc, ReturnMode mode, PyObject? extra)
    {
        if (code.IsGenerator)
            return NewGenerator(ts, fn, code, regs);
        int depth = back is null ? 1 : back.Depth + 1;
        if (depth > ts.RecursionLimit)
            throw TooDeep();
        var frame = new Frame(ts, code, regs, fn);
        frame.Back = back;
        frame.RetReg = dst;
        frame.RetPc = retPc;
        frame.Mode = mode;
        frame.Depth = depth;
        frame.Extra = extra;
        ts.Top = frame;
        // Not before a nested loop: its C# caller cannot be rolled back, and Nesting says so only from RunNested on.
        if (mode != ReturnMode.Entry && ts.ShouldBreak())
            Interp.Safepoint(ts);
        return null;
    }

    private static W_Generator NewGenerator(PyThread ts, W_Function fn, PyCode code, PyObject?[] regs)
    {
        var generator = new W_Generator(ts, fn);
        generator.Frame = new Frame(ts, code, regs, fn, generator);
        return generator;
    }

    /// <summary>A guest function with any arguments.</summary>
    public static PyObject? Function(PyThread ts, Frame? back, W_Function fn, PyObject[] args, W_Str[]? kwNames, int dst, int retPc, ReturnMode mode, PyObject? extra)
    {
        PyCode callee = Jit.Promote(fn.Code);
        return Enter(ts, back, fn, callee, Binder.Bind(ts, fn, callee, args, kwNames), dst, retPc, mode, extra);
    }

    /// <summary>Returns a value from a frame: the frame that goes on, its Pc set, or null when control goes back to C#.</summary>
    public static Frame? Return(PyThread ts, Frame frame, PyObject value)
    {
        Frame? back = frame.Back;
        ts.Top = back;
        if (frame.Mode == ReturnMode.Normal && frame.Generator is null)
        {
            if (back!.SavedIn != ts.Birth)
                ts.SaveFrame(back);
            JitArray.Store(back.Regs, frame.RetReg, value);
            back.Pc = frame.RetPc;
            return back;
        }
        return ReturnSpecial(ts, frame, back, value);
    }

    private static Frame? ReturnSpecial(PyThread ts, Frame frame, Frame? back, PyObject value)
    {
        ReturnMode mode = frame.Mode;
        if (frame.Generator is { } generator)
            return Generators.Finish(ts, frame, generator, back, value);
        if (mode == ReturnMode.Entry)
            return null;
        if (back!.SavedIn != ts.Birth)
            ts.SaveFrame(back);
        switch (mode)
        {
            case ReturnMode.Init:
                if (value is not W_None)
                    throw PyErr.TypeError($"__init__() should return None, not '{value.GetClass(ts).Name}'");
                JitArray.Store(back.Regs, frame.RetReg, frame.Extra);
                break;
            case ReturnMode.Discard:
                break;
            case ReturnMode.Operator:
                if (value is W_NotImplemented)
                    value = Operators.AfterNotImplemented(ts, back);
                JitArray.Store(back.Regs, frame.RetReg, value);
                break;
            default: // ForIter: a guest __next__
                JitArray.Store(back.Regs, frame.RetReg, value);
                break;
        }
        back.Pc = frame.RetPc;
        return back;
    }

    public static PyObject? FromOpsKw(PyThread ts, Frame frame, PyCode code, PyObject f, PyObject? self, W_Str[] kwNames, int at, int dst)
    {
        int n = code.Ops[at];
        return General(ts, frame, f, Gather(code, frame.Regs, self, at, self is null ? n : n + 1)!, kwNames, ReturnMode.Normal, dst, at + 1 + n);
    }

    public static PyObject? Ex(PyThread ts, Frame frame, PyObject f, PyObject star, W_Dict? kwargs, int dst, int retPc)
    {
        W_Tuple args = star.GetType() == typeof(W_Tuple) ? (W_Tuple)star : StarArguments(ts, f, star);
        if (kwargs is null || kwargs.Count == 0)
            return General(ts, frame, f, args.Items, null, ReturnMode.Normal, dst, retPc);
        return General(ts, frame, f, WithKeywords(ts, args, kwargs, out W_Str[] names), names, ReturnMode.Normal, dst, retPc);
    }

    [DontLookInside]
    private static W_Tuple StarArguments(PyThread ts, PyObject f, PyObject star) =>
        Iteration.IsIterable(ts, star) || star is W_Iterator or W_Generator ? new W_Tuple(Iteration.ToArray(ts, star))
        : throw PyErr.TypeError($"{Building.FunctionName(ts, f)} argument after * must be an iterable, not {Ops.TypeName(ts, star)}");

    private static PyObject[] WithKeywords(PyThread ts, W_Tuple args, W_Dict kwargs, out W_Str[] names)
    {
        DictEntry[] entries = kwargs.Entries(ts);
        var all = new PyObject[args.Items.Length + entries.Length];
        args.Items.CopyTo(all, 0);
        names = new W_Str[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            names[i] = entries[i].Key as W_Str is { } s ? Names.Intern(s) : throw PyErr.TypeError("keywords must be strings");
            all[args.Items.Length + i] = entries[i].Value!;
        }
        return all;
    }

    /// <summary>Any callable with any arguments (the last kwNames.Length of them by keyword).</summary>
    public static PyObject? General(PyThread ts, Frame? back, PyObject f, PyObject[] args, W_Str[]? kwNames, ReturnMode mode, int dst, int retPc)
    {
        switch (f)
        {
            case W_Function fn:
                return Function(ts, back, fn, args, kwNames, dst, retPc, mode, null);
            case W_Builtin b:
                return Builtin(ts, back, b, args, kwNames, mode, dst, retPc);
            case W_BoundMethod m:
                return General(ts, back, m.Func, Prepend(m.Self, args), kwNames, mode, dst, retPc);
            case PyType type:
                return Instantiation.Call(ts, back, type, args, kwNames, mode, dst, retPc);
            case W_StaticMethod s:
                return General(ts, back, s.Func, args, kwNames, mode, dst, retPc);
        }
        PyObject? call = f.GetClass(ts).Lookup(ts, Names.Call);
        if (call is null)
            throw PyErr.TypeError($"'{f.GetClass(ts).Name}' object is not callable");
        if (call is W_Function or W_Builtin)
            return General(ts, back, call, Prepend(f, args), kwNames, mode, dst, retPc);
        return General(ts, back, Attributes.Bind(ts, call, f, f.GetClass(ts)), args, kwNames, mode, dst, retPc);
    }

    public static PyObject[] Prepend(PyObject self, PyObject[] args)
    {
        var all = new PyObject[args.Length + 1];
        all[0] = self;
        Array.Copy(args, 0, all, 1, args.Length);
        return all;
    }

    // ---- super and with ----

    public static PyObject? Super(PyThread ts, Frame frame, PyObject f, W_Cell cell, PyObject? self, int dst, int retPc)
    {
        if (!ReferenceEquals(f, Types.Super))
            return General(ts, frame, f, [], null, ReturnMode.Normal, dst, retPc);
        if (self is null)
            throw PyErr.RuntimeError("super(): arg[0] deleted");
        if (self is W_Cell c)
            self = c.Value ?? throw PyErr.RuntimeError("super(): arg[0] deleted");
        if (cell.Value is not PyType start)
            throw PyErr.RuntimeError("super(): empty __class__ cell");
        return SuperObject(ts, start, self);
    }

    public static W_Super SuperObject(PyThread ts, PyType start, PyObject self)
    {
        if (self is PyType t && t.IsSubtypeOf(start))
            return new W_Super(start, self, t);
        PyType type = self.GetClass(ts);
        if (!type.IsSubtypeOf(start))
            throw PyErr.TypeError("super(type, obj): obj must be an instance or subtype of type");
        return new W_Super(start, self, type);
    }

    public static PyObject? WithEnter(PyThread ts, Frame frame, PyObject manager, int exitReg, int dst, int retPc)
    {
        PyType type = manager.GetClass(ts);
        TypeVersion version = Jit.Promote(type.Version);
        PyObject? enter = version.Lookup(Names.Enter);
        if (enter is null)
            throw PyErr.TypeError($"'{type.Name}' object does not support the context manager protocol");
        PyObject? exit = version.Lookup(Names.Exit);
        if (exit is null)
            throw PyErr.TypeError($"'{type.Name}' object does not support the context manager protocol (missed __exit__ method)");
        JitArray.Store(frame.Regs, exitReg, Attributes.Bind(ts, exit, manager, type));
        return General(ts, frame, Attributes.Bind(ts, enter, manager, type), [], null, ReturnMode.Normal, dst, retPc);
    }

    public static PyObject? WithExit(PyThread ts, Frame frame, PyObject exit, int dst, int retPc) =>
        General(ts, frame, exit, [W_None.None, W_None.None, W_None.None], null, ReturnMode.Normal, dst, retPc);

    public static PyObject? WithExcept(PyThread ts, Frame frame, PyObject exit, W_Exception e, int dst, int retPc) =>
        General(ts, frame, exit, [e.Type, e, (PyObject?)e.Traceback ?? W_None.None], null, ReturnMode.Normal, dst, retPc);
}
