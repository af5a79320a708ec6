using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>Tasks of a transaction queue: calls of guest functions, each one transaction.</summary>
internal sealed record GuestTask(PyObject Function, PyObject[] Arguments, W_Str[]? Names);

/// <summary>Runs guest calls on the queue's threads.</summary>
internal sealed class GuestWorkers : ITransactionWorkers<GuestTask>
{
    private long _executed;

    public long Executed => Volatile.Read(ref _executed);

    public void Reset() => Volatile.Write(ref _executed, 0);

    public StmThread CreateThread()
    {
        var ts = new PyThread { Ident = ThreadModule.NewIdent() };
        ts.Attach();
        return ts;
    }

    public void Run(StmThread thread, GuestTask task)
    {
        var ts = (PyThread)thread;
        ts.Top = null;
        ts.Handled = null;
        // No break falls inside an atomic block, so the call may be nested in C# code: an abort runs it again from the start.
        ts.Atomic(() =>
        {
            ts.Top = null;
            Interp.CallKw(ts, task.Function, task.Arguments, task.Names);
        });
        Interlocked.Increment(ref _executed);
        OutputBuffer.Drain();
    }
}

/// <summary>The queue behind transaction.TransactionQueue.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Guest objects are collected, not disposed of; so is the queue, which ends its threads then.")]
public sealed class W_TransactionQueue : PyObject
{
    [Unlogged("keeps its own locks; tasks are added when the transaction commits")]
    internal readonly GuestWorkers Workers = new();
    [Unlogged("keeps its own locks; tasks are added when the transaction commits")]
    internal readonly TransactionQueue<GuestTask> Queue;

    public W_TransactionQueue() => Queue = new TransactionQueue<GuestTask>(Workers);

    public override PyType GetClass(PyThread ts) => TransactionModule.QueueType;
}

/// <summary>_transaction: the type Queue. The module transaction is written in Python on top of it.</summary>
public static class TransactionModule
{
    public static readonly PyType QueueType = new("_transaction.Queue", Types.Object, Layout.Other, final: true);

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_transaction");
        m.Add("Queue", QueueType);
        if (QueueType.Version.Own.Count == 0)
            Methods(QueueType);
        return m.Module;
    }

    private static void Methods(PyType t)
    {
        t.New("cls", (ts, a) => new W_TransactionQueue());
        t.MethodN("add", "self, function, args, kwargs, /", Effect.Guest, (ts, a) =>
        {
            DictEntry[] keywords = ((W_Dict)a[3]!).Entries(ts);
            PyObject[] arguments = [.. ((W_Tuple)a[2]!).Items, .. keywords.Select(e => e.Value!)];
            W_Str[]? names = keywords.Length == 0 ? null : [.. keywords.Select(e => Names.Intern((W_Str)e.Key))];
            ((W_TransactionQueue)a[0]!).Queue.Add(ts, new GuestTask(a[1]!, arguments, names));
            return W_None.None;
        });
        t.Method("run", Effect.Guest, (ts, self, threads) => Run(ts, (W_TransactionQueue)self, Numeric.AsInt32(ts, threads)));
        t.Method("executed", Effect.Reads, (ts, self) => new W_Int(((W_TransactionQueue)self).Workers.Executed));
        t.Method("reset", Effect.Guest, (ts, self) =>
        {
            ((W_TransactionQueue)self).Workers.Reset();
            return W_None.None;
        });
    }

    /// <summary>
    /// The transaction that begins after the wait may abort; then the guest's call runs again, finds the queue empty, and must raise what the first run
    /// raised. So the exception stays with the thread until that transaction commits, and is raised once in each attempt.
    /// </summary>
    private static W_None Run(PyThread ts, W_TransactionQueue self, int threads)
    {
        if (ts.TaskFailure is null || ts.TaskFailureGiven)
            try
            {
                ts.Output.Flush(ts);
                self.Queue.Run(ts, threads);
                return W_None.None;
            }
            catch (PyException e)
            {
                ts.TaskFailure = e.Value;
            }
            catch (InvalidOperationException e)
            {
                throw PyErr.RuntimeError(e.Message);
            }
        W_Exception failure = ts.TaskFailure;
        if (ts.IsInevitable || !ts.InTransaction)
            ts.TaskFailure = null;
        else
        {
            ts.TaskFailureGiven = true;
            ts.OnCommit(() => ts.TaskFailure = null);
        }
        throw new PyException(failure);
    }
}
