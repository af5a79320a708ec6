using System.Globalization;
using System.Text;

namespace JitStm.TraceIr;

/// <summary>How a trace is printed.</summary>
/// <param name="RealGuardIds">Print the guards' own ids (for logs) instead of numbering them in the order of the text (so that texts can be compared).</param>
public sealed record PrintOptions(bool RealGuardIds = false)
{
    public static readonly PrintOptions Default = new();
}

/// <summary>
/// The text form of a trace, which the parser reads again. Values, guards and constant references are numbered in the order of the
/// text, so that equal traces have equal texts.
/// <code>
/// loop at 'f;p.py:1'                      the start, left out when it is called 'start'
/// [p0, i1]
/// debug_merge_point(p0, i1, descr='f;p.py:1')
/// j2 = int_lt(i1, 10)
/// guard_true(j2, descr=&lt;Guard0x1&gt;) [p0, i1]         resumes at the last merge point with these reds
/// guard_class(p0, Cell, descr=&lt;Guard0x2&gt;) [i1]        any other exit stands below the guard
///     p3 = new(descr=Cell)
///     setfield_gc(p3, i1, descr=Cell.value)
///     resume at 'f;p.py:1' [p3, 7]
/// label(p4=p0, i5=i1)                     defines the phis p4 and i5
/// jump(p4, i5, descr=TargetToken(1))
/// </code>
/// A branch is printed as a trace of its own, whose inputs are the values that it takes.
/// A 32-bit constant carries the suffix j where nothing else on the line tells its kind.
/// </summary>
public sealed class Printer
{
    /// <summary>The start's location in small handwritten traces.</summary>
    internal const string DefaultStart = "start";

    private readonly StringBuilder _out = new();
    private readonly Dictionary<Value, string> _names = [];
    private readonly Dictionary<object, int> _refs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GuardDescr, string> _guards = [];
    private readonly Dictionary<Exit, string> _exits = [];
    private readonly Trace _trace;
    private readonly PrintOptions _options;
    private GreenKey _mergePoint;

    private Printer(Trace trace, PrintOptions options)
    {
        _trace = trace;
        _options = options;
        _mergePoint = trace.Start;
    }

    public static string Print(Trace trace, PrintOptions? options = null) => new Printer(trace, options ?? PrintOptions.Default).Run();

    /// <summary>One line for each op of the trace (without the exits below guards), in order; for messages about single ops.</summary>
    public static string[] PrintOps(Trace trace)
    {
        var printer = new Printer(trace, PrintOptions.Default);
        foreach (Value input in Taken(trace))
            printer.Define(input);
        var lines = new string[trace.Ops.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            printer._out.Clear();
            printer.PrintOp(trace.Ops[i]);
            lines[i] = printer._out.ToString();
        }
        return lines;
    }

    private static IEnumerable<Value> Taken(Trace trace) => trace.IsBranch ? trace.Free : trace.Inputs;

    private string Run()
    {
        if (_trace.Start.Location != DefaultStart)
            Line($"{(_trace.BridgeFrom is null ? "loop" : "bridge")} at {Quote(_trace.Start.Location)}");
        Line($"[{string.Join(", ", Taken(_trace).Select(Define))}]");
        foreach (Op op in _trace.Ops)
        {
            PrintOp(op);
            _out.Append('\n');
            if (op.Code == OpCode.DebugMergePoint)
                _mergePoint = (GreenKey)op.Descr!;
            if (op.Code.HasExit())
                PrintExit(op.Guard);
        }
        return _out.ToString();
    }

    private void Line(string text) => _out.Append(text).Append('\n');

    private string Define(Value value)
    {
        string name = $"{Prefix(value.Kind)}{_names.Count}";
        _names.Add(value, name);
        return name;
    }

    internal static char Prefix(Kind kind) => kind switch
    {
        Kind.Void => 'v',
        Kind.I32 => 'j',
        Kind.I64 => 'i',
        Kind.F64 => 'f',
        Kind.Ref => 'p',
    };

    private void PrintOp(Op op)
    {
        string args = op.Code == OpCode.Label ? LabelArguments(op) : string.Join(", ", Arguments(op));
        string name = op.Kind == Kind.Void ? "" : Define(op) + " = ";
        string? descr = PrintDescr(op);
        string separator = args.Length > 0 && descr is not null ? ", " : "";
        _out.Append(name).Append(OpTable.PrintedName(op.Code, op.Kind)).Append('(').Append(args).Append(separator).Append(descr).Append(')');
        if (op.Code.HasExit())
            _out.Append(" [").AppendJoin(", ", op.Guard.Leaves.Select(v => Print(v, Kind.Void))).Append(']');
    }

    private string LabelArguments(Op op)
    {
        var entries = new List<string>();
        for (int i = 0; i < op.Args.Length; i++)
        {
            Kind kind = i < _trace.Phis.Length ? _trace.Phis[i].Kind : Kind.Void;
            entries.Add((i < _trace.Phis.Length ? Define(_trace.Phis[i]) : "?") + "=" + Print(op.Args[i], kind));
        }
        return string.Join(", ", entries);
    }

    private List<string> Arguments(Op op)
    {
        Kind[] known = Array.ConvertAll(op.Args, a => a is Const ? Kind.Void : a.Kind);
        var args = new List<string>();
        for (int k = 0; k < op.Args.Length; k++)
        {
            Kind expected = OpTable.ArgumentKind(op.Code, op.Kind, op.Descr, k, known);
            if (op.Code == OpCode.Jump && k < _trace.Phis.Length)
                expected = _trace.Phis[k].Kind;
            args.Add(op.Code == OpCode.StmInevitable && op.Args[k] is ConstRef { Target: string text } ? Quote(text) : Print(op.Args[k], expected));
        }
        if (op.Code == OpCode.GuardClass)
            args.Add(op.Guard.Class?.Name ?? "?");
        return args;
    }

    private string? PrintDescr(Op op) => op.Descr switch
    {
        null => null,
        GuardDescr guard => "descr=" + GuardName(guard),
        GreenKey key => "descr=" + Quote(key.Location),
        _ => "descr=" + op.Descr.Name,
    };

    private string GuardName(GuardDescr guard)
    {
        if (!_guards.TryGetValue(guard, out string? name))
            _guards.Add(guard, name = _options.RealGuardIds ? guard.Name : $"<Guard0x{_guards.Count + 1:x}>");
        return name;
    }

    /// <summary>A value as an argument; an undefined one gets a question mark.</summary>
    private string Print(Value value, Kind expected)
    {
        switch (value)
        {
            case ConstInt i: return i.Bits.ToString(CultureInfo.InvariantCulture) + (i.Kind == Kind.I32 && expected == Kind.Void ? "j" : "");
            case ConstFloat f: return PrintFloat(f.Number);
            case ConstRef { Target: null }: return "null";
            case ConstRef r:
                if (!_refs.TryGetValue(r.Target, out int number))
                    _refs.Add(r.Target, number = _refs.Count);
                return $"ConstPtr({r.Target.GetType().Name}#{number})";
            default: return _names.TryGetValue(value, out string? name) ? name : "?" + Define(value);
        }
    }

    /// <summary>Shortest text that gives the same double; never mistaken for an integer.</summary>
    private static string PrintFloat(double value)
    {
        if (double.IsNaN(value))
            return BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(double.NaN) ? "nan" : $"nan({BitConverter.DoubleToInt64Bits(value):x})";
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".E") ? text : text + ".0";
    }

    internal static string Quote(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "'";

    private void PrintExit(GuardDescr guard)
    {
        Exit exit = guard.Exit;
        if (guard.Branch is not null)
        {
            Line($"    goes on in the branch of {GuardName(guard)}");
            return;
        }
        if (IsPlain(exit))
            return;
        if (_exits.TryGetValue(exit, out string? first))
        {
            Line($"    same as {first}");
            return;
        }
        _exits.Add(exit, GuardName(guard));
        foreach (Op op in exit.Ops)
        {
            _out.Append("    ");
            PrintOp(op);
            _out.Append('\n');
        }
        PrintResume(exit.Resume);
    }

    // Such an exit is told by the values in brackets alone; the parser makes it again.
    private bool IsPlain(Exit exit) =>
        exit.Ops.Count == 0 && exit.Resume is MergePointResume resume && resume.Key.Equals(_mergePoint) && resume.Reds.SequenceEqual(exit.Leaves);

    private void PrintResume(Resume resume)
    {
        switch (resume)
        {
            case MergePointResume at:
                Line($"    resume at {Quote(at.Key.Location)} {PrintList(at.Reds)}");
                break;
            case PreciseResume inside:
                Line($"    resume after {Quote(inside.LastMergePoint.Location)}{(inside.Raising ? " raising" : "")}");
                foreach (ResumeFrame frame in inside.Frames)
                    Line($"        frame {Quote(frame.Method.ToString()!)} at {frame.Instruction} stack {frame.StackDepth} {PrintList(frame.Slots)}");
                break;
            default:
                throw new NotSupportedException($"no text form for {resume.GetType()}");
        }
    }

    private string PrintList(IEnumerable<Value?> values) => $"[{string.Join(", ", values.Select(v => v is null ? "_" : Print(v, Kind.Void)))}]";
}
