using System.Reflection.Emit;
using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>The IL locals of one method that hold trace values, by kind. Which of them are free is the business of a <see cref="LocalSet"/>.</summary>
internal sealed class LocalPool(IlWriter il, int freshLocals)
{
    private readonly List<LocalBuilder>[] _all = [[], [], [], [], []];
    private int _count;

    public IReadOnlyList<LocalBuilder> All(Kind kind) => _all[(int)kind];

    /// <summary>While true a value gets a new local although a dead one is there.</summary>
    public bool PrefersFresh => _count < freshLocals;

    public LocalBuilder Declare(Kind kind)
    {
        LocalBuilder local = il.Declare(TypeOf(kind));
        _all[(int)kind].Add(local);
        _count++;
        return local;
    }

    // Every reference is an object: nothing is verified, so no consumer needs to know better.
    private static Type TypeOf(Kind kind) => kind switch
    {
        Kind.I32 => typeof(int),
        Kind.I64 => typeof(long),
        Kind.F64 => typeof(double),
        Kind.Ref => typeof(object),
        Kind.Void => throw new ArgumentException("no local holds nothing", nameof(kind)),
    };
}

/// <summary>Who owns which local while one trace is emitted: values to locals, and the locals that are free.</summary>
internal sealed class LocalSet
{
    private readonly LocalPool _pool;
    private readonly HashSet<LocalBuilder> _reserved;
    private readonly Dictionary<Value, LocalBuilder> _of = [];
    private readonly Stack<LocalBuilder>[] _free = [new(), new(), new(), new(), new()];

    /// <param name="pool">The method's locals.</param>
    /// <param name="taken">Values that stand in locals when the trace starts; all other locals are free.</param>
    /// <param name="reserved">Locals that keep what is in them: a branch comes back to the label, where the loop goes on with them.</param>
    public LocalSet(LocalPool pool, IEnumerable<(Value Value, LocalBuilder Local)> taken, HashSet<LocalBuilder> reserved)
    {
        _pool = pool;
        _reserved = reserved;
        var occupied = new HashSet<LocalBuilder>(reserved);
        foreach ((Value value, LocalBuilder local) in taken)
        {
            _of.Add(value, local);
            occupied.Add(local);
        }
        for (Kind kind = Kind.I32; kind <= Kind.Ref; kind++)
            foreach (LocalBuilder local in pool.All(kind))
                if (!occupied.Contains(local))
                    _free[(int)kind].Push(local);
    }

    public LocalBuilder this[Value value] =>
        _of.TryGetValue(value, out LocalBuilder? local) ? local : throw new InvalidOperationException($"a value of kind {value.Kind} is used where it has no local: the trace is malformed");

    public bool Has(Value value) => _of.ContainsKey(value);

    /// <summary>The locals of all values that are needed at or behind the given op.</summary>
    public IEnumerable<LocalBuilder> Live(Region region, int from) =>
        _of.Where(pair => region.LastUse(pair.Key) >= from).Select(pair => pair.Value).Union(_reserved);

    public LocalBuilder Allocate(Value value)
    {
        Stack<LocalBuilder> free = _free[(int)value.Kind];
        LocalBuilder local = free.Count > 0 && !_pool.PrefersFresh ? free.Pop() : _pool.Declare(value.Kind);
        _of[value] = local;
        return local;
    }

    /// <summary>The value takes over the local of another one that is dead and whose local was not released.</summary>
    public void Inherit(Value value, Value from) => _of[value] = _of[from];

    /// <summary>The value is dead: its local may hold another one from here on.</summary>
    public void Release(Value value)
    {
        if (!_reserved.Contains(_of[value]))
            _free[(int)value.Kind].Push(_of[value]);
    }
}
