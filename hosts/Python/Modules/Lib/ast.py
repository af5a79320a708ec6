"""Literals from text. Syntax trees are not available."""


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError('malformed node or string: %r' % (node_or_string,))
    return _Reader(node_or_string.strip(' \t')).read()


class _Reader:
    """A reader of literals: constants, tuples, lists, dicts, sets, signs, sums with complex numbers."""

    def __init__(self, text):
        import re
        compile(text, '<unknown>', 'eval')
        self.tokens = [m.group() for m in re.finditer(
            r'''[rbuRBU]{0,2}("""(?:\\.|[^\\])*?"""|\'\'\'(?:\\.|[^\\])*?\'\'\'|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')'''
            r'''|0[xXoObB][0-9a-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d[\d_]*)?[jJ]?|\w+|\#.*|\S''', text, re.DOTALL)]
        self.tokens = [t for t in self.tokens if not t.startswith('#')]
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ''

    def next(self):
        t = self.peek()
        self.at += 1
        return t

    def fail(self):
        raise ValueError('malformed node or string on line 1: %r' % self.peek())

    def read(self):
        value = self.value()
        if self.peek() == ',':
            items = [value]
            while self.peek() == ',':
                self.next()
                if not self.peek():
                    break
                items.append(self.value())
            value = tuple(items)
        if self.peek():
            self.fail()
        return value

    def value(self):
        left = self.signed()
        while self.peek() in ('+', '-') and isinstance(left, (int, float, complex)):
            op = self.next()
            right = self.signed()
            if not isinstance(right, complex):
                self.fail()
            left = left + right if op == '+' else left - right
        return left

    def signed(self):
        if self.peek() in ('+', '-'):
            op = self.next()
            value = self.signed()
            if isinstance(value, bool) or not isinstance(value, (int, float, complex)):
                self.fail()
            return -value if op == '-' else +value
        return self.atom()

    def atom(self):
        t = self.peek()
        names = {'True': True, 'False': False, 'None': None}
        if t in names:
            self.next()
            return names[t]
        if t == '...':
            self.next()
            return ...
        if t[-1:] in '"\'' and t:
            parts = [eval(self.next())]
            while self.peek()[-1:] in ('"', "'"):
                parts.append(eval(self.next()))
            return parts[0][:0].join(parts)
        if t[:1].isdigit() or t[:1] == '.' and len(t) > 1:
            return eval(self.next())
        if t == 'set' and self.tokens[self.at + 1:self.at + 3] == ['(', ')']:
            self.at += 3
            return set()
        if t == '[':
            return self.items(']')
        if t == '(':
            mark = self.at
            items = self.items(')')
            return items[0] if len(items) == 1 and self.tokens[self.at - 2] != ',' else tuple(items) if self.at > mark else ()
        if t == '{':
            return self.braces()
        self.fail()

    def items(self, end):
        self.next()
        out = []
        while self.peek() != end:
            out.append(self.value())
            if self.peek() == ',':
                self.next()
            elif self.peek() != end:
                self.fail()
        self.next()
        return out

    def braces(self):
        self.next()
        if self.peek() == '}':
            self.next()
            return {}
        first = self.value()
        if self.peek() != ':':
            out = {first}
            while self.next() == ',' and self.peek() != '}':
                out.add(self.value())
            if self.tokens[self.at - 1] == ',':
                self.next()
            return out
        out = {}
        key = first
        while True:
            if self.next() != ':':
                self.fail()
            out[key] = self.value()
            if self.next() == '}':
                return out
            if self.peek() == '}':
                self.next()
                return out
            key = self.value()


def parse(source, filename='<unknown>', mode='exec', **kw):
    raise NotImplementedError("ast.parse() is not supported: syntax trees are not available")


def dump(node, *args, **kw):
    raise NotImplementedError("ast.dump() is not supported: syntax trees are not available")


class AST:
    pass


class NodeVisitor:
    def __init__(self, *args):
        raise NotImplementedError("ast.NodeVisitor is not supported: syntax trees are not available")


NodeTransformer = NodeVisitor
