using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Tiny;

/// <summary>A guest thread: its topmost frame is all its state, so an abort only has to put that back.</summary>
public sealed class TinyThread : StmThread
{
    private Frame? _checkpoint;

    public TinyThread(Frame top)
    {
        Top = top;
        Jit = new JitThread(this);
    }

    public JitThread Jit { get; }

    public Frame? Top;

    /// <summary>Threads that this one started and has not joined yet.</summary>
    [Unlogged("changed at commits and outside transactions only")]
    public readonly List<Thread> Children = [];

    protected override void Checkpoint()
    {
        _checkpoint = Top;
        if (Top is not null)
            SaveFrame(Top);
    }

    protected override void Rollback() => Top = _checkpoint;

    /// <summary>Before the first change of a frame that is older than the transaction.</summary>
    [DontLookInside(CallEffects.WritesOpaque)]
    public void SaveFrame(Frame frame) => SavePrivate((IStmPrivate)(object)frame);
}

/// <summary>The dispatch loop: a plain stack machine in C#, plus the few lines that make it JIT-ed and transactional.</summary>
public static class Interpreter
{
    public static readonly JitDriver Driver = MakeDriver();

    [field: Unlogged("set once, before the first thread")]
    public static TextWriter Out { get; set; } = Console.Out;

    private static JitDriver MakeDriver()
    {
        var driver = new JitDriver("tiny", greens: 3)
        {
            PortalClass = typeof(Interpreter),
            GetLocation = greens => $"{((Code)greens[0]!).Name};{((Code)greens[0]!).Lines[(int)greens[1]!]}~#{greens[1]}",
        };
        // A transaction that begins inside Enter starts from the heap: the merge point has to be there.
        driver.BeforeBreak<Code, int, int, TinyThread, Frame>((_, pc, sp, ts, frame) => (frame.Pc, frame.Sp, ts.Top) = (pc, sp, frame));
        return driver;
    }

    /// <summary>Runs a thread to its end: a series of transactions.</summary>
    public static void Run(TinyThread ts) => ts.RunTransactions(() =>
    {
        Dispatch(ts, ts.Top!);
        return true;
    });

    [Portal]
    private static TinyObject Dispatch(TinyThread ts, Frame frame)
    {
        Code code = frame.Code;
        int pc = frame.Pc, sp = frame.Sp;
        for (;;)
        {
            Driver.MergePoint(code, pc, sp, ts, frame);
            int operand = code.Ops[pc + 1];
            TinyObject?[] slots = frame.Slots;
            pc += 2;
            switch (code.Ops[pc - 2])
            {
                case Op.Const: slots[sp++] = code.Program.Constants[operand]; break;
                case Op.LoadLocal: slots[sp++] = slots[operand]; break;
                case Op.StoreLocal: slots[operand] = slots[--sp]; break;
                case Op.LoadGlobal: slots[sp++] = Defined(ts, code.Program.Globals[operand], code, pc); break;
                case Op.StoreGlobal: SetGlobal(ts, code.Program.Globals[operand], slots[--sp]); break;
                case Op.Add: sp--; slots[sp - 1] = new W_Int(Int(slots[sp - 1], code, pc) + Int(slots[sp], code, pc)); break;
                case Op.Sub: sp--; slots[sp - 1] = new W_Int(Int(slots[sp - 1], code, pc) - Int(slots[sp], code, pc)); break;
                case Op.Mul: sp--; slots[sp - 1] = new W_Int(Int(slots[sp - 1], code, pc) * Int(slots[sp], code, pc)); break;
                case Op.Div: sp--; slots[sp - 1] = new W_Int(Divide(Int(slots[sp - 1], code, pc), Int(slots[sp], code, pc), code, pc)); break;
                case Op.Mod: sp--; slots[sp - 1] = new W_Int(Modulo(Int(slots[sp - 1], code, pc), Int(slots[sp], code, pc), code, pc)); break;
                case Op.Less: sp--; slots[sp - 1] = Bool(Int(slots[sp - 1], code, pc) < Int(slots[sp], code, pc)); break;
                case Op.LessEqual: sp--; slots[sp - 1] = Bool(Int(slots[sp - 1], code, pc) <= Int(slots[sp], code, pc)); break;
                case Op.Equal: sp--; slots[sp - 1] = Bool(Int(slots[sp - 1], code, pc) == Int(slots[sp], code, pc)); break;
                case Op.Jump: pc = operand; break;
                case Op.JumpIfFalse: if (Int(slots[--sp], code, pc) == 0) pc = operand; break;
                case Op.JumpBack:
                    pc = operand;
                    if (ts.ShouldBreak())
                        Break(ts, frame, pc, sp);
                    if (Driver.CanEnter(code.Cells[pc]!))
                    {
                        (Code c, int p, int s, TinyThread t, Frame f) = (code, pc, sp, ts, frame);
                        if (Driver.Enter(ts.Jit, code.Cells[pc]!, ref c, ref p, ref s, ref t, ref f) == JitOutcome.Returned)
                            return (TinyObject)ts.Jit.Result!;
                        (code, pc, sp, frame) = (c, p, s, f);
                    }
                    break;
                case Op.Call:
                    Code callee = Jit.Promote(Callee(slots[sp - operand - 1], operand, code, pc));
                    var inner = new Frame(callee, frame);
                    sp -= operand;
                    for (int i = 0; i < operand; i++)
                        inner.Slots[i] = slots[sp + i];
                    (frame.Pc, frame.Sp) = (pc, sp);
                    ts.Top = frame = inner;
                    (code, pc, sp) = (callee, 0, callee.Locals);
                    break;
                case Op.Return:
                    TinyObject? result = slots[sp - 1];
                    if (frame.Back is not { } caller)
                        return result!;
                    ts.Top = frame = caller;
                    ts.SaveFrame(caller);
                    (code, pc, sp) = (Jit.Promote(frame.Code), Jit.Promote(frame.Pc), Jit.Promote(frame.Sp));
                    frame.Slots[sp - 1] = result;
                    break;
                case Op.Print: Print(ts, slots[--sp]); break;
                case Op.Pop: sp--; break;
                case Op.NewList: sp--; slots[sp - 1] = MakeList(ts, slots[sp - 1], Int(slots[sp], code, pc), code, pc); break;
                case Op.GetItem: sp--; slots[sp - 1] = Items(slots[sp - 1], slots[sp], code, pc).Get(ts, (int)Int(slots[sp], code, pc)); break;
                case Op.SetItem: sp -= 3; Items(slots[sp], slots[sp + 1], code, pc).Set(ts, (int)Int(slots[sp + 1], code, pc), slots[sp + 2]); break;
                case Op.Spawn: sp -= operand + 1; Spawn(ts, Callee(slots[sp], operand, code, pc), slots, sp + 1, operand); break;
                case Op.Join: (frame.Pc, frame.Sp) = (pc, sp); Join(ts); break;
                case Op.Begin: ts.AtomicDepth++; break;
                case Op.End: ts.AtomicDepth--; break;
            }
        }
    }

    private static W_Int Bool(bool value) => new(value ? 1 : 0);

    private static long Int(TinyObject? value, Code code, int pc) => value is W_Int i ? i.Value : throw Fail("{0} is not a number", value, code, pc);

    private static TinyObject Defined(TinyThread ts, Cell cell, Code code, int pc) => cell.Value ?? throw Fail("{0} is not defined", cell.Name, code, pc);

    private static void SetGlobal(TinyThread ts, Cell cell, TinyObject? value) => cell.Value = value;

    private static long Divide(long a, long b, Code code, int pc) => b == 0 ? throw Fail("division by zero", null, code, pc) : b == -1 ? -a : a / b;

    private static long Modulo(long a, long b, Code code, int pc) => b == 0 ? throw Fail("division by zero", null, code, pc) : b == -1 ? 0 : a % b;

    private static Code Callee(TinyObject? value, int arguments, Code code, int pc) =>
        value is not W_Func f ? throw Fail("{0} is not a function", value, code, pc)
        : f.Code.Parameters != arguments ? throw Fail("{0} does not take that many arguments", value, code, pc)
        : f.Code;

    private static StmArray<TinyObject?> Items(TinyObject? list, TinyObject? index, Code code, int pc) =>
        list is not W_List l ? throw Fail("{0} is not a list", list, code, pc)
        : (ulong)Int(index, code, pc) >= (ulong)l.Items.Length ? throw Fail("index {0} is out of range", index, code, pc)
        : l.Items;

    // Formatting stands here and not in the callers: a method that builds strings with $"" is too complicated to be traced into.
    [DontLookInside(CallEffects.ReadsOpaque)]
    private static TinyError Fail(string what, object? about, Code code, int pc) => new(string.Format(what, about), code.Lines[pc - 2]);

    [DontLookInside(CallEffects.Throws)]
    private static W_List MakeList(TinyThread ts, TinyObject? item, long length, Code code, int pc)
    {
        if (length is < 0 or > 1 << 28)
            throw Fail("a list cannot have {0} items", length, code, pc);
        var items = new StmArray<TinyObject?>(ts, (int)length);
        items.Fill(ts, 0, (int)length, item);
        return new W_List(items);
    }

    [DontLookInside(CallEffects.WritesOpaque)]
    private static void Print(TinyThread ts, TinyObject? value) => ts.OnCommit(() => Out.WriteLine(value));

    /// <summary>Ends the transaction here: what the next one starts from is in the frame.</summary>
    [DontLookInside]
    private static void Break(TinyThread ts, Frame frame, int pc, int sp)
    {
        (frame.Pc, frame.Sp) = (pc, sp);
        if (ts.Poll())
            ts.Break();
    }

    /// <summary>The thread starts at the commit: only then can it see what was written before the spawn, and an abort forgets it.</summary>
    [DontLookInside]
    private static void Spawn(TinyThread ts, Code callee, TinyObject?[] slots, int first, int count)
    {
        var frame = new Frame(callee, null);
        Array.Copy(slots, first, frame.Slots, 0, count);
        ts.OnCommit(() =>
        {
            var thread = new Thread(() => Run(new TinyThread(frame)), 16 << 20);
            ts.Children.Add(thread);
            thread.Start();
        });
    }

    [DontLookInside]
    private static void Join(TinyThread ts) => ts.RunOutside(() =>
    {
        ts.Children.ForEach(t => t.Join());
        ts.Children.Clear();
        return 0;
    });
}
