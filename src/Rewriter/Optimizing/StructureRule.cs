using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// A bridge starts with a copy of its guard's exit, which has barriers already: they are dropped (the barrier pass places its own) and
/// access references become the originals again. Merge points stay, for dumps, without their values: nothing is kept alive by them.
/// </summary>
internal sealed class StructureRule : Rule
{
    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        result = null;
        switch (op.Code)
        {
            case OpCode.StmRead or OpCode.StmWrite:
                result = op.Args[0];
                return true;
            case OpCode.StmNew or OpCode.StmInevitable:
                return true;
            case OpCode.DebugMergePoint:
                walk.Emit(op.Code, op.Kind, [], op.Descr);
                return true;
            case OpCode.Exit:
                walk.Emit(op.Code, op.Kind, [], new GuardDescr(walk.BuildExit(op.Guard.Exit)) { Origin = op.Guard });
                return true;
            case OpCode.Label or OpCode.Jump:
                throw new ArgumentException($"{op.Code} inside a recorded trace");
            default:
                return false;
        }
    }
}
