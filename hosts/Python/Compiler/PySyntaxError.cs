namespace JitStm.Python.Compiler;

/// <summary>Which Python class a compile-time error has.</summary>
public enum SyntaxErrorKind
{
    SyntaxError,
    IndentationError,
    TabError,
    /// <summary>"parser stack overflow" and friends.</summary>
    MemoryError,
    /// <summary>"maximum recursion depth exceeded during compilation".</summary>
    RecursionError,
}

/// <summary>
/// An error in the guest's source, with all that SyntaxError's attributes need. Lines count from 1, offsets from 1 in
/// code points as in CPython's SyntaxError.offset / end_offset; 0 or -1 where CPython has them so.
/// </summary>
public sealed class PySyntaxError(SyntaxErrorKind kind, string message, string fileName, int line, int offset, int endLine, int endOffset, string? text)
    : Exception(message)
{
    public SyntaxErrorKind Kind { get; } = kind;

    public string FileName { get; } = fileName;

    public int Line { get; } = line;

    public int Offset { get; } = offset;

    public int EndLine { get; } = endLine;

    public int EndOffset { get; } = endOffset;

    /// <summary>The source line with its line end, as SyntaxError.text; null when unknown.</summary>
    public string? Text { get; } = text;

    /// <summary>The error only says that the input ended too early (interactive mode: read on).</summary>
    public bool IsIncomplete { get; init; }
}
