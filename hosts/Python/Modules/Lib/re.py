"""Regular expressions."""
import _re
import enum


class RegexFlag(enum.IntFlag):
    NOFLAG = 0
    A = ASCII = 256
    I = IGNORECASE = 2
    L = LOCALE = 4
    U = UNICODE = 32
    M = MULTILINE = 8
    S = DOTALL = 16
    X = VERBOSE = 64


NOFLAG = RegexFlag.NOFLAG
A = ASCII = RegexFlag.A
I = IGNORECASE = RegexFlag.I
L = LOCALE = RegexFlag.L
U = UNICODE = RegexFlag.U
M = MULTILINE = RegexFlag.M
S = DOTALL = RegexFlag.S
X = VERBOSE = RegexFlag.X


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        super().__init__(msg)
        self.msg = msg
        self.pattern = pattern
        self.pos = pos


class Match:
    def __init__(self, pattern, string, spans, pos, endpos):
        self.re = pattern
        self.string = string
        self._spans = spans
        self.pos = pos
        self.endpos = endpos

    def _index(self, g):
        if isinstance(g, int):
            if 0 <= g <= self.re.groups:
                return g
        elif g in self.re.groupindex:
            return self.re.groupindex[g]
        raise IndexError("no such group")

    def _one(self, g, default=None):
        i = self._index(g) * 2
        start = self._spans[i]
        return default if start < 0 else self.string[start:self._spans[i + 1]]

    def group(self, *args):
        if not args:
            return self.string[self._spans[0]:self._spans[1]]
        if len(args) == 1:
            return self._one(args[0])
        return tuple([self._one(g) for g in args])

    def __getitem__(self, g):
        return self._one(g)

    def groups(self, default=None):
        return tuple([self._one(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._one(i, default) for name, i in self.re.groupindex.items()}

    def start(self, group=0):
        return self._spans[self._index(group) * 2]

    def end(self, group=0):
        return self._spans[self._index(group) * 2 + 1]

    def span(self, group=0):
        i = self._index(group) * 2
        return self._spans[i], self._spans[i + 1]

    @property
    def lastindex(self):
        best = None
        end = -1
        for i in range(1, self.re.groups + 1):
            if self._spans[2 * i] >= 0 and self._spans[2 * i + 1] > end:
                best, end = i, self._spans[2 * i + 1]
        return best

    @property
    def lastgroup(self):
        i = self.lastindex
        for name, n in self.re.groupindex.items():
            if n == i:
                return name
        return None

    def expand(self, template):
        return _expander(self.re, template)(self)

    def __bool__(self):
        return True

    def __repr__(self):
        return "<re.Match object; span=%r, match=%r>" % (self.span(), self.group())


class Pattern:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self._bytes = isinstance(pattern, (bytes, bytearray))
        text = pattern.decode('latin-1') if self._bytes else pattern
        try:
            self._regex, self.groups, self.groupindex, flags = _re.compile(text, int(flags) | (256 if self._bytes else 0))
        except ValueError as e:
            raise error(str(e), pattern) from None
        self.flags = flags if self._bytes else flags | 32

    def _text(self, string):
        if self._bytes:
            if isinstance(string, str):
                raise TypeError("cannot use a bytes pattern on a string-like object")
            return bytes(string).decode('latin-1')
        if not isinstance(string, str):
            if isinstance(string, (bytes, bytearray)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
            raise TypeError("expected string or bytes-like object, got %r" % type(string).__name__)
        return string

    def _run(self, string, pos, endpos, mode):
        text = self._text(string)
        n = len(text)
        pos = 0 if pos < 0 else n if pos > n else pos
        endpos = n if endpos is None or endpos > n else endpos
        spans = _re.execute(self._regex, text, pos, endpos, mode)
        return None if spans is None else Match(self, string, spans, pos, endpos)

    def search(self, string, pos=0, endpos=None):
        return self._run(string, pos, endpos, 0)

    def match(self, string, pos=0, endpos=None):
        return self._run(string, pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=None):
        return self._run(string, pos, endpos, 2)

    def finditer(self, string, pos=0, endpos=None):
        text = self._text(string)
        n = len(text) if endpos is None else min(endpos, len(text))
        execute = _re.execute
        while pos <= n:
            spans = execute(self._regex, text, pos, n, 0)
            if spans is None:
                return
            yield Match(self, string, spans, pos, n)
            pos = spans[1] + 1 if spans[0] == spans[1] else spans[1]

    def findall(self, string, pos=0, endpos=None):
        groups = self.groups
        if groups == 0:
            return [m.group() for m in self.finditer(string, pos, endpos)]
        empty = b'' if self._bytes else ''
        if groups == 1:
            return [m._one(1, empty) for m in self.finditer(string, pos, endpos)]
        return [m.groups(empty) for m in self.finditer(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        out = []
        at = 0
        n = 0
        for m in self.finditer(string):
            if maxsplit and n >= maxsplit:
                break
            out.append(string[at:m.start()])
            out.extend(m.groups())
            at = m.end()
            n += 1
        out.append(string[at:])
        return out

    def subn(self, repl, string, count=0):
        f = repl if callable(repl) else _expander(self, repl)
        out = []
        at = 0
        n = 0
        for m in self.finditer(string):
            if count and n >= count:
                break
            out.append(string[at:m.start()])
            out.append(f(m))
            at = m.end()
            n += 1
        out.append(string[at:])
        return (b'' if self._bytes else '').join(out), n

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __repr__(self):
        flags = RegexFlag(self.flags & ~32)
        if flags:
            names = '|'.join('re.' + f._name_ for f in (ASCII, IGNORECASE, MULTILINE, DOTALL, VERBOSE) if flags & f)
            return 're.compile(%r, %s)' % (self.pattern, names)
        return 're.compile(%r)' % (self.pattern,)

    def __eq__(self, other):
        return isinstance(other, Pattern) and self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))


def _expander(pattern, template):
    is_bytes = isinstance(template, (bytes, bytearray))
    t = template.decode('latin-1') if is_bytes else template
    if '\\' not in t:
        return lambda m: template
    parts = []
    i = 0
    n = len(t)
    literal = []

    def flush():
        if literal:
            s = ''.join(literal)
            parts.append(s.encode('latin-1') if is_bytes else s)
            literal.clear()
    while i < n:
        c = t[i]
        if c != '\\' or i + 1 >= n:
            literal.append(c)
            i += 1
            continue
        c = t[i + 1]
        i += 2
        if c == 'g' and i < n and t[i] == '<':
            j = t.find('>', i)
            if j < 0:
                raise error("missing >, unterminated name", template, i)
            name = t[i + 1:j]
            i = j + 1
            flush()
            if name.isdigit():
                if int(name) > pattern.groups:
                    raise error("invalid group reference %s" % name, template, i)
                parts.append(int(name))
            elif name in pattern.groupindex:
                parts.append(pattern.groupindex[name])
            else:
                raise IndexError("unknown group name %r" % name)
        elif c.isdigit() and c != '0':
            if i < n and t[i].isdigit():
                c += t[i]
                i += 1
            if int(c) > pattern.groups:
                raise error("invalid group reference %s" % c, template, i)
            flush()
            parts.append(int(c))
        elif c == '0':
            literal.append('\0')
        elif c in _simple:
            literal.append(_simple[c])
        elif c.isalpha() and c.isascii():
            raise error("bad escape \\%s" % c, template, i)
        else:
            literal.append('\\' + c)
    flush()
    empty = b'' if is_bytes else ''

    def expand(m):
        return empty.join([m._one(p, empty) if type(p) is int else p for p in parts])
    return expand


_simple = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', 'b': '\b', '\\': '\\'}
_cache = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    key = (type(pattern), pattern, int(flags))
    p = _cache.get(key)
    if p is None:
        if not isinstance(pattern, (str, bytes)):
            raise TypeError("first argument must be string or compiled pattern")
        p = Pattern(pattern, flags)
        if len(_cache) > 500:
            _cache.clear()
        _cache[key] = p
    return p


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def purge():
    _cache.clear()


_special = {c: '\\' + c for c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, bytes):
        return escape(pattern.decode('latin-1')).encode('latin-1')
    return ''.join([_special.get(c, c) for c in pattern])
