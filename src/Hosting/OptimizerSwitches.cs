using JitStm.Rewriter;

namespace JitStm.Hosting;

/// <summary>The value of <c>enable_opts</c>: <c>all</c>, <c>none</c>, or the names of the optimisations to use, separated by colons.</summary>
public static class OptimizerSwitches
{
    private static readonly (string Name, Func<OptimizerOptions, bool, OptimizerOptions> Set)[] s_rows =
    [
        ("fold", (o, on) => o with { Fold = on }),
        ("guards", (o, on) => o with { Guards = on }),
        ("cse", (o, on) => o with { Cse = on }),
        ("heap", (o, on) => o with { Heap = on }),
        ("virtualize", (o, on) => o with { Virtualize = on }),
        ("unroll", (o, on) => o with { Peel = on }),
        ("deadcode", (o, on) => o with { DeadCode = on }),
    ];

    public static IEnumerable<string> Names => s_rows.Select(r => r.Name);

    /// <param name="text">The value.</param>
    /// <param name="others">What else the optimiser was told: it stays.</param>
    /// <exception cref="JitOptionException">A name is unknown or missing.</exception>
    public static OptimizerOptions Parse(string text, OptimizerOptions others)
    {
        string[] wanted = text switch
        {
            "all" => [.. Names],
            "none" => [],
            _ => text.Split(':', StringSplitOptions.TrimEntries),
        };
        foreach (string name in wanted)
            if (name.Length == 0)
                throw new JitOptionException("empty name in enable_opts");
            else if (!Names.Contains(name))
                throw new JitOptionException($"unknown optimisation '{name}' in enable_opts; did you mean '{NearestName.Of(name, Names.Concat(["all", "none"]))}'?");
        return s_rows.Aggregate(others, (options, row) => row.Set(options, wanted.Contains(row.Name)));
    }
}
