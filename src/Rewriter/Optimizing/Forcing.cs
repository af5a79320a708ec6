using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>Makes virtual objects real.</summary>
internal static class Forcing
{
    /// <summary>The output value, after forcing; the object is taken to be known to others from here on.</summary>
    public static Value Real(Walk walk, Val v)
    {
        v.Escaped = true;
        return v.Out ?? Force(walk, v);
    }

    /// <summary>Makes the object here, with its content so far; objects in its fields come with it.</summary>
    public static Value Force(Walk walk, Val v)
    {
        VirtualContent content = v.Virtual!;
        v.Virtual = null;
        walk.Heap.Version++;
        Op made = content.Class is { } cls
            ? new Op(OpCode.New, Kind.Ref, [], cls)
            : new Op(OpCode.NewArray, Kind.Ref, [ConstInt.I32(content.Values.Count)], content.Array);
        v.Out = made;
        v.NonNull = true;
        v.Class = content.Class;
        walk.Output.Add(made);
        for (int i = 0; i < content.Values.Count; i++)
            Fill(walk, v, content, i);
        if (content.Array is not null)
            walk.State.AddPure(new PureKey(OpCode.ArraylenGc, Kind.I32, null, [v]), walk.State.Int(Kind.I32, content.Values.Count));
        return made;
    }

    private static void Fill(Walk walk, Val v, VirtualContent content, int i)
    {
        RegionTable regions = walk.Heap.Regions;
        bool cached = content.Class is not null || i < RegionTable.MaxIndex;
        Val item = content.Values[i];
        if (!IsZero(item))
        {
            Value value = Real(walk, item);
            walk.Output.Add(content.Class is not null
                ? new Op(OpCode.SetfieldGc, Kind.Void, [v.Out!, value], content.Fields[i])
                : new Op(OpCode.SetarrayitemGc, Kind.Void, [v.Out!, ConstInt.I32(i), value], content.Array));
        }
        if (cached && walk.Options.Heap)
            walk.Heap.Learn(v, content.Class is not null ? regions.Field(content.Fields[i]) : regions.Item(content.Array!, i), item);
    }

    /// <summary>What New leaves in a field anyway.</summary>
    public static bool IsZero(Val v) => v.Out switch
    {
        ConstInt i => i.Bits == 0,
        ConstFloat f => BitConverter.DoubleToInt64Bits(f.Number) == 0,
        ConstRef r => r.Target is null,
        _ => false,
    };
}
