namespace JitStm.Backend;

/// <summary>The method would pass a limit beyond which RyuJIT silently stops optimising (or a size of ours): nothing was compiled.</summary>
public sealed class TraceTooLargeException(string limit, int value, int maximum)
    : Exception($"the trace needs {value:N0} {limit}, the most that one method may have is {maximum:N0}")
{
    /// <summary>The limit's name as <see cref="RyuJitLimits"/> spells it, e.g. <c>basic blocks</c>.</summary>
    public string Limit { get; } = limit;

    public int Value { get; } = value;

    public int Maximum { get; } = maximum;
}
