// Speed of compiled traces and of compiling: `dotnet run -c Release --project bench/Backend -- --filter '*'`.
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
