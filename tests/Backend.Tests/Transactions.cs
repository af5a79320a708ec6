using JitStm.StmCore;
using JitStm.TraceIr;
using static JitStm.Backend.Tests.Running;

namespace JitStm.Backend.Tests;

public sealed class Account : StmObject
{
    public long Balance;

    public override StmObject StmClone() => new Account { Balance = Balance };

    public override void StmCopyFrom(StmObject copy) => Balance = ((Account)copy).Balance;
}

internal sealed class GuestThread : StmThread;

/// <summary>Barriers and polls of compiled code on real transactions.</summary>
public class Transactions
{
    private static readonly ClassDescr s_account = new(typeof(Account), Sharing.Transactional, false);
    private static readonly FieldDescr s_balance = new(typeof(Account).GetField(nameof(Account.Balance))!, Kind.I64, s_account, false, false);

    private static CompiledCode Compile(Func<TraceBuilder, Trace> build) =>
        TraceCompiler.CompileTree(new Tree(TraceBuilder.NewToken()) { Trunk = build(new TraceBuilder()) });

    // balance += amount, through barriers.
    private static Trace Deposit(TraceBuilder b)
    {
        InputArg account = b.Input(Kind.Ref), amount = b.Input(Kind.I64);
        Op before = b.Add(OpCode.GetfieldGc, Kind.I64, s_balance, b.Add(OpCode.StmRead, Kind.Ref, account));
        b.Add(OpCode.SetfieldGc, Kind.Void, s_balance, b.Add(OpCode.StmWrite, Kind.Ref, account), b.Add(OpCode.IntAdd, Kind.I64, before, amount));
        return b.Exit(b.Add(OpCode.GetfieldGc, Kind.I64, s_balance, b.Add(OpCode.StmRead, Kind.Ref, account)), account);
    }

    private static JitState State(StmThread thread, params Slot[] inputs)
    {
        var state = new JitState { Thread = thread };
        Load(state, inputs);
        return state;
    }

    [Fact]
    public void AWriteIsVisibleInsideAtOnceAndOutsideAfterTheCommit()
    {
        CompiledCode code = Compile(Deposit);
        var thread = new GuestThread();
        thread.Begin();
        var account = new Account();
        Barriers.New(thread, account);
        account.Balance = 100;
        thread.Break();
        JitState state = State(thread, P(account), I(7));
        code.Run(state);
        Assert.Equal(107, state.Ints[0]);
        // The leaf is the object itself, never its private copy.
        Assert.Same(account, state.Refs[1].Target);
        Assert.Equal(100, account.Balance);
        thread.Commit();
        Assert.Equal(107, account.Balance);
    }

    [Fact]
    public void ANewObjectIsStamped()
    {
        CompiledCode code = Compile(b =>
        {
            Op made = b.Add(OpCode.New, Kind.Ref, s_account);
            b.Add(OpCode.StmNew, Kind.Void, made);
            b.Add(OpCode.SetfieldGc, Kind.Void, s_balance, made, b.Input(Kind.I64));
            return b.Exit(made);
        });
        var thread = new GuestThread();
        thread.Begin();
        JitState state = State(thread, I(3));
        code.Run(state);
        var account = Assert.IsType<Account>(state.Refs[0].Target);
        Assert.Equal(thread.Birth, account._stamp);
        Assert.Equal(3, account.Balance);
        thread.Commit();
    }

    [Fact]
    public void StmInevitableNamesItsReason()
    {
        CompiledCode code = Compile(b =>
        {
            b.Add(OpCode.StmInevitable, Kind.Void, new ConstRef("print"));
            return b.Exit();
        });
        var thread = new GuestThread();
        thread.Begin();
        code.Run(State(thread));
        Assert.True(thread.IsInevitable);
        Assert.Equal("print", thread.InevitableReason);
        thread.Commit();
    }

    /// <summary>Counts rounds; each is ten ops long.</summary>
    private static Trace Spin(TraceBuilder b, LoopToken token)
    {
        InputArg limit = b.Input(Kind.I64);
        Phi[] p = b.Label(ConstInt.I64(0));
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith(p[0]), b.Add(OpCode.IntLt, Kind.I32, p[0], limit));
        Value next = p[0];
        for (int i = 0; i < 7; i++)
            next = b.Add(i % 2 == 0 ? OpCode.IntAdd : OpCode.IntSub, Kind.I64, next, ConstInt.I64(1));
        b.Guard(OpCode.GuardNoBreak, TraceBuilder.ExitWith(next));
        return b.Jump(token, next);
    }

    private static CompiledCode CompileSpin()
    {
        var tree = new Tree(TraceBuilder.NewToken());
        tree.Trunk = Spin(new TraceBuilder(), tree.Token);
        return TraceCompiler.CompileTree(tree);
    }

    [Fact]
    public void TheBreakGuardFailsWhenTheBudgetIsUsedUp()
    {
        CompiledCode code = CompileSpin();
        var thread = new GuestThread { InitialBudget = 1000 };
        thread.Begin();
        JitState state = State(thread, I(1_000_000));
        Assert.Equal(1, code.Run(state));
        Assert.InRange(state.Ints[0], 90, 110);
        Assert.True(thread.Budget < 0);
        thread.Break();
        Assert.Equal(1000, thread.Budget);
        thread.Commit();
    }

    [Fact]
    public void WhatIsLeftOfTheBudgetIsGivenBackAtAnExit()
    {
        CompiledCode code = CompileSpin();
        var thread = new GuestThread { InitialBudget = 1000 };
        thread.Begin();
        Assert.Equal(0, code.Run(State(thread, I(50))));
        Assert.InRange(thread.Budget, 450, 550);
        thread.Commit();
    }

    [Fact]
    public void ARequestedBreakLeavesTheLoop()
    {
        CompiledCode code = CompileSpin();
        var thread = new GuestThread { InitialBudget = int.MaxValue };
        thread.Begin();
        using var started = new ManualResetEventSlim();
        var asking = new Thread(() =>
        {
            started.Wait();
            thread.RequestBreak();
        });
        asking.Start();
        started.Set();
        JitState state = State(thread, I(long.MaxValue));
        Assert.Equal(1, code.Run(state));
        asking.Join();
        thread.Commit();
    }

    [Fact]
    public void InAnAtomicBlockTheLoopGoesOnWithAFreshBudget()
    {
        CompiledCode code = CompileSpin();
        var thread = new GuestThread { InitialBudget = 1000 };
        thread.Begin();
        thread.AtomicDepth = 1;
        JitState state = State(thread, I(100_000));
        Assert.Equal(0, code.Run(state));
        Assert.Equal(100_000, state.Ints[0]);
        thread.AtomicDepth = 0;
        thread.Commit();
    }

    [Fact]
    public void AHostWithoutTransactionsNeverBreaks()
    {
        CompiledCode code = CompileSpin();
        var state = new JitState();
        // More rounds than an int budget has units.
        Load(state, [I(300_000_000)]);
        Assert.Equal(0, code.Run(state));
    }

    public static class Guest
    {
        public static void Abort() => throw new StmAbortException();

        public static void Spend(StmThread thread) => thread.Budget -= 100_000;
    }

    [Fact]
    public void AnAbortPassesThroughACallThatIsAllowedToThrow()
    {
        CompiledCode code = Compile(b =>
        {
            b.Add(OpCode.Call, Kind.Void, Descrs.Call(typeof(Guest), nameof(Guest.Abort), CallEffects.Unknown, false));
            b.Guard(OpCode.GuardNoException, TraceBuilder.ExitWith());
            return b.Exit();
        });
        var state = new JitState();
        Assert.Throws<StmAbortException>(() => code.Run(state));
        Assert.Null(state.Pending);
    }

    [Fact]
    public void ACallThatRunsGuestCodeSpendsFromTheSameBudget()
    {
        var tree = new Tree(TraceBuilder.NewToken());
        var b = new TraceBuilder();
        InputArg guest = b.Input(Kind.Ref);
        Phi[] p = b.Label(ConstInt.I64(0));
        b.Add(OpCode.Call, Kind.Void, Descrs.Call(typeof(Guest), nameof(Guest.Spend), CallEffects.RunsGuest, false), guest);
        Op next = b.Add(OpCode.IntAdd, Kind.I64, p[0], ConstInt.I64(1));
        b.Guard(OpCode.GuardNoBreak, TraceBuilder.ExitWith(next));
        tree.Trunk = b.Jump(tree.Token, next);
        var thread = new GuestThread { InitialBudget = 1_000_000 };
        thread.Begin();
        JitState state = State(thread, P(thread));
        TraceCompiler.CompileTree(tree).Run(state);
        Assert.Equal(10, state.Ints[0]);
        thread.Commit();
    }
}
