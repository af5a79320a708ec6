namespace JitStm.Python.Compiler;

/// <summary>Functions, lambdas, classes.</summary>
internal sealed partial class CodeGenerator
{
    /// <summary>The register of the first parameter, for super(); -1 when there is none.</summary>
    private int _superSelf = -1;

    private void LambdaInto(Lambda l, int dst)
    {
        int defaults = Defaults(l.Parameters, l);
        int kwDefaults = KeywordDefaults(l.Parameters, l);
        var inner = new CodeGenerator(_context, _context.Symbols[l], this, "<lambda>");
        Code code = inner.CompileLambda(l);
        Emit(l, Opcode.MakeFunction, dst, _out.Const(code), defaults, kwDefaults, Bytecode.None);
    }

    private Code CompileLambda(Lambda l)
    {
        Begin(l.Parameters, l.Range);
        int value = Value(l.Body);
        Emit(l.Body, Opcode.Return, value);
        return Finish(CodeKind.Lambda, FunctionFlags(l.Parameters), l.Range.Line, l.Parameters, null);
    }

    private void Begin(Parameters parameters, SourceRange range)
    {
        List<string> names = [.. parameters.All().Select(p => _scope.Mangle(p.Name))];
        AssignRegisters(names);
        if (parameters.PosOnly.Count + parameters.Args.Count > 0)
            _superSelf = 0;
        Prologue(names, range with { EndLine = range.Line, Column = -1, EndColumn = -1 });
    }

    private CodeFlags FunctionFlags(Parameters parameters)
    {
        CodeFlags flags = CodeFlags.Optimized | CodeFlags.NewLocals;
        if (parameters.VarArg != null)
            flags |= CodeFlags.VarArgs;
        if (parameters.KwArg != null)
            flags |= CodeFlags.VarKeywords;
        if (_scope.IsGenerator)
            flags |= CodeFlags.Generator;
        return flags;
    }

    /// <summary>The tuple of defaults as an operand, or absent.</summary>
    private int Defaults(Parameters parameters, Node node)
    {
        List<Expr> defaults = [.. parameters.PosOnly.Concat(parameters.Args).Where(p => p.Default != null).Select(p => p.Default!)];
        return defaults.Count == 0 ? Bytecode.None : Value(new TupleExpr(defaults, node.Range));
    }

    private int KeywordDefaults(Parameters parameters, Node node)
    {
        if (!parameters.KwOnly.Exists(p => p.Default != null))
            return Bytecode.None;
        var items = new List<int>();
        foreach (Parameter p in parameters.KwOnly.Where(p => p.Default != null))
        {
            items.Add(Const(_scope.Mangle(p.Name)));
            items.Add(Value(p.Default!));
        }
        int dict = Temp();
        _out.EmitList(node.Range, Opcode.BuildMap, [dict], items);
        return dict;
    }

    private int Annotations(FunctionDef f)
    {
        var items = new List<int>();
        // CPython's order: *args stands before the keyword-only parameters.
        Parameters all = f.Parameters;
        foreach (Parameter? p in all.PosOnly.Concat(all.Args).Append(all.VarArg).Concat(all.KwOnly).Append(all.KwArg))
        {
            if (p?.Annotation == null)
                continue;
            items.Add(Const(_scope.Mangle(p.Name)));
            items.Add(AnnotationValue(p.Annotation));
        }
        if (f.Returns != null)
        {
            items.Add(Const("return"));
            items.Add(AnnotationValue(f.Returns));
        }
        if (items.Count == 0)
            return Bytecode.None;
        int dict = Temp();
        _out.EmitList(f.Range, Opcode.BuildMap, [dict], items);
        return dict;
    }

    private int AnnotationValue(Expr annotation)
    {
        if (_context.StringAnnotations)
            return Const(Unparser.Unparse(annotation));
        if (annotation is not Starred s)
            return Value(annotation);
        // *args: *Ts
        int t = Temp();
        _out.Emit(s.Range, Opcode.UnpackSequence, Value(s.Value), 1, t);
        return t;
    }

    private void Function(FunctionDef f)
    {
        int mark = _temp;
        var decorators = new List<int>();
        foreach (Expr d in f.Decorators)
            decorators.Add(Value(d));
        int defaults = Defaults(f.Parameters, f);
        int kwDefaults = KeywordDefaults(f.Parameters, f);
        int annotations = Annotations(f);
        var inner = new CodeGenerator(_context, _context.Symbols[f], this, f.Name);
        Code code = inner.CompileFunction(f);
        int function = Temp();
        Emit(f, Opcode.MakeFunction, function, _out.Const(code), defaults, kwDefaults, annotations);
        Decorate(f.Decorators, decorators, function);
        EmitStoreName(f.Name, function, f);
        _temp = mark;
    }

    private void Decorate(List<Expr> decorators, List<int> values, int function)
    {
        for (int i = values.Count - 1; i >= 0; i--)
            _out.EmitList(decorators[i].Range, Opcode.Call, [function, values[i]], [function]);
    }

    private Code CompileFunction(FunctionDef f)
    {
        Begin(f.Parameters, f.Range);
        string? doc = DocStringOf(f.Body);
        List<Stmt> body = doc != null ? f.Body[1..] : f.Body;
        Body(body);
        Stmt last = f.Body[^1];
        EmitAt(last.Range, Opcode.Return, Const(null));
        int firstLine = f.Decorators.Count > 0 ? f.Decorators[0].Range.Line : f.Range.Line;
        return Finish(CodeKind.Function, FunctionFlags(f.Parameters), firstLine, f.Parameters, doc);
    }

    // ---- classes ----

    private void Class(ClassDef c)
    {
        int mark = _temp;
        var decorators = new List<int>();
        foreach (Expr d in c.Decorators)
            decorators.Add(Value(d));
        CheckKeywords(c.Keywords);
        int build = Temp();
        Emit(c, Opcode.LoadBuildClass, build);
        var inner = new CodeGenerator(_context, _context.Symbols[c], this, c.Name);
        Code code = inner.CompileClass(c);
        int body = Temp();
        Emit(c, Opcode.MakeFunction, body, _out.Const(code), Bytecode.None, Bytecode.None, Bytecode.None);
        int result = Temp();
        var call = new CallExpr(new Name(c.Name, c.Range), c.Bases, c.Keywords, c.Range);
        if (c.Bases.Exists(b => b is Starred) || c.Keywords.Exists(k => k.Name == null))
        {
            int args = SpreadArguments(c, c.Bases, [body, Const(c.Name)]);
            int kwargs = c.Keywords.Count == 0 ? Bytecode.None : SpreadKeywords(c, c.Keywords, build);
            Emit(c, Opcode.CallEx, result, build, args, kwargs);
        }
        else
        {
            PlainCall(call, result, build, [body, Const(c.Name)]);
        }
        Decorate(c.Decorators, decorators, result);
        EmitStoreName(c.Name, result, c);
        _temp = mark;
    }

    private Code CompileClass(ClassDef c)
    {
        AssignRegisters([]);
        var firstLine = new SourceRange(c.Range.Line, c.Range.Line, -1, -1);
        Prologue([], firstLine);
        int t = Temp();
        EmitAt(firstLine, Opcode.LoadName, t, _out.Name("__name__"));
        EmitAt(firstLine, Opcode.StoreName, _out.Name("__module__"), t);
        EmitAt(firstLine, Opcode.StoreName, _out.Name("__qualname__"), Const(_qualName));
        List<Stmt> body = c.Body;
        if (body.Exists(HasAnnotation))
            EmitAt(firstLine, Opcode.SetupAnnotations);
        if (DocStringOf(body) is { } doc)
        {
            Emit(body[0], Opcode.StoreName, _out.Name("__doc__"), Const(doc));
            body = body[1..];
        }
        Body(body);
        SourceRange end = c.Body[^1].Range;
        int result = Const(null);
        if (_scope.NeedsClassCell)
        {
            result = _registers["__class__"];
            EmitAt(end, Opcode.StoreName, _out.Name("__classcell__"), result);
        }
        EmitAt(end, Opcode.Return, result);
        int line = c.Decorators.Count > 0 ? c.Decorators[0].Range.Line : c.Range.Line;
        return Finish(CodeKind.Class, CodeFlags.NewLocals, line, null, null);
    }
}
