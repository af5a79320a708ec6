using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>A guest exception object.</summary>
public sealed class W_Exception : PyObject
{
    private PyType _type;
    [ImmutableArray] public PyObject[] Args;
    public W_Exception? Cause;
    public W_Exception? Context;
    public bool SuppressContext;
    public W_Traceback? Traceback;
    /// <summary>StopIteration.value, SystemExit.code, KeyError's key and other natives live in the fields.</summary>
    private W_Instance? _fields;

    public W_Exception(PyType type, params PyObject[] args)
    {
        _type = type;
        Args = args;
    }

    public PyType Type => _type;

    public void SetType(PyThread ts, PyType type) => _type = type;

    public override PyType GetClass(PyThread ts) => _type;

    public override W_Instance? GetFields(PyThread ts, bool create) =>
        _fields is null && create ? _fields = new W_Instance(_type.RootMap) : _fields;

    public override bool IsSubclassInstance => _type.IsHeap;

    public PyObject? GetField(PyThread ts, string name) => _fields?.GetOwn(ts, Names.Intern(name));

    public void SetField(PyThread ts, string name, PyObject value) => GetFields(ts, true)!.SetOwn(ts, Names.Intern(name), value);
}

/// <summary>One frame of a traceback, innermost last.</summary>
[Immutable]
public sealed class W_Traceback : PyObject
{
    public readonly PyCode Code;
    public readonly int Pc;
    public readonly W_Traceback? Next;
    public readonly W_FrameView Frame;

    public W_Traceback(PyCode code, int pc, W_Traceback? next, W_FrameView frame)
    {
        Code = code;
        Pc = pc;
        Next = next;
        Frame = frame;
    }

    public int Line => Code.Raw.LineAt(Pc);

    public override PyType GetClass(PyThread ts) => Types.Traceback;
}

/// <summary>What a guest sees as a frame: a copy, never the live frame.</summary>
[Immutable]
public sealed class W_FrameView : PyObject
{
    public readonly PyCode Code;
    public readonly int Pc;
    public readonly W_FrameView? Back;
    public readonly PyObject?[]? Regs;
    public readonly PyObject? Namespace;

    public W_FrameView(PyCode code, int pc, W_FrameView? back, PyObject?[]? regs, PyObject? ns)
    {
        Code = code;
        Pc = pc;
        Back = back;
        Regs = regs;
        Namespace = ns;
    }

    public override PyType GetClass(PyThread ts) => Types.FrameType;
}

/// <summary>Carries a guest exception through C# code.</summary>
public sealed class PyException : Exception
{
    public PyException(W_Exception value) => Value = value;

    public W_Exception Value { get; }

    /// <summary>The frame on top gets no traceback entry (it has one already).</summary>
    public bool NoEntry { get; init; }

    public override string Message => $"{Value.Type.Name}: {string.Join(", ", Value.Args.Select(a => a is W_Str s ? s.Value : a.ToString()))}";
}

/// <summary>Makes guest exceptions.</summary>
public static class PyErr
{
    public static PyException Make(PyType type, string message) => new(new W_Exception(type, new W_Str(message)));

    public static PyException Make(PyType type, params PyObject[] args) => new(new W_Exception(type, args));

    public static PyException TypeError(string message) => Make(Types.TypeError, message);

    public static PyException ValueError(string message) => Make(Types.ValueError, message);

    public static PyException IndexError(string message) => Make(Types.IndexError, message);

    public static PyException KeyError(PyObject key) => Make(Types.KeyError, key);

    public static PyException AttributeError(string message) => Make(Types.AttributeError, message);

    public static PyException NameError(string message) => Make(Types.NameError, message);

    public static PyException ZeroDivision(string message) => Make(Types.ZeroDivisionError, message);

    public static PyException Overflow(string message) => Make(Types.OverflowError, message);

    public static PyException RuntimeError(string message) => Make(Types.RuntimeError, message);

    public static PyException NotImplemented(string message) => Make(Types.NotImplementedError, message);

    public static PyException StopIteration(PyObject? value) =>
        value is null or W_None ? Make(Types.StopIteration) : Make(Types.StopIteration, value);

    public static PyException OSError(int errno, string message, string? file = null)
    {
        PyType type = errno switch
        {
            2 => Types.FileNotFoundError,
            17 => Types.FileExistsError,
            13 or 1 => Types.PermissionError,
            20 => Types.NotADirectoryError,
            21 => Types.IsADirectoryError,
            4 => Types.InterruptedError,
            32 => Types.BrokenPipeError,
            _ => Types.OSError,
        };
        PyException e = Make(type, new W_Int(errno), new W_Str(message));
        if (file is not null)
            e.Value.SetField(PyThread.Running, "filename", new W_Str(file));
        return e;
    }
}
