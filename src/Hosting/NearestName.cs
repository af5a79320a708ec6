namespace JitStm.Hosting;

/// <summary>For "did you mean": the candidate with the least edit distance.</summary>
internal static class NearestName
{
    public static string Of(string name, IEnumerable<string> candidates) => candidates.MinBy(c => Distance(name.ToLowerInvariant(), c))!;

    private static int Distance(string a, string b)
    {
        int[] row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 1; j <= b.Length; j++)
            {
                int up = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = up;
            }
        }
        return row[b.Length];
    }
}
