using JitStm.TraceFiles;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.TraceIr.Tests;

/// <summary>The files under traces/, as far as verifier and reference interpreter go.</summary>
[Collection("statics of the guest")]
public class TraceFileTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (TraceFile file in TraceFile.All())
            foreach (TraceCase one in file.Cases)
                cases.Add(Path.GetRelativePath(TraceFile.Folder, file.Path), one.Title);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_trace_file_holds(string file, string title)
    {
        TraceFile read = TraceFile.Read(Path.Combine(TraceFile.Folder, file));
        new TraceFileRunner { Executors = { Executor.Transactional } }.Run(read, read.Cases.Single(c => c.Title == title));
    }

    [Fact]
    public void Every_op_is_executed_by_some_trace_file()
    {
        var runner = new TraceFileRunner();
        foreach (TraceFile file in TraceFile.All())
            foreach (TraceCase one in file.Cases)
                runner.Run(file, one);
        Assert.Empty(Enum.GetValues<OpCode>().Except(runner.Executed));
    }

    [Theory]
    [InlineData("a|b", "a|b", true)]
    [InlineData("a|b", "a|c", false)]
    [InlineData("a", "a|b", false)]
    [InlineData("a|...|d", "a|b|c|d", true)]
    [InlineData("a|...", "a", true)]
    [InlineData("...|b|...", "a|c", false)]
    [InlineData("{{x}} = add({{x}}, 1)", "i0 = add(i0, 1)", true)]
    [InlineData("{{x}} = add({{x}}, 1)", "i0 = add(i2, 1)", false)]
    [InlineData("f({{x}})|...|g({{x}}, {{y}})", "f(p1)|g(p2, p3)|h()|g(p1, p4)", true)]
    [InlineData("f({{x}})|...|g({{x}})", "f(p1)|g(p2)", false)]
    public void Expected_text_skips_lines_and_binds_names(string expected, string actual, bool matches) =>
        Assert.Equal(matches, TextPattern.Matches(expected.Split('|'), actual.Split('|')));

    private static TraceFile Temporary(string text)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return TraceFile.Read(path);
    }

    private const string Sample = """
        # The sum of two cells.
        let Cell#0=Cell(7, null)
        test verify recorded
        test exec p0=Cell(3, Cell#0)
        in:
          [p0]
          i1 = getfield_gc_i(p0, descr=Cell.value)
          i2 = getfield_gc_i(ConstPtr(Cell#0), descr=Cell.value)
          i3 = int_add(i1, i2)
          exit() [i3]
        result:
          at 'start' [10] inputs Cell#0(3, Cell#1(7, null)) objects #1

        """;

    [Fact]
    public void A_case_holds_when_its_outcome_is_the_expected_one()
    {
        TraceFile file = Temporary(Sample);
        new TraceFileRunner().Run(file, file.Cases[0]);
        file = Temporary(Sample.Replace("[10]", "[11]", StringComparison.Ordinal));
        Assert.Throws<TraceFileException>(() => new TraceFileRunner().Run(file, file.Cases[0]));
    }

    [Fact]
    public void A_file_is_written_as_it_was_read()
    {
        TraceFile file = Temporary(Sample + "----\n" + Sample);
        string before = File.ReadAllText(file.Path);
        file.Write();
        Assert.Equal(before, File.ReadAllText(file.Path));
    }

    [Fact]
    public void A_stage_that_changes_the_outcome_is_found()
    {
        TraceFile file = Temporary(Sample.Replace("test verify recorded", "test rewrite", StringComparison.Ordinal) + "out:\n  ...\n");
        var runner = new TraceFileRunner();
        runner.Stages.Add("rewrite", (trace, _) => new Trace { Start = trace.Start, Inputs = trace.Inputs, Ops = trace.Ops });
        runner.Run(file, file.Cases[0]);
        runner.Stages["rewrite"] = (trace, _) => new Trace
        {
            Start = trace.Start,
            Inputs = trace.Inputs,
            Ops = [new Op(OpCode.Exit, Kind.Void, [], new GuardDescr(new Exit([], new MergePointResume(trace.Start, [ConstInt.I64(11)]))))],
        };
        Assert.Contains("after rewrite", Assert.Throws<TraceFileException>(() => runner.Run(file, file.Cases[0])).Message);
    }

    [Fact]
    public void An_executor_that_disagrees_is_found()
    {
        TraceFile file = Temporary(Sample);
        var runner = new TraceFileRunner();
        runner.Executors.Add(new Executor("a liar", (trace, _) => new CompiledCode(state => { state.Ints[0] = 1; return 0; }, [trace.Ops[^1].Guard], []), breakAt => new ModelSession(breakAt), CanBreak: true));
        Assert.Contains("a liar", Assert.Throws<TraceFileException>(() => runner.Run(file, file.Cases[0])).Message);
    }
}
