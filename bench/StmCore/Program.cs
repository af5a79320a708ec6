// What the protocol costs on one thread: `dotnet run -c Release --project bench/StmCore -- --filter '*'`, with `--job short` for a first look.
// Every benchmark has a twin without transactions in the same class, the baseline of its ratio.
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(JitStm.Bench.StmCore.Guest).Assembly).Run(args);
