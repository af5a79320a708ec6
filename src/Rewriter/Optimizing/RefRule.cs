using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>References: identity, exact classes, lengths, and memory that never changes.</summary>
internal sealed class RefRule : Rule
{
    public override bool Apply(Walk walk, in Item op, out Val? result)
    {
        result = op.Code switch
        {
            OpCode.PtrEq or OpCode.PtrNe => Identity(walk, op),
            OpCode.InstanceOf => InstanceOf(walk, op),
            OpCode.ArraylenGc => Length(walk, op),
            OpCode.Strlen or OpCode.Strgetitem => IntRule.Constant(walk, op),
            OpCode.GetfieldGc or OpCode.GetstaticGc => Field(walk, op),
            OpCode.GetarrayitemGc => Item(walk, op),
            _ => null,
        };
        return result is not null;
    }

    private static Val? Identity(Walk walk, in Item op)
    {
        Val a = op.Args[0], b = op.Args[1];
        int equal = State.Same(a, b) ? 1 : Aliasing.MayBeSame(a, b) ? -1 : 0;
        if (equal >= 0)
            return walk.State.Int(Kind.I32, op.Code == OpCode.PtrEq ? equal : 1 - equal);
        return a.Const is not null && b.Const is null ? walk.Do(op.Code, Kind.I32, null, b, a) : null;
    }

    private static Val? InstanceOf(Walk walk, in Item op)
    {
        Val a = op.Args[0];
        if (a.IsNull)
            return walk.State.Int(Kind.I32, 0);
        if (a.KnownType is not { } type)
            return null;
        return walk.State.Int(Kind.I32, ((ClassDescr)op.Descr!).Type.IsAssignableFrom(type) ? 1 : 0);
    }

    private static Val? Length(Walk walk, in Item op)
    {
        Val a = op.Args[0];
        if (a.Virtual is { Array: not null } content)
            return walk.State.Int(Kind.I32, content.Values.Count);
        return a.Out is ConstRef { Target: Array array } ? walk.State.Int(Kind.I32, array.Length) : null;
    }

    private static Val? Field(Walk walk, in Item op)
    {
        var field = (FieldDescr)op.Descr!;
        // A private copy of a shared object has owned arrays of its own: which one is meant is for the barrier to say.
        if (!field.Immutable || field is { OwnedArray: true, Owner.Sharing: Sharing.Transactional })
            return null;
        object? target = null;
        if (!field.IsStatic)
        {
            if (op.Args[0].Out is not ConstRef { Target: { } known } || !field.Field.DeclaringType!.IsInstanceOfType(known))
                return null;
            target = known;
        }
        // A static one was initialised when the recorder read it.
        return walk.State.OfConst(ConstantFolding.OfSlot(field.Kind, field.Load(target)));
    }

    private static Val? Item(Walk walk, in Item op)
    {
        var array = (ArrayDescr)op.Descr!;
        if (!array.Immutable || op.Args[0].Out is not ConstRef { Target: Array target } || !op.Args[1].TryInt(out long index))
            return null;
        if ((ulong)index >= (ulong)target.Length || !array.ElementType.MakeArrayType().IsInstanceOfType(target))
            return null;
        return walk.State.OfConst(ConstantFolding.OfSlot(array.Kind, array.Load(target, (int)index)));
    }
}
