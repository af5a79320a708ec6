// What the protocol costs on one thread: `dotnet run -c Release --project bench/StmCore -- --filter '*'`, with `--job short` for a first look.
// Every benchmark has a twin without transactions in the same class, the baseline of its ratio. `-- --bars` is the quick check (Bars.cs),
// `-- --contention` sets two threads against each other (Contention.cs).
using System.Globalization;
using BenchmarkDotNet.Running;
using JitStm.Bench.StmCore;

if (args is ["--bars", ..])
    return Bars.Run(Number("--rounds", 300));
if (args is ["--contention-child", var mode, var workload, var threads])
    return Contention.RunChild(mode, int.Parse(workload, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture));
if (args is ["--contention", ..])
    return Contention.Run(Number("--rounds", 3), Number("--threads", 2));
BenchmarkSwitcher.FromAssembly(typeof(Guest).Assembly).Run(args);
return 0;

int Number(string option, int otherwise)
{
    int at = Array.IndexOf(args, option);
    return at < 0 || at + 1 == args.Length ? otherwise : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
}
