using JitStm.Hosting;

namespace JitStm.Registers;

internal static class Program
{
    private static readonly CommandDescription s_command = new("registers [--jit PARAMS] [--summary] FILE", "registers (JitStm)");

    private static int Main(string[] args) =>
        HostCommand.Run(args, s_command, Machine.Driver, source => new Machine(Assembler.Assemble(source), Console.Out).Run(), e => e is GuestError);
}
