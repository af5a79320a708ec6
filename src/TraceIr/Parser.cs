using System.Globalization;

namespace JitStm.TraceIr;

/// <summary>
/// Reads the text form of traces (see <see cref="Printer"/>). Handwritten texts may leave out what says itself: the start, guards' descrs,
/// names of results that nobody uses, the descr of a jump. A value's kind is told by the first letter of its name: j i f p.
/// Throws FormatException with line and column.
/// </summary>
public sealed class Parser
{
    private readonly IDescrResolver _resolver;
    private readonly List<(string Text, int Number)> _lines = [];
    private readonly List<Op> _ops = [];
    private readonly Dictionary<string, Exit> _exits = [];
    private Dictionary<string, Value> _names = [];
    private InputArg[] _inputs = [];
    private Phi[] _phis = [];
    private GreenKey _start, _mergePoint;
    private TextCursor _in = new("", 0);
    private int _next;

    private Parser(string text, IDescrResolver resolver)
    {
        _resolver = resolver;
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd();
            if (line.Length > 0 && line.TrimStart()[0] != '#')
                _lines.Add((line, i + 1));
        }
        _start = _mergePoint = resolver.MergePoint(Printer.DefaultStart);
    }

    /// <summary>The trace; exit blocks are the indented lines below their guard.</summary>
    public static Trace Parse(string text, IDescrResolver resolver) => new Parser(text, resolver).Run();

    private Trace Run()
    {
        ReadHeader();
        while (_next < _lines.Count)
        {
            if (IsIndented)
                throw Next().Error("an indented line that belongs to no guard");
            Op op = ReadOp();
            _ops.Add(op);
            if (op.Code == OpCode.DebugMergePoint)
                _mergePoint = (GreenKey)op.Descr!;
        }
        return new Trace { Start = _start, Inputs = _inputs, Phis = _phis, Ops = _ops };
    }

    private bool IsIndented => _next < _lines.Count && _lines[_next].Text[0] == ' ';

    private TextCursor Next()
    {
        if (_next == _lines.Count)
            throw new FormatException("the text ends too early");
        (string text, int number) = _lines[_next++];
        return _in = new TextCursor(text, number);
    }

    private void ReadHeader()
    {
        Next();
        if (_in.Accept("loop at") || _in.Accept("bridge at"))
        {
            _start = _mergePoint = _resolver.MergePoint(_in.Quoted());
            Next();
        }
        List<string> names = _in.List("[", "]", _in.Word);
        _in.ExpectEnd();
        _inputs = new InputArg[names.Count];
        for (int i = 0; i < _inputs.Length; i++)
            Define(names[i], _inputs[i] = new InputArg(KindOf(names[i]), i));
    }

    private void Define(string name, Value value)
    {
        if (!_names.TryAdd(name, value))
            throw _in.Error($"{name} is defined twice");
    }

    private Kind KindOf(string name) => (name.Length > 0 ? name[0] : '\0') switch
    {
        'j' => Kind.I32,
        'i' => Kind.I64,
        'f' => Kind.F64,
        'p' => Kind.Ref,
        _ => throw _in.Error($"'{name}' is no name of a value"),
    };

    /// <summary>An argument as it stands in the text: what it means depends on the op.</summary>
    /// <param name="Name">Of a phi in a label.</param>
    /// <param name="Text">The literal or the value's name.</param>
    /// <param name="String">The content of a quoted string.</param>
    private readonly record struct Argument(string? Name, string Text, string? String);

    private Op ReadOp()
    {
        Next();
        string word = _in.Word();
        string? name = null;
        if (_in.Accept("="))
            (name, word) = (word, _in.Word());
        OpInfo row = FindRow(word);
        Argument? descr = null;
        List<Argument> arguments = _in.List("(", ")", ReadArgument);
        if (arguments.Count > 0 && arguments[^1].Name == "descr")
        {
            descr = arguments[^1];
            arguments.RemoveAt(arguments.Count - 1);
        }
        if (row.Code == OpCode.Label)
            return ReadLabel(arguments);
        return row.Descr == DescrRule.Guard ? ReadGuard(row, arguments, descr?.Text) : Finish(row, name, arguments, ResolveDescr(row, descr));
    }

    private OpInfo FindRow(string word)
    {
        if (OpTable.Find(word) is { } exact)
            return exact;
        int suffix = word.LastIndexOf('_');
        OpInfo? row = suffix > 0 ? OpTable.Find(word[..suffix]) : null;
        return row is { Result: ResultRule.OfDescr } ? row : throw _in.Error($"unknown op '{word}'");
    }

    private Argument ReadArgument()
    {
        _in.SkipSpaces();
        if (_in.Peek == '\'')
            return new Argument(null, "", _in.Quoted());
        if (_in.Accept("descr="))
            return _in.Peek == '\'' ? new Argument("descr", "", _in.Quoted()) : new Argument("descr", _in.Item(), null);
        string item = _in.Item();
        int equals = item.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? new Argument(item[..equals].Trim(), item[(equals + 1)..].Trim(), null) : new Argument(null, item, null);
    }

    private Descr? ResolveDescr(OpInfo row, Argument? descr)
    {
        switch (row.Descr)
        {
            case DescrRule.None:
                return descr is null ? null : throw _in.Error($"{row.Name} takes no descr");
            case DescrRule.MergePoint:
                return _resolver.MergePoint(descr?.String ?? throw _in.Error("the location is missing"));
            case DescrRule.Loop:
                string number = descr?.Text.Replace("TargetToken(", "", StringComparison.Ordinal).TrimEnd(')') ?? "1";
                return _resolver.Loop(int.Parse(number, CultureInfo.InvariantCulture), _start);
            default:
                try
                {
                    return _resolver.Resolve(row.Descr, descr?.Text ?? throw _in.Error("the descr is missing"));
                }
                catch (FormatException unknown)
                {
                    throw _in.Error(unknown.Message);
                }
        }
    }

    private Op Finish(OpInfo row, string? name, List<Argument> arguments, Descr? descr)
    {
        Kind kind = name is not null ? KindOf(name) : FixedKind(row, arguments, descr);
        var op = new Op(row.Code, kind, ReadValues(row, kind, arguments, descr), descr);
        if (name is not null)
            Define(name, op);
        return op;
    }

    /// <summary>The kind of a result without a name.</summary>
    private Kind FixedKind(OpInfo row, List<Argument> arguments, Descr? descr) => row.Result switch
    {
        ResultRule.None => Kind.Void,
        ResultRule.I32 => Kind.I32,
        ResultRule.I64 => Kind.I64,
        ResultRule.F64 => Kind.F64,
        ResultRule.Ref => Kind.Ref,
        ResultRule.SameAsFirst when arguments.Count > 0 => Known(arguments[0]),
        ResultRule.SameAsFirst or ResultRule.AnyInt => throw _in.Error("the result needs a name, which tells its kind"),
        ResultRule.OfDescr => OpTable.KindOf(descr),
    };

    private Value[] ReadValues(OpInfo row, Kind result, List<Argument> arguments, Descr? descr)
    {
        Kind[] known = [.. arguments.Select(Known)];
        var values = new Value[arguments.Count];
        for (int k = 0; k < values.Length; k++)
        {
            Kind expected = OpTable.ArgumentKind(row.Code, result, descr, k, known);
            if (row.Code == OpCode.Jump && k < _phis.Length)
                expected = _phis[k].Kind;
            values[k] = ReadValue(arguments[k], expected);
        }
        return values;
    }

    private Kind Known(Argument argument) =>
        _names.TryGetValue(argument.Text, out Value? value) ? value.Kind : argument.Text is [.., 'j'] ? Kind.I32 : Kind.Void;

    private Value ReadValue(Argument argument, Kind expected)
    {
        string text = argument.Text;
        if (argument.String is not null)
            return new ConstRef(string.Intern(argument.String));
        if (_names.TryGetValue(text, out Value? value))
            return value;
        if (text == "null")
            return ConstRef.Null;
        if (text.StartsWith("ConstPtr(", StringComparison.Ordinal) && text.Split('#') is [string type, string number])
            return new ConstRef(_resolver.Reference(type["ConstPtr(".Length..], int.Parse(number.TrimEnd(')'), CultureInfo.InvariantCulture)));
        if (text is [.., 'j'] && int.TryParse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture, out int narrow))
            return ConstInt.I32(narrow);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long wide))
            return ReadInteger(wide, expected);
        return ReadFloat(text) is { } number64 ? new ConstFloat(number64) : throw _in.Error($"unknown value '{text}'");
    }

    private ConstInt ReadInteger(long value, Kind expected)
    {
        if (expected == Kind.I32 && value != (int)value)
            throw _in.Error($"{value} does not fit 32 bits");
        if (expected is Kind.F64 or Kind.Ref)
            throw _in.Error($"an integer where {expected} is expected");
        return expected == Kind.I32 ? ConstInt.I32((int)value) : ConstInt.I64(value);
    }

    private static double? ReadFloat(string text)
    {
        if (text.StartsWith("nan(", StringComparison.Ordinal))
            return BitConverter.Int64BitsToDouble(long.Parse(text.AsSpan(4).TrimEnd(')'), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        if (text is "nan" or "inf" or "-inf")
            return text switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, _ => double.NegativeInfinity };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
    }

    private Op ReadLabel(List<Argument> arguments)
    {
        if (_phis.Length > 0)
            throw _in.Error("a second label");
        string[] names = [.. arguments.Select(a => a.Name ?? throw _in.Error("a label's argument has the form phi=value"))];
        Value[] values = [.. arguments.Select((a, i) => ReadValue(a, KindOf(names[i])))];
        _phis = [.. names.Select((name, i) => new Phi(KindOf(name), i))];
        for (int i = 0; i < names.Length; i++)
            Define(names[i], _phis[i]);
        return new Op(OpCode.Label, Kind.Void, values);
    }

    private Op ReadGuard(OpInfo row, List<Argument> arguments, string? name)
    {
        ClassDescr? known = null;
        if (row.Code == OpCode.GuardClass)
        {
            if (arguments.Count != 2)
                throw _in.Error("guard_class takes a value and a class");
            known = (ClassDescr)_resolver.Resolve(DescrRule.Class, arguments[1].Text);
            arguments.RemoveAt(1);
        }
        Value[] values = ReadValues(row, Kind.Void, arguments, null);
        _in.SkipSpaces();
        List<Value> leaves = _in.AtEnd ? [] : ReadList();
        _in.ExpectEnd();
        Exit exit = IsIndented ? ReadExit() : PlainExit(leaves);
        if (name is not null)
            _exits[name] = exit;
        return new Op(row.Code, Kind.Void, values, new GuardDescr(exit) { Class = known });
    }

    private List<Value> ReadList() => _in.List("[", "]", () => ReadValue(ReadArgument(), Kind.Void));

    // Guards in the same state share an exit.
    private Exit PlainExit(List<Value> reds)
    {
        foreach (Op op in _ops)
            if (op.Code.HasExit() && op.Guard.Exit is { Ops.Count: 0, Resume: MergePointResume at } exit && at.Key.Equals(_mergePoint) && at.Reds.SequenceEqual(reds))
                return exit;
        return new Exit([], new MergePointResume(_mergePoint, [.. reds]));
    }

    private Exit ReadExit()
    {
        Dictionary<string, Value> outer = _names;
        _names = new(outer);
        var ops = new List<Op>();
        Exit? exit = null;
        while (exit is null)
        {
            if (!IsIndented)
                throw _in.Error("the exit has no resume");
            Next();
            if (_in.Accept("same as"))
                exit = _exits.GetValueOrDefault(_in.Item()) ?? throw _in.Error("no such guard before this one");
            else if (_in.Accept("resume"))
                exit = new Exit(ops, ReadResume());
            else
            {
                _next--;
                ops.Add(ReadOp());
            }
        }
        _names = outer;
        return exit;
    }

    private Resume ReadResume()
    {
        if (_in.Accept("at"))
            return new MergePointResume(_resolver.MergePoint(_in.Quoted()), [.. ReadList()]);
        _in.Expect("after");
        GreenKey last = _resolver.MergePoint(_in.Quoted());
        bool raising = _in.Accept("raising");
        var frames = new List<ResumeFrame>();
        while (IsIndented && _lines[_next].Text.AsSpan().TrimStart().StartsWith("frame "))
            frames.Add(ReadFrame());
        return new PreciseResume(last, [.. frames], raising);
    }

    private ResumeFrame ReadFrame()
    {
        Next().Expect("frame");
        object method = _resolver.Method(_in.Quoted());
        _in.Expect("at");
        int instruction = _in.Number();
        _in.Expect("stack");
        int depth = _in.Number();
        List<Value?> slots = _in.List("[", "]", () => _in.Accept("_") ? null : ReadValue(ReadArgument(), Kind.Void));
        return new ResumeFrame(method, instruction, [.. slots], depth);
    }
}
