"""Data structures on several lines."""
import re as _re
import sys as _sys
from io import StringIO as _StringIO


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, {}, 0)


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _SafeKey:
    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_item(t):
    return _SafeKey(t[0]), _SafeKey(t[1])


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth, self._step, self._width = depth, indent, width
        self._stream = _sys.stdout if stream is None else stream
        self._compact, self._sort, self._underscore = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        self._format(object, self._stream, 0, 0, {}, 0)
        self._stream.write("\n")

    def pformat(self, object):
        out = _StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isrecursive(self, object):
        return '<Recursion on' in self._repr(object, {}, 0)

    def isreadable(self, object):
        text = self._repr(object, {}, 0)
        return '<' not in text

    def format(self, object, context, maxlevels, level):
        """The text, whether it is readable, whether it is recursive."""
        text = self._safe(object, context, maxlevels, level)
        return text, not text.startswith('<'), False

    def _repr(self, object, context, level):
        return self.format(object, dict(context), self._depth, level)[0]

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            return
        rep = self._repr(object, context, level)
        if len(rep) > self._width - indent - allowance:
            method = self._method(object)
            if method is not None:
                context[key] = 1
                method(object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(rep)

    def _method(self, object):
        t = type(object)
        r = t.__repr__
        if r is dict.__repr__:
            return self._dict
        if r is list.__repr__:
            return lambda *a: self._sequence('[', ']', *a)
        if r is tuple.__repr__:
            return self._tuple
        if r in (set.__repr__, frozenset.__repr__):
            return self._set
        if r is str.__repr__:
            return self._str
        if r is bytes.__repr__:
            return self._bytes
        name = t.__name__
        if name == 'mappingproxy':
            return self._mappingproxy
        if name == 'SimpleNamespace':
            return self._namespace
        if getattr(t, '__module__', None) == 'collections' and name in ('OrderedDict', 'defaultdict', 'Counter', 'deque', 'ChainMap'):
            return getattr(self, '_' + name)
        if hasattr(t, '__dataclass_fields__') and '__create_fn__' in getattr(r, '__qualname__', '') + ('__create_fn__' if getattr(t, '__dataclass_params__').repr else ''):
            return self._dataclass
        return None

    def _dataclass(self, object, stream, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        items = [(f, getattr(object, f)) for f, field in object.__dataclass_fields__.items() if field.repr]
        stream.write(name + '(')
        self._namespace_items(items, stream, indent, allowance, context, level)
        stream.write(')')

    def _namespace(self, object, stream, indent, allowance, context, level):
        stream.write('namespace(')
        self._namespace_items(list(object.__dict__.items()), stream, indent + len('namespace('), allowance, context, level)
        stream.write(')')

    def _namespace_items(self, items, stream, indent, allowance, context, level):
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            stream.write(key + '=')
            if id(value) in context:
                stream.write("...")
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                stream.write(',\n' + ' ' * indent)

    def _dict(self, object, stream, indent, allowance, context, level):
        stream.write('{')
        if self._step > 1:
            stream.write((self._step - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_safe_item) if self._sort else list(object.items())
            self._dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._step
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            rep = self._repr(key, context, level)
            stream.write(rep + ': ')
            self._format(value, stream, indent + len(rep) + 2, allowance if i == last else 1, context, level)
            if i != last:
                stream.write(',\n' + ' ' * indent)

    def _OrderedDict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        self._sequence('[', ']', list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level, pairs=True)
        stream.write(')')

    def _sequence(self, open, close, object, stream, indent, allowance, context, level, pairs=False):
        stream.write(open)
        if pairs:
            self._pairs(object, stream, indent, allowance, context, level)
        else:
            self._items(object, stream, indent, allowance + len(close), context, level)
        stream.write(close)

    def _pairs(self, items, stream, indent, allowance, context, level):
        indent += self._step
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            stream.write('(')
            rep = self._repr(key, context, level)
            stream.write(rep + ', ')
            self._format(value, stream, indent + len(rep) + 2 + 1, (allowance if i == last else 1) + 1, context, level)
            stream.write(')')
            if i != last:
                stream.write(',\n' + ' ' * indent)

    def _tuple(self, object, stream, indent, allowance, context, level):
        stream.write('(')
        end = ',)' if len(object) == 1 else ')'
        self._items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        t = type(object)
        if t is set:
            open, close = '{', '}'
        else:
            open, close = t.__name__ + '({', '})'
            indent += len(t.__name__) + 1
        stream.write(open)
        self._items(sorted(object, key=_SafeKey), stream, indent, allowance + len(close), context, level)
        stream.write(close)

    def _items(self, items, stream, indent, allowance, context, level):
        indent += self._step
        if self._step > 1:
            stream.write((self._step - 1) * ' ')
        delimiter = ''
        room = width = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                rep = self._repr(item, context, level)
                w = len(rep) + 2
                if width < w:
                    width = room
                    if delimiter:
                        delimiter = ',\n' + ' ' * indent
                if width >= w:
                    width -= w
                    stream.write(delimiter + rep)
                    delimiter = ', '
                    continue
            stream.write(delimiter)
            delimiter = ',\n' + ' ' * indent
            self._format(item, stream, indent, allowance if last else 1, context, level)

    def _str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = last_room = self._width - indent
        for i, line in enumerate(lines):
            rep = repr(line)
            if i == len(lines) - 1:
                last_room -= allowance
            if len(rep) <= last_room:
                chunks.append(rep)
                continue
            parts = _re.findall(r'\S*\s*', line)
            parts.pop()
            current = ''
            limit = room
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    limit -= allowance
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            stream.write(chunks[0])
            return
        text = ('\n' + ' ' * indent).join(chunks)
        stream.write('(' + text + ')' if level == 1 else text)

    def _bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            stream.write('(')
        delimiter = ''
        for rep in _wrap_bytes(object, self._width - indent, allowance):
            stream.write(delimiter + rep)
            delimiter = '\n' + ' ' * indent
        if parens:
            stream.write(')')

    def _mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def _defaultdict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write('%s(%s,\n%s' % (name, factory, ' ' * indent))
        self._dict(object, stream, indent, allowance + 1, context, level)
        stream.write(')')

    def _Counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '({')
        if self._step > 1:
            stream.write((self._step - 1) * ' ')
        self._dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write('})')

    def _ChainMap(self, object, stream, indent, allowance, context, level):
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._format(m, stream, indent, allowance + 1 if last else 1, context, level)
            stream.write(')' if last else ',\n' + ' ' * indent)

    def _deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        stream.write('[')
        self._items(object, stream, indent, allowance + 2, context, level)
        stream.write('])' if object.maxlen is None else '],\n%smaxlen=%s)' % (' ' * indent, object.maxlen))

    def _safe(self, object, context, maxlevels, level):
        t = type(object)
        if t is int and self._underscore:
            return f'{object:_d}'
        r = t.__repr__
        if r not in (dict.__repr__, list.__repr__, tuple.__repr__):
            return repr(object)
        if not object:
            return repr(object)
        if maxlevels and level >= maxlevels:
            return '{...}' if isinstance(object, dict) else '[...]' if isinstance(object, list) else '(...)'
        key = id(object)
        if key in context:
            return _recursion(object)
        context[key] = 1
        level += 1
        if r is dict.__repr__:
            items = sorted(object.items(), key=_safe_item) if self._sort else object.items()
            text = '{%s}' % ', '.join(['%s: %s' % (self.format(k, context, maxlevels, level)[0], self.format(v, context, maxlevels, level)[0])
                                       for k, v in items])
        else:
            parts = [self.format(x, context, maxlevels, level)[0] for x in object]
            text = '[%s]' % ', '.join(parts) if r is list.__repr__ else '(%s,)' % parts[0] if len(parts) == 1 else '(%s)' % ', '.join(parts)
        del context[key]
        return text


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


def _wrap_bytes(object, width, allowance):
    current = b''
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)
