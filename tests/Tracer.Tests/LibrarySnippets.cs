using JitStm.TraceIr;

namespace JitStm.Tracer.Tests;

/// <summary>Delegates, strings and collections of the base library.</summary>
internal static class LibrarySnippets
{
    public static Dictionary<string, SnippetCase> All => new()
    {
        ["delegates that the trace knows"] = new(new KnownDelegates(), OpCode.IntMul),
        ["delegates that it does not know"] = new(new UnknownDelegates(), OpCode.Call, OpCode.GuardNoException),
        ["closures"] = new(new Closures(), OpCode.Call, OpCode.New),
        ["interpolated strings"] = new(new Interpolated(), OpCode.Call),
        ["an interpolated message on a path not taken"] = new(new ColdMessage(), OpCode.GuardTrue),
        ["lists"] = new(new Lists(), OpCode.GetarrayitemGc, OpCode.SetarrayitemGc, OpCode.SetfieldGc),
        ["stacks"] = new(new Stacks(), OpCode.SetarrayitemGc),
        ["dictionaries"] = new(new Dictionaries(), OpCode.Call),
        ["pattern matching"] = new(new Patterns(), OpCode.GuardClass),
        ["enums"] = new(new Enums(), OpCode.IntRem),
        ["string building"] = new(new StringOps(), OpCode.CallPure),
        ["what the recorder knows"] = new(new Known(), OpCode.FloatSqrt, OpCode.New),
        ["static lambdas cached in a field"] = new(new CachedLambda(), OpCode.IntMul),
    };

    private sealed class KnownDelegates : Snippet
    {
        [ImmutableArray] private static readonly Func<long, long, long>[] s_ops = [(a, b) => a + b, (a, b) => a * b, Subtract];
        private readonly Func<long, long> _bound;
        private readonly long _factor = 3;

        public KnownDelegates() => _bound = Scale;

        private static long Subtract(long a, long b) => a - b;

        private long Scale(long x) => x * _factor;

        public override long Run(long i, SnippetState s) => s_ops[0](i, 4) + _bound(i) + Apply(s_ops[2], i) + Jit.Promote(s_ops[(int)(i & 1)])(i, 5);

        private static long Apply(Func<long, long, long> f, long i) => f(i, 2);
    }

    private sealed class UnknownDelegates : Snippet
    {
        private static readonly Func<long, long>[] s_ops = [x => x + 1, x => x * 2];

        public override long Run(long i, SnippetState s) => s_ops[i & 1](i);
    }

    private sealed class Closures : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            long bonus = i * 2;
            Func<long, long> f = x => x + bonus;
            return f(3) + f(i);
        }
    }

    private sealed class Interpolated : Snippet
    {
        public override long Run(long i, SnippetState s) => $"{i} of {s.Text}: {s.I,5:x} {i * 0.5:0.00}{s.B}".Length;
    }

    private sealed class ColdMessage : Snippet
    {
        private static long Checked(long i, SnippetState s) => i >= 0 ? i * 2 : throw new ArgumentException($"{i} is negative, and {s.Text} is not");

        public override long Run(long i, SnippetState s) => Checked(i, s) + 1;
    }

    private sealed class Lists : Snippet
    {
        private sealed class Both
        {
            public readonly List<object?> Stack = [];
            public readonly List<long> Numbers = [1, 2, 3];
        }

        public override long Run(long i, SnippetState s)
        {
            var both = (Both)(s.Extra ??= new Both());
            List<object?> stack = both.Stack;
            List<long> numbers = both.Numbers;
            stack.Add(s.Text);
            stack.Add(s);
            object? top = stack[^1];
            stack.RemoveAt(stack.Count - 1);
            stack[^1] = top;
            numbers[(int)(i % 3)] += i;
            object? same = stack[^1];
            stack.RemoveAt(stack.Count - 1);
            return stack.Count + numbers[0] + (ReferenceEquals(same, s) ? 7 : 0);
        }
    }

    private sealed class Stacks : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            var stack = (Stack<long>)(s.Extra ??= new Stack<long>(16));
            stack.Push(i);
            stack.Push(i * 2);
            return stack.Pop() - stack.Peek() + stack.Pop() + stack.Count;
        }
    }

    private sealed class Dictionaries : Snippet
    {
        private readonly Dictionary<string, long> _names = new() { ["a"] = 1, ["b"] = 2 };
        private static readonly string[] s_keys = ["a", "b", "c"];

        public override long Run(long i, SnippetState s)
        {
            string key = s_keys[i % 3];
            _names["a"] = i;
            return _names.TryGetValue(key, out long value) ? value + _names.Count : -1;
        }
    }

    private sealed class Patterns : Snippet
    {
        private abstract record Node;

        private sealed record Leaf(long Value) : Node;

        private sealed record Pair(Node Left, Node Right) : Node;

        private static long Eval(Node node, long i) => node switch
        {
            Leaf { Value: > 5 } big => big.Value * i,
            Leaf(var v) => v,
            Pair { Left: Leaf l, Right: Leaf r } => l.Value - r.Value + i,
            Pair(var a, var b) => Eval(a, i) + Eval(b, i),
            _ => throw new InvalidOperationException(),
        };

        private readonly Node[] _nodes = [new Leaf(3), new Leaf(9), new Pair(new Leaf(1), new Leaf(4)), new Pair(new Pair(new Leaf(7), new Leaf(2)), new Leaf(8))];

        public override long Run(long i, SnippetState s) => Eval(_nodes[i & 3], i);
    }

    private sealed class Enums : Snippet
    {
        private enum Color : byte { Red, Green, Blue }

        private static readonly Color[] s_colors = [Color.Red, Color.Blue, Color.Green];

        public override long Run(long i, SnippetState s) => s_colors[i % 3] switch
        {
            Color.Red => 1 + (long)s_colors[2],
            Color.Blue => i,
            _ => -i,
        };
    }

    private sealed class StringOps : Snippet
    {
        public override long Run(long i, SnippetState s)
        {
            string t = s.Text + (i > 4 ? "!" : "?");
            return t.Length + (t == "hello, world!" ? 3 : 4) + t[(int)(i % 5)];
        }
    }

    private sealed class Known : Snippet
    {
        private sealed class Made
        {
            public long L;
        }

        // Two ways to the same result, as a host must have them.
        private static long Half(long x) => Jit.IsConstant(x) ? x / 2 : Jit.InJit ? (long)Math.Sqrt(x / 2 * (x / 2)) : x >> 1;

        public override long Run(long i, SnippetState s)
        {
            var made = new Made { L = i };
            s.Extra = made;
            return Half(8) + Half(i) + (Jit.IsVirtual(made) ? made.L : i) + (Jit.IsVirtual(s) ? 0 : 1);
        }
    }

    private sealed class CachedLambda : Snippet
    {
        private static long Twice(Func<long, long> f, long x) => f(f(x));

        public override long Run(long i, SnippetState s) => Twice(static x => x * 3 + 1, i) + s.I;
    }
}
