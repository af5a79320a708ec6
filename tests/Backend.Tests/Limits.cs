using JitStm.TraceIr;
using static JitStm.Backend.Tests.Running;

namespace JitStm.Backend.Tests;

public class Limits
{
    /// <summary>n guards, each with its own exit of some leaves.</summary>
    public static Tree Guards(int n, int leaves, bool shared)
    {
        var b = new TraceBuilder();
        InputArg[] inputs = [.. Enumerable.Range(0, leaves).Select(_ => b.Input(Kind.I64))];
        Exit exit = TraceBuilder.ExitWith([.. inputs]);
        Value x = inputs[0];
        for (int i = 0; i < n; i++)
        {
            x = b.Add(OpCode.IntAdd, Kind.I64, x, inputs[i % leaves]);
            b.Guard(OpCode.GuardTrue, shared ? exit : TraceBuilder.ExitWith([.. inputs]), b.Add(OpCode.IntNe, Kind.I32, x, ConstInt.I64(i + 1_000_000)));
        }
        return new Tree(TraceBuilder.NewToken()) { Trunk = b.Exit(x) };
    }

    [Fact]
    public void TooManyGuardsAreRefused()
    {
        var refused = Assert.Throws<TraceTooLargeException>(() => TraceCompiler.CompileTree(Guards(1100, 1, shared: true)));
        Assert.Equal("basic blocks", refused.Limit);
        Assert.True(refused.Value > refused.Maximum);
    }

    [Fact]
    public void TooManyReferencesToLocalsAreRefused()
    {
        Assert.Equal("local references", Refusal(Braid(3000)));
        Same(Braid(1500), () => [I(5)], () => [I(-77)]);
    }

    /// <summary>Each value is used twice, so it needs a local, but only for a while.</summary>
    public static Trace Braid(int n)
    {
        var b = new TraceBuilder();
        InputArg first = b.Input(Kind.I64);
        Value x = first, y = first;
        for (int i = 0; i < n; i++)
            (x, y) = (b.Add(OpCode.IntXor, Kind.I64, x, y), b.Add(OpCode.IntAdd, Kind.I64, x, x));
        return b.Exit(x, y);
    }

    [Fact]
    public void TooManyIlBytesAreRefused()
    {
        var b = new TraceBuilder();
        Value x = b.Input(Kind.I64);
        for (int i = 0; i < 6000; i++)
            x = b.Add(OpCode.IntAdd, Kind.I64, x, ConstInt.I64(long.MaxValue - i));
        Assert.Equal("IL bytes", Refusal(b.Exit(x)));
    }

    [Fact]
    public void TooManyInstructionsAreRefused()
    {
        var b = new TraceBuilder();
        Value x = b.Input(Kind.I32);
        for (int i = 0; i < 11_000; i++)
            x = b.Add(OpCode.IntXor, Kind.I32, x, ConstInt.I32(i % 8));
        Assert.Equal("instructions", Refusal(b.Exit(x)));
    }

    [Fact]
    public void TooManyLocalsAreRefused()
    {
        var b = new TraceBuilder();
        InputArg first = b.Input(Kind.I64);
        var all = new List<Value> { first };
        for (int i = 0; i < 1100; i++)
            all.Add(b.Add(OpCode.IntMul, Kind.I64, all[^1], first));
        Assert.Equal("locals", Refusal(b.Exit([.. all])));
    }

    private static string Refusal(Trace trace) =>
        Assert.Throws<TraceTooLargeException>(() => TraceCompiler.CompileTree(new Tree(TraceBuilder.NewToken()) { Trunk = trace })).Limit;

    [Fact]
    public void BridgesThatDoNotFitStayOutside()
    {
        Tree tree = Guards(20, 2, shared: false);
        GuardDescr[] guards = [.. tree.Trunk!.Ops.Where(op => op.Code == OpCode.GuardTrue).Select(op => op.Guard)];
        foreach (GuardDescr guard in guards)
        {
            var b = new TraceBuilder();
            Value x = b.InputsFor(guard)[0];
            InputArg other = (InputArg)x;
            for (int i = 0; i < 100; i++)
                x = b.Add(OpCode.IntAdd, Kind.I64, x, ConstInt.I64(i));
            guard.Bridge = b.Exit(x, other);
            tree.Bridged.Add(guard);
        }
        CompiledCode whole = TraceCompiler.CompileTree(tree);
        Assert.DoesNotContain(guards[19], whole.Guards);
        CompiledCode part = TraceCompiler.CompileTree(tree, new CompileOptions { Limits = new RyuJitLimits { Instructions = 2500 } }, out IReadOnlyList<GuardDescr> leftOut);
        Assert.Equal(guards.Where(part.Guards.Contains), leftOut);
        Assert.DoesNotContain(guards[0], part.Guards);
        Assert.Contains(guards[19], part.Guards);
        Assert.Throws<TraceTooLargeException>(() => TraceCompiler.CompileTree(tree, new CompileOptions { Limits = new RyuJitLimits { Instructions = 50 } }));
    }
}
