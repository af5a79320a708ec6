using JitStm.Python.Modules;

namespace JitStm.Python;

/// <summary>memoryview: a window of one dimension on the bytes of another object, read and written through.</summary>
public sealed class W_MemoryView : PyObject, IBufferObject
{
    public readonly PyObject Object;
    public readonly int Start;
    public readonly int Step;
    /// <summary>Items.</summary>
    public readonly int Count;
    public readonly string Format;
    public bool Released;

    public W_MemoryView(PyObject o, int start, int step, int count, string format)
    {
        Object = o;
        Start = start;
        Step = step;
        Count = count;
        Format = format;
    }

    public override PyType GetClass(PyThread ts) => Types.MemoryView;

    public int ItemSize => StructModule.SizeOfItem(Format);

    public byte[] GetBytes(PyThread ts)
    {
        byte[] all = BytesType.Data(ts, Object);
        int size = ItemSize;
        var bytes = new byte[Count * size];
        for (int i = 0; i < Count; i++)
            Array.Copy(all, Start + i * Step * size, bytes, i * size, size);
        return bytes;
    }

    /// <summary>Writes the bytes of one item into the object below.</summary>
    public void SetItem(PyThread ts, int index, byte[] item)
    {
        int at = Start + index * Step * item.Length;
        if (Object is W_ByteArray b)
            for (int i = 0; i < item.Length; i++)
                b.Data[at + i] = item[i];
        else
            ((W_Array)Object).SetBytes(ts, at, item);
    }
}

public static class MemoryViewType
{
    public static void Setup()
    {
        PyType t = Types.MemoryView;
        t.New("cls, object", (ts, a) => a[1] switch
        {
            W_MemoryView m => new W_MemoryView(m.Object, m.Start, m.Step, m.Count, m.Format),
            W_Array w => new W_MemoryView(w, 0, 1, w.Items.Count, w.Code),
            W_Bytes or W_ByteArray => new W_MemoryView(a[1]!, 0, 1, BytesType.Data(ts, a[1]!).Length, "B"),
            _ => throw PyErr.TypeError($"memoryview: a bytes-like object is required, not '{Ops.TypeName(ts, a[1]!)}'"),
        });
        Facts(t);
        t.Method("__len__", Effect.Reads, (ts, self) => new W_Int(M(self).Count));
        t.Method("__getitem__", Effect.Guest, GetItem);
        t.Method("__setitem__", Effect.Guest, SetItem);
        t.Method("__iter__", Effect.Guest, (ts, self) => new W_TupleIterator(ts, ToArray(ts, M(self))));
        t.Method("tolist", Effect.Guest, (ts, self) => new W_List(ts, ToArray(ts, M(self))));
        t.MethodN("tobytes", "self, order=None", Effect.Guest, (ts, a) => new W_Bytes(M(a[0]!).GetBytes(ts)));
        t.MethodN("hex", "self, /, *args, **kw", Effect.Guest, (ts, a) => Interp.CallMethod(ts, new W_Bytes(M(a[0]!).GetBytes(ts)), "hex", ((W_Tuple)a[1]!).Items));
        t.MethodN("cast", "self, format, shape=None", Effect.Guest, Cast);
        t.Method("toreadonly", Effect.Guest, (ts, self) => new W_MemoryView(new W_Bytes(M(self).GetBytes(ts)), 0, 1, M(self).Count, M(self).Format));
        t.Method("release", Effect.Guest, (ts, self) =>
        {
            ((W_MemoryView)self).Released = true;
            return W_None.None;
        });
        t.Method("__enter__", Effect.Reads, (ts, self) => M(self));
        t.MethodN("__exit__", "self, /, *args", Effect.Guest, (ts, a) =>
        {
            ((W_MemoryView)a[0]!).Released = true;
            return W_None.None;
        });
        t.Comparisons((ts, op, a, b) => op.Symbol is not ("==" or "!=") || BytesType.TryData(ts, b) is not { } other ? null
            : M(a).GetBytes(ts).AsSpan().SequenceEqual(other) == (op.Symbol == "=="));
        t.Method("__hash__", Effect.Guest, (ts, self) => ReadOnly(M(self)) ? new W_Int(Ops.Hash(ts, new W_Bytes(M(self).GetBytes(ts))))
            : throw PyErr.ValueError("cannot hash writable memoryview object"));
        t.Method("__repr__", Effect.Reads, (ts, self) => new W_Str($"<memory at 0x{Identity.Of(self):x}>"));
    }

    private static W_MemoryView M(PyObject o) =>
        o is W_MemoryView { Released: false } m ? m : throw PyErr.ValueError("operation forbidden on released memoryview object");

    private static bool ReadOnly(W_MemoryView m) => m.Object is W_Bytes;

    private static void Facts(PyType t)
    {
        t.Getter("obj", (ts, m) => M(m).Object);
        t.Getter("nbytes", (ts, m) => new W_Int(M(m).Count * M(m).ItemSize));
        t.Getter("itemsize", (ts, m) => new W_Int(M(m).ItemSize));
        t.Getter("format", (ts, m) => new W_Str(M(m).Format));
        t.Getter("ndim", (ts, m) => W_Int.One);
        t.Getter("shape", (ts, m) => new W_Tuple(new W_Int(M(m).Count)));
        t.Getter("strides", (ts, m) => new W_Tuple(new W_Int(M(m).Step * M(m).ItemSize)));
        t.Getter("readonly", (ts, m) => W_Bool.From(ReadOnly(M(m))));
        foreach (string name in new[] { "contiguous", "c_contiguous", "f_contiguous" })
            t.Getter(name, (ts, m) => W_Bool.From(M(m).Step == 1));
    }

    private static PyObject Item(PyThread ts, W_MemoryView m, int index)
    {
        int size = m.ItemSize;
        if (m.Object is W_ByteArray b && size == 1 && m.Format == "B")
            return new W_Int(b.Data[m.Start + index * m.Step]);
        int at = m.Start + index * m.Step * size;
        return StructModule.UnpackItem(m.Format, BytesType.Data(ts, m.Object).AsSpan(at, size));
    }

    private static PyObject[] ToArray(PyThread ts, W_MemoryView m)
    {
        var items = new PyObject[m.Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = Item(ts, m, i);
        return items;
    }

    private static PyObject GetItem(PyThread ts, PyObject self, PyObject key)
    {
        W_MemoryView m = M(self);
        if (key is not W_Slice slice)
            return Item(ts, m, Index(ts, m, key));
        (int start, _, int step, int count) = slice.Indices(ts, m.Count);
        return new W_MemoryView(m.Object, m.Start + start * m.Step * m.ItemSize, m.Step * step, count, m.Format);
    }

    private static int Index(PyThread ts, W_MemoryView m, PyObject key) =>
        Sequences.IsIndexLike(ts, key) ? Numeric.Index(ts, key, m.Count, "memoryview", "index out of bounds on dimension 1") : throw PyErr.TypeError("memoryview: invalid slice key");

    private static PyObject SetItem(PyThread ts, PyObject self, PyObject key, PyObject value)
    {
        W_MemoryView m = M(self);
        if (ReadOnly(m))
            throw PyErr.TypeError("cannot modify read-only memory");
        if (key is not W_Slice slice)
        {
            m.SetItem(ts, Index(ts, m, key), StructModule.PackItem(ts, m.Format, value, "memoryview: "));
            return W_None.None;
        }
        (int start, _, int step, int count) = slice.Indices(ts, m.Count);
        byte[] data = BytesType.Data(ts, value);
        int size = m.ItemSize;
        if (data.Length != count * size)
            throw PyErr.ValueError("memoryview assignment: lvalue and rvalue have different structures");
        for (int i = 0; i < count; i++)
            m.SetItem(ts, start + i * step, data[(i * size)..((i + 1) * size)]);
        return W_None.None;
    }

    private static PyObject Cast(PyThread ts, PyObject?[] a)
    {
        W_MemoryView m = M(a[0]!);
        string format = ((W_Str)a[1]!).Value;
        int bytes = m.Count * m.ItemSize, size = StructModule.SizeOfItem(format);
        if (bytes % size != 0)
            throw PyErr.TypeError("memoryview: length is not a multiple of itemsize");
        return new W_MemoryView(m.Object, m.Start, 1, bytes / size, format);
    }
}
