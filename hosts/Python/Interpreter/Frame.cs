using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>What becomes of the value that a frame returns (or yields), or of its end.</summary>
public enum ReturnMode : byte
{
    /// <summary>The frame was entered from C#: Dispatch returns the value.</summary>
    Entry,
    /// <summary>Into RetReg of the caller, which goes on at RetPc.</summary>
    Normal,
    /// <summary>__init__: Extra, the new instance, is the value.</summary>
    Init,
    /// <summary>The value is dropped (__setattr__, __setitem__ ...).</summary>
    Discard,
    /// <summary>An operator method: NotImplemented makes the caller's instruction try the other operand.</summary>
    Operator,
    /// <summary>A guest __next__ called by ForIter, or a generator resumed by it: its end makes the loop end.</summary>
    ForIter,
    /// <summary>A generator resumed by a YieldFrom of another generator.</summary>
    YieldFrom,
}

/// <summary>
/// One activation of guest code. A frame belongs to one thread at a time, so it has no barriers; it is saved once in each transaction
/// before its first change there (see PyThread.SaveFrame), and all that a caller needs after the call stands in it.
/// </summary>
[ThreadPrivate]
public sealed class Frame : IStmPrivate
{
    public readonly PyCode Code;
    [Owned] public readonly PyObject?[] Regs;
    public readonly W_Function? Func;
    /// <summary>The instruction that runs, or that called.</summary>
    public int Pc;
    public Frame? Back;
    public int RetReg;
    public int RetPc;
    public ReturnMode Mode;
    public int Depth;
    public PyObject? Extra;
    /// <summary>Namespace of a class body or of exec; null: the globals.</summary>
    public PyObject? Namespace;
    public readonly W_Generator? Generator;
    /// <summary>The exception that a generator was handling when it yielded; and what its resumer was handling.</summary>
    public W_Exception? OwnHandled;
    public W_Exception? OuterHandled;
    /// <summary>Birth stamp of the last transaction that saved this frame.</summary>
    public long SavedIn;

    public Frame(PyThread ts, PyCode code, PyObject?[] regs, W_Function? func)
    {
        Code = code;
        Regs = regs;
        Func = func;
        SavedIn = ts.Birth;
    }

    public Frame(PyThread ts, PyCode code, PyObject?[] regs, W_Function? func, W_Generator generator) : this(ts, code, regs, func) => Generator = generator;

    private sealed record Saved(PyObject?[] Regs, int Pc, Frame? Back, int RetReg, int RetPc, ReturnMode Mode, int Depth, PyObject? Extra, PyObject? Namespace, W_Exception? OwnHandled, W_Exception? OuterHandled);

    public object StmSave() => new Saved((PyObject?[])Regs.Clone(), Pc, Back, RetReg, RetPc, Mode, Depth, Extra, Namespace, OwnHandled, OuterHandled);

    public void StmRestore(object saved)
    {
        var s = (Saved)saved;
        Array.Copy(s.Regs, Regs, Regs.Length);
        Pc = s.Pc;
        Back = s.Back;
        RetReg = s.RetReg;
        RetPc = s.RetPc;
        Mode = s.Mode;
        Depth = s.Depth;
        Extra = s.Extra;
        Namespace = s.Namespace;
        OwnHandled = s.OwnHandled;
        OuterHandled = s.OuterHandled;
        SavedIn = -1;
    }
}

public enum GeneratorState : byte
{
    Created,
    Suspended,
    Running,
    Finished,
}

/// <summary>A generator owns its frame; resuming it writes State, so two threads that resume one generator conflict.</summary>
public sealed class W_Generator : PyObject
{
    public Frame? Frame;
    public GeneratorState State;
    /// <summary>Value of the StopIteration, once finished by return.</summary>
    public PyObject? ReturnValue;
    public W_Str Name;
    public W_Str QualName;
    public readonly PyCode Code;

    public W_Generator(PyThread ts, W_Function func)
    {
        Code = func.Code;
        Name = func.Name;
        QualName = func.QualName;
    }

    public override PyType GetClass(PyThread ts) => Types.Generator;
}

public sealed class W_Module : PyObject
{
    public readonly W_Dict Dict;

    public W_Module(PyThread ts, string name, string? doc = null)
    {
        Dict = new W_Dict(ts, keepsCells: true);
        Dict.SetStr(ts, Names.Name, new W_Str(name));
        Dict.SetStr(ts, Names.Doc, doc is null ? W_None.None : new W_Str(doc));
        Dict.SetStr(ts, Names.Package, W_None.None);
        Dict.SetStr(ts, "__loader__", W_None.None);
        Dict.SetStr(ts, "__spec__", W_None.None);
    }

    public override PyType GetClass(PyThread ts) => Types.Module;
}
