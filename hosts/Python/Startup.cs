using JitStm.Hosting;
using JitStm.Python.Compiler;
using JitStm.Python.Modules;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>From the command line to the main guest thread, and from its end to the exit code.</summary>
public static class Startup
{
    private const int MainStackSize = 512 << 20;

    [JitStm.StmCore.Unlogged("closures that live for one call")]
    public static int Run(CommandLine options)
    {
        JitRuntime jit;
        try
        {
            jit = JitRuntime.Start(options.Jit, Interp.Driver);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"pystm: {JitLog.Variable}: {e.Message}");
            return 2;
        }
        int code = 0;
        var thread = new Thread(() => code = RunMain(options), MainStackSize);
        thread.Start();
        thread.Join();
        if (options.Summary)
            Console.Error.Write(jit.Summary());
        jit.Dispose();
        return code;
    }

    private static int RunMain(CommandLine options)
    {
        var ts = new PyThread { Ident = ThreadModule.NewIdent() };
        ts.Attach();
        Initialize(ts, options);
        Signals.Install(ts);
        W_Exception? failure = null;
        try
        {
            ts.RunTransactions(() => Body(ts, options));
        }
        catch (PyException e)
        {
            failure = e.Value;
        }
        int code = failure is null ? 0 : Report(ts, failure);
        Finish(ts);
        OutputBuffer.Drain();
        return code;
    }

    /// <summary>Types, builtins, sys: everything that must stand before the first transaction.</summary>
    public static void Initialize(PyThread ts, CommandLine options)
    {
        Types.Setup(ts);
        Imports.Modules = new W_Dict(ts);
        string? script = options.File is null or "-" ? null : Path.GetFullPath(options.File);
        string first = script is not null ? Path.GetDirectoryName(script)! : options.Module is not null ? Directory.GetCurrentDirectory() : "";
        Imports.SysPath = new W_List(ts, [new W_Str(first)]);
        W_Module builtins = Builtins.Setup(ts);
        Imports.Modules.SetStr(ts, "builtins", builtins);
        string[] argv = [options.Command is not null ? "-c" : options.Module is not null ? "-m" : options.File ?? "", .. options.Arguments];
        Imports.Modules.SetStr(ts, "sys", SysModule.Create(ts, argv, Environment.ProcessPath ?? "pystm"));
    }

    private static bool Body(PyThread ts, CommandLine options)
    {
        if (ts.Top is null)
        {
            if (Load(ts, options) is not { } code)
                return true;
            ts.Top = new Frame(ts, code, new PyObject?[code.RegCount], null) { Mode = ReturnMode.Entry, Depth = 1 };
        }
        Interp.Run(ts);
        return true;
    }

    private static PyCode? Load(PyThread ts, CommandLine options)
    {
        var main = new W_Module(ts, "__main__");
        main.Dict.SetStr(ts, Names.Builtins, Imports.Loaded(ts, "builtins")!);
        Imports.Modules.SetStr(ts, Names.Main, main);
        if (options.Command is { } command)
            return Compile(ts, command, "<string>", main);
        if (options.Module is { } name)
            return LoadModule(ts, name, main);
        if (options.File is null or "-")
            return Compile(ts, Console.In.ReadToEnd(), "<stdin>", main);
        string path = Path.GetFullPath(options.File);
        main.Dict.SetStr(ts, Names.File, new W_Str(path));
        if (Directory.Exists(path))
            path = Path.Combine(path, "__main__.py");
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{Path.GetFileName(Environment.ProcessPath)}: can't open file '{path}': [Errno 2] No such file or directory");
            throw PyErr.Make(Types.SystemExit, new W_Int(2));
        }
        return Compile(ts, Read(path), path, main);
    }

    private static string Read(string path)
    {
        try
        {
            return SourceFile.Read(path);
        }
        catch (PySyntaxError e)
        {
            throw new PyException(SyntaxErrors.ToGuest(e));
        }
    }

    private static PyCode? LoadModule(PyThread ts, string name, W_Module main)
    {
        string relative = name.Replace('.', Path.DirectorySeparatorChar);
        foreach (string file in new[] { relative + ".py", Path.Combine(relative, "__main__.py") })
            if (File.Exists(file))
            {
                main.Dict.SetStr(ts, Names.File, new W_Str(Path.GetFullPath(file)));
                string package = file.EndsWith("__main__.py") ? name : name.Contains('.') ? name[..name.LastIndexOf('.')] : "";
                main.Dict.SetStr(ts, Names.Package, new W_Str(package));
                if (package != "")
                    Imports.ImportModule(ts, package);
                SysModule.Module.Dict.SetStr(ts, "argv", new W_List(ts, [new W_Str(Path.GetFullPath(file)), .. Iteration.ToArray(ts, SysModule.Module.Dict.GetStr(ts, "argv")!).Skip(1)]));
                return Compile(ts, Read(file), Path.GetFullPath(file), main);
            }
        if (BuiltinModules.EmbeddedSource(name) is { } text)
            return Compile(ts, text, $"<frozen {name}>", main);
        Console.Error.WriteLine($"{Path.GetFileName(Environment.ProcessPath)}: No module named {name}");
        throw PyErr.Make(Types.SystemExit, W_Int.One);
    }

    private static PyCode Compile(PyThread ts, string text, string file, W_Module main)
    {
        try
        {
            SourceFile.Remember(file, text);
            return new PyCode(ts, PyCompiler.Compile(text, file, new CompileOptions()), main.Dict);
        }
        catch (PySyntaxError e)
        {
            throw new PyException(SyntaxErrors.ToGuest(e));
        }
    }

    /// <summary>What an exception that leaves the main module prints, and the exit code.</summary>
    [JitStm.StmCore.Unlogged("closures that live for one call")]
    private static int Report(PyThread ts, W_Exception e)
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
            code = e.Type.IsSubtypeOf(Types.KeyboardInterrupt) ? 130 : 1;
            OutputBuffer.Drain();
            Console.Error.Write(Tracebacks.Format(ts, e));
        });
        return code;
    }

    private static int Complain(string text)
    {
        OutputBuffer.Drain();
        Console.Error.Write(text);
        return 1;
    }

    /// <summary>Non-daemon threads are waited for, then atexit runs.</summary>
    private static void Finish(PyThread ts)
    {
        foreach ((string module, string function) in new[] { ("threading", "_shutdown"), ("atexit", "_run_exitfuncs") })
            if (Imports.Loaded(ts, module) is { } m)
                Guest(ts, () => Interp.CallMethod(ts, m, function));
    }

    private static void Guest(PyThread ts, Action action)
    {
        try
        {
            ts.RunTransactions(() =>
            {
                ts.Top = null;
                action();
                return true;
            });
        }
        catch (PyException e)
        {
            OutputBuffer.Drain();
            Console.Error.Write(string.Concat(e.Value.Type.Name, "\n"));
        }
    }
}
