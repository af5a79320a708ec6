using JitStm.TraceFiles;
using JitStm.TraceIr;

namespace JitStm.Backend.Tests;

/// <summary>The files under traces/: compiled code gives what the reference interpreter gives.</summary>
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
        var runner = new TraceFileRunner();
        runner.Executors.Add(Executor.Compiled("compiled code", Compile));
        TraceFile read = TraceFile.Read(Path.Combine(TraceFile.Folder, file));
        runner.Run(read, read.Cases.Single(c => c.Title == title));
    }

    private static CompiledCode Compile(Trace trace)
    {
        // The jump of a trace with a label is its own; without one it leaves as to any other loop, and the runner enters again.
        LoopToken token = trace.Phis.Length > 0 && trace.Ops[^1].Descr is LoopToken own ? own : new LoopToken(trace.Start, 0);
        return TraceCompiler.CompileTree(new Tree(token) { Trunk = trace });
    }
}
