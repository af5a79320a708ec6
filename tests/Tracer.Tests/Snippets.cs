using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Tracer.Tests;

#pragma warning disable CA1508

/// <summary>A family of IL, and ops that its trace must hold. No residual call may stand in it unless it is named there.</summary>
internal sealed record SnippetCase(Snippet Body, params OpCode[] Ops);

internal static class Snippets
{
    public static readonly IReadOnlyDictionary<string, SnippetCase> All = new Dictionary<string, SnippetCase>([.. Numbers(), .. StructSnippets.All, .. LibrarySnippets.All]);

    private static Dictionary<string, SnippetCase> Numbers() => new()
    {
        ["int arithmetic"] = new(new IntArithmetic(), OpCode.IntAdd, OpCode.IntSub, OpCode.IntMul, OpCode.IntAnd, OpCode.IntOr, OpCode.IntXor, OpCode.IntLshift, OpCode.IntRshift, OpCode.UintRshift, OpCode.IntNeg, OpCode.IntInvert),
        ["long arithmetic"] = new(new LongArithmetic(), OpCode.IntAdd, OpCode.IntMul, OpCode.IntLshift, OpCode.IntRshift, OpCode.UintRshift),
        ["division"] = new(new Division(), OpCode.IntDiv, OpCode.IntRem, OpCode.UintDiv, OpCode.UintRem),
        ["division by a variable"] = new(new DivisionByVariable(), OpCode.IntDiv, OpCode.IntRem, OpCode.IntNe),
        ["checked arithmetic"] = new(new CheckedArithmetic(), OpCode.IntAddOvf, OpCode.IntSubOvf, OpCode.IntMulOvf),
        ["overflow helpers"] = new(new OverflowHelpers(), OpCode.IntAddOvf, OpCode.IntSubOvf, OpCode.IntMulOvf),
        ["floats"] = new(new Floats(), OpCode.FloatAdd, OpCode.FloatSub, OpCode.FloatMul, OpCode.FloatDiv, OpCode.FloatRem, OpCode.FloatNeg, OpCode.FloatSqrt, OpCode.FloatAbs),
        ["single floats"] = new(new Singles(), OpCode.FloatToSingle, OpCode.FloatMul),
        ["float comparisons with NaN"] = new(new FloatComparisons(), OpCode.FloatLt, OpCode.FloatGe),
        ["int comparisons"] = new(new IntComparisons(), OpCode.IntLt, OpCode.UintGe),
        ["conversions"] = new(new Conversions(), OpCode.IntSignext, OpCode.IntZeroext, OpCode.CastIntToInt, OpCode.CastUintToInt, OpCode.CastIntToFloat, OpCode.CastFloatToInt),
        ["switch"] = new(new Switch(), OpCode.GuardValue),
        ["small fields"] = new(new SmallFields(), OpCode.GetfieldGc, OpCode.SetfieldGc),
        ["compound assignment"] = new(new Compound(), OpCode.GetarrayitemGc, OpCode.SetarrayitemGc, OpCode.SetfieldGc),
        ["arrays"] = new(new Arrays(), OpCode.GetarrayitemGc, OpCode.SetarrayitemGc, OpCode.ArraylenGc, OpCode.NewArray, OpCode.UintLt),
        ["stores without a check of the array's class"] = new(new ArrayStoreSnippet(), OpCode.SetarrayitemGc),
        ["in the JIT only"] = new(new InJitSnippet(), OpCode.IntXor),
        ["byte and bool arrays"] = new(new SmallArrays(), OpCode.GetarrayitemGc, OpCode.SetarrayitemGc),
        ["statics"] = new(new Statics(), OpCode.GetstaticGc, OpCode.SetstaticGc),
        ["virtual calls"] = new(new VirtualCallsSnippet(), OpCode.GuardClass),
        ["interface calls"] = new(new InterfaceCalls(), OpCode.GuardClass),
        ["interface calls by variance"] = new(new VariantCalls(), OpCode.Call),
        ["type tests"] = new(new TypeTests(), OpCode.GuardClass),
        ["GetType"] = new(new GetTypeTests(), OpCode.GuardClass),
        ["objects"] = new(new Objects(), OpCode.New, OpCode.SetfieldGc),
        ["null tests"] = new(new Nulls(), OpCode.GuardNonnull, OpCode.GuardIsnull, OpCode.Call),
        ["references compared"] = new(new References(), OpCode.PtrEq),
        ["strings"] = new(new Strings(), OpCode.Strlen, OpCode.Strgetitem),
        ["promote"] = new(new Promote(), OpCode.GuardValue),
        ["elidable calls"] = new(new Elidables(), OpCode.CallPure),
        ["residual calls"] = new(new Residuals(), OpCode.Call, OpCode.GuardNoException),
        ["a helper with a loop stays a call"] = new(new LoopHelper(), OpCode.Call),
        ["a helper with a try region stays a call"] = new(new TryHelper(), OpCode.Call),
        ["out arguments"] = new(new OutHelper(), OpCode.IntAnd),
        ["an unrolled helper"] = new(new Unrolled(), OpCode.GuardTrue),
        ["boxes"] = new(new Boxes(), OpCode.New, OpCode.SetfieldGc),
        ["generic helpers"] = new(new Generics(), OpCode.IntAdd),
        ["recursion"] = new(new Recursive(), OpCode.Call),
        ["ternaries and short-circuits"] = new(new Ternaries(), OpCode.GuardTrue, OpCode.GuardFalse),
        ["a nested loop of the same portal"] = new(new NestedLoop(), OpCode.Call, OpCode.GuardNoException),
        ["bits of doubles"] = new(new DoubleBits(), OpCode.ConvertFloatBytesToLonglong, OpCode.ConvertLonglongBytesToFloat),
    };

    private sealed class IntArithmetic : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            int x = (int)i * s.I;
            int y = (x + 3) - (int)i;
            y ^= (x & 0xff) | (y << ((int)i & 31));
            y = (y >> 2) + (y >>> ((int)i & 7));
            return ~y + -x;
        }
    }

    private sealed class LongArithmetic : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            long x = i * 1234567890123 + s.L;
            return (x << (int)(i & 63)) ^ (x >> 3) ^ (x >>> ((int)i & 63)) | (i & 5);
        }
    }

    private sealed class Division : Snippet
    {
        public override long Run(long i, SnippetState s) =>
            (i + 100) / 7 + (i + 100) % 7 + (int)(i + 50) / 3 + (int)(i - 50) % 3 + (uint)(i - 3) / 5 + (uint)(i - 3) % 5 + (long)((ulong)(i - 3) / 9) + (long)((ulong)(i - 3) % 9);
    }

    private sealed class DivisionByVariable : Snippet
    {
        public override long Run(long i, SnippetState s) => s.L / (i + 1) + s.L % (i + 2) + s.I / ((int)i - 100) + (i - 9) / (i == 5 ? -1 : 2);
    }

    private sealed class CheckedArithmetic : Snippet
    {
        public override long Run(long i, SnippetState s) => checked((s.I + (int)i) * 3 - (int)i + (s.L + i) * 5 - i);
    }

    private sealed class OverflowHelpers : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            long big = long.MaxValue - 20;
            long a = JitMath.AddOverflows(big, i) ? 1 : 2;
            long b = JitMath.SubOverflows(-big, i) ? 10 : 20;
            return a + b + (JitMath.MulOverflows(big / 16, i) ? 100 : 200);
        }
    }

    private sealed class Floats : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            double x = i + s.D;
            x = x * 2.5 - 1 / x;
            x = -x % 3.25;
            return (long)(Math.Sqrt(Math.Abs(x)) * 1000) + (int)(x * 10);
        }
    }

    private sealed class Singles : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            float x = s.F * i + 0.3f;
            x = x * 1.1f / 0.7f;
            s.F = x;
            return (long)(x * 1e6f);
        }
    }

    private sealed class FloatComparisons : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            double x = i % 3 == 0 ? double.NaN : i - 4.0, y = s.D;
            long r = 0;
            if (x < y)
                r |= 1;
            if (x <= y)
                r |= 2;
            if (!(x > y))
                r |= 4;
            if (x >= y)
                r |= 8;
            if (x == y)
                r |= 16;
            if (x != y)
                r |= 32;
            bool less = x < y, notLess = !(x >= y);
            return r + (less ? 64 : 0) + (notLess ? 128 : 0);
        }
    }

    private sealed class IntComparisons : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            int x = (int)i - 5;
            long r = 0;
            if (x < s.I)
                r |= 1;
            if ((uint)x < (uint)s.I)
                r |= 2;
            if (x >= 3)
                r |= 4;
            if ((ulong)i > s.U8)
                r |= 8;
            bool same = x == 2, not = x != 3, below = (uint)x <= 7;
            return r + (same ? 16 : 0) + (not ? 32 : 0) + (below ? 64 : 0);
        }
    }

    private sealed class Conversions : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            long x = i * 1000003 - 7;
            int y = (int)x;
            return (sbyte)x + (byte)x + (short)y + (ushort)y + (uint)y + (long)(double)y + (int)(s.D * i) + (long)(x * 0.5) + (long)(float)y + (char)x + unchecked((long)(ulong)(uint)y);
        }
    }

    private sealed class Switch : Snippet
    {
        public override long Run(long i, SnippetState s) => (int)(i % 5) switch
        {
            0 => 3,
            1 => i,
            2 => s.I,
            3 => -1,
            _ => 17,
        };
    }

    private sealed class SmallFields : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            s.U1 = (byte)(s.U1 + i);
            s.S1 = (sbyte)(s.S1 - i);
            s.S2 = (short)(s.S2 * 3);
            s.U2 = (ushort)(s.U2 + 900);
            s.C = (char)(s.C + 1);
            s.B = !s.B;
            s.U4 += 7;
            s.U8 += (ulong)i;
            return s.U1 + s.S1 + s.S2 + s.U2 + s.C + (s.B ? 1 : 0) + s.U4 + (long)s.U8;
        }
    }

    private sealed class Compound : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            s.Longs[i & 7] += i;
            s.Ints[(int)i & 7]++;
            s.I += 3;
            s.D *= 1.25;
            return s.Longs[3] + s.Ints[2] + s.I++ + (long)s.D;
        }
    }

    private sealed class Arrays : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            int[] fresh = new int[3 + ((int)i & 3)];
            fresh[2] = s.Ints[i & 7];
            s.Doubles[(int)i & 7] = fresh[2] + fresh.Length;
            s.Objects[(int)i & 7] = i % 2 == 0 ? s.Text : null;
            return fresh[2] + (long)s.Doubles[0] + (s.Objects[0] is null ? 1 : 2) + s.Longs.Length;
        }
    }

    private sealed class SmallArrays : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            int k = (int)i & 7;
            s.Bytes[k] += (byte)(i * 9);
            s.Bools[k] = !s.Bools[k] && s.Bytes[k] > 100;
            return s.Bytes[k] + (s.Bools[0] ? 1000 : 0);
        }
    }

    private sealed class Statics : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            SnippetState.Counter += 2;
            return SnippetState.Counter + SnippetState.Table[(int)i & 7];
        }
    }

    private sealed class VirtualCallsSnippet : Snippet
    {
        public override long Run(long i, SnippetState s) => s.Shapes[(int)i & 7].Area() + s.Shapes[(int)i & 7].Name.Length;
    }

    private sealed class InterfaceCalls : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            IArea area = s.Shapes[(int)i & 7];
            return area.Area();
        }
    }

    private interface ISource<out T>
    {
        T Get(long i);
    }

    private sealed class Texts : ISource<string>
    {
        public string Get(long i) => i > 3 ? "long text" : "text";
    }

    private sealed class VariantCalls : Snippet
    {
        private readonly ISource<object> _source = new Texts();

        public override long Run(long i, SnippetState s) => ((string)_source.Get(i)).Length;
    }

    private sealed class TypeTests : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            object? x = (i & 3) switch { 0 => s.Text, 1 => s.Shapes[0], 2 => null, _ => s.Shapes[1] };
            long r = x is string ? 1 : 0;
            if (x is Shape shape)
                r += shape.Area();
            if (x is IArea)
                r += 100;
            if (x is Square square)
                r += square.Area() * 1000;
            return r + ((Shape)s.Shapes[(int)i & 7]).Area();
        }
    }

    private sealed class GetTypeTests : Snippet
    {
        public override long Run(long i, SnippetState s) => s.Shapes[(int)i & 7].GetType() == typeof(Square) ? 5 : 6;
    }

    private class Pair(long a, long b)
    {
        public long A = a;
        public long B { get; set; } = b;

        public long Sum() => A + B;
    }

    private sealed class Triple(long a, long b, long c) : Pair(a, b)
    {
        public readonly long C = c;
    }

    private sealed class Objects : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            var pair = new Pair(i, 3);
            pair.B += 2;
            var triple = new Triple(i, pair.Sum(), 7) { A = 5 };
            s.Any = triple;
            return pair.Sum() + triple.Sum() + triple.C + ((Triple)s.Any).A;
        }
    }

    private sealed class Nulls : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            object? x = s.Objects[(int)i & 7];
            s.Objects[(int)(i + 3) & 7] = i % 3 == 0 ? s : null;
            return (x == null ? 1 : 2) + (x != null ? 4 : 8) + (s.Any is null ? 16 : 32) + (x?.GetHashCode() == 0 ? 1 : 0);
        }
    }

    private sealed class References : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            object? x = s.Shapes[(int)i & 7], y = s.Shapes[(int)(i * i) & 7];
            bool same = x == y;
            return (same ? 1 : 2) + (ReferenceEquals(x, s.Shapes[2]) ? 4 : 8) + (x != y ? 16 : 32);
        }
    }

    private sealed class Strings : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            string text = i % 2 == 0 ? s.Text : "other text";
            return text.Length + text[(int)i % text.Length] + (text == "other text" ? 1000 : 0) + string.CompareOrdinal(text, "p");
        }
    }

    private sealed class Promote : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            long x = Jit.Promote(i & 3);
            return x * 10 + Jit.Promote(s.Text).Length;
        }
    }

    [Elidable]
    private static long Pure(long x) => x * x + 1;

    [Elidable]
    private static string Describe(string text, int n) => text + n;

    private sealed class Elidables : Snippet
    {
        public override long Run(long i, SnippetState s) => Pure(i) + Pure(5) + Describe("a", 3).Length;
    }

    [DontLookInside(CallEffects.Reads | CallEffects.Writes)]
    private static void Touch(SnippetState s) => s.L += 3;

    [DontLookInside]
    private static double Mixed(SnippetState s, int a, long b, double c, bool d, string e, float f, byte g) =>
        a + b + c + (d ? 1 : 0) + e.Length + f + g + s.L;

    private sealed class Residuals : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            long before = s.L;
            Touch(s);
            return (long)Mixed(s, (int)i, i, s.D, i > 3, s.Text, s.F, s.U1) + s.L - before;
        }
    }

    private sealed class LoopHelper : Snippet
    {
        private static long Sum(int[] items)
        {
            long sum = 0;
            foreach (int item in items)
                sum += item;
            return sum;
        }

        public override long Run(long i, SnippetState s)
        {
            s.Ints[(int)i & 7] = (int)i;
            return Sum(s.Ints);
        }
    }

    private sealed class TryHelper : Snippet
    {
        private static long Guarded(SnippetState s, long i)
        {
            try
            {
                return s.Ints[i];
            }
            catch (IndexOutOfRangeException)
            {
                return -1;
            }
        }

        public override long Run(long i, SnippetState s) => Guarded(s, i);
    }

    private sealed class OutHelper : Snippet
    {
        private static bool Split(long x, out long low)
        {
            low = x & 3;
            return x > 5;
        }

        private static long Both(long i) => Split(i, out long low) ? low : low + 100;

        public override long Run(long i, SnippetState s) => Both(i);
    }

    private sealed class Unrolled : Snippet
    {
        [UnrollSafe]
        private static long Digits(long x)
        {
            long digits = 0;
            do
            {
                digits++;
                x /= 10;
            }
            while (x > 0);
            return digits;
        }

        public override long Run(long i, SnippetState s) => Digits(i * 7);
    }

    private sealed class Boxes : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            s.Any = i;
            object boxed = (int)i;
            return (long)s.Any + (int)boxed;
        }
    }

    private sealed class Generics : Snippet
    {
        private static T Choose<T>(bool first, T a, T b) => first ? a : b;

        private sealed class Box<T>(T value)
        {
            public readonly T Value = value;
        }

        public override long Run(long i, SnippetState s) =>
            Choose(i > 4, i, 5L) + new Box<int>((int)i).Value + Choose(true, s.Text, "x").Length + new Box<string>(s.Text).Value.Length;
    }

    private sealed class Recursive : Snippet
    {
        private static long Factorial(long n) => n <= 1 ? 1 : n * Factorial(n - 1);

        public override long Run(long i, SnippetState s) => Factorial(i);
    }

    private sealed class Ternaries : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            bool a = i % 2 == 0, b = i > 5;
            long both = a && b ? 1 : 0, either = a || b ? 2 : 0;
            return both + either + ((a ^ b) ? 4 : 0) + (i > 3 ? i > 7 ? 8 : 16 : 32) + Math.Max(i, 4) + Math.Min(s.I, (int)i);
        }
    }

    private sealed class NestedLoop : Snippet
    {
        private readonly Snippet _inner = new IntComparisons();

        public override long Run(long i, SnippetState s)
        {
            s.L += SnippetPortal.Nested(_inner, i % 9);
            return s.L + s.I;
        }
    }

    private sealed class DoubleBits : Snippet
    {
        public override long Run(long i, SnippetState s) =>
            BitConverter.DoubleToInt64Bits(i * 0.5) + (long)BitConverter.Int64BitsToDouble(0x4000000000000000 + (i << 40));
    }
}
