using System.Globalization;
using System.Text;

namespace JitStm.Python.Compiler;

/// <summary>Code as text, for tests and debugging: one instruction a line, nested code behind.</summary>
public static class Disassembler
{
    /// <summary>The whole code with everything nested in it.</summary>
    public static string Dump(Code code)
    {
        var text = new StringBuilder();
        Dump(code, text);
        return text.ToString();
    }

    private static void Dump(Code code, StringBuilder text)
    {
        text.Append($"code {code.QualName} args={code.ArgCount} locals={code.LocalCount} cells={code.CellCount} free={code.FreeCount} regs={code.RegCount} loops={code.LoopCount}\n");
        text.Append(Instructions(code, withLines: true));
        foreach (ExceptionEntry e in code.Handlers)
            text.Append($"  {e.Start}..{e.End} -> {e.Handler} {Register(code, e.Register)}\n");
        foreach (Code nested in code.Consts.OfType<Code>())
        {
            text.Append('\n');
            Dump(nested, text);
        }
    }

    /// <summary>Only the instructions of one code object.</summary>
    public static string Instructions(Code code, bool withLines = false)
    {
        var text = new StringBuilder();
        int line = -1;
        for (int pc = 0; pc < code.Ops.Length; pc += Bytecode.Length(code.Ops, pc))
        {
            string mark = "";
            if (withLines)
            {
                int at = code.LineAt(pc);
                mark = at != line ? at.ToString(CultureInfo.InvariantCulture).PadLeft(5) : "     ";
                line = at;
            }
            text.Append($"{mark}{pc,5} {Instruction(code, pc)}\n");
        }
        return text.ToString();
    }

    private static string Instruction(Code code, int pc)
    {
        var op = (Opcode)code.Ops[pc];
        var text = new StringBuilder(op.ToString());
        int at = pc + 1;
        foreach (OperandKind kind in Bytecode.Operands(op))
        {
            text.Append(' ');
            if (kind is OperandKind.Values or OperandKind.Dsts)
            {
                IEnumerable<string> list = Enumerable.Range(at + 1, code.Ops[at]).Select(i => Operand(code, OperandKind.Value, code.Ops[i]));
                text.Append('(').AppendJoin(", ", list).Append(')');
            }
            else
            {
                text.Append(Operand(code, kind, code.Ops[at]));
            }
            at++;
        }
        return text.ToString();
    }

    private static string Operand(Code code, OperandKind kind, int operand) => kind switch
    {
        OperandKind.Const => Constant(code.Consts[operand]),
        OperandKind.Name => code.Names[operand],
        OperandKind.Immediate => operand.ToString(CultureInfo.InvariantCulture),
        OperandKind.Target => $"->{operand}",
        OperandKind.Loop => $"loop{operand}",
        OperandKind.OptionalValue when operand == Bytecode.None => "-",
        _ => operand >= 0 ? Register(code, operand) : Constant(code.Consts[~operand]),
    };

    private static string Register(Code code, int register) =>
        register < code.RegNames.Count ? $"{code.RegNames[register]}" : $"t{register - code.RegNames.Count}";

    private static string Constant(object? value) => value is Code code ? $"<{code.QualName}>" : $"#{Unparser.Literal(value)}";
}
