using System.Reflection;
using System.Runtime.CompilerServices;
using JitStm.TraceIr;
using Il = System.Reflection.Emit.OpCodes;

namespace JitStm.Backend;

/// <summary>
/// Overflow tests. Never add.ovf: a throw costs microseconds, and here overflow is an ordinary guard. With a constant operand the test is one
/// compare of the other operand with a limit; in general it is the sign trick on the result, which the JIT shares with the plain op behind it.
/// </summary>
internal sealed partial class RegionEmitter
{
    private static readonly MethodInfo s_mulOverflows = typeof(Overflow).GetMethod(nameof(Overflow.Mul))!;

    private static (long Min, long Max) Range(Kind kind) => kind == Kind.I32 ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);

    private void PushInt(Kind kind, long value)
    {
        if (kind == Kind.I32)
            _il.LdcI4((int)value);
        else
            _il.LdcI8(value);
    }

    private bool AddOverflows(Op op)
    {
        Value a = op.Args[0], b = op.Args[1];
        if (a is ConstInt)
            (a, b) = (b, a);
        if (b is ConstInt c)
        {
            (long min, long max) = Range(a.Kind);
            return Beyond(a, c.Bits >= 0 ? max - c.Bits : min - c.Bits, above: c.Bits >= 0);
        }
        Push(a);
        Sum(a, b);
        _il.Emit(Il.Xor);
        Push(b);
        Sum(a, b);
        _il.Emit(Il.Xor);
        return BothNegative(a.Kind);
    }

    private void Sum(Value a, Value b)
    {
        Push(a);
        Push(b);
        _il.Emit(Il.Add);
    }

    private bool SubOverflows(Op op)
    {
        Value a = op.Args[0], b = op.Args[1];
        (long min, long max) = Range(a.Kind);
        if (b is ConstInt c)
            return Beyond(a, c.Bits >= 0 ? min + c.Bits : max + c.Bits, above: c.Bits < 0);
        Push(a);
        Push(b);
        _il.Emit(Il.Xor);
        Push(a);
        Push(a);
        Push(b);
        _il.Emit(Il.Sub);
        _il.Emit(Il.Xor);
        return BothNegative(a.Kind);
    }

    private bool BothNegative(Kind kind)
    {
        _il.Emit(Il.And);
        PushInt(kind, 0);
        _il.Emit(Il.Clt);
        return true;
    }

    private bool Beyond(Value value, long limit, bool above)
    {
        Push(value);
        PushInt(value.Kind, limit);
        _il.Emit(above ? Il.Cgt : Il.Clt);
        return true;
    }

    private bool MulOverflows(Op op)
    {
        Value a = op.Args[0], b = op.Args[1];
        if (a is ConstInt)
            (a, b) = (b, a);
        if (b is ConstInt c)
            return MulOverflows(a, c.Bits);
        Push(a);
        if (a.Kind == Kind.I64)
        {
            Push(b);
            _il.Call(s_mulOverflows);
            return true;
        }
        // The exact product, moved so that what fits is 0 .. 2^32 - 1.
        _il.Emit(Il.Conv_I8);
        Push(b);
        _il.Emit(Il.Conv_I8);
        _il.Emit(Il.Mul);
        _il.LdcI8(-(long)int.MinValue);
        _il.Emit(Il.Add);
        _il.LdcI8(uint.MaxValue);
        _il.Emit(Il.Cgt_Un);
        return true;
    }

    private bool MulOverflows(Value a, long factor)
    {
        (long min, long max) = Range(a.Kind);
        if (factor is 0 or 1)
        {
            _il.LdcI4(0);
            return true;
        }
        if (factor == -1)
            return Beyond(a, min + 1, above: false);
        // Division truncates, so these are the outermost factors that fit.
        (long low, long high) = factor > 0 ? (min / factor, max / factor) : (max / factor, min / factor);
        Push(a);
        PushInt(a.Kind, low);
        _il.Emit(Il.Sub);
        PushInt(a.Kind, high - low);
        _il.Emit(Il.Cgt_Un);
        return true;
    }
}

/// <summary>Called by emitted code.</summary>
internal static class Overflow
{
    // All of it is inlined: a call in it, though rare, would make the loop around keep its values in memory. The product's low half comes from a
    // plain multiplication, which the JIT shares with the op that follows, and not from the stack slot that BigMul writes it to.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Mul(long a, long b) => ((int)a != a || (int)b != b) && Math.BigMul(a, b, out _) != (a * b) >> 63;
}
