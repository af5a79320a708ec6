using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace JitStm.StmCore.Tests;

/// <summary>Rewrites StmCore: calls of <see cref="Schedule"/> before accesses to shared memory, in place of stores of marks, and in place of waiting.</summary>
internal sealed class SchedulePoints
{
    private readonly ModuleDefinition _module;
    private readonly Dictionary<string, MethodReference> _calls = [];

    private SchedulePoints(ModuleDefinition module)
    {
        _module = module;
        foreach (var method in typeof(Schedule).GetMethods().Where(m => m.IsStatic))
            _calls[method.Name] = module.ImportReference(method);
    }

    /// <summary>How many points there are now.</summary>
    public int Points { get; private set; }

    public static int Rewrite(string from, string to)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(from);
        var pass = new SchedulePoints(assembly.MainModule);
        foreach (TypeDefinition type in assembly.MainModule.GetAllTypes())
            foreach (MethodDefinition method in type.Methods)
                if (method.HasBody && type.Name != "StmMeter")
                    pass.Rewrite(method);
        assembly.Write(to);
        return pass.Points;
    }

    private void Rewrite(MethodDefinition method)
    {
        method.Body.SimplifyMacros();
        if (method.DeclaringType.Name == "Patience" && method.Name == "Once")
        {
            method.Body.Instructions.Clear();
            method.Body.Instructions.Add(Instruction.Create(OpCodes.Call, _calls[nameof(Schedule.Yield)]));
            method.Body.Instructions.Add(Instruction.Create(OpCodes.Ret));
            return;
        }
        bool marks = method.Body.Instructions.Any(i => i.Operand is FieldReference { Name: "Markers" });
        foreach (Instruction instruction in method.Body.Instructions.ToArray())
            Rewrite(method.Body.GetILProcessor(), instruction, marks);
        method.Body.OptimizeMacros();
    }

    private void Rewrite(ILProcessor il, Instruction i, bool marks)
    {
        if (i.Operand is MethodReference called && i.OpCode.Code is Code.Call or Code.Callvirt)
            RewriteCall(il, i, (MethodReference)i.Operand);
        else if (i.OpCode.Code == Code.Volatile)
            Before(il, i, i.Next.OpCode.Code is Code.Stfld or Code.Stsfld ? nameof(Schedule.PointAndFlush) : nameof(Schedule.Point));
        else if (i.OpCode.Code is Code.Ldfld or Code.Stfld && i.Operand is FieldReference { Name: "_stamp" } && i.Previous?.OpCode.Code != Code.Volatile)
            Before(il, i, nameof(Schedule.Point));
        else if (marks && i.OpCode.Code == Code.Stind_I1)
            Replace(i, nameof(Schedule.StoreMark));
        else if (marks && i.OpCode.Code == Code.Ldind_U1)
            Replace(i, nameof(Schedule.LoadMark));
    }

    private void RewriteCall(ILProcessor il, Instruction i, MethodReference called)
    {
        switch (called.DeclaringType.FullName, called.Name)
        {
            case ("System.Threading.Interlocked", "MemoryBarrierProcessWide"):
                Replace(i, nameof(Schedule.ProcessWideFence));
                break;
            case ("System.Threading.Interlocked", _):
            case ("System.Threading.Volatile", "Write"):
                Before(il, i, nameof(Schedule.PointAndFlush));
                break;
            case ("System.Threading.Volatile", "Read"):
                Before(il, i, nameof(Schedule.Point));
                break;
            case ("System.Threading.Thread", "SpinWait"):
                // The number of rounds is on the stack.
                Before(il, i, nameof(Schedule.Yield));
                break;
            case ("System.Threading.Lock", "EnterScope"):
                Replace(i, nameof(Schedule.EnterLock));
                break;
            case ("System.Threading.Lock/Scope", "Dispose"):
                Replace(i, nameof(Schedule.ExitLock));
                break;
        }
    }

    // The instruction itself becomes the call, so that jumps to it come by.
    private void Before(ILProcessor il, Instruction i, string call)
    {
        Instruction copy = il.Create(OpCodes.Nop);
        (copy.OpCode, copy.Operand) = (i.OpCode, i.Operand);
        il.InsertAfter(i, copy);
        Replace(i, call);
    }

    private void Replace(Instruction i, string call)
    {
        (i.OpCode, i.Operand) = (OpCodes.Call, _calls[call]);
        Points++;
    }
}
