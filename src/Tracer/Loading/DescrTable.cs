using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>One descr for each class, field and element type in the process: the later stages compare descrs by reference.</summary>
public static class DescrTable
{
    private static readonly ConcurrentDictionary<Type, ClassDescr> s_classes = new();
    private static readonly ConcurrentDictionary<FieldInfo, FieldDescr> s_fields = new();
    private static readonly ConcurrentDictionary<(Type, bool), ArrayDescr> s_arrays = new();

    private static readonly ConcurrentDictionary<FieldDescr, bool> s_immutableElements = new();

    /// <summary>Its loads go through the owner's barrier although the field itself may never change: a private copy has an array of its own.</summary>
    internal static bool IsOwnedShared(FieldDescr field) => field.OwnedArray && field.Owner.Sharing == Sharing.Transactional;

    public static ClassDescr Class(Type type) =>
        s_classes.GetOrAdd(type, t => new ClassDescr(t, SharingOf(t), t.IsDefined(typeof(IdentityFreeAttribute), inherit: true) || NeverChanges(t)));

    /// <summary>A box of a number (or of a struct whose fields are all readonly) is as good as any other box of the same value.</summary>
    private static bool NeverChanges(Type type) => type.IsValueType && (type.IsPrimitive || type.IsEnum || type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false));

    public static FieldDescr Field(FieldInfo field) => s_fields.GetOrAdd(Canonical(field), f => MakeField(f, []));

    private static readonly ConcurrentDictionary<(FieldInfo, string), FieldDescr> s_inner = new();
    private static readonly ConcurrentDictionary<(Type, string), ArrayDescr> s_innerItems = new();

    /// <summary>A field inside of the struct that stands in a field.</summary>
    internal static FieldDescr Field(FieldInfo field, FieldInfo[] inner) =>
        inner.Length == 0 ? Field(field) : s_inner.GetOrAdd((Canonical(field), Way(inner)), key => MakeField(key.Item1, inner));

    /// <summary>A field inside of the structs that an array holds.</summary>
    internal static ArrayDescr Item(Type elementType, FieldInfo[] inner) =>
        inner.Length == 0 ? Array(elementType) : s_innerItems.GetOrAdd((elementType, Way(inner)), key => new ArrayDescr(key.Item1, Storages.KindOf(inner[^1].FieldType), false, inner));

    private static string Way(FieldInfo[] inner) => string.Join('.', inner.Select(f => f.Name));

    public static ArrayDescr Array(Type elementType, bool immutable = false)
    {
        // The CLI lets an int[] pass for an uint[], and an array of an enum for one of its integer: one descr for all of them.
        Type normal = elementType.IsValueType ? ByStorage(elementType) : elementType;
        return s_arrays.GetOrAdd((normal, immutable), key => new ArrayDescr(key.Item1, Storages.TryOf(key.Item1, out Storage s) ? s.Kind() : Kind.Void, key.Item2));
    }

    /// <summary>The elements of the array in the field never change, nor does the field.</summary>
    internal static bool HasImmutableElements(FieldDescr field) => s_immutableElements.ContainsKey(field);

    private static FieldDescr MakeField(FieldInfo field, FieldInfo[] inner)
    {
        ClassDescr owner = Class(field.DeclaringType!);
        if (field.IsDefined(typeof(UnloggedAttribute)))
            owner = new ClassDescr(owner.Type, Sharing.Unlogged, owner.IdentityFree);
        bool elements = field.IsDefined(typeof(ImmutableArrayAttribute));
        bool immutable = field.IsInitOnly || elements || (!field.IsStatic && NeverChanges(owner.Type)) || field.IsDefined(typeof(ImmutableAttribute)) || owner.Type.IsDefined(typeof(ImmutableAttribute), inherit: true);
        var descr = new FieldDescr(field, Storages.KindOf(inner is [.., var last] ? last.FieldType : field.FieldType), owner, immutable, inner.Length == 0 && (field.IsDefined(typeof(OwnedAttribute)) || HostLoader.OwnsArray(field)), inner);
        if (elements)
            s_immutableElements[descr] = true;
        return descr;
    }

    private static Sharing SharingOf(Type type)
    {
        if (NeverChanges(type))
            return Sharing.Immutable;
        if (type.IsDefined(typeof(ImmutableAttribute), inherit: true))
            return Sharing.Immutable;
        if (type.IsDefined(typeof(ThreadPrivateAttribute), inherit: true))
            return Sharing.ThreadPrivate;
        if (!typeof(StmObject).IsAssignableFrom(type) || type.IsDefined(typeof(UnloggedAttribute), inherit: true))
            return Sharing.Unlogged;
        return HasState(type) ? Sharing.Transactional : Sharing.Immutable;
    }

    // As the weaver sees it: an object whose fields never change after its constructor is neither stamped nor copied.
    private static bool HasState(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (Type? t = type; t is not null && t != typeof(StmObject); t = t.BaseType)
            foreach (FieldInfo field in t.GetFields(Own))
                if ((!field.IsInitOnly || field.IsDefined(typeof(OwnedAttribute))) && !field.IsDefined(typeof(ImmutableAttribute)) && !field.IsDefined(typeof(UnloggedAttribute)))
                    return true;
        return false;
    }

    // Reflection has one FieldInfo for each class through which a field is looked up.
    private static FieldInfo Canonical(FieldInfo field) =>
        field.ReflectedType == field.DeclaringType ? field : FieldInfo.GetFieldFromHandle(field.FieldHandle, field.DeclaringType!.TypeHandle);

    private static Type ByStorage(Type elementType) =>
        Type.GetTypeCode(elementType) switch
        {
            TypeCode.UInt32 => typeof(int),
            TypeCode.UInt64 => typeof(long),
            TypeCode.Int32 => typeof(int),
            TypeCode.Int64 => typeof(long),
            TypeCode.Int16 => typeof(short),
            TypeCode.SByte => typeof(sbyte),
            TypeCode.Byte => typeof(byte),
            TypeCode.UInt16 => typeof(ushort),
            _ => elementType,
        };
}
