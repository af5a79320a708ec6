using System.Reflection;

namespace JitStm.TraceIr;

/// <summary>What the names in a trace's text stand for.</summary>
public interface IDescrResolver
{
    /// <summary>A class, field, array or call by its printed name. Throws FormatException for an unknown one.</summary>
    Descr Resolve(DescrRule rule, string name);

    /// <summary>The object printed as <c>ConstPtr(type#number)</c>.</summary>
    object Reference(string type, int number);

    GreenKey MergePoint(string location);

    LoopToken Loop(int number, GreenKey start);

    /// <summary>The recorder's method of a resume frame.</summary>
    object Method(string name);
}

/// <summary>
/// Resolves names over the given classes by reflection, one descr for each name: <c>Cell</c>, <c>Cell.value</c>, <c>Int64[]</c>, <c>Cell[!]</c>
/// (items never change), <c>Cell.Sum</c>, <c>Cell..ctor</c>. What a class and its members mean for the JIT is read off the attributes, known
/// here by their simple names because their assemblies build upon this one.
/// </summary>
public class ReflectionResolver(params Type[] types) : IDescrResolver
{
    private static readonly Type[] s_builtIn =
    [
        typeof(object), typeof(string), typeof(bool), typeof(byte), typeof(sbyte), typeof(char), typeof(short), typeof(ushort), typeof(int),
        typeof(uint), typeof(long), typeof(ulong), typeof(nint), typeof(nuint), typeof(float), typeof(double), typeof(Type), typeof(Math),
    ];

    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Dictionary<string, Descr> _descrs = [];
    private readonly Dictionary<(string, int), object> _references = [];
    private readonly Dictionary<string, GreenKey> _keys = [];
    private readonly Dictionary<int, LoopToken> _loops = [];

    public Descr Resolve(DescrRule rule, string name)
    {
        string key = $"{(rule is DescrRule.StaticField ? DescrRule.InstanceField : rule)} {name}";
        if (!_descrs.TryGetValue(key, out Descr? descr))
            _descrs.Add(key, descr = Make(rule, name));
        return descr;
    }

    public ClassDescr Class(string name) => (ClassDescr)Resolve(DescrRule.Class, name);

    public FieldDescr Field(string name) => (FieldDescr)Resolve(DescrRule.InstanceField, name);

    public ArrayDescr Array(string name) => (ArrayDescr)Resolve(DescrRule.Array, name);

    public CallDescr Call(string name) => (CallDescr)Resolve(DescrRule.Call, name);

    /// <summary>Names an object, so that texts can speak of it as <c>ConstPtr(type#number)</c>.</summary>
    public void Define(int number, object target) => _references.Add((target.GetType().Name, number), target);

    public object Reference(string type, int number) =>
        _references.TryGetValue((type, number), out object? target) ? target : throw new FormatException($"no object is defined as {type}#{number}");

    public GreenKey MergePoint(string location)
    {
        if (!_keys.TryGetValue(location, out GreenKey? key))
            _keys.Add(location, key = new GreenKey(this, [new ConstRef(string.Intern(location))], location));
        return key;
    }

    public LoopToken Loop(int number, GreenKey start)
    {
        if (!_loops.TryGetValue(number, out LoopToken? token))
            _loops.Add(number, token = new LoopToken(start, number));
        return token;
    }

    /// <summary>The name itself: texts need no recorder.</summary>
    public object Method(string name) => name;

    private Descr Make(DescrRule rule, string name) => rule switch
    {
        DescrRule.Class => MakeClass(Find(name)),
        DescrRule.Array => MakeArray(name),
        DescrRule.InstanceField or DescrRule.StaticField => MakeField(name),
        DescrRule.Call => MakeCall(name),
        _ => throw new FormatException($"no descr of the rule {rule} has a name"),
    };

    private Type Find(string name)
    {
        if (name.EndsWith("[]", StringComparison.Ordinal))
            return Find(name[..^2]).MakeArrayType();
        return types.Concat(s_builtIn).FirstOrDefault(t => t.Name == name) ?? throw new FormatException($"unknown class {name}");
    }

    private (Type Owner, string Member) Split(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? (Find(name[..dot]), name[(dot + 1)..]) : throw new FormatException($"{name} is not of the form Class.Member");
    }

    private ClassDescr MakeClass(Type type) => new(type, SharingOf(type), HasAttribute(type, "IdentityFreeAttribute"));

    protected virtual Sharing SharingOf(Type type)
    {
        if (HasAttribute(type, "ThreadPrivateAttribute"))
            return Sharing.ThreadPrivate;
        if (HasAttribute(type, "ImmutableAttribute"))
            return Sharing.Immutable;
        for (Type? super = type; super is not null; super = super.BaseType)
            if (super.Name is "StmObject")
                return Sharing.Transactional;
        return Sharing.Unlogged;
    }

    private ArrayDescr MakeArray(string name)
    {
        bool immutable = name.EndsWith("[!]", StringComparison.Ordinal);
        if (!immutable && !name.EndsWith("[]", StringComparison.Ordinal))
            throw new FormatException($"{name} is no array");
        Type element = Find(name[..^(immutable ? 3 : 2)]);
        return new ArrayDescr(element, Storages.KindOf(element), immutable);
    }

    private FieldDescr MakeField(string name)
    {
        (Type owner, string member) = Split(name);
        FieldInfo field = owner.GetField(member, All) ?? throw new FormatException($"{owner.Name} has no field {member}");
        ClassDescr declaring = Class(field.DeclaringType!.Name);
        bool immutable = field.IsInitOnly || declaring.Sharing == Sharing.Immutable || HasAttribute(field, "ImmutableAttribute");
        return new FieldDescr(field, Storages.KindOf(field.FieldType), declaring, immutable, HasAttribute(field, "OwnedAttribute"));
    }

    private CallDescr MakeCall(string name)
    {
        (Type owner, string member) = Split(name);
        MethodBase[] found = member == ".ctor" ? owner.GetConstructors(All & ~BindingFlags.Static) : [.. owner.GetMethods(All).Where(m => m.Name == member)];
        if (found.Length != 1)
            throw new FormatException($"{owner.Name} has {found.Length} methods {member}");
        Kind result = found[0] is MethodInfo method ? Storages.KindOf(method.ReturnType) : Kind.Void;
        return new CallDescr(found[0], result, EffectsOf(found[0]), found[0].IsVirtual && !found[0].IsFinal && !owner.IsSealed);
    }

    /// <summary>An attribute that says effects tells them; an elidable method has none; BCL mathematics has none; all else is unknown.</summary>
    protected virtual CallEffects EffectsOf(MethodBase method)
    {
        foreach (object attribute in method.GetCustomAttributes(true))
            if (attribute.GetType().GetProperties().FirstOrDefault(p => p.PropertyType == typeof(CallEffects)) is { } effects)
                return (CallEffects)effects.GetValue(attribute)!;
        return HasAttribute(method, "ElidableAttribute") || method.DeclaringType == typeof(Math) ? CallEffects.None : CallEffects.Unknown;
    }

    private static bool HasAttribute(MemberInfo member, string name) => member.GetCustomAttributes(true).Any(a => a.GetType().Name == name);
}
