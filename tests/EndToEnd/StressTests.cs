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

    private static void Expect(string program, string jit, string variable, string value) =>
        Pystm.ExpectGolden(program, ["--jit", jit, "--stm", "on"], new Dictionary<string, string> { [variable] = value });
}
