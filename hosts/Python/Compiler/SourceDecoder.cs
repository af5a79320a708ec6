using System.Text;
using System.Text.RegularExpressions;

namespace JitStm.Python.Compiler;

/// <summary>Bytes of a source file to text, with CPython's errors for what cannot be decoded.</summary>
public static partial class SourceDecoder
{
    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")]
    private static partial Regex Declaration();

    /// <summary>Throws <see cref="PySyntaxError"/> when the declared encoding is unknown or does not fit.</summary>
    public static string Decode(byte[] source, string fileName)
    {
        ReadOnlySpan<byte> bytes = source;
        CheckNull(bytes, fileName);
        bool mark = bytes.StartsWith("\uFEFF"u8);
        if (mark)
            bytes = bytes[3..];
        string? declared = DeclaredEncoding(bytes);
        switch (declared?.ToLowerInvariant().Replace('_', '-'))
        {
            case null or "utf-8" or "utf8" or "utf-8-sig" or "u8":
                return Utf8(bytes, fileName, declared != null || mark);
            case "latin-1" or "iso-8859-1" or "latin1" or "iso8859-1" or "l1" when !mark:
                return Encoding.Latin1.GetString(bytes);
            case "ascii" or "us-ascii" when !mark:
                if (bytes.IndexOfAnyInRange((byte)128, (byte)255) is >= 0 and var at)
                    throw Simple($"(unicode error) 'ascii' codec can't decode byte 0x{bytes[at]:x2} in position {at}: ordinal not in range(128)", fileName);
                return Encoding.ASCII.GetString(bytes);
            default:
                throw Simple(mark ? $"encoding problem: {declared} with BOM" : $"encoding problem: {declared}", fileName);
        }
    }

    private static void CheckNull(ReadOnlySpan<byte> bytes, string fileName)
    {
        int at = bytes.IndexOf((byte)0);
        if (at < 0)
            return;
        int line = 1 + bytes[..at].Count((byte)'\n');
        string text = Encoding.UTF8.GetString(bytes[(bytes[..at].LastIndexOf((byte)'\n') + 1)..at]);
        throw new PySyntaxError(SyntaxErrorKind.SyntaxError, "source code cannot contain null bytes", fileName, line, 0, line, 0, text);
    }

    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        for (int line = 0; line < 2 && bytes.Length > 0; line++)
        {
            int end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> text = end < 0 ? bytes : bytes[..end];
            string chars = Encoding.Latin1.GetString(text);
            Match match = Declaration().Match(chars);
            if (match.Success)
                return match.Groups[1].Value;
            // Only blank lines and comments may precede the declaration.
            if (chars.AsSpan().TrimStart(" \t\f") is { Length: > 0 } rest && rest[0] != '#')
                return null;
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
        return null;
    }

    private static string Utf8(ReadOnlySpan<byte> bytes, string fileName, bool declared)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8(bytes, fileName, declared);
        }
    }

    private static PySyntaxError NotUtf8(ReadOnlySpan<byte> bytes, string fileName, bool declared)
    {
        int at = FirstBadByte(bytes);
        byte bad = bytes[at];
        if (declared)
            return Simple($"(unicode error) 'utf-8' codec can't decode byte 0x{bad:x2} in position {at}: invalid start byte", fileName);
        int line = 1 + bytes[..at].Count((byte)'\n');
        return Simple($"Non-UTF-8 code starting with '\\x{bad:x2}' in file {fileName} on line {line}, but no encoding declared; " +
            "see https://peps.python.org/pep-0263/ for details", fileName);
    }

    private static int FirstBadByte(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        return Math.Min(at, bytes.Length - 1);
    }

    private static PySyntaxError Simple(string message, string fileName) =>
        new(SyntaxErrorKind.SyntaxError, message, fileName, 0, 0, 0, 0, null);
}
