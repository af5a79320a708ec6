using JitStm.TraceFiles;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.TraceIr.Tests;

/// <summary>Printer and parser.</summary>
public class TextTests
{
    private readonly ReflectionResolver _names = Guest.Resolver();

    private void RoundTrips(string text)
    {
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        Assert.Equal(text, Printer.Print(Parser.Parse(text, _names)));
    }

    [Fact]
    public void A_recorded_loop_round_trips() => RoundTrips("""
        loop at 'f;/abs/p.py:1-3~#12 LOAD, (FAST)'
        [p0, i1, j2, f3]
        debug_merge_point(p0, i1, j2, f3, descr='f;/abs/p.py:1-3~#12 LOAD, (FAST)')
        guard_nonnull(p0, descr=<Guard0x1>) [p0, i1, j2, f3]
        guard_class(p0, Cell, descr=<Guard0x2>) [p0, i1, j2, f3]
        i4 = getfield_gc_i(p0, descr=Cell.value)
        i5 = int_add(i4, 1)
        j6 = int_lt(i5, -100)
        guard_true(j6, descr=<Guard0x3>) [p0, i1, j2, f3]
        f7 = float_add(f3, 2.5)
        p8 = new(descr=SubCell)
        setfield_gc(p8, f7, descr=SubCell.weight)
        setfield_gc(p8, p8, descr=Cell.next)
        i9 = call_i(p8, descr=Cell.Sum)
        guard_no_exception(descr=<Guard0x4>) [p0, i9]
            resume after 'f;/abs/p.py:1-3~#12 LOAD, (FAST)' raising
                frame 'Dispatch' at 17 stack 1 [p0, _, i9]
        call_n(p8, 3, descr=Cell.Add)
        guard_no_break(descr=<Guard0x5>) [p0, i5, j2, f7]
        jump(p0, i5, j2, f7, descr=TargetToken(1))
        """);

    [Fact]
    public void A_loop_with_label_exits_and_barriers_round_trips() => RoundTrips("""
        [p0, i1]
        p2 = stm_read(p0)
        i3 = getfield_gc_i(p2, descr=Shared.value)
        label(i4=i1, j5=7, p6=null)
        j7 = int_add(j5, 1)
        j8 = int_lt(j7, 7)
        guard_false(j8, descr=<Guard0x1>) [i4, p0, p6]
            p9 = new(descr=Cell)
            setfield_gc(p9, i4, descr=Cell.value)
            resume at 'f' [p0, p9, 7j, 7, p6]
        guard_isnull(p6, descr=<Guard0x2>) [i4, p0, p6]
            same as <Guard0x1>
        stm_inevitable('it\'s printed')
        call_n(i3, descr=Host.Print)
        p10 = stm_write(p0)
        setfield_gc(p10, i4, descr=Shared.value)
        jump(i4, 1, null, descr=TargetToken(2))
        """);

    [Theory]
    [InlineData("j1 = int_lt(5, 6)", "j1 = int_lt(5, 6)")]
    [InlineData("j1 = int_lt(5j, 6)", "j1 = int_lt(5j, 6j)")]
    [InlineData("j1 = int_lt(j0, 6)", "j1 = int_lt(j0, 6)")]
    [InlineData("i1 = cast_int_to_int(6j)", "i1 = cast_int_to_int(6j)")]
    [InlineData("i1 = int_add(6, 7)", "i1 = int_add(6, 7)")]
    [InlineData("j1 = int_add(6, -7)", "j1 = int_add(6, -7)")]
    [InlineData("guard_value(j0, 5) [j0]", "guard_value(j0, 5, descr=<Guard0x1>) [j0]")]
    [InlineData("i1 = getarrayitem_gc_i(null, 5, descr=Int64[])", "i1 = getarrayitem_gc_i(null, 5, descr=Int64[])")]
    [InlineData("j1 = getarrayitem_gc_i(null, 5, descr=Int32[!])", "j1 = getarrayitem_gc_i(null, 5, descr=Int32[!])")]
    [InlineData("j1 = call_i(1, 2, 3.0, null, 5, 6.0, descr=Host.Many)", "j1 = call_i(1, 2, 3.0, null, 5, 6.0, descr=Host.Many)")]
    [InlineData("call_pure_f(1.5, descr=Host.Half)", "f1 = call_pure_f(1.5, descr=Host.Half)")]
    [InlineData("p1 = new_array(j0, descr=Int64[][])", "p1 = new_array(j0, descr=Int64[][])")]
    public void Constants_carry_their_width_only_where_nothing_else_tells_it(string line, string printed)
    {
        Trace trace = Parser.Parse($"[j0]\n{line}\njump(j0)", _names);
        Assert.Equal($"[j0]\n{printed}\njump(j0, descr=TargetToken(1))\n", Printer.Print(trace));
        RoundTrips(Printer.Print(trace));
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("-0.0")]
    [InlineData("1E+300")]
    [InlineData("5E-324")]
    [InlineData("3.0")]
    [InlineData("nan")]
    [InlineData("nan(7ff8000000000001)")]
    [InlineData("inf")]
    [InlineData("-inf")]
    public void Floats_keep_every_bit(string number) => RoundTrips($"[f0]\nf1 = float_add(f0, {number})\njump(f1, descr=TargetToken(1))");

    [Fact]
    public void Object_constants_are_numbered_in_the_order_of_the_text()
    {
        Cell a = new(), b = new();
        _names.Define(0, b);
        _names.Define(1, a);
        Trace trace = Parser.Parse("[p0]\nj1 = ptr_eq(p0, ConstPtr(Cell#1))\nj2 = ptr_eq(ConstPtr(Cell#1), ConstPtr(Cell#0))\njump(p0)", _names);
        Assert.Same(a, ((ConstRef)trace.Ops[0].Args[1]).Target);
        Assert.Contains("ptr_eq(ConstPtr(Cell#0), ConstPtr(Cell#1))", Printer.Print(trace));
    }

    [Fact]
    public void Guards_in_the_same_state_share_their_exit()
    {
        Trace trace = Parser.Parse("[p0, i1]\nguard_nonnull(p0) [p0, i1]\nguard_class(p0, Cell) [p0, i1]\nguard_class(p0, Cell) [i1, p0]\njump(p0, i1)", _names);
        Assert.Same(trace.Ops[0].Guard.Exit, trace.Ops[1].Guard.Exit);
        Assert.NotSame(trace.Ops[0].Guard.Exit, trace.Ops[2].Guard.Exit);
    }

    [Fact]
    public void Guards_print_their_own_ids_in_logs()
    {
        Trace trace = Parser.Parse("[p0]\nguard_nonnull(p0) [p0]\njump(p0)", _names);
        Assert.Contains($"descr={trace.Ops[0].Guard.Name})", Printer.Print(trace, new PrintOptions(RealGuardIds: true)));
    }

    [Fact]
    public void An_undefined_value_is_printed_with_a_question_mark()
    {
        var lost = new Op(OpCode.New, Kind.Ref, [], _names.Class("Cell"));
        var trace = new Trace { Start = _names.MergePoint("start"), Inputs = [], Ops = [new Op(OpCode.Jump, Kind.Void, [lost], _names.Loop(1, _names.MergePoint("start")))] };
        Assert.Contains("jump(?p0,", Printer.Print(trace));
    }

    [Theory]
    [InlineData("[p0]\nfoo(p0)", "unknown op 'foo'")]
    [InlineData("[p0]\ni1 = strlen_i(p0)", "unknown op 'strlen_i'")]
    [InlineData("[x0]", "no name of a value")]
    [InlineData("[i0]\ni1 = int_add(i0, i2)", "unknown value 'i2'")]
    [InlineData("[i0]\ni0 = int_add(i0, i0)", "i0 is defined twice")]
    [InlineData("[j0]\nj1 = int_add(j0, 5000000000)", "does not fit 32 bits")]
    [InlineData("[p0]\ni1 = getfield_gc_i(p0, descr=Cell.nothing)", "Cell has no field nothing")]
    [InlineData("[p0]\ni1 = getfield_gc_i(p0)", "the descr is missing")]
    [InlineData("[p0]\nguard_nonnull(p0)\n    p1 = new(descr=Cell)", "the exit has no resume")]
    [InlineData("[p0]\nguard_nonnull(p0)\n    same as <Guard0x9>", "no such guard")]
    [InlineData("[p0]\n    p1 = new(descr=Cell)", "belongs to no guard")]
    [InlineData("[p0]\nstm_inevitable('x", "the string has no end")]
    [InlineData("[p0]\nj1 = ptr_eq(p0, 5)", "an integer where Ref is expected")]
    [InlineData("[p0]\nlabel(p0)", "the form phi=value")]
    public void A_mistake_is_reported_with_its_line(string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => Parser.Parse(text, _names));
        Assert.Contains(message, error.Message);
        Assert.StartsWith("line ", error.Message);
    }
}
