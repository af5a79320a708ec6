namespace JitStm.Python.Compiler;

// try, with, and the way out of them. A handler covers the instructions that carry its number; the code that runs on the
// way out of a block (a finally body, __exit__) carries the number of the block's surroundings.
//
// Each handler entry saves the thread's current exception (PushExc) in a temporary of its own and puts it back (PopExc) on
// every way out, by falling through, by jumps and by exceptions (the cleanup handlers).

/// <summary>try and with.</summary>
internal sealed partial class CodeGenerator
{
    private enum BlockKind
    {
        Loop,
        /// <summary>The body of try ... except: nothing to do on the way out.</summary>
        Try,
        /// <summary>What a finally protects: the finally body runs on the way out.</summary>
        Finally,
        /// <summary>Code that runs with a caught exception as the current one.</summary>
        Handler,
        With,
    }

    /// <summary>OuterHandler is the handler number outside of the block.</summary>
    private sealed record Block(BlockKind Kind, int OuterHandler)
    {
        public int BreakLabel { get; init; }
        public int ContinueLabel { get; init; }
        public int LoopNumber { get; init; }
        public List<Stmt> FinalBody { get; init; } = [];
        public int SavedRegister { get; init; }
        public int ExitRegister { get; init; }
        public string? Name { get; init; }
        public SourceRange Range { get; init; }
    }

    private readonly Stack<Block> _blocks = new();

    private void UnwindAll(Stmt s)
    {
        var left = new Stack<Block>();
        while (_blocks.TryPop(out Block? block))
        {
            left.Push(block);
            Unwind(block, s);
        }
        while (left.TryPop(out Block? block))
            _blocks.Push(block);
    }

    private Block? UnwindToLoop(Stmt s)
    {
        if (!_blocks.Any(b => b.Kind == BlockKind.Loop))
            return null;
        var left = new Stack<Block>();
        while (_blocks.Peek().Kind != BlockKind.Loop)
        {
            Block block = _blocks.Pop();
            left.Push(block);
            Unwind(block, s);
        }
        Block loop = _blocks.Peek();
        while (left.TryPop(out Block? block))
            _blocks.Push(block);
        return loop;
    }

    /// <summary>The code that leaving a block needs, in the block's surroundings.</summary>
    private void Unwind(Block block, Stmt s)
    {
        int mark = _temp;
        switch (block.Kind)
        {
            case BlockKind.Finally:
                _out.CurrentHandler = block.OuterHandler;
                Body(block.FinalBody);
                break;
            case BlockKind.Handler:
                _out.CurrentHandler = block.OuterHandler;
                Emit(s, Opcode.PopExc, block.SavedRegister);
                if (block.Name != null)
                    UnsetName(block.Name, s);
                break;
            case BlockKind.With:
                _out.CurrentHandler = block.OuterHandler;
                EmitAt(block.Range, Opcode.WithExit, Temp(), block.ExitRegister);
                break;
            case BlockKind.Try:
                _out.CurrentHandler = block.OuterHandler;
                break;
            case BlockKind.Loop:
                break;
        }
        _temp = mark;
    }

    private void Try(TryStmt s)
    {
        if (s.FinalBody.Count == 0)
            TryExcept(s);
        else
            TryFinally(s);
    }

    private void TryFinally(TryStmt s)
    {
        int outer = _out.CurrentHandler;
        int exc = Temp(), saved = Temp();
        int handler = _out.NewHandler(exc);
        int end = _out.NewLabel();
        _out.CurrentHandler = handler;
        _blocks.Push(new Block(BlockKind.Finally, outer) { FinalBody = s.FinalBody });
        if (s.Handlers.Count > 0)
            TryExcept(s);
        else
            Body(s.Body);
        _blocks.Pop();
        _out.CurrentHandler = outer;
        Body(s.FinalBody);
        Emit(s.FinalBody[^1], Opcode.Jump, end);

        _out.PlaceHandler(handler);
        EmitAt(s.FinalBody[0].Range, Opcode.PushExc, saved, exc);
        EnterHandler(outer, saved, null, s.FinalBody[^1], () => Body(s.FinalBody));
        Emit(s.FinalBody[^1], Opcode.PopExc, saved);
        Emit(s.FinalBody[^1], Opcode.Reraise, exc);
        _out.Place(end);
    }

    /// <summary>
    /// Runs code with a caught exception current; what it raises goes through a cleanup (out of line, see EmitCleanups) that
    /// puts the saved one back and unbinds the name. The normal end is left to the caller, with the handler outside restored.
    /// </summary>
    private void EnterHandler(int outer, int saved, string? name, Node node, Action body)
    {
        int raised = Temp();
        int cleanup = _out.NewHandler(raised);
        _out.CurrentHandler = cleanup;
        _blocks.Push(new Block(BlockKind.Handler, outer) { SavedRegister = saved, Name = name });
        body();
        _blocks.Pop();
        _out.CurrentHandler = outer;
        _cleanups.Add(new Cleanup(cleanup, outer, saved, raised, name, node));
    }

    private sealed record Cleanup(int Handler, int Outer, int Saved, int Raised, string? Name, Node Node);

    private readonly List<Cleanup> _cleanups = [];

    /// <summary>The cleanups stand behind all other code, where nothing has to jump over them.</summary>
    private void EmitCleanups()
    {
        foreach (Cleanup c in _cleanups)
        {
            _out.CurrentHandler = c.Outer;
            _out.PlaceHandler(c.Handler);
            Emit(c.Node, Opcode.PopExc, c.Saved);
            if (c.Name != null)
                UnsetName(c.Name, c.Node);
            Emit(c.Node, Opcode.Reraise, c.Raised);
        }
    }

    private void TryExcept(TryStmt s)
    {
        for (int i = 0; i < s.Handlers.Count - 1; i++)
        {
            if (s.Handlers[i].Type == null)
                throw Error("default 'except:' must be last", s.Handlers[i]);
        }
        int outer = _out.CurrentHandler;
        int exc = Temp(), saved = Temp();
        int handler = _out.NewHandler(exc);
        int end = _out.NewLabel();
        _out.CurrentHandler = handler;
        _blocks.Push(new Block(BlockKind.Try, outer));
        Body(s.Body);
        _blocks.Pop();
        _out.CurrentHandler = outer;
        Body(s.OrElse);
        Emit(s.Body[^1], Opcode.Jump, end);

        _out.PlaceHandler(handler);
        Emit(s.Handlers[0], Opcode.PushExc, saved, exc);
        foreach (ExceptHandler h in s.Handlers)
            Handler(h, outer, exc, saved, end);
        SourceRange last = s.Handlers[^1].Range;
        if (s.Handlers[^1].Type != null)
        {
            EmitAt(last, Opcode.PopExc, saved);
            EmitAt(last, Opcode.Reraise, exc);
        }
        _out.Place(end);
    }

    private void Handler(ExceptHandler h, int outer, int exc, int saved, int end)
    {
        int mark = _temp;
        int next = _out.NewLabel();
        if (h.Type != null)
        {
            int match = Temp();
            EnterHandler(outer, saved, null, h, () =>
            {
                int type = Value(h.Type);
                Emit(h, Opcode.ExcMatch, match, exc, type);
            });
            Emit(h.Type, Opcode.JumpIfFalse, match, next);
        }
        EnterHandler(outer, saved, h.Name, h, () =>
        {
            if (h.Name != null)
                EmitStoreName(h.Name, exc, h);
            Body(h.Body);
        });
        Stmt last = h.Body[^1];
        Emit(last, Opcode.PopExc, saved);
        if (h.Name != null)
            UnsetName(h.Name, last);
        Emit(last, Opcode.Jump, end);
        _out.Place(next);
        _temp = mark;
    }

    private void With(WithStmt s, int index)
    {
        if (index == s.Items.Count)
        {
            Body(s.Body);
            return;
        }
        WithItem item = s.Items[index];
        int outer = _out.CurrentHandler;
        int exit = Temp(), exc = Temp(), saved = Temp();
        int mark = _temp;
        int entered = -1;
        bool local = item.Target != null && IsLocal(item.Target, out entered);
        if (!local)
            entered = Temp();
        int manager = Value(item.Context);
        Emit(s, Opcode.WithEnter, entered, exit, manager);

        int handler = _out.NewHandler(exc);
        int end = _out.NewLabel();
        _out.CurrentHandler = handler;
        _blocks.Push(new Block(BlockKind.With, outer) { ExitRegister = exit, Range = s.Range });
        if (item.Target != null && !local)
            Store(item.Target, entered);
        _temp = mark;
        With(s, index + 1);
        _blocks.Pop();
        _out.CurrentHandler = outer;
        Emit(s, Opcode.WithExit, Temp(), exit);
        Emit(s, Opcode.Jump, end);

        _out.PlaceHandler(handler);
        Emit(s, Opcode.PushExc, saved, exc);
        int suppress = Temp();
        EnterHandler(outer, saved, null, s, () => Emit(s, Opcode.WithExcept, suppress, exit, exc));
        Emit(s, Opcode.PopExc, saved);
        Emit(s, Opcode.JumpIfTrue, suppress, end);
        Emit(s, Opcode.Reraise, exc);
        _out.Place(end);
    }
}
