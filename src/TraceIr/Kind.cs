namespace JitStm.TraceIr;

/// <summary>
/// The machine kind of a value: the CLI's evaluation-stack types, as far as a trace knows them.
/// A <c>bool</c>, <c>char</c> or small integer is <see cref="I32"/>, a <c>float</c> is <see cref="F64"/> while it is in a trace.
/// </summary>
public enum Kind : byte
{
    /// <summary>No value (stores, guards, jumps).</summary>
    Void,
    /// <summary>32-bit integer; printed with the prefix <c>j</c>.</summary>
    I32,
    /// <summary>64-bit integer; printed with the prefix <c>i</c>.</summary>
    I64,
    /// <summary>64-bit float; printed with the prefix <c>f</c>.</summary>
    F64,
    /// <summary>Object reference; printed with the prefix <c>p</c>.</summary>
    Ref,
}
