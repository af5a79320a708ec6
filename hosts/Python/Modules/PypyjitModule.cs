using JitStm.Hosting;
using JitStm.TraceIr;

namespace JitStm.Python.Modules;

/// <summary>_pypyjit, below pypyjit (written in Python). Hooks are called on the main guest thread, at its next poll.</summary>
public static class PypyjitModule
{
    [StmCore.Unlogged("one hook for the process, set by an inevitable transaction")]
    private static PyObject? s_compileHook, s_abortHook;
    [StmCore.Unlogged("set with the first hook")]
    private static bool s_listening;

    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "_pypyjit");
        m.Fn("set_param", Effect.Guest, (ts, text) => SetParam(ts, text));
        m.Fn("parameters", Effect.Guest, ts => Parameters(ts));
        m.Fn("set_compile_hook", Effect.Guest, (ts, hook) => SetHook(ts, () => s_compileHook = hook is W_None ? null : hook));
        m.Fn("set_abort_hook", Effect.Guest, (ts, hook) => SetHook(ts, () => s_abortHook = hook is W_None ? null : hook));
        m.Fn("get_stats_snapshot", Effect.Guest, ts => Snapshot(ts));
        m.Fn("releaseall", Effect.Guest, ts =>
        {
            ts.OnCommit(static () => JitRuntime.Current?.ReleaseAll());
            return W_None.None;
        });
        return m.Module;
    }

    private static W_None SetParam(PyThread ts, PyObject text)
    {
        if (text is not W_Str s)
            throw PyErr.TypeError($"set_param() takes a string, not {Ops.TypeName(ts, text)}");
        ts.BecomeInevitable("pypyjit.set_param()");
        try
        {
            JitRuntime.Current?.Change(s.Value);
        }
        catch (JitOptionException e)
        {
            throw PyErr.ValueError("error in JIT parameters string: " + e.Message);
        }
        return W_None.None;
    }

    private static W_Dict Parameters(PyThread ts)
    {
        var all = new W_Dict(ts);
        foreach (JitParameter row in JitParameterTable.Rows)
            all.SetStr(ts, row.Name, new W_Str($"{row.Meaning}; {row.Values}; {row.Default} unless set"));
        return all;
    }

    private static W_Tuple Snapshot(PyThread ts)
    {
        JitProfile profile = JitRuntime.Current!.Profile;
        (double tracing, double backend) = profile.Times;
        PyObject[] counters = [.. profile.Counters.Select(c => (PyObject)new W_Tuple(new W_Str(c.Name), new W_Int(c.Value)))];
        return new W_Tuple(new W_List(ts, counters), new W_Float(tracing), new W_Float(backend));
    }

    private static W_None SetHook(PyThread ts, Action set)
    {
        ts.BecomeInevitable("a hook of the JIT is set");
        set();
        if (!s_listening && JitRuntime.Current is { } jit)
        {
            s_listening = true;
            jit.TraceCompiled += static trace => Signals.Later(ts => Call(ts, s_compileHook, trace.Driver, trace.Key, new W_Int(trace.Loop), new W_Int(trace.Guard),
                new W_List(ts, [.. trace.Lines.Select(line => (PyObject)new W_Str(line))])));
            jit.TraceGivenUp += static (driver, key, reason) => Signals.Later(ts => Call(ts, s_abortHook, driver, key, new W_Str(reason)));
        }
        return W_None.None;
    }

    private static void Call(PyThread ts, PyObject? hook, string driver, GreenKey? key, params PyObject[] rest)
    {
        if (hook is null)
            return;
        PyObject place = key is not { Greens: [ConstRef { Target: PyCode code }, ConstInt pc] } ? W_None.None : new W_Tuple(code, new W_Int(pc.Bits));
        try
        {
            Interp.Call(ts, hook, [new W_Str(driver), place, .. rest]);
        }
        catch (PyException e)
        {
            // Nobody called the hook who could handle it.
            string text = Tracebacks.Format(ts, e.Value);
            ts.OnCommit(() => OutputBuffer.WriteError("Exception ignored in a hook of the JIT:\n" + text));
        }
    }
}
