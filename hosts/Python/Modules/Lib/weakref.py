"""Weak references. What they refer to goes when the collector runs, which may be later than CPython's reference counts would have it."""
import atexit as _atexit
from _weakref import ref
from _collections_abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet

ReferenceType = ref
ProxyType = CallableProxyType = None


class WeakMethod:
    def __init__(self, method, callback=None):
        self._self, self._func = ref(method.__self__), ref(method.__func__)
        self._type = type(method)

    def __call__(self):
        obj, func = self._self(), self._func()
        return None if obj is None or func is None else self._type(func, obj)

    def __eq__(self, other):
        return isinstance(other, WeakMethod) and self() is not None and self() == other()

    def __hash__(self):
        return hash(self._func)


def getweakrefcount(object):
    return 0


def getweakrefs(object):
    return []


class _Proxy:
    def __init__(self, object, callback=None):
        _set(self, '_ref', ref(object, callback))

    def __getattribute__(self, name):
        return getattr(_deref(self), name)

    def __setattr__(self, name, value):
        setattr(_deref(self), name, value)

    def __delattr__(self, name):
        delattr(_deref(self), name)

    def __call__(self, *args, **kwargs):
        return _deref(self)(*args, **kwargs)

    __hash__ = None


_set = object.__setattr__


def _deref(proxy):
    o = object.__getattribute__(proxy, '_ref')()
    if o is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return o


def _forward(name):
    def method(self, *args):
        f = getattr(type(_deref(self)), name, None)
        if f is None:
            if name == '__bool__':
                return bool(_deref(self))
            raise TypeError("%r object does not support %s" % (type(_deref(self)).__name__, name))
        return f(_deref(self), *[_deref(a) if type(a) is _Proxy else a for a in args])
    method.__name__ = name
    return method


for _n in ('str', 'repr', 'len', 'iter', 'next', 'getitem', 'setitem', 'delitem', 'contains', 'add', 'sub', 'mul', 'truediv', 'floordiv', 'mod',
           'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'bool', 'int', 'float', 'neg', 'enter', 'exit'):
    if _n != 'repr':
        setattr(_Proxy, '__%s__' % _n, _forward('__%s__' % _n))
_Proxy.__eq__ = lambda self, other: _deref(self) == (_deref(other) if type(other) is _Proxy else other)
_Proxy.__ne__ = lambda self, other: not self == other
ProxyType = CallableProxyType = _Proxy
_Proxy.__name__ = 'weakproxy'


def proxy(object, callback=None):
    return _Proxy(object, callback)


class WeakValueDictionary(_MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        o = self.data[key]()
        if o is None:
            raise KeyError(key)
        return o

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        for key, r in list(self.data.items()):
            if r() is not None:
                yield key

    def __len__(self):
        return sum(r() is not None for r in list(self.data.values()))

    def __contains__(self, key):
        r = self.data.get(key)
        return r is not None and r() is not None

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs

    def copy(self):
        return WeakValueDictionary(self)

    __copy__ = copy

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))


class WeakKeyDictionary(_MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __iter__(self):
        for r in list(self.data):
            o = r()
            if o is not None:
                yield o

    def __len__(self):
        return sum(r() is not None for r in list(self.data))

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def keyrefs(self):
        return list(self.data)

    def copy(self):
        return WeakKeyDictionary(self)

    __copy__ = copy

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))


class WeakSet(_MutableSet):
    def __init__(self, data=None):
        self.data = set()
        for x in data or ():
            self.add(x)

    def __iter__(self):
        for r in list(self.data):
            o = r()
            if o is not None:
                yield o

    def __len__(self):
        return sum(r() is not None for r in list(self.data))

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def update(self, other):
        for x in other:
            self.add(x)

    def copy(self):
        return WeakSet(self)

    def __repr__(self):
        return repr(self.data)


class finalize:
    """Called at exit, or by hand."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._ref, self._call = ref(obj), (func, args, kwargs)
        self.atexit = True
        _atexit.register(self._at_exit)

    def _at_exit(self):
        if self.atexit:
            self()

    def __call__(self, _=None):
        if self._call is not None:
            func, args, kwargs = self._call
            self._call = None
            return func(*args, **kwargs)

    def detach(self):
        call, self._call = self._call, None
        return None if call is None else (self._ref(),) + call

    def peek(self):
        return None if self._call is None else (self._ref(),) + self._call

    @property
    def alive(self):
        return self._call is not None
