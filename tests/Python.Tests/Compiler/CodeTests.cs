using System.Numerics;
using JitStm.Python.Compiler;
using Xunit;

namespace JitStm.Python.Tests.Compiler;

/// <summary>What a Code says about itself.</summary>
public class CodeTests
{
    private static Code Module(string source, CompileOptions? options = null)
    {
        Code code = PyCompiler.Compile(source, "x.py", options);
        CodeChecker.Check(code);
        return code;
    }

    private static Code Function(string source) => Module(source).Consts.OfType<Code>().First();

    private static IEnumerable<Code> All(Code code) => code.Consts.OfType<Code>().SelectMany(All).Prepend(code);

    [Fact]
    public void Parameters_are_counted_as_CPython_counts_them()
    {
        Code f = Function("def f(a, b, /, c, *args, d, e=1, **kw): x = 1\n");
        Assert.Equal((3, 2, 2, true, true, 7), (f.ArgCount, f.PosOnlyArgCount, f.KwOnlyArgCount, f.HasVarArgs, f.HasVarKeywords, f.ParameterCount));
        Assert.Equal(["a", "b", "c", "d", "e", "args", "kw", "x"], f.RegNames);
        Assert.Equal(8, f.LocalCount);
    }

    [Fact]
    public void Qualified_names_follow_nesting_and_global_declarations()
    {
        Code module = Module("class A:\n    def f(self):\n        global g\n        def g(): pass\n        def h(): return lambda: [x for x in y]\n");
        Assert.Equal(
            ["<module>", "A", "A.f", "g", "A.f.<locals>.h", "A.f.<locals>.h.<locals>.<lambda>", "A.f.<locals>.h.<locals>.<lambda>.<locals>.<listcomp>"],
            All(module).Select(c => c.QualName));
    }

    [Fact]
    public void A_docstring_is_kept_apart()
    {
        Assert.Equal("doc", Function("def f():\n    'doc'\n    return 1\n").DocString);
        Assert.Null(Function("def f():\n    return 'doc'\n").DocString);
    }

    [Fact]
    public void A_decorated_function_begins_at_its_decorator()
    {
        Assert.Equal(2, Function("\n@a\n@b\ndef f(): pass\n").FirstLine);
    }

    [Fact]
    public void Private_names_are_mangled_in_classes()
    {
        Code f = All(Module("class _A:\n    def f(self, __p):\n        __l = self.__x\n        return __l.__y__\n")).Last();
        Assert.Equal(["self", "_A__p", "_A__l"], f.RegNames);
        Assert.Equal(["_A__x", "__y__"], f.Names);
    }

    [Fact]
    public void Constants_are_folded_and_shared_by_type_and_value()
    {
        Code f = Function("def f():\n    return [1, 1.0, True, -1, 2 ** 10, 1 + 2j, (1, (2, None)), 0.0, -0.0, 1, 10 ** 30, 1 / 0, 0x10, 0o20, 0b11]\n");
        Assert.Single(f.Consts, c => c is BigInteger);
        Assert.Contains(f.Consts, c => c is -1L);
        Assert.Contains(f.Consts, c => c is 1024L);
        Assert.Contains(f.Consts, c => c is Complex { Real: 1, Imaginary: 2 });
        Assert.Contains(f.Consts, c => c is BigInteger b && b == BigInteger.Pow(10, 30));
        Assert.Single(f.Consts, c => c is 1L);
        Assert.Equal(2, f.Consts.Count(c => c is double d && d == 0));
        Assert.Contains("TrueDiv", Disassembler.Dump(f));
    }

    [Fact]
    public void Positions_are_those_of_the_expression()
    {
        Code f = Function("def f(a):\n    x = (a.b +\n         a.c)\n");
        Assert.Equal(new SourceRange(2, 3, 9, 12), f.PositionAt(8));
        Assert.Equal(new SourceRange(2, 2, 9, 12), f.PositionAt(0));
    }

    [Fact]
    public void Module_level_names_are_globals_unless_names_are_asked_for()
    {
        Assert.Contains("StoreGlobal x", Disassembler.Dump(Module("x = 1\n")));
        string named = Disassembler.Dump(Module("x = 1\nglobal y\ny = x\ndef f(): return x\n", new CompileOptions { UseNames = true }));
        Assert.Contains("StoreName x", named);
        Assert.Contains("StoreGlobal y", named);
        Assert.Contains("LoadGlobal t0 x", named);
    }

    [Fact]
    public void An_expression_returns_its_value()
    {
        Code code = Module("1 + x\n", new CompileOptions { Mode = CompileMode.Eval });
        Assert.EndsWith("Return t0\n", Disassembler.Instructions(code));
    }

    [Fact]
    public void An_interactive_expression_is_printed()
    {
        Code code = Module("x\n", new CompileOptions { Mode = CompileMode.Single });
        Assert.Contains("PrintExpr t0", Disassembler.Instructions(code));
    }

    [Fact]
    public void Assertions_vanish_under_O()
    {
        string text = Disassembler.Dump(Module("assert x, y\nif __debug__: z\n", new CompileOptions { Optimize = true }));
        Assert.DoesNotContain("RaiseAssertion", text);
        Assert.DoesNotContain(" z", text);
    }

    [Fact]
    public void Annotations_become_strings_on_demand()
    {
        Code module = Module("from __future__ import annotations\ndef f(a: list[int | None] = (1, 2), *b: 'x', c: {1: -2} = 3) -> (lambda x: x.y[1:2]): pass\n");
        Assert.Contains("#'list[int | None]'", Disassembler.Dump(module));
        Assert.Contains("#'{1: -2}'", Disassembler.Dump(module));
        Assert.Contains("#'lambda x: x.y[1:2]'", Disassembler.Dump(module));
    }

    [Fact]
    public void Every_opcode_has_a_format_and_a_length()
    {
        foreach (Opcode op in Enum.GetValues<Opcode>())
            Assert.True(Bytecode.Length([(int)op, 0, 0, 0, 0, 0, 0, 0], 0) == 1 + Bytecode.Operands(op).Length);
    }
}
