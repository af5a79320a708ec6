using JitStm.Rewriter.Weaving.Passes;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace JitStm.Rewriter.Weaving.Checks;

/// <summary>Refuses code that keeps hold of the inside of a transactional object, waits under a lock, or catches aborts.</summary>
internal sealed class BodyChecks : IModulePass
{
    public void Run(WeaveContext context)
    {
        foreach (MethodDefinition method in context.Types.SelectMany(t => t.Methods).Where(MethodPasses.IsWoven))
        {
            method.Body.SimplifyMacros();
            var body = new MethodBodyEditor(context, method);
            foreach (Instruction instruction in method.Body.Instructions)
                CheckAccess(context, body, instruction);
            foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
                CheckHandler(context, body, handler);
            method.Body.OptimizeMacros();
        }
    }

    private static void CheckAccess(WeaveContext context, MethodBodyEditor body, Instruction instruction)
    {
        if (instruction.Operand is MethodReference { DeclaringType.FullName: WeaveContext.StmCoreName + ".Barriers" })
            context.Report(WeaveCode.HandWrittenBarrier, body.Method, instruction, "calls a barrier by hand", "Use the field: the weaver puts the barrier there");
        if (instruction.OpCode.Code is not (Code.Ldfld or Code.Ldflda))
            return;
        FieldDefinition field = context.Rules.Resolve((FieldReference)instruction.Operand);
        if (!context.Rules.NeedsBarrier(field) || !body.Flow.Reaches(instruction) || FieldBarriers.IsOwnConstruction(body, instruction))
            return;
        Access access = instruction.OpCode.Code == Code.Ldflda ? AddressUses.Decide(body, instruction)
            : context.Rules.IsOwned(field) ? OwnedArrayUses.Decide(body, instruction)
            : Access.Read;
        if (access.Error is { } code)
            context.Report(code, body.Method, access.At, access.Text, access.Advice);
    }

    private static void CheckHandler(WeaveContext context, MethodBodyEditor body, ExceptionHandler handler)
    {
        if (handler.HandlerType == ExceptionHandlerType.Catch && handler.CatchType.FullName == WeaveContext.StmCoreName + ".StmAbortException")
            context.Report(WeaveCode.CatchesAbort, body.Method, handler.HandlerStart, "catches the abort of its own transaction",
                "Let it pass: the base loop of the thread runs the transaction again");
        if (handler.HandlerType == ExceptionHandlerType.Finally && ReleasesMonitor(handler) && FirstBarrier(context, body, handler) is { } barrier)
            context.Report(WeaveCode.LockAroundBarrier, body.Method, barrier, "touches a transactional object inside a lock: a transaction that waits there would stop every other",
                "Read before the lock and write after it; transactions need no lock");
    }

    private static bool ReleasesMonitor(ExceptionHandler handler)
    {
        for (Instruction? i = handler.HandlerStart; i != null && i != handler.HandlerEnd; i = i.Next)
        {
            if (i.Operand is MethodReference { DeclaringType.FullName: "System.Threading.Monitor", Name: "Exit" } or MethodReference { DeclaringType.FullName: "System.Threading.Lock/Scope", Name: "Dispose" })
                return true;
        }
        return false;
    }

    private static Instruction? FirstBarrier(WeaveContext context, MethodBodyEditor body, ExceptionHandler handler)
    {
        for (Instruction? i = handler.TryStart; i != null && i != handler.TryEnd; i = i.Next)
        {
            if (i.OpCode.Code is Code.Ldfld or Code.Stfld or Code.Ldflda && body.Flow.Reaches(i)
                && context.Rules.NeedsBarrier(context.Rules.Resolve((FieldReference)i.Operand)) && !FieldBarriers.IsOwnConstruction(body, i))
                return i;
        }
        return null;
    }
}
