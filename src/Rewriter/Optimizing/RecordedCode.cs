using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>A recorded trace with its values numbered once (inputs, then ops), so that walks use arrays.</summary>
internal sealed class RecordedCode
{
    private readonly Dictionary<Value, int> _numbers;

    public RecordedCode(Trace trace)
    {
        Trace = trace;
        Ops = [.. trace.Ops];
        _numbers = new Dictionary<Value, int>(trace.Inputs.Length + Ops.Length);
        foreach (InputArg input in trace.Inputs)
            _numbers.Add(input, _numbers.Count);
        foreach (Op op in Ops)
            _numbers.Add(op, _numbers.Count);
        foreach ((Value value, Value same) in trace.Renamed)
            _numbers.Add(value, _numbers[same]);
        if (trace.Phis.Length > 0)
            throw new ArgumentException("a recorded trace has no label");
    }

    public Trace Trace { get; }

    public Op[] Ops { get; }

    public int ValueCount => Trace.Inputs.Length + Ops.Length;

    public Op Last => Ops[^1];

    /// <summary>The guard that only the back-edge takes; it stands right before the jump.</summary>
    public Op? NoBreak => Ops.Length > 1 && Ops[^2].Code == OpCode.GuardNoBreak ? Ops[^2] : null;

    /// <summary>How many ops a walk visits: all but the closing jump and its GuardNoBreak.</summary>
    public int WalkLength => Last.Code == OpCode.Jump ? Ops.Length - (NoBreak is null ? 1 : 2) : Ops.Length;

    public bool IsLoop =>
        Trace.BridgeFrom is null && Last is { Code: OpCode.Jump, Descr: LoopToken token } && token.Key.Equals(Trace.Start);

    /// <summary>The number of a value that is no constant.</summary>
    public int NumberOf(Value value) => _numbers[value];

    public int NumberOfOp(int index) => Trace.Inputs.Length + index;
}
