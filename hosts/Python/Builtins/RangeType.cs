namespace JitStm.Python;

/// <summary>range and slice.</summary>
public static class RangeType
{
    public static void Setup()
    {
        PyType t = Types.Range;
        t.New("cls, start, stop=0, step=1, /", (ts, a) =>
        {
            long start = 0, stop, step = 1;
            if (a[2] is null)
                stop = Numeric.AsLong(ts, a[1]!, "range() arguments beyond 64 bits are not supported");
            else
            {
                start = Numeric.AsLong(ts, a[1]!, "range() arguments beyond 64 bits are not supported");
                stop = Numeric.AsLong(ts, a[2]!, "range() arguments beyond 64 bits are not supported");
                step = a[3] is null ? 1 : Numeric.AsLong(ts, a[3]!);
            }
            return step == 0 ? throw PyErr.ValueError("range() arg 3 must not be zero") : new W_Range(start, stop, step);
        });
        t.Method("__len__", Effect.Pure, (ts, a) => new W_Int(R(a).Count));
        t.Method("__iter__", Effect.Pure, (ts, a) => new W_RangeIterator(ts, R(a).Start, R(a).Step, R(a).Count));
        t.Method("__reversed__", Effect.Pure, (ts, a) => new W_RangeIterator(ts, R(a).Start + R(a).Step * (R(a).Count - 1), -R(a).Step, R(a).Count));
        t.Method("__contains__", Effect.Guest, (ts, a, x) => W_Bool.From(IndexOf(ts, R(a), x) >= 0));
        t.Method("__bool__", Effect.Pure, (ts, a) => W_Bool.From(R(a).Count > 0));
        t.Method("__getitem__", Effect.Guest, (ts, a, key) =>
        {
            W_Range r = R(a);
            if (key is W_Slice slice)
            {
                (int start, int stop, int step, _) = slice.Indices(ts, (int)Math.Min(int.MaxValue, r.Count));
                return new W_Range(r.Start + start * r.Step, r.Start + stop * r.Step, r.Step * step);
            }
            if (!Sequences.IsIndexLike(ts, key))
                throw PyErr.TypeError($"range indices must be integers or slices, not {Ops.TypeName(ts, key)}");
            long i = Numeric.AsLong(ts, key);
            if (i < 0)
                i += r.Count;
            return i >= 0 && i < r.Count ? new W_Int(r.Start + i * r.Step) : throw PyErr.IndexError("range object index out of range");
        });
        t.Method("__hash__", Effect.Pure, (ts, a) => new W_Int(Hashing.OfTuple(ts, new W_Tuple(new W_Int(R(a).Count),
            R(a).Count == 0 ? W_None.None : new W_Int(R(a).Start), R(a).Count <= 1 ? W_None.None : new W_Int(R(a).Step)))));
        t.Comparisons((ts, op, a, b) => b is not W_Range y || op.Symbol is not ("==" or "!=") ? null
            : (R(a).Count == y.Count && (y.Count == 0 || R(a).Start == y.Start && (y.Count == 1 || R(a).Step == y.Step))) == (op.Symbol == "=="));
        t.Method("__repr__", Effect.Pure, (ts, a) => new W_Str(R(a).Step == 1 ? $"range({R(a).Start}, {R(a).Stop})" : $"range({R(a).Start}, {R(a).Stop}, {R(a).Step})"));
        t.Method("index", Effect.Guest, (ts, a, x) => IndexOf(ts, R(a), x) is >= 0 and var i ? new W_Int(i) : throw PyErr.ValueError($"{Repr.Of(ts, x)} is not in range"));
        t.Method("count", Effect.Guest, (ts, a, x) => new W_Int(IndexOf(ts, R(a), x) >= 0 ? 1 : 0));
        t.Getter("start", (ts, a) => new W_Int(R(a).Start));
        t.Getter("stop", (ts, a) => new W_Int(R(a).Stop));
        t.Getter("step", (ts, a) => new W_Int(R(a).Step));

        PyType s = Types.Slice;
        s.New("cls, start, stop=0, step=0, /", (ts, a) => a[2] is null
            ? new W_Slice(W_None.None, a[1]!, W_None.None)
            : new W_Slice(a[1]!, a[2]!, a[3] ?? W_None.None));
        s.Getter("start", (ts, a) => ((W_Slice)a).Start);
        s.Getter("stop", (ts, a) => ((W_Slice)a).Stop);
        s.Getter("step", (ts, a) => ((W_Slice)a).Step);
        s.Method("__repr__", Effect.Guest, (ts, a) => new W_Str($"slice({Repr.Of(ts, ((W_Slice)a).Start)}, {Repr.Of(ts, ((W_Slice)a).Stop)}, {Repr.Of(ts, ((W_Slice)a).Step)})"));
        s.Unhashable();
        s.Comparisons((ts, op, a, b) => b is W_Slice y ? Sequences.Compare(ts, op,
            [((W_Slice)a).Start, ((W_Slice)a).Stop, ((W_Slice)a).Step], [y.Start, y.Stop, y.Step]) : null);
        s.Method("indices", Effect.Guest, (ts, a, n) =>
        {
            (int start, int stop, int step, _) = ((W_Slice)a).Indices(ts, Numeric.AsInt32(ts, n));
            return new W_Tuple(new W_Int(start), new W_Int(stop), new W_Int(step));
        });
    }

    private static W_Range R(PyObject o) => (W_Range)o;

    private static long IndexOf(PyThread ts, W_Range r, PyObject x)
    {
        if (Numeric.Plain(x) is { } plain)
        {
            if (plain is not W_Int i)
                return -1;
            Int128 offset = (Int128)i.Value - r.Start;
            if (offset % r.Step != 0)
                return -1;
            offset /= r.Step;
            return offset >= 0 && offset < r.Count ? (long)offset : -1;
        }
        for (long k = 0; k < r.Count; k++)
            if (Ops.RichEquals(ts, new W_Int(r.Start + k * r.Step), x))
                return k;
        return -1;
    }
}
