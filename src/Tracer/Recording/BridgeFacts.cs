using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>
/// What a bridge may take for granted about its inputs: everything that the recorded ops before its guard have established about these values.
/// A trace is linear and a value never changes, so whatever was guarded before holds when the guard fails, in every copy of the guard that the optimiser
/// makes; and an immutable field that was loaded holds the same still.
/// </summary>
internal static class BridgeFacts
{
    /// <summary>An input that is an immutable field of another input.</summary>
    public readonly record struct Loaded(FieldDescr Field, Node Owner, Node Value);

    /// <summary>Writes what is known into the nodes of the recorded guard's leaves; gives the immutable fields among them.</summary>
    public static List<Loaded> Apply(Tree tree, GuardDescr guard, Dictionary<Value, Node> leaves)
    {
        var loaded = new List<Loaded>();
        lock (tree.Gate)
            Collect(tree, guard, leaves, loaded);
        return loaded;
    }

    private static void Collect(Tree tree, GuardDescr guard, Dictionary<Value, Node> leaves, List<Loaded> loaded)
    {
        if (TraceOf(tree, guard) is not { } trace)
            return;
        // The inputs of a bridge are leaves of the guard before it.
        if (trace.BridgeFrom is { } from)
            Collect(tree, from.Origin, Outer(trace, from.Origin, leaves), loaded);
        foreach (Op op in trace.Ops)
        {
            if (ReferenceEquals(op.Descr, guard))
                break;
            Note(op, leaves, loaded);
        }
    }

    private static Dictionary<Value, Node> Outer(Trace bridge, GuardDescr from, Dictionary<Value, Node> leaves)
    {
        var outer = new Dictionary<Value, Node>();
        for (int k = 0; k < bridge.Inputs.Length; k++)
            if (leaves.TryGetValue(bridge.Inputs[k], out Node? node))
                outer.Add(from.Exit.Leaves[k], node);
        return outer;
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
                loaded.Add(new Loaded(field, leaves[op.Args[0]], leaves[op]));
                break;
        }
    }

    private static Trace? TraceOf(Tree tree, GuardDescr guard)
    {
        if (tree.Recorded is { } trunk && Holds(trunk, guard))
            return trunk;
        return tree.RecordedBridges.Values.FirstOrDefault(bridge => Holds(bridge.Trace, guard))?.Trace;
    }

    private static bool Holds(Trace trace, GuardDescr guard)
    {
        foreach (Op op in trace.Ops)
            if (ReferenceEquals(op.Descr, guard))
                return true;
        return false;
    }
}
