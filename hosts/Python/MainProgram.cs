using JitStm.Python.Compiler;
using JitStm.Python.Modules;

namespace JitStm.Python;

/// <summary>What the command line says to run: a text, a module, a file, or standard input. Its namespace is __main__.</summary>
internal sealed class MainProgram(CommandLine options)
{
    private const int NoSuchFile = 2, NotRunnable = 1;

    /// <summary>False: nothing was given, and standard input is a terminal.</summary>
    public bool Exists => options.Command is not null || options.Module is not null || options.File is not null || !StandardInput.IsTerminal && !options.Interactive;

    /// <summary>The module __main__, made at the first call.</summary>
    public W_Module Module(PyThread ts)
    {
        if (Imports.Loaded(ts, "__main__") is W_Module made)
            return made;
        var main = new W_Module(ts, "__main__");
        main.Dict.SetStr(ts, Names.Builtins, Imports.Loaded(ts, "builtins")!);
        Imports.Modules.SetStr(ts, Names.Main, main);
        return main;
    }

    /// <summary>In a transaction that may run again: nothing is kept but what the guest can see.</summary>
    public PyCode? Load(PyThread ts)
    {
        W_Module main = Module(ts);
        if (options.Command is { } command)
            return Compile(ts, command, "<string>", main);
        if (options.Module is { } name)
            return LoadModule(ts, name, main);
        if (options.File is null or "-")
            return Compile(ts, Decoded(StandardInputText(), "<stdin>"), "<stdin>", main);
        string path = Path.GetFullPath(options.File);
        main.Dict.SetStr(ts, Names.File, new W_Str(path));
        if (Directory.Exists(path))
        {
            string inside = Path.Combine(path, "__main__.py");
            if (!File.Exists(inside))
                throw Refuse(NotRunnable, $"can't find '__main__' module in '{path}'");
            path = inside;
        }
        return Compile(ts, Read(path), path, main);
    }

    private static PyCode LoadModule(PyThread ts, string name, W_Module main)
    {
        string relative = name.Replace('.', Path.DirectorySeparatorChar);
        foreach (string file in new[] { relative + ".py", Path.Combine(relative, "__main__.py") })
            if (File.Exists(file))
            {
                main.Dict.SetStr(ts, Names.File, new W_Str(Path.GetFullPath(file)));
                string package = file.EndsWith("__main__.py", StringComparison.Ordinal) ? name : name.Contains('.') ? name[..name.LastIndexOf('.')] : "";
                main.Dict.SetStr(ts, Names.Package, new W_Str(package));
                if (package != "")
                    Imports.ImportModule(ts, package);
                SysModule.Module.Dict.SetStr(ts, "argv", new W_List(ts, [new W_Str(Path.GetFullPath(file)), .. Iteration.ToArray(ts, SysModule.Module.Dict.GetStr(ts, "argv")!).Skip(1)]));
                return Compile(ts, Read(file), Path.GetFullPath(file), main);
            }
        return BuiltinModules.EmbeddedSource(name) is { } text
            ? Compile(ts, text, $"<frozen {name}>", main)
            : throw Refuse(NotRunnable, $"No module named {name}");
    }

    private byte[]? _input;

    private byte[] StandardInputText()
    {
        if (_input is not null)
            return _input;
        var all = new MemoryStream();
        byte[] part = new byte[8192];
        for (int count; (count = NativeStreams.Read(part)) != 0; all.Write(part, 0, count))
            if (count < 0)
                throw PyErr.Make(Types.KeyboardInterrupt);
        return _input = all.ToArray();
    }

    private static string Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string why = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "[Errno 2] No such file or directory",
                UnauthorizedAccessException => "[Errno 13] Permission denied",
                _ => e.Message,
            };
            throw Refuse(NoSuchFile, $"can't open file '{path}': {why}");
        }
        string text = Decoded(bytes, path);
        SourceFile.Remember(path, text);
        return text;
    }

    private static string Decoded(byte[] bytes, string file)
    {
        try
        {
            return SourceDecoder.Decode(bytes, file);
        }
        catch (PySyntaxError e)
        {
            throw new PyException(SyntaxErrors.ToGuest(e));
        }
    }

    /// <summary>One line to standard error, and the exit code as SystemExit.</summary>
    private static PyException Refuse(int code, string message)
    {
        OutputBuffer.WriteError($"{Path.GetFileName(Environment.ProcessPath)}: {message}\n");
        return PyErr.Make(Types.SystemExit, new W_Int(code));
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
}
