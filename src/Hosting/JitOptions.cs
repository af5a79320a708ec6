using JitStm.Tracer;

namespace JitStm.Hosting;

/// <summary>A mistake in an option or in a <c>--jit</c> string: one line that says what was wrong and, for a name, the nearest one.</summary>
public sealed class JitOptionException(string message) : Exception(message);

/// <summary>Where traces are optimised and compiled. The order is that of the choices of the parameter <c>compile</c>.</summary>
public enum CompileMode
{
    /// <summary>On a background thread; the guest goes on in the interpreter meanwhile.</summary>
    Worker,
    /// <summary>On the guest thread that found the loop, while every other guest thread stands at a safe point.</summary>
    Single,
}

/// <summary>
/// The value of <c>--jit</c>: <c>off</c>, <c>default</c>, <c>help</c>, or comma-separated <c>name=value</c> by the table <see cref="JitParameterTable"/>.
/// </summary>
public sealed class JitOptions
{
    /// <summary>False: nothing is counted, traced or compiled.</summary>
    public bool Enabled { get; private set; } = true;

    /// <summary>The text was <c>help</c>: print <see cref="Help"/> and run nothing.</summary>
    public bool HelpWanted { get; private set; }

    public CompileMode Mode { get; internal set; } = CompileMode.Worker;

    public JitParameters Parameters { get; } = new();

    public Rewriter.OptimizerOptions Optimizations { get; internal set; } = new();

    /// <exception cref="JitOptionException">The text is not of the grammar.</exception>
    public static JitOptions Parse(string text)
    {
        var options = new JitOptions();
        switch (text.Trim())
        {
            case "off": options.Enabled = false; return options;
            case "default": return options;
            case "help": options.HelpWanted = true; return options;
            case "": throw new JitOptionException("empty: expected off, default, help or name=value,...");
        }
        options.Change(text);
        return options;
    }

    /// <summary>
    /// Changes parameters while the program runs. Nothing is changed when one of the items is bad.
    /// </summary>
    /// <param name="items">Comma-separated <c>name=value</c>.</param>
    /// <exception cref="JitOptionException">The text is not of the grammar.</exception>
    public void Change(string items)
    {
        (JitParameter Row, string Value)[] changes = [.. items.Split(',').Select(Read)];
        var trial = new JitOptions();
        foreach ((JitParameter row, string value) in changes)
            row.Set(trial, value);
        foreach ((JitParameter row, string value) in changes)
            row.Set(this, value);
    }

    /// <summary>Every parameter gets its default again.</summary>
    public void Reset()
    {
        foreach (JitParameter row in JitParameterTable.Rows)
            row.Set(this, row.Default);
    }

    private static (JitParameter Row, string Value) Read(string item)
    {
        if (string.IsNullOrWhiteSpace(item))
            throw new JitOptionException("empty item between commas");
        int equals = item.IndexOf('=');
        string name = (equals < 0 ? item : item[..equals]).Trim();
        if (equals >= 0 && name.Length == 0)
            throw new JitOptionException($"'{item.Trim()}' has no name before the equals sign");
        JitParameter row = JitParameterTable.Rows.FirstOrDefault(r => r.Name == name)
            ?? throw new JitOptionException($"unknown parameter '{name}'; did you mean '{NearestName.Of(name, Words(equals < 0))}'?");
        return equals >= 0 ? (row, item[(equals + 1)..].Trim()) : throw new JitOptionException($"parameter '{name}' needs a value: {name}={row.Default}");
    }

    // Without a value it may have been meant for one of the words that stand alone.
    private static IEnumerable<string> Words(bool alone) => JitParameterTable.Rows.Select(r => r.Name).Concat(alone ? ["off", "default", "help"] : []);

    /// <summary>The table as help text.</summary>
    public static string Help()
    {
        var lines = new List<string> { "--jit PARAMS: off | default | help | name=value[,name=value...]" };
        lines.AddRange(JitParameterTable.Rows.Select(r => $"  {r.Name + "=" + r.Default,-24} {r.Meaning} ({r.Values})"));
        return string.Join(Environment.NewLine, lines);
    }
}
