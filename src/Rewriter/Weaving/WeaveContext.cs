using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving;

/// <summary>One weaving: the module, the members of StmCore it will call, and the errors found so far.</summary>
internal sealed class WeaveContext
{
    public const string StmCoreName = "JitStm.StmCore";
    public const string WovenAttribute = StmCoreName + ".WovenAttribute";

    private readonly Dictionary<string, TypeDefinition> _core = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MethodReference> _methods = new(StringComparer.Ordinal);
    private readonly ModuleDefinition _stmCore;
    private CallGraph? _calls;

    public WeaveContext(ModuleDefinition module)
    {
        Module = module;
        AssemblyNameReference name = module.AssemblyReferences.Single(r => r.Name == StmCoreName);
        _stmCore = module.AssemblyResolver.Resolve(name).MainModule;
        Rules = new ClassRules(this);
        CopyConstructors = new Passes.CopyConstructors(this);
    }

    public ModuleDefinition Module { get; }

    public ClassRules Rules { get; }

    public Passes.CopyConstructors CopyConstructors { get; }

    /// <summary>Built at its first use, which is before any barrier is woven in.</summary>
    public CallGraph Calls => _calls ??= new CallGraph(this);

    public List<WeaveError> Errors { get; } = [];

    /// <summary>All types of the module, nested ones too.</summary>
    public IEnumerable<TypeDefinition> Types => Module.GetTypes();

    public IReadOnlyList<WeaveError> SortedErrors() =>
        [.. Errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Code)];

    /// <summary>A class of StmCore by its short name.</summary>
    public TypeDefinition CoreType(string name)
    {
        if (!_core.TryGetValue(name, out TypeDefinition? type))
        {
            type = _stmCore.GetType(StmCoreName, name)
                ?? throw new InvalidOperationException($"this weaver needs {StmCoreName}.{name}, which {_stmCore.FileName} does not have");
            _core.Add(name, type);
        }
        return type;
    }

    /// <summary>A method of StmCore, imported; a method that is missing is a mismatch of weaver and library, not an error of the host.</summary>
    public MethodReference CoreMethod(string type, string method)
    {
        string key = type + "::" + method;
        if (!_methods.TryGetValue(key, out MethodReference? reference))
        {
            MethodDefinition definition = CoreType(type).Methods.SingleOrDefault(m => m.Name == method)
                ?? throw new InvalidOperationException($"this weaver needs {StmCoreName}.{type}.{method}, which {_stmCore.FileName} does not have");
            reference = Module.ImportReference(definition);
            _methods.Add(key, reference);
        }
        return reference;
    }

    public TypeReference Import(TypeDefinition type) => Module.ImportReference(type);

    public void MarkWoven() =>
        Module.Assembly.CustomAttributes.Add(new CustomAttribute(CoreMethod("WovenAttribute", ".ctor")));

    /// <summary>Reports at an instruction: its line, or the nearest line above it.</summary>
    public void Report(WeaveCode code, MethodDefinition method, Instruction? at, string text, string advice)
    {
        SequencePoint? point = Nearest(method, at);
        Errors.Add(new WeaveError(code, point?.Document.Url ?? Module.Name, point?.StartLine ?? 0, Readable(method), text, advice));
    }

    /// <summary>Reports a field: at the line of the type's first constructor or method, which is the nearest that debug information knows.</summary>
    public void Report(WeaveCode code, FieldDefinition field, string text, string advice)
    {
        SequencePoint? point = Initializer(field) ?? FirstPoint(field.DeclaringType);
        Errors.Add(new WeaveError(code, point?.Document.Url ?? Module.Name, point?.StartLine ?? 0, $"{field.DeclaringType.FullName}.{SourceName(field)}", text, advice));
    }

    public void Report(WeaveCode code, TypeDefinition type, string text, string advice)
    {
        SequencePoint? point = FirstPoint(type);
        Errors.Add(new WeaveError(code, point?.Document.Url ?? Module.Name, point?.StartLine ?? 0, type.FullName, text, advice));
    }

    private static string SourceName(FieldDefinition field)
    {
        int close = field.Name.IndexOf('>', StringComparison.Ordinal);
        return field.Name.StartsWith('<') && close > 1 ? field.Name[1..close] : field.Name;
    }

    private static string Readable(MethodDefinition method) => $"{method.DeclaringType.FullName}.{method.Name}";

    private static SequencePoint? FirstPoint(TypeDefinition type) =>
        type.Methods.SelectMany(m => m.DebugInformation.SequencePoints).Where(p => !p.IsHidden).MinBy(p => p.StartLine);

    private static SequencePoint? Initializer(FieldDefinition field)
    {
        foreach (MethodDefinition method in field.DeclaringType.Methods.Where(m => m.IsConstructor && m.HasBody))
        {
            Instruction? store = method.Body.Instructions.FirstOrDefault(i =>
                i.OpCode.Code is Code.Stfld or Code.Stsfld && i.Operand is FieldReference f && f.Name == field.Name && f.DeclaringType.FullName == field.DeclaringType.FullName);
            if (store != null)
                return Nearest(method, store);
        }
        return null;
    }

    private static SequencePoint? Nearest(MethodDefinition method, Instruction? at)
    {
        if (!method.DebugInformation.HasSequencePoints)
            return null;
        for (Instruction? i = at; i != null; i = i.Previous)
        {
            if (method.DebugInformation.GetSequencePoint(i) is { IsHidden: false } point)
                return point;
        }
        return method.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden);
    }
}
