using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// The last stage: a pure op with the same arguments was computed before, so that value serves; else the op is emitted.
/// Values of the preamble are local variables of the same method, so what the preamble computed serves the loop's body too.
/// </summary>
internal sealed class PureRule : Rule
{
    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        bool call = op.Code == OpCode.CallPure;
        if (!call && !op.Code.IsPure())
            throw new InvalidOperationException($"{op.Code} reached the end of the pipeline");
        var key = KeyOf(op);
        if (walk.Options.Cse && walk.State.FindPure(key) is { } known)
        {
            walk.CallRemoved |= call;
            result = known;
            return true;
        }
        result = walk.Emit(op.Code, op.Kind, op.Args, op.Descr);
        if (call)
            walk.CallRemoved = false;
        else
            Describe(walk, op, result);
        if (op.Kind != Kind.Void)
            walk.State.AddPure(key, result);
        return true;
    }

    // The length of an array does not depend on how its items are seen.
    private static PureKey KeyOf(in Item op) => new(op.Code, op.Kind, op.Code == OpCode.ArraylenGc ? null : op.Descr, op.Args);

    private static void Describe(Walk walk, in Item op, Val result)
    {
        result.Def = op.Code;
        result.A = op.Args.Length > 0 ? op.Args[0] : null;
        result.B = op.Args.Length > 1 ? op.Args[1] : null;
        if (op.Code == OpCode.CastIntToInt && result.Kind == Kind.I64)
            op.Args[0].Widened = result;
        if (result.Kind is Kind.I32 or Kind.I64)
            (result.Lo, result.Hi) = IntRanges.Of(op.Code, op.Kind, op.Args, CannotOverflow(walk, op));
        if (op.Code == OpCode.ArraylenGc)
            result.Lo = op.Args[0].Length;
    }

    /// <summary>A guard has shown that this very addition, subtraction or multiplication does not overflow.</summary>
    public static bool CannotOverflow(Walk walk, in Item op)
    {
        OpCode? test = op.Code switch
        {
            OpCode.IntAdd => OpCode.IntAddOvf,
            OpCode.IntSub => OpCode.IntSubOvf,
            OpCode.IntMul => OpCode.IntMulOvf,
            _ => null,
        };
        return test is { } code && walk.State.FindPure(new PureKey(code, Kind.I32, null, op.Args)) is { } known && known.IsInt(0);
    }
}
