using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// What a bridge may take for granted about its inputs: everything that the ops before its guard have established about these values.
/// A trace is linear and a value never changes, so whatever was guarded before holds when the guard fails, in the preamble as in any iteration;
/// and an immutable field that was loaded holds the same still.
/// </summary>
internal static class BridgeFacts
{
    /// <summary>An input that is an immutable field of another input.</summary>
    public readonly record struct Loaded(FieldDescr Field, Value Owner, Value Value);

    /// <summary>Writes what is known into the nodes of the guard's leaves; gives the immutable fields among them.</summary>
    public static List<Loaded> Apply(Tree tree, GuardDescr guard, Dictionary<Value, Node> leaves)
    {
        var loaded = new List<Loaded>();
        if (TraceOf(tree, guard) is not { } trace)
            return loaded;
        foreach (Op op in trace.Ops)
        {
            if (ReferenceEquals(op.Descr, guard))
                break;
            Note(op, leaves, loaded);
        }
        return loaded;
    }

    private static void Note(Op op, Dictionary<Value, Node> leaves, List<Loaded> loaded)
    {
        switch (op.Code)
        {
            case OpCode.GuardClass when leaves.TryGetValue(op.Args[0], out Node? node):
                node.Class = op.Guard.Class!.Type;
                break;
            case OpCode.GuardNonnull when leaves.TryGetValue(op.Args[0], out Node? node):
                node.NonNull = true;
                break;
            case OpCode.New when leaves.TryGetValue(op, out Node? node):
                node.Class = ((ClassDescr)op.Descr!).Type;
                break;
            case OpCode.NewArray when leaves.TryGetValue(op, out Node? node):
                node.NonNull = true;
                break;
            case OpCode.GuardTrue when op.Args[0] is Op { Code: OpCode.UintLt } test && test.Args[0] is ConstInt index && test.Args[1] is Op { Code: OpCode.ArraylenGc } length
                    && leaves.TryGetValue(length.Args[0], out Node? node):
                node.NonNull = true;
                node.Proved = Math.Max(node.Proved, (int)Math.Min(index.Bits + 1, int.MaxValue));
                break;
            case OpCode.GetfieldGc when op.Descr is FieldDescr { Immutable: true } field && !DescrTable.IsOwnedShared(field) && leaves.ContainsKey(op) && leaves.ContainsKey(op.Args[0]):
                loaded.Add(new Loaded(field, op.Args[0], op));
                break;
        }
    }

    private static Trace? TraceOf(Tree tree, GuardDescr guard)
    {
        if (tree.Trunk is { } trunk && Holds(trunk, guard))
            return trunk;
        lock (tree.Gate)
        {
            foreach (GuardDescr bridged in tree.Bridged)
                if (bridged.Bridge is { } bridge && Holds(bridge, guard))
                    return bridge;
        }
        return null;
    }

    private static bool Holds(Trace trace, GuardDescr guard)
    {
        foreach (Op op in trace.Ops)
            if (ReferenceEquals(op.Descr, guard))
                return true;
        return false;
    }
}
