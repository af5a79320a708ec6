namespace JitStm.Python.Compiler;

// The match statement. A pattern jumps to `fail` when it does not fit and falls through when it does. Captured values go to
// temporaries first and to their names only when the whole pattern has matched, as in CPython.

/// <summary>Patterns.</summary>
internal sealed partial class CodeGenerator
{
    private void Match(MatchStmt s)
    {
        int subject = FreshValue(s.Subject);
        int end = _out.NewLabel();
        for (int i = 0; i < s.Cases.Count; i++)
        {
            MatchCase c = s.Cases[i];
            if (i < s.Cases.Count - 1 && c.Guard == null && IrrefutableReason(c.Pattern) is { } reason)
                throw Error($"{reason} makes remaining patterns unreachable", c.Pattern);
            int mark = _temp;
            int next = _out.NewLabel();
            var captures = new Captures();
            Pattern(c.Pattern, subject, next, captures);
            foreach ((string name, int value) in captures.Values)
                EmitStoreName(name, value, c.Pattern);
            if (c.Guard != null)
                JumpIf(c.Guard, next, false);
            Body(c.Body);
            Emit(c.Body[^1], Opcode.Jump, end);
            _out.Place(next);
            _temp = mark;
        }
        _out.Place(end);
    }

    private sealed class Captures
    {
        public List<(string Name, int Register)> Values { get; } = [];
    }

    private static string? IrrefutableReason(Pattern pattern) => pattern switch
    {
        MatchAs { Pattern: null, Name: null } => "wildcard",
        MatchAs { Pattern: null, Name: { } name } => $"name capture '{name}'",
        MatchAs { Pattern: { } inner } => IrrefutableReason(inner),
        MatchOr or => IrrefutableReason(or.Patterns[^1]),
        _ => null,
    };

    private void Capture(string? name, int register, Captures captures, Pattern pattern)
    {
        if (name == null)
            return;
        if (captures.Values.Exists(v => v.Name == name))
            throw Error($"multiple assignments to name '{name}' in pattern", pattern);
        captures.Values.Add((name, register));
    }

    private void Pattern(Pattern pattern, int subject, int fail, Captures captures)
    {
        _context.Enter();
        switch (pattern)
        {
            case MatchValue p:
                TestAndJump(p, Opcode.EqTest, subject, Value(p.Value), fail);
                break;
            case MatchSingleton p:
                if (p.Value == null)
                    Emit(p, Opcode.JumpIfNotNone, subject, fail);
                else
                    TestAndJump(p, Opcode.IsTest, subject, Const(p.Value), fail);
                break;
            case MatchAs p:
                if (p.Pattern != null)
                    Pattern(p.Pattern, subject, fail, captures);
                Capture(p.Name, subject, captures, p);
                break;
            case MatchOr p:
                Alternatives(p, subject, fail, captures);
                break;
            case MatchSequencePattern p:
                Sequence(p, subject, fail, captures);
                break;
            case MatchMappingPattern p:
                Mapping(p, subject, fail, captures);
                break;
            case MatchClassPattern p:
                ClassPattern(p, subject, fail, captures);
                break;
            default:
                throw new InvalidOperationException($"unexpected pattern {pattern.GetType().Name}");
        }
        _context.Leave();
    }

    private void TestAndJump(Node node, Opcode test, int a, int b, int fail)
    {
        int t = Temp();
        Emit(node, test, t, a, b);
        Emit(node, Opcode.JumpIfFalse, t, fail);
    }

    /// <summary>All alternatives bind the same names; each copies into the registers that the first one's names have.</summary>
    private void Alternatives(MatchOr p, int subject, int fail, Captures captures)
    {
        int matched = _out.NewLabel();
        List<(string Name, int Register)>? common = null;
        for (int i = 0; i < p.Patterns.Count; i++)
        {
            bool last = i == p.Patterns.Count - 1;
            if (!last && IrrefutableReason(p.Patterns[i]) is { } reason)
                throw Error($"{reason} makes remaining patterns unreachable", p.Patterns[i]);
            int next = last ? fail : _out.NewLabel();
            var own = new Captures();
            Pattern(p.Patterns[i], subject, next, own);
            if (common == null)
                common = [.. own.Values.Select(v => (v.Name, Temp()))];
            else if (!own.Values.Select(v => v.Name).Order(StringComparer.Ordinal).SequenceEqual(common.Select(v => v.Name).Order(StringComparer.Ordinal)))
                throw Error("alternative patterns bind different names", p);
            foreach ((string name, int register) in common)
                Move(p.Range, register, own.Values.Find(v => v.Name == name).Register);
            if (last)
                break;
            Emit(p, Opcode.Jump, matched);
            _out.Place(next);
        }
        _out.Place(matched);
        foreach ((string name, int register) in common!)
            Capture(name, register, captures, p);
    }

    private void Sequence(MatchSequencePattern p, int subject, int fail, Captures captures)
    {
        int star = p.Patterns.FindIndex(x => x is MatchStar);
        if (star >= 0 && p.Patterns.FindLastIndex(x => x is MatchStar) != star)
            throw Error("multiple starred expressions in sequence pattern", p);
        int t = Temp();
        Emit(p, Opcode.MatchSequence, t, subject);
        Emit(p, Opcode.JumpIfFalse, t, fail);
        int needed = star < 0 ? p.Patterns.Count : p.Patterns.Count - 1;
        if (star < 0 || needed > 0)
        {
            Emit(p, Opcode.GetLen, t, subject);
            TestAndJump(p, star < 0 ? Opcode.EqTest : Opcode.GeTest, t, Const((long)needed), fail);
        }
        if (p.Patterns.TrueForAll(x => x is MatchStar { Name: null } or MatchAs { Pattern: null, Name: null }))
            return;
        List<int> items = [.. p.Patterns.Select(_ => Temp())];
        if (star < 0)
            _out.EmitList(p.Range, Opcode.UnpackSequence, [subject], items);
        else
            _out.EmitList(p.Range, Opcode.UnpackEx, [subject, star], items);
        for (int i = 0; i < items.Count; i++)
        {
            if (p.Patterns[i] is MatchStar s)
                Capture(s.Name, items[i], captures, s);
            else
                Pattern(p.Patterns[i], items[i], fail, captures);
        }
    }

    private void Mapping(MatchMappingPattern p, int subject, int fail, Captures captures)
    {
        int t = Temp();
        Emit(p, Opcode.MatchMapping, t, subject);
        Emit(p, Opcode.JumpIfFalse, t, fail);
        if (p.Keys.Count > 0)
        {
            Emit(p, Opcode.GetLen, t, subject);
            TestAndJump(p, Opcode.GeTest, t, Const((long)p.Keys.Count), fail);
        }
        int keys = Value(new TupleExpr(p.Keys, p.Range));
        if (p.Keys.Count > 0)
        {
            int values = Temp();
            Emit(p, Opcode.MatchKeys, values, subject, keys);
            Emit(p, Opcode.JumpIfNone, values, fail);
            SubPatterns(p, values, p.Patterns, fail, captures);
        }
        if (p.Rest != null)
        {
            int rest = Temp();
            Emit(p, Opcode.MatchRest, rest, subject, keys);
            Capture(p.Rest, rest, captures, p);
        }
    }

    private void SubPatterns(Node node, int values, List<Pattern> patterns, int fail, Captures captures)
    {
        List<int> items = [.. patterns.Select(_ => Temp())];
        _out.EmitList(node.Range, Opcode.UnpackSequence, [values], items);
        for (int i = 0; i < items.Count; i++)
            Pattern(patterns[i], items[i], fail, captures);
    }

    private void ClassPattern(MatchClassPattern p, int subject, int fail, Captures captures)
    {
        for (int i = 0; i < p.KeywordNames.Count; i++)
        {
            if (p.KeywordNames.IndexOf(p.KeywordNames[i]) < i)
                throw Error($"attribute name repeated in class pattern: {p.KeywordNames[i]}", p.KeywordPatterns[i]);
        }
        int cls = Value(p.Class);
        int names = _out.Const(p.KeywordNames.Select(n => (object?)_scope.Mangle(n)).ToArray());
        int values = Temp();
        Emit(p, Opcode.MatchClass, values, subject, cls, p.Patterns.Count, names);
        Emit(p, Opcode.JumpIfNone, values, fail);
        List<Pattern> all = [.. p.Patterns, .. p.KeywordPatterns];
        if (all.Count > 0)
            SubPatterns(p, values, all, fail, captures);
    }
}
