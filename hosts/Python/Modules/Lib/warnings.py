"""Warnings: filters say what is shown, once for each place, on stderr."""
import sys

_seen = set()
filters = [('default', None, DeprecationWarning, '__main__', 0), ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0), ('ignore', None, ImportWarning, None, 0), ('ignore', None, ResourceWarning, None, 0)]


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self.category.__name__, self.filename, self.lineno, self.line)


def _action(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if issubclass(category, wanted) and (where is None or where == module) and line in (0, lineno):
            if message is None or _matches(message, text):
                return action
    return 'default'


def _matches(pattern, text):
    import re
    return re.match(pattern, text, re.I) is not None


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    category = category or UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass, not %r" % type(category).__name__)
    try:
        f = sys._getframe(stacklevel)
        filename, lineno, module = f.f_code.co_filename, f.f_lineno, f.f_globals.get('__name__')
    except ValueError:
        filename, lineno, module = 'sys', 1, 'sys'
    warn_explicit(message, category, filename, lineno, module)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    text = str(message)
    if not isinstance(message, Warning):
        message = category(message)
    action = _action(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    key = (text, category) if action == 'once' else (text, category, filename) if action == 'module' else (text, category, filename, lineno)
    if action != 'always':
        if key in _seen:
            return
        _seen.add(key)
    _show(WarningMessage(message, category, filename, lineno))


def _show(w):
    showwarning(w.message, w.category, w.filename, w.lineno)


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or sys.stderr).write(formatwarning(message, category, filename, lineno, line))


def formatwarning(message, category, filename, lineno, line=None):
    import linecache
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    line = linecache.getline(filename, lineno) if line is None else line
    return text + "  %s\n" % line.strip() if line and line.strip() else text


def _insert(entry, append):
    if entry in filters:
        filters.remove(entry)
    if append:
        filters.append(entry)
    else:
        filters.insert(0, entry)
    _seen.clear()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _insert((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _insert((action, None, category, None, lineno), append)


def resetwarnings():
    filters.clear()
    _seen.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._action, self._rest = record, action, (category, lineno, append)

    def __enter__(self):
        global _show
        self._saved = filters[:], _show
        _seen.clear()
        if self._action is not None:
            simplefilter(self._action, *self._rest)
        if self._record:
            log = []
            _show = log.append
            return log

    def __exit__(self, *exc):
        global _show
        filters[:], _show = self._saved
        _seen.clear()
