using System.Globalization;
using System.Numerics;
using System.Text;

namespace JitStm.Python;

/// <summary>Floats to text: the shortest digits that read back (repr), and exact decimal rounding, half to even, for formats.</summary>
public static class FloatText
{
    public static string Repr(double d)
    {
        if (double.IsNaN(d))
            return "nan";
        if (double.IsInfinity(d))
            return d > 0 ? "inf" : "-inf";
        (bool negative, string digits, int point) = Shortest(d);
        return (negative ? "-" : "") + Layout(digits, point, -4, 16, addPoint: true);
    }

    /// <summary>Sign, significant digits without trailing zeros, and the decimal point's place in front of digit `point`.</summary>
    public static (bool Negative, string Digits, int Point) Shortest(double d)
    {
        bool negative = double.IsNegative(d);
        if (d == 0)
            return (negative, "0", 1);
        string s = Math.Abs(d).ToString("E16", CultureInfo.InvariantCulture);
        string r = Math.Abs(d).ToString("R", CultureInfo.InvariantCulture);
        int e = r.IndexOf('E');
        string mantissa = e < 0 ? r : r[..e];
        int exponent = e < 0 ? 0 : int.Parse(r[(e + 1)..], CultureInfo.InvariantCulture);
        int dot = mantissa.IndexOf('.');
        string digits = mantissa.Replace(".", "");
        int point = (dot < 0 ? mantissa.Length : dot) + exponent;
        int lead = 0;
        while (lead < digits.Length - 1 && digits[lead] == '0')
        {
            lead++;
            point--;
        }
        digits = digits[lead..].TrimEnd('0');
        return (negative, digits.Length == 0 ? "0" : digits, point);
    }

    private static string Layout(string digits, int point, int minExponent, int maxPoint, bool addPoint)
    {
        int exponent = point - 1;
        if (exponent < minExponent || point > maxPoint)
        {
            string m = digits.Length > 1 ? digits[..1] + "." + digits[1..] : digits;
            return m + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        }
        if (point <= 0)
            return "0." + new string('0', -point) + digits;
        if (point >= digits.Length)
            return digits + new string('0', point - digits.Length) + (addPoint ? ".0" : "");
        return digits[..point] + "." + digits[point..];
    }

    /// <summary>|d| as an integer scaled by 10^decimals, rounded half to even.</summary>
    private static BigInteger Scaled(double d, int decimals)
    {
        long bits = BitConverter.DoubleToInt64Bits(d);
        int e = (int)(bits >> 52 & 0x7FF);
        long m = bits & 0xFFFFFFFFFFFFF;
        if (e == 0)
            e = 1;
        else
            m |= 1L << 52;
        e -= 1075;
        BigInteger numerator = m, denominator = BigInteger.One;
        if (decimals >= 0)
            numerator *= BigInteger.Pow(10, decimals);
        else
            denominator = BigInteger.Pow(10, -decimals);
        if (e >= 0)
            numerator <<= e;
        else
            denominator <<= -e;
        BigInteger q = BigInteger.DivRem(numerator, denominator, out BigInteger r);
        int half = (r * 2).CompareTo(denominator);
        return half > 0 || half == 0 && !q.IsEven ? q + 1 : q;
    }

    /// <summary>|d| with a fixed number of decimals.</summary>
    public static string Fixed(double d, int decimals)
    {
        d = Math.Abs(d);
        string s = Scaled(d, decimals).ToString(CultureInfo.InvariantCulture);
        if (decimals == 0)
            return s;
        if (s.Length <= decimals)
            s = new string('0', decimals + 1 - s.Length) + s;
        return s[..^decimals] + "." + s[^decimals..];
    }

    /// <summary>|d| as so many significant digits and a decimal exponent.</summary>
    private static (string Digits, int Exponent) Significant(double d, int count)
    {
        if (d == 0)
            return (new string('0', count), 0);
        int exponent = (int)Math.Floor(Math.Log10(d));
        for (; ; )
        {
            string s = Scaled(d, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
            if (s.Length == count)
                return (s, exponent);
            exponent += s.Length > count ? 1 : -1;
            if (s.Length > count && s.TrimEnd('0').Length <= 1 && s.Length == count + 1)
                return (s[..count], exponent);
        }
    }

    public static string Exponential(double d, int decimals)
    {
        (string digits, int exponent) = Significant(Math.Abs(d), decimals + 1);
        return (decimals > 0 ? digits[..1] + "." + digits[1..] : digits) + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
    }

    public static string General(double d, int precision, bool alternate)
    {
        if (precision == 0)
            precision = 1;
        (string digits, int exponent) = Significant(Math.Abs(d), precision);
        if (!alternate)
            digits = digits.TrimEnd('0');
        if (digits.Length == 0)
            digits = "0";
        if (exponent < -4 || exponent >= precision)
        {
            string m = digits.Length > 1 ? digits[..1] + "." + digits[1..] : alternate ? digits + "." : digits;
            return m + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        }
        string s = Layout(digits, exponent + 1, -5, int.MaxValue, addPoint: false);
        return alternate && !s.Contains('.') ? s + "." : s;
    }

    /// <summary>format(d, "") with a precision but no type: like g, but with at least one digit behind the point.</summary>
    public static string GeneralRepr(double d, int precision)
    {
        if (precision == 0)
            precision = 1;
        (string digits, int exponent) = Significant(Math.Abs(d), precision);
        digits = digits.TrimEnd('0');
        if (digits.Length == 0)
            digits = "0";
        return exponent < -4 || exponent >= precision - (precision > 1 ? 0 : 0)
            ? General(d, precision, false)
            : Layout(digits, exponent + 1, -5, int.MaxValue, addPoint: true);
    }
}
