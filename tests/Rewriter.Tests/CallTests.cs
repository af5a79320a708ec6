using Xunit;

namespace JitStm.Rewriter.Tests;

/// <summary>What calls see of pending stores and what they leave known.</summary>
public class CallTests
{
    [Fact]
    public void A_call_that_reads_sees_the_stores_before_it_and_ends_no_fact() => Traces.Becomes(
        """
        [p0, i1]
        setfield_gc(p0, i1, descr=Pair.A)
        i2 = call_i(p0, descr=Host.Reads)
        i3 = getfield_gc_i(p0, descr=Pair.A)
        exit() [i2, i3]
        """,
        """
        [p0, i1]
        setfield_gc(p0, i1, descr=Pair.A)
        i2 = call_i(p0, descr=Host.Reads)
        exit() [i2, i1]
        """);

    [Fact]
    public void A_call_that_writes_ends_facts_on_mutable_fields_alone() => Traces.Becomes(
        """
        [p0, p1]
        i2 = getfield_gc_i(p0, descr=Pair.A)
        i3 = getfield_gc_i(p1, descr=W_Int.Value)
        call_n(p0, descr=Host.Writes)
        i4 = getfield_gc_i(p0, descr=Pair.A)
        i5 = getfield_gc_i(p1, descr=W_Int.Value)
        exit() [i2, i3, i4, i5]
        """,
        """
        [p0, p1]
        i2 = getfield_gc_i(p0, descr=Pair.A)
        i3 = getfield_gc_i(p1, descr=W_Int.Value)
        call_n(p0, descr=Host.Writes)
        i4 = getfield_gc_i(p0, descr=Pair.A)
        exit()
            resume at 'start' [i2, i3, i4, i3]
        """);

    [Fact]
    public void A_call_that_changes_what_no_trace_sees_leaves_stores_pending_but_makes_its_argument() => Traces.Becomes(
        """
        [p0, i1]
        setfield_gc(p0, i1, descr=Pair.A)
        p2 = new(descr=W_Int)
        setfield_gc(p2, i1, descr=W_Int.Value)
        call_n(p2, descr=Host.Appends)
        i3 = getfield_gc_i(p2, descr=W_Int.Value)
        exit() [p0, i3]
        """,
        """
        [p0, i1]
        p2 = new(descr=W_Int)
        setfield_gc(p2, i1, descr=W_Int.Value)
        call_n(p2, descr=Host.Appends)
        exit()
            setfield_gc(p0, i1, descr=Pair.A)
            resume at 'start' [p0, i1]
        """);

    [Fact]
    public void A_call_that_runs_no_guest_code_does_not_see_a_frame_that_it_does_not_get() => Traces.Becomes(
        """
        [p0, p1, p2]
        guard_class(p1, Pair) [p0]
        p3 = getfield_gc_r(p0, descr=Frame.Regs)
        setarrayitem_gc(p3, 1, p2, descr=Object[])
        setfield_gc(p0, 7, descr=Frame.Pc)
        i4 = call_i(p1, descr=Host.Reads)
        exit() [p0, i4]
        """,
        """
        [p0, p1, p2]
        guard_class(p1, Pair) [p0]
        p3 = getfield_gc_r(p0, descr=Frame.Regs)
        i4 = call_i(p1, descr=Host.Reads)
        exit()
            setarrayitem_gc(p3, 1, p2, descr=Object[])
            setfield_gc(p0, 7, descr=Frame.Pc)
            resume at 'start' [p0, i4]
        """);

    [Fact]
    public void A_call_that_gets_the_frame_sees_it() => Traces.Becomes(
        """
        [p0]
        setfield_gc(p0, 7, descr=Frame.Pc)
        i1 = call_i(p0, descr=Host.ReadsFrame)
        exit() [p0, i1]
        """,
        """
        [p0]
        setfield_gc(p0, 7, descr=Frame.Pc)
        i1 = call_i(p0, descr=Host.ReadsFrame)
        exit() [p0, i1]
        """);

    [Fact]
    public void A_call_that_may_write_the_frames_array_ends_what_is_known_of_it() => Traces.Becomes(
        """
        [p0]
        p1 = getfield_gc_r(p0, descr=Frame.Regs)
        p2 = getarrayitem_gc_r(p1, 1, descr=Object[])
        call_n(p1, descr=Host.Writes)
        p3 = getarrayitem_gc_r(p1, 1, descr=Object[])
        exit() [p2, p3]
        """,
        """
        [p0]
        p1 = getfield_gc_r(p0, descr=Frame.Regs)
        p2 = getarrayitem_gc_r(p1, 1, descr=Object[])
        call_n(p1, descr=Host.Writes)
        p3 = getarrayitem_gc_r(p1, 1, descr=Object[])
        exit() [p2, p3]
        """);

    [Fact]
    public void A_pure_call_is_made_once() => Traces.Becomes(
        """
        [i0]
        i1 = call_pure_i(i0, descr=Host.Pure)
        i2 = call_pure_i(i0, descr=Host.Pure)
        exit() [i1, i2]
        """,
        """
        [i0]
        i1 = call_pure_i(i0, descr=Host.Pure)
        exit()
            resume at 'start' [i1, i1]
        """);

    [Fact]
    public void A_call_with_an_effect_is_made_twice() => Traces.Stays(
        """
        [p0]
        call_n(p0, descr=Host.Appends)
        call_n(p0, descr=Host.Appends)
        exit() [p0]
        """);

    [Fact]
    public void A_call_without_any_effect_whose_result_nobody_wants_is_left_out() => Traces.Becomes(
        """
        [i0]
        i1 = call_i(i0, descr=Host.Pure)
        exit() [i0]
        """,
        """
        [i0]
        exit() [i0]
        """);

    [Fact]
    public void A_pure_call_that_may_throw_is_made_and_guarded() => Traces.Stays(
        """
        [i0]
        i1 = call_i(i0, descr=Host.Throws)
        guard_no_exception() [i0]
        exit() [i0]
        """);
}
