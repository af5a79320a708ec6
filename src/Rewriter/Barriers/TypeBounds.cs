using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// What the trace has shown about the classes of objects, to tell objects apart: the exact class (constants, New, guard_class), or a class that
/// it derives from (its field was accessed). An object never changes its class, so what was shown holds from there on.
/// </summary>
internal sealed class TypeBounds
{
    private readonly Dictionary<Value, Type> _exact = [];
    private readonly Dictionary<Value, Type> _derivesFrom = [];
    private readonly HashSet<Value> _made = [];

    /// <summary>What is seen in a loop's body is not known at its label.</summary>
    public TypeBounds Clone()
    {
        var copy = new TypeBounds();
        foreach ((Value v, Type type) in _exact)
            copy._exact.Add(v, type);
        foreach ((Value v, Type type) in _derivesFrom)
            copy._derivesFrom.Add(v, type);
        copy._made.UnionWith(_made);
        return copy;
    }

    public void See(Op op)
    {
        switch (op.Code)
        {
            case OpCode.New:
                _exact[op] = ((ClassDescr)op.Descr!).Type;
                _made.Add(op);
                break;
            case OpCode.GuardClass:
                _exact[op.Args[0]] = op.Guard.Class!.Type;
                break;
            case OpCode.GetfieldGc or OpCode.SetfieldGc:
                Type owner = ((FieldDescr)op.Descr!).Field.DeclaringType!;
                if (!_derivesFrom.TryGetValue(op.Args[0], out Type? known) || known.IsAssignableFrom(owner))
                    _derivesFrom[op.Args[0]] = owner;
                break;
        }
    }

    public bool IsKnown(Value v) => v is ConstRef { Target: not null } || _exact.ContainsKey(v) || _derivesFrom.ContainsKey(v);

    public bool MayBeSame(Value a, Value b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a is ConstRef x && b is ConstRef y)
            return ReferenceEquals(x.Target, y.Target);
        // Two News give two objects; a constant existed before.
        if (_made.Contains(a) && (_made.Contains(b) || b is Const) || _made.Contains(b) && a is Const)
            return false;
        Type? s = ExactOf(a), t = ExactOf(b);
        if (s is not null && t is not null)
            return s == t;
        Type? p = _derivesFrom.GetValueOrDefault(a), q = _derivesFrom.GetValueOrDefault(b);
        if (s is not null && q is not null)
            return q.IsAssignableFrom(s);
        if (t is not null && p is not null)
            return p.IsAssignableFrom(t);
        return p is null || q is null || p.IsAssignableFrom(q) || q.IsAssignableFrom(p);
    }

    private Type? ExactOf(Value v) => v is ConstRef { Target: { } target } ? target.GetType() : _exact.GetValueOrDefault(v);
}
