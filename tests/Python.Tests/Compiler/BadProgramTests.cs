using JitStm.Python.Compiler;
using Xunit;

namespace JitStm.Python.Tests.Compiler;

/// <summary>bad-programs.txt: small programs that CPython refuses, each with its verdict (update-bad-programs.py writes them).</summary>
public class BadProgramTests
{
    public static TheoryData<string, string> Programs()
    {
        using Stream stream = typeof(BadProgramTests).Assembly.GetManifestResourceStream("bad-programs.txt")!;
        using var reader = new StreamReader(stream);
        var data = new TheoryData<string, string>();
        var program = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("=> ", StringComparison.Ordinal))
            {
                program.Add(line);
                continue;
            }
            data.Add(string.Join('\n', program) + "\n", line[3..]);
            program.Clear();
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_bad_program_is_refused_as_CPython_refuses_it(string program, string verdict)
    {
        Assert.Equal(verdict, Verdict(program));
    }

    internal static string Verdict(string program)
    {
        try
        {
            PyCompiler.Compile(program, "bad.py");
            return "valid";
        }
        catch (PySyntaxError e)
        {
            return $"{e.Line}:{e.Offset}-{e.EndLine}:{e.EndOffset} {e.Kind}: {e.Message}";
        }
    }

    [Fact]
    public void The_text_of_an_error_is_its_line()
    {
        var e = Assert.Throws<PySyntaxError>(() => PyCompiler.Compile("a = 1\nb = = 2\nc = 3\n", "x.py"));
        Assert.Equal("b = = 2\n", e.Text);
        Assert.Equal("x.py", e.FileName);
    }

    [Fact]
    public void Columns_count_code_points()
    {
        Assert.Equal("1:8-1:11 SyntaxError: invalid syntax. Perhaps you forgot a comma?", Verdict("['\U0001F600',  a b]\n"));
    }

    [Theory]
    [InlineData("async def f(): pass\n", "'async def' is not supported by pystm")]
    [InlineData("def f():\n    async for x in y: pass\n", "'async for' is not supported by pystm")]
    [InlineData("def f():\n    async with x: pass\n", "'async with' is not supported by pystm")]
    [InlineData("x = await y\n", "'await' is not supported by pystm")]
    [InlineData("x = [a async for a in b]\n", "'async for' is not supported by pystm")]
    [InlineData("try: pass\nexcept* A: pass\n", "'except*' is not supported by pystm")]
    public void What_is_missing_is_named(string program, string message)
    {
        Assert.Equal(message, Assert.Throws<PySyntaxError>(() => PyCompiler.Compile(program, "x.py")).Message);
    }

    [Theory]
    [InlineData("if x:", true)]
    [InlineData("x = (1,", true)]
    [InlineData("'''abc", true)]
    [InlineData("def f():\n    x", false)]
    [InlineData("x = )", false)]
    public void Interactive_input_that_may_go_on_is_told_from_bad_input(string text, bool incomplete)
    {
        try
        {
            PyCompiler.Compile(text, "<stdin>", new CompileOptions { Mode = CompileMode.Single });
            Assert.False(incomplete);
        }
        catch (PySyntaxError e)
        {
            Assert.Equal(incomplete, e.IsIncomplete);
        }
    }
}
