using Xunit;

namespace JitStm.EndToEnd;

/// <summary>The command as users call it: what it runs, what it answers to bad input, how it ends.</summary>
public class CommandTests
{
    private static Pystm.Result Run(params string[] arguments) => Pystm.Run(Pystm.Programs, arguments);

    private static void Ends(Pystm.Result result, int code, string output, string error)
    {
        Assert.Equal((code, output), (result.ExitCode, result.Output));
        Assert.Contains(error, result.Error);
        Assert.DoesNotContain("internal error", result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Fact]
    public void Everything_after_the_program_belongs_to_the_program()
    {
        const string Show = "import sys; print(sys.argv)";
        Assert.Equal("['-c', '--jit', 'x', '--help']\n", Run("-c", Show, "--jit", "x", "--help").Output);
        Assert.Equal("['-c', '-u']\n", Run("-u", "-cimport sys; print(sys.argv)", "-u").Output);
    }

    [Fact]
    public void A_program_on_standard_input_runs_without_prompts()
    {
        Ends(Pystm.Run(Pystm.Programs, [], input: "x = 20\nprint(x + 1)\nx\n"), 0, "21\n", "");
        Ends(Pystm.Run(Pystm.Programs, ["-", "a"], input: "import sys\nprint(sys.argv)\n"), 0, "['-', 'a']\n", "");
    }

    [Fact]
    public void After_a_program_the_interactive_mode_goes_on_in_its_namespace()
    {
        Pystm.Result result = Pystm.Run(Pystm.Programs, ["-i", "-c", "x = 5"], input: "x\ndef f():\n    return _ + 1\n\nf()\n1/0\nx = (1,\n2)\nx\nexit(3)\n");
        Ends(result, 3, "5\n6\n(1, 2)\n", "ZeroDivisionError");
    }

    [Fact]
    public void Every_line_of_standard_input_is_read_once()
    {
        const string Program = "import sys\na = input()\nb = input()\nprint(a, b, sys.stdin.readline().strip(), [l.strip() for l in sys.stdin])\ntry: input()\nexcept EOFError: print('end')";
        foreach (string stress in new[] { "break-every-poll", "abort-poll:3" })
            Ends(Pystm.Run(Pystm.Programs, ["-c", Program], new Dictionary<string, string> { ["JITSTM_STRESS"] = stress }, input: "1\n2\n3\n4\n5"), 0, "1 2 3 ['4', '5']\nend\n", "");
    }

    [Fact]
    public void A_missing_file_is_an_error_with_exit_code_2() => Ends(Run("no_such_file.py"), 2, "", "can't open file");

    [Fact]
    public void A_folder_without_a_main_program_is_an_error() => Ends(Run("."), 1, "", "can't find '__main__' module in");

    [Fact]
    public void A_missing_module_is_an_error() => Ends(Run("-m", "no_such_module"), 1, "", "No module named no_such_module");

    [Fact]
    public void Text_that_is_not_UTF8_is_a_syntax_error()
    {
        string file = Path.Combine(Path.GetTempPath(), $"not-utf8-{Environment.ProcessId}.py");
        File.WriteAllBytes(file, [.. "print('"u8, 0xff, .. "')\n"u8]);
        try
        {
            Ends(Run(file), 1, "", "SyntaxError: Non-UTF-8 code starting with '\\xff'");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_full_disk_behind_standard_output_is_reported_at_the_end() =>
        Ends(Pystm.Shell(Pystm.Programs, "$PYSTM -c 'print(1)' > /dev/full"), 120, "", "OSError: [Errno 28]");

    [Fact]
    public void A_program_that_goes_on_writing_to_a_full_disk_gets_the_exception() =>
        Ends(Pystm.Shell(Pystm.Programs, "$PYSTM -c 'for i in range(100000): print(\"x\" * 100)' > /dev/full"), 1, "", "OSError: [Errno 28] No space left on device");

    [Fact]
    public void A_reader_that_went_away_is_a_BrokenPipeError() =>
        Ends(Pystm.Shell(Pystm.Programs, "{ $PYSTM -c 'for i in range(100000): print(\"x\" * 100)'; echo $? >&2; } | head -c 1"), 0, "x", "BrokenPipeError: [Errno 32] Broken pipe\n1\n");

    [Fact]
    public void A_closed_standard_output_is_no_error() => Ends(Pystm.Shell(Pystm.Programs, "$PYSTM -c 'print(1)' >&-"), 0, "", "");

    [Theory]
    [InlineData("while True: pass", "off")]
    [InlineData("while True: pass", "threshold=2,compile=single")]
    [InlineData("i = 0\nwhile True: i = i + 1", "default")]
    [InlineData("import time; time.sleep(60)", "off")]
    [InlineData("import threading, time\nt = threading.Thread(target=time.sleep, args=(60,), daemon=True)\nt.start()\nt.join()", "off")]
    [InlineData("input()", "off")]
    public void Control_C_raises_KeyboardInterrupt_wherever_the_main_thread_is(string program, string jit)
    {
        Pystm.Result result = Pystm.Interrupt(["--jit", jit, "-c", "print('ready', flush=True)\n" + program]);
        Assert.Equal(130, result.ExitCode);
        Assert.EndsWith("KeyboardInterrupt\n", result.Error);
    }
}
