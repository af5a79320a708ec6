using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving;

/// <summary>An instruction that takes a value from the stack, and as which operand (0 is the deepest it takes).</summary>
internal readonly record struct Use(Instruction Consumer, int Operand);

/// <summary>
/// Who makes each stack value and who takes it: a forward walk over one method body with sets of producers for stack slots.
/// dup is transparent: its copies count as values of the original producer. Values that go through locals do not:
/// a store to a local is a use like any other. Code that cannot be reached has no facts.
/// </summary>
internal sealed class MethodFlow
{
    private static readonly Instruction s_exception = Instruction.Create(OpCodes.Nop);

    private readonly MethodDefinition _method;
    private readonly Dictionary<Instruction, Slot[]> _stackBefore = [];
    private readonly Dictionary<Instruction, List<Use>> _uses = [];

    public MethodFlow(MethodDefinition method)
    {
        _method = method;
        Walk();
        foreach (var (instruction, stack) in _stackBefore)
            CollectUses(instruction, stack);
    }

    /// <summary>The instruction is reachable.</summary>
    public bool Reaches(Instruction instruction) => _stackBefore.ContainsKey(instruction);

    /// <summary>Possible producers of an operand, counted from the top of the stack (0 is the top).</summary>
    public IReadOnlyCollection<Instruction> Producers(Instruction at, int fromTop)
    {
        Slot[] stack = _stackBefore[at];
        return stack[stack.Length - 1 - fromTop].Producers;
    }

    /// <summary>The operand is `this` of an instance method, on every path.</summary>
    public bool IsThis(Instruction at, int fromTop) =>
        _method.HasThis && Producers(at, fromTop).All(p =>
            p.OpCode.Code == Code.Ldarg_0 || (p.OpCode.Code is Code.Ldarg or Code.Ldarg_S && p.Operand == _method.Body.ThisParameter));

    /// <summary>Everybody who takes the value that the instruction pushes.</summary>
    public IReadOnlyList<Use> Uses(Instruction producer) => _uses.TryGetValue(producer, out var uses) ? uses : [];

    /// <summary>How many values the instruction takes.</summary>
    public int Pops(Instruction at) => Stack.Pops(_method, at, _stackBefore[at].Length);

    private void Walk()
    {
        var work = new Stack<Instruction>();
        Enter(work, _method.Body.Instructions[0], []);
        foreach (ExceptionHandler handler in _method.Body.ExceptionHandlers)
        {
            Slot[] stack = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? [Slot.Of(s_exception)] : [];
            Enter(work, handler.HandlerStart, stack);
            if (handler.FilterStart != null)
                Enter(work, handler.FilterStart, stack);
        }
        while (work.TryPop(out Instruction? instruction))
        {
            Slot[] after = Execute(instruction, _stackBefore[instruction]);
            foreach (Instruction next in Successors(instruction))
                Enter(work, next, instruction.OpCode.Code == Code.Leave ? [] : after);
        }
    }

    private void Enter(Stack<Instruction> work, Instruction at, Slot[] stack)
    {
        if (!_stackBefore.TryGetValue(at, out Slot[]? known))
        {
            _stackBefore.Add(at, stack);
            work.Push(at);
            return;
        }
        if (known.Length != stack.Length)
            throw new InvalidOperationException($"{_method.FullName}: different stack depths meet at {at}");
        var joined = new Slot[stack.Length];
        bool changed = false;
        for (int i = 0; i < stack.Length; i++)
        {
            joined[i] = known[i].Join(stack[i]);
            changed |= joined[i] != known[i];
        }
        if (changed)
        {
            _stackBefore[at] = joined;
            work.Push(at);
        }
    }

    private Slot[] Execute(Instruction instruction, Slot[] stack)
    {
        int pops = Stack.Pops(_method, instruction, stack.Length);
        if (instruction.OpCode.Code == Code.Dup)
            return [.. stack, stack[^1]];
        int pushes = Stack.Pushes(instruction);
        var after = new Slot[stack.Length - pops + pushes];
        Array.Copy(stack, after, stack.Length - pops);
        for (int i = 0; i < pushes; i++)
            after[stack.Length - pops + i] = Slot.Of(instruction);
        return after;
    }

    private static IEnumerable<Instruction> Successors(Instruction instruction)
    {
        if (instruction.Operand is Instruction target)
            yield return target;
        if (instruction.Operand is Instruction[] targets)
        {
            foreach (Instruction t in targets)
                yield return t;
        }
        if (instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw) && instruction.Next != null)
            yield return instruction.Next;
    }

    private void CollectUses(Instruction instruction, Slot[] stack)
    {
        if (instruction.OpCode.Code == Code.Dup)
            return;
        int pops = Stack.Pops(_method, instruction, stack.Length);
        for (int operand = 0; operand < pops; operand++)
        {
            foreach (Instruction producer in stack[stack.Length - pops + operand].Producers)
            {
                if (!_uses.TryGetValue(producer, out List<Use>? uses))
                    _uses.Add(producer, uses = []);
                uses.Add(new Use(instruction, operand));
            }
        }
    }

    /// <summary>A set of producers; equal sets of one producer are the common case.</summary>
    private sealed class Slot
    {
        private Slot(HashSet<Instruction> producers) => Producers = producers;

        public HashSet<Instruction> Producers { get; }

        public static Slot Of(Instruction producer) => new([producer]);

        public Slot Join(Slot other) =>
            other.Producers.IsSubsetOf(Producers) ? this : new Slot([.. Producers, .. other.Producers]);
    }
}
