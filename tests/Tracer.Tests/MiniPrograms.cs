namespace JitStm.Tracer.Tests;

/// <summary>Guest programs, each about one thing that a recorder gets wrong.</summary>
internal static class MiniPrograms
{
    private const string Count = """
        fn main 4
        const 0 0
        const 1 40
        const 2 1
        top:
        less 3 0 1
        jumpifnot 3 end
        add 0 0 2
        loop top
        end:
        return 0
        """;

    private const string Calls = """
        fn twice 2
        add 1 0 0
        return 1
        fn main 6
        const 0 0
        const 1 30
        const 2 1
        const 4 0
        top:
        less 3 0 1
        jumpifnot 3 end
        call 5 twice 0
        add 4 4 5
        add 0 0 2
        loop top
        end:
        print 4
        return 4
        """;

    private const string Lists = """
        fn main 9
        const 0 0
        const 1 50
        const 2 1
        list 4
        top:
        less 3 0 1
        jumpifnot 3 sum
        mul 5 0 0
        append 4 4 5
        bump 6
        add 0 0 2
        loop top
        sum:
        const 0 0
        const 7 0
        top2:
        less 3 0 1
        jumpifnot 3 end
        get 5 4 0
        add 7 7 5
        set 4 0 7
        jumpifnot 6 skip
        print 7
        skip:
        bump 6
        add 0 0 2
        loop top2
        end:
        print 4
        return 7
        """;

    private const string TypeChange = """
        fn main 8
        const 0 0
        const 1 60
        const 2 1
        const 4 0
        const 5 25
        const 6 0.5
        top:
        less 3 0 1
        jumpifnot 3 end
        add 4 4 0
        less 3 5 0
        jumpifnot 3 skip
        add 4 4 6
        skip:
        add 0 0 2
        loop top
        end:
        print 4
        return 4
        """;

    private const string Raising = """
        fn check 2
        fail 0
        add 1 0 0
        return 1
        fn main 8 handler=caught
        const 0 -20
        const 1 20
        const 2 1
        const 4 0
        const 5 0
        top:
        less 3 0 1
        jumpifnot 3 end
        sub 6 5 0
        call 7 check 6
        add 4 4 7
        next:
        add 0 0 2
        loop top
        caught:
        const 7 1000
        add 4 4 7
        print 0
        jump next
        end:
        print 4
        return 4
        """;

    private const string Nested = """
        fn main 9
        const 0 0
        const 1 15
        const 2 1
        const 4 0
        outer:
        less 3 0 1
        jumpifnot 3 end
        const 5 0
        inner:
        less 3 5 0
        jumpifnot 3 done
        add 4 4 5
        add 5 5 2
        loop inner
        done:
        add 0 0 2
        loop outer
        end:
        print 4
        return 4
        """;

    private const string Recursion = """
        fn fib 8
        const 1 2
        less 2 0 1
        jumpifnot 2 deeper
        return 0
        deeper:
        const 3 1
        sub 4 0 3
        call 5 fib 4
        sub 4 4 3
        call 6 fib 4
        add 7 5 6
        return 7
        fn main 8
        const 0 0
        const 1 12
        const 2 1
        const 4 0
        top:
        less 3 0 1
        jumpifnot 3 end
        call 5 fib 0
        add 4 4 5
        add 0 0 2
        loop top
        end:
        print 4
        return 4
        """;

    private const string Escaping = """
        fn main 6
        const 0 0
        const 1 30
        const 2 1
        const 5 9
        list 4
        top:
        less 3 0 1
        jumpifnot 3 end
        less 3 0 5
        jumpifnot 3 over
        append 4 4 0
        over:
        get 3 4 0
        add 0 0 2
        loop top
        end:
        return 0
        """;

    private const string Overflow = """
        fn main 6
        const 0 4611686018427387904
        const 1 0
        const 2 1
        const 5 40
        const 4 0
        top:
        less 3 1 5
        jumpifnot 3 end
        add 4 0 4
        add 1 1 2
        print 4
        loop top
        end:
        return 4
        """;

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [nameof(Count)] = Count,
        [nameof(Calls)] = Calls,
        [nameof(Lists)] = Lists,
        [nameof(TypeChange)] = TypeChange,
        [nameof(Raising)] = Raising,
        [nameof(Nested)] = Nested,
        [nameof(Recursion)] = Recursion,
        [nameof(Escaping)] = Escaping,
        [nameof(Overflow)] = Overflow,
    };
}
