using JitStm.Python.Compiler;
using Xunit;

namespace JitStm.Python.Tests.Compiler;

/// <summary>What key constructs compile to. The text of a function's body, one instruction a line.</summary>
public class DisassemblyTests
{
    private static Code Function(string source)
    {
        Code module = PyCompiler.Compile(source, "x.py");
        CodeChecker.Check(module);
        return module.Consts.OfType<Code>().First();
    }

    /// <summary>The instructions without their pcs (targets stay: they are pcs).</summary>
    private static void Expect(string source, string expected)
    {
        string[] lines = Disassembler.Instructions(Function(source)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            expected.Replace("\r", "").Trim().Split('\n').Select(l => l.Trim()),
            lines.Select(l => l.Trim()));
    }

    [Fact]
    public void Locals_and_constants_are_operands_without_copies() => Expect("def f(a, b):\n    return a * 2 + b\n", """
        0 Mul t1 a #2
        4 Add t0 t1 b
        8 Return t0
        """);

    [Fact]
    public void An_assignment_computes_into_the_variable() => Expect("def f(a):\n    x = a + 1\n    x += a\n    return x\n", """
        0 Add x a #1
        4 InplaceAdd x x a
        8 Return x
        """);

    [Fact]
    public void A_condition_is_a_test_and_a_jump() => Expect("def f(a, b):\n    if a < b and a is not None:\n        return 1\n    return 2\n", """
        0 LtTest t0 a b
        4 JumpIfFalse t0 ->12
        7 JumpIfNone a ->12
        10 Return #1
        12 Return #2
        """);

    [Fact]
    public void A_for_loop_has_one_back_edge_for_its_end_and_each_continue() => Expect("def f(a):\n    for x in a:\n        if x: continue\n        g(x)\n", """
        0 GetIter t0 a
        3 ForIter x t0 ->24
        7 JumpIfFalse x ->13
        10 JumpBack ->3 loop0
        13 LoadGlobal t2 g
        16 Call t1 t2 (x)
        21 JumpBack ->3 loop0
        24 Return #None
        """);

    [Fact]
    public void Values_are_swapped_through_one_temporary() => Expect("def f(a, b):\n    a, b = b, a + b\n    return a\n", """
        0 Add t0 a b
        4 Move a b
        7 Move b t0
        10 Return a
        """);

    [Fact]
    public void A_swap_copies_what_an_earlier_target_overwrites() => Expect("def f(a, b):\n    a, b = b, a\n    return a\n", """
        0 Move t0 a
        3 Move a b
        6 Move b t0
        9 Return a
        """);

    [Fact]
    public void Unpacking_writes_variables_directly_but_not_behind_another_target() => Expect("def f(a, c):\n    x, y = a\n    c[x], x = a\n", """
        0 UnpackSequence a (x, y)
        5 UnpackSequence a (t0, t1)
        10 StoreSubscr c x t0
        14 Move x t1
        17 Return #None
        """);

    [Fact]
    public void A_walrus_makes_its_variable_s_other_reads_copies() => Expect("def f(x):\n    return x + (x := 1)\n", """
        0 Move t1 x
        3 LoadConst t3 #1
        6 Move x t3
        9 Move t2 t3
        12 Add t0 t1 t2
        16 Return t0
        """);

    [Fact]
    public void Unbound_variables_are_checked_only_where_they_may_be_unbound() => Expect("def f(a):\n    if a:\n        x = 1\n    g(x)\n    return x\n", """
        0 JumpIfFalse a ->6
        3 LoadConst x #1
        6 LoadGlobal t1 g
        9 CheckBound x
        11 Call t0 t1 (x)
        16 Return x
        """);

    [Fact]
    public void A_variable_assigned_in_a_try_is_checked_in_its_handler()
    {
        string text = Disassembler.Instructions(Function("def f():\n    try:\n        x = g()\n    except E:\n        return x\n    return x\n"));
        Assert.Single(text.Split('\n'), l => l.Contains("CheckBound x"));
    }

    [Fact]
    public void A_method_call_looks_up_before_it_evaluates_arguments() => Expect("def f(a, b):\n    return a.m(b, k=1)\n", """
        0 LoadMethod t1 a m
        4 CallMethodKw t0 t1 #('k',) (b, #1)
        11 Return t0
        """);

    [Fact]
    public void Closures_go_through_cells() => Expect("def f(a):\n    b = a\n    def g():\n        return a + b\n    return g\n", """
        0 MakeCell a a
        3 MakeCell b -
        6 LoadDeref t0 a
        9 StoreDeref b t0
        12 MakeFunction t0 <f.<locals>.g> - - -
        18 Move g t0
        21 Return g
        """);

    [Fact]
    public void A_finally_body_stands_on_every_way_out() => Expect("def f(a):\n    try:\n        return a\n    finally:\n        g()\n", """
        0 Move t2 a
        3 LoadGlobal t4 g
        6 Call t3 t4 ()
        10 Return t2
        12 PushExc t1 t0
        15 LoadGlobal t4 g
        18 Call t3 t4 ()
        22 PopExc t1
        24 Reraise t0
        26 PopExc t1
        28 Reraise t2
        """);

    [Fact]
    public void A_generator_yields_in_place() => Expect("def f(a):\n    x = yield a\n    yield from x\n", """
        0 Yield x a
        3 GetYieldFromIter t1 x
        6 LoadConst t2 #None
        9 YieldFrom t2 t1
        12 Move t0 t2
        15 Return #None
        """);

    [Fact]
    public void Dead_code_is_dropped() => Expect("def f():\n    while True:\n        return 1\n    print(2)\n", """
        0 Return #1
        """);
}
