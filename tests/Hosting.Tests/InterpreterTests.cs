using System.Diagnostics;
using JitStm.Registers;
using JitStm.Tracer;
using Xunit;
using Xunit.Abstractions;

namespace JitStm.Hosting.Tests;

/// <summary>
/// Interpreters of other styles than our hosts', with no more than a merge point and a back-edge put in: the same results, in one loop, without
/// a call left in it. The times of both ways are printed, not asserted.
/// </summary>
[Collection("interpreters")]
public class InterpreterTests(ITestOutputHelper output)
{
    private sealed record Outcome(object? Result, int Loops, string Aborts, string Trace);

    private Outcome Run(JitDriver driver, bool jit, Func<object?> program)
    {
        string file = Path.GetTempFileName();
        using (var log = new JitLog($"jit-text-opt:{file}"))
        {
            using var pipeline = new TracePipeline(JitOptions.Parse("compile=single"), log);
            driver.Pipeline = jit ? pipeline : null;
            driver.Parameters = new JitParameters();
            long start = Stopwatch.GetTimestamp();
            object? result = program();
            output.WriteLine($"{driver.Name}, JIT {(jit ? "on" : "off")}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
            driver.Pipeline = null;
            log.Dispose();
            return new Outcome(result, log.Profile.Loops, string.Join(", ", log.Profile.GivenUp), File.ReadAllText(file));
        }
    }

    /// <summary>The ops of the loop as it was compiled first, without those of exits, which are indented.</summary>
    private static IEnumerable<string> Hot(string log)
    {
        string loop = log[log.IndexOf("label(", StringComparison.Ordinal)..];
        return loop[..loop.IndexOf("jump(", StringComparison.Ordinal)].Split('\n').Where(line => !line.StartsWith(' '));
    }

    // while (i < 1000000) { if (i % 3 = 0) sum = sum + i * 2; i = i + 1 }
    private static Scope Walk()
    {
        const int I = 0, Sum = 1;
        Node i = new Variable(I), sum = new Variable(Sum);
        var program = new Block(
            new Assign(I, new Literal(0.0)),
            new Assign(Sum, new Literal(0.0)),
            new While(new Binary('<', i, new Literal(1e6)), new Block(
                new If(new Binary('=', new Binary('%', i, new Literal(3.0)), new Literal(0.0)), new Assign(Sum, new Binary('+', sum, new Binary('*', i, new Literal(2.0))))),
                new Assign(I, new Binary('+', i, new Literal(1.0))))));
        var scope = new Scope(2);
        program.Eval(scope);
        return scope;
    }

    [Fact]
    public void A_walker_of_syntax_trees()
    {
        object? Program() => Walk().Variables[1];
        Outcome plain = Run(While.Driver, false, Program), traced = Run(While.Driver, true, Program);
        Assert.Equal(plain.Result, traced.Result);
        Assert.Equal(("", 1), (traced.Aborts, traced.Loops));
        Assert.DoesNotContain(Hot(traced.Trace), line => line.Contains(" = call_") || line.Contains(" = new("));
    }

    [Fact]
    public void A_stack_machine_on_a_List_of_objects()
    {
        (string, object?)[] code =
        [
            ("push", 0L), ("store", 0), ("push", 0L), ("store", 1),
            ("push", 1000000L), ("load", 0), ("less", null), ("iffalse", 20),
            ("load", 1), ("load", 0), ("load", 0), ("mul", null), ("add", null), ("mask", null), ("store", 1),
            ("push", 1L), ("load", 0), ("add", null), ("store", 0), ("back", 4),
            ("load", 1), ("halt", null),
        ];
        object? Program() => new ListStack(code).Run();
        Outcome plain = Run(ListStack.Driver, false, Program), traced = Run(ListStack.Driver, true, Program);
        Assert.Equal(plain.Result, traced.Result);
        Assert.Equal(("", 1), (traced.Aborts, traced.Loops));
    }

    [Theory]
    [InlineData("primes", "200000", "20000", "2262\n")]
    [InlineData("lists", "2000", "200", "332833500\n")]
    public void A_register_machine_with_struct_values(string example, string size, string smaller, string expected)
    {
        string text = File.ReadAllText(Path.Combine(Examples(), example + ".reg")).Replace(size, smaller, StringComparison.Ordinal);
        object? Program()
        {
            var printed = new StringWriter { NewLine = "\n" };
            new Machine(Assembler.Assemble(text), printed).Run();
            return printed.ToString();
        }
        Outcome plain = Run(Machine.Driver, false, Program), traced = Run(Machine.Driver, true, Program);
        Assert.Equal(expected, plain.Result);
        Assert.Equal(expected, traced.Result);
        Assert.True(traced.Loops >= 1, traced.Aborts);
        if (example == "primes")
            Assert.DoesNotContain(Hot(traced.Trace), line => line.Contains(" = call_") || line.Contains(" = new("));
    }

    private static string Examples()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "JitStm.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "examples", "registers");
    }
}
