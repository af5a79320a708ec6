using BenchmarkDotNet.Attributes;
using JitStm.Backend;
using JitStm.Backend.Tests;
using JitStm.TraceIr;

namespace JitStm.Bench.Backend;

/// <summary>Compiled loops, by the round.</summary>
[InProcess]
public class Loops
{
    private const int Rounds = 1_000_000;
    private const int Entries = 1000;

    private readonly long _rounds = Rounds;

    private readonly JitState _state = new();
    private CompiledCode _count = null!, _countPolling = null!, _sum = null!, _product = null!, _inside = null!, _trunk = null!, _bridge = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _count = Loop((b, p, _) => p[1]);
        _countPolling = Loop((b, p, _) => p[1], polls: true);
        _sum = Loop((b, p, exit) => Checked(b, OpCode.IntAddOvf, OpCode.IntAdd, p[1], p[0], exit));
        _product = Loop((b, p, exit) => b.Add(OpCode.IntAnd, Kind.I64, Checked(b, OpCode.IntMulOvf, OpCode.IntMul, p[1], p[0], exit), ConstInt.I64(1023)));
        Tree tree = Alternating();
        _inside = TraceCompiler.CompileTree(tree);
        _bridge = TraceCompiler.CompileBridge(tree.Bridged[0], tree.Bridged[0].Bridge!);
        tree.Bridged.Clear();
        _trunk = TraceCompiler.CompileTree(tree);
    }

    // for (i = 0, s = 1; i < n; i++) s = body
    private static CompiledCode Loop(Func<TraceBuilder, Phi[], Exit, Value> body, bool polls = false)
    {
        var tree = new Tree(TraceBuilder.NewToken());
        var b = new TraceBuilder();
        InputArg n = b.Input(Kind.I64);
        Phi[] p = b.Label(ConstInt.I64(0), ConstInt.I64(1));
        Exit exit = TraceBuilder.ExitWith(p[0], p[1]);
        b.Guard(OpCode.GuardTrue, exit, b.Add(OpCode.IntLt, Kind.I32, p[0], n));
        Value s = body(b, p, exit);
        Value i = b.Add(OpCode.IntAdd, Kind.I64, p[0], ConstInt.I64(1));
        if (polls)
            b.Guard(OpCode.GuardNoBreak, TraceBuilder.ExitWith(i, s));
        tree.Trunk = b.Jump(tree.Token, i, s);
        return TraceCompiler.CompileTree(tree);
    }

    private static Op Checked(TraceBuilder b, OpCode test, OpCode op, Value x, Value y, Exit exit)
    {
        b.Guard(OpCode.GuardFalse, exit, b.Add(test, Kind.I32, x, y));
        return b.Add(op, Kind.I64, x, y);
    }

    // Every second round takes a bridge.
    private static Tree Alternating()
    {
        var tree = new Tree(TraceBuilder.NewToken());
        var b = new TraceBuilder();
        InputArg i = b.Input(Kind.I64), n = b.Input(Kind.I64);
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith(i), b.Add(OpCode.IntLt, Kind.I32, i, n));
        GuardDescr even = b.Guard(OpCode.GuardFalse, TraceBuilder.ExitWith(i, n), b.Add(OpCode.IntNe, Kind.I32, b.Add(OpCode.IntAnd, Kind.I64, i, ConstInt.I64(1)), ConstInt.I64(0)));
        tree.Trunk = b.Jump(tree.Token, b.Add(OpCode.IntAdd, Kind.I64, i, ConstInt.I64(1)), n);
        var c = new TraceBuilder();
        InputArg[] leaves = c.InputsFor(even);
        even.Bridge = c.Jump(tree.Token, even, c.Add(OpCode.IntAdd, Kind.I64, leaves[0], ConstInt.I64(1)), leaves[1]);
        tree.Bridged.Add(even);
        return tree;
    }

    private int Run(CompiledCode code)
    {
        _state.Ints[0] = Rounds;
        return code.Run(_state);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds)]
    public int Count() => Run(_count);

    /// <summary>What the machine can do: <see cref="SumWithOverflowGuard"/> by hand.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public long SumByHand()
    {
        long sum = 1;
        for (long i = 0; i < _rounds; i++)
            sum = checked(sum + i);
        return sum;
    }

    /// <summary>What the machine can do: <see cref="ProductWithOverflowGuard"/> by hand.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public long ProductByHand()
    {
        long product = 1;
        for (long i = 0; i < _rounds; i++)
            product = checked(product * i) & 1023;
        return product;
    }

    /// <summary>Into compiled code and out by the first guard.</summary>
    [Benchmark(OperationsPerInvoke = Entries)]
    public int EnterAndExit()
    {
        int index = 0;
        for (int i = 0; i < Entries; i++)
        {
            _state.Ints[0] = 0;
            index = _count.Run(_state);
        }
        return index;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int CountWithBreakPoll() => Run(_countPolling);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int SumWithOverflowGuard() => Run(_sum);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int ProductWithOverflowGuard() => Run(_product);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int BridgeInside()
    {
        (_state.Ints[0], _state.Ints[1]) = (0, Rounds);
        return _inside.Run(_state);
    }

    /// <summary>Two transitions for every two rounds: out to the bridge, back to the trunk.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public int BridgeOutside()
    {
        (_state.Ints[0], _state.Ints[1]) = (0, Rounds);
        int index;
        while ((index = _trunk.Run(_state)) == 1)
            _bridge.Run(_state);
        return index;
    }
}

/// <summary>From a trace to machine code.</summary>
[InProcess]
public class Compiling
{
    private Tree _tree = null!;

    [Params(10, 100, 500)]
    public int Guards { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var b = new TraceBuilder();
        InputArg[] inputs = [.. Enumerable.Range(0, 8).Select(_ => b.Input(Kind.I64))];
        Exit exit = TraceBuilder.ExitWith([.. inputs]);
        Value x = inputs[0];
        for (int i = 0; i < Guards; i++)
        {
            x = b.Add(OpCode.IntAdd, Kind.I64, x, inputs[i % 8]);
            b.Guard(OpCode.GuardTrue, exit, b.Add(OpCode.IntNe, Kind.I32, x, ConstInt.I64(-1 - i)));
        }
        _tree = new Tree(TraceBuilder.NewToken()) { Trunk = b.Exit(x) };
    }

    [Benchmark]
    public CompiledCode EmitAndCompile() => TraceCompiler.CompileTree(_tree);

    [Benchmark]
    public CompiledCode Emit() => TraceCompiler.CompileTree(_tree, new CompileOptions { OnlyCount = true });
}
