using System.Collections.Concurrent;
using JitStm.Python.Compiler;
using JitStm.StmCore;

namespace JitStm.Python;

/// <summary>Source text by file name, for compiling and for tracebacks.</summary>
public static class SourceFile
{
    [Unlogged("a cache of immutable file contents")]
    private static readonly ConcurrentDictionary<string, string[]?> s_lines = new();

    public static string Read(string path)
    {
        string text = SourceDecoder.Decode(File.ReadAllBytes(path), path);
        Remember(path, text);
        return text;
    }

    public static void Remember(string file, string text)
    {
        // What exec and eval run has no lines to show, as in CPython.
        if (file is not ("<string>" or "<stdin>"))
            s_lines[file] = text.Split('\n');
    }

    /// <summary>A source line without its line end, or null.</summary>
    public static string? Line(string file, int line)
    {
        string[]? lines = s_lines.GetOrAdd(file, static f =>
        {
            try
            {
                return File.Exists(f) ? File.ReadAllText(f).Split('\n') : null;
            }
            catch (IOException)
            {
                return null;
            }
        });
        return lines is not null && line >= 1 && line <= lines.Length ? lines[line - 1].TrimEnd('\r') : null;
    }
}

/// <summary>Compile-time errors as guest exceptions.</summary>
public static class SyntaxErrors
{
    public static W_Exception ToGuest(PySyntaxError e)
    {
        PyType type = e.Kind switch
        {
            SyntaxErrorKind.SyntaxError => Types.SyntaxError,
            SyntaxErrorKind.IndentationError => Types.IndentationError,
            SyntaxErrorKind.TabError => Types.TabError,
            SyntaxErrorKind.MemoryError => Types.MemoryError,
            SyntaxErrorKind.RecursionError => Types.RecursionError,
        };
        if (!type.IsSubtypeOf(Types.SyntaxError) || e.Line == 0)
            return new W_Exception(type, new W_Str(e.Message));
        var place = new W_Tuple(new W_Str(e.FileName), new W_Int(e.Line), new W_Int(e.Offset), e.Text is null ? W_None.None : new W_Str(e.Text),
            new W_Int(e.EndLine), new W_Int(e.EndOffset));
        return new W_Exception(type, new W_Str(e.Message), place);
    }
}
