using JitStm.TraceIr;

namespace JitStm.Hosting;

/// <summary>Our ops as RPython's: the same op, another op, or a call of a function that is named like ours.</summary>
internal static class RPythonOps
{
    /// <summary>Ops that RPython's resoperation.py does not have.</summary>
    private static readonly HashSet<OpCode> s_helpers =
    [
        OpCode.IntDiv, OpCode.IntRem, OpCode.UintDiv, OpCode.UintRem, OpCode.FloatRem, OpCode.FloatSqrt, OpCode.FloatToSingle,
        OpCode.InstanceOf, OpCode.IntAddOvf, OpCode.IntSubOvf, OpCode.IntMulOvf,
    ];

    /// <param name="op">Not a guard, a barrier, or an op of the trace's shape.</param>
    /// <param name="guarded">An overflow test whose guard follows.</param>
    /// <param name="args">The arguments' names.</param>
    /// <param name="word">Makes a name out of any text.</param>
    public static string Call(Op op, bool guarded, string[] args, Func<string, string> word)
    {
        string name = OpTable.PrintedName(op.Code, op.Kind);
        switch (op.Code)
        {
            case OpCode.IntAddOvf or OpCode.IntSubOvf or OpCode.IntMulOvf when guarded:
                return Text(name, args);
            case OpCode.CastIntToInt:
                return op.Kind == Kind.I64 ? Text("same_as_i", args) : Text("int_signext", [.. args, "4"]);
            case OpCode.CastUintToInt:
                return Text("int_and", [.. args, uint.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            case OpCode.IntZeroext:
                long mask = (1L << (int)(8 * ((ConstInt)op.Args[1]).Bits)) - 1;
                return Text("int_and", [args[0], mask.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            case OpCode.InstanceOf:
                return Helper(op, name, [.. args, $"ConstClass({word(op.Descr!.Name)})"]);
            case OpCode.New:
                return Text("new_with_vtable", [$"descr=<SizeDescr {word(op.Descr!.Name)}>"]);
            case OpCode.NewArray:
                return Text("new_array_clear", [.. args, Array(op, word)]);
            case OpCode.GetarrayitemGc or OpCode.SetarrayitemGc or OpCode.ArraylenGc:
                return Text(name, [.. args, Array(op, word)]);
            case OpCode.GetfieldGc or OpCode.SetfieldGc:
                return Text(name, [.. args, Field(op, word)]);
            case OpCode.GetstaticGc:
                return Text(name.Replace("static", "field"), [Owner(op, word), Field(op, word)]);
            case OpCode.SetstaticGc:
                return Text("setfield_gc", [Owner(op, word), .. args, Field(op, word)]);
            case OpCode.Call or OpCode.CallPure:
                return Text(name, [$"ConstClass({word(op.Descr!.Name)})", .. args, Descr(op, ((CallDescr)op.Descr).Effects.ToString().Replace(", ", "+"))]);
            default:
                return s_helpers.Contains(op.Code) ? Helper(op, name, args) : Text(name, args);
        }
    }

    private static string Text(string name, IEnumerable<string> args) => $"{name}({string.Join(", ", args)})";

    private static string Helper(Op op, string name, string[] args) => Text("call_" + Result(op.Kind), [$"ConstClass({name})", .. args, Descr(op, "None")]);

    // As RPython prints a call's descr: result, its size, the arguments' kinds, the effects.
    private static string Descr(Op op, string effects)
    {
        string arguments = string.Concat(op.Args.Select(a => Result(a.Kind)));
        string size = op.Kind switch { Kind.Void => "", Kind.I32 => "4 ", _ => "8 " };
        return $"descr=<Call{Result(op.Kind)} {size}{(arguments.Length > 0 ? arguments + " " : "")}EF={effects}>";
    }

    private static char Result(Kind kind) => kind switch
    {
        Kind.Void => 'n',
        Kind.I32 or Kind.I64 => 'i',
        Kind.F64 => 'f',
        Kind.Ref => 'r',
    };

    private static string Field(Op op, Func<string, string> word) => $"descr=<Field{Form(((FieldDescr)op.Descr!).Kind)} {word(op.Descr.Name)}>";

    private static string Array(Op op, Func<string, string> word) => $"descr=<Array{Form(((ArrayDescr)op.Descr!).Kind)} {word(((ArrayDescr)op.Descr).ElementType.Name)}>";

    private static string Owner(Op op, Func<string, string> word) => $"ConstClass({word(((FieldDescr)op.Descr!).Field.DeclaringType!.Name)})";

    // Pointer, signed, float.
    private static char Form(Kind kind) => kind switch
    {
        Kind.Ref => 'P',
        Kind.F64 => 'F',
        _ => 'S',
    };
}
