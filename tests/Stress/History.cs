using JitStm.StmCore;

namespace JitStm.Stress;

/// <summary>Transactions on a collection, with their results, in the order of their commits; they are done again, one after another, in the collection's model.</summary>
internal sealed class History(Subject subject, int seed)
{
    private const int ReplayEvery = 1000;
    private readonly List<Transaction> _all = [];

    private sealed class Transaction
    {
        public readonly List<(int Operation, int A, int B, string Result)> Steps = [];
    }

    public void SetUp(StmThread t) => subject.Make(t);

    /// <summary>One transaction of a few random steps.</summary>
    public void Step(StmThread t, Random random, Action<Action, OnException> atomic, Action<string> violation)
    {
        int first = random.Next(), keys = random.Next(4) == 0 ? 100 : 12;
        var transaction = new Transaction();
        atomic(() =>
        {
            var steps = new Random(first ^ seed);
            transaction.Steps.Clear();
            for (int i = steps.Next(4); i >= 0; i--)
            {
                int operation = steps.Next(subject.Operations), a = steps.Next(keys), b = steps.Next(256);
                transaction.Steps.Add((operation, a, b, subject.Do(t, operation, a, b)));
                t.AbortPoll();
            }
            // Runs under the commit mutex.
            t.OnCommit(() =>
            {
                _all.Add(transaction);
                if (_all.Count == ReplayEvery)
                    Replay(violation);
            });
        }, OnException.Keep);
    }

    /// <summary>Reports the results that are not the model's; nobody else may commit meanwhile.</summary>
    public void Replay(Action<string> violation)
    {
        foreach (Transaction transaction in _all)
            foreach ((int operation, int a, int b, string result) in transaction.Steps)
                if (subject.DoInModel(operation, a, b) is var expected && expected != result)
                    violation($"{subject.Name}: operation {operation}({a}, {b}) gave '{result}' instead of '{expected}'");
        _all.Clear();
    }
}
