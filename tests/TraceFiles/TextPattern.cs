using System.Text.RegularExpressions;

namespace JitStm.TraceFiles;

/// <summary>Expected text: a line <c>...</c> skips any number of lines, <c>{{name}}</c> stands for a word, the same one each time.</summary>
public static partial class TextPattern
{
    [GeneratedRegex(@"\\{\\{(\w+)}}")]
    private static partial Regex Binding();

    public static bool Matches(IReadOnlyList<string> expected, IReadOnlyList<string> actual) => Match(expected, 0, actual, 0, []);

    private static bool Match(IReadOnlyList<string> expected, int e, IReadOnlyList<string> actual, int a, Dictionary<string, string> bound)
    {
        if (e == expected.Count)
            return a == actual.Count;
        if (expected[e].Trim() == "...")
        {
            for (int skip = a; skip <= actual.Count; skip++)
                if (Match(expected, e + 1, actual, skip, new(bound)))
                    return true;
            return false;
        }
        return a < actual.Count && MatchLine(expected[e].TrimEnd(), actual[a].TrimEnd(), bound) && Match(expected, e + 1, actual, a + 1, bound);
    }

    private static bool MatchLine(string expected, string actual, Dictionary<string, string> bound)
    {
        var here = new HashSet<string>();
        string pattern = Binding().Replace(Regex.Escape(expected), m =>
        {
            string name = m.Groups[1].Value;
            if (bound.TryGetValue(name, out string? word))
                return Regex.Escape(word);
            return here.Add(name) ? $"(?<{name}>\\w+)" : $"\\k<{name}>";
        });
        Match match = Regex.Match(actual, "^" + pattern + "$");
        foreach (string name in here)
            if (match.Success)
                bound[name] = match.Groups[name].Value;
        return match.Success;
    }
}
