using System.Globalization;
using System.Numerics;
using System.Text;

namespace JitStm.Python.Compiler;

/// <summary>Values of numbers and strings.</summary>
internal sealed partial class Parser
{
    /// <summary>sys.int_info.default_max_str_digits: longer decimal literals are refused.</summary>
    private const int MaxDecimalDigits = 4300;

    private object NumberValue(Token token)
    {
        string text = TextOf(token);
        if (text.Contains('_'))
            text = text.Replace("_", "");
        if (text.Length > 1 && text[0] == '0' && char.IsAsciiLetter(text[1]) && (text[1] | 0x20) is 'x' or 'o' or 'b')
            return RadixValue(text);
        char last = text[^1];
        if (last is 'j' or 'J')
            return new Complex(0, double.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture));
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
            return double.Parse(text, CultureInfo.InvariantCulture);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long small))
            return small;
        if (text.Length > MaxDecimalDigits)
            throw TooManyDigits(token, text.Length);
        return Shrink(BigInteger.Parse(text, CultureInfo.InvariantCulture));
    }

    private Exception TooManyDigits(Token token, int digits)
    {
        _hints = true;
        return Error($"Exceeds the limit ({MaxDecimalDigits} digits) for integer string conversion: value has {digits} digits; use " +
            "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
            RangeOf(token));
    }

    private static object Shrink(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;

    private static object RadixValue(string text)
    {
        int bits = (text[1] | 0x20) switch { 'x' => 4, 'o' => 3, _ => 1 };
        ReadOnlySpan<char> digits = text.AsSpan(2).TrimStart('0');
        if (digits.Length == 0)
            return 0L;
        if (bits == 4)
            return Shrink(BigInteger.Parse("0" + digits.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        if (digits.Length * bits <= 63)
        {
            long value = 0;
            foreach (char c in digits)
                value = (value << bits) | (uint)(c - '0');
            return value;
        }
        // Octal and binary through bytes, in linear time.
        var bytes = new byte[digits.Length * bits / 8 + 2];
        int bit = 0;
        for (int i = digits.Length - 1; i >= 0; i--, bit += bits)
        {
            int shifted = (digits[i] - '0') << (bit & 7);
            bytes[bit >> 3] |= (byte)shifted;
            bytes[(bit >> 3) + 1] |= (byte)(shifted >> 8);
        }
        return Shrink(new BigInteger(bytes, isUnsigned: true));
    }

    // ---- strings ----

    private readonly record struct StringToken(Token Token, bool IsBytes, bool IsRaw, bool IsFormatted, int Start, int End);

    private StringToken Open(Token token)
    {
        bool bytes = false, raw = false, formatted = false;
        int i = token.Start;
        for (; _source.Text[i] is not ('"' or '\''); i++)
        {
            switch (_source.Text[i] | 0x20)
            {
                case 'b': bytes = true; break;
                case 'r': raw = true; break;
                case 'f': formatted = true; break;
                default: break;
            }
        }
        char quote = _source.Text[i];
        int quotes = token.End - i >= 6 && _source.Text[i + 1] == quote && _source.Text[i + 2] == quote ? 3 : 1;
        return new StringToken(token, bytes, raw, formatted, i + quotes, token.End - quotes);
    }

    /// <summary>One or more adjacent string literals.</summary>
    private Expr Strings()
    {
        Token first = Cur;
        var tokens = new List<StringToken>();
        while (At(TokenKind.String))
            tokens.Add(Open(Next()));
        SourceRange range = From(first);
        if (tokens.Exists(t => t.IsBytes != tokens[0].IsBytes))
            throw ErrorAtLast(SyntaxErrorKind.SyntaxError, "cannot mix bytes and nonbytes literals");
        if (tokens[0].IsBytes)
            return new Constant(BytesValue(tokens), range);
        if (!tokens.Exists(t => t.IsFormatted))
            return new Constant(string.Concat(tokens.Select(PlainValue)), range);
        var reader = new FStringReader(this, range);
        foreach (StringToken token in tokens)
            reader.Add(token.IsFormatted, token.IsFormatted ? "" : PlainValue(token), token.Start, token.End, token.IsRaw);
        return reader.Finish();
    }

    private string PlainValue(StringToken t)
    {
        string text = _source.Text[t.Start..t.End];
        return t.IsRaw ? text : Unescape(text);
    }

    private byte[] BytesValue(List<StringToken> tokens)
    {
        var bytes = new List<byte>();
        foreach (StringToken t in tokens)
        {
            string text = _source.Text[t.Start..t.End];
            if (!Ascii.IsValid(text))
                throw Error("bytes can only contain ASCII literal characters", RangeOf(t.Token));
            if (!t.IsRaw && text.Contains('\\'))
                text = StringEscapes.DecodeBytes(text, message => EscapeError("(value error) " + message));
            foreach (char c in text)
                bytes.Add((byte)c);
        }
        return [.. bytes];
    }

    private string Unescape(string text) =>
        text.Contains('\\') ? StringEscapes.Decode(text, message => EscapeError("(unicode error) " + message)) : text;

    private Exception EscapeError(string message) => ErrorAtLast(SyntaxErrorKind.SyntaxError, message);
}
