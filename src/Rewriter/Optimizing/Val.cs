using JitStm.TraceIr;

namespace JitStm.Rewriter;

/// <summary>
/// What the optimiser knows about one value while it walks. Ids grow in the order of definition and survive
/// <see cref="State.Clone"/>, so a value of the preamble and its copy in a body's state have the same id.
/// </summary>
internal sealed class Val(int id, Kind kind)
{
    public readonly int Id = id;

    public readonly Kind Kind = kind;

    /// <summary>The value in the output trace; null exactly while the object is virtual.</summary>
    public Value? Out;

    /// <summary>The content while virtual: the object exists in nobody's memory but in this description.</summary>
    public VirtualContent? Virtual;

    /// <summary>The pure op that defines the value (with its first two arguments), for facts that a guard on it implies.</summary>
    public OpCode Def;

    public Val? A, B;

    /// <summary>The same number as I64, once it was computed.</summary>
    public Val? Widened;

    /// <summary>Exact class, or null.</summary>
    public ClassDescr? Class;

    public bool NonNull;

    /// <summary>Bounds of an integer, both included.</summary>
    public long Lo = kind == Kind.I32 ? int.MinValue : long.MinValue, Hi = kind == Kind.I32 ? int.MaxValue : long.MaxValue;

    /// <summary>An array has at least so many items.</summary>
    public int Length;

    /// <summary>Known to be another number than 0.</summary>
    public bool NotZero;

    /// <summary>Made by a New of this trace: it is no object that was known before it (see <see cref="Aliasing"/>).</summary>
    public bool Fresh;

    /// <summary>Somebody else may hold a fresh object: it was stored or passed on.</summary>
    public bool Escaped;

    /// <summary>Where an array was loaded from, when that field owns its array.</summary>
    public Val? Owner;

    public FieldDescr? OwnerField;

    /// <summary>The ids of objects that guards have shown to be different ones. Never changed in place: copies share it.</summary>
    public int[]? Others;

    /// <summary>Place in the output of a GuardNonnull or GuardClass on this value that a later guard may strengthen; -1: none.</summary>
    public int GuardAt = -1;

    public Const? Const => Out as Const;

    public bool IsVirtual => Virtual is not null;

    public bool IsNull => Out is ConstRef { Target: null };

    public bool KnownNonNull => NonNull || Class is not null || Virtual is not null || Out is ConstRef { Target: not null };

    /// <summary>The exact runtime class if it is known.</summary>
    public Type? KnownType => Out is ConstRef { Target: { } target } ? target.GetType() : Class?.Type ?? Virtual?.Type;

    public bool TryInt(out long bits)
    {
        if (Out is ConstInt c)
        {
            bits = c.Bits;
            return true;
        }
        bits = 0;
        return false;
    }

    public bool IsInt(long bits) => Out is ConstInt c && c.Bits == bits;

    public Val ShallowCopy()
    {
        var copy = (Val)MemberwiseClone();
        copy.GuardAt = -1;
        return copy;
    }
}

/// <summary>The fields of a virtual object (absent ones are zero) or the items of a virtual array.</summary>
internal sealed class VirtualContent
{
    /// <summary>Set for an object, null for an array.</summary>
    public ClassDescr? Class { get; init; }

    public ArrayDescr? Array { get; init; }

    /// <summary>Of an object, those that were stored to, in that order.</summary>
    public List<FieldDescr> Fields { get; } = [];

    /// <summary>Beside <see cref="Fields"/>, or the items.</summary>
    public List<Val> Values { get; } = [];

    public Type? Type => Class?.Type;

    public bool IdentityFree => Class is { IdentityFree: true };

    public Val? Find(FieldDescr field)
    {
        for (int i = 0; i < Fields.Count; i++)
            if (ReferenceEquals(Fields[i], field))
                return Values[i];
        return null;
    }

    public void Set(FieldDescr field, Val value)
    {
        for (int i = 0; i < Fields.Count; i++)
        {
            if (!ReferenceEquals(Fields[i], field))
                continue;
            Values[i] = value;
            return;
        }
        Fields.Add(field);
        Values.Add(value);
    }

    public bool SameShape(VirtualContent other) =>
        ReferenceEquals(Array, other.Array) && Class?.Type == other.Class?.Type && (Class is not null || Values.Count == other.Values.Count);
}
