namespace JitStm.Rewriter;

/// <summary>The stages that each op passes, in order, each with the reason for its place.</summary>
internal static class Pipeline
{
    private static readonly (Func<OptimizerOptions, bool> IsOn, Func<Rule> Make, string Reason)[] s_stages =
    [
        (_ => true, () => new StructureRule(), "barriers of an older exit vanish, merge points are kept for dumps: nothing else may see them"),
        (o => o.Fold, () => new IntRule(), "integers: constants, algebra, ranges; first, so that the other stages see simple ops"),
        (o => o.Fold, () => new FloatRule(), "floats: exact identities only"),
        (o => o.Fold, () => new RefRule(), "references: identity, classes, lengths, immutable memory of constants"),
        (_ => true, () => new VirtualRule(), "objects that need not exist; before memory, which knows real objects only"),
        (_ => true, () => new MemoryRule(), "load forwarding and delayed stores"),
        (_ => true, () => new GuardRule(), "guards that hold or that an earlier one can include; makes facts"),
        (_ => true, () => new CallRule(), "what a call may see and change"),
        (_ => true, () => new PureRule(), "common subexpressions; emits what is left"),
    ];

    public static Rule[] For(OptimizerOptions options)
    {
        var rules = new List<Rule>();
        foreach (var stage in s_stages)
            if (stage.IsOn(options))
                rules.Add(stage.Make());
        return [.. rules];
    }
}
