using FsCheck;
using FsCheck.Fluent;
using JitStm.StmCore;
using JitStm.Stress;
using Xunit;

namespace JitStm.StmCore.Tests;

/// <summary>Each collection against its model: one thread with aborts and undone blocks, and several threads whose history is replayed in commit order.</summary>
public sealed class CollectionModelTests : IDisposable
{
    private readonly Actor _a = new();
    private readonly Actor _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    public static TheoryData<string> Names()
    {
        var data = new TheoryData<string>();
        foreach (Subject subject in Subject.All())
            data.Add(subject.Name);
        return data;
    }

    private static Subject Find(string name) => Array.Find(Subject.All(), s => s.Name == name)!;

    /// <summary>A program is a list of transactions, a transaction a list of steps; FsCheck shrinks both and prints its seed.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Any_program_gives_the_models_results_whatever_is_aborted_or_undone(string name) =>
        Prop.ForAll<int[][]>(program => RunAlone(Find(name), program)).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private bool RunAlone(Subject subject, int[][] program)
    {
        _a.Do(g => g.Atomic(() => subject.Make(g)));
        bool same = true;
        foreach (int[] steps in program)
        {
            var done = new List<(int, int, int, string)>();
            int what = steps.Length == 0 ? 0 : (steps[0] & 0xFF) % 3;
            bool abort = what == 1;
            _a.Do(g => g.Atomic(() =>
            {
                done.Clear();
                for (int i = 0; i < steps.Length; i++)
                {
                    bool undo = what == 2 && i % 3 == 1;
                    if (undo)
                        Undone(g, subject, steps[i..]);
                    done.Add(Step(g, subject, steps[i]));
                }
                if (abort)
                {
                    abort = false;
                    g.AbortForTest();
                }
            }));
            foreach ((int operation, int a, int b, string result) in done)
                same &= subject.DoInModel(operation, a, b) == result;
            same &= _b.Do(g => g.Transact(() => subject.Look(g))) == subject.LookAtModel();
        }
        return same;
    }

    private static void Undone(Guest g, Subject subject, int[] steps)
    {
        string before = subject.Name == "queue" ? "" : subject.Look(g);
        try
        {
            g.Atomic(() =>
            {
                foreach (int step in steps)
                    Step(g, subject, step);
                throw new FormatException();
            }, OnException.RollBack);
        }
        catch (FormatException)
        {
        }
        if (subject.Name != "queue")
            Assert.Equal(before, subject.Look(g));
    }

    private static (int, int, int, string) Step(Guest g, Subject subject, int step)
    {
        uint n = unchecked((uint)step * 2654435761);
        int operation = (int)(n % (uint)subject.Operations), a = (int)(n >> 8 & 15), b = (int)(n >> 16 & 255);
        return (operation, a, b, subject.Do(g, operation, a, b));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_threads_did_at_the_same_time_they_could_have_done_one_after_another(string name)
    {
        var history = new History(Find(name), seed: 7);
        var wrong = new List<string>();
        _a.Do(g => g.Atomic(() => history.SetUp(g)));
        Actor[] more = [_a, _b, new Actor()];
        Task[] tasks = [.. more.Select((actor, i) => actor.Start(g =>
        {
            var random = new Random(i);
            for (int n = 0; n < 1500; n++)
                history.Step(g, random, g.Atomic, wrong.Add);
        }))];
        foreach (Task task in tasks)
            Actor.Finish(task);
        more[2].Dispose();
        history.Replay(wrong.Add);
        Assert.Empty(wrong);
    }
}
