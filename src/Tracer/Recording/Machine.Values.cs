using JitStm.TraceIr;

namespace JitStm.Tracer;

/// <summary>Arithmetic, comparisons and branches: executed on the bits, and recorded when an operand depends on the trace's inputs.</summary>
internal sealed partial class Machine
{
    private void IntBinary(ref readonly HostInstruction i)
    {
        ref Shadow a = ref Top(1), b = ref Top();
        long bits = Arithmetic.Int(i.Code, i.Kind, a.Bits, b.Bits);
        a.Node = a.IsVariable || b.IsVariable ? Emit(i.Code, i.Kind, ValueOf(in a, i.Kind), ValueOf(in b, IsShift(i.Code) ? Kind.I32 : i.Kind)) : null;
        a.Bits = bits;
        _sp--;
    }

    private static bool IsShift(OpCode code) => code is OpCode.IntLshift or OpCode.IntRshift or OpCode.UintRshift;

    // The CLI throws for a zero divisor and for MinValue / -1: a trace must not, so it guards against both.
    private void Divide(ref readonly HostInstruction i)
    {
        ref Shadow a = ref Top(1), b = ref Top();
        if (b.Bits == 0)
            throw new DivideByZeroException();
        long least = i.Kind == Kind.I32 ? int.MinValue : long.MinValue;
        bool overflow = !i.Flag && b.Bits == -1 && a.Bits == least;
        if (overflow)
            throw new OverflowException();
        if (b.IsVariable)
            Guard(OpCode.GuardTrue, Emit(OpCode.IntNe, Kind.I32, ValueOf(in b, i.Kind), ConstInt(i.Kind, 0)).Value);
        if (!i.Flag && (b.IsVariable || (b.Bits == -1 && a.IsVariable)))
            GuardQuotient(in i, ref a, ref b, least);
        IntBinary(in i);
    }

    private void GuardQuotient(ref readonly HostInstruction i, ref Shadow a, ref Shadow b, long least)
    {
        if (!a.IsVariable && a.Bits != least)
            return;
        Node isLeast = Emit(OpCode.IntEq, Kind.I32, ValueOf(in a, i.Kind), ConstInt(i.Kind, least));
        Node isMinus = Emit(OpCode.IntEq, Kind.I32, ValueOf(in b, i.Kind), ConstInt(i.Kind, -1));
        Guard(OpCode.GuardFalse, Emit(OpCode.IntAnd, Kind.I32, isLeast.Value, isMinus.Value).Value);
    }

    private void CheckedBinary(ref readonly HostInstruction i)
    {
        ref Shadow a = ref Top(1), b = ref Top();
        var test = (OpCode)i.Data!;
        if (Arithmetic.Int(test, i.Kind, a.Bits, b.Bits) != 0)
            throw new OverflowException();
        if (a.IsVariable || b.IsVariable)
            Guard(OpCode.GuardFalse, Emit(test, Kind.I32, ValueOf(in a, i.Kind), ValueOf(in b, i.Kind)).Value);
        IntBinary(in i);
    }

    private void UnaryOp(ref readonly HostInstruction i, Kind to)
    {
        ref Shadow a = ref Top();
        long bits = Arithmetic.Unary(i.Code, i.Kind, to, a.Bits, i.A);
        if (a.IsVariable)
            a.Node = i.Code is OpCode.IntSignext or OpCode.IntZeroext
                ? Emit(i.Code, to, ValueOf(in a, i.Kind), ConstInt(Kind.I32, i.A))
                : Emit(i.Code, to, ValueOf(in a, i.Kind));
        else
            a.Node = null;
        a.Bits = bits;
    }

    private void ConvertOp(ref readonly HostInstruction i)
    {
        // A small integer from 64 bits: first the low half.
        if (i.Code is OpCode.IntSignext or OpCode.IntZeroext && i.Kind == Kind.I64)
        {
            ref Shadow a = ref Top();
            if (a.IsVariable)
                a.Node = Emit(OpCode.CastIntToInt, Kind.I32, ValueOf(in a, Kind.I64));
            a.Bits = (int)a.Bits;
            var low = i;
            low.Kind = Kind.I32;
            UnaryOp(in low, Kind.I32);
            return;
        }
        UnaryOp(in i, i.Kind2);
        if (i.Code == OpCode.CastIntToFloat && i.Flag)
            RoundToSingle();
    }

    /// <summary>A conversion that throws when the value does not fit: Code and A as for Convert, or Flag: only a negative value does not fit.</summary>
    private void CheckedConvert(ref readonly HostInstruction i)
    {
        ref Shadow a = ref Top();
        Kind from = i.Kind, to = i.Kind2;
        if (i.Flag)
        {
            if (a.Bits < 0)
                throw new OverflowException();
            if (a.IsVariable)
                Guard(OpCode.GuardTrue, Emit(OpCode.IntGe, Kind.I32, ValueOf(in a, from), ConstInt(from, 0)).Value);
            if (from != to && a.IsVariable)
                a.Node = Emit(OpCode.CastIntToInt, to, ValueOf(in a, from));
            return;
        }
        long bits = i.A == 0 ? (int)a.Bits : Arithmetic.Unary(i.Code, from, to, a.Bits, i.A);
        if (bits != a.Bits)
            throw new OverflowException();
        if (a.IsVariable)
            a.Node = NarrowedExactly(a.Node!.Value, from, i.Code, i.A);
    }

    /// <summary>The value as an int of few bytes, behind a guard that nothing was cut off. The value itself stays as it is until then.</summary>
    private Node NarrowedExactly(Value value, Kind from, OpCode code, int width)
    {
        Node low = from == Kind.I64 ? Emit(OpCode.CastIntToInt, Kind.I32, value) : new Node(value, 0);
        if (width != 0)
            low = Emit(code, Kind.I32, low.Value, ConstInt(Kind.I32, width));
        Value back = from == Kind.I64 ? Emit(OpCode.CastIntToInt, Kind.I64, low.Value).Value : low.Value;
        Guard(OpCode.GuardTrue, Emit(OpCode.IntEq, Kind.I32, back, value).Value);
        return low;
    }

    private void RoundToSingle()
    {
        ref Shadow a = ref Top();
        if (a.IsVariable)
            a.Node = Emit(OpCode.FloatToSingle, Kind.F64, ValueOf(in a, Kind.F64));
        a.Bits = Arithmetic.Bits((float)Arithmetic.Number(a.Bits));
    }

    private void FloatBinary(ref readonly HostInstruction i)
    {
        ref Shadow a = ref Top(1), b = ref Top();
        double result = Arithmetic.Float(i.Code, Arithmetic.Number(a.Bits), Arithmetic.Number(b.Bits));
        a.Node = a.IsVariable || b.IsVariable ? Emit(i.Code, Kind.F64, ValueOf(in a, Kind.F64), ValueOf(in b, Kind.F64)) : null;
        a.Bits = Arithmetic.Bits(result);
        _sp--;
        if (i.Flag)
            RoundToSingle();
    }

    /// <summary>Compares the two topmost entries, which stay; without regard to Flag.</summary>
    private bool Compared(ref readonly HostInstruction i, out Node? node)
    {
        ref Shadow a = ref Top(1), b = ref Top();
        if (i.Kind == Kind.Ref)
            return ComparedReferences(i.Code == OpCode.PtrEq, ref a, ref b, out node);
        node = a.IsVariable || b.IsVariable ? Emit(i.Code, Kind.I32, ValueOf(in a, i.Kind), ValueOf(in b, i.Kind)) : null;
        if (node is not null)
            node.IsBool = true;
        return (i.Kind == Kind.F64
            ? Arithmetic.FloatComparison(i.Code, Arithmetic.Number(a.Bits), Arithmetic.Number(b.Bits))
            : Arithmetic.Int(i.Code, i.Kind, a.Bits, b.Bits)) != 0;
    }

    // A comparison with null is decided at once by a guard: what follows wants to know that the reference is not null.
    private bool ComparedReferences(bool equal, ref Shadow a, ref Shadow b, out Node? node)
    {
        bool result = ReferenceEquals(a.Ref, b.Ref) == equal;
        node = null;
        if (!a.IsVariable && !b.IsVariable)
            return result;
        if (!b.IsVariable && b.Ref is null)
            GuardNullness(ref a);
        else if (!a.IsVariable && a.Ref is null)
            GuardNullness(ref b);
        else if (!(a.Node is { } n && n == b.Node))
        {
            node = Emit(equal ? OpCode.PtrEq : OpCode.PtrNe, Kind.I32, ValueOf(in a, Kind.Ref), ValueOf(in b, Kind.Ref));
            node.IsBool = true;
        }
        return result;
    }

    private void Compare(ref readonly HostInstruction i)
    {
        bool holds = Compared(in i, out Node? node);
        _sp--;
        ref Shadow result = ref Top();
        if (node is not null && i.Flag)
        {
            node = Emit(OpCode.IntEq, Kind.I32, node.Value, ConstInt(Kind.I32, 0));
            node.IsBool = true;
        }
        result = new Shadow { Bits = holds != i.Flag ? 1 : 0, Node = node };
    }

    private bool BranchesOnComparison(ref readonly HostInstruction i)
    {
        bool holds = Compared(in i, out Node? node);
        if (node is not null)
            Guard(holds ? OpCode.GuardTrue : OpCode.GuardFalse, node.Value);
        _sp -= 2;
        return Jump(holds != i.Flag, i.A);
    }

    private bool Branches(ref readonly HostInstruction i)
    {
        ref Shadow condition = ref Top();
        bool holds;
        if (i.Kind == Kind.Ref)
        {
            holds = condition.Ref is not null;
            if (condition.IsVariable)
                GuardNullness(ref condition);
        }
        else
        {
            holds = condition.Bits != 0;
            if (condition.IsVariable)
                GuardTruth(ref condition, i.Kind);
        }
        _sp--;
        return Jump(holds != i.Flag, i.A);
    }

    private void GuardTruth(ref Shadow condition, Kind kind)
    {
        Node node = condition.Node!;
        bool holds = condition.Bits != 0;
        // On an integer that is not a bool "true" only means "not zero".
        Value tested = node.IsBool ? node.Value : Emit(OpCode.IntNe, Kind.I32, node.Value, ConstInt(kind, 0)).Value;
        Guard(holds ? OpCode.GuardTrue : OpCode.GuardFalse, tested);
        if (node.IsBool || !holds)
            Pin(ref condition, kind);
    }

    private bool Jump(bool taken, int target)
    {
        if (taken)
            _pc = target;
        return taken;
    }

    private bool Switches(ref readonly HostInstruction i)
    {
        ref Shadow value = ref Top();
        if (value.IsVariable)
            GuardValue(ref value, Kind.I32);
        var targets = (int[])i.Data!;
        uint choice = (uint)value.Bits;
        _sp--;
        return choice < (uint)targets.Length && Jump(true, targets[choice]);
    }
}
