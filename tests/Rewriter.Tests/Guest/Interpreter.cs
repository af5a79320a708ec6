using System.Text;

namespace JitStm.Rewriter.Tests;

/// <summary>
/// Runs guest programs on frames. It defines what an instruction means; <see cref="GuestRecorder"/> says the same in trace ops.
/// Accesses to cells go through the barriers, as woven code's would.
/// </summary>
public sealed class GuestInterpreter(GuestProgram program, MockStm stm)
{
    public Frame Frame = new();
    public int Code;
    public int Pc;

    public bool AtHeader => Code == 0 && Pc == 0;

    public bool Done { get; private set; }

    public void Start()
    {
        Frame.Regs[0] = new W_Int(0);
        Frame.Regs[1] = new W_Int(program.Rounds);
        Frame.Regs[2] = new Pair { A = 3, Numbers = new long[4] };
        Frame.Regs[3] = new Cell { Num = 4, Items = new long[4], Refs = new object?[4] };
        Frame.Regs[4] = new W_Int(7);
        Frame.Regs[5] = new Triple { Ref = Frame.Regs[2], Other = (Pair)Frame.Regs[2]! };
        Frame.Regs[6] = new OtherCell { Next = (Cell)Frame.Regs[3]!, Items = new long[4] };
        Frame.Regs[7] = new W_Float();
    }

    public Instruction Next => program.Codes[Code][Pc];

    public void Step()
    {
        Instruction i = Next;
        object?[] r = Frame.Regs;
        Frame.Pc = Pc;
        Pc++;
        switch (i.Op)
        {
            case Do.Const: r[i.A] = program.Consts[i.B]; break;
            case Do.Move: r[i.A] = r[i.B]; break;
            case Do.Add or Do.Sub or Do.Mul or Do.And: r[i.A] = Arithmetic(i.Op, r[i.B], r[i.C]); break;
            case Do.FloatAdd: r[i.A] = AddFloats(r[i.B], r[i.C]); break;
            case Do.Make: r[i.A] = Make(i.B); break;
            case Do.Get: r[i.A] = Get(r[i.B], i.C); break;
            case Do.Set: Set(r[i.A], i.C, r[i.B]); break;
            case Do.MakeItems: MakeItems(r[i.A]); break;
            case Do.GetItem: r[i.A] = GetItem(r[i.B], i.C, r[i.C]); break;
            case Do.SetItem: SetItem(r[i.A], i.B, r[i.B], r[i.C]); break;
            case Do.SkipIfLess: Skip(r[i.A] is W_Int a && r[i.B] is W_Int b && a.Value < b.Value, i.C); break;
            case Do.SkipIfEqual: Skip(r[i.A] is W_Int x && r[i.B] is W_Int y && x.Value == y.Value, i.C); break;
            case Do.SkipIfNull: Skip(r[i.A] is null, i.C); break;
            case Do.SkipIfSame: Skip(r[i.A] is Pair or Cell && ReferenceEquals(r[i.A], r[i.B]), i.C); break;
            case Do.Reads: r[i.A] = r[i.B] is { } read ? new W_Int(Host.Reads(read)) : null; break;
            case Do.Writes: if (r[i.B] is { } written) Host.Writes(written); break;
            case Do.Runs: r[i.A] = r[i.B] is { } run ? new W_Int(Host.Runs(run)) : null; break;
            case Do.Appends: Host.Appends(r[i.B]); break;
            case Do.Pure: r[i.A] = r[i.B] is W_Int p ? new W_Int(Host.Pure(p.Value)) : null; break;
            case Do.Throws: r[i.A] = r[i.B] is W_Int t ? Throws(t.Value) : null; break;
            case Do.GetStatic: r[i.A] = new W_Int(Pair.Static); break;
            case Do.SetStatic: if (r[i.B] is W_Int s) Pair.Static = s.Value; break;
            case Do.Call: Call(i); break;
            case Do.Return: Return(i); break;
            case Do.Count: Count(); break;
        }
    }

    private void Skip(bool condition, int distance)
    {
        if (condition)
            Pc = Math.Min(Pc + distance, program.Codes[Code].Length - 1);
    }

    private static W_Int? Arithmetic(Do op, object? a, object? b)
    {
        if (a is not W_Int x || b is not W_Int y)
            return null;
        Int128 exact = op switch
        {
            Do.Add => (Int128)x.Value + y.Value,
            Do.Sub => (Int128)x.Value - y.Value,
            Do.Mul => (Int128)x.Value * y.Value,
            _ => x.Value & y.Value,
        };
        return exact != (long)exact ? null : new W_Int((long)exact);
    }

    private static W_Float? AddFloats(object? a, object? b)
    {
        double? x = a is W_Int i ? i.Value : (a as W_Float)?.Value, y = b is W_Int j ? j.Value : (b as W_Float)?.Value;
        return x is null || y is null ? null : MakeFloat(x.Value + y.Value);
    }

    public static W_Float MakeFloat(double value) => new(value);

    private object Make(int which)
    {
        object made = which switch { 0 => new Pair(), 1 => new Triple(), 2 => new Cell(), _ => new OtherCell() };
        if (made is Cell)
            stm.New(made);
        return made;
    }

    private object? Get(object? target, int which) => target switch
    {
        Pair p => (which % 8) switch
        {
            0 => new W_Int(p.A),
            1 => new W_Int(p.B),
            2 => p.Ref,
            3 => p.Other,
            4 => new W_Int(p.Small),
            5 => new W_Int(p.SmallSigned),
            6 => new W_Int(p.Flag ? 1 : 0),
            _ => MakeFloat(p.Single),
        },
        Cell c => (which % 4) switch
        {
            0 => new W_Int(stm.R(c).Num),
            1 => stm.R(c).Value,
            2 => stm.R(c).Next,
            _ => new W_Int(c.Fixed),
        },
        _ => null,
    };

    private void Set(object? target, int which, object? value)
    {
        if (target is Pair p)
        {
            switch (which % 8)
            {
                case 0 when value is W_Int i: p.A = i.Value; break;
                case 1 when value is W_Int i: p.B = i.Value; break;
                case 2: p.Ref = value; break;
                case 3 when value is Pair q: p.Other = q; break;
                case 4 when value is W_Int i: p.Small = (byte)i.Value; break;
                case 5 when value is W_Int i: p.SmallSigned = (sbyte)i.Value; break;
                case 6 when value is W_Int i: p.Flag = i.Value == 0; break;
                case 7 when value is W_Float f: p.Single = (float)f.Value; break;
            }
        }
        else if (target is Cell c)
        {
            switch (which % 4)
            {
                case 0 when value is W_Int i: stm.W(c).Num = i.Value; break;
                case 1: stm.W(c).Value = value; break;
                case 2 when value is Cell d: stm.W(c).Next = d; break;
            }
        }
    }

    private void MakeItems(object? target)
    {
        if (target is Pair p)
            p.Numbers = new long[4];
        else if (target is Cell c)
            stm.W(c).Items = new long[4];
    }

    /// <summary>The number of an item: from a register that holds an integer, else from the register's own number.</summary>
    private static int Index(int register, object? value) => value is W_Int i ? (int)i.Value & 3 : register & 3;

    private W_Int? GetItem(object? target, int register, object? index)
    {
        long[]? items = target is Pair p ? p.Numbers : target is Cell c ? stm.R(c).Items : null;
        return items is null ? null : new W_Int(items[Index(register, index)]);
    }

    private void SetItem(object? target, int register, object? index, object? value)
    {
        if (value is not W_Int v)
            return;
        if (target is Pair { Numbers: { } numbers })
            numbers[Index(register, index)] = v.Value;
        else if (target is Cell c && stm.R(c).Items is not null)
            stm.W(c).Items![Index(register, index)] = v.Value;
    }

    private static W_Int? Throws(long x)
    {
        try
        {
            return new W_Int(Host.Throws(x));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Call(Instruction i)
    {
        var callee = new Frame { Back = Frame };
        callee.Regs[2] = Frame.Regs[i.B];
        callee.Regs[3] = Frame.Regs[i.C];
        Frame.Pc = Pc;
        (Frame, Code, Pc) = (callee, 1, 0);
    }

    private void Return(Instruction i)
    {
        object? result = Frame.Regs[i.A];
        Frame = Frame.Back!;
        (Code, Pc) = (0, Frame.Pc);
        // Where the call stands says where the result goes.
        Frame.Regs[program.Codes[0][Pc - 1].A] = result;
    }

    private void Count()
    {
        var count = new W_Int(((W_Int)Frame.Regs[0]!).Value + 1);
        Frame.Regs[0] = count;
        if (count.Value < ((W_Int)Frame.Regs[1]!).Value)
            Pc = 0;
        else
            Done = true;
    }

    /// <summary>Everything that the guest can see, with identities up to renaming; boxes by value.</summary>
    public string Dump()
    {
        var names = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        var text = new StringBuilder();
        var work = new Queue<object>();
        string Name(object? o)
        {
            switch (o)
            {
                case null: return "null";
                case W_Int i: return $"{i.Value}";
                case W_Float f: return $"{f.Value:R}f";
            }
            if (!names.TryGetValue(o, out int number))
            {
                names.Add(o, number = names.Count);
                work.Enqueue(o);
            }
            return $"{o.GetType().Name}#{number}";
        }
        Name(Frame);
        while (work.TryDequeue(out object? o))
        {
            text.Append(Name(o)).Append(": ").AppendLine(o switch
            {
                Frame f => $"pc {f.Pc} back {Name(f.Back)} regs {string.Join(", ", f.Regs.Select(Name))}",
                Pair p => $"{p.A} {p.B} {Name(p.Ref)} {Name(p.Other)} {p.Small} {p.SmallSigned} {p.Flag} {p.Single} [{string.Join(' ', p.Numbers ?? [])}]",
                Cell c => $"{c.Num} {Name(c.Value)} {Name(c.Next)} {c.Fixed} [{string.Join(' ', c.Items ?? [])}]",
                _ => "?",
            });
        }
        return text.Append($"static {Pair.Static} log {string.Join(';', Host.Log)}").ToString();
    }
}
