using System.Globalization;
using System.Text;

namespace JitStm.PythonFuzz;

/// <summary>The types that generated expressions have; programs are well typed, so that most of them run to their end.</summary>
internal enum Kind
{
    Int,
    Float,
    Str,
    Bool,
    IntList,
    StrList,
    Dict,
    Object,
}

/// <summary>
/// Random programs: functions, a class with a subclass, generators, closures, loops, exceptions. Loops are bounded by construction, and every
/// function only calls earlier ones, so all programs end. What may raise stands inside try statements or ends the program with its traceback's last line.
/// </summary>
internal sealed class ProgramGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _out = new();
    private readonly List<(string Name, Kind[] Parameters, Kind Result)> _functions = [];
    private List<(string Name, Kind Kind)> _variables = [];
    private int _indent;
    private int _names;
    private int _loops;

    public string Generate()
    {
        ClassDefinitions();
        int functions = _random.Next(1, 4);
        for (int i = 0; i < functions; i++)
            Function();
        Generator();
        Closure();
        _variables = [];
        foreach (Kind kind in new[] { Kind.Int, Kind.Float, Kind.Str, Kind.IntList, Kind.Dict, Kind.Object })
            Declare(kind);
        Block(_random.Next(6, 14), 2);
        foreach ((string name, Kind _) in _variables)
            Line($"print({name})");
        return _out.ToString();
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    private string Fresh(string prefix) => prefix + (++_names).ToString(CultureInfo.InvariantCulture);

    private void Line(string text) => _out.Append(' ', _indent * 4).Append(text).Append('\n');

    private void Indented(string head, Action body)
    {
        Line(head);
        _indent++;
        body();
        _indent--;
    }

    private void Declare(Kind kind)
    {
        string name = Fresh("v");
        Line($"{name} = {Expression(kind, 2)}");
        _variables.Add((name, kind));
    }

    // ---- definitions ----

    private void ClassDefinitions()
    {
        Indented("class A:", () =>
        {
            Line("kind = 'A'");
            Indented("def __init__(self, x, y=2):", () =>
            {
                Line("self.x = x");
                Line("self.y = y");
            });
            Indented("def get(self, k):", () => Line($"return (self.x {Pick("+", "-", "*")} k) {Pick("%", "&", "^", "|")} {_random.Next(1, 50)}"));
            Indented("def bump(self, k):", () =>
            {
                Line($"self.x = (self.x * {_random.Next(1, 9)} + k) % {_random.Next(50, 5000)}");
                Line("return self");
            });
            Indented("def __add__(self, other):", () => Line("return type(self)(self.x + other.x, self.y)"));
            Indented("def __eq__(self, other):", () => Line("return isinstance(other, A) and self.x == other.x"));
            Indented("def __lt__(self, other):", () => Line("return self.x < other.x"));
            Indented("def __hash__(self):", () => Line("return self.x"));
            Indented("def __len__(self):", () => Line($"return abs(self.x) % {_random.Next(1, 9)}"));
            Indented("def __getitem__(self, i):", () => Line("return self.x + i * self.y"));
            Indented("def __repr__(self):", () => Line("return f'{self.kind}({self.x}, {self.y})'"));
        });
        Indented("class B(A):", () =>
        {
            Line("kind = 'B'");
            Indented("def get(self, k):", () => Line($"return super().get(k) {Pick("+", "-")} {_random.Next(9)}"));
            Line("@property");
            Indented("def twice(self):", () => Line("return self.x * 2"));
        });
    }

    private void Function()
    {
        string name = Fresh("f");
        int count = _random.Next(1, 4);
        var kinds = new Kind[count];
        _variables = [];
        for (int i = 0; i < count; i++)
        {
            kinds[i] = Pick(Kind.Int, Kind.Int, Kind.Str, Kind.Float, Kind.IntList, Kind.Object);
            _variables.Add(("p" + i, kinds[i]));
        }
        Kind result = Pick(Kind.Int, Kind.Int, Kind.Str, Kind.Float, Kind.Bool);
        Indented($"def {name}({string.Join(", ", _variables.Select(v => v.Name))}):", () =>
        {
            Declare(result);
            Block(_random.Next(1, 5), 1);
            Line($"return {Expression(result, 2)}");
        });
        _functions.Add((name, kinds, result));
    }

    private void Generator() => Indented("def gen(n, step=1):", () =>
    {
        Line("total = 0");
        Indented("for i in range(n):", () =>
        {
            Line($"total += i {Pick("*", "+", "^")} step");
            Indented($"if total % {_random.Next(2, 6)} == 0:", () => Line("yield total"));
            if (Chance(50))
                Indented("else:", () => Line("yield -i"));
        });
        if (Chance(40))
            Line("yield from range(n % 4)");
        Line("return total");
    });

    private void Closure() => Indented("def make(k):", () =>
    {
        Line("count = 0");
        Indented("def step(x):", () =>
        {
            Line("nonlocal count");
            Line($"count += x {Pick("+", "*", "-")} k");
            Line($"return count % {_random.Next(2, 1000)}");
        });
        Line("return step");
    });

    // ---- statements ----

    private void Block(int count, int depth)
    {
        int before = _variables.Count;
        for (int i = 0; i < count; i++)
            Statement(depth);
        // What a nested block declared may not be bound behind it.
        if (depth < 2)
            _variables.RemoveRange(before, _variables.Count - before);
    }

    private void Statement(int depth)
    {
        switch (_random.Next(depth > 0 ? 14 : 8))
        {
            case 0 or 1 when depth == 2:
                Declare(Pick(Enum.GetValues<Kind>()));
                break;
            case 2 or 3:
                Assign();
                break;
            case 4:
                Line($"print({Expression(Pick(Enum.GetValues<Kind>()), 2)})");
                break;
            case 5 or 6:
                Mutate();
                break;
            case 8 or 9 or 10:
                Loop(depth);
                break;
            case 11:
                Indented($"if {Expression(Kind.Bool, 2)}:", () => Inner(depth));
                if (Chance(60))
                    Indented(Chance(30) ? $"elif {Expression(Kind.Bool, 1)}:" : "else:", () => Inner(depth));
                break;
            case 12:
                Try(depth);
                break;
            case 13:
                string item = Fresh("i");
                Indented($"for {item} in gen({_random.Next(3, 40)}, {_random.Next(1, 5)}):", () =>
                {
                    _variables.Add((item, Kind.Int));
                    Inner(depth);
                    _variables.RemoveAll(v => v.Name == item);
                });
                break;
            default:
                Assign();
                break;
        }
    }

    private void Inner(int depth) => Block(_random.Next(1, 4), depth - 1);

    private void Assign()
    {
        (string Name, Kind Kind)[] plain = [.. _variables.Where(v => !v.Name.StartsWith('i'))];
        if (plain.Length == 0)
        {
            Line("pass");
            return;
        }
        (string name, Kind kind) = Pick(plain);
        string value = Expression(kind, 2);
        // Values stay small: a loop multiplies often.
        Line(kind switch
        {
            Kind.Int when Chance(50) => $"{name} {Pick("+=", "-=", "^=", "|=", "&=")} ({value}) % {Pick(1L << 40, 1L << 61, 999983L)}",
            Kind.Int => $"{name} = ({value}) % {Pick(97L, 1000003, 2147483659, 1048576)}",
            Kind.Float => $"{name} = ({value}) % {_random.Next(3, 999)}.0",
            Kind.Str => $"{name} = ({value})[-{_random.Next(1, 30)}:]",
            Kind.IntList => $"{name} = [q % {Pick(1000003L, 1L << 50)} for q in {value}][:{_random.Next(5, 40)}]",
            Kind.Dict => $"{name} = {{k: w % 10007 for k, w in ({value}).items() if k < 50}}",
            _ => $"{name} = {value}",
        });
    }

    private void Mutate()
    {
        (string Name, Kind Kind)[] targets = [.. _variables.Where(v => v.Kind is Kind.IntList or Kind.Dict or Kind.Object or Kind.StrList)];
        if (targets.Length == 0)
        {
            Line($"print({Expression(Kind.Int, 1)})");
            return;
        }
        (string name, Kind kind) = Pick(targets);
        Line(kind switch
        {
            Kind.IntList => Pick($"{name}.append(({Expression(Kind.Int, 1)}) % 1000003)", $"{name}.sort()", $"{name}.reverse()", $"{name}[{_random.Next(3)}:{_random.Next(3, 6)}] = [({Expression(Kind.Int, 1)}) % 65537]",
                $"{name}.insert({_random.Next(4)}, {Expression(Kind.Int, 0)})"),
            Kind.StrList => $"{name}.append({Expression(Kind.Str, 1)})",
            Kind.Dict => Pick($"{name}[{Expression(Kind.Int, 1)} % 10] = ({Expression(Kind.Int, 1)}) % 9999", $"{name}.pop({_random.Next(10)}, None)", $"{name}.setdefault({_random.Next(10)}, {Expression(Kind.Int, 0)})"),
            _ => Pick($"{name}.bump({Expression(Kind.Int, 1)})", $"{name}.x = ({Expression(Kind.Int, 1)}) % 1000", $"{name}.y = {_random.Next(9)}", $"{name}.extra = {Expression(Kind.Int, 0)}"),
        });
    }

    private void Loop(int depth)
    {
        string i = Fresh("i");
        int turns = _random.Next(2, _loops == 0 ? 60 : 8);
        _loops++;
        if (Chance(70))
            Indented($"for {i} in range({turns}):", () => Body(i));
        else
        {
            Line($"{i} = 0");
            Indented($"while {i} < {turns}:", () =>
            {
                Line($"{i} += 1");
                Body(i);
            });
        }
        _loops--;

        void Body(string variable)
        {
            _variables.Add((variable, Kind.Int));
            Inner(depth);
            if (Chance(25))
                Indented($"if {Expression(Kind.Bool, 1)}:", () => Line(Pick("break", "continue")));
            _variables.RemoveAll(v => v.Name == variable);
        }
    }

    private void Try(int depth)
    {
        Indented("try:", () =>
        {
            Inner(depth);
            Line(Pick($"print({Expression(Kind.Int, 1)} // ({Expression(Kind.Int, 1)} % 3))", $"print([1, 2, 3][{Expression(Kind.Int, 1)} % 5])", $"print({{1: 2}}[{Expression(Kind.Int, 0)} % 3])",
                $"raise ValueError({Expression(Kind.Str, 1)})", $"int({Expression(Kind.Str, 0)})"));
        });
        Indented(Pick("except (ZeroDivisionError, KeyError) as e:", "except Exception as e:", "except (ValueError, LookupError) as e:"), () => Line("print(type(e).__name__, e)"));
        if (Chance(30))
            Indented("else:", () => Inner(depth));
        if (Chance(40))
            Indented("finally:", () => Line($"print('finally', {Expression(Kind.Int, 0)})"));
    }

    // ---- expressions ----

    private string Expression(Kind kind, int depth)
    {
        (string Name, Kind Kind)[] known = [.. _variables.Where(v => v.Kind == kind)];
        if (known.Length > 0 && Chance(depth == 0 ? 75 : 35))
            return Pick(known).Name;
        if (depth > 0 && Chance(12))
        {
            (string Name, Kind[] Parameters, Kind Result)[] callable = [.. _functions.Where(f => f.Result == kind)];
            if (callable.Length > 0 && _loops < 2)
            {
                (string name, Kind[] parameters, Kind _) = Pick(callable);
                return $"{name}({string.Join(", ", parameters.Select(p => Expression(p, 0)))})";
            }
        }
        return kind switch
        {
            Kind.Int => Int(depth),
            Kind.Float => Float(depth),
            Kind.Str => Str(depth),
            Kind.Bool => Bool(depth),
            Kind.IntList => IntList(depth),
            Kind.StrList => StrList(depth),
            Kind.Dict => Dict(depth),
            _ => Object(depth),
        };
    }

    private string Int(int depth)
    {
        if (depth == 0)
            return Pick(_random.Next(-20, 100).ToString(CultureInfo.InvariantCulture), _random.Next(10).ToString(CultureInfo.InvariantCulture), "4611686018427387904", "-9223372036854775808", "0", "1");
        string a = Expression(Kind.Int, depth - 1), b = Expression(Kind.Int, depth - 1);
        return _random.Next(17) switch
        {
            0 or 1 or 2 => $"({a} {Pick("+", "-", "*")} {b})",
            3 => $"({a} {Pick("&", "|", "^")} {b})",
            4 => $"({a} // ({b} | 1))",
            5 => $"({a} % ({b} | 1))",
            6 => $"({a} {Pick("<<", ">>")} ({b} & 7))",
            7 => $"len({Expression(Pick(Kind.Str, Kind.IntList, Kind.Dict, Kind.Object), depth - 1)})",
            8 => $"sum({Expression(Kind.IntList, depth - 1)})",
            9 => $"({a} if {Expression(Kind.Bool, depth - 1)} else {b})",
            10 => $"{Expression(Kind.Object, depth - 1)}.get({a})",
            11 => $"{Pick("min", "max")}({a}, {b}, {Expression(Kind.Int, 0)})",
            12 => $"int({Expression(Kind.Float, depth - 1)})",
            13 => $"abs({a})",
            14 => $"{Expression(Kind.Object, depth - 1)}.x",
            15 => $"make({a})({b})",
            _ => $"{Expression(Kind.Dict, depth - 1)}.get({a}, {b})",
        };
    }

    private string Float(int depth)
    {
        if (depth == 0)
            return Pick("0.5", "-1.25", "3.0", "1e3", "0.1", "-0.0", "2.5", (_random.Next(2000) / 16.0).ToString("0.0###", CultureInfo.InvariantCulture));
        string a = Expression(Kind.Float, depth - 1), b = Expression(Kind.Float, depth - 1);
        return _random.Next(8) switch
        {
            0 or 1 => $"({a} {Pick("+", "-", "*")} {b})",
            2 => $"({a} / (abs({b}) + 1))",
            3 => $"float(({Expression(Kind.Int, depth - 1)}) % 100000)",
            4 => $"round({a}, {_random.Next(4)})",
            5 => $"({a} if {Expression(Kind.Bool, depth - 1)} else {b})",
            6 => $"(({Expression(Kind.Int, depth - 1)}) % 1000 / {_random.Next(1, 9)})",
            _ => $"{Pick("min", "max")}({a}, {b})",
        };
    }

    private string Str(int depth)
    {
        if (depth == 0)
            return Pick("'abc'", "''", "'x'", "'é😀'", "'Hello World'", "'12'", "'a-b-c'");
        string a = Expression(Kind.Str, depth - 1);
        return _random.Next(10) switch
        {
            0 or 1 => $"({a} + {Expression(Kind.Str, depth - 1)})",
            2 => $"{a}.{Pick("upper", "lower", "title", "strip", "swapcase")}()",
            3 => $"str({Expression(Pick(Kind.Int, Kind.Float, Kind.IntList, Kind.Object, Kind.Bool), depth - 1)})",
            4 => $"f'{{{Expression(Kind.Int, 0)}:{Pick("5d", "x", "+,", "05d", "<4")}}}|{{{Expression(Kind.Float, 0)}:{Pick(".2f", "8.3e", "g", ".1%")}}}'",
            5 => $"({a} * {_random.Next(4)})",
            6 => $"{a}[{_random.Next(-4, 4)}:{_random.Next(-4, 6)}]",
            7 => $"'{Pick("-", "", ", ")}'.join({Expression(Kind.StrList, depth - 1)})",
            8 => $"'%d %s %.2f' % ({Expression(Kind.Int, 0)}, {a}, {Expression(Kind.Float, 0)})",
            _ => $"{a}.replace('{Pick("a", "b", "l")}', {Expression(Kind.Str, 0)})",
        };
    }

    private string Bool(int depth)
    {
        if (depth == 0)
            return Pick("True", "False");
        Kind kind = Pick(Kind.Int, Kind.Int, Kind.Float, Kind.Str, Kind.IntList, Kind.Object);
        string op = kind == Kind.Object ? Pick("==", "!=", "<", ">") : Pick("==", "!=", "<", "<=", ">", ">=");
        return _random.Next(7) switch
        {
            0 or 1 or 2 => $"({Expression(kind, depth - 1)} {op} {Expression(kind, depth - 1)})",
            3 => $"({Expression(Kind.Int, depth - 1)} in {Expression(Pick(Kind.IntList, Kind.Dict), depth - 1)})",
            4 => $"({Expression(Kind.Bool, depth - 1)} {Pick("and", "or")} {Expression(Kind.Bool, depth - 1)})",
            5 => $"(not {Expression(Kind.Bool, depth - 1)})",
            _ => $"bool({Expression(kind, depth - 1)})",
        };
    }

    private string IntList(int depth)
    {
        if (depth == 0)
            return $"[{string.Join(", ", Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Int(0)))}]";
        string a = Expression(Kind.IntList, depth - 1);
        return _random.Next(9) switch
        {
            0 => $"[x {Pick("+", "*", "-", "&")} {_random.Next(9)} for x in {a}]",
            1 => $"[x for x in {a} if x {Pick("%", "&")} 2]",
            2 => $"sorted({a}{Pick("", ", reverse=True", ", key=lambda q: -q")})",
            3 => $"({a} + {Expression(Kind.IntList, 0)})",
            4 => $"{a}[{_random.Next(-3, 3)}::{Pick(1, 2, -1, 3)}]",
            5 => $"list(range({_random.Next(9)}, {_random.Next(5, 20)}, {_random.Next(1, 4)}))",
            6 => $"list(gen({_random.Next(1, 9)}))",
            7 => $"list(map(lambda q: q * 2, {a}))",
            _ => $"[i * j for i, j in zip({a}, {Expression(Kind.IntList, 0)})]",
        };
    }

    private string StrList(int depth) => depth == 0 ? Pick("['a', 'b']", "['x']", "[]", "['one', 'two', 'three']")
        : Pick($"{Expression(Kind.Str, depth - 1)}.split({Pick("", "'-'", "' '")})", $"[str(x) for x in {Expression(Kind.IntList, depth - 1)}]", $"list({Expression(Kind.Str, depth - 1)})", $"sorted({Expression(Kind.Str, depth - 1)})");

    private string Dict(int depth) => depth == 0 ? Pick("{1: 2, 3: 4}", "{}", "{0: 5}")
        : Pick($"{{x: x * x for x in {Expression(Kind.IntList, depth - 1)}}}", $"dict(enumerate({Expression(Kind.IntList, depth - 1)}))", $"{{**{Expression(Kind.Dict, depth - 1)}, {_random.Next(9)}: {Expression(Kind.Int, depth - 1)}}}");

    private string Object(int depth)
    {
        string made = $"{Pick("A", "B")}({(depth == 0 ? _random.Next(50).ToString(CultureInfo.InvariantCulture) : $"({Expression(Kind.Int, depth - 1)}) % 1000")})";
        return depth > 0 && Chance(30) ? $"({made} + {Expression(Kind.Object, depth - 1)})" : made;
    }
}
