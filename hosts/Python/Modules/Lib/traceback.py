"""Tracebacks as text."""
import sys


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    return sys._format_exception(exc if value is None else value).splitlines(True)


def format_exc(limit=None, chain=True):
    e = sys.exception()
    return 'NoneType: None\n' if e is None else sys._format_exception(e)


def print_exc(limit=None, file=None, chain=True):
    (file or sys.stderr).write(format_exc())


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (file or sys.stderr).write(sys._format_exception(exc if value is None else value))


def format_exception_only(exc, /, value=None):
    e = exc if value is None else value
    text = str(e)
    return ["%s: %s\n" % (type(e).__name__, text) if text else type(e).__name__ + "\n"]


class FrameSummary:
    def __init__(self, filename, lineno, name, line=None):
        self.filename, self.lineno, self.name, self.line = filename, lineno, name, line


def extract_tb(tb, limit=None):
    out = []
    while tb is not None:
        c = tb.tb_frame.f_code
        out.append(FrameSummary(c.co_filename, tb.tb_lineno, c.co_name))
        tb = tb.tb_next
    return out


def format_tb(tb, limit=None):
    return ['  File "%s", line %d, in %s\n' % (f.filename, f.lineno, f.name) for f in extract_tb(tb)]


def print_stack(f=None, limit=None, file=None):
    pass
