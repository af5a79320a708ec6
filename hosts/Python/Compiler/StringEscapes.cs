using System.Globalization;
using System.Text;

namespace JitStm.Python.Compiler;

/// <summary>Backslash escapes of string and bytes literals; messages as CPython's unicodeescape codec gives them.</summary>
internal static class StringEscapes
{
    public static string Decode(string text, Func<string, Exception> error)
    {
        var result = new StringBuilder(text.Length);
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i++];
            if (c != '\\' || i >= text.Length)
            {
                result.Append(c);
                continue;
            }
            c = text[i++];
            if (Simple(c) is { } simple)
            {
                result.Append(simple);
                continue;
            }
            switch (c)
            {
                case '\n': break;
                case >= '0' and <= '7': result.Append((char)Octal(text, ref i)); break;
                case 'x': result.Append((char)Hex(text, ref i, 2, "truncated \\xXX escape", error)); break;
                case 'u': result.Append((char)Hex(text, ref i, 4, "truncated \\uXXXX escape", error)); break;
                case 'U': AppendCodePoint(result, text, ref i, error); break;
                case 'N': AppendNamed(result, text, ref i, error); break;
                default: result.Append('\\').Append(c); break;
            }
        }
        return result.ToString();
    }

    /// <summary>The characters of the result are the bytes.</summary>
    public static string DecodeBytes(string text, Func<string, Exception> error)
    {
        var result = new StringBuilder(text.Length);
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i++];
            if (c != '\\' || i >= text.Length)
            {
                result.Append(c);
                continue;
            }
            c = text[i++];
            if (Simple(c) is { } simple)
                result.Append(simple);
            else if (c is >= '0' and <= '7')
                result.Append((char)(Octal(text, ref i) & 0xFF));
            else if (c == 'x')
                result.Append((char)HexByte(text, ref i, error));
            else if (c != '\n')
                result.Append('\\').Append(c);
        }
        return result.ToString();
    }

    private static char? Simple(char c) => c switch
    {
        '\\' => '\\',
        '\'' => '\'',
        '"' => '"',
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => null,
    };

    /// <summary>Up to three octal digits; the first was consumed.</summary>
    private static int Octal(string text, ref int i)
    {
        int value = text[i - 1] - '0';
        for (int n = 1; n < 3 && i < text.Length && text[i] is >= '0' and <= '7'; n++)
            value = value * 8 + (text[i++] - '0');
        return value;
    }

    private static int HexByte(string text, ref int i, Func<string, Exception> error)
    {
        if (i + 2 > text.Length || !char.IsAsciiHexDigit(text[i]) || !char.IsAsciiHexDigit(text[i + 1]))
            throw error($"invalid \\x escape at position {i - 2}");
        i += 2;
        return int.Parse(text.AsSpan(i - 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static int Hex(string text, ref int i, int digits, string message, Func<string, Exception> error)
    {
        int start = i - 2;
        int n = 0;
        while (n < digits && i + n < text.Length && char.IsAsciiHexDigit(text[i + n]))
            n++;
        if (n < digits)
            throw error($"'unicodeescape' codec can't decode bytes in position {start}-{i + n - 1}: {message}");
        i += digits;
        return int.Parse(text.AsSpan(i - digits, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static void AppendCodePoint(StringBuilder result, string text, ref int i, Func<string, Exception> error)
    {
        int start = i - 2;
        int value = Hex(text, ref i, 8, "truncated \\UXXXXXXXX escape", error);
        if (value is < 0 or > 0x10FFFF)
            throw error($"'unicodeescape' codec can't decode bytes in position {start}-{i - 1}: illegal Unicode character");
        if (value < 0x10000)
            result.Append((char)value);
        else
            result.Append(char.ConvertFromUtf32(value));
    }

    private static void AppendNamed(StringBuilder result, string text, ref int i, Func<string, Exception> error)
    {
        int start = i - 2;
        int close = i < text.Length && text[i] == '{' ? text.IndexOf('}', i) : -1;
        if (close < 0)
            throw error($"'unicodeescape' codec can't decode bytes in position {start}-{Math.Min(i, text.Length - 1)}: malformed \\N character escape");
        string name = text[(i + 1)..close];
        i = close + 1;
        if (UnicodeNames.ByName(name) is not { } character)
            throw error($"'unicodeescape' codec can't decode bytes in position {start}-{close}: unknown Unicode character name");
        result.Append(character);
    }
}
