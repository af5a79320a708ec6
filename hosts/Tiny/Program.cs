using JitStm.Hosting;

namespace JitStm.Tiny;

internal static class Program
{
    private static readonly CommandDescription s_command = new("tiny [--jit PARAMS] [--stm MODE] [--summary] FILE", "tiny (JitStm)");

    private static int Main(string[] args) =>
        HostCommand.Run(args, s_command, Interpreter.Driver, source => Interpreter.Run(new TinyThread(Load(source))), e => e is TinyError);

    public static Frame Load(string source)
    {
        var program = new TinyProgram();
        Code main = Compiler.Compile(source, program);
        program.Freeze();
        return new Frame(main, null);
    }
}
