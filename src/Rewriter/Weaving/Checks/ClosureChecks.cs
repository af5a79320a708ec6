using JitStm.Rewriter.Weaving.Passes;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Checks;

/// <summary>
/// Closures and iterators are objects that the compiler makes; they are plain memory. That is right while one transaction makes, runs and drops
/// them, which is what they are for: an abort drops them, and the next run makes new ones. A variable that a lambda changes
/// may outlive the transaction together with the delegate, so that is refused; an iterator cannot be kept in transactional
/// state, for its interface counts as a mutable library type.
/// </summary>
internal sealed class ClosureChecks : IModulePass
{
    public void Run(WeaveContext context)
    {
        foreach (TypeDefinition closure in context.Types.Where(t => t.IsClass && !t.IsValueType && t.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal)))
        {
            foreach (MethodDefinition lambda in closure.Methods.Where(m => m.HasBody && !m.IsConstructor))
                Check(context, closure, lambda);
        }
    }

    private static void Check(WeaveContext context, TypeDefinition closure, MethodDefinition lambda)
    {
        if (IsUnlogged(closure, lambda))
            return;
        var flow = new MethodFlow(lambda);
        foreach (Instruction store in lambda.Body.Instructions.Where(i => i.OpCode.Code == Code.Stfld && flow.Reaches(i) && IsOwnOrOuter(flow, i)))
        {
            // The reference of a nested closure to its outer one, and delegate caches, have names that no source has.
            if (((FieldReference)store.Operand).Resolve() is { } field && field.DeclaringType.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal) && !field.Name.StartsWith('<') && !field.Name.StartsWith("CS$", StringComparison.Ordinal))
                context.Report(WeaveCode.MutatedCapture, lambda, store, $"the lambda changes the captured variable '{field.Name}', which no transaction sees",
                    "Return the value instead, use a transactional object, or mark the enclosing method [Unlogged(\"why\")] when the delegate does not outlive the transaction");
        }
    }

    /// <summary>The closure that the lambda belongs to, or one that it refers to; what the lambda itself creates for lambdas inside it is its own affair.</summary>
    private static bool IsOwnOrOuter(MethodFlow flow, Instruction store) =>
        flow.IsThis(store, 1) || flow.Producers(store, 1).Any(p => p.OpCode.Code == Code.Ldfld);

    /// <summary>The lambda's name starts with the enclosing method's: &lt;Method&gt;b__0.</summary>
    private static bool IsUnlogged(TypeDefinition closure, MethodDefinition lambda)
    {
        int end = lambda.Name.IndexOf('>', StringComparison.Ordinal);
        string enclosing = end > 1 ? lambda.Name[1..end] : "";
        TypeDefinition outer = closure.DeclaringType;
        return ClassRules.Has(outer, "UnloggedAttribute") || outer.Methods.Any(m => m.Name == enclosing && ClassRules.Has(m, "UnloggedAttribute"));
    }
}
