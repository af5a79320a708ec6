using JitStm.StmCore;

namespace JitStm.StmCore.Tests;

/// <summary>
/// A few small random transactions on a few cells, run by threads under a strategy, and whether what they saw can be explained: by some order of the committed
/// ones, which respects each thread's own, and in which every aborted attempt has seen the state between two of them (and its own writes).
/// </summary>
internal sealed class ExploredProgram
{
    private const int MostAttemptsKept = 12;
    private readonly int _cells;
    private readonly Step[][][] _threads;

    /// <summary>Reads a cell, or adds to it what no other step adds.</summary>
    private readonly record struct Step(int Cell, int Add);

    private sealed class Attempt(int thread, int index)
    {
        public readonly int Thread = thread;
        public readonly int Index = index;
        public readonly List<(Step Step, int Seen)> Seen = [];
        public bool Committed;
    }

    private ExploredProgram(int cells, Step[][][] threads)
    {
        _cells = cells;
        _threads = threads;
    }

    public static ExploredProgram Random(int seed)
    {
        var random = new Random(seed);
        int cells = random.Next(1, 4), add = 1;
        var threads = new Step[random.Next(2, 4)][][];
        for (int t = 0; t < threads.Length; t++)
        {
            threads[t] = new Step[random.Next(1, 3)][];
            for (int i = 0; i < threads[t].Length; i++)
                threads[t][i] = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Step(random.Next(cells), random.Next(2) == 0 ? 0 : add *= 2))];
        }
        return new ExploredProgram(cells, threads);
    }

    /// <summary>Threads write two cells together while one reads both.</summary>
    public static ExploredProgram Pair() => new(2, [[[new(0, 1), new(1, 2)]], [[new(0, 0), new(1, 0)]]]);

    /// <summary>Both read both cells, and each writes one.</summary>
    public static ExploredProgram Skew() => new(2, [[[new(1, 0), new(0, 1)]], [[new(0, 0), new(1, 2)]]]);

    /// <summary>Both add to the same cell, in the end both are there.</summary>
    public static ExploredProgram Counter() => new(1, [[[new(0, 1)]], [[new(0, 2)]]]);

    /// <summary>What is wrong, or null.</summary>
    public string? Run(IStrategy strategy)
    {
        // The same ids in every run.
        MarkerIds.Skip(MarkerIds.BlockSize);
        var main = new Guest();
        Cell[] cells = main.Transact(() => Enumerable.Range(0, _cells).Select(_ => Cell.Born(main, 0)).ToArray());
        // So that they have ids, and readers take the short way.
        main.Transact(() => _ = cells.Sum(c => c.Get(new Guest())));
        var attempts = new List<Attempt>[_threads.Length];
        Exception? failed = Schedule.Run(strategy, [.. _threads.Select((_, t) => (Action)(() => Work(t, cells, attempts[t] = [])))]);
        if (failed is not null)
            return failed.ToString();
        return Explained([.. attempts.SelectMany(a => a)], [.. cells.Select(c => c.Value)]) ? null : Describe(attempts, cells);
    }

    private void Work(int thread, Cell[] cells, List<Attempt> attempts)
    {
        var guest = new Guest();
        for (int i = 0; i < _threads[thread].Length; i++)
        {
            Attempt attempt = null!;
            guest.Transact(() =>
            {
                attempts.Add(attempt = new Attempt(thread, i));
                foreach (Step step in _threads[thread][i])
                {
                    int seen = cells[step.Cell].Get(guest);
                    attempt.Seen.Add((step, seen));
                    if (step.Add != 0)
                        cells[step.Cell].Set(guest, seen + step.Add);
                    guest.Poll();
                }
            });
            attempt.Committed = true;
        }
    }

    private static bool Explained(Attempt[] all, int[] final)
    {
        Attempt[] committed = [.. all.Where(a => a.Committed)], aborted = [.. all.Where(a => !a.Committed).Take(MostAttemptsKept)];
        return Order([], committed, [new int[final.Length]], final, aborted);
    }

    private static bool Order(List<Attempt> done, Attempt[] left, List<int[]> states, int[] final, Attempt[] aborted)
    {
        if (left.Length == 0)
            return states[^1].AsSpan().SequenceEqual(final) && aborted.All(a => states.Any(state => After(a, state) is not null));
        foreach (Attempt next in left)
        {
            if (left.Any(other => other.Thread == next.Thread && other.Index < next.Index) || After(next, states[^1]) is not { } state)
                continue;
            if (Order([.. done, next], [.. left.Where(a => a != next)], [.. states, state], final, aborted))
                return true;
        }
        return false;
    }

    /// <summary>The state after the transaction; null if it would have seen something else.</summary>
    private static int[]? After(Attempt attempt, int[] before)
    {
        int[] state = [.. before];
        foreach ((Step step, int seen) in attempt.Seen)
        {
            if (state[step.Cell] != seen)
                return null;
            state[step.Cell] += step.Add;
        }
        return state;
    }

    private static string Describe(List<Attempt>[] attempts, Cell[] cells) =>
        string.Join("; ", attempts.SelectMany(a => a).Select(a =>
            $"thread {a.Thread}{(a.Committed ? "" : " aborted")}: {string.Join(", ", a.Seen.Select(s => $"c{s.Step.Cell}={s.Seen}+{s.Step.Add}"))}"))
        + $"; in the end {string.Join(", ", cells.Select(c => c.Value))}";
}
