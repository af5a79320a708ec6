using Xunit;

namespace JitStm.EndToEnd;

/// <summary>Faults on demand change nothing but the time: aborts at every poll and barrier, breaks at every merge point, guards that fail although they hold.</summary>
public class StressTests
{
    /// <summary>Everything is traced, and compiled before the guest goes on, so that the faults meet compiled code.</summary>
    private const string EverythingTraced = "threshold=2,trace_eagerness=3,compile=single";

    public static TheoryData<string> Programs()
    {
        var data = new TheoryData<string>();
        foreach (string file in Directory.GetFiles(Pystm.Programs, "*.py").Order())
            data.Add(Path.GetFileNameWithoutExtension(file));
        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Aborts_at_every_poll_and_barrier_change_nothing_in_the_interpreter(string program) => Expect(program, "off", "JITSTM_STRESS", "abort-each");

    [Theory]
    [MemberData(nameof(Programs))]
    public void Aborts_at_every_poll_and_barrier_change_nothing_in_traces(string program) => Expect(program, EverythingTraced, "JITSTM_STRESS", "abort-each");

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_break_at_every_poll_changes_nothing(string program) => Expect(program, EverythingTraced, "JITSTM_STRESS", "break-every-poll");

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_guard_may_fail_once(string program) => Expect(program, EverythingTraced, "JITSTM_FAIL_GUARDS", "1");

    /// <summary>The examples, with arguments so small that each thread still compiles and conflicts.</summary>
    public static TheoryData<string, string[], string> Examples()
    {
        var data = new TheoryData<string, string[], string>();
        foreach (string fault in new[] { "JITSTM_STRESS=abort-each", "JITSTM_STRESS=break-every-poll", "JITSTM_FAIL_GUARDS=1" })
            foreach (string jit in new[] { "off", EverythingTraced })
            {
                data.Add(fault, ["--jit", jit, "primes.py", "600", "2"], "109 primes below 600\n");
                data.Add(fault, ["--jit", jit, "bank.py", "600", "2", "8"], "600 transfers, total 8000, expected 8000, wrong totals seen: 0\n");
            }
        // Aborts in the middle of an execution that was undisturbed so far.
        for (int n = 1; n <= 100_000; n *= 10)
            foreach (string what in new[] { "abort-poll", "abort-barrier" })
                data.Add($"JITSTM_STRESS={what}:{3 * n}", ["bank.py", "4000", "2", "8"], "4000 transfers, total 8000, expected 8000, wrong totals seen: 0\n");
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Faults_change_nothing_in_the_examples(string fault, string[] arguments, string expected)
    {
        string[] variable = fault.Split('=');
        Pystm.Result result = Pystm.Run(Pystm.Examples, arguments, new Dictionary<string, string> { [variable[0]] = variable[1] });
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(expected, result.Output);
    }

    private static void Expect(string program, string jit, string variable, string value) =>
        Pystm.ExpectGolden(program, ["--jit", jit, "--stm", "on"], new Dictionary<string, string> { [variable] = value });
}
