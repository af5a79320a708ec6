using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>Calls of classes: __new__, then __init__. A plain class with a guest __init__ makes the instance and pushes the frame of __init__.</summary>
public static class Instantiation
{
    public static PyObject? FromOps(PyThread ts, Frame frame, PyCode code, PyType type, int at, int dst, int retPc)
    {
        type = Jit.Promote(type);
        int n = code.Ops[at];
        if (ReferenceEquals(type.Meta, Types.Type) && type.Layout == Layout.Object && type.IsHeap)
        {
            TypeVersion version = Jit.Promote(type.Version);
            PyObject? init = version.Lookup(Names.Init);
            if (init is W_Function fn && version.IsPlainNew())
            {
                var instance = new W_Instance(type.RootMap);
                PyCode callee = Jit.Promote(fn.Code);
                if (callee.Simple && callee.ArgCount == n + 1 && !callee.IsGenerator)
                    return Calls.Enter(ts, frame, fn, callee, Calls.Gather(code, frame.Regs, instance, at, callee.RegCount), dst, retPc, ReturnMode.Init, instance);
                return Calls.Function(ts, frame, fn, Calls.Gather(code, frame.Regs, instance, at, n + 1)!, null, dst, retPc, ReturnMode.Init, instance);
            }
        }
        return Call(ts, frame, type, Calls.Gather(code, frame.Regs, null, at, n)!, null, ReturnMode.Normal, dst, retPc);
    }

    public static PyObject? Call(PyThread ts, Frame? back, PyType type, PyObject[] args, W_Str[]? kwNames, ReturnMode mode, int dst, int retPc)
    {
        if (!ReferenceEquals(type.Meta, Types.Type))
        {
            PyObject? call = type.Meta.Lookup(ts, Names.Call);
            if (call is W_Function meta)
                return Calls.General(ts, back, meta, Calls.Prepend(type, args), kwNames, mode, dst, retPc);
        }
        if (mode == ReturnMode.Normal && type.Layout is Layout.Object or Layout.Exception && type.IsHeap
            && type.Lookup(ts, Names.Init) is W_Function init && type.Version.IsPlainNew())
        {
            PyObject instance = type.Layout == Layout.Object ? new W_Instance(type.RootMap) : new W_Exception(type, kwNames is null ? args : args[..^kwNames.Length]);
            return Calls.Function(ts, back, init, Calls.Prepend(instance, args), kwNames, dst, retPc, ReturnMode.Init, instance);
        }
        return TypeCall(ts, type, args, kwNames);
    }

    /// <summary>type.__call__, nested.</summary>
    [DontLookInside]
    public static PyObject TypeCall(PyThread ts, PyType type, PyObject[] args, W_Str[]? kwNames)
    {
        if (ReferenceEquals(type, Types.Type) && args.Length == 1 && kwNames is null)
            return args[0].GetClass(ts);
        PyObject create = type.Lookup(ts, Names.New) ?? throw PyErr.TypeError($"cannot create '{type.Name}' instances");
        if (create is W_StaticMethod s)
            create = s.Func;
        PyObject made = create is W_Builtin or W_Function
            ? Interp.CallKw(ts, create, Calls.Prepend(type, args), kwNames)
            : Interp.CallKw(ts, Attributes.Bind(ts, create, W_None.None, type), Calls.Prepend(type, args), kwNames);
        PyType madeType = made.GetClass(ts);
        if (!madeType.IsSubtypeOf(type))
            return made;
        PyObject? init = madeType.Lookup(ts, Names.Init);
        if (init is null || ReferenceEquals(init, Types.ObjectInit))
            return made;
        PyObject result = init is W_Function or W_Builtin { Binds: true }
            ? Interp.CallKw(ts, init, Calls.Prepend(made, args), kwNames)
            : Interp.CallKw(ts, Attributes.Bind(ts, init, made, madeType), args, kwNames);
        if (result is not W_None)
            throw PyErr.TypeError($"__init__() should return None, not '{result.GetClass(ts).Name}'");
        return made;
    }

    /// <summary>The empty instance of a guest class whose native part is that of its builtin base.</summary>
    public static W_Instance NewFields(PyType type) => new(type.RootMap);

    /// <summary>object.__new__.</summary>
    public static PyObject ObjectNew(PyThread ts, PyType type, PyObject[] args, int kwCount)
    {
        if (args.Length + kwCount > 0)
        {
            bool ownNew = !ReferenceEquals(type.Lookup(ts, Names.New), Types.ObjectNew);
            bool ownInit = !ReferenceEquals(type.Lookup(ts, Names.Init), Types.ObjectInit);
            if (ownNew)
                throw PyErr.TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
            if (!ownInit)
                throw PyErr.TypeError($"{type.Name}() takes no arguments");
        }
        CheckAbstract(ts, type);
        return type.Layout switch
        {
            Layout.Object => new W_Instance(type.RootMap),
            Layout.Exception => new W_Exception(type),
            _ => throw PyErr.TypeError($"object.__new__({type.Name}) is not safe, use {type.Name}.__new__()"),
        };
    }

    public static void CheckAbstract(PyThread ts, PyType type)
    {
        if (!type.IsHeap || type.Lookup(ts, Names.AbstractMethods) is not { } abstracts)
            return;
        PyObject[] names = Iteration.ToArray(ts, abstracts);
        if (names.Length == 0)
            return;
        var sorted = names.Select(n => ((W_Str)n).Value).Order(StringComparer.Ordinal).ToArray();
        throw PyErr.TypeError($"Can't instantiate abstract class {type.Name} with abstract method{(sorted.Length == 1 ? "" : "s")} {string.Join(", ", sorted)}");
    }
}
