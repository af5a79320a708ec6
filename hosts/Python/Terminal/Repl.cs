using JitStm.Python.Compiler;
using JitStm.Python.Modules;
using JitStm.StmCore;

namespace JitStm.Python.Terminal;

/// <summary>
/// The interactive mode: reads a statement, runs it in transactions of its own, prints what it is worth. An exception prints its traceback and ends the
/// statement only.
/// </summary>
internal sealed class Repl(PyThread ts, W_Module main)
{
    private const string FileName = "<stdin>";

    [Unlogged("never changes")]
    private static readonly string[] s_compound = ["if", "for", "while", "try", "with", "def", "class", "async", "@"];

    private readonly LineSource _lines = new();

    /// <summary>The exit code.</summary>
    public int Run(bool greet)
    {
        if (greet)
            OutputBuffer.WriteError($"{CommandLine.Version} on .NET {Environment.Version}\nType \"help(object)\", \"copyright\" or a statement; Ctrl-D ends.\n");
        SetDefaultPrompts();
        int code = 0;
        while (ReadStatement() is { } source)
            if (source.Length > 0 && Execute(source, out code))
                break;
        _lines.Save();
        return code;
    }

    private void SetDefaultPrompts() => Startup.Execute(ts, ts =>
    {
        foreach ((string name, string text) in new[] { ("ps1", ">>> "), ("ps2", "... ") })
            if (SysModule.Module.Dict.GetStr(ts, name) is null)
                SysModule.Module.Dict.SetStr(ts, name, new W_Str(text));
        return null;
    });

    /// <summary>True when the statement ended the session.</summary>
    private bool Execute(string source, out int code)
    {
        code = 0;
        W_Exception? failure = Startup.Execute(ts, ts => Compile(ts, source));
        ts.Handled = null;
        if (failure is null)
            return false;
        code = Startup.Report(ts, failure);
        if (failure.Type.IsSubtypeOf(Types.SystemExit))
            return true;
        code = 0;
        return false;
    }

    private PyCode Compile(PyThread ts, string source)
    {
        try
        {
            return new PyCode(ts, PyCompiler.Compile(source, FileName, new CompileOptions { Mode = CompileMode.Single }), main.Dict);
        }
        catch (PySyntaxError e)
        {
            throw new PyException(SyntaxErrors.ToGuest(e));
        }
    }

    /// <summary>The next statement with all its lines, "" for none, null at the end of the input.</summary>
    private string? ReadStatement()
    {
        string source = "";
        for (;;)
        {
            switch (_lines.Read(Prompt(source.Length == 0 ? "ps1" : "ps2"), out string line))
            {
                case LineEnd.Interrupted:
                    Signals.Forget();
                    OutputBuffer.WriteError("\nKeyboardInterrupt\n");
                    return "";
                case LineEnd.EndOfInput when source.Length == 0:
                    if (StandardInput.IsTerminal)
                        OutputBuffer.WriteError("\n");
                    return null;
                case LineEnd.EndOfInput:
                    return source;
            }
            source += line + "\n";
            if (string.IsNullOrWhiteSpace(source))
                return "";
            if (!NeedsMore(source, line))
                return source;
        }
    }

    /// <summary>A compound statement ends with a blank line, for an else may follow; anything else when no bracket, string or line continuation is open.</summary>
    private static bool NeedsMore(string source, string last)
    {
        try
        {
            PyCompiler.Compile(source, FileName, new CompileOptions { Mode = CompileMode.Single });
        }
        catch (PySyntaxError e)
        {
            if (e.IsIncomplete && e.Message != "invalid syntax")
                return true;
            return last.Length > 0 && IsCompound(source) && (e.IsIncomplete || e.Message.StartsWith("expected an indented block", StringComparison.Ordinal) || e.Message.StartsWith("expected 'except'", StringComparison.Ordinal));
        }
        return last.Length > 0 && IsCompound(source);
    }

    private static bool IsCompound(string source)
    {
        string first = source.TrimStart('\n').Split('\n')[0].TrimEnd();
        string word = string.Concat(first.TakeWhile(c => char.IsLetter(c) || c == '@'));
        return s_compound.Contains(word) || first.StartsWith('@') || word == "match" && first.EndsWith(':');
    }

    [Unlogged("closures that live for one call")]
    private string Prompt(string name)
    {
        string text = "";
        W_Exception? failure = Startup.Execute(ts, ts =>
        {
            text = SysModule.Module.Dict.GetStr(ts, name) is { } prompt ? Repr.Str(ts, prompt) : "";
            return null;
        });
        return failure is null ? text : "";
    }
}
