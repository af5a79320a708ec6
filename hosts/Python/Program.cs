using JitStm.Python;
using JitStm.StmCore;

if (CommandLine.Parse(args, out int exitCode) is not { } options)
    return exitCode;
Stm.Mode = options.Stm;
return Startup.Run(options);
