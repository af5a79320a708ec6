using System.Globalization;
using JitStm.Tracer;

namespace JitStm.Hosting;

/// <summary>A mistake in a <c>--jit</c> string: one line that says what was wrong and, for a name, the nearest one.</summary>
public sealed class JitOptionException(string message) : Exception(message);

/// <summary>Where traces are optimised and compiled.</summary>
public enum CompileMode
{
    /// <summary>On a background thread; the guest goes on in the interpreter meanwhile.</summary>
    Worker,
    /// <summary>On the guest thread that found the loop, while every other guest thread stands at a safe point.</summary>
    Single,
}

/// <summary>
/// The value of <c>--jit</c>: <c>off</c>, <c>default</c>, <c>help</c>, or comma-separated <c>name=value</c>.
/// One table feeds the parser, the help text and the tests; a parameter stands in it only if it has its effect.
/// </summary>
public sealed class JitOptions
{
    private sealed record Row(string Name, string Default, string Meaning, Action<JitOptions, string> Set);

    private static readonly Row[] s_rows =
    [
        new("threshold", "1039", "iterations of a loop until it is traced", (o, v) => o.Parameters.Threshold = Number("threshold", v, 1)),
        new("trace_eagerness", "200", "failures of a guard until a bridge is traced from it", (o, v) => o.Parameters.TraceEagerness = Number("trace_eagerness", v, 1)),
        new("trace_limit", "6000", "recorded operations after which a trace is given up", (o, v) => o.Parameters.TraceLimit = Number("trace_limit", v, 1)),
        new("compile", "worker", "worker: compile in the background; single: stop all guest threads while compiling", (o, v) => o.Mode = ParseMode(v)),
        new("enable_opts", "all", "optimisations to use, colon-separated: " + string.Join(':', OptimizerSwitches.Names), (o, v) => o.Optimizations = OptimizerSwitches.Parse(v)),
    ];

    public bool Enabled { get; private set; } = true;

    public bool HelpWanted { get; private set; }

    public CompileMode Mode { get; private set; } = CompileMode.Worker;

    public JitParameters Parameters { get; } = new();

    public Rewriter.OptimizerOptions Optimizations { get; private set; } = new();

    /// <exception cref="JitOptionException">The text is not of the grammar.</exception>
    public static JitOptions Parse(string text)
    {
        var options = new JitOptions();
        switch (text.Trim())
        {
            case "off": options.Enabled = false; return options;
            case "default": return options;
            case "help": options.HelpWanted = true; return options;
            case "": throw new JitOptionException("empty --jit parameter; use 'off', 'default', 'help' or name=value,...");
        }
        foreach (string item in text.Split(','))
            options.Apply(item);
        return options;
    }

    private void Apply(string item)
    {
        int equals = item.IndexOf('=');
        if (string.IsNullOrWhiteSpace(item))
            throw new JitOptionException("empty item between commas");
        string name = (equals < 0 ? item : item[..equals]).Trim();
        Row row = Array.Find(s_rows, r => r.Name == name)
            ?? throw new JitOptionException($"unknown parameter '{name}'; did you mean '{Nearest(name, s_rows.Select(r => r.Name))}'?");
        if (equals < 0)
            throw new JitOptionException($"parameter '{name}' needs a value: {name}={row.Default}");
        row.Set(this, item[(equals + 1)..].Trim());
    }

    /// <summary>The table as help text.</summary>
    public static string Help()
    {
        var lines = new List<string> { "--jit PARAMS: off | default | help | name=value[,name=value...]" };
        lines.AddRange(s_rows.Select(r => $"  {r.Name + "=" + r.Default,-22} {r.Meaning}"));
        return string.Join(Environment.NewLine, lines);
    }

    private static int Number(string name, string text, int least)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
            throw new JitOptionException($"'{text}' is not a whole number for '{name}'");
        if (value < least || value > int.MaxValue)
            throw new JitOptionException($"{name}={text} is out of range: {least} to {int.MaxValue}");
        return (int)value;
    }

    private static CompileMode ParseMode(string text) => text switch
    {
        "worker" => CompileMode.Worker,
        "single" => CompileMode.Single,
        _ => throw new JitOptionException($"compile={text}: expected worker or single"),
    };

    /// <summary>The candidate with the least edit distance.</summary>
    internal static string Nearest(string name, IEnumerable<string> candidates) => candidates.MinBy(c => Distance(name, c))!;

    private static int Distance(string a, string b)
    {
        int[] row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 1; j <= b.Length; j++)
            {
                int up = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = up;
            }
        }
        return row[b.Length];
    }
}
