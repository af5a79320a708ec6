using Mono.Cecil;

namespace JitStm.Rewriter.Weaving.Checks;

/// <summary>
/// Which classes of a woven assembly are mutable but outside the transactions' control. Such an object is harmless while one transaction makes,
/// uses and drops it; what is refused is to keep it where the next transaction finds it (<see cref="ClassChecks"/>).
/// A class counts as mutable when a field of it is: assigned after construction, an array, a mutable library class, or in turn a mutable plain class.
/// </summary>
internal sealed class PlainClasses(WeaveContext context)
{
    private readonly Dictionary<TypeDefinition, bool> _mutable = [];

    public bool IsMutablePlain(TypeReference reference)
    {
        if (reference.IsValueType || reference.IsArray || reference is GenericParameter || reference.IsByReference || reference.IsPointer)
            return false;
        TypeDefinition type = context.Rules.Resolve(reference);
        if (type.Module != context.Module || !type.IsClass || type.BaseType == null || IsClassified(type))
            return false;
        if (_mutable.TryGetValue(type, out bool known))
            return known;
        // A cycle of classes is as mutable as its other members.
        _mutable.Add(type, false);
        return _mutable[type] = context.Rules.SelfAndBases(type).Where(t => t.Module == context.Module).SelectMany(t => t.Fields).Any(IsMutableState);
    }

    private bool IsMutableState(FieldDefinition field) =>
        !field.IsStatic && !ClassChecks.IsMarked(field)
        && (!field.IsInitOnly || field.FieldType.IsArray || LibraryTypes.IsMutable(field.FieldType) || IsMutablePlain(field.FieldType));

    private bool IsClassified(TypeDefinition type) =>
        context.Rules.DerivesFrom(type, "StmObject") || context.Rules.DerivesFrom(type, "StmThread") || context.Rules.IsImmutable(type)
        || context.Rules.IsThreadPrivate(type) || context.Rules.SelfAndBases(type).Any(t => ClassRules.Has(t, "UnloggedAttribute") || t.FullName is "System.Delegate" or "System.Exception" or "System.Attribute");
}
