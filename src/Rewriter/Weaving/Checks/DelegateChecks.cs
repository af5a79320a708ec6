using JitStm.Rewriter.Weaving.Passes;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace JitStm.Rewriter.Weaving.Checks;

/// <summary>
/// Refuses delegates that may abort where the base library would catch the abort: sorting wraps a comparer's exception in its own,
/// Lazy keeps it for ever, tasks store it, and work on a pool thread is outside the transaction anyway.
/// </summary>
internal sealed class DelegateChecks : IModulePass
{
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "System.Lazy`1", "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.TaskFactory",
        "System.Threading.Tasks.Parallel", "System.Threading.ThreadPool", "System.Threading.Timer", "System.Linq.ParallelEnumerable",
    };

    private static readonly HashSet<string> s_methods = new(StringComparer.Ordinal)
    {
        "System.Array::Sort", "System.Array::BinarySearch", "System.MemoryExtensions::Sort", "System.MemoryExtensions::BinarySearch",
        "System.Collections.Generic.List`1::Sort", "System.Collections.Generic.List`1::BinarySearch",
    };

    public void Run(WeaveContext context)
    {
        foreach (MethodDefinition method in context.Types.SelectMany(t => t.Methods).Where(MethodPasses.IsWoven))
        {
            if (!method.Body.Instructions.Any(i => i.OpCode.Code == Code.Ldftn))
                continue;
            method.Body.SimplifyMacros();
            var flow = new MethodFlow(method);
            foreach (Instruction instruction in method.Body.Instructions.Where(i => i.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj && flow.Reaches(i)))
                Check(context, method, flow, instruction);
            method.Body.OptimizeMacros();
        }
    }

    private static void Check(WeaveContext context, MethodDefinition method, MethodFlow flow, Instruction call)
    {
        var callee = (MethodReference)call.Operand;
        string type = callee.DeclaringType.GetElementType().FullName;
        if (!s_types.Contains(type) && !s_methods.Contains($"{type}::{callee.Name}"))
            return;
        for (int fromTop = 0; fromTop < flow.Pops(call); fromTop++)
        {
            foreach (MethodDefinition target in Targets(flow, call, fromTop).Where(context.Calls.ReachesTransaction))
                context.Report(WeaveCode.AbortLostInLibrary, method, call,
                    $"{callee.DeclaringType.Name.Split('`')[0]}.{callee.Name} calls {target.Name}, which may abort the transaction, and would catch the abort",
                    "Read what the delegate needs beforehand, or write the loop in the host");
        }
    }

    /// <summary>The methods of delegates that were made on the spot.</summary>
    private static IEnumerable<MethodDefinition> Targets(MethodFlow flow, Instruction call, int fromTop) =>
        from maker in flow.Producers(call, fromTop)
        where maker.OpCode.Code == Code.Newobj && flow.Pops(maker) == 2
        from function in flow.Producers(maker, 0)
        where function.OpCode.Code is Code.Ldftn or Code.Ldvirtftn
        let target = ((MethodReference)function.Operand).Resolve()
        where target != null
        select target;
}
