using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>What list, tuple, str and bytes have in common.</summary>
public static class Sequences
{
    public static bool IsSequence(PyObject o) => o is W_Str or W_List or W_Tuple or W_Bytes or W_ByteArray;

    public static PyException? ConcatError(PyThread ts, PyObject a, PyObject b) => a switch
    {
        W_Str => PyErr.TypeError($"can only concatenate str (not \"{Ops.TypeName(ts, b)}\") to str"),
        W_List => PyErr.TypeError($"can only concatenate list (not \"{Ops.TypeName(ts, b)}\") to list"),
        W_Tuple => PyErr.TypeError($"can only concatenate tuple (not \"{Ops.TypeName(ts, b)}\") to tuple"),
        W_Bytes => PyErr.TypeError($"can't concat {Ops.TypeName(ts, b)} to bytes"),
        _ => null,
    };

    /// <summary>Lexicographic order of two sequences; null where an element is not comparable is thrown by the element.</summary>
    public static bool Compare(PyThread ts, BinOp op, PyObject[] a, PyObject[] b)
    {
        if (op.Symbol is "==" or "!=" && a.Length != b.Length)
            return op.Symbol == "!=";
        int n = Math.Min(a.Length, b.Length);
        for (int i = 0; i < n; i++)
        {
            if (Ops.RichEquals(ts, a[i], b[i]))
                continue;
            return op.Symbol switch
            {
                "==" => false,
                "!=" => true,
                _ => Ops.IsTrue(ts, Ops.Compare(ts, op, a[i], b[i])),
            };
        }
        return Def.Holds(op, a.Length.CompareTo(b.Length));
    }

    public static int Times(PyThread ts, PyObject n, int length)
    {
        long count = Math.Max(0, Numeric.AsLong(ts, n, "cannot fit 'int' into an index-sized integer"));
        if (length > 0 && count > int.MaxValue / 2 / length)
            throw PyErr.Make(Types.MemoryError);
        return (int)Math.Min(count, int.MaxValue);
    }

    public static PyObject[] Repeat(PyObject[] items, int times)
    {
        if (times == 0 || items.Length == 0)
            return [];
        var all = new PyObject[items.Length * times];
        if (items.Length == 1)
        {
            Array.Fill(all, items[0]);
            return all;
        }
        for (int i = 0; i < times; i++)
            items.CopyTo(all, i * items.Length);
        return all;
    }

    public static bool IsIndexLike(PyThread ts, PyObject o) => Numeric.IsInt(o) || o.GetClass(ts).Lookup(ts, Names.Index) is not null;

    /// <summary>start and stop arguments of index(), clamped into a sequence.</summary>
    public static (int, int) Bounds(PyThread ts, PyObject? start, PyObject? stop, int length)
    {
        (int from, int to, _, _) = new W_Slice(start ?? W_None.None, stop ?? W_None.None, W_None.None).Indices(ts, length);
        return (from, to);
    }
}

/// <summary>list.</summary>
public static class ListType
{
    public static void Setup()
    {
        PyType t = Types.List;
        t.Doc("Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.");
        t.New("cls, /, *args, **kw", (ts, a) => ReferenceEquals(a[0], Types.List) ? new W_List(ts) : new W_ListSub(ts, Instantiation.NewFields((PyType)a[0]!)));
        t.MethodN("__init__", "self, iterable=(), /", Effect.Guest, (ts, a) =>
        {
            var list = (W_List)a[0]!;
            if (list.Count > 0)
                list.Clear(ts);
            if (a[1] is not null)
                list.Replace(ts, Iteration.ToArray(ts, a[1]!));
            return W_None.None;
        });
        t.Unhashable();
        t.Method("append", Effect.Writes, Intrinsic.ListAppend, (ts, self, x) =>
        {
            ((W_List)self).Append(ts, x);
            return W_None.None;
        });
        t.Method("extend", Effect.Guest, Extend);
        t.Method("insert", Effect.Writes, (ts, self, index, x) =>
        {
            var list = (W_List)self;
            long i = Numeric.AsLong(ts, index);
            if (i < 0)
                i = Math.Max(0, i + list.Count);
            list.Insert(ts, (int)Math.Min(i, list.Count), x);
            return W_None.None;
        });
        t.MethodN("pop", "self, index=-1, /", Effect.Writes, Pop);
        t.Method("remove", Effect.Guest, (ts, self, x) =>
        {
            var list = (W_List)self;
            list.RemoveAt(ts, IndexOf(ts, list, x, 0, int.MaxValue) is >= 0 and var i ? i : throw PyErr.ValueError("list.remove(x): x not in list"));
            return W_None.None;
        });
        t.Method("clear", Effect.Writes, (ts, self) =>
        {
            ((W_List)self).Clear(ts);
            return W_None.None;
        });
        t.Method("copy", Effect.Reads, (ts, self) => new W_List(ts, ((W_List)self).ToArray(ts)));
        t.Method("reverse", Effect.Writes, (ts, self) =>
        {
            PyObject[] items = ((W_List)self).ToArray(ts);
            Array.Reverse(items);
            ((W_List)self).Items.CopyFrom(ts, 0, items);
            return W_None.None;
        });
        t.MethodN("index", "self, value, start=0, stop=0, /", Effect.Guest, (ts, a) =>
        {
            var list = (W_List)a[0]!;
            (int from, int to) = Sequences.Bounds(ts, a[2], a[3], list.Count);
            int i = IndexOf(ts, list, a[1]!, from, to);
            return i >= 0 ? new W_Int(i) : throw PyErr.ValueError($"{Repr.Of(ts, a[1]!)} is not in list");
        });
        t.Method("count", Effect.Guest, (ts, self, x) => new W_Int(((W_List)self).ToArray(ts).Count(y => Ops.RichEquals(ts, y, x))));
        t.MethodN("sort", "self, *, key=None, reverse=False", Effect.Guest, Sort);
        t.Method("__len__", Effect.Reads, (ts, self) => new W_Int(((W_List)self).Count));
        t.Method("__iter__", Effect.Reads, (ts, self) => new W_ListIterator(ts, (W_List)self));
        t.Method("__reversed__", Effect.Reads, (ts, self) => new W_ReverseIterator(ts, self, ((W_List)self).Count));
        t.Method("__contains__", Effect.Guest, (ts, self, x) => W_Bool.From(IndexOf(ts, (W_List)self, x, 0, int.MaxValue) >= 0));
        t.Method("__getitem__", Effect.Guest, GetItem);
        t.Method("__setitem__", Effect.Guest, SetItem);
        t.Method("__delitem__", Effect.Guest, DelItem);
        t.Method("__add__", Effect.Reads, (ts, a, b) => b is W_List ? new W_List(ts, [.. ((W_List)a).ToArray(ts), .. ((W_List)b).ToArray(ts)]) : W_NotImplemented.Value);
        t.Method("__iadd__", Effect.Guest, (ts, a, b) =>
        {
            Extend(ts, a, b);
            return a;
        });
        t.Method("__mul__", Effect.Guest, Repeat);
        t.Method("__rmul__", Effect.Guest, Repeat);
        t.Method("__imul__", Effect.Guest, (ts, a, n) =>
        {
            if (!Sequences.IsIndexLike(ts, n))
                return W_NotImplemented.Value;
            var list = (W_List)a;
            list.Replace(ts, Sequences.Repeat(list.ToArray(ts), Sequences.Times(ts, n, list.Count)));
            return a;
        });
        t.Comparisons((ts, op, a, b) => b is W_List ? Sequences.Compare(ts, op, ((W_List)a).ToArray(ts), ((W_List)b).ToArray(ts)) : null);
        t.Method("__repr__", Effect.Guest, (ts, self) => new W_Str(Repr.Guarded(ts, self, "[...]", () => Repr.List(ts, ((W_List)self).ToArray(ts), "[", "]"))));
        t.ClassMethodN("__class_getitem__", "cls, item, /", (ts, a) => GenericAliases.Make(a[0]!, a[1]!));
    }

    private static PyObject Extend(PyThread ts, PyObject self, PyObject more)
    {
        var list = (W_List)self;
        PyObject[] items = Iteration.ToArray(ts, more);
        list.Splice(ts, list.Count, list.Count, items);
        return W_None.None;
    }

    private static PyObject Pop(PyThread ts, PyObject?[] a)
    {
        var list = (W_List)a[0]!;
        if (list.Count == 0)
            throw PyErr.IndexError("pop from empty list");
        long i = a[1] is null ? -1 : Numeric.AsLong(ts, a[1]!);
        if (i < 0)
            i += list.Count;
        if (i < 0 || i >= list.Count)
            throw PyErr.IndexError("pop index out of range");
        return list.RemoveAt(ts, (int)i);
    }

    private static int IndexOf(PyThread ts, W_List list, PyObject x, int from, int to)
    {
        for (int i = from; i < list.Count && i < to; i++)
            if (Ops.RichEquals(ts, list.At(ts, i), x))
                return i;
        return -1;
    }

    private static PyObject GetItem(PyThread ts, PyObject self, PyObject key)
    {
        var list = (W_List)self;
        if (key is not W_Slice slice)
            return list.At(ts, Numeric.Index(ts, key, list.Count, "list"));
        (int start, int stop, int step, int count) = slice.Indices(ts, list.Count);
        if (step == 1)
            return list.Slice(ts, start, Math.Max(start, stop));
        var items = new PyObject[count];
        for (int i = 0; i < count; i++)
            items[i] = list.At(ts, start + i * step);
        return new W_List(ts, items);
    }

    private static PyObject SetItem(PyThread ts, PyObject self, PyObject key, PyObject value)
    {
        var list = (W_List)self;
        if (key is not W_Slice slice)
        {
            list.Items.Set(ts, Numeric.Index(ts, key, list.Count, "list", "list assignment index out of range"), value);
            return W_None.None;
        }
        if (!Iteration.IsIterable(ts, value) && value is not W_Iterator and not W_Generator)
            throw PyErr.TypeError("can only assign an iterable");
        PyObject[] items = Iteration.ToArray(ts, value);
        (int start, int stop, int step, int count) = slice.Indices(ts, list.Count);
        if (step == 1)
        {
            list.Splice(ts, start, Math.Max(start, stop), items);
            return W_None.None;
        }
        if (items.Length != count)
            throw PyErr.ValueError($"attempt to assign sequence of size {items.Length} to extended slice of size {count}");
        for (int i = 0; i < count; i++)
            list.Items.Set(ts, start + i * step, items[i]);
        return W_None.None;
    }

    private static PyObject DelItem(PyThread ts, PyObject self, PyObject key)
    {
        var list = (W_List)self;
        if (key is not W_Slice slice)
        {
            list.RemoveAt(ts, Numeric.Index(ts, key, list.Count, "list", "list assignment index out of range"));
            return W_None.None;
        }
        (int start, int stop, int step, int count) = slice.Indices(ts, list.Count);
        if (count == 0)
            return W_None.None;
        if (step == 1)
        {
            list.RemoveRange(ts, start, stop);
            return W_None.None;
        }
        var dead = new HashSet<int>();
        for (int i = 0; i < count; i++)
            dead.Add(start + i * step);
        list.Replace(ts, [.. list.ToArray(ts).Where((_, i) => !dead.Contains(i))]);
        return W_None.None;
    }

    private static PyObject Repeat(PyThread ts, PyObject a, PyObject n)
    {
        if (!Sequences.IsIndexLike(ts, n))
            return W_NotImplemented.Value;
        var list = (W_List)a;
        return new W_List(ts, Sequences.Repeat(list.ToArray(ts), Sequences.Times(ts, n, list.Count)));
    }

    private static PyObject Sort(PyThread ts, PyObject?[] a)
    {
        var list = (W_List)a[0]!;
        PyObject[] items = list.ToArray(ts);
        int count = list.Count;
        Sorting.Sort(ts, items, a[1] is W_None ? null : a[1], a[2] is not null && Ops.IsTrue(ts, a[2]!));
        if (list.Count != count)
            throw PyErr.ValueError("list modified during sort");
        list.Items.CopyFrom(ts, 0, items);
        return W_None.None;
    }
}

/// <summary>A stable merge sort (Array.Sort would wrap aborts and guest exceptions, and is not stable).</summary>
public static class Sorting
{
    public static void Sort(PyThread ts, PyObject[] items, PyObject? key, bool reverse)
    {
        PyObject[] keys = items;
        if (key is not null)
        {
            keys = new PyObject[items.Length];
            for (int i = 0; i < keys.Length; i++)
                keys[i] = Interp.Call(ts, key, items[i]);
        }
        var order = new int[items.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        if (reverse)
            Array.Reverse(order);
        Merge(ts, keys, order, new int[order.Length], 0, order.Length, KindOf(keys));
        if (reverse)
            Array.Reverse(order);
        var sorted = new PyObject[items.Length];
        for (int i = 0; i < sorted.Length; i++)
            sorted[i] = items[order[i]];
        sorted.CopyTo(items, 0);
    }

    private enum KeyKind { Mixed, Int, Float, Str }

    private static KeyKind KindOf(PyObject[] keys)
    {
        if (keys.Length == 0)
            return KeyKind.Mixed;
        Type type = keys[0].GetType();
        foreach (PyObject k in keys)
            if (k.GetType() != type)
                return KeyKind.Mixed;
        return type == typeof(W_Int) ? KeyKind.Int : type == typeof(W_Float) ? KeyKind.Float : type == typeof(W_Str) ? KeyKind.Str : KeyKind.Mixed;
    }

    private static bool Less(PyThread ts, PyObject a, PyObject b, KeyKind kind) => kind switch
    {
        KeyKind.Int => ((W_Int)a).Value < ((W_Int)b).Value,
        KeyKind.Float => ((W_Float)a).Value < ((W_Float)b).Value,
        KeyKind.Str => W_Str.Compare((W_Str)a, (W_Str)b) < 0,
        _ => Ops.LessThan(ts, a, b),
    };

    private static void Merge(PyThread ts, PyObject[] keys, int[] order, int[] scratch, int from, int to, KeyKind kind)
    {
        if (to - from < 16)
        {
            for (int i = from + 1; i < to; i++)
            {
                int x = order[i], low = from, high = i;
                while (low < high)
                {
                    int middle = (low + high) >> 1;
                    if (Less(ts, keys[x], keys[order[middle]], kind))
                        high = middle;
                    else
                        low = middle + 1;
                }
                Array.Copy(order, low, order, low + 1, i - low);
                order[low] = x;
            }
            return;
        }
        ts.AbortPoll();
        int mid = (from + to) >> 1;
        Merge(ts, keys, order, scratch, from, mid, kind);
        Merge(ts, keys, order, scratch, mid, to, kind);
        if (!Less(ts, keys[order[mid]], keys[order[mid - 1]], kind))
            return;
        Array.Copy(order, from, scratch, from, to - from);
        int l = from, r = mid;
        for (int k = from; k < to; k++)
            order[k] = r >= to || l < mid && !Less(ts, keys[scratch[r]], keys[scratch[l]], kind) ? scratch[l++] : scratch[r++];
    }
}

/// <summary>tuple.</summary>
public static class TupleType
{
    public static void Setup()
    {
        PyType t = Types.Tuple;
        t.Doc("Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.");
        t.New("cls, iterable=(), /", (ts, a) =>
        {
            if (ReferenceEquals(a[0], Types.Tuple))
                return a[1] is null ? W_Tuple.Empty : a[1]!.GetType() == typeof(W_Tuple) ? a[1]! : new W_Tuple(Iteration.ToArray(ts, a[1]!));
            return new W_TupleSub(a[1] is null ? [] : Iteration.ToArray(ts, a[1]!), Instantiation.NewFields((PyType)a[0]!));
        });
        t.Method("__len__", Effect.Pure, (ts, self) => new W_Int(((W_Tuple)self).Items.Length));
        t.Method("__iter__", Effect.Pure, (ts, self) => new W_TupleIterator(ts, ((W_Tuple)self).Items));
        t.Method("__contains__", Effect.Guest, (ts, self, x) => W_Bool.From(((W_Tuple)self).Items.Any(y => Ops.RichEquals(ts, y, x))));
        t.Method("__getitem__", Effect.Guest, (ts, self, key) =>
        {
            PyObject[] items = ((W_Tuple)self).Items;
            if (key is not W_Slice slice)
                return items[Numeric.Index(ts, key, items.Length, "tuple")];
            (int start, int stop, int step, int count) = slice.Indices(ts, items.Length);
            if (step == 1)
                return new W_Tuple(items[start..Math.Max(start, stop)]);
            var part = new PyObject[count];
            for (int i = 0; i < count; i++)
                part[i] = items[start + i * step];
            return new W_Tuple(part);
        });
        t.Method("__add__", Effect.Pure, (ts, a, b) => b is W_Tuple ? new W_Tuple([.. ((W_Tuple)a).Items, .. ((W_Tuple)b).Items]) : W_NotImplemented.Value);
        t.Method("__mul__", Effect.Guest, Repeat);
        t.Method("__rmul__", Effect.Guest, Repeat);
        t.Method("__hash__", Effect.Guest, (ts, self) => new W_Int(Hashing.OfTuple(ts, (W_Tuple)self)));
        t.Comparisons((ts, op, a, b) => b is W_Tuple ? Sequences.Compare(ts, op, ((W_Tuple)a).Items, ((W_Tuple)b).Items) : null);
        t.Method("__repr__", Effect.Guest, (ts, self) => new W_Str(Repr.Guarded(ts, self, "(...)", () =>
            Repr.List(ts, ((W_Tuple)self).Items, "(", ((W_Tuple)self).Items.Length == 1 ? ",)" : ")"))));
        t.Method("count", Effect.Guest, (ts, self, x) => new W_Int(((W_Tuple)self).Items.Count(y => Ops.RichEquals(ts, y, x))));
        t.MethodN("index", "self, value, start=0, stop=0, /", Effect.Guest, (ts, a) =>
        {
            PyObject[] items = ((W_Tuple)a[0]!).Items;
            (int from, int to) = Sequences.Bounds(ts, a[2], a[3], items.Length);
            for (int i = from; i < to; i++)
                if (Ops.RichEquals(ts, items[i], a[1]!))
                    return new W_Int(i);
            throw PyErr.ValueError("tuple.index(x): x not in tuple");
        });
        t.Method("__getnewargs__", Effect.Pure, (ts, self) => new W_Tuple(new W_Tuple(((W_Tuple)self).Items)));
        t.ClassMethodN("__class_getitem__", "cls, item, /", (ts, a) => GenericAliases.Make(a[0]!, a[1]!));
    }

    private static PyObject Repeat(PyThread ts, PyObject a, PyObject n)
    {
        if (!Sequences.IsIndexLike(ts, n))
            return W_NotImplemented.Value;
        PyObject[] items = ((W_Tuple)a).Items;
        return new W_Tuple(Sequences.Repeat(items, Sequences.Times(ts, n, items.Length)));
    }
}
