using System.Numerics;
using JitStm.Python.Compiler;
using JitStm.StmCore;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>
/// Compiled code linked to one module: constants are guest objects, and each global name that the code uses is bound to its cells in
/// the module's namespace and in builtins. A green value of the dispatch loop.
/// </summary>
[Immutable]
public sealed class PyCode : PyObject
{
    public readonly Code Raw;
    [ImmutableArray] public readonly int[] Ops;
    [ImmutableArray] public readonly PyObject[] Consts;
    [ImmutableArray] public readonly W_Str[] Names;
    /// <summary>By name index: the module's cell, or null for a name that is not used as a global.</summary>
    [ImmutableArray] public readonly DictEntry?[] Globals;
    [ImmutableArray] public readonly DictEntry?[] Builtins;
    /// <summary>By loop number.</summary>
    [ImmutableArray] public readonly JitCell[] Cells;
    /// <summary>By constant index: the tuple of keyword names of a call.</summary>
    [ImmutableArray] public readonly W_Str[]?[] KwNames;
    /// <summary>By instruction.</summary>
    [Unlogged("a cache of immutable answers")]
    public readonly SlotCache?[] SlotCaches;
    public readonly W_Dict? GlobalDict;
    public readonly W_Str NameStr;
    public readonly W_Str QualNameStr;
    public readonly int ArgCount;
    public readonly int RegCount;
    public readonly bool IsGenerator;
    /// <summary>Positional parameters only, and no cells of *args or **kwargs: arguments go straight into registers.</summary>
    public readonly bool Simple;

    public PyCode(PyThread ts, Code raw, W_Dict? globals)
    {
        Raw = raw;
        Ops = raw.Ops;
        SlotCaches = new SlotCache?[Ops.Length];
        GlobalDict = globals;
        NameStr = Python.Names.Intern(raw.Name);
        QualNameStr = Python.Names.Intern(raw.QualName);
        ArgCount = raw.ArgCount;
        RegCount = raw.RegCount;
        IsGenerator = raw.IsGenerator;
        Simple = raw.ParameterCount == raw.ArgCount;
        Names = new W_Str[raw.Names.Count];
        for (int i = 0; i < Names.Length; i++)
            Names[i] = Python.Names.Intern(raw.Names[i]);
        Consts = new PyObject[raw.Consts.Count];
        KwNames = new W_Str[]?[Consts.Length];
        for (int i = 0; i < Consts.Length; i++)
        {
            Consts[i] = Constant(ts, raw.Consts[i], globals);
            if (Consts[i] is W_Tuple t && t.Items.Length > 0 && t.Items.All(x => x is W_Str))
                KwNames[i] = [.. t.Items.Select(x => Python.Names.Intern((W_Str)x))];
        }
        Cells = new JitCell[raw.LoopCount];
        for (int i = 0; i < Cells.Length; i++)
            Cells[i] = new JitCell();
        Globals = new DictEntry?[Names.Length];
        Builtins = new DictEntry?[Names.Length];
        if (globals is not null)
            LinkGlobals(ts, globals);
    }

    public override PyType GetClass(PyThread ts) => Types.Code;

    private void LinkGlobals(PyThread ts, W_Dict globals)
    {
        W_Dict builtins = Python.Builtins.Namespace;
        for (int pc = 0; pc < Ops.Length; pc += Bytecode.Length(Ops, pc))
        {
            int name;
            switch ((Opcode)Ops[pc])
            {
                case Opcode.LoadGlobal or Opcode.LoadName: name = Ops[pc + 2]; break;
                case Opcode.StoreGlobal or Opcode.DeleteGlobal: name = Ops[pc + 1]; break;
                case Opcode.LoadClassDeref: name = Ops[pc + 3]; break;
                default: continue;
            }
            Globals[name] ??= globals.KeepsCells ? globals.Cell(ts, Names[name]) : null;
            Builtins[name] ??= builtins.Cell(ts, Names[name]);
        }
    }

    private static PyObject Constant(PyThread ts, object? value, W_Dict? globals) => value switch
    {
        null => W_None.None,
        bool b => W_Bool.From(b),
        long l => new W_Int(l),
        BigInteger b => W_Int.From(b),
        double d => new W_Float(d),
        Complex c => new W_Complex(c.Real, c.Imaginary),
        string s => s.Length < 32 ? Python.Names.Intern(s) : new W_Str(s),
        byte[] b => new W_Bytes(b),
        EllipsisMarker => W_Ellipsis.Value,
        object?[] items => new W_Tuple([.. items.Select(x => Constant(ts, x, globals))]),
        FrozenSetConst set => FrozenSet(ts, set, globals),
        Code code => new PyCode(ts, code, globals),
        _ => throw new InvalidOperationException($"constant of {value.GetType()}"),
    };

    private static W_FrozenSet FrozenSet(PyThread ts, FrozenSetConst set, W_Dict? globals)
    {
        var result = new W_FrozenSet(ts);
        foreach (object? item in set.Items)
            result.Add(ts, Constant(ts, item, globals));
        return result;
    }

    public override string ToString() => Raw.ToString();
}
