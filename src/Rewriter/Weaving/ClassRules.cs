using Mono.Cecil;

namespace JitStm.Rewriter.Weaving;

/// <summary>
/// Which memory is transactional. The declaring class of a field decides, not the object's exact class:
/// a field needs barriers when its class derives from StmObject and is not marked [Immutable], [ThreadPrivate] or [Unlogged],
/// and the field itself is neither readonly nor marked. An [Owned] array is the exception to readonly: its elements
/// change with the owner, so loading the array from a readonly field needs the barrier all the same.
/// [Immutable] and [ThreadPrivate] also hold for subclasses.
/// </summary>
internal sealed class ClassRules(WeaveContext context)
{
    private readonly Dictionary<TypeDefinition, bool> _derives = [];
    private readonly Dictionary<TypeDefinition, bool> _stateful = [];

    public bool IsTransactional(TypeDefinition type) =>
        DerivesFrom(type, "StmObject") && !IsImmutable(type) && !IsThreadPrivate(type) && !Has(type, "UnloggedAttribute");

    public bool NeedsBarrier(FieldDefinition field) =>
        !field.IsStatic && field.Name != "_stamp" && IsMutable(field) && IsTransactional(field.DeclaringType);

    /// <summary>Its value, or the elements of the array in it, may change after construction.</summary>
    public bool IsMutable(FieldDefinition field) =>
        (!field.IsInitOnly || IsOwned(field)) && !Has(field, "ImmutableAttribute") && !Has(field, "UnloggedAttribute");

    public bool IsOwned(FieldDefinition field) => Has(field, "OwnedAttribute");

    public bool IsImmutable(TypeDefinition type) => SelfAndBases(type).Any(t => Has(t, "ImmutableAttribute"));

    public bool IsThreadPrivate(TypeDefinition type) => SelfAndBases(type).Any(t => Has(t, "ThreadPrivateAttribute"));

    /// <summary>Some barrier may meet an object of this class: it is stamped at birth and has a copier.</summary>
    public bool NeedsStamp(TypeDefinition type)
    {
        if (!_stateful.TryGetValue(type, out bool stateful))
        {
            stateful = DerivesFrom(type, "StmObject") && SelfAndBases(type).Any(t => t.Fields.Any(NeedsBarrier));
            _stateful.Add(type, stateful);
        }
        return stateful;
    }

    public bool IsThread(TypeReference type) =>
        !type.IsByReference && !type.IsArray && !type.IsGenericParameter && !type.IsPointer
        && type.MetadataType is MetadataType.Class or MetadataType.GenericInstance && DerivesFrom(Resolve(type), "StmThread");

    public bool DerivesFrom(TypeDefinition type, string coreType)
    {
        if (coreType != "StmObject")
            return SelfAndBases(type).Any(t => t.FullName == WeaveContext.StmCoreName + "." + coreType);
        if (!_derives.TryGetValue(type, out bool derives))
        {
            derives = SelfAndBases(type).Any(t => t.FullName == WeaveContext.StmCoreName + ".StmObject");
            _derives.Add(type, derives);
        }
        return derives;
    }

    public IEnumerable<TypeDefinition> SelfAndBases(TypeDefinition type)
    {
        for (TypeDefinition? t = type; t != null; t = t.BaseType == null ? null : Resolve(t.BaseType))
            yield return t;
    }

    public TypeDefinition Resolve(TypeReference type) =>
        type.Resolve() ?? throw Unresolved(type);

    public FieldDefinition Resolve(FieldReference field) =>
        field.Resolve() ?? throw Unresolved(field);

    /// <summary>An attribute of ours by its short name; the tracer's [ImmutableArray] is known by name alone, for the weaver does not see the tracer.</summary>
    public static bool Has(ICustomAttributeProvider provider, string attribute) =>
        provider.HasCustomAttributes && provider.CustomAttributes.Any(a => a.AttributeType.Name == attribute && a.AttributeType.Namespace.StartsWith("JitStm.", StringComparison.Ordinal));

    private UnresolvedReferenceException Unresolved(MemberReference reference) =>
        new($"{context.Module.Name} refers to {reference.FullName}, which is in none of the given references");
}

/// <summary>Ends the weaving as error JSW000.</summary>
internal sealed class UnresolvedReferenceException(string message) : Exception(message);
