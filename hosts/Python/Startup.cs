using JitStm.Hosting;
using JitStm.Python.Modules;
using JitStm.Python.Terminal;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>From the command line to the main guest thread, and from its end to the exit code.</summary>
public static class Startup
{
    private const int MainStackSize = 512 << 20;

    private const int BadUsage = 2, InternalError = 3, LostOutput = 120, Interrupted = 130;

    [Unlogged("closures that live for one call")]
    public static int Run(CommandLine options)
    {
        JitRuntime jit;
        try
        {
            jit = JitRuntime.Start(options.Host.Jit, Interp.Driver);
        }
        catch (JitLogException e)
        {
            OutputBuffer.WriteError($"pystm: {e.Message}\n");
            return BadUsage;
        }
        int code = 0;
        var thread = new Thread(() => code = Guarded(options), MainStackSize);
        thread.Start();
        thread.Join();
        if (options.Host.SummaryWanted)
            OutputBuffer.WriteError(jit.Summary());
        jit.Dispose();
        return code;
    }

    /// <summary>A defect of ours ends with a line that says so, not with the runtime's crash.</summary>
    private static int Guarded(CommandLine options)
    {
        try
        {
            return RunMain(options);
        }
        catch (Exception e)
        {
            OutputBuffer.WriteError($"pystm: internal error: {e}\n");
            return InternalError;
        }
    }

    [Unlogged("closures that live for one call")]
    private static int RunMain(CommandLine options)
    {
        var ts = new PyThread { Ident = ThreadModule.NewIdent() };
        ts.Attach();
        Initialize(ts, options);
        Signals.Install(ts);
        var program = new MainProgram(options);
        int code = 0;
        if (program.Exists && Execute(ts, program.Load) is { } failure)
            code = Report(ts, failure);
        if (options.Interactive || !program.Exists)
            code = new Repl(ts, program.Module(ts)).Run(greet: !program.Exists);
        int end = Finish(ts);
        Guest(ts, () => Signals.RunLater(ts));
        OutputBuffer.Drain();
        return OutputBuffer.TakeError() is var error and not 0 ? ReportLostOutput(error) : code != 0 ? code : end;
    }

    /// <summary>Types, builtins, sys: everything that must stand before the first transaction.</summary>
    public static void Initialize(PyThread ts, CommandLine options)
    {
        Types.Setup(ts);
        Imports.Modules = new W_Dict(ts);
        string? script = options.File is null or "-" ? null : Path.GetFullPath(options.File);
        string first = script is null ? options.Module is not null ? Directory.GetCurrentDirectory() : ""
            : Directory.Exists(script) ? script : Path.GetDirectoryName(script)!;
        Imports.SysPath = new W_List(ts, [new W_Str(first)]);
        W_Module builtins = Builtins.Setup(ts);
        Imports.Modules.SetStr(ts, "builtins", builtins);
        string[] argv = [options.Command is not null ? "-c" : options.Module is not null ? "-m" : options.File ?? "", .. options.Arguments];
        Imports.Modules.SetStr(ts, "sys", SysModule.Create(ts, argv, Environment.ProcessPath ?? "pystm"));
    }

    /// <summary>Runs one piece of guest code on the main thread, in transactions from its first instruction to its last.</summary>
    /// <param name="ts">The main guest thread.</param>
    /// <param name="load">Makes the code, in a transaction that may run again; null when there is nothing to run.</param>
    /// <returns>What left the code, or null.</returns>
    [Unlogged("closures that live for one call")]
    internal static W_Exception? Execute(PyThread ts, Func<PyThread, PyCode?> load)
    {
        ts.Top = null;
        try
        {
            ts.RunTransactions(() => Body(ts, load));
            return null;
        }
        catch (PyException e)
        {
            return e.Value;
        }
    }

    private static bool Body(PyThread ts, Func<PyThread, PyCode?> load)
    {
        if (ts.Top is null)
        {
            if (load(ts) is not { } code)
                return true;
            ts.Top = new Frame(ts, code, new PyObject?[code.RegCount], null) { Mode = ReturnMode.Entry, Depth = 1 };
        }
        Interp.Run(ts);
        return true;
    }

    /// <summary>What an exception that leaves the main module prints, and the exit code.</summary>
    [Unlogged("closures that live for one call")]
    internal static int Report(PyThread ts, W_Exception e)
    {
        int code = 1;
        Guest(ts, () =>
        {
            if (e.Type.IsSubtypeOf(Types.SystemExit))
            {
                PyObject status = Attributes.Get(ts, e, Names.Intern("code"));
                code = status switch
                {
                    W_None => 0,
                    W_Int i => (int)(i.Value & 0xFF),
                    W_Bool b => b.Value ? 1 : 0,
                    _ => Complain(Repr.Str(ts, status) + "\n"),
                };
                return;
            }
            code = e.Type.IsSubtypeOf(Types.KeyboardInterrupt) ? Interrupted : 1;
            Complain(Tracebacks.Format(ts, e));
        });
        return code;
    }

    private static int Complain(string text)
    {
        OutputBuffer.WriteError(text);
        return 1;
    }

    private static int ReportLostOutput(int error)
    {
        W_Exception e = PyErr.OSError(error, NativeStreams.Text(error)).Value;
        OutputBuffer.WriteError($"Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n{e.Type.Name}: [Errno {error}] {NativeStreams.Text(error)}\n");
        return LostOutput;
    }

    /// <summary>Non-daemon threads are waited for, then atexit runs.</summary>
    private static int Finish(PyThread ts)
    {
        int code = 0;
        foreach ((string module, string function) in new[] { ("threading", "_shutdown"), ("atexit", "_run_exitfuncs") })
            if (Imports.Loaded(ts, module) is { } m)
                code = Math.Max(code, Guest(ts, () => Interp.CallMethod(ts, m, function)));
        return code;
    }

    private static int Guest(PyThread ts, Action action)
    {
        try
        {
            ts.RunTransactions(() =>
            {
                ts.Top = null;
                action();
                return true;
            });
            return 0;
        }
        catch (PyException e)
        {
            OutputBuffer.WriteError(e.Value.Type.Name + "\n");
            return e.Value.Type.IsSubtypeOf(Types.KeyboardInterrupt) ? Interrupted : 1;
        }
    }
}
