using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace JitStm.Rewriter.Weaving;

/// <summary>
/// Collects insertions into one method body and applies them in one go.
/// What is inserted before an instruction takes over its branches, region borders and sequence point:
/// whoever came to the instruction now comes through the insertion.
/// </summary>
internal sealed class MethodBodyEditor(WeaveContext context, MethodDefinition method)
{
    private readonly Dictionary<Instruction, List<Instruction>> _before = [];
    private readonly Dictionary<Instruction, List<Instruction>> _after = [];
    private readonly Dictionary<string, VariableDefinition> _temps = new(StringComparer.Ordinal);
    private MethodFlow? _flow;

    public WeaveContext Context { get; } = context;

    public MethodDefinition Method { get; } = method;

    public MethodBody Body => Method.Body;

    /// <summary>Stack facts about the body as it is before the pending insertions.</summary>
    public MethodFlow Flow => _flow ??= new MethodFlow(Method);

    public void InsertBefore(Instruction at, params ReadOnlySpan<Instruction> code) => Add(_before, at, code);

    public void InsertAfter(Instruction at, params ReadOnlySpan<Instruction> code) => Add(_after, at, code);

    /// <summary>A scratch local; its value does not live past the instructions of one insertion.</summary>
    public VariableDefinition Temp(TypeReference type)
    {
        if (!_temps.TryGetValue(type.FullName, out VariableDefinition? temp))
        {
            temp = NewLocal(type);
            _temps.Add(type.FullName, temp);
        }
        return temp;
    }

    public VariableDefinition NewLocal(TypeReference type)
    {
        var local = new VariableDefinition(type);
        Body.Variables.Add(local);
        Body.InitLocals = true;
        return local;
    }

    /// <summary>Pushes the current thread's StmThread.</summary>
    public Instruction LoadThread() =>
        ThreadOperand.Find(Context, Method) is { } parameter
            ? Instruction.Create(OpCodes.Ldarg, parameter)
            : Instruction.Create(OpCodes.Call, Context.CoreMethod("StmThread", "get_Current"));

    public void Apply()
    {
        if (_before.Count == 0 && _after.Count == 0)
            return;
        Retarget();
        var old = Body.Instructions.ToList();
        Body.Instructions.Clear();
        foreach (Instruction instruction in old)
        {
            if (_before.TryGetValue(instruction, out var before))
                before.ForEach(Body.Instructions.Add);
            Body.Instructions.Add(instruction);
            if (_after.TryGetValue(instruction, out var after))
                after.ForEach(Body.Instructions.Add);
        }
        _before.Clear();
        _after.Clear();
        _flow = null;
    }

    private static void Add(Dictionary<Instruction, List<Instruction>> at, Instruction instruction, ReadOnlySpan<Instruction> code)
    {
        if (!at.TryGetValue(instruction, out List<Instruction>? list))
            at.Add(instruction, list = []);
        list.AddRange(code);
    }

    private void Retarget()
    {
        Instruction? First(Instruction? i) => i != null && _before.TryGetValue(i, out var before) ? before[0] : i;
        foreach (Instruction instruction in Body.Instructions)
        {
            if (instruction.Operand is Instruction target)
                instruction.Operand = First(target);
            else if (instruction.Operand is Instruction[] targets)
                instruction.Operand = targets.Select(t => First(t)!).ToArray();
        }
        foreach (ExceptionHandler handler in Body.ExceptionHandlers)
        {
            handler.TryStart = First(handler.TryStart);
            handler.TryEnd = First(handler.TryEnd);
            handler.HandlerStart = First(handler.HandlerStart);
            handler.HandlerEnd = First(handler.HandlerEnd);
            handler.FilterStart = First(handler.FilterStart);
        }
        var points = Method.DebugInformation.SequencePoints;
        if (points.Count == 0)
            return;
        foreach (var (at, before) in _before)
        {
            if (Method.DebugInformation.GetSequencePoint(at) is not { } point)
                continue;
            points[points.IndexOf(point)] = new SequencePoint(before[0], point.Document)
            {
                StartLine = point.StartLine, StartColumn = point.StartColumn, EndLine = point.EndLine, EndColumn = point.EndColumn,
            };
        }
    }
}
