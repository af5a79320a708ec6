using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>One value of a type, somewhere inside of a struct: the way to it and its type.</summary>
internal sealed record Leaf(FieldInfo[] Path, Type Type, Kind Kind);

/// <summary>
/// How a type's values stand in the recorder's slots. A struct comes apart into its leaves, one slot each, so that a trace knows nothing of structs.
/// An address takes three slots: the <see cref="Place"/> (a constant), the object, and the index; so snapshots need not know about addresses.
/// </summary>
internal sealed class Layout
{
    /// <summary>Larger structs are not looked into.</summary>
    private const int MaxLeaves = 16;

    public const int AddressWidth = 3;

    private static readonly ConcurrentDictionary<Type, Layout?> s_all = new();

    private Layout(Type type, Leaf[] leaves, Type? pointee)
    {
        (Type, Leaves, Pointee) = (type, leaves, pointee);
        Kinds = pointee is null ? Array.ConvertAll(leaves, l => l.Kind) : [Kind.Ref, Kind.Ref, Kind.I32];
    }

    public Type Type { get; }

    public Kind[] Kinds { get; }

    /// <summary>Of a scalar, itself.</summary>
    public Leaf[] Leaves { get; }

    /// <summary>What an address points to; null for values.</summary>
    public Type? Pointee { get; }

    public int Width => Kinds.Length;

    public bool IsScalar => Pointee is null && Leaves[0].Path.Length == 0;

    /// <summary>Null for what cannot stand in slots: pointers, ref structs, structs that are large or laid out by hand, open generics.</summary>
    public static Layout? TryOf(Type type) => s_all.GetOrAdd(type, Find);

    private static Layout? Find(Type type)
    {
        if (type.IsByRef)
            return TryOf(type.GetElementType()!) is null ? null : new Layout(type, [], type.GetElementType());
        if (type == typeof(DefaultInterpolatedStringHandler))
            return new Layout(type, [new Leaf([Interpolation.Stand], typeof(object), Kind.Ref)], null);
        if (Storages.TryOf(type, out Storage storage))
            return new Layout(type, [new Leaf([], type, storage.Kind())], null);
        if (type == typeof(void) || !type.IsValueType || type.ContainsGenericParameters)
            return null;
        var leaves = new List<Leaf>();
        return Gather(type, [], leaves) && leaves.Count is > 0 and <= MaxLeaves ? new Layout(type, [.. leaves], null) : null;
    }

    private static bool Gather(Type type, FieldInfo[] path, List<Leaf> leaves)
    {
        if (type.IsByRefLike || type.IsExplicitLayout || type.IsDefined(typeof(InlineArrayAttribute), inherit: false))
            return false;
        foreach (FieldInfo field in Fields(type))
        {
            FieldInfo[] further = [.. path, field];
            if (Storages.TryOf(field.FieldType, out Storage storage))
                leaves.Add(new Leaf(further, field.FieldType, storage.Kind()));
            else if (!field.FieldType.IsValueType || field.IsDefined(typeof(FixedBufferAttribute)) || !Gather(field.FieldType, further, leaves))
                return false;
        }
        return true;
    }

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).OrderBy(f => f.MetadataToken);

    /// <summary>Where a field's leaves stand among those of the struct.</summary>
    public (int Offset, int Width) Find(FieldInfo field)
    {
        int first = Array.FindIndex(Leaves, l => l.Path.Length > 0 && l.Path[0].MetadataToken == field.MetadataToken && l.Path[0].Module == field.Module);
        int width = 0;
        while (first >= 0 && first + width < Leaves.Length && ReferenceEquals(Leaves[first + width].Path[0], Leaves[first].Path[0]))
            width++;
        return (first, width);
    }
}

/// <summary>What an address is the address of, but for the object and the index; interned, a constant in traces.</summary>
internal abstract class Place(Type type)
{
    private readonly ConcurrentDictionary<FieldInfo, Place> _fields = new();

    public Layout Layout { get; } = Layout.TryOf(type)!;

    /// <summary>The address of a field of the struct that stands here.</summary>
    public Place Field(FieldInfo field) => _fields.GetOrAdd(field, Inside);

    protected abstract Place Inside(FieldInfo field);
}

/// <summary>Slots of a frame under way in the machine; the index is that of the first slot in the machine's memory.</summary>
internal sealed class SlotPlace : Place
{
    private static readonly ConcurrentDictionary<Type, SlotPlace> s_all = new();

    private SlotPlace(Type type) : base(type)
    {
    }

    public static SlotPlace Of(Type type) => s_all.GetOrAdd(type, t => new SlotPlace(t));

    protected override Place Inside(FieldInfo field) => Of(field.FieldType);

    public override string ToString() => "slots";
}

/// <summary>A field of an object, of a boxed struct, or a static one; or a field inside of a struct there.</summary>
internal sealed class FieldPlace : Place
{
    private static readonly ConcurrentDictionary<(FieldInfo, bool), FieldPlace> s_all = new();

    private readonly FieldInfo[] _path;

    private FieldPlace(FieldInfo[] path, Type type) : base(type)
    {
        _path = path;
        Leaves = Array.ConvertAll(Layout.Leaves, leaf => DescrTable.Field(path[0], [.. path[1..], .. leaf.Path]));
    }

    /// <summary>A descr for each leaf of what stands here.</summary>
    public FieldDescr[] Leaves { get; }

    public static FieldPlace Of(FieldInfo field) => s_all.GetOrAdd((field, false), key => new FieldPlace([key.Item1], key.Item1.FieldType));

    protected override Place Inside(FieldInfo field) => new FieldPlace([.. _path, field], field.FieldType);

    public override string ToString() => Leaves[0].Name;
}

/// <summary>A boxed struct as a whole.</summary>
internal sealed class BoxPlace : Place
{
    private static readonly ConcurrentDictionary<Type, BoxPlace> s_all = new();

    private BoxPlace(Type type) : base(type)
    {
        Class = DescrTable.Class(type);
        Leaves = Array.ConvertAll(Layout.Leaves, leaf => leaf.Path.Length == 0 ? DescrTable.Field(OnlyField(type)) : DescrTable.Field(leaf.Path[0], leaf.Path[1..]));
    }

    // Of a number: m_value, or value__ of an enum.
    private static FieldInfo OnlyField(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)[0];

    public ClassDescr Class { get; }

    public FieldDescr[] Leaves { get; }

    /// <summary>Null for a type that is boxed in a way of its own.</summary>
    public static BoxPlace? TryOf(Type type) => Nullable.GetUnderlyingType(type) is null ? Of(type) : null;

    public static BoxPlace Of(Type type) => s_all.GetOrAdd(type, t => new BoxPlace(t));

    protected override Place Inside(FieldInfo field) => FieldPlace.Of(field);

    public override string ToString() => $"boxed {Layout.Type.Name}";
}

/// <summary>An item of an array, or a field inside of it.</summary>
internal sealed class ItemPlace : Place
{
    private static readonly ConcurrentDictionary<Type, ItemPlace> s_all = new();

    private readonly Type _item;
    private readonly FieldInfo[] _path;

    private ItemPlace(Type item, FieldInfo[] path, Type type) : base(type)
    {
        (_item, _path) = (item, path);
        Leaves = Array.ConvertAll(Layout.Leaves, leaf => DescrTable.Item(item, [.. path, .. leaf.Path]));
    }

    /// <summary>A descr for each leaf of what stands here.</summary>
    public ArrayDescr[] Leaves { get; }

    /// <summary>The array as such.</summary>
    public ArrayDescr Whole => _whole ??= DescrTable.Array(_item);

    private ArrayDescr? _whole;

    public static ItemPlace Of(Type item) => s_all.GetOrAdd(item, t => new ItemPlace(t, [], t));

    protected override Place Inside(FieldInfo field) => new ItemPlace(_item, [.. _path, field], field.FieldType);

    public override string ToString() => $"an item of {_item.Name}[]";
}
