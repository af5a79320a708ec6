using JitStm.TraceIr;
using Xunit;

namespace JitStm.Rewriter.Tests;

/// <summary>Bridges that become branches of their loop.</summary>
public class TreeTests
{
    // while i < n: s = s + i (or, on the other way, s = s * 3); i = i + 1, with s, i, n in the registers 0, 1, 2 of the frame.
    private const string Loop = """
        [p0]
        debug_merge_point(p0, descr='start')
        p1 = getfield_gc_r(p0, descr=Frame.Regs)
        p2 = getarrayitem_gc_r(p1, 1, descr=Object[])
        p3 = getarrayitem_gc_r(p1, 2, descr=Object[])
        guard_class(p2, W_Int) [p0]
        guard_class(p3, W_Int) [p0]
        i4 = getfield_gc_i(p2, descr=W_Int.Value)
        i5 = getfield_gc_i(p3, descr=W_Int.Value)
        j6 = int_lt(i4, i5)
        guard_true(j6) [p0]
        p7 = getarrayitem_gc_r(p1, 0, descr=Object[])
        guard_class(p7, W_Int) [p0]
        i8 = getfield_gc_i(p7, descr=W_Int.Value)
        j9 = int_lt(i8, 100)
        guard_true(j9) [p0]
        i10 = int_add(i8, i4)
        p11 = new(descr=W_Int)
        setfield_gc(p11, i10, descr=W_Int.Value)
        setarrayitem_gc(p1, 0, p11, descr=Object[])
        debug_merge_point(p0, descr='second')
        p12 = getfield_gc_r(p0, descr=Frame.Regs)
        p13 = getarrayitem_gc_r(p12, 1, descr=Object[])
        guard_class(p13, W_Int) [p0]
        i14 = getfield_gc_i(p13, descr=W_Int.Value)
        i16 = int_add(i14, 1)
        p17 = new(descr=W_Int)
        setfield_gc(p17, i16, descr=W_Int.Value)
        setarrayitem_gc(p12, 1, p17, descr=Object[])
        debug_merge_point(p0, descr='start')
        guard_no_break() [p0]
        jump(p0, descr=TargetToken(1))
        """;

    private const string OtherWay = """
        [p0]
        debug_merge_point(p0, descr='start')
        p1 = getfield_gc_r(p0, descr=Frame.Regs)
        p7 = getarrayitem_gc_r(p1, 0, descr=Object[])
        guard_class(p7, W_Int) [p0]
        i8 = getfield_gc_i(p7, descr=W_Int.Value)
        i10 = int_mul(i8, 3)
        p11 = new(descr=W_Int)
        setfield_gc(p11, i10, descr=W_Int.Value)
        setarrayitem_gc(p1, 0, p11, descr=Object[])
        debug_merge_point(p0, descr='second')
        p12 = getfield_gc_r(p0, descr=Frame.Regs)
        p13 = getarrayitem_gc_r(p12, 1, descr=Object[])
        guard_class(p13, W_Int) [p0]
        i14 = getfield_gc_i(p13, descr=W_Int.Value)
        i16 = int_add(i14, 1)
        p17 = new(descr=W_Int)
        setfield_gc(p17, i16, descr=W_Int.Value)
        setarrayitem_gc(p12, 1, p17, descr=Object[])
        debug_merge_point(p0, descr='start')
        guard_no_break() [p0]
        jump(p0, descr=TargetToken(1))
        """;

    private static (Trace Loop, GuardDescr From, Trace Bridge) Recorded(int guard, string bridge = OtherWay)
    {
        var names = new Resolver();
        Trace loop = Traces.Parse(Loop, names);
        GuardDescr from = loop.Ops.Where(op => op.Code is OpCode.GuardTrue).Select(op => op.Guard).ElementAt(guard);
        return (loop, from, Traces.Parse(bridge, names).From(from));
    }

    private static Trace Tree(Trace loop, GuardDescr from, Trace bridge, bool inPreamble = false)
    {
        var bridges = new Dictionary<GuardDescr, RecordedBridge> { [from] = new(bridge) { WantedInPreamble = inPreamble } };
        Trace tree = Optimizer.OptimizeTree(loop, bridges)!;
        Verifier.Check(tree, VerifierMode.Optimised, "the optimiser");
        return tree;
    }

    private static Trace[] Branches(Trace tree) => [.. tree.WithBranches.Skip(1)];

    private static string[] Work(IEnumerable<Op> ops) => Traces.Names(ops.Where(op => op.Code != OpCode.DebugMergePoint));

    [Fact]
    public void A_branch_knows_what_its_loop_knows_and_comes_back_with_unboxed_values()
    {
        (Trace loop, GuardDescr from, Trace bridge) = Recorded(1);
        Trace tree = Tree(loop, from, bridge);
        Trace branch = Assert.Single(Branches(tree));
        Assert.Equal(["int_mul", "int_add", "guard_no_break", "jump"], Work(branch.Ops));
        Assert.IsType<LabelToken>(branch.Ops[^1].Descr);
        Assert.Equal(["int_lt", "guard_true", "int_lt", "guard_true", "int_add", "int_add", "guard_no_break", "jump"], Work(Traces.Body(tree)));
        Assert.DoesNotContain(tree.Phis, phi => phi.Kind == Kind.Ref);
    }

    [Fact]
    public void Without_the_bridge_the_guard_has_an_exit_that_boxes()
    {
        (Trace loop, _, _) = Recorded(1);
        Trace alone = Optimizer.Optimize(loop);
        Assert.All(alone.Ops.Where(op => op.Code.IsGuard()), op => Assert.Null(op.Guard.Branch));
        Assert.Contains(alone.Ops, op => op.Code == OpCode.GuardTrue && op.Guard.Exit.Ops.Any(o => o.Code == OpCode.New));
    }

    [Fact]
    public void A_branch_of_the_preamble_is_another_way_into_the_loop()
    {
        (Trace loop, GuardDescr from, Trace bridge) = Recorded(1);
        Trace tree = Tree(loop, from, bridge, inPreamble: true);
        Assert.Equal(2, Branches(tree).Length);
        Assert.All(Branches(tree), b => Assert.IsType<LabelToken>(b.Ops[^1].Descr));
        Assert.DoesNotContain(tree.WithBranches.SelectMany(t => t.Ops), op => op.Code == OpCode.New);
        Assert.True(Traces.Preamble(tree).First(op => op.Code == OpCode.GuardTrue && op.Guard.Branch is not null).Guard.InPreamble);
    }

    [Fact]
    public void Barriers_before_the_label_hold_on_the_way_back_from_a_branch()
    {
        (Trace loop, GuardDescr from, Trace bridge) = Recorded(1);
        Trace safe = BarrierPass.Insert(Tree(loop, from, bridge, inPreamble: true));
        Verifier.Check(safe, VerifierMode.WithBarriers, "the barrier pass");
        Assert.Equal(2, Branches(safe).Length);
    }

    [Fact]
    public void The_hot_way_of_an_unlucky_recording_becomes_the_trunk()
    {
        (Trace loop, GuardDescr from, Trace bridge) = Recorded(1);
        Trace along = loop.Along(bridge);
        Assert.DoesNotContain(along.Ops, op => op.Descr == from);
        Trace trunk = Optimizer.Optimize(along);
        Verifier.Check(trunk, VerifierMode.Optimised, "the optimiser");
        Assert.Contains("int_mul", Work(Traces.Body(trunk)));
        Assert.DoesNotContain("new", Work(Traces.Body(trunk)));
    }
}
