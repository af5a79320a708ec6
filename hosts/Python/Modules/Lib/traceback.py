"""Tracebacks as text."""
import linecache
import sys


def _value(exc, value):
    if value is None and exc is not None and not isinstance(exc, BaseException):
        return None
    return exc if value is None else value


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    e = _value(exc, value)
    if e is None:
        return ['NoneType: None\n']
    if not chain and (e.__context__ is not None or e.__cause__ is not None):
        context, cause, suppress = e.__context__, e.__cause__, e.__suppress_context__
        e.__context__ = e.__cause__ = None
        try:
            return sys._format_exception(e).splitlines(True)
        finally:
            e.__context__, e.__cause__, e.__suppress_context__ = context, cause, suppress
    return sys._format_exception(e).splitlines(True)


def format_exc(limit=None, chain=True):
    e = sys.exception()
    return 'NoneType: None\n' if e is None else ''.join(format_exception(e, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    (file or sys.stderr).write(format_exc(limit, chain))


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (file or sys.stderr).write(''.join(format_exception(exc, value, tb, limit, chain)))


def print_last(limit=None, file=None, chain=True):
    print_exception(sys.last_value, file=file)


def format_exception_only(exc, /, value=None):
    e = _value(exc, value)
    if e is None:
        return ['NoneType: None\n']
    saved = e.__traceback__, e.__context__, e.__cause__, e.__suppress_context__
    e.__traceback__ = e.__context__ = e.__cause__ = None
    try:
        return sys._format_exception(e).splitlines(True)
    finally:
        e.__traceback__, e.__context__, e.__cause__, e.__suppress_context__ = saved


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, **kw):
        self.filename, self.lineno, self.name, self._line, self.locals = filename, lineno, name, line, locals

    @property
    def line(self):
        if self._line is None:
            self._line = linecache.getline(self.filename, self.lineno).strip()
        return self._line

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return "<FrameSummary file {filename}, line {lineno} in {name}>".format(filename=self.filename, lineno=self.lineno, name=self.name)


class StackSummary(list):
    def format(self):
        out = []
        for f in self:
            out.append('  File "%s", line %d, in %s\n' % (f.filename, f.lineno, f.name) + ('    %s\n' % f.line if f.line else ''))
        return out


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    f = sys._getframe(2) if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _summary(pairs):
    return StackSummary(FrameSummary(f.f_code.co_filename, line, f.f_code.co_name) for f, line in pairs)


def extract_tb(tb, limit=None):
    return _summary(walk_tb(tb))


def extract_stack(f=None, limit=None):
    stack = _summary(walk_stack(sys._getframe(1) if f is None else f))
    stack.reverse()
    return StackSummary(stack[-limit:] if limit else stack)


def format_list(extracted_list):
    return StackSummary(f if isinstance(f, FrameSummary) else FrameSummary(f[0], f[1], f[2], line=f[3]) for f in extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb).format()


def print_tb(tb, limit=None, file=None):
    (file or sys.stderr).write(''.join(format_tb(tb)))


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe(1) if f is None else f).format()


def print_stack(f=None, limit=None, file=None):
    (file or sys.stderr).write(''.join(format_stack(sys._getframe(1) if f is None else f)))


def clear_frames(tb):
    pass


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, **kw):
        self.exc_type, self._value = exc_type, exc_value
        self.stack = extract_tb(exc_traceback)

    @classmethod
    def from_exception(cls, exc, **kw):
        return cls(type(exc), exc, exc.__traceback__)

    def format(self, *, chain=True):
        yield from format_exception(self._value, chain=chain)

    def format_exception_only(self):
        yield from format_exception_only(self._value)

    def __str__(self):
        return str(self._value)
