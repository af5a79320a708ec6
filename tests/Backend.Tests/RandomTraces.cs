using JitStm.TraceIr;

namespace JitStm.Backend.Tests;

public class RandomTraces
{
    public static TheoryData<int, int, int, int> Settings => new()
    {
        // first seed, ops, bridges, locals before reuse
        { 1, 12, 0, 0 }, { 1000, 40, 0, 0 }, { 2000, 40, 3, 0 }, { 3000, 40, 3, 256 }, { 4000, 150, 6, 0 }, { 5000, 150, 6, 20 }, { 6000, 8, 2, 0 },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void CompiledInsideAndOutsideGiveWhatTheReferenceInterpreterGives(int firstSeed, int size, int bridges, int freshLocals)
    {
        for (int seed = firstSeed; seed < firstSeed + 40; seed++)
        {
            var fuzzer = new TraceFuzzer(seed);
            Tree tree = fuzzer.Make(size, bridges);
            Trees reference = Trees.Reference(tree), inside = Trees.Inside(tree, new CompileOptions { FreshLocals = freshLocals });
            Trees? outside = seed % 4 == 0 ? Trees.Outside(tree) : null;
            for (int which = 0; which < 8; which++)
            {
                string expected = Run(reference, fuzzer, which);
                // Every poll takes its slow path and goes on.
                var atomic = new JitState { Thread = new GuestThread { InitialBudget = 1, AtomicDepth = 1 } };
                Assert.True(expected == Run(inside, fuzzer, which, atomic), $"seed {seed}, inputs {which}, polling: {Run(inside, fuzzer, which, atomic)} instead of {expected}");
                Assert.True(expected == Run(inside, fuzzer, which), $"seed {seed}, inputs {which}, in one method: {Run(inside, fuzzer, which)} instead of {expected}");
                if (outside is not null)
                    Assert.True(expected == Run(outside, fuzzer, which), $"seed {seed}, inputs {which}, in methods of their own: {Run(outside, fuzzer, which)} instead of {expected}");
            }
        }
    }

    private static string Run(Trees trees, TraceFuzzer fuzzer, int which, JitState? state = null)
    {
        Slot[] inputs = fuzzer.Inputs(which);
        string outcome = trees.Run(inputs, state).Outcome;
        var seen = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        return outcome + " " + string.Join(' ', inputs.Select(slot => Running.Shape(slot.Ref, seen)));
    }
}
