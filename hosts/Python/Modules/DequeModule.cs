using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>A deque: a ring in a transactional array. State counts the changes of its length, for iterators.</summary>
public class W_Deque : PyObject
{
    private StmArray<PyObject?> _ring;
    private int _head;
    public int Count;
    /// <summary>-1: no bound.</summary>
    public int MaxLength = -1;
    public int State;

    public W_Deque(PyThread ts) => _ring = new StmArray<PyObject?>(ts, 8);

    public override PyType GetClass(PyThread ts) => DequeModule.DequeType;

    private int Slot(int index)
    {
        int i = _head + index;
        int n = _ring.Length;
        return i >= n ? i - n : i;
    }

    public PyObject At(PyThread ts, int index) => _ring.Get(ts, Slot(index))!;

    public void SetAt(PyThread ts, int index, PyObject value) => _ring.Set(ts, Slot(index), value);

    private void Grow(PyThread ts)
    {
        var bigger = new StmArray<PyObject?>(ts, _ring.Length * 2);
        int first = Math.Min(Count, _ring.Length - _head);
        StmArray<PyObject?>.Copy(ts, _ring, _head, bigger, 0, first);
        StmArray<PyObject?>.Copy(ts, _ring, 0, bigger, first, Count - first);
        _ring = bigger;
        _head = 0;
    }

    public void Append(PyThread ts, PyObject item)
    {
        if (Count == MaxLength)
        {
            if (Count == 0)
                return;
            PopLeft(ts);
        }
        if (Count == _ring.Length)
            Grow(ts);
        _ring.Set(ts, Slot(Count), item);
        Count++;
        State++;
    }

    public void AppendLeft(PyThread ts, PyObject item)
    {
        if (Count == MaxLength)
        {
            if (Count == 0)
                return;
            Pop(ts);
        }
        if (Count == _ring.Length)
            Grow(ts);
        _head = (_head == 0 ? _ring.Length : _head) - 1;
        _ring.Set(ts, _head, item);
        Count++;
        State++;
    }

    public PyObject Pop(PyThread ts)
    {
        if (Count == 0)
            throw PyErr.IndexError("pop from an empty deque");
        int slot = Slot(Count - 1);
        PyObject item = _ring.Get(ts, slot)!;
        _ring.Set(ts, slot, null);
        Count--;
        State++;
        return item;
    }

    public PyObject PopLeft(PyThread ts)
    {
        if (Count == 0)
            throw PyErr.IndexError("pop from an empty deque");
        int head = _head;
        PyObject item = _ring.Get(ts, head)!;
        _ring.Set(ts, head, null);
        _head = head + 1 == _ring.Length ? 0 : head + 1;
        Count--;
        State++;
        return item;
    }

    public PyObject[] ToArray(PyThread ts)
    {
        var items = new PyObject[Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = At(ts, i);
        return items;
    }

    /// <summary>The whole content replaced.</summary>
    public void Replace(PyThread ts, PyObject[] items)
    {
        int size = 8;
        while (size < items.Length)
            size *= 2;
        _ring = new StmArray<PyObject?>(ts, size);
        for (int i = 0; i < items.Length; i++)
            _ring.Set(ts, i, items[i]);
        _head = 0;
        Count = items.Length;
        State++;
    }
}

public sealed class W_DequeSub : W_Deque
{
    public readonly W_Instance Fields;

    public W_DequeSub(PyThread ts, W_Instance fields) : base(ts) => Fields = fields;

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}

public sealed class W_DequeIterator : W_Iterator
{
    private readonly W_Deque _deque;
    private readonly int _state;
    private readonly bool _backwards;
    private int _index;

    public W_DequeIterator(PyThread ts, W_Deque deque, bool backwards)
    {
        _deque = deque;
        _state = deque.State;
        _backwards = backwards;
    }

    public override PyType GetClass(PyThread ts) => DequeModule.IteratorType;

    public override PyObject? Next(PyThread ts)
    {
        int index = _index;
        if (_deque.State != _state)
            throw PyErr.RuntimeError("deque mutated during iteration");
        if (index >= _deque.Count)
            return null;
        _index = index + 1;
        return _deque.At(ts, _backwards ? _deque.Count - 1 - index : index);
    }

    public override long LengthHint(PyThread ts) => Math.Max(0, _deque.Count - _index);
}

/// <summary>_deque: collections.deque.</summary>
public static class DequeModule
{
    public static readonly PyType DequeType = new("collections.deque", Types.Object, Layout.Deque);
    public static readonly PyType IteratorType = new("_collections._deque_iterator", Types.Object, Layout.Other, final: true);

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_deque");
        m.Add("deque", DequeType);
        if (DequeType.Version.Own.Count == 0)
        {
            IteratorTypes.Protocol(IteratorType);
            Ends(DequeType);
            Whole(DequeType);
            Indexing(DequeType);
            Operators(DequeType);
        }
        return m.Module;
    }

    private static W_Deque D(PyObject o) => (W_Deque)o;

    private static void Ends(PyType t)
    {
        t.New("cls, /, *args, **kw", (ts, a) => ReferenceEquals(a[0], DequeType) ? new W_Deque(ts) : new W_DequeSub(ts, Instantiation.NewFields((PyType)a[0]!)));
        t.MethodN("__init__", "self, iterable=(), maxlen=None", Effect.Guest, (ts, a) =>
        {
            W_Deque d = D(a[0]!);
            d.MaxLength = -1;
            if (a[2] is not null and not W_None)
            {
                if (!Sequences.IsIndexLike(ts, a[2]!))
                    throw PyErr.TypeError("an integer is required");
                long max = Numeric.AsLong(ts, a[2]!);
                d.MaxLength = max >= 0 ? (int)Math.Min(max, int.MaxValue) : throw PyErr.ValueError("maxlen must be non-negative");
            }
            if (d.Count > 0)
                d.Replace(ts, []);
            return a[1] is null ? W_None.None : Extend(ts, d, a[1]!);
        });
        t.Unhashable();
        t.Method("append", Effect.Writes, (ts, self, x) =>
        {
            D(self).Append(ts, x);
            return W_None.None;
        });
        t.Method("appendleft", Effect.Writes, (ts, self, x) =>
        {
            D(self).AppendLeft(ts, x);
            return W_None.None;
        });
        t.Method("pop", Effect.Writes, (ts, self) => D(self).Pop(ts));
        t.Method("popleft", Effect.Writes, (ts, self) => D(self).PopLeft(ts));
        t.Method("extend", Effect.Guest, Extend);
        t.Method("extendleft", Effect.Guest, (ts, self, more) =>
        {
            foreach (PyObject x in Iteration.ToArray(ts, more))
                D(self).AppendLeft(ts, x);
            return W_None.None;
        });
    }

    private static PyObject Extend(PyThread ts, PyObject self, PyObject more)
    {
        W_Deque d = D(self);
        if (more is W_Tuple or W_List or W_Deque or W_Dict or W_Set)
        {
            foreach (PyObject x in Iteration.ToArray(ts, more))
                d.Append(ts, x);
            return W_None.None;
        }
        PyObject it = Iteration.Iter(ts, more);
        while (Iteration.Next(ts, it) is { } item)
        {
            d.Append(ts, item);
            ts.AbortPoll();
        }
        return W_None.None;
    }

    private static void Whole(PyType t)
    {
        t.Getter("maxlen", (ts, self) => D(self).MaxLength < 0 ? W_None.None : new W_Int(D(self).MaxLength));
        t.Method("clear", Effect.Writes, (ts, self) => Set(ts, self, []));
        t.Method("copy", Effect.Guest, Copy);
        t.Method("__copy__", Effect.Guest, Copy);
        t.Method("reverse", Effect.Writes, (ts, self) => Set(ts, self, [.. D(self).ToArray(ts).Reverse()]));
        t.MethodN("rotate", "self, n=1, /", Effect.Writes, (ts, a) =>
        {
            W_Deque d = D(a[0]!);
            long n = a[1] is null ? 1 : Numeric.AsLong(ts, a[1]!);
            if (d.Count < 2)
                return W_None.None;
            n %= d.Count;
            if (n > d.Count / 2)
                n -= d.Count;
            else if (n < -d.Count / 2)
                n += d.Count;
            for (; n > 0; n--)
                d.AppendLeft(ts, d.Pop(ts));
            for (; n < 0; n++)
                d.Append(ts, d.PopLeft(ts));
            return W_None.None;
        });
        t.Method("__iter__", Effect.Reads, (ts, self) => new W_DequeIterator(ts, D(self), false));
        t.Method("__reversed__", Effect.Reads, (ts, self) => new W_DequeIterator(ts, D(self), true));
        t.Method("__len__", Effect.Reads, (ts, self) => new W_Int(D(self).Count));
        t.Method("__repr__", Effect.Guest, (ts, self) => new W_Str(Repr.Guarded(ts, self, "[...]", () =>
        {
            string items = Repr.List(ts, D(self).ToArray(ts), "[", "]");
            string name = self.GetClass(ts).Name;
            name = name[(name.LastIndexOf('.') + 1)..];
            return D(self).MaxLength < 0 ? $"{name}({items})" : $"{name}({items}, maxlen={D(self).MaxLength})";
        })));
        t.Method("__reduce__", Effect.Guest, (ts, self) => new W_Tuple(self.GetClass(ts), D(self).MaxLength < 0
            ? new W_Tuple(new W_List(ts, D(self).ToArray(ts))) : new W_Tuple(new W_List(ts, D(self).ToArray(ts)), new W_Int(D(self).MaxLength))));
        t.ClassMethodN("__class_getitem__", "cls, item, /", (ts, a) => GenericAliases.Make(a[0]!, a[1]!));
    }

    private static W_None Set(PyThread ts, PyObject self, PyObject[] items)
    {
        D(self).Replace(ts, items);
        return W_None.None;
    }

    private static PyObject Copy(PyThread ts, PyObject self)
    {
        if (self.IsSubclassInstance)
            return D(self).MaxLength < 0 ? Interp.Call(ts, self.GetClass(ts), self) : Interp.Call(ts, self.GetClass(ts), self, new W_Int(D(self).MaxLength));
        return New(ts, D(self).ToArray(ts), D(self).MaxLength);
    }

    private static W_Deque New(PyThread ts, PyObject[] items, int max)
    {
        var d = new W_Deque(ts) { MaxLength = max };
        d.Replace(ts, max >= 0 && items.Length > max ? items[^max..] : items);
        return d;
    }

    private static void Indexing(PyType t)
    {
        t.Method("count", Effect.Guest, (ts, self, x) => new W_Int(D(self).ToArray(ts).Count(y => Ops.RichEquals(ts, y, x))));
        t.MethodN("index", "self, value, start=0, stop=0, /", Effect.Guest, (ts, a) =>
        {
            W_Deque d = D(a[0]!);
            (int from, int to) = Sequences.Bounds(ts, a[2], a[3], d.Count);
            int i = Find(ts, d, a[1]!, from, to);
            return i >= 0 ? new W_Int(i) : throw PyErr.ValueError($"{Repr.Of(ts, a[1]!)} is not in deque");
        });
        t.Method("insert", Effect.Writes, (ts, self, index, x) =>
        {
            W_Deque d = D(self);
            if (d.Count == d.MaxLength)
                throw PyErr.IndexError("deque already at its maximum size");
            long i = Numeric.AsLong(ts, index);
            int at = (int)Math.Clamp(i < 0 ? i + d.Count : i, 0, d.Count);
            PyObject[] items = d.ToArray(ts);
            return Set(ts, self, [.. items[..at], x, .. items[at..]]);
        });
        t.Method("remove", Effect.Guest, (ts, self, x) =>
        {
            int at = Find(ts, D(self), x, 0, int.MaxValue);
            return at >= 0 ? Without(ts, self, at) : throw PyErr.ValueError("deque.remove(x): x not in deque");
        });
        t.Method("__contains__", Effect.Guest, (ts, self, x) => W_Bool.From(Find(ts, D(self), x, 0, int.MaxValue) >= 0));
        t.Method("__getitem__", Effect.Guest, (ts, self, i) => D(self).At(ts, Index(ts, D(self), i)));
        t.Method("__setitem__", Effect.Guest, (ts, self, i, x) =>
        {
            D(self).SetAt(ts, Index(ts, D(self), i), x);
            return W_None.None;
        });
        t.Method("__delitem__", Effect.Guest, (ts, self, i) => Without(ts, self, Index(ts, D(self), i)));
    }

    private static W_None Without(PyThread ts, PyObject self, int at)
    {
        PyObject[] items = D(self).ToArray(ts);
        return Set(ts, self, [.. items[..at], .. items[(at + 1)..]]);
    }

    private static int Index(PyThread ts, W_Deque d, PyObject index)
    {
        if (!Sequences.IsIndexLike(ts, index))
            throw PyErr.TypeError($"sequence index must be integer, not '{Ops.TypeName(ts, index)}'");
        return Numeric.Index(ts, index, d.Count, "deque");
    }

    private static int Find(PyThread ts, W_Deque d, PyObject x, int from, int to)
    {
        int state = d.State;
        for (int i = from; i < d.Count && i < to; i++)
        {
            if (Ops.RichEquals(ts, d.At(ts, i), x))
                return i;
            if (d.State != state)
                throw PyErr.RuntimeError("deque mutated during iteration");
        }
        return -1;
    }

    private static void Operators(PyType t)
    {
        t.Comparisons((ts, op, a, b) => b is W_Deque other ? Sequences.Compare(ts, op, D(a).ToArray(ts), other.ToArray(ts)) : null);
        t.Method("__add__", Effect.Guest, (ts, a, b) => b is W_Deque other ? New(ts, [.. D(a).ToArray(ts), .. other.ToArray(ts)], D(a).MaxLength)
            : throw PyErr.TypeError($"can only concatenate deque (not \"{Ops.TypeName(ts, b)}\") to deque"));
        t.Method("__iadd__", Effect.Guest, (ts, a, b) =>
        {
            Extend(ts, a, b);
            return a;
        });
        Fn2 repeat = (ts, a, n) => Sequences.IsIndexLike(ts, n)
            ? New(ts, Sequences.Repeat(D(a).ToArray(ts), Sequences.Times(ts, n, D(a).Count)), D(a).MaxLength) : W_NotImplemented.Value;
        t.Method("__mul__", Effect.Guest, repeat);
        t.Method("__rmul__", Effect.Guest, repeat);
        t.Method("__imul__", Effect.Guest, (ts, a, n) =>
        {
            W_Deque made = New(ts, Sequences.Repeat(D(a).ToArray(ts), Sequences.Times(ts, n, D(a).Count)), D(a).MaxLength);
            D(a).Replace(ts, made.ToArray(ts));
            return a;
        });
    }
}
