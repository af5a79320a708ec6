using JitStm.Python.Compiler;
using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>An iterator written in C#: the loop calls Next directly.</summary>
public abstract class W_Iterator : PyObject
{
    /// <summary>The next item, or null at the end.</summary>
    public abstract PyObject? Next(PyThread ts);

    /// <summary>Items left, or -1.</summary>
    public virtual long LengthHint(PyThread ts) => -1;
}

public sealed class W_RangeIterator : W_Iterator
{
    private long _next;
    private long _left;
    private readonly long _step;

    public W_RangeIterator(PyThread ts, long start, long step, long count)
    {
        _next = start;
        _step = step;
        _left = count;
    }

    public override PyType GetClass(PyThread ts) => Types.RangeIterator;

    public override PyObject? Next(PyThread ts)
    {
        long left = _left;
        if (left <= 0)
            return null;
        long value = _next;
        _left = left - 1;
        _next = unchecked(value + _step);
        return new W_Int(value);
    }

    public override long LengthHint(PyThread ts) => _left;
}

public sealed class W_ListIterator : W_Iterator
{
    private readonly W_List _list;
    private int _index;
    private bool _done;

    public W_ListIterator(PyThread ts, W_List list) => _list = list;

    public override PyType GetClass(PyThread ts) => Types.ListIterator;

    public override PyObject? Next(PyThread ts)
    {
        int index = _index;
        if (_done || index >= _list.Count)
        {
            _done = true;
            return null;
        }
        _index = index + 1;
        return _list.Items.Peek(ts, index);
    }

    public override long LengthHint(PyThread ts) => _done ? 0 : Math.Max(0, _list.Count - _index);
}

public sealed class W_TupleIterator : W_Iterator
{
    [ImmutableArray] private readonly PyObject[] _items;
    private int _index;

    public W_TupleIterator(PyThread ts, PyObject[] items) => _items = items;

    public override PyType GetClass(PyThread ts) => Types.TupleIterator;

    public override PyObject? Next(PyThread ts)
    {
        int index = _index;
        if (index >= _items.Length)
            return null;
        _index = index + 1;
        return _items[index];
    }

    public override long LengthHint(PyThread ts) => _items.Length - _index;
}

public sealed class W_StrIterator : W_Iterator
{
    private readonly W_Str _text;
    private int _index;

    public W_StrIterator(PyThread ts, W_Str text) => _text = text;

    public override PyType GetClass(PyThread ts) => Types.StrIterator;

    public override PyObject? Next(PyThread ts)
    {
        int index = _index;
        if (index >= _text.Length)
            return null;
        _index = index + 1;
        return _text.At(index);
    }
}

public sealed class W_DictIterator : W_Iterator
{
    private readonly W_Dict _dict;
    private readonly DictViewKind _kind;
    private readonly int _count;
    private int _position;
    private bool _done;

    public W_DictIterator(PyThread ts, W_Dict dict, DictViewKind kind)
    {
        _dict = dict;
        _kind = kind;
        _count = dict.Count;
    }

    public override PyType GetClass(PyThread ts) => Types.DictIterator;

    public override PyObject? Next(PyThread ts)
    {
        if (_done)
            return null;
        if (_dict.Count != _count)
            throw PyErr.RuntimeError("dictionary changed size during iteration");
        DictEntry? e = _dict.EntryFrom(ts, _position);
        if (e is null)
        {
            _done = true;
            return null;
        }
        _position = e.Position + 1;
        return _kind == DictViewKind.Keys ? e.Key : _kind == DictViewKind.Values ? e.Value : new W_Tuple(e.Key, e.Value!);
    }

    public override long LengthHint(PyThread ts) => _count;
}

public sealed class W_SetIterator : W_Iterator
{
    private readonly W_Set _set;
    private readonly int _count;
    private int _slot;

    public W_SetIterator(PyThread ts, W_Set set)
    {
        _set = set;
        _count = set.Count;
    }

    public override PyType GetClass(PyThread ts) => Types.SetIterator;

    public override PyObject? Next(PyThread ts)
    {
        if (_set.Count != _count)
            throw PyErr.RuntimeError("Set changed size during iteration");
        int slot = _slot;
        SetEntry? e = _set.EntryFrom(ts, ref slot);
        _slot = slot;
        return e?.Key;
    }

    public override long LengthHint(PyThread ts) => _count;
}

/// <summary>Over a sequence by __getitem__ from 0 on.</summary>
public sealed class W_SequenceIterator : W_Iterator
{
    private PyObject? _sequence;
    private long _index;

    public W_SequenceIterator(PyThread ts, PyObject sequence) => _sequence = sequence;

    public override PyType GetClass(PyThread ts) => Types.SequenceIterator;

    public override PyObject? Next(PyThread ts)
    {
        PyObject? sequence = _sequence;
        if (sequence is null)
            return null;
        try
        {
            PyObject item = Ops.GetItem(ts, sequence, new W_Int(_index));
            _index++;
            return item;
        }
        catch (PyException e)
        {
            if (!(e.Value.Type.IsSubtypeOf(Types.IndexError) || e.Value.Type.IsSubtypeOf(Types.StopIteration)))
                throw;
            _sequence = null;
            return null;
        }
    }
}

public sealed class W_ReverseIterator : W_Iterator
{
    private readonly PyObject _sequence;
    private long _index;

    public W_ReverseIterator(PyThread ts, PyObject sequence, long length)
    {
        _sequence = sequence;
        _index = length - 1;
    }

    public override PyType GetClass(PyThread ts) => Types.ReverseIterator;

    public override PyObject? Next(PyThread ts)
    {
        long index = _index;
        if (index < 0)
            return null;
        _index = index - 1;
        if (_sequence is W_List list)
            return index < list.Count ? list.At(ts, (int)index) : null;
        return Ops.GetItem(ts, _sequence, new W_Int(index));
    }

    public override long LengthHint(PyThread ts) => _index + 1;
}

/// <summary>iter(callable, sentinel).</summary>
public sealed class W_CallIterator : W_Iterator
{
    private PyObject? _callable;
    private readonly PyObject _sentinel;

    public W_CallIterator(PyThread ts, PyObject callable, PyObject sentinel)
    {
        _callable = callable;
        _sentinel = sentinel;
    }

    public override PyType GetClass(PyThread ts) => Types.CallIterator;

    public override PyObject? Next(PyThread ts)
    {
        if (_callable is null)
            return null;
        try
        {
            PyObject value = Interp.Call(ts, _callable);
            if (!Ops.RichEquals(ts, value, _sentinel))
                return value;
        }
        catch (PyException e)
        {
            if (!e.Value.Type.IsSubtypeOf(Types.StopIteration))
                throw;
        }
        _callable = null;
        return null;
    }
}

/// <summary>The iteration protocol.</summary>
public static class Iteration
{
    /// <summary>iter(v) from the dispatch loop; null when a frame was pushed.</summary>
    public static PyObject? GetIter(PyThread ts, Frame frame, PyObject v, int dst, int retPc)
    {
        if (v is W_Range r)
            return new W_RangeIterator(ts, r.Start, r.Step, r.Count);
        if (v.GetType() == typeof(W_List))
            return new W_ListIterator(ts, (W_List)v);
        if (v.GetType() == typeof(W_Tuple))
            return new W_TupleIterator(ts, ((W_Tuple)v).Items);
        if (v is W_Generator)
            return v;
        if (v is W_Instance inst)
        {
            TypeVersion version = Jit.Promote(Jit.Promote(inst.Map).Type.Version);
            if (version.Lookup(Names.Iter) is W_Function { Code.IsGenerator: true } f)
                return Calls.Function(ts, frame, f, [v], null, dst, retPc, ReturnMode.Normal, null);
        }
        return IterSlow(ts, v);
    }

    [DontLookInside]
    private static PyObject IterSlow(PyThread ts, PyObject v) => Iter(ts, v);

    public static PyObject Iter(PyThread ts, PyObject v)
    {
        switch (v)
        {
            case W_Generator:
                return v;
            case W_Str s when !s.IsSubclassInstance:
                return new W_StrIterator(ts, s);
            case W_Dict d when !d.IsSubclassInstance:
                return new W_DictIterator(ts, d, DictViewKind.Keys);
        }
        PyType type = v.GetClass(ts);
        PyObject? method = type.Lookup(ts, Names.Iter);
        if (method is W_None)
            throw PyErr.TypeError($"'{type.Name}' object is not iterable");
        if (method is not null)
        {
            PyObject it = Interp.CallFound(ts, method, v, []);
            if (it is not W_Iterator and not W_Generator && it.GetClass(ts).Lookup(ts, Names.Next) is null)
                throw PyErr.TypeError($"iter() returned non-iterator of type '{it.GetClass(ts).Name}'");
            return it;
        }
        if (type.Lookup(ts, Names.GetItem) is not null)
            return new W_SequenceIterator(ts, v);
        throw PyErr.TypeError($"'{type.Name}' object is not iterable");
    }

    public static bool IsIterable(PyThread ts, PyObject v)
    {
        PyType type = v.GetClass(ts);
        return type.Lookup(ts, Names.Iter) is { } m ? m is not W_None : type.Lookup(ts, Names.GetItem) is not null;
    }

    /// <summary>The next item, or null at the end.</summary>
    public static PyObject? Next(PyThread ts, PyObject it)
    {
        if (it is W_Iterator native)
            return native.Next(ts);
        if (it is W_Generator g)
            return Generators.NextNested(ts, g, W_None.None);
        PyObject? method = it.GetClass(ts).Lookup(ts, Names.Next);
        if (method is null)
            throw PyErr.TypeError($"'{it.GetClass(ts).Name}' object is not an iterator");
        try
        {
            return Interp.CallFound(ts, method, it, []);
        }
        catch (PyException e)
        {
            if (!e.Value.Type.IsSubtypeOf(Types.StopIteration))
                throw;
            return null;
        }
    }

    /// <summary>ForIter for anything but a W_Iterator. Either a frame was pushed (ts.Top), or: the item, or null at the end.</summary>
    public static PyObject? ForIter(PyThread ts, Frame frame, PyObject it, int dst, int retPc)
    {
        if (it is W_Generator g)
        {
            if (g.State == GeneratorState.Finished)
                return null;
            Generators.Push(ts, frame, g, W_None.None, ReturnMode.ForIter, dst, retPc);
            return null;
        }
        if (it is W_Instance inst)
        {
            TypeVersion version = Jit.Promote(Jit.Promote(inst.Map).Type.Version);
            if (version.Lookup(Names.Next) is W_Function f && !f.Code.IsGenerator)
                return Calls.Function(ts, frame, f, [it], null, dst, retPc, ReturnMode.ForIter, null);
        }
        return NextSlow(ts, it);
    }

    [DontLookInside]
    private static PyObject? NextSlow(PyThread ts, PyObject it) => Next(ts, it);

    [DontLookInside]
    public static PyObject YieldFromIter(PyThread ts, PyObject v) => v is W_Generator ? v : Iter(ts, v);

    /// <summary>All items of an iterable.</summary>
    public static PyObject[] ToArray(PyThread ts, PyObject v)
    {
        switch (v)
        {
            case W_Tuple t when !t.IsSubclassInstance || ReferenceEquals(t.GetClass(ts).Lookup(ts, Names.Iter), Types.Tuple.Lookup(ts, Names.Iter)):
                return t.Items;
            case W_List l when !l.IsSubclassInstance:
                return l.ToArray(ts);
            case W_Dict d when !d.IsSubclassInstance:
                return d.KeyArray(ts);
            case W_Set s when !s.IsSubclassInstance:
                return s.ToArray(ts);
        }
        var items = new List<PyObject>();
        PyObject it = Iter(ts, v);
        while (Next(ts, it) is { } item)
        {
            items.Add(item);
            if ((items.Count & 1023) == 0)
                ts.AbortPoll();
        }
        return [.. items];
    }
}
