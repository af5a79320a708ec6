using JitStm.TraceIr;

namespace JitStm.Rewriter.Tests;

/// <summary>
/// Records one round of the loop as a host's recorder would: each instruction reads its operands from the frame, guards on what it finds there,
/// computes, and only then has an effect, so that every guard may resume at the instruction's own merge point.
/// </summary>
internal sealed class GuestRecorder
{
    private readonly Resolver _names;
    private readonly GuestProgram _program;
    private readonly List<Op> _ops = [];
    private readonly Dictionary<(int, int), GreenKey> _keys;
    private Value _frame = null!;
    private Exit _exit = null!;

    public GuestRecorder(GuestProgram program, Resolver names, Dictionary<(int, int), GreenKey> keys) => (_program, _names, _keys) = (program, names, keys);

    public static GreenKey KeyOf(Dictionary<(int, int), GreenKey> keys, int code, int pc)
    {
        if (!keys.TryGetValue((code, pc), out GreenKey? key))
            keys.Add((code, pc), key = new GreenKey(keys, [ConstInt.I32(code), ConstInt.I32(pc)], $"{code}:{pc}"));
        return key;
    }

    /// <summary>Runs the interpreter for one round from the loop's start; null when the program ended before it came back there.</summary>
    public Trace? Record(GuestInterpreter vm)
    {
        var input = new InputArg(Kind.Ref, 0);
        _frame = input;
        return Follow(vm, [input], null);
    }

    /// <summary>Runs the interpreter on from where a guard has failed; its exit has been taken.</summary>
    public Trace? RecordBridge(GuestInterpreter vm, GuardDescr guard)
    {
        var input = new InputArg(Kind.Ref, 0);
        _frame = input;
        return Follow(vm, [input], guard);
    }

    private Trace? Follow(GuestInterpreter vm, InputArg[] inputs, GuardDescr? from)
    {
        GreenKey start = KeyOf(_keys, 0, 0);
        GreenKey first = KeyOf(_keys, vm.Code, vm.Pc);
        do
        {
            GreenKey key = KeyOf(_keys, vm.Code, vm.Pc);
            Add(new Op(OpCode.DebugMergePoint, Kind.Void, [_frame], key));
            _exit = new Exit([], new MergePointResume(key, [_frame]));
            Instruction i = vm.Next;
            Emit(vm, i);
            vm.Step();
        }
        while (!vm.AtHeader && !vm.Done);
        if (vm.Done)
            return null;
        Add(new Op(OpCode.GuardNoBreak, Kind.Void, [], new GuardDescr(new Exit([], new MergePointResume(start, [_frame])))));
        Add(new Op(OpCode.Jump, Kind.Void, [_frame], new LoopToken(start, 1)));
        return new Trace { Start = first, Inputs = inputs, Ops = _ops, BridgeFrom = from };
    }

    private Op Add(Op op)
    {
        _ops.Add(op);
        return op;
    }

    private Op Make(OpCode code, Kind kind, Descr? descr, params Value[] args) => Add(new Op(code, kind, args, descr));

    private Op Get(Value target, string field)
    {
        FieldDescr descr = _names.Field(field);
        return Make(OpCode.GetfieldGc, descr.Kind, descr, target);
    }

    private void Set(Value target, string field, Value value) => Make(OpCode.SetfieldGc, Kind.Void, _names.Field(field), target, value);

    private Value Reg(int k) => Make(OpCode.GetarrayitemGc, Kind.Ref, _names.Array("Object[]"), Get(_frame, "Frame.Regs"), ConstInt.I32(k));

    private void SetReg(int k, Value value) =>
        Make(OpCode.SetarrayitemGc, Kind.Void, _names.Array("Object[]"), Get(_frame, "Frame.Regs"), ConstInt.I32(k), value);

    private void Guard(OpCode code, params Value[] args) => Add(new Op(code, Kind.Void, args, new GuardDescr(_exit)));

    private void Truth(Value condition, bool actual) => Guard(actual ? OpCode.GuardTrue : OpCode.GuardFalse, condition);

    /// <summary>Guards on the exact class of the value, or on null.</summary>
    private Value Known(Value v, object? actual)
    {
        if (v is Const)
            return v;
        if (actual is null)
            Guard(OpCode.GuardIsnull, v);
        else
        {
            Guard(OpCode.GuardNonnull, v);
            Add(new Op(OpCode.GuardClass, Kind.Void, [v], new GuardDescr(_exit) { Class = _names.Class(actual.GetType().Name) }));
        }
        return v;
    }

    private Value Unbox(Value v) => Get(v, "W_Int.Value");

    private Op Box(Value bits)
    {
        Op box = Make(OpCode.New, Kind.Ref, _names.Class("W_Int"));
        Set(box, "W_Int.Value", bits);
        return box;
    }

    private Op BoxFloat(Value bits)
    {
        Op box = Make(OpCode.New, Kind.Ref, _names.Class("W_Float"));
        Set(box, "W_Float.Value", bits);
        return box;
    }

    // The interpreter notes where it is; every instruction does that last, for it is an effect.
    private void Emit(GuestInterpreter vm, Instruction i)
    {
        object?[] r = vm.Frame.Regs;
        int pc = vm.Pc;
        switch (i.Op)
        {
            case Do.Const: Done(i.A, new ConstRef(_program.Consts[i.B]), pc); break;
            case Do.Move: Done(i.A, Reg(i.B), pc); break;
            case Do.Add or Do.Sub or Do.Mul or Do.And: Done(i.A, Arithmetic(i, r), pc); break;
            case Do.FloatAdd: Done(i.A, AddFloats(i, r), pc); break;
            case Do.Make: Done(i.A, Make(OpCode.New, Kind.Ref, _names.Class(new[] { "Pair", "Triple", "Cell", "OtherCell" }[i.B])), pc); break;
            case Do.Get: Done(i.A, GetField(Known(Reg(i.B), r[i.B]), r[i.B], i.C), pc); break;
            case Do.Set: SetField(i, r, pc); break;
            case Do.MakeItems: MakeItems(i, r, pc); break;
            case Do.GetItem: Done(i.A, GetItem(i, r), pc); break;
            case Do.SetItem: SetItem(i, r, pc); break;
            case Do.SkipIfLess or Do.SkipIfEqual: Compare(i, r, pc); break;
            case Do.SkipIfNull: Known(Reg(i.A), r[i.A]); SetPc(pc); break;
            case Do.SkipIfSame: Same(i, r, pc); break;
            case Do.Reads or Do.Writes or Do.Runs or Do.Appends or Do.Pure or Do.Throws: Residual(i, r, pc); break;
            case Do.GetStatic: Done(i.A, Box(Make(OpCode.GetstaticGc, Kind.I64, _names.Field("Pair.Static"))), pc); break;
            case Do.SetStatic: SetStatic(i, r, pc); break;
            case Do.Call: Call(i, pc); break;
            case Do.Return: Return(vm, i, pc); break;
            case Do.Count: Count(r, pc); break;
        }
    }

    private void SetPc(int pc) => Set(_frame, "Frame.Pc", ConstInt.I32(pc));

    private void Done(int register, Value value, int pc)
    {
        SetPc(pc);
        SetReg(register, value);
    }

    private Value Arithmetic(Instruction i, object?[] r)
    {
        Value a = Known(Reg(i.B), r[i.B]), b = Known(Reg(i.C), r[i.C]);
        if (r[i.B] is not W_Int x || r[i.C] is not W_Int y)
            return ConstRef.Null;
        Value u = Unbox(a), v = Unbox(b);
        if (i.Op == Do.And)
            return Box(Make(OpCode.IntAnd, Kind.I64, null, u, v));
        (OpCode test, OpCode op, Int128 exact) = i.Op switch
        {
            Do.Add => (OpCode.IntAddOvf, OpCode.IntAdd, (Int128)x.Value + y.Value),
            Do.Sub => (OpCode.IntSubOvf, OpCode.IntSub, (Int128)x.Value - y.Value),
            _ => (OpCode.IntMulOvf, OpCode.IntMul, (Int128)x.Value * y.Value),
        };
        bool overflows = exact != (long)exact;
        Truth(Make(test, Kind.I32, null, u, v), overflows);
        return overflows ? ConstRef.Null : Box(Make(op, Kind.I64, null, u, v));
    }

    private Value? FloatOf(Value v, object? actual) => actual switch
    {
        W_Int => Make(OpCode.CastIntToFloat, Kind.F64, null, Unbox(v)),
        W_Float => Get(v, "W_Float.Value"),
        _ => null,
    };

    private Value AddFloats(Instruction i, object?[] r)
    {
        Value? x = FloatOf(Known(Reg(i.B), r[i.B]), r[i.B]);
        Value? y = FloatOf(Known(Reg(i.C), r[i.C]), r[i.C]);
        return x is null || y is null ? ConstRef.Null : BoxFloat(Make(OpCode.FloatAdd, Kind.F64, null, x, y));
    }

    private Value Wide(Value narrow) => Make(OpCode.CastIntToInt, Kind.I64, null, narrow);

    private Value GetField(Value target, object? actual, int which) => actual switch
    {
        Pair => (which % 8) switch
        {
            0 => Box(Get(target, "Pair.A")),
            1 => Box(Get(target, "Pair.B")),
            2 => Get(target, "Pair.Ref"),
            3 => Get(target, "Pair.Other"),
            4 => Box(Wide(Get(target, "Pair.Small"))),
            5 => Box(Wide(Get(target, "Pair.SmallSigned"))),
            6 => Box(Wide(Get(target, "Pair.Flag"))),
            _ => BoxFloat(Get(target, "Pair.Single")),
        },
        Cell => (which % 4) switch
        {
            0 => Box(Get(target, "Cell.Num")),
            1 => Get(target, "Cell.Value"),
            2 => Get(target, "Cell.Next"),
            _ => Box(Get(target, "Cell.Fixed")),
        },
        _ => ConstRef.Null,
    };

    private void SetField(Instruction i, object?[] r, int pc)
    {
        Value target = Known(Reg(i.A), r[i.A]);
        Value value = Known(Reg(i.B), r[i.B]);
        string? field = FieldOf(r[i.A], i.C);
        Value? stored = field switch
        {
            "Pair.A" or "Pair.B" or "Cell.Num" when r[i.B] is W_Int => Unbox(value),
            "Pair.Small" or "Pair.SmallSigned" when r[i.B] is W_Int => Make(OpCode.CastIntToInt, Kind.I32, null, Unbox(value)),
            "Pair.Flag" when r[i.B] is W_Int => Make(OpCode.IntEq, Kind.I32, null, Unbox(value), ConstInt.I64(0)),
            "Pair.Single" when r[i.B] is W_Float => Get(value, "W_Float.Value"),
            "Pair.Ref" or "Cell.Value" => value,
            "Pair.Other" when r[i.B] is Pair => value,
            "Cell.Next" when r[i.B] is Cell => value,
            _ => null,
        };
        SetPc(pc);
        if (stored is not null)
            Set(target, field!, stored);
    }

    private static string? FieldOf(object? target, int which) => target switch
    {
        Pair => new[] { "Pair.A", "Pair.B", "Pair.Ref", "Pair.Other", "Pair.Small", "Pair.SmallSigned", "Pair.Flag", "Pair.Single" }[which % 8],
        Cell => new[] { "Cell.Num", "Cell.Value", "Cell.Next", null }[which % 4],
        _ => null,
    };

    private static string? ArrayOf(object? target) => target switch { Pair => "Pair.Numbers", Cell => "Cell.Items", _ => null };

    private void MakeItems(Instruction i, object?[] r, int pc)
    {
        Value target = Known(Reg(i.A), r[i.A]);
        SetPc(pc);
        if (ArrayOf(r[i.A]) is { } field)
            Set(target, field, Make(OpCode.NewArray, Kind.Ref, _names.Array("Int64[]"), ConstInt.I32(4)));
    }

    private Value Index(int register, object?[] r)
    {
        Value v = Known(Reg(register), r[register]);
        return r[register] is W_Int
            ? Make(OpCode.IntAnd, Kind.I32, null, Make(OpCode.CastIntToInt, Kind.I32, null, Unbox(v)), ConstInt.I32(3))
            : ConstInt.I32(register & 3);
    }

    private Value? Items(Value target, object? actual)
    {
        if (ArrayOf(actual) is not { } field)
            return null;
        Value items = Get(target, field);
        bool isNull = actual is Pair p ? p.Numbers is null : MockStm.Current!.R((Cell)actual!).Items is null;
        Guard(isNull ? OpCode.GuardIsnull : OpCode.GuardNonnull, items);
        return isNull ? null : items;
    }

    private void InRange(Value index, Value items) =>
        Truth(Make(OpCode.UintLt, Kind.I32, null, index, Make(OpCode.ArraylenGc, Kind.I32, _names.Array("Int64[]"), items)), true);

    private Value GetItem(Instruction i, object?[] r)
    {
        if (Items(Known(Reg(i.B), r[i.B]), r[i.B]) is not { } items)
            return ConstRef.Null;
        Value index = Index(i.C, r);
        InRange(index, items);
        return Box(Make(OpCode.GetarrayitemGc, Kind.I64, _names.Array("Int64[]"), items, index));
    }

    private void SetItem(Instruction i, object?[] r, int pc)
    {
        Value target = Known(Reg(i.A), r[i.A]), value = Known(Reg(i.C), r[i.C]);
        Value? items = r[i.C] is W_Int ? Items(target, r[i.A]) : null;
        if (items is null)
        {
            SetPc(pc);
            return;
        }
        Value index = Index(i.B, r);
        InRange(index, items);
        Value bits = Unbox(value);
        SetPc(pc);
        Make(OpCode.SetarrayitemGc, Kind.Void, _names.Array("Int64[]"), items, index, bits);
    }

    private void Compare(Instruction i, object?[] r, int pc)
    {
        Value a = Known(Reg(i.A), r[i.A]), b = Known(Reg(i.B), r[i.B]);
        if (r[i.A] is W_Int x && r[i.B] is W_Int y)
        {
            bool less = i.Op == Do.SkipIfLess;
            Value test = Make(less ? (i.C == 1 ? OpCode.IntGt : OpCode.IntLt) : (i.C == 1 ? OpCode.IntNe : OpCode.IntEq), Kind.I32, null,
                less && i.C == 1 ? [Unbox(b), Unbox(a)] : [Unbox(a), Unbox(b)]);
            bool actual = less ? x.Value < y.Value : x.Value == y.Value;
            Truth(test, !less && i.C == 1 ? !actual : actual);
        }
        SetPc(pc);
    }

    private void Same(Instruction i, object?[] r, int pc)
    {
        Value a = Known(Reg(i.A), r[i.A]), b = Reg(i.B);
        if (r[i.A] is Pair or Cell)
            Truth(Make(OpCode.PtrEq, Kind.I32, null, a, b), ReferenceEquals(r[i.A], r[i.B]));
        SetPc(pc);
    }

    private void Residual(Instruction i, object?[] r, int pc)
    {
        Value v = Known(Reg(i.B), r[i.B]);
        bool isInt = r[i.B] is W_Int;
        if (i.Op is Do.Pure or Do.Throws)
        {
            if (!isInt)
                Done(i.A, ConstRef.Null, pc);
            else if (i.Op == Do.Pure)
                Done(i.A, Box(Make(OpCode.CallPure, Kind.I64, _names.Call("Host.Pure"), Unbox(v))), pc);
            else
                Throws(i, ((W_Int)r[i.B]!).Value, v, pc);
            return;
        }
        SetPc(pc);
        if (i.Op == Do.Appends)
            Make(OpCode.Call, Kind.Void, _names.Call("Host.Appends"), v);
        else if (r[i.B] is null)
        {
            if (i.Op != Do.Writes)
                SetReg(i.A, ConstRef.Null);
        }
        else if (i.Op == Do.Writes)
            Make(OpCode.Call, Kind.Void, _names.Call("Host.Writes"), v);
        else
            SetReg(i.A, Box(Make(OpCode.Call, Kind.I64, _names.Call(i.Op == Do.Reads ? "Host.Reads" : "Host.Runs"), v)));
    }

    private void Throws(Instruction i, long actual, Value v, int pc)
    {
        Value bits = Unbox(v);
        if (actual > 10)
        {
            // The recorder would follow the handler; the test before the call is as good.
            Truth(Make(OpCode.IntGt, Kind.I32, null, bits, ConstInt.I64(10)), true);
            Done(i.A, ConstRef.Null, pc);
            return;
        }
        Value result = Make(OpCode.Call, Kind.I64, _names.Call("Host.Throws"), bits);
        Guard(OpCode.GuardNoException);
        Done(i.A, Box(result), pc);
    }

    private void SetStatic(Instruction i, object?[] r, int pc)
    {
        Value v = Known(Reg(i.B), r[i.B]);
        Value? bits = r[i.B] is W_Int ? Unbox(v) : null;
        SetPc(pc);
        if (bits is not null)
            Make(OpCode.SetstaticGc, Kind.Void, _names.Field("Pair.Static"), bits);
    }

    private void Call(Instruction i, int pc)
    {
        Value b = Reg(i.B), c = Reg(i.C);
        Op callee = Make(OpCode.New, Kind.Ref, _names.Class("Frame"));
        Op regs = Make(OpCode.NewArray, Kind.Ref, _names.Array("Object[]"), ConstInt.I32(8));
        Set(callee, "Frame.Regs", regs);
        Set(callee, "Frame.Back", _frame);
        Make(OpCode.SetarrayitemGc, Kind.Void, _names.Array("Object[]"), regs, ConstInt.I32(2), b);
        Make(OpCode.SetarrayitemGc, Kind.Void, _names.Array("Object[]"), regs, ConstInt.I32(3), c);
        SetPc(pc + 1);
        _frame = callee;
    }

    private void Return(GuestInterpreter vm, Instruction i, int pc)
    {
        Value result = Reg(i.A);
        Value back = Get(_frame, "Frame.Back");
        // As Promote does after popping a frame.
        Guard(OpCode.GuardNonnull, back);
        Value saved = Get(back, "Frame.Pc");
        int expected = vm.Frame.Back!.Pc;
        Guard(OpCode.GuardValue, saved, ConstInt.I32(expected));
        SetPc(pc);
        _frame = back;
        SetReg(_program.Codes[0][expected - 1].A, result);
    }

    private void Count(object?[] r, int pc)
    {
        Value a = Known(Reg(0), r[0]), b = Known(Reg(1), r[1]);
        Value next = Make(OpCode.IntAdd, Kind.I64, null, Unbox(a), ConstInt.I64(1));
        bool more = ((W_Int)r[0]!).Value + 1 < ((W_Int)r[1]!).Value;
        Truth(Make(OpCode.IntLt, Kind.I32, null, next, Unbox(b)), more);
        Done(0, Box(next), pc);
    }
}
