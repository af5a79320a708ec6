using System.Reflection;
using System.Reflection.Metadata;
using JitStm.TraceIr;
using Mono.Cecil.Cil;
using CilBody = Mono.Cecil.Cil.MethodBody;
using OpCode = JitStm.TraceIr.OpCode;

namespace JitStm.Tracer;

/// <summary>
/// Decodes one method: follows its control flow once with the kinds (and, where known, the static types) of the evaluation stack, and writes
/// one <see cref="HostInstruction"/> for each CLI instruction. What no slots can hold (pointers, ref structs, ...) becomes
/// <see cref="HostOp.Unsupported"/> and ends the path: a method with such an instruction is not looked into, except that the portal may
/// have them behind <c>CanEnter</c>, which is never true while recording.
/// </summary>
internal sealed partial class MethodDecoder
{
    /// <summary>
    /// An entry of the evaluation stack. Type is the static type where it matters (arrays); Never: a bool that is always false while recording.
    /// Layout: of a struct or an address, whose Kind is Void.
    /// </summary>
    private readonly record struct Entry(Kind Kind, Type? Type = null, bool Never = false, Layout? Layout = null)
    {
        public int Width => Layout?.Width ?? 1;

        public bool IsAddress => Layout is { Pointee: not null };

        public bool IsStruct => Layout is { Pointee: null };
    }

    /// <summary>Thrown by the decoding of one instruction.</summary>
    private sealed class ObstacleException(string reason) : Exception(reason);

    private readonly MethodBase _method;
    private readonly CilBody _body;
    private readonly TokenResolver _resolve;
    private readonly Dictionary<Instruction, int> _index = [];
    private readonly HostInstruction[] _code;
    private readonly Entry[]?[] _entries;
    private readonly Queue<int> _work = new();
    private readonly Entry[] _slots;
    private readonly Type?[] _slotTypes;
    private readonly int[] _firstSlots;
    private readonly bool[] _addressed;
    private readonly int _slotCount;
    private readonly int _argCount;
    private readonly List<Entry> _stack = [];
    private string? _obstacle;
    private bool _loops;
    private int _maxStack;

    private MethodDecoder(MethodBase method, CilBody body)
    {
        (_method, _body, _resolve) = (method, body, new TokenResolver(method));
        for (int i = 0; i < body.Instructions.Count; i++)
            _index[body.Instructions[i]] = i;
        _code = new HostInstruction[body.Instructions.Count];
        _entries = new Entry[]?[_code.Length];
        _slotTypes = SlotTypes(method);
        _argCount = method.GetParameters().Length + (method.IsStatic ? 0 : 1);
        _slots = Array.ConvertAll(_slotTypes, t => EntryOf(t!) ?? new Entry(Kind.Void, t));
        _addressed = new bool[_slots.Length];
        _firstSlots = new int[_slots.Length];
        for (int s = 0; s < _slots.Length; s++)
        {
            _firstSlots[s] = _slotCount;
            _slotCount += _slots[s].Width;
        }
    }

    public static HostMethod Decode(MethodBase method, CilBody body)
    {
        var decoder = new MethodDecoder(method, body);
        decoder.Run();
        return decoder.Finish();
    }

    private static Type?[] SlotTypes(MethodBase method)
    {
        var types = new List<Type?>();
        if (!method.IsStatic)
            types.Add(method.DeclaringType!.IsValueType ? method.DeclaringType.MakeByRefType() : method.DeclaringType);
        foreach (ParameterInfo p in method.GetParameters())
            types.Add(p.ParameterType);
        foreach (LocalVariableInfo local in method.GetMethodBody()!.LocalVariables)
            types.Add(local.LocalType);
        return [.. types];
    }

    private void Run()
    {
        for (int i = 0; i < _code.Length; i++)
        {
            _code[i].Dead = true;
            _code[i].Op = HostOp.Unsupported;
            _code[i].Offset = _body.Instructions[i].Offset;
        }
        Flow(0);
        while (_work.TryDequeue(out int start))
            DecodePath(start);
    }

    /// <summary>The stack as it is now is what <paramref name="target"/> starts with.</summary>
    private void Flow(int target)
    {
        if (_entries[target] is not null)
            return;
        _entries[target] = [.. _stack];
        _work.Enqueue(target);
    }

    private void DecodePath(int start)
    {
        _stack.Clear();
        _stack.AddRange(_entries[start]!);
        for (int i = start; i < _code.Length; i++)
        {
            if (!_code[i].Dead)
                return;
            _entries[i] ??= [.. _stack];
            ref HostInstruction instruction = ref _code[i];
            instruction.Dead = false;
            try
            {
                if (!DecodeOne(_body.Instructions[i], i, ref instruction))
                    return;
            }
            catch (ObstacleException obstacle)
            {
                instruction.Op = HostOp.Unsupported;
                instruction.Data = obstacle.Message;
                _obstacle ??= $"{obstacle.Message} (IL_{instruction.Offset:x4})";
                return;
            }
            NoteDepth();
        }
    }

    private void NoteDepth()
    {
        int depth = 0;
        foreach (Entry entry in _stack)
            depth += entry.Width;
        _maxStack = Math.Max(_maxStack, depth);
    }

    private HostMethod Finish()
    {
        bool portal = _method.IsDefined(typeof(PortalAttribute));
        if (_body.HasExceptionHandlers)
            _obstacle = "it has a try region";
        else if (_loops && !portal && !_method.IsDefined(typeof(UnrollSafeAttribute)))
            _obstacle ??= "it has a loop; mark it [UnrollSafe] if the loop is short";
        Type result = _method is MethodInfo info ? info.ReturnType : typeof(void);
        if (result != typeof(void) && (Layout.TryOf(result) is null || (portal && !Storages.TryOf(result, out _))))
            _obstacle ??= $"it returns {result.Name}";
        return new HostMethod
        {
            Method = _method,
            Code = _code,
            SlotKinds = [.. _slots.SelectMany(KindsOf)],
            ArgCount = _argCount < _firstSlots.Length ? _firstSlots[_argCount] : _slotCount,
            FirstSlots = _firstSlots,
            Owners = [.. _slots.SelectMany((s, k) => Enumerable.Repeat(k, s.Width))],
            Addressed = _addressed,
            // A constructor call needs more entries than the stack of the CLI.
            MaxStack = _maxStack + 24,
            Result = Storages.TryOf(result, out Storage storage) ? storage.Kind() : Kind.Void,
            ResultIsBool = result == typeof(bool),
            Obstacle = _obstacle,
            StackKinds = Array.ConvertAll(_entries, e => e is null ? null : (Kind[])[.. e.SelectMany(KindsOf)]),
            Liveness = Liveness.Of(_body, _index, _argCount),
        };
    }

    private static IEnumerable<Kind> KindsOf(Entry entry) => entry.Layout?.Kinds ?? [entry.Kind];

    /// <summary>Null for a type that no slots can hold.</summary>
    private static Entry? EntryOf(Type type) => Layout.TryOf(type) switch
    {
        null => null,
        { IsScalar: true } scalar => new Entry(scalar.Kinds[0], type),
        var layout => new Entry(Kind.Void, type, false, layout),
    };

    private void Push(Kind kind, Type? type = null) => _stack.Add(new Entry(kind, type));

    private void PushType(Type type) => _stack.Add(Demand(type));

    private static Entry Demand(Type type) => EntryOf(type) ?? throw new ObstacleException($"a value of type {type} cannot stand in a trace");

    private Entry Pop()
    {
        if (_stack.Count == 0)
            throw new ObstacleException("the evaluation stack is empty");
        Entry top = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }

    /// <summary>A value of one slot.</summary>
    private Entry PopValue()
    {
        Entry top = Pop();
        if (top.Layout is not null)
            throw new ObstacleException(top.IsAddress ? "an address is used otherwise than by a load or store" : $"a {top.Type?.Name} is used as a number or reference");
        return top;
    }

    private Type PopAddress()
    {
        Entry top = Pop();
        return top.Layout?.Pointee ?? throw new ObstacleException("an access through something else than a managed address");
    }

    private static Kind KindOf(Type type)
    {
        if (type == typeof(void))
            return Kind.Void;
        if (!Storages.TryOf(type, out Storage storage))
            throw new ObstacleException($"a value of type {type} cannot stand in a trace");
        return storage.Kind();
    }

    /// <summary>Decodes one instruction; false when control does not go on to the next.</summary>
    private bool DecodeOne(Instruction cil, int index, ref HostInstruction i)
    {
        Code code = cil.OpCode.Code;
        switch (code)
        {
            case Code.Nop or Code.Readonly or Code.Tail or Code.Unaligned or Code.Break or Code.Constrained:
                i.Op = HostOp.Nop;
                return true;
            case Code.Ldarg or Code.Ldloc:
                i.Op = HostOp.Load;
                _stack.Add(Slot(cil, ref i));
                return true;
            case Code.Ldarga or Code.Ldloca:
                i.Op = HostOp.SlotAddress;
                DecodeSlotAddress(cil, ref i);
                return true;
            case Code.Starg or Code.Stloc:
                i.Op = HostOp.Store;
                Slot(cil, ref i);
                return DecodeStore(index, ref i);
            case Code.Dup:
                i.Op = HostOp.Dup;
                i.Width = _stack[^1].Width;
                _stack.Add(_stack[^1]);
                return true;
            case Code.Pop:
                i.Op = HostOp.Pop;
                i.Width = Pop().Width;
                return true;
            case Code.Br or Code.Brtrue or Code.Brfalse or Code.Switch:
                return DecodeJump(cil, index, ref i);
            case Code.Ret:
                i.Op = HostOp.Return;
                if (_method is MethodInfo m && m.ReturnType != typeof(void))
                {
                    Entry result = Demand(m.ReturnType);
                    (i.Kind, i.Width) = (result.Kind, result.Width);
                    Pop();
                }
                return false;
            case Code.Throw:
                i.Op = HostOp.Throw;
                PopValue();
                return false;
        }
        if (DecodeConstant(cil, index, ref i) || DecodeArithmetic(code, ref i) || DecodeConversion(code, ref i)
            || DecodeMemory(cil, ref i) || DecodeFunction(cil, ref i) || DecodeCall(cil, index, ref i))
            return true;
        if (DecodeCompare(cil, index, ref i))
            return true;
        throw new ObstacleException($"{cil.OpCode.Name} is not supported");
    }

    /// <summary>The argument or local that the instruction is about.</summary>
    private Entry Slot(Instruction cil, ref HostInstruction i)
    {
        int owner = Liveness.SlotOf(cil, _argCount, _body, out _);
        Entry slot = _slots[owner];
        if (slot is { Kind: Kind.Void, Layout: null })
            throw new ObstacleException($"a local or argument of type {_slotTypes[owner]} cannot stand in a trace");
        (i.A, i.Kind, i.Width) = (_firstSlots[owner], slot.Kind, slot.Width);
        return slot;
    }

    private void DecodeSlotAddress(Instruction cil, ref HostInstruction i)
    {
        Entry slot = Slot(cil, ref i);
        int owner = Liveness.SlotOf(cil, _argCount, _body, out _);
        Type type = _slotTypes[owner]!;
        if (slot.IsAddress)
            throw new ObstacleException("the address of an address is taken");
        // Only to reach a field or to be zeroed: not handed on.
        if (cil.Next is not { OpCode.Code: Code.Ldfld or Code.Initobj or Code.Ldobj })
            _addressed[owner] = true;
        i.Data = SlotPlace.Of(type);
        PushType(type.MakeByRefType());
    }

    // An unoptimised build stores a condition and loads it again: what is known about it must survive that.
    private bool DecodeStore(int index, ref HostInstruction i)
    {
        Entry value = Pop();
        if (value.Width != i.Width)
            throw new ObstacleException("a value of another type is stored in a local");
        if (!value.Never || index + 2 >= _code.Length)
            return true;
        Instruction load = _body.Instructions[index + 1], branch = _body.Instructions[index + 2];
        if (load.OpCode.Code != Code.Ldloc || _firstSlots[Liveness.SlotOf(load, _argCount, _body, out _)] != i.A || branch.OpCode.Code is not (Code.Brfalse or Code.Brtrue))
            return true;
        _code[index + 1] = new HostInstruction { Op = HostOp.Load, A = i.A, Kind = Kind.I32, Width = 1, Offset = load.Offset };
        _entries[index + 1] = [.. _stack];
        _stack.Add(value);
        NoteDepth();
        Flow(index + 2);
        return false;
    }

    private bool DecodeJump(Instruction cil, int index, ref HostInstruction i)
    {
        if (cil.Operand is Instruction[] targets)
        {
            i.Op = HostOp.Switch;
            if (PopValue().Kind != Kind.I32)
                throw new ObstacleException("a switch on something else than an int");
            int[] indexes = Array.ConvertAll(targets, t => Target(t, index));
            i.Data = indexes;
            foreach (int t in indexes)
                Flow(t);
            return true;
        }
        i.A = Target((Instruction)cil.Operand, index);
        if (cil.OpCode.Code == Code.Br)
        {
            i.Op = HostOp.Jump;
            Flow(i.A);
            return false;
        }
        i.Op = HostOp.BranchIf;
        i.Flag = cil.OpCode.Code == Code.Brfalse;
        Entry condition = PopValue();
        i.Kind = condition.Kind;
        if (condition.Never)
        {
            if (!i.Flag)
                return true;
            Flow(i.A);
            return false;
        }
        Flow(i.A);
        return true;
    }

    private int Target(Instruction target, int from)
    {
        int index = _index[target];
        if (index <= from)
            _loops = true;
        return index;
    }

    private bool DecodeConstant(Instruction cil, int index, ref HostInstruction i)
    {
        i.Op = HostOp.Constant;
        switch (cil.OpCode.Code)
        {
            case Code.Ldc_I4:
                (i.Kind, i.Bits) = (Kind.I32, (int)cil.Operand);
                break;
            case Code.Ldc_I8:
                (i.Kind, i.Bits) = (Kind.I64, (long)cil.Operand);
                break;
            case Code.Ldc_R4:
                (i.Kind, i.Bits) = (Kind.F64, BitConverter.DoubleToInt64Bits((float)cil.Operand));
                Push(Kind.F64, typeof(float));
                return true;
            case Code.Ldc_R8:
                (i.Kind, i.Bits) = (Kind.F64, BitConverter.DoubleToInt64Bits((double)cil.Operand));
                break;
            case Code.Ldnull:
                i.Kind = Kind.Ref;
                break;
            case Code.Ldstr:
                // A literal is interned: the same object as the compiled code's.
                (i.Kind, i.Data) = (Kind.Ref, string.Intern((string)cil.Operand));
                Push(Kind.Ref, typeof(string));
                return true;
            case Code.Ldtoken:
                DecodeToken(cil, index, ref i);
                return true;
            default:
                return false;
        }
        Push(i.Kind);
        return true;
    }

    // typeof(T) is ldtoken and a call; both together are one constant.
    private void DecodeToken(Instruction cil, int index, ref HostInstruction i)
    {
        if (cil.Next is not { OpCode.Code: Code.Call } next || _resolve.Method(next.Operand) is not { Name: nameof(Type.GetTypeFromHandle) } called || called.DeclaringType != typeof(Type))
            throw new ObstacleException("ldtoken is only supported as typeof");
        (i.Kind, i.Data) = (Kind.Ref, _resolve.Type(cil.Operand));
        Push(Kind.Ref, typeof(Type));
        _code[index + 1].Data = HandledByPrevious;
    }

    private static readonly object HandledByPrevious = new();
}
