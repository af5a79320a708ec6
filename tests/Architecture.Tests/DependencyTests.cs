using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace JitStm.Architecture.Tests;

/// <summary>
/// Who may see whom, stated once. A project file may name exactly what the table says; an assembly may use no more than what
/// its project sees. A host's project names Hosting alone and uses the public face of the parts behind it.
/// </summary>
public class DependencyTests
{
    private static readonly (string Project, string[] References, string[] Packages, string[] AssemblyMayUse)[] s_graph =
    [
        ("src/StmCore", [], [], []),
        ("src/TraceIr", [], [], []),
        ("src/Tracer", ["StmCore", "TraceIr"], ["Mono.Cecil"], ["JitStm.StmCore", "JitStm.TraceIr", "Mono.Cecil", "Mono.Cecil.Rocks"]),
        ("src/Rewriter", ["StmCore", "TraceIr"], ["Mono.Cecil"], ["JitStm.StmCore", "JitStm.TraceIr", "Mono.Cecil", "Mono.Cecil.Rocks"]),
        ("src/Backend", ["StmCore", "TraceIr"], ["System.Reflection.Emit.ILGeneration"], ["JitStm.StmCore", "JitStm.TraceIr"]),
        ("src/Hosting", ["Backend", "Rewriter", "Tracer"], [], ["JitStm.Backend", "JitStm.Rewriter", "JitStm.StmCore", "JitStm.TraceIr", "JitStm.Tracer"]),
        ("hosts/Python", ["Hosting"], [], ["JitStm.Hosting", "JitStm.StmCore", "JitStm.TraceIr", "JitStm.Tracer"]),
        ("hosts/Registers", ["Hosting"], [], ["JitStm.Hosting", "JitStm.TraceIr", "JitStm.Tracer"]),
        ("hosts/Tiny", ["Hosting"], [], ["JitStm.Hosting", "JitStm.StmCore", "JitStm.TraceIr", "JitStm.Tracer"]),
    ];

    public static TheoryData<string> Projects() => [.. s_graph.Select(row => row.Project)];

    [Fact]
    public void Every_source_project_and_host_stands_in_the_table()
    {
        var found = new[] { "src", "hosts" }.SelectMany(folder => Directory.GetDirectories(Path.Combine(Root(), folder)))
            .Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0)
            .Select(folder => Path.GetRelativePath(Root(), folder).Replace('\\', '/'));
        Assert.Equal(s_graph.Select(row => row.Project).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_exactly_what_the_architecture_allows(string project)
    {
        var row = s_graph.Single(r => r.Project == project);
        var file = XDocument.Load(ProjectFile(project));
        string[] Named(string element) => [.. file.Descendants(element).Select(e => e.Attribute("Include")!.Value.Replace('\\', '/')).Order(StringComparer.Ordinal)];
        Assert.Equal(row.References, Named("ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p)));
        Assert.Equal(row.Packages, Named("PackageReference"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_no_more_than_its_project_sees(string project)
    {
        var row = s_graph.Single(r => r.Project == project);
        var used = ReferencesOf(AssemblyFile(project)).Where(name => name.StartsWith("JitStm.", StringComparison.Ordinal) || name.StartsWith("Mono.", StringComparison.Ordinal));
        Assert.Empty(used.Except(row.AssemblyMayUse));
    }

    [Theory]
    [InlineData("src/StmCore")]
    [InlineData("src/TraceIr")]
    public void The_two_bottom_assemblies_refer_to_nothing_but_the_framework(string project)
    {
        var references = ReferencesOf(AssemblyFile(project)).ToList();
        Assert.Contains("System.Runtime", references);
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    private static List<string> ReferencesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static string ProjectFile(string project) =>
        Assert.Single(Directory.GetFiles(Path.Combine(Root(), project), "*.csproj"));

    private static string AssemblyFile(string project)
    {
        string name = XDocument.Load(ProjectFile(project)).Descendants("AssemblyName").FirstOrDefault()?.Value
            ?? "JitStm." + Path.GetFileName(project);
        return Path.Combine(AppContext.BaseDirectory, name + ".dll");
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder != null && !File.Exists(Path.Combine(folder, "JitStm.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
