using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>Subscripts.</summary>
public static class Items
{
    /// <summary>o[key]; null when a frame was pushed.</summary>
    public static PyObject? Load(PyThread ts, Frame frame, PyObject o, PyObject key, int dst, int retPc)
    {
        if (key is W_Int i)
        {
            if (o.GetType() == typeof(W_List))
            {
                var list = (W_List)o;
                long index = i.Value;
                int count = list.Count;
                if (index < 0)
                    index += count;
                if ((ulong)index >= (ulong)count)
                    return Exceptions.RaiseIndexError(ts, "list index out of range");
                return list.Items.Peek(ts, (int)index);
            }
            if (o.GetType() == typeof(W_Tuple))
            {
                PyObject[] items = ((W_Tuple)o).Items;
                long index = i.Value;
                if (index < 0)
                    index += items.Length;
                if ((ulong)index >= (ulong)items.Length)
                    return Exceptions.RaiseIndexError(ts, "tuple index out of range");
                return items[(int)index];
            }
            if (o.GetType() == typeof(W_Str))
                return CharAt((W_Str)o, i.Value);
        }
        if (o.GetType() == typeof(W_Dict))
            return LoadDict(ts, (W_Dict)o, key) ?? Exceptions.RaiseKeyError(ts, key);
        if (o is W_Instance inst)
        {
            TypeVersion version = Jit.Promote(Jit.Promote(inst.Map).Type.Version);
            if (version.Lookup(Names.GetItem) is W_Function f)
                return Calls.Function(ts, frame, f, [o, key], null, dst, retPc, ReturnMode.Normal, null);
        }
        return LoadSlow(ts, o, key);
    }

    [DontLookInside(CallEffects.Throws)]
    private static W_Str CharAt(W_Str s, long index)
    {
        int length = s.Length;
        if (index < 0)
            index += length;
        if ((ulong)index >= (ulong)length)
            throw PyErr.IndexError("string index out of range");
        return s.At((int)index);
    }

    private static PyObject? LoadDict(PyThread ts, W_Dict d, PyObject key) =>
        !d.Exotic && W_Dict.IsSimpleKey(key) ? d.GetSimple(ts, key) : LookUp(ts, d, key);

    [DontLookInside]
    private static PyObject? LookUp(PyThread ts, W_Dict d, PyObject key) => d.Get(ts, key);

    [DontLookInside]
    private static PyObject LoadSlow(PyThread ts, PyObject o, PyObject key) => Ops.GetItem(ts, o, key);

    /// <summary>o[key] = value; false when a frame was pushed.</summary>
    public static bool Store(PyThread ts, Frame frame, PyObject o, PyObject key, PyObject value, int retPc)
    {
        if (o.GetType() == typeof(W_List) && key is W_Int i)
        {
            var list = (W_List)o;
            long index = i.Value;
            int count = list.Count;
            if (index < 0)
                index += count;
            if ((ulong)index >= (ulong)count)
                throw PyErr.IndexError("list assignment index out of range");
            list.Items.Put(ts, (int)index, value);
            return true;
        }
        if (o.GetType() == typeof(W_Dict))
        {
            StoreDict(ts, (W_Dict)o, key, value);
            return true;
        }
        if (o is W_Instance inst)
        {
            TypeVersion version = Jit.Promote(Jit.Promote(inst.Map).Type.Version);
            if (version.Lookup(Names.SetItem) is W_Function f)
                return Calls.Function(ts, frame, f, [o, key, value], null, 0, retPc, ReturnMode.Discard, null) is not null;
        }
        StoreSlow(ts, o, key, value);
        return true;
    }

    public static void StoreDict(PyThread ts, W_Dict d, PyObject key, PyObject value)
    {
        if (!d.Exotic && W_Dict.IsSimpleKey(key))
            d.SetSimple(ts, key, value);
        else
            StoreLookUp(ts, d, key, value);
    }

    [DontLookInside]
    private static void StoreLookUp(PyThread ts, W_Dict d, PyObject key, PyObject value) => d.Set(ts, key, value);

    [DontLookInside]
    private static void StoreSlow(PyThread ts, PyObject o, PyObject key, PyObject value) => Ops.SetItem(ts, o, key, value);

    [DontLookInside]
    public static void Delete(PyThread ts, PyObject o, PyObject key) => Ops.DelItem(ts, o, key);

    public static bool Contains(PyThread ts, PyObject container, PyObject item)
    {
        if (container.GetType() == typeof(W_Dict))
        {
            var d = (W_Dict)container;
            if (!d.Exotic && W_Dict.IsSimpleKey(item))
                return d.GetSimple(ts, item) is not null;
        }
        return ContainsSlow(ts, container, item);
    }

    [DontLookInside]
    private static bool ContainsSlow(PyThread ts, PyObject container, PyObject item)
    {
        if (container is W_Set set && item is W_Str or W_Int)
            return set.Contains(ts, item);
        return Ops.Contains(ts, container, item);
    }

    /// <summary>ns[key], or null on KeyError.</summary>
    public static PyObject? TryGet(PyThread ts, PyObject ns, PyObject key)
    {
        if (ns is W_Dict d && !d.IsSubclassInstance)
            return d.Get(ts, key);
        try
        {
            return Ops.GetItem(ts, ns, key);
        }
        catch (PyException e)
        {
            if (!e.Value.Type.IsSubtypeOf(Types.KeyError))
                throw;
            return null;
        }
    }
}
