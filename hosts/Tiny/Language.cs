using JitStm.StmCore;

namespace JitStm.Tiny;

/// <summary>A mistake in a Tiny program, with its line.</summary>
public sealed class TinyError(string message, int line) : Exception($"line {line}: {message}");

/// <summary>The instructions of the stack machine; each takes one operand.</summary>
public static class Op
{
    public const int Const = 0, LoadLocal = 1, StoreLocal = 2, LoadGlobal = 3, StoreGlobal = 4, Add = 5, Sub = 6, Mul = 7, Div = 8, Mod = 9,
        Less = 10, LessEqual = 11, Equal = 12, Jump = 13, JumpBack = 14, JumpIfFalse = 15, Call = 16, Return = 17, Print = 18, Pop = 19,
        NewList = 20, GetItem = 21, SetItem = 22, Spawn = 23, Join = 24, Begin = 25, End = 26;
}

/// <summary>
/// Source text to code in one pass: a lexer, and a recursive-descent parser that emits instructions as it goes.
/// <code>fn NAME(a, b) { ... }   let x = e   x = e   a[i] = e   if e { } else { }   while e { }   return e   print e   atomic { }
/// spawn f(e)   join   + - * / % &lt; &lt;= ==   [e; n] makes a list   names not bound by a parameter or `let` are globals</code>
/// </summary>
public sealed class Compiler
{
    [Immutable] private static readonly string[] s_precedence0 = ["<", "<=", "=="];
    [Immutable] private static readonly string[] s_precedence1 = ["+", "-"];
    [Immutable] private static readonly string[] s_precedence2 = ["*", "/", "%"];

    private readonly List<(string Text, int Line)> _tokens;
    private readonly TinyProgram _program;
    private int _next;
    private CodeBuilder _code;

    private Compiler(string source, TinyProgram program)
    {
        _tokens = Lex(source);
        _program = program;
        _code = new CodeBuilder("main");
    }

    public static Code Compile(string source, TinyProgram program)
    {
        var compiler = new Compiler(source, program);
        while (compiler.Peek != "")
            compiler.Statement();
        return compiler._code.Finish(program, compiler.Line);
    }

    private static List<(string, int)> Lex(string s)
    {
        var tokens = new List<(string, int)>();
        for (int i = 0, line = 1; i < s.Length;)
        {
            int start = i;
            if (s[i] == '\n') { line++; i++; continue; }
            if (char.IsWhiteSpace(s[i])) { i++; continue; }
            if (s[i] == '#') { while (i < s.Length && s[i] != '\n') i++; continue; }
            if (char.IsLetterOrDigit(s[i]) || s[i] == '_')
                while (i < s.Length && (char.IsLetterOrDigit(s[i]) || s[i] == '_')) i++;
            else if (i + 1 < s.Length && s[i + 1] == '=' && (s[i] == '=' || s[i] == '<')) i += 2;
            else if ("+-*/%<=(){}[],;".Contains(s[i])) i++;
            else throw new TinyError($"unexpected character '{s[i]}'", line);
            tokens.Add((s[start..i], line));
        }
        tokens.Add(("", tokens.Count == 0 ? 1 : tokens[^1].Item2));
        return tokens;
    }

    private string Peek => _tokens[_next].Text;

    private int Line => _tokens[_next].Line;

    private bool Accept(string text)
    {
        if (Peek != text)
            return false;
        _next++;
        return true;
    }

    private void Expect(string text)
    {
        if (!Accept(text))
            throw new TinyError($"expected '{text}' before '{Peek}'", Line);
    }

    private string Name()
    {
        string name = Peek;
        if (name == "" || !(char.IsLetter(name[0]) || name[0] == '_'))
            throw new TinyError($"expected a name before '{name}'", Line);
        _next++;
        return name;
    }

    private int Emit(int op, int operand = 0) => _code.Emit(op, operand, Line);

    private void Block()
    {
        Expect("{");
        while (!Accept("}"))
        {
            if (Peek == "")
                throw new TinyError("'{' was never closed", Line);
            Statement();
        }
    }

    private void Statement()
    {
        if (Accept("fn")) Function();
        else if (Accept("while")) While();
        else if (Accept("if")) If();
        else if (Accept("let")) { int slot = _code.Local(Name()); Expect("="); Expression(); Emit(Op.StoreLocal, slot); }
        else if (Accept("return")) { Expression(); Emit(Op.Return); }
        else if (Accept("print")) { Expression(); Emit(Op.Print); }
        else if (Accept("join")) Emit(Op.Join);
        else if (Accept("spawn")) { Expression(); if (!_code.TurnLastCallInto(Op.Spawn)) throw new TinyError("spawn needs a call", Line); }
        else if (Accept("atomic")) { Emit(Op.Begin); Block(); Emit(Op.End); }
        else AssignmentOrCall();
    }

    private void AssignmentOrCall()
    {
        if (_tokens[_next + 1].Text == "=")
        {
            string name = Name();
            Expect("=");
            Expression();
            if (_code.HasLocal(name)) Emit(Op.StoreLocal, _code.Local(name));
            else Emit(Op.StoreGlobal, _program.GlobalIndex(name));
            return;
        }
        Expression();
        if (Accept("="))
        {
            if (!_code.DropLast(Op.GetItem)) throw new TinyError("cannot assign to this", Line);
            Expression();
            Emit(Op.SetItem);
        }
        else Emit(Op.Pop);
    }

    private void Function()
    {
        string name = Name();
        CodeBuilder outer = _code;
        _code = new CodeBuilder(name);
        Expect("(");
        for (; !Accept(")"); _code.Parameters++)
        {
            if (_code.Parameters > 0) Expect(",");
            _code.Local(Name());
        }
        Block();
        int function = _program.Functions.Count;
        _program.Functions.Add(_code.Finish(_program, Line));
        _code = outer;
        Emit(Op.Const, _program.AddConstant(new W_Func(_program.Functions[function])));
        Emit(Op.StoreGlobal, _program.GlobalIndex(name));
    }

    private void While()
    {
        int start = _code.Here;
        Expression();
        int exit = Emit(Op.JumpIfFalse);
        Block();
        Emit(Op.JumpBack, start);
        _code.Patch(exit);
    }

    private void If()
    {
        Expression();
        int otherwise = Emit(Op.JumpIfFalse);
        Block();
        if (Accept("else"))
        {
            int end = Emit(Op.Jump);
            _code.Patch(otherwise);
            Block();
            _code.Patch(end);
        }
        else _code.Patch(otherwise);
    }

    private void Expression() => Binary(s_precedence0, () => Binary(s_precedence1, () => Binary(s_precedence2, Postfix)));

    private void Binary(string[] operators, Action operand)
    {
        operand();
        while (Array.IndexOf(operators, Peek) >= 0)
        {
            int op = _tokens[_next++].Text switch
            {
                "+" => Op.Add, "-" => Op.Sub, "*" => Op.Mul, "/" => Op.Div, "%" => Op.Mod, "<" => Op.Less, "<=" => Op.LessEqual, _ => Op.Equal,
            };
            operand();
            Emit(op);
        }
    }

    private void Postfix()
    {
        Primary();
        for (;;)
        {
            if (Accept("("))
            {
                int count = 0;
                for (; !Accept(")"); count++)
                {
                    if (count > 0) Expect(",");
                    Expression();
                }
                Emit(Op.Call, count);
            }
            else if (Accept("[")) { Expression(); Expect("]"); Emit(Op.GetItem); }
            else return;
        }
    }

    private void Primary()
    {
        if (Accept("(")) { Expression(); Expect(")"); return; }
        if (Accept("[")) { Expression(); Expect(";"); Expression(); Expect("]"); Emit(Op.NewList); return; }
        if (Peek != "" && char.IsDigit(Peek[0]))
        {
            if (!long.TryParse(Peek, out long number)) throw new TinyError($"bad number '{Peek}'", Line);
            _next++;
            Emit(Op.Const, _program.AddConstant(new W_Int(number)));
            return;
        }
        string name = Name();
        if (_code.HasLocal(name)) Emit(Op.LoadLocal, _code.Local(name));
        else Emit(Op.LoadGlobal, _program.GlobalIndex(name));
    }
}
