using JitStm.Hosting;
using JitStm.Python.Compiler;
using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>with atomic: no break inside. An exclusive one may not stand inside another.</summary>
[Immutable]
public sealed class W_Atomic : PyObject
{
    public readonly bool Exclusive;

    public W_Atomic(bool exclusive) => Exclusive = exclusive;

    public override PyType GetClass(PyThread ts) => PypyModule.AtomicType;
}

/// <summary>Where a thread was when a transaction of its was aborted, or when it aborted another's: the innermost frames' code and instruction.</summary>
internal sealed record SourcePlace((Code Code, int Pc)[] Frames)
{
    private const int MaxFrames = 8;

    public static SourcePlace Of(Frame? top)
    {
        var frames = new List<(Code, int)>();
        for (Frame? f = top; f is not null && frames.Count < MaxFrames; f = f.Back)
            frames.Add((f.Code.Raw, f.Pc));
        return new SourcePlace([.. frames]);
    }

    /// <summary>As in a traceback, the innermost frame last.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        foreach ((Code code, int pc) in Frames.Reverse())
            Tracebacks.Entry(code, pc, text);
        return text.ToString();
    }
}

/// <summary>__pypy__ and __pypy__.thread: what a guest program can say to and ask of the transactions. pypystm and transaction are written in Python on top.</summary>
public static class PypyModule
{
    public static readonly PyType AtomicType = new("__pypy__.thread.atomic", Types.Object, Layout.Other, final: true);

    private static readonly W_Atomic s_atomic = new(false), s_exclusive = new(true);
    [Unlogged("a counter without order")]
    private static long s_count;

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "__pypy__");
        m.Add("thread", Imports.ImportModuleWithoutParent(ts, "__pypy__.thread"));
        m.Add("__path__", new W_List(ts));
        return m.Module;
    }

    public static W_Module CreateThread(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "__pypy__.thread");
        m.Add("atomic", s_atomic);
        m.Add("exclusive_atomic", s_exclusive);
        m.Fn("is_atomic", Effect.Reads, ts => W_Bool.From(ts.AtomicDepth > 0));
        m.Fn("getsegmentlimit", Effect.Reads, ts => new W_Int(Stm.Mode == StmMode.On ? Stm.Segments : 1));
        m.Fn("hint_commit_soon", Effect.Writes, ts =>
        {
            ts.RequestBreak();
            return W_None.None;
        });
        m.Fn("last_abort_info", Effect.Guest, ts => Info(ts.LastAbort));
        m.FnN("longest_abort_info", "mintime=0.0, /", (ts, a) => Info(ts.LongestAbort(a[0] is null ? 0 : Numeric.AsDouble(ts, a[0]!))));
        m.Fn("reset_longest_abort_info", Effect.Guest, ts =>
        {
            ts.ResetLongestAbort();
            return W_None.None;
        });
        // Unique and without conflicts: not rolled back, so numbers may be left out.
        m.Fn("count", Effect.Guest, ts => new W_Int(Interlocked.Increment(ref s_count)));
        m.Fn("print_summary", Effect.Guest, ts =>
        {
            ts.OnCommit(static () => OutputBuffer.WriteError(JitRuntime.Current?.Summary() ?? ""));
            return W_None.None;
        });
        m.Add("error", Types.RuntimeError);
        Atomic();
        return m.Module;
    }

    private static void Atomic()
    {
        if (AtomicType.Version.Own.Count > 0)
            return;
        AtomicType.Method("__enter__", Effect.Guest, (ts, self) =>
        {
            if (((W_Atomic)self).Exclusive && ts.AtomicDepth > 0)
                throw PyErr.RuntimeError("exclusive_atomic block can't be entered inside another atomic block");
            ts.AtomicDepth++;
            return W_None.None;
        });
        AtomicType.MethodN("__exit__", "self, type, value, traceback, /", Effect.Guest, (ts, a) =>
        {
            ts.AtomicDepth--;
            return W_None.None;
        });
    }

    /// <summary>None, or (kind, seconds lost, own place, the other thread's place); a place is text as in a traceback, or None.</summary>
    private static PyObject Info(AbortInfo? info) => info is null ? W_None.None
        : new W_Tuple(new W_Str(Kind(info.Kind)), new W_Float(info.Seconds), Place(info.Source), Place(info.OtherSource));

    private static PyObject Place(object? source) => source?.ToString() is { Length: > 0 } text ? new W_Str(text) : W_None.None;

    private static string Kind(AbortKind kind) => kind switch
    {
        AbortKind.WriteWrite => "write-write conflict",
        AbortKind.WriteRead => "write-read conflict",
        AbortKind.Inevitable => "inevitable transaction in the way",
        _ => "other",
    };
}
