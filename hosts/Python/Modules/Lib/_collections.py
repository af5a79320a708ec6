"""deque, OrderedDict and defaultdict."""


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kw):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **kw)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def __repr__(self):
        return "defaultdict(%r, %s)" % (self.default_factory, dict.__repr__(self))

    def copy(self):
        return defaultdict(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        return (defaultdict, (self.default_factory, dict(self)))

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = defaultdict(self.default_factory, self)
        new.update(other)
        return new


class OrderedDict(dict):
    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self)) if last else next(iter(self))
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        value = self[key]
        if last:
            del self[key]
            self[key] = value
        else:
            items = [(k, v) for k, v in self.items() if k != key]
            self.clear()
            self[key] = value
            self.update(items)

    def __repr__(self):
        if not self:
            return '%s()' % (self.__class__.__name__,)
        return '%s(%r)' % (self.__class__.__name__, list(self.items()))

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None


class deque:
    """A ring buffer."""

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self._buf = [None] * 8
        self._head = 0
        self._len = 0
        self._state = 0
        for x in iterable:
            self.append(x)

    @property
    def maxlen(self):
        return self._maxlen

    def _grow(self):
        items = self._items()
        n = len(items)
        self._buf = items + [None] * (n if n > 8 else 8)
        self._head = 0

    def _items(self):
        buf = self._buf
        head = self._head
        end = head + self._len
        if end <= len(buf):
            return buf[head:end]
        return buf[head:] + buf[:end - len(buf)]

    def append(self, x):
        n = self._len
        buf = self._buf
        if n == self._maxlen:
            if n == 0:
                return
            self.popleft()
            n -= 1
        elif n == len(buf):
            self._grow()
            buf = self._buf
        i = self._head + n
        if i >= len(buf):
            i -= len(buf)
        buf[i] = x
        self._len = n + 1
        self._state += 1

    def appendleft(self, x):
        n = self._len
        if n == self._maxlen:
            if n == 0:
                return
            self.pop()
            n -= 1
        elif n == len(self._buf):
            self._grow()
        h = self._head - 1
        if h < 0:
            h += len(self._buf)
        self._head = h
        self._buf[h] = x
        self._len = n + 1
        self._state += 1

    def pop(self):
        n = self._len
        if n == 0:
            raise IndexError("pop from an empty deque")
        buf = self._buf
        i = self._head + n - 1
        if i >= len(buf):
            i -= len(buf)
        x = buf[i]
        buf[i] = None
        self._len = n - 1
        self._state += 1
        return x

    def popleft(self):
        n = self._len
        if n == 0:
            raise IndexError("pop from an empty deque")
        buf = self._buf
        h = self._head
        x = buf[h]
        buf[h] = None
        h += 1
        self._head = 0 if h == len(buf) else h
        self._len = n - 1
        self._state += 1
        return x

    def extend(self, iterable):
        for x in (list(iterable) if iterable is self else iterable):
            self.append(x)

    def extendleft(self, iterable):
        for x in (list(iterable) if iterable is self else iterable):
            self.appendleft(x)

    def clear(self):
        self._buf = [None] * 8
        self._head = self._len = 0
        self._state += 1

    def copy(self):
        return self.__class__(self, self._maxlen)

    __copy__ = copy

    def count(self, value):
        return self._items().count(value)

    def index(self, value, *args):
        try:
            return self._items().index(value, *args)
        except ValueError:
            raise ValueError("%r is not in deque" % (value,)) from None

    def insert(self, i, value):
        if self._len == self._maxlen:
            raise IndexError("deque already at its maximum size")
        items = self._items()
        items.insert(i, value)
        self._replace(items)

    def remove(self, value):
        items = self._items()
        try:
            items.remove(value)
        except ValueError:
            raise ValueError("deque.remove(x): x not in deque") from None
        self._replace(items)

    def _replace(self, items):
        self._len = len(items)
        self._buf = items + [None] * 8
        self._head = 0
        self._state += 1

    def reverse(self):
        items = self._items()
        items.reverse()
        self._replace(items)

    def rotate(self, n=1):
        items = self._items()
        if items:
            n %= len(items)
            self._replace(items[-n:] + items[:-n] if n else items)

    def __len__(self):
        return self._len

    def __bool__(self):
        return self._len > 0

    def _index(self, i):
        n = self._len
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("deque index out of range")
        i += self._head
        return i - len(self._buf) if i >= len(self._buf) else i

    def __getitem__(self, i):
        if not isinstance(i, int):
            raise TypeError("sequence index must be integer, not '%s'" % type(i).__name__)
        return self._buf[self._index(i)]

    def __setitem__(self, i, value):
        self._buf[self._index(i)] = value

    def __delitem__(self, i):
        self._index(i)
        items = self._items()
        del items[i]
        self._replace(items)

    def __iter__(self):
        state = self._state
        for x in self._items():
            if state != self._state:
                raise RuntimeError("deque mutated during iteration")
            yield x

    def __reversed__(self):
        return reversed(self._items())

    def __contains__(self, value):
        return value in self._items()

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self._items() == other._items()

    def __lt__(self, other):
        return self._items() < other._items()

    def __le__(self, other):
        return self._items() <= other._items()

    def __gt__(self, other):
        return self._items() > other._items()

    def __ge__(self, other):
        return self._items() >= other._items()

    __hash__ = None

    def __add__(self, other):
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return self.__class__(self._items() * n, self._maxlen)

    def __repr__(self):
        items = "[" + ", ".join("[...]" if x is self else repr(x) for x in self._items()) + "]"
        if self._maxlen is None:
            return "deque(%s)" % items
        return "deque(%s, maxlen=%d)" % (items, self._maxlen)


deque.__module__ = OrderedDict.__module__ = defaultdict.__module__ = "collections"
