"""pypy-stm's later spelling of its interface to the transactions."""
import time as _time
import threading as _threading

from __pypy__.thread import (atomic, count, exclusive_atomic, getsegmentlimit, hint_commit_soon, is_atomic, last_abort_info,
                             longest_abort_info, print_summary, reset_longest_abort_info)

error = RuntimeError
time = _time.time
clock = _time.perf_counter


class stmdict(dict):
    """Conflicts key by key, as every dict does here."""


class hashtable(dict):
    """A stmdict whose keys are integers."""

    def __setitem__(self, key, value):
        if not isinstance(key, int):
            raise TypeError("an integer is required")
        dict.__setitem__(self, key, value)


class stmset(set):
    """Conflicts element by element, as every set does here."""


class _Identity(object):
    __slots__ = ('target',)

    def __init__(self, target):
        self.target = target

    def __hash__(self):
        return id(self.target)

    def __eq__(self, other):
        return self.target is other.target


class stmiddict(object):
    """A dict whose keys are compared by identity."""

    def __init__(self):
        self._items = {}

    def __getitem__(self, key):
        try:
            return self._items[_Identity(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._items[_Identity(key)] = value

    def __delitem__(self, key):
        try:
            del self._items[_Identity(key)]
        except KeyError:
            raise KeyError(key) from None

    def __contains__(self, key):
        return _Identity(key) in self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self.keys())

    def get(self, key, default=None):
        return self._items.get(_Identity(key), default)

    def setdefault(self, key, default=None):
        return self._items.setdefault(_Identity(key), default)

    def pop(self, key, *default):
        return self._items.pop(_Identity(key), *default)

    def keys(self):
        return [key.target for key in self._items]

    def values(self):
        return list(self._items.values())

    def items(self):
        return [(key.target, value) for key, value in self._items.items()]


class stmidset(object):
    """A set whose elements are compared by identity."""

    def __init__(self):
        self._items = set()

    def add(self, key):
        self._items.add(_Identity(key))

    def remove(self, key):
        try:
            self._items.remove(_Identity(key))
        except KeyError:
            raise KeyError(key) from None

    def discard(self, key):
        self._items.discard(_Identity(key))

    def __contains__(self, key):
        return _Identity(key) in self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter([key.target for key in self._items])


class Empty(Exception):
    pass


class queue(object):
    """put() appends, get() waits for an item; not in an order that anybody may rely on."""

    def __init__(self):
        self._condition = _threading.Condition()
        self._items = []
        self._unfinished = 0

    def put(self, item):
        with self._condition:
            self._items.append(item)
            self._unfinished += 1
            self._condition.notify_all()

    def get(self, block=True, timeout=None):
        with self._condition:
            if not self._items and block:
                if is_atomic():
                    raise error("can't use queue.get(block=True) in an atomic block")
                self._condition.wait_for(lambda: self._items, timeout)
            if not self._items:
                raise Empty
            return self._items.pop(0)

    def task_done(self):
        with self._condition:
            if self._unfinished == 0:
                raise ValueError("task_done() called too many times")
            self._unfinished -= 1
            self._condition.notify_all()

    def join(self):
        if is_atomic():
            raise error("queue.join() can't be called inside an atomic block")
        with self._condition:
            self._condition.wait_for(lambda: self._unfinished == 0)


class threadlocalproperty(object):
    """An attribute with a value of its own in each thread."""

    def __init__(self, default_factory=None):
        self._default_factory = default_factory
        self._name = None

    def __set_name__(self, owner, name):
        self._name = '_threadlocal_' + name

    def _values(self, instance):
        return instance.__dict__.setdefault(self._name or '_threadlocal_%d' % id(self), _threading.local()).__dict__

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        values = self._values(instance)
        if 'value' not in values:
            if self._default_factory is None:
                raise AttributeError("threadlocalproperty is not set in this thread")
            values['value'] = self._default_factory()
        return values['value']

    def __set__(self, instance, value):
        self._values(instance)['value'] = value

    def __delete__(self, instance):
        values = self._values(instance)
        if 'value' not in values:
            raise AttributeError("threadlocalproperty is not set in this thread")
        del values['value']
