using JitStm.Rewriter.Weaving;
using JitStm.Weaver.Refused;
using Mono.Cecil;
using Xunit;

namespace JitStm.Weaver.Tests;

public sealed class WeaveCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("weave").FullName;
    private readonly StringWriter _output = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Weaves_in_place_and_keeps_the_debug_information()
    {
        string assembly = Unwoven();
        Assert.Equal(0, Weave(assembly));
        Assert.Equal(["Read"], Barriers(assembly));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void A_woven_assembly_is_left_alone()
    {
        string assembly = Unwoven();
        Weave(assembly);
        byte[] once = File.ReadAllBytes(assembly);
        Assert.Equal(0, Weave(assembly));
        Assert.Equal(once, File.ReadAllBytes(assembly));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        string assembly = Unwoven();
        Weave(assembly);
        byte[] first = File.ReadAllBytes(assembly);
        Unwoven();
        Weave(assembly);
        Assert.Equal(first, File.ReadAllBytes(assembly));
    }

    [Fact]
    public void With_a_kept_original_a_woven_assembly_is_woven_again_from_it()
    {
        string assembly = Unwoven();
        string original = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "original")).FullName, Path.GetFileName(assembly));
        Assert.Equal(0, Weave(assembly, "--original", original));
        Assert.Empty(Barriers(original));
        byte[] once = File.ReadAllBytes(assembly);
        File.SetLastWriteTimeUtc(assembly, DateTime.UnixEpoch);
        Assert.Equal(0, Weave(assembly, "--original", original));
        Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(assembly));
        Assert.Equal(once, File.ReadAllBytes(assembly));
    }

    [Fact]
    public void References_may_come_from_a_response_file()
    {
        string assembly = Unwoven();
        string response = Path.Combine(_folder, "weave.rsp");
        File.WriteAllLines(response, References());
        Assert.Equal(0, WeaveCommand.Run(["weave", assembly, "@" + response], _output, _output));
        Assert.Equal(["Read"], Barriers(assembly));
    }

    [Fact]
    public void Refusals_are_printed_and_make_the_exit_code_1()
    {
        Assert.Equal(1, Weave(typeof(RefusedAttribute).Assembly.Location));
        Assert.Contains("error JSW001: ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_reference_is_an_error_that_names_it()
    {
        Assert.Equal(1, WeaveCommand.Run(["weave", Unwoven(), "-r", Path.GetDirectoryName(typeof(object).Assembly.Location)!], _output, _output));
        Assert.Contains("error JSW000: ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("JitStm.StmCore", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("weave")]
    [InlineData("weave", "a.dll", "--fast")]
    [InlineData("weave", "a.dll", "-r")]
    public void Wrong_usage_is_exit_code_2(params string[] args)
    {
        Assert.Equal(2, WeaveCommand.Run(args, _output, _output));
        Assert.Contains("usage: ", _output.ToString(), StringComparison.Ordinal);
    }

    private string Unwoven()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "unwoven")))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)), overwrite: true);
        return Path.Combine(_folder, "JitStm.Weaver.Fixture.dll");
    }

    private int Weave(string assembly, params string[] more) =>
        WeaveCommand.Run(["weave", assembly, .. References(), .. more], _output, _output);

    private static string[] References() => ["-r", AppContext.BaseDirectory, "-r", Path.GetDirectoryName(typeof(object).Assembly.Location)!];

    /// <summary>The barriers of Cell.Get; with its debug information at hand.</summary>
    private static IEnumerable<string> Barriers(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { ReadSymbols = true, InMemory = true });
        MethodDefinition method = module.GetType("JitStm.Weaver.Fixture.Cell").Methods.Single(m => m.Name == "Get");
        Assert.NotEmpty(method.DebugInformation.SequencePoints);
        return [.. IlText.Of(method).Split(' ').Where(w => w is "Read" or "Write")];
    }
}
