namespace JitStm.Python.Compiler;

internal abstract class Stmt(SourceRange range) : Node(range);

internal sealed class ModuleNode(List<Stmt> body) : Node(new SourceRange(1, 1, 0, 0))
{
    public List<Stmt> Body { get; } = body;
}

internal sealed class FunctionDef(string name, Parameters parameters, List<Stmt> body, List<Expr> decorators, Expr? returns, SourceRange range) : Stmt(range)
{
    public string Name { get; } = name;
    public Parameters Parameters { get; } = parameters;
    public List<Stmt> Body { get; } = body;
    public List<Expr> Decorators { get; } = decorators;
    public Expr? Returns { get; } = returns;
}

internal sealed class ClassDef(string name, List<Expr> bases, List<Keyword> keywords, List<Stmt> body, List<Expr> decorators, SourceRange range) : Stmt(range)
{
    public string Name { get; } = name;
    public List<Expr> Bases { get; } = bases;
    public List<Keyword> Keywords { get; } = keywords;
    public List<Stmt> Body { get; } = body;
    public List<Expr> Decorators { get; } = decorators;
}

internal sealed class ReturnStmt(Expr? value, SourceRange range) : Stmt(range)
{
    public Expr? Value { get; } = value;
}

internal sealed class DeleteStmt(List<Expr> targets, SourceRange range) : Stmt(range)
{
    public List<Expr> Targets { get; } = targets;
}

internal sealed class AssignStmt(List<Expr> targets, Expr value, SourceRange range) : Stmt(range)
{
    public List<Expr> Targets { get; } = targets;
    public Expr Value { get; } = value;
}

internal sealed class AugAssignStmt(Expr target, BinaryOperator op, Expr value, SourceRange range) : Stmt(range)
{
    public Expr Target { get; } = target;
    public BinaryOperator Op { get; } = op;
    public Expr Value { get; } = value;
}

/// <summary>Simple: the target is a name without parentheses.</summary>
internal sealed class AnnAssignStmt(Expr target, Expr annotation, Expr? value, bool simple, SourceRange range) : Stmt(range)
{
    public Expr Target { get; } = target;
    public Expr Annotation { get; } = annotation;
    public Expr? Value { get; } = value;
    public bool Simple { get; } = simple;
}

internal sealed class ForStmt(Expr target, Expr iter, List<Stmt> body, List<Stmt> orElse, SourceRange range) : Stmt(range)
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public List<Stmt> Body { get; } = body;
    public List<Stmt> OrElse { get; } = orElse;
}

internal sealed class WhileStmt(Expr test, List<Stmt> body, List<Stmt> orElse, SourceRange range) : Stmt(range)
{
    public Expr Test { get; } = test;
    public List<Stmt> Body { get; } = body;
    public List<Stmt> OrElse { get; } = orElse;
}

internal sealed class IfStmt(Expr test, List<Stmt> body, List<Stmt> orElse, SourceRange range) : Stmt(range)
{
    public Expr Test { get; } = test;
    public List<Stmt> Body { get; } = body;
    public List<Stmt> OrElse { get; } = orElse;
}

internal sealed record WithItem(Expr Context, Expr? Target);

internal sealed class WithStmt(List<WithItem> items, List<Stmt> body, SourceRange range) : Stmt(range)
{
    public List<WithItem> Items { get; } = items;
    public List<Stmt> Body { get; } = body;
}

internal sealed class RaiseStmt(Expr? exc, Expr? cause, SourceRange range) : Stmt(range)
{
    public Expr? Exc { get; } = exc;
    public Expr? Cause { get; } = cause;
}

internal sealed class ExceptHandler(Expr? type, string? name, List<Stmt> body, SourceRange range) : Node(range)
{
    public Expr? Type { get; } = type;
    public string? Name { get; } = name;
    public List<Stmt> Body { get; } = body;
}

internal sealed class TryStmt(List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orElse, List<Stmt> finalBody, SourceRange range) : Stmt(range)
{
    public List<Stmt> Body { get; } = body;
    public List<ExceptHandler> Handlers { get; } = handlers;
    public List<Stmt> OrElse { get; } = orElse;
    public List<Stmt> FinalBody { get; } = finalBody;
}

internal sealed class AssertStmt(Expr test, Expr? message, SourceRange range) : Stmt(range)
{
    public Expr Test { get; } = test;
    public Expr? Message { get; } = message;
}

internal sealed class Alias(string name, string? asName, SourceRange range) : Node(range)
{
    public string Name { get; } = name;
    public string? AsName { get; } = asName;
}

internal sealed class ImportStmt(List<Alias> names, SourceRange range) : Stmt(range)
{
    public List<Alias> Names { get; } = names;
}

/// <summary>A single alias named "*" is a star import.</summary>
internal sealed class ImportFromStmt(string? module, List<Alias> names, int level, SourceRange range) : Stmt(range)
{
    public string? Module { get; } = module;
    public List<Alias> Names { get; } = names;
    public int Level { get; } = level;
}

internal sealed class GlobalStmt(List<string> names, SourceRange range) : Stmt(range)
{
    public List<string> Names { get; } = names;
}

internal sealed class NonlocalStmt(List<string> names, SourceRange range) : Stmt(range)
{
    public List<string> Names { get; } = names;
}

internal sealed class ExprStmt(Expr value, SourceRange range) : Stmt(range)
{
    public Expr Value { get; } = value;
}

internal sealed class PassStmt(SourceRange range) : Stmt(range);

internal sealed class BreakStmt(SourceRange range) : Stmt(range);

internal sealed class ContinueStmt(SourceRange range) : Stmt(range);

internal sealed record MatchCase(Pattern Pattern, Expr? Guard, List<Stmt> Body);

internal sealed class MatchStmt(Expr subject, List<MatchCase> cases, SourceRange range) : Stmt(range)
{
    public Expr Subject { get; } = subject;
    public List<MatchCase> Cases { get; } = cases;
}

internal abstract class Pattern(SourceRange range) : Node(range);

internal sealed class MatchValue(Expr value, SourceRange range) : Pattern(range)
{
    public Expr Value { get; } = value;
}

/// <summary>None, True, False: compared by identity.</summary>
internal sealed class MatchSingleton(object? value, SourceRange range) : Pattern(range)
{
    public object? Value { get; } = value;
}

internal sealed class MatchSequencePattern(List<Pattern> patterns, SourceRange range) : Pattern(range)
{
    public List<Pattern> Patterns { get; } = patterns;
}

internal sealed class MatchMappingPattern(List<Expr> keys, List<Pattern> patterns, string? rest, SourceRange range) : Pattern(range)
{
    public List<Expr> Keys { get; } = keys;
    public List<Pattern> Patterns { get; } = patterns;
    public string? Rest { get; } = rest;
}

internal sealed class MatchClassPattern(Expr cls, List<Pattern> patterns, List<string> keywordNames, List<Pattern> keywordPatterns, SourceRange range) : Pattern(range)
{
    public Expr Class { get; } = cls;
    public List<Pattern> Patterns { get; } = patterns;
    public List<string> KeywordNames { get; } = keywordNames;
    public List<Pattern> KeywordPatterns { get; } = keywordPatterns;
}

/// <summary>Name null: `*_`.</summary>
internal sealed class MatchStar(string? name, SourceRange range) : Pattern(range)
{
    public string? Name { get; } = name;
}

/// <summary>`pattern as name`; pattern null: a capture; both null: the wildcard.</summary>
internal sealed class MatchAs(Pattern? pattern, string? name, SourceRange range) : Pattern(range)
{
    public Pattern? Pattern { get; } = pattern;
    public string? Name { get; } = name;
}

internal sealed class MatchOr(List<Pattern> patterns, SourceRange range) : Pattern(range)
{
    public List<Pattern> Patterns { get; } = patterns;
}
