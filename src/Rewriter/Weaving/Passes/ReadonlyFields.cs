using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>
/// A private field that only constructors of its class assign (a captured primary-constructor parameter, a forgotten keyword)
/// becomes readonly, so that neither a barrier nor a trace guard is spent on it.
/// </summary>
internal sealed class ReadonlyFields : IModulePass
{
    public void Run(WeaveContext context)
    {
        var candidates = context.Types
            .Where(t => t.IsClass && context.Rules.DerivesFrom(t, "StmObject"))
            .SelectMany(t => t.Fields)
            .Where(f => f.IsPrivate && !f.IsStatic && !f.IsInitOnly && !ClassRules.Has(f, "OwnedAttribute"))
            .ToHashSet();
        foreach (MethodDefinition method in context.Types.SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.OpCode.Code is Code.Stfld or Code.Ldflda or Code.Ldtoken
                    && instruction.Operand is FieldReference reference
                    && reference.Resolve() is { } field && candidates.Contains(field)
                    && !IsInitialization(method, field, instruction))
                    candidates.Remove(field);
            }
        }
        foreach (FieldDefinition field in candidates)
            field.IsInitOnly = true;
    }

    /// <summary>On the object under construction only: a constructor that links itself into another object of its class changes that one.</summary>
    private static bool IsInitialization(MethodDefinition method, FieldDefinition field, Instruction instruction) =>
        method.IsConstructor && method.DeclaringType == field.DeclaringType && instruction.OpCode.Code == Code.Stfld
        && new MethodFlow(method) is var flow && flow.Reaches(instruction) && flow.IsThis(instruction, fromTop: 1);
}
