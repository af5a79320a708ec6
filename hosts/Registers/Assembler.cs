using System.Globalization;

namespace JitStm.Registers;

/// <summary>
/// Text to functions. A line is a label (<c>name:</c>), or an operation with its operands: registers by name, numbers and "texts" for <c>const</c>, labels for
/// jumps, a function for <c>call RESULT FUNCTION</c> (arguments stand in the registers after the result's, in the order of their first mention).
/// <c>func NAME parameters...</c> begins a function; the last one is run.
/// </summary>
public sealed class Assembler
{
    private readonly List<Function> _functions = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _registers = [];
    private readonly List<Value> _constants = [];
    private readonly List<Instruction> _code = [];
    private readonly Dictionary<string, int> _labels = [];
    private readonly List<(int At, string Label, int Line)> _jumps = [];
    private string _name = "";
    private int _parameters;

    public static Function[] Assemble(string text)
    {
        var assembler = new Assembler();
        string[] lines = text.Split('\n');
        int functions = 0;
        foreach (string line in lines)
            if (Words(line) is ["func", var name, ..])
                assembler._numbers[name] = functions++;
        for (int n = 0; n < lines.Length; n++)
            if (Words(lines[n]) is { Length: > 0 } words)
                assembler.Line(words, n + 1);
        assembler.Finish();
        return [.. assembler._functions];
    }

    private static string[] Words(string line) => line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private int Register(string name)
    {
        int known = _registers.IndexOf(name);
        if (known >= 0)
            return known;
        _registers.Add(name);
        return _registers.Count - 1;
    }

    private void Line(string[] words, int line)
    {
        if (words is ["func", var name, .. var parameters])
        {
            Finish();
            (_name, _parameters) = (name, parameters.Length);
            foreach (string parameter in parameters)
                Register(parameter);
        }
        else if (words is [var label] && label.EndsWith(':'))
            _labels[label[..^1]] = _code.Count;
        else
            Operation(words, line);
    }

    private void Operation(string[] words, int line)
    {
        if (!Enum.TryParse(words[0], ignoreCase: true, out Op op))
            throw new GuestError($"line {line}: there is no operation '{words[0]}'");
        int Operand(int k) => k < words.Length ? Register(words[k]) : 0;
        switch (op)
        {
            case Op.Const:
                _constants.Add(Constant(string.Join(' ', words[2..]), line));
                _code.Add(new Instruction(op, Operand(1), _constants.Count - 1, 0));
                break;
            case Op.Jump or Op.JumpBack or Op.IfFalse:
                _jumps.Add((_code.Count, words[^1], line));
                _code.Add(new Instruction(op, op == Op.IfFalse ? Operand(1) : 0, 0, 0));
                break;
            case Op.Call:
                if (!_numbers.TryGetValue(words[2], out int callee))
                    throw new GuestError($"line {line}: there is no function '{words[2]}'");
                _code.Add(new Instruction(op, Operand(1), callee, 0));
                break;
            default:
                _code.Add(new Instruction(op, Operand(1), Operand(2), Operand(3)));
                break;
        }
    }

    private static Value Constant(string text, int line) =>
        text.StartsWith('"') ? Value.Of(text.Trim('"'))
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? Value.Of(number)
        : throw new GuestError($"line {line}: bad constant '{text}'");

    private void Finish()
    {
        foreach ((int at, string label, int line) in _jumps)
        {
            if (!_labels.TryGetValue(label, out int target))
                throw new GuestError($"line {line}: there is no label '{label}'");
            _code[at] = _code[at].Op == Op.IfFalse ? _code[at] with { B = target } : _code[at] with { A = target };
        }
        if (_name != "")
            _functions.Add(new Function(_name, _parameters, _registers.Count, [.. _code], [.. _constants]));
        _registers.Clear();
        _constants.Clear();
        _code.Clear();
        _labels.Clear();
        _jumps.Clear();
    }
}
