using JitStm.Hosting;
using JitStm.StmCore;

namespace JitStm.Tiny;

internal static class Program
{
    private static readonly CommandDescription s_command = new("tiny [--jit PARAMS] [--stm MODE] [--summary] FILE", "tiny (JitStm)");

    private static int Main(string[] args)
    {
        try
        {
            var options = HostOptions.Parse(args, s_command);
            if (options.Answer is { } answer)
            {
                Console.WriteLine(answer);
                return 0;
            }
            if (options.Rest is not [string file])
                return Fail(options.Rest.Count == 0 ? "no program given; see --help" : "one program only; see --help");
            using JitRuntime jit = JitRuntime.Start(options.Jit, Interpreter.Driver);
            Interpreter.Run(new TinyThread(Load(File.ReadAllText(file))));
            if (options.SummaryWanted)
                Console.Error.Write(jit.Summary());
            return 0;
        }
        catch (Exception e) when (e is TinyError or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("tiny: " + e.Message);
            return 1;
        }
        catch (Exception e) when (e is JitOptionException or JitLogException)
        {
            return Fail(e.Message);
        }
    }

    public static Frame Load(string source)
    {
        var program = new TinyProgram();
        Code main = Compiler.Compile(source, program);
        program.Freeze();
        return new Frame(main, null);
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine("tiny: " + message);
        return 2;
    }
}
