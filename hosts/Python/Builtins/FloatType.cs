using System.Globalization;
using System.Numerics;
using System.Text;

namespace JitStm.Python;

/// <summary>float.</summary>
public static class FloatType
{
    public static void Setup()
    {
        PyType t = Types.Float;
        t.Doc("Convert a string or number to a floating point number, if possible.");
        t.New("cls, x=0, /", New);
        Both(t, BinOp.Add, (a, b) => a + b);
        Both(t, BinOp.Sub, (a, b) => a - b);
        Both(t, BinOp.Mul, (a, b) => a * b);
        Both(t, BinOp.TrueDiv, (a, b) => b == 0 ? throw PyErr.ZeroDivision("float division by zero") : a / b);
        Both(t, BinOp.FloorDiv, FloorDiv);
        Both(t, BinOp.Mod, Mod);
        BothObjects(t, BinOp.DivMod, (a, b) => new W_Tuple(new W_Float(FloorDiv(a, b)), new W_Float(Mod(a, b))));
        t.MethodN("__pow__", "self, other, mod=None, /", Effect.Pure, (ts, a) => PowObjects(a[0]!, a[1]!, a[2]));
        t.MethodN("__rpow__", "self, other, mod=None, /", Effect.Pure, (ts, a) => PowObjects(a[1]!, a[0]!, a[2]));
        t.Comparisons((ts, op, a, b) => Compare(op, Value(a), b));
        t.Method("__hash__", Effect.Pure, (ts, a) => new W_Int(Hashing.OfDouble(Value(a), a)));
        t.Method("__repr__", Effect.Pure, (ts, a) => new W_Str(FloatText.Repr(Value(a))));
        t.Method("__str__", Effect.Guest, (ts, a) => new W_Str(Repr.Of(ts, a)));
        t.Method("__format__", Effect.Guest, (ts, a, spec) => new W_Str(
            ((W_Str)spec).Units == 0 ? Repr.Str(ts, a) : Formatting.OfFloat(Value(a), ((W_Str)spec).Value)));
        t.Method("__bool__", Effect.Pure, (ts, a) => W_Bool.From(Value(a) != 0));
        t.Method("__int__", Effect.Pure, (ts, a) => Numeric.Truncate(Value(a)));
        t.Method("__trunc__", Effect.Pure, (ts, a) => Numeric.Truncate(Value(a)));
        t.Method("__floor__", Effect.Pure, (ts, a) => Numeric.Truncate(Math.Floor(Value(a))));
        t.Method("__ceil__", Effect.Pure, (ts, a) => Numeric.Truncate(Math.Ceiling(Value(a))));
        t.Method("__float__", Effect.Pure, (ts, a) => new W_Float(Value(a)));
        t.Method("__pos__", Effect.Pure, (ts, a) => new W_Float(Value(a)));
        t.Method("__neg__", Effect.Pure, (ts, a) => new W_Float(-Value(a)));
        t.Method("__abs__", Effect.Pure, (ts, a) => new W_Float(Math.Abs(Value(a))));
        t.MethodN("__round__", "self, ndigits=None, /", Effect.Pure, Round);
        t.Method("conjugate", Effect.Pure, (ts, a) => new W_Float(Value(a)));
        t.Method("is_integer", Effect.Pure, (ts, a) => W_Bool.From(double.IsFinite(Value(a)) && Math.Floor(Value(a)) == Value(a)));
        t.Method("as_integer_ratio", Effect.Pure, (ts, a) => Ratio(Value(a)));
        t.Method("hex", Effect.Pure, (ts, a) => new W_Str(Hex(Value(a))));
        t.ClassMethodN("fromhex", "cls, string, /", (ts, a) => new W_Float(FromHex(((W_Str)a[1]!).Value)));
        t.Method("__getnewargs__", Effect.Pure, (ts, a) => new W_Tuple(new W_Float(Value(a))));
        t.Getter("real", (ts, a) => new W_Float(Value(a)));
        t.Getter("imag", (ts, a) => new W_Float(0));
    }

    public static double Value(PyObject o) => o is W_Float f ? f.Value : ((W_FloatSub)o).Value;

    private static void Both(PyType t, BinOp op, Func<double, double, double> f) => BothObjects(t, op, (a, b) => new W_Float(f(a, b)));

    private static void BothObjects(PyType t, BinOp op, Func<double, double, PyObject> f)
    {
        t.Method(op.Forward.Value, Effect.Pure, (ts, a, b) => Numeric.TryDouble(b) is { } y ? f(Value(a), y) : W_NotImplemented.Value);
        t.Method(op.Reflected.Value, Effect.Pure, (ts, a, b) => Numeric.TryDouble(b) is { } y ? f(y, Value(a)) : W_NotImplemented.Value);
    }

    private static double FloorDiv(double a, double b)
    {
        if (b == 0)
            throw PyErr.ZeroDivision("float floor division by zero");
        double mod = a % b;
        double div = (a - mod) / b;
        if (mod != 0 && b < 0 != mod < 0)
            div -= 1;
        if (div == 0)
            return Math.CopySign(0, a / b);
        double floor = Math.Floor(div);
        return div - floor > 0.5 ? floor + 1 : floor;
    }

    private static double Mod(double a, double b)
    {
        if (b == 0)
            throw PyErr.ZeroDivision("float modulo");
        double mod = a % b;
        if (mod == 0)
            return Math.CopySign(0, b);
        return b < 0 != mod < 0 ? mod + b : mod;
    }

    private static PyObject PowObjects(PyObject a, PyObject b, PyObject? mod)
    {
        if (Numeric.TryDouble(a) is not { } x || Numeric.TryDouble(b) is not { } y)
            return W_NotImplemented.Value;
        if (mod is not null and not W_None)
            throw PyErr.TypeError("pow() 3rd argument not allowed unless all arguments are integers");
        return Pow(x, y);
    }

    public static PyObject Pow(double x, double y)
    {
        if (x == 0 && y < 0)
            throw PyErr.ZeroDivision("0.0 cannot be raised to a negative power");
        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && Math.Floor(y) != y)
        {
            Complex c = Complex.Pow(new Complex(x, 0), y);
            return new W_Complex(c.Real, c.Imaginary);
        }
        double r = x == 1 || y == 0 ? 1 : Math.Pow(x, y);
        if (double.IsInfinity(r) && double.IsFinite(x) && double.IsFinite(y))
            throw PyErr.Make(Types.OverflowError, new W_Int(34), new W_Str("Numerical result out of range"));
        return new W_Float(r);
    }

    private static bool? Compare(BinOp op, double a, PyObject b)
    {
        double y;
        if (b is W_Float f)
            y = f.Value;
        else if (b is W_FloatSub s)
            y = s.Value;
        else if (Numeric.IsInt(b))
        {
            if (!double.IsFinite(a))
                y = 0;
            else
            {
                // Exact: the integral part against the int, then the fraction.
                BigInteger n = Numeric.Big(b);
                double floor = Math.Floor(a);
                int order = new BigInteger(floor).CompareTo(n);
                return Def.Holds(op, order == 0 && a > floor ? 1 : order);
            }
        }
        else
            return null;
        return op.Symbol switch
        {
            "==" => a == y,
            "!=" => a != y,
            "<" => a < y,
            "<=" => a <= y,
            ">" => a > y,
            _ => a >= y,
        };
    }

    private static PyObject New(PyThread ts, PyObject?[] a)
    {
        var cls = (PyType)a[0]!;
        double d = a[1] switch
        {
            null => 0,
            W_Str s => Parse(ts, s.Value, s),
            W_Bytes b => Parse(ts, Encoding.Latin1.GetString(b.Value), b),
            W_Float f => f.Value,
            { } x when Numeric.IsInt(x) => Numeric.ToDouble(Numeric.Big(x)),
            { } x when x.GetClass(ts).Lookup(ts, Names.Float) is null && x.GetClass(ts).Lookup(ts, Names.Index) is null =>
                throw PyErr.TypeError($"float() argument must be a string or a real number, not '{Ops.TypeName(ts, x)}'"),
            { } x => Numeric.AsDouble(ts, x),
        };
        return ReferenceEquals(cls, Types.Float) ? new W_Float(d) : new W_FloatSub(d, Instantiation.NewFields(cls));
    }

    public static double Parse(PyThread ts, string text, PyObject original)
    {
        string s = StrType.Strip(text);
        string lower = s.ToLowerInvariant().TrimStart('+', '-');
        double? special = lower switch
        {
            "inf" or "infinity" => double.PositiveInfinity,
            "nan" => double.NaN,
            _ => null,
        };
        bool signs = s.Length - lower.Length <= 1;
        if (special is { } d && signs)
            return s[0] == '-' ? -d : d;
        bool ok = signs && s.Length > 0 && s[0] != '_' && s[^1] != '_' && !s.Contains("__") && s.All(c => char.IsAsciiDigit(c) || c is '.' or 'e' or 'E' or '+' or '-' or '_');
        if (ok && double.TryParse(s.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            return value;
        throw PyErr.ValueError($"could not convert string to float: {Repr.Of(ts, original)}");
    }

    private static PyObject Round(PyThread ts, PyObject?[] a)
    {
        double d = Value(a[0]!);
        if (a[1] is null or W_None)
            return Numeric.Truncate(Math.Round(d, MidpointRounding.ToEven));
        long digits = Numeric.AsLong(ts, a[1]!);
        return new W_Float(RoundTo(d, digits));
    }

    public static double RoundTo(double d, long digits)
    {
        if (!double.IsFinite(d) || d == 0 || digits > 323)
            return d;
        if (digits < -308)
            return Math.CopySign(0, d);
        if (digits > 22)
        {
            (_, string shortest, int point) = FloatText.Shortest(d);
            if (shortest.Length - point <= digits)
                return d;
        }
        string s = digits >= 0 ? FloatText.Fixed(d, (int)digits) : ScaledDown(d, (int)-digits);
        double r = double.Parse(s, CultureInfo.InvariantCulture);
        return d < 0 ? -r : r;
    }

    private static string ScaledDown(double d, int zeros)
    {
        BigInteger n = new(Math.Floor(Math.Abs(d)));
        BigInteger unit = BigInteger.Pow(10, zeros);
        BigInteger q = BigInteger.DivRem(n, unit, out BigInteger r);
        int half = (r * 2).CompareTo(unit);
        bool fraction = Math.Abs(d) > Math.Floor(Math.Abs(d));
        if (half > 0 || half == 0 && (fraction || !q.IsEven))
            q += 1;
        return (q * unit).ToString(CultureInfo.InvariantCulture);
    }

    private static W_Tuple Ratio(double d)
    {
        if (double.IsNaN(d))
            throw PyErr.ValueError("cannot convert NaN to integer ratio");
        if (double.IsInfinity(d))
            throw PyErr.Overflow("cannot convert Infinity to integer ratio");
        BigInteger denominator = 1;
        while (d != Math.Floor(d))
        {
            d *= 2;
            denominator *= 2;
        }
        return new W_Tuple(W_Int.From(new BigInteger(d)), W_Int.From(denominator));
    }

    private static string Hex(double d)
    {
        if (!double.IsFinite(d))
            return FloatText.Repr(d);
        string sign = double.IsNegative(d) ? "-" : "";
        if (d == 0)
            return sign + "0x0.0p+0";
        long bits = BitConverter.DoubleToInt64Bits(d);
        int e = (int)(bits >> 52 & 0x7FF);
        long m = bits & 0xFFFFFFFFFFFFF;
        int exponent = e == 0 ? -1022 : e - 1023;
        return $"{sign}0x{(e == 0 ? 0 : 1)}.{m:x13}p{(exponent < 0 ? "" : "+")}{exponent}";
    }

    private static double FromHex(string text)
    {
        string s = text.Trim().ToLowerInvariant();
        bool negative = s.StartsWith('-');
        s = s.TrimStart('+', '-');
        if (s is "inf" or "infinity")
            return negative ? double.NegativeInfinity : double.PositiveInfinity;
        if (s == "nan")
            return double.NaN;
        if (s.StartsWith("0x"))
            s = s[2..];
        int p = s.IndexOf('p');
        int exponent = p < 0 ? 0 : int.Parse(s[(p + 1)..], CultureInfo.InvariantCulture);
        string mantissa = p < 0 ? s : s[..p];
        int dot = mantissa.IndexOf('.');
        if (dot >= 0)
        {
            exponent -= 4 * (mantissa.Length - dot - 1);
            mantissa = mantissa.Remove(dot, 1);
        }
        if (mantissa.Length == 0 || !mantissa.All(char.IsAsciiHexDigit))
            throw PyErr.ValueError("invalid hexadecimal floating-point string");
        var big = BigInteger.Parse("0" + mantissa, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        double d = Math.ScaleB(Numeric.ToDouble(big), exponent);
        return negative ? -d : d;
    }
}

/// <summary>complex.</summary>
public static class ComplexType
{
    public static void Setup()
    {
        PyType t = Types.Complex;
        t.New("cls, real=0, imag=0", New);
        Both(t, BinOp.Add, (a, b) => a + b);
        Both(t, BinOp.Sub, (a, b) => a - b);
        Both(t, BinOp.Mul, (a, b) => new Complex(a.Real * b.Real - a.Imaginary * b.Imaginary, a.Real * b.Imaginary + a.Imaginary * b.Real));
        Both(t, BinOp.TrueDiv, Divide);
        Both(t, BinOp.Pow, Pow);
        t.Comparisons((ts, op, a, b) => Value(b) is not { } y ? null : op.Symbol switch
        {
            "==" => Value(a) == y,
            "!=" => Value(a) != y,
            _ => null,
        });
        t.Method("__neg__", Effect.Pure, (ts, a) => Box(-Value(a)!.Value));
        t.Method("__pos__", Effect.Pure, (ts, a) => a);
        t.Method("__abs__", Effect.Pure, (ts, a) => new W_Float(double.Hypot(((W_Complex)a).Real, ((W_Complex)a).Imag)));
        t.Method("__bool__", Effect.Pure, (ts, a) => W_Bool.From(Value(a)!.Value != Complex.Zero));
        t.Method("__complex__", Effect.Pure, (ts, a) => a);
        t.Method("__hash__", Effect.Pure, (ts, a) => new W_Int(unchecked(
            Hashing.OfDouble(((W_Complex)a).Real, a) + (1000003 * (((W_Complex)a).Imag == 0 ? 0 : Hashing.OfDouble(((W_Complex)a).Imag, a))))));
        t.Method("__repr__", Effect.Pure, (ts, a) => new W_Str(Text((W_Complex)a)));
        t.Method("__format__", Effect.Pure, (ts, a, spec) => new W_Str(FormatComplex((W_Complex)a, ((W_Str)spec).Value)));
        t.Method("conjugate", Effect.Pure, (ts, a) => new W_Complex(((W_Complex)a).Real, -((W_Complex)a).Imag));
        t.Getter("real", (ts, a) => new W_Float(((W_Complex)a).Real));
        t.Getter("imag", (ts, a) => new W_Float(((W_Complex)a).Imag));
    }

    public static W_Complex Box(Complex c) => new(c.Real, c.Imaginary);

    public static Complex? Value(PyObject o) => o is W_Complex c ? new Complex(c.Real, c.Imag) : Numeric.TryDouble(o) is { } d ? new Complex(d, 0) : null;

    private static void Both(PyType t, BinOp op, Func<Complex, Complex, Complex> f)
    {
        t.Method(op.Forward.Value, Effect.Pure, (ts, a, b) => Value(b) is { } y ? Box(f(Value(a)!.Value, y)) : W_NotImplemented.Value);
        t.Method(op.Reflected.Value, Effect.Pure, (ts, a, b) => Value(b) is { } y ? Box(f(y, Value(a)!.Value)) : W_NotImplemented.Value);
    }

    private static Complex Divide(Complex a, Complex b)
    {
        if (b == Complex.Zero)
            throw PyErr.ZeroDivision("complex division by zero");
        // CPython's algorithm (Smith), for the same digits.
        if (Math.Abs(b.Real) >= Math.Abs(b.Imaginary))
        {
            double ratio = b.Imaginary / b.Real, denom = b.Real + b.Imaginary * ratio;
            return new Complex((a.Real + a.Imaginary * ratio) / denom, (a.Imaginary - a.Real * ratio) / denom);
        }
        else
        {
            double ratio = b.Real / b.Imaginary, denom = b.Real * ratio + b.Imaginary;
            return new Complex((a.Real * ratio + a.Imaginary) / denom, (a.Imaginary * ratio - a.Real) / denom);
        }
    }

    private static Complex Pow(Complex a, Complex b)
    {
        if (b == Complex.Zero)
            return Complex.One;
        if (a == Complex.Zero)
            return b.Imaginary != 0 || b.Real < 0 ? throw PyErr.ZeroDivision("0.0 to a negative or complex power") : Complex.Zero;
        if (b.Imaginary == 0 && b.Real == Math.Floor(b.Real) && Math.Abs(b.Real) <= 100)
        {
            int n = (int)Math.Abs(b.Real);
            Complex r = Complex.One, p = a;
            for (; n > 0; n >>= 1)
            {
                if ((n & 1) != 0)
                    r = new Complex(r.Real * p.Real - r.Imaginary * p.Imaginary, r.Real * p.Imaginary + r.Imaginary * p.Real);
                p = new Complex(p.Real * p.Real - p.Imaginary * p.Imaginary, 2 * p.Real * p.Imaginary);
            }
            return b.Real < 0 ? Divide(Complex.One, r) : r;
        }
        double vabs = double.Hypot(a.Real, a.Imaginary);
        double len = Math.Pow(vabs, b.Real), at = Math.Atan2(a.Imaginary, a.Real), phase = at * b.Real;
        if (b.Imaginary != 0)
        {
            len *= Math.Exp(-at * b.Imaginary);
            phase += b.Imaginary * Math.Log(vabs);
        }
        return new Complex(len * Math.Cos(phase), len * Math.Sin(phase));
    }

    private static string Part(double d)
    {
        string s = FloatText.Repr(d);
        return s.EndsWith(".0") ? s[..^2] : s;
    }

    public static string Text(W_Complex c)
    {
        if (c.Real == 0 && !double.IsNegative(c.Real))
            return Part(c.Imag) + "j";
        string imag = Part(c.Imag);
        return $"({Part(c.Real)}{(imag[0] == '-' ? "" : "+")}{imag}j)";
    }

    private static string FormatComplex(W_Complex c, string spec)
    {
        if (spec.Length == 0)
            return Text(c);
        Formatting.Spec s = Formatting.Parse(spec, "complex");
        if (s.Type == '\0' && s.Precision < 0)
            return Formatting.Pad(Text(c), s, '>');
        Formatting.Spec part = s;
        part.Width = -1;
        Formatting.Spec signed = part;
        signed.Sign = '+';
        return Formatting.Pad(Formatting.OfFloat(c.Real, part) + Formatting.OfFloat(c.Imag, signed) + "j", s, '>');
    }

    private static PyObject New(PyThread ts, PyObject?[] a)
    {
        if (a[1] is W_Str s)
            return ParseText(s.Value.Trim());
        Complex re = a[1] is null ? Complex.Zero : Of(ts, a[1]!), im = a[2] is null ? Complex.Zero : Of(ts, a[2]!);
        // Not by adding: that would lose the sign of a zero.
        return new W_Complex(a[2] is W_Complex ? re.Real - im.Imaginary : re.Real, a[1] is W_Complex ? re.Imaginary + im.Real : im.Real);
    }

    private static Complex Of(PyThread ts, PyObject o)
    {
        if (Value(o) is { } c)
            return c;
        return Interp.CallSpecial(ts, o, Names.Complex) is W_Complex r ? new Complex(r.Real, r.Imag) : new Complex(Numeric.AsDouble(ts, o), 0);
    }

    private static W_Complex ParseText(string s)
    {
        if (s.StartsWith('(') && s.EndsWith(')'))
            s = s[1..^1].Trim();
        if (!s.EndsWith('j') && !s.EndsWith('J'))
            return double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out double only) ? new W_Complex(only, 0) : throw Malformed();
        s = s[..^1];
        int split = s.Length - 1;
        while (split > 0 && !(s[split] is '+' or '-' && s[split - 1] is not ('e' or 'E')))
            split--;
        string imag = s[split..], real = s[..split];
        if (imag is "" or "+" or "-")
            imag += "1";
        double re = 0;
        if (double.TryParse(imag, NumberStyles.Float, CultureInfo.InvariantCulture, out double im)
            && (real == "" || double.TryParse(real, NumberStyles.Float, CultureInfo.InvariantCulture, out re)))
            return new W_Complex(re, im);
        throw Malformed();
    }

    private static PyException Malformed() => PyErr.ValueError("complex() arg is a malformed string");
}
