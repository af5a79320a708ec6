using System.Globalization;
using System.Numerics;
using System.Text;
using JitStm.Tracer;

namespace JitStm.Python;

/// <summary>format() and its mini-language.</summary>
public static class Formatting
{
    [DontLookInside]
    public static W_Str FormatValue(PyThread ts, PyObject v, int conversion, PyObject? spec)
    {
        PyObject converted = conversion switch
        {
            1 => Repr.StrObject(ts, v),
            2 => new W_Str(Repr.Of(ts, v)),
            3 => new W_Str(Repr.Ascii(Repr.Of(ts, v))),
            _ => v,
        };
        return Format(ts, converted, spec is null ? "" : ((W_Str)spec).Value);
    }

    public static W_Str Format(PyThread ts, PyObject v, string spec)
    {
        switch (v)
        {
            case W_Str s when !s.IsSubclassInstance:
                return spec.Length == 0 ? s : new W_Str(OfStr(s, spec));
            case W_Int or W_BigInt:
                return new W_Str(spec.Length == 0 ? Numeric.Text(v) : OfInt(ts, v, spec));
            case W_Float f:
                return new W_Str(spec.Length == 0 ? FloatText.Repr(f.Value) : OfFloat(f.Value, spec));
        }
        PyObject r = Interp.CallSpecial(ts, v, Names.Format, new W_Str(spec))!;
        return r as W_Str ?? throw PyErr.TypeError($"__format__ must return a str, not {Ops.TypeName(ts, r)}");
    }

    /// <summary>[[fill]align][sign][z][#][0][width][grouping][.precision][type]</summary>
    public struct Spec
    {
        public string Fill;
        public char Align;
        public char Sign;
        public bool Alternate;
        public bool Zero;
        public int Width;
        public char Grouping;
        public int Precision;
        public char Type;
    }

    public static Spec Parse(string text, string typeName)
    {
        var s = new Spec { Fill = " ", Width = -1, Precision = -1 };
        int i = 0;
        int fillLength = text.Length > 0 && char.IsHighSurrogate(text[0]) ? 2 : 1;
        if (text.Length > fillLength && IsAlign(text[fillLength]))
        {
            s.Fill = text[..fillLength];
            s.Align = text[fillLength];
            i = fillLength + 1;
        }
        else if (text.Length > 0 && IsAlign(text[0]))
            s.Align = text[i++];
        if (i < text.Length && text[i] is '+' or '-' or ' ')
            s.Sign = text[i++];
        if (i < text.Length && text[i] == 'z')
            i++;
        if (i < text.Length && text[i] == '#')
        {
            s.Alternate = true;
            i++;
        }
        if (i < text.Length && text[i] == '0')
        {
            s.Zero = true;
            if (s.Align == 0)
            {
                s.Fill = "0";
                s.Align = '=';
            }
            i++;
        }
        if (i < text.Length && char.IsAsciiDigit(text[i]))
            s.Width = Number(text, ref i);
        if (i < text.Length && text[i] is ',' or '_')
        {
            s.Grouping = text[i++];
            if (i < text.Length && text[i] is ',' or '_')
                throw PyErr.ValueError(text[i] == s.Grouping ? $"Cannot specify '{text[i]}' with '{text[i]}'." : "Cannot specify both ',' and '_'.");
        }
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (i >= text.Length || !char.IsAsciiDigit(text[i]))
                throw PyErr.ValueError("Format specifier missing precision");
            s.Precision = Number(text, ref i);
        }
        if (i < text.Length)
            s.Type = text[i++];
        if (i < text.Length)
            throw PyErr.ValueError($"Invalid format specifier '{text}' for object of type '{typeName}'");
        return s;
    }

    private static bool IsAlign(char c) => c is '<' or '>' or '=' or '^';

    private static int Number(string text, ref int i)
    {
        long n = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            n = n * 10 + (text[i++] - '0');
            if (n > int.MaxValue)
                throw PyErr.ValueError("Too many decimal digits in format string");
        }
        return (int)n;
    }

    public static string Pad(string body, in Spec s, char defaultAlign, string prefix = "")
    {
        int length = new W_Str(prefix + body).Length;
        int missing = s.Width - length;
        if (missing <= 0)
            return prefix + body;
        char align = s.Align == 0 ? defaultAlign : s.Align;
        string fill = s.Fill;
        return align switch
        {
            '<' => prefix + body + Times(fill, missing),
            '^' => Times(fill, missing / 2) + prefix + body + Times(fill, missing - missing / 2),
            '=' => prefix + Times(fill, missing) + body,
            _ => Times(fill, missing) + prefix + body,
        };
    }

    private static string Times(string s, int n) => s.Length == 1 ? new string(s[0], n) : string.Concat(Enumerable.Repeat(s, n));

    public static string OfStr(W_Str v, string text)
    {
        Spec s = Parse(text, "str");
        if (s.Type is not ('\0' or 's'))
            throw Unknown(s.Type, "str");
        if (s.Sign != 0)
            throw PyErr.ValueError(s.Sign == ' ' ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier");
        if (s.Alternate)
            throw PyErr.ValueError("Alternate form (#) not allowed in string format specifier");
        if (s.Grouping != 0)
            throw PyErr.ValueError($"Cannot specify '{s.Grouping}' with 's'.");
        if (s.Align == '=' && !s.Zero)
            throw PyErr.ValueError("'=' alignment not allowed in string format specifier");
        if (s.Zero && s.Align == '=')
            s.Align = '<';
        string body = s.Precision >= 0 && s.Precision < v.Length ? v.Substring(0, s.Precision).Value : v.Value;
        return Pad(body, s, '<');
    }

    private static PyException Unknown(char type, string typeName) =>
        PyErr.ValueError($"Unknown format code '{(type > 32 && type < 128 ? type.ToString() : $"\\x{(int)type:x}")}' for object of type '{typeName}'");

    public static string OfInt(PyThread ts, PyObject v, string text)
    {
        Spec s = Parse(text, "int");
        if (s.Type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%')
            return OfFloat(Numeric.TryDouble(v)!.Value, text);
        if (s.Precision >= 0)
            throw PyErr.ValueError("Precision not allowed in integer format specifier");
        BigInteger n = Numeric.Big(v);
        if (s.Type == 'c')
        {
            if (s.Sign != 0)
                throw PyErr.ValueError("Sign not allowed with integer format specifier 'c'");
            if (n < 0 || n > 0x10FFFF)
                throw PyErr.Overflow("%c arg not in range(0x110000)");
            return Pad(W_Str.FromPoint((int)n).Value, s, '<');
        }
        BigInteger abs = BigInteger.Abs(n);
        string digits, prefix = "";
        switch (s.Type)
        {
            case '\0' or 'd' or 'n':
                digits = IntType.Decimal(abs);
                break;
            case 'b':
                digits = IntType.ToBase(abs, 2);
                prefix = "0b";
                break;
            case 'o':
                digits = IntType.ToBase(abs, 8);
                prefix = "0o";
                break;
            case 'x':
                digits = IntType.ToBase(abs, 16);
                prefix = "0x";
                break;
            case 'X':
                digits = IntType.ToBase(abs, 16).ToUpperInvariant();
                prefix = "0X";
                break;
            default:
                throw Unknown(s.Type, "int");
        }
        if (s.Grouping == ',' && s.Type is not ('\0' or 'd'))
            throw PyErr.ValueError($"Cannot specify ',' with '{s.Type}'.");
        string sign = n.Sign < 0 ? "-" : s.Sign is '+' or ' ' ? s.Sign.ToString() : "";
        return Group(digits, "", sign + (s.Alternate ? prefix : ""), s, s.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3);
    }

    public static string OfFloat(double d, string text)
    {
        Spec s = Parse(text, "float");
        return OfFloat(d, s);
    }

    public static string OfFloat(double d, Spec s)
    {
        string sign = double.IsNegative(d) && !double.IsNaN(d) ? "-" : s.Sign is '+' or ' ' ? s.Sign.ToString() : "";
        bool upper = s.Type is 'E' or 'F' or 'G';
        string percent = "";
        if (!double.IsFinite(d))
        {
            string name = double.IsNaN(d) ? "nan" : "inf";
            if (s.Type == '%')
                percent = "%";
            // Zeros do fill infinities, as in CPython.
            return Pad((upper ? name.ToUpperInvariant() : name) + percent, s, '>', sign);
        }
        string body;
        switch (s.Type)
        {
            case 'e' or 'E':
                body = FloatText.Exponential(d, s.Precision < 0 ? 6 : s.Precision);
                if (s.Alternate && s.Precision == 0)
                    body = body.Insert(1, ".");
                break;
            case 'f' or 'F':
                body = FloatText.Fixed(d, s.Precision < 0 ? 6 : s.Precision);
                if (s.Alternate && s.Precision == 0)
                    body += ".";
                break;
            case '%':
                body = FloatText.Fixed(d * 100, s.Precision < 0 ? 6 : s.Precision);
                percent = "%";
                break;
            case 'g' or 'G' or 'n':
                body = FloatText.General(d, s.Precision < 0 ? 6 : s.Precision, s.Alternate);
                break;
            case '\0':
                body = s.Precision < 0 ? FloatText.Repr(Math.Abs(d)) : FloatText.GeneralRepr(d, s.Precision);
                break;
            default:
                throw Unknown(s.Type, "float");
        }
        if (upper)
            body = body.ToUpperInvariant();
        int end = 0;
        while (end < body.Length && char.IsAsciiDigit(body[end]))
            end++;
        return Group(body[..end], body[end..] + percent, sign, s, 3);
    }

    /// <summary>Thousands separators, also among the zeros that fill.</summary>
    private static string Group(string digits, string rest, string prefix, in Spec s, int size)
    {
        if (s.Grouping == 0)
            return Pad(digits + rest, s, '>', prefix);
        if (s.Fill == "0" && s.Align == '=' && s.Width > 0)
        {
            int room = s.Width - prefix.Length - rest.Length;
            while (Grouped(digits, s.Grouping, size).Length < room)
            {
                string more = "0" + digits;
                if (Grouped(more, s.Grouping, size).Length > room && Grouped(more, s.Grouping, size)[0] == s.Grouping)
                    break;
                digits = more;
            }
            return prefix + Grouped(digits, s.Grouping, size) + rest;
        }
        return Pad(Grouped(digits, s.Grouping, size) + rest, s, '>', prefix);
    }

    private static string Grouped(string digits, char separator, int size)
    {
        var b = new StringBuilder();
        for (int i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % size == 0)
                b.Append(separator);
            b.Append(digits[i]);
        }
        return b.ToString();
    }
}
