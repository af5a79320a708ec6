using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>Calls of C# functions: one residual call for each arity and effect class, so that a trace knows what the builtin may do.</summary>
public static partial class Calls
{
    /// <summary>The number of arguments equals the builtin's arity.</summary>
    private static PyObject? BuiltinDirect(PyThread ts, Frame frame, W_Builtin b, PyCode code, PyObject? self, int at, int dst, int retPc)
    {
        PyObject?[] regs = frame.Regs;
        int[] ops = code.Ops;
        int skip = self is null ? 0 : 1;
        switch (b.Arity)
        {
            case 0:
                return Invoke0(ts, b);
            case 1:
            {
                PyObject a = self ?? Interp.Value(code, regs, ops[at + 1]);
                if (b.Intrinsic != Intrinsic.None)
                {
                    PyObject? fast = Intrinsics.One(ts, b.Intrinsic, a);
                    if (fast is not null)
                        return fast;
                    if (b.Intrinsic == Intrinsic.Next && a is W_Generator g)
                        return Generators.PushNext(ts, frame, g, W_None.None, dst, retPc);
                }
                return b.Effect switch
                {
                    Effect.Pure => Pure1(ts, b, a),
                    Effect.Reads => Reads1(ts, b, a),
                    Effect.Writes => Writes1(ts, b, a),
                    _ => Guest1(ts, b, a),
                };
            }
            case 2:
            {
                PyObject a0 = self ?? Interp.Value(code, regs, ops[at + 1]);
                PyObject a1 = Interp.Value(code, regs, ops[at + 2 - skip]);
                if (b.Intrinsic != Intrinsic.None)
                {
                    PyObject? fast = Intrinsics.Two(ts, b.Intrinsic, a0, a1);
                    if (fast is not null)
                        return fast;
                    if (b.Intrinsic == Intrinsic.Send && a0 is W_Generator g)
                        return Generators.PushNext(ts, frame, g, a1, dst, retPc);
                }
                return b.Effect switch
                {
                    Effect.Pure => Pure2(ts, b, a0, a1),
                    Effect.Reads => Reads2(ts, b, a0, a1),
                    Effect.Writes => Writes2(ts, b, a0, a1),
                    _ => Guest2(ts, b, a0, a1),
                };
            }
            default:
            {
                PyObject a0 = self ?? Interp.Value(code, regs, ops[at + 1]);
                PyObject a1 = Interp.Value(code, regs, ops[at + 2 - skip]);
                PyObject a2 = Interp.Value(code, regs, ops[at + 3 - skip]);
                return b.Effect == Effect.Pure ? Pure3(ts, b, a0, a1, a2) : Guest3(ts, b, a0, a1, a2);
            }
        }
    }

    [DontLookInside]
    private static PyObject Invoke0(PyThread ts, W_Builtin b) => b.F0!(ts);

    [DontLookInside(CallEffects.Throws)]
    private static PyObject Pure1(PyThread ts, W_Builtin b, PyObject a) => b.F1!(ts, a);

    [DontLookInside(CallEffects.Reads | CallEffects.Throws)]
    private static PyObject Reads1(PyThread ts, W_Builtin b, PyObject a) => b.F1!(ts, a);

    [DontLookInside(CallEffects.Reads | CallEffects.Writes | CallEffects.WritesOpaque | CallEffects.Throws)]
    private static PyObject Writes1(PyThread ts, W_Builtin b, PyObject a) => b.F1!(ts, a);

    [DontLookInside]
    private static PyObject Guest1(PyThread ts, W_Builtin b, PyObject a) => b.F1!(ts, a);

    [DontLookInside(CallEffects.Throws)]
    private static PyObject Pure2(PyThread ts, W_Builtin b, PyObject a, PyObject c) => b.F2!(ts, a, c);

    [DontLookInside(CallEffects.Reads | CallEffects.Throws)]
    private static PyObject Reads2(PyThread ts, W_Builtin b, PyObject a, PyObject c) => b.F2!(ts, a, c);

    [DontLookInside(CallEffects.Reads | CallEffects.Writes | CallEffects.WritesOpaque | CallEffects.Throws)]
    private static PyObject Writes2(PyThread ts, W_Builtin b, PyObject a, PyObject c) => b.F2!(ts, a, c);

    [DontLookInside]
    private static PyObject Guest2(PyThread ts, W_Builtin b, PyObject a, PyObject c) => b.F2!(ts, a, c);

    [DontLookInside(CallEffects.Throws)]
    private static PyObject Pure3(PyThread ts, W_Builtin b, PyObject a, PyObject c, PyObject d) => b.F3!(ts, a, c, d);

    [DontLookInside]
    private static PyObject Guest3(PyThread ts, W_Builtin b, PyObject a, PyObject c, PyObject d) => b.F3!(ts, a, c, d);

    /// <summary>Any number of arguments.</summary>
    [DontLookInside]
    public static PyObject? Builtin(PyThread ts, Frame? back, W_Builtin b, PyObject[] args, W_Str[]? kwNames, ReturnMode mode, int dst, int retPc)
    {
        if (mode != ReturnMode.Entry && kwNames is null && args.Length > 0 && args[0] is W_Generator g)
        {
            if (b.Intrinsic == Intrinsic.Next && args.Length == 1)
                return Generators.PushNext(ts, back!, g, W_None.None, dst, retPc);
            if (b.Intrinsic == Intrinsic.Send && args.Length == 2)
                return Generators.PushNext(ts, back!, g, args[1], dst, retPc);
        }
        return Invoke(ts, b, args, kwNames);
    }

    public static PyObject Invoke(PyThread ts, W_Builtin b, PyObject[] args, W_Str[]? kwNames)
    {
        if (b.Signature is not null)
            return b.FN!(ts, b.Name == "__new__" ? b.Signature.Bind(ts, b.Owner!.Name, args, kwNames, true) : b.Signature.Bind(ts, b.Name, args, kwNames, b.Binds));
        if (kwNames is not null && kwNames.Length > 0)
            throw PyErr.TypeError($"{Qualified(b)}() takes no keyword arguments");
        if (args.Length != b.Arity && b.Arity >= 0)
            throw WrongCount(b, args.Length);
        switch (b.Arity)
        {
            case 0: return b.F0!(ts);
            case 1: return b.F1!(ts, args[0]);
            case 2: return b.F2!(ts, args[0], args[1]);
            case 3: return b.F3!(ts, args[0], args[1], args[2]);
            default: return b.FN!(ts, args);
        }
    }

    private static string Qualified(W_Builtin b) => b.Owner is null ? b.Name : $"{b.Owner.Name}.{b.Name}";

    private static PyException WrongCount(W_Builtin b, int given)
    {
        int less = b.Binds ? 1 : 0;
        if (b.Binds && given == 0)
            return PyErr.TypeError($"unbound method {Qualified(b)}() needs an argument");
        int want = b.Arity - less;
        given -= less;
        bool special = b.Name.StartsWith("__");
        return want switch
        {
            _ when special => PyErr.TypeError($"expected {want} argument{(want == 1 ? "" : "s")}, got {given}"),
            0 => PyErr.TypeError($"{Qualified(b)}() takes no arguments ({given} given)"),
            1 => PyErr.TypeError($"{Qualified(b)}() takes exactly one argument ({given} given)"),
            _ => PyErr.TypeError($"{b.Name} expected {want} arguments, got {given}"),
        };
    }
}

/// <summary>Builtins in a form that the recorder looks into; null: take the general way.</summary>
public static class Intrinsics
{
    public static PyObject? One(PyThread ts, Intrinsic which, PyObject a)
    {
        switch (which)
        {
            case Intrinsic.Len:
                if (a.GetType() == typeof(W_List))
                    return new W_Int(((W_List)a).Count);
                if (a.GetType() == typeof(W_Str))
                    return new W_Int(((W_Str)a).Length);
                if (a.GetType() == typeof(W_Dict))
                    return new W_Int(((W_Dict)a).Count);
                if (a.GetType() == typeof(W_Tuple))
                    return new W_Int(((W_Tuple)a).Items.Length);
                return null;
            case Intrinsic.Ord:
                return a.GetType() == typeof(W_Str) && ((W_Str)a).Units == 1 ? new W_Int(((W_Str)a).PointAt(0)) : null;
            case Intrinsic.Chr:
                return a is W_Int i && (ulong)i.Value < 0x110000 ? W_Str.FromPoint((int)i.Value) : null;
            case Intrinsic.Abs:
                if (a is W_Int n)
                    return n.Value >= 0 ? n : n.Value == long.MinValue ? null : new W_Int(-n.Value);
                return a is W_Float f ? new W_Float(Math.Abs(f.Value)) : null;
            case Intrinsic.Sqrt:
                if (a is W_Float x)
                    return x.Value >= 0 ? new W_Float(Math.Sqrt(x.Value)) : null;
                return a is W_Int k && k.Value >= 0 ? new W_Float(Math.Sqrt(k.Value)) : null;
            case Intrinsic.Type:
                return a.GetClass(ts);
            default:
                return null;
        }
    }

    public static PyObject? Two(PyThread ts, Intrinsic which, PyObject a, PyObject b)
    {
        switch (which)
        {
            case Intrinsic.ListAppend:
                if (a is not W_List list)
                    return null;
                list.Append(ts, b);
                return W_None.None;
            case Intrinsic.Isinstance:
                if (b is PyType type && ReferenceEquals(type.Meta, Types.Type))
                    return a.GetClass(ts).IsSubtypeOf(type) ? W_Bool.True : OtherClass(ts, a, type);
                return null;
            default:
                return null;
        }
    }

    /// <summary>isinstance is False unless the object has a __class__ of its own (a proxy).</summary>
    private static PyObject? OtherClass(PyThread ts, PyObject a, PyType type) => a is W_Instance ? null : W_Bool.False;
}
