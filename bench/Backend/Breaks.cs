using BenchmarkDotNet.Attributes;
using JitStm.Hosting;
using JitStm.Tiny;

namespace JitStm.Bench.Backend;

/// <summary>
/// Transaction breaks in a hot compiled loop, by the round: the poll fails, the exit's ops run, commit, begin, back into the loop. The difference to the
/// same loop with a break now and then is what one break costs.
/// </summary>
[InProcess]
public class Breaks
{
    private const int Rounds = 100_000;
    private const int NowAndThen = 400_000;

    private JitRuntime _runtime = null!;
    private Code _reading = null!, _writing = null!;
    private readonly TinyThread _thread = new(new Frame(Compile("let i = 0"), null));

    [GlobalSetup]
    public void SetUp()
    {
        _runtime = JitRuntime.Start(JitOptions.Parse("threshold=50,compile=single"), Interpreter.Driver);
        _reading = Compile($"let i = 0\nlet s = 0\nwhile i < {Rounds} {{ i = i + 1\ns = s + i }}");
        _writing = Compile($"let i = 0\ng = 0\nwhile i < {Rounds} {{ i = i + 1\ng = g + i }}");
    }

    [GlobalCleanup]
    public void CleanUp() => _runtime.Dispose();

    private static Code Compile(string source)
    {
        var program = new TinyProgram();
        Code main = Compiler.Compile(source, program);
        program.Freeze();
        return main;
    }

    private void Run(Code code, int budget)
    {
        _thread.InitialBudget = budget;
        _thread.Top = new Frame(code, null);
        Interpreter.Run(_thread);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds)]
    public void HardlyAnyBreak() => Run(_reading, NowAndThen);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public void BreakEachRound() => Run(_reading, 0);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public void HardlyAnyBreakWithAWrite() => Run(_writing, NowAndThen);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public void BreakEachRoundWithAWrite() => Run(_writing, 0);
}
