using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace JitStm.EndToEnd;

/// <summary>The usual operations of threaded programs leave transactions abortable, and waiting costs none.</summary>
public class InevitableTests
{
    /// <summary>Each operation stands in a loop that is compiled: a trace turns inevitable before a call that it knows nothing about.</summary>
    [Theory]
    [InlineData("with lock:\n            total.append(i)")]
    [InlineData("lock.acquire()\n        lock.release()")]
    [InlineData("with atomic:\n            box.value += len(total)")]
    [InlineData("total.append(str(i))\n        total.pop()")]
    [InlineData("table[i % 10] = min(i, 5)\n        table.get(i)")]
    [InlineData("box.value = sum([i, i]) + abs(-i)")]
    public void Locks_atomic_blocks_and_builtins_do_not_turn_a_transaction_inevitable(string operation)
    {
        const string Start = """
            import threading
            from __pypy__.thread import atomic
            class Box:
                value = 0
            box, lock, total, table = Box(), threading.Lock(), [], {}
            def work():
                for i in range(3000):

            """;
        const string End = """

            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
            """;
        Assert.Equal(0, Figure(Run(Start + "        " + operation + End), "inevitable"));
    }

    [Fact]
    public void The_bank_on_one_thread_runs_no_inevitable_transaction()
    {
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", "threshold=100,compile=single", "--summary", "bank.py", "20000", "1"]);
        Assert.Equal(0, Figure(result.Error, "inevitable"));
    }

    [Fact]
    public void A_thread_that_waits_for_a_lock_runs_no_transactions_meanwhile()
    {
        const string Program = """
            import threading, time
            lock = threading.Lock()
            lock.acquire()
            def wait():
                with lock:
                    pass
            threads = [threading.Thread(target=wait) for i in range(3)]
            for thread in threads: thread.start()
            time.sleep(0.5)
            lock.release()
            for thread in threads: thread.join()
            """;
        // Looking at the lock every few milliseconds took hundreds.
        Assert.InRange(Figure(Run(Program), "transactions begun"), 4, 60);
    }

    [Fact]
    public void A_lock_that_is_not_released_in_time_is_not_taken()
    {
        const string Program = "import threading\nlock = threading.Lock()\nprint(lock.acquire(), lock.acquire(True, 0.2), lock.acquire(False))\n";
        Assert.Equal("True False False\n", Pystm.Run(Pystm.Examples, ["-c", Program]).Output);
    }

    [Fact]
    public void A_sleep_is_not_repeated_when_the_transaction_after_it_aborts()
    {
        const string Program = """
            import time
            start = time.monotonic()
            for i in range(3):
                time.sleep(0.05)
                time.sleep(0.05)
            print(0.3 <= time.monotonic() - start < 3)
            """;
        // Every event of the transactions after the sleeps aborts one attempt: repeated sleeps would never end.
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["-c", Program], new Dictionary<string, string> { ["JITSTM_STRESS"] = "abort-each" }, seconds: 30);
        Assert.Equal("True\n", result.Output);
    }

    [Fact]
    public void The_summary_names_the_reasons_of_inevitable_transactions()
    {
        string error = Run("for name in ('f', 'g'):\n    try:\n        open('/nowhere/' + name)\n    except OSError:\n        pass\n");
        Assert.Matches(@"inevitable +\d+ x open\(\)\n", error);
    }

    private static string Run(string program)
    {
        Pystm.Result result = Pystm.Run(Pystm.Examples, ["--jit", "threshold=100,compile=single", "--summary", "-c", program]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Error;
    }

    private static long Figure(string summary, string name)
    {
        Match match = Regex.Match(summary, $@"^{name} +(\d+)$", RegexOptions.Multiline);
        Assert.True(match.Success, $"the summary has no line '{name}': {summary}");
        return long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
