using JitStm.StmCore;

namespace JitStm.Hosting;

/// <summary>
/// The options that every host's command understands, taken from the front of its arguments: <c>--jit PARAMS</c>, <c>--stm on|gil|off</c>, <c>--summary</c>.
/// Parsing sets <see cref="Stm.Mode"/>: it must happen before anything else of the host runs.
/// </summary>
public sealed class HostOptions
{
    public JitOptions Jit { get; private set; } = new();

    public bool SummaryWanted { get; private set; }

    /// <summary>What follows the options: the program and its own arguments, or an option of the host's.</summary>
    public IReadOnlyList<string> Rest { get; private set; } = [];

    /// <exception cref="JitOptionException">A value is malformed.</exception>
    public static HostOptions Parse(IReadOnlyList<string> args)
    {
        var options = new HostOptions();
        int next = 0;
        while (next < args.Count && options.TakeOption(args, ref next))
        {
        }
        options.Rest = [.. args.Skip(next)];
        return options;
    }

    private bool TakeOption(IReadOnlyList<string> args, ref int next)
    {
        string arg = args[next];
        int equals = arg.IndexOf('=');
        string name = arg.StartsWith("--", StringComparison.Ordinal) && equals > 0 ? arg[..equals] : arg;
        if (name == "--summary")
        {
            SummaryWanted = true;
            next++;
            return true;
        }
        if (name is not ("--jit" or "--stm"))
            return false;
        string value;
        if (name.Length < arg.Length)
            value = arg[(equals + 1)..];
        else if (++next < args.Count)
            value = args[next];
        else
            throw new JitOptionException($"{name} needs a value");
        next++;
        if (name == "--jit")
            Jit = JitOptions.Parse(value);
        else
            Stm.Mode = ParseStm(value);
        return true;
    }

    private static StmMode ParseStm(string text) => text switch
    {
        "on" => StmMode.On,
        "gil" => StmMode.Gil,
        "off" => StmMode.Off,
        _ => throw new JitOptionException($"--stm {text}: expected on, gil or off"),
    };
}
