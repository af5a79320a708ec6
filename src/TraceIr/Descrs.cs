using System.Reflection;

namespace JitStm.TraceIr;

/// <summary>What an op is about beside its arguments. Descrs are interned: the same field, class or method has one descr for each process.</summary>
public abstract class Descr
{
    /// <summary>How the descr is printed, e.g. <c>W_Int.Value</c>.</summary>
    public abstract string Name { get; }

    public override string ToString() => Name;
}

/// <summary>How transactions see the objects of a class.</summary>
public enum Sharing : byte
{
    /// <summary>Derives from the transactional base class: mutable fields need barriers.</summary>
    Transactional,
    /// <summary>Mutable, but owned by one guest thread (frames): no barriers, saved and restored by the thread.</summary>
    ThreadPrivate,
    /// <summary>All fields are immutable after construction, or the class is declared so.</summary>
    Immutable,
    /// <summary>Plain memory outside the transactions' control.</summary>
    Unlogged,
}

/// <summary>A class whose instances a trace makes or guards.</summary>
public sealed partial class ClassDescr(Type type, Sharing sharing, bool identityFree) : Descr
{
    public Type Type { get; } = type;

    public Sharing Sharing { get; } = sharing;

    /// <summary>Re-boxing is allowed: reference equality of instances means nothing to the guest.</summary>
    public bool IdentityFree { get; } = identityFree;

    public override string Name => Type.Name;
}

/// <summary>An instance field or a static field. Of a field that holds a struct, one field inside of it (<paramref name="inner"/>): structs come apart in a trace.</summary>
public sealed partial class FieldDescr(FieldInfo field, Kind kind, ClassDescr owner, bool immutable, bool ownedArray, FieldInfo[]? inner = null) : Descr
{
    public FieldInfo Field { get; } = field;

    /// <summary>The way further down into a struct; empty for an ordinary field.</summary>
    public FieldInfo[] Inner { get; } = inner ?? [];

    /// <summary>The type of the value.</summary>
    public Type ValueType => Inner.Length == 0 ? Field.FieldType : Inner[^1].FieldType;

    /// <summary>The object is a boxed struct.</summary>
    public bool InBox => !IsStatic && Field.DeclaringType!.IsValueType;

    public Kind Kind { get; } = kind;

    /// <summary>The declaring class (its sharing decides about barriers).</summary>
    public ClassDescr Owner { get; } = owner;

    /// <summary>Never changes once the object is visible to a trace: loads need no barrier, are CSE-able across everything and fold on constants.</summary>
    public bool Immutable { get; } = immutable;

    /// <summary>Holds an array that no other object refers to: arrays read from different such fields never alias.</summary>
    public bool OwnedArray { get; } = ownedArray;

    public bool NeedsBarrier => !Immutable && Owner.Sharing == Sharing.Transactional;

    public override string Name => $"{Field.DeclaringType!.Name}.{string.Join('.', (IEnumerable<string>)[Field.Name, .. Inner.Select(f => f.Name)])}";
}

/// <summary>
/// Arrays of one element type. Of an array of structs each field has a descr of its own, which loads and stores name (<paramref name="inner"/>);
/// the array as such (its length, a new one) has one without.
/// </summary>
public sealed partial class ArrayDescr(Type elementType, Kind kind, bool immutable, FieldInfo[]? inner = null) : Descr
{
    public Type ElementType { get; } = elementType;

    /// <summary>The way into the struct that an item is; empty for other items.</summary>
    public FieldInfo[] Inner { get; } = inner ?? [];

    /// <summary>The type of the values loaded and stored.</summary>
    public Type ValueType => Inner.Length == 0 ? ElementType : Inner[^1].FieldType;

    /// <summary>The items are structs that come apart in a trace.</summary>
    public bool HoldsStructs { get; } = elementType.IsValueType && !Storages.TryOf(elementType, out _);

    public Kind Kind { get; } = kind;

    /// <summary>The elements never change once a trace can see the array (an array read from a field declared immutable with its elements).</summary>
    public bool Immutable { get; } = immutable;

    public override string Name => ElementType.Name + (Immutable ? "[!]" : "[]") + string.Concat(Inner.Select(f => "." + f.Name));
}

/// <summary>What a residual call may do. The recorder, the optimiser and the barrier pass take their decisions from it.</summary>
[Flags]
public enum CallEffects : byte
{
    /// <summary>Depends on its arguments alone.</summary>
    None = 0,
    /// <summary>Reads guest memory.</summary>
    Reads = 1,
    /// <summary>Writes fields or array items that a trace may have cached (implies an effect between merge point and guard).</summary>
    Writes = 2,
    /// <summary>Changes only memory that no field or array op of a trace ever touches (the inside of a transactional collection, an output buffer).</summary>
    WritesOpaque = 4,
    /// <summary>May run guest code, hence anything, and may end the transaction when control is nested.</summary>
    RunsGuest = 8,
    /// <summary>May throw.</summary>
    Throws = 16,
    /// <summary>Cannot be undone: the transaction turns inevitable before it.</summary>
    Irrevocable = 32,
    /// <summary>Reads only memory that no field or array op of a trace ever touches (an item of a transactional collection): no pending store concerns it.</summary>
    ReadsOpaque = 64,
    /// <summary>Nothing is known.</summary>
    Unknown = Reads | Writes | ReadsOpaque | WritesOpaque | RunsGuest | Throws | Irrevocable,
}

/// <summary>A residual call: the exact method called (static, or non-virtual on an instance; constructors are calls on the fresh object).</summary>
public sealed partial class CallDescr(MethodBase method, Kind result, CallEffects effects, bool isVirtual) : Descr
{
    public MethodBase Method { get; } = method;

    public Kind Result { get; } = result;

    public CallEffects Effects { get; } = effects;

    /// <summary>Emit callvirt (the receiver's class is not known).</summary>
    public bool IsVirtual { get; } = isVirtual;

    /// <summary>True when the call must not be executed twice: a guard after it, before the next merge point, needs a precise resume.</summary>
    public bool HasEffect => (Effects & (CallEffects.Writes | CallEffects.WritesOpaque | CallEffects.RunsGuest | CallEffects.Irrevocable)) != 0;

    // A generated method has no class.
    public override string Name => Method.DeclaringType is { } owner ? $"{owner.Name}.{Method.Name}" : Method.Name;
}

/// <summary>The constant part of a merge point: the green values, compared by content. Identifies a loop.</summary>
public sealed class GreenKey(object driver, Const[] greens, string location) : Descr, IEquatable<GreenKey>
{
    public object Driver { get; } = driver;

    public IReadOnlyList<Const> Greens { get; } = greens;

    /// <summary>The guest's place as the host prints it, e.g. <c>f;/abs/p.py:1-3~#12 LOAD_FAST</c>.</summary>
    public string Location { get; } = location;

    public override string Name => Location;

    public bool Equals(GreenKey? other)
    {
        if (other is null || !ReferenceEquals(other.Driver, Driver) || other.Greens.Count != Greens.Count)
            return false;
        for (int i = 0; i < Greens.Count; i++)
            if (!Greens[i].SameAs(other.Greens[i]))
                return false;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as GreenKey);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (Const green in Greens)
            hash.Add(green switch
            {
                ConstInt i => i.Bits.GetHashCode(),
                ConstFloat f => f.Number.GetHashCode(),
                ConstRef r => r.Target is null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(r.Target),
                _ => 0,
            });
        return hash.ToHashCode();
    }
}
