using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Registers;

/// <summary>A register machine with struct values. Nothing of it is transactional: it only wants the JIT.</summary>
public sealed class Machine(Function[] functions, TextWriter output)
{
    public static readonly JitDriver Driver = new("registers", greens: 2)
    {
        PortalClass = typeof(Machine),
        GetLocation = greens => $"{((Function)greens[0]!).Name}~#{greens[1]}",
    };

    [ImmutableArray] private readonly Function[] _functions = functions;
    private readonly TextWriter _output = output;
    private readonly JitThread _jit = new(null);

    public void Run() => Run(new Frame(_functions[^1], null, 0));

    [Portal]
    private void Run(Frame frame)
    {
        Function f = frame.Function;
        int pc = 0;
        Machine machine = this;
        for (;;)
        {
            Driver.MergePoint(f, pc, machine, frame);
            Instruction i = f.Code[pc++];
            Value[] r = frame.Registers;
            switch (i.Op)
            {
                case Op.Const: r[i.A] = f.Constants[i.B]; break;
                case Op.Move: r[i.A] = r[i.B]; break;
                case Op.Add: r[i.A] = Add(r[i.B], r[i.C]); break;
                case Op.Sub: r[i.A] = Value.Of(r[i.B].ToNumber() - r[i.C].ToNumber()); break;
                case Op.Mul: r[i.A] = Value.Of(r[i.B].ToNumber() * r[i.C].ToNumber()); break;
                case Op.Div: r[i.A] = Value.Of(r[i.B].ToNumber() / r[i.C].ToNumber()); break;
                case Op.Mod: r[i.A] = Value.Of(r[i.B].ToNumber() % r[i.C].ToNumber()); break;
                case Op.Less: r[i.A] = Value.Of(r[i.B].ToNumber() < r[i.C].ToNumber()); break;
                case Op.Equal: r[i.A] = Value.Of(r[i.B].Same(r[i.C])); break;
                case Op.Jump: pc = i.A; break;
                case Op.IfFalse: if (!r[i.A].IsTrue()) pc = i.B; break;
                case Op.JumpBack:
                    JitCell cell = f.Cells[pc - 1]!;
                    pc = i.A;
                    if (Driver.CanEnter(cell))
                    {
                        (Function f2, int pc2, Machine m2, Frame fr2) = (f, pc, machine, frame);
                        if (Driver.Enter(machine._jit, cell, ref f2, ref pc2, ref m2, ref fr2) == JitOutcome.Returned)
                            return;
                        (f, pc, frame) = (f2, pc2, fr2);
                    }
                    break;
                case Op.Call:
                    frame.Pc = pc;
                    frame = machine.Enter(frame, Jit.Promote(machine._functions[i.B]), i);
                    (f, pc) = (frame.Function, 0);
                    break;
                case Op.Return:
                    if (frame.Caller is not { } caller)
                        return;
                    caller.Registers[frame.Result] = r[i.A];
                    frame = caller;
                    (f, pc) = (Jit.Promote(frame.Function), Jit.Promote(frame.Pc));
                    break;
                case Op.Print: machine.Print(r[i.A]); break;
                case Op.NewList: r[i.A] = Value.Of([]); break;
                case Op.Append: r[i.A].ToList().Add(r[i.B]); break;
                case Op.Get: r[i.A] = r[i.B].ToList()[(int)r[i.C].ToNumber()]; break;
                case Op.Set: r[i.A].ToList()[(int)r[i.B].ToNumber()] = r[i.C]; break;
                case Op.Length: r[i.A] = Value.Of(r[i.B].ToList().Count); break;
            }
        }
    }

    private static Value Add(Value a, Value b) =>
        a.Tag == Tag.Number && b.Tag == Tag.Number ? Value.Of(a.Number + b.Number) : Value.Of(a.ToString() + b);

    /// <summary>The callee's frame with the arguments, which stand behind the result's register.</summary>
    [UnrollSafe]
    private Frame Enter(Frame caller, Function callee, Instruction call)
    {
        var frame = new Frame(callee, caller, call.A);
        for (int k = 0; k < callee.Parameters; k++)
            frame.Registers[k] = caller.Registers[call.A + 1 + k];
        return frame;
    }

    [DontLookInside(CallEffects.WritesOpaque)]
    private void Print(Value value) => _output.WriteLine(value);
}
