using JitStm.TraceFiles;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.TraceIr.Tests;

/// <summary>Whole traces: how control leaves them, and what their exits do.</summary>
[Collection("statics of the guest")]
public class RunTests
{
    private readonly ReflectionResolver _names = Guest.Resolver();
    private readonly JitState _state = new();

    private CompiledCode Compile(string text, IBarriers? barriers = null, long maxSteps = 10_000) =>
        ReferenceInterpreter.Compile(Parser.Parse(text, _names), barriers ?? NoBarriers.Instance, maxSteps);

    [Fact]
    public void A_failing_guard_leaves_its_index_and_its_leaves_in_the_slots()
    {
        CompiledCode code = Compile("""
            [i0, p1]
            guard_nonnull(p1) [i0, p1]
            j2 = int_lt(i0, 10)
            guard_true(j2) [p1, i0]
            jump(i0, p1)
            """);
        var cell = new Cell();
        (_state.Ints[0], _state.Refs[1].Target) = (12, cell);
        Assert.Equal(1, code.Run(_state));
        Assert.Same(cell, _state.Refs[0].Target);
        Assert.Equal(12, _state.Ints[1]);
    }

    [Fact]
    public void A_jump_without_a_label_leaves_the_complement_of_its_target_and_its_arguments_in_the_slots()
    {
        CompiledCode code = Compile("""
            [i0, i1]
            jump(i1, i0, descr=TargetToken(4))
            """);
        (_state.Ints[0], _state.Ints[1]) = (1, 2);
        Assert.Equal(~0, code.Run(_state));
        Assert.Equal((2, 1), (_state.Ints[0], _state.Ints[1]));
        Assert.Equal(4, code.Targets[0].Number);
    }

    [Fact]
    public void A_label_loops_and_reads_all_arguments_before_it_sets_the_phis()
    {
        CompiledCode code = Compile("""
            [i0, i1]
            label(i2=i0, i3=i1, i4=0)
            i5 = int_add(i4, 1)
            j6 = int_lt(i5, 4)
            guard_true(j6) [i2, i3]
            jump(i3, i2, i5)
            """);
        (_state.Ints[0], _state.Ints[1]) = (10, 20);
        Assert.Equal(0, code.Run(_state));
        Assert.Equal((20, 10), (_state.Ints[0], _state.Ints[1]));
    }

    [Fact]
    public void A_call_that_throws_leaves_its_exception_pending()
    {
        CompiledCode code = Compile("""
            [i0]
            i1 = call_i(i0, descr=Host.Fail)
            guard_no_exception() [i0]
            exit() [i1]
            """);
        _state.Ints[0] = -5;
        Assert.Equal(0, code.Run(_state));
        Assert.IsType<InvalidOperationException>(_state.Pending);
        _state.Pending = null;
        _state.Ints[0] = 5;
        Assert.Equal(1, code.Run(_state));
    }

    private sealed class Aborting : PrivateCopies
    {
        public override bool IsAbort(Exception exception) => exception is InvalidOperationException;
    }

    [Fact]
    public void The_abort_of_a_transaction_passes_through_a_call()
    {
        CompiledCode code = Compile("""
            [i0]
            i1 = call_i(i0, descr=Host.Fail)
            guard_no_exception() [i0]
            exit() [i1]
            """, new Aborting());
        _state.Ints[0] = -5;
        Assert.Throws<InvalidOperationException>(() => code.Run(_state));
        Assert.Null(_state.Pending);
    }

    [Fact]
    public void A_break_that_is_wanted_fails_guard_no_break()
    {
        CompiledCode code = Compile("""
            [i0]
            label(i1=i0)
            i2 = int_add(i1, 1)
            guard_no_break() [i2]
            jump(i2)
            """, new PrivateCopies(breakAtPoll: 3));
        Assert.Equal(0, code.Run(_state));
        Assert.Equal(3, _state.Ints[0]);
    }

    [Fact]
    public void An_endless_loop_ends_after_the_given_number_of_ops() =>
        Assert.Throws<InvalidOperationException>(() => Compile("[]\nlabel()\ni0 = getstatic_gc_i(descr=Host.counter)\njump()", maxSteps: 100).Run(_state));

    [Fact]
    public void The_interpreter_refuses_memory_of_another_class()
    {
        CompiledCode code = Compile("[p0]\ni1 = getfield_gc_i(p0, descr=Cell.value)\nexit() [i1]");
        _state.Refs[0].Target = "no cell";
        Assert.Throws<InvalidOperationException>(() => code.Run(_state));
    }

    private const string VirtualExit = """
        [p0, i1, f2]
        exit() [i1, p0]
            p3 = new(descr=Cell)
            setfield_gc(p3, i1, descr=Cell.value)
            p4 = new_array(2, descr=Object[])
            setarrayitem_gc(p4, 1, p3, descr=Object[])
            setfield_gc(p0, p3, descr=Cell.next)
            resume after 'f;p.py:3' raising
                frame 'Dispatch' at 17 stack 1 [p0, _, f2, 7j, null]
                frame 'Add' at 3 stack 0 [p4]
        """;

    [Fact]
    public void An_exit_makes_its_objects_performs_its_stores_and_gives_the_resumes_values_in_order()
    {
        CompiledCode code = Compile(VirtualExit);
        var cell = new Cell();
        (_state.Refs[0].Target, _state.Ints[1], _state.Ints[2]) = (cell, 5, BitConverter.DoubleToInt64Bits(2.5));
        Assert.Equal(0, code.Run(_state));
        ExitValues values = ExitRunner.Run(code.Guards[0].Exit, _state, NoBarriers.Instance);
        Assert.Equal(5, values.Count);
        Assert.Same(cell, values[0].Ref);
        Assert.Equal(2.5, values[1].Float);
        Assert.Equal(7, values[2].Bits);
        Assert.Null(values[3].Ref);
        Assert.Equal(5, cell.next!.value);
        Assert.Same(cell.next, Assert.IsType<object[]>(values[4].Ref)[1]);
    }

    [Fact]
    public void An_exit_run_twice_makes_new_objects_each_time()
    {
        CompiledCode code = Compile(VirtualExit);
        Exit exit = code.Guards[0].Exit;
        _state.Refs[0].Target = new Cell();
        code.Run(_state);
        object? first = ExitRunner.Run(exit, _state, NoBarriers.Instance)[4].Ref;
        code.Run(_state);
        Assert.NotSame(first, ExitRunner.Run(exit, _state, NoBarriers.Instance)[4].Ref);
    }

    [Fact]
    public void An_exit_takes_its_barriers()
    {
        CompiledCode code = Compile("""
            [p0, i1]
            exit() [p0, i1]
                p2 = stm_write(p0)
                setfield_gc(p2, i1, descr=Shared.value)
                p3 = new(descr=Shared)
                stm_new(p3)
                resume at 'start' [p0, p3]
            """);
        var shared = new Shared();
        var copies = new PrivateCopies();
        (_state.Refs[0].Target, _state.Ints[1]) = (shared, 9);
        code.Run(_state);
        ExitValues values = ExitRunner.Run(code.Guards[0].Exit, _state, copies);
        Assert.Equal(0, shared.value);
        Assert.Contains(values[1].Ref!, copies.Born);
        copies.Commit();
        Assert.Equal(9, shared.value);
    }

    [Fact]
    public void An_exit_with_a_call_is_refused()
    {
        CompiledCode code = Compile("""
            [i0]
            exit() [i0]
                call_n(1, descr=Host.Bump)
                resume at 'start' [i0]
            """);
        Assert.Throws<InvalidOperationException>(() => ExitRunner.Run(code.Guards[0].Exit, _state, NoBarriers.Instance));
    }
}
