using JitStm.TraceFiles;
using JitStm.TraceIr;
using Xunit;

namespace JitStm.TraceIr.Tests;

public class VerifierTests
{
    private readonly ReflectionResolver _names = Guest.Resolver();

    private void Accepts(string text, VerifierMode mode) => Verifier.Check(Parser.Parse(text, _names), mode, "the test");

    private void Rejects(string text, VerifierMode mode, string message, int at)
    {
        IReadOnlyList<VerifierError> errors = Verifier.Verify(Parser.Parse(text, _names), mode);
        Assert.Contains(errors, e => e.Text.Contains(message, StringComparison.Ordinal) && e.Index == at);
    }

    private void RejectsOps(string message, InputArg[] inputs, params Op[] ops)
    {
        var trace = new Trace { Start = _names.MergePoint("start"), Inputs = inputs, Ops = ops };
        Assert.Contains(Verifier.Verify(trace, VerifierMode.Optimised), e => e.Text.Contains(message, StringComparison.Ordinal));
    }

    private Op Jump(params Value[] args) => new(OpCode.Jump, Kind.Void, args, _names.Loop(1, _names.MergePoint("start")));

    [Theory]
    [InlineData("j1 = int_add(i0, 5)", "argument 0 is I64, not I32")]
    [InlineData("i1 = int_add(i0, 5j)", "argument 1 is I32, not I64")]
    [InlineData("j1 = int_lt(i0, 5j)", "argument")]
    [InlineData("f1 = float_add(1.0, i0)", "argument 1 is I64, not F64")]
    [InlineData("p1 = int_lt(i0, i0)", "the result is Ref")]
    [InlineData("i1 = int_neg(i0, i0)", "2 arguments, not 1")]
    [InlineData("i1 = int_lshift(i0, i0)", "argument 1 is I64, not I32")]
    [InlineData("i1 = int_signext(i0, 3)", "not the constant 1, 2 or 4")]
    [InlineData("i1 = int_neg(2.0)", "is no integer")]
    [InlineData("j1 = strlen(i0)", "argument 0 is I64, not Ref")]
    [InlineData("j1 = getfield_gc_i(null, descr=Cell.value)", "the result is I32")]
    [InlineData("setfield_gc(null, 1.5, descr=Cell.value)", "argument 1 is F64, not I64")]
    [InlineData("i1 = getstatic_gc_i(descr=Cell.value)", "the descr is a FieldDescr")]
    [InlineData("i1 = getfield_gc_i(null, descr=Host.counter)", "the descr is a FieldDescr")]
    [InlineData("i1 = call_i(i0, i0, descr=Host.Square)", "2 arguments, not 1")]
    [InlineData("i1 = call_i(1.0, descr=Host.Square)", "argument 0 is F64, not I64")]
    [InlineData("guard_true(i0) [i0]", "argument 0 is I64, not I32")]
    [InlineData("guard_value(i0, 1.0) [i0]", "argument")]
    [InlineData("i1 = call_i(i0, descr=Host.Fail)", "no guard_no_exception after it")]
    public void An_ops_shape_must_be_its_rows(string line, string message) =>
        Rejects($"[i0]\n{line}\njump(i0)", VerifierMode.Optimised, message, 0);

    [Fact]
    public void A_value_is_used_only_after_its_definition()
    {
        var input = new InputArg(Kind.I64, 0);
        var late = new Op(OpCode.IntNeg, Kind.I64, [input]);
        var early = new Op(OpCode.IntAdd, Kind.I64, [input, late]);
        RejectsOps("used before its definition", [input], early, late, Jump(input));
        RejectsOps("used before its definition", [], Jump(input));
        RejectsOps("the op stands twice", [input], late, late, Jump(input));
        RejectsOps("used before its definition", [input], Jump(new Phi(Kind.I64, 0)));
    }

    [Fact]
    public void An_exits_values_are_defined_before_its_guard()
    {
        var input = new InputArg(Kind.I64, 0);
        var late = new Op(OpCode.IntNeg, Kind.I64, [input]);
        GreenKey key = _names.MergePoint("start");
        var guard = new Op(OpCode.GuardNoBreak, Kind.Void, [], new GuardDescr(new Exit([], new MergePointResume(key, [late]))));
        RejectsOps("resume: I64 value of IntNeg", [input], guard, late, Jump(input));
        var store = new Op(OpCode.SetfieldGc, Kind.Void, [ConstRef.Null, late], _names.Field("Cell.value"));
        guard = new Op(OpCode.GuardNoBreak, Kind.Void, [], new GuardDescr(new Exit([store], new MergePointResume(key, []))));
        RejectsOps("exit op SetfieldGc: I64 value of IntNeg", [input], guard, late, Jump(input));
    }

    [Fact]
    public void A_trace_has_one_terminator_at_its_end()
    {
        Rejects("[i0]\ni1 = int_neg(i0)", VerifierMode.Recorded, "does not end in a jump or an exit", -1);
        Rejects("[i0]\njump(i0)\njump(i0)", VerifierMode.Recorded, "a terminator before the end", 0);
        Rejects("[i0]\nexit() [i0]\njump(i0)", VerifierMode.Recorded, "a terminator before the end", 0);
    }

    [Fact]
    public void Labels_and_jumps_feed_every_phi_with_its_kind()
    {
        Accepts("[i0]\nlabel(i1=i0, p2=null)\njump(i1, p2)", VerifierMode.Optimised);
        Rejects("[i0]\nlabel(i1=i0, p2=null)\njump(i1)", VerifierMode.Optimised, "not those of the phis", 1);
        Rejects("[i0, p3]\nlabel(i1=i0, p2=null)\njump(p3, i1)", VerifierMode.Optimised, "not those of the phis", 1);
        Rejects("[i0]\nlabel(i1=i0)\njump(i1)", VerifierMode.Recorded, "a label in a recorded trace", 0);
        var phi = new Phi(Kind.I64, 0);
        var label = new Op(OpCode.Label, Kind.Void, [ConstInt.I64(1)]);
        var again = new Op(OpCode.Label, Kind.Void, [ConstInt.I64(1)]);
        var trace = new Trace { Start = _names.MergePoint("start"), Inputs = [], Phis = [phi], Ops = [label, again, Jump(phi)] };
        Assert.Contains(Verifier.Verify(trace, VerifierMode.Optimised), e => e is { Index: 1, Text: "a second label" });
    }

    [Fact]
    public void A_bridges_inputs_are_its_guards_leaves()
    {
        var leaf = new InputArg(Kind.I64, 0);
        var guard = new GuardDescr(new Exit([], new MergePointResume(_names.MergePoint("start"), [leaf])));
        var input = new InputArg(Kind.F64, 0);
        var trace = new Trace { Start = _names.MergePoint("start"), Inputs = [input], Ops = [Jump(input)], BridgeFrom = guard };
        Assert.Contains(Verifier.Verify(trace, VerifierMode.Recorded), e => e.Text.Contains("not the leaves", StringComparison.Ordinal));
    }

    [Fact]
    public void Exits_hold_only_what_can_be_run_cold()
    {
        const string Text = "[i0]\nguard_no_break() [i0]\n    {0}\n    resume at 'start' [i0]\njump(i0)";
        Rejects(Text.Replace("{0}", "call_n(1, descr=Host.Bump)", StringComparison.Ordinal), VerifierMode.Optimised, "Call in an exit", 0);
        Rejects(Text.Replace("{0}", "p1 = new(descr=Cell)", StringComparison.Ordinal), VerifierMode.Recorded, "exit ops in a recorded trace", 0);
        Rejects(Text.Replace("{0}", "p1 = stm_read(null)", StringComparison.Ordinal), VerifierMode.Optimised, "StmRead in an exit", 0);
        Accepts(Text.Replace("{0}", "p1 = new(descr=Cell)", StringComparison.Ordinal), VerifierMode.Optimised);
    }

    [Fact]
    public void Only_a_guard_for_exceptions_resumes_raising() =>
        Rejects("[i0]\nguard_no_break() [i0]\n    resume after 'start' raising\n        frame 'm' at 1 stack 0 [i0]\njump(i0)", VerifierMode.Recorded, "a raising resume", 0);

    [Fact]
    public void A_guard_resumes_at_the_merge_point_only_while_nothing_has_happened_since()
    {
        const string Text = "[p0, i1]\ndebug_merge_point(p0, i1, descr='a')\n{0}\nguard_nonnull(p0) [p0, i1]\njump(p0, i1)";
        void Harmless(string line) => Accepts(Text.Replace("{0}", line, StringComparison.Ordinal), VerifierMode.Recorded);
        void Harmful(string line, int at = 2) => Rejects(Text.Replace("{0}", line, StringComparison.Ordinal), VerifierMode.Recorded, "has happened since", at);
        Harmless("i2 = getfield_gc_i(p0, descr=Cell.value)");
        Harmless("p2 = new(descr=Cell)\nsetfield_gc(p2, i1, descr=Cell.value)");
        Harmless("p2 = new_array(3, descr=Int64[])\nsetarrayitem_gc(p2, 0, i1, descr=Int64[])");
        Harmless("i2 = call_i(i1, descr=Host.Square)");
        Harmless("setfield_gc(p0, i1, descr=Cell.value)\ndebug_merge_point(p0, i1, descr='a')");
        // A second run only stores the same again.
        Harmless("setfield_gc(p0, i1, descr=Cell.value)");
        Harmless("setfield_gc(p0, i1, descr=Cell.value)\ni2 = getfield_gc_i(p0, descr=Cell.value)");
        Harmless("i2 = getstatic_gc_i(descr=Host.counter)\nsetfield_gc(p0, i2, descr=Cell.value)");
        // A second run would read what the first one has stored.
        Harmful("i2 = getfield_gc_i(p0, descr=Cell.value)\nsetfield_gc(p0, i1, descr=Cell.value)", 3);
        Harmful("i2 = getstatic_gc_i(descr=Host.counter)\nsetstatic_gc(i1, descr=Host.counter)", 3);
        Harmful("i2 = getarrayitem_gc_i(p0, 2, descr=Int64[])\nsetarrayitem_gc(p0, 1, i1, descr=Int64[])", 3);
        Harmful("call_n(1, descr=Host.Bump)");
        Harmful("call_n(p0, descr=Cell.Nothing)");
        Harmful("p2 = new(descr=Cell)\ndebug_merge_point(p0, i1, descr='a')\ni2 = getfield_gc_i(p0, descr=Cell.value)\nsetfield_gc(p2, i1, descr=Cell.value)", 5);
    }

    [Fact]
    public void A_precise_resume_is_good_after_an_effect() => Accepts("""
        [p0, i1]
        setfield_gc(p0, i1, descr=Cell.value)
        guard_nonnull(p0) [p0]
            resume after 'start'
                frame 'm' at 4 stack 0 [p0]
        guard_no_break() [p0, i1]
        jump(p0, i1)
        """, VerifierMode.Recorded);

    [Fact]
    public void A_merge_point_resume_names_the_merge_point_passed_last() =>
        Rejects("[i0]\ndebug_merge_point(i0, descr='a')\ndebug_merge_point(i0, descr='b')\nguard_value(i0, 1) [i0]\n    resume at 'a' [i0]\njump(i0)",
            VerifierMode.Recorded, "resumes at the merge point a, but the last one passed is b", 2);

    [Fact]
    public void Stores_that_restore_the_guards_state_at_a_bridges_start_are_no_effect()
    {
        var leaf = new InputArg(Kind.Ref, 0);
        var store = new Op(OpCode.SetfieldGc, Kind.Void, [leaf, ConstInt.I64(1)], _names.Field("Cell.value"));
        GreenKey key = _names.MergePoint("start");
        Trace Bridge(Resume resume, params Op[] more)
        {
            var from = new GuardDescr(new Exit([store], resume));
            var input = new InputArg(Kind.Ref, 0);
            var guard = new Op(OpCode.GuardNonnull, Kind.Void, [input], new GuardDescr(new Exit([], new MergePointResume(key, [input]))));
            return new Trace { Start = key, Inputs = [input], BridgeFrom = from, Ops = [store.With([input, ConstInt.I64(1)]), .. more, guard, Jump(input)] };
        }
        Assert.Empty(Verifier.Verify(Bridge(new MergePointResume(key, [leaf])), VerifierMode.Recorded));
        var frame = new ResumeFrame("m", 1, [leaf], 0);
        Assert.NotEmpty(Verifier.Verify(Bridge(new PreciseResume(key, [frame], false)), VerifierMode.Recorded));
        Assert.NotEmpty(Verifier.Verify(Bridge(new MergePointResume(key, [leaf]), 
            new Op(OpCode.GetstaticGc, Kind.I64, [], _names.Field("Host.counter")), new Op(OpCode.SetstaticGc, Kind.Void, [ConstInt.I64(1)], _names.Field("Host.counter"))), VerifierMode.Recorded));
    }

    [Theory]
    [InlineData("i2 = getfield_gc_i(p0, descr=Shared.value)", "a load of Shared.value without its barrier", 0)]
    [InlineData("setfield_gc(p0, i1, descr=Shared.value)", "a store of Shared.value without its barrier", 0)]
    [InlineData("p2 = stm_read(p0)\nsetfield_gc(p2, i1, descr=Shared.value)", "a store of Shared.value without its barrier", 1)]
    [InlineData("p2 = stm_read(p0)\nguard_nonnull(p2) [p0, i1]", "an access reference is argument 0 of GuardNonnull", 1)]
    [InlineData("p2 = stm_write(p0)\nsetfield_gc(p2, p2, descr=Shared.next)", "an access reference is argument 1 of SetfieldGc", 1)]
    [InlineData("p2 = stm_read(p0)\nguard_nonnull(p0) [p2, i1]", "an access reference in a resume", 1)]
    [InlineData("p2 = stm_read(p0)\np3 = stm_write(p0)\ni4 = getfield_gc_i(p2, descr=Shared.value)", "stale access reference: the object was written", 2)]
    [InlineData("p2 = stm_write(p0)\ncall_n(descr=Host.RunGuest)\ni4 = getfield_gc_i(p2, descr=Shared.value)", "stale access reference: guest code has run", 2)]
    [InlineData("p2 = stm_read(p0)\np3 = getfield_gc_r(p2, descr=Shared.items)\nsetarrayitem_gc(p3, 0, 1, descr=Int64[])", "a store of Shared.items without its barrier", 2)]
    [InlineData("p2 = stm_read(p0)\np3 = getfield_gc_r(p2, descr=Shared.items)\np4 = stm_write(p0)\ni5 = getarrayitem_gc_i(p3, 0, descr=Int64[])", "an owned array of a stale access reference", 3)]
    [InlineData("p2 = new(descr=Shared)\nsetfield_gc(p2, i1, descr=Shared.value)\nstm_new(p2)", "used before its stm_new", 1)]
    [InlineData("p2 = new(descr=Shared)\nguard_nonnull(p0) [p2, i1]", "never stamped", 1)]
    [InlineData("p2 = new(descr=Shared)\nstm_new(p2)\ncall_n(descr=Host.RunGuest)\nsetfield_gc(p2, i1, descr=Shared.value)", "a store of Shared.value without its barrier", 3)]
    [InlineData("call_n(i1, descr=Host.Print)", "without stm_inevitable", 0)]
    [InlineData("stm_inevitable('x')\ncall_n(descr=Host.RunGuest)\ncall_n(i1, descr=Host.Print)", "without stm_inevitable", 2)]
    [InlineData("label(i2=1)\np3 = stm_read(p0)\nguard_no_break() [p0, i1]\n    setfield_gc(p3, 1, descr=Shared.value)\n    resume at 'start' [p0, i1]", "a store of Shared.value without its barrier", 2)]
    public void An_access_without_its_barrier_is_rejected(string lines, string message, int at)
    {
        string end = lines.StartsWith("label", StringComparison.Ordinal) ? "jump(i2)" : "jump(p0, i1)";
        Rejects($"[p0, i1]\n{lines}\n{end}", VerifierMode.WithBarriers, message, at);
    }

    [Theory]
    [InlineData("p2 = stm_read(p0)\ni3 = getfield_gc_i(p2, descr=Shared.value)\np4 = stm_write(p0)\nsetfield_gc(p4, i3, descr=Shared.value)\ni5 = getfield_gc_i(p4, descr=Shared.value)")]
    [InlineData("i3 = getfield_gc_i(p0, descr=Shared.fixedValue)")]
    [InlineData("p2 = new(descr=Shared)\nstm_new(p2)\nsetfield_gc(p2, i1, descr=Shared.value)")]
    [InlineData("i2 = getfield_gc_i(p0, descr=Cell.value)")]
    [InlineData("p2 = stm_write(p0)\np3 = getfield_gc_r(p2, descr=Shared.items)\nsetarrayitem_gc(p3, 0, 1, descr=Int64[])")]
    [InlineData("stm_inevitable('x')\ncall_n(i1, descr=Host.Print)\ncall_n(i1, descr=Host.Print)")]
    public void Accesses_with_their_barriers_are_accepted(string lines) => Accepts($"[p0, i1]\n{lines}\njump(p0, i1)", VerifierMode.WithBarriers);

    [Fact]
    public void A_reference_made_before_the_label_must_survive_the_whole_body()
    {
        Accepts("[p0]\np1 = stm_read(p0)\nlabel()\ni2 = getfield_gc_i(p1, descr=Shared.value)\njump()", VerifierMode.WithBarriers);
        Rejects("[p0]\np1 = stm_read(p0)\nlabel()\ni2 = getfield_gc_i(p1, descr=Shared.value)\ncall_n(descr=Host.RunGuest)\njump()",
            VerifierMode.WithBarriers, "stale access reference: guest code has run", 2);
        Rejects("[p0]\np1 = stm_read(p0)\nlabel()\ni2 = getfield_gc_i(p1, descr=Shared.value)\np3 = stm_write(p0)\nsetfield_gc(p3, i2, descr=Shared.value)\njump()",
            VerifierMode.WithBarriers, "stale access reference: the object was written", 2);
    }

    [Fact]
    public void Barriers_come_from_the_barrier_pass_alone() =>
        Rejects("[p0]\np1 = stm_read(p0)\njump(p0)", VerifierMode.Optimised, "a barrier before the barrier pass", 0);

    [Fact]
    public void A_failed_check_shows_the_op_and_the_trace()
    {
        Trace trace = Parser.Parse("[i0]\ni1 = int_signext(i0, 3)\njump(i1)", _names);
        var error = Assert.Throws<InvalidTraceException>(() => Verifier.Check(trace, VerifierMode.Recorded, "the recorder"));
        Assert.Equal("the recorder made a broken trace:\n  op 0 i1 = int_signext(i0, 3): argument 1 is not the constant 1, 2 or 4\n"
            + "[i0]\ni1 = int_signext(i0, 3)\njump(i1, descr=TargetToken(1))\n", error.Message);
    }
}
