using System.Reflection;
using JitStm.Rewriter.Weaving;
using JitStm.Weaver.Refused;
using Xunit;

namespace JitStm.Weaver.Tests;

/// <summary>Every class of the fixture of refusals says which errors it must get; all others must get none.</summary>
public class RefusalTests
{
    private static readonly Lazy<IReadOnlyList<WeaveError>> s_errors = new(() => Weave().Errors);

    public static TheoryData<string, string> Samples()
    {
        var data = new TheoryData<string, string>();
        foreach (Type type in typeof(RefusedAttribute).Assembly.GetTypes().Where(t => t.IsPublic))
            data.Add(type.Name, type.GetCustomAttribute<RefusedAttribute>()?.Codes ?? "");
        return data;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_class_gets_the_errors_that_it_is_marked_with(string type, string codes)
    {
        var found = s_errors.Value.Where(e => e.Place.StartsWith($"JitStm.Weaver.Refused.{type}", StringComparison.Ordinal)
            && (e.Place.Length == 22 + type.Length || e.Place[22 + type.Length] is '.' or '/'));
        Assert.Equal(codes, string.Join(' ', found.Select(e => $"JSW{(int)e.Code:D3}")));
    }

    /// <summary>The page for host authors explains each error.</summary>
    [Fact]
    public void Every_error_is_documented_and_has_a_sample()
    {
        string? root = AppContext.BaseDirectory;
        while (root != null && !File.Exists(Path.Combine(root, "JitStm.sln")))
            root = Path.GetDirectoryName(root);
        string page = File.ReadAllText(Path.Combine(root!, "docs", "weaving.md"));
        Assert.All(Enum.GetValues<WeaveCode>(), code => Assert.Contains($"| JSW{(int)code:D3} |", page, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<WeaveCode>().Except([WeaveCode.UnresolvedReference]), s_errors.Value.Select(e => e.Code).Distinct().Order());
    }

    [Fact]
    public void An_error_names_file_and_line_the_way_that_MSBuild_reads()
    {
        string error = s_errors.Value.First(e => e.Code == WeaveCode.OwnedArrayEscapes).ToString();
        Assert.Matches(@"^.*Samples\.cs\(\d+\): error JSW003: JitStm\.Weaver\.Refused\.LetsItsArrayGo\..*leaves its owner.*\. .*\.$", error);
    }

    [Fact]
    public void With_errors_nothing_is_written()
    {
        string output = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dll");
        Assert.False(Weave(output).Changed);
        Assert.False(File.Exists(output));
    }

    private static WeaveResult Weave(string? output = null)
    {
        var options = new WeaverOptions { Assembly = typeof(RefusedAttribute).Assembly.Location, Output = output };
        options.References.Add(Path.GetDirectoryName(options.Assembly)!);
        options.References.Add(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        return Rewriter.Weaving.Weaver.Weave(options);
    }
}
