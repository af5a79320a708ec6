using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>A collection and what it ought to do: each operation gives a text of its result, so does the model's.</summary>
internal abstract class Subject
{
    public abstract string Name { get; }

    /// <summary>Operations are numbered from 0.</summary>
    public abstract int Operations { get; }

    /// <summary>A fresh, empty collection, and a fresh model.</summary>
    public abstract void Make(StmThread t);

    public abstract string Do(StmThread t, int operation, int a, int b);

    public abstract string DoInModel(int operation, int a, int b);

    /// <summary>Everything that can be seen.</summary>
    public abstract string Look(StmThread t);

    public abstract string LookAtModel();

    public static Subject[] All() => [new DictionarySubject(), new SetSubject(), new QueueSubject(), new ListSubject(), new CounterSubject()];

    public override string ToString() => Name;
}

internal sealed class DictionarySubject : Subject
{
    private StmDictionary<int, int> _real = null!;
    private readonly Dictionary<int, int> _model = [];
    private readonly List<int> _order = [];

    public override string Name => "dictionary";

    public override int Operations => 8;

    public override void Make(StmThread t)
    {
        _real = new StmDictionary<int, int>(t);
        _model.Clear();
        _order.Clear();
    }

    public override string Do(StmThread t, int operation, int a, int b)
    {
        int value;
        switch (operation)
        {
            case 0: return _real.TryGetValue(t, a, out value) ? $"{value}" : "none";
            case 1: return $"{_real.ContainsKey(t, a)}";
            case 2:
            case 3:
                _real.Set(t, a, b);
                return "";
            case 4: return $"{_real.TryAdd(t, a, b)}";
            case 5: return _real.Remove(t, a, out value) ? $"{value}" : "none";
            case 6: return b % 8 == 0 ? Look(t) : $"{_real.Count(t)}";
            default:
                if (b % 16 == 0)
                    _real.Clear(t);
                return "";
        }
    }

    public override string DoInModel(int operation, int a, int b)
    {
        int value;
        switch (operation)
        {
            case 0: return _model.TryGetValue(a, out value) ? $"{value}" : "none";
            case 1: return $"{_model.ContainsKey(a)}";
            case 2:
            case 3:
                if (!_model.ContainsKey(a))
                    _order.Add(a);
                _model[a] = b;
                return "";
            case 4:
                if (!_model.TryAdd(a, b))
                    return "False";
                _order.Add(a);
                return "True";
            case 5:
                _order.Remove(a);
                return _model.Remove(a, out value) ? $"{value}" : "none";
            case 6: return b % 8 == 0 ? LookAtModel() : $"{_model.Count}";
            default:
                if (b % 16 == 0)
                {
                    _model.Clear();
                    _order.Clear();
                }
                return "";
        }
    }

    public override string Look(StmThread t) => string.Join(' ', _real.Items(t).Select(item => $"{item.Key}={item.Value}"));

    public override string LookAtModel() => string.Join(' ', _order.Select(key => $"{key}={_model[key]}"));
}

internal sealed class SetSubject : Subject
{
    private StmSet<string> _real = null!;
    private readonly List<string> _model = [];

    public override string Name => "set";

    public override int Operations => 4;

    public override void Make(StmThread t)
    {
        _real = new StmSet<string>(t);
        _model.Clear();
    }

    public override string Do(StmThread t, int operation, int a, int b) => operation switch
    {
        0 => $"{_real.Contains(t, $"{a}")}",
        1 => $"{_real.Add(t, $"{a}")}",
        2 => $"{_real.Remove(t, $"{a}")}",
        _ => $"{_real.Count(t)}",
    };

    public override string DoInModel(int operation, int a, int b)
    {
        string item = $"{a}";
        switch (operation)
        {
            case 0: return $"{_model.Contains(item)}";
            case 1:
                if (_model.Contains(item))
                    return "False";
                _model.Add(item);
                return "True";
            case 2: return $"{_model.Remove(item)}";
            default: return $"{_model.Count}";
        }
    }

    public override string Look(StmThread t) => string.Join(' ', _real.Items(t));

    public override string LookAtModel() => string.Join(' ', _model);
}

internal sealed class QueueSubject : Subject
{
    private StmQueue<int> _real = null!;
    private readonly Queue<int> _model = new();

    public override string Name => "queue";

    public override int Operations => 6;

    public override void Make(StmThread t)
    {
        _real = new StmQueue<int>(t);
        _model.Clear();
    }

    public override string Do(StmThread t, int operation, int a, int b)
    {
        switch (operation)
        {
            case 0:
            case 1:
                _real.Add(t, b);
                return "";
            case 2:
            case 3: return _real.TryTake(t, out int taken) ? $"{taken}" : "none";
            case 4: return _real.TryPeek(t, out int next) ? $"{next}" : "none";
            default: return $"{_real.Count(t)}";
        }
    }

    public override string DoInModel(int operation, int a, int b)
    {
        switch (operation)
        {
            case 0:
            case 1:
                _model.Enqueue(b);
                return "";
            case 2:
            case 3: return _model.TryDequeue(out int taken) ? $"{taken}" : "none";
            case 4: return _model.TryPeek(out int next) ? $"{next}" : "none";
            default: return $"{_model.Count}";
        }
    }

    public override string Look(StmThread t)
    {
        var all = new List<int>();
        while (_real.TryTake(t, out int item))
            all.Add(item);
        foreach (int item in all)
            _real.Add(t, item);
        return string.Join(' ', all);
    }

    public override string LookAtModel() => string.Join(' ', _model);
}

internal sealed class ListSubject : Subject
{
    private StmList<int> _real = null!;
    private readonly List<int> _model = [];

    public override string Name => "growing";

    public override int Operations => 9;

    public override void Make(StmThread t)
    {
        _real = new StmList<int>(t);
        _model.Clear();
    }

    public override string Do(StmThread t, int operation, int a, int b)
    {
        try
        {
            switch (operation)
            {
                case 0:
                case 1:
                case 2:
                    // Enough to cross cards and chunks.
                    for (int i = 0; i < 5; i++)
                        _real.Add(t, b + i);
                    return "";
                case 3: return $"{_real.Get(t, a)}";
                case 4:
                    _real.Set(t, a, b);
                    return "";
                case 5: return $"{_real.RemoveAt(t, a)}";
                case 6:
                    _real.Insert(t, a, b);
                    return "";
                case 7: return $"{_real.Count(t)}";
                default:
                    if (b % 32 == 0)
                        _real.Clear(t);
                    return "";
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            return "outside";
        }
    }

    public override string DoInModel(int operation, int a, int b)
    {
        bool inside = a >= 0 && a < _model.Count;
        switch (operation)
        {
            case 0:
            case 1:
            case 2:
                for (int i = 0; i < 5; i++)
                    _model.Add(b + i);
                return "";
            case 3: return inside ? $"{_model[a]}" : "outside";
            case 4:
                if (inside)
                    _model[a] = b;
                return inside ? "" : "outside";
            case 5:
                if (!inside)
                    return "outside";
                int removed = _model[a];
                _model.RemoveAt(a);
                return $"{removed}";
            case 6:
                if (a < 0 || a > _model.Count)
                    return "outside";
                _model.Insert(a, b);
                return "";
            case 7: return $"{_model.Count}";
            default:
                if (b % 32 == 0)
                    _model.Clear();
                return "";
        }
    }

    public override string Look(StmThread t) => string.Join(' ', _real.ToArray(t));

    public override string LookAtModel() => string.Join(' ', _model);
}

internal sealed class CounterSubject : Subject
{
    private StmCounter _real = null!;
    private long _model;

    public override string Name => "counter";

    public override int Operations => 4;

    public override void Make(StmThread t)
    {
        _real = new StmCounter(t);
        _model = 0;
    }

    public override string Do(StmThread t, int operation, int a, int b)
    {
        if (operation == 0)
            return $"{_real.Get(t)}";
        if (operation == 1 && a % 4 == 0)
            _real.Set(t, b);
        else
            _real.Add(t, b);
        return "";
    }

    public override string DoInModel(int operation, int a, int b)
    {
        if (operation == 0)
            return $"{_model}";
        _model = operation == 1 && a % 4 == 0 ? b : _model + b;
        return "";
    }

    public override string Look(StmThread t) => $"{_real.Get(t)}";

    public override string LookAtModel() => $"{_model}";
}
