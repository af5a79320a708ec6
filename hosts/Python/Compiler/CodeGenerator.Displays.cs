namespace JitStm.Python.Compiler;

/// <summary>Lists, tuples, sets, dicts and comprehensions.</summary>
internal sealed partial class CodeGenerator
{
    // A display with more operands than this that need temporaries is built piece by piece, so that frames stay small.
    private const int MaxOperands = 30;

    private void ListInto(ListExpr l, int dst)
    {
        if (IsSimple(l.Elements))
            _out.EmitList(l.Range, Opcode.BuildList, [dst], Values(l.Elements));
        else
            Settle(dst, l, (e, t) => BuildSequence(e, Opcode.BuildList, e.Elements, t, []));
    }

    private void TupleInto(TupleExpr e, int dst)
    {
        if (IsSimple(e.Elements))
        {
            _out.EmitList(e.Range, Opcode.BuildTuple, [dst], Values(e.Elements));
            return;
        }
        int list = Temp();
        BuildSequence(e, Opcode.BuildList, e.Elements, list, []);
        Emit(e, Opcode.ListToTuple, dst, list);
    }

    private void SetInto(SetExpr s, int dst)
    {
        if (IsSimple(s.Elements))
            _out.EmitList(s.Range, Opcode.BuildSet, [dst], Values(s.Elements));
        else
            Settle(dst, s, (e, t) => BuildSequence(e, Opcode.BuildSet, e.Elements, t, []));
    }

    /// <summary>No stars, and not too many operands that need temporaries.</summary>
    private bool IsSimple(List<Expr> elements)
    {
        int temporaries = 0;
        foreach (Expr e in elements)
        {
            if (e is Starred)
                return false;
            if (!ConstantFolding.TryFold(e, out _) && !IsLocal(e, out _))
                temporaries++;
        }
        return temporaries <= MaxOperands;
    }

    private List<int> Values(List<Expr> elements)
    {
        var values = new List<int>(elements.Count);
        foreach (Expr e in elements)
            values.Add(Value(e));
        return values;
    }

    /// <summary>Builds a list or set step by step, behind operands that were computed already.</summary>
    private void BuildSequence(Node node, Opcode build, List<Expr> elements, int dst, List<int> first)
    {
        Opcode append = build == Opcode.BuildList ? Opcode.ListAppend : Opcode.SetAdd;
        Opcode extend = build == Opcode.BuildList ? Opcode.ListExtend : Opcode.SetUpdate;
        int mark = _temp;
        var head = new List<int>(first);
        int i = 0;
        for (; i < elements.Count && i < MaxOperands && elements[i] is not Starred; i++)
            head.Add(Value(elements[i]));
        _out.EmitList(node.Range, build, [dst], head);
        for (; i < elements.Count; i++)
        {
            _temp = mark;
            if (elements[i] is Starred s)
                Emit(node, extend, dst, Value(s.Value));
            else
                Emit(node, append, dst, Value(elements[i]));
        }
        _temp = mark;
    }

    private void DictInto(DictExpr d, int dst)
    {
        if (d.Keys.Count <= MaxOperands / 2 && !d.Keys.Contains(null))
            _out.EmitList(d.Range, Opcode.BuildMap, [dst], Pairs(d, 0, d.Keys.Count));
        else
            Settle(dst, d, DictSteps);
    }

    private List<int> Pairs(DictExpr d, int start, int end)
    {
        var items = new List<int>();
        for (int i = start; i < end; i++)
        {
            items.Add(Value(d.Keys[i]!));
            items.Add(Value(d.Values[i]));
        }
        return items;
    }

    private void DictSteps(DictExpr d, int dst)
    {
        int mark = _temp;
        int i = 0;
        while (i < d.Keys.Count && i < MaxOperands / 2 && d.Keys[i] != null)
            i++;
        _out.EmitList(d.Range, Opcode.BuildMap, [dst], Pairs(d, 0, i));
        for (; i < d.Keys.Count; i++)
        {
            _temp = mark;
            if (d.Keys[i] is { } key)
            {
                int k = Value(key);
                Emit(d, Opcode.MapAdd, dst, k, Value(d.Values[i]));
            }
            else
            {
                Emit(d, Opcode.DictUpdate, dst, Value(d.Values[i]));
            }
        }
        _temp = mark;
    }

    // ---- comprehensions ----

    private void ComprehensionInto(Comprehension c, int dst)
    {
        Scope scope = _context.Symbols[c];
        var inner = new CodeGenerator(_context, scope, this, scope.Name);
        Code code = inner.CompileComprehension(c);
        int function = Temp();
        Emit(c, Opcode.MakeFunction, function, _out.Const(code), Bytecode.None, Bytecode.None, Bytecode.None);
        int iter = Temp();
        Expr source = c.Generators[0].Iter;
        int iterable = Value(source);
        Emit(c, Opcode.GetIter, iter, iterable);
        _out.EmitList(c.Range, Opcode.Call, [dst, function], [iter]);
    }

    private Code CompileComprehension(Comprehension c)
    {
        AssignRegisters([".0"]);
        Prologue([".0"], c.Range);
        int result = -1;
        if (c.Kind != ComprehensionKind.Generator)
        {
            result = Temp();
            Opcode build = c.Kind switch
            {
                ComprehensionKind.List => Opcode.BuildList,
                ComprehensionKind.Set => Opcode.BuildSet,
                _ => Opcode.BuildMap,
            };
            _out.EmitList(c.Range, build, [result], []);
        }
        ComprehensionLoop(c, 0, result);
        Emit(c, Opcode.Return, result < 0 ? Const(null) : result);
        CodeFlags flags = CodeFlags.Optimized | CodeFlags.NewLocals;
        if (c.Kind == ComprehensionKind.Generator)
            flags |= CodeFlags.Generator;
        return Finish(CodeKind.Comprehension, flags, c.Range.Line, null, null);
    }

    private void ComprehensionLoop(Comprehension c, int depth, int result)
    {
        ComprehensionFor loop = c.Generators[depth];
        int mark = _temp;
        int iter = 0;
        if (depth > 0)
        {
            iter = Temp();
            Emit(c, Opcode.GetIter, iter, Value(loop.Iter));
        }
        int header = _out.NewLabel(), exit = _out.NewLabel(), next = _out.NewLabel();
        int number = _out.LoopCount++;
        _out.Place(header);
        ForEach(loop.Target, c, iter, exit);
        foreach (Expr test in loop.Ifs)
            JumpIf(test, next, false);
        if (depth + 1 < c.Generators.Count)
            ComprehensionLoop(c, depth + 1, result);
        else
            ComprehensionElement(c, result);
        _out.Place(next);
        Emit(c, Opcode.JumpBack, header, number);
        _out.Place(exit);
        _temp = mark;
    }

    private void ComprehensionElement(Comprehension c, int result)
    {
        int mark = _temp;
        switch (c.Kind)
        {
            case ComprehensionKind.List:
                Emit(c, Opcode.ListAppend, result, Value(c.Element));
                break;
            case ComprehensionKind.Set:
                Emit(c, Opcode.SetAdd, result, Value(c.Element));
                break;
            case ComprehensionKind.Dict:
                int key = Value(c.Element);
                Emit(c, Opcode.MapAdd, result, key, Value(c.Value!));
                break;
            case ComprehensionKind.Generator:
                Emit(c, Opcode.Yield, Temp(), Value(c.Element));
                break;
        }
        _temp = mark;
    }
}
