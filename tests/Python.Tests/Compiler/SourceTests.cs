using System.Text;
using JitStm.Python.Compiler;
using Xunit;

namespace JitStm.Python.Tests.Compiler;

/// <summary>From bytes to text: encodings, line ends.</summary>
public class SourceTests
{
    private static object? FirstConst(byte[] source) => PyCompiler.Compile(source, "x.py").Consts[0];

    [Fact]
    public void A_file_is_UTF8_without_a_declaration()
    {
        Assert.Equal("é日", FirstConst(Encoding.UTF8.GetBytes("x = 'é日'\n")));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        Assert.Equal("é", FirstConst([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("x = 'é'\n")]));
    }

    [Fact]
    public void An_encoding_declaration_in_the_first_two_lines_counts()
    {
        Assert.Equal("é", FirstConst(Encoding.Latin1.GetBytes("#!/usr/bin/python\n# -*- coding: latin-1 -*-\nx = 'é'\n")));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_reported_with_file_and_line()
    {
        var e = Assert.Throws<PySyntaxError>(() => PyCompiler.Compile(Encoding.Latin1.GetBytes("a = 1\nx = 'é'\n"), "x.py"));
        Assert.Equal("Non-UTF-8 code starting with '\\xe9' in file x.py on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details", e.Message);
    }

    [Fact]
    public void An_unknown_encoding_is_named()
    {
        var e = Assert.Throws<PySyntaxError>(() => PyCompiler.Compile("# coding: klingon\n"u8.ToArray(), "x.py"));
        Assert.Equal("encoding problem: klingon", e.Message);
    }

    [Fact]
    public void All_line_ends_are_line_ends()
    {
        Code code = PyCompiler.Compile("a = 1\r\nb = 2\rc = 3\n", "x.py");
        Assert.Equal(3, code.LineAt(code.Ops.Length - 1));
    }

    [Fact]
    public void A_missing_last_line_end_does_not_matter()
    {
        Assert.Equal(
            Disassembler.Dump(PyCompiler.Compile("def f():\n    return 1\n", "x.py")),
            Disassembler.Dump(PyCompiler.Compile("def f():\n    return 1", "x.py")));
    }

    [Fact]
    public void Null_bytes_are_refused_with_their_line()
    {
        var e = Assert.Throws<PySyntaxError>(() => PyCompiler.Compile("a = 1\nx = '\0'\n"u8.ToArray(), "x.py"));
        Assert.Equal((2, "x = '", "source code cannot contain null bytes"), (e.Line, e.Text, e.Message));
        Assert.Equal(0, Assert.Throws<PySyntaxError>(() => PyCompiler.Compile("x\0", "x.py")).Line);
    }

    [Fact]
    public void An_error_in_an_f_string_has_the_line_of_the_file_and_the_text_of_the_expression()
    {
        var e = Assert.Throws<PySyntaxError>(() => PyCompiler.Compile("x = 1\ny = f\"\"\"{x}\n {a b}\"\"\"\n", "x.py"));
        Assert.Equal((3, 2, 5, "(a b)", "x.py"), (e.Line, e.Offset, e.EndOffset, e.Text, e.FileName));
    }
}
