using System.Reflection;
using JitStm.StmCore;

namespace JitStm.Backend;

/// <summary>What emitted code uses of StmCore.</summary>
internal static class StmMembers
{
    public static readonly FieldInfo Budget = typeof(StmThread).GetField(nameof(StmThread.Budget))!;
    public static readonly FieldInfo PollWord = typeof(StmThread).GetField(nameof(StmThread.PollWord))!;
    public static readonly MethodInfo Poll = typeof(ColdCalls).GetMethod(nameof(ColdCalls.Poll))!;
    public static readonly MethodInfo BecomeInevitable = typeof(StmThread).GetMethod(nameof(StmThread.BecomeInevitable), [typeof(string)])!;
    public static readonly MethodInfo Read = Barrier(nameof(Barriers.Read));
    public static readonly MethodInfo Write = Barrier(nameof(Barriers.Write));
    public static readonly MethodInfo New = Barrier(nameof(Barriers.New));

    private static MethodInfo Barrier(string name) => typeof(Barriers).GetMethod(name, [typeof(StmThread), typeof(StmObject)])!;
}

/// <summary>Stands for the thread of a host without transactions, so that the polls of compiled code need no case for it: nobody ever asks anything of it.</summary>
internal sealed class NoThread : StmThread
{
    public static readonly StmThread Instance = new NoThread();

    public static readonly FieldInfo Field = typeof(NoThread).GetField(nameof(Instance))!;

    private NoThread() => Budget = int.MaxValue;
}
