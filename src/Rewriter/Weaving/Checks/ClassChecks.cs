using JitStm.Rewriter.Weaving.Passes;
using Mono.Cecil;

namespace JitStm.Rewriter.Weaving.Checks;

/// <summary>Refuses classes and fields that hold state which no barrier could protect and no abort could undo.</summary>
internal sealed class ClassChecks : IModulePass
{
    private const string ClassifyAdvice = "Derive it from StmObject, or mark it [Immutable], [ThreadPrivate] or [Unlogged(\"why\")]";

    public void Run(WeaveContext context)
    {
        var plain = new PlainClasses(context);
        foreach (TypeDefinition type in context.Types)
        {
            foreach (FieldDefinition field in type.Fields.Where(f => f.IsStatic && !IsGenerated(f)))
                CheckStatic(context, plain, field);
            if (!type.IsClass)
                continue;
            bool transactional = context.Rules.IsTransactional(type);
            if (transactional || context.Rules.IsThreadPrivate(type))
            {
                foreach (FieldDefinition field in type.Fields.Where(f => !f.IsStatic))
                    CheckField(context, plain, field, transactional);
                CheckBases(context, type);
            }
            if (transactional)
                CheckFinalizer(context, type);
            if (context.Rules.IsImmutable(type))
                CheckImmutable(context, type);
        }
    }

    private static void CheckStatic(WeaveContext context, PlainClasses plain, FieldDefinition field)
    {
        if (field.IsLiteral || IsMarked(field) || ClassRules.Has(field.DeclaringType, "UnloggedAttribute")
            || field.CustomAttributes.Any(a => a.AttributeType.FullName == "System.ThreadStaticAttribute"))
            return;
        if (!field.IsInitOnly)
            context.Report(WeaveCode.MutableStatic, field, "a static field that changes is shared by all threads outside the transactions' control",
                "Make it readonly, move it into a transactional object, or mark it [ThreadStatic] or [Unlogged(\"why\")]");
        else if (field.FieldType.IsArray || LibraryTypes.IsMutable(field.FieldType))
            context.Report(WeaveCode.MutableStatic, field, $"a static {Short(field.FieldType)} is shared by all threads outside the transactions' control",
                "Use a frozen or immutable collection, or mark it [Immutable] if nobody changes it, or [Unlogged(\"why\")]");
        else if (plain.IsMutablePlain(field.FieldType))
            context.Report(WeaveCode.UnclassifiedClass, field, $"a static {Short(field.FieldType)}, a mutable class that is not transactional, is shared by all threads", ClassifyAdvice);
    }

    private static void CheckField(WeaveContext context, PlainClasses plain, FieldDefinition field, bool transactional)
    {
        if (IsMarked(field) || context.Rules.IsOwned(field))
            return;
        string kind = transactional ? "a transactional" : "a thread-private";
        if (field.FieldType.IsArray)
            context.Report(WeaveCode.UnsharedArrayField, field, $"the elements of an array in {kind} class would not be undone by an abort",
                "Mark it [Owned] (no other object refers to the array), [Immutable] (nobody changes it), or use StmArray<T>");
        else if (LibraryTypes.IsMutable(field.FieldType))
            context.Report(WeaveCode.MutableLibraryField, field, $"a {Short(field.FieldType)} in {kind} class would not be undone by an abort",
                "Use a transactional collection or an [Owned] array, or mark the field [Immutable] (nobody changes it) or [Unlogged(\"why\")]");
        else if (plain.IsMutablePlain(field.FieldType))
            context.Report(WeaveCode.UnclassifiedClass, field, $"changes of {Short(field.FieldType)}, a mutable class that is not transactional, would not be undone by an abort", ClassifyAdvice);
    }

    private static void CheckBases(WeaveContext context, TypeDefinition type)
    {
        TypeDefinition baseType = context.Rules.Resolve(type.BaseType);
        if (baseType.Module == context.Module || baseType.FullName is "System.Object" or WeaveContext.StmCoreName + ".StmObject")
            return;
        if (!baseType.Module.Assembly.CustomAttributes.Any(a => a.AttributeType.FullName == WeaveContext.WovenAttribute))
            context.Report(WeaveCode.StatefulUnwovenBase, type, $"the base class {baseType.FullName} is not woven, so its state would be neither copied nor restored",
                "Derive from StmObject, or hold an object of that class in an [Unlogged(\"why\")] field");
    }

    private static void CheckFinalizer(WeaveContext context, TypeDefinition type)
    {
        if (type.Methods.Any(m => m.Name == "Finalize" && m.IsVirtual && !m.HasParameters))
            context.Report(WeaveCode.Finalizer, type, "a transactional class has a finalizer, which would also run for private copies",
                "Move the resource into a class of its own that is held in an [Unlogged(\"why\")] field");
    }

    private static void CheckImmutable(WeaveContext context, TypeDefinition type)
    {
        if (context.Rules.SelfAndBases(type).SelectMany(t => t.Fields).FirstOrDefault(context.Rules.NeedsBarrier) is { } field)
            context.Report(WeaveCode.MutableInImmutable, type, $"the class is [Immutable], but inherits {field.DeclaringType.Name}.{field.Name}, which changes",
                "Drop the mark, or make the inherited field readonly");
    }

    public static bool IsMarked(FieldDefinition field) =>
        ClassRules.Has(field, "UnloggedAttribute") || ClassRules.Has(field, "ImmutableAttribute") || ClassRules.Has(field, "ImmutableArrayAttribute");

    /// <summary>Delegate caches and the like, which the compiler makes and fills idempotently.</summary>
    private static bool IsGenerated(FieldDefinition field) =>
        field.Name.StartsWith("<>", StringComparison.Ordinal) || field.DeclaringType.Name.StartsWith('<');

    private static string Short(TypeReference type) => type.Name.Split('`')[0];
}
