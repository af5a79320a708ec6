// What the protocol costs on one thread: `dotnet run -c Release --project bench/StmCore -- --filter '*'`, with `--job short` for a first look.
// Every benchmark has a twin without transactions in the same class, the baseline of its ratio. `-- --bars` is the quick check (Bars.cs).
using System.Globalization;
using BenchmarkDotNet.Running;
using JitStm.Bench.StmCore;

if (args is ["--bars", ..])
    return Bars.Run(args is [_, "--rounds", var n] ? int.Parse(n, CultureInfo.InvariantCulture) : 300);
BenchmarkSwitcher.FromAssembly(typeof(Guest).Assembly).Run(args);
return 0;
