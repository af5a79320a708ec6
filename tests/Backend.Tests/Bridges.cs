using JitStm.TraceIr;
using static JitStm.Backend.Tests.Running;

namespace JitStm.Backend.Tests;

public class Bridges
{
    /// <summary>
    /// for (; fuel > 0; fuel--) { if (x is odd) { bridge: x = x * 3 + 1, count in the cell } else x = x / 2 }, and in the bridge a second
    /// one for x above a limit, which leaves.
    /// </summary>
    private static Tree Collatz(bool nested)
    {
        var tree = new Tree(TraceBuilder.NewToken());
        FieldDescr count = Descrs.Field(nameof(Cell.I8));
        var b = new TraceBuilder();
        InputArg cell = b.Input(Kind.Ref), fuel = b.Input(Kind.I32), x = b.Input(Kind.I64);
        Phi[] p = b.Label(fuel, x);
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith(p[1], cell), b.Add(OpCode.IntGt, Kind.I32, p[0], ConstInt.I32(0)));
        Op odd = b.Add(OpCode.IntAnd, Kind.I64, p[1], ConstInt.I64(1));
        GuardDescr isEven = b.Guard(OpCode.GuardFalse, TraceBuilder.ExitWith(p[1], cell, p[0]), b.Add(OpCode.IntEq, Kind.I32, odd, ConstInt.I64(1)));
        tree.Trunk = b.Jump(tree.Token, b.Add(OpCode.IntSub, Kind.I32, p[0], ConstInt.I32(1)), b.Add(OpCode.IntRshift, Kind.I64, p[1], ConstInt.I32(1)));

        var c = new TraceBuilder();
        InputArg[] leaves = c.InputsFor(isEven);
        c.Add(OpCode.SetfieldGc, Kind.Void, count, leaves[1], c.Add(OpCode.IntAdd, Kind.I64, c.Add(OpCode.GetfieldGc, Kind.I64, count, leaves[1]), ConstInt.I64(1)));
        Op next = c.Add(OpCode.IntAdd, Kind.I64, c.Add(OpCode.IntMul, Kind.I64, leaves[0], ConstInt.I64(3)), ConstInt.I64(1));
        GuardDescr small = c.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith(next, leaves[1], leaves[2]), c.Add(OpCode.IntLt, Kind.I32, next, ConstInt.I64(1000)));
        isEven.Bridge = c.Jump(tree.Token, isEven, leaves[1], c.Add(OpCode.IntSub, Kind.I32, leaves[2], ConstInt.I32(1)), next);
        tree.Bridged.Add(isEven);
        if (!nested)
            return tree;
        var d = new TraceBuilder();
        InputArg[] big = d.InputsFor(small);
        d.Add(OpCode.SetfieldGc, Kind.Void, Descrs.Field(nameof(Cell.Any)), big[1], new ConstRef("was big"));
        small.Bridge = d.Jump(tree.Token, small, big[1], big[2], d.Add(OpCode.IntRem, Kind.I64, big[0], ConstInt.I64(997)));
        tree.Bridged.Add(small);
        return tree;
    }

    private static readonly (int Fuel, long X)[] s_inputs = [(0, 1), (1, 1), (5, 6), (20, 7), (200, 27), (200, 871), (1000, 6171)];

    private static Slot[] Inputs(int fuel, long x) => [P(new Cell()), I(fuel), I(x)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ABridgeInsideItsTreeDoesWhatTheReferenceInterpreterDoes(bool nested)
    {
        Tree tree = Collatz(nested);
        Trees reference = Trees.Reference(tree), inside = Trees.Inside(tree);
        foreach ((int fuel, long x) in s_inputs)
        {
            (string outcome, int transitions) = inside.Run(Inputs(fuel, x));
            Assert.Equal(reference.Run(Inputs(fuel, x)).Outcome, outcome);
            Assert.Equal(0, transitions);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ABridgeAsAMethodOfItsOwnDoesWhatTheReferenceInterpreterDoes(bool nested)
    {
        Tree tree = Collatz(nested);
        Trees reference = Trees.Reference(tree), outside = Trees.Outside(tree);
        foreach ((int fuel, long x) in s_inputs)
            Assert.Equal(reference.Run(Inputs(fuel, x)), outside.Run(Inputs(fuel, x)));
    }

    [Fact]
    public void ABridgeThatIsNotInTheListStaysOutside()
    {
        Tree tree = Collatz(nested: true);
        GuardDescr inner = tree.Bridged[1];
        tree.Bridged.RemoveAt(1);
        CompiledCode code = TraceCompiler.CompileTree(tree);
        Assert.Contains(inner, code.Guards);
        Assert.DoesNotContain(tree.Bridged[0], code.Guards);
        var mixed = new Trees(tree.Token, code);
        mixed.Attach(inner, TraceCompiler.CompileBridge(inner, inner.Bridge!));
        Assert.Equal(Trees.Reference(Collatz(nested: true)).Run(Inputs(200, 871)).Outcome.Split(' ')[2..], mixed.Run(Inputs(200, 871)).Outcome.Split(' ')[2..]);
    }

    [Fact]
    public void ABridgeMayJumpToAnotherTree()
    {
        Tree tree = Collatz(nested: false);
        GuardDescr guard = tree.Bridged[0];
        var c = new TraceBuilder();
        InputArg[] leaves = c.InputsFor(guard);
        LoopToken other = TraceBuilder.NewToken();
        guard.Bridge = c.Jump(other, guard, leaves[2], leaves[0], leaves[1]);
        CompiledCode code = TraceCompiler.CompileTree(tree);
        Assert.Same(other, Assert.Single(code.Targets));
        var state = new JitState();
        Slot[] inputs = Inputs(9, 12);
        Load(state, inputs);
        Assert.Equal(~0, code.Run(state));
        Assert.Equal((7, 3, inputs[0].Ref), (state.Ints[0], state.Ints[1], state.Refs[2].Target));
    }

    [Fact]
    public void ALoopWithoutLabelJumpsToItsStart()
    {
        var tree = new Tree(TraceBuilder.NewToken());
        var b = new TraceBuilder();
        InputArg x = b.Input(Kind.I64), n = b.Input(Kind.I32), y = b.Input(Kind.I64);
        b.Guard(OpCode.GuardTrue, TraceBuilder.ExitWith(x, y, n), b.Add(OpCode.IntGt, Kind.I32, n, ConstInt.I32(0)));
        tree.Trunk = b.Jump(tree.Token, y, b.Add(OpCode.IntSub, Kind.I32, n, ConstInt.I32(1)), b.Add(OpCode.IntAdd, Kind.I64, x, y));
        // The reference interpreter leaves with the token and is run again; compiled, the jump is a branch.
        Assert.Equal(Trees.Reference(tree).Run([I(0), I(50), I(1)]).Outcome, Trees.Inside(tree).Run([I(0), I(50), I(1)]).Outcome);
        Assert.Equal(0, Trees.Inside(tree).Run([I(0), I(50), I(1)]).Transitions);
    }

    [Fact]
    public void GuardsOfOneExitShareOneBlockOfStores()
    {
        var b = new TraceBuilder();
        InputArg[] inputs = [.. Enumerable.Range(0, 40).Select(_ => b.Input(Kind.I64))];
        Exit exit = TraceBuilder.ExitWith([.. inputs]);
        foreach (InputArg input in inputs)
            b.Guard(OpCode.GuardTrue, exit, b.Add(OpCode.IntGt, Kind.I32, input, ConstInt.I64(0)));
        string listing = "";
        var tree = new Tree(TraceBuilder.NewToken()) { Trunk = b.Exit() };
        CompiledCode code = TraceCompiler.CompileTree(tree, new CompileOptions { IlListing = (_, text) => listing = text });
        Assert.Equal(40, listing.Split("stfld Slots").Length - 1);
        for (int k = 0; k < 40; k++)
        {
            var state = new JitState();
            Load(state, [.. Enumerable.Range(0, 40).Select(i => I(i == k ? -i : i + 1))]);
            Assert.Equal(k, code.Run(state));
            Assert.Equal(-k, state.Ints[k]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(70)]
    [InlineData(130)]
    public void EachLeafOfAnExitComesToItsOwnSlot(int groups)
    {
        var b = new TraceBuilder();
        Kind[] kinds = [Kind.Ref, Kind.I32, Kind.Ref, Kind.F64, Kind.I64, Kind.Ref, Kind.Ref];
        InputArg[] inputs = [.. Enumerable.Range(0, groups).SelectMany(_ => kinds).Select(b.Input)];
        Running.Same(b.Exit([.. inputs]), () => [.. inputs.Select((v, k) => v.Kind switch { Kind.Ref => P("r" + k), Kind.F64 => F(k), _ => I(-k) })]);
    }

    [Fact]
    public void AGuardToldToFailOnceDoesSoAndThenHolds()
    {
        Tree tree = Collatz(nested: false);
        tree.Bridged.Clear();
        GuardDescr[] guards = [.. tree.Trunk!.Ops.Where(op => op.Code.IsGuard()).Select(op => op.Guard)];
        CompiledCode code = TraceCompiler.CompileTree(tree, new CompileOptions { FailEachGuardOnce = true });
        var state = new JitState();
        foreach (GuardDescr guard in guards)
        {
            Load(state, Inputs(3, 8));
            Assert.Same(guard, code.Guards[code.Run(state)]);
        }
        Assert.Equal(Trees.Reference(tree).Run(Inputs(3, 8)).Outcome, Outcome(code, Inputs(3, 8)));
    }
}
