using System.Runtime.CompilerServices;
using JitStm.StmCore;
using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>The barriers that the machine performs itself: the object that a load or store of the moment must go to.</summary>
internal static class StmAccess
{
    public static object Read(JitThread thread, object target) => Barriers.Read(thread.Stm!, Unsafe.As<StmObject>(target));

    public static object Write(JitThread thread, object target) => Barriers.Write(thread.Stm!, Unsafe.As<StmObject>(target));

    public static void New(JitThread thread, object target) => Barriers.New(thread.Stm!, Unsafe.As<StmObject>(target));
}

/// <summary>The transactions of one thread, for the ops of exits.</summary>
internal sealed class ThreadBarriers(StmThread thread) : IBarriers
{
    public object Read(object target) => Barriers.Read(thread, (StmObject)target);

    public object Write(object target) => Barriers.Write(thread, (StmObject)target);

    public void New(object target) => Barriers.New(thread, (StmObject)target);

    public void Inevitable(string reason) => thread.BecomeInevitable(reason);

    public bool Poll() => thread.ShouldBreak() && thread.Poll();

    public bool IsAbort(Exception exception) => exception is StmAbortException;
}
