using JitStm.TraceIr;
using Xunit;

namespace JitStm.Tracer.Tests;

/// <summary>Each family of IL gives in a trace what it gives in the interpreter, by the ops that are meant for it.</summary>
[Collection(nameof(SnippetPortal))]
public class SnippetTests
{
    private const int Count = 40;

    public static TheoryData<string> Names => [.. Snippets.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_trace_computes_the_same(string name)
    {
        SnippetCase test = Snippets.All[name];
        var pipeline = new TestPipeline();
        Assert.Equal(SnippetPortal.Interpret(test.Body, Count), SnippetPortal.Trace(test.Body, Count, pipeline));
        Assert.NotEmpty(pipeline.Loops);
        HashSet<OpCode> used = [.. pipeline.Loops.Concat(pipeline.Bridges).SelectMany(t => t.Ops).Select(op => op.Code)];
        foreach (OpCode op in test.Ops)
            Assert.Contains(op, used);
        if (!test.Ops.Contains(OpCode.Call))
            Assert.DoesNotContain(OpCode.Call, used);
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_guard_may_fail_once(string name)
    {
        Snippet body = Snippets.All[name].Body;
        long expected = SnippetPortal.Interpret(body, Count);
        var all = new TestPipeline();
        SnippetPortal.Trace(body, Count, all);
        for (int guard = 0; guard < Math.Min(all.GuardsSeen, 60); guard++)
            foreach (int eagerness in new[] { 1, 1000 })
                Assert.Equal(expected, SnippetPortal.Trace(body, Count, new TestPipeline { FailGuard = guard, FailAt = 1 }, eagerness));
    }
}
