using System.Runtime.CompilerServices;
using JitStm.Rewriter;
using JitStm.StmCore;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.Tracer.Tests;

/// <summary>A shared object, woven by hand.</summary>
public sealed class Account : StmObject
{
    public long Balance;
    [Owned] public readonly long[] History = new long[4];

    public override StmObject StmClone()
    {
        var copy = new Account { Balance = Balance };
        History.CopyTo(copy.History, 0);
        return copy;
    }

    public override void StmCopyFrom(StmObject copy)
    {
        Balance = ((Account)copy).Balance;
        ((Account)copy).History.CopyTo(History, 0);
    }
}

public sealed class TellerProgram
{
    /// <summary>Called once for each iteration that runs in the interpreter or the recorder.</summary>
    public Action<Teller, long>? OnIteration;

    [DontLookInside(CallEffects.Reads)]
    public void Iterate(Teller teller, long i)
    {
        teller.Iterations++;
        OnIteration?.Invoke(teller, i);
    }
}

public sealed class Teller : StmThread
{
    public readonly JitThread Jit;
    public long Next;
    public long Iterations;
    public readonly List<long> Breaks = [];
    /// <summary>Breaks that the interpreter made itself, at its own back-edge.</summary>
    public int InterpreterBreaks;
    private long _checkpoint;

    public Teller() => Jit = new JitThread(this);

    protected override void Checkpoint() => _checkpoint = Next;

    protected override void Rollback() => Next = _checkpoint;
}

public static class TellerLoop
{
    public static readonly JitDriver Driver = MakeDriver();

    private static JitDriver MakeDriver()
    {
        var driver = new JitDriver("teller", 1);
        driver.BeforeBreak<TellerProgram, Teller, Account, long, long, JitCell>((_, ts, _, i, _, _) =>
        {
            ts.Next = i;
            ts.Breaks.Add(i);
        });
        return driver;
    }

    [Portal]
    public static long Run(TellerProgram program, JitCell cell, Teller ts, Account account, long i, long end)
    {
        for (;;)
        {
            Driver.MergePoint(program, ts, account, i, end, cell);
            if (i >= end)
                return i;
            program.Iterate(ts, i);
            Barriers.Writing(ts, account).Balance = Barriers.Reading(ts, account).Balance + i;
            Account owner = account;
            // As the weaver does where no thread is at hand.
            Unsafe.As<Account>(Barriers.Write(StmThread.Current, owner)).History[(int)i & 3] += 1;
            i++;
            if (ts.ShouldBreak())
                BreakAt(ts, i);
            if (Driver.CanEnter(cell))
            {
                TellerProgram p2 = program;
                Teller t2 = ts;
                Account a2 = account;
                long i2 = i, e2 = end;
                JitCell c2 = cell;
                if (Driver.Enter(ts.Jit, cell, ref p2, ref t2, ref a2, ref i2, ref e2, ref c2) == JitOutcome.Returned)
                    return (long)ts.Jit.Result!;
                (program, ts, account, i, end, cell) = (p2, t2, a2, i2, e2, c2);
            }
        }
    }

    [DontLookInside]
    private static void BreakAt(Teller ts, long i)
    {
        ts.Next = i;
        ts.InterpreterBreaks++;
        if (ts.Poll())
            ts.Break();
    }
}

[Collection(nameof(TellerLoop))]
public class TransactionTests
{
    /// <summary>Optimised, with barriers, in the reference interpreter.</summary>
    private sealed class BarrierPipeline(StmThread thread) : ICompilePipeline, IBarriers
    {
        public List<Trace> Recorded { get; } = [];

        public void CompileLoop(Tree tree, Trace recorded)
        {
            Verifier.Check(recorded, VerifierMode.Recorded, "recorder");
            Recorded.Add(recorded);
            tree.Trunk = BarrierPass.Insert(Optimizer.Optimize(recorded));
            Verifier.Check(tree.Trunk, VerifierMode.WithBarriers, "barrier pass");
            tree.Code = ReferenceInterpreter.Compile(tree.Trunk, this);
        }

        public void CompileBridge(Tree tree, GuardDescr guard, Trace recorded)
        {
            Verifier.Check(recorded, VerifierMode.Recorded, "recorder");
            Recorded.Add(recorded);
        }

        public object Read(object target) => Barriers.Read(thread, (StmObject)target);

        public object Write(object target) => Barriers.Write(thread, (StmObject)target);

        public void New(object target) => Barriers.New(thread, (StmObject)target);

        public void Inevitable(string reason) => thread.BecomeInevitable(reason);

        public bool Poll() => thread.ShouldBreak() && thread.Poll();

        public bool IsAbort(Exception exception) => exception is StmAbortException;
    }

    private sealed record Outcome(Teller Teller, Account Account, BarrierPipeline Pipeline, List<TraceAbort> Aborts);

    private static Outcome Run(long end, TellerProgram program, int threshold = 3, int budget = 50_000)
    {
        var teller = new Teller { InitialBudget = budget };
        var account = new Account();
        var pipeline = new BarrierPipeline(teller);
        var aborts = new List<TraceAbort>();
        var cell = new JitCell();
        TellerLoop.Driver.Pipeline = pipeline;
        TellerLoop.Driver.Parameters = new JitParameters { Threshold = threshold };
        TellerLoop.Driver.TraceAborted += aborts.Add;
        try
        {
            teller.RunTransactions(() =>
            {
                TellerLoop.Run(program, cell, teller, account, teller.Next, end);
                return true;
            });
        }
        finally
        {
            TellerLoop.Driver.TraceAborted -= aborts.Add;
            TellerLoop.Driver.Pipeline = null;
        }
        Assert.Equal(end * (end - 1) / 2, account.Balance);
        Assert.Equal(end, account.History.Sum());
        return new Outcome(teller, account, pipeline, aborts);
    }

    [Fact]
    public void A_trace_holds_plain_accesses_of_originals()
    {
        Outcome outcome = Run(200, new TellerProgram());
        Trace loop = outcome.Pipeline.Recorded[0];
        Assert.Contains(loop.Ops, op => op.Code == OpCode.SetfieldGc && op.Descr!.Name == "Account.Balance");
        Assert.Contains(loop.Ops, op => op.Code == OpCode.SetarrayitemGc);
        Assert.DoesNotContain(loop.Ops, op => op.Descr is CallDescr call && call.Method.DeclaringType!.Assembly == typeof(Barriers).Assembly);
        Assert.DoesNotContain(loop.Ops.SelectMany(op => op.Args), v => v is ConstRef { Target: Account });
    }

    [Fact]
    public void A_recording_starts_in_a_transaction_of_its_own()
    {
        long begun = -1;
        Outcome outcome = Run(50, new TellerProgram { OnIteration = (ts, i) => begun = ts.Jit.State.Recording && begun < 0 ? i : begun });
        // Iterations 0 to 2 are counted, and the break comes right before the one that is recorded.
        Assert.Equal(3, begun);
        Assert.Equal(3, outcome.Teller.Breaks[0]);
    }

    [Fact]
    public void A_break_waits_until_the_recording_is_done()
    {
        var seen = new List<long>();
        Run(50, new TellerProgram
        {
            OnIteration = (ts, i) =>
            {
                if (!ts.Jit.State.Recording)
                    return;
                ts.RequestBreak();
                seen.Add(ts.Birth);
            },
        });
        Assert.Single(seen.Distinct());
    }

    [Fact]
    public void A_break_in_compiled_code_stores_the_merge_point_and_goes_on_in_compiled_code()
    {
        Outcome outcome = Run(200, new TellerProgram
        {
            OnIteration = (ts, i) =>
            {
                if (i is 100 or 102)
                    ts.RequestBreak();
            },
        });
        // The first is the recording's. After a break the preamble comes first, which has no poll of its own.
        Assert.Equal([3, 101, 103], outcome.Teller.Breaks);
        Assert.Equal(200, outcome.Teller.Iterations);
    }

    [Fact]
    public void Nothing_is_interpreted_at_a_break_in_compiled_code()
    {
        // Without any budget each round ends with a break: the interpreter's own in BreakAt, that of compiled code in BeforeBreak.
        Outcome outcome = Run(1000, new TellerProgram(), budget: 0);
        // Three rounds are counted, one is recorded (it has no poll), one leads from the recording to the compiled code.
        Assert.Equal(4, outcome.Teller.InterpreterBreaks);
        // The fourth round is recorded in a transaction of its own. Two rounds of compiled code to a break: the preamble has no poll.
        Assert.InRange(outcome.Teller.Breaks.Count, 480, 1000);
    }

    [Fact]
    public void An_abort_abandons_the_recording_and_after_two_the_next_is_inevitable()
    {
        int aborted = 0;
        bool inevitable = false;
        // Long enough for the counts between one attempt and the next.
        Outcome outcome = Run(600, new TellerProgram
        {
            OnIteration = (ts, i) =>
            {
                if (!ts.Jit.State.Recording)
                    return;
                inevitable = ts.IsInevitable;
                if (inevitable)
                    return;
                aborted++;
                ts.AbortForTest();
            },
        });
        Assert.Equal(2, aborted);
        Assert.True(inevitable);
        Assert.Equal(2, outcome.Aborts.Count(a => a.Reason == GiveUpReason.TransactionAborted));
        Assert.NotEmpty(outcome.Pipeline.Recorded);
    }

    [Fact]
    public void Short_transactions_give_the_same_result() => Run(500, new TellerProgram(), budget: 3);
}
