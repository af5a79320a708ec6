using JitStm.Hosting;

namespace JitStm.Registers;

internal static class Program
{
    private static readonly CommandDescription s_command = new("registers [--jit PARAMS] [--summary] FILE", "registers (JitStm)");

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
            {
                Console.Error.WriteLine("registers: one program; see --help");
                return 2;
            }
            using JitRuntime jit = JitRuntime.Start(options.Jit, Machine.Driver);
            new Machine(Assembler.Assemble(File.ReadAllText(file)), Console.Out).Run();
            if (options.SummaryWanted)
                Console.Error.Write(jit.Summary());
            return 0;
        }
        catch (Exception e) when (e is GuestError or IOException or UnauthorizedAccessException or JitOptionException or JitLogException)
        {
            Console.Error.WriteLine("registers: " + e.Message);
            return 1;
        }
    }
}
