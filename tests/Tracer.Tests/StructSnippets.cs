using System.Runtime.CompilerServices;
using JitStm.TraceIr;

namespace JitStm.Tracer.Tests;

/// <summary>Structs by value and by reference, addresses of every kind of place, generics over structs.</summary>
internal static class StructSnippets
{
    public static Dictionary<string, SnippetCase> All => new()
    {
        ["struct locals"] = new(new Locals(), OpCode.IntAdd),
        ["struct fields of an object"] = new(new InObject(), OpCode.SetfieldGc),
        ["static struct fields"] = new(new InStatic(), OpCode.SetstaticGc),
        ["arrays of structs"] = new(new InArray(), OpCode.GetarrayitemGc, OpCode.SetarrayitemGc, OpCode.NewArray),
        ["struct arguments and results"] = new(new Passed(), OpCode.IntMul),
        ["ref, in and out"] = new(new ByReference(), OpCode.GetfieldGc, OpCode.SetarrayitemGc),
        ["ref results and ref locals"] = new(new RefResults(), OpCode.SetarrayitemGc),
        ["residual calls with structs and references"] = new(new ResidualStructs(), OpCode.Call, OpCode.GuardNoException),
        ["record structs and tuples"] = new(new Records(), OpCode.IntDiv),
        ["nullable values"] = new(new Nullables(), OpCode.IntAdd),
        ["generics over structs"] = new(new ConstrainedCalls(), OpCode.IntMul),
        ["boxed structs"] = new(new BoxedStructs(), OpCode.New, OpCode.SetfieldGc),
        ["interface calls on boxed structs"] = new(new BoxedInterface(), OpCode.GuardClass, OpCode.GetfieldGc),
        ["an effect in a method with an address"] = new(new EffectBelowAddress(), OpCode.GuardTrue, OpCode.SetfieldGc),
        ["decimals"] = new(new Decimals(), OpCode.Call),
        ["small and float leaves"] = new(new SmallLeaves(), OpCode.FloatToSingle, OpCode.SetarrayitemGc),
        ["nested structs"] = new(new Nested(), OpCode.SetfieldGc),
    };

    public struct Pair(long a, int b)
    {
        public long A = a;
        public int B = b;

        public readonly long Sum => A + B;

        public void Add(long x)
        {
            A += x;
            B++;
        }
    }

    public struct Value
    {
        public int Tag;
        public double Number;
        public object? Ref;

        public static Value Of(double number) => new() { Tag = 1, Number = number };

        public readonly double ToNumber() => Tag == 1 ? Number : throw new InvalidOperationException($"{this} is no number");

        public static Value Of(object o) => new() { Tag = 2, Ref = o };
    }

    private sealed class Holder
    {
        public Pair Pair = new(3, 4);
        public Value Value;
        public static Pair Shared;
        public static readonly Pair Fixed = new(5, 6);
    }

    private sealed class Locals : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            var p = new Pair(i, (int)i * 2);
            Pair q = p;
            q.Add(i);
            p.B -= 3;
            Pair r = i % 2 == 0 ? p : q;
            r.A ^= 5;
            Pair zero = default;
            return p.Sum * 7 + q.Sum * 3 + r.Sum + zero.B;
        }
    }

    private sealed class InObject : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            var holder = (Holder)(s.Extra ??= new Holder());
            var h = new Holder();
            h.Pair.A += i;
            h.Pair.Add(2);
            h.Value = Value.Of(i * 0.5);
            Pair copy = h.Pair;
            copy.A = 1000;
            s.I = (int)h.Pair.A;
            holder.Pair = new Pair(i, 1);
            holder.Pair.B++;
            return copy.Sum + h.Pair.Sum + (long)h.Value.ToNumber() + s.I + holder.Pair.Sum;
        }
    }

    private sealed class InStatic : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            Holder.Shared = new Pair(i, 2);
            Holder.Shared.A += Holder.Fixed.A;
            Holder.Shared.Add(3);
            return Holder.Shared.Sum + Holder.Fixed.Sum;
        }
    }

    private sealed class InArray : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            var pairs = (Pair[])(s.Extra ??= new Pair[8]);
            var made = new Pair[3];
            made[1] = new Pair(i, 4);
            made[(int)(i & 1)].Add(10);
            int k = (int)(i & 7);
            pairs[k].A += i;
            pairs[3].B = (int)i;
            Pair p = pairs[k];
            p.A = 0;
            return pairs[k].Sum + made[0].Sum + made[1].Sum * 3 + made.Length + p.B;
        }
    }

    private sealed class Passed : Snippet
    {
        private static Pair Twice(Pair p) => new(p.A * 2, p.B * 2);

        private static long Apart(Pair p, int x, Pair q) => p.A - q.B + x;

        public override long Run(long i, SnippetState s)
        {
            Pair p = Twice(Twice(new Pair(i, 3)));
            return Apart(p, (int)i, Twice(p)) + Twice(p).A;
        }
    }

    private sealed class ByReference : Snippet
    {
        private static void Swap(ref long a, ref long b) => (a, b) = (b, a);

        private static bool TryHalve(in long x, out long half)
        {
            half = x / 2;
            return x % 2 == 0;
        }

        private static void Bump(ref Pair p, ref double d, ref bool flag)
        {
            p.Add(2);
            d *= 1.5;
            flag = !flag;
        }

        public override long Run(long i, SnippetState s)
        {
            long a = i, b = 10;
            Swap(ref a, ref b);
            Swap(ref s.L, ref a);
            Swap(ref s.Longs[i & 7], ref s.Longs[2]);
            var p = new Pair(1, 2);
            Bump(ref p, ref s.Doubles[1], ref s.Bools[i & 3]);
            return TryHalve(in b, out long half) ? half + p.Sum : half * 3 + s.L + (s.Bools[0] ? 1 : 0);
        }
    }

    private sealed class RefResults : Snippet
    {
        private static ref long Slot(SnippetState s, long i) => ref s.Longs[i & 7];

        public override long Run(long i, SnippetState s)
        {
            Slot(s, i) += 3;
            ref long slot = ref Slot(s, i + 1);
            long old = slot;
            slot = old + i;
            ref int f = ref s.I;
            f++;
            return old + s.Longs[1] + s.I;
        }
    }

    private sealed class ResidualStructs : Snippet
    {
        [MethodImpl(MethodImplOptions.NoInlining), DontLookInside(CallEffects.Throws)]
        private static Pair Make(long a, Pair from) => new(a + from.B, from.B + 1);

        [MethodImpl(MethodImplOptions.NoInlining), DontLookInside(CallEffects.Reads | CallEffects.Writes | CallEffects.Throws)]
        private static bool Change(ref Pair p, out double d, in Value v, ref long item)
        {
            p.Add(4);
            d = v.Number + p.A;
            item += 2;
            return p.A % 3 == 0;
        }

        public override long Run(long i, SnippetState s)
        {
            Pair p = Make(i, new Pair(1, 2));
            var v = Value.Of(i * 0.25);
            bool third = Change(ref p, out double d, in v, ref s.Longs[i & 7]);
            long first = s.Longs[0];
            bool again = Change(ref p, out s.D, in v, ref s.L);
            return p.Sum + (long)d + (long)s.D + first + s.L + (third ? 100 : 0) + (again ? 200 : 0) + (int.TryParse(s.Text, out int parsed) ? parsed : -parsed);
        }
    }

    private sealed class Records : Snippet
    {
        private readonly record struct Point(long X, int Y);

        private static (long Quotient, long Remainder) Divide(long a, long b) => (a / b, a % b);

        public override long Run(long i, SnippetState s)
        {
            (long q, long r) = Divide(i + 7, 3);
            var p = new Point(q, (int)r);
            Point moved = p with { X = q + 1 };
            (q, r) = (r, q);
            (long x, int y) = moved;
            bool same = p.X == moved.X && p.Y == moved.Y;
            var pair = (i, s.Text);
            return q * 100 + r + x + y + (same ? 1 : 0) + pair.Item1 + pair.Text.Length;
        }
    }

    private sealed class Nullables : Snippet
    {
        private static long? Odd(long i) => i % 2 == 1 ? i : null;

        public override long Run(long i, SnippetState s)
        {
            long? a = Odd(i), b = Odd(i + 1);
            return (a ?? 10) + (b.HasValue ? b.Value : -3) + a.GetValueOrDefault() + (a is { } x && x > 3 ? x : 0);
        }
    }

    private interface IShape
    {
        long Area(long scale);

        void Grow();
    }

    private struct Box(long side) : IShape
    {
        private long _side = side;

        public readonly long Area(long scale) => _side * _side * scale;

        public void Grow() => _side++;
    }

    private sealed class Disc(long radius) : IShape
    {
        private long _radius = radius;

        public long Area(long scale) => 3 * _radius * _radius * scale;

        public void Grow() => _radius++;
    }

    private sealed class ConstrainedCalls : Snippet
    {
        private static long Measure<T>(T shape, long scale) where T : IShape
        {
            shape.Grow();
            return shape.Area(scale);
        }

        private static bool Same<T>(T a, T b) where T : IEquatable<T> => a.Equals(b);

        public override long Run(long i, SnippetState s) => Measure(new Box(i), 2) + Measure(new Disc(i), 3) + (Same(i, 4L) ? 5 : 0) + (Same(s.Text, "x") ? 7 : 0);
    }

    private sealed class BoxedStructs : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            s.Any = new Pair(i, 5);
            object o = Value.Of(s.Text);
            var back = (Pair)s.Any;
            return back.Sum + ((Value)o).Tag + (s.Any is Pair p ? p.A : 0) + (o is Pair ? 1 : 0);
        }
    }

    private sealed class BoxedInterface : Snippet
    {
        private readonly IShape[] _shapes = [new Box(3), new Disc(2), new Box(5), new Disc(1)];

        public override long Run(long i, SnippetState s) => _shapes[i & 3].Area(i);
    }

    private sealed class EffectBelowAddress : Snippet
    {
        private static void Step(ref Pair p, ref long sum, SnippetState s, long i)
        {
            s.L += 1;
            p.A += s.L;
            if (i % 3 == 0)
                sum += p.A;
            else
                s.I++;
        }

        public override long Run(long i, SnippetState s)
        {
            var p = new Pair(i, 1);
            long sum = 0;
            Step(ref p, ref sum, s, i);
            Step(ref p, ref sum, s, i + 1);
            return p.A + sum + s.I;
        }
    }

    private sealed class Decimals : Snippet
    {
        public override long Run(long i, SnippetState s) => (long)((decimal)i * 1.5m + 2);
    }

    private struct Small
    {
        public byte B;
        public short S;
        public float F;
        public bool Flag;
        public char C;
    }

    private sealed class SmallLeaves : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            var all = (Small[])(s.Extra ??= new Small[4]);
            ref Small x = ref all[i & 3];
            x.B = (byte)(i * 50);
            x.S = (short)(i * 9000);
            x.F = (float)i * 0.1f;
            x.Flag = i > 5;
            x.C = (char)i;
            Small copy = x;
            copy.B += 200;
            return copy.B + x.S + (long)(x.F * 100f) + (copy.Flag ? 1 : 0) + x.C;
        }
    }

    private struct Outer
    {
        public Pair First;
        public Pair Second;
        public long Total;
    }

    private sealed class Nested : Snippet
    {
        private sealed class OuterHolder
        {
            public Outer Outer;
        }

        public override long Run(long i, SnippetState s)
        {
            var h = (OuterHolder)(s.Extra ??= new OuterHolder());
            Outer local = default;
            local.Second.Add(i);
            local.First = local.Second;
            h.Outer.Second.A += i;
            h.Outer.First.B = (int)i;
            h.Outer.Total += h.Outer.Second.Sum;
            ref Pair inner = ref h.Outer.First;
            inner.Add(1);
            return local.First.Sum + local.Second.A + h.Outer.Total + h.Outer.First.Sum;
        }
    }
}
