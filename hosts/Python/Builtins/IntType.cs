using System.Globalization;
using System.Numerics;
using System.Text;

namespace JitStm.Python;

/// <summary>int and bool.</summary>
public static class IntType
{
    private const int MaxDigits = 4300;

    public static void Setup()
    {
        PyType t = Types.Int;
        t.Doc("int([x]) -> integer\nint(x, base=10) -> integer");
        t.New("cls, x=0, /, base=10", New);
        Arithmetic(t);
        t.Comparisons((ts, op, a, b) =>
        {
            if (!Numeric.IsInt(b) || !Numeric.IsInt(a))
                return null;
            return Def.Holds(op, Numeric.Big(a).CompareTo(Numeric.Big(b)));
        });
        t.Method("__hash__", Effect.Pure, (ts, a) => new W_Int(Numeric.Plain(a) is W_Int i ? Hashing.OfLong(i.Value) : Hashing.OfBig(Numeric.Big(a))));
        t.Method("__repr__", Effect.Pure, (ts, a) => new W_Str(Decimal(Numeric.Big(a))));
        t.Method("__str__", Effect.Guest, (ts, a) => new W_Str(Repr.Of(ts, a)));
        t.Method("__format__", Effect.Guest, (ts, a, spec) => new W_Str(
            ((W_Str)spec).Units == 0 ? Repr.Str(ts, a) : Formatting.OfInt(ts, Numeric.Plain(a)!, ((W_Str)spec).Value)));
        t.Method("__bool__", Effect.Pure, (ts, a) => W_Bool.From(!Numeric.Big(a).IsZero));
        foreach (string name in new[] { "__int__", "__index__", "__trunc__", "__floor__", "__ceil__", "conjugate", "__pos__" })
            t.Method(name, Effect.Pure, (ts, a) => Numeric.Plain(a)!);
        t.Method("__neg__", Effect.Pure, (ts, a) => W_Int.From(-Numeric.Big(a)));
        t.Method("__invert__", Effect.Pure, (ts, a) => W_Int.From(-Numeric.Big(a) - 1));
        t.Method("__abs__", Effect.Pure, (ts, a) => W_Int.From(BigInteger.Abs(Numeric.Big(a))));
        t.Method("__float__", Effect.Pure, (ts, a) => new W_Float(Numeric.ToDouble(Numeric.Big(a))));
        t.MethodN("__round__", "self, ndigits=None, /", Effect.Pure, Round);
        t.Method("bit_length", Effect.Pure, (ts, a) => new W_Int((long)BigInteger.Abs(Numeric.Big(a)).GetBitLength()));
        t.Method("bit_count", Effect.Pure, (ts, a) => new W_Int(BitCount(BigInteger.Abs(Numeric.Big(a)))));
        t.MethodN("to_bytes", "self, length=1, byteorder='big', *, signed=False", Effect.Guest, ToBytes);
        t.ClassMethodN("from_bytes", "cls, bytes, byteorder='big', *, signed=False", FromBytes);
        t.Method("as_integer_ratio", Effect.Pure, (ts, a) => new W_Tuple(Numeric.Plain(a)!, W_Int.One));
        t.Method("__getnewargs__", Effect.Pure, (ts, a) => new W_Tuple(Numeric.Plain(a)!));
        t.Getter("real", (ts, a) => Numeric.Plain(a)!);
        t.Getter("imag", (ts, a) => W_Int.Zero);
        t.Getter("numerator", (ts, a) => Numeric.Plain(a)!);
        t.Getter("denominator", (ts, a) => W_Int.One);

        PyType b = Types.Bool;
        b.New("cls, x=False, /", (ts, a) => W_Bool.From(a[1] is not null && Ops.IsTrue(ts, a[1]!)));
        b.Method("__repr__", Effect.Pure, (ts, a) => new W_Str(((W_Bool)a).Value ? "True" : "False"));
        b.Method("__str__", Effect.Pure, (ts, a) => new W_Str(((W_Bool)a).Value ? "True" : "False"));
        Logic(b, BinOp.And, (x, y) => x & y);
        Logic(b, BinOp.Or, (x, y) => x | y);
        Logic(b, BinOp.Xor, (x, y) => x ^ y);
    }

    private static void Logic(PyType t, BinOp op, Func<bool, bool, bool> f)
    {
        PyObject Apply(PyThread ts, PyObject x, PyObject y) => x is W_Bool p && y is W_Bool q
            ? W_Bool.From(f(p.Value, q.Value))
            : Interp.CallFound(ts, Types.Int.Lookup(ts, op.Forward)!, x, [y]);
        t.Method(op.Forward.Value, Effect.Pure, Apply);
        t.Method(op.Reflected.Value, Effect.Pure, Apply);
    }

    private static void Arithmetic(PyType t)
    {
        Both(t, BinOp.Add, (a, b) => W_Int.From(a + b));
        Both(t, BinOp.Sub, (a, b) => W_Int.From(a - b));
        Both(t, BinOp.Mul, (a, b) => W_Int.From(a * b));
        Both(t, BinOp.FloorDiv, (a, b) => b.IsZero ? throw PyErr.ZeroDivision("integer division or modulo by zero") : W_Int.From(Numeric.FloorDiv(a, b)));
        Both(t, BinOp.Mod, (a, b) => b.IsZero ? throw PyErr.ZeroDivision("integer modulo by zero") : W_Int.From(Numeric.Mod(a, b)));
        Both(t, BinOp.DivMod, (a, b) => b.IsZero ? throw PyErr.ZeroDivision("integer division or modulo by zero")
            : new W_Tuple(W_Int.From(Numeric.FloorDiv(a, b)), W_Int.From(Numeric.Mod(a, b))));
        Both(t, BinOp.TrueDiv, (a, b) => new W_Float(Numeric.TrueDivide(a, b)));
        Both(t, BinOp.And, (a, b) => W_Int.From(a & b));
        Both(t, BinOp.Or, (a, b) => W_Int.From(a | b));
        Both(t, BinOp.Xor, (a, b) => W_Int.From(a ^ b));
        Both(t, BinOp.LShift, (a, b) => W_Int.From(Shift(a, b)));
        Both(t, BinOp.RShift, (a, b) => b.Sign < 0 ? throw PyErr.ValueError("negative shift count")
            : b > int.MaxValue ? (a.Sign < 0 ? W_Int.MinusOne : W_Int.Zero) : W_Int.From(a >> (int)b));
        t.MethodN("__pow__", "self, other, mod=None, /", Effect.Pure, (ts, a) => Pow(a[0]!, a[1]!, a[2]));
        t.MethodN("__rpow__", "self, other, mod=None, /", Effect.Pure, (ts, a) => Pow(a[1]!, a[0]!, a[2]));
    }

    private static BigInteger Shift(BigInteger a, BigInteger b)
    {
        if (b.Sign < 0)
            throw PyErr.ValueError("negative shift count");
        if (a.IsZero)
            return a;
        if (b > int.MaxValue / 2)
            throw PyErr.Make(Types.OverflowError, "too many digits in integer");
        return a << (int)b;
    }

    private static void Both(PyType t, BinOp op, Func<BigInteger, BigInteger, PyObject> f)
    {
        t.Method(op.Forward.Value, Effect.Pure, (ts, a, b) => Numeric.IsInt(b) && Numeric.IsInt(a) ? f(Numeric.Big(a), Numeric.Big(b)) : W_NotImplemented.Value);
        t.Method(op.Reflected.Value, Effect.Pure, (ts, a, b) => Numeric.IsInt(b) && Numeric.IsInt(a) ? f(Numeric.Big(b), Numeric.Big(a)) : W_NotImplemented.Value);
    }

    public static PyObject Pow(PyObject a, PyObject b, PyObject? mod)
    {
        if (!Numeric.IsInt(a) || !Numeric.IsInt(b))
            return W_NotImplemented.Value;
        BigInteger x = Numeric.Big(a), y = Numeric.Big(b);
        if (mod is not null and not W_None)
        {
            if (!Numeric.IsInt(mod))
                return W_NotImplemented.Value;
            BigInteger m = Numeric.Big(mod);
            if (m.IsZero)
                throw PyErr.ValueError("pow() 3rd argument cannot be 0");
            if (y.Sign < 0)
            {
                x = Inverse(x, BigInteger.Abs(m));
                y = -y;
            }
            return W_Int.From(Numeric.Mod(BigInteger.ModPow(x, y, m), m));
        }
        if (y.Sign < 0)
        {
            if (x.IsZero)
                throw PyErr.ZeroDivision("0.0 cannot be raised to a negative power");
            return FloatType.Pow(Numeric.ToDouble(x), Numeric.ToDouble(y));
        }
        if (x.IsOne || x.IsZero && y.Sign > 0)
            return W_Int.From(x);
        if (x == BigInteger.MinusOne)
            return y.IsEven ? W_Int.One : W_Int.MinusOne;
        if (y > int.MaxValue)
            throw PyErr.Make(Types.MemoryError, "");
        return W_Int.From(BigInteger.Pow(x, (int)y));
    }

    private static BigInteger Inverse(BigInteger a, BigInteger m)
    {
        BigInteger old = Numeric.Mod(a, m), r = m, s0 = 1, s1 = 0;
        while (!r.IsZero)
        {
            BigInteger q = old / r;
            (old, r) = (r, old - q * r);
            (s0, s1) = (s1, s0 - q * s1);
        }
        return old.IsOne || m.IsOne ? Numeric.Mod(s0, m) : throw PyErr.ValueError("base is not invertible for the given modulus");
    }

    private static PyObject New(PyThread ts, PyObject?[] a)
    {
        var cls = (PyType)a[0]!;
        PyObject value = Parse(ts, a[1], a[2]);
        return ReferenceEquals(cls, Types.Int) ? value : new W_IntSub(value, Instantiation.NewFields(cls));
    }

    private static PyObject Parse(PyThread ts, PyObject? x, PyObject? radix)
    {
        if (x is null)
            return radix is null ? W_Int.Zero : throw PyErr.TypeError("int() missing string argument");
        if (radix is not null)
        {
            int b = Numeric.AsInt32(ts, radix);
            string digits = x switch
            {
                W_Str s => s.Value,
                W_Bytes s => Encoding.Latin1.GetString(s.Value),
                _ => throw PyErr.TypeError("int() can't convert non-string with explicit base"),
            };
            if (b != 0 && b is < 2 or > 36)
                throw PyErr.ValueError("int() base must be >= 2 and <= 36, or 0");
            return ParseText(ts, digits, b, x);
        }
        if (Numeric.Plain(x) is { } plain)
            return plain;
        switch (x)
        {
            case W_Float f: return Numeric.Truncate(f.Value);
            case W_Str s: return ParseText(ts, s.Value, 10, x);
            case W_Bytes s: return ParseText(ts, Encoding.Latin1.GetString(s.Value), 10, x);
        }
        foreach (W_Str name in new[] { Names.Int, Names.Index, Names.Trunc })
            if (Interp.CallSpecial(ts, x, name) is { } r)
                return Numeric.Plain(r) ?? throw PyErr.TypeError($"{name.Value} returned non-int (type {Ops.TypeName(ts, r)})");
        throw PyErr.TypeError($"int() argument must be a string, a bytes-like object or a real number, not '{Ops.TypeName(ts, x)}'");
    }

    public static PyObject ParseText(PyThread ts, string text, int radix, PyObject original)
    {
        string s = StrType.Strip(text).Replace("٠", "0");
        int i = 0;
        bool negative = false;
        if (i < s.Length && s[i] is '+' or '-')
            negative = s[i++] == '-';
        int b = radix;
        if (i + 1 < s.Length && s[i] == '0')
        {
            int prefix = char.ToLowerInvariant(s[i + 1]) switch
            {
                'x' => 16,
                'o' => 8,
                'b' => 2,
                _ => 0,
            };
            if (prefix != 0 && (b == prefix || b == 0))
            {
                b = prefix;
                i += 2;
                if (i < s.Length && s[i] == '_')
                    i++;
            }
        }
        if (b == 0)
        {
            if (s.Length - i > 1 && s[i] == '0' && s[i..].Any(c => c is not ('0' or '_')))
                throw Invalid(ts, radix, original);
            b = 10;
        }
        string digits = s[i..];
        if (digits.Length == 0 || digits[^1] == '_' || digits[0] == '_' || digits.Contains("__"))
            throw Invalid(ts, radix, original);
        digits = digits.Replace("_", "");
        if (b != 2 && b != 4 && b != 8 && b != 16 && b != 32 && digits.Length > MaxDigits)
            throw PyErr.ValueError($"Exceeds the limit ({MaxDigits} digits) for integer string conversion: value has {digits.Length} digits; use sys.set_int_max_str_digits() to increase the limit");
        return Digits(digits, b, negative) ?? throw Invalid(ts, radix, original);
    }

    private static PyObject? Digits(string digits, int b, bool negative)
    {
        BigInteger big = 0;
        long small = 0;
        bool fits = true;
        for (int i = 0; i < digits.Length; i++)
        {
            int d = digits[i] switch
            {
                >= '0' and <= '9' => digits[i] - '0',
                >= 'a' and <= 'z' => digits[i] - 'a' + 10,
                >= 'A' and <= 'Z' => digits[i] - 'A' + 10,
                _ => char.IsDigit(digits[i]) ? (int)char.GetNumericValue(digits[i]) : 99,
            };
            if (d >= b)
                return null;
            if (fits && small < (long.MaxValue - d) / b)
                small = small * b + d;
            else
            {
                if (fits)
                {
                    big = small;
                    fits = false;
                }
                big = big * b + d;
            }
        }
        return fits ? new W_Int(negative ? -small : small) : W_Int.From(negative ? -big : big);
    }

    private static PyException Invalid(PyThread ts, int radix, PyObject original) =>
        PyErr.ValueError($"invalid literal for int() with base {radix}: {Repr.Of(ts, original)}");

    public static string Decimal(BigInteger n)
    {
        if (n.GetBitLength() > 14_000)
        {
            int digits = (int)(n.GetBitLength() * 0.30103);
            if (digits > MaxDigits)
                throw PyErr.ValueError($"Exceeds the limit ({MaxDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
        }
        return n.ToString(CultureInfo.InvariantCulture);
    }

    public static string ToBase(BigInteger n, int b)
    {
        if (n.IsZero)
            return "0";
        if (b == 16)
            return n.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        var s = new StringBuilder();
        int bits = b == 2 ? 1 : 3;
        long length = (long)n.GetBitLength();
        byte[] bytes = n.ToByteArray();
        for (long at = (length - 1) / bits * bits; at >= 0; at -= bits)
        {
            int d = 0;
            for (int k = bits - 1; k >= 0; k--)
                d = d << 1 | (at + k < bytes.Length * 8L ? bytes[(at + k) >> 3] >> (int)((at + k) & 7) & 1 : 0);
            s.Append((char)('0' + d));
        }
        return s.ToString();
    }

    private static int BitCount(BigInteger n)
    {
        int count = 0;
        foreach (byte x in n.ToByteArray())
            count += BitOperations.PopCount(x);
        return count;
    }

    private static PyObject Round(PyThread ts, PyObject?[] a)
    {
        if (a[1] is null or W_None)
            return Numeric.Plain(a[0]!)!;
        long digits = Numeric.AsLong(ts, a[1]!);
        if (digits >= 0)
            return Numeric.Plain(a[0]!)!;
        BigInteger n = Numeric.Big(a[0]!), unit = BigInteger.Pow(10, (int)-digits);
        BigInteger q = Numeric.FloorDiv(n, unit), r = n - q * unit;
        int half = (r * 2).CompareTo(unit);
        return W_Int.From((half > 0 || half == 0 && !q.IsEven ? q + 1 : q) * unit);
    }

    private static PyObject ToBytes(PyThread ts, PyObject?[] a)
    {
        BigInteger n = Numeric.Big(a[0]!);
        int length = a[1] is null ? 1 : Numeric.AsInt32(ts, a[1]!);
        bool little = a[2] is W_Str s && s.Value == "little";
        bool signed = a[3] is not null && Ops.IsTrue(ts, a[3]!);
        if (n.Sign < 0 && !signed)
            throw PyErr.Overflow("can't convert negative int to unsigned");
        byte[] raw = n.ToByteArray(isUnsigned: !signed);
        if (n.IsZero)
            raw = [];
        if (raw.Length > length)
            throw PyErr.Overflow("int too big to convert");
        var bytes = new byte[length];
        Array.Fill(bytes, n.Sign < 0 ? (byte)255 : (byte)0);
        raw.CopyTo(bytes, 0);
        if (!little)
            Array.Reverse(bytes);
        return new W_Bytes(bytes);
    }

    private static PyObject FromBytes(PyThread ts, PyObject?[] a)
    {
        byte[] bytes = BytesType.Data(ts, a[1]!);
        bool little = a[2] is W_Str s && s.Value == "little";
        bool signed = a[3] is not null && Ops.IsTrue(ts, a[3]!);
        PyObject n = W_Int.From(new BigInteger(bytes, !signed, !little));
        return ReferenceEquals(a[0], Types.Int) ? n : Interp.Call(ts, a[0]!, n);
    }
}
