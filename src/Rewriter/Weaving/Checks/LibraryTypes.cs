using Mono.Cecil;

namespace JitStm.Rewriter.Weaving.Checks;

/// <summary>Which base-library classes have state that a transaction could neither see nor undo.</summary>
internal static class LibraryTypes
{
    private static readonly string[] s_mutableNamespaces = ["System.Collections", "System.IO", "System.Threading", "System.Net"];

    private static readonly string[] s_immutableNamespaces = ["System.Collections.Immutable", "System.Collections.Frozen"];

    private static readonly HashSet<string> s_mutable = new(StringComparer.Ordinal)
    {
        "System.Text.StringBuilder", "System.Random", "System.Array", "System.Diagnostics.Stopwatch", "System.Lazy`1",
        "System.WeakReference", "System.WeakReference`1", "System.Runtime.CompilerServices.ConditionalWeakTable`2",
    };

    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal)
    {
        "System.Collections.IEqualityComparer", "System.Collections.Generic.IEqualityComparer`1", "System.Collections.Generic.IComparer`1",
        "System.Collections.Generic.EqualityComparer`1", "System.Collections.Generic.Comparer`1", "System.Collections.Generic.KeyValuePair`2",
    };

    public static bool IsMutable(TypeReference type)
    {
        if (type.IsValueType || type.IsArray || type is GenericParameter)
            return false;
        string name = type.GetElementType().FullName;
        if (s_mutable.Contains(name))
            return true;
        string space = type.GetElementType().Namespace;
        bool Below(string root) => space == root || space.StartsWith(root + ".", StringComparison.Ordinal);
        return !s_harmless.Contains(name) && s_mutableNamespaces.Any(Below) && !s_immutableNamespaces.Any(Below);
    }
}
