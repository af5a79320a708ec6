using JitStm.Tracer;

namespace JitStm.Hosting.Tests;

/// <summary>
/// A stack machine as one writes it in an evening: the stack is a <c>List&lt;object&gt;</c>, the code a list of tuples.
/// </summary>
public sealed class ListStack(IEnumerable<(string Op, object? Operand)> code)
{
    public static readonly JitDriver Driver = new("list stack", greens: 2) { PortalClass = typeof(ListStack) };

    [ImmutableArray] private readonly (string Op, object? Operand)[] _code = [.. code];
    private readonly JitCell _cell = new();
    private readonly JitThread _jit = new(null);
    private readonly object?[] _variables = new object?[16];

    public object? Run() => Run(0, []);

    private object? Pop(List<object?> stack)
    {
        object? top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }

    private long PopInt(List<object?> stack) => Pop(stack) is long number ? number : throw new InvalidOperationException("not a number");

    [Portal]
    private object? Run(int pc, List<object?> stack)
    {
        ListStack machine = this;
        for (;;)
        {
            Driver.MergePoint(machine, pc, stack);
            // The same each time that this place is reached: known, the stack's items are as good as locals.
            Jit.Promote(stack.Count);
            (string op, object? operand) = machine._code[pc++];
            switch (op)
            {
                case "push": stack.Add(operand); break;
                case "load": stack.Add(machine._variables[(int)operand!]); break;
                case "store": machine._variables[(int)operand!] = machine.Pop(stack); break;
                case "add": stack.Add(machine.PopInt(stack) + machine.PopInt(stack)); break;
                case "mul": stack.Add(machine.PopInt(stack) * machine.PopInt(stack)); break;
                case "mask": stack.Add(machine.PopInt(stack) & 0xffff); break;
                case "less": stack.Add(machine.PopInt(stack) < machine.PopInt(stack)); break;
                case "iffalse": if (machine.Pop(stack) is false) pc = (int)operand!; break;
                case "back":
                    pc = (int)operand!;
                    if (Driver.CanEnter(machine._cell))
                    {
                        (ListStack m, int p, List<object?> s) = (machine, pc, stack);
                        if (Driver.Enter(machine._jit, machine._cell, ref m, ref p, ref s) == JitOutcome.Returned)
                            return machine._jit.Result;
                        (machine, pc, stack) = (m, p, s);
                    }
                    break;
                case "halt": return machine.Pop(stack);
            }
        }
    }
}
