using System.Text;
using JitStm.Hosting;
using Xunit;

namespace JitStm.Hosting.Tests;

/// <summary>The tables of docs/command.md are those of the program. JITSTM_BLESS=1 writes them (refused in CI).</summary>
public class DocumentTests
{
    private static readonly string s_file = Path.Combine(Repository.Root, "docs", "command.md");

    public static TheoryData<string> Tables => ["parameters", "variables", "sections"];

    private static string Table(string name) => name switch
    {
        "parameters" => Rows("parameter|default|values|meaning", JitParameterTable.Rows.Select(r => $"`{r.Name}`|{r.Default}|{r.Values.Replace("|", "\\|")}|{r.Meaning}")),
        "variables" => Rows("variable|effect", EnvironmentTable.Rows.Select(v => $"`{v.Form}`|{v.Meaning}")),
        "sections" => Rows("section|what stands in it", LogSections.Rows.Select(s => $"`{s.Name}`|{s.Meaning}")),
        _ => throw new ArgumentException(name),
    };

    private static string Rows(string head, IEnumerable<string> rows)
    {
        var text = new StringBuilder($"| {head.Replace("|", " | ")} |\n|{string.Concat(Enumerable.Repeat("---|", head.Split('|').Length))}\n");
        foreach (string row in rows)
            text.Append("| ").Append(string.Join(" | ", System.Text.RegularExpressions.Regex.Split(row, @"(?<!\\)\|"))).Append(" |\n");
        return text.ToString();
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_of_the_page_is_the_program_s(string name)
    {
        string page = File.ReadAllText(s_file), mark = $"<!-- table: {name} -->\n";
        int start = page.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        int end = page.IndexOf("\n\n", start - 1, StringComparison.Ordinal) + 1;
        string expected = Table(name);
        if (page[start..end] != expected && Environment.GetEnvironmentVariable("JITSTM_BLESS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllText(s_file, page[..start] + expected + page[end..]);
        else
            Assert.Equal(expected, page[start..end]);
    }
}
