using JitStm.TraceIr;

namespace JitStm.Tracer.Tests;

/// <summary>What snippets work on.</summary>
public sealed class SnippetState
{
    public int I = 7;
    public long L = 11;
    public double D = 1.5;
    public float F = 0.1f;
    public bool B;
    public byte U1 = 250;
    public sbyte S1 = -5;
    public short S2 = -300;
    public ushort U2 = 65000;
    public char C = 'x';
    public uint U4 = 4_000_000_000;
    public ulong U8 = 18_000_000_000_000_000_000;
    public string Text = "hello, world";
    public object? Any = "text";
    public object? Extra;
    public readonly int Fixed = 42;
    public int[] Ints = [1, 2, 3, 4, 5, 6, 7, 8];
    public long[] Longs = [10, 20, 30, 40, 50, 60, 70, 80];
    public byte[] Bytes = [250, 251, 252, 253, 254, 255, 0, 1];
    public bool[] Bools = new bool[8];
    public double[] Doubles = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5];
    public object?[] Objects = new object?[8];
    public Shape[] Shapes = [new Square(2), new Circle(3), new Square(4), new Square(5), new Circle(1), new Square(6), new Square(7), new Circle(8)];
    public static int Counter;
    public static readonly int[] Table = [3, 1, 4, 1, 5, 9, 2, 6];
}

public interface IArea
{
    long Area();
}

public abstract class Shape : IArea
{
    public abstract long Area();

    public virtual string Name => "shape";
}

public sealed class Square(long side) : Shape
{
    private readonly long _side = side;

    public override long Area() => _side * _side;
}

public class Circle(long radius) : Shape
{
    private readonly long _radius = radius;

    public override long Area() => 3 * _radius * _radius;

    public override string Name => "circle";
}

/// <summary>A loop around one method, which the recorder looks into: what the method does is the test.</summary>
public abstract class Snippet
{
    public abstract long Run(long i, SnippetState s);
}

public static class SnippetPortal
{
    public static readonly JitDriver Driver = new("snippet", 1);

    [Portal]
    public static long Loop(JitThread jit, JitCell cell, Snippet body, SnippetState s, long i, long end, long sum)
    {
        for (;;)
        {
            Driver.MergePoint(body, jit, cell, s, i, end, sum);
            if (i >= end)
                return sum;
            sum = sum * 31 + body.Run(i, s);
            i++;
            if (Driver.CanEnter(cell))
            {
                Snippet b2 = body;
                JitThread j2 = jit;
                JitCell c2 = cell;
                SnippetState s2 = s;
                long i2 = i, e2 = end, m2 = sum;
                if (Driver.Enter(jit, cell, ref b2, ref j2, ref c2, ref s2, ref i2, ref e2, ref m2) == JitOutcome.Returned)
                    return (long)jit.Result!;
                (body, jit, cell, s, i, end, sum) = (b2, j2, c2, s2, i2, e2, m2);
            }
        }
    }

    [ThreadStatic]
    private static JitThread? t_current;

    private static readonly Dictionary<Snippet, JitCell> s_nested = [];

    /// <summary>Runs the loop again, further in on the stack of the same thread: what a call of guest code from C# does.</summary>
    [DontLookInside]
    public static long Nested(Snippet body, long count)
    {
        if (!s_nested.TryGetValue(body, out JitCell? cell))
            s_nested.Add(body, cell = new JitCell());
        return Loop(t_current!, cell, body, new SnippetState(), 0, count, 0);
    }

    internal static long Interpret(Snippet body, int count)
    {
        SnippetState.Counter = 0;
        Driver.Pipeline = null;
        var thread = new JitThread(null);
        t_current = thread;
        return Loop(thread, new JitCell(), body, new SnippetState(), 0, count, 0);
    }

    internal static long Trace(Snippet body, int count, ICompilePipeline pipeline, int eagerness = 2)
    {
        SnippetState.Counter = 0;
        Driver.Pipeline = pipeline;
        Driver.Parameters = new JitParameters { Threshold = 2, TraceEagerness = eagerness };
        try
        {
            var thread = new JitThread(null);
            t_current = thread;
            return Loop(thread, new JitCell(), body, new SnippetState(), 0, count, 0);
        }
        finally
        {
            Driver.Pipeline = null;
        }
    }
}
