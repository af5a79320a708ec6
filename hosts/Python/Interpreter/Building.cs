using JitStm.Python.Compiler;
using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>Displays, unpacking and functions: the counted instructions. Loops run over counts in the code, so traces unroll them.</summary>
public static class Building
{
    [UnrollSafe]
    private static PyObject[] Values(PyCode code, PyObject?[] regs, int[] ops, int at)
    {
        int n = ops[at];
        var items = new PyObject[n];
        for (int i = 0; i < n; i++)
            items[i] = Interp.Value(code, regs, ops[at + 1 + i]);
        return items;
    }

    public static W_Tuple Tuple(PyCode code, PyObject?[] regs, int[] ops, int pc) => new(Values(code, regs, ops, pc + 2));

    public static W_List List(PyThread ts, PyCode code, PyObject?[] regs, int[] ops, int pc) =>
        ops[pc + 2] == 0 ? new W_List(ts) : ListOf(ts, Values(code, regs, ops, pc + 2));

    [DontLookInside(CallEffects.None)]
    private static W_List ListOf(PyThread ts, PyObject[] items) => new(ts, items);

    public static W_Set Set(PyThread ts, PyCode code, PyObject?[] regs, int[] ops, int pc) => SetOf(ts, Values(code, regs, ops, pc + 2));

    [DontLookInside]
    private static W_Set SetOf(PyThread ts, PyObject[] items)
    {
        var set = new W_Set(ts);
        foreach (PyObject item in items)
            set.Add(ts, item);
        return set;
    }

    public static W_Dict Map(PyThread ts, PyCode code, PyObject?[] regs, int[] ops, int pc) =>
        ops[pc + 2] == 0 ? new W_Dict(ts) : MapOf(ts, Values(code, regs, ops, pc + 2));

    [DontLookInside]
    private static W_Dict MapOf(PyThread ts, PyObject[] items)
    {
        var dict = new W_Dict(ts);
        for (int i = 0; i < items.Length; i += 2)
            dict.Set(ts, items[i], items[i + 1]);
        return dict;
    }

    public static W_Str String(PyCode code, PyObject?[] regs, int[] ops, int pc) => Concat(Values(code, regs, ops, pc + 2));

    [DontLookInside(CallEffects.None)]
    private static W_Str Concat(PyObject[] items)
    {
        var texts = new string[items.Length];
        for (int i = 0; i < items.Length; i++)
            texts[i] = ((W_Str)items[i]).Value;
        return new W_Str(string.Concat(texts));
    }

    [DontLookInside]
    public static void SetAdd(PyThread ts, W_Set set, PyObject item) => set.Add(ts, item);

    [DontLookInside]
    public static void ListExtend(PyThread ts, W_List list, PyObject v)
    {
        if (!Iteration.IsIterable(ts, v) && v is not W_Generator and not W_Iterator)
            throw PyErr.TypeError($"Value after * must be an iterable, not {Ops.TypeName(ts, v)}");
        foreach (PyObject item in Iteration.ToArray(ts, v))
            list.Append(ts, item);
    }

    [DontLookInside]
    public static void SetUpdate(PyThread ts, W_Set set, PyObject v)
    {
        foreach (PyObject item in Iteration.ToArray(ts, v))
            set.Add(ts, item);
    }

    [DontLookInside]
    public static void DictUpdate(PyThread ts, W_Dict dict, PyObject v)
    {
        if (v is W_Dict d)
        {
            dict.Update(ts, d);
            return;
        }
        if (Attributes.TryGet(ts, v, Names.Keys) is not { } keys)
            throw PyErr.TypeError($"'{Ops.TypeName(ts, v)}' object is not a mapping");
        foreach (PyObject key in Iteration.ToArray(ts, Interp.Call(ts, keys)))
            dict.Set(ts, key, Ops.GetItem(ts, v, key));
    }

    [DontLookInside]
    public static void DictMerge(PyThread ts, W_Dict dict, PyObject v, PyObject func)
    {
        if (v is not W_Dict && Attributes.TryGet(ts, v, Names.Keys) is null)
            throw PyErr.TypeError($"{FunctionName(ts, func)} argument after ** must be a mapping, not {Ops.TypeName(ts, v)}");
        var more = new W_Dict(ts);
        DictUpdate(ts, more, v);
        foreach (DictEntry e in more.Entries(ts))
        {
            if (e.Key is not W_Str name)
                throw PyErr.TypeError("keywords must be strings");
            if (dict.Find(ts, e.Key) is not null)
                throw PyErr.TypeError($"{FunctionName(ts, func)} got multiple values for keyword argument '{name.Value}'");
            dict.Set(ts, e.Key, e.Value!);
        }
    }

    public static string FunctionName(PyThread ts, PyObject f) => f switch
    {
        W_Function fn => $"{(fn.Module is W_Str m ? m.Value + "." : "")}{fn.QualName.Value}()",
        W_BoundMethod m => FunctionName(ts, m.Func),
        W_Builtin b => $"{b.Name}()",
        PyType t => Repr.QualifiedName(ts, t) + "()",
        _ => Repr.Of(ts, f),
    };

    [DontLookInside(CallEffects.Reads)]
    public static W_Tuple ListToTuple(PyThread ts, W_List list) => new(list.ToArray(ts));

    public static void Unpack(PyThread ts, PyObject v, PyObject?[] regs, int[] ops, int pc)
    {
        int n = ops[pc + 2];
        PyObject[] items = v.GetType() == typeof(W_Tuple) ? ((W_Tuple)v).Items : UnpackItems(ts, v, n);
        if (items.Length != n)
            throw WrongCount(items.Length, n, more: v is not W_Tuple and not W_List);
        StoreAll(items, regs, ops, pc + 3, n);
    }

    [UnrollSafe]
    private static void StoreAll(PyObject[] items, PyObject?[] regs, int[] ops, int at, int n)
    {
        for (int i = 0; i < n; i++)
            JitArray.Store(regs, ops[at + i], items[i]);
    }

    private static PyException WrongCount(int got, int want, bool more) => got < want
        ? PyErr.ValueError($"not enough values to unpack (expected {want}, got {got})")
        : PyErr.ValueError($"too many values to unpack (expected {want})");

    [DontLookInside]
    private static PyObject[] UnpackItems(PyThread ts, PyObject v, int n)
    {
        if (v is W_List list && !list.IsSubclassInstance)
            return list.ToArray(ts);
        if (!Iteration.IsIterable(ts, v) && v is not W_Generator and not W_Iterator)
            throw PyErr.TypeError($"cannot unpack non-iterable {Ops.TypeName(ts, v)} object");
        PyObject it = Iteration.Iter(ts, v);
        var items = new List<PyObject>(n);
        while (items.Count <= n && Iteration.Next(ts, it) is { } item)
            items.Add(item);
        return [.. items];
    }

    [DontLookInside]
    public static void UnpackEx(PyThread ts, PyObject v, PyObject?[] regs, int[] ops, int pc)
    {
        int before = ops[pc + 2], n = ops[pc + 3];
        if (!Iteration.IsIterable(ts, v) && v is not W_Generator and not W_Iterator)
            throw PyErr.TypeError($"cannot unpack non-iterable {Ops.TypeName(ts, v)} object");
        PyObject[] items = Iteration.ToArray(ts, v);
        int after = n - before - 1;
        if (items.Length < n - 1)
            throw PyErr.ValueError($"not enough values to unpack (expected at least {n - 1}, got {items.Length})");
        for (int i = 0; i < before; i++)
            JitArray.Store(regs, ops[pc + 4 + i], items[i]);
        JitArray.Store(regs, ops[pc + 4 + before], new W_List(ts, items[before..(items.Length - after)]));
        for (int i = 0; i < after; i++)
            JitArray.Store(regs, ops[pc + 5 + before + i], items[items.Length - after + i]);
    }

    // ---- functions ----

    public static W_Function Function(PyThread ts, Frame frame, PyCode code, PyObject?[] regs, int[] ops, int pc)
    {
        var made = (PyCode)code.Consts[ops[pc + 2]];
        var fn = new W_Function(ts, made, Closure(regs, made.Raw.ClosureSources));
        if (ops[pc + 3] != Bytecode.None)
            fn.Defaults = (W_Tuple)Interp.Value(code, regs, ops[pc + 3]);
        if (ops[pc + 4] != Bytecode.None)
            fn.KwDefaults = (W_Dict)Interp.Value(code, regs, ops[pc + 4]);
        if (ops[pc + 5] != Bytecode.None)
            fn.Annotations = Interp.Value(code, regs, ops[pc + 5]);
        fn.Module = ModuleName(ts, code);
        return fn;
    }

    [DontLookInside(CallEffects.Reads)]
    private static PyObject ModuleName(PyThread ts, PyCode code) => code.GlobalDict?.GetStr(ts, Names.Name) ?? W_None.None;

    [UnrollSafe]
    private static W_Cell[] Closure(PyObject?[] regs, int[] sources)
    {
        var cells = new W_Cell[sources.Length];
        for (int i = 0; i < sources.Length; i++)
            cells[i] = (W_Cell)regs[sources[i]]!;
        return cells;
    }
}
