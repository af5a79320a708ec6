using Mono.Cecil;
using Mono.Cecil.Cil;

namespace JitStm.Rewriter.Weaving.Passes;

/// <summary>
/// An abort is thrown as an exception, but it is not one that the host's code may see: when it travels, the thread's private state
/// is restored already and the locks are released, so any code that ran on the way would run on memory that it does not know.
///
/// A catch that could take the abort rethrows it first; a filter answers no first.
/// A finally (or fault) body is skipped: it asks the thread first whether an abort is passing. Bodies that give back a lock of the runtime run all the same,
/// as do those of methods marked [RunsOnAbort]; a library enumerator's Dispose is harmless and left as it is.
/// </summary>
internal sealed class AbortPaths : IMethodPass
{
    private static readonly HashSet<string> s_releases = new(StringComparer.Ordinal)
    {
        "System.Threading.Monitor::Exit", "System.Threading.Lock::Exit", "System.Threading.Lock/Scope::Dispose",
        "System.Threading.ReaderWriterLockSlim::ExitReadLock", "System.Threading.ReaderWriterLockSlim::ExitWriteLock",
        "System.Threading.ReaderWriterLockSlim::ExitUpgradeableReadLock", "System.Threading.SemaphoreSlim::Release",
        "System.Threading.SpinLock::Exit", "System.Threading.Mutex::ReleaseMutex",
    };

    public void Run(WeaveContext context, MethodBodyEditor body)
    {
        if (!body.Body.HasExceptionHandlers)
            return;
        TypeReference abort = context.Import(context.CoreType("StmAbortException"));
        foreach (ExceptionHandler handler in body.Body.ExceptionHandlers)
        {
            if (handler.HandlerType == ExceptionHandlerType.Filter)
                RefuseInFilter(body, handler, abort);
            else if (handler.HandlerType == ExceptionHandlerType.Catch && handler.CatchType.FullName is "System.Exception" or "System.Object")
                RethrowInCatch(body, handler, abort);
        }
        body.Apply();
        if (ClassRules.Has(body.Method, "RunsOnAbortAttribute"))
            return;
        MethodReference isAborting = context.Module.ImportReference(new MethodReference("get_IsAborting", context.Module.TypeSystem.Boolean, context.Import(context.CoreType("StmThread"))));
        foreach (ExceptionHandler handler in body.Body.ExceptionHandlers.ToList())
        {
            if (handler.HandlerType is ExceptionHandlerType.Finally or ExceptionHandlerType.Fault && !MustRun(handler))
                Skip(body.Body, handler, isAborting);
        }
    }

    private static void RethrowInCatch(MethodBodyEditor body, ExceptionHandler handler, TypeReference abort) =>
        body.InsertBefore(handler.HandlerStart,
            Instruction.Create(OpCodes.Dup), Instruction.Create(OpCodes.Isinst, abort),
            Instruction.Create(OpCodes.Brfalse, handler.HandlerStart), Instruction.Create(OpCodes.Rethrow));

    /// <summary>endfilter may stand only once and last, so the refusal joins the filter's own answer right before it.</summary>
    private static void RefuseInFilter(MethodBodyEditor body, ExceptionHandler handler, TypeReference abort)
    {
        Instruction end = handler.HandlerStart.Previous;
        Instruction refuse = Instruction.Create(OpCodes.Pop);
        body.InsertBefore(handler.FilterStart,
            Instruction.Create(OpCodes.Dup), Instruction.Create(OpCodes.Isinst, abort), Instruction.Create(OpCodes.Brtrue, refuse));
        body.InsertBefore(end, Instruction.Create(OpCodes.Br, end), refuse, Instruction.Create(OpCodes.Ldc_I4_0));
    }

    /// <summary>finally { F }  becomes  finally { if (!StmThread.IsAborting) { F } }.</summary>
    private static void Skip(MethodBody body, ExceptionHandler handler, MethodReference isAborting)
    {
        Instruction start = handler.HandlerStart;
        Instruction test = Instruction.Create(OpCodes.Call, isAborting);
        Instruction[] code = [test, Instruction.Create(OpCodes.Brfalse, start), Instruction.Create(OpCodes.Endfinally)];
        int index = body.Instructions.IndexOf(start);
        foreach (Instruction instruction in code)
            body.Instructions.Insert(index++, instruction);
        // Regions that lie inside the try ended where the handler began.
        foreach (ExceptionHandler other in body.ExceptionHandlers)
        {
            if (other.TryEnd == start)
                other.TryEnd = test;
            if (other.HandlerEnd == start)
                other.HandlerEnd = test;
        }
        handler.HandlerStart = test;
    }

    private static bool MustRun(ExceptionHandler handler)
    {
        bool disposes = false, other = false;
        for (Instruction? i = handler.HandlerStart; i != null && i != handler.HandlerEnd; i = i.Next)
        {
            other |= i.OpCode.Code is Code.Stfld or Code.Stsfld;
            if (i.OpCode.Code is not (Code.Call or Code.Callvirt or Code.Newobj))
                continue;
            var callee = (MethodReference)i.Operand;
            if (s_releases.Contains($"{callee.DeclaringType.FullName}::{callee.Name}"))
                return true;
            if (callee.Name == "Dispose" && i.Previous is { OpCode.Code: Code.Constrained, Operand: TypeReference { IsValueType: true } type } && Between.IsLibrary(type))
                disposes = true;
            else
                other = true;
        }
        // A body without any call is the host's own business (a depth that is counted down) and must not run.
        return disposes && !other;
    }
}
