namespace JitStm.Python.Compiler;

/// <summary>What an operand is; the letters of a format string in <see cref="Bytecode"/>.</summary>
public enum OperandKind
{
    /// <summary>w: a register that is written.</summary>
    Dst,
    /// <summary>r: a register that is read.</summary>
    Reg,
    /// <summary>v: a register, or a constant ~v.</summary>
    Value,
    /// <summary>o: a value, or absent (<see cref="Bytecode.None"/>).</summary>
    OptionalValue,
    /// <summary>k: a constant's index.</summary>
    Const,
    /// <summary>n: a name's index.</summary>
    Name,
    /// <summary>i: an integer.</summary>
    Immediate,
    /// <summary>t: a jump target.</summary>
    Target,
    /// <summary>l: a loop's number.</summary>
    Loop,
    /// <summary>V: a count, then that many values.</summary>
    Values,
    /// <summary>W: a count, then that many written registers.</summary>
    Dsts,
}

/// <summary>The table of instruction formats, from which length, disassembler, register analysis and verifier are fed.</summary>
public static class Bytecode
{
    /// <summary>The operand that stands for "absent".</summary>
    public const int None = int.MinValue;

    [JitStm.StmCore.Unlogged("never changes")]
    private static readonly OperandKind[][] s_formats = BuildFormats();

    // For each opcode: its length without the counted rest; and the offset of the count operand, or 0.
    [JitStm.StmCore.Unlogged("never changes")]
    private static readonly int[] s_fixedLength = [.. s_formats.Select(f => 1 + f.Length)];
    [JitStm.StmCore.Unlogged("never changes")]
    private static readonly int[] s_countOffset = [.. s_formats.Select(CountOffset)];

    /// <summary>The operand kinds of an opcode; only the last may be a counted list.</summary>
    public static ReadOnlySpan<OperandKind> Operands(Opcode op) => s_formats[(int)op];

    /// <summary>The number of ints that the instruction at <paramref name="pc"/> takes; the next one stands at pc + Length.</summary>
    public static int Length(int[] ops, int pc)
    {
        int op = ops[pc];
        int length = s_fixedLength[op];
        int count = s_countOffset[op];
        return count == 0 ? length : length + ops[pc + count];
    }

    private static int CountOffset(OperandKind[] format) =>
        format.Length > 0 && format[^1] is OperandKind.Values or OperandKind.Dsts ? format.Length : 0;

    private static OperandKind[][] BuildFormats()
    {
        Opcode[] all = Enum.GetValues<Opcode>();
        var formats = new OperandKind[all.Length][];
        foreach (Opcode op in all)
            formats[(int)op] = [.. Format(op).Select(KindOf)];
        return formats;
    }

    private static OperandKind KindOf(char letter) => letter switch
    {
        'w' => OperandKind.Dst,
        'r' => OperandKind.Reg,
        'v' => OperandKind.Value,
        'o' => OperandKind.OptionalValue,
        'k' => OperandKind.Const,
        'n' => OperandKind.Name,
        'i' => OperandKind.Immediate,
        't' => OperandKind.Target,
        'l' => OperandKind.Loop,
        'V' => OperandKind.Values,
        'W' => OperandKind.Dsts,
        _ => throw new ArgumentOutOfRangeException(nameof(letter)),
    };

    // No discard arm: a new opcode without a format does not compile.
    private static string Format(Opcode op) => op switch
    {
        Opcode.Nop or Opcode.SetupAnnotations => "",
        Opcode.Move => "wr",
        Opcode.LoadConst => "wk",
        Opcode.CheckBound => "r",
        Opcode.Unset or Opcode.LoadBuildClass => "w",
        Opcode.DeleteLocal => "r",
        Opcode.LoadGlobal or Opcode.LoadName => "wn",
        Opcode.StoreGlobal or Opcode.StoreName => "nv",
        Opcode.DeleteGlobal or Opcode.DeleteName => "n",
        Opcode.MakeCell => "wo",
        Opcode.LoadFree => "wi",
        Opcode.LoadDeref => "wr",
        Opcode.StoreDeref => "rv",
        Opcode.DeleteDeref or Opcode.UnsetDeref => "r",
        Opcode.LoadClassDeref => "wrn",
        Opcode.LoadAttr or Opcode.LoadMethod => "wvn",
        Opcode.StoreAttr => "vnv",
        Opcode.DeleteAttr => "vn",
        Opcode.LoadSubscr => "wvv",
        Opcode.StoreSubscr => "vvv",
        Opcode.DeleteSubscr => "vv",
        Opcode.BuildSlice => "wvvv",
        Opcode.Negative or Opcode.Positive or Opcode.Invert or Opcode.Not => "wv",
        Opcode.Add or Opcode.Sub or Opcode.Mul or Opcode.MatMul or Opcode.TrueDiv or Opcode.FloorDiv or Opcode.Mod
            or Opcode.Pow or Opcode.LShift or Opcode.RShift or Opcode.And or Opcode.Or or Opcode.Xor => "wvv",
        Opcode.InplaceAdd or Opcode.InplaceSub or Opcode.InplaceMul or Opcode.InplaceMatMul or Opcode.InplaceTrueDiv
            or Opcode.InplaceFloorDiv or Opcode.InplaceMod or Opcode.InplacePow or Opcode.InplaceLShift
            or Opcode.InplaceRShift or Opcode.InplaceAnd or Opcode.InplaceOr or Opcode.InplaceXor => "wvv",
        Opcode.Eq or Opcode.Ne or Opcode.Lt or Opcode.Le or Opcode.Gt or Opcode.Ge
            or Opcode.Is or Opcode.IsNot or Opcode.In or Opcode.NotIn => "wvv",
        Opcode.EqTest or Opcode.NeTest or Opcode.LtTest or Opcode.LeTest or Opcode.GtTest or Opcode.GeTest
            or Opcode.IsTest or Opcode.IsNotTest or Opcode.InTest or Opcode.NotInTest => "wvv",
        Opcode.Jump => "t",
        Opcode.JumpBack => "tl",
        Opcode.JumpIfTrue or Opcode.JumpIfFalse or Opcode.JumpIfNone or Opcode.JumpIfNotNone => "vt",
        Opcode.GetIter or Opcode.GetYieldFromIter => "wv",
        Opcode.ForIter => "wrt",
        Opcode.Call => "wvV",
        Opcode.CallKw => "wvkV",
        Opcode.CallEx => "wvvo",
        Opcode.CallMethod => "wrV",
        Opcode.CallMethodKw => "wrkV",
        Opcode.CallSuper => "wvrr",
        Opcode.BuildTuple or Opcode.BuildList or Opcode.BuildSet or Opcode.BuildMap or Opcode.BuildString => "wV",
        Opcode.ListAppend or Opcode.SetAdd or Opcode.ListExtend or Opcode.SetUpdate or Opcode.DictUpdate => "rv",
        Opcode.MapAdd or Opcode.DictMerge => "rvv",
        Opcode.ListToTuple => "wr",
        Opcode.UnpackSequence => "vW",
        Opcode.UnpackEx => "viW",
        Opcode.MakeFunction => "wkooo",
        Opcode.Return => "v",
        Opcode.Yield => "wv",
        Opcode.YieldFrom => "wr",
        Opcode.Raise => "oo",
        Opcode.Reraise => "r",
        Opcode.PushExc => "wr",
        Opcode.PopExc => "r",
        Opcode.ExcMatch => "wrv",
        Opcode.RaiseAssertion => "o",
        Opcode.WithEnter => "wwv",
        Opcode.WithExit => "wr",
        Opcode.WithExcept => "wrr",
        Opcode.ImportName => "wnvi",
        Opcode.ImportFrom => "wvn",
        Opcode.ImportStar => "v",
        Opcode.FormatValue => "wvio",
        Opcode.MatchSequence or Opcode.MatchMapping or Opcode.GetLen => "wv",
        Opcode.MatchKeys or Opcode.MatchRest => "wvv",
        Opcode.MatchClass => "wvvik",
        Opcode.PrintExpr => "v",
    };
}
