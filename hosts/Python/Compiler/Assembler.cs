namespace JitStm.Python.Compiler;

// The last step: raw instructions with labels become final ops. On the way everything unreachable goes, jumps to jumps are
// shortened, and each CheckBound goes that definite assignment proves superfluous. The compiler emits one before every
// read of a local variable and leaves the proof to the forward analysis here: a register is bound where it is bound on every
// path, exception edges included (a handler may be entered before or behind any instruction of its range, but an
// instruction that raises has written nothing).

/// <summary>Makes the final ops, exception table and positions.</summary>
internal sealed class Assembler
{
    private readonly Emitter _emitter;
    private readonly int[] _ops;
    private readonly List<Instruction> _code;
    private readonly int _tracked;
    private readonly int _parameters;
    private readonly Dictionary<int, int> _indexOfPc = [];

    // The bound registers before each instruction that begins a block; null: not reached (yet).
    private readonly ulong[]?[] _in;
    private readonly bool[] _leader;
    private readonly bool[] _keep;
    private readonly Stack<int> _work = new();
    private readonly int _words;

    public Assembler(Emitter emitter, int localCount, int parameterCount)
    {
        _emitter = emitter;
        _ops = [.. emitter.Ops];
        _code = emitter.Instructions;
        _tracked = localCount;
        _parameters = parameterCount;
        _words = (localCount + 63) / 64;
        for (int i = 0; i < _code.Count; i++)
            _indexOfPc[_code[i].Pc] = i;
        _in = new ulong[_code.Count][];
        _leader = new bool[_code.Count];
        _keep = new bool[_code.Count];
    }

    public int[] Ops { get; private set; } = [];
    public ExceptionEntry[] Handlers { get; private set; } = [];
    public int[] PositionPcs { get; private set; } = [];
    public SourceRange[] Positions { get; private set; } = [];

    public void Run()
    {
        FindLeaders();
        var start = new ulong[_words];
        for (int r = 0; r < _parameters; r++)
            start[r >> 6] |= 1UL << (r & 63);
        Meet(0, start);
        while (_work.TryPop(out int block))
            Flow(block, mark: false);
        for (int i = 0; i < _code.Count; i++)
        {
            if (_in[i] != null)
                Flow(i, mark: true);
        }
        Write();
    }

    private Opcode OpAt(int index) => (Opcode)_ops[_code[index].Pc];

    /// <summary>The instruction that a label stands at, jumps there followed.</summary>
    private int Resolve(int label)
    {
        int index = _indexOfPc[_emitter.LabelPcs[label]];
        for (int hops = 0; hops < 16; hops++)
        {
            Opcode op = OpAt(index);
            if (op == Opcode.Nop && index + 1 < _code.Count)
                index++;
            else if (op == Opcode.Jump)
                index = _indexOfPc[_emitter.LabelPcs[_ops[_code[index].Pc + 1]]];
            else
                break;
        }
        return index;
    }

    private void FindLeaders()
    {
        _leader[0] = true;
        for (int i = 0; i < _code.Count; i++)
        {
            if (TargetOffset(OpAt(i)) is { } offset)
            {
                _leader[Resolve(_ops[_code[i].Pc + offset])] = true;
                if (i + 1 < _code.Count)
                    _leader[i + 1] = true;
            }
            if (_code[i].Handler >= 0)
                _leader[Resolve(_emitter.Handlers[_code[i].Handler].Label)] = true;
        }
    }

    /// <summary>The operand (counted from the opcode) that is a jump target.</summary>
    private static int? TargetOffset(Opcode op) => op switch
    {
        Opcode.Jump or Opcode.JumpBack => 1,
        Opcode.JumpIfTrue or Opcode.JumpIfFalse or Opcode.JumpIfNone or Opcode.JumpIfNotNone => 2,
        Opcode.ForIter => 3,
        _ => null,
    };

    private static bool FallsThrough(Opcode op) => op is not (Opcode.Jump or Opcode.JumpBack or Opcode.Return or Opcode.Raise
        or Opcode.Reraise or Opcode.RaiseAssertion);

    private void Meet(int index, ulong[] state)
    {
        ulong[]? old = _in[index];
        if (old == null)
        {
            _in[index] = (ulong[])state.Clone();
            _work.Push(index);
            return;
        }
        bool changed = false;
        for (int w = 0; w < _words; w++)
        {
            ulong met = old[w] & state[w];
            changed |= met != old[w];
            old[w] = met;
        }
        if (changed)
            _work.Push(index);
    }

    /// <summary>Carries the state of a block through it; with mark, decides what is kept.</summary>
    private void Flow(int index, bool mark)
    {
        var state = (ulong[])_in[index]!.Clone();
        for (; ; index++)
        {
            Opcode op = OpAt(index);
            int pc = _code[index].Pc;
            if (mark)
                _keep[index] = !(op == Opcode.CheckBound && IsBound(state, _ops[pc + 1]));
            else if (_code[index].Handler >= 0)
                Meet(Resolve(_emitter.Handlers[_code[index].Handler].Label), state);
            if (!mark && TargetOffset(op) is { } offset)
                Meet(Resolve(_ops[pc + offset]), state);
            Transfer(op, pc, state);
            if (!FallsThrough(op) || index + 1 == _code.Count)
                return;
            if (_leader[index + 1])
            {
                if (!mark)
                    Meet(index + 1, state);
                return;
            }
        }
    }

    private bool IsBound(ulong[] state, int register) => register < _tracked && (state[register >> 6] & (1UL << (register & 63))) != 0;

    private void Transfer(Opcode op, int pc, ulong[] state)
    {
        if (op is Opcode.Unset or Opcode.DeleteLocal)
        {
            Set(state, _ops[pc + 1], false);
            return;
        }
        if (op == Opcode.CheckBound)
        {
            Set(state, _ops[pc + 1], true);
            return;
        }
        int at = pc + 1;
        foreach (OperandKind kind in Bytecode.Operands(op))
        {
            if (kind == OperandKind.Dst)
                Set(state, _ops[at], true);
            if (kind == OperandKind.Dsts)
            {
                for (int i = 1; i <= _ops[at]; i++)
                    Set(state, _ops[at + i], true);
            }
            at++;
        }
    }

    private void Set(ulong[] state, int register, bool bound)
    {
        if (register >= _tracked)
            return;
        if (bound)
            state[register >> 6] |= 1UL << (register & 63);
        else
            state[register >> 6] &= ~(1UL << (register & 63));
    }

    // ---- output ----

    private void Write()
    {
        DropIdleJumps();
        int[] newPc = NewPcs(out int length);
        Ops = new int[length];
        var positionPcs = new List<int>();
        var positions = new List<SourceRange>();
        var handlers = new List<ExceptionEntry>();
        for (int i = 0; i < _code.Count; i++)
        {
            if (!_keep[i])
                continue;
            int pc = _code[i].Pc;
            int size = Bytecode.Length(_ops, pc);
            Array.Copy(_ops, pc, Ops, newPc[i], size);
            if (TargetOffset(OpAt(i)) is { } offset)
                Ops[newPc[i] + offset] = newPc[Resolve(_ops[pc + offset])];
            if (positions.Count == 0 || positions[^1] != _code[i].Range)
            {
                positionPcs.Add(newPc[i]);
                positions.Add(_code[i].Range);
            }
            AddHandler(handlers, i, newPc, size);
        }
        PositionPcs = [.. positionPcs];
        Positions = [.. positions];
        Handlers = [.. handlers];
    }

    private void AddHandler(List<ExceptionEntry> handlers, int index, int[] newPc, int size)
    {
        int handler = _code[index].Handler;
        if (handler < 0)
            return;
        int target = newPc[Resolve(_emitter.Handlers[handler].Label)];
        int register = _emitter.Handlers[handler].Register;
        int start = newPc[index];
        if (handlers.Count > 0 && handlers[^1] is var last && last.End == start && last.Handler == target && last.Register == register)
            handlers[^1] = last with { End = start + size };
        else
            handlers.Add(new ExceptionEntry(start, start + size, target, register));
    }

    /// <summary>A Nop, or a Jump to what follows anyway, is dropped.</summary>
    private void DropIdleJumps()
    {
        for (int i = _code.Count - 1; i >= 0; i--)
        {
            if (!_keep[i])
                continue;
            if (OpAt(i) == Opcode.Nop)
                _keep[i] = false;
            if (OpAt(i) != Opcode.Jump)
                continue;
            int target = Resolve(_ops[_code[i].Pc + 1]);
            int next = i + 1;
            while (next < _code.Count && !_keep[next])
                next++;
            if (target > i && FirstKept(target) == next)
                _keep[i] = false;
        }
    }

    private int FirstKept(int index)
    {
        while (index < _code.Count && !_keep[index])
            index++;
        return index;
    }

    /// <summary>The new pc of each instruction; a dropped one has that of the next kept one.</summary>
    private int[] NewPcs(out int length)
    {
        var result = new int[_code.Count];
        int pc = 0;
        for (int i = 0; i < _code.Count; i++)
        {
            result[i] = pc;
            if (_keep[i])
                pc += Bytecode.Length(_ops, _code[i].Pc);
        }
        length = pc;
        return result;
    }
}
