using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Tracer.Tests;

// A small dynamic language: register code, boxes, virtual calls, heap frames, lists, exceptions. Written as a host would write it.

public sealed class GuestError(string message) : Exception(message);

public abstract class W
{
    public abstract W Add(W other);

    public abstract W Subtract(W other);

    public abstract W Multiply(W other);

    public abstract bool Less(W other);

    public virtual bool IsTrue => true;

    [DontLookInside]
    public virtual string Show() => GetType().Name;

    [DontLookInside]
    public static W BadOperand(string what, W a, W b) => throw new GuestError($"bad operands for {what}: {a.Show()} and {b.Show()}");
}

[IdentityFree]
public sealed class W_Int(long value) : W
{
    public readonly long Value = value;

    public override W Add(W other) => other is W_Int i
        ? JitMath.AddOverflows(Value, i.Value) ? new W_Float((double)Value + i.Value) : new W_Int(Value + i.Value)
        : other is W_Float f ? new W_Float(Value + f.Value) : BadOperand("+", this, other);

    public override W Subtract(W other) => other is W_Int i ? new W_Int(Value - i.Value) : other is W_Float f ? new W_Float(Value - f.Value) : BadOperand("-", this, other);

    public override W Multiply(W other) => other is W_Int i ? new W_Int(Value * i.Value) : other is W_Float f ? new W_Float(Value * f.Value) : BadOperand("*", this, other);

    public override bool Less(W other) => other is W_Int i ? Value < i.Value : other is W_Float f ? Value < f.Value : BadOperand("<", this, other).IsTrue;

    public override bool IsTrue => Value != 0;

    public override string Show() => Value.ToString();
}

[IdentityFree]
public sealed class W_Float(double value) : W
{
    public readonly double Value = value;

    private double Number(W other) => other is W_Float f ? f.Value : other is W_Int i ? i.Value : ((W_Int)BadOperand("float op", this, other)).Value;

    public override W Add(W other) => new W_Float(Value + Number(other));

    public override W Subtract(W other) => new W_Float(Value - Number(other));

    public override W Multiply(W other) => new W_Float(Value * Number(other));

    public override bool Less(W other) => Value < Number(other);

    public override bool IsTrue => Value != 0;

    public override string Show() => Value.ToString("R");
}

public sealed class W_Bool : W
{
    public static readonly W_Bool True = new(), False = new();

    public override W Add(W other) => BadOperand("+", this, other);

    public override W Subtract(W other) => BadOperand("-", this, other);

    public override W Multiply(W other) => BadOperand("*", this, other);

    public override bool Less(W other) => BadOperand("<", this, other).IsTrue;

    public override bool IsTrue => this == True;

    public override string Show() => this == True ? "true" : "false";
}

public sealed class W_List : W
{
    public W[] Items = new W[4];
    public int Count;

    public override W Add(W other) => Append(other);

    public override W Subtract(W other) => BadOperand("-", this, other);

    public override W Multiply(W other) => BadOperand("*", this, other);

    public override bool Less(W other) => other is W_List l ? Count < l.Count : BadOperand("<", this, other).IsTrue;

    public override bool IsTrue => Count > 0;

    public W Append(W item)
    {
        if (Count == Items.Length)
            Grow();
        Items[Count] = item;
        Count++;
        // A guard after two effects in the same bytecode.
        return Count > 1000000 ? BadOperand("append", this, item) : this;
    }

    private void Grow() => Array.Resize(ref Items, Items.Length * 2);

    public W Get(W index)
    {
        if (index is not W_Int i)
            return BadOperand("[]", this, index);
        if ((ulong)i.Value >= (ulong)Count)
            throw new GuestError($"index {i.Value} is out of range");
        return Items[(int)i.Value];
    }

    public void Set(W index, W value)
    {
        if (index is not W_Int i)
        {
            BadOperand("[]", this, index);
            return;
        }
        if ((ulong)i.Value >= (ulong)Count)
            throw new GuestError($"index {i.Value} is out of range");
        Items[(int)i.Value] = value;
    }

    public override string Show() => "[" + string.Join(" ", Items.Take(Count).Select(x => x.Show())) + "]";
}

public enum Ins { Const, Move, Add, Sub, Mul, Less, JumpIfNot, Jump, Loop, Call, Return, List, Append, Get, Set, Print, Fail, Bump }

public sealed class MiniCode(string name, int[] ops, W[] consts, int registers, int handler)
{
    public readonly string Name = name;
    [ImmutableArray] public readonly int[] Ops = ops;
    [ImmutableArray] public readonly W[] Consts = consts;
    [ImmutableArray] public MiniCode[] Functions = [];
    public readonly int Registers = registers;
    /// <summary>Where an exception in this code goes on; -1: nowhere.</summary>
    public readonly int Handler = handler;
    public readonly JitCell[] Cells = Enumerable.Range(0, ops.Length + 1).Select(_ => new JitCell()).ToArray();
}

public sealed class MiniFrame(MiniCode code, MiniFrame? back, int target)
{
    public readonly MiniCode Code = code;
    public readonly MiniFrame? Back = back;
    public readonly W[] Regs = new W[code.Registers];
    /// <summary>The caller's register for the result.</summary>
    public readonly int Target = target;
    public int Pc;
}

public sealed class MiniThread
{
    public readonly JitThread Jit = new(null);
    public readonly List<string> Output = [];
    public MiniFrame? Top;
    public long Bumps;

    [DontLookInside(CallEffects.WritesOpaque | CallEffects.Throws)]
    public void Print(W value) => Output.Add(value.Show());

    [DontLookInside(CallEffects.Reads | CallEffects.Throws)]
    public void FailIf(W value)
    {
        if (value is W_Int { Value: < 0 })
            throw new GuestError("negative");
    }
}

public static class MiniVm
{
    public static readonly JitDriver Driver = new("mini", 2)
    {
        GetLocation = greens => $"{((MiniCode)greens[0]!).Name};mini:{greens[1]} {(Ins)((MiniCode)greens[0]!).Ops[(int)greens[1]!]}",
    };

    public static W? Run(MiniThread ts, MiniCode code)
    {
        ts.Top = new MiniFrame(code, null, 0);
        for (;;)
        {
            try
            {
                return Dispatch(ts, ts.Top!);
            }
            catch (GuestError error)
            {
                MiniFrame? frame = ts.Top;
                while (frame is not null && frame.Code.Handler < 0)
                    frame = frame.Back;
                ts.Output.Add($"caught {error.Message} in {ts.Top!.Code.Name} at {ts.Top.Pc}");
                if (frame is null)
                    throw;
                frame.Pc = frame.Code.Handler;
                ts.Top = frame;
            }
        }
    }

    [Portal]
    private static W? Dispatch(MiniThread ts, MiniFrame frame)
    {
        MiniCode code = frame.Code;
        int pc = frame.Pc;
        for (;;)
        {
            Driver.MergePoint(code, pc, ts, frame);
            int[] ops = code.Ops;
            W[] regs = frame.Regs;
            int a = ops[pc + 1], b = ops[pc + 2], c = ops[pc + 3];
            switch ((Ins)ops[pc])
            {
                case Ins.Const:
                    regs[a] = code.Consts[b];
                    break;
                case Ins.Move:
                    regs[a] = regs[b];
                    break;
                case Ins.Add:
                    frame.Pc = pc;
                    regs[a] = regs[b].Add(regs[c]);
                    break;
                case Ins.Sub:
                    frame.Pc = pc;
                    regs[a] = regs[b].Subtract(regs[c]);
                    break;
                case Ins.Mul:
                    frame.Pc = pc;
                    regs[a] = regs[b].Multiply(regs[c]);
                    break;
                case Ins.Less:
                    frame.Pc = pc;
                    regs[a] = regs[b].Less(regs[c]) ? W_Bool.True : W_Bool.False;
                    break;
                case Ins.JumpIfNot:
                    if (!regs[a].IsTrue)
                    {
                        pc = b;
                        continue;
                    }
                    break;
                case Ins.Jump:
                    pc = a;
                    continue;
                case Ins.Loop:
                    pc = a;
                    if (Driver.CanEnter(code.Cells[a]))
                    {
                        (MiniCode c2, int p2, MiniThread t2, MiniFrame f2) = (code, pc, ts, frame);
                        if (Driver.Enter(ts.Jit, code.Cells[a], ref c2, ref p2, ref t2, ref f2) == JitOutcome.Returned)
                            return (W?)ts.Jit.Result;
                        (code, pc, frame) = (c2, p2, f2);
                    }
                    continue;
                case Ins.Call:
                {
                    frame.Pc = pc + 4;
                    MiniCode callee = Jit.Promote(code.Functions[b]);
                    var next = new MiniFrame(callee, frame, a);
                    next.Regs[0] = regs[c];
                    ts.Top = frame = next;
                    code = callee;
                    pc = 0;
                    continue;
                }
                case Ins.Return:
                {
                    W result = regs[a];
                    MiniFrame? back = frame.Back;
                    ts.Top = back;
                    if (back is null)
                        return result;
                    back.Regs[frame.Target] = result;
                    frame = back;
                    code = Jit.Promote(frame.Code);
                    pc = Jit.Promote(frame.Pc);
                    continue;
                }
                case Ins.List:
                    regs[a] = new W_List();
                    break;
                case Ins.Append:
                    frame.Pc = pc;
                    regs[a] = ((W_List)regs[b]).Append(regs[c]);
                    break;
                case Ins.Get:
                    frame.Pc = pc;
                    regs[a] = ((W_List)regs[b]).Get(regs[c]);
                    break;
                case Ins.Set:
                    frame.Pc = pc;
                    ((W_List)regs[a]).Set(regs[b], regs[c]);
                    break;
                case Ins.Print:
                    frame.Pc = pc;
                    ts.Print(regs[a]);
                    break;
                case Ins.Fail:
                    frame.Pc = pc;
                    ts.FailIf(regs[a]);
                    break;
                case Ins.Bump:
                    // A store, then a guard on what was stored, then another store.
                    ts.Bumps++;
                    regs[a] = ts.Bumps % 3 == 0 ? W_Bool.True : W_Bool.False;
                    ts.Bumps += 10;
                    break;
            }
            pc += 4;
        }
    }
}
