namespace JitStm.Hosting;

/// <summary>One option of a command.</summary>
/// <param name="Names">Its spellings, as <c>-h, --help</c>.</param>
/// <param name="Value">What its value is called in the help, or null when it takes none.</param>
/// <param name="Meaning">One line; a comma-separated list of several spellings means several options that do the same.</param>
/// <param name="Take">Gets the value (empty without one). Throws <see cref="JitOptionException"/> when it is bad.</param>
public sealed record CommandOption(string Names, string? Value, string Meaning, Action<string> Take)
{
    /// <summary>What follows belongs to the program, whatever it looks like.</summary>
    public bool EndsOptions { get; init; }

    internal string[] Spellings { get; } = Names.Split(", ");

    internal string Form => Value is null ? Names : $"{Names} {Value}";
}

/// <summary>A host's command, as its help shows it.</summary>
/// <param name="Usage">The line behind <c>usage:</c>.</param>
/// <param name="Version">What <c>--version</c> prints.</param>
/// <param name="Own">The options that other hosts do not have.</param>
public sealed record CommandDescription(string Usage, string Version, params CommandOption[] Own)
{
    /// <summary>All that <c>--help</c> prints, from the tables that the parsers read.</summary>
    internal string Help(IEnumerable<CommandOption> common)
    {
        var lines = new List<string> { "usage: " + Usage, "", "options:" };
        lines.AddRange(Own.Concat(common).Select(o => Row(o.Form, o.Meaning)));
        lines.Add("");
        lines.Add(JitOptions.Help());
        lines.Add("");
        lines.Add("environment variables:");
        lines.AddRange(EnvironmentTable.Rows.Select(v => Row(v.Form, v.Meaning)));
        return string.Join(Environment.NewLine, lines);
    }

    private static string Row(string form, string meaning)
    {
        const int Column = 26;
        return form.Length < Column - 2 ? $"  {form.PadRight(Column - 2)}{meaning}" : $"  {form}{Environment.NewLine}{new string(' ', Column)}{meaning}";
    }
}
