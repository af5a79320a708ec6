"""JSON."""
__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


_escapes = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}


def _quote(s, ascii_only):
    out = ['"']
    for c in s:
        e = _escapes.get(c)
        if e is not None:
            out.append(e)
        elif c < ' ' or (ascii_only and c > '~'):
            n = ord(c)
            if n < 0x10000:
                out.append('\\u%04x' % n)
            else:
                n -= 0x10000
                out.append('\\u%04x\\u%04x' % (0xd800 | (n >> 10), 0xdc00 | (n & 0x3ff)))
        else:
            out.append(c)
    out.append('"')
    return ''.join(out)


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) and not isinstance(indent, bool) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError('Object of type %s is not JSON serializable' % o.__class__.__name__)

    def encode(self, o):
        out = []
        self._write(o, out, '\n', [])
        return ''.join(out)

    def iterencode(self, o, _one_shot=False):
        yield self.encode(o)

    def _float(self, o):
        if o != o or o in (float('inf'), float('-inf')):
            if not self.allow_nan:
                raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
            return 'NaN' if o != o else 'Infinity' if o > 0 else '-Infinity'
        return float.__repr__(o)

    def _write(self, o, out, newline, stack):
        if isinstance(o, str):
            out.append(_quote(o, self.ensure_ascii))
        elif o is None:
            out.append('null')
        elif o is True:
            out.append('true')
        elif o is False:
            out.append('false')
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(self._float(o))
        elif isinstance(o, (list, tuple, dict)):
            if any(o is s for s in stack):
                raise ValueError('Circular reference detected')
            stack.append(o)
            if isinstance(o, dict):
                self._dict(o, out, newline, stack)
            else:
                self._list(o, out, newline, stack)
            stack.pop()
        else:
            if any(o is s for s in stack):
                raise ValueError('Circular reference detected')
            stack.append(o)
            self._write(self.default(o), out, newline, stack)
            stack.pop()

    def _list(self, o, out, newline, stack):
        if not o:
            out.append('[]')
            return
        sep = self.item_separator
        out.append('[')
        inner = newline
        if self.indent is not None:
            inner = newline + self.indent
            sep += inner
            out.append(inner)
        first = True
        for v in o:
            if not first:
                out.append(sep)
            first = False
            self._write(v, out, inner, stack)
        if self.indent is not None:
            out.append(newline)
        out.append(']')

    def _key(self, k):
        if isinstance(k, str):
            return k
        if isinstance(k, float):
            return self._float(k)
        if k is True:
            return 'true'
        if k is False:
            return 'false'
        if k is None:
            return 'null'
        if isinstance(k, int):
            return int.__repr__(k)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, not %s' % k.__class__.__name__)

    def _dict(self, o, out, newline, stack):
        if not o:
            out.append('{}')
            return
        sep = self.item_separator
        out.append('{')
        inner = newline
        if self.indent is not None:
            inner = newline + self.indent
            sep += inner
            out.append(inner)
        first = True
        for k, v in (sorted(o.items()) if self.sort_keys else o.items()):
            k = self._key(k)
            if k is None:
                continue
            if not first:
                out.append(sep)
            first = False
            out.append(_quote(k, self.ensure_ascii))
            out.append(self.key_separator)
            self._write(v, out, inner, stack)
        if self.indent is not None:
            out.append(newline)
        out.append('}')


def dumps(obj, *, cls=None, **kw):
    return (cls or JSONEncoder)(**kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


_back = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.strict = strict

    def decode(self, s):
        value, i = self.raw_decode(s, self._space(s, 0))
        i = self._space(s, i)
        if i != len(s):
            raise JSONDecodeError("Extra data", s, i)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _space(self, s, i):
        n = len(s)
        while i < n and s[i] in ' \t\n\r':
            i += 1
        return i

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i + 1)
        if c == '{':
            return self._object(s, i + 1)
        if c == '[':
            return self._array(s, i + 1)
        for text, value in (('null', None), ('true', True), ('false', False), ('NaN', float('nan')), ('Infinity', float('inf')), ('-Infinity', float('-inf'))):
            if s.startswith(text, i):
                return value, i + len(text)
        return self._number(s, i)

    def _number(self, s, i):
        n = len(s)
        j = i + 1 if s[i:i + 1] == '-' else i
        k = j
        while k < n and '0' <= s[k] <= '9':
            k += 1
        if k == j:
            raise JSONDecodeError("Expecting value", s, i)
        if s[j] == '0':
            k = j + 1
        integral = True
        if k + 1 < n and s[k] == '.' and '0' <= s[k + 1] <= '9':
            integral = False
            k += 1
            while k < n and '0' <= s[k] <= '9':
                k += 1
        if k < n and s[k] in 'eE':
            m = k + 1
            if m < n and s[m] in '+-':
                m += 1
            if m < n and '0' <= s[m] <= '9':
                integral = False
                while m < n and '0' <= s[m] <= '9':
                    m += 1
                k = m
        return (self.parse_int if integral else self.parse_float)(s[i:k]), k

    def _string(self, s, i):
        begin = i - 1
        out = []
        while True:
            j = i
            while True:
                c = s[j:j + 1]
                if c == '':
                    raise JSONDecodeError("Unterminated string starting at", s, begin)
                if c == '"' or c == '\\':
                    break
                if c < ' ' and self.strict:
                    raise JSONDecodeError("Invalid control character at", s, j)
                j += 1
            out.append(s[i:j])
            if c == '"':
                return ''.join(out), j + 1
            e = s[j + 1:j + 2]
            if e == 'u':
                n = self._hex(s, j)
                i = j + 6
                if 0xd800 <= n <= 0xdbff and s[i:i + 2] == '\\u':
                    low = self._hex(s, i)
                    if 0xdc00 <= low <= 0xdfff:
                        n = 0x10000 + ((n - 0xd800) << 10 | (low - 0xdc00))
                        i += 6
                out.append(chr(n))
            elif e in _back:
                out.append(_back[e])
                i = j + 2
            elif e == '':
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            else:
                raise JSONDecodeError("Invalid \\escape: ", s, j)

    def _hex(self, s, j):
        digits = s[j + 2:j + 6]
        try:
            if len(digits) == 4:
                return int(digits, 16)
        except ValueError:
            pass
        raise JSONDecodeError("Invalid \\uXXXX escape", s, j + 1)

    def _object(self, s, i):
        pairs = []
        i = self._space(s, i)
        if s[i:i + 1] == '}':
            i += 1
        else:
            while True:
                if s[i:i + 1] != '"':
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
                key, i = self._string(s, i + 1)
                i = self._space(s, i)
                if s[i:i + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", s, i)
                value, i = self._value(s, self._space(s, i + 1))
                pairs.append((key, value))
                i = self._space(s, i)
                c = s[i:i + 1]
                if c == '}':
                    i += 1
                    break
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, i)
                i = self._space(s, i + 1)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i
        d = dict(pairs)
        return (d if self.object_hook is None else self.object_hook(d)), i

    def _array(self, s, i):
        values = []
        i = self._space(s, i)
        if s[i:i + 1] == ']':
            return values, i + 1
        while True:
            value, i = self._value(s, i)
            values.append(value)
            i = self._space(s, i)
            c = s[i:i + 1]
            if c == ']':
                return values, i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            i = self._space(s, i + 1)


def loads(s, *, cls=None, **kw):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode()
    elif not isinstance(s, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, not ' + s.__class__.__name__)
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
