using JitStm.TraceIr;

namespace JitStm.Rewriter;

internal enum HeaderKind : byte
{
    /// <summary>A constant, or a value from before the label that is there on every way in: the same in every iteration.</summary>
    Invariant,
    /// <summary>An object that does not exist at the header; its fields or items are nodes.</summary>
    Virtual,
    /// <summary>Another value in each iteration.</summary>
    Phi,
}

/// <summary>
/// One value of the loop header, as the next walk over the body assumes it. Nodes are never changed after that walk began: merging makes new ones.
/// </summary>
internal sealed class HeaderNode(HeaderKind kind, Val entry)
{
    public HeaderKind Kind { get; } = kind;

    /// <summary>The value at the end of the first way in (in the preamble's state).</summary>
    public Val Entry { get; } = entry;

    // Virtual.
    public ClassDescr? Class { get; init; }

    public ArrayDescr? Array { get; init; }

    public List<FieldDescr> Fields { get; } = [];

    public List<HeaderNode> Items { get; } = [];

    // Phi: what is known of it in every iteration.
    public ClassDescr? KnownClass { get; init; }

    public bool NonNull { get; init; }

    public long Lo { get; init; }

    public long Hi { get; init; }

    /// <summary>The value that stands for the node in the walk over the body.</summary>
    public Val? Instance { get; set; }

    /// <summary>The phi that the instance was at the label; a guard in the body may have made the instance a constant since.</summary>
    public Phi? Phi { get; set; }

    public bool IdentityFree => Class is { IdentityFree: true };

    /// <summary>A phi about which all is known that is known of the value.</summary>
    public static HeaderNode PhiOf(Val entry)
    {
        entry.Escaped = true;
        return new HeaderNode(HeaderKind.Phi, entry) { KnownClass = entry.Class ?? entry.Virtual?.Class, NonNull = entry.KnownNonNull, Lo = entry.Lo, Hi = entry.Hi };
    }

    public HeaderNode? Find(FieldDescr field)
    {
        int at = Fields.IndexOf(field);
        return at < 0 ? null : Items[at];
    }
}
