using JitStm.TraceIr;

namespace JitStm.Backend.Tests;

/// <summary>
/// Makes random trees that always end: the first red is fuel, every exit hands it on, each round of the loop and each bridge takes one and
/// guards that there was some. Objects are Cells that are never null; indexes are masked.
/// </summary>
internal sealed class TraceFuzzer(int seed)
{
    private static readonly Kind[] s_kinds = [Kind.I32, Kind.I64, Kind.F64, Kind.Ref];
    private static readonly OpCode[] s_integer = [OpCode.IntAdd, OpCode.IntSub, OpCode.IntMul, OpCode.IntAnd, OpCode.IntOr, OpCode.IntXor];
    private static readonly OpCode[] s_float = [OpCode.FloatAdd, OpCode.FloatSub, OpCode.FloatMul, OpCode.FloatDiv];
    private static readonly OpCode[] s_tests = [OpCode.IntLt, OpCode.IntLe, OpCode.IntEq, OpCode.IntNe, OpCode.IntGt, OpCode.IntGe, OpCode.UintLt, OpCode.UintGe];
    private static readonly string[] s_fields = [nameof(Cell.U1), nameof(Cell.I2), nameof(Cell.I4), nameof(Cell.I8), nameof(Cell.R4), nameof(Cell.R8)];
    private static readonly ArrayDescr s_longs = Descrs.Array<long>();
    private readonly Cell _constant = new();

    private readonly Random _random = new(seed);
    private readonly Kind[] _reds = MakeReds(new Random(seed * 31 + 1));
    private readonly List<GuardDescr> _open = [];
    private List<Value>[] _values = [];
    private TraceBuilder _b = new();

    private static Kind[] MakeReds(Random random) => [Kind.I32, Kind.Ref, Kind.Ref, .. Enumerable.Range(0, random.Next(1, 9)).Select(_ => s_kinds[random.Next(3)])];

    /// <summary>Fresh inputs; also puts the object that the traces hold as a constant back to its first state.</summary>
    public Slot[] Inputs(int which)
    {
        (_constant.U1, _constant.I2, _constant.I4, _constant.I8) = (1, 2, 3, 4);
        (_constant.R4, _constant.R8, _constant.Next) = (0.5f, 0.25, null);
        var random = new Random(seed * 17 + which);
        var array = new long[8];
        for (int i = 0; i < 8; i++)
            array[i] = random.Next(-9, 10);
        return [.. _reds.Select((kind, k) => k switch
        {
            0 => new Slot(random.Next(0, 12)),
            1 => new Slot((object)array),
            2 => new Slot(new Cell { I8 = which, R8 = which * 0.5 }),
            _ => kind switch
            {
                Kind.F64 => new Slot(random.Next(-5, 6) * 0.75),
                Kind.I64 => new Slot(random.NextInt64() >> random.Next(64)),
                _ => new Slot((int)(random.NextInt64() >> random.Next(32, 64))),
            },
        })];
    }

    public Tree Make(int size, int bridges)
    {
        var tree = new Tree(TraceBuilder.NewToken());
        Start([.. _reds.Select(_b.Input)]);
        if (_random.Next(4) > 0)
        {
            Fill(size / 3);
            int extra = _random.Next(0, 6);
            Phi[] p = _b.Label([.. HeaderEntries(), .. Enumerable.Range(0, extra).Select(_ => Pick(s_kinds[_random.Next(3)]))]);
            _values[(int)Kind.I32].RemoveAll(v => v == Fuel);
            Fuel = p[0];
            foreach (Phi phi in p[1..])
                _values[(int)phi.Kind].Add(phi);
            Body(size);
            _b.Guard(OpCode.GuardNoBreak, RandomExit());
            tree.Trunk = _b.Jump(tree.Token, [Fuel, .. p[1..].Select(phi => Pick(phi.Kind))]);
        }
        else
        {
            Body(size);
            tree.Trunk = _b.Jump(tree.Token, Reds());
        }
        for (int i = 0; i < bridges && _open.Count > 0; i++)
            AddBridge(tree, size / 2);
        return tree;
    }

    private Value Fuel { get; set; } = ConstInt.I32(0);

    private Value Array { get; set; } = ConstRef.Null;

    private Value[] HeaderEntries() => [Fuel, .. _reds[3..].Select(Pick)];

    private Value[] Reds() => [Fuel, Array, Pick(Kind.Ref), .. _reds[3..].Select(Pick)];

    private void Start(InputArg[] inputs)
    {
        _values = [[], [], [], [], []];
        (Fuel, Array) = (inputs[0], inputs[1]);
        foreach (InputArg input in inputs[2..])
            _values[(int)input.Kind].Add(input);
        _values[(int)Kind.Ref].Add(new ConstRef(_constant));
    }

    private void AddBridge(Tree tree, int size)
    {
        GuardDescr guard = _open[_random.Next(_open.Count)];
        _open.Remove(guard);
        _b = new TraceBuilder();
        Start(_b.InputsFor(guard));
        Body(size);
        if (_random.Next(2) == 0)
            _b.Guard(OpCode.GuardNoBreak, RandomExit());
        guard.Bridge = _b.Jump(tree.Token, guard, Reds());
        tree.Bridged.Add(guard);
    }

    private void Body(int size)
    {
        Fuel = _b.Add(OpCode.IntSub, Kind.I32, Fuel, ConstInt.I32(1));
        _b.Guard(OpCode.GuardTrue, RandomExit(), _b.Add(OpCode.IntGe, Kind.I32, Fuel, ConstInt.I32(0)));
        Fill(size);
    }

    private Exit RandomExit() =>
        TraceBuilder.ExitWith([Fuel, Array, .. s_kinds.SelectMany(k => Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(k)))]);

    private Value Pick(Kind kind)
    {
        List<Value> all = _values[(int)kind];
        if (all.Count > 0 && (kind == Kind.Ref || _random.Next(6) > 0))
            // Recent values are more likely, so that values also die.
            return all[Math.Max(0, all.Count - 1 - (int)(Math.Abs(_random.NextDouble() * _random.NextDouble()) * all.Count))];
        return kind switch
        {
            Kind.I32 => ConstInt.I32((int)(_random.NextInt64() >> _random.Next(32, 64))),
            Kind.I64 => ConstInt.I64(_random.NextInt64() >> _random.Next(64)),
            Kind.F64 => new ConstFloat(_random.Next(-8, 9) / 4.0),
            _ => throw new InvalidOperationException("there is always a reference"),
        };
    }

    private void Fill(int size)
    {
        for (int i = 0; i < size; i++)
            if (Step() is { Kind: not Kind.Void } op)
                _values[(int)op.Kind].Add(op);
    }

    private Op Step()
    {
        Kind kind = _random.Next(2) == 0 ? Kind.I32 : Kind.I64;
        switch (_random.Next(20))
        {
            case 0 or 1 or 2 or 3: return _b.Add(s_integer[_random.Next(s_integer.Length)], kind, Pick(kind), Pick(kind));
            case 4 or 5: return _b.Add(s_float[_random.Next(s_float.Length)], Kind.F64, Pick(Kind.F64), Pick(Kind.F64));
            case 6: return _b.Add(_random.Next(2) == 0 ? OpCode.IntRshift : OpCode.IntLshift, kind, Pick(kind), Pick(Kind.I32));
            case 7: return _b.Add(OpCode.IntDiv, kind, Pick(kind), new ConstInt(kind, _random.Next(1, 9)));
            case 8: return _b.Add(OpCode.CastIntToInt, kind, Pick(kind == Kind.I32 ? Kind.I64 : Kind.I32));
            case 9: return _b.Add(OpCode.CastIntToFloat, Kind.F64, Pick(kind));
            case 10: return _b.Add(s_tests[_random.Next(s_tests.Length)], Kind.I32, Pick(kind), Pick(kind));
            case 11: return _b.Add(_random.Next(2) == 0 ? OpCode.IntAddOvf : OpCode.IntMulOvf, Kind.I32, Pick(kind), Pick(kind));
            case 12 or 13: return Load();
            case 14 or 15: return Store();
            case 16: return _b.Add(OpCode.GetarrayitemGc, Kind.I64, s_longs, Array, Index());
            case 17: return _b.Add(OpCode.SetarrayitemGc, Kind.Void, s_longs, Array, Index(), Pick(Kind.I64));
            case 18: return _random.Next(2) == 0 ? _b.Add(OpCode.New, Kind.Ref, Descrs.Cell) : CallSomething();
            default: return Guard(kind);
        }
    }

    private Value Index() => _random.Next(2) == 0 ? ConstInt.I32(_random.Next(8)) : _b.Add(OpCode.IntAnd, Kind.I32, Pick(Kind.I32), ConstInt.I32(7));

    private Op Load()
    {
        FieldDescr field = Descrs.Field(s_fields[_random.Next(s_fields.Length)]);
        return _b.Add(OpCode.GetfieldGc, field.Kind, field, Pick(Kind.Ref));
    }

    private Op Store()
    {
        if (_random.Next(4) == 0)
            return _b.Add(OpCode.SetfieldGc, Kind.Void, Descrs.Field(nameof(Cell.Next)), Pick(Kind.Ref), Pick(Kind.Ref));
        FieldDescr field = Descrs.Field(s_fields[_random.Next(s_fields.Length)]);
        return _b.Add(OpCode.SetfieldGc, Kind.Void, field, Pick(Kind.Ref), Pick(field.Kind));
    }

    private Op CallSomething() => _random.Next(2) == 0
        ? _b.Add(OpCode.Call, Kind.Void, Descrs.Call(nameof(Helpers.Bump), CallEffects.Reads | CallEffects.Writes), Pick(Kind.Ref))
        : _b.Add(OpCode.CallPure, Kind.I32, Descrs.Call(nameof(Helpers.Low)), Pick(Kind.I64));

    private Op Guard(Kind kind)
    {
        Exit exit = RandomExit();
        for (int i = _random.Next(3); i > 0; i--)
            Add();
        Op test = _b.Add(s_tests[_random.Next(s_tests.Length)], Kind.I32, Pick(kind), Pick(kind));
        _values[(int)Kind.I32].Add(test);
        for (int i = _random.Next(2); i > 0; i--)
            Add();
        _open.Add(_b.Guard(_random.Next(2) == 0 ? OpCode.GuardTrue : OpCode.GuardFalse, exit, test));
        if (_random.Next(3) == 0)
            _open.Add(_b.Guard(OpCode.GuardFalse, exit, Pick(Kind.I32)));
        return _b.Ops[^1];

        void Add() => _values[(int)kind].Add(_b.Add(OpCode.IntAdd, kind, Pick(kind), Pick(kind)));
    }
}
