using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>
/// Static constructors that make or touch transactional objects run before the first transaction: in one, their objects would be taken for
/// new in it and be changed in place for all to see, and an abort that passed through would make the class unusable for ever.
/// The first thing that any thread state does (a constructor of a class derived from StmThread) is to run them all.
/// </summary>
internal sealed class TypeInitializers : IModulePass
{
    public void Run(WeaveContext context)
    {
        var types = context.Types
            .Where(t => !t.HasGenericParameters && t.Methods.Any(m => m.IsConstructor && m.IsStatic && context.Calls.ReachesTransaction(m)))
            .ToList();
        var constructors = context.Types
            .Where(t => t.IsClass && context.Rules.DerivesFrom(t, "StmThread"))
            .SelectMany(t => t.Methods).Where(m => m.IsConstructor && !m.IsStatic && m.HasBody).ToList();
        if (types.Count == 0 || constructors.Count == 0)
            return;
        MethodDefinition initialize = Initializer(context, types);
        foreach (MethodDefinition constructor in constructors)
            constructor.Body.GetILProcessor().InsertBefore(constructor.Body.Instructions[0], Instruction.Create(OpCodes.Call, initialize));
    }

    /// <summary>A flag first: one branch for every later thread. It is set before the work, which may well make thread states itself.</summary>
    private static MethodDefinition Initializer(WeaveContext context, List<TypeDefinition> types)
    {
        TypeSystem system = context.Module.TypeSystem;
        var holder = new TypeDefinition("", "<JitStmWoven>", TypeAttributes.Class | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.NotPublic, system.Object);
        var done = new FieldDefinition("s_done", FieldAttributes.Static | FieldAttributes.Private, system.Boolean);
        var method = new MethodDefinition("InitializeTypes", MethodAttributes.Static | MethodAttributes.Assembly | MethodAttributes.HideBySig, system.Void);
        ILProcessor il = method.Body.GetILProcessor();
        Instruction end = Instruction.Create(OpCodes.Ret);
        il.Emit(OpCodes.Ldsfld, done);
        il.Emit(OpCodes.Brtrue, end);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Stsfld, done);
        foreach (TypeDefinition type in types)
        {
            il.Emit(OpCodes.Ldtoken, type);
            il.Emit(OpCodes.Call, RunClassConstructor(context));
        }
        il.Append(end);
        holder.Fields.Add(done);
        holder.Methods.Add(method);
        context.Module.Types.Add(holder);
        return method;
    }

    private static MethodReference RunClassConstructor(WeaveContext context)
    {
        TypeSystem system = context.Module.TypeSystem;
        var helpers = new TypeReference("System.Runtime.CompilerServices", "RuntimeHelpers", context.Module, system.CoreLibrary);
        var handle = new TypeReference("System", "RuntimeTypeHandle", context.Module, system.CoreLibrary, valueType: true);
        var method = new MethodReference("RunClassConstructor", system.Void, helpers);
        method.Parameters.Add(new ParameterDefinition(handle));
        return method;
    }
}
