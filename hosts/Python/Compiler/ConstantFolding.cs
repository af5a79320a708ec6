using System.Numerics;

namespace JitStm.Python.Compiler;

/// <summary>Arithmetic on literals, as far as it cannot raise and stays small; CPython's results by construction.</summary>
internal static class ConstantFolding
{
    private const int MaxBits = 128;
    private const int MaxTuple = 256;

    public static bool TryFold(Expr e, out object? value)
    {
        switch (e)
        {
            case Constant c:
                value = c.Value;
                return true;
            case UnaryOp { Op: not UnaryOperator.Not } u when TryFold(u.Operand, out object? operand):
                value = Unary(u.Op, operand);
                return value != null;
            // The right operand first: a long chain with a variable at its left end is given up at once.
            case BinOp b when TryFold(b.Right, out object? right) && TryFold(b.Left, out object? left):
                value = Binary(b.Op, left, right);
                return value != null;
            case TupleExpr t when t.Elements.Count <= MaxTuple:
                return TryFoldTuple(t, out value);
            default:
                value = null;
                return false;
        }
    }

    private static bool TryFoldTuple(TupleExpr t, out object? value)
    {
        var items = new object?[t.Elements.Count];
        value = items;
        for (int i = 0; i < items.Length; i++)
        {
            if (!TryFold(t.Elements[i], out items[i]))
                return false;
        }
        return true;
    }

    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool b => b,
        long n => n != 0,
        double d => d != 0,
        BigInteger b => !b.IsZero,
        Complex c => c != Complex.Zero,
        string s => s.Length > 0,
        byte[] b => b.Length > 0,
        object?[] t => t.Length > 0,
        _ => true,
    };

    private static object? Unary(UnaryOperator op, object? value) => (op, value) switch
    {
        (UnaryOperator.Minus, long n) when n != long.MinValue => -n,
        (UnaryOperator.Minus, long n) => -(BigInteger)n,
        (UnaryOperator.Minus, BigInteger b) => Shrink(-b),
        (UnaryOperator.Minus, double d) => -d,
        (UnaryOperator.Minus, Complex c) => new Complex(-c.Real, -c.Imaginary),
        (UnaryOperator.Plus, long or BigInteger or double or Complex) => value,
        (UnaryOperator.Invert, long n) => ~n,
        _ => null,
    };

    private static object? Binary(BinaryOperator op, object? a, object? b)
    {
        if (a is long or BigInteger && b is long or BigInteger)
            return Integer(op, Big(a), Big(b));
        if (a is double or long && b is double or long)
            return Float(op, Convert.ToDouble(a), Convert.ToDouble(b), a is double || b is double);
        if (op is BinaryOperator.Add or BinaryOperator.Sub && b is Complex im && a is long or double)
        {
            double real = Convert.ToDouble(a);
            return op == BinaryOperator.Add ? new Complex(real + im.Real, im.Imaginary) : new Complex(real - im.Real, -im.Imaginary);
        }
        return null;
    }

    private static BigInteger Big(object? value) => value is long n ? n : (BigInteger)value!;

    private static object? Integer(BinaryOperator op, BigInteger a, BigInteger b)
    {
        BigInteger? result = op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Sub => a - b,
            BinaryOperator.Mul when Bits(a) + Bits(b) <= MaxBits => a * b,
            BinaryOperator.And => a & b,
            BinaryOperator.Or => a | b,
            BinaryOperator.Xor => a ^ b,
            BinaryOperator.LShift when b >= 0 && b <= MaxBits && Bits(a) <= MaxBits => a << (int)b,
            BinaryOperator.RShift when b >= 0 && b <= int.MaxValue => a >> (int)b,
            BinaryOperator.Pow when b >= 0 && b <= MaxBits && Bits(a) * (long)b <= MaxBits => BigInteger.Pow(a, (int)b),
            BinaryOperator.FloorDiv when !b.IsZero => FloorDivide(a, b),
            BinaryOperator.Mod when !b.IsZero => a - FloorDivide(a, b) * b,
            _ => null,
        };
        if (result is { } r)
            return Shrink(r);
        // Quotients of integers that are exact as doubles are rounded once, as in CPython.
        const long exact = 1L << 53;
        if (op == BinaryOperator.TrueDiv && !b.IsZero && BigInteger.Abs(a) <= exact && BigInteger.Abs(b) <= exact)
            return (double)a / (double)b;
        return null;
    }

    private static long Bits(BigInteger value) => value.GetBitLength();

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        BigInteger quotient = BigInteger.DivRem(a, b, out BigInteger remainder);
        return !remainder.IsZero && (remainder.Sign < 0) != (b.Sign < 0) ? quotient - 1 : quotient;
    }

    private static object? Float(BinaryOperator op, double a, double b, bool isFloat)
    {
        if (!isFloat)
            return null;
        return op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Sub => a - b,
            BinaryOperator.Mul => a * b,
            BinaryOperator.TrueDiv when b != 0 => a / b,
            _ => null,
        };
    }

    private static object Shrink(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;
}
