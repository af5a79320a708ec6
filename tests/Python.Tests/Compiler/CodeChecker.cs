using JitStm.Python.Compiler;
using Xunit;

namespace JitStm.Python.Tests.Compiler;

/// <summary>What holds for every Code: the promises of Opcode.cs and Code.cs.</summary>
internal static class CodeChecker
{
    public static void Check(Code code)
    {
        var starts = new HashSet<int>();
        int pc = 0;
        for (; pc < code.Ops.Length; pc += Bytecode.Length(code.Ops, pc))
            starts.Add(pc);
        Assert.Equal(code.Ops.Length, pc);
        foreach (int start in starts)
            CheckInstruction(code, start, starts);
        foreach (ExceptionEntry e in code.Handlers)
        {
            Assert.Contains(e.Start, starts);
            Assert.Contains(e.Handler, starts);
            Assert.True(e.Start < e.End && (e.End == code.Ops.Length || starts.Contains(e.End)));
            Assert.InRange(e.Register, code.FirstTemporary, code.RegCount - 1);
        }
        Assert.Equal(code.FreeCount, code.ClosureSources.Length);
        Assert.Equal(code.FirstTemporary, code.RegNames.Count);
        Assert.True(code.ParameterCount <= code.LocalCount);
        foreach (Code nested in code.Consts.OfType<Code>())
        {
            Assert.All(nested.ClosureSources, r => Assert.InRange(r, code.LocalCount, code.FirstTemporary - 1));
            Check(nested);
        }
    }

    private static void CheckInstruction(Code code, int pc, HashSet<int> starts)
    {
        int[] ops = code.Ops;
        var op = (Opcode)ops[pc];
        int at = pc + 1;
        foreach (OperandKind kind in Bytecode.Operands(op))
        {
            int operand = ops[at++];
            switch (kind)
            {
                case OperandKind.Dst or OperandKind.Reg:
                    Assert.InRange(operand, 0, code.RegCount - 1);
                    break;
                case OperandKind.Value:
                    CheckValue(code, operand);
                    break;
                case OperandKind.OptionalValue:
                    if (operand != Bytecode.None)
                        CheckValue(code, operand);
                    break;
                case OperandKind.Const:
                    Assert.InRange(operand, 0, code.Consts.Count - 1);
                    break;
                case OperandKind.Name:
                    Assert.InRange(operand, 0, code.Names.Count - 1);
                    break;
                case OperandKind.Target:
                    Assert.Contains(operand, starts);
                    break;
                case OperandKind.Loop:
                    Assert.InRange(operand, 0, code.LoopCount - 1);
                    break;
                case OperandKind.Values or OperandKind.Dsts:
                    for (int i = 0; i < operand; i++)
                        CheckValue(code, ops[at + i]);
                    break;
                case OperandKind.Immediate:
                    break;
            }
        }
        if (op is >= Opcode.EqTest and <= Opcode.NotInTest)
        {
            int next = pc + Bytecode.Length(ops, pc);
            Assert.True((Opcode)ops[next] is Opcode.JumpIfTrue or Opcode.JumpIfFalse);
            Assert.Equal(ops[pc + 1], ops[next + 1]);
        }
        if (op == Opcode.JumpBack)
            Assert.True(ops[pc + 1] < pc);
    }

    private static void CheckValue(Code code, int operand)
    {
        if (operand < 0)
            Assert.InRange(~operand, 0, code.Consts.Count - 1);
        else
            Assert.InRange(operand, 0, code.RegCount - 1);
    }
}
