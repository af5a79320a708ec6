using JitStm.Hosting;
using JitStm.StmCore;

namespace JitStm.Tiny;

internal static class Program
{
    private const string Usage = "usage: tiny [--jit PARAMS] [--stm on|gil|off] [--summary] FILE";

    private static int Main(string[] args)
    {
        try
        {
            var options = HostOptions.Parse(args);
            if (options.Rest is not [string file])
                return Fail(Usage);
            if (options.Jit.HelpWanted)
            {
                Console.WriteLine(JitOptions.Help());
                return 0;
            }
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
        catch (JitOptionException e)
        {
            return Fail("error in JIT parameters string: " + e.Message);
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
        Console.Error.WriteLine(message);
        return 2;
    }
}
