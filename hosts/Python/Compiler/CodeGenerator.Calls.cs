namespace JitStm.Python.Compiler;

/// <summary>Calls.</summary>
internal sealed partial class CodeGenerator
{
    private void Call(CallExpr c, int dst)
    {
        bool spread = c.Args.Exists(a => a is Starred) || c.Keywords.Exists(k => k.Name == null);
        CheckKeywords(c.Keywords);
        if (spread)
            SpreadCall(c, dst);
        else if (c.Func is AttributeExpr method)
            MethodCall(c, method, dst);
        else if (IsSuperCall(c))
            SuperCall(c, dst);
        else
            PlainCall(c, dst, Value(c.Func), []);
    }

    private void CheckKeywords(List<Keyword> keywords)
    {
        for (int i = 1; i < keywords.Count; i++)
        {
            string? name = keywords[i].Name;
            if (name != null && keywords.FindIndex(k => k.Name == name) < i)
                throw Error($"keyword argument repeated: {name}", keywords[i]);
        }
    }

    private void PlainCall(CallExpr c, int dst, int func, List<int> args)
    {
        AddArguments(c, args);
        if (c.Keywords.Count == 0)
            _out.EmitList(c.Range, Opcode.Call, [dst, func], args);
        else
            _out.EmitList(c.Range, Opcode.CallKw, [dst, func, KeywordNames(c.Keywords)], args);
    }

    private void AddArguments(CallExpr c, List<int> args)
    {
        foreach (Expr a in c.Args)
            args.Add(Value(a));
        foreach (Keyword k in c.Keywords)
            args.Add(Value(k.Value));
    }

    private int KeywordNames(List<Keyword> keywords) =>
        _out.Const(keywords.Select(k => (object?)k.Name).ToArray());

    private void MethodCall(CallExpr c, AttributeExpr method, int dst)
    {
        int pair = Temp();
        Temp();
        int obj = Value(method.Value);
        Emit(method, Opcode.LoadMethod, pair, obj, AttributeName(method));
        var args = new List<int>();
        AddArguments(c, args);
        SourceRange range = MethodRange(c, method);
        if (c.Keywords.Count == 0)
            _out.EmitList(range, Opcode.CallMethod, [dst, pair], args);
        else
            _out.EmitList(range, Opcode.CallMethodKw, [dst, pair, KeywordNames(c.Keywords)], args);
    }

    /// <summary>A chain of calls over several lines: each call is reported at its own method's name.</summary>
    private SourceRange MethodRange(CallExpr c, AttributeExpr method) => method.Range.Line == method.Range.EndLine
        ? c.Range
        : new SourceRange(method.Range.EndLine, c.Range.EndLine, method.Range.EndColumn - method.Name.Length, c.Range.EndColumn);

    private bool IsSuperCall(CallExpr c) =>
        c is { Func: Name { Id: "super" }, Args.Count: 0, Keywords.Count: 0 } && _scope.Kind is ScopeKind.Function or ScopeKind.Lambda
        && _superSelf >= 0 && _registers.ContainsKey("__class__");

    private void SuperCall(CallExpr c, int dst)
    {
        int func = Value(c.Func);
        int self = _superSelf;
        if (_scope.Find(_regNames[self]) is { Access: Access.Cell } && _registers[_regNames[self]] != self)
        {
            self = Temp();
            Emit(c, Opcode.LoadDeref, self, _registers[_regNames[_superSelf]]);
        }
        Emit(c, Opcode.CallSuper, dst, func, _registers["__class__"], self);
    }

    private void SpreadCall(CallExpr c, int dst)
    {
        int func = Value(c.Func);
        int args = SpreadArguments(c, c.Args, []);
        int kwargs = c.Keywords.Count == 0 ? Bytecode.None : SpreadKeywords(c, c.Keywords, func);
        Emit(c, Opcode.CallEx, dst, func, args, kwargs);
    }

    /// <summary>The positional arguments as one operand: a tuple, or the only starred iterable itself.</summary>
    private int SpreadArguments(Node node, List<Expr> args, List<int> first)
    {
        if (first.Count == 0 && args is [Starred only])
            return Value(only.Value);
        int list = Temp();
        if (!args.Exists(a => a is Starred))
        {
            var values = new List<int>(first);
            foreach (Expr a in args)
                values.Add(Value(a));
            _out.EmitList(node.Range, Opcode.BuildTuple, [list], values);
            return list;
        }
        BuildSequence(node, Opcode.BuildList, args, list, first);
        Emit(node, Opcode.ListToTuple, list, list);
        return list;
    }

    private int SpreadKeywords(Node node, List<Keyword> keywords, int func)
    {
        int dict = Temp();
        int i = 0;
        int mark = _temp;
        var items = new List<int>();
        for (; i < keywords.Count && keywords[i].Name != null; i++)
        {
            items.Add(Const(keywords[i].Name));
            items.Add(Value(keywords[i].Value));
        }
        _out.EmitList(node.Range, Opcode.BuildMap, [dict], items);
        for (; i < keywords.Count; i++)
        {
            _temp = mark;
            Keyword k = keywords[i];
            int value = Value(k.Value);
            if (k.Name == null)
            {
                Emit(node, Opcode.DictMerge, dict, value, func);
                continue;
            }
            int single = Temp();
            _out.EmitList(node.Range, Opcode.BuildMap, [single], [Const(k.Name), value]);
            Emit(node, Opcode.DictMerge, dict, single, func);
        }
        _temp = mark;
        return dict;
    }
}
