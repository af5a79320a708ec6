namespace JitStm.Python.Compiler;

// The syntax tree; names follow CPython's ast module. Plain data: contexts (load, store, del) follow from the place of a node.

internal abstract class Node(SourceRange range)
{
    public SourceRange Range { get; } = range;
}

internal abstract class Expr(SourceRange range) : Node(range)
{
    /// <summary>Inside its own parentheses: `(x) = 1`, and a generator expression that is not a bare argument.</summary>
    public bool Parenthesized { get; set; }
}

internal enum BoolOperator { And, Or }

internal enum UnaryOperator { Invert, Not, Plus, Minus }

internal enum BinaryOperator { Add, Sub, Mul, MatMul, TrueDiv, FloorDiv, Mod, Pow, LShift, RShift, And, Or, Xor }

internal enum CompareOperator { Eq, Ne, Lt, Le, Gt, Ge, Is, IsNot, In, NotIn }

/// <summary>A constant of the language: null is None; see Code.Consts for the types.</summary>
internal sealed class Constant(object? value, SourceRange range) : Expr(range)
{
    public object? Value { get; } = value;
}

internal sealed class Name(string id, SourceRange range) : Expr(range)
{
    public string Id { get; } = id;
}

internal sealed class BoolOp(BoolOperator op, List<Expr> values, SourceRange range) : Expr(range)
{
    public BoolOperator Op { get; } = op;
    public List<Expr> Values { get; } = values;
}

internal sealed class NamedExpr(Name target, Expr value, SourceRange range) : Expr(range)
{
    public Name Target { get; } = target;
    public Expr Value { get; } = value;
}

internal sealed class BinOp(Expr left, BinaryOperator op, Expr right, SourceRange range) : Expr(range)
{
    public Expr Left { get; } = left;
    public BinaryOperator Op { get; } = op;
    public Expr Right { get; } = right;
}

internal sealed class UnaryOp(UnaryOperator op, Expr operand, SourceRange range) : Expr(range)
{
    public UnaryOperator Op { get; } = op;
    public Expr Operand { get; } = operand;
}

internal sealed class Lambda(Parameters parameters, Expr body, SourceRange range) : Expr(range)
{
    public Parameters Parameters { get; } = parameters;
    public Expr Body { get; } = body;
}

internal sealed class IfExp(Expr test, Expr body, Expr orElse, SourceRange range) : Expr(range)
{
    public Expr Test { get; } = test;
    public Expr Body { get; } = body;
    public Expr OrElse { get; } = orElse;
}

/// <summary>A null key stands for `**value`.</summary>
internal sealed class DictExpr(List<Expr?> keys, List<Expr> values, SourceRange range) : Expr(range)
{
    public List<Expr?> Keys { get; } = keys;
    public List<Expr> Values { get; } = values;
}

internal sealed class SetExpr(List<Expr> elements, SourceRange range) : Expr(range)
{
    public List<Expr> Elements { get; } = elements;
}

internal sealed class ListExpr(List<Expr> elements, SourceRange range) : Expr(range)
{
    public List<Expr> Elements { get; } = elements;
}

internal sealed class TupleExpr(List<Expr> elements, SourceRange range) : Expr(range)
{
    public List<Expr> Elements { get; } = elements;
}

internal enum ComprehensionKind { List, Set, Dict, Generator }

internal sealed record ComprehensionFor(Expr Target, Expr Iter, List<Expr> Ifs);

/// <summary>Value is the dict comprehension's value, else null.</summary>
internal sealed class Comprehension(ComprehensionKind kind, Expr element, Expr? value, List<ComprehensionFor> generators, SourceRange range) : Expr(range)
{
    public ComprehensionKind Kind { get; } = kind;
    public Expr Element { get; } = element;
    public Expr? Value { get; } = value;
    public List<ComprehensionFor> Generators { get; } = generators;
}

internal sealed class YieldExpr(Expr? value, SourceRange range) : Expr(range)
{
    public Expr? Value { get; } = value;
}

internal sealed class YieldFromExpr(Expr value, SourceRange range) : Expr(range)
{
    public Expr Value { get; } = value;
}

internal sealed class Compare(Expr left, List<CompareOperator> ops, List<Expr> comparators, SourceRange range) : Expr(range)
{
    public Expr Left { get; } = left;
    public List<CompareOperator> Ops { get; } = ops;
    public List<Expr> Comparators { get; } = comparators;
}

/// <summary>A null name stands for `**value`.</summary>
internal sealed class Keyword(string? name, Expr value, SourceRange range) : Node(range)
{
    public string? Name { get; } = name;
    public Expr Value { get; } = value;
}

internal sealed class CallExpr(Expr func, List<Expr> args, List<Keyword> keywords, SourceRange range) : Expr(range)
{
    public Expr Func { get; } = func;
    public List<Expr> Args { get; } = args;
    public List<Keyword> Keywords { get; } = keywords;
}

/// <summary>One {…} of an f-string. Conversion as FormatValue's immediate.</summary>
internal sealed class FormattedValue(Expr value, int conversion, Expr? spec, SourceRange range) : Expr(range)
{
    public Expr Value { get; } = value;
    public int Conversion { get; } = conversion;
    public Expr? Spec { get; } = spec;
}

internal sealed class JoinedStr(List<Expr> values, SourceRange range) : Expr(range)
{
    public List<Expr> Values { get; } = values;
}

internal sealed class AttributeExpr(Expr value, string name, SourceRange range) : Expr(range)
{
    public Expr Value { get; } = value;
    public string Name { get; } = name;
}

internal sealed class SubscriptExpr(Expr value, Expr index, SourceRange range) : Expr(range)
{
    public Expr Value { get; } = value;
    public Expr Index { get; } = index;
}

internal sealed class Starred(Expr value, SourceRange range) : Expr(range)
{
    public Expr Value { get; } = value;
}

internal sealed class SliceExpr(Expr? lower, Expr? upper, Expr? step, SourceRange range) : Expr(range)
{
    public Expr? Lower { get; } = lower;
    public Expr? Upper { get; } = upper;
    public Expr? Step { get; } = step;
}

internal sealed class Parameter(string name, Expr? annotation, SourceRange range) : Node(range)
{
    public string Name { get; } = name;
    public Expr? Annotation { get; } = annotation;
    public Expr? Default { get; set; }
}

internal sealed class Parameters
{
    public List<Parameter> PosOnly { get; } = [];
    public List<Parameter> Args { get; } = [];
    public Parameter? VarArg { get; set; }
    public List<Parameter> KwOnly { get; } = [];
    public Parameter? KwArg { get; set; }

    /// <summary>In register order.</summary>
    public IEnumerable<Parameter> All()
    {
        IEnumerable<Parameter> all = PosOnly.Concat(Args).Concat(KwOnly);
        if (VarArg != null)
            all = all.Append(VarArg);
        return KwArg != null ? all.Append(KwArg) : all;
    }
}
