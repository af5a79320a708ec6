using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace JitStm.Rewriter.Weaving;

/// <summary>
/// Which methods of the module may come to something transactional: a barrier, a birth or a call into StmCore.
/// Calls through a base method or an interface count as calls of everything in the module that implements it; a delegate counts as called
/// where it is made. Made from the compiler's IL, before the barriers stand in it.
/// </summary>
internal sealed class CallGraph
{
    private readonly WeaveContext _context;
    private readonly Dictionary<MethodDefinition, List<MethodDefinition>> _implementations = [];
    private readonly HashSet<MethodDefinition> _transactional = [];

    public CallGraph(WeaveContext context)
    {
        _context = context;
        var methods = context.Types.SelectMany(t => t.Methods).ToList();
        foreach (MethodDefinition method in methods.Where(m => m.IsVirtual))
            AddImplementation(method);
        var callers = new Dictionary<MethodDefinition, List<MethodDefinition>>();
        foreach (MethodDefinition method in methods.Where(m => m.HasBody))
            AddCalls(method, callers);
        var work = new Stack<MethodDefinition>(_transactional);
        while (work.TryPop(out MethodDefinition? method))
        {
            foreach (MethodDefinition caller in callers.GetValueOrDefault(method) ?? [])
            {
                if (_transactional.Add(caller))
                    work.Push(caller);
            }
        }
    }

    public bool ReachesTransaction(MethodDefinition method) => _transactional.Contains(method);

    private void AddImplementation(MethodDefinition method)
    {
        foreach (MethodReference overridden in method.Overrides)
            Add(overridden.Resolve(), method);
        if (!method.IsNewSlot)
        {
            for (MethodDefinition m = method.GetBaseMethod(); m != method; m = m.GetBaseMethod())
            {
                Add(m, method);
                if (m.GetBaseMethod() == m)
                    break;
            }
        }
        // Implicit implementations of interfaces: by name and number of parameters, which errs on the safe side.
        foreach (TypeDefinition contract in method.DeclaringType.Interfaces.Select(i => i.InterfaceType.Resolve()).OfType<TypeDefinition>().Where(t => t.Module == _context.Module))
        {
            foreach (MethodDefinition m in contract.Methods.Where(m => m.Name == method.Name && m.Parameters.Count == method.Parameters.Count))
                Add(m, method);
        }
    }

    private void Add(MethodDefinition? contract, MethodDefinition implementation)
    {
        if (contract == null)
            return;
        if (!_implementations.TryGetValue(contract, out var list))
            _implementations.Add(contract, list = []);
        list.Add(implementation);
    }

    private void AddCalls(MethodDefinition method, Dictionary<MethodDefinition, List<MethodDefinition>> callers)
    {
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand is FieldReference field && instruction.OpCode.Code is Code.Ldfld or Code.Ldflda or Code.Stfld && _context.Rules.NeedsBarrier(_context.Rules.Resolve(field)))
                _transactional.Add(method);
            if (instruction.Operand is not MethodReference callee || instruction.OpCode.Code == Code.Ldtoken)
                continue;
            if (callee.DeclaringType.Scope?.Name == WeaveContext.StmCoreName && !IsPlainBase(callee))
                _transactional.Add(method);
            if (callee.DeclaringType.IsArray || callee.Resolve() is not { } target)
                continue;
            if (instruction.OpCode.Code == Code.Newobj && _context.Rules.NeedsStamp(target.DeclaringType))
                _transactional.Add(method);
            AddCaller(target, method, callers);
            foreach (MethodDefinition implementation in _implementations.GetValueOrDefault(target) ?? [])
                AddCaller(implementation, method, callers);
        }
    }

    /// <summary>StmObject's constructor does nothing, nor do attributes'.</summary>
    private static bool IsPlainBase(MethodReference callee) =>
        callee.Name == ".ctor" && (callee.DeclaringType.Name == "StmObject" || callee.DeclaringType.Name.EndsWith("Attribute", StringComparison.Ordinal));

    private void AddCaller(MethodDefinition target, MethodDefinition caller, Dictionary<MethodDefinition, List<MethodDefinition>> callers)
    {
        if (target.Module != _context.Module)
            return;
        if (!callers.TryGetValue(target, out var list))
            callers.Add(target, list = []);
        list.Add(caller);
    }
}
