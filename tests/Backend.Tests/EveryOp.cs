using JitStm.TraceIr;

namespace JitStm.Backend.Tests;

public class EveryOp
{
    public static TheoryData<OpCode> Codes => [.. Enum.GetValues<OpCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void CompiledGivesWhatTheReferenceInterpreterGives(OpCode code)
    {
        foreach (Sample sample in Samples.Of(code))
            Running.Same(sample.Trace, sample.Inputs);
    }
}
