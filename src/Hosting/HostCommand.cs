using JitStm.Tracer;

namespace JitStm.Hosting;

/// <summary>The command of a host that runs one program file: what stands around the run.</summary>
public static class HostCommand
{
    /// <summary>Parses the options, answers <c>--help</c> and its kind, runs the program with the JIT attached and prints the summary if it is wanted.</summary>
    /// <param name="args">The command's arguments.</param>
    /// <param name="command">What it understands; its usage starts with its name.</param>
    /// <param name="driver">The driver of the host's dispatch loop.</param>
    /// <param name="run">Runs the program with this source text.</param>
    /// <param name="isGuestError">True of the host's own exceptions that the program is to blame for.</param>
    /// <returns>The exit code: 0; 1 when the program failed or cannot be read; 2 when the command was called wrongly and nothing was run.</returns>
    public static int Run(string[] args, CommandDescription command, JitDriver driver, Action<string> run, Func<Exception, bool> isGuestError)
    {
        string name = command.Usage.Split(' ')[0];
        try
        {
            var options = HostOptions.Parse(args, command);
            if (options.Answer is { } answer)
            {
                Console.WriteLine(answer);
                return 0;
            }
            if (options.Rest is not [string file])
                return Fail(name, options.Rest.Count == 0 ? "no program given; see --help" : "one program only; see --help", 2);
            using JitRuntime jit = JitRuntime.Start(options.Jit, driver);
            run(File.ReadAllText(file));
            if (options.SummaryWanted)
                Console.Error.Write(jit.Summary());
            return 0;
        }
        catch (Exception e) when (e is JitOptionException or JitLogException)
        {
            return Fail(name, e.Message, 2);
        }
        catch (Exception e) when (isGuestError(e) || e is IOException or UnauthorizedAccessException)
        {
            return Fail(name, e.Message, 1);
        }
    }

    private static int Fail(string name, string message, int exitCode)
    {
        Console.Error.WriteLine($"{name}: {message}");
        return exitCode;
    }
}
