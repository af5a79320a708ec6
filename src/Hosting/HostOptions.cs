using JitStm.StmCore;

namespace JitStm.Hosting;

/// <summary>
/// The front of a command's arguments: the options that every host understands, and the host's own. Parsing sets <see cref="Stm.Mode"/>: it must happen
/// before anything else of the host runs.
/// <para>
/// Written by hand, not with System.CommandLine: Python's conventions (clusters as <c>-uc CODE</c>, options that end the options) are not its own, and what it
/// costs at start-up, some tens of milliseconds, is as long as the whole run of a small program.
/// </para>
/// </summary>
public sealed class HostOptions
{
    private readonly List<CommandOption> _rows;

    private HostOptions(CommandDescription command)
    {
        CommandOption[] common =
        [
            new("--jit", "PARAMS", "how to trace and compile: see below", text =>
            {
                Jit = ParseJit(text);
                if (Jit.HelpWanted)
                    Answer = JitOptions.Help();
            }),
            new("--stm", "on|gil|off", "threads: transactions in parallel, one lock, or no protection at all", text => Stm.Mode = ParseStm(text)),
            new("--summary", null, "at the end, print what the JIT and the STM did", _ => SummaryWanted = true),
            new("-V, --version", null, "print the version and exit", _ => Answer = command.Version),
        ];
        _rows = [.. command.Own, .. common];
        _rows.Add(new CommandOption("-h, --help", null, "print this and exit", _ => Answer = command.Help(_rows.Skip(command.Own.Length))));
    }

    public JitOptions Jit { get; private set; } = new();

    public bool SummaryWanted { get; private set; }

    /// <summary>A text that was asked for (<c>--help</c>, <c>--version</c>): print it and run nothing.</summary>
    public string? Answer { get; private set; }

    /// <summary>What follows the options: the program and its own arguments.</summary>
    public IReadOnlyList<string> Rest { get; private set; } = [];

    /// <exception cref="JitOptionException">An option is unknown, or a value is bad. One line; nothing may be run.</exception>
    public static HostOptions Parse(IReadOnlyList<string> args, CommandDescription command)
    {
        var options = new HostOptions(command);
        int next = 0;
        while (next < args.Count && options.TakeOption(args, ref next))
        {
        }
        options.Rest = [.. args.Skip(next)];
        return options;
    }

    /// <summary>False where the options end.</summary>
    private bool TakeOption(IReadOnlyList<string> args, ref int next)
    {
        string arg = args[next];
        if (arg.Length < 2 || arg[0] != '-')
            return false;
        next++;
        if (arg == "--")
            return false;
        return arg[1] == '-' ? TakeLong(arg, args, ref next) : TakeCluster(arg, args, ref next);
    }

    private bool TakeLong(string arg, IReadOnlyList<string> args, ref int next)
    {
        int equals = arg.IndexOf('=');
        CommandOption option = Find(equals < 0 ? arg : arg[..equals], arg);
        if (option.Value is null && equals >= 0)
            throw new JitOptionException($"{arg[..equals]} takes no value");
        option.Take(option.Value is null ? "" : equals >= 0 ? arg[(equals + 1)..] : NextValue(arg, args, ref next));
        return !option.EndsOptions;
    }

    /// <summary>Short options, one letter each; the first that takes a value takes the rest of the word, or the next.</summary>
    private bool TakeCluster(string arg, IReadOnlyList<string> args, ref int next)
    {
        for (int i = 1; i < arg.Length; i++)
        {
            CommandOption option = Find("-" + arg[i], arg);
            if (option.Value is not null)
            {
                option.Take(i + 1 < arg.Length ? arg[(i + 1)..] : NextValue("-" + arg[i], args, ref next));
                return !option.EndsOptions;
            }
            option.Take("");
        }
        return true;
    }

    private CommandOption Find(string name, string arg) =>
        _rows.Find(row => row.Spellings.Contains(name))
        ?? throw new JitOptionException($"unknown option '{arg}'; did you mean '{NearestName.Of(arg, _rows.SelectMany(row => row.Spellings))}'?");

    private static string NextValue(string name, IReadOnlyList<string> args, ref int next) =>
        next < args.Count ? args[next++] : throw new JitOptionException($"{name} needs a value");

    private static JitOptions ParseJit(string text)
    {
        try
        {
            return JitOptions.Parse(text);
        }
        catch (JitOptionException e)
        {
            throw new JitOptionException("error in JIT parameters string: " + e.Message);
        }
    }

    private static StmMode ParseStm(string text) => text switch
    {
        "on" => StmMode.On,
        "gil" => StmMode.Gil,
        "off" => StmMode.Off,
        "" => throw new JitOptionException("--stm is empty: expected on, gil or off"),
        _ => throw new JitOptionException($"--stm {text}: expected on, gil or off; did you mean '{NearestName.Of(text, ["on", "gil", "off"])}'?"),
    };
}
