using System.Text;

namespace JitStm.Python.Compiler;

// f-strings as CPython 3.11 reads them: the tokenizer saw a plain string; its text is searched for replacement fields, and
// each expression is parsed on its own, as if it stood in parentheses. Errors inside an expression are therefore reported
// against the text "(expression)", with "f-string: " before the message; positions of the nodes are those in the file.

/// <summary>Collects the pieces of one sequence of adjacent string literals of which at least one is an f-string.</summary>
internal sealed class FStringReader(Parser parser, SourceRange range)
{
    private const int MaxNesting = 2;

    private readonly List<Expr> _parts = [];
    private readonly StringBuilder _literal = new();

    public void Add(bool formatted, string plain, int start, int end, bool raw)
    {
        if (!formatted)
        {
            _literal.Append(plain);
            return;
        }
        var field = new FieldReader(parser, range, raw);
        field.Read(start, end, 0, _parts, _literal);
    }

    public JoinedStr Finish()
    {
        FieldReader.Flush(_parts, _literal, range);
        return new JoinedStr(_parts, range);
    }

    /// <summary>Reads one literal's text, and recursively its format specs.</summary>
    private sealed class FieldReader(Parser parser, SourceRange range, bool raw)
    {
        private readonly string _text = parser.Text;
        private int _i;
        private int _end;

        public static void Flush(List<Expr> parts, StringBuilder literal, SourceRange range)
        {
            if (literal.Length == 0)
                return;
            parts.Add(new Constant(literal.ToString(), range));
            literal.Clear();
        }

        public void Read(int start, int end, int level, List<Expr> parts, StringBuilder literal)
        {
            _i = start;
            _end = end;
            ReadParts(level, parts, literal);
        }

        /// <summary>Up to the end, or within a format spec up to the closing brace (not consumed).</summary>
        private void ReadParts(int level, List<Expr> parts, StringBuilder literal)
        {
            while (_i < _end)
            {
                char c = _text[_i];
                if (c == '}' && level > 0)
                    return;
                if (c is '{' or '}' && level == 0 && _i + 1 < _end && _text[_i + 1] == c)
                {
                    literal.Append(c);
                    _i += 2;
                }
                else if (c == '}')
                {
                    throw Error("f-string: single '}' is not allowed");
                }
                else if (c == '{')
                {
                    Field(level, parts, literal);
                }
                else
                {
                    Literal(literal);
                }
            }
        }

        private void Literal(StringBuilder literal)
        {
            int start = _i;
            while (_i < _end && _text[_i] is not ('{' or '}'))
            {
                if (!raw && _text[_i] == '\\' && _i + 1 < _end)
                {
                    _i++;
                    if (_text[_i] == 'N' && _i + 1 < _end && _text[_i + 1] == '{')
                    {
                        int close = _text.IndexOf('}', _i);
                        _i = close < 0 || close >= _end ? _end - 1 : close;
                    }
                    else if (_text[_i] is '{' or '}')
                    {
                        // "\{" is a backslash and a field.
                        continue;
                    }
                }
                _i++;
            }
            string text = _text[start.._i];
            literal.Append(raw ? text : parser.UnescapeIn(text));
        }

        private void Field(int level, List<Expr> parts, StringBuilder literal)
        {
            if (level >= MaxNesting)
                throw Error("f-string: expressions nested too deeply");
            _i++;
            int start = _i;
            SkipExpression();
            int end = _i;
            if (_i >= _end)
                throw Error("f-string: expecting '}'");
            if (Blank(start, end))
                throw Error("f-string: empty expression not allowed");
            Expr value = parser.ParseFieldExpression(start, end);
            string? debug = null;
            if (_text[_i] == '=')
            {
                _i++;
                while (_i < _end && char.IsWhiteSpace(_text[_i]))
                    _i++;
                debug = _text[start.._i];
            }
            int conversion = Conversion();
            Expr? spec = Spec(level);
            if (_i >= _end || _text[_i] != '}')
                throw Error("f-string: expecting '}'");
            _i++;
            if (debug != null)
            {
                literal.Append(debug);
                if (conversion == 0 && spec == null)
                    conversion = 2;
            }
            Flush(parts, literal, range);
            parts.Add(new FormattedValue(value, conversion, spec, range));
        }

        private bool Blank(int start, int end) => _text.AsSpan(start, end - start).IsWhiteSpace();

        private int Conversion()
        {
            if (_i >= _end || _text[_i] != '!')
                return 0;
            _i++;
            if (_i >= _end)
                throw Error("f-string: expecting '}'");
            return _text[_i++] switch
            {
                's' => 1,
                'r' => 2,
                'a' => 3,
                _ => throw Error("f-string: invalid conversion character: expected 's', 'r', or 'a'"),
            };
        }

        private JoinedStr? Spec(int level)
        {
            if (_i >= _end || _text[_i] != ':')
                return null;
            _i++;
            var parts = new List<Expr>();
            var literal = new StringBuilder();
            ReadParts(level + 1, parts, literal);
            Flush(parts, literal, range);
            return new JoinedStr(parts, range);
        }

        /// <summary>Moves to the character that ends the expression: '!', ':', '=' or '}'.</summary>
        private void SkipExpression()
        {
            var open = new Stack<char>();
            while (_i < _end)
            {
                char c = _text[_i];
                switch (c)
                {
                    case '\\':
                        throw Error("f-string expression part cannot include a backslash");
                    case '#':
                        throw Error("f-string expression part cannot include '#'");
                    case '\'' or '"':
                        SkipString(c);
                        continue;
                    case '(' or '[' or '{':
                        if (open.Count >= 200)
                            throw Error("f-string: too many nested parenthesis");
                        open.Push(c);
                        break;
                    case ')' or ']' or '}' when open.Count > 0:
                        Close(c, open.Pop());
                        break;
                    case '}':
                        return;
                    case ')' or ']':
                        throw Error($"f-string: unmatched '{c}'");
                    case '!' or '=' or '<' or '>' or ':' when open.Count == 0:
                        if (EndsAtOperator(c))
                            return;
                        continue;
                    default:
                        break;
                }
                _i++;
            }
            if (open.Count > 0)
                throw Error($"f-string: unmatched '{open.Peek()}'");
        }

        /// <summary>At an operator outside brackets: comparison operators are skipped.</summary>
        private bool EndsAtOperator(char c)
        {
            char next = _i + 1 < _end ? _text[_i + 1] : '\0';
            if (next == '=' && c is '!' or '=' or '<' or '>')
            {
                _i += 2;
                return false;
            }
            if (c is '<' or '>')
            {
                _i++;
                return false;
            }
            return true;
        }

        private void Close(char c, char open)
        {
            char expected = open switch { '(' => ')', '[' => ']', _ => '}' };
            if (c != expected)
                throw Error($"f-string: closing parenthesis '{c}' does not match opening parenthesis '{open}'");
        }

        private void SkipString(char quote)
        {
            int quotes = _i + 2 < _end && _text[_i + 1] == quote && _text[_i + 2] == quote ? 3 : 1;
            _i += quotes;
            for (; _i < _end; _i++)
            {
                if (_text[_i] == '\\')
                    throw Error("f-string expression part cannot include a backslash");
                if (_text[_i] != quote || (quotes == 3 && !(_i + 2 < _end && _text[_i + 1] == quote && _text[_i + 2] == quote)))
                    continue;
                _i += quotes;
                return;
            }
            throw Error("f-string: unterminated string");
        }

        private Exception Error(string message) => parser.FStringError(message);
    }
}
