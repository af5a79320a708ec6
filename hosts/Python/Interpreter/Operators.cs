using JitStm.Python.Compiler;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>One binary operator: its special methods and its spelling.</summary>
public sealed record BinOp(W_Str Forward, W_Str Reflected, W_Str? Inplace, string Symbol)
{
    private static BinOp Make(string name, string symbol) =>
        new(Names.Intern($"__{name}__"), Names.Intern($"__r{name}__"), Names.Intern($"__i{name}__"), symbol);

    private static BinOp Comparison(string name, string swapped, string symbol) =>
        new(Names.Intern($"__{name}__"), Names.Intern($"__{swapped}__"), null, symbol);

    public static readonly BinOp Add = Make("add", "+");
    public static readonly BinOp Sub = Make("sub", "-");
    public static readonly BinOp Mul = Make("mul", "*");
    public static readonly BinOp MatMul = Make("matmul", "@");
    public static readonly BinOp TrueDiv = Make("truediv", "/");
    public static readonly BinOp FloorDiv = Make("floordiv", "//");
    public static readonly BinOp Mod = Make("mod", "%");
    public static readonly BinOp Pow = Make("pow", "** or pow()");
    public static readonly BinOp LShift = Make("lshift", "<<");
    public static readonly BinOp RShift = Make("rshift", ">>");
    public static readonly BinOp And = Make("and", "&");
    public static readonly BinOp Or = Make("or", "|");
    public static readonly BinOp Xor = Make("xor", "^");
    public static readonly BinOp DivMod = Make("divmod", "divmod()");
    public static readonly BinOp Eq = Comparison("eq", "eq", "==");
    public static readonly BinOp Ne = Comparison("ne", "ne", "!=");
    public static readonly BinOp Lt = Comparison("lt", "gt", "<");
    public static readonly BinOp Le = Comparison("le", "ge", "<=");
    public static readonly BinOp Gt = Comparison("gt", "lt", ">");
    public static readonly BinOp Ge = Comparison("ge", "le", ">=");

    public bool IsComparison => Inplace is null;
}

/// <summary>
/// Binary operators and comparisons beyond the fast paths. When the left operand's class defines the method in guest code, its frame is
/// pushed; NotImplemented from it is dealt with on return (ReturnMode.Operator). Everything else is done at once.
/// </summary>
public static class Operators
{
    // Elidable: the table is fixed.
    [Elidable]
    public static BinOp Of(Opcode op) => op switch
    {
        Opcode.Add or Opcode.InplaceAdd => BinOp.Add,
        Opcode.Sub or Opcode.InplaceSub => BinOp.Sub,
        Opcode.Mul or Opcode.InplaceMul => BinOp.Mul,
        Opcode.MatMul or Opcode.InplaceMatMul => BinOp.MatMul,
        Opcode.TrueDiv or Opcode.InplaceTrueDiv => BinOp.TrueDiv,
        Opcode.FloorDiv or Opcode.InplaceFloorDiv => BinOp.FloorDiv,
        Opcode.Mod or Opcode.InplaceMod => BinOp.Mod,
        Opcode.Pow or Opcode.InplacePow => BinOp.Pow,
        Opcode.LShift or Opcode.InplaceLShift => BinOp.LShift,
        Opcode.RShift or Opcode.InplaceRShift => BinOp.RShift,
        Opcode.And or Opcode.InplaceAnd => BinOp.And,
        Opcode.Or or Opcode.InplaceOr => BinOp.Or,
        Opcode.Xor or Opcode.InplaceXor => BinOp.Xor,
        Opcode.Eq or Opcode.EqTest => BinOp.Eq,
        Opcode.Ne or Opcode.NeTest => BinOp.Ne,
        Opcode.Lt or Opcode.LtTest => BinOp.Lt,
        Opcode.Le or Opcode.LeTest => BinOp.Le,
        Opcode.Gt or Opcode.GtTest => BinOp.Gt,
        Opcode.Ge or Opcode.GeTest => BinOp.Ge,
        _ => throw new InvalidOperationException($"{op} is no binary operator"),
    };

    [Elidable]
    private static bool IsInplace(Opcode op) => op is >= Opcode.InplaceAdd and <= Opcode.InplaceXor;

    public static PyObject? Binary(PyThread ts, Frame frame, Opcode op, PyObject a, PyObject b, int dst, int retPc)
    {
        if (a is W_Instance left && !IsInplace(op))
        {
            TypeVersion version = Jit.Promote(Jit.Promote(left.Map).Type.Version);
            if (version.Lookup(Of(op).Forward) is W_Function f && !Preferred(ts, left, b))
                return Calls.Function(ts, frame, f, [a, b], null, dst, retPc, ReturnMode.Operator, null);
        }
        else if (b is W_Instance right && a is W_Int or W_Float)
        {
            TypeVersion version = Jit.Promote(Jit.Promote(right.Map).Type.Version);
            if (version.Lookup(Of(op).Reflected) is W_Function f)
                return Calls.Function(ts, frame, f, [b, a], null, dst, retPc, ReturnMode.Operator, null);
        }
        return General(ts, op, a, b);
    }

    /// <summary>The right operand's class is a proper subclass of the left one's: it is asked first.</summary>
    private static bool Preferred(PyThread ts, W_Instance a, PyObject b) =>
        b is W_Instance right && !ReferenceEquals(right.Map.Type, a.Map.Type) && right.Map.Type.IsSubtypeOf(a.Map.Type);

    [DontLookInside]
    private static PyObject General(PyThread ts, Opcode op, PyObject a, PyObject b) =>
        IsInplace(op) ? Ops.Inplace(ts, Of(op), a, b) : Ops.Binary(ts, Of(op), a, b);

    public static PyObject? Compare(PyThread ts, Frame frame, Opcode op, PyObject a, PyObject b, int dst, int retPc)
    {
        if (a is W_Instance left)
        {
            TypeVersion version = Jit.Promote(Jit.Promote(left.Map).Type.Version);
            if (version.Lookup(Of(op).Forward) is W_Function f && !Preferred(ts, left, b))
                return Calls.Function(ts, frame, f, [a, b], null, dst, retPc, ReturnMode.Operator, null);
        }
        return GeneralCompare(ts, op, a, b);
    }

    [DontLookInside]
    private static PyObject GeneralCompare(PyThread ts, Opcode op, PyObject a, PyObject b) => Ops.Compare(ts, Of(op), a, b);

    /// <summary>The guest method that stood for the caller's instruction gave NotImplemented: the other operand's turn.</summary>
    [DontLookInside]
    public static PyObject AfterNotImplemented(PyThread ts, Frame caller)
    {
        int[] ops = caller.Code.Ops;
        int pc = caller.Pc;
        BinOp op = Of((Opcode)ops[pc]);
        PyObject a = Interp.Value(caller.Code, caller.Regs, ops[pc + 2]);
        PyObject b = Interp.Value(caller.Code, caller.Regs, ops[pc + 3]);
        if (a is not W_Instance)
            throw Ops.Unsupported(ts, op, a, b);
        PyObject? method = ReferenceEquals(a.GetClass(ts), b.GetClass(ts)) && !op.IsComparison ? null : b.GetClass(ts).Lookup(ts, op.Reflected);
        if (method is not null)
        {
            PyObject r = Interp.CallFound(ts, method, b, [a]);
            if (r is not W_NotImplemented)
                return r;
        }
        return op.IsComparison ? Ops.CompareDefault(ts, op, a, b) : throw Ops.Unsupported(ts, op, a, b);
    }
}
