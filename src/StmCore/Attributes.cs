namespace JitStm.StmCore;

/// <summary>The class never changes after construction (or its changes are idempotent caches): no barriers.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Field)]
public sealed class ImmutableAttribute : Attribute;

/// <summary>
/// Instances belong to one guest thread at a time: no barriers. The weaver generates <see cref="IStmPrivate"/>;
/// the host calls <see cref="StmThread.SavePrivate"/> before the first change in a transaction.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ThreadPrivateAttribute : Attribute;

/// <summary>Memory outside the transactions' control: holds only deeply immutable, idempotent values, never an object born in an uncommitted transaction.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class UnloggedAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}

/// <summary>The field holds an array that no other object refers to; its elements are part of the owner (copied with it, covered by its barriers).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OwnedAttribute : Attribute;

/// <summary>Instances may be re-boxed at any time: reference equality means nothing to the guest (boxes of numbers).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IdentityFreeAttribute : Attribute;

/// <summary>A finally block with this mark on its method also runs while a transaction aborts.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RunsOnAbortAttribute : Attribute;
