using JitStm.TraceIr;
using Xunit;

namespace JitStm.Rewriter.Tests;

public class PeelingTests
{
    // while i < n: s = s + i; i = i + 1, with s, i, n in the registers 0, 1, 2 of the frame.
    private const string CountingLoop = """
        [p0]
        debug_merge_point(p0, descr='start')
        p1 = getfield_gc_r(p0, descr=Frame.Regs)
        p2 = getarrayitem_gc_r(p1, 1, descr=Object[])
        p3 = getarrayitem_gc_r(p1, 2, descr=Object[])
        guard_nonnull(p2) [p0]
        guard_class(p2, W_Int) [p0]
        guard_class(p3, W_Int) [p0]
        i4 = getfield_gc_i(p2, descr=W_Int.Value)
        i5 = getfield_gc_i(p3, descr=W_Int.Value)
        j6 = int_lt(i4, i5)
        guard_true(j6) [p0]
        p7 = getarrayitem_gc_r(p1, 0, descr=Object[])
        guard_class(p7, W_Int) [p0]
        i8 = getfield_gc_i(p7, descr=W_Int.Value)
        j9 = int_add_ovf(i8, i4)
        guard_false(j9) [p0]
        i10 = int_add(i8, i4)
        p11 = new(descr=W_Int)
        setfield_gc(p11, i10, descr=W_Int.Value)
        setarrayitem_gc(p1, 0, p11, descr=Object[])
        debug_merge_point(p0, descr='second')
        p12 = getfield_gc_r(p0, descr=Frame.Regs)
        p13 = getarrayitem_gc_r(p12, 1, descr=Object[])
        guard_class(p13, W_Int) [p0]
        i14 = getfield_gc_i(p13, descr=W_Int.Value)
        j15 = int_add_ovf(i14, 1)
        guard_false(j15) [p0]
        i16 = int_add(i14, 1)
        p17 = new(descr=W_Int)
        setfield_gc(p17, i16, descr=W_Int.Value)
        setarrayitem_gc(p12, 1, p17, descr=Object[])
        debug_merge_point(p0, descr='start')
        guard_no_break() [p0]
        jump(p0)
        """;

    [Fact]
    public void A_counting_loop_over_boxes_in_a_frame_becomes_two_additions_and_a_comparison()
    {
        Trace trace = Traces.Optimize(CountingLoop);
        string text = Printer.Print(trace);
        string[] body = Traces.Names(Traces.Body(trace).Where(op => op.Code != OpCode.DebugMergePoint));
        Assert.True(body.SequenceEqual(["int_lt", "guard_true", "int_add_ovf", "guard_false", "int_add", "int_add", "guard_no_break", "jump"]), text);
        Assert.Equal(2, trace.Phis.Length);
    }
}
