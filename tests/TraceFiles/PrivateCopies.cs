using System.Reflection;
using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.TraceFiles;

/// <summary>
/// A model of the transactions for one thread: what is written is a private copy until <see cref="Commit"/>, so that an access which forgets
/// its barrier sees, or leaves, the wrong value.
/// </summary>
public class PrivateCopies(int breakAtPoll = int.MaxValue) : IBarriers
{
    private static readonly MethodInfo s_clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Dictionary<object, object> _copies = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _own = new(ReferenceEqualityComparer.Instance);
    private int _polls;

    public HashSet<object> Born { get; } = new(ReferenceEqualityComparer.Instance);

    public string? InevitableSince { get; private set; }

    public object Read(object target) => _copies.GetValueOrDefault(target, target);

    public object Write(object target)
    {
        if (_own.Contains(target) || Born.Contains(target))
            return target;
        if (!_copies.TryGetValue(target, out object? copy))
        {
            _copies.Add(target, copy = s_clone.Invoke(target, null)!);
            _own.Add(copy);
            foreach (FieldInfo field in Fields(target.GetType()).Where(IsOwned))
                field.SetValue(copy, (field.GetValue(copy) as Array)?.Clone());
        }
        return copy;
    }

    public void New(object target) => Born.Add(target);

    public void Inevitable(string reason) => InevitableSince ??= reason;

    public bool Poll() => ++_polls >= breakAtPoll;

    public virtual bool IsAbort(Exception exception) => false;

    public void Commit()
    {
        foreach ((object original, object copy) in _copies)
            foreach (FieldInfo field in Fields(original.GetType()))
                field.SetValue(original, field.GetValue(copy));
        _copies.Clear();
        _own.Clear();
        Born.Clear();
    }

    private static bool IsOwned(FieldInfo field) => field.GetCustomAttribute<OwnedAttribute>() is not null;

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
            foreach (FieldInfo field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
    }
}
