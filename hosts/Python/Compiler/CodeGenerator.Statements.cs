namespace JitStm.Python.Compiler;

/// <summary>Simple statements, if and loops.</summary>
internal sealed partial class CodeGenerator
{
    private void Body(List<Stmt> body)
    {
        foreach (Stmt s in body)
            Statement(s);
    }

    private void Statement(Stmt stmt)
    {
        _context.Enter();
        int mark = _temp;
        switch (stmt)
        {
            case ExprStmt s: ExpressionStatement(s); break;
            case AssignStmt s: Assign(s); break;
            case AugAssignStmt s: AugAssign(s); break;
            case AnnAssignStmt s: AnnAssign(s); break;
            case IfStmt s: If(s); break;
            case WhileStmt s: While(s); break;
            case ForStmt s: For(s); break;
            case TryStmt s: Try(s); break;
            case WithStmt s: With(s, 0); break;
            case FunctionDef s: Function(s); break;
            case ClassDef s: Class(s); break;
            case ReturnStmt s: Return(s); break;
            case BreakStmt s: Break(s); break;
            case ContinueStmt s: Continue(s); break;
            case RaiseStmt s: Raise(s); break;
            case AssertStmt s: Assert(s); break;
            case DeleteStmt s: s.Targets.ForEach(Delete); break;
            case ImportStmt s: s.Names.ForEach(a => Import(s, a)); break;
            case ImportFromStmt s: ImportFrom(s); break;
            case MatchStmt s: Match(s); break;
            case PassStmt s: Emit(s, Opcode.Nop); break;
            default: break;
        }
        _temp = mark;
        _context.Leave();
    }

    private void ExpressionStatement(ExprStmt s)
    {
        if (_context.Options.Mode == CompileMode.Single && _parent == null)
            Emit(s, Opcode.PrintExpr, Value(s.Value));
        else
            Effect(s.Value);
    }

    private void If(IfStmt s)
    {
        int orElse = _out.NewLabel(), end = _out.NewLabel();
        JumpIf(s.Test, orElse, false);
        Body(s.Body);
        if (s.OrElse.Count > 0)
            Emit(s.Body[^1], Opcode.Jump, end);
        _out.Place(orElse);
        Body(s.OrElse);
        _out.Place(end);
    }

    private void While(WhileStmt s)
    {
        int header = _out.NewLabel(), exit = _out.NewLabel(), end = _out.NewLabel();
        int number = _out.LoopCount++;
        _out.Place(header);
        JumpIf(s.Test, exit, false);
        _blocks.Push(new Block(BlockKind.Loop, _out.CurrentHandler) { BreakLabel = end, ContinueLabel = header, LoopNumber = number });
        Body(s.Body);
        _blocks.Pop();
        Emit(s.Test, Opcode.JumpBack, header, number);
        _out.Place(exit);
        Body(s.OrElse);
        _out.Place(end);
    }

    private void For(ForStmt s)
    {
        int iter = Temp();
        int iterable = Value(s.Iter);
        Emit(s, Opcode.GetIter, iter, iterable);
        _temp = iter + 1;
        int header = _out.NewLabel(), exit = _out.NewLabel(), end = _out.NewLabel();
        int number = _out.LoopCount++;
        _out.Place(header);
        ForEach(s.Target, s, iter, exit);
        _blocks.Push(new Block(BlockKind.Loop, _out.CurrentHandler) { BreakLabel = end, ContinueLabel = header, LoopNumber = number });
        Body(s.Body);
        _blocks.Pop();
        Emit(s.Iter, Opcode.JumpBack, header, number);
        _out.Place(exit);
        Body(s.OrElse);
        _out.Place(end);
    }

    /// <summary>The head of a loop: the next item into the target, or to the exit.</summary>
    private void ForEach(Expr target, Node source, int iter, int exit)
    {
        if (IsLocal(target, out int register))
        {
            Emit(source, Opcode.ForIter, register, iter, exit);
            return;
        }
        int mark = _temp;
        int item = Temp();
        Emit(source, Opcode.ForIter, item, iter, exit);
        Store(target, item);
        _temp = mark;
    }

    private void Return(ReturnStmt s)
    {
        if (!_scope.IsFunctionLike)
            throw Error("'return' outside function", s);
        int value = s.Value == null ? Const(null) : Value(s.Value);
        // What runs on the way out may rebind the variable.
        if (value >= 0 && !IsTemp(value) && _blocks.Any(b => b.Kind == BlockKind.Finally || b.Name != null))
        {
            int copy = Temp();
            Emit(s, Opcode.Move, copy, value);
            value = copy;
        }
        int handler = _out.CurrentHandler;
        UnwindAll(s);
        Emit(s, Opcode.Return, value);
        _out.CurrentHandler = handler;
    }

    private void Break(BreakStmt s)
    {
        int handler = _out.CurrentHandler;
        Block loop = UnwindToLoop(s) ?? throw Error("'break' outside loop", s);
        Emit(s, Opcode.Jump, loop.BreakLabel);
        _out.CurrentHandler = handler;
    }

    private void Continue(ContinueStmt s)
    {
        int handler = _out.CurrentHandler;
        Block loop = UnwindToLoop(s) ?? throw Error("'continue' not properly in loop", s);
        Emit(s, Opcode.JumpBack, loop.ContinueLabel, loop.LoopNumber);
        _out.CurrentHandler = handler;
    }

    private void Raise(RaiseStmt s)
    {
        int exc = s.Exc == null ? Bytecode.None : Value(s.Exc);
        int cause = s.Cause == null ? Bytecode.None : Value(s.Cause);
        Emit(s, Opcode.Raise, exc, cause);
    }

    private void Assert(AssertStmt s)
    {
        if (_context.Options.Optimize)
            return;
        int good = _out.NewLabel();
        JumpIf(s.Test, good, true);
        EmitAt(s.Test.Range, Opcode.RaiseAssertion, s.Message == null ? Bytecode.None : Value(s.Message));
        _out.Place(good);
    }

    private void Delete(Expr target)
    {
        int mark = _temp;
        switch (target)
        {
            case Name n:
                DeleteName(n.Id, n);
                break;
            case AttributeExpr a:
                Emit(a, Opcode.DeleteAttr, Value(a.Value), AttributeName(a));
                break;
            case SubscriptExpr s:
                int obj = Value(s.Value);
                Emit(s, Opcode.DeleteSubscr, obj, Value(s.Index));
                break;
            case TupleExpr t:
                t.Elements.ForEach(Delete);
                break;
            case ListExpr l:
                l.Elements.ForEach(Delete);
                break;
            default:
                throw new InvalidOperationException("a target that cannot be deleted passed the parser");
        }
        _temp = mark;
    }

    // ---- imports ----

    private void Import(ImportStmt s, Alias alias)
    {
        int mark = _temp;
        int module = Temp();
        Emit(s, Opcode.ImportName, module, _out.Name(alias.Name), Const(null), 0);
        string[] parts = alias.Name.Split('.');
        if (alias.AsName != null)
        {
            foreach (string part in parts.AsSpan(1))
                Emit(s, Opcode.ImportFrom, module, module, _out.Name(part));
        }
        EmitStoreName(alias.AsName ?? parts[0], module, s);
        _temp = mark;
    }

    private void ImportFrom(ImportFromStmt s)
    {
        int module = Temp();
        int names = Const(s.Names.Select(a => (object?)a.Name).ToArray());
        Emit(s, Opcode.ImportName, module, _out.Name(s.Module ?? ""), names, s.Level);
        if (s.Names[0].Name == "*")
        {
            Emit(s, Opcode.ImportStar, module);
            return;
        }
        foreach (Alias alias in s.Names)
        {
            int mark = _temp;
            int value = Temp();
            Emit(s, Opcode.ImportFrom, value, module, _out.Name(alias.Name));
            EmitStoreName(alias.AsName ?? alias.Name, value, s);
            _temp = mark;
        }
    }
}
