using JitStm.TraceIr;
using static JitStm.Backend.Tests.Running;

namespace JitStm.Backend.Tests;

public class ExitComputations
{
    private static string Listing(Trace trace)
    {
        string listing = "";
        TraceCompiler.CompileTree(new Tree(TraceBuilder.NewToken()) { Trunk = trace }, new CompileOptions { OnlyCount = true, IlListing = (_, text) => listing = text });
        return listing;
    }

    [Fact]
    public void WhatOnlyAnExitNeedsIsComputedThere()
    {
        var b = new TraceBuilder();
        InputArg a = b.Input(Kind.I64), c = b.Input(Kind.I64);
        Op boxed = b.Add(OpCode.IntAdd, Kind.I64, b.Add(OpCode.IntMul, Kind.I64, a, ConstInt.I64(3)), c);
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith(boxed, a), b.Add(OpCode.IntLt, Kind.I32, a, c));
        Trace trace = b.Exit(b.Add(OpCode.IntXor, Kind.I64, a, c));
        string listing = Listing(trace);
        Assert.True(listing.IndexOf("mul", StringComparison.Ordinal) > listing.IndexOf("bge", StringComparison.Ordinal), listing);
        Same(trace, () => [I(1), I(2)], () => [I(7), I(2)]);
    }

    [Fact]
    public void AComparisonIsFusedWithItsGuardAlthoughTheExitHandsItOut()
    {
        var b = new TraceBuilder();
        InputArg a = b.Input(Kind.I64), c = b.Input(Kind.I64);
        Op less = b.Add(OpCode.IntLt, Kind.I32, a, c);
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith(b.Add(OpCode.CastIntToInt, Kind.I64, less), a, less), less);
        Trace trace = b.Exit(c, a);
        Assert.Contains("bge", Listing(trace));
        Same(trace, () => [I(1), I(2)], () => [I(7), I(2)]);
    }

    [Fact]
    public void TwoArgumentsAreNotKeptAliveForOneValue()
    {
        var b = new TraceBuilder();
        InputArg a = b.Input(Kind.I64), c = b.Input(Kind.I64);
        Op sum = b.Add(OpCode.IntAdd, Kind.I64, a, c);
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith(sum), b.Input(Kind.I32));
        Trace trace = b.Exit();
        string listing = Listing(trace);
        Assert.True(listing.IndexOf("add", StringComparison.Ordinal) < listing.IndexOf("brfalse", StringComparison.Ordinal), listing);
        Same(trace, () => [I(1), I(2), I(0)], () => [I(7), I(2), I(1)]);
    }
}
