using JitStm.TraceIr;

namespace JitStm.Backend.Tests;

/// <summary>Runs a trunk and bridges that are methods of their own, as the tracer's runner does.</summary>
internal sealed class Trees(LoopToken token, CompiledCode trunk)
{
    private readonly Dictionary<GuardDescr, CompiledCode> _bridges = [];

    public void Attach(GuardDescr guard, CompiledCode bridge) => _bridges.Add(guard, bridge);

    /// <summary>What happened in the end, and the transitions between methods on the way.</summary>
    public (string Outcome, int Transitions) Run(Slot[] inputs, JitState? state = null)
    {
        state ??= new JitState();
        Running.Load(state, inputs);
        CompiledCode code = trunk;
        for (int transitions = 0; ; transitions++)
        {
            int result = code.Run(state);
            if (result < 0 && code.Targets[~result] == token)
                code = trunk;
            else if (result >= 0 && _bridges.TryGetValue(code.Guards[result], out CompiledCode? bridge))
                code = bridge;
            else
                return (Running.Describe(code, result, state), transitions);
        }
    }

    /// <summary>The whole tree in the reference interpreter.</summary>
    public static Trees Reference(Tree tree)
    {
        var run = new Trees(tree.Token, ReferenceInterpreter.Compile(tree.Trunk!, NoBarriers.Instance, 1_000_000));
        foreach (GuardDescr guard in tree.Bridged)
            run.Attach(guard, ReferenceInterpreter.Compile(guard.Bridge!, NoBarriers.Instance, 1_000_000));
        return run;
    }

    /// <summary>Each bridge compiled as a method of its own.</summary>
    public static Trees Outside(Tree tree)
    {
        var alone = new Tree(tree.Token) { Trunk = tree.Trunk };
        var run = new Trees(tree.Token, TraceCompiler.CompileTree(alone));
        foreach (GuardDescr guard in tree.Bridged)
            run.Attach(guard, TraceCompiler.CompileBridge(guard, guard.Bridge!));
        return run;
    }

    /// <summary>Trunk and bridges in one method.</summary>
    public static Trees Inside(Tree tree, CompileOptions? options = null) => new(tree.Token, TraceCompiler.CompileTree(tree, options));
}
