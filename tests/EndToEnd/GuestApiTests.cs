using Xunit;

namespace JitStm.EndToEnd;

/// <summary>The modules through which a guest program talks to the transactions and to the JIT.</summary>
public class GuestApiTests
{
    private static readonly string[] s_modes = ["off", "default", "threshold=2,trace_eagerness=3,compile=single"];

    private static void Prints(string expected, string program, params string[] stm)
    {
        foreach (string jit in s_modes)
            foreach (string mode in stm.Length > 0 ? stm : ["on", "gil"])
            {
                Pystm.Result result = Pystm.Run(Pystm.Programs, ["--jit", jit, "--stm", mode, "-c", program]);
                Assert.True(result.Output == expected && result.ExitCode == 0, $"--jit {jit} --stm {mode}: exit code {result.ExitCode}\n{result.Output}{result.Error}");
            }
    }

    [Fact]
    public void Atomic_blocks_nest_and_exclusive_ones_do_not() => Prints("True True False\nerror: exclusive_atomic block can't be entered inside another atomic block\nFalse\n", """
        from __pypy__.thread import atomic, exclusive_atomic, is_atomic, error
        with atomic:
            with atomic:
                inner = is_atomic()
            outer = is_atomic()
        print(inner, outer, is_atomic())
        with exclusive_atomic:
            pass
        try:
            with atomic:
                with exclusive_atomic:
                    print("inside")
        except error as e:
            print("error:", e)
        print(is_atomic())
        """);

    [Fact]
    public void An_exception_that_leaves_an_atomic_block_keeps_its_effects() => Prints("1 False\n", """
        from __pypy__.thread import atomic, is_atomic
        x = 0
        try:
            with atomic:
                x = 1
                1 / 0
        except ZeroDivisionError:
            pass
        print(x, is_atomic())
        """);

    [Fact]
    public void The_number_of_segments_is_one_without_transactions()
    {
        const string Program = "from __pypy__.thread import getsegmentlimit\nprint(getsegmentlimit() > 1)";
        Prints("True\n", Program, "on");
        Prints("False\n", Program, "gil", "off");
    }

    [Fact]
    public void Numbers_from_count_are_never_given_twice() => Prints("4000\n", """
        import threading
        from pypystm import count
        seen = []
        def work(mine):
            for _ in range(1000):
                mine.append(count())
        parts = [[] for _ in range(4)]
        threads = [threading.Thread(target=work, args=(p,)) for p in parts]
        for t in threads: t.start()
        for t in threads: t.join()
        print(len(set(sum(parts, []))))
        """);

    [Fact]
    public void An_abort_is_reported_with_its_kind_time_and_place()
    {
        // Inside an atomic block that another thread's commits keep invalidating, until it has happened.
        const string Program = """
            import threading
            from __pypy__.thread import atomic, last_abort_info, longest_abort_info, reset_longest_abort_info
            class Shared: pass
            s = Shared(); s.n = 0; s.stop = False
            def disturb():
                while not s.stop:
                    with atomic:
                        s.n += 1
            def look():
                for _ in range(3000):
                    with atomic:
                        n = s.n
                        for i in range(200): pass
                        s.n = n + 1
                    if last_abort_info() is not None:
                        break
                s.stop = True
            reset_longest_abort_info()
            t = threading.Thread(target=disturb)
            t.start(); look(); t.join()
            info = last_abort_info()
            if info is None:
                print("none")
            else:
                kind, seconds, own, other = info
                print(type(kind).__name__, type(seconds).__name__, seconds >= 0, 'File' in (own or ''), other is None or 'File' in other)
                print(longest_abort_info(0.0) is not None, longest_abort_info(1e9))
            """;
        Pystm.Result result = Pystm.Run(Pystm.Programs, ["--jit", "off", "-c", Program]);
        Assert.True(result.ExitCode == 0, result.Error);
        // Whether two threads meet is up to the machine; what is said of it is not.
        Assert.Contains(result.Output, new[] { "none\n", "str float True True True\nTrue None\n" });
    }

    [Fact]
    public void A_queue_runs_tasks_those_that_tasks_add_and_generators() => Prints("55 10\n[0, 1, 2, 3]\n16\n", """
        from transaction import TransactionQueue
        total = [0]
        def down(q, n):
            total[0] += n
            if n: q.add(down, q, n=n - 1)
        q = TransactionQueue()
        q.set_num_threads(2)
        q.add(down, q, 10)
        q.run()
        print(total[0], q.number_of_transactions_executed() - 1)
        seen = []
        def steps():
            for i in range(4):
                seen.append(i)
                yield
        q.add_generator(steps())
        q.run()
        print(seen)
        d = {}
        for i in range(16): q.add(d.__setitem__, i, i)
        q.run(nb_segments=3)
        print(len(d))
        """);

    [Fact]
    public void The_older_spelling_takes_the_function_and_its_arguments() => Prints("{'a': 1, 'b': 2}\n2\n", """
        import transaction
        d = {}
        def put(key, value): d[key] = value
        transaction.add(put, 'a', 1)
        transaction.add(put, 'b', value=2)
        transaction.run()
        print(dict(sorted(d.items())))
        print(transaction.number_of_transactions_executed())
        """);

    [Fact]
    public void The_first_exception_of_a_task_ends_the_run_and_is_raised_by_it() => Prints("ValueError task\n[1]\nTransactionError\nTransactionError\n", """
        from transaction import TransactionQueue, TransactionError, atomic
        seen = []
        def bad():
            seen.append(1)
            raise ValueError("task")
        q = TransactionQueue()
        q.add(bad)
        try:
            q.run(1)
        except ValueError as e:
            print(type(e).__name__, e)
        q.run()
        print(seen)
        try:
            with atomic: q.run()
        except TransactionError as e:
            print(type(e).__name__)
        q.add(lambda: q.run())
        try:
            q.run()
        except TransactionError as e:
            print(type(e).__name__)
        """);

    [Fact]
    public void The_module_pypystm_has_its_collections() => Prints("5 2 True\n1 [7]\n3 None\n[1, 2, 3]\n", """
        import pypystm, threading
        h = pypystm.hashtable(); h[3] = 5
        k = [1]
        d = pypystm.stmiddict(); d[k] = 1; d[[1]] = 2
        print(h[3], len(d), k in d)
        s = pypystm.stmidset(); s.add(k); s.add(k)
        q = pypystm.queue(); q.put(7)
        print(len(s), [q.get()])
        q.task_done(); q.join()
        class C:
            p = pypystm.threadlocalproperty(lambda: None)
        c = C(); c.p = 3
        other = []
        t = threading.Thread(target=lambda: other.append(c.p)); t.start(); t.join()
        print(c.p, other[0])
        m = pypystm.stmset([3, 1]); m.add(2)
        print(sorted(m))
        """);

    [Fact]
    public void Parameters_of_the_JIT_are_set_while_the_program_runs()
    {
        Pystm.Result result = Pystm.Run(Pystm.Programs, ["--jit", "compile=single", "-c", """
            import pypyjit
            def loop(n):
                i = 0
                while i < n: i = i + 1
            pypyjit.set_param("off"); loop(5000)
            print(pypyjit.get_stats_snapshot().total_compiled_loops)
            pypyjit.set_param("default"); pypyjit.set_param("compile=single,threshold=50"); loop(500)
            print(pypyjit.get_stats_snapshot().total_compiled_loops)
            for bad in ("treshold=1", "threshold=-1", "", "threshold=2,"):
                try: pypyjit.set_param(bad)
                except ValueError as e: print(e)
            print(sorted(pypyjit.PARAMETERS)[0])
            """]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("0\n1\n", string.Concat(result.Output.Split('\n').Take(2).Select(l => l + "\n")));
        Assert.Contains("unknown parameter 'treshold'; did you mean 'threshold'?", result.Output);
        Assert.Contains("threshold=-1 is out of range", result.Output);
        Assert.EndsWith("compile\n", result.Output);
    }

    [Fact]
    public void Hooks_are_told_of_compiled_and_given_up_loops()
    {
        Pystm.Result result = Pystm.Run(Pystm.Programs, ["--jit", "threshold=20,compile=single", "-c", """
            import pypyjit
            infos = []
            aborts = []
            pypyjit.set_compile_hook(infos.append)
            pypyjit.set_abort_hook(lambda *a: aborts.append(a))
            def loop(n):
                i = 0
                while i < n: i = i + 1
            loop(100)
            pypyjit.set_param("trace_limit=5")
            def other(n):
                i = 0
                while i < n: i = i + 2
            other(1000)
            loop(1)
            mine = [i for i in infos if i.greenkey[0].co_name == 'loop']
            print(mine[0].type, mine[0].loop_no > 0, mine[0].jitdriver_name, any(o.name == 'jump' for o in mine[0].operations))
            print([(a[0], a[1][0].co_name, a[2]) for a in aborts][0])
            pypyjit.set_compile_hook(None)
            """]);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal("loop True python True\n('python', 'other', 'the trace is longer than trace_limit')\n", result.Output);
    }

    [Fact]
    public void Released_loops_are_compiled_anew()
    {
        Pystm.Result result = Pystm.Run(Pystm.Programs, ["--jit", "threshold=20,compile=single", "-c", """
            import pypyjit
            def loop(n):
                i = 0
                while i < n: i = i + 1
                return i
            loop(100)
            before = pypyjit.get_stats_snapshot().total_compiled_loops
            pypyjit.releaseall()
            print(loop(100) + loop(100), pypyjit.get_stats_snapshot().total_compiled_loops - before)
            """]);
        Assert.Equal(("200 1\n", ""), (result.Output, result.Error));
    }
}
