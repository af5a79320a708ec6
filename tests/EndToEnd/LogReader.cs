using System.Globalization;
using System.Text.RegularExpressions;

namespace JitStm.EndToEnd;

/// <summary>
/// A strict reader of the log, written from the rules of its format and not from the code that prints it: sections are closed, ops are RPython's, operands are
/// defined before they are used, guards have a number and values that exist, merge points tell file and line, a jump fits its label.
/// </summary>
internal sealed partial class LogReader
{
    /// <summary>RPython's ops, as far as a trace of ours may hold them: its name, and its operands without the descr (-1: any number).</summary>
    private static readonly Dictionary<string, int> s_ops = Parse("""
        jump * label * finish * debug_merge_point 3
        guard_true 1 guard_false 1 guard_value 2 guard_class 2 guard_nonnull 1 guard_isnull 1 guard_no_exception 0 guard_no_overflow 0 guard_always_fails 0
        int_add 2 int_sub 2 int_mul 2 int_and 2 int_or 2 int_xor 2 int_rshift 2 int_lshift 2 uint_rshift 2 int_signext 2 int_neg 1 int_invert 1
        int_add_ovf 2 int_sub_ovf 2 int_mul_ovf 2
        int_lt 2 int_le 2 int_eq 2 int_ne 2 int_gt 2 int_ge 2 uint_lt 2 uint_le 2 uint_gt 2 uint_ge 2
        float_add 2 float_sub 2 float_mul 2 float_truediv 2 float_neg 1 float_abs 1 float_lt 2 float_le 2 float_eq 2 float_ne 2 float_gt 2 float_ge 2
        cast_float_to_int 1 cast_int_to_float 1 convert_float_bytes_to_longlong 1 convert_longlong_bytes_to_float 1
        same_as_i 1 same_as_r 1 same_as_f 1 ptr_eq 2 ptr_ne 2 arraylen_gc 1 strlen 1 strgetitem 2
        getfield_gc_i 1 getfield_gc_r 1 getfield_gc_f 1 setfield_gc 2 getarrayitem_gc_i 2 getarrayitem_gc_r 2 getarrayitem_gc_f 2 setarrayitem_gc 3
        new_with_vtable 0 new_array_clear 1 call_i * call_r * call_f * call_n * call_pure_i * call_pure_r * call_pure_f *
        """);

    public sealed record Section(string Name, IReadOnlyList<string> Lines);

    /// <summary>One trace of a jit-log section.</summary>
    public sealed record LoggedTrace(string Section, string Head, IReadOnlyList<string> Ops, IReadOnlyList<string> MergePoints, IReadOnlySet<string> Barriers)
    {
        /// <summary>What its head calls it: <c>Loop 3</c>, or <c>bridge out of Guard 0x7f</c>.</summary>
        public string Name => Head[2..Head.IndexOf(Head.StartsWith("# Loop", StringComparison.Ordinal) ? " (" : " with", StringComparison.Ordinal)];
    }

    public List<Section> Sections { get; } = [];

    public List<LoggedTrace> Traces { get; } = [];

    /// <summary>By place: how often it was passed.</summary>
    public Dictionary<string, long> Counts { get; } = [];

    private readonly HashSet<string> _guards = [];
    private readonly HashSet<string> _labels = [];
    private readonly List<(string Target, string Line)> _jumps = [];

    /// <exception cref="FormatException">The log breaks a rule; the message says which, and where.</exception>
    public LogReader(string text)
    {
        ReadSections(text);
        foreach (Section section in Sections)
            if (section.Name is "jit-log-noopt" or "jit-log-opt-loop" or "jit-log-opt-bridge")
                Traces.Add(new TraceReader(this, section).Read());
        // A loop may be logged behind the first trace that jumps to it: another thread recorded that.
        foreach ((string target, string line) in _jumps)
            Demand(_labels.Contains(target), line, "a label that no trace has");
        foreach (Section section in Sections.Where(s => s.Name == "jit-backend-counts"))
            ReadCounts(section);
    }

    private void ReadSections(string text)
    {
        string? open = null;
        List<string> lines = [];
        foreach (string line in text.Split('\n')[..^1])
        {
            if (Start().Match(line) is { Success: true } start)
            {
                Demand(open is null, line, $"inside {open}");
                (open, lines) = (start.Groups[1].Value, []);
            }
            else if (Stop().Match(line) is { Success: true } stop)
            {
                Demand(open == stop.Groups[1].Value, line, $"closes {open}");
                Sections.Add(new Section(open!, lines));
                open = null;
            }
            else
            {
                Demand(open is not null, line, "outside all sections");
                lines.Add(line);
            }
        }
        Demand(open is null, text[^Math.Min(80, text.Length)..], $"{open} is not closed");
    }

    private void ReadCounts(Section section)
    {
        foreach (string line in section.Lines.Where(l => l.Length > 0))
        {
            Match count = Count().Match(line);
            Demand(count.Success, line, "no count");
            string place = count.Groups[1].Value;
            Demand(place.StartsWith("bridge", StringComparison.Ordinal) || place.StartsWith("entry", StringComparison.Ordinal) || _labels.Contains(place), line, "a label that no trace has");
            Counts.Add(place, long.Parse(count.Groups[2].Value, CultureInfo.InvariantCulture));
        }
    }

    private static void Demand(bool holds, string line, string what)
    {
        if (!holds)
            throw new FormatException($"{what}: {line}");
    }

    private static Dictionary<string, int> Parse(string table)
    {
        string[] words = table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1] == "*" ? -1 : int.Parse(pair[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^\[[0-9a-f]+\] \{([\w-]+)$")]
    private static partial Regex Start();

    [GeneratedRegex(@"^\[[0-9a-f]+\] ([\w-]+)\}$")]
    private static partial Regex Stop();

    [GeneratedRegex(@"^(entry \d+|TargetToken\(\d+\)|bridge \d+):(\d+)$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^# (Loop \d+ \(.+\) : loop|bridge out of Guard 0x([0-9a-f]+)) with (\d+) ops$")]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"^(?:([ifp]\d+) = )?(\w+)\((.*?)\)(?: \[([^\]]*)\])?$")]
    private static partial Regex OpLine();

    [GeneratedRegex(@"^debug_merge_point\(\d+, \d+, '([^',]+;[^',]+:\d+-\d+~#\d+ \w+)'\)$")]
    private static partial Regex MergePoint();

    [GeneratedRegex(@"^(-?\d+|-?\d[\d.]*(E[+-]\d+)?|-?inf|nan|ConstPtr\([\w.]+\)|ConstClass\([\w.]+\))$")]
    private static partial Regex Constant();

    private sealed class TraceReader(LogReader log, Section section)
    {
        private readonly HashSet<string> _defined = [];
        private readonly Dictionary<string, int> _arities = [];
        private readonly List<string> _mergePoints = [];
        private readonly HashSet<string> _barriers = [];

        public LoggedTrace Read()
        {
            IReadOnlyList<string> lines = section.Lines;
            Match head = HeadLine().Match(lines[0]);
            Demand(head.Success, lines[0], "no head");
            // A bridge may have been recorded from a guard of a bridge, but never from one that the log does not show.
            Demand(head.Groups[2].Value is var guard && (guard.Length == 0 || log._guards.Contains(guard)), lines[0], "out of a guard that no trace has");
            Demand(lines[1].StartsWith('[') && lines[1].EndsWith(']'), lines[1], "no inputs");
            foreach (string input in Split(lines[1][1..^1]))
                Define(input, lines[1]);
            Demand(lines[^1] == "--end of the loop--", lines[^1], "no end");
            // A hash, but for one in front, would cut an op off for other readers.
            string[] ops = [.. lines.Skip(2).SkipLast(1).Where(l => !l.TrimStart().StartsWith('#'))];
            foreach (string op in ops)
                if (op.StartsWith("debug_merge_point", StringComparison.Ordinal))
                    ReadMergePoint(op);
                else
                    ReadOp(op);
            Demand(head.Groups[3].Value == ops.Length.ToString(CultureInfo.InvariantCulture), lines[0], $"{ops.Length} ops counted");
            Demand(ops[^1].StartsWith("jump(", StringComparison.Ordinal) || ops[^1].StartsWith("guard_always_fails(", StringComparison.Ordinal), ops[^1], "ends with");
            return new LoggedTrace(section.Name, lines[0], ops, _mergePoints, _barriers);
        }

        private void ReadMergePoint(string line)
        {
            Match point = MergePoint().Match(line);
            Demand(point.Success, line, "a merge point without file and line");
            _mergePoints.Add(point.Groups[1].Value);
        }

        private void ReadOp(string line)
        {
            Match op = OpLine().Match(line);
            Demand(op.Success && !line.Contains('#'), line, "not an op");
            string name = op.Groups[2].Value;
            Demand(s_ops.TryGetValue(name, out int arity), line, "RPython has no such op");
            List<string> args = Split(op.Groups[3].Value);
            string descr = "";
            if (args.Count > 0 && args[^1].StartsWith("descr=", StringComparison.Ordinal))
            {
                descr = args[^1]["descr=".Length..];
                args.RemoveAt(args.Count - 1);
            }
            Demand(arity < 0 || arity == args.Count, line, $"{args.Count} operands");
            foreach (string arg in args)
                Demand(_defined.Contains(arg) || Constant().IsMatch(arg), line, $"'{arg}' is nothing");
            if (name.StartsWith("guard_", StringComparison.Ordinal))
                ReadGuard(line, descr, op.Groups[4]);
            else
                Demand(!op.Groups[4].Success, line, "only guards have values behind");
            if (name is "label" or "jump")
                ReadTarget(line, name, descr, args.Count);
            if (name == "call_n" && args[0].StartsWith("ConstClass(stm_", StringComparison.Ordinal))
                _barriers.Add(args[0][11..^1]);
            if (op.Groups[1].Success)
                Define(op.Groups[1].Value, line);
        }

        private void ReadGuard(string line, string descr, Group values)
        {
            Match number = Regex.Match(descr, "^<Guard0x([0-9a-f]+)>$");
            Demand(number.Success && values.Success, line, "a guard without a number or without values");
            log._guards.Add(number.Groups[1].Value);
            foreach (string value in Split(values.Value))
                Demand(value == "None" || _defined.Contains(value), line, $"'{value}' is not defined");
        }

        private void ReadTarget(string line, string name, string descr, int count)
        {
            Demand(Regex.IsMatch(descr, @"^TargetToken\(\d+\)$"), line, "no target");
            if (name == "label")
            {
                Demand(_arities.TryAdd(descr, count), line, "a label twice");
                log._labels.Add(descr);
            }
            else if (_arities.TryGetValue(descr, out int expected))
                Demand(count == expected, line, $"the label takes {expected}");
            else
                log._jumps.Add((descr, line));
        }

        private void Define(string name, string line)
        {
            Demand(Regex.IsMatch(name, "^[ifp][0-9]+$"), line, $"'{name}' is no name");
            Demand(_defined.Add(name), line, $"{name} is defined twice");
        }

        private static List<string> Split(string list) => list.Length == 0 ? [] : [.. list.Split(", ")];
    }
}
