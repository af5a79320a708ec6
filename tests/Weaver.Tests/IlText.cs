using JitStm.Weaver.Fixture;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Weaver.Tests;

/// <summary>The woven fixture read back, one short word an instruction: field accesses, barriers and where the thread comes from.</summary>
internal static class IlText
{
    private static readonly Lazy<ModuleDefinition> s_module = new(() =>
        ModuleDefinition.ReadModule(typeof(Cell).Assembly.Location, new ReaderParameters { ReadSymbols = true, InMemory = true }));

    public static ModuleDefinition Module => s_module.Value;

    /// <summary>By name, or by name and parameter types: ".ctor(Int32)".</summary>
    public static MethodDefinition Method(string type, string name) =>
        Module.GetTypes().Single(t => t.Name == type).Methods
            .Single(m => m.Name == name || $"{m.Name}({string.Join(',', m.Parameters.Select(p => p.ParameterType.Name))})" == name);

    /// <summary>For example "ldarg.1 ldarg.0 Read ldfld:Value ret".</summary>
    public static string Of(string type, string name) => Of(Method(type, name));

    public static string Of(MethodDefinition method) =>
        string.Join(' ', method.Body.Instructions.Where(i => i.OpCode.Code != Code.Nop).Select(Word));

    private static string Word(Instruction instruction) => instruction.Operand switch
    {
        MethodReference { DeclaringType.Name: "Barriers" } barrier => barrier.Name,
        MethodReference { DeclaringType.Name: "StmThread", Name: "get_Current" } => "Current",
        MethodReference method => $"{instruction.OpCode.Name}:{method.Name}",
        FieldReference field => $"{instruction.OpCode.Name}:{field.Name}",
        _ when instruction.OpCode.Name.Contains("loc", StringComparison.Ordinal) => instruction.OpCode.Name.Split('.')[0],
        _ => instruction.OpCode.Name,
    };
}
