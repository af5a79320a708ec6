using JitStm.Python.Compiler;
using JitStm.Tracer;

namespace JitStm.Python;

public static partial class Interp
{
    public static readonly JitDriver Driver = MakeDriver();

    private static JitDriver MakeDriver()
    {
        var driver = new JitDriver("python", greens: 2)
        {
            PortalClass = typeof(Interp),
            GetLocation = greens => Location((PyCode)greens[0]!, (int)greens[1]!),
        };
        // A transaction that begins inside Enter starts from the heap: the merge point has to be there.
        driver.BeforeBreak<PyCode, int, PyThread, Frame>((_, pc, ts, frame) => (frame.Pc, ts.Top) = (pc, frame));
        driver.AfterBreak = static thread => Signals.Check((PyThread)thread);
        return driver;
    }

    /// <summary>In the generic form of PyPy's logs; a comma would end the field there.</summary>
    private static string Location(PyCode code, int pc)
    {
        Code raw = code.Raw;
        return $"{raw.QualName};{raw.FileName}:{raw.FirstLine}-{raw.LineAt(pc)}~#{pc} {(Opcode)raw.Ops[pc]}".Replace(',', '.');
    }
}
