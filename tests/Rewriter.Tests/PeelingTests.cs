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

    [Fact]
    public void The_exits_of_the_counting_loop_make_the_boxes_that_the_frame_needs()
    {
        Trace trace = Traces.Optimize(CountingLoop);
        Op noBreak = Traces.Body(trace).Single(op => op.Code == OpCode.GuardNoBreak);
        string[] ops = Traces.Names(noBreak.Guard.Exit.Ops);
        Assert.Equal(["new", "setfield_gc", "setarrayitem_gc", "new", "setfield_gc", "setarrayitem_gc"], ops);
    }

    [Fact]
    public void Guards_in_the_same_state_share_an_exit_but_no_descr()
    {
        Trace trace = Traces.Optimize(CountingLoop);
        GuardDescr[] guards = [.. trace.Ops.Where(op => op.Code.IsGuard()).Select(op => op.Guard)];
        Assert.Equal(guards.Length, guards.Distinct().Count());
        Assert.True(guards.Select(g => g.Exit).Distinct().Count() < guards.Length);
    }

    private static string Body(string text) => string.Join(' ', Traces.Names(Traces.Body(Traces.Optimize(text)).Where(op => op.Code != OpCode.DebugMergePoint)));

    [Fact]
    public void A_field_that_a_call_may_change_is_loaded_in_every_iteration() => Assert.Equal("getfield_gc int_lt guard_true call guard_no_break jump", Body(
        """
        [p0, i1]
        debug_merge_point(p0, i1, descr='start')
        guard_nonnull(p0) [p0, i1]
        i2 = getfield_gc_i(p0, descr=Pair.A)
        j3 = int_lt(i2, i1)
        guard_true(j3) [p0, i1]
        call_n(p0, descr=Host.Writes)
        debug_merge_point(p0, i1, descr='start')
        guard_no_break() [p0, i1]
        jump(p0, i1)
        """));

    [Fact]
    public void An_immutable_field_is_loaded_once_whatever_is_called() => Assert.Equal("call guard_no_break jump", Body(
        """
        [p0, i1]
        debug_merge_point(p0, i1, descr='start')
        guard_nonnull(p0) [p0, i1]
        i2 = getfield_gc_i(p0, descr=Cell.Fixed)
        j3 = int_lt(i2, i1)
        guard_true(j3) [p0, i1]
        call_n(p0, descr=Host.Writes)
        debug_merge_point(p0, i1, descr='start')
        guard_no_break() [p0, i1]
        jump(p0, i1)
        """));

    // Two objects that are one at the end of the preamble but not in later iterations must not be taken for one.
    [Fact]
    public void An_object_with_identity_that_two_places_share_at_first_becomes_real_when_they_part()
    {
        Trace trace = Traces.Optimize(
            """
            [p0, p1, i2]
            debug_merge_point(p0, p1, i2, descr='start')
            j3 = ptr_eq(p0, p1)
            guard_false(j3) [p0, p1, i2]
            p4 = new(descr=Pair)
            setfield_gc(p4, i2, descr=Pair.A)
            debug_merge_point(p1, p4, i2, descr='start')
            guard_no_break() [p1, p4, i2]
            jump(p1, p4, i2)
            """);
        // p1 is last iteration's new object, p0 the one before: they differ in every iteration, and each lives for two.
        Assert.Contains("new", Traces.Names(Traces.Body(trace)));
        Verifier.Check(trace, VerifierMode.Optimised, "the optimiser");
    }

    [Fact]
    public void A_pending_store_to_an_object_that_the_next_iteration_cannot_name_is_performed_in_this_one() => Assert.Equal(
        "guard_nonnull getfield_gc setfield_gc guard_no_break jump", Body(
        """
        [p0, i1]
        debug_merge_point(p0, i1, descr='start')
        guard_nonnull(p0) [p0, i1]
        p2 = getfield_gc_r(p0, descr=Pair.Other)
        setfield_gc(p0, i1, descr=Pair.A)
        debug_merge_point(p2, i1, descr='start')
        guard_no_break() [p2, i1]
        jump(p2, i1)
        """));

    [Fact]
    public void A_loop_whose_second_iteration_always_leaves_has_no_label()
    {
        Trace trace = Traces.Optimize(
            """
            [p0]
            debug_merge_point(p0, descr='start')
            guard_nonnull(p0) [p0]
            j1 = getfield_gc_i(p0, descr=Pair.Flag)
            guard_true(j1) [p0]
            setfield_gc(p0, 0, descr=Pair.Flag)
            debug_merge_point(p0, descr='start')
            guard_no_break() [p0]
            jump(p0)
            """);
        Assert.DoesNotContain(trace.Ops, op => op.Code == OpCode.Label);
        Assert.Equal(OpCode.Exit, trace.Ops[^1].Code);
        Assert.Equal(["setfield_gc"], Traces.Names(trace.Ops[^1].Guard.Exit.Ops));
    }

    [Fact]
    public void A_counter_that_starts_at_a_known_number_needs_no_test_for_its_sign() => Assert.Equal("int_lt guard_true int_add guard_no_break jump", Body(
        """
        [i0, i1]
        debug_merge_point(i0, i1, descr='start')
        j2 = int_ge(i0, 0)
        guard_true(j2) [i0, i1]
        j3 = int_lt(i0, i1)
        guard_true(j3) [i0, i1]
        j4 = int_add_ovf(i0, 1)
        guard_false(j4) [i0, i1]
        i5 = int_add(i0, 1)
        debug_merge_point(i5, i1, descr='start')
        guard_no_break() [i5, i1]
        jump(i5, i1)
        """));

    [Fact]
    public void A_loop_that_is_too_long_to_peel_has_its_label_first()
    {
        Trace trace = Traces.Optimize(CountingLoop, new OptimizerOptions { PeelLimit = 5 });
        Assert.Equal(OpCode.Label, trace.Ops[0].Code);
        Assert.Equal(trace.Inputs.Length, trace.Ops[0].Args.Length);
    }

    [Fact]
    public void A_loop_that_runs_into_another_one_has_no_label_and_forces_its_reds()
    {
        const string Text = """
            loop at 'inner'
            [p0, i1]
            debug_merge_point(p0, i1, descr='inner')
            p2 = new(descr=Pair)
            setfield_gc(p2, i1, descr=Pair.A)
            setfield_gc(p2, p0, descr=Pair.Ref)
            debug_merge_point(p2, i1, descr='outer')
            guard_no_break()
                resume at 'outer' [p2, i1]
            jump(p2, i1, descr=TargetToken(7))
            """;
        var resolver = new Resolver();
        resolver.Loop(7, resolver.MergePoint("outer"));
        Trace trace = Optimizer.Optimize(Traces.Parse(Text, resolver));
        Verifier.Check(trace, VerifierMode.Optimised, "the optimiser");
        Assert.Equal(["debug_merge_point", "debug_merge_point", "new", "setfield_gc", "setfield_gc", "guard_no_break", "jump"], Traces.Names(trace.Ops));
    }
}
