using JitStm.StmCore;
using JitStm.TraceIr;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>A guest function. Code, globals and closure never change; the rest may.</summary>
public sealed class W_Function : PyObject
{
    public readonly PyCode Code;
    [ImmutableArray] public readonly W_Cell[] Closure;
    /// <summary>Defaults of the last positional parameters.</summary>
    public W_Tuple? Defaults;
    public W_Dict? KwDefaults;
    public PyObject? Annotations;
    public W_Str Name;
    public W_Str QualName;
    public PyObject? Doc;
    public PyObject? Module;
    private W_Instance? _fields;

    public W_Function(PyThread ts, PyCode code, W_Cell[] closure)
    {
        Code = code;
        Closure = closure;
        Name = code.NameStr;
        QualName = code.QualNameStr;
        Doc = code.Raw.DocString is { } doc ? new W_Str(doc) : W_None.None;
    }

    public override PyType GetClass(PyThread ts) => Types.Function;

    public override W_Instance? GetFields(PyThread ts, bool create) =>
        _fields is null && create ? _fields = new W_Instance(Types.Function.RootMap) : _fields;
}

[Immutable]
public sealed class W_BoundMethod : PyObject
{
    public readonly PyObject Self;
    /// <summary>W_Function, W_Builtin or any callable.</summary>
    public readonly PyObject Func;

    public W_BoundMethod(PyObject self, PyObject func)
    {
        Self = self;
        Func = func;
    }

    public override PyType GetClass(PyThread ts) => Func is W_Builtin ? Types.BuiltinFunction : Types.Method;
}

public delegate PyObject Fn0(PyThread ts);
public delegate PyObject Fn1(PyThread ts, PyObject a);
public delegate PyObject Fn2(PyThread ts, PyObject a, PyObject b);
public delegate PyObject Fn3(PyThread ts, PyObject a, PyObject b, PyObject c);
/// <summary>Bound to a signature: one item for each parameter, null when omitted, then *args (tuple) and **kwargs (dict) when declared.</summary>
public delegate PyObject FnN(PyThread ts, PyObject?[] args);

/// <summary>The classes into which builtins are sorted; recorder, weaver and transactions take their decisions from it.</summary>
public enum Effect : byte
{
    /// <summary>Anything, guest code included.</summary>
    Guest,
    /// <summary>Depends on immutable arguments alone.</summary>
    Pure,
    Reads,
    /// <summary>Changes only the insides of collections.</summary>
    Writes,
}

/// <summary>A function written in C#.</summary>
[Immutable]
public sealed class W_Builtin : PyObject
{
    public readonly string Name;
    /// <summary>Declaring type for a method, null for a module's function.</summary>
    public readonly PyType? Owner;
    /// <summary>Binds to the instance when read through one.</summary>
    public readonly bool Binds;
    public readonly Effect Effect;
    /// <summary>0..3: takes exactly that many arguments (the receiver included) through F0..F3; -1: through Signature and FN.</summary>
    public readonly int Arity;
    public readonly Fn0? F0;
    public readonly Fn1? F1;
    public readonly Fn2? F2;
    public readonly Fn3? F3;
    public readonly FnN? FN;
    public readonly Signature? Signature;
    public readonly string? Module;
    public readonly Intrinsic Intrinsic;

    public W_Builtin(string name, PyType? owner, Delegate body, string? signature, Effect effect, bool binds, string? module = null, Intrinsic intrinsic = Intrinsic.None)
    {
        Name = name;
        Owner = owner;
        Binds = binds;
        Effect = effect;
        Module = module;
        Intrinsic = intrinsic;
        Arity = -1;
        switch (body)
        {
            case Fn0 f: F0 = f; Arity = 0; break;
            case Fn1 f: F1 = f; Arity = 1; break;
            case Fn2 f: F2 = f; Arity = 2; break;
            case Fn3 f: F3 = f; Arity = 3; break;
            default: FN = (FnN)body; break;
        }
        Signature = signature is null ? null : new Signature(signature);
    }

    public override PyType GetClass(PyThread ts) => Owner is null ? Types.BuiltinFunction : Binds ? Types.MethodDescriptor : Types.BuiltinFunction;
}

/// <summary>Builtins that the dispatch loop knows, so that traces look into them.</summary>
public enum Intrinsic : byte
{
    None,
    Len,
    ListAppend,
    Isinstance,
    Ord,
    Chr,
    Abs,
    Sqrt,
    Type,
    Next,
    Send,
}

/// <summary>Parameters of a builtin: "self, sep=None, *args, key, **kw" with "/" and "*" as in Python.</summary>
[Immutable]
public sealed class Signature
{
    public readonly string[] Names;
    public readonly bool[] Required;
    public readonly int Positional;
    public readonly int PosOnly;
    public readonly bool VarArgs;
    public readonly bool VarKw;
    public readonly int Slots;

    public Signature(string text)
    {
        var names = new List<string>();
        var required = new List<bool>();
        int positional = -1;
        foreach (string raw in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (raw == "/")
                PosOnly = names.Count;
            else if (raw == "*")
                positional = names.Count;
            else if (raw.StartsWith("**"))
                VarKw = true;
            else if (raw[0] == '*')
            {
                VarArgs = true;
                positional = names.Count;
            }
            else
            {
                int eq = raw.IndexOf('=');
                names.Add(eq < 0 ? raw : raw[..eq]);
                required.Add(eq < 0);
            }
        }
        Names = [.. names];
        Required = [.. required];
        Positional = positional < 0 ? names.Count : positional;
        Slots = Names.Length + (VarArgs ? 1 : 0) + (VarKw ? 1 : 0);
    }

    public PyObject?[] Bind(PyThread ts, string fname, PyObject[] args, W_Str[]? kwNames, bool method)
    {
        int kwCount = kwNames?.Length ?? 0;
        int npos = args.Length - kwCount;
        var bound = new PyObject?[Slots];
        int direct = Math.Min(npos, Positional);
        for (int i = 0; i < direct; i++)
            bound[i] = args[i];
        if (VarArgs)
            bound[Names.Length] = new W_Tuple(args[direct..npos]);
        else if (npos > Positional)
            throw TooMany(fname, npos, method);
        W_Dict? extra = VarKw ? new W_Dict(ts) : null;
        if (VarKw)
            bound[Slots - 1] = extra;
        for (int k = 0; k < kwCount; k++)
        {
            string name = kwNames![k].Value;
            int at = Array.IndexOf(Names, name, PosOnly);
            if (at < 0)
            {
                if (extra is null)
                    throw kwCount > 0 && Names.Length == PosOnly && !VarArgs
                        ? PyErr.TypeError($"{fname}() takes no keyword arguments")
                        : PyErr.TypeError($"'{name}' is an invalid keyword argument for {fname}()");
                extra.SetStr(ts, kwNames[k], args[npos + k]);
            }
            else if (bound[at] is not null)
                throw PyErr.TypeError($"argument for {fname}() given by name ('{name}') and position ({at + 1 - (method ? 1 : 0)})");
            else
                bound[at] = args[npos + k];
        }
        for (int i = 0; i < Names.Length; i++)
            if (Required[i] && bound[i] is null)
                throw Missing(fname, npos, i, method);
        return bound;
    }

    private PyException TooMany(string fname, int given, bool method)
    {
        int less = method ? 1 : 0;
        int min = 0;
        while (min < Positional && Required[min])
            min++;
        int max = Positional - less;
        min -= less;
        given -= less;
        if (max == 0)
            return PyErr.TypeError($"{fname}() takes no arguments ({given} given)");
        string amount = min == max ? $"{max}" : $"at most {max}";
        return PosOnly >= Positional
            ? PyErr.TypeError($"{fname} expected {amount} argument{(max == 1 ? "" : "s")}, got {given}")
            : PyErr.TypeError($"{fname}() takes {(min == max ? "exactly" : "at most")} {max} argument{(max == 1 ? "" : "s")} ({given} given)");
    }

    private PyException Missing(string fname, int given, int index, bool method)
    {
        int less = method ? 1 : 0;
        int min = 0;
        while (min < Positional && Required[min])
            min++;
        if (index < PosOnly || PosOnly >= Positional)
        {
            string amount = min == Positional ? $"{min - less}" : $"at least {min - less}";
            return PyErr.TypeError($"{fname} expected {amount} argument{(min - less == 1 ? "" : "s")}, got {given - less}");
        }
        return PyErr.TypeError($"{fname}() missing required argument '{Names[index]}' (pos {index + 1 - less})");
    }
}

[Immutable]
public sealed class W_StaticMethod : PyObject
{
    public readonly PyObject Func;

    public W_StaticMethod(PyObject func) => Func = func;

    public override PyType GetClass(PyThread ts) => Types.StaticMethod;
}

[Immutable]
public sealed class W_ClassMethod : PyObject
{
    public readonly PyObject Func;

    public W_ClassMethod(PyObject func) => Func = func;

    public override PyType GetClass(PyThread ts) => Types.ClassMethod;
}

[Immutable]
public class W_Property : PyObject
{
    public readonly PyObject? Getter;
    public readonly PyObject? Setter;
    public readonly PyObject? Deleter;
    public readonly PyObject? Doc;
    [Unlogged("set once by __set_name__, for error messages only")]
    public string? Name;

    public W_Property(PyObject? getter, PyObject? setter, PyObject? deleter, PyObject? doc)
    {
        Getter = getter;
        Setter = setter;
        Deleter = deleter;
        Doc = doc;
    }

    public override PyType GetClass(PyThread ts) => Types.Property;
}

[Immutable]
public sealed class W_PropertySub : W_Property
{
    public readonly W_Instance Fields;

    public W_PropertySub(PyObject? getter, PyObject? setter, PyObject? deleter, PyObject? doc, W_Instance fields) : base(getter, setter, deleter, doc) => Fields = fields;

    public override PyType GetClass(PyThread ts) => Fields.GetClass(ts);

    public override W_Instance? GetFields(PyThread ts, bool create) => Fields;

    public override bool IsSubclassInstance => true;
}

/// <summary>A data descriptor: an entry of __slots__ (stored under a private name in the map) or a native attribute.</summary>
[Immutable]
public sealed class W_Member : PyObject
{
    public readonly W_Str Name;
    public readonly PyType Owner;
    /// <summary>For a slot of __slots__: the instance attribute that holds it.</summary>
    public readonly W_Str? SlotName;
    public readonly Fn1? Getter;
    public readonly Action<PyThread, PyObject, PyObject?>? Setter;

    public W_Member(W_Str name, PyType owner, W_Str? slotName, Fn1? getter, Action<PyThread, PyObject, PyObject?>? setter)
    {
        Name = name;
        Owner = owner;
        SlotName = slotName;
        Getter = getter;
        Setter = setter;
    }

    public override PyType GetClass(PyThread ts) => SlotName is null ? Types.GetSetDescriptor : Types.MemberDescriptor;
}

/// <summary>super(): attribute look-up that starts behind a class in the MRO of another.</summary>
[Immutable]
public sealed class W_Super : PyObject
{
    public readonly PyType Start;
    public readonly PyObject? Self;
    public readonly PyType? SelfType;

    public W_Super(PyType start, PyObject? self, PyType? selfType)
    {
        Start = start;
        Self = self;
        SelfType = selfType;
    }

    public override PyType GetClass(PyThread ts) => Types.Super;
}
