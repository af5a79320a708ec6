namespace JitStm.StmCore.Tests;

/// <summary>
/// Depth first through all schedules in which at most so many times a thread is interrupted where it need not wait. After each run,
/// <see cref="Advance"/> goes on to the next schedule; false when there is none.
/// </summary>
internal sealed class DepthFirst : IStrategy
{
    private readonly int _preemptions;
    private readonly List<(int Chosen, int Options)> _choices = [];
    private int _at;
    private int _left;

    public DepthFirst(int preemptions) => _left = _preemptions = preemptions;

    public bool DelaysMarks => true;

    public int Next(int running, IReadOnlyList<int> alive, bool yields)
    {
        if (running < 0)
            return alive[Choose(alive.Count)];
        if (yields)
            // To whom is not a choice: else every round of a wait would be one.
            return alive.FirstOrDefault(number => number > running, alive[0]);
        if (_left == 0 || alive.Count == 1)
            return running;
        int choice = Choose(alive.Count);
        if (choice == 0)
            return running;
        _left--;
        return alive.Where(number => number != running).ElementAt(choice - 1);
    }

    private int Choose(int options)
    {
        if (_at == _choices.Count)
            _choices.Add((0, options));
        // A run that differs from the last one in what it has not chosen (a counter that has wrapped): what was planned there is void.
        else if (_choices[_at].Options != options)
            _choices[_at] = (Math.Min(_choices[_at].Chosen, options - 1), options);
        return _choices[_at++].Chosen;
    }

    public bool Advance()
    {
        _choices.RemoveRange(_at, _choices.Count - _at);
        while (_choices.Count > 0 && _choices[^1].Chosen + 1 == _choices[^1].Options)
            _choices.RemoveAt(_choices.Count - 1);
        if (_choices.Count == 0)
            return false;
        _choices[^1] = (_choices[^1].Chosen + 1, _choices[^1].Options);
        _at = 0;
        _left = _preemptions;
        return true;
    }
}

/// <summary>
/// Random priorities, which change at a few random points (probabilistic concurrency testing): a defect that needs d changes is
/// found with a probability of at least 1/(threads * steps^d). The seed decides everything.
/// </summary>
internal sealed class RandomPriorities : IStrategy
{
    private const int Changes = 3;
    private readonly Random _random;
    private readonly Dictionary<int, int> _priorities = [];
    private readonly HashSet<int> _changes = [];
    private int _step;
    private int _lowest;

    public RandomPriorities(int seed, int steps)
    {
        _random = new Random(seed);
        for (int i = 0; i < Changes; i++)
            _changes.Add(_random.Next(steps));
        DelaysMarks = _random.Next(4) != 0;
    }

    public bool DelaysMarks { get; }

    public int Next(int running, IReadOnlyList<int> alive, bool yields)
    {
        foreach (int number in alive)
            if (!_priorities.ContainsKey(number))
                _priorities[number] = _random.Next(1, 1000);
        if (running >= 0 && (yields || _changes.Contains(_step++)))
            _priorities[running] = --_lowest;
        return alive.MaxBy(number => _priorities[number]);
    }
}
