using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Backend;

/// <summary>
/// Turns traces into machine code: one DynamicMethod for a tree or a bridge, compiled to its end on the calling thread
/// (<see cref="RuntimeHelpers.PrepareDelegate"/> needs no lock of ours, so several threads may compile at once). DynamicMethods are always fully optimised
/// within RyuJIT's limits; past them a <see cref="TraceTooLargeException"/> says which. The caller keeps the tree's lists still (holds its gate, or works on a snapshot of its own).
/// </summary>
public static class TraceCompiler
{
    private static int s_last;

    /// <summary>The trunk and as many of the attached bridges as fit, oldest first, in one method.</summary>
    public static CompiledCode CompileTree(Tree tree, CompileOptions? options = null) => CompileTree(tree, options, out _);

    /// <param name="tree">The tree; its lists must keep still.</param>
    /// <param name="options">How to compile.</param>
    /// <param name="leftOut">Guards whose bridges are not in the method: these stay, or must become, methods of their own.</param>
    public static CompiledCode CompileTree(Tree tree, CompileOptions? options, out IReadOnlyList<GuardDescr> leftOut) =>
        CompileLoop(tree.Token, tree.Trunk ?? throw new ArgumentException("the tree has no trunk", nameof(tree)), [.. tree.Bridged.Where(g => g.Bridge is not null)], options, out leftOut);

    /// <summary>A loop with its branches, and as many of the bridges of these guards as fit, first ones first, in one method.</summary>
    public static CompiledCode CompileLoop(LoopToken token, Trace trunk, IReadOnlyList<GuardDescr> bridged, CompileOptions? options, out IReadOnlyList<GuardDescr> leftOut)
    {
        options ??= CompileOptions.Default;
        for (int count = bridged.Count; ; count -= (count + 3) / 4)
        {
            try
            {
                (CompiledCode code, IReadOnlySet<GuardDescr> inside) = Compile($"loop{token.Number}", trunk, token, [.. bridged.Take(count)], options);
                leftOut = [.. bridged.Where(g => !inside.Contains(g))];
                return code;
            }
            catch (TraceTooLargeException) when (count > 0)
            {
                // One more round with fewer bridges; without any, the exception is the answer.
            }
        }
    }

    /// <summary>A loop with its branches, in one method.</summary>
    public static CompiledCode CompileLoop(LoopToken token, Trace trunk, CompileOptions? options = null) => CompileLoop(token, trunk, [], options, out _);

    /// <summary>A bridge as a method of its own: its inputs are in the slots, where the failing guard spilled them.</summary>
    public static CompiledCode CompileBridge(GuardDescr guard, Trace bridge, CompileOptions? options = null) =>
        Compile($"bridge0x{guard.Id:x}", bridge, null, [], options ?? CompileOptions.Default).Code;

    private static (CompiledCode Code, IReadOnlySet<GuardDescr> Inside) Compile(string name, Trace first, LoopToken? token, ReadOnlySpan<GuardDescr> inside, CompileOptions options)
    {
        int constants = CountConstants(first);
        foreach (GuardDescr guard in inside)
            constants += CountConstants(guard.Bridge!);
        // Entry, start and header of the loop, and each bridge.
        if (options.Counter is not null)
            constants += 3 + inside.Length + first.WithBranches.Count();
        var pool = new ConstantPool(constants);
        // The number keeps apart the versions of a tree in disassemblies and profiles.
        name = $"{name}#{Interlocked.Increment(ref s_last)}";
        var method = new DynamicMethod(name, typeof(int), [pool.ClosureType, typeof(JitState)], typeof(TraceCompiler).Module, skipVisibility: true)
        {
            InitLocals = false,
        };
        var writer = new IlWriter(method.GetILGenerator(1024), options.IlListing is not null);
        var emitter = new MethodEmitter(writer, pool, token, inside.ToArray(), options);
        emitter.Emit(first);
        options.IlListing?.Invoke(name, writer.Listing);
        var run = method.CreateDelegate<Func<JitState, int>>(pool.Fill());
        if (!options.OnlyCount)
            RuntimeHelpers.PrepareDelegate(run);
        return (new CompiledCode(run, [.. emitter.Guards], [.. emitter.Targets]), emitter.BridgesInside);
    }

    private static int CountConstants(Trace trace) => trace.WithBranches.SelectMany(t => t.Ops).Sum(op => op.Args.Count(arg => arg is ConstRef { Target: not null }));
}
