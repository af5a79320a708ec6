using Xunit;

namespace JitStm.EndToEnd;

/// <summary>Every program gives CPython's output in every mode.</summary>
public class ProgramTests
{
    public static TheoryData<string, string, string> Matrix()
    {
        var data = new TheoryData<string, string, string>();
        foreach (string file in Directory.GetFiles(Pystm.Programs, "*.py").Order())
            foreach (string jit in new[] { "off", "default", "threshold=2" })
                foreach (string stm in new[] { "on", "gil" })
                    data.Add(Path.GetFileNameWithoutExtension(file), jit, stm);
        return data;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void A_program_prints_what_CPython_prints(string program, string jit, string stm) =>
        Pystm.ExpectGolden(program, ["--jit", jit, "--stm", stm]);
}
