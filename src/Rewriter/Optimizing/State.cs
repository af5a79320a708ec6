using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// The abstract state of a walk: all values with their facts, the pure ops computed so far, and the heap.
/// Everything refers to values by reference or by id; <see cref="Clone"/> keeps the ids, in time linear in the state.
/// </summary>
internal sealed class State
{
    private readonly Dictionary<ConstKey, int> _consts;
    private readonly Dictionary<PureKey, int> _pure;

    public State(RegionTable regions)
    {
        Vals = [];
        _consts = [];
        _pure = [];
        Heap = new Heap(regions);
        Statics = New(Kind.Ref);
        Statics.Out = ConstRef.Null;
    }

    private State(State from)
    {
        Vals = new List<Val>(from.Vals.Count + 64);
        foreach (Val v in from.Vals)
            Vals.Add(v.ShallowCopy());
        foreach (Val v in Vals)
            Relink(v);
        _consts = new Dictionary<ConstKey, int>(from._consts);
        _pure = new Dictionary<PureKey, int>(from._pure);
        Heap = from.Heap.Clone(this);
        Statics = Vals[from.Statics.Id];
    }

    public List<Val> Vals { get; }

    public Heap Heap { get; }

    /// <summary>Stands for the base of every static field.</summary>
    public Val Statics { get; }

    public State Clone() => new(this);

    public Val New(Kind kind)
    {
        var v = new Val(Vals.Count, kind);
        Vals.Add(v);
        return v;
    }

    public Val Of(Value value)
    {
        if (value is Const c)
            return OfConst(c);
        Val v = New(value.Kind);
        v.Out = value;
        return v;
    }

    public Val OfConst(Const c)
    {
        var key = new ConstKey(c);
        if (_consts.TryGetValue(key, out int id))
            return Vals[id];
        Val v = New(c.Kind);
        SetConst(v, c);
        _consts.Add(key, v.Id);
        return v;
    }

    public Val Int(Kind kind, long bits) => OfConst(new ConstInt(kind, bits));

    public Val Zero(Kind kind) => OfConst(kind switch
    {
        Kind.Ref => ConstRef.Null,
        Kind.F64 => new ConstFloat(0.0),
        _ => new ConstInt(kind, 0),
    });

    public static void SetConst(Val v, Const c)
    {
        v.Out = c;
        if (c is ConstInt i)
            v.Lo = v.Hi = i.Bits;
        if (c is ConstRef { Target: not null })
            v.NonNull = true;
    }

    public Val? FindPure(in PureKey key) => _pure.TryGetValue(key, out int id) ? Vals[id] : null;

    public void AddPure(in PureKey key, Val result) => _pure[key] = result.Id;

    /// <summary>Equal in every execution.</summary>
    public static bool Same(Val a, Val b) =>
        ReferenceEquals(a, b) || (a.Const is { } x && b.Const is { } y && x.SameAs(y));

    private void Relink(Val v)
    {
        v.A = v.A is null ? null : Vals[v.A.Id];
        v.B = v.B is null ? null : Vals[v.B.Id];
        v.Widened = v.Widened is null ? null : Vals[v.Widened.Id];
        v.Owner = v.Owner is null ? null : Vals[v.Owner.Id];
        if (v.Virtual is not { } content)
            return;
        var copy = new VirtualContent { Class = content.Class, Array = content.Array };
        copy.Fields.AddRange(content.Fields);
        foreach (Val item in content.Values)
            copy.Values.Add(Vals[item.Id]);
        v.Virtual = copy;
    }
}

/// <summary>A constant by content; floats by their bits, references by identity.</summary>
internal readonly struct ConstKey : IEquatable<ConstKey>
{
    private readonly Kind _kind;
    private readonly long _bits;
    private readonly object? _target;

    public ConstKey(Const c)
    {
        _kind = c.Kind;
        switch (c)
        {
            case ConstInt i: _bits = i.Bits; break;
            case ConstFloat f: _bits = BitConverter.DoubleToInt64Bits(f.Number); break;
            case ConstRef r: _target = r.Target; break;
        }
    }

    public bool Equals(ConstKey other) => _kind == other._kind && _bits == other._bits && ReferenceEquals(_target, other._target);

    public override bool Equals(object? obj) => obj is ConstKey k && Equals(k);

    public override int GetHashCode() =>
        HashCode.Combine(_kind, _bits, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_target));
}

/// <summary>A pure op by its code, kind, descr and the ids of its arguments.</summary>
internal readonly struct PureKey : IEquatable<PureKey>
{
    private readonly OpCode _code;
    private readonly Kind _kind;
    private readonly Descr? _descr;
    private readonly int _a, _b;
    private readonly int[]? _rest;

    public PureKey(OpCode code, Kind kind, Descr? descr, Val[] args)
    {
        _code = code;
        _kind = kind;
        _descr = descr;
        _a = args.Length > 0 ? args[0].Id : -1;
        _b = args.Length > 1 ? args[1].Id : -1;
        if (args.Length > 2)
            _rest = Array.ConvertAll(args, v => v.Id);
    }

    public bool Equals(PureKey other) =>
        _code == other._code && _kind == other._kind && _a == other._a && _b == other._b && ReferenceEquals(_descr, other._descr)
        && (ReferenceEquals(_rest, other._rest) || (_rest is not null && other._rest is not null && _rest.AsSpan().SequenceEqual(other._rest)));

    public override bool Equals(object? obj) => obj is PureKey k && Equals(k);

    public override int GetHashCode() => HashCode.Combine((int)_code << 8 | (int)_kind, _a, _b, _descr, _rest?.Length);
}
