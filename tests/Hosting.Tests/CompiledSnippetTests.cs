using JitStm.Tracer.Tests;
using Xunit;

namespace JitStm.Hosting.Tests;

/// <summary>Each family of IL gives compiled what it gives in the interpreter, optimised and not; a defect of a stage counts as a failure.</summary>
[Collection(nameof(SnippetPortal))]
public class CompiledSnippetTests
{
    private const int Count = 60;

    public static TheoryData<string> Names => [.. Snippets.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Compiled_code_computes_the_same(string name)
    {
        Snippet body = Snippets.All[name].Body;
        long expected = SnippetPortal.Interpret(body, Count);
        foreach (string optimisations in new[] { "all", "none" })
        {
            using var log = new JitLog(null);
            using var pipeline = new TracePipeline(JitOptions.Parse($"compile=single,enable_opts={optimisations}"), log);
            Assert.Equal(expected, SnippetPortal.Trace(body, Count, pipeline));
            Assert.DoesNotContain(log.Profile.GivenUp.Keys, reason => reason.Contains("internal", StringComparison.OrdinalIgnoreCase));
            Assert.True(log.Profile.Methods > 0);
        }
    }
}
