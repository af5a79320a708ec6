using System.Globalization;
using System.Numerics;
using System.Text;

namespace JitStm.Python;

/// <summary>The % operator of str (and of bytes).</summary>
public static class PercentFormat
{
    public static string Format(PyThread ts, string format, PyObject values)
    {
        var b = new StringBuilder(format.Length + 16);
        PyObject[]? tuple = values is W_Tuple t ? t.Items : null;
        int next = 0;
        bool usedMapping = false;
        for (int i = 0; i < format.Length; i++)
        {
            char c = format[i];
            if (c != '%')
            {
                b.Append(c);
                continue;
            }
            i++;
            string? key = null;
            if (i < format.Length && format[i] == '(')
            {
                key = Key(format, ref i);
                usedMapping = true;
            }
            Formatting.Spec s = Flags(ts, format, ref i, () => Next(tuple, values, ref next));
            if (i >= format.Length)
                throw PyErr.ValueError("incomplete format");
            char type = format[i];
            if (type == '%')
            {
                b.Append('%');
                continue;
            }
            PyObject value = key is null ? Next(tuple, values, ref next)
                : values.GetClass(ts).Lookup(ts, Names.GetItem) is null || values is W_Tuple or W_Str ? throw PyErr.TypeError("format requires a mapping")
                : Ops.GetItem(ts, values, new W_Str(key));
            b.Append(One(ts, value, type, s, i));
        }
        bool all = tuple is not null ? next >= tuple.Length
            : next > 0 || usedMapping || values is not W_Str && values.GetClass(ts).Lookup(ts, Names.GetItem) is not null;
        if (!all)
            throw PyErr.TypeError("not all arguments converted during string formatting");
        return b.ToString();
    }

    private static PyObject Next(PyObject[]? tuple, PyObject values, ref int next)
    {
        if (tuple is null)
            return next++ == 0 ? values : throw NotEnough();
        return next < tuple.Length ? tuple[next++] : throw NotEnough();
    }

    private static PyException NotEnough() => PyErr.TypeError("not enough arguments for format string");

    private static string Key(string format, ref int i)
    {
        int depth = 1, start = ++i;
        for (; i < format.Length; i++)
        {
            if (format[i] == '(')
                depth++;
            else if (format[i] == ')' && --depth == 0)
                return format[start..i++];
        }
        throw PyErr.ValueError("incomplete format key");
    }

    private static Formatting.Spec Flags(PyThread ts, string format, ref int i, Func<PyObject> star)
    {
        var s = new Formatting.Spec { Fill = " ", Width = -1, Precision = -1 };
        bool left = false, zero = false;
        for (; i < format.Length; i++)
        {
            char c = format[i];
            if (c == '-')
                left = true;
            else if (c == '+')
                s.Sign = '+';
            else if (c == ' ')
                s.Sign = s.Sign == '+' ? '+' : ' ';
            else if (c == '#')
                s.Alternate = true;
            else if (c == '0')
                zero = true;
            else
                break;
        }
        s.Width = Number(ts, format, ref i, star, "* wants int");
        if (s.Width < -1)
        {
            left = true;
            s.Width = -s.Width;
        }
        if (i < format.Length && format[i] == '.')
        {
            i++;
            s.Precision = Math.Max(0, Number(ts, format, ref i, star, "* wants int"));
        }
        while (i < format.Length && format[i] is 'l' or 'h' or 'L')
            i++;
        s.Zero = zero && !left;
        s.Align = left ? '<' : '\0';
        return s;
    }

    private static int Number(PyThread ts, string format, ref int i, Func<PyObject> star, string error)
    {
        if (i < format.Length && format[i] == '*')
        {
            i++;
            PyObject v = star();
            return Numeric.IsInt(v) ? Numeric.AsInt32(ts, v) : throw PyErr.TypeError(error);
        }
        int n = -1;
        while (i < format.Length && char.IsAsciiDigit(format[i]))
            n = Math.Max(0, n) * 10 + (format[i++] - '0');
        return n;
    }

    private static string One(PyThread ts, PyObject v, char type, Formatting.Spec s, int at)
    {
        switch (type)
        {
            case 's' or 'r' or 'a':
            {
                string text = type == 's' ? Repr.Str(ts, v) : type == 'r' ? Repr.Of(ts, v) : Repr.Ascii(Repr.Of(ts, v));
                if (s.Precision >= 0)
                    text = new W_Str(text).Substring(0, Math.Min(s.Precision, new W_Str(text).Length)).Value;
                return Formatting.Pad(text, s, '>');
            }
            case 'c':
            {
                if (v is W_Str c)
                    return c.Length == 1 ? Formatting.Pad(c.Value, s, '>') : throw PyErr.TypeError("%c requires int or char");
                if (!Numeric.IsInt(v))
                    throw PyErr.TypeError("%c requires int or char");
                BigInteger n = Numeric.Big(v);
                return n >= 0 && n < 0x110000 ? Formatting.Pad(W_Str.FromPoint((int)n).Value, s, '>') : throw PyErr.Overflow("%c arg not in range(0x110000)");
            }
            case 'd' or 'i' or 'u' or 'x' or 'X' or 'o':
                return Integer(ts, v, type, s);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
            {
                double d = v is W_Float f ? f.Value : Numeric.AsDouble(ts, v);
                s.Type = type;
                if (s.Zero)
                {
                    s.Fill = "0";
                    s.Align = '=';
                }
                if (s.Precision < 0)
                    s.Precision = 6;
                return Formatting.OfFloat(d, s);
            }
        }
        throw PyErr.ValueError($"unsupported format character '{(type > 32 && type < 127 ? type : '?')}' (0x{(int)type:x}) at index {at}");
    }

    private static string Integer(PyThread ts, PyObject v, char type, Formatting.Spec s)
    {
        BigInteger n;
        if (Numeric.IsInt(v))
            n = Numeric.Big(v);
        else if (type is 'd' or 'i' or 'u' && (v is W_Float || v.GetClass(ts).Lookup(ts, Names.Int) is not null))
            n = Numeric.Big(v is W_Float f ? Numeric.Truncate(f.Value) : Interp.CallSpecial(ts, v, Names.Int)!);
        else if (v.GetClass(ts).Lookup(ts, Names.Index) is not null)
            n = Numeric.AsIndex(ts, v);
        else
            throw PyErr.TypeError(type is 'd' or 'i' or 'u'
                ? $"%{type} format: a real number is required, not {Ops.TypeName(ts, v)}"
                : $"%{type} format: an integer is required, not {Ops.TypeName(ts, v)}");
        BigInteger abs = BigInteger.Abs(n);
        string digits = type switch
        {
            'x' => IntType.ToBase(abs, 16),
            'X' => IntType.ToBase(abs, 16).ToUpperInvariant(),
            'o' => IntType.ToBase(abs, 8),
            _ => IntType.Decimal(abs),
        };
        if (digits.Length < s.Precision)
            digits = new string('0', s.Precision - digits.Length) + digits;
        string prefix = n.Sign < 0 ? "-" : s.Sign is '+' or ' ' ? s.Sign.ToString() : "";
        if (s.Alternate)
            prefix += type switch
            {
                'x' => "0x",
                'X' => "0X",
                'o' => "0o",
                _ => "",
            };
        if (s.Zero)
        {
            s.Fill = "0";
            s.Align = '=';
        }
        return Formatting.Pad(digits, s, '>', prefix);
    }
}
