using JitStm.Hosting;
using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>with atomic: no break inside.</summary>
[Immutable]
public sealed class W_Atomic : PyObject
{
    public override PyType GetClass(PyThread ts) => PypyModule.AtomicType;
}

/// <summary>__pypy__ and __pypy__.thread.</summary>
public static class PypyModule
{
    public static readonly PyType AtomicType = new("__pypy__.thread.atomic", Types.Object, Layout.Other, final: true);

    private static readonly W_Atomic s_atomic = new();

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "__pypy__");
        m.Add("thread", Imports.ImportModuleWithoutParent(ts, "__pypy__.thread"));
        m.Add("__path__", new W_List(ts));
        return m.Module;
    }

    /// <summary>pypystm: pypy-stm's later spelling of atomic, and what the JIT and the STM did so far.</summary>
    public static W_Module CreatePypystm(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "pypystm");
        m.Add("atomic", s_atomic);
        m.Fn("print_summary", Effect.Guest, ts =>
        {
            ts.OnCommit(static () =>
            {
                OutputBuffer.Drain();
                Console.Error.Write(JitRuntime.Current?.Summary());
            });
            return W_None.None;
        });
        return m.Module;
    }

    public static W_Module CreateThread(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "__pypy__.thread");
        m.Add("atomic", s_atomic);
        m.Fn("is_atomic", Effect.Reads, ts => W_Bool.From(ts.AtomicDepth > 0));
        m.Fn("getsegmentlimit", Effect.Reads, ts => new W_Int(Stm.Mode == StmMode.On ? Stm.Segments : 1));
        m.Fn("last_abort_info", Effect.Reads, ts => W_None.None);
        m.Add("error", Types.RuntimeError);
        if (AtomicType.Version.Own.Count == 0)
        {
            AtomicType.Method("__enter__", Effect.Guest, (ts, self) =>
            {
                ts.AtomicDepth++;
                return W_None.None;
            });
            AtomicType.MethodN("__exit__", "self, type, value, traceback, /", Effect.Guest, (ts, a) =>
            {
                ts.AtomicDepth--;
                return W_None.None;
            });
        }
        return m.Module;
    }
}
