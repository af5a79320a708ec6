using JitStm.Hosting;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>pystm [--jit PARAMS] [--stm on|gil|off] [-c CODE | -m MOD | FILE | -] ARGS</summary>
public sealed record CommandLine
{
    private const string Usage = "usage: pystm [--jit PARAMS] [--stm on|gil|off] [--summary] [-c cmd | -m mod | file | -] [arg] ...";

    public StmMode Stm { get; init; } = StmMode.On;

    public JitOptions Jit { get; init; } = new();

    /// <summary>At the end, what the JIT and the STM did goes to standard error.</summary>
    public bool Summary { get; init; }

    public string? Command { get; init; }

    public string? Module { get; init; }

    /// <summary>A script's path, "-" for standard input, or null.</summary>
    public string? File { get; init; }

    public bool Interactive { get; init; }

    public string[] Arguments { get; init; } = [];

    /// <summary>Null: nothing to run, exit with the code.</summary>
    public static CommandLine? Parse(string[] args, out int exitCode)
    {
        exitCode = 0;
        var o = new CommandLine();
        int i = 0;
        for (; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--jit" when i + 1 < args.Length:
                    try
                    {
                        o = o with { Jit = JitOptions.Parse(args[++i]) };
                    }
                    catch (JitOptionException e)
                    {
                        return Bad($"error in JIT parameters string: {e.Message}", out exitCode);
                    }
                    if (!o.Jit.HelpWanted)
                        continue;
                    Console.WriteLine(JitOptions.Help());
                    return null;
                case "--summary":
                    o = o with { Summary = true };
                    continue;
                case "--stm" when i + 1 < args.Length:
                    if (!Enum.TryParse(args[++i], ignoreCase: true, out StmMode mode) || char.IsDigit(args[i][0]))
                        return Bad($"argument --stm: expected on, gil or off, got '{args[i]}'", out exitCode);
                    o = o with { Stm = mode };
                    continue;
                case "-c" when i + 1 < args.Length:
                    return o with { Command = args[i + 1], Arguments = args[(i + 2)..] };
                case "-m" when i + 1 < args.Length:
                    return o with { Module = args[i + 1], Arguments = args[(i + 2)..] };
                case "-c" or "-m" or "--jit" or "--stm":
                    return Bad($"Argument expected for the {args[i]} option", out exitCode);
                case "-h" or "--help":
                    Console.WriteLine(Usage);
                    return null;
                case "-V" or "--version":
                    Console.WriteLine("Python 3.11.7 (JitStm)");
                    return null;
                case "-u" or "-B" or "-E" or "-s" or "-S" or "-I" or "-q" or "-O":
                    continue;
                case "-i":
                    o = o with { Interactive = true };
                    continue;
            }
            if (args[i].Length > 1 && args[i][0] == '-')
                return Bad($"unknown option {args[i]}", out exitCode);
            return o with { File = args[i], Arguments = args[(i + 1)..] };
        }
        return o;
    }

    private static CommandLine? Bad(string message, out int exitCode)
    {
        Console.Error.WriteLine(message);
        Console.Error.WriteLine(Usage);
        exitCode = 2;
        return null;
    }
}
