using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>A lock; re-entrant when it counts. Taking it is a transactional write, so two takers conflict like any two writers.</summary>
public sealed class W_Lock : PyObject
{
    public readonly bool Reentrant;
    public long Owner;
    public int Depth;
    [Unlogged("tells threads outside transactions that a release was committed")]
    public readonly ReleaseSignal Released = new();

    public W_Lock(bool reentrant) => Reentrant = reentrant;

    public override PyType GetClass(PyThread ts) => Reentrant ? ThreadModule.RLockType : ThreadModule.LockType;
}

/// <summary>
/// Counts a lock's committed releases and wakes those who wait for the next one, outside transactions: a waiter takes no segment until there is
/// something to take.
/// <para>
/// No lost wake-up. The waiter reads the count, then the lock, in one transaction. A committing release stores the lock, then counts, then unlocks the
/// object. A waiter that has read the lock as held either did so before the store (with a mark, so that the committer has waited for its transaction
/// to end before it stored, and counts after the waiter's read of the count) or after it, and then it was taken again by somebody whose release
/// is still to come. So a count that is still the same means that the release is still to come.
/// Between waiter and announcer: each writes its own word by an interlocked operation and then reads the other's.
/// </para>
/// </summary>
public sealed class ReleaseSignal
{
    private long _count;
    private int _waiting;

    public ReleaseSignal() => Announce = Committed;

    /// <summary>Releases committed so far.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>A release is committed. A delegate, for it is handed to OnCommit at each release.</summary>
    public Action Announce { get; }

    private void Committed()
    {
        Interlocked.Increment(ref _count);
        if (Volatile.Read(ref _waiting) != 0)
            lock (this)
                Monitor.PulseAll(this);
    }

    /// <summary>Until the count is no longer <paramref name="seen"/>, or for so many milliseconds.</summary>
    public void Wait(long seen, int milliseconds)
    {
        lock (this)
        {
            Interlocked.Increment(ref _waiting);
            if (Count == seen)
                Monitor.Wait(this, milliseconds);
            Interlocked.Decrement(ref _waiting);
        }
    }
}

/// <summary>Attributes private to a thread: threading.local. Keyed by thread identity.</summary>
public sealed class W_Local : PyObject
{
    public readonly W_Dict Dicts;

    public W_Local(PyThread ts) => Dicts = new W_Dict(ts);

    public override PyType GetClass(PyThread ts) => ThreadModule.LocalType;
}

/// <summary>_thread; threading is written in Python on top of it.</summary>
public static class ThreadModule
{
    public static readonly PyType LockType = new("lock", Types.Object, Layout.Other, final: true);
    public static readonly PyType RLockType = new("RLock", Types.Object, Layout.Other, final: true);
    public static readonly PyType LocalType = new("_thread._local", Types.Object, Layout.Other, final: true);

    private const int StackSize = 64 << 20;

    /// <summary>Milliseconds between two looks at Ctrl-C.</summary>
    private const int LongestWait = 50;

    [Unlogged("a counter of threads that run")]
    private static int s_running;
    [Unlogged("identities, never reused")]
    private static long s_lastIdent = 0x7f00_0000_0000;

    public static long NewIdent() => Interlocked.Add(ref s_lastIdent, 4096);

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_thread");
        m.FnN("start_new_thread", "function, args, kwargs={}, /", (ts, a) => new W_Int(Start(ts, a[0]!, Iteration.ToArray(ts, a[1]!), a[2] as W_Dict)));
        m.Fn("allocate_lock", Effect.Reads, ts => new W_Lock(false));
        m.Fn("get_ident", Effect.Reads, ts => new W_Int(ts.Ident));
        m.Fn("get_native_id", Effect.Reads, ts => new W_Int(Environment.CurrentManagedThreadId));
        m.Fn("_count", Effect.Reads, ts => new W_Int(s_running));
        m.FnN("stack_size", "size=0, /", (ts, a) => W_Int.Zero);
        m.FnN("interrupt_main", "signum=2, /", (ts, a) =>
        {
            ts.OnCommit(Signals.Interrupt);
            return W_None.None;
        });
        m.Fn("exit", Effect.Guest, ts => throw PyErr.Make(Types.SystemExit));
        m.Fn("_current", Effect.Reads, ts => ts.ThreadObject ?? W_None.None);
        m.Fn("_set_current", Effect.Guest, (ts, o) =>
        {
            ts.ThreadObject = o;
            return W_None.None;
        });
        m.Add("LockType", LockType);
        m.Add("RLock", RLockType);
        m.Add("_local", LocalType);
        m.Add("error", Types.RuntimeError);
        m.Add("TIMEOUT_MAX", new W_Float(9223372036.0));
        if (LockType.Version.Own.Count == 0)
        {
            Methods(LockType);
            Methods(RLockType);
            RLockType.New("cls", (ts, a) => new W_Lock(true));
            Local();
        }
        return m.Module;
    }

    private static void Methods(PyType t)
    {
        t.MethodN("acquire", "self, blocking=True, timeout=-1", Effect.Guest, (ts, a) => W_Bool.From(Acquire(ts, (W_Lock)a[0]!,
            a[1] is null || Ops.IsTrue(ts, a[1]!), a[2] is null ? -1 : Numeric.AsDouble(ts, a[2]!))));
        t.Method("release", Effect.Writes, (ts, self) => Release(ts, (W_Lock)self));
        t.Method("__enter__", Effect.Guest, (ts, self) => W_Bool.From(Acquire(ts, (W_Lock)self, true, -1)));
        t.MethodN("__exit__", "self, type, value, traceback, /", Effect.Writes, (ts, a) => Release(ts, (W_Lock)a[0]!));
        t.Method("locked", Effect.Reads, (ts, self) => W_Bool.From(((W_Lock)self).Depth > 0));
        t.Method("_is_owned", Effect.Reads, (ts, self) => W_Bool.From(((W_Lock)self).Depth > 0 && ((W_Lock)self).Owner == ts.Ident));
        t.Method("_release_save", Effect.Writes, (ts, self) =>
        {
            var l = (W_Lock)self;
            int depth = l.Depth;
            l.Depth = 1;
            Release(ts, l);
            return new W_Int(depth);
        });
        t.Method("_acquire_restore", Effect.Guest, (ts, self, depth) =>
        {
            Acquire(ts, (W_Lock)self, true, -1);
            ((W_Lock)self).Depth = Numeric.AsInt32(ts, depth);
            return W_None.None;
        });
        t.Method("__repr__", Effect.Reads, (ts, self) => new W_Str(
            $"<{(((W_Lock)self).Depth > 0 ? "locked" : "unlocked")} {Repr.QualifiedName(ts, self.GetClass(ts))} object at 0x{Identity.Of(self):x}>"));
    }

    /// <summary>
    /// Waits outside transactions. When the transaction that begins after a wait aborts, the whole call runs again from the guest's call
    /// instruction: acquiring has no effect until it succeeds.
    /// </summary>
    public static bool Acquire(PyThread ts, W_Lock l, bool blocking, double timeout)
    {
        long deadline = timeout < 0 ? long.MaxValue : Environment.TickCount64 + (long)(timeout * 1000);
        for (; ; )
        {
            // Before the lock is looked at: see ReleaseSignal.
            long seen = l.Released.Count;
            if (l.Depth == 0)
            {
                l.Depth = 1;
                l.Owner = ts.Ident;
                return true;
            }
            if (l.Reentrant && l.Owner == ts.Ident)
            {
                l.Depth++;
                return true;
            }
            if (!blocking || Environment.TickCount64 >= deadline)
                return false;
            ts.Output.Flush(ts);
            WaitForRelease(ts, l.Released, seen, deadline);
            Signals.Check(ts);
        }
    }

    private static void WaitForRelease(PyThread ts, ReleaseSignal released, long seen, long deadline) => ts.RunOutside(() =>
    {
        OutputBuffer.Drain();
        while (released.Count == seen && !Signals.Pending(ts))
        {
            long left = Math.Min(deadline - Environment.TickCount64, LongestWait);
            if (left <= 0)
                return;
            released.Wait(seen, (int)left);
        }
    });

    private static W_None Release(PyThread ts, W_Lock l)
    {
        if (l.Depth == 0)
            throw PyErr.RuntimeError(l.Reentrant ? "cannot release un-acquired lock" : "release unlocked lock");
        if (l.Reentrant && l.Owner != ts.Ident)
            throw PyErr.RuntimeError("cannot release un-acquired lock");
        l.Depth--;
        if (l.Depth == 0)
        {
            l.Owner = 0;
            ts.OnCommit(l.Released.Announce);
        }
        return W_None.None;
    }

    private static void Local()
    {
        PyType t = LocalType;
        t.New("cls, /, *args, **kw", (ts, a) => new W_Local(ts));
        t.Method("__getattribute__", Effect.Guest, (ts, self, name) => Current(ts, self) is var d && ((W_Str)name).Value == "__dict__" ? d
            : d.Get(ts, name) ?? Attributes.Generic(ts, self, Names.Intern((W_Str)name)) ?? throw Attributes.NoAttribute(ts, self, (W_Str)name));
        t.Method("__setattr__", Effect.Guest, (ts, self, name, value) =>
        {
            Current(ts, self).Set(ts, name, value);
            return W_None.None;
        });
        t.Method("__delattr__", Effect.Guest, (ts, self, name) => Current(ts, self).Remove(ts, name) ? W_None.None : throw Attributes.NoAttribute(ts, self, (W_Str)name));
    }

    private static W_Dict Current(PyThread ts, PyObject self)
    {
        W_Dict all = ((W_Local)self).Dicts;
        var key = new W_Int(ts.Ident);
        if (all.Get(ts, key) is W_Dict d)
            return d;
        d = new W_Dict(ts);
        all.Set(ts, key, d);
        return d;
    }

    // ---- threads ----

    private static long Start(PyThread ts, PyObject f, PyObject[] args, W_Dict? kwargs)
    {
        long ident = NewIdent();
        DictEntry[] kw = kwargs?.Entries(ts) ?? [];
        PyObject[] all = [.. args, .. kw.Select(e => e.Value!)];
        W_Str[]? names = kw.Length == 0 ? null : [.. kw.Select(e => Names.Intern((W_Str)e.Key))];
        int limit = ts.RecursionLimit;
        // The thread must not begin before what its creator did is visible.
        ts.OnCommit(() =>
        {
            Interlocked.Increment(ref s_running);
            var thread = new Thread(() => Run(ident, limit, f, all, names), StackSize) { IsBackground = true };
            thread.Start();
        });
        ts.RequestBreak();
        return ident;
    }

    private static void Run(long ident, int recursionLimit, PyObject f, PyObject[] args, W_Str[]? names)
    {
        var ts = new PyThread { Ident = ident, RecursionLimit = recursionLimit };
        try
        {
            ts.RunTransactions(() => Body(ts, f, args, names));
        }
        catch (PyException e)
        {
            if (!e.Value.Type.IsSubtypeOf(Types.SystemExit))
                ts.RunTransactions(() =>
                {
                    string text = Tracebacks.Format(ts, e.Value);
                    ts.OnCommit(() => OutputBuffer.WriteError("Unhandled exception in thread:\n" + text));
                    return true;
                });
        }
        finally
        {
            Interlocked.Decrement(ref s_running);
            OutputBuffer.Drain();
        }
    }

    /// <summary>The base loop's body: begins the call, or goes on from where the transaction began.</summary>
    private static bool Body(PyThread ts, PyObject f, PyObject[] args, W_Str[]? names)
    {
        if (ts.Top is null && Calls.General(ts, null, f, args, names, ReturnMode.Entry, 0, 0) is not null)
            return true;
        Interp.Run(ts);
        return true;
    }
}
