using JitStm.Python.Compiler;
using Xunit;

namespace JitStm.Python.Tests.Compiler;

/// <summary>Programs that are too much: always an error, never a crash.</summary>
public class LimitTests
{
    private static string Repeat(string s, int n) => string.Concat(Enumerable.Repeat(s, n));

    private static SyntaxErrorKind KindOf(string program) =>
        Assert.Throws<PySyntaxError>(() => PyCompiler.Compile(program, "x.py")).Kind;

    [Theory]
    [InlineData("-")]
    [InlineData("not ")]
    [InlineData("lambda: ")]
    [InlineData("2 ** ")]
    public void A_million_prefixes_are_a_MemoryError_as_in_CPython(string prefix)
    {
        Assert.Equal(SyntaxErrorKind.MemoryError, KindOf(Repeat(prefix, 1_000_000) + "1"));
    }

    [Theory]
    [InlineData("1", " + 1")]
    [InlineData("x", ".a")]
    [InlineData("x", "[0]")]
    [InlineData("x", "()")]
    public void A_long_chain_is_a_RecursionError_as_in_CPython(string head, string link)
    {
        Assert.Equal(SyntaxErrorKind.RecursionError, KindOf(head + Repeat(link, 100_000)));
    }

    [Fact]
    public void A_million_open_parentheses_are_too_many()
    {
        Assert.Equal("1:201-1:201 SyntaxError: too many nested parentheses", BadProgramTests.Verdict(new string('(', 1_000_000)));
    }

    [Fact]
    public void Two_hundred_brackets_nest()
    {
        foreach ((char open, char close) in new[] { ('(', ')'), ('[', ']') })
            CodeChecker.Check(PyCompiler.Compile(new string(open, 190) + new string(close, 190), "x.py"));
        CodeChecker.Check(PyCompiler.Compile(Repeat("f(", 190) + Repeat(")", 190), "x.py"));
    }

    [Fact]
    public void Deep_nesting_is_an_error_on_a_small_stack_too()
    {
        Exception? seen = null;
        var thread = new Thread(() => seen = Record.Exception(() => PyCompiler.Compile(Repeat("f(-", 190) + "1" + Repeat(")", 190) + Repeat(".a", 2900), "x.py")), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(seen is null or PySyntaxError { Kind: SyntaxErrorKind.MemoryError or SyntaxErrorKind.RecursionError }, seen?.ToString());
    }

    [Fact]
    public void More_than_a_hundred_indentations_are_refused()
    {
        var program = new System.Text.StringBuilder();
        for (int i = 0; i < 120; i++)
            program.Append(' ', i).Append("if 1:\n");
        program.Append(' ', 120).Append("pass\n");
        Assert.Equal("101:1-101:0 IndentationError: too many levels of indentation", BadProgramTests.Verdict(program.ToString()));
    }

    [Fact]
    public void A_line_of_ten_million_characters_compiles()
    {
        CodeChecker.Check(PyCompiler.Compile("x = '" + new string('a', 10_000_000) + "'\n", "x.py"));
    }

    [Fact]
    public void A_long_decimal_literal_is_refused_with_advice()
    {
        Assert.Contains("Consider hexadecimal", BadProgramTests.Verdict("x = " + new string('9', 5000) + "\n"));
        CodeChecker.Check(PyCompiler.Compile("x = 0x" + new string('9', 50_000) + "\n", "x.py"));
    }
}
