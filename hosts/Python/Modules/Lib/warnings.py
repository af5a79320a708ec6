"""Warnings, written to stderr once for each place."""
import sys
_seen = set()
_filters = []


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    category = category or UserWarning
    if 'ignore' in [f[0] for f in _filters if issubclass(category, f[1])]:
        return
    if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)):
        return
    key = (str(message), category)
    if key in _seen:
        return
    _seen.add(key)
    try:
        f = sys._getframe(stacklevel)
        place = "%s:%d: " % (f.f_code.co_filename, f.f_lineno)
    except ValueError:
        place = ""
    sys.stderr.write("%s%s: %s\n" % (place, category.__name__, message))


def warn_explicit(message, category, filename, lineno, **kw):
    sys.stderr.write("%s:%d: %s: %s\n" % (filename, lineno, category.__name__, message))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _filters.append((action, category))


def simplefilter(action, category=Warning, lineno=0, append=False):
    _filters.append((action, category))


def resetwarnings():
    _filters.clear()


class catch_warnings:
    def __init__(self, *, record=False, **kw):
        self._record = record

    def __enter__(self):
        return [] if self._record else None

    def __exit__(self, *exc):
        pass
