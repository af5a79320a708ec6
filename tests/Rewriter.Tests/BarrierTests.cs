using JitStm.TraceIr;
using Xunit;

namespace JitStm.Rewriter.Tests;

/// <summary>One barrier fact a test, as text before and after.</summary>
public class BarrierTests
{
    private static void Becomes(string input, string output)
    {
        Trace trace = Traces.Parse(input);
        Verifier.Check(trace, VerifierMode.Optimised, "the test");
        Trace result = BarrierPass.Insert(trace);
        Verifier.Check(result, VerifierMode.WithBarriers, "the barrier pass");
        string expected = Printer.Print(Traces.Parse(output)), actual = Printer.Print(result);
        Assert.True(expected == actual, $"expected:\n{expected}\nactual:\n{actual}");
    }

    [Fact]
    public void One_read_barrier_serves_two_loads() => Becomes(
        """
        [p0]
        i1 = getfield_gc_i(p0, descr=Cell.Num)
        p2 = getfield_gc_r(p0, descr=Cell.Value)
        exit() [p0, i1, p2]
        """,
        """
        [p0]
        p1 = stm_read(p0)
        i2 = getfield_gc_i(p1, descr=Cell.Num)
        p3 = getfield_gc_r(p1, descr=Cell.Value)
        exit() [p0, i2, p3]
        """);

    [Fact]
    public void A_read_that_a_write_follows_takes_the_write_barrier() => Becomes(
        """
        [p0]
        i1 = getfield_gc_i(p0, descr=Cell.Num)
        i2 = int_add(i1, 1)
        setfield_gc(p0, i2, descr=Cell.Num)
        exit() [p0]
        """,
        """
        [p0]
        p1 = stm_write(p0)
        i2 = getfield_gc_i(p1, descr=Cell.Num)
        i3 = int_add(i2, 1)
        setfield_gc(p1, i3, descr=Cell.Num)
        exit() [p0]
        """);

    [Fact]
    public void A_write_makes_read_references_of_possibly_the_same_object_stale() => Becomes(
        """
        [p0, p1]
        i2 = getfield_gc_i(p0, descr=Cell.Num)
        setfield_gc(p1, i2, descr=Cell.Num)
        i3 = getfield_gc_i(p0, descr=Cell.Num)
        exit() [p0, i3]
        """,
        """
        [p0, p1]
        p2 = stm_read(p0)
        i3 = getfield_gc_i(p2, descr=Cell.Num)
        p4 = stm_write(p1)
        setfield_gc(p4, i3, descr=Cell.Num)
        p5 = stm_read(p0)
        i6 = getfield_gc_i(p5, descr=Cell.Num)
        exit() [p0, i6]
        """);

    [Fact]
    public void A_write_of_another_class_leaves_read_references_alone() => Becomes(
        """
        [p0, p1]
        guard_class(p0, Cell) [p0]
        guard_class(p1, OtherCell) [p0]
        i2 = getfield_gc_i(p0, descr=Cell.Num)
        setfield_gc(p1, i2, descr=Cell.Num)
        i3 = getfield_gc_i(p0, descr=Cell.Num)
        exit() [p0, i3]
        """,
        """
        [p0, p1]
        guard_class(p0, Cell) [p0]
        guard_class(p1, OtherCell) [p0]
        p2 = stm_read(p0)
        i3 = getfield_gc_i(p2, descr=Cell.Num)
        p4 = stm_write(p1)
        setfield_gc(p4, i3, descr=Cell.Num)
        i5 = getfield_gc_i(p2, descr=Cell.Num)
        exit() [p0, i5]
        """);

    [Fact]
    public void A_write_reference_survives_the_write_of_another_object() => Becomes(
        """
        [p0, p1]
        setfield_gc(p0, 1, descr=Cell.Num)
        setfield_gc(p1, 2, descr=Cell.Num)
        i3 = getfield_gc_i(p0, descr=Cell.Num)
        exit() [i3]
        """,
        """
        [p0, p1]
        p2 = stm_write(p0)
        setfield_gc(p2, 1, descr=Cell.Num)
        p3 = stm_write(p1)
        setfield_gc(p3, 2, descr=Cell.Num)
        i4 = getfield_gc_i(p2, descr=Cell.Num)
        exit() [i4]
        """);

    [Fact]
    public void A_call_that_runs_guest_code_ends_every_reference() => Becomes(
        """
        [p0]
        setfield_gc(p0, 1, descr=Cell.Num)
        i1 = call_i(p0, descr=Host.Runs)
        i2 = getfield_gc_i(p0, descr=Cell.Num)
        exit() [i2]
        """,
        """
        [p0]
        p1 = stm_write(p0)
        setfield_gc(p1, 1, descr=Cell.Num)
        i2 = call_i(p0, descr=Host.Runs)
        p3 = stm_read(p0)
        i4 = getfield_gc_i(p3, descr=Cell.Num)
        exit() [i4]
        """);

    [Fact]
    public void A_call_that_writes_ends_read_references_only() => Becomes(
        """
        [p0, p1]
        setfield_gc(p0, 1, descr=Cell.Num)
        guard_class(p1, OtherCell) [p0]
        i2 = getfield_gc_i(p1, descr=Cell.Num)
        call_n(p0, descr=Host.Writes)
        i3 = getfield_gc_i(p0, descr=Cell.Num)
        i4 = getfield_gc_i(p1, descr=Cell.Num)
        exit() [i2, i3, i4]
        """,
        """
        [p0, p1]
        p2 = stm_write(p0)
        setfield_gc(p2, 1, descr=Cell.Num)
        guard_class(p1, OtherCell) [p0]
        p3 = stm_read(p1)
        i4 = getfield_gc_i(p3, descr=Cell.Num)
        call_n(p0, descr=Host.Writes)
        i5 = getfield_gc_i(p2, descr=Cell.Num)
        p6 = stm_read(p1)
        i7 = getfield_gc_i(p6, descr=Cell.Num)
        exit() [i4, i5, i7]
        """);

    [Fact]
    public void A_call_that_only_reads_or_changes_what_no_trace_sees_ends_nothing() => Becomes(
        """
        [p0]
        i1 = getfield_gc_i(p0, descr=Cell.Num)
        call_n(p0, descr=Host.Appends)
        i2 = call_i(p0, descr=Host.Reads)
        p3 = getfield_gc_r(p0, descr=Cell.Value)
        exit() [i1, i2, p3]
        """,
        """
        [p0]
        p1 = stm_read(p0)
        i2 = getfield_gc_i(p1, descr=Cell.Num)
        call_n(p0, descr=Host.Appends)
        i3 = call_i(p0, descr=Host.Reads)
        p4 = getfield_gc_r(p1, descr=Cell.Value)
        exit() [i2, i3, p4]
        """);

    [Fact]
    public void A_new_object_is_stamped_and_used_directly() => Becomes(
        """
        [i0]
        p1 = new(descr=Cell)
        setfield_gc(p1, i0, descr=Cell.Num)
        i2 = getfield_gc_i(p1, descr=Cell.Num)
        exit() [p1, i2]
        """,
        """
        [i0]
        p1 = new(descr=Cell)
        stm_new(p1)
        setfield_gc(p1, i0, descr=Cell.Num)
        i2 = getfield_gc_i(p1, descr=Cell.Num)
        exit() [p1, i2]
        """);

    [Fact]
    public void A_new_object_needs_barriers_once_guest_code_has_run() => Becomes(
        """
        [i0]
        p1 = new(descr=Cell)
        i2 = call_i(p1, descr=Host.Runs)
        setfield_gc(p1, i0, descr=Cell.Num)
        exit() [p1]
        """,
        """
        [i0]
        p1 = new(descr=Cell)
        stm_new(p1)
        i2 = call_i(p1, descr=Host.Runs)
        p3 = stm_write(p1)
        setfield_gc(p3, i0, descr=Cell.Num)
        exit() [p1]
        """);

    [Fact]
    public void Immutable_fields_frames_and_plain_objects_get_no_barrier() => Becomes(
        """
        [p0, p1, p2]
        i3 = getfield_gc_i(p0, descr=Cell.Fixed)
        setfield_gc(p1, 3, descr=Frame.Pc)
        setfield_gc(p2, i3, descr=Pair.A)
        exit() [i3]
        """,
        """
        [p0, p1, p2]
        i3 = getfield_gc_i(p0, descr=Cell.Fixed)
        setfield_gc(p1, 3, descr=Frame.Pc)
        setfield_gc(p2, i3, descr=Pair.A)
        exit() [i3]
        """);

    [Fact]
    public void An_owned_array_is_loaded_anew_through_the_reference_that_its_access_needs() => Becomes(
        """
        [p0, j1, i2]
        p3 = getfield_gc_r(p0, descr=Cell.Items)
        i4 = getarrayitem_gc_i(p3, j1, descr=Int64[])
        i5 = call_i(p0, descr=Host.Runs)
        setarrayitem_gc(p3, j1, i4, descr=Int64[])
        exit() [p0]
        """,
        """
        [p0, j1, i2]
        p3 = stm_read(p0)
        p4 = getfield_gc_r(p3, descr=Cell.Items)
        i5 = getarrayitem_gc_i(p4, j1, descr=Int64[])
        i6 = call_i(p0, descr=Host.Runs)
        p7 = stm_write(p0)
        p8 = getfield_gc_r(p7, descr=Cell.Items)
        setarrayitem_gc(p8, j1, i5, descr=Int64[])
        exit() [p0]
        """);

    [Fact]
    public void An_exit_takes_its_own_barriers_from_the_originals() => Becomes(
        """
        [p0, i1, j2]
        i3 = getfield_gc_i(p0, descr=Cell.Num)
        guard_true(j2)
            p4 = new(descr=Cell)
            setfield_gc(p4, i3, descr=Cell.Num)
            setfield_gc(p0, p4, descr=Cell.Next)
            resume at 'start' [p0]
        exit() [p0]
        """,
        """
        [p0, i1, j2]
        p3 = stm_read(p0)
        i4 = getfield_gc_i(p3, descr=Cell.Num)
        guard_true(j2)
            p5 = new(descr=Cell)
            stm_new(p5)
            setfield_gc(p5, i4, descr=Cell.Num)
            p6 = stm_write(p0)
            setfield_gc(p6, p5, descr=Cell.Next)
            resume at 'start' [p0]
        exit() [p0]
        """);

    [Fact]
    public void An_irrevocable_call_is_made_inevitably_once_for_each_transaction() => Becomes(
        """
        [p0, i1]
        call_n(i1, descr=Host.Prints)
        call_n(i1, descr=Host.Prints)
        i2 = call_i(p0, descr=Host.Runs)
        call_n(i1, descr=Host.Prints)
        exit() [p0]
        """,
        """
        [p0, i1]
        stm_inevitable('call of Host.Prints')
        call_n(i1, descr=Host.Prints)
        call_n(i1, descr=Host.Prints)
        i2 = call_i(p0, descr=Host.Runs)
        stm_inevitable('call of Host.Prints')
        call_n(i1, descr=Host.Prints)
        exit() [p0]
        """);

    [Fact]
    public void The_barrier_of_an_invariant_object_leaves_the_loop() => Becomes(
        """
        [p0, i1]
        i2 = getfield_gc_i(p0, descr=Cell.Num)
        label(i3=i2)
        i4 = getfield_gc_i(p0, descr=Cell.Num)
        i5 = int_add(i3, i4)
        guard_no_break() [p0]
        jump(i5)
        """,
        """
        [p0, i1]
        p2 = stm_read(p0)
        i3 = getfield_gc_i(p2, descr=Cell.Num)
        label(i4=i3)
        i5 = getfield_gc_i(p2, descr=Cell.Num)
        i6 = int_add(i4, i5)
        guard_no_break() [p0]
        jump(i6)
        """);

    [Fact]
    public void A_loop_that_writes_an_invariant_object_takes_the_write_barrier_before() => Becomes(
        """
        [p0, i1]
        i2 = getfield_gc_i(p0, descr=Cell.Num)
        label(i3=i2)
        i4 = getfield_gc_i(p0, descr=Cell.Num)
        i5 = int_add(i3, i4)
        setfield_gc(p0, i5, descr=Cell.Num)
        jump(i5)
        """,
        """
        [p0, i1]
        p2 = stm_read(p0)
        i3 = getfield_gc_i(p2, descr=Cell.Num)
        p4 = stm_write(p0)
        label(i5=i3)
        i6 = getfield_gc_i(p4, descr=Cell.Num)
        i7 = int_add(i5, i6)
        setfield_gc(p4, i7, descr=Cell.Num)
        jump(i7)
        """);

    [Fact]
    public void A_read_that_the_loop_makes_stale_stays_in_the_loop() => Becomes(
        """
        [p0, p1]
        i2 = getfield_gc_i(p0, descr=Cell.Num)
        label(p3=p1)
        i4 = getfield_gc_i(p0, descr=Cell.Num)
        setfield_gc(p3, i4, descr=Cell.Num)
        p5 = getfield_gc_r(p3, descr=Cell.Next)
        guard_nonnull(p5) [p0]
        jump(p5)
        """,
        """
        [p0, p1]
        p2 = stm_read(p0)
        i3 = getfield_gc_i(p2, descr=Cell.Num)
        label(p4=p1)
        p5 = stm_read(p0)
        i6 = getfield_gc_i(p5, descr=Cell.Num)
        p7 = stm_write(p4)
        setfield_gc(p7, i6, descr=Cell.Num)
        p8 = getfield_gc_r(p7, descr=Cell.Next)
        guard_nonnull(p8) [p0]
        jump(p8)
        """);

    [Fact]
    public void An_object_that_only_the_body_shows_to_be_of_its_class_is_not_touched_before_the_loop() => Becomes(
        """
        [p0, i1]
        label(i2=i1)
        guard_class(p0, Cell) [p0]
        i3 = getfield_gc_i(p0, descr=Cell.Num)
        jump(i3)
        """,
        """
        [p0, i1]
        label(i2=i1)
        guard_class(p0, Cell) [p0]
        p3 = stm_read(p0)
        i4 = getfield_gc_i(p3, descr=Cell.Num)
        jump(i4)
        """);

    [Fact]
    public void An_owned_array_of_an_invariant_object_is_loaded_before_the_loop() => Becomes(
        """
        [p0, j1]
        p2 = getfield_gc_r(p0, descr=Cell.Items)
        label(j3=j1)
        i4 = getarrayitem_gc_i(p2, j3, descr=Int64[])
        setarrayitem_gc(p2, j3, i4, descr=Int64[])
        j5 = int_add(j3, 1)
        jump(j5)
        """,
        """
        [p0, j1]
        p2 = stm_read(p0)
        p3 = getfield_gc_r(p2, descr=Cell.Items)
        p4 = stm_write(p0)
        p5 = getfield_gc_r(p4, descr=Cell.Items)
        label(j6=j1)
        i7 = getarrayitem_gc_i(p5, j6, descr=Int64[])
        setarrayitem_gc(p5, j6, i7, descr=Int64[])
        j8 = int_add(j6, 1)
        jump(j8)
        """);
}
