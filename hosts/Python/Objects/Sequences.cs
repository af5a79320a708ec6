using System.Numerics;
using JitStm.StmCore;
using JitStm.Tracer;
using JitStm.TraceIr;

namespace JitStm.Python;

[Immutable]
public class W_Tuple : PyObject
{
    [ImmutableArray] public readonly PyObject[] Items;

    public W_Tuple(params PyObject[] items) => Items = items;

    public static readonly W_Tuple Empty = new();

    public override PyType GetClass(PyThread ts) => Types.Tuple;
}

[Immutable]
public sealed class W_TupleSub : W_Tuple
{
    public readonly W_Instance Fields;

    public W_TupleSub(PyObject[] items, W_Instance fields) : base(items) => Fields = fields;

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}

/// <summary>A list: a fixed-length transactional array replaced when it grows, of which the first Count items count.</summary>
public class W_List : PyObject
{
    public StmArray<PyObject> Items;
    public int Count;

    public W_List(PyThread ts) => Items = new StmArray<PyObject>(ts, 4);

    public W_List(PyThread ts, int capacity) => Items = new StmArray<PyObject>(ts, capacity);

    public W_List(PyThread ts, PyObject[] items)
    {
        Items = new StmArray<PyObject>(ts, items);
        Count = items.Length;
    }

    public override PyType GetClass(PyThread ts) => Types.List;

    /// <summary>The item at an index that is in range.</summary>
    public PyObject At(PyThread ts, int index) => Items.Peek(ts, index)!;

    public void Append(PyThread ts, PyObject item)
    {
        int count = Count;
        StmArray<PyObject> items = Items;
        if (count == items.Length)
            items = Grow(ts, count + 1);
        items.Put(ts, count, item);
        Count = count + 1;
    }

    [DontLookInside(CallEffects.Reads | CallEffects.Writes)]
    private StmArray<PyObject> Grow(PyThread ts, int needed)
    {
        StmArray<PyObject> old = Items;
        int capacity = Math.Max(Math.Max(4, needed), old.Length + (old.Length >> 1));
        var grown = new StmArray<PyObject>(ts, capacity);
        StmArray<PyObject>.Copy(ts, old, 0, grown, 0, Count);
        Items = grown;
        return grown;
    }

    public PyObject[] ToArray(PyThread ts)
    {
        var copy = new PyObject[Count];
        Items.CopyTo(ts, 0, copy);
        return copy;
    }

    /// <summary>The whole content replaced.</summary>
    public void Replace(PyThread ts, PyObject[] items)
    {
        Items = new StmArray<PyObject>(ts, items);
        Count = items.Length;
    }

    public void Insert(PyThread ts, int index, PyObject item)
    {
        int count = Count;
        if (count == Items.Length)
            Grow(ts, count + 1);
        StmArray<PyObject> items = Items;
        items.Move(ts, index, index + 1, count - index);
        items.Set(ts, index, item);
        Count = count + 1;
    }

    public PyObject RemoveAt(PyThread ts, int index)
    {
        StmArray<PyObject> items = Items;
        int count = Count;
        PyObject removed = items.Get(ts, index);
        if (index + 1 < count)
            items.Move(ts, index + 1, index, count - index - 1);
        items.Set(ts, count - 1, null!);
        Count = count - 1;
        return removed;
    }

    public void RemoveRange(PyThread ts, int start, int stop) => Splice(ts, start, stop, []);

    /// <summary>Replaces [start, stop) by other items.</summary>
    public void Splice(PyThread ts, int start, int stop, PyObject[] with)
    {
        int count = Count;
        int delta = with.Length - (stop - start);
        if (count + delta > Items.Length)
            Grow(ts, count + delta);
        StmArray<PyObject> items = Items;
        if (delta != 0)
            items.Move(ts, stop, stop + delta, count - stop);
        if (delta < 0)
            items.Fill(ts, count + delta, -delta, null!);
        items.CopyFrom(ts, start, with);
        Count = count + delta;
    }

    public void Clear(PyThread ts)
    {
        Items = new StmArray<PyObject>(ts, 4);
        Count = 0;
    }

    public W_List Slice(PyThread ts, int start, int stop)
    {
        int n = Math.Max(0, stop - start);
        var result = new W_List(ts, n);
        StmArray<PyObject>.Copy(ts, Items, start, result.Items, 0, n);
        result.Count = n;
        return result;
    }
}

public sealed class W_ListSub : W_List
{
    public readonly W_Instance Fields;

    public W_ListSub(PyThread ts, W_Instance fields) : base(ts) => Fields = fields;

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}

[Immutable]
public sealed class W_Slice : PyObject
{
    public readonly PyObject Start;
    public readonly PyObject Stop;
    public readonly PyObject Step;

    public W_Slice(PyObject start, PyObject stop, PyObject step)
    {
        Start = start;
        Stop = stop;
        Step = step;
    }

    public override PyType GetClass(PyThread ts) => Types.Slice;

    /// <summary>CPython's PySlice_Unpack + AdjustIndices: start, stop, step and the number of items.</summary>
    public (int Start, int Stop, int Step, int Count) Indices(PyThread ts, int length)
    {
        long step = 1;
        if (Step is not W_None)
        {
            step = Numeric.ClampIndex(ts, Step);
            if (step == 0)
                throw PyErr.ValueError("slice step cannot be zero");
            step = Math.Clamp(step, -int.MaxValue, int.MaxValue);
        }
        long start = Start is W_None ? (step < 0 ? length - 1 : 0) : Adjust(Numeric.ClampIndex(ts, Start), length, step);
        long stop = Stop is W_None ? (step < 0 ? -1 : length) : Adjust(Numeric.ClampIndex(ts, Stop), length, step);
        long count = step > 0 ? (start < stop ? (stop - start - 1) / step + 1 : 0) : (stop < start ? (start - stop - 1) / -step + 1 : 0);
        return ((int)start, (int)stop, (int)step, (int)count);
    }

    private static long Adjust(long index, int length, long step)
    {
        if (index < 0)
        {
            index += length;
            if (index < 0)
                return step < 0 ? -1 : 0;
        }
        else if (index >= length)
            return step < 0 ? length - 1 : length;
        return index;
    }
}

/// <summary>A range whose ends fit 64 bits; others are a <see cref="W_BigRange"/>.</summary>
[Immutable]
public sealed class W_Range : PyObject
{
    public readonly long Start;
    public readonly long Stop;
    public readonly long Step;
    public readonly long Count;

    public W_Range(long start, long stop, long step)
    {
        Start = start;
        Stop = stop;
        Step = step;
        Int128 n = step > 0 ? (start < stop ? ((Int128)stop - start - 1) / step + 1 : 0) : (start > stop ? ((Int128)start - stop - 1) / -(Int128)step + 1 : 0);
        Count = n > long.MaxValue ? long.MaxValue : (long)n;
    }

    public override PyType GetClass(PyThread ts) => Types.Range;
}
