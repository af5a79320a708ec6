"""Timing of small pieces of code."""
import time
from itertools import repeat as _repeat

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._globals = {} if globals is None else globals
        self._stmt = stmt if callable(stmt) else None
        self._setup = setup if callable(setup) else None
        self._setup_text = None if callable(setup) else setup
        self._text = None if callable(stmt) else stmt

    def timeit(self, number=default_number):
        if self._text is None and (self._setup is not None or self._setup_text == 'pass'):
            if self._setup is not None:
                self._setup()
            f = self._stmt
            start = self.timer()
            for _ in _repeat(None, number):
                f()
            return self.timer() - start
        indent = lambda s: s.replace('\n', '\n        ')
        source = "def inner(_it, _timer, _stmt, _setup):\n    %s\n    _t0 = _timer()\n    for _i in _it:\n        %s\n    return _timer() - _t0\n" % (
            self._setup_text.replace('\n', '\n    ') if self._setup is None else '_setup()', indent(self._text) if self._text is not None else '_stmt()')
        namespace = {}
        exec(source, self._globals, namespace)
        return namespace['inner'](_repeat(None, number), self.timer, self._stmt, self._setup)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
