using JitStm.Tracer;

namespace JitStm.Python;

public sealed class W_Enumerate : W_Iterator
{
    private readonly PyObject _inner;
    private long _index;

    public W_Enumerate(PyThread ts, PyObject inner, long start)
    {
        _inner = inner;
        _index = start;
    }

    public override PyType GetClass(PyThread ts) => Types.Enumerate;

    public override PyObject? Next(PyThread ts)
    {
        PyObject? item = _inner is W_Iterator native ? native.Next(ts) : Iteration.Next(ts, _inner);
        if (item is null)
            return null;
        long index = _index;
        _index = index + 1;
        return new W_Tuple(new W_Int(index), item);
    }
}

public sealed class W_Zip : W_Iterator
{
    [ImmutableArray] private readonly PyObject[] _inner;
    private readonly bool _strict;
    private bool _done;

    public W_Zip(PyThread ts, PyObject[] inner, bool strict)
    {
        _inner = inner;
        _strict = strict;
    }

    public override PyType GetClass(PyThread ts) => Types.Zip;

    public override PyObject? Next(PyThread ts)
    {
        if (_done || _inner.Length == 0)
            return null;
        if (_inner.Length == 2 && !_strict)
            return Two(ts);
        var items = new PyObject[_inner.Length];
        for (int i = 0; i < items.Length; i++)
        {
            PyObject? item = Iteration.Next(ts, _inner[i]);
            if (item is null)
            {
                _done = true;
                if (_strict)
                    CheckEnd(ts, i);
                return null;
            }
            items[i] = item;
        }
        return new W_Tuple(items);
    }

    private W_Tuple? Two(PyThread ts)
    {
        PyObject? a = _inner[0] is W_Iterator x ? x.Next(ts) : Iteration.Next(ts, _inner[0]);
        if (a is null)
        {
            _done = true;
            return null;
        }
        PyObject? b = _inner[1] is W_Iterator y ? y.Next(ts) : Iteration.Next(ts, _inner[1]);
        if (b is null)
        {
            _done = true;
            return null;
        }
        return new W_Tuple(a, b);
    }

    private void CheckEnd(PyThread ts, int i)
    {
        if (i > 0)
            throw PyErr.ValueError($"zip() argument {i + 1} is shorter than argument{(i == 1 ? " 1" : $"s 1-{i}")}");
        for (int k = 1; k < _inner.Length; k++)
            if (Iteration.Next(ts, _inner[k]) is not null)
                throw PyErr.ValueError($"zip() argument {k + 1} is longer than argument{(k == 1 ? " 1" : $"s 1-{k}")}");
    }
}

public sealed class W_MapIterator : W_Iterator
{
    private readonly PyObject _func;
    [ImmutableArray] private readonly PyObject[] _inner;

    public W_MapIterator(PyThread ts, PyObject func, PyObject[] inner)
    {
        _func = func;
        _inner = inner;
    }

    public override PyType GetClass(PyThread ts) => Types.MapIterator;

    public override PyObject? Next(PyThread ts)
    {
        var args = new PyObject[_inner.Length];
        for (int i = 0; i < args.Length; i++)
        {
            PyObject? item = Iteration.Next(ts, _inner[i]);
            if (item is null)
                return null;
            args[i] = item;
        }
        return Interp.Call(ts, _func, args);
    }
}

public sealed class W_Filter : W_Iterator
{
    private readonly PyObject _func;
    private readonly PyObject _inner;

    public W_Filter(PyThread ts, PyObject func, PyObject inner)
    {
        _func = func;
        _inner = inner;
    }

    public override PyType GetClass(PyThread ts) => Types.Filter;

    public override PyObject? Next(PyThread ts)
    {
        for (; ; )
        {
            PyObject? item = Iteration.Next(ts, _inner);
            if (item is null)
                return null;
            if (Ops.IsTrue(ts, _func is W_None ? item : Interp.Call(ts, _func, item)))
                return item;
        }
    }
}

/// <summary>The iterator classes.</summary>
public static class IteratorTypes
{
    public static void Setup()
    {
        foreach (PyType t in new[]
        {
            Types.RangeIterator, Types.ListIterator, Types.TupleIterator, Types.StrIterator, Types.BytesIterator, Types.DictIterator, Types.SetIterator,
            Types.SequenceIterator, Types.ReverseIterator, Types.CallIterator, Types.Enumerate, Types.Zip, Types.MapIterator, Types.Filter,
        })
            Protocol(t);
        Types.Enumerate.New("cls, iterable, start=0", (ts, a) => new W_Enumerate(ts, Iteration.Iter(ts, a[1]!), a[2] is null ? 0 : Numeric.AsLong(ts, a[2]!)));
        Types.Zip.New("cls, /, *iterables, strict=False", (ts, a) =>
            new W_Zip(ts, [.. Iterables(ts, ((W_Tuple)a[2]!).Items)], a[1] is not null && Ops.IsTrue(ts, a[1]!)));
        Types.MapIterator.New("cls, func, /, *iterables", (ts, a) =>
        {
            PyObject[] inner = ((W_Tuple)a[2]!).Items;
            if (inner.Length == 0)
                throw PyErr.TypeError("map() must have at least two arguments.");
            return new W_MapIterator(ts, a[1]!, [.. inner.Select(x => Iteration.Iter(ts, x))]);
        });
        Types.Filter.New("cls, func, iterable, /", (ts, a) => new W_Filter(ts, a[1]!, Iteration.Iter(ts, a[2]!)));
        Types.ReverseIterator.New("cls, sequence, /", (ts, a) =>
        {
            PyObject s = a[1]!;
            if (s.GetClass(ts).Lookup(ts, Names.Reversed) is { } method and not W_None)
                return Interp.CallFound(ts, method, s, []);
            if (s.GetClass(ts).Lookup(ts, Names.GetItem) is null || s.GetClass(ts).Lookup(ts, Names.Len) is null || s is W_Dict or W_Set)
                throw PyErr.TypeError($"'{Ops.TypeName(ts, s)}' object is not reversible");
            return new W_ReverseIterator(ts, s, Ops.Len(ts, s));
        });
    }

    private static IEnumerable<PyObject> Iterables(PyThread ts, PyObject[] items)
    {
        foreach (PyObject item in items)
            yield return Iteration.Iter(ts, item);
    }

    public static void Protocol(PyType t)
    {
        t.Method("__iter__", Effect.Pure, (ts, a) => a);
        t.Method("__next__", Effect.Guest, (ts, a) => ((W_Iterator)a).Next(ts) ?? throw PyErr.StopIteration(null));
        t.Method("__length_hint__", Effect.Reads, (ts, a) => ((W_Iterator)a).LengthHint(ts) is >= 0 and var n ? new W_Int(n) : W_NotImplemented.Value);
    }
}
