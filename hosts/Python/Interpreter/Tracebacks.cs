using System.Globalization;
using System.Text;
using JitStm.Python.Compiler;

namespace JitStm.Python;

/// <summary>Tracebacks as CPython 3.11 prints them.</summary>
public static class Tracebacks
{
    private const int RecursiveCutoff = 3;

    public static string Format(PyThread ts, W_Exception e)
    {
        var b = new StringBuilder();
        Chain(ts, e, b, []);
        return b.ToString();
    }

    private static void Chain(PyThread ts, W_Exception e, StringBuilder b, HashSet<W_Exception> seen)
    {
        seen.Add(e);
        if (e.Cause is { } cause && !seen.Contains(cause))
        {
            Chain(ts, cause, b, seen);
            b.Append("\nThe above exception was the direct cause of the following exception:\n\n");
        }
        else if (e.Context is { } context && e.Cause is null && !e.SuppressContext && !seen.Contains(context))
        {
            Chain(ts, context, b, seen);
            b.Append("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        if (e.Traceback is not null)
        {
            b.Append("Traceback (most recent call last):\n");
            Frames(e.Traceback, b);
        }
        b.Append(ExceptionOnly(ts, e));
    }

    public static void Frames(W_Traceback? tb, StringBuilder b)
    {
        (string File, int Line, string Name) last = ("", -1, "");
        int repeats = 0;
        for (; tb is not null; tb = tb.Next)
        {
            var here = (tb.Code.Raw.FileName, tb.Line, tb.Code.Raw.Name);
            if (here != last)
            {
                Repeated(b, repeats);
                last = here;
                repeats = 0;
            }
            if (++repeats > RecursiveCutoff)
                continue;
            Entry(tb.Code.Raw, tb.Pc, b);
        }
        Repeated(b, repeats);
    }

    private static void Repeated(StringBuilder b, int repeats)
    {
        int more = repeats - RecursiveCutoff;
        if (more > 0)
            b.Append(CultureInfo.InvariantCulture, $"  [Previous line repeated {more} more time{(more == 1 ? "" : "s")}]\n");
    }

    public static void Entry(Code code, int pc, StringBuilder b)
    {
        SourceRange range = code.PositionAt(pc);
        string name = code.Kind == CodeKind.Module ? "<module>" : code.Name;
        b.Append(CultureInfo.InvariantCulture, $"  File \"{code.FileName}\", line {range.Line}, in {name}\n");
        string? line = SourceFile.Line(code.FileName, range.Line);
        if (string.IsNullOrWhiteSpace(line))
            return;
        string stripped = line.Trim();
        b.Append("    ").Append(stripped).Append('\n');
        Carets(line, stripped, range, b);
    }

    private static void Carets(string line, string stripped, SourceRange range, StringBuilder b)
    {
        if (range.Column < 0 || range.EndColumn < 0)
            return;
        int indent = line.Length - line.TrimStart().Length;
        int start = range.Column - indent;
        int end = range.EndLine == range.Line ? range.EndColumn - indent : stripped.Length;
        if (start < 0 || end <= start)
            return;
        end = Math.Min(end, stripped.Length);
        if (start >= stripped.Length)
            return;
        string segment = stripped[start..end];
        (int left, int right) = range.EndLine == range.Line ? CaretAnchors.Find(segment) : (-1, -1);
        if (left < 0 && start == 0 && end >= stripped.Length)
            return; // the whole line
        b.Append("    ").Append(' ', DisplayWidth.Of(stripped.AsSpan(0, start)));
        if (left < 0)
            b.Append('^', DisplayWidth.Of(segment));
        else
            b.Append('~', DisplayWidth.Of(segment.AsSpan(0, left))).Append('^', DisplayWidth.Of(segment.AsSpan(left, right - left))).Append('~', DisplayWidth.Of(segment.AsSpan(right)));
        b.Append('\n');
    }

    public static string ExceptionOnly(PyThread ts, W_Exception e)
    {
        var b = new StringBuilder();
        if (e.Type.IsSubtypeOf(Types.SyntaxError))
            SyntaxPlace(ts, e, b);
        string name = Repr.QualifiedName(ts, e.Type);
        if (name.StartsWith("__main__."))
            name = name["__main__.".Length..];
        if (Repr.ModuleOf(ts, e.Type) is "__main__")
            name = e.Type.QualName;
        string text;
        try
        {
            text = e.Type.IsSubtypeOf(Types.SyntaxError) ? Repr.Str(ts, Attributes.Get(ts, e, Names.Intern("msg"))) : Repr.Str(ts, e);
        }
        catch (PyException)
        {
            text = "<exception str() failed>";
        }
        b.Append(name);
        if (text.Length > 0)
            b.Append(": ").Append(text);
        b.Append('\n');
        if (e.GetField(ts, "__notes__") is W_List notes)
            foreach (PyObject note in notes.ToArray(ts))
                b.Append(Repr.Str(ts, note)).Append('\n');
        return b.ToString();
    }

    private static void SyntaxPlace(PyThread ts, W_Exception e, StringBuilder b)
    {
        PyObject Get(string name) => Attributes.Get(ts, e, Names.Intern(name));
        if (Get("lineno") is not W_Int line)
            return;
        string file = Get("filename") is W_Str f ? f.Value : "<string>";
        b.Append(CultureInfo.InvariantCulture, $"  File \"{file}\", line {line.Value}\n");
        if (Get("text") is not W_Str text || text.Value.Trim().Length == 0)
            return;
        string raw = text.Value.TrimEnd('\n', '\r'), stripped = raw.TrimStart(' ', '\n', '\f', '\t');
        b.Append("    ").Append(stripped.TrimEnd()).Append('\n');
        if (Get("offset") is not W_Int offset)
            return;
        long end = Get("end_offset") is W_Int eo && eo.Value > 0 && Get("end_lineno") is W_Int el && el.Value == line.Value ? eo.Value : offset.Value;
        if (Get("end_lineno") is W_Int otherLine && otherLine.Value != line.Value)
            end = raw.TrimEnd().Length + 1;
        if (end == offset.Value || end < offset.Value)
            end = offset.Value + 1;
        int spaces = raw.Length - stripped.Length;
        long column = offset.Value - 1 - spaces, endColumn = end - 1 - spaces;
        if (column >= 0)
            b.Append("    ").Append(' ', (int)column).Append('^', (int)Math.Max(1, endColumn - column)).Append('\n');
    }
}

/// <summary>Which part of a binary operation or a subscript CPython marks with ^ and which with ~.</summary>
public static class CaretAnchors
{
    /// <summary>Offsets of the operator (or of the brackets) in a one-line expression; (-1, -1): mark everything.</summary>
    public static (int Left, int Right) Find(string segment)
    {
        Expr? e = Parse(segment);
        switch (e)
        {
            case Compiler.BinOp binary:
                return Operator(segment, binary);
            case Compiler.SubscriptExpr subscript:
            {
                int left = segment.IndexOf('[', Math.Max(0, EndOf(subscript.Value, segment)));
                return left < 0 ? (-1, -1) : (left, segment.Length);
            }
            default:
                return (-1, -1);
        }
    }

    private static Expr? Parse(string segment)
    {
        try
        {
            return new Parser(new SourceText("(" + segment + "\n)", "<caret>")).ParseEval() as Expr;
        }
        catch (PySyntaxError)
        {
            return null;
        }
    }

    // Columns in the parsed text are one further right, for the parenthesis.
    private static int EndOf(Expr e, string segment) => e.Range.EndLine == 1 ? e.Range.EndColumn - 1 : segment.Length;

    private static (int, int) Operator(string segment, Compiler.BinOp binary)
    {
        int at = EndOf(binary.Left, segment);
        while (at < segment.Length && (char.IsWhiteSpace(segment[at]) || segment[at] is ')' or '\\'))
            at++;
        if (at >= segment.Length)
            return (-1, -1);
        int width = at + 1 < segment.Length && !char.IsWhiteSpace(segment[at + 1]) && segment[at + 1] is '*' or '/' or '<' or '>' ? 2 : 1;
        return (at, at + width);
    }
}
