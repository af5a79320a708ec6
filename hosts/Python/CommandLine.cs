using JitStm.Hosting;

namespace JitStm.Python;

/// <summary>pystm [OPTIONS] [-c CODE | -m MODULE | FILE | -] ARGS: what the command was told.</summary>
public sealed class CommandLine
{
    public const string Version = "Python 3.11.7 (JitStm)";

    private const string Usage = "pystm [--jit PARAMS] [--stm MODE] [-c CODE | -m MODULE | FILE | -] ARGS";

    private CommandLine() { }

    public HostOptions Host { get; private set; } = null!;

    public string? Command { get; private set; }

    public string? Module { get; private set; }

    /// <summary>A script's path, "-" for standard input, or null.</summary>
    public string? File { get; private set; }

    /// <summary>After the program, ask for more at the terminal.</summary>
    public bool Interactive { get; private set; }

    public string[] Arguments { get; private set; } = [];

    /// <exception cref="JitOptionException">The command line is bad.</exception>
    public static CommandLine Parse(string[] args)
    {
        var line = new CommandLine();
        line.Host = HostOptions.Parse(args, new CommandDescription(Usage, Version,
            new CommandOption("-c", "CODE", "run this text", text => line.Command = text) { EndsOptions = true },
            new CommandOption("-m", "MODULE", "run a module as the main program", name => line.Module = name) { EndsOptions = true },
            new CommandOption("-i", null, "after the program, go on at the terminal", _ => line.Interactive = true),
            new CommandOption("-b, -B, -d, -E, -I, -O, -P, -q, -s, -S, -u, -v", null, "accepted for CPython's sake, without effect", static _ => { }),
            new CommandOption("-W, -X", "ARG", "likewise", static _ => { })));
        line.Arguments = [.. line.Host.Rest];
        if (line.Command is null && line.Module is null && line.Arguments.Length > 0)
            (line.File, line.Arguments) = (line.Arguments[0], line.Arguments[1..]);
        return line;
    }
}
