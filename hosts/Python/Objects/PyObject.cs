using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>
/// Every guest object. Mutable subclasses hold nothing but transactional references and primitives, because the weaver
/// puts barriers on field accesses and a copier into each class; a private copy of a base-library collection would share its inside.
/// Methods that touch mutable state take the thread as a parameter: the weaver hands it to the barriers.
/// </summary>
public abstract class PyObject : StmObject
{
    /// <summary>The guest class.</summary>
    public abstract PyType GetClass(PyThread ts);

    /// <summary>Where instance attributes live, or null when the object has none.</summary>
    public virtual W_Instance? GetFields(PyThread ts, bool create) => null;

    /// <summary>Identity as the guest sees it.</summary>
    public virtual bool Is(PyObject other) => ReferenceEquals(this, other);

    public virtual bool IsSubclassInstance => false;

    public override string ToString() => $"<{GetType().Name}>";
}

[Immutable]
public sealed class W_None : PyObject
{
    public static readonly W_None None = new();

    public override PyType GetClass(PyThread ts) => Types.NoneType;
}

[Immutable]
public sealed class W_NotImplemented : PyObject
{
    public static readonly W_NotImplemented Value = new();

    public override PyType GetClass(PyThread ts) => Types.NotImplementedType;
}

[Immutable]
public sealed class W_Ellipsis : PyObject
{
    public static readonly W_Ellipsis Value = new();

    public override PyType GetClass(PyThread ts) => Types.EllipsisType;
}

/// <summary>The variable shared between a function and the functions inside it.</summary>
public sealed class W_Cell : PyObject
{
    public PyObject? Value;

    public W_Cell(PyObject? value) => Value = value;

    public override PyType GetClass(PyThread ts) => Types.CellType;
}
