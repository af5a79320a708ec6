using System.Globalization;

namespace JitStm.Hosting;

/// <summary>One parameter of <c>--jit</c>.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Default">The value that it has when it is not given.</param>
/// <param name="Values">What may stand behind the equals sign, for help and docs.</param>
/// <param name="Meaning">One line.</param>
/// <param name="Set">Reads a value into the options; throws <see cref="JitOptionException"/> for a bad one.</param>
public sealed record JitParameter(string Name, string Default, string Values, string Meaning, Action<JitOptions, string> Set);

/// <summary>
/// The table of <c>--jit</c> parameters, from which the parser, the help text, the docs and the tests are fed. Names and meanings are RPython's where
/// RPython has them. A parameter stands here only if it has its effect; of RPython's, those about mechanisms that do not exist here are missing
/// (decay, loop_longevity, retrace_limit, vec, ...), and giving one is an error, not a silent success.
/// </summary>
public static class JitParameterTable
{
    public static IReadOnlyList<JitParameter> Rows { get; } =
    [
        Number("threshold", 1039, 1, "iterations of a loop until it is traced", (o, n) => o.Parameters.Threshold = n),
        Number("trace_eagerness", 200, 1, "failures of a guard until a bridge is traced from it", (o, n) => o.Parameters.TraceEagerness = n),
        Number("trace_limit", 6000, 1, "recorded operations after which a trace is given up", (o, n) => o.Parameters.TraceLimit = n),
        Number("max_unroll_recursion", 3, 1, "how often one method of the interpreter may stand on the recorder's stack; deeper calls stay calls",
            (o, n) => o.Parameters.MaxUnrollRecursion = n),
        Number("max_back_off", 10, 0, "a place whose trace was given up waits twice as long each time, at most so many doublings", (o, n) => o.Parameters.MaxBackOff = n, most: 31),
        Number("disable_unrolling", 3000, 0, "a loop of more operations than this, first iteration and body together, is not unrolled",
            (o, n) => o.Optimizations = o.Optimizations with { PeelLimit = n }),
        new("enable_opts", "all", "all|none|name:name...", "optimisations to use: " + string.Join(", ", OptimizerSwitches.Names),
            (o, text) => o.Optimizations = OptimizerSwitches.Parse(text, o.Optimizations)),
        Choice("compile", ["worker", "single"], "worker: compile in the background; single: stop all guest threads while compiling",
            (o, n) => o.Mode = (CompileMode)n),
    ];

    private static JitParameter Number(string name, int standard, int least, string meaning, Action<JitOptions, int> set, int most = int.MaxValue) =>
        new(name, standard.ToString(CultureInfo.InvariantCulture), $"{least}..{most}", meaning, (options, text) => set(options, ReadNumber(name, text, least, most)));

    /// <param name="name">The parameter.</param>
    /// <param name="choices">The values; the first is the default.</param>
    /// <param name="meaning">One line.</param>
    /// <param name="set">Gets the index of the choice.</param>
    private static JitParameter Choice(string name, string[] choices, string meaning, Action<JitOptions, int> set) =>
        new(name, choices[0], string.Join('|', choices), meaning, (options, text) =>
        {
            int index = Array.IndexOf(choices, text);
            set(options, index >= 0 ? index : throw new JitOptionException($"{name}={text}: expected {string.Join(" or ", choices)}"));
        });

    private static int ReadNumber(string name, string text, int least, int most)
    {
        if (!System.Numerics.BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out System.Numerics.BigInteger value))
            throw new JitOptionException($"'{text}' is not a whole number for '{name}'");
        if (value < least || value > most)
            throw new JitOptionException($"{name}={text} is out of range: {least} to {most}");
        return (int)value;
    }
}
