using System.Globalization;
using System.Numerics;
using System.Text;

namespace JitStm.Python.Compiler;

/// <summary>An expression as text, in CPython's normal form: annotations under `from __future__ import annotations`.</summary>
internal static class Unparser
{
    private const int Test = 1, OrLevel = 2, AndLevel = 3, NotLevel = 4, CompareLevel = 5, BinaryLevel = 6, Unary = 12, PowerLevel = 13, AtomLevel = 14;

    [JitStm.StmCore.Unlogged("never changes")]
    private static readonly string[] s_binary = ["+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"];
    [JitStm.StmCore.Unlogged("never changes")]
    private static readonly int[] s_levels = [10, 10, 11, 11, 11, 11, 11, PowerLevel, 9, 9, 8, BinaryLevel, 7];
    [JitStm.StmCore.Unlogged("never changes")]
    private static readonly string[] s_compare = ["==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"];

    public static string Unparse(Expr e) => Text(e, 0);

    private static string Text(Expr e, int level)
    {
        (string text, int own) = Render(e);
        return own < level ? $"({text})" : text;
    }

    private static string List(IEnumerable<Expr> items, int level = Test) => string.Join(", ", items.Select(i => Text(i, level)));

    private static (string Text, int Level) Render(Expr e) => e switch
    {
        Name n => (n.Id, AtomLevel),
        Constant c => (Literal(c.Value), AtomLevel),
        AttributeExpr a => ($"{Text(a.Value, AtomLevel)}.{a.Name}", AtomLevel),
        SubscriptExpr s => ($"{Text(s.Value, AtomLevel)}[{Index(s.Index)}]", AtomLevel),
        CallExpr c => ($"{Text(c.Func, AtomLevel)}({Arguments(c)})", AtomLevel),
        TupleExpr { Elements: [var only] } => ($"({Text(only, Test)},)", AtomLevel),
        TupleExpr t => ($"({List(t.Elements)})", AtomLevel),
        ListExpr l => ($"[{List(l.Elements)}]", AtomLevel),
        SetExpr s => ($"{{{List(s.Elements)}}}", AtomLevel),
        DictExpr d => ($"{{{string.Join(", ", d.Keys.Zip(d.Values, (k, v) => k == null ? $"**{Text(v, BinaryLevel)}" : $"{Text(k, Test)}: {Text(v, Test)}"))}}}", AtomLevel),
        BinOp { Op: BinaryOperator.Pow } b => ($"{Text(b.Left, PowerLevel + 1)} ** {Text(b.Right, Unary)}", PowerLevel),
        BinOp b => ($"{Text(b.Left, s_levels[(int)b.Op])} {s_binary[(int)b.Op]} {Text(b.Right, s_levels[(int)b.Op] + 1)}", s_levels[(int)b.Op]),
        UnaryOp { Op: UnaryOperator.Not } u => ($"not {Text(u.Operand, NotLevel)}", NotLevel),
        UnaryOp u => ((u.Op switch { UnaryOperator.Plus => "+", UnaryOperator.Minus => "-", _ => "~" }) + Text(u.Operand, Unary), Unary),
        BoolOp { Op: BoolOperator.And } b => (string.Join(" and ", b.Values.Select(v => Text(v, AndLevel + 1))), AndLevel),
        BoolOp b => (string.Join(" or ", b.Values.Select(v => Text(v, OrLevel + 1))), OrLevel),
        Compare c => (Text(c.Left, CompareLevel + 1) + string.Concat(c.Ops.Zip(c.Comparators, (o, v) => $" {s_compare[(int)o]} {Text(v, CompareLevel + 1)}")), CompareLevel),
        IfExp i => ($"{Text(i.Body, Test + 1)} if {Text(i.Test, Test + 1)} else {Text(i.OrElse, Test)}", Test),
        Starred s => ($"*{Text(s.Value, BinaryLevel)}", AtomLevel),
        NamedExpr n => ($"{n.Target.Id} := {Text(n.Value, Test)}", 0),
        Lambda l => ($"lambda{ParameterText(l.Parameters)}: {Text(l.Body, Test)}", Test),
        SliceExpr s => (Optional(s.Lower) + ":" + Optional(s.Upper) + (s.Step == null ? "" : ":" + Text(s.Step, Test)), AtomLevel),
        Comprehension c => (ComprehensionText(c), AtomLevel),
        YieldExpr y => (y.Value == null ? "(yield)" : $"(yield {Text(y.Value, 0)})", AtomLevel),
        YieldFromExpr y => ($"(yield from {Text(y.Value, 0)})", AtomLevel),
        JoinedStr j => ("f" + Quote(string.Concat(j.Values.Select(FormatText))), AtomLevel),
        _ => throw new InvalidOperationException($"cannot unparse {e.GetType().Name}"),
    };

    private static string Optional(Expr? e) => e == null ? "" : Text(e, Test);

    private static string Index(Expr e) => e is TupleExpr { Elements.Count: > 1 } t ? List(t.Elements) : Text(e, 0);

    private static string Arguments(CallExpr c) => string.Join(", ", c.Args.Select(a => Text(a, Test))
        .Concat(c.Keywords.Select(k => k.Name == null ? $"**{Text(k.Value, Test)}" : $"{k.Name}={Text(k.Value, Test)}")));

    private static string ParameterText(Parameters p)
    {
        var parts = new List<string>();
        static string One(Parameter q) => q.Default == null ? q.Name : $"{q.Name}={Text(q.Default, Test)}";
        parts.AddRange(p.PosOnly.Select(One));
        if (p.PosOnly.Count > 0)
            parts.Add("/");
        parts.AddRange(p.Args.Select(One));
        if (p.VarArg != null)
            parts.Add("*" + p.VarArg.Name);
        else if (p.KwOnly.Count > 0)
            parts.Add("*");
        parts.AddRange(p.KwOnly.Select(One));
        if (p.KwArg != null)
            parts.Add("**" + p.KwArg.Name);
        return parts.Count == 0 ? "" : " " + string.Join(", ", parts);
    }

    private static string ComprehensionText(Comprehension c)
    {
        string element = c.Value == null ? Text(c.Element, Test) : $"{Text(c.Element, Test)}: {Text(c.Value, Test)}";
        string loops = string.Concat(c.Generators.Select(g =>
            $" for {Text(g.Target, Test)} in {Text(g.Iter, Test + 1)}" + string.Concat(g.Ifs.Select(i => $" if {Text(i, Test + 1)}"))));
        return c.Kind switch
        {
            ComprehensionKind.List => $"[{element}{loops}]",
            ComprehensionKind.Generator => $"({element}{loops})",
            _ => $"{{{element}{loops}}}",
        };
    }

    private static string FormatText(Expr e) => e switch
    {
        Constant { Value: string s } => s.Replace("{", "{{").Replace("}", "}}"),
        FormattedValue f => "{" + Text(f.Value, Test) + (f.Conversion switch { 1 => "!s", 2 => "!r", 3 => "!a", _ => "" })
            + (f.Spec is JoinedStr j ? ":" + string.Concat(j.Values.Select(FormatText)) : "") + "}",
        _ => "",
    };

    internal static string Literal(object? value) => value switch
    {
        null => "None",
        true => "True",
        false => "False",
        string s => Quote(s),
        byte[] b => "b" + Quote(Encoding.Latin1.GetString(b)),
        EllipsisMarker => "...",
        Complex { Real: not 0 } c => $"({FloatText(c.Real)} + {Literal(new Complex(0, c.Imaginary))})",
        Complex c => c.Imaginary.ToString("R", CultureInfo.InvariantCulture) + "j",
        double d => double.IsPositiveInfinity(d) ? "1e309" : FloatText(d),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        object?[] t => t.Length == 1 ? $"({Literal(t[0])},)" : $"({string.Join(", ", t.Select(Literal))})",
        _ => value.ToString() ?? "",
    };

    private static string FloatText(double d)
    {
        string text = d.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E', 'N') >= 0 ? text : text + ".0";
    }

    private static string Quote(string s)
    {
        char quote = s.Contains('\'') && !s.Contains('"') ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (char c in s)
        {
            _ = c switch
            {
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '\x7f' => text.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture)),
                _ when c == quote => text.Append('\\').Append(c),
                _ => text.Append(c),
            };
        }
        return text.Append(quote).ToString();
    }
}
