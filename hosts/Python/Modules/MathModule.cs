using System.Numerics;
using JitStm.StmCore;

namespace JitStm.Python.Modules;

/// <summary>math.</summary>
public static class MathModule
{
    public static W_Module Create(PyThread ts)
    {
        var m = new ModuleBuilder(ts, "math");
        m.Add("pi", new W_Float(Math.PI));
        m.Add("e", new W_Float(Math.E));
        m.Add("tau", new W_Float(Math.Tau));
        m.Add("inf", new W_Float(double.PositiveInfinity));
        m.Add("nan", new W_Float(double.NaN));
        Elementary(m);
        Rounding(m);
        Integers(m);
        Tests(m);
        Sums(m);
        return m.Module;
    }

    private static PyException Domain() => PyErr.ValueError("math domain error");

    private static PyException Range() => PyErr.Overflow("math range error");

    /// <summary>A function of one float: NaN from a number is a domain error, infinity from a finite one a range error (or domain at poles).</summary>
    private static void F(ModuleBuilder m, string name, Func<double, double> f, bool pole = false, Intrinsic intrinsic = Intrinsic.None) =>
        m.Fn(name, Effect.Pure, (ts, a) =>
        {
            double x = Numeric.AsDouble(ts, a), r = f(x);
            if (double.IsNaN(r) && !double.IsNaN(x))
                throw Domain();
            if (double.IsInfinity(r) && double.IsFinite(x))
                throw pole ? Domain() : Range();
            return new W_Float(r);
        }, intrinsic);

    private static void Elementary(ModuleBuilder m)
    {
        F(m, "sqrt", Math.Sqrt, false, Intrinsic.Sqrt);
        F(m, "sin", Math.Sin);
        F(m, "cos", Math.Cos);
        F(m, "tan", Math.Tan);
        F(m, "asin", Math.Asin);
        F(m, "acos", Math.Acos);
        F(m, "atan", Math.Atan);
        F(m, "sinh", Math.Sinh);
        F(m, "cosh", Math.Cosh);
        F(m, "tanh", Math.Tanh);
        F(m, "asinh", Math.Asinh);
        F(m, "acosh", Math.Acosh);
        F(m, "atanh", Math.Atanh, pole: true);
        F(m, "exp", Math.Exp);
        F(m, "exp2", x => Math.Pow(2, x));
        F(m, "expm1", x => Math.Abs(x) < 1e-5 ? x + x * x / 2 + x * x * x / 6 : Math.Exp(x) - 1);
        F(m, "log1p", x => Math.Abs(x) < 1e-5 ? x - x * x / 2 + x * x * x / 3 : Math.Log(1 + x), pole: true);
        F(m, "cbrt", Math.Cbrt);
        F(m, "fabs", Math.Abs);
        F(m, "degrees", x => x * (180 / Math.PI));
        F(m, "radians", x => x * (Math.PI / 180));
        F(m, "gamma", SpecialFunctions.Gamma, pole: true);
        F(m, "lgamma", SpecialFunctions.LogGamma, pole: true);
        F(m, "erf", SpecialFunctions.Erf);
        F(m, "erfc", x => SpecialFunctions.Erfc(x));
        m.FnN("log", "x, base=None, /", (ts, a) =>
        {
            double log = Log(ts, a[0]!, Math.Log);
            return new W_Float(a[1] is null ? log : Divide(log, Log(ts, a[1]!, Math.Log)));
        }, Effect.Pure);
        m.Fn("log2", Effect.Pure, (ts, a) => new W_Float(Log(ts, a, Math.Log2)));
        m.Fn("log10", Effect.Pure, (ts, a) => new W_Float(Log(ts, a, Math.Log10)));
        m.Fn("pow", Effect.Pure, (ts, a, b) =>
        {
            double x = Numeric.AsDouble(ts, a), y = Numeric.AsDouble(ts, b);
            double r = x == 1 || y == 0 ? 1 : Math.Pow(x, y);
            if (double.IsNaN(r) && !double.IsNaN(x) && !double.IsNaN(y))
                throw Domain();
            if (double.IsInfinity(r) && double.IsFinite(x) && double.IsFinite(y))
                throw x == 0 ? Domain() : Range();
            return new W_Float(r);
        });
        m.Fn("atan2", Effect.Pure, (ts, y, x) => new W_Float(Math.Atan2(Numeric.AsDouble(ts, y), Numeric.AsDouble(ts, x))));
        m.Fn("copysign", Effect.Pure, (ts, x, y) => new W_Float(Math.CopySign(Numeric.AsDouble(ts, x), Numeric.AsDouble(ts, y))));
        m.Fn("fmod", Effect.Pure, (ts, x, y) =>
        {
            double a = Numeric.AsDouble(ts, x), b = Numeric.AsDouble(ts, y), r = a % b;
            return double.IsNaN(r) && !double.IsNaN(a) && !double.IsNaN(b) ? throw Domain() : new W_Float(r);
        });
        m.Fn("remainder", Effect.Pure, (ts, x, y) => new W_Float(Math.IEEERemainder(Numeric.AsDouble(ts, x), Numeric.AsDouble(ts, y))));
        m.Fn("ldexp", Effect.Pure, (ts, x, i) =>
        {
            double d = Numeric.AsDouble(ts, x), r = Math.ScaleB(d, (int)Math.Clamp(Numeric.AsLong(ts, i), -5000, 5000));
            return double.IsInfinity(r) && double.IsFinite(d) ? throw Range() : new W_Float(r);
        });
        m.Fn("frexp", Effect.Pure, (ts, x) =>
        {
            double d = Numeric.AsDouble(ts, x);
            if (d == 0 || !double.IsFinite(d))
                return new W_Tuple(new W_Float(d), W_Int.Zero);
            int e = Math.ILogB(d) + 1;
            return new W_Tuple(new W_Float(Math.ScaleB(d, -e)), new W_Int(e));
        });
        m.Fn("modf", Effect.Pure, (ts, x) =>
        {
            double d = Numeric.AsDouble(ts, x), whole = Math.Truncate(d);
            return new W_Tuple(new W_Float(double.IsInfinity(d) ? Math.CopySign(0, d) : Math.CopySign(d - whole, d)), new W_Float(whole));
        });
        m.FnN("nextafter", "x, y, /", (ts, a) =>
        {
            double x = Numeric.AsDouble(ts, a[0]!), y = Numeric.AsDouble(ts, a[1]!);
            return new W_Float(x == y ? y : x < y ? Math.BitIncrement(x) : Math.BitDecrement(x));
        });
        m.Fn("ulp", Effect.Pure, (ts, x) =>
        {
            double d = Math.Abs(Numeric.AsDouble(ts, x));
            return new W_Float(double.IsInfinity(d) ? d : Math.BitIncrement(d) - d);
        });
    }

    private static double Divide(double a, double b) => b == 0 ? throw PyErr.ZeroDivision("float division by zero") : a / b;

    private static double Log(PyThread ts, PyObject o, Func<double, double> log)
    {
        if (o is W_BigInt big)
        {
            if (big.Value.Sign <= 0)
                throw Domain();
            int shift = Math.Max(0, (int)big.Value.GetBitLength() - 1000);
            return log((double)(big.Value >> shift)) + shift * log(2);
        }
        double x = Numeric.AsDouble(ts, o);
        return x <= 0 ? throw Domain() : log(x);
    }

    private static void Rounding(ModuleBuilder m)
    {
        R(m, "floor", "__floor__", Math.Floor);
        R(m, "ceil", "__ceil__", Math.Ceiling);
        R(m, "trunc", "__trunc__", Math.Truncate);
    }

    private static void R(ModuleBuilder m, string name, string special, Func<double, double> f)
    {
        W_Str method = Names.Intern(special);
        m.Fn(name, Effect.Guest, (ts, a) => a is W_Float d ? Numeric.Truncate(f(d.Value)) : a is W_Int ? a
            : Interp.CallSpecial(ts, a, method) ?? Numeric.Truncate(f(Numeric.AsDouble(ts, a))));
    }

    private static void Integers(ModuleBuilder m)
    {
        m.FnN("gcd", "*args", (ts, a) => W_Int.From(((W_Tuple)a[0]!).Items.Aggregate(BigInteger.Zero, (g, x) => BigInteger.GreatestCommonDivisor(g, Numeric.AsIndex(ts, x)))), Effect.Pure);
        m.FnN("lcm", "*args", (ts, a) => W_Int.From(((W_Tuple)a[0]!).Items.Aggregate(BigInteger.One, (l, x) =>
        {
            BigInteger n = BigInteger.Abs(Numeric.AsIndex(ts, x));
            return n.IsZero || l.IsZero ? BigInteger.Zero : l / BigInteger.GreatestCommonDivisor(l, n) * n;
        })), Effect.Pure);
        m.Fn("factorial", Effect.Pure, (ts, a) =>
        {
            if (a is W_Float or W_Str)
                throw PyErr.TypeError($"'{Ops.TypeName(ts, a)}' object cannot be interpreted as an integer");
            BigInteger n = Numeric.AsIndex(ts, a);
            if (n.Sign < 0)
                throw PyErr.ValueError("factorial() not defined for negative values");
            return W_Int.From(Product(1, (long)n));
        });
        m.Fn("isqrt", Effect.Pure, (ts, a) =>
        {
            BigInteger n = Numeric.AsIndex(ts, a);
            return n.Sign < 0 ? throw PyErr.ValueError("isqrt() argument must be nonnegative") : W_Int.From(SquareRoot(n));
        });
        m.Fn("comb", Effect.Pure, (ts, a, b) =>
        {
            BigInteger n = Numeric.AsIndex(ts, a), k = Numeric.AsIndex(ts, b);
            if (n.Sign < 0)
                throw PyErr.ValueError("n must be a non-negative integer");
            if (k.Sign < 0)
                throw PyErr.ValueError("k must be a non-negative integer");
            if (k > n)
                return W_Int.Zero;
            k = BigInteger.Min(k, n - k);
            BigInteger r = 1;
            for (long i = 1; i <= k; i++)
                r = r * (n - k + i) / i;
            return W_Int.From(r);
        });
        m.FnN("perm", "n, k=None, /", (ts, a) =>
        {
            BigInteger n = Numeric.AsIndex(ts, a[0]!), k = a[1] is null or W_None ? n : Numeric.AsIndex(ts, a[1]!);
            return k > n ? W_Int.Zero : W_Int.From(Product((long)(n - k) + 1, (long)n));
        }, Effect.Pure);
        m.FnN("prod", "iterable, /, *, start=1", (ts, a) =>
        {
            PyObject total = a[1] ?? W_Int.One;
            foreach (PyObject x in Iteration.ToArray(ts, a[0]!))
                total = Arith.Mul(total, x) ?? Ops.Binary(ts, BinOp.Mul, total, x);
            return total;
        });
    }

    private static BigInteger Product(long from, long to)
    {
        if (from > to)
            return 1;
        if (to - from < 16)
        {
            BigInteger r = from;
            for (long i = from + 1; i <= to; i++)
                r *= i;
            return r;
        }
        long mid = from + (to - from) / 2;
        return Product(from, mid) * Product(mid + 1, to);
    }

    private static BigInteger SquareRoot(BigInteger n)
    {
        if (n < 2)
            return n;
        BigInteger x = BigInteger.One << (int)((n.GetBitLength() + 1) / 2);
        for (; ; )
        {
            BigInteger y = (x + n / x) >> 1;
            if (y >= x)
                return x;
            x = y;
        }
    }

    private static void Tests(ModuleBuilder m)
    {
        m.Fn("isnan", Effect.Pure, (ts, a) => W_Bool.From(double.IsNaN(Numeric.AsDouble(ts, a))));
        m.Fn("isinf", Effect.Pure, (ts, a) => W_Bool.From(double.IsInfinity(Numeric.AsDouble(ts, a))));
        m.Fn("isfinite", Effect.Pure, (ts, a) => W_Bool.From(double.IsFinite(Numeric.AsDouble(ts, a))));
        m.FnN("isclose", "a, b, *, rel_tol=1e-9, abs_tol=0", (ts, a) =>
        {
            double x = Numeric.AsDouble(ts, a[0]!), y = Numeric.AsDouble(ts, a[1]!);
            double rel = a[2] is null ? 1e-9 : Numeric.AsDouble(ts, a[2]!), abs = a[3] is null ? 0 : Numeric.AsDouble(ts, a[3]!);
            if (rel < 0 || abs < 0)
                throw PyErr.ValueError("tolerances must be non-negative");
            if (x == y)
                return W_Bool.True;
            if (double.IsInfinity(x) || double.IsInfinity(y))
                return W_Bool.False;
            double diff = Math.Abs(x - y);
            return W_Bool.From(diff <= Math.Abs(rel * y) || diff <= Math.Abs(rel * x) || diff <= abs);
        }, Effect.Pure);
    }

    private static void Sums(ModuleBuilder m)
    {
        m.Fn("fsum", Effect.Guest, (ts, a) => new W_Float(ExactSum(Iteration.ToArray(ts, a).Select(x => Numeric.AsDouble(ts, x)))));
        m.FnN("hypot", "*coordinates", (ts, a) => new W_Float(Norm(((W_Tuple)a[0]!).Items.Select(x => Numeric.AsDouble(ts, x)))), Effect.Pure);
        m.FnN("dist", "p, q, /", (ts, a) =>
        {
            PyObject[] p = Iteration.ToArray(ts, a[0]!), q = Iteration.ToArray(ts, a[1]!);
            if (p.Length != q.Length)
                throw PyErr.ValueError("both points must have the same number of dimensions");
            return new W_Float(Norm(p.Zip(q, (x, y) => Numeric.AsDouble(ts, x) - Numeric.AsDouble(ts, y))));
        });
    }

    private static double Norm(IEnumerable<double> values)
    {
        double[] all = [.. values.Select(Math.Abs)];
        if (all.Length == 2)
            return double.Hypot(all[0], all[1]);
        double max = all.Length == 0 ? 0 : all.Max();
        if (max == 0 || double.IsInfinity(max))
            return max;
        return max * Math.Sqrt(all.Sum(x => x / max * (x / max)));
    }

    /// <summary>Shewchuk: a list of non-overlapping partial sums.</summary>
    private static double ExactSum(IEnumerable<double> values)
    {
        var partials = new List<double>();
        double special = 0;
        foreach (double value in values)
        {
            double x = value;
            if (!double.IsFinite(x))
            {
                special += x;
                continue;
            }
            int n = 0;
            for (int i = 0; i < partials.Count; i++)
            {
                double y = partials[i];
                if (Math.Abs(x) < Math.Abs(y))
                    (x, y) = (y, x);
                double hi = x + y, lo = y - (hi - x);
                if (lo != 0)
                    partials[n++] = lo;
                x = hi;
            }
            partials.RemoveRange(n, partials.Count - n);
            partials.Add(x);
        }
        if (special != 0 || double.IsNaN(special))
            return special;
        return Rounded(partials);
    }

    private static double Rounded(List<double> partials)
    {
        int n = partials.Count;
        if (n == 0)
            return 0;
        double hi = partials[--n], lo = 0;
        while (n > 0)
        {
            double x = hi, y = partials[--n];
            hi = x + y;
            lo = y - (hi - x);
            if (lo != 0)
                break;
        }
        // Half-way case: the next partial decides the rounding.
        if (n > 0 && (lo < 0 && partials[n - 1] < 0 || lo > 0 && partials[n - 1] > 0))
        {
            double y = lo * 2, x = hi + y;
            if (y == x - hi)
                hi = x;
        }
        return hi;
    }
}

/// <summary>The gamma and error functions.</summary>
public static class SpecialFunctions
{
    [Unlogged("never changes")]
    private static readonly double[] s_lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    public static double Gamma(double x)
    {
        if (x == Math.Floor(x))
        {
            if (x <= 0)
                return x == 0 ? double.PositiveInfinity : double.NaN;
            if (x <= 23)
            {
                double f = 1;
                for (int i = 2; i < x; i++)
                    f *= i;
                return f;
            }
        }
        if (double.IsInfinity(x))
            return x > 0 ? x : double.NaN;
        if (x < 0.5)
            return Math.PI / (Math.Sin(Math.PI * x) * Gamma(1 - x));
        x -= 1;
        double a = s_lanczos[0], t = x + 7.5;
        for (int i = 1; i < s_lanczos.Length; i++)
            a += s_lanczos[i] / (x + i);
        double p = Math.Pow(t, (x + 0.5) / 2);
        return Math.Sqrt(2 * Math.PI) * p * Math.Exp(-t) * p * a;
    }

    public static double LogGamma(double x)
    {
        if (x <= 0 && x == Math.Floor(x))
            return double.PositiveInfinity;
        if (x is 1 or 2)
            return 0;
        if (x < 0.5)
            return Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * x))) - LogGamma(1 - x);
        x -= 1;
        double a = s_lanczos[0], t = x + 7.5;
        for (int i = 1; i < s_lanczos.Length; i++)
            a += s_lanczos[i] / (x + i);
        return 0.5 * Math.Log(2 * Math.PI) + (x + 0.5) * Math.Log(t) - t + Math.Log(a);
    }

    public static double Erf(double x)
    {
        if (double.IsNaN(x))
            return x;
        double a = Math.Abs(x);
        if (a > 6)
            return Math.Sign(x);
        if (a > 2.5)
            return Math.Sign(x) * (1 - Continued(a));
        double sum = x, term = x;
        for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    public static double Erfc(double x) => x > 2.5 ? x > 27.5 ? 0 : Continued(x) : 1 - Erf(x);

    private static double Continued(double x)
    {
        double f = 0;
        for (int k = 120; k > 0; k--)
            f = k / 2.0 / (x + f);
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / (x + f);
    }
}
