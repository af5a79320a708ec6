using System.Reflection;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.Tracer.Tests;

/// <summary>What a portal must keep to is checked before anything is recorded, and the message says what to do.</summary>
public static class BadPortals
{
    private static readonly JitDriver s_driver = new("bad", 1);

    [Portal]
    public static long NoMergePoint(long green, long red) => green + red;

    [Portal]
    public static long TwoMergePoints(long green, long red)
    {
        for (;;)
        {
            s_driver.MergePoint(green, red);
            if (red > 3)
                return green;
            s_driver.MergePoint(green, red);
            red++;
        }
    }

    [Portal]
    public static long HiddenLocal(long green, long red)
    {
        long count = 0;
        for (;;)
        {
            s_driver.MergePoint(green, red);
            if (count++ > red)
                return count;
        }
    }

    [Portal]
    public static long HiddenParameter(long green, long red, string name)
    {
        for (;;)
        {
            s_driver.MergePoint(green, red);
            if (red++ > name.Length)
                return green;
        }
    }

    [Portal]
    public static long Expression(long green, long red)
    {
        for (;;)
        {
            s_driver.MergePoint(green, red + 1);
            if (red++ > 3)
                return green;
        }
    }

    [Portal]
    public static long OnlyGreens(long green, string red)
    {
        for (;;)
        {
            s_driver.MergePoint(green, red);
            if (green++ > 3)
                return red.Length;
        }
    }

    [Portal]
    public static long TryRegion(long green, long red)
    {
        for (;;)
        {
            s_driver.MergePoint(green, red);
            try
            {
                if (checked(red++) > 3)
                    return green;
            }
            catch (OverflowException)
            {
                return 0;
            }
        }
    }

    [Portal]
    public static long StructValue(long green, decimal red)
    {
        for (;;)
        {
            s_driver.MergePoint(green, red);
            if (Above(red))
                return green;
        }
    }

    private static bool Above(object? red) => red is not null;

    [Portal]
    public static long RefStruct(long green, long red)
    {
        for (;;)
        {
            s_driver.MergePoint(green, red);
            ReadOnlySpan<char> text = "text";
            if (red++ > text.Length)
                return green;
        }
    }
}

public class PortalTests
{
    [Theory]
    [InlineData(nameof(BadPortals.NoMergePoint), 1, "calls MergePoint 0 times")]
    [InlineData(nameof(BadPortals.TwoMergePoints), 1, "calls MergePoint 2 times")]
    [InlineData(nameof(BadPortals.HiddenLocal), 1, "is used after the merge point but set before it")]
    [InlineData(nameof(BadPortals.HiddenParameter), 1, "parameter 'name' is used after the merge point")]
    [InlineData(nameof(BadPortals.Expression), 1, "argument 2 of MergePoint is not a plain local variable")]
    [InlineData(nameof(BadPortals.OnlyGreens), 2, "at least one is green and one red")]
    [InlineData(nameof(BadPortals.TryRegion), 1, "it has a try region")]
    [InlineData(nameof(BadPortals.StructValue), 1, "only int, long, bool, double and references can be")]
    [InlineData(nameof(BadPortals.RefStruct), 1, "Move that code into a method of its own")]
    public void A_portal_that_breaks_a_rule_is_refused_with_advice(string portal, int greens, string message)
    {
        MethodInfo method = typeof(BadPortals).GetMethod(portal)!;
        JitSetupException error = Assert.Throws<JitSetupException>(() => new JitDriver("bad", greens).Check(method));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(portal, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_portal_is_accepted()
    {
        new JitDriver("snippet", 1).Check(typeof(SnippetPortal).GetMethod(nameof(SnippetPortal.Loop))!);
        new JitDriver("mini", 2).Check(typeof(MiniVm).GetMethod("Dispatch", BindingFlags.Static | BindingFlags.NonPublic)!);
    }

    [Fact]
    public void Enter_outside_of_a_portal_is_refused()
    {
        var driver = new JitDriver("stray", 1) { Pipeline = new TestPipeline(), Parameters = new JitParameters { Threshold = 1 } };
        Assert.Throws<JitSetupException>(() =>
        {
            long a = 1, b = 2;
            driver.Enter(new JitThread(null), new JitCell(), ref a, ref b);
        });
    }

    [Fact]
    public void The_report_names_what_cannot_be_looked_into()
    {
        IReadOnlyList<HostObstacle> obstacles = HostReport.Obstacles(typeof(MiniVm).Assembly);
        Assert.Contains(obstacles, o => o.Method.Name == nameof(MiniVm.Run) && o.Why.Contains("try region", StringComparison.Ordinal));
        Assert.DoesNotContain(obstacles, o => o.Method.DeclaringType == typeof(W_Int));
        Assert.DoesNotContain(obstacles, o => o.Method.Name == nameof(MiniThread.Print));
    }
}
