using System.Reflection.Emit;
using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>
/// Moves into many locals as if all at once: what one move reads is what stood there before the first.
/// A move is emitted once no other pending one reads its target; what then remains are cycles, each opened by putting one old value
/// on the evaluation stack. Constants come last, for they read nothing.
/// </summary>
internal sealed class ParallelMove
{
    private readonly List<(LocalBuilder To, Const Value)> _constants = [];
    private readonly Dictionary<LocalBuilder, LocalBuilder> _source = [];
    private readonly List<LocalBuilder> _targets = [];
    private readonly Dictionary<LocalBuilder, int> _readers = [];

    public void Add(LocalBuilder to, LocalBuilder from)
    {
        if (to == from)
            return;
        _source.Add(to, from);
        _targets.Add(to);
        _readers[from] = _readers.GetValueOrDefault(from) + 1;
    }

    public void Add(LocalBuilder to, Const value) => _constants.Add((to, value));

    public void Emit(IlWriter il, Action<Const> push)
    {
        var ready = new Stack<LocalBuilder>(_targets.Where(t => !_readers.ContainsKey(t)));
        while (ready.TryPop(out LocalBuilder? to))
        {
            LocalBuilder from = _source[to];
            Move(il, to, from);
            if (--_readers[from] == 0 && _source.ContainsKey(from))
                ready.Push(from);
        }
        foreach (LocalBuilder target in _targets)
            if (_source.ContainsKey(target))
                Cycle(il, target);
        foreach ((LocalBuilder to, Const value) in _constants)
        {
            push(value);
            il.Stloc(to);
        }
    }

    private void Move(IlWriter il, LocalBuilder to, LocalBuilder from)
    {
        il.Ldloc(from);
        il.Stloc(to);
        _source.Remove(to);
    }

    private void Cycle(IlWriter il, LocalBuilder first)
    {
        il.Ldloc(first);
        LocalBuilder to = first;
        while (_source[to] != first)
        {
            LocalBuilder from = _source[to];
            Move(il, to, from);
            to = from;
        }
        il.Stloc(to);
        _source.Remove(to);
    }
}
