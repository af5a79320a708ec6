using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>
/// How often control has passed a place of compiled code: a loop's entry from outside, its start, the header behind its first iteration, or a bridge. Plain
/// memory: threads that pass at once may lose a count. The names are those of PyPy's logs.
/// </summary>
public sealed class RunCounter
{
    /// <summary>Passes so far; compiled code adds to it.</summary>
    public long Runs;

    public static string Entry(LoopToken token) => $"entry {token.Number}";

    public static string Start(LoopToken token) => $"TargetToken({2 * token.Number})";

    public static string Header(LoopToken token) => $"TargetToken({2 * token.Number + 1})";

    public static string Bridge(GuardDescr guard) => $"bridge {guard.Id}";
}
