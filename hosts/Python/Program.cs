using JitStm.Hosting;
using JitStm.Python;

CommandLine options;
try
{
    options = CommandLine.Parse(args);
}
catch (JitOptionException e)
{
    Console.Error.WriteLine("pystm: " + e.Message);
    return 2;
}
if (options.Host.Answer is not { } answer)
    return Startup.Run(options);
Console.WriteLine(answer);
return 0;
