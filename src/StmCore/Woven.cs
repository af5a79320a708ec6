using System.ComponentModel;

namespace JitStm.StmCore;

// What only woven code refers to.

/// <summary>The weaver has been here: barriers, copiers and abort rules are in the assembly's IL.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WovenAttribute : Attribute;

/// <summary>Tells a generated copy constructor from every constructor that a person wrote.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StmCopyToken;

/// <summary>What generated copiers do with arrays that are part of their owner.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StmOwnedArray
{
    /// <summary>An array of exactly the field's type, also where a covariant one was stored.</summary>
    public static T[]? Clone<T>(T[]? array) => array == null ? null : new ReadOnlySpan<T>(array).ToArray();

    /// <summary>The saved elements in the present array where they fit, so that references to that very array stay good; else the saved array.</summary>
    public static T[]? Restore<T>(T[]? present, T[]? saved)
    {
        if (present == null || saved == null || present.Length != saved.Length)
            return saved;
        Array.Copy(saved, present, saved.Length);
        return present;
    }
}
