using Mono.Cecil.Cil;

namespace JitStm.Tracer;

/// <summary>
/// Which arguments and locals of a method are alive before each instruction, on the whole of its IL (handlers too). A slot whose address is
/// taken counts as read there, and as written nowhere.
/// </summary>
internal sealed class Liveness
{
    private readonly ulong[][] _live;

    private Liveness(ulong[][] live) => _live = live;

    public bool IsLive(int instruction, int slot) => (_live[instruction][slot >> 6] >> (slot & 63) & 1) != 0;

    public static Liveness Of(MethodBody body, Dictionary<Instruction, int> indexes, int argCount)
    {
        var code = body.Instructions;
        int words = (argCount + body.Variables.Count + 63) / 64 + 1;
        var live = new ulong[code.Count][];
        for (int i = 0; i < live.Length; i++)
            live[i] = new ulong[words];
        var state = new ulong[words];
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int i = code.Count - 1; i >= 0; i--)
            {
                Array.Clear(state);
                foreach (int next in Successors(code[i], i, indexes, body))
                    for (int w = 0; w < words; w++)
                        state[w] |= live[next][w];
                Apply(code[i], argCount, body, state);
                if (!state.AsSpan().SequenceEqual(live[i]))
                {
                    state.CopyTo(live[i], 0);
                    changed = true;
                }
            }
        }
        return new Liveness(live);
    }

    private static void Apply(Instruction instruction, int argCount, MethodBody body, ulong[] state)
    {
        int slot = SlotOf(instruction, argCount, body, out Access access);
        if (access == Access.Write)
            state[slot >> 6] &= ~(1UL << (slot & 63));
        else if (access == Access.Read)
            state[slot >> 6] |= 1UL << (slot & 63);
    }

    private static IEnumerable<int> Successors(Instruction instruction, int index, Dictionary<Instruction, int> indexes, MethodBody body)
    {
        FlowControl flow = instruction.OpCode.FlowControl;
        if (flow is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw) && index + 1 < body.Instructions.Count)
            yield return index + 1;
        if (instruction.Operand is Instruction target)
            yield return indexes[target];
        else if (instruction.Operand is Instruction[] targets)
            foreach (Instruction t in targets)
                yield return indexes[t];
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            if (index < indexes[handler.TryStart] || (handler.TryEnd is { } end && index >= indexes[end]))
                continue;
            yield return indexes[handler.HandlerStart];
            if (handler.FilterStart is { } filter)
                yield return indexes[filter];
        }
    }

    internal enum Access { None, Read, Write }

    /// <summary>The argument or local that the instruction is about.</summary>
    public static int SlotOf(Instruction instruction, int argCount, MethodBody body, out Access access)
    {
        Code code = instruction.OpCode.Code;
        // Bodies are simplified when they are loaded: no short forms.
        (int slot, access) = code switch
        {
            Code.Ldarg or Code.Ldarga => (ArgIndex(instruction, body), Access.Read),
            Code.Starg => (ArgIndex(instruction, body), Access.Write),
            Code.Ldloc or Code.Ldloca => (argCount + ((VariableDefinition)instruction.Operand).Index, Access.Read),
            Code.Stloc => (argCount + ((VariableDefinition)instruction.Operand).Index, Access.Write),
            _ => (-1, Access.None),
        };
        return slot;
    }

    private static int ArgIndex(Instruction instruction, MethodBody body)
    {
        var parameter = (Mono.Cecil.ParameterDefinition)instruction.Operand;
        // Cecil gives `this` the index -1 of its own parameter object.
        return parameter == body.ThisParameter ? 0 : parameter.Index + (body.Method.HasThis ? 1 : 0);
    }
}
