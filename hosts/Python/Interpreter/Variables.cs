using JitStm.Python.Compiler;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>Names of all kinds.</summary>
public static class Variables
{
    public static PyException Unbound(PyCode code, int register) =>
        PyErr.Make(Types.UnboundLocalError, $"cannot access local variable '{code.Raw.RegNames[register]}' where it is not associated with a value");

    private static PyException NotDefined(W_Str name)
    {
        PyException e = PyErr.NameError($"name '{name.Value}' is not defined");
        return e;
    }

    public static PyObject LoadGlobal(PyThread ts, PyCode code, int name)
    {
        DictEntry? cell = code.Globals[name];
        if (cell is not null)
            return cell.Value ?? code.Builtins[name]!.Value ?? throw NotDefined(code.Names[name]);
        return LoadFromDict(ts, code, name);
    }

    [DontLookInside(CallEffects.Reads | CallEffects.Throws)]
    private static PyObject LoadFromDict(PyThread ts, PyCode code, int name) =>
        code.GlobalDict!.GetStr(ts, code.Names[name]) ?? code.Builtins[name]!.Value ?? throw NotDefined(code.Names[name]);

    public static void StoreGlobal(PyThread ts, PyCode code, int name, PyObject value)
    {
        DictEntry? cell = code.Globals[name];
        if (cell is not null && cell.Value is not null)
            cell.Value = value;
        else
            StoreNew(ts, code, name, value);
    }

    [DontLookInside(CallEffects.Reads | CallEffects.Writes)]
    private static void StoreNew(PyThread ts, PyCode code, int name, PyObject value) => code.GlobalDict!.SetStr(ts, code.Names[name], value);

    [DontLookInside(CallEffects.Reads | CallEffects.Writes | CallEffects.Throws)]
    public static void DeleteGlobal(PyThread ts, PyCode code, int name)
    {
        if (!code.GlobalDict!.RemoveStr(ts, code.Names[name]))
            throw NotDefined(code.Names[name]);
    }

    [DontLookInside]
    public static PyObject LoadName(PyThread ts, Frame frame, PyCode code, int name)
    {
        if (frame.Namespace is { } ns)
        {
            PyObject? found = ns is W_Dict d && !d.IsSubclassInstance ? d.GetStr(ts, code.Names[name]) : Items.TryGet(ts, ns, code.Names[name]);
            if (found is not null)
                return found;
        }
        return LoadGlobal(ts, code, name);
    }

    [DontLookInside]
    public static void StoreName(PyThread ts, Frame frame, PyCode code, int name, PyObject value)
    {
        if (frame.Namespace is null)
            code.GlobalDict!.SetStr(ts, code.Names[name], value);
        else if (frame.Namespace is W_Dict d && !d.IsSubclassInstance)
            d.SetStr(ts, code.Names[name], value);
        else
            Ops.SetItem(ts, frame.Namespace, code.Names[name], value);
    }

    [DontLookInside]
    public static void DeleteName(PyThread ts, Frame frame, PyCode code, int name)
    {
        bool removed = frame.Namespace switch
        {
            null => code.GlobalDict!.RemoveStr(ts, code.Names[name]),
            W_Dict d => d.RemoveStr(ts, code.Names[name]),
            _ => throw PyErr.NotImplemented("del of a name in a namespace that is not a dict"),
        };
        if (!removed)
            throw NotDefined(code.Names[name]);
    }

    public static PyObject LoadDeref(PyThread ts, PyCode code, W_Cell cell, int register) => cell.Value ?? throw UnboundCell(code, register);

    private static PyException UnboundCell(PyCode code, int register) => code.Raw.IsFreeVar(register)
        ? PyErr.NameError($"cannot access free variable '{code.Raw.RegNames[register]}' where it is not associated with a value in enclosing scope")
        : Unbound(code, register);

    [DontLookInside]
    public static PyObject LoadClassDeref(PyThread ts, Frame frame, PyCode code, W_Cell cell, int register, int name)
    {
        if (frame.Namespace is { } ns)
        {
            PyObject? found = ns is W_Dict d ? d.GetStr(ts, code.Names[name]) : Items.TryGet(ts, ns, code.Names[name]);
            if (found is not null)
                return found;
        }
        return LoadDeref(ts, code, cell, register);
    }

    [DontLookInside]
    public static void SetupAnnotations(PyThread ts, Frame frame, PyCode code)
    {
        PyObject ns = frame.Namespace ?? code.GlobalDict!;
        if (Items.TryGet(ts, ns, Names.Annotations) is null)
            Ops.SetItem(ts, ns, Names.Annotations, new W_Dict(ts));
    }

    /// <summary>The namespace of the running frame as locals() gives it.</summary>
    public static PyObject Locals(PyThread ts, Frame frame)
    {
        if (frame.Namespace is not null)
            return frame.Namespace;
        if (frame.Code.Raw.Kind == CodeKind.Module)
            return frame.Code.GlobalDict!;
        var dict = new W_Dict(ts);
        IReadOnlyList<string> names = frame.Code.Raw.RegNames;
        for (int i = 0; i < names.Count; i++)
        {
            PyObject? value = frame.Regs[i];
            if (value is W_Cell cell && i >= frame.Code.Raw.LocalCount)
                value = cell.Value;
            if (value is not null)
                dict.SetStr(ts, names[i], value);
        }
        return dict;
    }
}
