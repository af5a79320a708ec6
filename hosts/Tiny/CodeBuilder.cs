using JitStm.Tracer;

namespace JitStm.Tiny;

/// <summary>Collects the instructions of one function; jump targets are patched in.</summary>
public sealed class CodeBuilder(string name)
{
    private readonly List<int> _ops = [];
    private readonly List<int> _lines = [];
    private readonly List<string> _locals = [];
    private int _depth;
    private int _deepest;

    public int Parameters { get; set; }

    public int Here => _ops.Count;

    public int Emit(int op, int operand, int line)
    {
        _ops.AddRange([op, operand]);
        _lines.AddRange([line, line]);
        Push(Effect(op, operand));
        return _ops.Count - 2;
    }

    public void Patch(int at) => _ops[at + 1] = Here;

    public bool HasLocal(string local) => _locals.Contains(local);

    public int Local(string local)
    {
        if (!_locals.Contains(local))
            _locals.Add(local);
        return _locals.IndexOf(local);
    }

    public bool DropLast(int op)
    {
        if (_ops.Count < 2 || _ops[^2] != op)
            return false;
        Push(-Effect(op, _ops[^1]));
        _ops.RemoveRange(_ops.Count - 2, 2);
        _lines.RemoveRange(_lines.Count - 2, 2);
        return true;
    }

    public bool TurnLastCallInto(int op)
    {
        if (_ops.Count < 2 || _ops[^2] != Op.Call)
            return false;
        Push(Effect(op, _ops[^1]) - Effect(Op.Call, _ops[^1]));
        _ops[^2] = op;
        return true;
    }

    public Code Finish(TinyProgram program, int line)
    {
        Emit(Op.Const, program.AddConstant(new W_Int(0)), line);
        Emit(Op.Return, 0, line);
        int[] ops = [.. _ops];
        var cells = new JitCell?[ops.Length];
        for (int i = 0; i < ops.Length; i += 2)
            if (ops[i] == Op.JumpBack)
                cells[ops[i + 1]] ??= new JitCell();
        return new Code(name, Parameters, _locals.Count, _locals.Count + _deepest, ops, [.. _lines], cells, program);
    }

    private void Push(int change)
    {
        _depth += change;
        _deepest = Math.Max(_deepest, _depth);
    }

    /// <summary>Change of the evaluation stack's depth; jumps stand between statements, so that the depth at each instruction is a constant.</summary>
    private static int Effect(int op, int operand) => op switch
    {
        Op.Const or Op.LoadLocal or Op.LoadGlobal => 1,
        Op.Jump or Op.JumpBack or Op.Join or Op.Begin or Op.End => 0,
        Op.Call => -operand,
        Op.Spawn => -operand - 1,
        Op.SetItem => -3,
        _ => -1,
    };
}
