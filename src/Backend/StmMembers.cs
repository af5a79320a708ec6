using System.Reflection;
using JitStm.StmCore;

namespace JitStm.Backend;

/// <summary>What emitted code uses of StmCore.</summary>
internal static class StmMembers
{
    private const BindingFlags Everything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static readonly FieldInfo Budget = typeof(StmThread).GetField(nameof(StmThread.Budget))!;
    public static readonly FieldInfo PollWord = typeof(StmThread).GetField(nameof(StmThread.PollWord))!;
    public static readonly MethodInfo Poll = typeof(StmThread).GetMethod(nameof(StmThread.Poll))!;
    public static readonly MethodInfo BecomeInevitable = typeof(StmThread).GetMethod(nameof(StmThread.BecomeInevitable), [typeof(string)])!;

    public static MethodInfo Read => Barrier("Read");

    public static MethodInfo Write => Barrier("Write");

    public static MethodInfo New => Barrier("New");

    private static MethodInfo Barrier(string name) =>
        typeof(StmThread).Assembly.GetType("JitStm.StmCore.Barriers")?.GetMethod(name, Everything, [typeof(StmThread), typeof(StmObject)])
        ?? throw new MissingMethodException("JitStm.StmCore.Barriers", name);
}

/// <summary>Stands for the thread of a host without transactions, so that the polls of compiled code need no case for it: nobody ever asks anything of it.</summary>
internal sealed class NoThread : StmThread
{
    public static readonly StmThread Instance = new NoThread();

    public static readonly FieldInfo Field = typeof(NoThread).GetField(nameof(Instance))!;

    private NoThread() => Budget = int.MaxValue;
}
