using JitStm.StmCore;

namespace JitStm.Weaver.Fixture;

[ThreadPrivate]
public class Activation : IStmPrivate
{
    public int Pc;

    [Owned]
    public readonly object?[] Registers = new object?[3];

    public Activation? Back;

    public int Step(FixtureThread thread) => Pc++;
}

public sealed class GeneratorActivation : Activation
{
    public bool Finished;

    [Owned]
    public int[] Stack = [1, 2];
}
