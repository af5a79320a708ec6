using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// Allocation removal: a new object, or a new array of small constant length, is only described until it escapes
/// (see <see cref="Forcing"/>); loads and stores with a constant place read and change the description.
/// </summary>
internal sealed class VirtualRule : Rule
{
    /// <summary>Longer arrays are made at once: an exit with hundreds of stores costs more than it saves.</summary>
    private const int MaxItems = 256;

    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        result = null;
        switch (op.Code)
        {
            case OpCode.New:
                result = walk.Options.Virtualize ? NewObject(walk, (ClassDescr)op.Descr!) : MakeNow(walk, op);
                return true;
            case OpCode.NewArray:
                result = walk.Options.Virtualize && op.Args[0].TryInt(out long length) && length is >= 0 and <= MaxItems && !((ArrayDescr)op.Descr!).HoldsStructs
                    ? NewArray(walk, (ArrayDescr)op.Descr!, (int)length)
                    : MakeNow(walk, op);
                return true;
            case OpCode.GetfieldGc or OpCode.SetfieldGc when op.Args[0].Virtual is { Class: not null } content:
                result = Field(walk, op, content);
                return true;
            case OpCode.GetarrayitemGc or OpCode.SetarrayitemGc when op.Args[0].Virtual is { Array: not null } content:
                return Item(walk, op, content, out result);
            case OpCode.ArraylenGc when op.Args[0].Virtual is { Array: not null } content:
                result = walk.State.Int(Kind.I32, content.Values.Count);
                return true;
            default:
                return false;
        }
    }

    private static Val NewObject(Walk walk, ClassDescr cls)
    {
        Val v = walk.State.New(Kind.Ref);
        v.Virtual = new VirtualContent { Class = cls };
        v.Fresh = true;
        return v;
    }

    private static Val NewArray(Walk walk, ArrayDescr array, int length)
    {
        Val v = walk.State.New(Kind.Ref);
        v.Virtual = new VirtualContent { Array = array };
        Val zero = walk.State.Zero(array.Kind);
        for (int i = 0; i < length; i++)
            v.Virtual.Values.Add(zero);
        v.Fresh = true;
        return v;
    }

    private static Val MakeNow(Walk walk, in Item op)
    {
        Val v = walk.Emit(op.Code, op.Kind, op.Args, op.Descr);
        v.Fresh = true;
        v.NonNull = true;
        v.Class = op.Descr as ClassDescr;
        if (op.Code == OpCode.NewArray)
            walk.State.AddPure(new PureKey(OpCode.ArraylenGc, Kind.I32, null, [v]), op.Args[0]);
        return v;
    }

    private static Val? Field(Walk walk, in Item op, VirtualContent content)
    {
        var field = (FieldDescr)op.Descr!;
        if (op.Code == OpCode.GetfieldGc)
            return content.Find(field) ?? walk.State.Zero(field.Kind);
        content.Set(field, MemoryRule.Cut(walk, op.Args[1], field.Storage));
        walk.Heap.Version++;
        return null;
    }

    private static bool Item(Walk walk, in Item op, VirtualContent content, out Val? result)
    {
        result = null;
        if (!op.Args[1].TryInt(out long index) || (ulong)index >= (ulong)content.Values.Count)
        {
            // Not escaped: only its place becomes real.
            Forcing.Force(walk, op.Args[0]);
            return false;
        }
        if (op.Code == OpCode.GetarrayitemGc)
        {
            result = content.Values[(int)index];
            return true;
        }
        content.Values[(int)index] = MemoryRule.Cut(walk, op.Args[2], ((ArrayDescr)op.Descr!).Storage);
        walk.Heap.Version++;
        return true;
    }
}
