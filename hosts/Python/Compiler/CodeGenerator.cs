using System.Runtime.CompilerServices;

namespace JitStm.Python.Compiler;

// Compiles one scope to one Code; nested scopes make generators of their own.
//
// Expressions. Value(e) gives an operand: a constant, the register of a plain local variable (no copy), or a fresh temporary.
// Into(e, dst) computes into a given register; dst may be a variable only because every form writes dst as its last action:
// forms that write it earlier go through a temporary (see Settle). Temporaries are a stack: callers save _temp and put it back.
// A local that a walrus in the same scope may rebind is copied, so that `x + (x := 1)` reads the old value.
//
// Control flow out of blocks. _blocks is the stack of enclosing loops, try, with and handlers; break, continue and return run
// the exits of the blocks they leave (Unwind), each outside of that block's handler.

/// <summary>What all generators of one compilation share.</summary>
internal sealed class CompilationContext(SourceText source, SymbolTable symbols, CompileOptions options)
{
    private const int MaxDepth = 3000;
    private int _depth;

    public SourceText Source { get; } = source;
    public SymbolTable Symbols { get; } = symbols;
    public CompileOptions Options { get; } = options;
    public bool StringAnnotations { get; set; }

    public PySyntaxError Error(string message, SourceRange range) =>
        Source.Error(SyntaxErrorKind.SyntaxError, message, range.Line, range.Column + 1, range.EndLine, range.EndColumn + 1);

    public void Enter()
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Source.Error(SyntaxErrorKind.RecursionError, "maximum recursion depth exceeded during compilation", 0, 0, 0, 0);
    }

    public void Leave() => _depth--;
}

/// <summary>Compiles one scope.</summary>
internal sealed partial class CodeGenerator
{
    private readonly CompilationContext _context;
    private readonly Scope _scope;
    private readonly CodeGenerator? _parent;
    private readonly Emitter _out = new();
    private readonly List<string> _regNames = [];
    private readonly Dictionary<string, int> _registers = [];
    private readonly string _name;
    private readonly string _qualName;
    private int _localCount;
    private int _cellCount;
    private int _temp;
    private int _tempMax;

    public CodeGenerator(CompilationContext context, Scope scope, CodeGenerator? parent, string name)
    {
        _context = context;
        _scope = scope;
        _parent = parent;
        _name = name;
        _qualName = QualifiedName();
    }

    private string QualifiedName()
    {
        if (_parent == null || _parent._scope.Kind == ScopeKind.Module)
            return _name;
        if (_parent._scope.Find(_parent._scope.Mangle(_name)) is { Access: Access.GlobalExplicit } && _scope.Kind is ScopeKind.Function or ScopeKind.Class)
            return _name;
        return _parent._scope.Kind == ScopeKind.Class ? $"{_parent._qualName}.{_name}" : $"{_parent._qualName}.<locals>.{_name}";
    }

    // ---- registers ----

    /// <summary>Gives parameters, locals, cells and free variables their registers.</summary>
    private void AssignRegisters(IEnumerable<string> parameters)
    {
        foreach (string p in parameters)
            AddRegister(p);
        var cells = new List<string>();
        if (_scope.IsFunctionLike)
        {
            foreach (Symbol s in _scope.Symbols)
            {
                if (s.Access == Access.Local && !_registers.ContainsKey(s.Name))
                    AddRegister(s.Name);
                if (s.Access == Access.Cell)
                    cells.Add(s.Name);
            }
        }
        if (_scope.NeedsClassCell)
            cells.Add("__class__");
        _localCount = _regNames.Count;
        cells.ForEach(AddRegister);
        _cellCount = cells.Count;
        _scope.FreeNames.ForEach(AddRegister);
        _temp = _tempMax = _regNames.Count;
    }

    private void AddRegister(string name)
    {
        _registers[name] = _regNames.Count;
        _regNames.Add(name);
    }

    private void Prologue(List<string> parameters, SourceRange range)
    {
        for (int i = _localCount; i < _localCount + _cellCount; i++)
        {
            int parameter = parameters.IndexOf(_regNames[i]);
            _out.Emit(range, Opcode.MakeCell, i, parameter >= 0 ? parameter : Bytecode.None);
        }
        for (int i = 0; i < _scope.FreeNames.Count; i++)
            _out.Emit(range, Opcode.LoadFree, _localCount + _cellCount + i, i);
    }

    private int Temp()
    {
        int t = _temp++;
        if (_temp > _tempMax)
            _tempMax = _temp;
        return t;
    }

    private bool IsTemp(int register) => register >= _regNames.Count;

    // ---- emitting ----

    private void Emit(Node node, Opcode op, params ReadOnlySpan<int> operands) => _out.Emit(node.Range, op, operands);

    private void EmitAt(SourceRange range, Opcode op, params ReadOnlySpan<int> operands) => _out.Emit(range, op, operands);

    /// <summary>A constant as an operand.</summary>
    private int Const(object? value) => ~_out.Const(value);

    /// <summary>Copies an operand to a register.</summary>
    private void Move(SourceRange range, int dst, int operand)
    {
        if (operand < 0)
            EmitAt(range, Opcode.LoadConst, dst, ~operand);
        else if (operand != dst)
            EmitAt(range, Opcode.Move, dst, operand);
    }

    private PySyntaxError Error(string message, Node node) => _context.Error(message, node.Range);

    // ---- finishing ----

    private Code Finish(CodeKind kind, CodeFlags flags, int firstLine, Parameters? parameters, string? docString)
    {
        int positional = parameters == null ? 0 : parameters.PosOnly.Count + parameters.Args.Count;
        int parameterCount = parameters?.All().Count() ?? 0;
        if (kind == CodeKind.Comprehension)
            positional = parameterCount = 1;
        EmitCleanups();
        var assembler = new Assembler(_out, _localCount, parameterCount);
        assembler.Run();
        if (_scope.IsFunctionLike && _scope.IsNested)
            flags |= CodeFlags.Nested;
        return new Code(new CodeParts
        {
            Ops = assembler.Ops,
            Consts = _out.Consts,
            Names = _out.Names,
            RegNames = _regNames,
            ClosureSources = [.. _scope.FreeNames.Select(n => _parent!._registers[n])],
            Handlers = assembler.Handlers,
            PositionPcs = assembler.PositionPcs,
            Positions = assembler.Positions,
            Name = _name,
            QualName = _qualName,
            FileName = _context.Source.FileName,
            FirstLine = firstLine,
            Kind = kind,
            Flags = flags,
            ArgCount = positional,
            PosOnlyArgCount = parameters?.PosOnly.Count ?? 0,
            KwOnlyArgCount = parameters?.KwOnly.Count ?? 0,
            LocalCount = _localCount,
            CellCount = _cellCount,
            FreeCount = _scope.FreeNames.Count,
            RegCount = _tempMax,
            LoopCount = _out.LoopCount,
            DocString = docString,
        });
    }

    // ---- whole programs ----

    public static Code CompileModule(CompilationContext context, ModuleNode module)
    {
        var g = new CodeGenerator(context, context.Symbols.Root, null, "<module>");
        g.AssignRegisters([]);
        FutureImports.Check(context, module);
        List<Stmt> body = module.Body;
        if (body.Exists(HasAnnotation))
            g.EmitAt(new SourceRange(1, 1, -1, -1), Opcode.SetupAnnotations);
        if (context.Options.Mode == CompileMode.Exec && DocStringOf(body) is { } doc)
        {
            g.EmitStoreName("__doc__", g.Const(doc), body[0]);
            body = body[1..];
        }
        g.Body(body);
        SourceRange end = body.Count > 0 ? body[^1].Range : new SourceRange(1, 1, 0, 0);
        g.EmitAt(end, Opcode.Return, g.Const(null));
        return g.Finish(CodeKind.Module, CodeFlags.None, 1, null, null);
    }

    public static Code CompileExpression(CompilationContext context, Expr e)
    {
        var g = new CodeGenerator(context, context.Symbols.Root, null, "<module>");
        g.AssignRegisters([]);
        int value = g.Value(e);
        g.Emit(e, Opcode.Return, value);
        return g.Finish(CodeKind.Module, CodeFlags.None, 1, null, null);
    }

    private static string? DocStringOf(List<Stmt> body) =>
        body.Count > 0 && body[0] is ExprStmt { Value: Constant { Value: string s } } ? s : null;

    /// <summary>Whether a statement, or one nested in it in the same scope, is an annotated assignment.</summary>
    private static bool HasAnnotation(Stmt stmt) => stmt switch
    {
        AnnAssignStmt => true,
        IfStmt s => s.Body.Exists(HasAnnotation) || s.OrElse.Exists(HasAnnotation),
        WhileStmt s => s.Body.Exists(HasAnnotation) || s.OrElse.Exists(HasAnnotation),
        ForStmt s => s.Body.Exists(HasAnnotation) || s.OrElse.Exists(HasAnnotation),
        WithStmt s => s.Body.Exists(HasAnnotation),
        TryStmt s => s.Body.Exists(HasAnnotation) || s.Handlers.Exists(h => h.Body.Exists(HasAnnotation))
            || s.OrElse.Exists(HasAnnotation) || s.FinalBody.Exists(HasAnnotation),
        MatchStmt s => s.Cases.Exists(c => c.Body.Exists(HasAnnotation)),
        _ => false,
    };
}
