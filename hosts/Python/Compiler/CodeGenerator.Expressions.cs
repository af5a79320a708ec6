namespace JitStm.Python.Compiler;

/// <summary>Operators, attributes, items, f-strings.</summary>
internal sealed partial class CodeGenerator
{
    /// <summary>Compiles an expression; the result is an operand.</summary>
    private int Value(Expr e)
    {
        if (e is Name name)
            return NameValue(name);
        if (ConstantFolding.TryFold(e, out object? constant))
            return Const(constant);
        int t = Temp();
        Into(e, t);
        return t;
    }

    /// <summary>Compiles an expression; the result is in a register that belongs to nobody else.</summary>
    private int FreshValue(Expr e)
    {
        int t = Temp();
        Into(e, t);
        return t;
    }

    /// <summary>Compiles an expression for its effects.</summary>
    private void Effect(Expr e)
    {
        int mark = _temp;
        if (e is not Constant)
            Value(e);
        _temp = mark;
    }

    /// <summary>Compiles an expression into a register; the register is written last.</summary>
    private void Into(Expr e, int dst)
    {
        if (ConstantFolding.TryFold(e, out object? constant))
        {
            EmitAt(e.Range, Opcode.LoadConst, dst, _out.Const(constant));
            return;
        }
        _context.Enter();
        int mark = _temp;
        Dispatch(e, dst);
        _temp = mark;
        _context.Leave();
    }

    private void Dispatch(Expr e, int dst)
    {
        switch (e)
        {
            case Name n:
                if (n.Id == "__debug__")
                    Move(n.Range, dst, NameValue(n));
                else
                    LoadName(n, _scope.Mangle(n.Id), dst);
                break;
            case BinOp b: Binary(b, dst); break;
            case UnaryOp u: Emit(u, UnaryOpcode(u.Op), dst, Value(u.Operand)); break;
            case BoolOp b: Settle(dst, b, BoolInto); break;
            case Compare c: CompareInto(c, dst); break;
            case IfExp i: Conditional(i, dst); break;
            case CallExpr c: Call(c, dst); break;
            case AttributeExpr a: Emit(a, Opcode.LoadAttr, dst, Value(a.Value), AttributeName(a)); break;
            case SubscriptExpr s: Subscript(s, dst); break;
            case SliceExpr s: Slice(s, dst); break;
            case NamedExpr n: Walrus(n, dst); break;
            case Lambda l: LambdaInto(l, dst); break;
            case ListExpr l: ListInto(l, dst); break;
            case TupleExpr t: TupleInto(t, dst); break;
            case SetExpr s: SetInto(s, dst); break;
            case DictExpr d: DictInto(d, dst); break;
            case Comprehension c: ComprehensionInto(c, dst); break;
            case JoinedStr j: Joined(j, dst); break;
            case FormattedValue f: Formatted(f, dst); break;
            case YieldExpr y: Yield(y, dst); break;
            case YieldFromExpr y: YieldFrom(y, dst); break;
            case Starred s: throw Error("can't use starred expression here", s);
            default: throw new InvalidOperationException($"unexpected expression {e.GetType().Name}");
        }
    }

    /// <summary>Runs a rule that writes its register early: a variable gets the result from a temporary at the end.</summary>
    private void Settle<T>(int dst, T e, Action<T, int> rule)
        where T : Expr
    {
        if (IsTemp(dst))
        {
            rule(e, dst);
            return;
        }
        int t = Temp();
        rule(e, t);
        Move(e.Range, dst, t);
    }

    private int AttributeName(AttributeExpr a) => _out.Name(_scope.Mangle(a.Name));

    // Opcodes follow the operator enums in order.
    private static Opcode BinaryOpcode(BinaryOperator op) => Opcode.Add + (int)op;

    private static Opcode InplaceOpcode(BinaryOperator op) => Opcode.InplaceAdd + (int)op;

    private static Opcode CompareOpcode(CompareOperator op) => Opcode.Eq + (int)op;

    private static Opcode TestOpcode(CompareOperator op) => Opcode.EqTest + (int)op;

    private static Opcode UnaryOpcode(UnaryOperator op) => op switch
    {
        UnaryOperator.Invert => Opcode.Invert,
        UnaryOperator.Not => Opcode.Not,
        UnaryOperator.Plus => Opcode.Positive,
        UnaryOperator.Minus => Opcode.Negative,
    };

    private void Binary(BinOp b, int dst)
    {
        int left = Value(b.Left);
        int right = Value(b.Right);
        Emit(b, BinaryOpcode(b.Op), dst, left, right);
    }

    private void BoolInto(BoolOp b, int dst)
    {
        int end = _out.NewLabel();
        Opcode jump = b.Op == BoolOperator.And ? Opcode.JumpIfFalse : Opcode.JumpIfTrue;
        for (int i = 0; i < b.Values.Count; i++)
        {
            Into(b.Values[i], dst);
            if (i < b.Values.Count - 1)
                Emit(b, jump, dst, end);
        }
        _out.Place(end);
    }

    private void CompareInto(Compare c, int dst)
    {
        if (c.Ops.Count > 1)
        {
            Settle(dst, c, ChainInto);
            return;
        }
        int left = Value(c.Left);
        int right = Value(c.Comparators[0]);
        Emit(c, CompareOpcode(c.Ops[0]), dst, left, right);
    }

    /// <summary>a &lt; b &lt; c: each operand is evaluated once; the first false result is the value.</summary>
    private void ChainInto(Compare c, int dst)
    {
        int end = _out.NewLabel();
        int left = Value(c.Left);
        for (int i = 0; i < c.Ops.Count; i++)
        {
            int right = Value(c.Comparators[i]);
            Emit(c, CompareOpcode(c.Ops[i]), dst, left, right);
            if (i < c.Ops.Count - 1)
                Emit(c, Opcode.JumpIfFalse, dst, end);
            left = right;
        }
        _out.Place(end);
    }

    private void Conditional(IfExp e, int dst)
    {
        int orElse = _out.NewLabel(), end = _out.NewLabel();
        JumpIf(e.Test, orElse, false);
        Into(e.Body, dst);
        Emit(e, Opcode.Jump, end);
        _out.Place(orElse);
        Into(e.OrElse, dst);
        _out.Place(end);
    }

    private void Subscript(SubscriptExpr s, int dst)
    {
        int obj = Value(s.Value);
        int key = Value(s.Index);
        Emit(s, Opcode.LoadSubscr, dst, obj, key);
    }

    private void Slice(SliceExpr s, int dst)
    {
        int lower = OptionalPart(s.Lower), upper = OptionalPart(s.Upper), step = OptionalPart(s.Step);
        Emit(s, Opcode.BuildSlice, dst, lower, upper, step);
    }

    private int OptionalPart(Expr? e) => e == null ? Const(null) : Value(e);

    private void Walrus(NamedExpr n, int dst)
    {
        int value = FreshValue(n.Value);
        EmitStoreName(n.Target.Id, value, n.Target);
        Move(n.Range, dst, value);
    }

    // ---- f-strings ----

    private void Joined(JoinedStr j, int dst)
    {
        if (j.Values is [FormattedValue only])
        {
            Formatted(only, dst);
            return;
        }
        var parts = new List<int>();
        foreach (Expr e in j.Values)
            parts.Add(Value(e));
        _out.EmitList(j.Range, Opcode.BuildString, [dst], parts);
    }

    private void Formatted(FormattedValue f, int dst)
    {
        int value = Value(f.Value);
        int spec = f.Spec == null ? Bytecode.None : Value(f.Spec);
        Emit(f, Opcode.FormatValue, dst, value, f.Conversion, spec);
    }

    // ---- generators ----

    private void Yield(YieldExpr y, int dst)
    {
        CheckYield(y);
        int value = y.Value == null ? Const(null) : Value(y.Value);
        Emit(y, Opcode.Yield, dst, value);
    }

    private void YieldFrom(YieldFromExpr y, int dst)
    {
        CheckYield(y);
        int iter = Temp();
        Emit(y, Opcode.GetYieldFromIter, iter, Value(y.Value));
        int received = Temp();
        Emit(y, Opcode.LoadConst, received, _out.Const(null));
        Emit(y, Opcode.YieldFrom, received, iter);
        Move(y.Range, dst, received);
    }

    private void CheckYield(Expr y)
    {
        if (!_scope.IsFunctionLike)
            throw Error("'yield' outside function", y);
    }

    // ---- conditions ----

    /// <summary>Jumps to the label when the truth of the expression equals sense; else goes on.</summary>
    private void JumpIf(Expr e, int label, bool sense)
    {
        _context.Enter();
        int mark = _temp;
        switch (e)
        {
            case UnaryOp { Op: UnaryOperator.Not } not:
                JumpIf(not.Operand, label, !sense);
                break;
            case BoolOp b:
                JumpIfBool(b, label, sense);
                break;
            case Compare c:
                JumpIfCompare(c, label, sense);
                break;
            default:
                JumpIfValue(e, label, sense);
                break;
        }
        _temp = mark;
        _context.Leave();
    }

    private void JumpIfValue(Expr e, int label, bool sense)
    {
        if (ConstantFolding.TryFold(e, out object? constant) || (e is Name { Id: "__debug__" } && (constant = !_context.Options.Optimize) is bool))
        {
            if (ConstantFolding.IsTrue(constant) == sense)
                Emit(e, Opcode.Jump, label);
            return;
        }
        Emit(e, sense ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, Value(e), label);
    }

    private void JumpIfBool(BoolOp b, int label, bool sense)
    {
        // `and` decides early on false, `or` on true.
        bool early = b.Op == BoolOperator.Or;
        int through = _out.NewLabel();
        for (int i = 0; i < b.Values.Count - 1; i++)
            JumpIf(b.Values[i], early == sense ? label : through, early);
        JumpIf(b.Values[^1], label, sense);
        _out.Place(through);
    }

    private void JumpIfCompare(Compare c, int label, bool sense)
    {
        if (c.Ops is [CompareOperator.Is or CompareOperator.IsNot] && c.Comparators[0] is Constant { Value: null })
        {
            bool none = (c.Ops[0] == CompareOperator.Is) == sense;
            Emit(c, none ? Opcode.JumpIfNone : Opcode.JumpIfNotNone, Value(c.Left), label);
            return;
        }
        int through = _out.NewLabel();
        int left = Value(c.Left);
        for (int i = 0; i < c.Ops.Count; i++)
        {
            int right = Value(c.Comparators[i]);
            bool last = i == c.Ops.Count - 1;
            int t = Temp();
            Emit(c, TestOpcode(c.Ops[i]), t, left, right);
            Emit(c, last && sense ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, t, last || !sense ? label : through);
            left = right;
        }
        _out.Place(through);
    }
}
