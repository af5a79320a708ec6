using JitStm.StmCore;

namespace JitStm.Tracer;

/// <summary>The barriers that the machine performs itself: the object that loads or stores of the moment must go to.</summary>
internal static class StmAccess
{
    public static object Read(JitThread thread, object target) => target;

    public static object Write(JitThread thread, object target) => target;

    public static void New(JitThread thread, object target) { }
}
