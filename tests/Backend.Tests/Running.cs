using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using JitStm.TraceIr;

namespace JitStm.Backend.Tests;

/// <summary>Runs compiled code and the reference interpreter on equal inputs, and describes what came out as text.</summary>
internal static class Running
{
    /// <summary>Compiles the trace both ways and compares the outcomes for each set of inputs.</summary>
    public static void Same(Trace trace, params IEnumerable<Func<Slot[]>> inputs) => Same(trace, NoBarriers.Instance, null, inputs);

    public static void Same(Trace trace, IBarriers barriers, CompileOptions? options, IEnumerable<Func<Slot[]>> inputs)
    {
        // In a trace with a label the jump is its own; without one both sides leave, as to any other loop.
        LoopToken token = trace.Phis.Length > 0 && trace.Ops[^1].Descr is LoopToken own ? own : TraceBuilder.NewToken();
        var tree = new Tree(token) { Trunk = trace };
        CompiledCode reference = ReferenceInterpreter.Compile(trace, barriers, 1_000_000), compiled = TraceCompiler.CompileTree(tree, options);
        foreach (Func<Slot[]> make in inputs)
            Assert.Equal(Outcome(reference, make()), Outcome(compiled, make()));
    }

    public static string Outcome(CompiledCode code, Slot[] inputs, JitState? state = null)
    {
        state ??= new JitState();
        Load(state, inputs);
        int result = code.Run(state);
        return Describe(code, result, state);
    }

    public static void Load(JitState state, Slot[] inputs)
    {
        for (int k = 0; k < inputs.Length; k++)
        {
            state.Ints[k] = inputs[k].Bits;
            state.Refs[k].Target = inputs[k].Ref;
        }
    }

    public static string Describe(CompiledCode code, int result, JitState state)
    {
        var text = new StringBuilder();
        var seen = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        if (result < 0)
        {
            LoopToken target = code.Targets[~result];
            text.Append("jump ").Append(target.Name);
            for (int k = 0; k < 4; k++)
                text.Append(' ').Append(state.Ints[k]).Append('/').Append(Shape(state.Refs[k].Target, seen));
            return text.ToString();
        }
        GuardDescr guard = code.Guards[result];
        text.Append("guard ").Append(guard.Id);
        for (int k = 0; k < guard.Exit.Leaves.Count; k++)
            text.Append(' ').Append(Show(guard.Exit.Leaves[k].Kind, state, k, seen));
        return text.Append(' ').Append(state.Pending?.Message).ToString();
    }

    private static string Show(Kind kind, JitState state, int k, Dictionary<object, int> seen) => kind switch
    {
        Kind.Ref => Shape(state.Refs[k].Target, seen),
        Kind.F64 => Number(BitConverter.Int64BitsToDouble(state.Ints[k])),
        _ => state.Ints[k].ToString(CultureInfo.InvariantCulture),
    };

    // Which NaN comes out of an operation is the processor's choice among its operands.
    private static string Number(double value) => double.IsNaN(value) ? "NaN" : BitConverter.DoubleToInt64Bits(value).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>An object's class and fields, each object described once.</summary>
    public static string Shape(object? target, Dictionary<object, int> seen)
    {
        switch (target)
        {
            case null: return "null";
            case string s: return $"\"{s}\"";
            case Type t: return t.Name;
        }
        if (seen.TryGetValue(target, out int number))
            return "#" + number;
        seen.Add(target, number = seen.Count);
        IEnumerable<string> parts = target is Array array
            ? array.Cast<object?>().Select(item => Part(item, seen))
            : Fields(target.GetType()).Select(f => f.Name + "=" + Part(f.GetValue(target), seen));
        return $"#{number}{target.GetType().Name}({string.Join(' ', parts)})";
    }

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static string Part(object? value, Dictionary<object, int> seen) => value switch
    {
        double d => Number(d),
        float f => Number(f),
        not null and ValueType => System.Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => Shape(value, seen),
    };

    public static Slot I(long value) => new(value);

    public static Slot F(double value) => new(value);

    public static Slot P(object? value) => new(value);
}
