using System.Numerics;
using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Python.Modules;

/// <summary>itertools.count; steps that are not small ints go through the guest's addition.</summary>
public sealed class W_Count : W_Iterator
{
    private PyObject _next;
    private readonly PyObject _step;

    public W_Count(PyThread ts, PyObject start, PyObject step)
    {
        _next = start;
        _step = step;
    }

    public override PyType GetClass(PyThread ts) => ItertoolsModule.CountType;

    public override PyObject? Next(PyThread ts)
    {
        PyObject now = _next;
        _next = now is W_Int a && _step is W_Int b && a.Value < long.MaxValue / 2 && Math.Abs(b.Value) < long.MaxValue / 4 && a.Value > long.MinValue / 2
            ? new W_Int(a.Value + b.Value) : Ops.Binary(ts, BinOp.Add, now, _step);
        return now;
    }

    public string Text(PyThread ts) => _step is W_Int { Value: 1 } ? $"count({Repr.Of(ts, _next)})" : $"count({Repr.Of(ts, _next)}, {Repr.Of(ts, _step)})";
}

public sealed class W_Repeat : W_Iterator
{
    private readonly PyObject _item;
    private long _left;

    public W_Repeat(PyThread ts, PyObject item, long times)
    {
        _item = item;
        _left = times;
    }

    public override PyType GetClass(PyThread ts) => ItertoolsModule.RepeatType;

    public override PyObject? Next(PyThread ts)
    {
        if (_left == 0)
            return null;
        if (_left > 0)
            _left--;
        return _item;
    }

    public override long LengthHint(PyThread ts) => _left;

    public string Text(PyThread ts) => _left < 0 ? $"repeat({Repr.Of(ts, _item)})" : $"repeat({Repr.Of(ts, _item)}, {_left})";
}

public sealed class W_Cycle : W_Iterator
{
    private PyObject? _source;
    private readonly W_List _seen;
    private int _index;

    public W_Cycle(PyThread ts, PyObject source)
    {
        _source = source;
        _seen = new W_List(ts);
    }

    public override PyType GetClass(PyThread ts) => ItertoolsModule.CycleType;

    public override PyObject? Next(PyThread ts)
    {
        if (_source is { } source)
        {
            if (Iteration.Next(ts, source) is { } item)
            {
                _seen.Append(ts, item);
                return item;
            }
            _source = null;
        }
        if (_seen.Count == 0)
            return null;
        int i = _index;
        _index = i + 1 == _seen.Count ? 0 : i + 1;
        return _seen.At(ts, i);
    }
}

/// <summary>chain: the iterables come from an iterator, so that chain.from_iterable is lazy.</summary>
public sealed class W_Chain : W_Iterator
{
    private PyObject? _iterables;
    private PyObject? _current;

    public W_Chain(PyThread ts, PyObject iterables) => _iterables = iterables;

    public override PyType GetClass(PyThread ts) => ItertoolsModule.ChainType;

    public override PyObject? Next(PyThread ts)
    {
        for (;;)
        {
            if (_current is { } current)
            {
                PyObject? item = current is W_Iterator native ? native.Next(ts) : Iteration.Next(ts, current);
                if (item is not null)
                    return item;
                _current = null;
            }
            if (_iterables is null)
                return null;
            PyObject? following = Iteration.Next(ts, _iterables);
            if (following is null)
            {
                _iterables = null;
                return null;
            }
            _current = Iteration.Iter(ts, following);
        }
    }
}

public sealed class W_ZipLongest : W_Iterator
{
    private readonly W_List _sources;
    private readonly PyObject _fill;
    private int _live;

    public W_ZipLongest(PyThread ts, PyObject[] sources, PyObject fill)
    {
        _sources = new W_List(ts, sources);
        _fill = fill;
        _live = sources.Length;
    }

    public override PyType GetClass(PyThread ts) => ItertoolsModule.ZipLongestType;

    public override PyObject? Next(PyThread ts)
    {
        if (_live == 0)
            return null;
        var items = new PyObject[_sources.Count];
        for (int i = 0; i < items.Length; i++)
        {
            PyObject source = _sources.At(ts, i);
            PyObject? item = source is W_None ? null : Iteration.Next(ts, source);
            if (item is null && source is not W_None)
            {
                _live--;
                if (_live == 0)
                    return null;
                _sources.Items.Set(ts, i, W_None.None);
            }
            items[i] = item ?? _fill;
        }
        return new W_Tuple(items);
    }
}

public sealed class W_Pairwise : W_Iterator
{
    private readonly PyObject _source;
    private PyObject? _last;

    public W_Pairwise(PyThread ts, PyObject source) => _source = source;

    public override PyType GetClass(PyThread ts) => ItertoolsModule.PairwiseType;

    public override PyObject? Next(PyThread ts)
    {
        PyObject? a = _last ?? Iteration.Next(ts, _source);
        if (a is null)
            return null;
        PyObject? b = Iteration.Next(ts, _source);
        _last = b;
        return b is null ? null : new W_Tuple(a, b);
    }
}

/// <summary>What product, permutations and combinations have in common: pools of items and a vector of indices that is stepped.</summary>
public sealed class W_Selections : W_Iterator
{
    [ImmutableArray] private readonly PyObject[][] _pools;
    private readonly PyType _type;
    [Owned] private int[]? _indices;
    private bool _started;
    private bool _done;

    public W_Selections(PyThread ts, PyType type, PyObject[][] pools, bool empty)
    {
        _type = type;
        _pools = pools;
        _done = empty;
        _indices = new int[pools.Length];
        if (ReferenceEquals(type, ItertoolsModule.CombinationsType) || ReferenceEquals(type, ItertoolsModule.PermutationsType))
            for (int i = 0; i < pools.Length; i++)
                _indices[i] = i;
    }

    public override PyType GetClass(PyThread ts) => _type;

    public override PyObject? Next(PyThread ts)
    {
        if (_done)
            return null;
        if (!_started)
            _started = true;
        else
        {
            var now = new int[_pools.Length];
            for (int i = 0; i < now.Length; i++)
                now[i] = _indices![i];
            if (!Step(now))
            {
                _done = true;
                return null;
            }
            _indices = now;
        }
        var items = new PyObject[_pools.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = _pools[i][_indices![i]];
        return new W_Tuple(items);
    }

    /// <summary>The next vector in lexicographic order; false at the end.</summary>
    private bool Step(int[] now)
    {
        if (ReferenceEquals(_type, ItertoolsModule.ProductType))
            return StepProduct(now);
        if (ReferenceEquals(_type, ItertoolsModule.PermutationsType))
            return StepPermutation(now);
        bool repeated = ReferenceEquals(_type, ItertoolsModule.RepeatedType);
        int n = _pools.Length == 0 ? 0 : _pools[0].Length, r = now.Length, at = r - 1;
        while (at >= 0 && now[at] == (repeated ? n - 1 : at + n - r))
            at--;
        if (at < 0)
            return false;
        int value = now[at] + 1;
        for (int i = at; i < r; i++)
            now[i] = repeated ? value : value + i - at;
        return true;
    }

    private bool StepProduct(int[] now)
    {
        for (int i = now.Length - 1; i >= 0; i--)
        {
            if (++now[i] < _pools[i].Length)
                return true;
            now[i] = 0;
        }
        return false;
    }

    private bool StepPermutation(int[] now)
    {
        int n = _pools.Length == 0 ? 0 : _pools[0].Length;
        var used = new bool[n];
        foreach (int i in now)
            used[i] = true;
        for (int at = now.Length - 1; at >= 0; at--)
        {
            used[now[at]] = false;
            int next = now[at] + 1;
            while (next < n && used[next])
                next++;
            if (next == n)
                continue;
            now[at] = next;
            used[next] = true;
            int free = 0;
            for (int i = at + 1; i < now.Length; i++)
            {
                while (used[free])
                    free++;
                now[i] = free;
                used[free] = true;
            }
            return true;
        }
        return false;
    }
}

/// <summary>_itertools: the iterators that call nothing of the guest's on their own; the others are Python, so that traces go through them.</summary>
public static class ItertoolsModule
{
    public static readonly PyType CountType = Make("count");
    public static readonly PyType RepeatType = Make("repeat");
    public static readonly PyType CycleType = Make("cycle");
    public static readonly PyType ChainType = Make("chain");
    public static readonly PyType ZipLongestType = Make("zip_longest");
    public static readonly PyType PairwiseType = Make("pairwise");
    public static readonly PyType ProductType = Make("product");
    public static readonly PyType PermutationsType = Make("permutations");
    public static readonly PyType CombinationsType = Make("combinations");
    public static readonly PyType RepeatedType = Make("combinations_with_replacement");

    private static PyType Make(string name) => new("itertools." + name, Types.Object, Layout.Other, final: true);

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_itertools");
        foreach (PyType t in new[] { CountType, RepeatType, CycleType, ChainType, ZipLongestType, PairwiseType, ProductType, PermutationsType, CombinationsType, RepeatedType })
        {
            m.Add(t.Name[(t.Name.LastIndexOf('.') + 1)..], t);
            if (t.Version.Own.Count == 0)
                IteratorTypes.Protocol(t);
        }
        Endless();
        Joining();
        Selecting();
        return m.Module;
    }

    private static void Endless()
    {
        CountType.New("cls, start=0, step=1", (ts, a) =>
        {
            foreach (PyObject? x in new[] { a[1], a[2] })
                if (x is not null && Numeric.TryDouble(x) is null && x.GetClass(ts).Lookup(ts, BinOp.Add.Forward) is null)
                    throw PyErr.TypeError("a number is required");
            return new W_Count(ts, a[1] ?? W_Int.Zero, a[2] ?? W_Int.One);
        });
        CountType.Method("__repr__", Effect.Guest, (ts, self) => new W_Str(((W_Count)self).Text(ts)));
        RepeatType.New("cls, object, times=None", (ts, a) => new W_Repeat(ts, a[1]!, a[2] is null ? -1 : Math.Max(0, Numeric.AsLong(ts, a[2]!))));
        RepeatType.Method("__repr__", Effect.Guest, (ts, self) => new W_Str(((W_Repeat)self).Text(ts)));
        CycleType.New("cls, iterable, /", (ts, a) => new W_Cycle(ts, Iteration.Iter(ts, a[1]!)));
    }

    private static void Joining()
    {
        ChainType.New("cls, /, *iterables", (ts, a) => new W_Chain(ts, new W_TupleIterator(ts, ((W_Tuple)a[1]!).Items)));
        ChainType.ClassMethodN("from_iterable", "cls, iterable, /", (ts, a) => new W_Chain(ts, Iteration.Iter(ts, a[1]!)));
        ZipLongestType.New("cls, /, *iterables, fillvalue=None", (ts, a) =>
            new W_ZipLongest(ts, [.. ((W_Tuple)a[2]!).Items.Select(x => Iteration.Iter(ts, x))], a[1] ?? W_None.None));
        PairwiseType.New("cls, iterable, /", (ts, a) => new W_Pairwise(ts, Iteration.Iter(ts, a[1]!)));
    }

    private static void Selecting()
    {
        ProductType.New("cls, /, *iterables, repeat=1", (ts, a) =>
        {
            int repeat = a[1] is null ? 1 : Numeric.AsInt32(ts, a[1]!);
            if (repeat < 0)
                throw PyErr.ValueError("repeat argument cannot be negative");
            PyObject[][] once = [.. ((W_Tuple)a[2]!).Items.Select(x => Iteration.ToArray(ts, x))];
            PyObject[][] pools = [.. Enumerable.Repeat(once, repeat).SelectMany(x => x)];
            return new W_Selections(ts, ProductType, pools, pools.Any(p => p.Length == 0));
        });
        PermutationsType.New("cls, iterable, r=None", (ts, a) => Select(ts, PermutationsType, a[1]!, a[2]));
        CombinationsType.New("cls, iterable, r", (ts, a) => Select(ts, CombinationsType, a[1]!, a[2]));
        RepeatedType.New("cls, iterable, r", (ts, a) => Select(ts, RepeatedType, a[1]!, a[2]));
    }

    private static W_Selections Select(PyThread ts, PyType type, PyObject iterable, PyObject? count)
    {
        PyObject[] pool = Iteration.ToArray(ts, iterable);
        int r = count is null or W_None ? pool.Length : Numeric.AsInt32(ts, count);
        if (r < 0)
            throw PyErr.ValueError("r must be non-negative");
        bool empty = ReferenceEquals(type, RepeatedType) ? r > 0 && pool.Length == 0 : r > pool.Length;
        return new W_Selections(ts, type, empty ? [] : [.. Enumerable.Repeat(pool, r)], empty);
    }
}
