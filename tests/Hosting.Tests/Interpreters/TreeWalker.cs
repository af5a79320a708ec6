using JitStm.Tracer;

namespace JitStm.Hosting.Tests;

/// <summary>
/// An interpreter that walks syntax trees: no code, no dispatch loop; each node evaluates itself, and a `while` node holds the loop. What it takes to trace
/// it: the loop's merge point and back-edge, and that the children of a node are immutable.
/// </summary>
public sealed class Scope(int variables)
{
    public readonly object?[] Variables = new object?[variables];
}

public abstract class Node
{
    public abstract object? Eval(Scope scope);

    protected static double Number(object? value) => value is double number ? number : throw new InvalidOperationException($"{value} is not a number");
}

public sealed class Literal(object? value) : Node
{
    private readonly object? _value = value;

    public override object? Eval(Scope scope) => _value;
}

public sealed class Variable(int index) : Node
{
    private readonly int _index = index;

    public override object? Eval(Scope scope) => scope.Variables[_index];
}

public sealed class Assign(int index, Node value) : Node
{
    private readonly int _index = index;
    private readonly Node _value = value;

    public override object? Eval(Scope scope) => scope.Variables[_index] = _value.Eval(scope);
}

public sealed class Binary(char op, Node left, Node right) : Node
{
    private readonly char _op = op;
    private readonly Node _left = left, _right = right;

    public override object? Eval(Scope scope)
    {
        double a = Number(_left.Eval(scope)), b = Number(_right.Eval(scope));
        return _op switch
        {
            '+' => a + b,
            '-' => a - b,
            '*' => a * b,
            '%' => a % b,
            '<' => a < b,
            '=' => a == b,
            _ => throw new InvalidOperationException($"there is no operator {_op}"),
        };
    }
}

public sealed class Block(params Node[] body) : Node
{
    [ImmutableArray] private readonly Node[] _body = body;

    [UnrollSafe]
    public override object? Eval(Scope scope)
    {
        object? last = null;
        foreach (Node node in _body)
            last = node.Eval(scope);
        return last;
    }
}

public sealed class If(Node condition, Node then) : Node
{
    private readonly Node _condition = condition, _then = then;

    public override object? Eval(Scope scope) => _condition.Eval(scope) is true ? _then.Eval(scope) : null;
}

public sealed class While(Node condition, Node body) : Node
{
    public static readonly JitDriver Driver = new("trees", greens: 1) { PortalClass = typeof(While) };

    private readonly Node _condition = condition, _body = body;
    private readonly JitCell _cell = new();

    public override object? Eval(Scope scope) => Loop(this, scope, new JitThread(null));

    [Portal]
    private static object? Loop(While node, Scope scope, JitThread jit)
    {
        for (;;)
        {
            Driver.MergePoint(node, scope, jit);
            if (node._condition.Eval(scope) is not true)
                return null;
            node._body.Eval(scope);
            if (Driver.CanEnter(node._cell))
            {
                (While n, Scope s, JitThread j) = (node, scope, jit);
                if (Driver.Enter(jit, node._cell, ref n, ref s, ref j) == JitOutcome.Returned)
                    return jit.Result;
                (node, scope, jit) = (n, s, j);
            }
        }
    }
}
